//! What the operator is shown.

use super::world::{Answer as Reply, Site, World};
use crate::Settings;
use crate::core::{QueueState, SiteView, Verb};

fn states(world: &World) -> Vec<(String, QueueState)> {
    let views = world.core.queue_views(world.now);
    let mut states: Vec<_> = views
        .into_iter()
        .map(|view| (view.key.domain.clone(), view.state))
        .collect();
    states.sort_by(|a, b| a.0.cmp(&b.0));
    states
}

fn row(world: &World, site: &str) -> SiteView {
    let rows = world.core.sites(world.now).sites;
    let mut rows = rows.into_iter().filter(|row| row.site.contains(site));
    rows.next().expect("the site is shown")
}

#[test]
fn sites_tell_what_waits_flies_and_was_said() {
    let mut world = World::new(Settings::default());
    world.site(
        "slow.test",
        Site {
            deliver: Reply::Later(500_000),
            ..Site::good("slow.test")
        },
    );
    world.site(
        "dead.test",
        Site {
            open: Reply::Later(5),
            ..Site::good("dead.test")
        },
    );
    world.send(1, &[("good.test", 3)], true);
    world.send(1, &[("slow.test", 2)], true);
    world.send(1, &[("dead.test", 4)], true);
    world.run(2_000);
    let slow = row(&world, "slow.test");
    assert_eq!((slow.waiting, slow.in_flight, slow.connections), (2, 2, 1));
    let dead = row(&world, "dead.test");
    assert_eq!((dead.waiting, dead.in_flight), (4, 0));
    assert!(dead.suspended_until > Some(world.now), "{dead:?}");
    assert!(dead.trouble.is_some() && dead.next_attempt >= dead.suspended_until);
    let good = row(&world, "good.test");
    assert_eq!((good.waiting, good.delivered), (0, 3));
    assert!(good.rate_per_minute > 2.9);
    assert_eq!(
        states(&world),
        [
            ("dead.test".into(), QueueState::Waiting),
            ("slow.test".into(), QueueState::Trying),
        ]
    );
}

#[test]
fn queues_that_are_held_say_so() {
    let mut world = World::new(Settings::default());
    world.site(
        "a.test",
        Site {
            deliver: Reply::Later(10),
            ..Site::good("a.test")
        },
    );
    let message = world.send(1, &[("a.test", 2)], true);
    world.run(2_000);
    world.order(Verb::Hold, message);
    world.run(200_000);
    assert_eq!(states(&world), [("a.test".into(), QueueState::Held)]);
    assert_eq!(row(&world, "a.test").next_attempt, None);
}
