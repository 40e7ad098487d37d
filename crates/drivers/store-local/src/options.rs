//! How a folder is opened, and why it may not be.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use thiserror::Error;

/// What is called, once, when the store cannot go on; the text says why.
pub type OnFatal = Arc<dyn Fn(&str) + Send + Sync>;

/// How a folder is opened.
#[derive(Clone)]
pub struct Options {
    /// Name of the SQLite VFS; `None` is the operating system's.
    pub vfs: Option<String>,
    /// Whether the committers run as tasks of the caller's runtime instead of threads of their own; file operations
    /// then block that runtime, which is what a simulator wants.
    pub inline: bool,
    /// Whether the folder is locked against other processes; off only where no other can exist.
    pub lock: bool,
    /// How long a committer under load waits for company.
    pub company_wait: Duration,
    /// Free bytes under which new mail is refused; `None`: 10 % of the file system or 2 GB, whichever is smaller.
    pub room_min: Option<u64>,
    /// Bytes kept preallocated so that outcomes always commit; `None`: 10 % of the file system or 256 MB, whichever is
    /// smaller.
    pub reserve: Option<u64>,
    /// Bytes of a body segment; `None`: a sixteenth of the file system or 64 MB, whichever is smaller.
    pub segment: Option<u64>,
    /// Called when the store cannot go on: the process should end and start again.
    pub on_fatal: Option<OnFatal>,
    /// Planted faults, for the tests of the tests.
    pub faults: Faults,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            vfs: None,
            inline: false,
            lock: true,
            company_wait: Duration::from_millis(2),
            room_min: None,
            reserve: None,
            segment: None,
            on_fatal: None,
            faults: Faults::default(),
        }
    }
}

/// Faults that a test plants to see that its checks find them. All off by default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Faults {
    /// A sync that is left out.
    pub skip_sync: Option<SyncPoint>,
    /// Commits are answered before they happen.
    pub ack_before_commit: bool,
    /// Epochs are not compared.
    pub ignore_epoch: bool,
    /// Every fourth batch with a [`store::Op::Settle`] is answered `Ok` and not done.
    pub lose_outcomes: bool,
    /// Notes, and so the positions of consumers, are written apart from their batch: not at all.
    pub skip_notes: bool,
}

impl Faults {
    /// Whether this sync is done.
    pub(crate) fn syncs(self, point: SyncPoint) -> bool {
        self.skip_sync != Some(point)
    }
}

/// The places where something is made durable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SyncPoint {
    /// The bodies of a group.
    Body,
    /// The file of a large body.
    LargeBody,
    /// The directory entry of a body segment or large body.
    SegmentDirectory,
    /// The commit of `mail.db`.
    Commit,
    /// The commit of `state.db`.
    State,
    /// The file of a blob.
    Blob,
    /// The directory entry of a blob.
    BlobDirectory,
    /// The database that a write-ahead log was copied into.
    CheckPoint,
    /// The file that says the format of the folder.
    Format,
    /// The directory entry of that file.
    FormatDirectory,
    /// The files that are copied before a migration.
    Copy,
    /// The directory entries of the copied databases, before the copy is called whole.
    CopyDirectory,
    /// The directory entry that calls the copy whole, before anything is changed.
    CopyWhole,
}

impl SyncPoint {
    /// All of them.
    pub const ALL: [Self; 13] = [
        Self::Body,
        Self::LargeBody,
        Self::SegmentDirectory,
        Self::Commit,
        Self::State,
        Self::Blob,
        Self::BlobDirectory,
        Self::CheckPoint,
        Self::Format,
        Self::FormatDirectory,
        Self::Copy,
        Self::CopyDirectory,
        Self::CopyWhole,
    ];
}

/// Why a folder was not opened.
#[derive(Debug, Error)]
pub enum OpenError {
    /// Another process has it.
    #[error("another server uses the folder {}", .0.display())]
    Locked(PathBuf),
    /// It was written by a newer version.
    #[error("the folder {} has format {found}, and this version reads up to {known}: use the newer version", .dir.display())]
    Newer {
        /// The folder.
        dir: PathBuf,
        /// Format of the folder.
        found: u32,
        /// Newest format that is understood.
        known: u32,
    },
    /// A file of it does not read.
    #[error("the folder {} cannot be used: {reason}", .dir.display())]
    Failed {
        /// The folder.
        dir: PathBuf,
        /// What is wrong.
        reason: String,
    },
}
