//! Sites that fail or are silent: what is suspended, what is probed, and that nobody else waits for them.

use super::world::{Answer, Site, World};
use crate::Settings;
use model::MailEvent;
use std::time::Duration;

#[test]
fn one_failure_speaks_for_all_that_is_ready() {
    let unresolved = Site {
        resolve: Answer::Later(5),
        ..Site::good("s")
    };
    let refusing = Site {
        open: Answer::Later(5),
        ..Site::good("s")
    };
    for (site, opens, reason) in [(unresolved, 0, "DNS failed"), (refusing, 5, "refused")] {
        let mut world = World::new(Settings::default());
        world.site("a.test", site);
        for _ in 0..4 {
            world.send(1, &[("a.test", 50)], true);
        }
        world.run(30_000);
        assert_eq!(
            world.kinds("deferred"),
            200,
            "each has its entry in the journal"
        );
        assert!(world.opens.len() <= opens, "{}", world.opens.len());
        for (_, _, event) in &world.log {
            let MailEvent::Deferred {
                reason: told,
                next_attempt_at,
                ..
            } = event
            else {
                panic!("{event:?}");
            };
            assert_eq!(told, reason);
            assert!(next_attempt_at.since(world.now) > Duration::from_secs(10));
        }
    }
}

#[test]
fn a_connection_that_comes_about_ends_the_suspension() {
    let mut world = World::new(Settings::default());
    let site = |open| Site {
        open,
        ..Site::good("a.test")
    };
    world.site("a.test", site(Answer::Later(20)));
    world.send(1, &[("a.test", 1)], true);
    world.run(5);
    world.site("a.test", site(Answer::Yes(40)));
    world.send(1, &[("a.test", 1)], true);
    world.run(1_000);
    assert_eq!((world.opens.len(), world.kinds("deferred")), (2, 2));
    let message = world.send(1, &[("a.test", 1)], true);
    world.run(1_000);
    assert!(world.delivered_at(message).is_some());
}

/// A world in which mail for a.test is soon tried again, and its site takes no connection for now.
fn refusing() -> World {
    let schedule = [1, 1, 2].map(Duration::from_secs).to_vec();
    let mut world = World::new(Settings {
        schedule,
        ..Settings::default()
    });
    world.site(
        "a.test",
        Site {
            open: Answer::Later(3),
            ..Site::good("a.test")
        },
    );
    world
}

#[test]
fn a_site_that_refuses_is_probed_by_one_connection_and_not_hammered() {
    let mut world = refusing();
    for _ in 0..20 {
        world.send(1, &[("a.test", 1)], true);
        world.run(20);
    }
    world.run(12_000);
    assert!(world.opens.len() < 25, "{}", world.opens.len());
    let opens = world.opens.len();
    world.site("a.test", Site::good("a.test"));
    world.run(5_000);
    assert_eq!(world.kinds("delivered"), 20);
    // One more with each success: fewer connections than half of what waits.
    assert!(world.opens.len() <= opens + 10, "{}", world.opens.len());
}

#[test]
fn a_flood_of_421_ends_in_delivery_soon_after_it_is_over() {
    let mut world = refusing();
    for _ in 0..20 {
        world.send(1, &[("a.test", 1)], true);
        world.run(10);
    }
    let begun = world.now;
    while world.opens.len() < 12 {
        world.run(20);
    }
    world.site("a.test", Site::good("a.test"));
    world.run_until_empty(10_000);
    assert_eq!(world.kinds("delivered"), 20);
    assert!(
        world.now.since(begun) < Duration::from_secs(24),
        "{:?}",
        world.now.since(begun)
    );
    assert!(world.opens.len() < 40, "{}", world.opens.len());
}

#[test]
fn permanent_failures_bounce_what_waits() {
    let rows = [
        Site {
            resolve: Answer::No(5),
            ..Site::good("s")
        },
        Site {
            open: Answer::No(5),
            ..Site::good("s")
        },
        Site {
            deliver: Answer::No(5),
            ..Site::good("s")
        },
    ];
    for site in rows {
        let mut world = World::new(Settings::default());
        world.site("a.test", site);
        for _ in 0..30 {
            world.send(1, &[("a.test", 2)], true);
        }
        world.run(10_000);
        assert_eq!(world.kinds("bounced"), 60);
        assert!(world.store.is_empty());
    }
}

#[test]
fn a_silent_site_with_a_long_queue_holds_up_nobody() {
    let mut world = World::new(Settings::default());
    world.site(
        "slow.test",
        Site {
            open: Answer::Silent,
            ..Site::good("slow")
        },
    );
    for _ in 0..6 {
        world.send(1, &[("slow.test", 50)], true);
    }
    world.run(2_000);
    for _ in 0..3 {
        let message = world.send(1, &[("quick.test", 1)], true);
        let start = world.now;
        world.run(100);
        assert!(
            world
                .delivered_at(message)
                .expect("delivered")
                .since(start)
                .as_millis()
                <= 20
        );
    }
}

#[test]
fn many_silent_sites_cannot_use_up_the_pool() {
    for silent in [40, 2_400] {
        let mut world = World::new(Settings::default());
        for at in 0..silent {
            let domain = format!("s{at}.test");
            let deliver = if at % 2 == 0 {
                Answer::Silent
            } else {
                Answer::Yes(1)
            };
            let open = if at % 2 == 1 {
                Answer::Silent
            } else {
                Answer::Yes(1)
            };
            world.site(
                &domain,
                Site {
                    open,
                    deliver,
                    ..Site::good(&domain)
                },
            );
            world.send(1, &[(&domain, 1)], true);
            for _ in 0..4 {
                world.send(1, &[(&domain, 1)], true);
            }
        }
        world.run(2_000);
        let message = world.send(2, &[("quick.test", 1)], true);
        // With every connection of the hard limit taken, the longest silent one gives way after ten seconds.
        world.run(if silent == 40 { 100 } else { 11_000 });
        assert!(world.delivered_at(message).is_some(), "{silent}");
        assert!(world.most_connections <= 2_000);
    }
}

#[test]
fn one_slow_domain_does_not_hold_up_the_rest_of_its_message() {
    let mut world = World::new(Settings::default());
    world.site(
        "slow.test",
        Site {
            deliver: Answer::Silent,
            ..Site::good("slow")
        },
    );
    let message = world.send(1, &[("slow.test", 1), ("quick.test", 1)], true);
    world.run(100);
    assert!(world.delivered_at(message).is_some());
    assert_eq!(world.store.len(), 1);
}
