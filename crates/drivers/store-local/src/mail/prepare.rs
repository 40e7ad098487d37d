//! A batch as the committer gets it: compressed, summed and counted by its caller, so that the one thread does only
//! what must be done one after the other.

use super::schema::message_row;
use crate::bodies::{Body, Held, Location};
use crate::codec;
use base::{ShardId, Timestamp};
use bytes::Bytes;
use model::delivery::QueueKey;
use std::collections::BTreeSet;
use std::sync::Arc;
use store::journal::{NewMessage, RecipientId};
use store::series::minute;
use store::{Batch, CommitError, Committed, Epoch, Op};
use tokio::sync::oneshot;

/// A commit on its way.
pub(crate) struct Request {
    pub(crate) shard: ShardId,
    pub(crate) epoch: Epoch,
    pub(crate) batch: Prepared,
    pub(crate) answer: oneshot::Sender<Result<Committed, CommitError>>,
}

/// A batch, ready for the database.
pub(crate) struct Prepared {
    pub(crate) id: [u8; 16],
    pub(crate) changes: Vec<Change>,
    /// Entries that it appends.
    pub(crate) appends: u64,
    /// Whether it brings new mail.
    pub(crate) is_mail: bool,
    /// Whether room for its bodies was missing already.
    pub(crate) no_room: bool,
    /// Bytes of its rows, roughly.
    pub(crate) row_bytes: usize,
    /// Bytes of its rows and small bodies.
    pub(crate) weight: usize,
    /// Its large bodies, until the committer answers for them.
    held: Vec<Held>,
}

/// One change, with rows instead of names.
pub(crate) enum Change {
    Message {
        row: i64,
        at: i64,
        record: Vec<u8>,
        body: Stored,
    },
    Enqueue {
        row: i64,
        index: u16,
        queue: Box<QueueKey>,
        due: i64,
        attempts: u32,
    },
    Postpone {
        row: i64,
        index: u16,
        due: i64,
        attempts: u32,
    },
    Settle {
        row: i64,
        index: u16,
    },
    Append {
        row: i64,
        recipient: Option<u16>,
        at: i64,
        event: Vec<u8>,
    },
    Count {
        series: String,
        minute: i64,
        by: i64,
    },
    Note {
        key: String,
        value: Option<Bytes>,
    },
}

/// The body of a new message on its way to the disk.
pub(crate) enum Stored {
    /// Nobody waits for it.
    Unwanted,
    /// Small: the committer writes it with its group.
    Small(Body),
    /// Large: its caller writes it first.
    Large(Arc<Body>),
    /// It stands there.
    At(Location),
}

impl Prepared {
    /// Prepares a batch that is within the limits.
    pub(crate) fn new(shard: ShardId, batch: Batch) -> Self {
        let wanted: BTreeSet<_> = batch.ops.iter().filter_map(enqueued).collect();
        let mut prepared = Self {
            id: batch.id.0.to_be_bytes(),
            changes: Vec::with_capacity(batch.ops.len()),
            appends: 0,
            is_mail: false,
            no_room: false,
            row_bytes: 0,
            weight: 0,
            held: Vec::new(),
        };
        for op in batch.ops {
            prepared.push(shard, op, &wanted);
        }
        prepared.weight += prepared.row_bytes;
        prepared
    }

    fn push(&mut self, shard: ShardId, op: Op, wanted: &BTreeSet<base::MessageNumber>) {
        let place =
            |recipient: RecipientId| (message_row(shard, recipient.message), recipient.index);
        let change = match op {
            Op::Message(message) => {
                self.is_mail = true;
                self.message(shard, message, wanted)
            }
            Op::Enqueue(waiting) => {
                let (row, index) = place(waiting.recipient);
                Change::Enqueue {
                    row,
                    index,
                    queue: Box::new(waiting.queue),
                    due: waiting.due.0,
                    attempts: waiting.attempts,
                }
            }
            Op::Postpone {
                recipient,
                due: Timestamp(due),
                attempts,
            } => {
                let (row, index) = place(recipient);
                Change::Postpone {
                    row,
                    index,
                    due,
                    attempts,
                }
            }
            Op::Settle(recipient) => {
                let (row, index) = place(recipient);
                Change::Settle { row, index }
            }
            Op::Append(entry) => {
                self.appends += 1;
                Change::Append {
                    row: message_row(shard, entry.message),
                    recipient: entry.recipient,
                    at: entry.at.0,
                    event: codec::encode(&entry.event),
                }
            }
            Op::Count { series, at, by } => Change::Count {
                series,
                minute: minute(at).0,
                by,
            },
            Op::Note { key, value } => Change::Note { key, value },
        };
        self.row_bytes += change.bytes();
        self.changes.push(change);
    }

    fn message(
        &mut self,
        shard: ShardId,
        message: NewMessage,
        wanted: &BTreeSet<base::MessageNumber>,
    ) -> Change {
        let row = message_row(shard, message.number);
        let body = if wanted.contains(&message.number) {
            let body = Body::new(row as u64, message.body);
            if body.is_large() {
                Stored::Large(Arc::new(body))
            } else {
                self.weight += body.len();
                Stored::Small(body)
            }
        } else {
            Stored::Unwanted
        };
        Change::Message {
            row,
            at: message.at.0,
            record: codec::encode(&message.record),
            body,
        }
    }

    /// The next large body that is not written yet.
    pub(crate) fn large(&self) -> Option<Arc<Body>> {
        self.changes.iter().find_map(|change| match change {
            Change::Message {
                body: Stored::Large(body),
                ..
            } => Some(Arc::clone(body)),
            _ => None,
        })
    }

    /// That body stands in its file now.
    pub(crate) fn written(&mut self, held: Held) {
        let large = self.bodies().find(|b| matches!(b, Stored::Large(_)));
        if let Some(body) = large {
            *body = Stored::At(held.location());
            self.held.push(held);
        }
    }

    /// The committer answers for the large bodies from here on: whoever asked may be gone.
    pub(crate) fn take_over(&mut self) {
        for held in self.held.drain(..) {
            held.keep();
        }
    }

    /// There is no room: it can only be refused, or answered as before.
    pub(crate) fn without_room(&mut self) {
        self.no_room = true;
    }

    /// The bodies of its messages, in order.
    pub(crate) fn bodies(&mut self) -> impl Iterator<Item = &mut Stored> {
        self.changes.iter_mut().filter_map(|change| match change {
            Change::Message { body, .. } => Some(body),
            _ => None,
        })
    }

    /// Where its bodies stand.
    pub(crate) fn locations(&self) -> impl Iterator<Item = Location> {
        self.changes.iter().filter_map(|change| match change {
            Change::Message {
                body: Stored::At(location),
                ..
            } => Some(*location),
            _ => None,
        })
    }
}

impl Change {
    /// Bytes that it writes to the database, roughly.
    fn bytes(&self) -> usize {
        match self {
            Self::Message { record, .. } => record.len(),
            Self::Append { event, .. } => event.len(),
            Self::Note { key, value } => key.len() + value.as_ref().map_or(0, Bytes::len),
            _ => 0,
        }
    }
}

fn enqueued(op: &Op) -> Option<base::MessageNumber> {
    match op {
        Op::Enqueue(waiting) => Some(waiting.recipient.message),
        _ => None,
    }
}
