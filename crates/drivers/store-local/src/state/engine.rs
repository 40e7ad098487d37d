//! The committer of records: preconditions first, then the writes, one transaction for all that wait.

use super::cache::Cache;
use crate::lock::FolderLock;
use crate::options::OnFatal;
use crate::sql::{self, Checkpoints, Failure, failed};
use crate::worker::Engine;
use bytes::Bytes;
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, OptionalExtension, Row, ToSql, params};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;
use store::Error;
use store::state::{Expect, Version, Versioned, Write, WriteError};
use tokio::sync::{oneshot, watch};

/// Tables of format 1. Values that are text are stored as text, so that an operator can use SQLite's JSON functions.
pub(crate) const SCHEMA: &str = "
CREATE TABLE record(key TEXT PRIMARY KEY, version INTEGER NOT NULL, value ANY NOT NULL) WITHOUT ROWID, STRICT;
CREATE TABLE counter(name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID, STRICT;
INSERT INTO counter(name, value) VALUES('version', 0);
";

/// Makes the tables.
pub(crate) fn create(connection: &Connection, format: u32) -> rusqlite::Result<()> {
    connection.execute_batch(&format!(
        "BEGIN;{SCHEMA}PRAGMA user_version={format};COMMIT;"
    ))
}

/// How often the log is copied back when little is written.
const REST: Duration = Duration::from_mins(1);

/// Longest log, in pages: little is written here.
pub(crate) const LOG_PAGES_MAX: u64 = 1_000;

/// Writes on their way.
pub(crate) struct Request {
    pub(super) writes: Vec<Write>,
    pub(super) answer: oneshot::Sender<Result<(), WriteError>>,
}

/// The committer of records.
pub(crate) struct Records {
    connection: Connection,
    cache: Arc<Cache>,
    changes: Arc<watch::Sender<u64>>,
    version: u64,
    checkpoints: Checkpoints,
    on_fatal: Option<OnFatal>,
    failed: Option<String>,
    // Held until the committer has ended.
    _lock: Option<FolderLock>,
}

/// What the writes so far have made of a key.
type Changed = BTreeMap<String, Option<(Version, Bytes)>>;

/// What became of each request.
type Answers = Vec<Result<(), WriteError>>;

impl Records {
    /// Reads how far versions have come.
    pub(crate) fn new(
        connection: Connection,
        cache: Arc<Cache>,
        changes: Arc<watch::Sender<u64>>,
        on_fatal: Option<OnFatal>,
        checkpoints: Checkpoints,
        lock: Option<FolderLock>,
    ) -> rusqlite::Result<Self> {
        let sql = "SELECT value FROM counter WHERE name = 'version'";
        let version: i64 = connection.query_row(sql, [], |row| row.get(0))?;
        Ok(Self {
            connection,
            cache,
            changes,
            version: version as u64,
            checkpoints,
            on_fatal,
            failed: None,
            _lock: lock,
        })
    }

    fn fail(&mut self, reason: &str) {
        if self.failed.is_none() {
            tracing::error!(reason, "the state store has failed");
            self.failed = Some(reason.to_owned());
            sql::abandon(&self.connection);
            self.cache.clear();
            if let Some(on_fatal) = &self.on_fatal {
                on_fatal(reason);
            }
        }
    }

    /// A record; remembered for the next time.
    pub(super) fn get(&mut self, key: String) -> Result<Option<Versioned>, Error> {
        let sql = "SELECT key, version, value FROM record WHERE key = ?1";
        let mut statement = self.connection.prepare_cached(sql).map_err(failed)?;
        let found = statement.query_row([&key], versioned).optional();
        let found = found.map_err(failed)?;
        self.cache.put(&key, found.clone());
        Ok(found)
    }

    /// A page of a prefix.
    pub(super) fn scan(
        &self,
        prefix: &str,
        after: Option<&str>,
        limit: usize,
    ) -> Result<Vec<Versioned>, Error> {
        let (sql, from) = match after {
            Some(after) if after >= prefix => (
                "SELECT key, version, value FROM record WHERE key > ?1 ORDER BY key",
                after,
            ),
            _ => (
                "SELECT key, version, value FROM record WHERE key >= ?1 ORDER BY key",
                prefix,
            ),
        };
        let mut statement = self.connection.prepare_cached(sql).map_err(failed)?;
        let mut rows = statement.query([from]).map_err(failed)?;
        let mut found = Vec::new();
        while found.len() < limit
            && let Some(row) = rows.next().map_err(failed)?
        {
            let record = versioned(row).map_err(failed)?;
            if !record.key.starts_with(prefix) {
                break;
            }
            found.push(record);
        }
        Ok(found)
    }

    /// One transaction over all requests; answers what became of each, and what has changed.
    fn commit(&mut self, requests: &[Request]) -> Result<(Answers, Changed), Failure> {
        self.connection.execute_batch("BEGIN IMMEDIATE")?;
        let mut all = Changed::new();
        let mut version = self.version;
        let mut answers = Vec::with_capacity(requests.len());
        for request in requests {
            let mut own = Changed::new();
            let mut next = version;
            let decided = self.decide(&request.writes, &all, &mut own, &mut next)?;
            if decided.is_ok() {
                version = next;
                all.extend(own);
            }
            answers.push(decided);
        }
        for (key, value) in &all {
            self.write(key, value.as_ref())?;
        }
        if version != self.version {
            self.connection
                .prepare_cached("UPDATE counter SET value = ?1 WHERE name = 'version'")?
                .execute([version as i64])?;
        }
        self.connection.execute_batch("COMMIT")?;
        self.version = version;
        Ok((answers, all))
    }

    /// Whether the preconditions hold, each seen after the writes before it.
    fn decide(
        &self,
        writes: &[Write],
        before: &Changed,
        own: &mut Changed,
        next: &mut u64,
    ) -> Result<Result<(), WriteError>, Failure> {
        for write in writes {
            let changed = own.get(&write.key).or_else(|| before.get(&write.key));
            let now = match changed {
                Some(value) => value.as_ref().map(|(version, _)| *version),
                None => self.version_of(&write.key)?,
            };
            let holds = match write.expect {
                Expect::Any => true,
                Expect::Absent => now.is_none(),
                Expect::Version(version) => now == Some(version),
            };
            if !holds {
                return Ok(Err(WriteError::Conflict(write.key.clone())));
            }
            if now.is_none() && write.value.is_none() {
                continue;
            }
            *next += 1;
            let value = write.value.clone().map(|value| (Version(*next), value));
            own.insert(write.key.clone(), value);
        }
        Ok(Ok(()))
    }

    fn version_of(&self, key: &str) -> Result<Option<Version>, Failure> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT version FROM record WHERE key = ?1")?;
        let version = statement
            .query_row([key], |row| row.get::<_, i64>(0))
            .optional()?;
        Ok(version.map(|version| Version(version as u64)))
    }

    fn write(&self, key: &str, value: Option<&(Version, Bytes)>) -> rusqlite::Result<()> {
        match value {
            Some((version, value)) => self
                .connection
                .prepare_cached(
                    "INSERT OR REPLACE INTO record(key, version, value) VALUES(?1, ?2, ?3)",
                )?
                .execute(params![key, version.0 as i64, Text(value)])?,
            None => self
                .connection
                .prepare_cached("DELETE FROM record WHERE key = ?1")?
                .execute([key])?,
        };
        Ok(())
    }
}

impl Engine for Records {
    type Commit = Request;

    fn weight(commit: &Request) -> usize {
        let value = |write: &Write| write.value.as_ref().map_or(0, Bytes::len);
        commit.writes.iter().map(value).sum()
    }

    fn group(&mut self, commits: Vec<Request>) {
        let done = match &self.failed {
            Some(reason) => Err(Failure::Broken(reason.clone())),
            None => self.commit(&commits),
        };
        let rows = commits.iter().map(|commit| commit.writes.len()).sum();
        let bytes = commits.iter().map(Self::weight).sum();
        match done {
            Ok((answers, changed)) => {
                let any = !changed.is_empty();
                for (key, value) in changed {
                    let record = value.map(|(version, value)| Versioned {
                        key: key.clone(),
                        version,
                        value,
                    });
                    self.cache.put(&key, record);
                }
                if any {
                    self.changes.send_modify(|n| *n += 1);
                }
                for (commit, answer) in commits.into_iter().zip(answers) {
                    // A caller that went away needs no answer.
                    let _ = commit.answer.send(answer);
                }
            }
            Err(failure) => self.refuse(commits, failure),
        }
        self.checkpoints.committed(rows, bytes);
        if self.checkpoints.due() {
            self.check_point();
        }
    }

    fn tend(&mut self) -> Duration {
        self.check_point();
        REST
    }

    fn close(&mut self) {
        if self.failed.is_none()
            && let Err(failure) = self.checkpoints.run(&self.connection)
        {
            tracing::warn!(%failure, "the log is not copied at the end; it keeps what it holds");
        }
    }
}

impl Records {
    /// Copies the log into the database.
    fn check_point(&mut self) {
        if self.failed.is_some() {
            return;
        }
        match self.checkpoints.run(&self.connection) {
            Ok(()) => {}
            Err(Failure::Full) => self.checkpoints.put_off(),
            Err(failure) => self.fail(&format!("the log of records cannot be copied: {failure}")),
        }
    }

    /// Has the database hold everything, so that it can be copied while its log is held back.
    pub(crate) fn stand_still(&mut self) -> Result<(), Error> {
        if let Some(reason) = &self.failed {
            return Err(Error::Failed(reason.clone()));
        }
        match self.checkpoints.finish(&self.connection) {
            Ok(()) => Ok(()),
            Err(Failure::Full) => Err(Error::Full),
            Err(failure) => {
                let reason = format!("the log of records cannot be copied: {failure}");
                self.fail(&reason);
                Err(Error::Failed(reason))
            }
        }
    }

    fn refuse(&mut self, commits: Vec<Request>, failure: Failure) {
        if let Failure::Broken(reason) = &failure {
            self.fail(&format!("records cannot be committed: {reason}"));
        } else if let Err(broken) = sql::roll_back(&self.connection) {
            self.fail(&format!("records cannot be rolled back: {broken:?}"));
        }
        for commit in commits {
            let error = match &failure {
                Failure::Full => Error::Full,
                Failure::Constraint => Error::Failed("a row contradicts the tables".into()),
                Failure::Broken(reason) => Error::Failed(reason.clone()),
            };
            let _ = commit.answer.send(Err(error.into()));
        }
    }
}

/// A value: text where it is text.
struct Text<'a>(&'a Bytes);

impl ToSql for Text<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match std::str::from_utf8(self.0) {
            Ok(text) => ValueRef::Text(text.as_bytes()),
            Err(_) => ValueRef::Blob(self.0),
        }))
    }
}

fn versioned(row: &Row<'_>) -> rusqlite::Result<Versioned> {
    let value = match row.get_ref(2)? {
        ValueRef::Text(bytes) | ValueRef::Blob(bytes) => Bytes::copy_from_slice(bytes),
        other => {
            let reason = format!("a value of type {}", other.data_type()).into();
            let kind = other.data_type();
            return Err(rusqlite::Error::FromSqlConversionFailure(2, kind, reason));
        }
    };
    Ok(Versioned {
        key: row.get(0)?,
        version: Version(row.get::<_, i64>(1)? as u64),
        value,
    })
}
