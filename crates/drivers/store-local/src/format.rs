//! The version of a folder: `format.json`, written last when a folder is made or migrated.

use crate::OpenError;
use base::env::Disk;
use serde::{Deserialize, Serialize};
use std::io;
use std::path::Path;

/// The format that this version writes.
pub const FORMAT: u32 = 1;

const FILE: &str = "format.json";
/// Longest file that is read.
const BYTES_MAX: u64 = 64 * 1024;

#[derive(Serialize, Deserialize)]
struct Written {
    format: u32,
}

/// The format of a folder; `None` for an empty one.
pub(crate) fn read(disk: &dyn Disk, dir: &Path) -> Result<Option<u32>, OpenError> {
    let path = dir.join(FILE);
    if !disk.exists(&path) {
        return Ok(None);
    }
    let text = read_text(disk, &path).map_err(|error| failed(dir, &error.to_string()))?;
    let written: Written = serde_json::from_slice(&text)
        .map_err(|error| failed(dir, &format!("{FILE} does not read: {error}")))?;
    if written.format > FORMAT {
        return Err(OpenError::Newer {
            dir: dir.to_owned(),
            found: written.format,
            known: FORMAT,
        });
    }
    Ok(Some(written.format))
}

fn read_text(disk: &dyn Disk, path: &Path) -> io::Result<Vec<u8>> {
    let file = disk.open(path)?;
    let mut text = vec![0; file.len()?.min(BYTES_MAX) as usize];
    file.read_at(0, &mut text)?;
    Ok(text)
}

/// Says that a folder has this version's format, durably.
pub(crate) fn write(disk: &dyn Disk, dir: &Path) -> io::Result<()> {
    let text = format!("{{\"format\": {FORMAT}}}\n");
    let aside = dir.join("format.json.new");
    let file = disk.open(&aside)?;
    file.set_len(0)?;
    file.write_at(0, text.as_bytes())?;
    file.sync_data()?;
    disk.rename(&aside, &dir.join(FILE))?;
    disk.sync_dir(dir)
}

/// The error of a folder that cannot be used.
pub(crate) fn failed(dir: &Path, reason: &str) -> OpenError {
    OpenError::Failed {
        dir: dir.to_owned(),
        reason: reason.to_owned(),
    }
}
