//! Commands of the operator, and looking again.

use super::rig::Rig;
use crate::driver::{Command, Stopped};
use crate::{Answer, Settings, Verb};
use base::MessageNumber;
use std::time::Duration;
use tokio::time::sleep;

fn command(verb: Verb, recipient: Option<u16>) -> Command {
    Command {
        verb,
        message: MessageNumber(1),
        recipient,
        reason: "uid 0: a test".into(),
    }
}

#[tokio::test(start_paused = true)]
async fn commands_are_durable_when_they_are_answered() {
    let rig = Rig::new(Settings::default());
    rig.agent
        .deferring
        .lock()
        .expect("no panic")
        .push("late.test".into());
    let running = rig.start().await;
    running
        .handle
        .accepted(rig.accept(&["late.test", "late.test"]).await);
    sleep(Duration::from_secs(1)).await;
    let held = running.handle.command(command(Verb::Hold, Some(0))).await;
    assert_eq!(held, Ok(vec![(0, Answer::Done)]));
    assert_eq!(
        rig.kinds(MessageNumber(1)).await,
        ["deferred", "deferred", "held"]
    );
    let retried = running.handle.command(command(Verb::Retry, None)).await;
    assert_eq!(retried, Ok(vec![(0, Answer::Held), (1, Answer::Done)]));
    running.handle.drain(Duration::from_secs(20)).await;
    assert_eq!(
        running.handle.command(command(Verb::Drop, None)).await,
        Err(Stopped)
    );
    rig.agent.deferring.lock().expect("no panic").clear();
    let running = rig.start().await;
    sleep(Duration::from_hours(3)).await;
    assert_eq!(rig.waiting().await, 1, "the held one, over the restart");
    let released = running.handle.command(command(Verb::Release, None)).await;
    assert_eq!(released, Ok(vec![(0, Answer::Done)]));
    rig.until_empty().await;
    let again = running.handle.command(command(Verb::Drop, None)).await;
    assert_eq!(again, Ok(Vec::new()), "nothing of it waits");
    running.handle.drain(Duration::from_secs(20)).await;
}

#[tokio::test(start_paused = true)]
async fn a_rescan_finds_what_nobody_handed_over() {
    let rig = Rig::new(Settings::default());
    let running = rig.start().await;
    rig.accept(&["a.test"]).await;
    sleep(Duration::from_hours(1)).await;
    assert_eq!(rig.waiting().await, 1, "nobody knows of it");
    running.handle.rescan();
    rig.until_empty().await;
    running.handle.drain(Duration::from_secs(20)).await;
}
