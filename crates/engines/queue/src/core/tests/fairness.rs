//! Who goes first.

use super::world::{Site, World};
use crate::{PathLimits, Settings};
use std::time::Duration;

/// A site that takes 100 mails a second: two connections, 20 ms each with the commit.
fn narrow(fair: bool) -> World {
    let mut world = World::new(Settings {
        fair,
        path: PathLimits {
            connections: 2,
            connections_start: 2,
            deliveries_per_connection: 1_000_000,
            ..PathLimits::default()
        },
        ..Settings::default()
    });
    let deliver = super::world::Answer::Yes(17);
    world.site(
        "a.test",
        Site {
            deliver,
            ..Site::good("a.test")
        },
    );
    world
}

/// How long the small one's 20 mails take behind the bulk of another account.
fn small_behind_bulk(fair: bool, same_account: bool) -> Duration {
    let mut world = narrow(fair);
    for _ in 0..900 {
        world.send(1, &[("a.test", 1)], true);
    }
    world.run(100);
    let start = world.now;
    let account = if same_account { 1 } else { 2 };
    let small: Vec<_> = (0..20)
        .map(|_| world.send(account, &[("a.test", 1)], true))
        .collect();
    world.run(60_000);
    let done = small
        .into_iter()
        .map(|message| world.delivered_at(message).expect("delivered"));
    done.max().expect("twenty").since(start)
}

#[test]
fn a_small_mailing_overtakes_another_accounts_bulk() {
    let on = small_behind_bulk(true, false);
    let off = small_behind_bulk(false, false);
    assert!(on < Duration::from_millis(600), "{on:?}");
    assert!(off > Duration::from_secs(8), "{off:?}");
}

#[test]
fn the_queue_itself_is_first_come_first_served() {
    let took = small_behind_bulk(true, true);
    assert!(took > Duration::from_secs(8), "{took:?}");
}

#[test]
fn accounts_share_a_path_evenly_whatever_their_backlog() {
    let mut world = narrow(true);
    for at in 0..3_000_u64 {
        // Account 1 has ten times the mail of 2 and of 3.
        let account = if at % 12 < 10 { 1 } else { at % 12 - 8 };
        world.send(account, &[("a.test", 1)], true);
    }
    let owner = |message: u64| {
        let at = message - 1;
        if at % 12 < 10 { 1 } else { at % 12 - 8 }
    };
    world.run(6_000);
    let mut served = [0_usize; 4];
    for (_, message, _) in &world.jobs {
        served[owner(message.0) as usize] += 1;
    }
    let total: usize = served.iter().sum();
    assert!(total > 400, "{served:?}");
    for account in [1, 2, 3] {
        let share = served[account] * 100 / total;
        assert!((28..=39).contains(&share), "{served:?}");
    }
}

#[test]
fn new_and_deferred_mail_take_turns() {
    let mut world = narrow(true);
    let deliver = super::world::Answer::Later(5);
    world.site(
        "a.test",
        Site {
            deliver,
            ..Site::good("a.test")
        },
    );
    for _ in 0..200 {
        world.send(1, &[("a.test", 1)], true);
    }
    world.run(30_000);
    world.site(
        "a.test",
        Site {
            deliver: super::world::Answer::Yes(17),
            ..Site::good("a.test")
        },
    );
    world.run(50_000);
    let mut attempts = Vec::new();
    for _ in 0..200 {
        world.send(1, &[("a.test", 1)], true);
    }
    let jobs = world.jobs.len();
    world.run(1_500);
    for (_, message, _) in &world.jobs[jobs..] {
        attempts.push(message.0 > 200);
    }
    let fresh = attempts.iter().filter(|fresh| **fresh).count();
    assert!(
        attempts.len() > 60 && fresh * 100 / attempts.len() >= 40,
        "{attempts:?}"
    );
    assert!(fresh < attempts.len() || world.store.iter().all(|(id, _)| id.message.0 > 200));
}
