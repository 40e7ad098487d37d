//! A backup of a running server, put back on the same machine and on another one.

use crate::world::{SENDER, World};
use e2e::server::{ROOT_SECRET, Sesame, Settings};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;
use std::time::Duration;
use testkit::mx::{Action, Options, Phase};
use testkit::wait_for;

const ARRIVAL: Duration = Duration::from_mins(1);

/// A finished command.
fn sesame(settings: &Settings, words: &[&str]) -> Output {
    let mut command = settings.command().unwrap();
    command.args(words).output().unwrap()
}

/// The JSON that a command answers with that exit code.
fn json(settings: &Settings, words: &[&str], code: i32) -> Value {
    let done = sesame(settings, words);
    let said = String::from_utf8_lossy(&done.stderr).into_owned();
    assert_eq!(done.status.code(), Some(code), "{words:?}: {said}");
    serde_json::from_slice(&done.stdout).unwrap()
}

fn files(dir: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found
}

fn holds(path: &Path, what: &[u8]) -> bool {
    let text = fs::read(path).unwrap();
    text.windows(what.len()).any(|piece| piece == what)
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[tokio::test]
async fn a_backup_brings_back_everything_and_holds_no_key() {
    let mut world = World::new(Options::default()).await;
    world.settings.set("retry.schedule", "1h");
    let (server, api) = world.sesame().await;
    let later = Action::reply("451 4.7.1 later");
    world
        .mx
        .script(|s| s.always(Phase::Recipient, "waits@inbox.test", later));
    let done = api
        .send(SENDER, "bob@inbox.test", "Delivered.")
        .await
        .unwrap();
    world
        .mx
        .wait_for_recipient("bob@inbox.test", ARRIVAL)
        .await
        .unwrap();
    let waits = api
        .send(SENDER, "waits@inbox.test", "Not yet.")
        .await
        .unwrap();
    let deferred = || {
        server
            .admin(&["queue", "show", &waits])
            .unwrap()
            .to_string()
            .contains("later")
            .then_some(())
    };
    wait_for("the deferral", ARRIVAL, deferred).await.unwrap();

    let folder = world.data().parent().unwrap().to_owned();
    let [copy, back] = ["copy", "back"].map(|name| folder.join(name));
    let made = server.admin(&["backup", text(&copy)]).unwrap();
    assert!(made["bytes"].as_u64().unwrap() > 0, "{made}");
    let again = server
        .admin(&["backup", text(&copy)])
        .unwrap_err()
        .to_string();
    assert!(again.contains("is not empty"), "{again}");
    assert!(!again.contains("is no backup"), "it is one: {again}");
    let after = api
        .send(SENDER, "after@inbox.test", "Not in it.")
        .await
        .unwrap();
    holds_no_key(&world, &copy);
    let data = world.data();
    let refused = sesame(&world.settings, &["check-data", "--data", text(&data)]);
    assert_eq!(refused.status.code(), Some(1), "a server uses it");
    server.stop().await.unwrap();

    brings_back(&world, &copy, &back, [&done, &waits, &after]).await;
    elsewhere(&world.settings, &folder, &copy).await;
}

/// What a thief of the backup would look for.
fn holds_no_key(world: &World, copy: &Path) {
    let master_key = fs::read(world.data().join("master.key")).unwrap();
    for path in files(copy) {
        assert!(
            !holds(&path, master_key.trim_ascii()),
            "{} holds the master key",
            path.display()
        );
        assert!(
            !holds(&path, ROOT_SECRET.as_bytes()),
            "{} holds a secret",
            path.display()
        );
    }
    let checked = json(
        &world.settings,
        &["check-data", "--json", "--data", text(copy)],
        0,
    );
    assert_eq!(
        (&checked["messages"], &checked["waiting"]),
        (&2.into(), &1.into()),
        "{checked}"
    );
    assert_eq!(checked["seals_opened"], true);
    assert!(checked["seals"].as_u64().unwrap() >= 4, "{checked}");
}

/// Serves what was put back: mail that was done is known, mail that waited is delivered.
async fn brings_back(world: &World, copy: &Path, back: &Path, [done, waits, after]: [&str; 3]) {
    let restored = json(
        &world.settings,
        &["restore", text(copy), "--json", "--data", text(back)],
        0,
    );
    assert_eq!(restored["master_key"], "in place", "{restored}");
    world.mx.script(testkit::mx::Script::clear);
    let server = Sesame::start(back, &world.settings).await.unwrap();
    let shown = server.admin(&["message", "show", done]).unwrap();
    assert_eq!(shown["recipients"][0]["state"], "delivered");
    assert!(server.admin(&["message", "show", after]).is_err());
    server.admin(&["queue", "retry", waits]).unwrap();
    let arrived = world
        .mx
        .wait_for_recipient("waits@inbox.test", ARRIVAL)
        .await;
    assert!(arrived.unwrap().reverse_path.starts_with(waits));
    let api = server.api().unwrap();
    api.send(SENDER, "new@inbox.test", "Signed as before.")
        .await
        .unwrap();
    world
        .mx
        .wait_for_recipient("new@inbox.test", ARRIVAL)
        .await
        .unwrap();
    server.stop().await.unwrap();
    let checked = json(
        &world.settings,
        &["check-data", "--json", "--data", text(back)],
        0,
    );
    assert_eq!(checked["in_order"], true, "{checked}");
}

/// On a machine where the key does not lie where it lay.
async fn elsewhere(settings: &Settings, folder: &Path, copy: &Path) {
    let key = folder.join("kept.key");
    fs::rename(folder.join("data/master.key"), &key).unwrap();
    let other = folder.join("other");
    let done = sesame(settings, &["restore", text(copy), "--data", text(&other)]);
    let said = String::from_utf8_lossy(&done.stderr).into_owned();
    assert!(done.status.success(), "{said}");
    assert!(
        said.contains("master key") && said.contains("secrets.key_file"),
        "{said}"
    );
    for dir in [&other, &folder.join("data")] {
        let refused = sesame(settings, &["serve", "--data", text(dir)]);
        let said = String::from_utf8_lossy(&refused.stderr).into_owned();
        assert_eq!(refused.status.code(), Some(1), "{said}");
        assert!(said.contains("is missing"), "{said}");
        assert!(!dir.join("master.key").exists(), "a wrong key was made");
    }
    let mut settings = settings.clone();
    settings.set("secrets.key_file", text(&key));
    let server = Sesame::start(&other, &settings).await.unwrap();
    server.stop().await.unwrap();

    // A damaged backup is not put back, and the look says where.
    let body = files(&copy.join("bodies")).pop().unwrap();
    let mut bytes = fs::read(&body).unwrap();
    bytes[40] ^= 1;
    fs::write(&body, bytes).unwrap();
    let name = format!("bodies/{}", text(Path::new(body.file_name().unwrap())));
    let checked = json(
        &settings,
        &["check-data", "--json", "--data", text(copy)],
        1,
    );
    assert_eq!(checked["findings"][0]["place"], name.as_str(), "{checked}");
    let third = folder.join("third");
    let refused = sesame(&settings, &["restore", text(copy), "--data", text(&third)]);
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(
        refused.status.code() == Some(1) && said.contains(&name),
        "{said}"
    );
    let refused = sesame(&settings, &["serve", "--data", text(&third)]);
    assert_eq!(
        refused.status.code(),
        Some(1),
        "half a folder is not served"
    );
}
