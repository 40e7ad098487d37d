//! What configuration sets and identities decide about a message (sending.md §5, §7).

use crate::world::known::Settings;
use crate::world::{START, World, raw, simple};
use accept::{Error, MailFrom, Submission};
use model::ConfigurationSet;
use model::configuration_set::TlsPolicy;
use model::record::Interface;
use std::time::Duration;

fn set(world: &World, name: &str, change: impl FnOnce(&mut ConfigurationSet)) {
    let mut set = ConfigurationSet::new(name, START);
    change(&mut set);
    world.known.sets.lock().unwrap().insert(name.into(), set);
}

fn identity(world: &World, name: &str, settings: Settings) {
    let known = &world.known;
    known.settings.lock().unwrap().insert(name.into(), settings);
    let mut identities = known.identities.lock().unwrap();
    identities.entry(name.into()).or_insert(false);
}

fn with_default(set: &str) -> Settings {
    Settings {
        configuration_set: Some(set.into()),
        ..Settings::default()
    }
}

#[tokio::test]
async fn a_parameter_beats_a_header_field_and_both_beat_the_identitys_default() {
    let world = World::new().await;
    for name in ["given", "field", "default"] {
        set(&world, name, |_| {});
    }
    let text = |field: &str| {
        raw(&format!(
            "From: a@sender.test\r\nTo: b@inbox.test\r\n{field}\r\nx\r\n"
        ))
    };
    let field = "X-SES-CONFIGURATION-SET: field\r\n";
    let given = |submission| Submission {
        configuration_set: Some("given".into()),
        ..submission
    };
    let rows = [
        (given(text(field)), "given"),
        (given(text("")), "given"),
        (text(field), "field"),
        (text(""), ""),
    ];
    for default in [None, Some("default")] {
        if let Some(default) = default {
            identity(&world, "sender.test", with_default(default));
        }
        for (submission, expected) in &rows {
            let id = world.submit(submission.clone()).await.unwrap();
            let expected = Some(*expected).filter(|name| !name.is_empty()).or(default);
            let record = world.record(id).await;
            assert_eq!(record.configuration_set.as_deref(), expected);
        }
    }
    let handed = world.handed.0.lock().unwrap();
    let queues: Vec<_> = handed.iter().map(|mail| &mail.waiting[0].queue).collect();
    let named: Vec<_> = queues.iter().map(|q| &*q.configuration_set).collect();
    let expected = [
        "given", "given", "field", "", "given", "given", "field", "default",
    ];
    assert_eq!(named, expected);
}

#[tokio::test]
async fn what_a_set_says_goes_with_the_message() {
    let world = World::new().await;
    set(&world, "strict", |set| {
        set.tls = TlsPolicy::Require;
        set.max_delivery_time = Some(Duration::from_mins(5));
    });
    let mut submission = simple(&["b@inbox.test"]);
    submission.configuration_set = Some("strict".into());
    let id = world.submit(submission).await.unwrap();
    let record = world.record(id).await;
    assert_eq!(record.tls, TlsPolicy::Require);
    assert_eq!(record.expires_at, START.plus(Duration::from_mins(5)));
    assert!(record.custom_expiry);
    let plain = world.submit(simple(&["b@inbox.test"])).await.unwrap();
    let record = world.record(plain).await;
    assert_eq!(
        (record.tls, record.custom_expiry),
        (TlsPolicy::Optional, false)
    );
    assert_eq!(record.expires_at, START.plus(Duration::from_hours(14)));
}

#[tokio::test]
async fn a_set_that_is_paused_or_gone_refuses() {
    let world = World::new().await;
    set(&world, "paused", |set| set.sending_enabled = false);
    let named = |name: &str| Submission {
        configuration_set: Some(name.into()),
        ..simple(&["b@inbox.test"])
    };
    let paused = world.submit(named("paused")).await;
    assert!(matches!(paused, Err(Error::ConfigurationSetPaused(name)) if name == "paused"));
    let gone = world.submit(named("gone")).await;
    assert!(matches!(gone, Err(Error::NoSuchConfigurationSet(name)) if name == "gone"));
    identity(&world, "sender.test", with_default("paused"));
    let paused = world.submit(simple(&["b@inbox.test"])).await;
    assert!(matches!(paused, Err(Error::ConfigurationSetPaused(_))));
    identity(&world, "sender.test", with_default("gone"));
    // A default that was deleted is a bad request (sending.md §7).
    let deleted = world.submit(simple(&["b@inbox.test"])).await;
    let expected = "Configuration set <gone> does not exist.";
    assert!(matches!(deleted, Err(Error::Invalid(text)) if text == expected));
    assert!(world.is_untouched().await);
}

#[tokio::test]
async fn mail_leaves_from_the_identitys_own_domain_or_is_refused() {
    let world = World::new().await;
    let mail_from = |mail_from| {
        let settings = Settings {
            mail_from,
            ..Settings::default()
        };
        identity(&world, "sender.test", settings);
    };
    mail_from(MailFrom::Custom("bounce.sender.test".into()));
    let id = world.submit(simple(&["b@inbox.test"])).await.unwrap();
    let record = world.record(id).await;
    assert_eq!(record.reverse_path(), format!("{id}@bounce.sender.test"));
    mail_from(MailFrom::Refused);
    let refused = world.submit(simple(&["b@inbox.test"])).await;
    assert!(matches!(refused, Err(Error::MailFromNotVerified)));
    assert_eq!(world.sent().await, 1);
}

#[tokio::test]
async fn checks_come_in_their_order() {
    let world = World::new().await;
    set(&world, "paused", |set| set.sending_enabled = false);
    let refusing = Settings {
        mail_from: MailFrom::Refused,
        ..Settings::default()
    };
    identity(&world, "sender.test", refusing);
    // Everything is wrong; each step mends what was refused last (sending.md §2, 7 to 12).
    let mut bad = raw(
        "From: a@sender.test\r\nSender: s@never.test\r\nTo: b@inbox.test\r\n\
        Content-Disposition: attachment; filename=a.exe\r\n\r\nMZ\r\n",
    );
    bad.tags = vec![("a b".into(), "v".into())];
    bad.tenant = Some("T".into());
    bad.configuration_set = Some("paused".into());
    world.known.account.lock().unwrap().max_24_hour_send = 0.0;
    let said = async |submission: &Submission| world.refusal(submission.clone()).await;
    assert!(said(&bad).await.starts_with("Invalid tag name"));
    bad.tags.clear();
    assert!(said(&bad).await.starts_with("Tenant T for"));
    bad.tenant = None;
    assert!(said(&bad).await.ends_with("for configuration set paused."));
    bad.configuration_set = None;
    assert_eq!(
        said(&bad).await,
        "DNS setup for MAIL FROM domain is invalid."
    );
    identity(&world, "sender.test", Settings::default());
    assert!(said(&bad).await.ends_with("US-EAST-1: s@never.test"));
    identity(&world, "never.test", Settings::default());
    assert_eq!(said(&bad).await, "Illegal filename 'a.exe'.");
    let good = raw("From: a@sender.test\r\nTo: b@inbox.test\r\n\r\nx\r\n");
    assert_eq!(said(&good).await, "Daily message quota exceeded.");
    assert!(world.is_untouched().await);
}

#[tokio::test]
async fn feedback_goes_where_each_door_says() {
    let world = World::new().await;
    for name in ["a@sender.test", "p@sender.test", "m@sender.test"] {
        identity(&world, name, Settings::default());
    }
    let text =
        "From: a@sender.test\r\nTo: b@inbox.test\r\nReturn-Path: <p@sender.test>\r\n\r\nx\r\n";
    let given = |interface, source: Option<&str>, path: Option<&str>| Submission {
        interface,
        source: source.map(Into::into),
        return_path: path.map(Into::into),
        ..raw(text)
    };
    let (v1, v2, smtp) = (Interface::SesV1, Interface::SesV2, Interface::Smtp);
    let from = Submission {
        source: None,
        ..raw("From: Ann <a@sender.test>\r\nTo: b@inbox.test\r\n\r\nx\r\n")
    };
    // sending.md §5: the column of the feedback address.
    let rows = [
        (given(v1, Some("m@sender.test"), None), "m@sender.test"),
        (given(v1, None, None), "p@sender.test"),
        (
            given(v2, Some("a@sender.test"), Some("m@sender.test")),
            "m@sender.test",
        ),
        (given(v2, Some("a@sender.test"), None), "a@sender.test"),
        (given(v2, None, None), "p@sender.test"),
        (given(smtp, Some("m@sender.test"), None), "m@sender.test"),
        (from, "a@sender.test"),
        (simple(&["b@inbox.test"]), "alice@sender.test"),
    ];
    for (submission, expected) in rows {
        let id = world.submit(submission).await.unwrap();
        let record = world.record(id).await;
        assert_eq!(record.feedback_to.as_deref(), Some(expected));
    }
    let silent = Settings {
        keeps_feedback: true,
        ..Settings::default()
    };
    identity(&world, "sender.test", silent);
    let id = world.submit(simple(&["b@inbox.test"])).await.unwrap();
    assert_eq!(world.record(id).await.feedback_to, None);
}
