//! Files of the stores.

use std::io;
use std::path::Path;

/// Files of the stores. Blocking: called from the committer's own thread.
pub trait Disk: Send + Sync {
    /// Opens a file for reading and writing, creating it when it is not there.
    fn open(&self, path: &Path) -> io::Result<Box<dyn DiskFile>>;
    /// Opens a file for reading alone, also where nothing may be written; one that is not there is `NotFound`.
    fn open_to_read(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        if !self.exists(path) {
            return Err(io::ErrorKind::NotFound.into());
        }
        self.open(path)
    }
    /// Makes the directory and its parents.
    fn create_dir(&self, path: &Path) -> io::Result<()>;
    /// Names of the entries of a directory, sorted.
    fn list(&self, path: &Path) -> io::Result<Vec<String>>;
    /// Whether a file or directory is there.
    fn exists(&self, path: &Path) -> bool;
    /// Removes a file.
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// Renames a file, replacing the target.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Makes the entries of a directory durable (fsync of the directory).
    fn sync_dir(&self, path: &Path) -> io::Result<()>;
    /// Free space of the file system that holds the path.
    fn space(&self, path: &Path) -> io::Result<Space>;
}

/// Room on a file system, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Space {
    /// Free for us.
    pub free: u64,
    /// Size of the whole.
    pub total: u64,
}

/// An open file.
#[expect(
    clippy::len_without_is_empty,
    reason = "nobody asks whether a file is empty"
)]
pub trait DiskFile: Send + Sync {
    /// Writes all bytes at an offset.
    fn write_at(&self, offset: u64, bytes: &[u8]) -> io::Result<()>;
    /// Fills the buffer from an offset; an early end is `UnexpectedEof`.
    fn read_at(&self, offset: u64, buffer: &mut [u8]) -> io::Result<()>;
    /// Makes written bytes durable (fdatasync).
    fn sync_data(&self) -> io::Result<()>;
    /// Reserves room, so that writes inside it do not change the length and cannot run out of space.
    fn allocate(&self, bytes: u64) -> io::Result<()>;
    /// Length in bytes.
    fn len(&self) -> io::Result<u64>;
    /// Cuts or extends the file.
    fn set_len(&self, bytes: u64) -> io::Result<()>;
}
