//! Ordered, versioned records: everything of the control plane.

use crate::Error;
use base::BoxFuture;
use bytes::Bytes;
use thiserror::Error as ThisError;
use tokio::sync::watch;

/// Version of a record: grows with each change of it, never repeats for a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version(pub u64);

/// A record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Versioned {
    /// Its key.
    pub key: String,
    /// Its version.
    pub version: Version,
    /// Its value: JSON, so that an operator can query it.
    pub value: Bytes,
}

/// What must hold for a write to happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expect {
    /// Anything.
    Any,
    /// There is no such record.
    Absent,
    /// The record has this version.
    Version(Version),
}

/// One write of a batch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Write {
    /// Key; its first segment (up to `/`) is the partition: an account, or `@` for the installation's own records.
    pub key: String,
    /// Precondition.
    pub expect: Expect,
    /// New value; `None` deletes.
    pub value: Option<Bytes>,
}

/// Why a batch of writes did not happen.
#[derive(Debug, ThisError)]
pub enum WriteError {
    /// A precondition does not hold: nothing changed.
    #[error("the record {0:?} has changed")]
    Conflict(String),
    /// The writes belong to more than one partition: nothing changed.
    #[error("the writes belong to more than one partition")]
    Partitions,
    /// The store refused or failed.
    #[error(transparent)]
    Store(#[from] Error),
}

/// Ordered, versioned records.
pub trait State: Send + Sync {
    /// A record.
    fn get<'a>(&'a self, key: &'a str) -> BoxFuture<'a, Result<Option<Versioned>, Error>>;

    /// Records whose key begins with the prefix, in key order, after the key `after`.
    fn scan<'a>(
        &'a self,
        prefix: &'a str,
        after: Option<&'a str>,
        limit: usize,
    ) -> BoxFuture<'a, Result<Vec<Versioned>, Error>>;

    /// Writes all or nothing; all keys must belong to one partition. Durable when it answers.
    fn commit(&self, writes: Vec<Write>) -> BoxFuture<'_, Result<(), WriteError>>;

    /// A counter that changes whenever some record changes: a hint to look again, never the only reason to.
    fn watch(&self) -> watch::Receiver<u64>;
}
