//! Reads of `mail.db`. Bodies and texts are read and opened by the caller, not by the committer.

use super::engine::{Mail, location};
use super::schema::{entry_row, number_of, seq_of};
use crate::bodies::Location;
use crate::codec;
use crate::sql::failed;
use base::{ShardId, Timestamp};
use bytes::Bytes;
use model::delivery::QueueKey;
use rusqlite::{OptionalExtension, Row, params};
use store::journal::{Cursor, Entry, NewEntry, QueueSummary, RecipientId, Waiting};
use store::series::Point;
use store::{Error, Seq};

/// An entry as it stands in its table.
pub(crate) struct EntryRow {
    id: i64,
    message: i64,
    recipient: Option<u16>,
    at: i64,
    event: Vec<u8>,
}

impl EntryRow {
    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get(0)?,
            message: row.get(1)?,
            recipient: row.get(2)?,
            at: row.get(3)?,
            event: row.get(4)?,
        })
    }

    /// The entry.
    pub(crate) fn open(self) -> Result<Entry, Error> {
        Ok(Entry {
            seq: seq_of(self.id),
            entry: NewEntry {
                message: number_of(self.message),
                recipient: self.recipient,
                at: Timestamp(self.at),
                event: codec::decode(&self.event)?,
            },
        })
    }
}

/// A message's record as it is stored, and where its body stands.
type MessageRow = (Vec<u8>, Option<Location>);

impl Mail {
    /// All queues in which something waits: one pass over the index, nothing else is read.
    pub(super) fn queues(&self, shard: ShardId) -> Result<Vec<QueueSummary>, Error> {
        let sql = "SELECT account, tenant, configuration_set, domain,
                (SELECT count(*) FROM waiting WHERE queue = queue.id),
                (SELECT min(due) FROM waiting WHERE queue = queue.id)
            FROM queue WHERE shard = ?1 ORDER BY account, tenant, configuration_set, domain";
        let mut statement = self.connection.prepare_cached(sql).map_err(failed)?;
        let rows = statement.query_map([shard.0], |row| {
            let key = (queue_key(row, 0)?, row.get::<_, i64>(4)?);
            Ok((key, row.get::<_, Option<i64>>(5)?))
        });
        let mut found = Vec::new();
        for row in rows.map_err(failed)? {
            let ((queue, waiting), next_due) = row.map_err(failed)?;
            if let Some(next_due) = next_due {
                found.push(QueueSummary {
                    queue,
                    waiting: waiting as u64,
                    next_due: Timestamp(next_due),
                });
            }
        }
        Ok(found)
    }

    /// A page of a queue.
    pub(super) fn waiting(
        &self,
        shard: ShardId,
        queue: &QueueKey,
        after: Option<Cursor>,
        limit: usize,
    ) -> Result<Vec<Waiting>, Error> {
        let Some(queue_row) = self.find_queue(shard, queue).map_err(failed)? else {
            return Ok(Vec::new());
        };
        let sql = "SELECT message, recipient, due, attempts FROM waiting
            WHERE queue = ?1 AND (due, message, recipient) > (?2, ?3, ?4)
            ORDER BY due, message, recipient LIMIT ?5";
        let mut statement = self.connection.prepare_cached(sql).map_err(failed)?;
        let after = after.map_or((i64::MIN, -1, 0), |cursor| {
            let row = super::schema::message_row(shard, cursor.recipient.message);
            (cursor.due.0, row, cursor.recipient.index)
        });
        let key = params![queue_row, after.0, after.1, after.2, rows_max(limit)];
        let rows = statement.query_map(key, |row| waiting_row(row, queue.clone()));
        rows.and_then(Iterator::collect).map_err(failed)
    }

    /// Which recipients of a message wait.
    pub(super) fn waiting_of(&self, message: i64) -> Result<Vec<Waiting>, Error> {
        let sql = "SELECT message, recipient, due, attempts, account, tenant, configuration_set, domain
            FROM waiting JOIN queue ON queue.id = waiting.queue WHERE message = ?1 ORDER BY recipient";
        let mut statement = self.connection.prepare_cached(sql).map_err(failed)?;
        let rows = statement.query_map([message], |row| waiting_row(row, queue_key(row, 4)?));
        rows.and_then(Iterator::collect).map_err(failed)
    }

    /// A message.
    pub(super) fn message(&self, message: i64) -> Result<Option<MessageRow>, Error> {
        let sql = "SELECT record, segment, offset, length
            FROM message LEFT JOIN body ON body.id = message.id WHERE message.id = ?1";
        let mut statement = self.connection.prepare_cached(sql).map_err(failed)?;
        let found = statement.query_row([message], |row| {
            let has_body = row.get::<_, Option<i64>>(1)?.is_some();
            let location = has_body.then(|| location(row, 1)).transpose()?;
            Ok((row.get(0)?, location))
        });
        found.optional().map_err(failed)
    }

    /// A message's record.
    pub(super) fn record(&self, message: i64) -> Result<Option<Vec<u8>>, Error> {
        let sql = "SELECT record FROM message WHERE id = ?1";
        let mut statement = self.connection.prepare_cached(sql).map_err(failed)?;
        let found = statement.query_row([message], |row| row.get(0));
        found.optional().map_err(failed)
    }

    /// The newest entries about a message, in order.
    pub(super) fn history(&self, message: i64, newest: usize) -> Result<Vec<EntryRow>, Error> {
        let sql = "SELECT id, message, recipient, at, event FROM entry
            WHERE message = ?1 ORDER BY id DESC LIMIT ?2";
        let mut statement = self.connection.prepare_cached(sql).map_err(failed)?;
        let rows = statement.query_map(params![message, rows_max(newest)], EntryRow::read);
        let rows: Result<Vec<_>, _> = rows.and_then(Iterator::collect);
        let mut rows = rows.map_err(failed)?;
        rows.reverse();
        Ok(rows)
    }

    /// Entries after a place.
    pub(super) fn entries(
        &self,
        shard: ShardId,
        after: Seq,
        limit: usize,
    ) -> Result<Vec<EntryRow>, Error> {
        let sql = "SELECT id, message, recipient, at, event FROM entry
            WHERE id > ?1 AND id <= ?2 ORDER BY id LIMIT ?3";
        let mut statement = self.connection.prepare_cached(sql).map_err(failed)?;
        let range = (entry_row(shard, after.0), entry_row(shard, u64::MAX));
        let rows = statement.query_map(params![range.0, range.1, rows_max(limit)], EntryRow::read);
        rows.and_then(Iterator::collect).map_err(failed)
    }

    /// A note.
    pub(super) fn note(&self, shard: ShardId, key: &str) -> Result<Option<Bytes>, Error> {
        let sql = "SELECT value FROM note WHERE shard = ?1 AND key = ?2";
        let mut statement = self.connection.prepare_cached(sql).map_err(failed)?;
        let found = statement.query_row(params![shard.0, key], |row| row.get::<_, Vec<u8>>(0));
        Ok(found.optional().map_err(failed)?.map(Bytes::from))
    }

    /// Minutes of a counter.
    pub(super) fn points(
        &self,
        series: &str,
        from: Timestamp,
        to: Timestamp,
    ) -> Result<Vec<Point>, Error> {
        let sql = "SELECT minute, value FROM series
            WHERE name = ?1 AND minute >= ?2 AND minute < ?3 ORDER BY minute";
        let mut statement = self.connection.prepare_cached(sql).map_err(failed)?;
        let rows = statement.query_map(params![series, from.0, to.0], |row| {
            Ok(Point {
                at: Timestamp(row.get(0)?),
                value: row.get(1)?,
            })
        });
        rows.and_then(Iterator::collect).map_err(failed)
    }
}

fn rows_max(limit: usize) -> i64 {
    i64::try_from(limit).unwrap_or(i64::MAX)
}

fn waiting_row(row: &Row<'_>, queue: QueueKey) -> rusqlite::Result<Waiting> {
    Ok(Waiting {
        recipient: RecipientId {
            message: number_of(row.get(0)?),
            index: row.get(1)?,
        },
        queue,
        due: Timestamp(row.get(2)?),
        attempts: row.get(3)?,
    })
}

fn queue_key(row: &Row<'_>, first: usize) -> rusqlite::Result<QueueKey> {
    let account: String = row.get(first)?;
    let account = account.parse().map_err(|error| {
        let kind = rusqlite::types::Type::Text;
        rusqlite::Error::FromSqlConversionFailure(first, kind, Box::new(error))
    })?;
    // See `domain_column`.
    let column: String = row.get(first + 3)?;
    let (domain, way) = column.split_once(' ').unwrap_or((&column, ""));
    Ok(QueueKey {
        account,
        tenant: row.get(first + 1)?,
        configuration_set: row.get(first + 2)?,
        domain: domain.to_owned(),
        way: way.to_owned(),
    })
}
