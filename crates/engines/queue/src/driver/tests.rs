mod orders;
mod rig;

use super::Error;
use crate::{Faults, Settings};
use model::MailEvent;
use rig::Rig;
use std::sync::atomic::Ordering;
use std::time::Duration;
use store_memory::Fault;
use tokio::time::{Instant, sleep, timeout};

#[tokio::test(start_paused = true)]
async fn a_mail_handed_over_is_delivered_and_written_down() {
    let rig = Rig::new(Settings::default());
    let running = rig.start().await;
    let mail = rig.accept(&["a.test", "b.test", "a.test"]).await;
    let number = mail.number;
    running.handle.accepted(mail);
    rig.until_empty().await;
    assert_eq!(rig.kinds(number).await, ["delivered"; 3]);
    assert_eq!(rig.copies().into_values().collect::<Vec<_>>(), [1, 1, 1]);
    let stored = rig
        .journal
        .message(base::ShardId(0), number)
        .await
        .expect("read");
    assert_eq!(
        stored.expect("its record stays").body,
        None,
        "the body is freed"
    );
    sleep(Duration::from_millis(10)).await;
    let stats = running.handle.stats();
    assert_eq!(
        (stats.delivered, stats.transactions, stats.waiting),
        (3, 2, 0)
    );
    running.handle.drain(Duration::from_secs(20)).await;
    assert!(running.task.await.expect("no panic").is_ok());
    assert_eq!(rig.agent.closed.load(Ordering::Relaxed), 2, "with a QUIT");
}

#[tokio::test(start_paused = true)]
async fn what_waited_before_the_start_is_found_with_its_content() {
    let rig = Rig::new(Settings::default());
    rig.lease().await;
    for _ in 0..50 {
        rig.accept(&["a.test", "b.test"]).await;
    }
    let _running = rig.start().await;
    rig.until_empty().await;
    assert_eq!(rig.copies().len(), 100);
    assert!(rig.copies().values().all(|copies| *copies == 1));
    for (_, _, octets) in rig.agent.delivered.lock().expect("no panic").iter() {
        assert!(
            (26..=28).contains(octets),
            "head and body, and nothing else: {octets}"
        );
    }
}

#[tokio::test(start_paused = true)]
async fn a_full_hand_off_and_no_room_for_bodies_lose_nothing() {
    for (handoff, body_bytes) in [(1, 64 << 20), (1_024, 0), (2, 3_000)] {
        let rig = Rig::new(Settings {
            handoff,
            body_bytes,
            window: 100,
            ..Settings::default()
        });
        let running = rig.start().await;
        for at in 0..2_000 {
            let domain = format!("d{}.test", at % 7);
            running.handle.accepted(rig.accept(&[&domain]).await);
        }
        rig.until_empty().await;
        assert_eq!(rig.copies().len(), 2_000);
        assert!(
            rig.copies().values().all(|copies| *copies == 1),
            "none of them twice"
        );
        assert!(running.handle.stats().body_bytes <= body_bytes as u64);
    }
}

#[tokio::test(start_paused = true)]
async fn a_commit_of_unknown_outcome_is_asked_again_under_its_name() {
    for fault in [Fault::UnknownBefore, Fault::UnknownAfter, Fault::Full] {
        let rig = Rig::new(Settings::default());
        let running = rig.start().await;
        let mail = rig.accept(&["a.test"]).await;
        let number = mail.number;
        rig.faults.fail_commit(1, fault.clone());
        rig.faults.fail_commit(2, fault);
        running.handle.accepted(mail);
        rig.until_empty().await;
        sleep(Duration::from_secs(30)).await;
        assert_eq!(rig.kinds(number).await, ["delivered"], "once");
        assert_eq!(rig.copies().into_values().collect::<Vec<_>>(), [1]);
        running.handle.drain(Duration::from_secs(5)).await;
        assert!(running.task.await.expect("no panic").is_ok());
    }
}

#[tokio::test(start_paused = true)]
async fn a_driver_that_lost_its_shard_stops() {
    let rig = Rig::new(Settings::default());
    let running = rig.start().await;
    let mail = rig.accept(&["slow.test"]).await;
    running.handle.accepted(mail);
    sleep(Duration::from_secs(1)).await;
    let successor = rig.start().await;
    let ended = timeout(Duration::from_secs(30), running.task).await;
    assert!(matches!(
        ended.expect("it stops").expect("no panic"),
        Err(Error::Fenced)
    ));
    rig.until_empty().await;
    assert_eq!(
        rig.copies().into_values().collect::<Vec<_>>(),
        [2],
        "documented: in flight"
    );
    successor.handle.drain(Duration::from_secs(1)).await;
}

#[tokio::test(start_paused = true)]
async fn a_drain_lets_what_is_under_way_end_and_cuts_what_hangs() {
    let rig = Rig::new(Settings::default());
    let running = rig.start().await;
    for domain in ["slow.test", "hang.test", "late.test"] {
        if domain == "late.test" {
            rig.agent
                .deferring
                .lock()
                .expect("no panic")
                .push(domain.into());
        }
        running.handle.accepted(rig.accept(&[domain]).await);
    }
    sleep(Duration::from_secs(1)).await;
    let begun = Instant::now();
    running.handle.drain(Duration::from_secs(20)).await;
    assert!(running.task.await.expect("no panic").is_ok());
    let took = begun.elapsed().as_secs();
    assert!((20..=22).contains(&took), "{took}");
    let kinds = [
        rig.kinds(base::MessageNumber(1)).await,
        rig.kinds(base::MessageNumber(2)).await,
    ];
    assert_eq!(
        kinds,
        [vec!["delivered"], vec![]],
        "what was cut is as if it had not been tried"
    );
    assert_eq!(rig.waiting().await, 2);
}

#[tokio::test(start_paused = true)]
async fn a_drain_at_rest_is_over_at_once() {
    let rig = Rig::new(Settings::default());
    let running = rig.start().await;
    let begun = Instant::now();
    running.handle.drain(Duration::from_secs(30)).await;
    assert!(running.task.await.expect("no panic").is_ok());
    assert!(begun.elapsed() < Duration::from_secs(1));
    // What is handed over later stays in the store, and nobody waits for it.
    running.handle.accepted(rig.accept(&["a.test"]).await);
    running.handle.drain(Duration::from_secs(30)).await;
    assert_eq!(rig.waiting().await, 1);
}

#[tokio::test(start_paused = true)]
async fn a_wait_for_a_retry_goes_on_over_a_restart() {
    let rig = Rig::new(Settings::default());
    let running = rig.start().await;
    rig.agent
        .deferring
        .lock()
        .expect("no panic")
        .push("late.test".into());
    running.handle.accepted(rig.accept(&["late.test"]).await);
    sleep(Duration::from_secs(1)).await;
    running.handle.drain(Duration::from_secs(20)).await;
    rig.agent.deferring.lock().expect("no panic").clear();
    let running = rig.start().await;
    sleep(Duration::from_secs(30)).await;
    assert_eq!(rig.agent.transactions.load(Ordering::Relaxed), 1);
    rig.until_empty().await;
    assert_eq!(
        rig.kinds(base::MessageNumber(1)).await,
        ["deferred", "delivered"]
    );
    running.handle.drain(Duration::from_secs(20)).await;
}

#[tokio::test(start_paused = true)]
async fn a_clock_set_forward_is_noticed_and_expiry_tells_the_last_reason() {
    let rig = Rig::new(Settings::default());
    rig.agent
        .deferring
        .lock()
        .expect("no panic")
        .push("late.test".into());
    let running = rig.start().await;
    running.handle.accepted(rig.accept(&["late.test"]).await);
    sleep(Duration::from_secs(1)).await;
    rig.jump(Duration::from_hours(15));
    running.handle.wake();
    sleep(Duration::from_secs(1)).await;
    let events = rig.events(base::MessageNumber(1)).await;
    assert!(
        matches!(events.last(), Some(MailEvent::Expired { attempt: None, reason, .. })
            if reason == "450 later"),
        "{events:?}"
    );
}

#[tokio::test(start_paused = true)]
async fn a_panic_of_the_delivery_agent_costs_one_attempt() {
    let rig = Rig::new(Settings::default());
    let running = rig.start().await;
    running
        .handle
        .accepted(rig.accept(&["panic.test", "odd.test", "a.test"]).await);
    sleep(Duration::from_secs(5)).await;
    let mut kinds = rig.kinds(base::MessageNumber(1)).await;
    kinds.sort_unstable();
    assert_eq!(kinds, ["deferred", "deferred", "delivered"]);
    assert!(!running.task.is_finished());
}

#[tokio::test(start_paused = true)]
async fn reads_that_fail_are_made_again() {
    let rig = Rig::new(Settings {
        body_bytes: 0,
        ..Settings::default()
    });
    let running = rig.start().await;
    sleep(Duration::from_millis(1)).await;
    rig.faults.fail_read(1, Fault::UnknownBefore);
    running.handle.accepted(rig.accept(&["a.test"]).await);
    sleep(Duration::from_millis(10)).await;
    rig.until_empty().await;
    assert_eq!(
        rig.kinds(base::MessageNumber(1)).await,
        ["deferred", "delivered"]
    );
}

#[tokio::test(start_paused = true)]
async fn a_store_that_cannot_be_read_at_the_start_stops_the_queue() {
    let rig = Rig::new(Settings::default());
    let shard = rig.lease().await;
    rig.faults.fail_read(1, Fault::UnknownBefore);
    let running = rig.start_as(shard);
    assert!(matches!(
        running.task.await.expect("no panic"),
        Err(Error::Store(_))
    ));
    // Nobody waits for what is not there.
    running.handle.drain(Duration::from_secs(30)).await;
}

#[tokio::test(start_paused = true)]
async fn planted_bugs_do_what_they_say() {
    let lost = Faults {
        lost_outcome: true,
        ..Faults::default()
    };
    let doubled = Faults {
        double_claim: true,
        ..Faults::default()
    };
    for (faults, all_settled, all_once) in [
        (Faults::default(), true, true),
        (lost, false, true),
        (doubled, true, false),
    ] {
        let rig = Rig::new(Settings {
            faults,
            ..Settings::default()
        });
        let running = rig.start().await;
        for _ in 0..100 {
            running.handle.accepted(rig.accept(&["a.test"]).await);
        }
        sleep(Duration::from_secs(30)).await;
        assert_eq!(rig.waiting().await == 0, all_settled, "{faults:?}");
        let once = rig.copies().values().all(|copies| *copies == 1);
        assert_eq!(once, all_once, "{faults:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_planted_stale_owner_goes_on() {
    let rig = Rig::new(Settings {
        faults: Faults {
            stale_epoch: true,
            ..Faults::default()
        },
        ..Settings::default()
    });
    let running = rig.start().await;
    running.handle.accepted(rig.accept(&["slow.test"]).await);
    sleep(Duration::from_secs(1)).await;
    rig.lease().await;
    sleep(Duration::from_secs(30)).await;
    assert!(!running.task.is_finished());
    assert_eq!(
        running.handle.stats().waiting,
        0,
        "it believes that all is settled"
    );
    assert_eq!(rig.waiting().await, 1);
}
