//! Opening and closing.

use crate::subject::local;
use base::ShardId;
use rusqlite::Connection;
use std::os::unix::fs::PermissionsExt;
use std::sync::Arc;
use store::suite::{Owner, Subject, accepted, body_of};
use store::{CommitError, Error};
use store_local::{FORMAT, OpenError};
use tokio::task::JoinSet;

#[tokio::test]
async fn a_second_server_is_refused_by_name() {
    let mut local = local();
    let second = local.try_open(local.dir.path());
    let error = second.err().expect("is refused");
    assert!(matches!(error, OpenError::Locked(_)), "{error:?}");
    let name = local.dir.path().to_string_lossy().into_owned();
    assert!(error.to_string().contains(&name), "{error}");
    local.close().await;
    local.open();
}

#[tokio::test]
async fn a_newer_folder_is_refused() {
    let mut local = local();
    local.close().await;
    let path = local.dir.path().join("format.json");
    let newer = format!("{{\"format\": {}, \"unheard\": true}}", FORMAT + 1);
    std::fs::write(&path, newer).unwrap();
    let refused = local.try_open(local.dir.path()).err();
    assert!(
        matches!(refused, Some(OpenError::Newer { found, .. }) if found == FORMAT + 1),
        "{refused:?}"
    );
    for nonsense in ["", "{", "[]", "{\"format\": -1}"] {
        std::fs::write(&path, nonsense).unwrap();
        let refused = local.try_open(local.dir.path()).err();
        let text = refused.expect("is refused").to_string();
        assert!(text.contains("format.json does not read"), "{text}");
    }
}

#[tokio::test]
async fn a_database_that_is_none_is_refused() {
    for name in ["mail.db", "state.db"] {
        let mut local = local();
        local.close().await;
        std::fs::write(local.dir.path().join(name), vec![7; 10_000]).unwrap();
        let refused = local.try_open(local.dir.path()).err();
        assert!(
            matches!(refused, Some(OpenError::Failed { .. })),
            "{refused:?}"
        );
    }
}

/// As after a crash between the migration of a database and that of the folder, by a version that is gone since.
#[tokio::test]
async fn a_newer_database_is_refused() {
    for name in ["mail.db", "state.db"] {
        let mut local = local();
        local.close().await;
        let database = Connection::open(local.dir.path().join(name)).unwrap();
        let newer = database.pragma_update(None, "user_version", FORMAT + 1);
        newer.unwrap();
        drop(database);
        let refused = local.try_open(local.dir.path()).err();
        assert!(
            matches!(refused, Some(OpenError::Newer { found, .. }) if found == FORMAT + 1),
            "{name}: {refused:?}"
        );
    }
}

/// To go on without it would remove every body, since no row names them.
#[tokio::test]
async fn a_folder_that_lost_a_database_is_refused() {
    for name in ["mail.db", "state.db"] {
        let mut local = local();
        let owner = Owner::take(&local).await;
        owner.must(accepted(1)).await;
        drop(owner);
        local.close().await;
        let path = local.dir.path().join(name);
        let kept = local.dir.path().join("kept");
        std::fs::rename(&path, &kept).unwrap();
        for _ in 0..2 {
            let refused = local.try_open(local.dir.path()).err();
            let text = refused.expect("is refused").to_string();
            assert!(text.contains(name), "{text}");
        }
        std::fs::rename(&kept, &path).unwrap();
        local.open();
        let owner = Owner::take(&local).await;
        assert_eq!(owner.body(1).await, Some(body_of(1)));
    }
}

#[tokio::test]
async fn a_new_folder_is_durable_in_its_parents() {
    let local = local();
    local.disk.take_syncs();
    let dir = local.dir.path().join("some/where");
    let (_stores, keeper) = local.try_open(&dir).unwrap();
    keeper.close().await;
    let syncs = local.disk.take_syncs();
    // The folders that lead to it, its own names, and then what says that it is whole.
    let root = local.dir.path().to_owned();
    let expected = [
        root.join("some"),
        root,
        dir.clone(),
        dir.join("format.json.new"),
        dir,
    ];
    assert_eq!(syncs, expected);
}

#[tokio::test]
async fn the_databases_are_for_their_owner_alone() {
    let local = local();
    let owner = Owner::take(&local).await;
    owner.must(accepted(1)).await;
    for name in ["mail.db", "mail.db-wal", "state.db", "state.db-wal", "lock"] {
        let found = std::fs::metadata(local.dir.path().join(name)).unwrap();
        assert_eq!(found.permissions().mode() & 0o077, 0, "{name}");
    }
}

#[tokio::test]
async fn a_closed_store_says_so() {
    let mut local = local();
    let owner = Owner::take(&local).await;
    let stores = local.stores();
    local.close().await;
    let commit = owner.commit(accepted(1)).await;
    assert!(matches!(commit, Err(CommitError::Unknown(_))), "{commit:?}");
    let read = owner.journal.queues(ShardId(0)).await;
    assert!(matches!(read, Err(Error::Failed(_))), "{read:?}");
    assert!(stores.state.commit(vec![]).await.is_err());
    assert!(stores.state.get("a/x").await.is_err());
}

#[tokio::test]
async fn what_was_acknowledged_while_closing_is_there() {
    let mut local = local();
    let owner = Arc::new(Owner::take(&local).await);
    let mut tasks = JoinSet::new();
    for number in 1..=100 {
        let owner = Arc::clone(&owner);
        tasks.spawn(async move { (number, owner.commit(accepted(number)).await.is_ok()) });
    }
    tokio::task::yield_now().await;
    local.close().await;
    let answers = tasks.join_all().await;
    drop(owner);
    local.open();
    let owner = Owner::take(&local).await;
    for (number, acknowledged) in answers {
        if acknowledged {
            assert_eq!(owner.body(number).await, Some(body_of(number)));
        }
    }
}

#[tokio::test]
async fn an_abandoned_folder_is_freed() {
    let mut local = local();
    let owner = Owner::take(&local).await;
    owner.must(accepted(1)).await;
    let (stores, keeper) = local.take().expect("is open");
    drop((owner, stores, keeper));
    let again = loop {
        match local.try_open(local.dir.path()) {
            Ok(again) => break again,
            Err(OpenError::Locked(_)) => tokio::task::yield_now().await,
            Err(other) => panic!("{other}"),
        }
    };
    local.put(again);
    let owner = Owner::take(&local).await;
    assert_eq!(owner.body(1).await, Some(body_of(1)));
}
