//! What a copy says about itself: `backup.json`, written last.

use super::CopyError;
use super::sums::SUMS;
use crate::format;
use base::env::Disk;
use serde::{Deserialize, Serialize};
use std::io;
use std::path::Path;

/// Version of the manifest.
pub(super) const VERSION: u32 = 1;
/// Name of the manifest.
const FILE: &str = "backup.json";
/// Name of the manifest in a folder of data that was a copy once.
const RESTORED: &str = "restored-from.json";
/// Longest manifest that is read.
const BYTES_MAX: u64 = 64 * 1024;

/// What a copy says about itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// Version of this form.
    pub backup: u32,
    /// Format of the data.
    pub format: u32,
    /// How many files are in the list.
    pub files: u64,
    /// Bytes of them.
    pub bytes: u64,
    /// Digest of the list.
    pub sums_sha256: String,
    /// What the maker of the copy wanted to be known.
    pub origin: serde_json::Value,
}

/// The manifest of a folder, and what the folder is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Backup {
    /// A finished copy.
    Copy(Manifest),
    /// Data that were put back from a copy.
    Data(Manifest),
}

impl Backup {
    /// The manifest.
    pub fn manifest(&self) -> &Manifest {
        match self {
            Self::Copy(manifest) | Self::Data(manifest) => manifest,
        }
    }
}

/// Writes the manifest durably.
pub(super) fn write(disk: &dyn Disk, dir: &Path, manifest: &Manifest) -> io::Result<()> {
    write_as(disk, dir, manifest, FILE)
}

/// Notes in a folder of data where it came from.
pub(super) fn write_restored(disk: &dyn Disk, dir: &Path, manifest: &Manifest) -> io::Result<()> {
    write_as(disk, dir, manifest, RESTORED)
}

fn write_as(disk: &dyn Disk, dir: &Path, manifest: &Manifest, name: &str) -> io::Result<()> {
    let mut text = serde_json::to_vec_pretty(manifest)?;
    text.push(b'\n');
    let aside = dir.join(format!("{name}.new"));
    let file = disk.open(&aside)?;
    file.set_len(0)?;
    file.write_at(0, &text)?;
    file.sync_data()?;
    disk.rename(&aside, &dir.join(name))?;
    disk.sync_dir(dir)
}

/// What a folder says about itself; `None` for data that never were a copy.
///
/// **Errors**: the manifest does not read.
pub fn found_in(disk: &dyn Disk, dir: &Path) -> Result<Option<Backup>, CopyError> {
    let read = |name: &str| -> Result<Option<Manifest>, CopyError> {
        let path = dir.join(name);
        if !disk.exists(&path) {
            return Ok(None);
        }
        let text =
            format::read_text(disk, &path, BYTES_MAX).map_err(|e| CopyError::io(&path, e))?;
        let manifest = serde_json::from_slice(&text).map_err(|error| CopyError::NoBackup {
            dir: dir.to_owned(),
            reason: format!("{name} does not read: {error}"),
        })?;
        Ok(Some(manifest))
    };
    if let Some(manifest) = read(FILE)? {
        return Ok(Some(Backup::Copy(manifest)));
    }
    Ok(read(RESTORED)?.map(Backup::Data))
}

/// Makes a folder that was a copy plain data: its list would be wrong from now on.
///
/// **Errors**: the folder cannot be changed.
pub fn accept_as_data(disk: &dyn Disk, dir: &Path) -> io::Result<()> {
    disk.rename(&dir.join(FILE), &dir.join(RESTORED))?;
    if disk.exists(&dir.join(SUMS)) {
        disk.remove(&dir.join(SUMS))?;
    }
    disk.sync_dir(dir)
}
