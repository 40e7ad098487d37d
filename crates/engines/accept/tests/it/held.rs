//! Sends over the rate of an account that queues (`over_rate = queue`).

use crate::world::{START, World, simple};
use accept::Error;
use model::MailEvent;
use model::account::OverRate;
use std::time::Duration;

async fn queueing(rate: f64) -> World {
    let world = World::new().await;
    {
        let mut account = world.known.account.lock().unwrap();
        account.max_send_rate = rate;
        account.max_24_hour_send = -1.0;
        account.over_rate = OverRate::Queue;
    }
    world
}

#[tokio::test(start_paused = true)]
async fn what_is_over_the_rate_waits_in_order() {
    let world = queueing(1.0).await;
    let mut dues = Vec::new();
    for n in 0..8 {
        let to = format!("u{n}@inbox.test");
        let id = world.submit(simple(&[&to])).await.unwrap();
        let due = world.handed.0.lock().unwrap().last().unwrap().waiting[0].due;
        dues.push(due.since(START).as_secs());
        let held = MailEvent::Held {
            reason: "the account's sending rate is used up".into(),
            until: Some(due),
        };
        let events = world.events(id).await;
        assert_eq!(events.contains(&(None, held)), n >= 5, "{n}");
    }
    assert_eq!(dues, [0, 0, 0, 0, 0, 1, 2, 3]);
    assert_eq!(world.sent().await, 8);
    // What the wait has earned is not given twice.
    tokio::time::sleep(Duration::from_secs(4)).await;
    world.clock.advance(Duration::from_secs(4));
    world.submit(simple(&["x@inbox.test"])).await.unwrap();
    let due = world.handed.0.lock().unwrap().last().unwrap().waiting[0].due;
    assert_eq!(due, START.plus(Duration::from_secs(4)));
}

#[tokio::test(start_paused = true)]
async fn more_than_an_hour_is_not_held() {
    let world = queueing(0.01).await;
    // A bucket of five, and thirty-six recipients an hour.
    for n in 0..5 + 36 {
        let to = format!("u{n}@inbox.test");
        world.submit(simple(&[&to])).await.expect("is held");
    }
    let over = world.submit(simple(&["x@inbox.test"])).await;
    assert!(matches!(over, Err(Error::Rate)), "{over:?}");
    let world = queueing(0.0).await;
    let never = world.submit(simple(&["x@inbox.test"])).await;
    assert!(matches!(never, Err(Error::Rate)), "{never:?}");
}
