//! Mail that the service writes itself.

use crate::world::World;
use accept::{Notice, Own};
use model::record::Interface;
use std::time::Duration;
use store_memory::Fault;

fn notice(world: &World) -> Notice {
    Notice {
        account: world.caller.account.clone(),
        region: world.caller.region.clone(),
        to: "ann@inbox.test".into(),
        subject: "Please confirm – now".into(),
        text: "Open https://x.test/ to confirm.".into(),
        once: None,
    }
}

fn report(world: &World, once: &str) -> Own {
    let message =
        "From: MAILER-DAEMON@ses.test\r\nTo: ann@inbox.test\r\nSubject: Failure\r\n\r\nx\r\n";
    Own {
        account: world.caller.account.clone(),
        region: world.caller.region.clone(),
        to: "ann@inbox.test".into(),
        message: message.into(),
        once: Some(once.into()),
    }
}

#[tokio::test]
async fn a_notice_leaves_whatever_the_account_may() {
    let world = World::new().await;
    {
        let mut account = world.known.account.lock().unwrap();
        account.max_24_hour_send = 0.0;
        account.max_send_rate = 0.0;
        account.paused = Some("abuse".into());
        account.production = false;
    }
    let suppressed = &world.known.suppressed;
    suppressed.lock().unwrap().insert("ann@inbox.test".into());
    let id = world.accept.post(notice(&world)).await.unwrap();
    let record = world.record(id).await;
    assert!(record.by_service);
    assert_eq!(record.interface, Interface::Service);
    assert_eq!(record.destinations, ["ann@inbox.test"]);
    assert_eq!(record.source, "no-reply@ses.test");
    assert_eq!((record.dkim_identity, record.feedback_to), (None, None));
    assert_eq!(world.waits(id).await, [0]);
    assert_eq!(world.sent().await, 0);
    assert!(world.known.questions.lock().unwrap().is_empty());
    let handed = world.handed.0.lock().unwrap();
    let head = String::from_utf8(handed[0].head.to_vec()).unwrap();
    assert!(
        head.starts_with("From: no-reply@ses.test\r\nTo: ann@inbox.test\r\n"),
        "{head}"
    );
    assert!(
        head.contains("Auto-Submitted: auto-generated\r\n"),
        "{head}"
    );
}

#[tokio::test]
async fn mail_of_the_service_has_no_reverse_path() {
    let world = World::new().await;
    let id = world.accept.post(notice(&world)).await.unwrap();
    assert_eq!(world.record(id).await.reverse_path(), "");
    let id = world
        .accept
        .post_message(report(&world, "0/1"))
        .await
        .unwrap();
    let record = world.record(id).await;
    assert_eq!(record.reverse_path(), "");
    assert_eq!(record.source_address, "MAILER-DAEMON@ses.test");
}

#[tokio::test(start_paused = true)]
async fn one_message_for_one_name_even_at_once_and_after_a_restart() {
    let world = World::new().await;
    world
        .faults
        .fail_commit(1, Fault::Delay(Duration::from_secs(1)));
    let post = |once: &str| world.accept.post_message(report(&world, once));
    let (first, second) = tokio::join!(post("0/17"), post("0/17"));
    let id = first.unwrap();
    assert_eq!(second.unwrap(), id);
    let later = world.reopened().await;
    let again = later.post_message(report(&world, "0/17")).await.unwrap();
    assert_eq!(again, id);
    let other = later.post_message(report(&world, "0/18")).await.unwrap();
    assert_ne!(other, id);
    let named = || Notice {
        once: Some("letter 1".into()),
        ..notice(&world)
    };
    let letter = later.post(named()).await.unwrap();
    assert_eq!(later.post(named()).await.unwrap(), letter);
    assert_eq!(world.handed.0.lock().unwrap().len(), 3);
}

#[tokio::test]
async fn a_clients_key_is_never_taken_for_the_services() {
    let world = World::new().await;
    let id = world
        .accept
        .post_message(report(&world, "0/17"))
        .await
        .unwrap();
    let mut submission = crate::world::simple(&["b@inbox.test"]);
    submission.idempotency_key = Some("0/17".into());
    assert_ne!(world.submit(submission).await.unwrap(), id);
}
