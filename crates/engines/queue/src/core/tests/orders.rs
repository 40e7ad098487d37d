//! The operator's orders about recipients that wait.

use super::world::{Answer as Reply, Site, World};
use crate::Settings;
use crate::core::{Answer, HELD, Input, LastFailure, Loaded, Order, OrderId, Verb};
use base::MessageNumber;
use model::MailEvent;
use model::delivery::DelayKind;
use std::collections::BTreeSet;

impl World {
    /// Releases everything that is held.
    pub(super) fn release_all(&mut self) {
        let held = self.store.iter().filter(|(_, (_, due, _))| *due >= HELD);
        let messages: BTreeSet<_> = held.map(|(id, _)| id.message).collect();
        for message in messages {
            self.order(Verb::Release, message);
        }
    }

    /// Orders something of every recipient of a message that waits, as the driver does.
    pub(crate) fn order(&mut self, verb: Verb, message: MessageNumber) {
        let rows = self.store.iter().filter(|(id, _)| id.message == message);
        let recipients = rows.map(|(id, (queue, due, attempts))| {
            let loaded = Loaded {
                recipient: *id,
                due: *due,
                attempts: *attempts,
                life: self.lives[&message],
                counters: None,
                last: Some(LastFailure {
                    reason: "as before".into(),
                    delay: DelayKind::General,
                }),
            };
            (queue.clone(), loaded)
        });
        let recipients: Vec<_> = recipients.collect();
        let named = recipients.iter().map(|(_, loaded)| loaded.recipient);
        self.ordered.extend(named);
        self.answers.clear();
        self.tell(Input::Ordered(Order {
            id: OrderId(1),
            verb,
            reason: "root: a test".into(),
            recipients,
        }));
    }
}

fn deferred() -> (World, MessageNumber) {
    let mut world = World::new(Settings::default());
    let site = Site {
        deliver: Reply::Later(10),
        ..Site::good("a.test")
    };
    world.site("a.test", site);
    let message = world.send(1, &[("a.test", 2)], true);
    world.run(2_000);
    assert_eq!(world.kinds("deferred"), 2);
    world.site("a.test", Site::good("a.test"));
    (world, message)
}

#[test]
fn what_waits_is_tried_at_once_on_request() {
    let (mut world, message) = deferred();
    world.order(Verb::Retry, message);
    world.run(1_000);
    assert_eq!(world.answers, [(0, Answer::Done), (1, Answer::Done)]);
    assert_eq!(world.kinds("delivered"), 2);
    assert_eq!(world.core.snapshot().window, 0);
}

#[test]
fn a_retry_tries_a_site_that_is_left_alone() {
    let mut world = World::new(Settings::default());
    let dead = Site {
        open: Reply::Later(5),
        ..Site::good("a.test")
    };
    world.site("a.test", dead);
    let message = world.send(1, &[("a.test", 1)], true);
    world.run(2_000);
    let opens = world.opens.len();
    world.order(Verb::Retry, message);
    world.run(1_000);
    assert_eq!(world.opens.len(), opens + 1, "one connection probes");
    world.site("a.test", Site::good("a.test"));
    world.order(Verb::Retry, message);
    world.run(1_000);
    assert!(world.delivered_at(message).is_some());
}

#[test]
fn what_is_held_stays_over_restarts_and_retries_until_it_is_released() {
    let (mut world, message) = deferred();
    world.order(Verb::Hold, message);
    world.run(1_000);
    assert_eq!(world.kinds("held"), 2);
    assert!(world.store.values().all(|(_, due, _)| *due == HELD));
    world.order(Verb::Retry, message);
    assert_eq!(world.answers, [(0, Answer::Held), (1, Answer::Held)]);
    world.restart();
    world.run(10 * 3_600_000);
    assert_eq!(world.kinds("delivered"), 0);
    // Others of its queue go on.
    let other = world.send(1, &[("a.test", 1)], true);
    world.run(1_000);
    assert!(world.delivered_at(other).is_some());
    world.order(Verb::Release, message);
    world.run(1_000);
    assert_eq!(world.answers, [(0, Answer::Done), (1, Answer::Done)]);
    assert!(world.delivered_at(message).is_some());
    let until = world.log.iter().filter_map(|(_, _, event)| match event {
        MailEvent::Held { until, .. } => Some(until.is_some()),
        _ => None,
    });
    assert_eq!(until.collect::<Vec<_>>(), [false, false, true, true]);
}

#[test]
fn what_is_released_too_late_expires() {
    let (mut world, message) = deferred();
    world.order(Verb::Hold, message);
    world.run(15 * 3_600_000);
    assert_eq!(
        (world.kinds("held"), world.store.len()),
        (2, 2),
        "it does not expire"
    );
    world.order(Verb::Release, message);
    world.run(1_000);
    assert_eq!(world.kinds("expired"), 2);
}

#[test]
fn what_is_dropped_is_not_tried() {
    let (mut world, message) = deferred();
    let jobs = world.jobs.len();
    world.order(Verb::Drop, message);
    world.run(3_600_000);
    assert_eq!((world.jobs.len(), world.kinds("rejected")), (jobs, 2));
    assert!(world.store.is_empty());
    assert_eq!(world.core.snapshot().queues, 0);
    assert_eq!(world.core.snapshot().waiting, 0);
}

#[test]
fn what_is_ready_in_memory_can_be_held_and_dropped() {
    for verb in [Verb::Hold, Verb::Drop] {
        let mut world = World::new(Settings::default());
        let slow = Site {
            resolve: Reply::Yes(5_000),
            ..Site::good("a.test")
        };
        world.site("a.test", slow);
        let message = world.send(1, &[("a.test", 1)], true);
        world.run(1_000);
        world.order(Verb::Release, message);
        assert_eq!(world.answers, [(0, Answer::NotHeld)]);
        world.order(verb, message);
        world.run(60_000);
        assert_eq!(world.answers, [(0, Answer::Done)]);
        assert_eq!((world.jobs.len(), world.log.len()), (0, 1));
    }
}

#[test]
fn what_is_being_tried_is_left_to_its_attempt() {
    let mut world = World::new(Settings::default());
    let slow = Site {
        deliver: Reply::Yes(5_000),
        ..Site::good("a.test")
    };
    world.site("a.test", slow);
    let message = world.send(1, &[("a.test", 1)], true);
    world.run(1_000);
    for verb in [Verb::Drop, Verb::Hold, Verb::Retry, Verb::Release] {
        world.order(verb, message);
        assert_eq!(world.answers, [(0, Answer::Busy)]);
    }
    world.run(10_000);
    assert!(world.delivered_at(message).is_some());
}

#[test]
fn an_order_about_what_has_gone_says_so() {
    let (mut world, message) = deferred();
    let rows = world.store.clone();
    world.order(Verb::Drop, message);
    world.run(1_000);
    // The rows were read before the first order was carried out.
    for (id, (queue, due, attempts)) in rows {
        let loaded = Loaded {
            recipient: id,
            due,
            attempts,
            life: world.lives[&message],
            counters: None,
            last: None,
        };
        world.answers.clear();
        world.tell(Input::Ordered(Order {
            id: OrderId(2),
            verb: Verb::Drop,
            reason: String::new(),
            recipients: vec![(queue, loaded)],
        }));
        world.run(1_000);
        assert_eq!(world.answers, [(id.index, Answer::Gone)]);
    }
    assert_eq!(world.kinds("rejected"), 2, "once each");
    assert_eq!(world.core.snapshot().window, 0);
}

#[test]
fn a_queue_is_forgotten_when_what_was_held_has_gone() {
    let mut world = World::new(Settings {
        window: 5,
        commits: 1,
        ..Settings::default()
    });
    let first = world.send(1, &[("a.test", 1)], true);
    world.send(1, &[("a.test", 1)], true);
    for _ in 0..4 {
        world.send(1, &[("a.test", 1)], false);
    }
    world.order(Verb::Hold, first);
    world.run(3);
    world.send(1, &[("a.test", 1)], false);
    let found = world.summaries();
    world.tell(Input::Found(found));
    world.run(400_000);
    for verb in [Verb::Hold, Verb::Drop] {
        assert_eq!(world.core.snapshot().queues, 1, "one is held");
        world.order(verb, first);
        world.run(1_500_000);
    }
    assert_eq!(world.core.snapshot().queues, 0);
}
