//! Connections: how many there are, how long they are used, and what their end means.

use super::world::{Answer, Site, World};
use crate::core::Input;
use crate::{PathLimits, Settings};
use std::time::Duration;

#[test]
fn a_first_mail_goes_out_at_once() {
    let mut world = World::new(Settings::default());
    let start = world.now;
    let message = world.send(1, &[("a.test", 1)], true);
    world.run(1_000);
    let took = world.delivered_at(message).expect("delivered").since(start);
    // Look-up 2, opening 5, delivery 10, commit 3.
    assert_eq!(took, Duration::from_millis(20));
    assert_eq!(world.loads, 0, "nothing is read from the store");
    assert_eq!(world.core.snapshot().waiting, 0);
}

#[test]
fn recipients_of_a_message_share_a_transaction_also_across_domains_of_a_site() {
    for (limit, expected) in [(100, 1), (20, 3), (1, 50)] {
        let mut world = World::new(Settings {
            path: PathLimits {
                recipients_per_transaction: limit,
                ..PathLimits::default()
            },
            ..Settings::default()
        });
        for domain in ["a.test", "b.test"] {
            world.site(domain, Site::good("shared"));
        }
        world.send(1, &[("a.test", 25), ("b.test", 25)], true);
        world.run(5_000);
        assert_eq!(world.kinds("delivered"), 50);
        // Both domains are resolved in the same millisecond, but one after the other: the first may go alone.
        assert!(
            (expected..=expected + 1).contains(&world.jobs.len()),
            "{:?}",
            world.jobs
        );
    }
}

#[test]
fn connections_are_reused_up_to_their_limit_and_closed_when_idle() {
    for (per_connection, at_least) in [(1_000, 1), (10, 10), (1, 100)] {
        let mut world = World::new(Settings {
            path: PathLimits {
                deliveries_per_connection: per_connection,
                connections: 4,
                connections_start: 2,
                ..PathLimits::default()
            },
            ..Settings::default()
        });
        for _ in 0..100 {
            world.send(1, &[("a.test", 1)], true);
        }
        world.run(4_000);
        assert_eq!(world.kinds("delivered"), 100);
        assert!(world.opens.len() >= at_least && world.opens.len() <= at_least + 4);
        assert!(
            world.most_connections <= 8,
            "those included that are being closed"
        );
        world.run(10_000);
        assert_eq!(world.core.snapshot().connections_idle, 0);
        assert!(world.core.is_quiet());
    }
}

#[test]
fn concurrency_starts_low_grows_with_success_and_shrinks_with_failure() {
    let mut world = World::new(Settings::default());
    for _ in 0..2_000 {
        world.send(1, &[("a.test", 1)], true);
    }
    world.run(8);
    assert_eq!(world.opens.len(), 5);
    world.run(3_000);
    assert!(
        (20..=25).contains(&world.most_connections),
        "{}",
        world.most_connections
    );
    let mut lossy = World::new(Settings::default());
    lossy.site(
        "a.test",
        Site {
            deliver: Answer::Lost(10),
            ..Site::good("a.test")
        },
    );
    for _ in 0..200 {
        lossy.send(1, &[("a.test", 1)], true);
    }
    lossy.run(1_000);
    assert!(lossy.opens.len() <= 10, "{}", lossy.opens.len());
    assert_eq!(
        lossy.kinds("deferred"),
        200,
        "three in a row suspend the site"
    );
}

#[test]
fn the_rate_of_new_connections_is_kept() {
    let mut world = World::new(Settings {
        path: PathLimits {
            deliveries_per_connection: 1,
            opens_per_second: 10,
            connections: 5,
            ..PathLimits::default()
        },
        ..Settings::default()
    });
    for _ in 0..100 {
        world.send(1, &[("a.test", 1)], true);
    }
    world.run(5_000);
    assert!(
        (50..=56).contains(&world.opens.len()),
        "{}",
        world.opens.len()
    );
    world.run(6_000);
    assert_eq!(world.kinds("delivered"), 100);
}

#[test]
fn a_site_that_wants_fewer_connections_gets_fewer_and_no_mail_fails() {
    let mut world = World::new(Settings::default());
    for _ in 0..5 {
        world.send(1, &[("a.test", 1)], true);
    }
    world.run(1_000);
    world.site(
        "a.test",
        Site {
            open: Answer::Later(3),
            ..Site::good("a.test")
        },
    );
    for _ in 0..300 {
        world.send(1, &[("a.test", 1)], true);
    }
    world.run(2_000);
    assert_eq!(world.kinds("delivered"), 305);
    assert_eq!(world.kinds("deferred"), 0);
    assert!(world.opens.len() <= 10, "{}", world.opens.len());
}

#[test]
fn a_task_that_dies_gives_its_recipients_back() {
    for site in [
        Site {
            deliver: Answer::Vanish(5),
            ..Site::good("s")
        },
        Site {
            open: Answer::Vanish(5),
            ..Site::good("s")
        },
    ] {
        let mut world = World::new(Settings::default());
        world.site("a.test", site);
        world.send(1, &[("a.test", 3)], true);
        world.run(1_000);
        assert_eq!(world.kinds("deferred"), 3);
        world.site("a.test", Site::good("s"));
        world.run_until_empty(120_000);
        assert_eq!(world.kinds("delivered"), 3);
    }
}

#[test]
fn a_remote_that_hung_up_between_transactions_defers_nothing() {
    let mut world = World::new(Settings::default());
    world.site(
        "a.test",
        Site {
            deliver: Answer::Once(5),
            ..Site::good("a.test")
        },
    );
    for _ in 0..20 {
        world.send(1, &[("a.test", 2)], true);
        world.run(1_000);
    }
    assert_eq!((world.kinds("delivered"), world.kinds("deferred")), (40, 0));
    assert!(world.opens.len() >= 20);
}

#[test]
fn a_drain_ends_what_is_under_way_and_begins_nothing() {
    let mut world = World::new(Settings::default());
    for _ in 0..100 {
        world.send(1, &[("a.test", 1)], true);
    }
    world.run(20);
    world.tell(Input::Drain);
    let jobs = world.jobs.len();
    world.send(1, &[("b.test", 1)], true);
    world.run(1_000);
    assert!(world.core.is_quiet());
    assert_eq!(world.jobs.len(), jobs);
    assert_eq!(
        world.kinds("delivered"),
        jobs,
        "what was begun is written down"
    );
    world.restart();
    world.run(2_000);
    assert_eq!(world.kinds("delivered"), 101);
    assert_eq!(world.jobs.len(), 101, "nothing went out twice");
}
