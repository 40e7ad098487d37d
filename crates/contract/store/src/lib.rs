//! What a store promises: the traits `Journal`, `State`, `Blobs` and `Series`, their errors, and the suite that every
//! backend must pass.
//!
//! *Invariants.* A batch is atomic inside its partition (a shard, or an account) and nothing is across partitions. What
//! was answered `Ok` is durable. A batch id is remembered for 24 hours, so that an outcome `Unknown` can be asked
//! again. The store itself checks the epoch of the shard in each commit. A scan is consistent per page.
//!
//! *What it does not know.* SQL, files, networks, and what a mail event means.
//!
//! *Start reading at* [`journal`], the heart; [`suite`] says the promises as tests.

pub mod check;
pub mod figures;
pub mod journal;
pub mod series;
pub mod state;
pub mod suite;
pub mod table;

pub use journal::{Batch, BatchId, CommitError, Committed, Epoch, Journal, Op, Seq};
pub use series::Series;
pub use state::State;

use base::BoxFuture;
use bytes::Bytes;
use std::sync::Arc;
use thiserror::Error;

/// One installation's stores; a backend may implement several of them with one engine.
#[derive(Clone)]
pub struct Stores {
    /// Mail: messages, recipients, events.
    pub journal: Arc<dyn Journal>,
    /// The control plane's records.
    pub state: Arc<dyn State>,
    /// Large immutable values.
    pub blobs: Arc<dyn Blobs>,
    /// Counters over time.
    pub series: Arc<dyn Series>,
}

/// Bounds that every backend keeps; more is refused with [`Error::TooLarge`].
pub mod limits {
    /// Bytes of a key.
    pub const KEY_BYTES: usize = 1024;
    /// Bytes of a value in State or Series.
    pub const VALUE_BYTES: usize = 100 * 1024;
    /// Operations of a batch.
    pub const BATCH_OPERATIONS: usize = 1_000;
    /// Bytes of a batch without message bodies.
    pub const BATCH_BYTES: usize = 1024 * 1024;
    /// Bytes of a message body: the 40 MB of SES and room for added header fields.
    pub const BODY_BYTES: usize = 48 * 1024 * 1024;
}

/// Why a read, or a write outside the journal, failed.
#[derive(Debug, Error)]
pub enum Error {
    /// Over one of [`limits`].
    #[error("{0} is larger than the store takes")]
    TooLarge(&'static str),
    /// No room left for new mail; outcomes still commit.
    #[error("the store has no room left")]
    Full,
    /// The store failed; reads may be tried again, a write's outcome is unknown.
    #[error("the store failed: {0}")]
    Failed(String),
    /// What is stored does not read back.
    #[error("stored data are damaged: {0}")]
    Damaged(String),
}

/// Name of a blob.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BlobId(pub u128);

/// Large immutable values: durable before they are referenced, then read whole or in part.
pub trait Blobs: Send + Sync {
    /// Stores a value durably under a name of the caller's choice; the same name and value again is no error.
    fn put(&self, id: BlobId, value: Bytes) -> BoxFuture<'_, Result<(), Error>>;

    /// A value; `None` when there is none.
    fn get(&self, id: BlobId) -> BoxFuture<'_, Result<Option<Bytes>, Error>>;

    /// Forgets a value; an absent one is no error.
    fn delete(&self, id: BlobId) -> BoxFuture<'_, Result<(), Error>>;
}
