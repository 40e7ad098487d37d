//! What is refused, in which words and in which order; what is refused leaves nothing.

use crate::world::{World, raw, simple};
use accept::{Content, Error, Submission};
use model::record::Interface;

const NOT_VERIFIED: &str = "Email address is not verified. The following identities failed the check in region US-EAST-1: ";

fn tagged(mut submission: Submission, name: &str, value: &str) -> Submission {
    submission.tags = vec![(name.into(), value.into())];
    submission
}

fn from(mut submission: Submission, source: &str) -> Submission {
    submission.source = Some(source.into());
    submission
}

#[tokio::test]
async fn refusals_have_their_texts() {
    let world = World::new().await;
    let to = || simple(&["bob@inbox.test"]);
    let many: Vec<String> = (0..51).map(|i| format!("u{i}@inbox.test")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    let long = format!("{}@inbox.test", "a".repeat(320));
    let rows = [
        (simple(&["nodomain"]), "Missing final '@domain'".to_owned()),
        (
            simple(&["bob@inbox.test", "local@"]),
            "Missing domain".into(),
        ),
        (
            simple(&["a b@inbox.test"]),
            "Local address contains control or whitespace".into(),
        ),
        (
            simple(&[&long]),
            format!("Address length is more than 320 characters long: '{long}'."),
        ),
        (simple(&[]), "There are no recipients specified.".into()),
        (simple(&many), "Too many recipients.".into()),
        (
            tagged(to(), "", "v"),
            "The tag name must be specified.".into(),
        ),
        (
            tagged(from(to(), "me@never.test"), "a:b", "v"),
            "Invalid tag name <a:b>: only alphanumeric ASCII characters, '_',  '-' are allowed."
                .into(),
        ),
        (
            from(to(), "Me <me@never.test>"),
            format!("{NOT_VERIFIED}Me <me@never.test>"),
        ),
        (
            Submission {
                return_path: Some("r@never.test".into()),
                ..to()
            },
            format!("{NOT_VERIFIED}r@never.test"),
        ),
        (
            Submission {
                configuration_set: Some("missing".into()),
                ..from(to(), "me@never.test")
            },
            "Configuration set <missing> does not exist.".into(),
        ),
        (
            Submission {
                tenant: Some("T".into()),
                ..to()
            },
            "Tenant T for AwsAccountId 123456789012 not found.".into(),
        ),
    ];
    for (submission, expected) in rows {
        assert_eq!(world.refusal(submission).await, expected);
    }
    let no_sender = world.submit(from(to(), "")).await;
    assert!(matches!(no_sender, Err(Error::NoSender)));
    assert!(world.is_untouched().await);
}

#[tokio::test]
async fn refusals_of_raw_messages() {
    let world = World::new().await;
    let head = "From: a@sender.test\r\nTo: b@inbox.test\r\n";
    let rows = [
        (
            "To: b@inbox.test\r\n\r\nx".to_owned(),
            "Missing required header 'From'.".to_owned(),
        ),
        (
            format!("{head}Subject: 1\r\nSubject: 2\r\n\r\n"),
            "Duplicate header 'Subject'.".into(),
        ),
        (
            "From: a b@c\r\nTo: b@inbox.test\r\n\r\n".into(),
            "Invalid From address provided.".into(),
        ),
        (
            format!("{head}Sender: s@never.test\r\n\r\n"),
            format!("{NOT_VERIFIED}s@never.test"),
        ),
        (
            format!("{head}Return-Path: <s@never.test>\r\n\r\n"),
            format!("{NOT_VERIFIED}s@never.test"),
        ),
        (
            "From: a@sender.test, x@never.test\r\nTo: b@inbox.test\r\n\r\n".into(),
            format!("{NOT_VERIFIED}x@never.test"),
        ),
        (
            format!("{head}X-SES-CONFIGURATION-SET: missing\r\n\r\n"),
            "Configuration set <missing> does not exist.".into(),
        ),
        (
            format!("{head}X-SES-MESSAGE-TAGS: a b=c\r\n\r\n"),
            "Invalid tag name <a b>: only alphanumeric ASCII characters, '_',  '-' are allowed."
                .into(),
        ),
        (
            format!("{head}Content-Disposition: attachment; filename=a.EXE\r\n\r\nMZ"),
            "Illegal filename 'a.EXE'.".into(),
        ),
        (
            format!(
                "{head}X-SES-SOURCE-ARN: arn:aws:ses:eu-west-1:210987654321:identity/b.test\r\n\r\n"
            ),
            "Invalid ARN: arn:aws:ses:eu-west-1:210987654321:identity/b.test".into(),
        ),
        (
            "From: a@sender.test\r\n\r\n".into(),
            "There are no recipients specified.".into(),
        ),
    ];
    for (text, expected) in rows {
        assert_eq!(world.refusal(raw(&text)).await, expected, "{text}");
    }
    assert!(world.is_untouched().await);
}

#[tokio::test]
async fn each_spelling_of_a_sender_is_checked() {
    let world = World::new().await;
    world
        .known
        .identities
        .lock()
        .unwrap()
        .insert("me@alone.test".into(), false);
    let beside = |source: &str, author: &str| Submission {
        source: Some(source.into()),
        ..raw(&format!("From: {author}\r\nTo: b@inbox.test\r\n\r\n"))
    };
    let spelt = world
        .refusal(beside("me@alone.test", "me@ALONE.test"))
        .await;
    assert_eq!(spelt, format!("{NOT_VERIFIED}me@ALONE.test"));
    world
        .submit(beside("me@alone.test", "me@alone.test"))
        .await
        .expect("as verified");
    world
        .submit(beside("me@sender.test", "Me <me@Sender.TEST>"))
        .await
        .expect("a domain has no case");
}

#[tokio::test]
async fn the_size_limit_depends_on_the_door() {
    let world = World::new().await;
    let head = "From: a@sender.test\r\nTo: b@inbox.test\r\n\r\n";
    let text = format!("{head}{}", "x\r\n".repeat(3_600_000));
    let v1 = Submission {
        interface: Interface::SesV1,
        ..raw(&text)
    };
    let expected = format!(
        "Message length is more than 10485760 bytes long: '{}'.",
        text.len()
    );
    assert_eq!(world.refusal(v1).await, expected);
    world.submit(raw(&text)).await.expect("40 MB by v2");
}

#[tokio::test]
async fn the_account_comes_first() {
    let world = World::new().await;
    let bad = || simple(&["nodomain"]);
    world.known.account.lock().unwrap().sending_enabled = false;
    assert!(matches!(
        world.submit(bad()).await,
        Err(Error::SendingDisabled(_))
    ));
    world.known.account.lock().unwrap().paused = Some("reason of the operator".into());
    let text = world.refusal(bad()).await;
    assert!(
        text.starts_with("Sending paused for this account."),
        "{text}"
    );
    let mut caller = world.caller.clone();
    caller.account = "999999999999".parse().unwrap();
    let unknown = world.accept.submit(&caller, bad()).await;
    assert!(matches!(unknown, Err(Error::UnknownAccount(_))));
}

#[tokio::test]
async fn the_sandbox_asks_for_verified_recipients() {
    let world = World::new().await;
    world.known.account.lock().unwrap().production = false;
    let text = world
        .refusal(simple(&["x@inbox.test", "y@sender.test", "z@inbox.test"]))
        .await;
    assert_eq!(text, format!("{NOT_VERIFIED}x@inbox.test, z@inbox.test"));
    let both = Submission {
        source: Some("me@never.test".into()),
        ..simple(&["x@inbox.test"])
    };
    assert_eq!(
        world.refusal(both).await,
        format!("{NOT_VERIFIED}me@never.test, x@inbox.test")
    );
    world
        .submit(simple(&["y@sender.test"]))
        .await
        .expect("a verified recipient");
    world
        .submit(simple(&["success+a@simulator.amazonses.com"]))
        .await
        .expect("the simulator");
    assert_eq!(world.sent().await, 1, "the simulator does not count");
}

#[tokio::test]
async fn custom_headers_may_not_be_the_services_own() {
    let world = World::new().await;
    for (name, expected) in [
        ("", "The header name must be specified."),
        ("Message-ID", "Header <Message-ID> cannot be overridden."),
        (
            "X-SES-TENANT",
            "Header <X-SES-TENANT> cannot be overridden.",
        ),
    ] {
        let mut submission = simple(&["b@inbox.test"]);
        if let Content::Simple(pieces) = &mut submission.content {
            pieces.headers = vec![(name.into(), "v".into())];
        }
        assert_eq!(world.refusal(submission).await, expected);
    }
}

#[tokio::test]
async fn a_sender_among_custom_headers_is_one_to_verify() {
    let world = World::new().await;
    let sent_by = |sender: &str| {
        let mut submission = simple(&["b@inbox.test"]);
        if let Content::Simple(pieces) = &mut submission.content {
            pieces.headers = vec![("sender".into(), sender.into())];
        }
        submission
    };
    let refusal = world.refusal(sent_by("Q <q@never.test>")).await;
    assert_eq!(refusal, format!("{NOT_VERIFIED}Q <q@never.test>"));
    world.submit(sent_by("x@sender.test")).await.unwrap();
}

#[tokio::test]
async fn policies_are_asked_about_the_identities_or_the_resource_that_is_named() {
    let world = World::new().await;
    let arn = |resource: &str| format!("arn:aws:ses:us-east-1:123456789012:{resource}");
    let template = arn("custom-verification-email-template/join");
    let of_template = Submission {
        operation: "SendCustomVerificationEmail",
        resource: Some(template.clone()),
        ..simple(&["bob@inbox.test"])
    };
    for submission in [simple(&["bob@inbox.test"]), of_template] {
        world.submit(submission).await.unwrap();
    }
    let asked: Vec<_> = world.known.questions.lock().unwrap().drain(..).collect();
    let asked: Vec<_> = asked
        .iter()
        .map(|q| (q.action.as_str(), &q.resources[..]))
        .collect();
    let expected = [
        ("ses:SendEmail", &[arn("identity/sender.test")][..]),
        ("ses:SendCustomVerificationEmail", &[template][..]),
    ];
    assert_eq!(asked, expected);
}
