//! SQLite as both databases use it.

use crate::Options;
use rusqlite::{Connection, ErrorCode, OpenFlags};
use std::path::Path;
use store::Error;

/// How a statement failed, by what the caller does then.
#[derive(Debug)]
pub(crate) enum Failure {
    /// No room: nothing happened, it may be tried again with more.
    Full,
    /// A row is there already.
    Constraint,
    /// The database cannot be trusted any more.
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
pub(crate) fn open(path: &Path, options: &Options, sync: bool) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_CREATE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = match &options.vfs {
        Some(vfs) => Connection::open_with_flags_and_vfs(path, flags, vfs.as_str())?,
        None => Connection::open_with_flags(path, flags)?,
    };
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    let synchronous = if sync { "FULL" } else { "NORMAL" };
    for (pragma, value) in [
        ("locking_mode", "EXCLUSIVE"),
        ("journal_mode", "WAL"),
        ("synchronous", synchronous),
        ("wal_autocheckpoint", "0"),
        ("temp_store", "MEMORY"),
        ("trusted_schema", "OFF"),
        ("cache_size", &format!("-{CACHE_KB}")),
    ] {
        // Some pragmas answer with a row and some do not.
        connection
            .pragma_update_and_check(None, pragma, value, |_| Ok(()))
            .or_else(|error| match error {
                rusqlite::Error::QueryReturnedNoRows => Ok(()),
                other => Err(other),
            })?;
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

/// When the write-ahead log is copied into the database: after about so many pages. Larger is cheaper, since pages
/// written twice are copied once; smaller stalls less at a time.
const PAGES_PER_CHECKPOINT: u64 = 4_000;
const COMMITS_MAX: u64 = 4_000;

/// Counts commits and copies the write-ahead log back in time.
#[derive(Debug)]
pub(crate) struct Checkpoints {
    commits: u64,
    due_at: u64,
}

impl Default for Checkpoints {
    fn default() -> Self {
        Self {
            commits: 0,
            due_at: 100,
        }
    }
}

impl Checkpoints {
    /// Called after each commit. SQLite does not say how long its log is without copying it, so the pages of a commit
    /// are learned from the last time.
    pub(crate) fn committed(&mut self, connection: &Connection) -> Result<(), Failure> {
        self.commits += 1;
        if self.commits < self.due_at {
            return Ok(());
        }
        self.run(connection)
    }

    /// Copies the log now, when there is something in it.
    pub(crate) fn run(&mut self, connection: &Connection) -> Result<(), Failure> {
        if self.commits == 0 {
            return Ok(());
        }
        let pages: i64 =
            match connection.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |row| row.get(1)) {
                Ok(pages) => pages,
                Err(error) => match Failure::from(error) {
                    // No room to copy: the log grows on, and the next commits will say when it cannot.
                    Failure::Full => {
                        self.due_at = self.commits + 100;
                        return Ok(());
                    }
                    other => return Err(other),
                },
            };
        let per_commit = (pages.max(1) as u64).div_ceil(self.commits).max(1);
        self.due_at = (PAGES_PER_CHECKPOINT / per_commit).clamp(8, COMMITS_MAX);
        self.commits = 0;
        Ok(())
    }
}
