//! Explanations: everything is checked, nothing is sent.

use crate::world::{World, raw, simple};
use accept::{Accept, Error, Outlook, Submission};
use base::BoxFuture;
use serde_json::{Value, json};
use std::sync::Arc;

struct Roads;

impl Outlook for Roads {
    fn route<'a>(&'a self, domain: &'a str) -> BoxFuture<'a, Value> {
        Box::pin(async move { json!({"hosts": [format!("mx.{domain}")]}) })
    }
}

/// The trace as the caller gets it.
async fn explain(world: &World, submission: Submission) -> (Value, Option<Error>) {
    let told = world.accept.explain(&world.caller, submission).await;
    assert!(world.is_untouched().await);
    told
}

fn check<'a>(told: &'a Value, name: &str) -> &'a Value {
    let checks = told["checks"].as_array().expect("checks");
    let found = checks.iter().find(|check| check["check"] == name);
    found.unwrap_or_else(|| panic!("{name} in {told}"))
}

#[tokio::test]
async fn a_send_that_would_pass_is_told_whole() {
    let mut world = World::new().await;
    let accept = Arc::into_inner(world.accept).expect("nobody else has it");
    world.accept = Arc::new(Accept::with_outlook(accept, Arc::new(Roads)));
    world
        .known
        .suppressed
        .lock()
        .unwrap()
        .insert("gone@other.test".into());
    let to = [
        "a@Inbox.test",
        "b@inbox.test",
        "gone@other.test",
        "success@simulator.amazonses.com",
    ];
    let (told, error) = explain(&world, simple(&to)).await;
    assert!(error.is_none(), "{error:?}");
    assert_eq!(told["decision"], "accepted");
    let checks = told["checks"].as_array().expect("checks");
    let names: Vec<_> = checks
        .iter()
        .map(|check| check["check"].as_str().unwrap())
        .collect();
    let expected = [
        "account",
        "addresses and content",
        "identities",
        "authorization",
        "tags",
        "send time",
        "tenant and contact list",
        "configuration set",
        "mail from",
        "verified identities",
        "size and structure",
        "suppression",
        "quota and rate",
    ];
    assert_eq!(names, expected);
    assert!(checks.iter().all(|check| check["outcome"] == "passed"));
    assert!(
        checks
            .iter()
            .all(|check| check["specification"].is_string()),
        "{told}"
    );
    assert_eq!(
        check(&told, "verified identities")["facts"]["dkim"],
        "sender.test"
    );
    let mail = &told["mail"];
    let recipients = mail["recipients"].as_array().expect("recipients");
    let suppressed: Vec<_> = recipients
        .iter()
        .map(|to| to["suppressed"].is_string())
        .collect();
    assert_eq!(suppressed, [false, false, true, false]);
    assert_eq!(recipients[3]["simulator"], true);
    let routes = json!({"inbox.test": {"hosts": ["mx.inbox.test"]}});
    assert_eq!(mail["routes"], routes);
    let header = mail["message"]["header"].as_str().expect("a header");
    assert!(
        header.starts_with("From: Alice <alice@sender.test>\r\n"),
        "{header}"
    );
    assert!(header.contains("\r\nMessage-ID: <"), "{header}");
    assert!(mail["message"]["size"].as_u64() > Some(header.len() as u64));
}

#[tokio::test]
async fn a_send_that_would_be_refused_tells_which_check_and_why() {
    let world = World::new().await;
    let mut unverified = simple(&["b@inbox.test"]);
    unverified.source = Some("me@never.test".into());
    let (told, error) = explain(&world, unverified).await;
    assert!(matches!(error, Some(Error::NotVerified { .. })));
    assert_eq!(told["decision"], "refused");
    let failed = check(&told, "verified identities");
    assert_eq!(failed["outcome"], "refused");
    let reason = failed["reason"].as_str().expect("a reason");
    assert!(
        reason.starts_with("Email address is not verified."),
        "{reason}"
    );
    let facts = &check(&told, "identities")["facts"];
    assert_eq!(facts["unverified"], json!(["me@never.test"]));
    assert_eq!(told["mail"], Value::Null);

    let arn = "arn:aws:ses:us-east-1:123456789012:identity/sender.test";
    world.known.denied.lock().unwrap().insert(arn.into());
    let (told, _) = explain(&world, simple(&["b@inbox.test"])).await;
    let reason = &check(&told, "authorization")["reason"];
    assert_eq!(
        *reason,
        format!("statement 1 of policy P forbids it on {arn}")
    );
    let checks = told["checks"].as_array().expect("checks");
    let names: Vec<_> = checks.iter().map(|check| &check["check"]).collect();
    let expected = ["account", "addresses and content", "authorization"];
    assert_eq!(
        names, expected,
        "what is verified is told to none who may not send"
    );
}

#[tokio::test(start_paused = true)]
async fn quotas_are_foreseen_and_not_used() {
    let world = World::new().await;
    world.known.account.lock().unwrap().max_send_rate = 1.0;
    for _ in 0..10 {
        let (told, error) = explain(&world, simple(&["b@inbox.test"])).await;
        assert!(error.is_none(), "{told}");
    }
    world.known.account.lock().unwrap().max_24_hour_send = 0.0;
    let (told, error) = explain(&world, simple(&["b@inbox.test"])).await;
    assert!(matches!(error, Some(Error::DailyQuota)));
    assert_eq!(check(&told, "quota and rate")["outcome"], "refused");
}

#[tokio::test]
async fn a_key_is_looked_up_and_not_used() {
    let world = World::new().await;
    let keyed = || Submission {
        idempotency_key: Some("k".into()),
        ..raw("From: a@sender.test\r\nTo: b@inbox.test\r\n\r\nx\r\n")
    };
    let (told, _) = explain(&world, keyed()).await;
    assert_eq!(
        check(&told, "idempotency")["facts"]["first_id"],
        Value::Null
    );
    let id = world.submit(keyed()).await.unwrap();
    let (told, _) = world.accept.explain(&world.caller, keyed()).await;
    assert_eq!(
        check(&told, "idempotency")["facts"]["first_id"],
        id.to_string()
    );
    assert_eq!(world.sent().await, 1);
}
