//! What the policies are asked, and identities of other accounts (sending.md §6, neighbours.md §2.4).

use crate::world::{World, raw, simple};
use accept::{Arns, Error, Submission};
use model::access::Question;
use model::record::Interface;

const OWN: &str = "arn:aws:ses:us-east-1:123456789012:identity/";
const OTHER: &str = "arn:aws:ses:us-east-1:210987654321:identity/";

fn asked(world: &World) -> Question {
    world
        .known
        .questions
        .lock()
        .unwrap()
        .pop()
        .expect("was asked")
}

#[tokio::test]
async fn the_question_tells_the_circumstances() {
    let mut world = World::new().await;
    world.caller.user_agent = "aws-cli/2".into();
    let mut submission = simple(&["bob@inbox.test", "Carol <carol@inbox.test>"]);
    submission.return_path = Some("r@sender.test".into());
    world.submit(submission).await.unwrap();
    let question = asked(&world);
    assert_eq!(question.principal, "arn:aws:iam::123456789012:root");
    assert_eq!(question.access_key_id, "AKIAROOT");
    assert_eq!(question.action, "ses:SendEmail");
    assert_eq!(question.resources, [format!("{OWN}sender.test")]);
    let rows = [
        ("ses:fromaddress", vec!["alice@sender.test"]),
        ("ses:fromdisplayname", vec!["Alice"]),
        ("ses:feedbackaddress", vec!["r@sender.test"]),
        ("ses:recipients", vec!["bob@inbox.test", "carol@inbox.test"]),
        ("ses:apiversion", vec!["2"]),
        ("aws:sourceip", vec!["192.0.2.1"]),
        ("aws:securetransport", vec!["true"]),
        ("aws:useragent", vec!["aws-cli/2"]),
        ("aws:currenttime", vec!["2027-01-15T08:00:00.000Z"]),
        ("aws:epochtime", vec!["1800000000"]),
        ("aws:requestedregion", vec!["us-east-1"]),
    ];
    for (key, expected) in rows {
        let given = question.context.get(key).cloned().unwrap_or_default();
        assert_eq!(given, expected, "{key}");
    }
    assert!(!question.context.contains_key("ses:tenantname"));
}

#[tokio::test]
async fn doors_have_versions_and_actions_of_their_own() {
    let world = World::new().await;
    let text = "From: =?utf-8?q?J=C3=B6rg?= <a@sender.test>\r\nTo: b@inbox.test\r\n\r\nx\r\n";
    for (interface, version) in [
        (Interface::SesV1, "1"),
        (Interface::SesV2, "2"),
        (Interface::Smtp, "2"),
    ] {
        let submission = Submission {
            interface,
            ..raw(text)
        };
        world.submit(submission).await.unwrap();
        let question = asked(&world);
        assert_eq!(question.context["ses:apiversion"], [version]);
        assert_eq!(question.context["ses:fromdisplayname"], ["Jörg"]);
        assert_eq!(question.action, "ses:SendRawEmail");
    }
}

#[tokio::test]
async fn every_identity_and_the_set_must_be_allowed() {
    let world = World::new().await;
    let identities = &world.known.identities;
    for name in ["one.test", "bob@inbox.test"] {
        identities.lock().unwrap().insert(name.into(), true);
    }
    world.known.account.lock().unwrap().production = false;
    let submission = Submission {
        source: Some("a@sender.test".into()),
        configuration_set: Some("set".into()),
        ..raw(
            "From: a@one.test\r\nSender: s@sender.test\r\nTo: bob@inbox.test, x@one.test\r\n\r\nx\r\n",
        )
    };
    let set = "arn:aws:ses:us-east-1:123456789012:configuration-set/set";
    world
        .refusal(Submission {
            source: Some("a@sender.test".into()),
            ..submission.clone()
        })
        .await;
    // Senders, in the sandbox the recipients' identities as well, and the set that is named.
    let expected = [
        format!("{OWN}sender.test"),
        format!("{OWN}one.test"),
        format!("{OWN}bob@inbox.test"),
        set.to_owned(),
    ];
    assert_eq!(asked(&world).resources, expected);
    for resource in expected {
        world.known.denied.lock().unwrap().clear();
        world.known.denied.lock().unwrap().insert(resource.clone());
        let refused = world.submit(submission.clone()).await;
        let Err(Error::Denied(denial)) = refused else {
            panic!("{refused:?}");
        };
        assert_eq!(denial.resource, resource);
    }
    assert!(world.is_untouched().await);
}

#[tokio::test]
async fn a_denial_comes_before_tags_and_sets_and_leaves_nothing() {
    let world = World::new().await;
    let unverified = format!("{OWN}me@never.test");
    world
        .known
        .denied
        .lock()
        .unwrap()
        .insert(unverified.clone());
    let mut submission = simple(&["b@inbox.test"]);
    submission.source = Some("me@never.test".into());
    submission.tags = vec![(String::new(), String::new())];
    submission.configuration_set = Some("missing".into());
    let refused = world.submit(submission).await;
    let Err(Error::Denied(denial)) = refused else {
        panic!("{refused:?}");
    };
    assert_eq!(denial.resource, unverified);
    assert!(world.is_untouched().await);
}

#[tokio::test]
async fn a_delegate_sends_as_the_owner_and_pays() {
    let world = World::new().await;
    world
        .known
        .foreign
        .lock()
        .unwrap()
        .insert("210987654321/owner.test".into());
    let mut submission = simple(&["b@inbox.test"]);
    submission.source = Some("news@owner.test".into());
    assert!(
        world
            .refusal(submission.clone())
            .await
            .ends_with(": news@owner.test")
    );
    submission.arns.source = Some(format!("{OTHER}owner.test"));
    let id = world.submit(submission.clone()).await.unwrap();
    assert_eq!(asked(&world).resources, [format!("{OTHER}owner.test")]);
    let record = world.record(id).await;
    assert_eq!(record.account.as_str(), "123456789012");
    assert_eq!(record.source_arn, format!("{OTHER}owner.test"));
    assert_eq!(record.dkim_identity.as_deref(), Some("owner.test"));
    assert_eq!(world.sent().await, 1);
    // The owner's default set is the owner's.
    let default = crate::world::known::Settings {
        configuration_set: Some("theirs".into()),
        ..Default::default()
    };
    let settings = &world.known.settings;
    settings
        .lock()
        .unwrap()
        .insert("owner.test".into(), default);
    let id = world.submit(submission.clone()).await.unwrap();
    assert_eq!(world.record(id).await.configuration_set, None);
    world
        .known
        .denied
        .lock()
        .unwrap()
        .insert(format!("{OTHER}owner.test"));
    let denied = world.submit(submission.clone()).await;
    assert!(matches!(denied, Err(Error::Denied(_))));
    // An identity that is not verified, or does not cover the address.
    world.known.denied.lock().unwrap().clear();
    submission.arns.source = Some(format!("{OTHER}else.test"));
    assert!(
        world
            .refusal(submission)
            .await
            .ends_with(": news@owner.test")
    );
}

#[tokio::test]
async fn arns_of_another_region_or_kind_are_refused() {
    let world = World::new().await;
    for arn in [
        "arn:aws:ses:eu-west-1:210987654321:identity/owner.test",
        "arn:aws:ses:us-east-1:210987654321:configuration-set/x",
        "arn:aws:sns:us-east-1:210987654321:identity/owner.test",
        "arn:aws:ses:us-east-1:no-account:identity/owner.test",
        "owner.test",
    ] {
        let mut submission = simple(&["b@inbox.test"]);
        submission.arns.source = Some(arn.into());
        assert_eq!(
            world.refusal(submission).await,
            format!("Invalid ARN: {arn}")
        );
    }
}

#[tokio::test]
async fn parameters_beat_fields_the_first_field_counts_and_the_source_stands_for_the_others() {
    let world = World::new().await;
    for name in ["one.test", "two.test"] {
        let key = format!("210987654321/{name}");
        world.known.foreign.lock().unwrap().insert(key);
    }
    let text = |fields: &str| {
        raw(&format!(
            "From: a@one.test\r\nTo: b@inbox.test\r\nReturn-Path: <r@two.test>\r\n{fields}\r\nx\r\n"
        ))
    };
    let field = |which: &str, name: &str| format!("X-SES-{which}-ARN: {OTHER}{name}\r\n");
    let both = field("SOURCE", "one.test") + &field("RETURN-PATH", "two.test");
    let id = world.submit(text(&both)).await.unwrap();
    assert_eq!(
        world.record(id).await.source_arn,
        format!("{OTHER}one.test")
    );
    let again = both.clone() + &field("RETURN-PATH", "never.test") + &field("SOURCE", "never.test");
    world.submit(text(&again)).await.expect("the first counts");
    // The source's identity serves for all, and does not cover the return-path's address.
    let refused = world.refusal(text(&field("SOURCE", "one.test"))).await;
    assert!(refused.ends_with(": r@two.test"), "{refused}");
    let mut given = text(&again.replace("one.test", "never.test"));
    assert!(world.submit(given.clone()).await.is_err());
    given.arns = Arns {
        source: Some(format!("{OTHER}one.test")),
        ..Arns::default()
    };
    world.submit(given).await.expect("the parameter counts");
    let handed = world.handed.0.lock().unwrap();
    assert!(handed.iter().all(|mail| {
        let head = String::from_utf8(mail.head.to_vec()).unwrap();
        !head.contains("X-SES")
    }));
}
