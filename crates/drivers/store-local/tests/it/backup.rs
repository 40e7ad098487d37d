//! Copies of a folder that is being served, their return, and the look at everything.

use crate::subject::{Local, local, local_inline, with};
use base::env::Disk;
use bytes::Bytes;
use serde_json::json;
use std::fs;
use std::os::unix::fs::FileExt;
use std::path::Path;
use std::sync::Arc;
use store::BlobId;
use store::state::{Expect, Write};
use store::suite::{Owner, Subject, accepted, body_of, enqueue, entry, message_of, record_of};
use store_local::{Backup, Checked, CopyError, OpenError, Reader};
use tempfile::TempDir;

/// Reads what the suite writes.
struct Suite;

impl Reader for Suite {
    fn message(&mut self, record: &[u8]) -> Result<u64, String> {
        if record.starts_with(b"damaged") {
            return Err("damaged".into());
        }
        Ok(3)
    }

    fn event(&mut self, event: &[u8]) -> Result<(), String> {
        serde_json::from_slice::<serde_json::Value>(event)
            .map(drop)
            .map_err(|error| error.to_string())
    }

    fn record(&mut self, _: &str, value: &[u8]) -> Result<(), String> {
        serde_json::from_slice::<serde_json::Value>(value)
            .map(drop)
            .map_err(|error| error.to_string())
    }

    fn progress(&mut self, _: &'static str, _: u64) {}
}

fn check(local: &Local, dir: &Path) -> Checked {
    store_local::check(&local.disk, dir, &mut Suite).unwrap()
}

/// Copies into a new folder.
async fn copied(local: &mut Local) -> TempDir {
    let to = tempfile::tempdir().unwrap();
    let (stores, keeper) = local.take().unwrap();
    let copied = keeper
        .copier()
        .copy(to.path(), json!({"by": "a test"}))
        .await;
    local.put((stores, keeper));
    assert!(copied.unwrap().files >= 3);
    to
}

/// Some of everything.
async fn fill(local: &Local) {
    let owner = Owner::take(local).await;
    for number in 1..=4 {
        owner.must(accepted(number)).await;
    }
    let large = Bytes::from(vec![5; 3 << 20]);
    owner
        .must(vec![message_of(5, vec![large]), enqueue(5, 0)])
        .await;
    let stores = local.stores();
    let write = Write {
        key: "1/things/a".into(),
        expect: Expect::Absent,
        value: Some("{}".into()),
    };
    stores.state.commit(vec![write]).await.unwrap();
    stores
        .blobs
        .put(BlobId(7 << 100), "a blob".into())
        .await
        .unwrap();
}

/// Serves a folder, and looks whether all is there.
async fn holds_everything(local: &Local, dir: &Path) {
    let (stores, keeper) = local.try_open(dir).unwrap();
    for number in 1..=4 {
        let read = stores
            .journal
            .message(base::ShardId(0), base::MessageNumber(number))
            .await;
        let message = read.unwrap().unwrap();
        assert_eq!(message.record, record_of(number));
        assert_eq!(message.body, Some(body_of(number)));
    }
    let large = stores
        .journal
        .message(base::ShardId(0), base::MessageNumber(5))
        .await;
    assert_eq!(large.unwrap().unwrap().body.unwrap().len(), 3 << 20);
    assert!(stores.state.get("1/things/a").await.unwrap().is_some());
    let blob = stores.blobs.get(BlobId(7 << 100)).await.unwrap();
    assert_eq!(blob, Some("a blob".into()));
    drop(stores);
    keeper.close().await;
}

#[tokio::test]
async fn a_copy_can_be_served_and_can_be_put_back() {
    for make in [local, local_inline] {
        let mut local = make();
        fill(&local).await;
        let copy = copied(&mut local).await;
        let owner = Owner::take(&local).await;
        owner.must(accepted(6)).await;
        drop(owner);
        let told = store_local::found_in(&local.disk, copy.path()).unwrap();
        let Some(Backup::Copy(manifest)) = told else {
            panic!("{told:?}");
        };
        assert_eq!(manifest.origin, json!({"by": "a test"}));
        let checked = check(&local, copy.path());
        assert!(checked.in_order(), "{checked:?}");
        assert_eq!((checked.messages, checked.bodies, checked.blobs), (5, 5, 1));
        assert_eq!(checked.files, manifest.files);

        let back = tempfile::tempdir().unwrap();
        store_local::restore(&local.disk, copy.path(), back.path()).unwrap();
        let told = store_local::found_in(&local.disk, back.path()).unwrap();
        assert_eq!(told, Some(Backup::Data(manifest)));
        for dir in [back.path(), copy.path()] {
            holds_everything(&local, dir).await;
            let checked = check(&local, dir);
            // The digests differ from now on, as they must.
            assert!(
                checked.findings.iter().all(|f| f.what.contains("written")),
                "{checked:?}"
            );
        }
        store_local::accept_as_data(&local.disk, copy.path()).unwrap();
        assert!(check(&local, copy.path()).in_order());
        local.close().await;
    }
}

#[tokio::test]
async fn a_copy_made_while_mail_comes_and_goes_is_whole() {
    let mut local = with(|options| options.segment = Some(100_000));
    let (stores, keeper) = local.take().unwrap();
    local.put((stores.clone(), keeper));
    let owner = Arc::new(Owner::take(&local).await);
    let going = tokio::spawn({
        let (owner, stores) = (Arc::clone(&owner), stores.clone());
        async move {
            let mut number = 0;
            loop {
                number += 1;
                let body = Bytes::from(vec![number as u8; 20_000]);
                let ops = vec![
                    message_of(number, vec![body]),
                    enqueue(number, 0),
                    entry(number, None, "accepted"),
                ];
                owner.must(ops).await;
                stores
                    .blobs
                    .put(BlobId(u128::from(number)), "a blob".into())
                    .await
                    .unwrap();
                if let Some(old) = number.checked_sub(20).filter(|old| *old > 0) {
                    let settle = store::Op::Settle(store::suite::recipient(old, 0));
                    owner.must(vec![settle]).await;
                    stores.blobs.delete(BlobId(u128::from(old))).await.unwrap();
                }
            }
        }
    });
    let mut last = 0;
    for _ in 0..3 {
        let copy = copied(&mut local).await;
        let checked = check(&local, copy.path());
        assert!(checked.in_order(), "{:?}", checked.findings);
        assert!(checked.messages >= last, "mail is never less");
        last = checked.messages;
    }
    going.abort();
    assert!(going.await.unwrap_err().is_cancelled());
    drop((owner, stores));
    // What died while it was held is removed afterwards.
    local.reopen().await;
    assert!(local.segments().len() < 20, "{:?}", local.segments());
    assert!(check_closed(&mut local).await.in_order());
    let left = fs::read_dir(local.dir.path().join("blobs/new"))
        .unwrap()
        .count();
    assert_eq!(left, 0);
}

async fn check_closed(local: &mut Local) -> Checked {
    local.close().await;
    check(local, local.dir.path())
}

#[tokio::test]
async fn a_copy_needs_an_empty_folder_with_room() {
    let mut local = local();
    let (stores, keeper) = local.take().unwrap();
    let copier = keeper.copier();
    local.put((stores, keeper));
    let full = tempfile::tempdir().unwrap();
    fs::write(full.path().join("x"), "x").unwrap();
    let refused = copier.copy(full.path(), json!({})).await.unwrap_err();
    assert!(matches!(refused, CopyError::NotEmpty(_)), "{refused}");
    let empty = tempfile::tempdir().unwrap();
    local.set_full(true);
    let refused = copier.copy(empty.path(), json!({})).await.unwrap_err();
    assert!(
        matches!(refused, CopyError::NoRoom { free: 0, .. }),
        "{refused}"
    );
    local.set_full(false);
    // The unfinished copy is neither data nor a copy.
    for result in [
        local
            .try_open(empty.path())
            .err()
            .map(|error| error.to_string()),
        store_local::restore(&local.disk, empty.path(), &full.path().join("new"))
            .err()
            .map(|e| e.to_string()),
    ] {
        let text = result.expect("is refused");
        assert!(
            text.contains("missing") || text.contains("no backup.json"),
            "{text}"
        );
    }
    let new = full.path().join("made/on/the/way");
    copier.copy(&new, json!({})).await.unwrap();
    assert!(check(&local, &new).in_order());
}

#[tokio::test]
async fn damage_is_found_wherever_it_is() {
    let mut local = local();
    fill(&local).await;
    let copy = copied(&mut local).await;
    let mut names = vec![
        "mail.db".to_owned(),
        "state.db".into(),
        "format.json".into(),
        "SHA256SUMS".into(),
    ];
    for name in local.disk.list(&copy.path().join("bodies")).unwrap() {
        names.push(format!("bodies/{name}"));
    }
    names.push(format!("blobs/{}", "00/00000070000000000000000000000000"));
    for name in names {
        let path = copy.path().join(&name);
        let whole = fs::read(&path).expect(&name);
        let at = whole.len() - whole.len() / 3;
        let file = fs::File::options().write(true).open(&path).unwrap();
        file.write_all_at(&[whole[at] ^ 1], at as u64).unwrap();
        let back = tempfile::tempdir().unwrap();
        let refused = store_local::restore(&local.disk, copy.path(), back.path()).unwrap_err();
        assert!(
            matches!(&refused, CopyError::Damaged { file, .. } if *file == name),
            "{refused}"
        );
        assert!(refused.to_string().contains(&name));
        if name != "format.json" {
            let found = check(&local, copy.path());
            assert!(
                found.findings.iter().any(|f| f.place == name),
                "{name}: {found:?}"
            );
        }
        fs::write(&path, &whole).unwrap();
        if name != "SHA256SUMS" {
            let aside = path.with_extension("aside");
            fs::rename(&path, &aside).unwrap();
            let back = tempfile::tempdir().unwrap();
            assert!(
                store_local::restore(&local.disk, copy.path(), back.path()).is_err(),
                "{name}"
            );
            fs::rename(&aside, &path).unwrap();
        }
    }
    assert!(check(&local, copy.path()).in_order(), "all is as it was");
}

#[tokio::test]
async fn the_look_finds_what_a_digest_cannot() {
    let mut local = local();
    fill(&local).await;
    let owner = Owner::take(&local).await;
    owner.must(vec![entry(1, Some(0), "attempt")]).await;
    drop(owner);
    local.close().await;
    let mail = |sql: &str| {
        let database = rusqlite::Connection::open(local.dir.path().join("mail.db")).unwrap();
        database.execute_batch(sql).unwrap();
    };
    let state = |sql: &str| {
        let database = rusqlite::Connection::open(local.dir.path().join("state.db")).unwrap();
        database.execute_batch(sql).unwrap();
    };
    mail("DELETE FROM body WHERE id = 1; UPDATE message SET record = X'00646d6167' WHERE id = 2");
    mail(
        "UPDATE body SET offset = offset + 1 WHERE id = 3; UPDATE waiting SET recipient = 9 WHERE message = 4",
    );
    mail(
        "UPDATE entry SET event = X'007b' WHERE id = (SELECT max(id) FROM entry); DELETE FROM message WHERE id = 5",
    );
    mail("UPDATE message SET record = X'0064616d61676564' WHERE id = 2; DELETE FROM queue");
    state(
        "INSERT INTO record VALUES('1/things#by/v/b', 1, 'b'); INSERT INTO record VALUES('1/things/c', 99, '{')",
    );
    let checked = check(&local, local.dir.path());
    let has = |place: &str, what: &str| {
        let found = checked
            .findings
            .iter()
            .any(|f| f.place == place && f.what.contains(what));
        assert!(found, "{place} {what}: {:?}", checked.findings);
    };
    has("message 1", "its body is missing");
    has("message 2", "its record does not read: damaged");
    has("message 3", "another record stands in its place");
    has("message 4", "no recipient of it");
    has("body of message 5", "its message is missing");
    has("waiting of message 4", "its queue is missing");
    has("1/things#by/v/b", "leads to a row that is missing");
    has("1/things/c", "newer than the newest");
    assert!(
        checked
            .findings
            .iter()
            .any(|f| f.place.starts_with("event ") && f.what.contains("does not read"))
    );
    assert_eq!(checked.untold, 0);
}

#[tokio::test]
async fn a_folder_in_use_is_not_looked_at() {
    let local = local();
    let refused = store_local::check(&local.disk, local.dir.path(), &mut Suite).unwrap_err();
    assert!(matches!(refused, OpenError::Locked(_)), "{refused}");
    let nothing = tempfile::tempdir().unwrap();
    assert!(store_local::check(&local.disk, nothing.path(), &mut Suite).is_err());
}
