//! One shard of the journal: the rules of the contract as code. [`Shard::check`] refuses, [`Shard::apply`] then cannot.

use base::{MessageNumber, Timestamp};
use bytes::{Bytes, BytesMut};
use model::delivery::QueueKey;
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;
use store::journal::{
    Cursor, Entry, NewEntry, QueueSummary, RecipientId, Waiting, daily_notes_before,
};
use store::{BatchId, CommitError, Committed, Epoch, Op, Seq};

/// How long a batch id is remembered.
const BATCHES_REMEMBERED: Duration = Duration::from_hours(24);

/// Everything of one shard.
#[derive(Default)]
pub(crate) struct Shard {
    pub(crate) epoch: u64,
    last_seq: u64,
    last_number: u64,
    messages: BTreeMap<MessageNumber, Message>,
    waiting: BTreeMap<RecipientId, Waiting>,
    by_due: BTreeSet<(QueueKey, Cursor)>,
    entries: BTreeMap<Seq, NewEntry>,
    entries_of: BTreeMap<MessageNumber, Vec<Seq>>,
    notes: BTreeMap<String, Bytes>,
    batches: BTreeMap<BatchId, Committed>,
    batches_by_time: BTreeSet<(Timestamp, BatchId)>,
}

/// A message.
pub(crate) struct Message {
    at: Timestamp,
    pub(crate) record: Bytes,
    /// In the pieces that it came in: they are shared with whoever committed it.
    pub(crate) body: Option<Vec<Bytes>>,
}

impl Message {
    /// The body in one piece.
    pub(crate) fn whole_body(&self) -> Option<Bytes> {
        self.body.as_deref().map(joined)
    }
}

/// A count that the caller adds to its series.
pub(crate) type Count = (String, Timestamp, i64);

impl Shard {
    /// The answer that a batch got before, if its id is remembered.
    pub(crate) fn answered(&self, id: BatchId) -> Option<Committed> {
        self.batches.get(&id).copied()
    }

    /// Whether the operations agree with what is stored and with each other.
    pub(crate) fn check(&self, epoch: Epoch, ops: &[Op]) -> Result<(), CommitError> {
        if self.epoch == 0 || self.epoch != epoch.0 {
            return Err(CommitError::Fenced);
        }
        let mut view = View {
            shard: self,
            messages: BTreeSet::new(),
            waits: BTreeMap::new(),
        };
        ops.iter().try_for_each(|op| view.check(op))
    }

    /// Does what was checked.
    pub(crate) fn apply(
        &mut self,
        now: Timestamp,
        id: BatchId,
        ops: Vec<Op>,
    ) -> (Committed, Vec<Count>) {
        let mut counts = Vec::new();
        let mut touched = BTreeSet::new();
        for op in ops {
            match op {
                Op::Message(message) => {
                    touched.insert(message.number);
                    self.last_number = self.last_number.max(message.number.0);
                    let stored = Message {
                        at: message.at,
                        record: message.record,
                        body: Some(message.body),
                    };
                    self.messages.insert(message.number, stored);
                }
                Op::Enqueue(waiting) => self.insert_waiting(waiting),
                Op::Postpone {
                    recipient,
                    due,
                    attempts,
                } => {
                    if let Some(mut waiting) = self.remove_waiting(recipient) {
                        waiting.due = due;
                        waiting.attempts = attempts;
                        self.insert_waiting(waiting);
                    }
                }
                Op::Settle(recipient) => {
                    touched.insert(recipient.message);
                    self.remove_waiting(recipient);
                }
                Op::Append(entry) => self.append(entry),
                Op::Count { series, at, by } => counts.push((series, at, by)),
                Op::Note { key, value } => {
                    match value {
                        Some(value) => self.notes.insert(key, value),
                        None => self.notes.remove(&key),
                    };
                }
            }
        }
        for number in touched {
            self.free_unless_waiting(number);
        }
        let committed = Committed(Seq(self.last_seq));
        self.remember(now, id, committed);
        (committed, counts)
    }

    fn append(&mut self, entry: NewEntry) {
        self.last_seq += 1;
        let seq = Seq(self.last_seq);
        self.entries_of.entry(entry.message).or_default().push(seq);
        self.entries.insert(seq, entry);
    }

    fn insert_waiting(&mut self, waiting: Waiting) {
        self.by_due
            .insert((waiting.queue.clone(), cursor(&waiting)));
        self.waiting.insert(waiting.recipient, waiting);
    }

    fn remove_waiting(&mut self, recipient: RecipientId) -> Option<Waiting> {
        let waiting = self.waiting.remove(&recipient)?;
        self.by_due
            .remove(&(waiting.queue.clone(), cursor(&waiting)));
        Some(waiting)
    }

    fn free_unless_waiting(&mut self, number: MessageNumber) {
        if self.waits_of(number).next().is_none()
            && let Some(message) = self.messages.get_mut(&number)
        {
            message.body = None;
        }
    }

    fn remember(&mut self, now: Timestamp, id: BatchId, committed: Committed) {
        self.batches.insert(id, committed);
        self.batches_by_time.insert((now, id));
        let horizon = now.minus(BATCHES_REMEMBERED);
        while let Some((at, old)) = self.batches_by_time.first().copied()
            && at < horizon
        {
            self.batches_by_time.pop_first();
            self.batches.remove(&old);
        }
    }

    /// The next number that was never used.
    pub(crate) fn next_number(&self) -> MessageNumber {
        MessageNumber(self.last_number + 1)
    }

    /// Queues in which something waits.
    pub(crate) fn queues(&self) -> Vec<QueueSummary> {
        let mut found: Vec<QueueSummary> = Vec::new();
        for (queue, cursor) in &self.by_due {
            match found.last_mut() {
                Some(last) if last.queue == *queue => last.waiting += 1,
                _ => found.push(QueueSummary {
                    queue: queue.clone(),
                    waiting: 1,
                    next_due: cursor.due,
                }),
            }
        }
        found
    }

    /// A page of a queue.
    pub(crate) fn waiting(
        &self,
        queue: &QueueKey,
        after: Option<Cursor>,
        limit: usize,
    ) -> Vec<Waiting> {
        let first = Cursor {
            due: Timestamp(i64::MIN),
            recipient: RecipientId {
                message: MessageNumber(0),
                index: 0,
            },
        };
        let from = (queue.clone(), after.unwrap_or(first));
        self.by_due
            .range(from..)
            .take_while(|(of, _)| of == queue)
            .filter(|(_, cursor)| Some(*cursor) != after)
            .filter_map(|(_, cursor)| self.waiting.get(&cursor.recipient).cloned())
            .take(limit)
            .collect()
    }

    /// A message.
    pub(crate) fn message(&self, number: MessageNumber) -> Option<&Message> {
        self.messages.get(&number)
    }

    /// The newest entries about a message.
    pub(crate) fn history(&self, number: MessageNumber, newest: usize) -> Vec<Entry> {
        let places = self.entries_of.get(&number).map_or(&[][..], Vec::as_slice);
        let places = places[places.len().saturating_sub(newest)..].iter();
        let entry = |seq: &Seq| {
            let entry = self.entries.get(seq)?.clone();
            Some(Entry { seq: *seq, entry })
        };
        places.filter_map(entry).collect()
    }

    /// Which recipients of a message wait.
    pub(crate) fn waits_of(&self, number: MessageNumber) -> impl Iterator<Item = &Waiting> {
        let recipient = |index| RecipientId {
            message: number,
            index,
        };
        let range = recipient(0)..=recipient(u16::MAX);
        self.waiting.range(range).map(|(_, waiting)| waiting)
    }

    /// Entries after a place.
    pub(crate) fn entries(&self, after: Seq, limit: usize) -> Vec<Entry> {
        self.entries
            .range(Seq(after.0.saturating_add(1))..)
            .take(limit)
            .map(|(seq, entry)| Entry {
                seq: *seq,
                entry: entry.clone(),
            })
            .collect()
    }

    /// A note.
    pub(crate) fn note(&self, key: &str) -> Option<Bytes> {
        self.notes.get(key).cloned()
    }

    /// Removes settled messages accepted before a moment.
    pub(crate) fn forget(&mut self, before: Timestamp) -> u64 {
        let old = |(number, message): (&MessageNumber, &Message)| {
            let gone = message.at < before && self.waits_of(*number).next().is_none();
            gone.then_some(*number)
        };
        let gone: Vec<MessageNumber> = self.messages.iter().filter_map(old).collect();
        let days = daily_notes_before(before);
        self.notes.retain(|key, _| !days.contains(key));
        for number in &gone {
            self.messages.remove(number);
            for seq in self.entries_of.remove(number).into_iter().flatten() {
                self.entries.remove(&seq);
            }
        }
        gone.len() as u64
    }
}

/// The shard as it looks in the middle of a batch.
struct View<'a> {
    shard: &'a Shard,
    messages: BTreeSet<MessageNumber>,
    waits: BTreeMap<RecipientId, bool>,
}

impl View<'_> {
    fn check(&mut self, op: &Op) -> Result<(), CommitError> {
        match op {
            Op::Message(message) => {
                if self.exists(message.number) {
                    return Err(conflict("the message number is taken"));
                }
                self.messages.insert(message.number);
            }
            Op::Enqueue(waiting) => {
                if !self.has_body(waiting.recipient.message) {
                    return Err(conflict("there is no such message with a body"));
                }
                if self.waits(waiting.recipient) {
                    return Err(conflict("the recipient waits already"));
                }
                self.waits.insert(waiting.recipient, true);
            }
            Op::Postpone { recipient, .. } | Op::Settle(recipient) => {
                if !self.waits(*recipient) {
                    return Err(conflict("the recipient does not wait"));
                }
                self.waits
                    .insert(*recipient, matches!(op, Op::Postpone { .. }));
            }
            Op::Append(entry) => {
                if !self.exists(entry.message) {
                    return Err(conflict("there is no such message"));
                }
            }
            Op::Count { .. } | Op::Note { .. } => {}
        }
        Ok(())
    }

    fn exists(&self, number: MessageNumber) -> bool {
        self.messages.contains(&number) || self.shard.messages.contains_key(&number)
    }

    fn has_body(&self, number: MessageNumber) -> bool {
        let stored = self.shard.messages.get(&number);
        self.messages.contains(&number) || stored.is_some_and(|m| m.body.is_some())
    }

    fn waits(&self, recipient: RecipientId) -> bool {
        let stored = || self.shard.waiting.contains_key(&recipient);
        self.waits.get(&recipient).copied().unwrap_or_else(stored)
    }
}

fn cursor(waiting: &Waiting) -> Cursor {
    Cursor {
        due: waiting.due,
        recipient: waiting.recipient,
    }
}

fn conflict(reason: &str) -> CommitError {
    CommitError::Conflict(reason.into())
}

fn joined(pieces: &[Bytes]) -> Bytes {
    if let [whole] = pieces {
        return whole.clone();
    }
    let mut whole = BytesMut::with_capacity(pieces.iter().map(Bytes::len).sum());
    for piece in pieces {
        whole.extend_from_slice(piece);
    }
    whole.freeze()
}
