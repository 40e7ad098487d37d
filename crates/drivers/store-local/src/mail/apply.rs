//! One batch inside the group's transaction.

use super::engine::{Mail, location};
use super::group::{Effects, Refusal};
use super::prepare::{Change, Request, Stored};
use super::schema::{entry_row, number_of};
use crate::sql::Failure;
use base::ShardId;
use rusqlite::{OptionalExtension, params};
use std::collections::BTreeSet;
use store::{CommitError, Committed, Seq};

/// Milliseconds of a day: batch ids are kept by the day, and looked for on two.
const DAY_MS: i64 = 86_400_000;

/// What a batch has touched so far.
#[derive(Default)]
struct Progress {
    /// Messages that are known to exist.
    known: BTreeSet<i64>,
    /// Messages that it brings, with their bodies.
    new: BTreeSet<i64>,
    /// Messages of which it settles recipients.
    settled: BTreeSet<i64>,
}

impl Mail {
    /// Applies a batch, or refuses it.
    pub(super) fn apply(
        &mut self,
        request: &Request,
        effects: &mut Effects,
    ) -> Result<Committed, Refusal> {
        let (shard, batch) = (request.shard, &request.batch);
        let known = self.shards.get(&shard).copied().unwrap_or_default();
        let fenced = known.epoch == 0 || known.epoch != request.epoch.0;
        if fenced && !self.faults.ignore_epoch {
            return Err(Refusal::Clean(Err(CommitError::Fenced)));
        }
        if let Some(before) = self.answered_before(shard, &batch.id, batch.no_room)? {
            return Err(Refusal::Clean(Ok(before)));
        }
        if batch.no_room {
            return Err(Refusal::Clean(Err(CommitError::Full)));
        }
        let committed = Committed(Seq(known.last_seq + batch.appends));
        if self.loses(batch.changes.as_slice()) {
            return Ok(committed);
        }
        if !self.remember(shard, &batch.id, committed)? {
            let before = self.find_batch(self.dedupe.day, shard, &batch.id)?;
            return Err(Refusal::Clean(Ok(before.unwrap_or(committed))));
        }
        let mut progress = Progress::default();
        for change in &batch.changes {
            self.change(shard, change, &mut progress, effects)?;
        }
        for message in progress.settled {
            self.free_unless_waiting(message, effects)?;
        }
        Ok(committed)
    }

    /// The planted fault: every fourth outcome is lost.
    fn loses(&mut self, changes: &[Change]) -> bool {
        let settles = |change: &Change| matches!(change, Change::Settle { .. });
        if !self.faults.lose_outcomes || !changes.iter().any(settles) {
            return false;
        }
        self.outcomes += 1;
        self.outcomes.is_multiple_of(4)
    }

    /// Follows the calendar. On a new day the ids of the last one are looked at once: an id over the largest of them is
    /// not among them, and ids that begin with their time need no look-up.
    pub(super) fn turn_day(&mut self) -> rusqlite::Result<()> {
        let day = self.clock.now().0.div_euclid(DAY_MS);
        if day == self.dedupe.day {
            return Ok(());
        }
        self.dedupe.largest_before = self.connection.query_row(
            "SELECT max(id) FROM batch WHERE day = ?1",
            [day - 1],
            |row| row.get(0),
        )?;
        self.dedupe.day = day;
        Ok(())
    }

    /// The answer that a batch got on the day before; today's only when it will not be inserted.
    fn answered_before(
        &self,
        shard: ShardId,
        id: &[u8; 16],
        today_too: bool,
    ) -> rusqlite::Result<Option<Committed>> {
        let dedupe = &self.dedupe;
        if today_too && let Some(found) = self.find_batch(dedupe.day, shard, id)? {
            return Ok(Some(found));
        }
        match &dedupe.largest_before {
            Some(largest) if id[..] <= largest[..] => self.find_batch(dedupe.day - 1, shard, id),
            _ => Ok(None),
        }
    }

    fn find_batch(
        &self,
        day: i64,
        shard: ShardId,
        id: &[u8; 16],
    ) -> rusqlite::Result<Option<Committed>> {
        self.connection
            .prepare_cached("SELECT seq FROM batch WHERE day = ?1 AND shard = ?2 AND id = ?3")?
            .query_row(params![day, shard.0, &id[..]], |row| row.get::<_, i64>(0))
            .optional()
            .map(|seq| seq.map(|seq| Committed(Seq(seq as u64))))
    }

    /// Remembers a batch; `false` when it is known today.
    fn remember(
        &self,
        shard: ShardId,
        id: &[u8; 16],
        Committed(Seq(seq)): Committed,
    ) -> rusqlite::Result<bool> {
        let rows = self
            .connection
            .prepare_cached(
                "INSERT INTO batch(day, shard, id, seq) VALUES(?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING",
            )?
            .execute(params![self.dedupe.day, shard.0, &id[..], seq as i64])?;
        Ok(rows == 1)
    }

    fn change(
        &mut self,
        shard: ShardId,
        change: &Change,
        progress: &mut Progress,
        effects: &mut Effects,
    ) -> Result<(), Refusal> {
        match change {
            Change::Message {
                row,
                at,
                record,
                body,
            } => {
                self.insert_message(*row, *at, record, body)?;
                let known = self.shards.entry(shard).or_default();
                known.last_number = known.last_number.max(number_of(*row).0);
                progress.new.insert(*row);
                progress.known.insert(*row);
            }
            Change::Enqueue { row, .. } => {
                if !progress.new.contains(row)
                    && !self.has("SELECT 1 FROM body WHERE id = ?1", *row)?
                {
                    return Err(half_way("there is no such message with a body"));
                }
                self.enqueue(shard, change)?;
            }
            Change::Postpone {
                row,
                index,
                due,
                attempts,
            } => {
                let changed = self
                    .connection
                    .prepare_cached(
                        "UPDATE waiting SET due = ?3, attempts = ?4 WHERE message = ?1 AND recipient = ?2",
                    )?
                    .execute(params![row, index, due, attempts])?;
                waited(changed)?;
                progress.known.insert(*row);
            }
            Change::Settle { row, index } => {
                let changed = self
                    .connection
                    .prepare_cached("DELETE FROM waiting WHERE message = ?1 AND recipient = ?2")?
                    .execute(params![row, index])?;
                waited(changed)?;
                progress.known.insert(*row);
                progress.settled.insert(*row);
            }
            Change::Append { row, .. } => {
                if !progress.known.contains(row)
                    && !self.has("SELECT 1 FROM message WHERE id = ?1", *row)?
                {
                    return Err(half_way("there is no such message"));
                }
                progress.known.insert(*row);
                self.append(shard, change)?;
            }
            Change::Count { .. } => effects.count(change),
            Change::Note { key, value } => self.write_note(shard, key, value.as_deref())?,
        }
        Ok(())
    }

    fn insert_message(
        &self,
        row: i64,
        at: i64,
        record: &[u8],
        body: &Stored,
    ) -> Result<(), Refusal> {
        let inserted = self
            .connection
            .prepare_cached("INSERT INTO message(id, at, record) VALUES(?1, ?2, ?3)")?
            .execute(params![row, at, record]);
        taken(inserted, "the message number is taken")?;
        if let Stored::At(location) = body {
            self.connection
                .prepare_cached(
                    "INSERT INTO body(id, segment, offset, length) VALUES(?1, ?2, ?3, ?4)",
                )?
                .execute(params![
                    row,
                    location.segment as i64,
                    location.offset as i64,
                    location.length as i64
                ])?;
        }
        Ok(())
    }

    fn enqueue(&mut self, shard: ShardId, change: &Change) -> Result<(), Refusal> {
        let Change::Enqueue {
            row,
            index,
            queue,
            due,
            attempts,
        } = change
        else {
            return Ok(());
        };
        let queue = self.queue_row(shard, queue)?;
        let inserted = self
            .connection
            .prepare_cached(
                "INSERT INTO waiting(message, recipient, queue, due, attempts) VALUES(?1, ?2, ?3, ?4, ?5)",
            )?
            .execute(params![row, index, queue, due, attempts]);
        taken(inserted, "the recipient waits already")
    }

    fn append(&mut self, shard: ShardId, change: &Change) -> Result<(), Refusal> {
        let Change::Append {
            row,
            recipient,
            at,
            event,
        } = change
        else {
            return Ok(());
        };
        let known = self.shards.entry(shard).or_default();
        known.last_seq += 1;
        let seq = entry_row(shard, known.last_seq);
        self.connection
            .prepare_cached(
                "INSERT INTO entry(id, message, recipient, at, event) VALUES(?1, ?2, ?3, ?4, ?5)",
            )?
            .execute(params![seq, row, recipient, at, event])?;
        Ok(())
    }

    fn write_note(&self, shard: ShardId, key: &str, value: Option<&[u8]>) -> Result<(), Refusal> {
        if self.faults.skip_notes {
            return Ok(());
        }
        match value {
            Some(value) => self
                .connection
                .prepare_cached(
                    "INSERT OR REPLACE INTO note(shard, key, value) VALUES(?1, ?2, ?3)",
                )?
                .execute(params![shard.0, key, value])?,
            None => self
                .connection
                .prepare_cached("DELETE FROM note WHERE shard = ?1 AND key = ?2")?
                .execute(params![shard.0, key])?,
        };
        Ok(())
    }

    fn free_unless_waiting(&self, message: i64, effects: &mut Effects) -> Result<(), Refusal> {
        if self.has("SELECT 1 FROM waiting WHERE message = ?1 LIMIT 1", message)? {
            return Ok(());
        }
        let mut delete = self
            .connection
            .prepare_cached("DELETE FROM body WHERE id = ?1 RETURNING segment, offset, length")?;
        let freed = delete.query_row([message], |row| location(row, 0));
        effects.freed.extend(freed.optional()?);
        Ok(())
    }

    fn has(&self, sql: &str, row: i64) -> rusqlite::Result<bool> {
        self.connection.prepare_cached(sql)?.exists([row])
    }
}

fn waited(rows: usize) -> Result<(), Refusal> {
    if rows == 1 {
        return Ok(());
    }
    Err(half_way("the recipient does not wait"))
}

fn taken(inserted: rusqlite::Result<usize>, reason: &str) -> Result<(), Refusal> {
    match inserted.map_err(Failure::from) {
        Ok(_) => Ok(()),
        Err(Failure::Constraint) => Err(half_way(reason)),
        Err(failure) => Err(Refusal::Failed(failure)),
    }
}

fn half_way(reason: &str) -> Refusal {
    Refusal::HalfWay(CommitError::Conflict(reason.into()))
}
