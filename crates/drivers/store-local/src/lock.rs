//! The lock of a folder. It is the one file that does not go through `Env.disk`: it holds nothing, and only the
//! operating system knows which processes live.
#![expect(
    clippy::disallowed_types,
    reason = "a lock needs a file of the operating system"
)]

use crate::{OpenError, format};
use std::fs::{File, TryLockError};
use std::io;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::sync::Arc;

/// The folder is this process's while one of these lives; the system takes it back when the process ends, however it
/// ends.
#[derive(Clone)]
pub(crate) struct FolderLock {
    _file: Arc<File>,
}

impl FolderLock {
    /// Takes the folder.
    pub(crate) fn take(dir: &Path) -> Result<Self, OpenError> {
        let failed = |error: io::Error| format::failed(dir, &error.to_string());
        let file = File::options()
            .create(true)
            .write(true)
            .truncate(false)
            .mode(0o600)
            .open(dir.join("lock"))
            .map_err(failed)?;
        match file.try_lock() {
            Ok(()) => Ok(Self {
                _file: Arc::new(file),
            }),
            Err(TryLockError::WouldBlock) => Err(OpenError::Locked(dir.to_owned())),
            Err(TryLockError::Error(error)) => Err(failed(error)),
        }
    }
}
