//! A disk that fails: what was not synced is never acknowledged, and nothing goes on as if nothing had been.

use crate::disk::Call;
use crate::subject::{Local, local, local_inline};
use bytes::Bytes;
use std::io::ErrorKind;
use store::suite::{Owner, Subject, accepted, body_of, enqueue, message_of, recipient};
use store::{BlobId, CommitError, Error, Op};

fn is_unknown<T>(answer: &Result<T, CommitError>) -> bool {
    matches!(answer, Err(CommitError::Unknown(_)))
}

async fn fails_for_good(local: Local, call: Call, ops: Vec<Op>) {
    fails_for_good_with(local, call, ErrorKind::Other, ops).await;
}

async fn fails_for_good_with(mut local: Local, call: Call, kind: ErrorKind, ops: Vec<Op>) {
    let owner = Owner::take(&local).await;
    if call != Call::SyncDir {
        owner.must(accepted(1)).await;
    }
    local.disk.fail(Some((call, kind)));
    let answer = owner.commit(ops).await;
    assert!(is_unknown(&answer), "{call:?}: {answer:?}");
    local.disk.fail(None);
    let later = owner.commit(accepted(8)).await;
    assert!(is_unknown(&later), "{call:?}: no second try: {later:?}");
    let outcome = owner.commit(vec![Op::Settle(recipient(1, 0))]).await;
    assert!(is_unknown(&outcome), "{call:?}: {outcome:?}");
    assert_eq!(local.fatal.lock().unwrap().len(), 1, "{call:?}");
    let stores = local.stores();
    let write = stores.state.commit(vec![]).await;
    assert!(write.is_ok(), "the control plane has a database of its own");
    drop((owner, stores));
    local.reopen().await;
    let owner = Owner::take(&local).await;
    if call != Call::SyncDir {
        assert_eq!(owner.body(1).await, Some(body_of(1)), "{call:?}");
    }
    assert_eq!(owner.body(8).await, None);
    owner.must(accepted(9)).await;
}

#[tokio::test]
async fn a_failed_sync_or_write_of_a_body_is_final() {
    for call in [Call::Sync, Call::Write, Call::SyncDir] {
        fails_for_good(local(), call, accepted(2)).await;
        fails_for_good(local_inline(), call, accepted(2)).await;
    }
}

#[tokio::test]
async fn a_failed_sync_or_write_of_a_large_body_is_final() {
    let large = || vec![message_of(2, vec![vec![1; 2 << 20].into()]), enqueue(2, 0)];
    for call in [Call::Sync, Call::Write, Call::SyncDir] {
        fails_for_good(local(), call, large()).await;
    }
}

#[tokio::test]
async fn a_sync_that_fails_for_lack_of_room_is_final_too() {
    for call in [Call::Sync, Call::SyncDir] {
        for size in [100, 2 << 20] {
            let ops = vec![message_of(2, vec![vec![1; size].into()]), enqueue(2, 0)];
            fails_for_good_with(local(), call, ErrorKind::StorageFull, ops).await;
        }
    }
}

#[tokio::test]
async fn no_room_for_a_segment_is_no_failure() {
    for size in [100, 2 << 20] {
        let local = local();
        let owner = Owner::take(&local).await;
        let body = Bytes::from(vec![1; size]);
        let ops = vec![message_of(2, vec![body.clone()]), enqueue(2, 0)];
        local
            .disk
            .fail(Some((Call::Allocate, ErrorKind::StorageFull)));
        assert_eq!(owner.commit(ops.clone()).await, Err(CommitError::Full));
        assert_eq!(local.segments(), [""; 0]);
        local.disk.fail(None);
        owner.must(ops).await;
        assert_eq!(owner.body(2).await, Some(body));
        assert!(local.fatal.lock().unwrap().is_empty());
    }
}

#[tokio::test]
async fn every_acknowledgement_has_its_syncs() {
    let local = local();
    let owner = Owner::take(&local).await;
    owner.must(accepted(1)).await;
    local.disk.take_syncs();
    owner.must(accepted(2)).await;
    let segment = local.dir.path().join("bodies").join(&local.segments()[0]);
    assert_eq!(local.disk.take_syncs(), [segment]);
    owner.must(vec![Op::Settle(recipient(2, 0))]).await;
    assert_eq!(local.disk.take_syncs().len(), 0, "an outcome has no body");
    let large = message_of(3, vec![vec![1; 2 << 20].into()]);
    owner.must(vec![large, enqueue(3, 0)]).await;
    let bodies = local.dir.path().join("bodies");
    let file = bodies.join(local.segments().last().unwrap());
    assert_eq!(local.disk.take_syncs(), [bodies, file]);
    let stores = local.stores();
    stores.blobs.put(BlobId(1), "v".into()).await.unwrap();
    let blobs = local.dir.path().join("blobs");
    let syncs = local.disk.take_syncs();
    // The value under its first name, its last name, and the name of the folder that it is in.
    assert_eq!(syncs.len(), 3, "{syncs:?}");
    assert_eq!(syncs[1..], [blobs.join("00"), blobs]);
}

#[tokio::test]
async fn a_blob_whose_sync_fails_is_not_acknowledged_and_that_is_final() {
    for call in [Call::Sync, Call::SyncDir] {
        for kind in [ErrorKind::Other, ErrorKind::StorageFull] {
            let mut local = local();
            let blobs = local.stores().blobs;
            local.disk.fail(Some((call, kind)));
            let put = blobs.put(BlobId(1), "v".into()).await;
            assert!(matches!(put, Err(Error::Failed(_))), "{put:?}");
            local.disk.fail(None);
            let again = blobs.put(BlobId(1), "v".into()).await;
            assert!(matches!(again, Err(Error::Failed(_))), "{again:?}");
            assert_eq!(local.fatal.lock().unwrap().len(), 1);
            local.reopen().await;
            local.disk.take_syncs();
            let blobs = local.stores().blobs;
            blobs.put(BlobId(1), "v".into()).await.unwrap();
            let folder = local.dir.path().join("blobs/00");
            assert!(local.disk.take_syncs().contains(&folder), "{call:?}");
        }
    }
}

#[tokio::test]
async fn a_blob_that_cannot_be_written_may_be_tried_again() {
    let local = local();
    let blobs = local.stores().blobs;
    local.disk.fail(Some((Call::Write, ErrorKind::Other)));
    let put = blobs.put(BlobId(1), "v".into()).await;
    assert!(matches!(put, Err(Error::Failed(_))), "{put:?}");
    local.disk.fail(Some((Call::Write, ErrorKind::StorageFull)));
    let put = blobs.put(BlobId(1), "v".into()).await;
    assert!(matches!(put, Err(Error::Full)), "{put:?}");
    local.disk.fail(None);
    assert_eq!(blobs.get(BlobId(1)).await.unwrap(), None);
    blobs.put(BlobId(1), "v".into()).await.unwrap();
    let left = std::fs::read_dir(local.dir.path().join("blobs/new")).unwrap();
    assert_eq!(left.count(), 0);
}
