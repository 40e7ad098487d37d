//! SQLite as both databases use it.

use crate::backup::Hold;
use crate::{Faults, Options, SyncPoint};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags, OptionalExtension};
use std::path::Path;
use std::sync::Arc;
use store::Error;
use thiserror::Error as ThisError;

/// How a statement failed, by what the caller does then.
#[derive(Debug, ThisError)]
pub(crate) enum Failure {
    /// No room: nothing happened, it may be tried again with more.
    #[error("there is no room")]
    Full,
    /// A row is there already.
    #[error("a row contradicts the tables")]
    Constraint,
    /// The database cannot be trusted any more.
    #[error("{0}")]
    Broken(String),
}

impl From<rusqlite::Error> for Failure {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::Full,
            Some(ErrorCode::ConstraintViolation) => Self::Constraint,
            _ => Self::Broken(error.to_string()),
        }
    }
}

/// The error of a failed read.
pub(crate) fn failed(error: rusqlite::Error) -> Error {
    match error.sqlite_error_code() {
        Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
            Error::Damaged(error.to_string())
        }
        _ => Error::Failed(error.to_string()),
    }
}

/// Pages of the cache, in KB.
const CACHE_KB: u32 = 32 * 1024;
/// Statements kept prepared.
const STATEMENTS: usize = 64;

/// Opens a database. The exclusive lock stands before WAL mode, so that SQLite needs no shared memory file; check-points
/// are ours, so that their errors are seen.
pub(crate) fn open(path: &Path, options: &Options, sync: bool) -> Result<Connection, Failure> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_CREATE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = match &options.vfs {
        Some(vfs) => Connection::open_with_flags_and_vfs(path, flags, vfs.as_str())?,
        None => Connection::open_with_flags(path, flags)?,
    };
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    let synchronous = if sync { "FULL" } else { "NORMAL" };
    for (pragma, value) in [("locking_mode", "exclusive"), ("journal_mode", "wal")] {
        let sql = format!("PRAGMA {pragma}={value}");
        let answer: String = connection.query_row(&sql, [], |row| row.get(0))?;
        if answer != value {
            return Err(Failure::Broken(format!("{pragma} is {answer}")));
        }
    }
    for (pragma, value) in [
        ("synchronous", synchronous),
        ("wal_autocheckpoint", "0"),
        ("temp_store", "MEMORY"),
        ("trusted_schema", "OFF"),
        ("cache_size", &format!("-{CACHE_KB}")),
    ] {
        // Some pragmas answer with a row and some do not.
        let set = connection.pragma_update_and_check(None, pragma, value, |_| Ok(()));
        set.optional()?;
    }
    Ok(connection)
}

/// Version of a database's tables.
pub(crate) fn version(connection: &Connection) -> rusqlite::Result<u32> {
    connection.pragma_query_value(None, "user_version", |row| row.get(0))
}

/// Ends a transaction that failed; SQLite may have ended it itself.
pub(crate) fn roll_back(connection: &Connection) -> Result<(), Failure> {
    if !connection.is_autocommit() {
        connection.execute_batch("ROLLBACK")?;
    }
    Ok(())
}

/// Leaves a database that failed as it is: its end copies no log, which would sync once more what did not sync and
/// might read back other bytes than were written, and what was half done is not read.
pub(crate) fn abandon(connection: &Connection) {
    // Errors change nothing: it is not written to any more.
    let _ = connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true);
    let _ = roll_back(connection);
}

/// Copies all of the log into the database and cuts it, so that one file holds everything.
pub(crate) fn copy_log(connection: &Connection) -> Result<(), Failure> {
    let sql = "PRAGMA wal_checkpoint(TRUNCATE)";
    let busy: i64 = connection.query_row(sql, [], |row| row.get(0))?;
    if busy != 0 {
        return Err(Failure::Broken("the log cannot be copied now".into()));
    }
    Ok(())
}

/// Pages that a commit touches beside those of its rows: the last ones of most tables.
const TOUCHED: u64 = 8;
const PAGE_BYTES: u64 = 4096;
/// A log that is held back may grow to so many times its usual length: about 1 GB.
const HELD_LOGS_MAX: u64 = 64;
/// Pages that a thousand rows or touches may make.
const PER_MILLE: std::ops::RangeInclusive<u64> = 100..=4_000;

/// Says when the write-ahead log is to be copied into the database. SQLite does not tell how long its log is without
/// copying it, so that is guessed from what was written, by what came true the last time.
#[derive(Debug)]
pub(crate) struct Checkpoints {
    pages_max: u64,
    touches: u64,
    bytes: u64,
    pages_per_mille: u64,
    faults: Faults,
    hold: Arc<Hold>,
}

impl Checkpoints {
    /// A log of about so many pages.
    pub(crate) fn new(pages_max: u64, faults: Faults, hold: Arc<Hold>) -> Self {
        Self {
            pages_max,
            touches: 0,
            bytes: 0,
            pages_per_mille: 1_000,
            faults,
            hold,
        }
    }

    /// Notes a commit: how many rows it wrote, and how many bytes in them.
    pub(crate) fn committed(&mut self, rows: usize, bytes: usize) {
        self.touches += TOUCHED + rows as u64;
        self.bytes += bytes as u64;
    }

    /// Whether it is time.
    pub(crate) fn due(&self) -> bool {
        self.pages() >= self.pages_max && !self.waits()
    }

    fn pages(&self) -> u64 {
        self.bytes / PAGE_BYTES + self.touches * self.pages_per_mille / 1_000
    }

    /// Whether the log grows on, since the database must stand still for its copy; but not for ever.
    fn waits(&self) -> bool {
        self.hold.logs() && self.pages() < self.pages_max * HELD_LOGS_MAX
    }

    /// Copies the log now, when there is something in it.
    pub(crate) fn run(&mut self, connection: &Connection) -> Result<(), Failure> {
        if self.touches == 0 || self.waits() {
            return Ok(());
        }
        if self.hold.logs() {
            self.hold.break_up();
        }
        let sql = "PRAGMA wal_checkpoint(PASSIVE)";
        let copy = || connection.query_row(sql, [], |row| row.get::<_, i64>(1));
        let pages = if self.faults.syncs(SyncPoint::CheckPoint) {
            copy()?
        } else {
            // The syncs of a copy are SQLite's own.
            connection.execute_batch("PRAGMA synchronous=OFF")?;
            let pages = copy()?;
            connection.execute_batch("PRAGMA synchronous=FULL")?;
            pages
        };
        let touched = (pages.max(0) as u64).saturating_sub(self.bytes / PAGE_BYTES);
        let per_mille = touched * 1_000 / self.touches;
        self.pages_per_mille = per_mille.clamp(*PER_MILLE.start(), *PER_MILLE.end());
        (self.touches, self.bytes) = (0, 0);
        Ok(())
    }

    /// Copies all of the log, whoever holds it back, so that the database stands still from now on.
    pub(crate) fn finish(&mut self, connection: &Connection) -> Result<(), Failure> {
        copy_log(connection)?;
        (self.touches, self.bytes) = (0, 0);
        Ok(())
    }

    /// There was no room to copy: the log grows on for a while.
    pub(crate) fn put_off(&mut self) {
        self.touches /= 2;
        self.bytes /= 2;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_log_is_copied_at_about_the_length_that_it_shall_have() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("a.db");
        let connection = open(&path, &Options::default(), true).expect("opens");
        let table = "CREATE TABLE t(id INTEGER PRIMARY KEY, value BLOB)";
        connection.execute_batch(table).expect("makes the table");
        let mut checkpoints = Checkpoints::new(256, Faults::default(), Arc::default());
        for (rows, bytes) in [(1, 100), (50, 200), (20, 9_000), (1, 100)] {
            let mut copied = 0;
            while copied < 3 {
                let sql = format!(
                    "BEGIN; WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<{rows})
                     INSERT INTO t(value) SELECT zeroblob({bytes}) FROM n; COMMIT"
                );
                connection.execute_batch(&sql).expect("writes");
                checkpoints.committed(rows, rows * bytes);
                if checkpoints.due() {
                    checkpoints.run(&connection).expect("copies");
                    copied += 1;
                }
            }
            let log = std::fs::metadata(dir.path().join("a.db-wal")).expect("is there");
            assert!(
                log.len() < 3 * 256 * PAGE_BYTES,
                "{rows} {bytes}: {}",
                log.len()
            );
        }
    }
}
