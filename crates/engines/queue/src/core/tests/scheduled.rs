//! Mail that the sender wants sent later (docs/adr/050).

use super::world::{Site, World, key};
use crate::Settings;
use crate::core::{Answer, HELD, Input, Life, Verb};
use base::{MessageNumber, Timestamp};
use std::time::Duration;
use store::journal::{RecipientId, Waiting};

const HOUR: i64 = 3_600_000;

impl World {
    /// Enqueues a message to two recipients that is to be sent later.
    fn send_in(&mut self, wait: Duration, domain: &str) -> MessageNumber {
        let due = self.now.plus(wait);
        let message = self.send_until(1, &[], false, 0);
        let life = Life {
            begins_at: due,
            expires_at: due.plus(self.settings.expiry_default),
            custom_expiry: false,
        };
        self.lives.insert(message, life);
        let waiting = (0..2).map(|index| Waiting {
            recipient: RecipientId { message, index },
            queue: key(1, domain),
            due,
            attempts: 0,
        });
        let waiting: Vec<_> = waiting.collect();
        for one in &waiting {
            self.put(one.recipient, one.queue.clone(), due, 0);
        }
        self.tell(Input::Accepted {
            message,
            life,
            counters: None,
            waiting,
        });
        message
    }
}

fn later() -> (World, MessageNumber) {
    let mut world = World::new(Settings::default());
    world.site("a.test", Site::good("a.test"));
    let message = world.send_in(Duration::from_hours(30 * 24), "a.test");
    (world, message)
}

#[test]
fn it_waits_over_restarts_until_its_moment_and_others_of_its_queue_do_not() {
    let (mut world, message) = later();
    let begins_at = world.lives[&message].begins_at;
    world.run(20 * 24 * HOUR);
    world.restart();
    let other = world.send(1, &[("a.test", 1)], true);
    world.run(HOUR);
    assert!(world.delivered_at(other).is_some());
    assert_eq!(
        (world.delivered_at(message), world.kinds("expired")),
        (None, 0)
    );
    assert_eq!(
        world.core.snapshot().window,
        0,
        "it needs no place in memory"
    );
    world.run(10 * 24 * HOUR);
    let delivered = world.delivered_at(message).expect("its moment has come");
    let late = delivered.since(begins_at);
    assert!(
        delivered >= begins_at && late < Duration::from_secs(2),
        "{late:?}"
    );
}

#[test]
fn what_is_cancelled_is_never_sent() {
    let (mut world, message) = later();
    world.order(Verb::Cancel, message);
    world.run(1_000);
    assert_eq!(world.answers, [(0, Answer::Done), (1, Answer::Done)]);
    assert_eq!(world.kinds("rejected"), 2);
    world.run(31 * 24 * HOUR);
    assert_eq!(world.kinds("delivered"), 0);
    assert!(world.store.is_empty());
}

#[test]
fn what_has_begun_is_not_cancelled() {
    let mut world = World::new(Settings::default());
    world.site("a.test", Site::good("a.test"));
    let slow = Site {
        open: super::world::Answer::Later(5),
        ..Site::good("slow.test")
    };
    world.site("slow.test", slow);
    let message = world.send_in(Duration::from_hours(1), "slow.test");
    world.run(HOUR + 10_000);
    assert!(world.kinds("deferred") > 0);
    world.order(Verb::Cancel, message);
    assert_eq!(world.answers, [(0, Answer::Begun), (1, Answer::Begun)]);
    let now = world.send(1, &[("slow.test", 1)], false);
    world.order(Verb::Cancel, now);
    assert_eq!(
        world.answers,
        [(0, Answer::Begun)],
        "it was to be sent at once"
    );
}

#[test]
fn a_retry_sends_it_early() {
    let (mut world, message) = later();
    world.order(Verb::Retry, message);
    world.run(1_000);
    assert!(world.delivered_at(message).is_some());
}

#[test]
fn what_was_held_and_is_released_waits_for_its_moment() {
    let (mut world, message) = later();
    let due = |world: &World| -> Vec<Timestamp> {
        world.store.values().map(|(_, due, _)| *due).collect()
    };
    let planned = due(&world);
    world.order(Verb::Hold, message);
    world.run(1_000);
    assert_eq!(due(&world), [HELD, HELD]);
    world.order(Verb::Release, message);
    world.run(1_000);
    assert_eq!(due(&world), planned);
    world.order(Verb::Hold, message);
    world.run(1_000);
    world.order(Verb::Cancel, message);
    world.run(1_000);
    assert_eq!(world.kinds("rejected"), 2, "what is held can be cancelled");
}
