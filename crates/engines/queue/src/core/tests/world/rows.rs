//! The store of the world: what waits, what a page of it reads as, and what a batch makes of it.

use super::{COUNTERS, World};
use crate::core::{LastFailure, Loaded, Page};
use base::Timestamp;
use model::delivery::{DelayKind, QueueKey};
use store::journal::{QueueSummary, RecipientId};
use store::{BatchId, Op};

impl World {
    pub(in crate::core::tests) fn put(
        &mut self,
        id: RecipientId,
        queue: QueueKey,
        due: Timestamp,
        attempts: u32,
    ) {
        self.order
            .entry(queue.clone())
            .or_default()
            .insert((due, id));
        let before = self.store.insert(id, (queue, due, attempts));
        assert!(before.is_none());
    }

    pub(super) fn take(&mut self, id: RecipientId) -> Option<(QueueKey, Timestamp, u32)> {
        let (queue, due, attempts) = self.store.remove(&id)?;
        self.order
            .get_mut(&queue)
            .expect("listed")
            .remove(&(due, id));
        Some((queue, due, attempts))
    }

    /// What a scan of the store finds.
    pub(in crate::core::tests) fn summaries(&self) -> Vec<QueueSummary> {
        let order = self.order.iter().filter(|(_, waiting)| !waiting.is_empty());
        order
            .map(|(queue, waiting)| QueueSummary {
                queue: queue.clone(),
                waiting: waiting.len() as u64,
                next_due: waiting.first().expect("not empty").0,
            })
            .collect()
    }

    pub(super) fn read(&self, key: &QueueKey, limit: usize) -> Page {
        let Some(order) = self.order.get(key) else {
            return Page::default();
        };
        let rows: Vec<_> = order.iter().take(limit).collect();
        let due = rows.iter().take_while(|(due, _)| *due <= self.now).count();
        let full = rows.len() == limit || due + 1 < rows.len();
        let rows = rows.into_iter().take(due + 1);
        let waiting = rows.map(|(due, recipient)| Loaded {
            recipient: *recipient,
            due: *due,
            attempts: self.store[recipient].2,
            life: self.lives[&recipient.message],
            counters: Some(COUNTERS.into()),
            last: (self.store[recipient].2 > 0).then(|| LastFailure {
                reason: "as before".into(),
                delay: DelayKind::General,
            }),
        });
        Page {
            waiting: waiting.collect(),
            full,
        }
    }

    pub(super) fn write(&mut self, batch: BatchId, ops: &[Op]) -> bool {
        if self.meddle_every > 0 && (batch.0 as u64).is_multiple_of(self.meddle_every) {
            let settled = ops.iter().find_map(|op| match op {
                Op::Settle(id) => Some(*id),
                _ => None,
            });
            settled.map(|id| self.take(id));
        }
        let known = ops.iter().all(|op| match op {
            Op::Settle(id) | Op::Postpone { recipient: id, .. } => self.store.contains_key(id),
            _ => true,
        });
        if !known {
            return false;
        }
        for op in ops {
            match op {
                Op::Settle(id) => {
                    self.take(*id);
                }
                Op::Postpone {
                    recipient,
                    due,
                    attempts,
                } => {
                    let (queue, _, before) = self.take(*recipient).expect("checked");
                    let ordered = self.ordered.contains(recipient);
                    assert!(*attempts == before + 1 || ordered && *attempts == before);
                    self.put(*recipient, queue, *due, *attempts);
                }
                Op::Append(entry) => {
                    let recipient = RecipientId {
                        message: entry.message,
                        index: entry.recipient.expect("an outcome has a recipient"),
                    };
                    let event = serde_json::from_slice(&entry.event).expect("an event");
                    self.log.push((self.now, recipient, event));
                }
                Op::Count { series, by, .. } => {
                    *self.counted.entry(series.clone()).or_default() += by;
                }
                other => panic!("not of the queue: {other:?}"),
            }
        }
        true
    }
}
