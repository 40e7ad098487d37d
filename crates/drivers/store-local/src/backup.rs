//! Copies of a folder, made while it is served (docs/adr/045).
//!
//! A database of ours changes only when its log is copied into it, which is ours to do: while that is held back, the
//! file itself is a consistent copy, and commits go on into the log. Segments are only appended to, so their first
//! bytes stand still too, once none is removed.

mod hold;
mod manifest;
mod restore;
mod sums;
mod write;

pub(crate) use hold::Hold;
pub use manifest::{Backup, Manifest, accept_as_data, found_in};
pub(crate) use restore::verify;
pub use restore::{Restored, restore};

use crate::blobs::Values;
use crate::mail::Mail;
use crate::options::Faults;
use crate::room::Room;
use crate::state::Records;
use crate::worker::Link;
use base::env::{Disk, DiskFile};
use hold::Held;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};
use thiserror::Error;
use write::Writer;

/// The databases, in the order in which they are copied.
const DATABASES: [&str; 2] = ["state.db", "mail.db"];

/// Why a folder was not copied, or a copy not put back.
#[derive(Debug, Error)]
pub enum CopyError {
    /// One copy at a time.
    #[error("another backup is being made")]
    InProgress,
    /// The target holds something.
    #[error("{} is not empty: name an empty folder, or one that does not exist", .0.display())]
    NotEmpty(PathBuf),
    /// The target is too small.
    #[error("the copy needs {needed} bytes, and {} has room for {free}", .dir.display())]
    NoRoom {
        /// The target.
        dir: PathBuf,
        /// Bytes of the copy.
        needed: u64,
        /// Bytes that it may take there.
        free: u64,
    },
    /// The server needed what was held back.
    #[error(
        "the server needed the room that the copy held back; try again when it has less to do, or onto a faster disk"
    )]
    GaveWay,
    /// The folder is no finished copy.
    #[error("{} is no backup, or an unfinished one: {reason}", .dir.display())]
    NoBackup {
        /// The folder.
        dir: PathBuf,
        /// What is missing or wrong.
        reason: String,
    },
    /// A newer version made it.
    #[error(
        "the backup has format {found}, and this version reads up to {known}: use the newer version"
    )]
    Newer {
        /// Format of the copy.
        found: u32,
        /// Newest format that is understood.
        known: u32,
    },
    /// A file of the copy is not what it was.
    #[error("the backup is damaged: {file} {reason}")]
    Damaged {
        /// The file.
        file: String,
        /// How it differs.
        reason: String,
    },
    /// A file cannot be read or written.
    #[error("{}: {source}", .path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The store has failed.
    #[error(transparent)]
    Store(#[from] store::Error),
}

impl CopyError {
    fn io(path: &Path, source: io::Error) -> Self {
        Self::Io {
            path: path.to_owned(),
            source,
        }
    }
}

/// What a copy came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Copied {
    /// How many files.
    pub files: u64,
    /// Bytes of them.
    pub bytes: u64,
}

/// A segment of bodies, as far as it is copied.
pub(crate) type SegmentEnd = (u64, u64);

/// Copies a folder that is being served.
pub struct Copier {
    pub(crate) dir: PathBuf,
    pub(crate) disk: Arc<dyn Disk>,
    pub(crate) mail: Link<Mail>,
    pub(crate) state: Link<Records>,
    pub(crate) values: Arc<Values>,
    pub(crate) room: Arc<Room>,
    pub(crate) hold: Arc<Hold>,
    pub(crate) faults: Faults,
    pub(crate) inline: bool,
    /// The databases as files. Kept open: closing any descriptor of a file takes back all POSIX locks that this process
    /// has on it (fcntl(2)), SQLite's too, and then another program could write to it.
    pub(crate) databases: OnceLock<Vec<Arc<dyn DiskFile>>>,
}

impl Copier {
    /// Copies everything to an empty folder; `origin` is kept in its manifest. The copy holds no key that opens seals,
    /// and nobody's secret in clear.
    ///
    /// **Errors**: the target is not empty or too small, the server needed what was held back, or the store failed. What
    /// stands in the target then is refused by [`crate::open`] and [`restore`].
    pub async fn copy(&self, to: &Path, origin: serde_json::Value) -> Result<Copied, CopyError> {
        let held = self.hold.begin().ok_or(CopyError::InProgress)?;
        let held = Arc::new(held);
        let _cancel = CancelOnDrop(Arc::clone(&held));
        let writer = self.begin(to, &held).await?;
        // Mail first: records that it names are then at least as new as it is.
        let segments = self.mail.ask(Mail::stand_still).await?;
        self.state.ask(Records::stand_still).await?;
        let databases = self.databases()?;
        self.has_room(to, &databases, &segments)?;
        let copying = Arc::clone(&held);
        let writer = self.blocking(move || {
            writer.databases(&databases).and_then(|writer| {
                copying
                    .databases_copied()
                    .then_some(writer)
                    .ok_or(CopyError::GaveWay)
            })
        });
        let writer = writer.await?;
        let from = self.dir.clone();
        let writer = self
            .blocking(move || writer.bodies(&from, &segments))
            .await?;
        let values = Arc::clone(&self.values);
        let writer = self.blocking(move || writer.blobs(&values)).await?;
        let copied = self.blocking(move || writer.finish(origin)).await;
        drop(held);
        self.values.remove_gone();
        copied
    }

    async fn begin(&self, to: &Path, held: &Arc<Held>) -> Result<Writer, CopyError> {
        let (disk, to, held) = (Arc::clone(&self.disk), to.to_owned(), Arc::clone(held));
        let faults = self.faults;
        self.blocking(move || Writer::begin(disk, to, held, faults))
            .await
    }

    fn databases(&self) -> Result<Vec<Arc<dyn DiskFile>>, CopyError> {
        if let Some(open) = self.databases.get() {
            return Ok(open.clone());
        }
        let open = DATABASES.map(|name| {
            let path = self.dir.join(name);
            let file = self.disk.open_to_read(&path);
            file.map(Arc::from)
                .map_err(|error| CopyError::io(&path, error))
        });
        let open = open.into_iter().collect::<Result<Vec<_>, _>>()?;
        Ok(self.databases.get_or_init(|| open).clone())
    }

    /// Refuses early what would not fit. Beside the data it must leave the room that new mail needs.
    fn has_room(
        &self,
        to: &Path,
        databases: &[Arc<dyn DiskFile>],
        segments: &[SegmentEnd],
    ) -> Result<(), CopyError> {
        let mut needed: u64 = segments.iter().map(|(_, bytes)| bytes).sum();
        for file in databases {
            needed += file
                .len()
                .map_err(|error| CopyError::io(&self.dir, error))?;
        }
        let space = |dir: &Path| {
            self.disk
                .space(dir)
                .map_err(|error| CopyError::io(dir, error))
        };
        let (here, there) = (space(&self.dir)?, space(to)?);
        // Two file systems of the same size with the same room are one.
        let kept = if here == there {
            self.room.free_min()
        } else {
            0
        };
        let free = there.free.saturating_sub(kept);
        if needed > free {
            let dir = to.to_owned();
            return Err(CopyError::NoRoom { dir, needed, free });
        }
        Ok(())
    }

    /// Runs something that blocks.
    async fn blocking<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, CopyError> + Send + 'static,
    ) -> Result<T, CopyError> {
        if self.inline {
            return work();
        }
        let done = tokio::task::spawn_blocking(work).await;
        done.map_err(|error| store::Error::Failed(error.to_string()))?
    }
}

/// Ends the copying of whoever has gone away at the next piece.
struct CancelOnDrop(Arc<Held>);

impl Drop for CancelOnDrop {
    fn drop(&mut self) {
        self.0.cancel();
    }
}
