//! The journal: messages, their waiting recipients, and the log of what happened to them, in one atomic commit.

use crate::Error;
use base::{BoxFuture, MessageNumber, ShardId, Timestamp};
use bytes::Bytes;
use model::delivery::QueueKey;
use serde::{Deserialize, Serialize};
use thiserror::Error as ThisError;

/// Generation of a shard's owner; the store refuses the commits of older ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Epoch(pub u64);

/// Place of an entry in its shard's log; grows by one per entry. With the shard it is the event id.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Seq(pub u64);

/// Name of a batch, remembered for 24 hours: the same batch again changes nothing and answers as the first time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct BatchId(pub u128);

impl BatchId {
    /// A new name: the moment in front, so that a store can keep names in the order in which they come (a name at
    /// random would touch a page of its own in each commit), then 80 random bits.
    pub fn new(at: Timestamp, random: [u8; 10]) -> Self {
        let tail = random.iter().fold(0_u128, |n, b| n << 8 | u128::from(*b));
        Self((at.0.max(0) as u128 & ((1 << 48) - 1)) << 80 | tail)
    }
}

/// Beginning of the keys of notes that go with old mail, see [`daily_note`].
const DAILY: &str = "day/";

/// Key of a note of one day (UTC). Such notes go with [`Journal::forget`], once their day ended before its moment.
pub fn daily_note(at: Timestamp, rest: &str) -> String {
    format!("{}/{rest}", day(at))
}

/// The keys of daily notes whose day ended before a moment: the first one, and the first one that is none of them.
pub fn daily_notes_before(before: Timestamp) -> std::ops::Range<String> {
    DAILY.to_owned()..day(before)
}

fn day(at: Timestamp) -> String {
    let date = at.iso_ms();
    format!("{DAILY}{}", date.split('T').next().unwrap_or_default())
}

/// What happens together or not at all, within one shard.
#[derive(Clone, Debug)]
pub struct Batch {
    /// Its name.
    pub id: BatchId,
    /// Its changes, in order. A batch with an [`Op::Message`] may be refused when room is short; others are not.
    pub ops: Vec<Op>,
}

/// One change.
#[derive(Clone, Debug)]
pub enum Op {
    /// A new message. Its number must be new. Its body lives as long as a recipient of it waits: without an
    /// [`Op::Enqueue`] in the same batch it is not kept at all.
    Message(NewMessage),
    /// A recipient begins to wait. Its message must exist, with its body, and it must not wait already.
    Enqueue(Waiting),
    /// A waiting recipient waits on, until later. It must wait.
    Postpone {
        /// Which one.
        recipient: RecipientId,
        /// Until when.
        due: Timestamp,
        /// Attempts so far.
        attempts: u32,
    },
    /// A recipient's end. It must wait; when none of the message waits after the batch, its body is freed.
    Settle(RecipientId),
    /// An entry of the log. Its message must exist.
    Append(NewEntry),
    /// Adds to a counter of [`crate::Series`].
    Count {
        /// Name of the counter, e.g. `sent/123456789012/us-east-1`.
        series: String,
        /// Moment, cut to the minute by the store.
        at: Timestamp,
        /// How much.
        by: i64,
    },
    /// Writes or (with `None`) removes a record that changes together with mail, e.g. a suppression or a consumer's
    /// position.
    Note {
        /// Key, at most 1 KB.
        key: String,
        /// Value, at most 100 KB.
        value: Option<Bytes>,
    },
}

/// A new message.
#[derive(Clone, Debug)]
pub struct NewMessage {
    /// Its number in the shard.
    pub number: MessageNumber,
    /// When it was accepted.
    pub at: Timestamp,
    /// The mail record, as JSON; kept after the body is gone.
    pub record: Bytes,
    /// The body, in pieces to be stored one after the other.
    pub body: Vec<Bytes>,
}

/// A recipient: its message, and its index there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct RecipientId {
    /// Message.
    pub message: MessageNumber,
    /// Index in the mail record's destinations.
    pub index: u16,
}

/// A waiting recipient.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiting {
    /// Which one.
    pub recipient: RecipientId,
    /// Queue that it waits in.
    pub queue: QueueKey,
    /// When the next attempt is due.
    pub due: Timestamp,
    /// Attempts so far.
    pub attempts: u32,
}

/// An entry to append.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewEntry {
    /// Message that it is about.
    pub message: MessageNumber,
    /// Index of the recipient; `None` for all.
    pub recipient: Option<u16>,
    /// When it happened.
    pub at: Timestamp,
    /// The event, as JSON.
    #[serde(with = "octets")]
    pub event: Bytes,
}

/// Bytes as plain octets.
mod octets {
    use bytes::Bytes;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(super) fn serialize<S: Serializer>(bytes: &Bytes, to: S) -> Result<S::Ok, S::Error> {
        (**bytes).serialize(to)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Bytes, D::Error> {
        Vec::deserialize(from).map(Bytes::from)
    }
}

/// An entry of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its place.
    pub seq: Seq,
    /// What was appended.
    pub entry: NewEntry,
}

/// Answer to a commit: the place of the batch's last entry, or of the shard's when the batch appends none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Committed(pub Seq);

/// Why a batch was not, or perhaps not, committed.
#[derive(Clone, Debug, ThisError, PartialEq, Eq)]
pub enum CommitError {
    /// The batch contradicts what is stored (a number used twice, a recipient that does not wait): nothing changed.
    #[error("the batch contradicts what is stored: {0}")]
    Conflict(String),
    /// Another owner has the shard now: stop.
    #[error("the shard has another owner")]
    Fenced,
    /// No room for new mail: nothing changed.
    #[error("no room for new mail")]
    Full,
    /// Over a limit: nothing changed.
    #[error("{0} is larger than the store takes")]
    TooLarge(&'static str),
    /// It may have happened: ask again with the same batch id.
    #[error("the outcome of the commit is unknown: {0}")]
    Unknown(String),
}

/// A queue and what waits in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QueueSummary {
    /// The queue.
    pub queue: QueueKey,
    /// How many recipients wait.
    pub waiting: u64,
    /// When the first is due.
    pub next_due: Timestamp,
}

/// Where a page of [`Journal::waiting`] begins: after this recipient.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cursor {
    /// Its due time.
    pub due: Timestamp,
    /// Which one.
    pub recipient: RecipientId,
}

/// A message read back for delivery.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredMessage {
    /// The mail record, as JSON.
    pub record: Bytes,
    /// The body; `None` once all recipients are settled.
    pub body: Option<Bytes>,
}

/// The journal of all shards.
pub trait Journal: Send + Sync {
    /// Takes over a shard: raises its epoch, so that earlier owners are fenced.
    fn lease<'a>(&'a self, shard: ShardId, owner: &'a str) -> BoxFuture<'a, Result<Epoch, Error>>;

    /// Commits a batch.
    fn commit(
        &self,
        shard: ShardId,
        epoch: Epoch,
        batch: Batch,
    ) -> BoxFuture<'_, Result<Committed, CommitError>>;

    /// The next message number that was never used; read once, after [`Journal::lease`].
    fn next_number(&self, shard: ShardId) -> BoxFuture<'_, Result<MessageNumber, Error>>;

    /// All queues in which a recipient waits, ordered by key.
    fn queues(&self, shard: ShardId) -> BoxFuture<'_, Result<Vec<QueueSummary>, Error>>;

    /// Waiting recipients of one queue in order of (due, recipient), after the cursor.
    fn waiting<'a>(
        &'a self,
        shard: ShardId,
        queue: &'a QueueKey,
        after: Option<Cursor>,
        limit: usize,
    ) -> BoxFuture<'a, Result<Vec<Waiting>, Error>>;

    /// A message; `None` when it is not known (any more).
    fn message(
        &self,
        shard: ShardId,
        number: MessageNumber,
    ) -> BoxFuture<'_, Result<Option<StoredMessage>, Error>>;

    /// A message's record alone, without reading its body.
    fn record(
        &self,
        shard: ShardId,
        number: MessageNumber,
    ) -> BoxFuture<'_, Result<Option<Bytes>, Error>>;

    /// The newest entries about a message, so many at most, in order. The world adds to them as long as it likes.
    fn history(
        &self,
        shard: ShardId,
        number: MessageNumber,
        newest: usize,
    ) -> BoxFuture<'_, Result<Vec<Entry>, Error>>;

    /// Which of a message's recipients wait, in order of index.
    fn waiting_of(
        &self,
        shard: ShardId,
        number: MessageNumber,
    ) -> BoxFuture<'_, Result<Vec<Waiting>, Error>>;

    /// Entries of the log after a place, in order: how consumers read.
    fn entries(
        &self,
        shard: ShardId,
        after: Seq,
        limit: usize,
    ) -> BoxFuture<'_, Result<Vec<Entry>, Error>>;

    /// A record written by [`Op::Note`].
    fn note<'a>(
        &'a self,
        shard: ShardId,
        key: &'a str,
    ) -> BoxFuture<'a, Result<Option<Bytes>, Error>>;

    /// Removes settled messages accepted before a moment, with their records and entries, and notes of days before
    /// it (see [`daily_note`]); answers how many messages. Waiting ones stay.
    fn forget(&self, shard: ShardId, before: Timestamp) -> BoxFuture<'_, Result<u64, Error>>;
}
