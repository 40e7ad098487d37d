//! Mail that is to be sent later (docs/adr/050).

use crate::world::{START, World, raw, simple};
use accept::{Error, Submission};
use base::Timestamp;
use model::MailEvent;
use std::time::Duration;

const HOUR: Duration = Duration::from_hours(1);

fn at(moment: Timestamp) -> Submission {
    Submission {
        send_at: Some(moment.iso_ms()),
        ..simple(&["b@inbox.test", "c@inbox.test"])
    }
}

#[tokio::test]
async fn it_waits_for_its_moment_and_its_life_begins_then() {
    let world = World::new().await;
    let moment = START.plus(HOUR);
    let id = world.submit(at(moment)).await.unwrap();
    let record = world.record(id).await;
    assert_eq!((record.accepted_at, record.send_at), (START, Some(moment)));
    assert_eq!(record.expires_at, moment.plus(Duration::from_hours(14)));
    let held = MailEvent::Held {
        reason: "the sender wants it sent later".into(),
        until: Some(moment),
    };
    let accepted = MailEvent::Accepted { recipients: 2 };
    assert_eq!(world.events(id).await, [(None, accepted), (None, held)]);
    let handed = world.handed.0.lock().unwrap();
    assert!(handed[0].waiting.iter().all(|of| of.due == moment));
    let head = String::from_utf8(handed[0].head.to_vec()).unwrap();
    assert!(
        head.contains(&format!("\r\nDate: {}\r\n", moment.rfc5322())),
        "{head}"
    );
}

#[tokio::test]
async fn a_moment_that_has_passed_is_now() {
    let world = World::new().await;
    let id = world.submit(at(START.minus(HOUR))).await.unwrap();
    let record = world.record(id).await;
    assert_eq!(record.send_at, None);
    assert_eq!(world.events(id).await.len(), 1, "it is not held");
    assert_eq!(world.handed.0.lock().unwrap()[0].waiting[0].due, START);
}

#[tokio::test]
async fn what_is_no_moment_or_too_far_ahead_is_refused() {
    let world = World::new().await;
    let far = START
        .plus(Duration::from_hours(30 * 24))
        .plus(Duration::from_secs(1));
    for (given, part) in [
        (far.iso_ms(), "at most 30 days ahead"),
        ("tomorrow".into(), "of RFC 3339"),
        (String::new(), "of RFC 3339"),
    ] {
        let submission = Submission {
            send_at: Some(given),
            ..simple(&["b@inbox.test"])
        };
        let refused = world.submit(submission).await.unwrap_err();
        assert!(
            matches!(&refused, Error::Invalid(text) if text.contains(part)),
            "{refused}"
        );
    }
    let empty = "From: a@sender.test\r\nTo: b@inbox.test\r\nX-Sesame-Send-At:\r\n\r\nx\r\n";
    assert!(world.refusal(raw(empty)).await.contains("RFC 3339"));
    assert!(world.is_untouched().await);
}

#[tokio::test]
async fn a_field_of_the_message_says_it_too_and_stays_here() {
    let world = World::new().await;
    let text = format!(
        "From: a@sender.test\r\nTo: b@inbox.test\r\nx-sesame-send-at: {}\r\n\r\nx\r\n",
        START.plus(HOUR).iso_ms().replace('Z', "+00:00")
    );
    let id = world.submit(raw(&text)).await.unwrap();
    assert_eq!(world.record(id).await.send_at, Some(START.plus(HOUR)));
    let sooner = Submission {
        send_at: Some(START.plus(HOUR / 2).iso_ms()),
        ..raw(&text)
    };
    let id = world.submit(sooner).await.unwrap();
    let record = world.record(id).await;
    assert_eq!(
        record.send_at,
        Some(START.plus(HOUR / 2)),
        "the parameter counts"
    );
    for mail in world.handed.0.lock().unwrap().iter() {
        let head = String::from_utf8(mail.head.to_vec()).unwrap();
        assert!(!head.to_ascii_lowercase().contains("x-sesame"), "{head}");
    }
}

#[tokio::test(start_paused = true)]
async fn the_rate_holds_it_no_longer_than_its_sender() {
    let world = World::new().await;
    {
        let mut account = world.known.account.lock().unwrap();
        account.max_send_rate = 1.0;
        account.max_24_hour_send = -1.0;
        account.over_rate = model::account::OverRate::Queue;
    }
    for n in 0..8 {
        world
            .submit(simple(&[&format!("u{n}@inbox.test")]))
            .await
            .unwrap();
    }
    let id = world.submit(at(START.plus(HOUR))).await.unwrap();
    assert_eq!(world.events(id).await.len(), 2, "accepted, and held once");
    let soon = START.plus(Duration::from_secs(1));
    let id = world.submit(at(soon)).await.unwrap();
    assert_eq!(world.events(id).await.len(), 3);
    let due = world.handed.0.lock().unwrap().last().unwrap().waiting[0].due;
    assert!(due > soon, "the rate's wait is longer");
}
