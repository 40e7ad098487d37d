//! Putting a copy back: each file is checked while it is copied, and the databases get their names last.

use super::manifest::{self, Backup, Manifest};
use super::sums::{self, SUMS, SUMS_BYTES_MAX};
use super::write::{STEP, pieces, prepare, unfinished};
use super::{CopyError, DATABASES};
use crate::{FORMAT, format};
use base::crypto::{hex, sha256};
use base::env::Disk;
use std::path::Path;

/// What was put back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    /// What the copy says about itself.
    pub manifest: Manifest,
}

/// Puts a copy into an empty folder. Blocks.
///
/// **Errors**: it is no finished copy, a file of it is not what it was, or the target is not empty or too small. What
/// stands in the target then is refused by [`crate::open`].
pub fn restore(disk: &dyn Disk, from: &Path, to: &Path) -> Result<Restored, CopyError> {
    let no_backup = |reason: &str| CopyError::NoBackup {
        dir: from.to_owned(),
        reason: reason.to_owned(),
    };
    if !disk.exists(from) {
        return Err(no_backup("it is not there"));
    }
    let manifest = match manifest::found_in(disk, from)? {
        Some(Backup::Copy(manifest)) => manifest,
        Some(Backup::Data(_)) => {
            return Err(no_backup("a server has used it since; start on it instead"));
        }
        None => return Err(no_backup("it has no backup.json")),
    };
    if manifest.format > FORMAT || manifest.backup > manifest::VERSION {
        return Err(CopyError::Newer {
            found: manifest.format.max(manifest.backup),
            known: FORMAT,
        });
    }
    let list = list(disk, from, &manifest)?;
    prepare(disk, to)?;
    let free = disk
        .space(to)
        .map_err(|error| CopyError::io(to, error))?
        .free;
    if manifest.bytes > free {
        return Err(CopyError::NoRoom {
            dir: to.to_owned(),
            needed: manifest.bytes,
            free,
        });
    }
    copy_all(disk, from, to, &list)?;
    let done = || {
        for name in DATABASES {
            disk.rename(&to.join(unfinished(name)), &to.join(name))?;
        }
        manifest::write_restored(disk, to, &manifest)
    };
    done().map_err(|error| CopyError::io(to, error))?;
    Ok(Restored { manifest })
}

/// Digest and name of each file.
type List = Vec<(String, String)>;

/// Reads the list of files, which must be the one that the manifest means.
fn list(disk: &dyn Disk, from: &Path, manifest: &Manifest) -> Result<List, CopyError> {
    let damaged = |reason: &str| CopyError::Damaged {
        file: SUMS.to_owned(),
        reason: reason.to_owned(),
    };
    let path = from.join(SUMS);
    if !disk.exists(&path) {
        return Err(damaged("is missing"));
    }
    let text = format::read_text(disk, &path, SUMS_BYTES_MAX);
    let text = text.map_err(|error| CopyError::io(&path, error))?;
    if hex(&sha256(&text)) != manifest.sums_sha256 {
        return Err(damaged("is not the list that was written"));
    }
    let text = String::from_utf8(text).map_err(|_| damaged("is no text"))?;
    let mut list = Vec::new();
    for line in text.lines() {
        let (digest, name) = sums::read(line).ok_or_else(|| damaged("has a line that is none"))?;
        list.push((digest.to_owned(), name.to_owned()));
    }
    let whole = DATABASES.iter().chain([&format::FILE]);
    for name in whole {
        if !list.iter().any(|(_, listed)| listed == name) {
            return Err(damaged("does not name all files"));
        }
    }
    // The format first: without it a server would take an unfinished folder for a new one.
    list.sort_by_key(|(_, name)| name != format::FILE);
    Ok(list)
}

/// Compares the files of a copy with what was written; answers how many there are.
pub(crate) fn verify(
    disk: &dyn Disk,
    dir: &Path,
    manifest: &Manifest,
    mut found: impl FnMut(&str, &str),
) -> Result<u64, CopyError> {
    let list = list(disk, dir, manifest)?;
    let mut buffer = vec![0; STEP];
    for (digest, name) in &list {
        let path = dir.join(name);
        if !disk.exists(&path) {
            found(name, "is missing");
            continue;
        }
        let mut read = || {
            let file = disk.open_to_read(&path)?;
            let bytes = file.len()?;
            pieces(&*file, bytes, &mut buffer, |_, _| Ok(true))
        };
        match read() {
            Ok(Some(read)) if hex(&read) == *digest => {}
            Ok(_) => found(name, "is not what was written"),
            Err(error) => found(name, &error.to_string()),
        }
    }
    Ok(list.len() as u64)
}

fn copy_all(disk: &dyn Disk, from: &Path, to: &Path, list: &List) -> Result<(), CopyError> {
    let mut buffer = vec![0; STEP];
    let mut folders = std::collections::BTreeSet::new();
    for (digest, name) in list {
        let source = from.join(name);
        if !disk.exists(&source) {
            return Err(CopyError::Damaged {
                file: name.clone(),
                reason: "is missing".into(),
            });
        }
        let target = if DATABASES.contains(&name.as_str()) {
            to.join(unfinished(name))
        } else {
            to.join(name)
        };
        let mut copy = || {
            let folder = target.parent().unwrap_or(to);
            if folders.insert(folder.to_owned()) {
                disk.create_dir(folder)?;
            }
            let (file, target) = (disk.open_to_read(&source)?, disk.open(&target)?);
            let bytes = file.len()?;
            let found = pieces(&*file, bytes, &mut buffer, |at, piece| {
                target.write_at(at, piece).map(|()| true)
            })?;
            target.sync_data()?;
            Ok(found)
        };
        let found = copy().map_err(|error| CopyError::io(&source, error))?;
        if found.map(|found| hex(&found)).as_deref() != Some(digest) {
            return Err(CopyError::Damaged {
                file: name.clone(),
                reason: "is not what was written".into(),
            });
        }
    }
    for folder in folders {
        disk.sync_dir(&folder)
            .map_err(|error| CopyError::io(&folder, error))?;
    }
    for folder in ["blobs", "bodies"].map(|name| to.join(name)) {
        if disk.exists(&folder) {
            disk.sync_dir(&folder)
                .map_err(|error| CopyError::io(&folder, error))?;
        }
    }
    disk.sync_dir(to).map_err(|error| CopyError::io(to, error))
}
