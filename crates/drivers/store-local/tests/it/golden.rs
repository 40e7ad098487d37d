//! Folders as users have them: those of the format in use and of every older one open, and hold what they held.
//! `UPDATE_GOLDEN=1` writes them anew; that is right for the current format only together with a new version of it.

use crate::subject::{Local, local};
use base::{MessageNumber, ShardId, Timestamp};
use rusqlite::Connection;
use std::fs;
use std::path::{Path, PathBuf};
use store::state::{Expect, Version, Write};
use store::suite::{NOON, Owner, Subject, accepted, body_of, entry, queue, recipient, record_of};
use store::{BlobId, Op, Seq, Stores};

fn golden(name: &str) -> PathBuf {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    tests.join(name)
}

fn updating() -> bool {
    std::env::var_os("UPDATE_GOLDEN").is_some()
}

/// Copies what makes up a folder; locks and reserves do not.
pub(crate) fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let (name, target) = (entry.file_name(), to.join(entry.file_name()));
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else if name != "lock" && name != "reserve" {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// Opens a copy of a golden folder.
async fn opened(name: &str) -> Local {
    let mut local = local();
    local.close().await;
    fs::remove_dir_all(local.dir.path()).unwrap();
    copy(&golden(name), local.dir.path());
    local.open();
    local
}

/// Fills a folder with what [`holds_all`] looks for.
async fn fill(local: &Local) {
    let owner = Owner::take(local).await;
    for number in 1..=3 {
        let mut ops = accepted(number);
        ops.push(Op::Count {
            series: "sent".into(),
            at: NOON,
            by: 1,
        });
        owner.must(ops).await;
    }
    let outcome = vec![Op::Settle(recipient(1, 0)), entry(1, Some(0), "delivered")];
    owner.must(outcome).await;
    let later = Op::Postpone {
        recipient: recipient(2, 0),
        due: Timestamp(NOON.0 + 60_000),
        attempts: 1,
    };
    let note = Op::Note {
        key: "position".into(),
        value: Some("4".into()),
    };
    owner.must(vec![later, note]).await;
    let stores = local.stores();
    let write = |key: &str| Write {
        key: key.into(),
        expect: Expect::Absent,
        value: Some(r#"{"name":"example.test"}"#.into()),
    };
    let writes = vec![write("123456789012/identities/example.test")];
    stores.state.commit(writes).await.unwrap();
    stores.blobs.put(BlobId(7), "a blob".into()).await.unwrap();
}

async fn holds_all(stores: &Stores) {
    let (journal, shard) = (&stores.journal, ShardId(0));
    for number in 1..=3 {
        let stored = journal.message(shard, MessageNumber(number)).await.unwrap();
        let stored = stored.expect("the message is there");
        assert_eq!(stored.record, record_of(number));
        assert_eq!(stored.body, (number > 1).then(|| body_of(number)));
    }
    let waiting = journal
        .waiting(shard, &queue("example.test"), None, 9)
        .await;
    let waiting: Vec<_> = waiting
        .unwrap()
        .into_iter()
        .map(|w| (w.recipient.message.0, w.due.0 - NOON.0, w.attempts))
        .collect();
    assert_eq!(waiting, [(3, 0, 0), (2, 60_000, 1)]);
    let history = journal.history(shard, MessageNumber(1), 100).await.unwrap();
    let events: Vec<_> = history.into_iter().map(|e| e.entry.event).collect();
    assert_eq!(
        events,
        [r#"{"kind":"accepted"}"#, r#"{"kind":"delivered"}"#]
    );
    assert_eq!(journal.entries(shard, Seq(0), 9).await.unwrap().len(), 4);
    assert_eq!(journal.next_number(shard).await.unwrap(), MessageNumber(4));
    let note = journal.note(shard, "position").await.unwrap();
    assert_eq!(note, Some("4".into()));
    let points = stores
        .series
        .points("sent", Timestamp(0), Timestamp(i64::MAX));
    assert_eq!(points.await.unwrap()[0].value, 3);
    let record = stores
        .state
        .get("123456789012/identities/example.test")
        .await;
    let record = record.unwrap().expect("the record is there");
    assert_eq!(record.value, r#"{"name":"example.test"}"#);
    assert_eq!(record.version, Version(1));
    let blob = stores.blobs.get(BlobId(7)).await.unwrap();
    assert_eq!(blob, Some("a blob".into()));
}

/// It goes on from there.
async fn works_on(local: &mut Local) {
    let owner = Owner::take(local).await;
    assert_eq!(owner.must(accepted(4)).await, Seq(5));
    owner.must(vec![Op::Settle(recipient(2, 0))]).await;
    drop(owner);
    local.reopen().await;
    let owner = Owner::take(local).await;
    assert_eq!(owner.body(4).await, Some(body_of(4)));
    assert_eq!(owner.body(2).await, None);
}

#[tokio::test]
async fn a_folder_of_this_format_opens() {
    if updating() {
        let mut local = local();
        fill(&local).await;
        local.close().await;
        let _ = fs::remove_dir_all(golden("v1"));
        copy(local.dir.path(), &golden("v1"));
    }
    let mut local = opened("v1").await;
    holds_all(&local.stores()).await;
    works_on(&mut local).await;
}

#[tokio::test]
async fn a_folder_of_format_0_is_migrated_after_a_copy() {
    if updating() {
        let mut local = local();
        fill(&local).await;
        local.close().await;
        let _ = fs::remove_dir_all(golden("v0"));
        copy(local.dir.path(), &golden("v0"));
        write_v0(&golden("v0"));
    }
    let mut local = opened("v0").await;
    holds_all(&local.stores()).await;
    let aside = local.dir.path().join("before-format-1");
    for name in ["mail.db", "state.db", "format.json"] {
        let (before, copied) = (
            fs::read(golden("v0").join(name)),
            fs::read(aside.join(name)),
        );
        assert!(
            copied.unwrap() == before.unwrap(),
            "{name} was changed before it was copied"
        );
    }
    let format = fs::read_to_string(local.dir.path().join("format.json")).unwrap();
    assert!(format.contains("\"format\": 1"), "{format}");
    works_on(&mut local).await;
}

/// Power cuts on the simulated disk show what each is for, but for those of folders' own names.
#[tokio::test]
async fn a_migration_has_its_syncs() {
    let mut local = local();
    local.close().await;
    let dir = local.dir.path().to_owned();
    fs::remove_dir_all(&dir).unwrap();
    copy(&golden("v0"), &dir);
    local.disk.take_syncs();
    local.open();
    let aside = dir.join("before-format-1");
    let expected = [
        dir.clone(),
        aside.join("mail.db"),
        aside.join("state.db"),
        aside.join("format.json.new"),
        aside.clone(),
        aside,
        dir.clone(),
        dir.join("format.json.new"),
        dir,
    ];
    assert_eq!(local.disk.take_syncs(), expected);
}

#[tokio::test]
async fn a_migration_that_was_cut_off_goes_on() {
    let mut local = local();
    local.close().await;
    let dir = local.dir.path().to_owned();
    fs::remove_dir_all(&dir).unwrap();
    copy(&golden("v0"), &dir);
    // One database is migrated, the other is not, and the format still says 0.
    local.open();
    local.close().await;
    for name in ["state.db", "format.json"] {
        fs::copy(golden("v0").join(name), dir.join(name)).unwrap();
    }
    local.open();
    holds_all(&local.stores()).await;
    works_on(&mut local).await;
}

/// Turns the databases of a folder into those of format 0.
fn write_v0(dir: &Path) {
    let mail = Connection::open(dir.join("mail.db")).unwrap();
    mail.execute_batch("DROP INDEX series_minute; PRAGMA user_version=0;")
        .unwrap();
    for number in 1..=3_i64 {
        let record = record_of(number as u64);
        let sql = "UPDATE message SET record = ?2 WHERE id = ?1";
        mail.execute(sql, (number, &record[..])).unwrap();
    }
    for (id, kind) in [
        (1, "accepted"),
        (2, "accepted"),
        (3, "accepted"),
        (4, "delivered"),
    ] {
        let event = format!(r#"{{"kind":"{kind}"}}"#);
        let sql = "UPDATE entry SET event = ?2 WHERE id = ?1";
        mail.execute(sql, (id, event.as_bytes())).unwrap();
    }
    let state = Connection::open(dir.join("state.db")).unwrap();
    state
        .execute_batch("DROP TABLE counter; PRAGMA user_version=0;")
        .unwrap();
    for connection in [mail, state] {
        connection.execute_batch("VACUUM").unwrap();
        connection.close().unwrap();
    }
    fs::write(dir.join("format.json"), "{\"format\": 0}\n").unwrap();
}

/// The tables are part of the format: whoever changes them needs a new version, and a step to it.
#[tokio::test]
async fn the_tables_are_those_of_the_format() {
    let mut local = local();
    local.close().await;
    let mut text = String::new();
    for name in ["mail.db", "state.db"] {
        let connection = Connection::open(local.dir.path().join(name)).unwrap();
        let sql = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name";
        let mut statement = connection.prepare(sql).unwrap();
        let tables = statement
            .query_map([], |row| row.get::<_, String>(0))
            .unwrap();
        text += &format!("-- {name}\n");
        for table in tables {
            let words: Vec<String> = table
                .unwrap()
                .split_whitespace()
                .map(String::from)
                .collect();
            text += &(words.join(" ") + ";\n");
        }
    }
    let path = golden("tables-1.sql");
    if updating() {
        fs::write(&path, &text).unwrap();
    }
    assert_eq!(text, fs::read_to_string(path).unwrap());
}
