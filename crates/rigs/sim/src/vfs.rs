//! SQLite on a [`SimDisk`]: a virtual file system that hands every byte, sync and name to it, so that a power cut
//! strikes below SQLite (docs/adr/003).
//!
//! Shared memory is not there: a database must be opened with `locking_mode=EXCLUSIVE` before WAL mode, as store-local
//! does. Nothing is promised to SQLite that Linux does not promise: writes are neither atomic nor in order.

use crate::disk::{SimDisk, SimFile, WeakDisk};
use base::env::{Disk, DiskFile};
use sqlite_plugin::flags::{AccessFlags, CreateMode, LockLevel, OpenKind, OpenMode, OpenOpts};
use sqlite_plugin::vars;
use sqlite_plugin::vfs::{RegisterOpts, Vfs, VfsHandle, VfsResult, register_static};
use std::borrow::Cow;
use std::ffi::CString;
use std::io;
use std::path::Path;

/// Makes a disk known to SQLite under a name, for `sqlite3_open_v2` and its kind. A name that is taken changes over
/// to the new disk; what is open stays on the old one.
///
/// # Errors
/// When the name holds a zero byte or SQLite refuses.
pub fn register(name: &str, disk: &SimDisk) -> anyhow::Result<()> {
    let vfs = SimVfs(disk.downgrade());
    let options = RegisterOpts {
        make_default: false,
    };
    register_static(CString::new(name)?, vfs, options)
        .map(|_| ())
        .map_err(|code| anyhow::anyhow!("SQLite refused the file system: {code}"))
}

struct SimVfs(WeakDisk);

impl SimVfs {
    fn disk(&self) -> VfsResult<SimDisk> {
        self.0.upgrade().ok_or(vars::SQLITE_IOERR)
    }
}

/// An open file of SQLite.
struct Handle {
    /// `None`: a temporary file, whose content nobody keeps.
    file: Option<SimFile>,
    scratch: Vec<u8>,
    delete_on_close: bool,
    /// SQLite on Unix syncs the directory along with the first sync of a journal or WAL that it created.
    sync_directory: bool,
}

impl VfsHandle for Handle {
    fn readonly(&self) -> bool {
        false
    }

    fn in_memory(&self) -> bool {
        false
    }
}

fn code(error: &io::Error, otherwise: i32) -> i32 {
    const ENOSPC: i32 = 28;
    if error.raw_os_error() == Some(ENOSPC) {
        vars::SQLITE_FULL
    } else {
        otherwise
    }
}

impl Vfs for SimVfs {
    type Handle = Handle;

    fn canonical_path<'a>(&self, path: Cow<'a, str>) -> VfsResult<Cow<'a, str>> {
        Ok(path)
    }

    fn open(&self, path: Option<&str>, options: OpenOpts) -> VfsResult<Handle> {
        let create = matches!(
            options.mode(),
            OpenMode::ReadWrite {
                create: CreateMode::Create | CreateMode::MustCreate
            }
        );
        let journal = matches!(
            options.kind(),
            OpenKind::Wal | OpenKind::MainJournal | OpenKind::SuperJournal
        );
        let file = match path {
            None => None,
            Some(path) if options.mode().must_create() && self.disk()?.exists(Path::new(path)) => {
                return Err(vars::SQLITE_CANTOPEN);
            }
            Some(path) => Some(
                self.disk()?
                    .open_file(Path::new(path), create)
                    .map_err(|e| code(&e, vars::SQLITE_CANTOPEN))?,
            ),
        };
        Ok(Handle {
            file,
            scratch: Vec::new(),
            delete_on_close: options.delete_on_close(),
            sync_directory: create && journal,
        })
    }

    fn delete(&self, path: &str) -> VfsResult<()> {
        self.disk()?.remove(Path::new(path)).map_err(|e| {
            if e.kind() == io::ErrorKind::NotFound {
                vars::SQLITE_IOERR_DELETE_NOENT
            } else {
                vars::SQLITE_IOERR_DELETE
            }
        })
    }

    fn access(&self, path: &str, _flags: AccessFlags) -> VfsResult<bool> {
        Ok(self.disk()?.exists(Path::new(path)))
    }

    fn file_size(&self, handle: &mut Handle) -> VfsResult<usize> {
        match &handle.file {
            Some(file) => file
                .len()
                .map(|n| n as usize)
                .map_err(|_| vars::SQLITE_IOERR_FSTAT),
            None => Ok(handle.scratch.len()),
        }
    }

    fn truncate(&self, handle: &mut Handle, size: usize) -> VfsResult<()> {
        if let Some(file) = &handle.file {
            return file
                .set_len(size as u64)
                .map_err(|e| code(&e, vars::SQLITE_IOERR_TRUNCATE));
        }
        handle.scratch.resize(size, 0);
        Ok(())
    }

    fn write(&self, handle: &mut Handle, offset: usize, data: &[u8]) -> VfsResult<usize> {
        if let Some(file) = &handle.file {
            file.write_at(offset as u64, data)
                .map_err(|e| code(&e, vars::SQLITE_IOERR_WRITE))?;
            return Ok(data.len());
        }
        let end = offset + data.len();
        if handle.scratch.len() < end {
            handle.scratch.resize(end, 0);
        }
        handle.scratch[offset..end].copy_from_slice(data);
        Ok(data.len())
    }

    fn read(&self, handle: &mut Handle, offset: usize, data: &mut [u8]) -> VfsResult<usize> {
        if let Some(file) = &handle.file {
            return file
                .read_some(offset as u64, data)
                .map_err(|_| vars::SQLITE_IOERR_READ);
        }
        let rest = handle.scratch.get(offset..).unwrap_or_default();
        let n = rest.len().min(data.len());
        data[..n].copy_from_slice(&rest[..n]);
        Ok(n)
    }

    // One process, one connection per database: the folder lock of the store is the only lock.
    fn lock(&self, _handle: &mut Handle, _level: LockLevel) -> VfsResult<()> {
        Ok(())
    }

    fn unlock(&self, _handle: &mut Handle, _level: LockLevel) -> VfsResult<()> {
        Ok(())
    }

    fn check_reserved_lock(&self, _handle: &mut Handle) -> VfsResult<bool> {
        Ok(false)
    }

    fn sync(&self, handle: &mut Handle) -> VfsResult<()> {
        let Some(file) = &handle.file else {
            return Ok(());
        };
        file.sync_data()
            .map_err(|e| code(&e, vars::SQLITE_IOERR_FSYNC))?;
        if handle.sync_directory
            && let Some(directory) = file.path().parent()
        {
            self.disk()?
                .sync_dir(directory)
                .map_err(|e| code(&e, vars::SQLITE_IOERR_DIR_FSYNC))?;
            handle.sync_directory = false;
        }
        Ok(())
    }

    fn close(&self, handle: Handle) -> VfsResult<()> {
        if handle.delete_on_close
            && let Some(file) = &handle.file
        {
            // A file that is gone already is as good as deleted.
            let _ = self.disk()?.remove(file.path());
        }
        Ok(())
    }

    fn device_characteristics(&self, _handle: &mut Handle) -> VfsResult<i32> {
        // What SQLite assumes of every disk under Linux: bytes beside a write stay as they are.
        Ok(vars::SQLITE_IOCAP_POWERSAFE_OVERWRITE)
    }
}
