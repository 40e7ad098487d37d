//! Promises about blobs.

use super::Subject;
use crate::BlobId;
use bytes::Bytes;

/// A blob is there until it is deleted, over a restart too.
pub async fn blobs_are_kept_until_deleted(subject: &mut dyn Subject) {
    let ids = [BlobId(0), BlobId(1 << 100), BlobId(u128::MAX)];
    let value = |n: usize| Bytes::from(vec![n as u8; n * 70_000]);
    for (n, id) in ids.into_iter().enumerate() {
        let blobs = subject.stores().blobs;
        assert_eq!(blobs.get(id).await.expect("reads"), None);
        blobs.put(id, value(n)).await.expect("writes");
    }
    subject.reopen().await;
    let blobs = subject.stores().blobs;
    for (n, id) in ids.into_iter().enumerate() {
        assert_eq!(blobs.get(id).await.expect("reads"), Some(value(n)));
    }
    for _ in 0..2 {
        blobs.delete(ids[1]).await.expect("deletes, twice too");
        assert_eq!(blobs.get(ids[1]).await.expect("reads"), None);
    }
    assert_eq!(blobs.get(ids[2]).await.expect("reads"), Some(value(2)));
}

/// The same value again is no error, another one is, and no room is said so.
pub async fn a_blob_never_changes(subject: &mut dyn Subject) {
    let blobs = subject.stores().blobs;
    let id = BlobId(7);
    blobs.put(id, "value".into()).await.expect("writes");
    blobs.put(id, "value".into()).await.expect("writes again");
    assert!(blobs.put(id, "other".into()).await.is_err());
    assert_eq!(blobs.get(id).await.expect("reads"), Some("value".into()));
    subject.set_full(true);
    assert!(blobs.put(BlobId(8), "late".into()).await.is_err());
    assert_eq!(blobs.get(BlobId(8)).await.expect("reads"), None);
    subject.set_full(false);
    blobs.put(BlobId(8), "late".into()).await.expect("writes");
}
