//! Receivers, resolvers and disks that fail in every way: nothing is lost, and nothing is delivered twice that need not
//! be. Hanging receivers are tried on a paused clock (`egress`) and beside a drain (`commands`).

use crate::world::{SENDER, World};
use e2e::api::Api;
use e2e::server::Sesame;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;
use testkit::mx::{Action, Options, Phase, Script};
use tokio::time::Instant;

const ARRIVAL: Duration = Duration::from_mins(2);
const PHASES: [Phase; 6] = [
    Phase::Greeting,
    Phase::Hello,
    Phase::Mail,
    Phase::Recipient,
    Phase::Data,
    Phase::End,
];

/// What a receiver may do in any phase.
fn faults() -> Vec<(&'static str, Action)> {
    let endless = "451-more of the same\r\n".repeat(200_000);
    vec![
        ("reset", Action::Close),
        ("garbage", Action::reply("\u{1}\u{2}what is this\r\n\u{7f}")),
        ("no code", Action::reply("hello")),
        ("endless", Action::reply(endless.trim_end())),
        (
            "goodbye",
            Action::ReplyAndClose("421 4.3.2 going down".into()),
        ),
    ]
}

#[tokio::test]
async fn a_receiver_that_fails_in_any_phase_gets_the_mail_when_it_is_well() {
    let world = World::new(Options::default()).await;
    let (server, api) = world.sesame().await;
    for (name, action) in faults() {
        for phase in PHASES {
            // A receiver that takes the mail and hangs up without a word cannot but get it twice.
            let taken = phase == Phase::End && action == Action::Close;
            let address = format!("{}.{phase:?}@inbox.test", name.replace(' ', "-"));
            let address = address.to_ascii_lowercase();
            world.mx.script(|s| s.times(1, phase, "", action.clone()));
            api.send(SENDER, &address, "Once.").await.unwrap();
            let arrived = world.mx.wait_for_recipient(&address, ARRIVAL).await;
            assert!(
                arrived.is_ok(),
                "{name} at {phase:?}: {}",
                server.log_tail()
            );
            world.mx.script(Script::clear);
            let most = if taken { 2 } else { 1 };
            let copies = world.mx.copies().get(&address).copied();
            assert!(copies <= Some(most), "{name} at {phase:?}: {copies:?}");
        }
    }
    server.stop().await.unwrap();
    let copies = world.mx.copies();
    let twice: Vec<_> = copies.iter().filter(|(_, n)| **n > 1).collect();
    assert!(
        twice.iter().all(|(of, _)| of.starts_with("reset.end")),
        "{twice:?}"
    );
    assert_eq!(copies.len(), PHASES.len() * faults().len());
}

#[tokio::test]
async fn a_flood_of_421_ends_in_one_delivery_each() {
    let world = World::new(Options::default()).await;
    let (server, api) = world.sesame().await;
    let flood = Action::ReplyAndClose("421 4.7.0 too many connections".into());
    world.mx.script(|s| s.times(12, Phase::Greeting, "", flood));
    for n in 0..30 {
        let address = format!("flood{n}@inbox.test");
        api.send(SENDER, &address, "Patience.").await.unwrap();
    }
    for n in 0..30 {
        let address = format!("flood{n}@inbox.test");
        let arrived = world.mx.wait_for_recipient(&address, ARRIVAL).await;
        assert!(arrived.is_ok(), "{arrived:?} {}", server.log_tail());
    }
    server.stop().await.unwrap();
    assert!(world.mx.copies().values().all(|copies| *copies == 1));
}

#[tokio::test]
async fn a_resolver_that_fails_or_is_silent_delays_and_bounces_nothing() {
    let world = World::new(Options::default()).await;
    world.zone.local_mail_domain("servfail.test");
    world.zone.local_mail_domain("silent.test");
    let (server, api) = world.sesame().await;
    world.zone.fail("servfail.test", true);
    world.zone.silence("silent.test", true);
    let mut ids = Vec::new();
    for domain in ["servfail.test", "silent.test"] {
        let id = api.send(SENDER, &format!("bob@{domain}"), "Later.").await;
        ids.push(id.unwrap());
    }
    let deferred = |id: &str| {
        let shown = server.admin(&["message", "show", id]);
        shown.is_ok_and(|shown| shown["recipients"][0]["state"] == "deferred")
    };
    for id in &ids {
        let look = || deferred(id).then_some(());
        testkit::wait_for("the deferral", ARRIVAL, look)
            .await
            .unwrap();
    }
    world.zone.fail("servfail.test", false);
    world.zone.silence("silent.test", false);
    for domain in ["servfail.test", "silent.test"] {
        let address = format!("bob@{domain}");
        let arrived = world.mx.wait_for_recipient(&address, ARRIVAL).await;
        assert!(arrived.is_ok(), "{arrived:?} {}", server.log_tail());
    }
    server.stop().await.unwrap();
    assert!(world.mx.copies().values().all(|copies| *copies == 1));
}

/// A file system of its own in memory; only root may have one.
struct SmallDisk(PathBuf);

impl SmallDisk {
    fn mount(at: &Path) -> Option<Self> {
        std::fs::create_dir_all(at).ok()?;
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=64m", "tmpfs"])
            .arg(at)
            .output();
        let mounted = mounted.is_ok_and(|done| done.status.success());
        mounted.then(|| Self(at.to_owned()))
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        // A test that failed is not made worse by what it leaves behind.
        let _ = Command::new("umount").arg("-l").arg(&self.0).output();
    }
}

/// Sends until it is refused; the addresses that were taken.
async fn fill(api: &Api) -> Vec<String> {
    let body = "A line of a message that takes room on the disk.\r\n".repeat(2_000);
    let mut taken = Vec::new();
    for n in 0..2_000 {
        let address = format!("full{n}@inbox.test");
        match api.send(SENDER, &address, &body).await {
            Ok(_) => taken.push(address),
            Err(_) => return taken,
        }
    }
    panic!("a disk of 64 MB took {} mails of 100 KB", taken.len());
}

#[tokio::test]
async fn a_full_disk_refuses_and_recovers_and_delivers_once() {
    let world = World::new(Options::default()).await;
    let Some(disk) = SmallDisk::mount(&world.data()) else {
        eprintln!("not root, or no tmpfs here: the simulator alone tries full disks");
        return;
    };
    let ballast = disk.0.join("ballast");
    std::fs::write(&ballast, vec![1; 30 << 20]).unwrap();
    let (server, api) = world.sesame().await;
    let later = Action::reply("451 4.7.1 later");
    world.mx.script(|s| s.always(Phase::Recipient, "", later));
    let mut taken = fill(&api).await;
    assert!(!taken.is_empty(), "{}", server.log_tail());
    std::fs::remove_file(&ballast).unwrap();
    let deadline = Instant::now() + ARRIVAL;
    while api
        .send(SENDER, "after@inbox.test", "Room again.")
        .await
        .is_err()
    {
        assert!(
            Instant::now() < deadline,
            "it stays full: {}",
            server.log_tail()
        );
    }
    taken.push("after@inbox.test".into());
    world.mx.script(Script::clear);
    for address in &taken {
        let arrived = world.mx.wait_for_recipient(address, ARRIVAL).await;
        assert!(arrived.is_ok(), "{arrived:?} {}", server.log_tail());
    }
    server.stop().await.unwrap();
    let again = Sesame::start(&world.data(), &world.settings).await.unwrap();
    let waiting = again.admin(&["queue", "list"]).unwrap();
    assert_eq!(waiting["waiting"], 0, "{waiting}");
    again.stop().await.unwrap();
    let copies = world.mx.copies();
    assert!(copies.values().all(|copies| *copies == 1), "{copies:?}");
    // A refusal that was none would be here as well.
    assert_eq!(copies.len(), taken.len());
}
