//! Planned faults happen when and as planned.

use super::memory;
use std::time::Duration;
use store::suite::{Owner, Subject, accepted};
use store::{BlobId, CommitError, Error};
use store_memory::Fault;

#[tokio::test]
async fn commits_fail_before_or_after_they_happen() {
    let subject = memory();
    let owner = Owner::take(&subject).await;
    subject.faults.fail_commit(1, Fault::UnknownBefore);
    subject.faults.fail_commit(3, Fault::UnknownAfter);
    subject.faults.fail_commit(5, Fault::Full);
    subject.faults.fail_commit(6, Fault::Fenced);
    for (number, happened) in [(1, false), (2, true), (3, true)] {
        let answer = owner.commit(accepted(number)).await;
        let unknown = matches!(answer, Err(CommitError::Unknown(_)));
        assert_eq!(unknown, number != 2, "{answer:?}");
        assert_eq!(owner.body(number).await.is_some(), happened);
    }
    owner.must(accepted(4)).await;
    assert_eq!(owner.commit(accepted(5)).await, Err(CommitError::Full));
    assert_eq!(owner.commit(accepted(5)).await, Err(CommitError::Fenced));
    owner.must(accepted(5)).await;
    assert_eq!(subject.faults.commits(), 7);
}

#[tokio::test]
async fn an_unknown_batch_may_be_sent_again() {
    let subject = memory();
    let owner = Owner::take(&subject).await;
    for (number, fault) in [(1, Fault::UnknownBefore), (2, Fault::UnknownAfter)] {
        subject.faults.fail_commit(1, fault);
        let batch = owner.batch(accepted(number));
        assert!(owner.send(batch.clone()).await.is_err());
        owner
            .send(batch)
            .await
            .expect("the second time goes through");
        assert!(owner.body(number).await.is_some());
    }
}

#[tokio::test(start_paused = true)]
async fn delays_take_their_time() {
    let subject = memory();
    let owner = Owner::take(&subject).await;
    let (began, late) = (tokio::time::Instant::now(), Duration::from_secs(5));
    subject.faults.fail_commit(1, Fault::Delay(late));
    owner.must(accepted(1)).await;
    assert_eq!(began.elapsed(), late);
}

#[tokio::test]
async fn reads_and_other_writes_fail_too() {
    let subject = memory();
    let stores = subject.stores();
    subject.faults.fail_read(1, Fault::UnknownBefore);
    assert!(matches!(
        stores.state.get("a/x").await,
        Err(Error::Failed(_))
    ));
    assert_eq!(stores.state.get("a/x").await.expect("reads"), None);
    subject.faults.fail_write(1, Fault::UnknownAfter);
    subject.faults.fail_write(2, Fault::UnknownBefore);
    for (id, happened) in [(BlobId(1), true), (BlobId(2), false)] {
        assert!(stores.blobs.put(id, "v".into()).await.is_err());
        let there = stores.blobs.get(id).await.expect("reads").is_some();
        assert_eq!(there, happened);
    }
}
