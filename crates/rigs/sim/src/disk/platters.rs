//! The content of a disk: names, files, room, and the handles that keep removed files alive.

use super::faults::{Faults, Trouble};
use super::file::File;
use super::names::{Inode, Names, Node};
use super::{CAPACITY, Counts};
use crate::rng::Rng;
use std::collections::BTreeMap;
use std::io;
use std::path::Path;

/// What is on the disk, and what it is set to do.
pub(super) struct Platters {
    pub(super) rng: Rng,
    pub(super) names: Names,
    pub(super) files: BTreeMap<Inode, File>,
    /// Open handles of this life by file, so that a removed file lives as long as it is open.
    pub(super) open: BTreeMap<Inode, usize>,
    pub(super) next_inode: Inode,
    pub(super) capacity: u64,
    pub(super) faults: Faults,
    pub(super) counts: Counts,
}

impl Platters {
    pub(super) fn new(seed: u64) -> Self {
        Self {
            rng: Rng::new(seed),
            names: Names::default(),
            files: BTreeMap::new(),
            open: BTreeMap::new(),
            next_inode: 1,
            capacity: CAPACITY,
            faults: Faults::default(),
            counts: Counts::default(),
        }
    }

    pub(super) fn create(&mut self, path: &Path) -> Inode {
        let inode = self.next_inode;
        self.next_inode += 1;
        self.files.insert(inode, File::default());
        self.names.put(path, Node::File(inode));
        inode
    }

    pub(super) fn need_parent(&self, path: &Path) -> io::Result<()> {
        match path.parent().and_then(|parent| self.names.get(parent)) {
            Some(Node::Directory) => Ok(()),
            _ => Err(io::ErrorKind::NotFound.into()),
        }
    }

    pub(super) fn used(&self) -> u64 {
        self.files.values().map(File::room).sum()
    }

    pub(super) fn need_room(&mut self, inode: Inode, end: u64) -> io::Result<()> {
        let more = end.saturating_sub(self.files.get(&inode).map_or(0, File::room));
        if more > 0 && self.used() + more > self.capacity {
            self.counts.failures += 1;
            return Err(Trouble::NoSpace.error());
        }
        Ok(())
    }

    pub(super) fn forget_handles(&mut self) {
        self.open.clear();
        self.sweep();
    }

    /// Frees files that nothing leads to.
    pub(super) fn sweep(&mut self) {
        let (names, open) = (&self.names, &self.open);
        self.files
            .retain(|inode, _| open.contains_key(inode) || names.is_reachable(*inode));
    }

    pub(super) fn file(&self, inode: Inode) -> io::Result<&File> {
        self.files
            .get(&inode)
            .ok_or_else(|| Trouble::Broken.error())
    }

    pub(super) fn file_mut(&mut self, inode: Inode) -> io::Result<&mut File> {
        self.files
            .get_mut(&inode)
            .ok_or_else(|| Trouble::Broken.error())
    }
}
