//! The look at everything that a folder holds, while nobody serves it. Nothing is changed.

mod mail;
mod records;

use crate::backup::{self, Backup, CopyError};
use crate::lock::FolderLock;
use crate::{FORMAT, OpenError, Options, format, sql};
use base::env::Disk;
use rusqlite::Connection;
use std::path::Path;

/// Findings that are told one by one; more are counted.
pub const FINDINGS_MAX: usize = 1_000;
/// Rows between two reports of progress.
const PROGRESS_EVERY: u64 = 1_000;

/// What records mean, and who hears how far the look is.
pub trait Reader {
    /// Reads a message's record; answers how many recipients it has.
    fn message(&mut self, record: &[u8]) -> Result<u64, String>;
    /// Reads an event.
    fn event(&mut self, event: &[u8]) -> Result<(), String>;
    /// Reads a record of the control plane.
    fn record(&mut self, key: &str, value: &[u8]) -> Result<(), String>;
    /// Hears how many of something have been looked at.
    fn progress(&mut self, what: &'static str, done: u64);
}

/// Something that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Where: a file, or a row in it.
    pub place: String,
    /// What is wrong.
    pub what: String,
}

/// What was looked at, and what was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checked {
    /// Files of a backup whose digests were compared.
    pub files: u64,
    /// Messages.
    pub messages: u64,
    /// Bodies that were read.
    pub bodies: u64,
    /// Recipients that wait.
    pub waiting: u64,
    /// Events.
    pub events: u64,
    /// Records of the control plane.
    pub records: u64,
    /// Blobs.
    pub blobs: u64,
    /// What is wrong, the first of it.
    pub findings: Vec<Finding>,
    /// How many findings are not told.
    pub untold: u64,
}

impl Checked {
    /// Whether nothing is wrong.
    pub fn in_order(&self) -> bool {
        self.findings.is_empty()
    }

    fn found(&mut self, place: impl Into<String>, what: impl Into<String>) {
        if self.findings.len() >= FINDINGS_MAX {
            self.untold += 1;
            return;
        }
        self.findings.push(Finding {
            place: place.into(),
            what: what.into(),
        });
    }
}

/// Looks at everything in a folder that no server uses. Blocks.
///
/// **Errors**: a server uses it, a newer or an older version wrote it, or it is no folder of data at all.
pub fn check(disk: &dyn Disk, dir: &Path, reader: &mut dyn Reader) -> Result<Checked, OpenError> {
    match format::read(disk, dir)? {
        Some(FORMAT) => {}
        Some(older) => {
            let reason =
                format!("it has the older format {older}; a start of the server renews it");
            return Err(format::failed(dir, &reason));
        }
        None => {
            return Err(format::failed(
                dir,
                "it has no format.json, so it holds no data",
            ));
        }
    }
    let _lock = FolderLock::take(dir)?;
    let mut checked = Checked::default();
    check_copy(disk, dir, &mut checked)?;
    let databases: [(&'static str, Look); 2] =
        [("mail.db", mail::look), ("state.db", records::look)];
    for (name, look) in databases {
        if !disk.exists(&dir.join(name)) {
            checked.found(name, "it is missing");
            continue;
        }
        let looked = sql::open(&dir.join(name), &Options::default(), true)
            .map_err(|failure| failure.to_string())
            .and_then(|connection| {
                check_structure(&connection, name, &mut checked)?;
                let mut place = Place {
                    disk,
                    dir,
                    checked: &mut checked,
                    reader,
                };
                look(&connection, &mut place).map_err(|error| error.to_string())
            });
        if let Err(reason) = looked {
            checked.found(name, reason);
        }
    }
    let mut place = Place {
        disk,
        dir,
        checked: &mut checked,
        reader,
    };
    if let Err(error) = records::look_at_blobs(&mut place) {
        checked.found("blobs", error.to_string());
    }
    Ok(checked)
}

/// What the looks share.
struct Place<'a> {
    disk: &'a dyn Disk,
    dir: &'a Path,
    checked: &'a mut Checked,
    reader: &'a mut dyn Reader,
}

impl Place<'_> {
    /// Tells how far it is, now and then.
    fn progress(&mut self, what: &'static str, done: u64) {
        if done.is_multiple_of(PROGRESS_EVERY) {
            self.reader.progress(what, done);
        }
    }
}

/// A look at one database.
type Look = fn(&Connection, &mut Place<'_>) -> rusqlite::Result<()>;

/// The files of a backup that no server has used must still be those that were written.
fn check_copy(disk: &dyn Disk, dir: &Path, checked: &mut Checked) -> Result<(), OpenError> {
    let failed = |error: CopyError| format::failed(dir, &error.to_string());
    let Some(Backup::Copy(manifest)) = backup::found_in(disk, dir).map_err(failed)? else {
        return Ok(());
    };
    let found = backup::verify(disk, dir, &manifest, |file, reason| {
        checked.found(file, reason);
    });
    match found {
        Ok(files) => checked.files = files,
        Err(CopyError::Damaged { file, reason }) => checked.found(file, reason),
        Err(error) => return Err(failed(error)),
    }
    Ok(())
}

/// SQLite's own look: pages, rows, and that each index names exactly the rows of its table.
fn check_structure(
    connection: &Connection,
    name: &str,
    checked: &mut Checked,
) -> Result<(), String> {
    let looked = || -> rusqlite::Result<Vec<String>> {
        let mut statement = connection.prepare("PRAGMA integrity_check(100)")?;
        let rows = statement.query_map([], |row| row.get(0))?;
        rows.collect()
    };
    for line in looked().map_err(|error| error.to_string())? {
        if line != "ok" {
            checked.found(name, line);
        }
    }
    Ok(())
}
