//! The version of a folder: `format.json`, written last when a folder is made or migrated.

use crate::{Faults, OpenError, SyncPoint};
use base::env::Disk;
use serde::{Deserialize, Serialize};
use std::io;
use std::path::Path;

/// The format that this version writes.
pub const FORMAT: u32 = 1;

/// Name of the file.
pub(crate) const FILE: &str = "format.json";
/// Longest file that is read.
const BYTES_MAX: u64 = 64 * 1024;

#[derive(Serialize, Deserialize)]
struct Written {
    format: u32,
}

/// Whether a folder is in use already.
pub(crate) fn exists(disk: &dyn Disk, dir: &Path) -> bool {
    disk.exists(&dir.join(FILE))
}

/// The format of a folder; `None` for an empty one.
pub(crate) fn read(disk: &dyn Disk, dir: &Path) -> Result<Option<u32>, OpenError> {
    if !exists(disk, dir) {
        return Ok(None);
    }
    let text = read_text(disk, &dir.join(FILE), BYTES_MAX)
        .map_err(|error| failed(dir, &error.to_string()))?;
    let written: Written = serde_json::from_slice(&text)
        .map_err(|error| failed(dir, &format!("{FILE} does not read: {error}")))?;
    if written.format > FORMAT {
        return Err(newer(dir, written.format));
    }
    Ok(Some(written.format))
}

/// Reads a file, up to so many bytes of it.
pub(crate) fn read_text(disk: &dyn Disk, path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let file = disk.open_to_read(path)?;
    let mut text = vec![0; file.len()?.min(most) as usize];
    file.read_at(0, &mut text)?;
    Ok(text)
}

/// Says that a folder has this version's format, durably.
pub(crate) fn write(disk: &dyn Disk, dir: &Path, faults: Faults) -> io::Result<()> {
    let text = format!("{{\"format\": {FORMAT}}}\n");
    let aside = dir.join("format.json.new");
    let file = disk.open(&aside)?;
    file.set_len(0)?;
    file.write_at(0, text.as_bytes())?;
    if faults.syncs(SyncPoint::Format) {
        file.sync_data()?;
    }
    disk.rename(&aside, &dir.join(FILE))?;
    if faults.syncs(SyncPoint::FormatDirectory) {
        disk.sync_dir(dir)?;
    }
    Ok(())
}

/// The error of a folder that a newer version wrote.
pub(crate) fn newer(dir: &Path, found: u32) -> OpenError {
    OpenError::Newer {
        dir: dir.to_owned(),
        found,
        known: FORMAT,
    }
}

/// The error of a folder that cannot be used.
pub(crate) fn failed(dir: &Path, reason: &str) -> OpenError {
    OpenError::Failed {
        dir: dir.to_owned(),
        reason: reason.to_owned(),
    }
}
