//! Sends that come again under the same idempotency key (docs/adr/033).

use crate::world::{World, raw, simple};
use accept::{Error, Submission};
use std::time::Duration;
use store_memory::Fault;

fn keyed(key: &str) -> Submission {
    Submission {
        idempotency_key: Some(key.into()),
        ..simple(&["b@inbox.test"])
    }
}

#[tokio::test]
async fn the_same_key_answers_the_first_id_whatever_else_it_says() {
    let world = World::new().await;
    let id = world.submit(keyed("order 1")).await.unwrap();
    assert_eq!(world.submit(keyed("order 1")).await.unwrap(), id);
    let other = Submission {
        idempotency_key: Some("order 1".into()),
        ..simple(&["somebody@else.test"])
    };
    assert_eq!(world.submit(other).await.unwrap(), id);
    assert_ne!(world.submit(keyed("order 2")).await.unwrap(), id);
    assert_ne!(world.submit(simple(&["b@inbox.test"])).await.unwrap(), id);
    assert_eq!(world.handed.0.lock().unwrap().len(), 3);
    assert_eq!(world.sent().await, 3, "what came again counts once");
}

#[tokio::test]
async fn a_repeated_send_passes_a_quota_that_the_first_one_filled() {
    let world = World::new().await;
    world.known.account.lock().unwrap().max_24_hour_send = 1.0;
    let id = world.submit(keyed("k")).await.unwrap();
    assert_eq!(world.submit(keyed("k")).await.unwrap(), id);
    assert!(matches!(
        world.submit(keyed("l")).await,
        Err(Error::DailyQuota)
    ));
}

#[tokio::test(start_paused = true)]
async fn those_that_come_at_once_share_one_id() {
    let world = World::new().await;
    world
        .faults
        .fail_commit(1, Fault::Delay(Duration::from_secs(1)));
    let send = || world.submit(keyed("k"));
    let (a, b, c) = tokio::join!(send(), send(), send());
    let id = a.unwrap();
    assert_eq!((b.unwrap(), c.unwrap()), (id, id));
    assert_eq!(world.faults.commits(), 1);
    assert_eq!(world.sent().await, 1);
}

#[tokio::test]
async fn a_send_that_failed_may_come_again() {
    let world = World::new().await;
    world.faults.set_full(true);
    assert!(world.submit(keyed("k")).await.is_err());
    world.faults.set_full(false);
    world.submit(keyed("k")).await.expect("is the first");
    let mut bad = keyed("l");
    bad.source = Some("me@never.test".into());
    assert!(world.submit(bad).await.is_err());
    world.submit(keyed("l")).await.expect("is the first");
    assert_eq!(world.handed.0.lock().unwrap().len(), 2);
}

#[tokio::test]
async fn a_key_outlives_a_restart_and_an_answer_that_was_lost() {
    let world = World::new().await;
    for nth in 1..=5 {
        world.faults.fail_commit(nth, Fault::UnknownAfter);
    }
    tokio::time::pause();
    let lost = world.submit(keyed("k")).await;
    assert!(matches!(lost, Err(Error::InDoubt(_))), "{lost:?}");
    let later = world.reopened().await;
    let id = later.submit(&world.caller, keyed("k")).await.unwrap();
    let again = later.submit(&world.caller, keyed("k")).await.unwrap();
    assert_eq!(again, id);
    assert_eq!(world.sent().await, 1);
    let journal = &world.stores.journal;
    let queues = journal.queues(crate::world::SHARD).await.unwrap();
    assert_eq!(queues[0].waiting, 1);
}

#[tokio::test]
async fn a_key_holds_for_twenty_four_hours_across_midnight() {
    let world = World::new().await;
    let id = world.submit(keyed("k")).await.unwrap();
    for _ in 0..24 {
        assert_eq!(world.submit(keyed("k")).await.unwrap(), id);
        world.clock.advance(Duration::from_hours(1));
    }
    let next = world.submit(keyed("k")).await.unwrap();
    assert_ne!(next, id);
    assert_eq!(world.submit(keyed("k")).await.unwrap(), next);
}

#[tokio::test]
async fn a_clock_that_is_set_back_over_midnight_forgets_no_key() {
    let world = World::new().await;
    // The tests begin at eight in the morning.
    world.clock.advance(Duration::from_hours(17));
    let id = world.submit(keyed("k")).await.unwrap();
    world.clock.set_back(Duration::from_hours(2));
    assert_eq!(world.submit(keyed("k")).await.unwrap(), id);
}

#[tokio::test]
async fn keys_belong_to_an_account_and_region() {
    let world = World::new().await;
    let id = world.submit(keyed("k")).await.unwrap();
    let mut elsewhere = world.caller.clone();
    elsewhere.region = "eu-west-1".parse().unwrap();
    let there = world.accept.submit(&elsewhere, keyed("k")).await.unwrap();
    assert_ne!(there, id);
    let mut other = world.caller.clone();
    other.account = "210987654321".parse().unwrap();
    world.known.account.lock().unwrap().id = other.account.clone();
    let theirs = world.accept.submit(&other, keyed("k")).await.unwrap();
    assert!(theirs != id && theirs != there);
}

#[tokio::test]
async fn a_field_of_the_message_names_it_too_and_stays_here() {
    let world = World::new().await;
    let text =
        "From: a@sender.test\r\nTo: b@inbox.test\r\nX-Sesame-Idempotency-Key: k\r\n\r\nx\r\n";
    let id = world.submit(raw(text)).await.unwrap();
    assert_eq!(world.submit(raw(text)).await.unwrap(), id);
    assert_eq!(
        world.submit(keyed("k")).await.unwrap(),
        id,
        "one name space"
    );
    let beside = Submission {
        idempotency_key: Some("other".into()),
        ..raw(text)
    };
    assert_ne!(
        world.submit(beside).await.unwrap(),
        id,
        "the parameter counts"
    );
    let handed = world.handed.0.lock().unwrap();
    let head = String::from_utf8(handed[0].head.to_vec()).unwrap();
    assert!(!head.to_ascii_lowercase().contains("idempotency"), "{head}");
}

#[tokio::test]
async fn keys_are_bounded() {
    let world = World::new().await;
    for key in ["k".repeat(256), "a\tb".into()] {
        let text = world.refusal(keyed(&key)).await;
        assert!(text.starts_with("The idempotency key must have"), "{text}");
    }
    world.submit(keyed(&"k".repeat(255))).await.expect("fits");
}
