//! Schedule, expiry, restarts, and clocks that jump.

use super::world::{Answer, Site, World};
use crate::Settings;
use crate::core::Input;
use base::Timestamp;
use model::MailEvent;
use model::delivery::BounceKind;
use std::time::Duration;

fn greylisting() -> World {
    let mut world = World::new(Settings::default());
    world.site(
        "a.test",
        Site {
            deliver: Answer::Later(10),
            ..Site::good("a.test")
        },
    );
    world
}

#[test]
fn the_schedule_runs_to_its_end_and_then_the_mail_expires() {
    let mut world = greylisting();
    let start = world.now;
    world.send(1, &[("a.test", 1)], true);
    world.run(15 * 3_600_000);
    let times: Vec<_> = world
        .log
        .iter()
        .map(|(at, _, _)| at.since(start).as_secs())
        .collect();
    let gaps: Vec<_> = times.windows(2).map(|pair| pair[1] - pair[0]).collect();
    for (gap, planned) in gaps
        .iter()
        .zip([60, 120, 300, 600, 1_200, 2_400, 3_600, 3_600])
    {
        assert!(gap.abs_diff(planned) <= planned / 5 + 1, "{gaps:?}");
    }
    let (at, _, last) = world.log.last().expect("it ended");
    assert!(
        at.since(start).as_secs().abs_diff(50_400) <= 1,
        "{:?}",
        at.since(start)
    );
    let MailEvent::Expired { reason, bounce, .. } = last else {
        panic!("{last:?}");
    };
    assert_eq!(
        (reason.as_str(), *bounce),
        ("450 later", BounceKind::TransientGeneral)
    );
    assert!(world.store.is_empty());
    world.run(120_000);
    assert_eq!(world.core.snapshot().queues, 0);
}

#[test]
fn a_custom_time_out_has_its_own_subtype() {
    let mut world = greylisting();
    world.send_until(1, &[("a.test", 1)], true, 300_000);
    world.run(400_000);
    let (_, _, last) = world.log.last().expect("it ended");
    assert!(
        matches!(last, MailEvent::Expired { bounce, .. }
            if *bounce == BounceKind::TransientCustomTimeoutExceeded),
        "{last:?}"
    );
}

#[test]
fn the_wait_for_a_retry_goes_on_over_a_restart() {
    let mut world = greylisting();
    world.send(1, &[("a.test", 1)], true);
    world.run(1_000);
    world.site("a.test", Site::good("a.test"));
    world.restart();
    let jobs = world.jobs.len();
    let quick = world.send(1, &[("a.test", 1)], true);
    world.run(40_000);
    assert!(
        world.delivered_at(quick).is_some(),
        "new mail of the queue does not wait for it"
    );
    assert_eq!(world.jobs.len(), jobs + 1);
    world.run(40_000);
    assert_eq!(world.kinds("delivered"), 2);
}

#[test]
fn a_clock_set_forward_plays_retries_and_expiry_at_once() {
    let mut world = greylisting();
    world.send(1, &[("a.test", 1)], true);
    world.run(5_000);
    world.jump(3_600_000);
    world.run(61_000);
    assert_eq!(world.log.len(), 2, "the retry is made within a minute");
    world.jump(14 * 3_600_000);
    world.run(61_000);
    let (_, _, last) = world.log.last().expect("events");
    assert!(
        matches!(last, MailEvent::Expired { attempt: None, reason, .. } if reason == "as before"),
        "{last:?}"
    );
}

#[test]
fn a_clock_set_back_stops_nothing_that_can_go_on() {
    let mut world = World::new(Settings::default());
    world.site(
        "dead.test",
        Site {
            open: Answer::Later(5),
            ..Site::good("dead")
        },
    );
    world.send(1, &[("dead.test", 5), ("a.test", 1)], true);
    world.run(3_000);
    world.jump(-24 * 3_600_000);
    world.site("dead.test", Site::good("dead"));
    let message = world.send(1, &[("a.test", 1)], true);
    world.run(2_000);
    assert!(world.delivered_at(message).is_some(), "new mail goes on");
    assert_eq!(world.core.snapshot().connections_idle, 1);
    world.run(6_000);
    assert_eq!(
        world.core.snapshot().connections_idle,
        0,
        "no idle connection lasts for a day"
    );
    world.run(660_000);
    let message = world.send(1, &[("dead.test", 1)], true);
    world.run(2_000);
    assert!(
        world.delivered_at(message).is_some(),
        "no suspension lasts for a day"
    );
}

#[test]
fn what_expired_while_nobody_looked_is_not_tried() {
    let mut world = greylisting();
    world.send_until(1, &[("a.test", 3)], true, 600_000);
    world.run(1_000);
    let jobs = world.jobs.len();
    world.now = Timestamp(world.now.0 + 3_600_000);
    world.restart();
    world.run(1_000);
    assert_eq!((world.kinds("expired"), world.jobs.len()), (3, jobs));
}

#[test]
fn a_refused_batch_costs_only_the_recipient_that_it_was_refused_for() {
    let mut world = World::new(Settings {
        commits: 1,
        ..Settings::default()
    });
    world.meddle_every = 3;
    for _ in 0..300 {
        world.send(1, &[("a.test", 2)], true);
    }
    world.run(20_000);
    assert!(world.store.is_empty());
    let conflicts = world.core.snapshot().conflicts as usize;
    assert!(conflicts > 0);
    assert_eq!(world.kinds("delivered") + conflicts, 600);
}

#[test]
fn a_cancelled_recipient_is_not_tried() {
    let mut world = World::new(Settings::default());
    world.site(
        "a.test",
        Site {
            resolve: Answer::Yes(1_000),
            ..Site::good("a.test")
        },
    );
    let message = world.send(1, &[("a.test", 1), ("b.test", 1)], true);
    let id = store::journal::RecipientId { message, index: 0 };
    world.tell(Input::Cancelled(id));
    world.run(5_000);
    assert_eq!(world.jobs.len(), 1);
    assert_eq!(world.core.snapshot().window, 0);
}

#[test]
fn outcomes_gather_while_the_store_is_slow() {
    let mut world = World::new(Settings::default());
    world.commit_ms = 500;
    for at in 0..200 {
        world.send(1, &[(&format!("d{at}.test"), 1)], true);
    }
    world.run(Duration::from_secs(3).as_millis() as i64);
    assert_eq!(world.kinds("delivered"), 200);
    assert!(
        world.core.snapshot().commits <= 6,
        "{}",
        world.core.snapshot().commits
    );
}

#[test]
fn what_expires_while_it_is_ready_tells_why_its_last_attempt_failed() {
    let mut world = greylisting();
    world.send_until(1, &[("a.test", 1)], true, 200_000);
    world.run(1_000);
    world.site(
        "a.test",
        Site {
            open: Answer::Silent,
            ..Site::good("a.test")
        },
    );
    world.run(340_000);
    let (_, _, last) = world.log.last().expect("it ended");
    assert!(
        matches!(last, MailEvent::Expired { attempt: None, reason, .. } if reason == "as before"),
        "{last:?}"
    );
}
