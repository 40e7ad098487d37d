//! One file: what a reader sees, and what would be left after a power cut, per sector of 512 bytes.

use crate::rng::Rng;
use std::collections::{BTreeMap, BTreeSet};

/// The unit that a disk writes whole or not at all.
pub(super) const SECTOR: u64 = 512;

type Sector = Box<[u8; SECTOR as usize]>;

/// Content of a file. Absent sectors are zeros.
#[derive(Default)]
pub(super) struct File {
    durable: BTreeMap<u64, Sector>,
    /// Every version of a sector since it was last durable, oldest first; the last one is what readers see.
    newer: BTreeMap<u64, Vec<Sector>>,
    /// Sectors that the next sync takes along. A failed sync clears it: the kernel calls those pages clean, although
    /// nobody knows what reached the disk.
    dirty: BTreeSet<u64>,
    durable_len: u64,
    len: u64,
    /// Lengths since the last durable one.
    newer_lens: Vec<u64>,
    allocated: u64,
}

/// How many unsynced versions of a sector are kept apart.
const VERSIONS: usize = 4;

impl File {
    pub(super) fn len(&self) -> u64 {
        self.len
    }

    /// Bytes that the file takes on the disk.
    pub(super) fn room(&self) -> u64 {
        self.allocated.max(self.len)
    }

    pub(super) fn read(&self, offset: u64, buffer: &mut [u8]) -> usize {
        let end = self.len.min(offset + buffer.len() as u64);
        let mut at = offset;
        while at < end {
            let (sector, from) = (at / SECTOR, (at % SECTOR) as usize);
            let n = (SECTOR as usize - from).min((end - at) as usize);
            let out = &mut buffer[(at - offset) as usize..][..n];
            match self.sector(sector) {
                Some(bytes) => out.copy_from_slice(&bytes[from..from + n]),
                None => out.fill(0),
            }
            at += n as u64;
        }
        end.saturating_sub(offset) as usize
    }

    pub(super) fn write(&mut self, offset: u64, bytes: &[u8]) {
        let end = offset + bytes.len() as u64;
        let mut at = offset;
        while at < end {
            let (sector, from) = (at / SECTOR, (at % SECTOR) as usize);
            let n = (SECTOR as usize - from).min((end - at) as usize);
            let mut version = self.sector(sector).cloned().unwrap_or_else(zeros);
            version[from..from + n].copy_from_slice(&bytes[(at - offset) as usize..][..n]);
            self.push(sector, version);
            at += n as u64;
        }
        if end > self.len {
            self.change_len(end);
        }
    }

    pub(super) fn set_len(&mut self, len: u64) {
        if len < self.len {
            self.cut_content(len);
            self.allocated = self.allocated.min(len);
        }
        if len != self.len {
            self.change_len(len);
        }
    }

    pub(super) fn allocate(&mut self, bytes: u64) {
        self.allocated = self.allocated.max(bytes);
        if bytes > self.len {
            self.change_len(bytes);
        }
    }

    /// Makes what readers see durable.
    pub(super) fn sync(&mut self) {
        for sector in std::mem::take(&mut self.dirty) {
            if let Some(version) = self.newer.remove(&sector).and_then(|mut v| v.pop()) {
                self.durable.insert(sector, version);
            }
        }
        self.durable_len = self.len;
        self.newer_lens.clear();
    }

    /// A sync that failed: nothing is known of what was written, and no later sync makes up for it.
    pub(super) fn sync_failed(&mut self) {
        self.dirty.clear();
    }

    /// What a power cut leaves: each sector, and the length, is the durable one or any that came after.
    pub(super) fn cut_power(&mut self, rng: &mut Rng, mood: Mood) {
        for (sector, mut versions) in std::mem::take(&mut self.newer) {
            let keep = mood.choose(rng, versions.len());
            if keep > 0 {
                self.durable.insert(sector, versions.swap_remove(keep - 1));
            }
        }
        let keep = mood.choose(rng, self.newer_lens.len());
        if keep > 0 {
            self.durable_len = self.newer_lens[keep - 1];
        }
        self.dirty.clear();
        self.newer_lens.clear();
        self.len = self.durable_len;
        self.allocated = self.len;
        self.cut_durable();
    }

    /// Everything reached the disk in time: a killed process, not a power cut.
    pub(super) fn settle(&mut self) {
        self.dirty.extend(self.newer.keys().copied());
        self.sync();
    }

    fn sector(&self, sector: u64) -> Option<&Sector> {
        let newer = self.newer.get(&sector).and_then(|v| v.last());
        newer.or_else(|| self.durable.get(&sector))
    }

    fn push(&mut self, sector: u64, version: Sector) {
        let versions = self.newer.entry(sector).or_default();
        if versions.len() == VERSIONS {
            versions.remove(0);
        }
        versions.push(version);
        self.dirty.insert(sector);
    }

    fn change_len(&mut self, len: u64) {
        self.len = len;
        self.newer_lens.push(len);
    }

    /// Reads past the new end are zeros, should the file grow again.
    fn cut_content(&mut self, len: u64) {
        let first = len / SECTOR;
        let kept = (len % SECTOR) as usize;
        let sectors: BTreeSet<u64> = self
            .durable
            .range(first..)
            .map(|(n, _)| *n)
            .chain(self.newer.range(first..).map(|(n, _)| *n))
            .collect();
        for sector in sectors {
            let mut version = zeros();
            if sector == first
                && let Some(old) = self.sector(sector)
            {
                version[..kept].copy_from_slice(&old[..kept]);
            }
            self.push(sector, version);
        }
    }

    fn cut_durable(&mut self) {
        let first = self.len / SECTOR;
        let kept = (self.len % SECTOR) as usize;
        if let Some(sector) = self.durable.get_mut(&first) {
            sector[kept..].fill(0);
        }
        self.durable.retain(|n, _| *n <= first);
    }
}

fn zeros() -> Sector {
    Box::new([0; SECTOR as usize])
}

/// How a power cut treats unsynced changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mood {
    /// All are lost.
    Nothing,
    /// All but the most recent moment got through.
    Everything,
    /// Each for itself.
    Any,
}

impl Mood {
    pub(super) fn draw(rng: &mut Rng) -> Self {
        match rng.below(4) {
            0 => Self::Nothing,
            1 => Self::Everything,
            _ => Self::Any,
        }
    }

    /// How many of the versions got through: 0 is none, otherwise the n-th.
    pub(super) fn choose(self, rng: &mut Rng, versions: usize) -> usize {
        match self {
            Self::Nothing => 0,
            // Now and then one of many is missing even so: that is what tearing looks like.
            Self::Everything if rng.chance(30) => 0,
            Self::Everything => versions,
            Self::Any => rng.below(versions as u64 + 1) as usize,
        }
    }
}
