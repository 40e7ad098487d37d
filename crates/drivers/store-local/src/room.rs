//! Room on the file system: when new mail is refused, and the reserve that outcomes may use up
//! (docs/adr/019).

use crate::{Options, lock};
use base::env::{Disk, DiskFile};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

/// The reserve's file. (Nothing else in the folder is called so; it may be deleted at any time.)
const RESERVE: &str = "reserve";
const RESERVE_MAX: u64 = 256 << 20;
const ROOM_MIN_MAX: u64 = 2 << 30;
const SEGMENT_MAX: u64 = 64 << 20;
/// Smallest useful segment: one that takes any small body.
const SEGMENT_MIN: u64 = 4 << 20;
/// A log is copied back at a 64th of the file system, in pages of 4 KB: a larger one is cheaper, since pages written
/// twice are copied once, and a smaller one takes less room and stalls less at a time.
const LOG_SHARE: u64 = 64 * 4096;
const LOG_PAGES_MIN: u64 = 256;
const LOG_PAGES_MAX: u64 = 4_000;
/// The reserve is given up in so many parts, and taken back whole.
const RESERVE_PARTS: u64 = 8;

/// Room on the file system.
pub(crate) struct Room {
    disk: Arc<dyn Disk>,
    dir: PathBuf,
    free_min: u64,
    reserve_bytes: u64,
    /// Bytes of a new body segment.
    pub(crate) segment_bytes: u64,
    /// Pages of a write-ahead log before it is copied into its database.
    pub(crate) log_pages: u64,
    reserve: Mutex<Option<(Box<dyn DiskFile>, u64)>>,
}

impl Room {
    /// Measures the file system and sets the reserve aside, or as much of it as there is room for.
    pub(crate) fn new(disk: Arc<dyn Disk>, dir: &Path, options: &Options) -> io::Result<Self> {
        let total = disk.space(dir)?.total;
        let room = Self {
            free_min: options.room_min.unwrap_or(ROOM_MIN_MAX.min(total / 10)),
            reserve_bytes: options.reserve.unwrap_or(RESERVE_MAX.min(total / 10)),
            segment_bytes: options
                .segment
                .unwrap_or_else(|| (total / 16).clamp(SEGMENT_MIN, SEGMENT_MAX)),
            log_pages: (total / LOG_SHARE).clamp(LOG_PAGES_MIN, LOG_PAGES_MAX),
            disk,
            dir: dir.to_owned(),
            reserve: Mutex::new(None),
        };
        room.set_aside()?;
        Ok(room)
    }

    /// Bytes that must stay free for new mail.
    pub(crate) fn free_min(&self) -> u64 {
        self.free_min
    }

    /// Whether new mail may be taken. A file system that does not answer has no room.
    pub(crate) fn for_mail(&self) -> bool {
        let space = self.disk.space(&self.dir);
        space.is_ok_and(|space| space.free >= self.free_min)
    }

    /// Gives up a part of the reserve; `false` when nothing is left of it.
    pub(crate) fn give_up_part(&self) -> bool {
        let mut reserve = lock(&self.reserve);
        let Some((file, bytes)) = reserve.as_mut() else {
            return false;
        };
        if *bytes == 0 {
            return false;
        }
        let part = (self.reserve_bytes / RESERVE_PARTS).max(1 << 20);
        let left = bytes.saturating_sub(part);
        match file.set_len(left) {
            Ok(()) => {
                tracing::warn!(left, "no room on the disk: the reserve is being used up");
                *bytes = left;
                true
            }
            Err(error) => {
                tracing::error!(%error, "the reserve cannot be cut");
                false
            }
        }
    }

    /// Fills the reserve up again when there is room for that and for mail; errors wait for the next time.
    pub(crate) fn refill(&self) {
        let missing = match lock(&self.reserve).as_ref() {
            Some((_, bytes)) => self.reserve_bytes - bytes,
            None => self.reserve_bytes,
        };
        let Ok(space) = self.disk.space(&self.dir) else {
            return;
        };
        if missing > 0 && space.free >= self.free_min + missing {
            match self.set_aside() {
                Ok(()) => tracing::info!("the reserve of disk space is complete again"),
                Err(error) => tracing::warn!(%error, "the reserve cannot be filled up"),
            }
        }
    }

    /// Gives the whole reserve back: a folder that nobody serves takes no more room than its mail.
    pub(crate) fn release(&self) {
        if lock(&self.reserve).take().is_none() {
            return;
        }
        if let Err(error) = self.disk.remove(&self.dir.join(RESERVE)) {
            tracing::debug!(%error, "the reserve stays in the closed folder");
        }
    }

    /// Allocates the reserve, by halves when the whole does not fit.
    fn set_aside(&self) -> io::Result<()> {
        let file = self.disk.open(&self.dir.join(RESERVE))?;
        let had = file.len()?;
        if had > self.reserve_bytes {
            file.set_len(self.reserve_bytes)?;
        }
        let mut bytes = self.reserve_bytes;
        while bytes > had {
            match file.allocate(bytes) {
                Ok(()) => break,
                Err(error) if is_full(&error) => bytes /= 2,
                Err(error) => return Err(error),
            }
        }
        let bytes = file.len()?.min(self.reserve_bytes);
        *lock(&self.reserve) = Some((file, bytes));
        Ok(())
    }
}

/// The error of a failed sync: final whatever its reason, so it must not look like a lack of room.
pub(crate) fn sync_failed(error: io::Error) -> io::Error {
    io::Error::other(format!("a sync failed: {error}"))
}

/// Whether an error says that there is no room.
pub(crate) fn is_full(error: &io::Error) -> bool {
    use io::ErrorKind::{FileTooLarge, QuotaExceeded, StorageFull};
    matches!(error.kind(), StorageFull | QuotaExceeded | FileTooLarge)
}
