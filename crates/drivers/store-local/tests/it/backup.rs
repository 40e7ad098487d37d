//! Copies of a folder that is being served, and their return.

use crate::subject::{Local, local, local_inline, with};
use base::env::Disk;
use serde_json::json;
use std::fs;
use std::path::Path;
use store::suite::{Owner, Subject, accepted, body_of};
use store::{BlobId, Error};
use store_local::{Backup, CopyError, OpenError, found_in, restore};

/// Copies, and answers the folder of the copy.
async fn copied(local: &mut Local) -> tempfile::TempDir {
    let to = tempfile::tempdir().unwrap();
    let (stores, keeper) = local.take().unwrap();
    let copier = keeper.copier();
    local.put((stores, keeper));
    let copied = copier.copy(to.path(), json!({"made_by": "a test"})).await;
    assert!(copied.unwrap().files >= 3);
    to
}

/// Opens a folder in the place of the one that was open.
async fn move_to(local: &mut Local, dir: tempfile::TempDir) {
    local.close().await;
    local.dir = dir;
    local.open();
}

/// Accepts mails of so many bytes each.
async fn fill(local: &Local, owner: &mut Owner, sizes: &[usize]) -> Vec<base::MessageNumber> {
    let mut numbers = Vec::new();
    for size in sizes {
        let number = owner.number(local).await;
        let batch = accepted(number, &vec![b'x'; *size]);
        owner.commit(local, batch).await.unwrap();
        numbers.push(number);
    }
    numbers
}
