use super::*;
use crate::Settings;
use crate::core::tests::world::{Answer, Site, World};
use crate::core::{ConnectionId, Verb};
use std::sync::Arc;

/// A world with all sorts of ends, recorded in segments of so many inputs.
fn recorded(inputs: usize, mails: u64) -> (Arc<Recorder>, World) {
    let recorder = Arc::new(Recorder::new(inputs));
    let mut world = World::new(Settings::default());
    recorder.begin(&world.core);
    world.recorder = Some(recorder.clone());
    let late = Site {
        deliver: Answer::Later(10),
        ..Site::good("late.test")
    };
    let dead = Site {
        open: Answer::Later(5),
        ..Site::good("dead.test")
    };
    world.site("late.test", late);
    world.site("dead.test", dead);
    for n in 0..mails {
        let account = n % 3;
        world.send(account, &[("good.test", 2), ("late.test", 1)], n % 2 == 0);
        world.send(account, &[("dead.test", 1)], true);
        world.run(700);
    }
    let message = world.send(1, &[("late.test", 1)], true);
    world.run(5_000);
    world.order(Verb::Hold, message);
    world.run(3_600_000);
    (recorder, world)
}

#[test]
fn a_recording_does_the_same_again() {
    let (recorder, world) = recorded(100_000, 20);
    let file = recorder.dump().expect("it is on");
    let mut commits = 0;
    let played = replay(&file, |step| {
        assert_eq!(step.same, Some(true), "{step:?}");
        let batches = step.effects.iter();
        commits += batches.filter(|of| matches!(of, Effect::Commit(_))).count();
    });
    assert!(played.expect("it plays") > 200);
    assert_eq!(commits as u64, world.core.snapshot().commits);
}

#[test]
fn a_recording_begins_in_the_middle_with_the_state_of_that_moment() {
    let (recorder, _) = recorded(50, 40);
    let file = recorder.dump().expect("it is on");
    let mut last = 0;
    let played = replay(&file, |step| {
        assert_eq!(step.same, Some(true), "{step:?}");
        last = step.number;
    });
    let played = played.expect("it plays");
    assert!((50..100).contains(&played), "{played}");
    assert_eq!(last + 1, played);
}

#[test]
fn what_the_core_does_otherwise_is_found() {
    let (recorder, mut world) = recorded(100_000, 5);
    let other = Input::Closed {
        connection: ConnectionId(1),
    };
    recorder.before(world.now, &other);
    // As if an older core had done something about it.
    recorder.after(&[Effect::WakeAt(Timestamp(1))], &world.core);
    world.run(1);
    let file = recorder.dump().expect("it is on");
    let mut differ = 0;
    replay(&file, |step| differ += u32::from(step.same == Some(false))).expect("it plays");
    assert!(differ >= 1);
}

#[test]
fn the_input_that_a_core_did_not_survive_is_there() {
    let (recorder, world) = recorded(100_000, 1);
    recorder.before(world.now, &Input::Tick);
    let file = recorder.dump_now().expect("it is on");
    let mut last = Some(true);
    replay(&file, |step| last = step.same).expect("it plays");
    assert_eq!(last, None);
}

#[test]
fn what_is_no_recording_is_refused() {
    assert_eq!(Recorder::new(0).dump(), None);
    let (recorder, _) = recorded(100_000, 1);
    let file = recorder.dump().expect("it is on");
    assert_eq!(replay(b"x", |_| ()), Err(Damaged::NoRecording));
    for cut in 0..file.len().min(4_000) {
        // Whatever is missing, it is refused or ends early, and nothing else.
        let _ = replay(&file[..cut], |_| ());
    }
    let mut wrong = file.clone();
    for at in MAGIC.len()..file.len().min(4_000) {
        wrong[at] ^= 0x55;
        if at % 97 == 0 {
            let length = wrong.len() / 2;
            let _ = postcard::from_bytes::<Core>(&wrong[MAGIC.len() + 8..length]);
        }
    }
}
