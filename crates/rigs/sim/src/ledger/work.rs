//! Random batches such as accepting and delivering make them.

use crate::env::BEGINNING;
use crate::rng::Rng;
use base::{MessageNumber, Timestamp};
use bytes::Bytes;
use model::delivery::QueueKey;
use store::journal::{NewEntry, NewMessage, RecipientId, Waiting};
use store::state::Expect;
use store::state::Write;
use store::{Batch, BatchId, BlobId, Epoch, Op};

/// What was done so far, and what may be done next.
pub(super) struct Work {
    rng: Rng,
    pub(super) own: Option<Epoch>,
    pub(super) theirs: Option<Epoch>,
    pub(super) next_number: u64,
    /// Recipients that some batch enqueued and none settled yet.
    open: Vec<RecipientId>,
    pub(super) blobs: Vec<BlobId>,
}

pub(super) const NOTES: u64 = 5;
/// Records of the control plane.
const RECORDS: u64 = 6;
/// What their keys begin with.
pub(super) const PARTITION: &str = "123456789012/records/";

impl Work {
    pub(super) fn new(rng: Rng) -> Self {
        Self {
            rng,
            own: None,
            theirs: None,
            next_number: 1,
            open: Vec::new(),
            blobs: Vec::new(),
        }
    }

    /// Batches that do not depend on each other.
    pub(super) fn batches(&mut self) -> Vec<Batch> {
        let mut candidates = std::mem::take(&mut self.open);
        let count = self.rng.between(1, 6);
        let batches = (0..count)
            .map(|_| {
                let ops = if candidates.is_empty() || self.rng.chance(500) {
                    self.accept()
                } else {
                    self.outcome(&mut candidates)
                };
                Batch {
                    id: BatchId(u128::from(self.rng.next_u64()) << 64 | 1),
                    ops,
                }
            })
            .collect();
        self.open.extend(candidates);
        batches
    }

    /// Forgets the recipients of a batch that was refused.
    pub(super) fn refused(&mut self, batch: &Batch) {
        for op in &batch.ops {
            if let Op::Enqueue(waiting) = op {
                self.open.retain(|known| *known != waiting.recipient);
            }
        }
    }

    fn accept(&mut self) -> Vec<Op> {
        let number = MessageNumber(self.next_number);
        self.next_number += 1;
        let at = self.moment();
        let mut ops = vec![Op::Message(NewMessage {
            number,
            at,
            record: Bytes::from(format!("{{\"n\":{}}}", number.0)),
            body: self.body(),
        })];
        for index in 0..self.rng.between(1, 3) as u16 {
            let recipient = RecipientId {
                message: number,
                index,
            };
            ops.push(Op::Enqueue(Waiting {
                recipient,
                queue: queue(self.rng.below(4)),
                due: at,
                attempts: 0,
            }));
            self.open.push(recipient);
        }
        ops.push(entry(number, None, at, "accepted"));
        ops.push(count("sent", at));
        ops
    }

    /// Two pieces, mostly small, now and then larger than a segment takes.
    fn body(&mut self) -> Vec<Bytes> {
        let size = match self.rng.below(40) {
            0 => 1_100_000,
            1..=5 => self.rng.below(60_000),
            _ => self.rng.below(4_000),
        };
        let mut body = vec![0; size as usize];
        self.rng.fill(&mut body);
        let body = Bytes::from(body);
        let cut = body.len() / 3;
        vec![body.slice(..cut), body.slice(cut..)]
    }

    fn outcome(&mut self, candidates: &mut Vec<RecipientId>) -> Vec<Op> {
        let n = self.rng.below(candidates.len() as u64) as usize;
        let recipient = candidates.swap_remove(n);
        let at = self.moment();
        let index = Some(recipient.index);
        let mut ops = Vec::new();
        if self.rng.chance(700) {
            ops.push(Op::Settle(recipient));
            ops.push(entry(recipient.message, index, at, "delivered"));
        } else {
            self.open.push(recipient);
            ops.push(Op::Postpone {
                recipient,
                due: at,
                attempts: 1,
            });
            ops.push(entry(recipient.message, index, at, "deferred"));
        }
        if self.rng.chance(300) {
            let n = self.rng.below(NOTES);
            let value = Bytes::from(self.rng.next_u64().to_string());
            ops.push(Op::Note {
                key: note(n),
                value: self.rng.chance(800).then_some(value),
            });
        }
        ops.push(count("outcomes", at));
        ops
    }

    /// A batch of the control plane, with values unlike all others.
    pub(super) fn writes(&mut self) -> Vec<Write> {
        let count = self.rng.between(1, 3);
        let first = self.rng.below(RECORDS);
        (0..count)
            .map(|n| Write {
                key: format!("{PARTITION}{}", (first + n) % RECORDS),
                expect: Expect::Any,
                value: Some(Bytes::from(self.rng.next_u64().to_string())),
            })
            .collect()
    }

    fn moment(&mut self) -> Timestamp {
        Timestamp(BEGINNING.0 + self.rng.below(3_600_000) as i64)
    }
}

pub(super) fn note(n: u64) -> String {
    format!("note/{n}")
}

fn queue(n: u64) -> QueueKey {
    QueueKey {
        account: "123456789012"
            .parse()
            .expect("twelve digits are an account"),
        tenant: String::new(),
        configuration_set: String::new(),
        domain: format!("d{n}.test"),
        way: String::new(),
    }
}

fn entry(message: MessageNumber, recipient: Option<u16>, at: Timestamp, kind: &str) -> Op {
    Op::Append(NewEntry {
        message,
        recipient,
        at,
        event: Bytes::from(format!("{{\"kind\":\"{kind}\"}}")),
    })
}

fn count(series: &str, at: Timestamp) -> Op {
    Op::Count {
        series: series.to_owned(),
        at,
        by: 1,
    }
}
