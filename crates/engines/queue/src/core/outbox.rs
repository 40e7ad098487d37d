//! Outcomes on their way into the journal (docs/adr/014).

use super::outcome::Ending;
use super::slab::ConnectionId;
use super::{Answer, Core, Effect, OrderId};
use crate::Shard;
use base::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;
use store::figures::Figure;
use store::journal::{NewEntry, RecipientId};
use store::series::minute;
use store::{Batch, BatchId, Op};

/// Operations of a batch, at most; well below the store's thousand.
const BATCH_OPERATIONS: usize = 900;

/// Bytes of events in a batch, unless a single one is longer; well below the store's megabyte.
const BATCH_BYTES: usize = 512 * 1024;

/// One recipient's outcome.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Change {
    pub(super) recipient: RecipientId,
    pub(super) ending: Ending,
    /// Attempts so far, when it waits on.
    pub(super) attempts: u32,
    /// The event, and what followed at once.
    pub(super) entries: Vec<NewEntry>,
    /// What it counts as, and where.
    pub(super) figures: Option<(Arc<str>, Vec<Figure>)>,
    /// Waits for the commit before it takes another job.
    pub(super) connection: Option<ConnectionId>,
    /// The operator's order that it carries out.
    pub(super) order: Option<OrderId>,
}

impl Change {
    fn ops(&self) -> impl Iterator<Item = Op> {
        let recipient = self.recipient;
        let op = match self.ending {
            Ending::Settled => Op::Settle(recipient),
            Ending::Postponed { due } => Op::Postpone {
                recipient,
                due,
                attempts: self.attempts,
            },
        };
        std::iter::once(op).chain(self.entries.iter().cloned().map(Op::Append))
    }

    /// How many operations it needs at most.
    fn operations(&self) -> usize {
        let figures = self.figures.as_ref().map_or(0, |(_, all)| all.len());
        1 + self.entries.len() + figures
    }

    fn bytes(&self) -> usize {
        self.entries.iter().map(|entry| entry.event.len()).sum()
    }
}

/// The counters that a batch moves, each once.
fn counts(changes: &[Change]) -> Vec<Op> {
    let mut sums: BTreeMap<(&Arc<str>, Figure, Timestamp), i64> = BTreeMap::new();
    for change in changes {
        let at = change.entries.first().map(|entry| minute(entry.at));
        let Some((counters, figures)) = &change.figures else {
            continue;
        };
        for figure in figures {
            let key = (counters, *figure, at.unwrap_or_default());
            *sums.entry(key).or_default() += 1;
        }
    }
    let count = |((prefix, figure, at), by): ((&Arc<str>, Figure, Timestamp), i64)| Op::Count {
        series: figure.series(prefix),
        at,
        by,
    };
    sums.into_iter().map(count).collect()
}

/// Outcomes that are not known to be committed.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Outbox {
    waiting: VecDeque<Change>,
    flights: BTreeMap<BatchId, Vec<Change>>,
    next: u64,
}

impl Outbox {
    pub(super) fn new() -> Self {
        Self {
            waiting: VecDeque::new(),
            flights: BTreeMap::new(),
            next: 0,
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.waiting.is_empty() && self.flights.is_empty()
    }

    pub(super) fn push(&mut self, change: Change) {
        self.waiting.push_back(change);
    }

    fn take(&mut self) -> Vec<Change> {
        let (mut bytes, mut operations) = (0, 0);
        let mut taken = Vec::new();
        while let Some(change) = self.waiting.front() {
            bytes += change.bytes();
            operations += change.operations();
            let full = bytes > BATCH_BYTES || operations > BATCH_OPERATIONS;
            if full && !taken.is_empty() {
                break;
            }
            taken.extend(self.waiting.pop_front());
        }
        taken
    }
}

impl Core {
    /// Sends outcomes off to be committed. While as many batches are under way as may be, outcomes gather, and the
    /// next batch is the larger for it.
    pub(super) fn flush(&mut self) {
        while self.outbox.flights.len() < self.settings.commits && !self.outbox.waiting.is_empty() {
            let changes = self.outbox.take();
            self.send_off(changes);
        }
    }

    fn send_off(&mut self, changes: Vec<Change>) {
        self.outbox.next += 1;
        let id = batch_id(self.shard, self.outbox.next);
        let mut ops: Vec<Op> = changes.iter().flat_map(Change::ops).collect();
        ops.extend(counts(&changes));
        self.outbox.flights.insert(id, changes);
        self.effects.push(Effect::Commit(Batch { id, ops }));
    }

    pub(super) fn committed(&mut self, id: BatchId, accepted: bool) {
        let Some(mut changes) = self.outbox.flights.remove(&id) else {
            return;
        };
        if !accepted && changes.len() > 1 {
            // One of them was settled by somebody else; the others must not suffer from that.
            let rest = changes.split_off(changes.len() / 2);
            self.send_off(changes);
            self.send_off(rest);
            return;
        }
        if accepted {
            self.counts.commits += 1;
        } else {
            self.counts.conflicts += 1;
        }
        for change in changes {
            let ending = if accepted {
                change.ending
            } else {
                Ending::Settled
            };
            let queue = self.window.get(change.recipient).map(|of| of.queue);
            self.forget(change.recipient, ending);
            if let Some(connection) = change.connection {
                self.settled_one(connection);
                self.release_if_settled(connection);
            }
            if let Some(order) = change.order {
                if let Some(queue) = queue {
                    self.look_behind(queue);
                }
                self.effects.push(Effect::Answered {
                    order,
                    recipient: change.recipient,
                    answer: if accepted { Answer::Done } else { Answer::Gone },
                });
            }
        }
    }
}

/// A name that no other owner of the shard gives, and that acceptance, which draws its own at random, does not meet:
/// the top bit, 16 bits of shard, 47 of epoch, 64 of a counter.
fn batch_id(shard: Shard, number: u64) -> BatchId {
    let owner = 1 << 63 | u64::from(shard.id.0) << 47 | shard.epoch.0 & ((1 << 47) - 1);
    BatchId(u128::from(owner) << 64 | u128::from(number))
}
