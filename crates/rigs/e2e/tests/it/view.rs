//! What the operator sees of the queue while it works, and afterwards.

use crate::world::{SENDER, World};
use e2e::server::Sesame;
use rustix::process::{Pid, Signal, kill_process};
use serde_json::Value;
use std::path::PathBuf;
use std::time::Duration;
use testkit::mx::{Action, Options, Phase};
use testkit::wait_for;

const ARRIVAL: Duration = Duration::from_mins(1);

#[tokio::test]
async fn what_waits_flies_and_was_said_is_shown() {
    let world = World::new(Options::default()).await;
    let (server, api) = world.sesame().await;
    let id = api
        .send(SENDER, "defer@inbox.test", "Later.")
        .await
        .unwrap();
    let other = api
        .send(SENDER, "bob@inbox.test", "The body of it.")
        .await
        .unwrap();
    world
        .mx
        .wait_for_recipient("bob@inbox.test", ARRIVAL)
        .await
        .unwrap();
    let site = || {
        let top = server.admin(&["queue", "top", "--once"]).ok()?;
        let sites = top["sites"].as_array()?.clone();
        let mut sites = sites.into_iter();
        sites.find(|site| site["waiting"] == 1 && site["delivered"] == 1)
    };
    let site = wait_for("the site", ARRIVAL, site).await.unwrap();
    assert_eq!(site["source"], "default", "{site}");
    assert!(site["next_attempt"].is_string(), "{site}");
    assert!(
        site["last_reply"]
            .as_str()
            .is_some_and(|said| said.starts_with(['2', '4'])),
        "{site}"
    );

    let states = ["waiting", "ready", "trying", "due", "suspended"];
    let listed = states.map(|state| server.admin(&["queue", "list", "--state", state]).unwrap());
    let found: usize = listed
        .iter()
        .map(|of| of["queues"].as_array().unwrap().len())
        .sum();
    assert!(found >= 1, "{listed:?}");
    assert!(
        server
            .admin(&["queue", "list", "--state", "asleep"])
            .is_err()
    );
    let elsewhere = server
        .admin(&["queue", "list", "--source", "none"])
        .unwrap();
    assert_eq!(elsewhere["queues"], Value::Array(Vec::new()));

    transcripts(&server, &id, &other);
    server.stop().await.unwrap();
}

/// One was deferred, the other delivered.
fn transcripts(server: &Sesame, id: &str, other: &str) {
    let shown = server
        .admin(&["message", "show", other, "--transcript"])
        .unwrap();
    let lines = shown["transcripts"][0]["lines"].to_string();
    for said in [
        "> EHLO ",
        "> RCPT TO:<bob@inbox.test>",
        "* content of ",
        "< 250 ",
    ] {
        assert!(lines.contains(said), "{said}: {shown:#}");
    }
    assert!(!lines.contains("The body of it"), "{lines}");
    let deferred = server
        .admin(&["message", "show", id, "--transcript"])
        .unwrap();
    assert!(
        deferred["transcripts"].to_string().contains("< 451 4.7.1"),
        "{deferred:#}"
    );
    let plain = server.admin(&["message", "show", id]).unwrap();
    assert!(plain["transcripts"].is_null());
}

#[tokio::test]
async fn a_refused_session_has_a_transcript_in_every_time_line_that_waited_for_it() {
    let world = World::new(Options::default()).await;
    let (server, api) = world.sesame().await;
    let refused = Action::ReplyAndClose("554 5.7.1 not from you".into());
    world.mx.script(|s| s.always(Phase::Greeting, "", refused));
    let id = api.send(SENDER, "bob@inbox.test", "No.").await.unwrap();
    let said = || {
        let shown = server
            .admin(&["message", "show", &id, "--transcript"])
            .ok()?;
        shown["transcripts"]
            .to_string()
            .contains("< 554 5.7.1 not from you")
            .then_some(())
    };
    let found = wait_for("the transcript", ARRIVAL, said).await;
    assert!(found.is_ok(), "{}", server.log_tail());
    server.stop().await.unwrap();
}

#[tokio::test]
async fn the_flight_recorder_plays_the_same_again() {
    let world = World::new(Options::default()).await;
    let (server, api) = world.sesame().await;
    for n in 0..20 {
        let to = ["bob", "defer", "unknown"][n % 3];
        api.send(SENDER, &format!("{to}.{n}@inbox.test"), "Hello.")
            .await
            .unwrap();
    }
    world
        .mx
        .wait_for_recipient("bob.18@inbox.test", ARRIVAL)
        .await
        .unwrap();
    let written = server.admin(&["queue", "flight"]).unwrap();
    let file = PathBuf::from(written["file"].as_str().unwrap());
    plays(&file);
    // The process goes on, and writes another one when it is asked by a signal.
    let pid = Pid::from_raw(i32::try_from(server.pid()).unwrap()).unwrap();
    kill_process(pid, Signal::USR1).unwrap();
    let folder = world.data().join("flight");
    let second = || {
        let files = std::fs::read_dir(&folder).ok()?;
        let files: Vec<_> = files.filter_map(|file| Some(file.ok()?.path())).collect();
        let whole = files
            .iter()
            .all(|file| std::fs::metadata(file).is_ok_and(|of| of.len() > 0));
        (files.len() == 2 && whole).then_some(files)
    };
    wait_for("the second file", ARRIVAL, second).await.unwrap();
    server.stop().await.unwrap();
}

/// The recording of a real server does the same in this process.
fn plays(file: &std::path::Path) {
    let recording = std::fs::read(file).unwrap();
    let mut commits = 0;
    let played = queue::flight::replay(&recording, |step| {
        assert_ne!(step.same, Some(false), "{step:?}");
        let effects = step.effects.iter();
        commits += effects
            .filter(|of| matches!(of, queue::core::Effect::Commit(_)))
            .count();
    });
    assert!(played.unwrap() > 40);
    assert!(commits > 0);
}
