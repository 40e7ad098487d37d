//! The ready window and its refill.

use super::world::{Answer, Site, World};
use crate::Settings;
use crate::core::Input;

#[test]
fn a_hundred_thousand_waiting_recipients_pass_through_a_small_window() {
    let mut world = World::new(Settings::default());
    for at in 0..100_000_u64 {
        let domain = format!("d{}.test", at % 50);
        world.send(at % 7, &[(&domain, 1)], false);
    }
    let found = world.summaries();
    world.tell(Input::Found(found));
    assert_eq!(world.core.snapshot().waiting, 100_000);
    world.run_until_empty(200_000);
    assert_eq!(world.kinds("delivered"), 100_000);
    assert_eq!(world.jobs.len(), 100_000, "each goes out once");
    assert!(world.most_window <= 20_000, "{}", world.most_window);
    world.run(120_000);
    assert_eq!(world.core.snapshot().queues, 0);
    assert_eq!(world.core.snapshot().waiting, 0);
}

#[test]
fn the_window_is_shared_by_queues_not_by_age() {
    // The oldest mail is for a site that is silent; it must not fill the window before what is younger.
    let mut world = World::new(Settings {
        window: 1_000,
        ..Settings::default()
    });
    world.site(
        "slow.test",
        Site {
            open: Answer::Silent,
            ..Site::good("slow")
        },
    );
    for _ in 0..5_000 {
        world.send(1, &[("slow.test", 1)], false);
    }
    world.run(10);
    for at in 0..3_000_u64 {
        world.send(1, &[(&format!("d{}.test", at % 30), 1)], false);
    }
    let found = world.summaries();
    world.tell(Input::Found(found));
    world.run(20_000);
    assert_eq!(world.kinds("delivered"), 3_000);
    assert!(world.most_window <= 1_000);
}

#[test]
fn a_window_full_of_the_silent_still_has_room() {
    let mut world = World::new(Settings {
        window: 2_000,
        ..Settings::default()
    });
    for at in 0..400 {
        let domain = format!("s{at}.test");
        world.site(
            &domain,
            Site {
                open: Answer::Silent,
                ..Site::good(&domain)
            },
        );
        for _ in 0..50 {
            world.send(1, &[(&domain, 1)], true);
        }
    }
    world.run(2_000);
    let message = world.send(2, &[("quick.test", 1)], true);
    world.run(2_000);
    assert!(world.delivered_at(message).is_some());
}

#[test]
fn mail_beyond_the_window_is_found_in_the_store() {
    let mut world = World::new(Settings {
        window: 100,
        ..Settings::default()
    });
    for at in 0..3_000_u64 {
        world.send(at % 3, &[(&format!("d{}.test", at % 10), 1)], true);
    }
    world.run_until_empty(60_000);
    assert_eq!(world.jobs.len(), 3_000);
    assert!(world.most_window <= 100);
}

#[test]
fn overflowed_mail_is_loaded_once_although_it_is_handed_over_late() {
    let mut world = World::new(Settings::default());
    let message = world.send(1, &[("a.test", 1)], false);
    let found = world.summaries();
    world.run(1);
    world.tell(Input::Overflowed(found));
    world.run(100);
    assert!(world.delivered_at(message).is_some());
    // The hand-over arrives after the load has brought it, and after it was settled.
    world.hand_over(message, "a.test");
    world.run(2_000);
    assert_eq!(world.jobs.len(), 1);
}

#[test]
fn a_load_does_not_bring_back_what_is_settled_meanwhile() {
    let mut world = World::new(Settings::default());
    world.load_ms = 100;
    for _ in 0..10 {
        world.send(1, &[("a.test", 1)], true);
    }
    let found = world.summaries();
    world.tell(Input::Overflowed(found));
    world.run(10_000);
    assert_eq!(world.jobs.len(), 10);
}

#[test]
fn a_store_that_fails_is_asked_again() {
    let mut world = World::new(Settings::default());
    world.send(1, &[("a.test", 1)], false);
    let found = world.summaries();
    let mut effects = Vec::new();
    world
        .core
        .step(world.now, Input::Found(found), &mut effects);
    let queue = effects.iter().find_map(|effect| match effect {
        crate::core::Effect::Load { queue, .. } => Some(*queue),
        _ => None,
    });
    let queue = queue.expect("a load");
    world.tell(Input::Loaded { queue, page: None });
    world.run(5_000);
    assert_eq!(world.kinds("delivered"), 1);
}

#[test]
fn many_retries_of_one_queue_come_in_few_pages() {
    let mut world = World::new(Settings::default());
    world.site(
        "a.test",
        Site {
            deliver: Answer::Later(1),
            ..Site::good("a.test")
        },
    );
    for _ in 0..1_000 {
        world.send(1, &[("a.test", 1)], true);
    }
    world.run(30_000);
    let loads = world.loads;
    world.site("a.test", Site::good("a.test"));
    world.run(60_000);
    assert_eq!(world.kinds("delivered"), 1_000);
    // Due times lie over 24 seconds, four pages a second.
    assert!(world.loads - loads <= 130, "{}", world.loads - loads);
}

#[test]
fn nothing_is_left_behind_in_memory() {
    let mut world = World::new(Settings::default());
    world.site(
        "dead.test",
        Site {
            open: Answer::Later(5),
            ..Site::good("dead")
        },
    );
    world.site(
        "nodns.test",
        Site {
            resolve: Answer::Later(5),
            ..Site::good("nodns")
        },
    );
    for at in 0..100_u64 {
        world.send_until(
            at,
            &[("a.test", 1), ("dead.test", 1), ("nodns.test", 1)],
            true,
            600_000,
        );
    }
    world.run(3_600_000);
    let snapshot = world.core.snapshot();
    assert!(world.store.is_empty());
    assert_eq!(
        (snapshot.queues, snapshot.window, snapshot.ready),
        (0, 0, 0)
    );
    assert_eq!((snapshot.paths, snapshot.paths_suspended), (0, 0));
    assert!(world.core.is_quiet());
}
