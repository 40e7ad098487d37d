//! The real file system, with room and errors as a test says.

use base::env::{Disk, DiskFile, Space};
use std::fs::{self, File};
use std::io;
use std::os::unix::fs::{FileExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard};

/// A disk that a test can spoil.
#[derive(Clone)]
pub(crate) struct TestDisk(Arc<Mutex<State>>);

struct State {
    space: Space,
    fail: Option<(Call, io::ErrorKind)>,
    syncs: Vec<PathBuf>,
}

/// A call that can be made to fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Call {
    Write,
    Sync,
    SyncDir,
    Allocate,
}

impl Default for TestDisk {
    fn default() -> Self {
        Self(Arc::new(Mutex::new(State {
            space: Space {
                free: 60 << 30,
                total: 100 << 30,
            },
            fail: None,
            syncs: Vec::new(),
        })))
    }
}

impl TestDisk {
    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap()
    }

    /// Says how large the file system is, and how much of it is free.
    pub(crate) fn set_space(&self, free: u64, total: u64) {
        self.state().space = Space { free, total };
    }

    pub(crate) fn set_free(&self, free: u64) {
        self.state().space.free = free;
    }

    /// Every such call fails from now on; `None` heals.
    pub(crate) fn fail(&self, how: Option<(Call, io::ErrorKind)>) {
        self.state().fail = how;
    }

    /// What was synced since the last time.
    pub(crate) fn take_syncs(&self) -> Vec<PathBuf> {
        std::mem::take(&mut self.state().syncs)
    }

    fn call(&self, call: Call) -> io::Result<()> {
        match self.state().fail {
            Some((failing, kind)) if failing == call => Err(kind.into()),
            _ => Ok(()),
        }
    }
}

struct TestFile {
    file: File,
    path: PathBuf,
    disk: TestDisk,
}

impl Disk for TestDisk {
    fn open(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        let mut options = File::options();
        options.read(true).write(true).create(true).truncate(false);
        options.mode(0o600);
        Ok(Box::new(TestFile {
            file: options.open(path)?,
            path: path.to_owned(),
            disk: self.clone(),
        }))
    }

    fn create_dir(&self, path: &Path) -> io::Result<()> {
        fs::create_dir_all(path)
    }

    fn list(&self, path: &Path) -> io::Result<Vec<String>> {
        let name =
            |entry: io::Result<fs::DirEntry>| Ok(entry?.file_name().to_string_lossy().into_owned());
        let mut names = fs::read_dir(path)?
            .map(name)
            .collect::<io::Result<Vec<_>>>()?;
        names.sort();
        Ok(names)
    }

    fn exists(&self, path: &Path) -> bool {
        path.exists()
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn sync_dir(&self, path: &Path) -> io::Result<()> {
        self.call(Call::SyncDir)?;
        self.state().syncs.push(path.to_owned());
        Ok(())
    }

    fn space(&self, _: &Path) -> io::Result<Space> {
        Ok(self.state().space)
    }
}

impl DiskFile for TestFile {
    fn write_at(&self, offset: u64, bytes: &[u8]) -> io::Result<()> {
        self.disk.call(Call::Write)?;
        self.file.write_all_at(bytes, offset)
    }

    fn read_at(&self, offset: u64, buffer: &mut [u8]) -> io::Result<()> {
        self.file.read_exact_at(buffer, offset)
    }

    fn sync_data(&self) -> io::Result<()> {
        self.disk.call(Call::Sync)?;
        self.disk.state().syncs.push(self.path.clone());
        Ok(())
    }

    fn allocate(&self, bytes: u64) -> io::Result<()> {
        self.disk.call(Call::Allocate)?;
        if self.len()? < bytes {
            self.file.set_len(bytes)?;
        }
        Ok(())
    }

    fn len(&self) -> io::Result<u64> {
        Ok(self.file.metadata()?.len())
    }

    fn set_len(&self, bytes: u64) -> io::Result<()> {
        self.file.set_len(bytes)
    }
}
