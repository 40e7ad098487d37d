//! What many of something cost: recipients of a dead site, queues, domains, look-ups.

use super::world::{Answer, Site, World};
use crate::Settings;
use crate::core::Input;
use model::MailEvent;
use std::time::Duration;

fn dead(name: &str) -> Site {
    Site {
        open: Answer::Later(5),
        ..Site::good(name)
    }
}

fn found(world: &mut World) {
    let found = world.summaries();
    world.tell(Input::Found(found));
}

#[test]
fn a_suspended_path_leaves_alone_what_is_not_in_memory() {
    let unresolved = Site {
        resolve: Answer::Later(5),
        ..Site::good("s")
    };
    for (site, reason) in [(dead("s"), "refused"), (unresolved, "DNS failed")] {
        let mut world = World::new(Settings::default());
        world.site("a.test", site);
        for _ in 0..20 {
            world.send(1, &[("a.test", 1_000)], false);
        }
        found(&mut world);
        world.run(40_000);
        let deferred = world.kinds("deferred");
        assert!(
            (1..=200).contains(&deferred),
            "of 20,000 that wait: {deferred}"
        );
        assert!(world.loads <= 4, "{}", world.loads);
        let told = world.log.iter().all(|(_, _, event)| {
            matches!(event, MailEvent::Deferred { reason: told, .. } if told == reason)
        });
        assert!(told);
        world.site("a.test", Site::good("s"));
        world.run_until_empty(200_000);
        assert_eq!(world.kinds("delivered"), 20_000);
    }
}

#[test]
fn what_a_dead_site_never_let_be_tried_expires_with_its_reason() {
    let mut world = World::new(Settings::default());
    world.site("a.test", dead("a.test"));
    let start = world.now;
    for _ in 0..3_000 {
        world.send_until(1, &[("a.test", 1)], true, 1_800_000);
    }
    world.run(2_520_000);
    assert_eq!(world.kinds("expired"), 3_000);
    assert!(
        world.kinds("deferred") < 3_000,
        "{}",
        world.kinds("deferred")
    );
    for (at, _, event) in &world.log {
        if let MailEvent::Expired { reason, .. } = event {
            assert!(
                ["refused", "as before"].contains(&reason.as_str()),
                "{reason}"
            );
            // The longest suspension, ten minutes and a fifth.
            assert!(at.since(start) <= Duration::from_secs(1_800 + 720 + 10));
        }
    }
}

#[test]
fn sites_that_failed_together_are_not_probed_together() {
    let mut world = World::new(Settings::default());
    for at in 0..50 {
        let domain = format!("d{at}.test");
        world.site(&domain, dead(&domain));
        for _ in 0..200 {
            world.send(1, &[(&domain, 1)], false);
        }
    }
    found(&mut world);
    world.run(75_000);
    let first = world.opens.first().expect("an attempt").0;
    let mut probes: Vec<_> = world
        .opens
        .iter()
        .map(|(at, _)| at.since(first).as_secs())
        .collect();
    probes.retain(|second| *second > 30);
    assert!(probes.len() >= 50, "{probes:?}");
    probes.sort_unstable();
    probes.dedup();
    assert!(probes.len() >= 12, "{probes:?}");
}

#[test]
fn due_queues_cost_little_until_they_are_loaded() {
    let mut world = World::new(Settings::default());
    for at in 0..5_000 {
        let domain = format!("d{at}.test");
        world.site(&domain, Site::good("shared"));
        world.send(1, &[(&domain, 1)], false);
    }
    found(&mut world);
    let paths = world.core.snapshot().paths;
    assert!(paths <= 10, "a path for each due queue: {paths}");
    world.run_until_empty(60_000);
    assert_eq!(world.jobs.len(), 5_000);
    assert!(world.loads <= 5_500, "{}", world.loads);
}

#[test]
fn domains_and_paths_without_mail_are_forgotten_when_there_are_many() {
    let mut world = World::new(Settings {
        window: 100,
        ..Settings::default()
    });
    for at in 0..1_000 {
        world.send(1, &[(&format!("d{at}.test"), 1)], true);
        world.run(30);
    }
    world.run_until_empty(60_000);
    world.run(70_000);
    assert!(
        world.core.snapshot().paths <= 100,
        "{}",
        world.core.snapshot().paths
    );
    assert!(world.core.domains.len() <= 100);
}

#[test]
fn look_ups_are_few_at_once() {
    let mut world = World::new(Settings {
        lookups: 20,
        ..Settings::default()
    });
    for at in 0..200 {
        let domain = format!("d{at}.test");
        let resolve = if at % 2 == 0 {
            Answer::Yes(100)
        } else {
            Answer::Later(100)
        };
        world.site(
            &domain,
            Site {
                resolve,
                ..Site::good(&domain)
            },
        );
        world.send(1, &[(&domain, 1)], true);
    }
    world.run(5_000);
    assert_eq!(world.most_lookups, 20);
    assert_eq!(
        (world.kinds("delivered"), world.kinds("deferred")),
        (100, 100)
    );
}

#[test]
fn what_a_load_brought_needs_no_other_when_it_is_handed_over() {
    let mut world = World::new(Settings::default());
    let deliver = Answer::Yes(500);
    world.site(
        "a.test",
        Site {
            deliver,
            ..Site::good("a.test")
        },
    );
    let message = world.send(1, &[("a.test", 1)], false);
    found(&mut world);
    world.run(50);
    assert_eq!(world.loads, 1);
    world.hand_over(message, "a.test");
    world.run(5_000);
    assert_eq!((world.loads, world.jobs.len()), (1, 1));
}

/// Sends 2,500 mails a second for two seconds to 50 domains; answers when the last was delivered, and how many were
/// opened.
fn two_seconds(shared: bool) -> (Duration, usize) {
    let mut world = World::new(Settings::default());
    world.commit_ms = 4;
    let domains: Vec<_> = (0..50).map(|at| format!("d{at}.test")).collect();
    for domain in &domains {
        let site = if shared { "shared" } else { domain };
        world.site(
            domain,
            Site {
                deliver: Answer::Yes(5),
                ..Site::good(site)
            },
        );
    }
    let start = world.now;
    for at in 0..100 {
        for domain in &domains {
            world.send(1 + at % 3, &[(domain, 1)], true);
        }
        world.run(20);
    }
    world.run(10_000);
    assert_eq!(world.kinds("delivered"), 5_000);
    let last = world.log.iter().map(|(at, _, _)| *at).max();
    (last.expect("deliveries").since(start), world.opens.len())
}

#[test]
fn the_limits_let_thousands_a_second_pass_although_each_job_waits_for_a_commit() {
    let (took, opened) = two_seconds(false);
    assert!(took < Duration::from_millis(2_100), "{took:?}");
    assert!(opened <= 250, "{opened} connections for fifty sites");
    // All through the twenty connections of one site.
    let (took, _) = two_seconds(true);
    assert!(took < Duration::from_millis(3_500), "{took:?}");
}
