//! What is counted with outcomes, and what follows a delivery at once.

use super::world::{Answer, Site, World};
use crate::Settings;
use model::MailEvent;
use std::collections::BTreeSet;

fn world(deliver: Answer, settings: Settings) -> World {
    let mut world = World::new(settings);
    world.site(
        "a.test",
        Site {
            deliver,
            ..Site::good("a.test")
        },
    );
    world
}

fn counted(world: &World) -> [i64; 3] {
    let of = |name: &str| world.counted.get(&format!("outcomes/1/r/{name}"));
    ["attempts", "bounces", "complaints"].map(|name| of(name).copied().unwrap_or_default())
}

#[test]
fn a_complaint_follows_its_delivery_in_the_same_batch() {
    let mut world = world(Answer::Complains(10), Settings::default());
    world.send(1, &[("a.test", 2)], true);
    world.run(1_000);
    let events: Vec<_> = world
        .log
        .iter()
        .map(|(at, id, event)| (*at, id.index, event.kind()))
        .collect();
    let at = world.log[0].0;
    let expected = [
        (at, 0, "delivered"),
        (at, 0, "complained"),
        (at, 1, "delivered"),
        (at, 1, "complained"),
    ];
    assert_eq!(events, expected);
    assert!(world.store.is_empty());
    assert_eq!(counted(&world), [2, 0, 2]);
}

#[test]
fn each_recipient_counts_once_however_often_it_is_tried() {
    let mut world = world(Answer::Later(10), Settings::default());
    world.send(1, &[("a.test", 3)], true);
    world.run(400_000);
    assert!(world.kinds("deferred") > 3);
    assert_eq!(counted(&world), [3, 0, 0]);
    world.site(
        "a.test",
        Site {
            deliver: Answer::No(10),
            ..Site::good("a.test")
        },
    );
    world.run(3_600_000);
    assert_eq!(counted(&world), [3, 3, 0], "hard bounces");
}

#[test]
fn what_the_operator_leaves_out_is_not_counted() {
    let settings = Settings {
        uncounted_sites: BTreeSet::from(["a.test".to_owned()]),
        ..Settings::default()
    };
    let mut world = world(Answer::No(10), settings);
    world.send(1, &[("a.test", 1), ("b.test", 1)], true);
    world.run(1_000);
    assert_eq!(counted(&world), [1, 0, 0]);
}

#[test]
fn a_receiver_may_say_when_to_come_again() {
    let mut world = world(Answer::After(7_000), Settings::default());
    let start = world.now;
    world.send(1, &[("a.test", 1)], true);
    world.run(1_000);
    world.site("a.test", Site::good("a.test"));
    world.run(10_000);
    let (at, _, last) = world.log.last().expect("events");
    assert!(matches!(last, MailEvent::Delivered { .. }), "{last:?}");
    let waited = at.since(start).as_millis();
    assert!((7_000..8_000).contains(&waited), "{waited}");
}
