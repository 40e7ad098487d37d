//! The tables of `mail.db`, and how shard, number and place make up a row.

use base::{MessageNumber, ShardId};
use rusqlite::Connection;
use store::Seq;

/// Tables of format 1. Every index that grows with mail is in order of time or of queue: none is at random.
pub(crate) const SCHEMA: &str = "
CREATE TABLE shard(id INTEGER PRIMARY KEY, epoch INTEGER NOT NULL, owner TEXT NOT NULL,
    last_number INTEGER NOT NULL, last_seq INTEGER NOT NULL) STRICT;
CREATE TABLE message(id INTEGER PRIMARY KEY, at INTEGER NOT NULL, record BLOB NOT NULL) STRICT;
CREATE TABLE body(id INTEGER PRIMARY KEY, segment INTEGER NOT NULL, offset INTEGER NOT NULL,
    length INTEGER NOT NULL) STRICT;
CREATE TABLE queue(id INTEGER PRIMARY KEY, shard INTEGER NOT NULL, account TEXT NOT NULL, tenant TEXT NOT NULL,
    configuration_set TEXT NOT NULL, domain TEXT NOT NULL) STRICT;
CREATE UNIQUE INDEX queue_key ON queue(shard, account, tenant, configuration_set, domain);
CREATE TABLE waiting(message INTEGER NOT NULL, recipient INTEGER NOT NULL, queue INTEGER NOT NULL,
    due INTEGER NOT NULL, attempts INTEGER NOT NULL, PRIMARY KEY(message, recipient)) WITHOUT ROWID, STRICT;
CREATE INDEX waiting_due ON waiting(queue, due, message, recipient, attempts);
CREATE TABLE entry(id INTEGER PRIMARY KEY, message INTEGER NOT NULL, recipient INTEGER, at INTEGER NOT NULL,
    event BLOB NOT NULL) STRICT;
CREATE INDEX entry_message ON entry(message);
CREATE TABLE batch(day INTEGER NOT NULL, shard INTEGER NOT NULL, id BLOB NOT NULL, seq INTEGER NOT NULL,
    PRIMARY KEY(day, shard, id)) WITHOUT ROWID, STRICT;
CREATE TABLE note(shard INTEGER NOT NULL, key TEXT NOT NULL, value BLOB NOT NULL, PRIMARY KEY(shard, key))
    WITHOUT ROWID, STRICT;
CREATE TABLE series(name TEXT NOT NULL, minute INTEGER NOT NULL, value INTEGER NOT NULL, PRIMARY KEY(name, minute))
    WITHOUT ROWID, STRICT;
CREATE INDEX series_minute ON series(minute);
";

/// Makes the tables.
pub(crate) fn create(connection: &Connection, format: u32) -> rusqlite::Result<()> {
    connection.execute_batch(&format!(
        "BEGIN;{SCHEMA}PRAGMA user_version={format};COMMIT;"
    ))
}

/// Bits of a message number; the shard stands above.
const NUMBER_BITS: u32 = 42;
/// Bits of a place in the log; the shard stands above.
const SEQ_BITS: u32 = 47;

/// The row of a message.
pub(crate) fn message_row(shard: ShardId, number: MessageNumber) -> i64 {
    let number = number.0.min(MessageNumber::MAX);
    (u64::from(shard.0) << NUMBER_BITS | number) as i64
}

/// The message of a row.
pub(crate) fn number_of(row: i64) -> MessageNumber {
    MessageNumber(row as u64 & MessageNumber::MAX)
}

/// The row of an entry.
pub(crate) fn entry_row(shard: ShardId, seq: u64) -> i64 {
    (u64::from(shard.0) << SEQ_BITS | seq.min((1 << SEQ_BITS) - 1)) as i64
}

/// The place of an entry's row.
pub(crate) fn seq_of(row: i64) -> Seq {
    Seq(row as u64 & ((1 << SEQ_BITS) - 1))
}
