//! The committer of mail: the connection, what it knows of each shard, and the order of things in one commit.

use super::group::Group;
use super::keep::Keeping;
use super::prepare::Request;
use super::schema::{entry_row, message_row, number_of, seq_of};
use crate::backup::SegmentEnd;
use crate::bodies::{Appender, FIRST, Live, Location, Segments};
use crate::lock::FolderLock;
use crate::options::{Faults, OnFatal};
use crate::room::Room;
use crate::sql::{self, Checkpoints, Failure};
use crate::worker::Engine;
use base::env::Clock;
use base::{MessageNumber, ShardId};
use model::delivery::QueueKey;
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;
use store::{Epoch, Error};

/// Rows that a step of house-keeping writes, roughly.
const ROWS_KEPT: usize = 200;
/// Queues whose rows are remembered.
const QUEUES_KNOWN: usize = 50_000;

/// The committer of mail.
pub(crate) struct Mail {
    pub(super) connection: Connection,
    pub(super) clock: Arc<dyn Clock>,
    pub(super) room: Arc<Room>,
    pub(super) segments: Arc<Segments>,
    pub(super) appender: Appender,
    pub(super) shards: BTreeMap<ShardId, Shard>,
    pub(super) queues: BTreeMap<(ShardId, QueueKey), i64>,
    pub(super) dedupe: Dedupe,
    pub(super) checkpoints: Checkpoints,
    pub(super) keeping: Keeping,
    pub(super) faults: Faults,
    pub(super) outcomes: u64,
    on_fatal: Option<OnFatal>,
    failed: Option<String>,
    // Held until the committer has ended.
    _lock: Option<FolderLock>,
}

/// What is known of a shard without reading.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Shard {
    pub(super) epoch: u64,
    pub(super) last_number: u64,
    pub(super) last_seq: u64,
}

/// Which batch ids may be those of the day before: none over the largest one.
#[derive(Debug, Default)]
pub(crate) struct Dedupe {
    pub(super) day: i64,
    pub(super) largest_before: Option<Vec<u8>>,
}

/// What an engine is made of.
pub(crate) struct Parts {
    pub(crate) connection: Connection,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) room: Arc<Room>,
    pub(crate) segments: Arc<Segments>,
    pub(crate) faults: Faults,
    pub(crate) on_fatal: Option<OnFatal>,
    pub(crate) lock: Option<FolderLock>,
}

/// Bodies that live in each segment.
pub(crate) fn live_bodies(connection: &Connection) -> rusqlite::Result<BTreeMap<u64, Live>> {
    let mut live: BTreeMap<u64, Live> = BTreeMap::new();
    let mut rows = connection.prepare("SELECT segment, offset, length FROM body")?;
    let mut rows = rows.query([])?;
    while let Some(row) = rows.next()? {
        let location = location(row, 0)?;
        live.entry(location.segment).or_default().add(location);
    }
    Ok(live)
}

/// Where a body stands: segment, offset and length from one column on.
pub(crate) fn location(row: &Row<'_>, first: usize) -> rusqlite::Result<Location> {
    Ok(Location {
        segment: row.get::<_, i64>(first)? as u64,
        offset: row.get::<_, i64>(first + 1)? as u64,
        length: row.get::<_, i64>(first + 2)? as u64,
    })
}

impl Mail {
    /// Reads what is known of the shards.
    pub(crate) fn new(parts: Parts) -> rusqlite::Result<Self> {
        let shards = read_shards(&parts.connection)?;
        let hold = Arc::clone(parts.segments.hold());
        let checkpoints = Checkpoints::new(parts.room.log_pages, parts.faults, hold);
        let mut mail = Self {
            connection: parts.connection,
            clock: parts.clock,
            room: parts.room,
            segments: parts.segments,
            appender: Appender::default(),
            shards,
            queues: BTreeMap::new(),
            dedupe: Dedupe::default(),
            checkpoints,
            keeping: Keeping::new(FIRST),
            faults: parts.faults,
            outcomes: 0,
            on_fatal: parts.on_fatal,
            failed: None,
            _lock: parts.lock,
        };
        mail.turn_day()?;
        Ok(mail)
    }

    /// The store cannot go on: says so once, and refuses everything from now on.
    pub(crate) fn fail(&mut self, reason: &str) {
        if self.failed.is_none() {
            tracing::error!(reason, "the mail store has failed");
            self.failed = Some(reason.to_owned());
            sql::abandon(&self.connection);
            if let Some(on_fatal) = &self.on_fatal {
                on_fatal(reason);
            }
        }
    }

    /// Why it cannot go on.
    pub(super) fn failure(&self) -> Option<&str> {
        self.failed.as_deref()
    }

    /// Takes over a shard.
    pub(super) fn lease(&mut self, shard: ShardId, owner: &str) -> Result<Epoch, Error> {
        let known = self.shards.entry(shard).or_default();
        let epoch = known.epoch + 1;
        self.write("a lease", |mail| {
            let mut insert = mail.connection.prepare_cached(
                "INSERT INTO shard(id, epoch, owner, last_number, last_seq) VALUES(?1, ?2, ?3, 0, 0)
                 ON CONFLICT(id) DO UPDATE SET epoch = ?2, owner = ?3",
            )?;
            insert.execute(params![shard.0, epoch as i64, owner])?;
            Ok(())
        })?;
        self.shards.entry(shard).or_default().epoch = epoch;
        Ok(Epoch(epoch))
    }

    /// Runs a transaction outside the groups; it may use the reserve.
    pub(super) fn write<T>(
        &mut self,
        what: &str,
        mut work: impl FnMut(&mut Self) -> Result<T, Failure>,
    ) -> Result<T, Error> {
        if let Some(reason) = self.failure() {
            return Err(Error::Failed(reason.to_owned()));
        }
        loop {
            match self.transaction(&mut work) {
                Ok(value) => {
                    self.committed(ROWS_KEPT, 0);
                    return Ok(value);
                }
                Err(Failure::Full) if self.make_room() => {}
                Err(Failure::Full) => return Err(Error::Full),
                Err(Failure::Constraint) => {
                    return Err(Error::Damaged(format!("{what} contradicts")));
                }
                Err(Failure::Broken(reason)) => {
                    self.fail(&format!("{what} cannot be written: {reason}"));
                    return Err(Error::Failed(reason));
                }
            }
        }
    }

    /// One transaction: committed, or as if it had not been.
    fn transaction<T>(
        &mut self,
        work: &mut impl FnMut(&mut Self) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        self.connection
            .prepare_cached("BEGIN IMMEDIATE")?
            .execute([])?;
        let done = work(self).and_then(|value| {
            self.connection.prepare_cached("COMMIT")?.execute([])?;
            Ok(value)
        });
        if done.is_err() {
            sql::roll_back(&self.connection)?;
            self.queues.clear();
        }
        done
    }

    /// After a commit, and after its answers: copies the log when it has become long.
    pub(super) fn committed(&mut self, rows: usize, bytes: usize) {
        self.checkpoints.committed(rows, bytes);
        if self.checkpoints.due() {
            self.check_point();
        }
    }

    /// Copies the log into the database; with the reserve, since without a copy the log alone would use that up.
    pub(super) fn check_point(&mut self) {
        loop {
            match self.checkpoints.run(&self.connection) {
                Ok(()) => return,
                Err(Failure::Full) if self.make_room() => {}
                Err(Failure::Full) => return self.checkpoints.put_off(),
                Err(failure) => return self.fail(&format!("the log cannot be copied: {failure}")),
            }
        }
    }

    /// Gives up what can be given up for the sake of mail; `false` when nothing is left.
    pub(super) fn make_room(&self) -> bool {
        self.segments.hold().break_up();
        self.room.give_up_part()
    }

    /// Has the database hold everything, so that it can be copied while its log is held back; answers how far each
    /// segment of bodies goes.
    pub(crate) fn stand_still(&mut self) -> Result<Vec<SegmentEnd>, Error> {
        if let Some(reason) = self.failure() {
            return Err(Error::Failed(reason.to_owned()));
        }
        match self.checkpoints.finish(&self.connection) {
            Ok(()) => Ok(self.segments.ends(self.appender.active())),
            Err(Failure::Full) => Err(Error::Full),
            Err(failure) => {
                let reason = format!("the log cannot be copied: {failure}");
                self.fail(&reason);
                Err(Error::Failed(reason))
            }
        }
    }

    /// The next message number that was never used.
    pub(super) fn next_number(&self, shard: ShardId) -> MessageNumber {
        let last = self.shards.get(&shard).map_or(0, |known| known.last_number);
        MessageNumber(last + 1)
    }

    /// The row of a queue, made when there is none.
    pub(super) fn queue_row(&mut self, shard: ShardId, queue: &QueueKey) -> Result<i64, Failure> {
        let key = (shard, queue.clone());
        if let Some(row) = self.queues.get(&key) {
            return Ok(*row);
        }
        let row = match self.find_queue(shard, queue)? {
            Some(row) => row,
            None => self.connection.prepare_cached(
                "INSERT INTO queue(shard, account, tenant, configuration_set, domain) VALUES(?1, ?2, ?3, ?4, ?5)",
            )?
            .insert(params![
                shard.0,
                queue.account.as_str(),
                queue.tenant,
                queue.configuration_set,
                domain_column(queue)
            ])?,
        };
        if self.queues.len() >= QUEUES_KNOWN {
            self.queues.clear();
        }
        self.queues.insert(key, row);
        Ok(row)
    }

    /// The row of a queue, when there is one.
    pub(super) fn find_queue(
        &self,
        shard: ShardId,
        queue: &QueueKey,
    ) -> rusqlite::Result<Option<i64>> {
        let mut find = self.connection.prepare_cached(
            "SELECT id FROM queue WHERE shard = ?1 AND account = ?2 AND tenant = ?3 AND configuration_set = ?4 AND domain = ?5",
        )?;
        let key = params![
            shard.0,
            queue.account.as_str(),
            queue.tenant,
            queue.configuration_set,
            domain_column(queue)
        ];
        find.query_row(key, |row| row.get(0)).optional()
    }
}

/// The column `domain`: the domain, and after a space, which no domain has, the way out when there is one. Format 1 has no
/// column for that.
fn domain_column(queue: &QueueKey) -> Cow<'_, str> {
    if queue.way.is_empty() {
        return Cow::Borrowed(&queue.domain);
    }
    Cow::Owned(format!("{} {}", queue.domain, queue.way))
}

fn read_shards(connection: &Connection) -> rusqlite::Result<BTreeMap<ShardId, Shard>> {
    let mut statement = connection.prepare("SELECT id, epoch, last_number, last_seq FROM shard")?;
    let rows = statement.query_map([], |row| {
        let known = Shard {
            epoch: row.get::<_, i64>(1)? as u64,
            last_number: row.get::<_, i64>(2)? as u64,
            last_seq: row.get::<_, i64>(3)? as u64,
        };
        Ok((ShardId(row.get(0)?), known))
    })?;
    let mut shards: BTreeMap<ShardId, Shard> = rows.collect::<Result<_, _>>()?;
    for (id, known) in &mut shards {
        let last = |table: &str, from: i64, to: i64| {
            let sql = format!("SELECT max(id) FROM {table} WHERE id BETWEEN ?1 AND ?2");
            connection.query_row(&sql, [from, to], |row| row.get::<_, Option<i64>>(0))
        };
        let first = message_row(*id, MessageNumber(0));
        let row = last("message", first, message_row(*id, MessageNumber(u64::MAX)))?;
        known.last_number = known.last_number.max(row.map_or(0, |row| number_of(row).0));
        let row = last("entry", entry_row(*id, 0), entry_row(*id, u64::MAX))?;
        known.last_seq = known.last_seq.max(row.map_or(0, |row| seq_of(row).0));
    }
    Ok(shards)
}

impl Engine for Mail {
    type Commit = Request;

    fn weight(commit: &Request) -> usize {
        commit.batch.weight
    }

    fn group(&mut self, commits: Vec<Request>) {
        Group::new(commits).run(self);
    }

    fn tend(&mut self) -> Duration {
        self.keep_house()
    }

    fn close(&mut self) {
        if self.failed.is_none() {
            self.appender.seal(&self.segments, self.clock.now().0);
            self.segments.drop_dead(None);
            if let Err(failure) = self.checkpoints.run(&self.connection) {
                tracing::warn!(%failure, "the log is not copied at the end; it keeps what it holds");
            }
            self.room.release();
        }
    }
}
