//! Directory entries: those that are seen, and those that a power cut would leave.

use super::file::Mood;
use crate::rng::Rng;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Number of a file, whatever it is called.
pub(super) type Inode = u64;

/// What a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Node {
    Directory,
    File(Inode),
}

/// The tree of names.
#[derive(Default)]
pub(super) struct Names {
    seen: BTreeMap<PathBuf, Node>,
    durable: BTreeMap<PathBuf, Node>,
    /// Changes since, in order.
    pending: Vec<Change>,
}

#[derive(Clone, Debug)]
enum Change {
    Put(PathBuf, Node),
    Remove(PathBuf),
    /// The node goes along: a sync of the folder that it moved to keeps it there, whatever becomes of the old name.
    Rename(PathBuf, PathBuf, Node),
}

impl Change {
    fn apply(&self, names: &mut BTreeMap<PathBuf, Node>) {
        match self {
            Self::Put(path, node) => {
                names.insert(path.clone(), *node);
            }
            Self::Remove(path) => {
                names.remove(path);
            }
            Self::Rename(from, to, node) => {
                names.remove(from);
                names.insert(to.clone(), *node);
            }
        }
    }

    fn touches(&self, directory: &Path) -> bool {
        let inside = |path: &PathBuf| path.parent() == Some(directory);
        match self {
            Self::Put(path, _) | Self::Remove(path) => inside(path),
            Self::Rename(from, to, _) => inside(from) || inside(to),
        }
    }

    /// A file system with a journal cannot make an entry durable without the directories that lead to it.
    fn makes_ancestor_of(&self, directory: &Path) -> bool {
        matches!(self, Self::Put(path, Node::Directory) if directory.starts_with(path))
    }
}

impl Names {
    pub(super) fn get(&self, path: &Path) -> Option<Node> {
        if path.parent().is_none() {
            return Some(Node::Directory);
        }
        self.seen.get(path).copied()
    }

    pub(super) fn put(&mut self, path: &Path, node: Node) {
        self.change(Change::Put(path.to_owned(), node));
    }

    pub(super) fn remove(&mut self, path: &Path) {
        self.change(Change::Remove(path.to_owned()));
    }

    /// Moves what is seen at `from`, if anything is.
    pub(super) fn rename(&mut self, from: &Path, to: &Path) {
        if let Some(node) = self.get(from) {
            self.change(Change::Rename(from.to_owned(), to.to_owned(), node));
        }
    }

    pub(super) fn list(&self, directory: &Path) -> Vec<String> {
        self.seen
            .keys()
            .filter(|path| path.parent() == Some(directory))
            .filter_map(|path| path.file_name()?.to_str().map(str::to_owned))
            .collect()
    }

    /// Makes the entries of a directory durable.
    pub(super) fn sync(&mut self, directory: &Path) {
        let pending = std::mem::take(&mut self.pending);
        for change in pending {
            if change.touches(directory) || change.makes_ancestor_of(directory) {
                change.apply(&mut self.durable);
            } else {
                self.pending.push(change);
            }
        }
    }

    /// What a power cut leaves: any of the pending changes got through.
    pub(super) fn cut_power(&mut self, rng: &mut Rng, mood: Mood) {
        for change in std::mem::take(&mut self.pending) {
            if mood.choose(rng, 1) > 0 {
                change.apply(&mut self.durable);
            }
        }
        self.drop_orphans();
        self.seen = self.durable.clone();
    }

    /// All changes got through: a killed process.
    pub(super) fn settle(&mut self) {
        self.pending.clear();
        self.durable = self.seen.clone();
    }

    /// Files that some name leads to, now or after a power cut.
    pub(super) fn is_reachable(&self, inode: Inode) -> bool {
        let node = Node::File(inode);
        self.seen.values().any(|n| *n == node)
            || self.durable.values().any(|n| *n == node)
            || self
                .pending
                .iter()
                .any(|c| matches!(c, Change::Put(_, n) | Change::Rename(_, _, n) if *n == node))
    }

    fn change(&mut self, change: Change) {
        change.apply(&mut self.seen);
        self.pending.push(change);
    }

    fn drop_orphans(&mut self) {
        let names = self.durable.clone();
        self.durable.retain(|path, _| {
            let mut above = path.ancestors().skip(1).filter(|p| p.parent().is_some());
            above.all(|p| names.contains_key(p))
        });
    }
}
