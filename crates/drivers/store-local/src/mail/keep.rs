//! House-keeping between the groups, a little at a time: what is old goes, and segments that are mostly dead are
//! emptied.

use super::engine::Mail;
use super::schema::{message_row, number_of};
use crate::bodies::{Body, HEADER, Location};
use crate::room::is_full;
use crate::sql::failed;
use base::{MessageNumber, ShardId, Timestamp};
use rusqlite::params;
use std::ops::Range;
use std::time::Duration;
use store::Error;
use store::journal::daily_notes_before;

/// How often there is a look when nothing is to be done.
const REST: Duration = Duration::from_secs(10);
/// How soon there is another look when there is more to do.
const SOON: Duration = Duration::from_millis(50);
/// Batch ids or queues that one step removes.
const ROWS_STEP: i64 = 1_000;
/// Queues are looked through this often.
const QUEUES_EVERY_MS: i64 = 3_600_000;
/// A segment is left alone for so long: most of its bodies go by themselves.
const COMPACT_AFTER_MS: i64 = 2 * 3_600_000;
/// Records that one step of compaction looks at, and bytes that it moves.
const RECORDS_STEP: usize = 256;
const MOVED_STEP: u64 = 1 << 20;
/// Newer messages in a row after which forgetting looks no further.
const NEWER_MAX: usize = 10_000;

/// Where house-keeping stands.
pub(super) struct Keeping {
    first_offset: u64,
    compacting: Option<(u64, u64)>,
    queues_after: i64,
    queues_at: i64,
}

impl Keeping {
    pub(super) fn new(first_offset: u64) -> Self {
        Self {
            first_offset,
            compacting: None,
            queues_after: 0,
            queues_at: 0,
        }
    }
}

/// Forgetting of one shard, as far as it has come.
#[derive(Clone, Copy, Debug)]
pub(super) struct Forgetting {
    shard: ShardId,
    before: Timestamp,
    step: usize,
    after: i64,
    newer: usize,
    at_end: bool,
    /// Messages removed so far.
    pub(super) forgotten: u64,
}

impl Forgetting {
    pub(super) fn new(shard: ShardId, before: Timestamp, step: usize) -> Self {
        Self {
            shard,
            before,
            step,
            after: message_row(shard, MessageNumber(0)) - 1,
            newer: 0,
            at_end: false,
            forgotten: 0,
        }
    }

    /// Whether all is done.
    pub(super) fn done(&self) -> bool {
        self.at_end || self.newer > NEWER_MAX
    }
}

/// Rows of bodies and where they stand.
type Living = Vec<(i64, Location)>;

impl Mail {
    /// One round; answers when the next is due.
    pub(super) fn keep_house(&mut self) -> Duration {
        if self.failure().is_some() {
            return REST;
        }
        self.room.refill();
        if !self.segments.hold().files() {
            // What died while a copy held it.
            self.segments.drop_dead(self.appender.active());
        }
        let rounds = [
            self.drop_old_batches(),
            self.drop_empty_queues(),
            self.compact(),
        ];
        let mut more = false;
        for round in rounds {
            match round {
                Ok(again) => more |= again,
                // What failed for good is told already; the rest is tried again later.
                Err(error) => tracing::warn!(%error, "house-keeping is put off"),
            }
        }
        if self.failure().is_none() {
            self.check_point();
        }
        if more { SOON } else { REST }
    }

    /// Ids of batches older than yesterday.
    fn drop_old_batches(&mut self) -> Result<bool, Error> {
        self.turn_day().map_err(failed)?;
        let before = self.dedupe.day - 1;
        let any = "SELECT 1 FROM batch WHERE day < ?1 LIMIT 1";
        let mut any = self.connection.prepare_cached(any).map_err(failed)?;
        let there = any.exists([before]).map_err(failed)?;
        drop(any);
        if !there {
            return Ok(false);
        }
        self.write("old batch ids", |mail| {
            let sql = "DELETE FROM batch WHERE (day, shard, id) IN
                (SELECT day, shard, id FROM batch WHERE day < ?1 LIMIT ?2)";
            let mut delete = mail.connection.prepare_cached(sql)?;
            Ok(delete.execute(params![before, ROWS_STEP])? as i64 == ROWS_STEP)
        })
    }

    /// Queues in which nothing waits any more.
    fn drop_empty_queues(&mut self) -> Result<bool, Error> {
        let now = self.clock.now().0;
        if self.keeping.queues_at == 0 {
            self.keeping.queues_at = now;
        }
        if now < self.keeping.queues_at + QUEUES_EVERY_MS {
            return Ok(false);
        }
        let after = self.keeping.queues_after;
        let last = self.write("empty queues", |mail| {
            let sql =
                "SELECT max(id) FROM (SELECT id FROM queue WHERE id > ?1 ORDER BY id LIMIT ?2)";
            let mut page = mail.connection.prepare_cached(sql)?;
            let last: Option<i64> = page.query_row(params![after, ROWS_STEP], |row| row.get(0))?;
            let sql = "DELETE FROM queue WHERE id > ?1 AND id <= ?2
                AND NOT EXISTS (SELECT 1 FROM waiting WHERE queue = queue.id)";
            let mut delete = mail.connection.prepare_cached(sql)?;
            delete.execute(params![after, last.unwrap_or(after)])?;
            Ok(last)
        })?;
        self.queues.clear();
        self.keeping.queues_after = last.unwrap_or(0);
        if last.is_none() {
            self.keeping.queues_at = now;
        }
        Ok(last.is_some())
    }

    /// Moves what lives out of one sparse segment.
    fn compact(&mut self) -> Result<bool, Error> {
        if self.segments.hold().files() {
            return Ok(false);
        }
        let now = self.clock.now().0;
        let Some((segment, offset)) = self.next_to_compact(now) else {
            return Ok(false);
        };
        if !self.room.for_mail() {
            return Ok(false);
        }
        let (living, next) = self.living(segment, offset)?;
        self.relocate(&living, now)?;
        let next = next.filter(|_| self.segments.has(segment));
        self.keeping.compacting = next.map(|next| (segment, next));
        if next.is_none() {
            // Something in it could not be moved: others have their turn.
            self.segments.put_off(segment, now);
        }
        Ok(true)
    }

    /// Where compaction goes on: in the segment that it has begun, or at the start of the next sparse one.
    fn next_to_compact(&self, now: i64) -> Option<(u64, u64)> {
        let next = || {
            let sparse = self.segments.sparse(now - COMPACT_AFTER_MS);
            sparse.map(|segment| (segment, self.keeping.first_offset))
        };
        self.keeping.compacting.or_else(next)
    }

    /// Living bodies from an offset on, as many as a step moves, and where the next step begins.
    fn living(&self, segment: u64, mut offset: u64) -> Result<(Living, Option<u64>), Error> {
        let (mut living, mut bytes) = (Vec::new(), 0);
        let sql = "SELECT length FROM body WHERE id = ?1 AND segment = ?2 AND offset = ?3";
        let mut find = self.connection.prepare_cached(sql).map_err(failed)?;
        for _ in 0..RECORDS_STEP {
            let record = self.segments.record_at(segment, offset);
            let record = record.map_err(|error| Error::Failed(error.to_string()))?;
            let Some(record) = record else {
                return Ok((living, None));
            };
            let row = record.message as i64;
            let length = record.length as u64;
            let key = params![row, segment as i64, offset as i64];
            if find.exists(key).map_err(failed)? {
                let location = Location {
                    segment,
                    offset,
                    length,
                };
                living.push((row, location));
                bytes += length;
            }
            offset += HEADER as u64 + length;
            if bytes >= MOVED_STEP {
                break;
            }
        }
        Ok((living, Some(offset)))
    }

    /// Writes bodies anew, makes them durable, and has their rows name the new place.
    fn relocate(&mut self, living: &[(i64, Location)], now: i64) -> Result<(), Error> {
        let mut bodies = Vec::with_capacity(living.len());
        for (row, location) in living {
            match self.segments.read(*row as u64, *location) {
                Ok(Some(body)) => {
                    bodies.push((*row, *location, Body::new(*row as u64, vec![body])));
                }
                Ok(None) => {}
                Err(error) => tracing::error!(?location, %error, "a body cannot be moved"),
            }
        }
        if bodies.is_empty() {
            return Ok(());
        }
        let refs: Vec<&Body> = bodies.iter().map(|(_, _, body)| body).collect();
        let bytes = self.room.segment_bytes;
        let written = self
            .appender
            .append(&self.segments, &refs, bytes, now)
            .and_then(|locations| self.appender.sync(self.faults).map(|()| locations));
        let locations = match written {
            Ok(locations) => locations,
            Err(error) => {
                self.appender.abandon(&self.segments, now);
                if is_full(&error) {
                    return Err(Error::Full);
                }
                self.fail(&format!("bodies cannot be moved: {error}"));
                return Err(Error::Failed(error.to_string()));
            }
        };
        let moved = self.write("moved bodies", |mail| {
            let sql = "UPDATE body SET segment = ?2, offset = ?3 WHERE id = ?1";
            let mut update = mail.connection.prepare_cached(sql)?;
            for ((row, _, _), location) in bodies.iter().zip(&locations) {
                update.execute(params![
                    row,
                    location.segment as i64,
                    location.offset as i64
                ])?;
            }
            Ok(())
        });
        let places = bodies.iter().map(|(_, old, _)| *old);
        let dead: Vec<Location> = match moved {
            Ok(()) => places.collect(),
            // What the rows name will be known after a restart.
            Err(_) if self.failure().is_some() => return moved,
            Err(_) => locations,
        };
        for location in dead {
            self.segments.release(location);
        }
        self.segments.drop_dead(self.appender.active());
        moved
    }

    /// Removes settled messages accepted before a moment, one step of them.
    pub(super) fn forget(&mut self, mut forgetting: Forgetting) -> Result<Forgetting, Error> {
        let notes = self.forget_notes(&forgetting)?;
        let page = self.page_to_forget(&forgetting).map_err(failed)?;
        forgetting.at_end = page.len() < forgetting.step && notes < forgetting.step;
        let mut gone = Vec::new();
        for (row, at, waits) in page {
            forgetting.after = row;
            if at >= forgetting.before.0 {
                forgetting.newer += 1;
                continue;
            }
            forgetting.newer = 0;
            if !waits {
                gone.push(row);
            }
        }
        if gone.is_empty() {
            return Ok(forgetting);
        }
        let shard = forgetting.shard;
        self.write("old messages", |mail| {
            mail.delete_messages(shard, &gone)?;
            Ok(())
        })?;
        forgetting.forgotten += gone.len() as u64;
        Ok(forgetting)
    }

    /// Deletes notes of days that are over, one step of them.
    fn forget_notes(&mut self, forgetting: &Forgetting) -> Result<usize, Error> {
        let Range { start, end } = daily_notes_before(forgetting.before);
        let shard = forgetting.shard.0;
        let old = self
            .connection
            .prepare_cached(
                "SELECT 1 FROM note WHERE shard = ?1 AND key >= ?2 AND key < ?3 LIMIT 1",
            )
            .and_then(|mut old| old.exists(params![shard, start, end]))
            .map_err(failed)?;
        if !old {
            return Ok(0);
        }
        let mut deleted = 0;
        self.write("old notes", |mail| {
            let sql = "DELETE FROM note WHERE shard = ?1 AND key IN
                (SELECT key FROM note WHERE shard = ?1 AND key >= ?2 AND key < ?3 LIMIT ?4)";
            let mut delete = mail.connection.prepare_cached(sql)?;
            deleted = delete.execute(params![shard, start, end, forgetting.step as i64])?;
            Ok(())
        })?;
        Ok(deleted)
    }

    fn page_to_forget(&self, forgetting: &Forgetting) -> rusqlite::Result<Vec<(i64, i64, bool)>> {
        let sql = "SELECT id, at, EXISTS (SELECT 1 FROM waiting WHERE message = message.id)
            FROM message WHERE id > ?1 AND id <= ?2 ORDER BY id LIMIT ?3";
        let mut page = self.connection.prepare_cached(sql)?;
        let last = message_row(forgetting.shard, MessageNumber(u64::MAX));
        let range = params![forgetting.after, last, forgetting.step as i64];
        let rows = page.query_map(range, |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        rows.collect()
    }

    /// Deletes messages and their entries; the shard remembers how far its numbers had come.
    fn delete_messages(&self, shard: ShardId, rows: &[i64]) -> rusqlite::Result<()> {
        let known = self.shards.get(&shard).copied().unwrap_or_default();
        let mut entries = self
            .connection
            .prepare_cached("DELETE FROM entry WHERE message = ?1")?;
        let mut message = self
            .connection
            .prepare_cached("DELETE FROM message WHERE id = ?1")?;
        for row in rows {
            debug_assert!(number_of(*row).0 <= known.last_number);
            entries.execute([row])?;
            message.execute([row])?;
        }
        self.connection
            .prepare_cached("UPDATE shard SET last_number = ?2, last_seq = ?3 WHERE id = ?1")?
            .execute(params![
                shard.0,
                known.last_number as i64,
                known.last_seq as i64
            ])?;
        Ok(())
    }

    /// Removes minutes of all counters before a moment, at most so many.
    pub(super) fn forget_minutes(&mut self, before: Timestamp, most: usize) -> Result<u64, Error> {
        self.write("old counters", |mail| {
            let sql = "DELETE FROM series WHERE (name, minute) IN
                (SELECT name, minute FROM series INDEXED BY series_minute WHERE minute < ?1 LIMIT ?2)";
            let mut delete = mail.connection.prepare_cached(sql)?;
            Ok(delete.execute(params![before.0, most as i64])? as u64)
        })
    }
}
