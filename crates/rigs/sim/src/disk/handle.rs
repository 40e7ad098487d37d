//! An open file: every operation is checked against the power, the faults and the room, and then done.

use super::SimDisk;
use super::faults::{Operation, Trouble};
use super::names::Inode;
use super::platters::Platters;
use crate::power::Life;
use base::env::DiskFile;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::MutexGuard;

/// An open file of a [`SimDisk`].
pub(crate) struct SimFile {
    pub(super) disk: SimDisk,
    pub(super) life: Life,
    pub(super) path: PathBuf,
    pub(super) inode: Inode,
}

impl SimFile {
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Reads what there is; answers how much.
    pub(crate) fn read_some(&self, offset: u64, buffer: &mut [u8]) -> io::Result<usize> {
        let platters = self.begin(Operation::Read)?;
        Ok(platters.file(self.inode)?.read(offset, buffer))
    }

    fn begin(&self, operation: Operation) -> io::Result<MutexGuard<'_, Platters>> {
        if !self.disk.power.holds(self.life) {
            return Err(Trouble::Broken.error());
        }
        self.disk.begin(operation, &self.path)
    }

    fn begin_write(&self, end: u64) -> io::Result<MutexGuard<'_, Platters>> {
        let mut platters = self.begin(Operation::Write)?;
        platters.need_room(self.inode, end)?;
        platters.counts.writes += 1;
        Ok(platters)
    }
}

impl DiskFile for SimFile {
    fn write_at(&self, offset: u64, bytes: &[u8]) -> io::Result<()> {
        let mut platters = self.begin_write(offset + bytes.len() as u64)?;
        let cut = self.disk.changing(&mut platters);
        // The write at which the power goes is on its way to the disk: the cut decides what is left of it.
        platters.file_mut(self.inode)?.write(offset, bytes);
        cut
    }

    fn read_at(&self, offset: u64, buffer: &mut [u8]) -> io::Result<()> {
        if self.read_some(offset, buffer)? < buffer.len() {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        Ok(())
    }

    fn sync_data(&self) -> io::Result<()> {
        let mut platters = match self.begin(Operation::Sync) {
            Ok(platters) => platters,
            Err(error) => {
                if let Ok(file) = self.disk.lock().file_mut(self.inode) {
                    file.sync_failed();
                }
                return Err(error);
            }
        };
        self.disk.changing(&mut platters)?;
        platters.counts.syncs += 1;
        platters.file_mut(self.inode)?.sync();
        Ok(())
    }

    fn allocate(&self, bytes: u64) -> io::Result<()> {
        let mut platters = self.begin_write(bytes)?;
        self.disk.changing(&mut platters)?;
        platters.file_mut(self.inode)?.allocate(bytes);
        Ok(())
    }

    fn len(&self) -> io::Result<u64> {
        let platters = self.begin(Operation::Read)?;
        Ok(platters.file(self.inode)?.len())
    }

    fn set_len(&self, bytes: u64) -> io::Result<()> {
        let mut platters = self.begin_write(bytes)?;
        self.disk.changing(&mut platters)?;
        platters.file_mut(self.inode)?.set_len(bytes);
        Ok(())
    }
}

impl Drop for SimFile {
    fn drop(&mut self) {
        if !self.disk.power.holds(self.life) {
            return;
        }
        let mut platters = self.disk.lock();
        if let Some(count) = platters.open.get_mut(&self.inode) {
            *count -= 1;
            if *count == 0 {
                platters.open.remove(&self.inode);
                platters.sweep();
            }
        }
    }
}
