//! A disk in memory that promises what POSIX promises and no more: until a sync, bytes, lengths and directory entries
//! may be lost in a power cut, in any order, torn at sectors of 512 bytes.
//!
//! One [`SimDisk`] serves the stores' own files through `base::env::Disk` and SQLite through [`crate::vfs`].

mod faults;
mod file;
mod handle;
mod names;
mod platters;
#[cfg(test)]
mod tests;

pub use faults::{Operation, Rule, Trouble};
pub(crate) use handle::SimFile;

use crate::power::Power;
use crate::rng::Rng;
use base::env::{Disk, DiskFile, Space};
use faults::Faults;
use file::Mood;
use names::Node;
use platters::Platters;
use std::io;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

/// A simulated disk; clones are the same disk.
#[derive(Clone)]
pub struct SimDisk {
    platters: Arc<Mutex<Platters>>,
    power: Power,
}

/// What the disk did so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Writes and changes of length.
    pub writes: u64,
    /// Syncs of files and directories.
    pub syncs: u64,
    /// Operations that failed by rule, by chance or for lack of room.
    pub failures: u64,
}

/// Room on a new disk, in bytes: more than any simulated store needs.
pub(crate) const CAPACITY: u64 = 100 << 30;

impl SimDisk {
    /// An empty disk; the seed decides what power cuts and chance faults do.
    pub fn new(seed: u64) -> Self {
        Self::with_power(seed, Power::default())
    }

    /// An empty disk of a machine whose power is shared with others of its parts.
    pub fn with_power(seed: u64, power: Power) -> Self {
        Self {
            platters: Arc::new(Mutex::new(Platters::new(seed))),
            power,
        }
    }

    /// The machine's power.
    pub fn power(&self) -> &Power {
        &self.power
    }

    /// A power cut and the return of the power: unsynced changes are lost, kept or torn, as the seed says. Handles
    /// that were open answer EIO for ever.
    ///
    /// A server that runs must be dropped between [`SimDisk::power_off`] and [`SimDisk::power_on`] instead.
    pub fn power_cut(&self, seed: u64) {
        self.power_off();
        self.power_on(seed);
    }

    /// The power goes: every operation answers EIO from now on.
    pub fn power_off(&self) {
        self.power.switch_off();
    }

    /// The power returns; the seed decides what is left of unsynced changes.
    pub fn power_on(&self, seed: u64) {
        let mut rng = Rng::new(seed);
        let mut platters = self.lock();
        let platters = &mut *platters;
        let mood = Mood::draw(&mut rng);
        platters.names.cut_power(&mut rng, mood);
        for file in platters.files.values_mut() {
            let mood = Mood::draw(&mut rng);
            file.cut_power(&mut rng, mood);
        }
        platters.forget_handles();
        self.power.switch_on();
    }

    /// The process died and the machine lives: open handles are dead, but nothing that was written is lost.
    pub fn process_restart(&self) {
        self.power.switch_off();
        let mut platters = self.lock();
        platters.names.settle();
        for file in platters.files.values_mut() {
            file.settle();
        }
        platters.forget_handles();
        self.power.switch_on();
    }

    /// Adds a fault by rule.
    pub fn fail(&self, rule: Rule) {
        self.lock().faults.rules.push(rule);
    }

    /// Lets writes and syncs fail by chance, this many in a million.
    pub fn fail_by_chance(&self, per_million: u64) {
        self.lock().faults.per_million = per_million;
    }

    /// The power goes at the n-th write, sync or name change from now (0 is the next one), which may be half done.
    pub fn cut_power_in(&self, operations: Option<u64>) {
        self.lock().faults.cut_in = operations;
    }

    /// Forgets all faults that were set.
    pub fn heal(&self) {
        self.lock().faults = Faults::default();
    }

    /// Sets the size of the disk, in bytes.
    pub fn set_capacity(&self, bytes: u64) {
        self.lock().capacity = bytes;
    }

    /// What the disk did so far.
    pub fn counts(&self) -> Counts {
        self.lock().counts
    }

    /// A reference that does not keep the disk: SQLite never forgets a file system.
    pub(crate) fn downgrade(&self) -> WeakDisk {
        WeakDisk {
            platters: Arc::downgrade(&self.platters),
            power: self.power.clone(),
        }
    }

    /// Opens a file; with `create` it is made when it is not there.
    pub(crate) fn open_file(&self, path: &Path, create: bool) -> io::Result<SimFile> {
        let mut platters = self.begin(Operation::Name, path)?;
        let inode = match platters.names.get(path) {
            Some(Node::File(inode)) => inode,
            Some(Node::Directory) => return Err(io::ErrorKind::IsADirectory.into()),
            None if !create => return Err(io::ErrorKind::NotFound.into()),
            None => {
                platters.need_parent(path)?;
                self.changing(&mut platters)?;
                platters.create(path)
            }
        };
        *platters.open.entry(inode).or_default() += 1;
        drop(platters);
        Ok(SimFile {
            disk: self.clone(),
            life: self.power.life(),
            path: path.to_owned(),
            inode,
        })
    }

    fn lock(&self) -> MutexGuard<'_, Platters> {
        self.platters.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn begin(&self, operation: Operation, path: &Path) -> io::Result<MutexGuard<'_, Platters>> {
        if self.power.is_off() {
            return Err(Trouble::Broken.error());
        }
        let mut platters = self.lock();
        let Platters { faults, rng, .. } = &mut *platters;
        match faults.strike(rng, operation, path) {
            Some(trouble) => {
                platters.counts.failures += 1;
                Err(trouble.error())
            }
            None => Ok(platters),
        }
    }

    /// Called right before a change; fails when the power goes at this very moment.
    fn changing(&self, platters: &mut Platters) -> io::Result<()> {
        if platters.faults.cuts_now() {
            self.power.switch_off();
            return Err(Trouble::Broken.error());
        }
        Ok(())
    }
}

/// See [`SimDisk::downgrade`].
pub(crate) struct WeakDisk {
    platters: Weak<Mutex<Platters>>,
    power: Power,
}

impl WeakDisk {
    /// The disk, while it is there.
    pub(crate) fn upgrade(&self) -> Option<SimDisk> {
        Some(SimDisk {
            platters: self.platters.upgrade()?,
            power: self.power.clone(),
        })
    }
}

impl Disk for SimDisk {
    fn open(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        Ok(Box::new(self.open_file(path, true)?))
    }

    fn create_dir(&self, path: &Path) -> io::Result<()> {
        let mut platters = self.begin(Operation::Name, path)?;
        let mut missing = Vec::new();
        for directory in path.ancestors() {
            match platters.names.get(directory) {
                Some(Node::Directory) => break,
                Some(Node::File(_)) => return Err(io::ErrorKind::AlreadyExists.into()),
                None => missing.push(directory),
            }
        }
        for directory in missing.into_iter().rev() {
            self.changing(&mut platters)?;
            platters.names.put(directory, Node::Directory);
        }
        Ok(())
    }

    fn list(&self, path: &Path) -> io::Result<Vec<String>> {
        let platters = self.begin(Operation::Read, path)?;
        match platters.names.get(path) {
            Some(Node::Directory) => Ok(platters.names.list(path)),
            _ => Err(io::ErrorKind::NotFound.into()),
        }
    }

    fn exists(&self, path: &Path) -> bool {
        !self.power.is_off() && self.lock().names.get(path).is_some()
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        let mut platters = self.begin(Operation::Name, path)?;
        match platters.names.get(path) {
            Some(Node::File(_)) => {
                self.changing(&mut platters)?;
                platters.names.remove(path);
                platters.sweep();
                Ok(())
            }
            Some(Node::Directory) => Err(io::ErrorKind::IsADirectory.into()),
            None => Err(io::ErrorKind::NotFound.into()),
        }
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut platters = self.begin(Operation::Name, from)?;
        if platters.names.get(from).is_none() {
            return Err(io::ErrorKind::NotFound.into());
        }
        platters.need_parent(to)?;
        self.changing(&mut platters)?;
        platters.names.rename(from, to);
        platters.sweep();
        Ok(())
    }

    fn sync_dir(&self, path: &Path) -> io::Result<()> {
        let mut platters = self.begin(Operation::Sync, path)?;
        self.changing(&mut platters)?;
        platters.counts.syncs += 1;
        platters.names.sync(path);
        platters.sweep();
        Ok(())
    }

    fn space(&self, path: &Path) -> io::Result<Space> {
        let platters = self.begin(Operation::Read, path)?;
        Ok(Space {
            free: platters.capacity.saturating_sub(platters.used()),
            total: platters.capacity,
        })
    }
}
