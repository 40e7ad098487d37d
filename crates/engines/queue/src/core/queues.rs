//! Scheduled queues: what the core remembers of each, which is little while nothing of it is in memory.

use super::fair::Share;
use super::slab::{DomainId, Names, PathId, QueueId, Slab};
use base::Timestamp;
use model::delivery::QueueKey;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use store::journal::RecipientId;

/// No recipient is due.
pub(super) const NEVER: Timestamp = Timestamp(i64::MAX);

/// One scheduled queue.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Queue {
    pub(super) key: Arc<QueueKey>,
    pub(super) share: Share,
    /// When the first recipient is due that is in the store only.
    pub(super) next_due: Timestamp,
    /// When the last load was answered: what is due earlier may have come with it.
    pub(super) loaded_at: Timestamp,
    /// Waiting recipients, for the gauge.
    pub(super) waiting: u32,
    pub(super) hunger: Hunger,
    pub(super) active: Option<Box<Active>>,
}

/// Whether a queue has due recipients that are in the store only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Hunger {
    None,
    /// It is in the order of loads.
    InTurn,
    /// It waits until this path has room for more.
    Parked(PathId),
}

/// What a queue needs while something of it is in memory or on its way there.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Active {
    pub(super) domain: DomainId,
    pub(super) path: PathId,
    /// Ready for the first attempt, and for a later one.
    pub(super) fresh: BTreeSet<(Timestamp, RecipientId)>,
    pub(super) deferred: BTreeSet<(Timestamp, RecipientId)>,
    /// Whether the last pick was a fresh one: both lists take turns.
    pub(super) fresh_last: bool,
    /// Recipients in memory.
    pub(super) in_memory: u32,
    /// Asked of the store, not answered yet: so many.
    pub(super) loading: u32,
    /// Recipients that left memory while a load was under way, which may still bring them.
    pub(super) left: BTreeSet<RecipientId>,
}

impl Queue {
    /// Whether it is neither in the order of loads nor being loaded.
    pub(super) fn waits_for_its_time(&self) -> bool {
        self.hunger == Hunger::None && !self.is_loading()
    }

    pub(super) fn is_loading(&self) -> bool {
        self.active
            .as_ref()
            .is_some_and(|active| active.loading > 0)
    }
}

impl Active {
    pub(super) fn has_ready(&self) -> bool {
        !self.fresh.is_empty() || !self.deferred.is_empty()
    }

    pub(super) fn list(&mut self, attempts: u32) -> &mut BTreeSet<(Timestamp, RecipientId)> {
        if attempts == 0 {
            &mut self.fresh
        } else {
            &mut self.deferred
        }
    }

    /// The recipient whose turn it is: new and deferred ones alternate.
    pub(super) fn head(&mut self) -> Option<(Timestamp, RecipientId)> {
        let (first, second) = if self.fresh_last {
            (&self.deferred, &self.fresh)
        } else {
            (&self.fresh, &self.deferred)
        };
        let head = first.first().or_else(|| second.first()).copied()?;
        self.fresh_last = self.fresh.contains(&head);
        Some(head)
    }

    /// The recipient that is due first.
    pub(super) fn first_due(&self) -> Option<(Timestamp, RecipientId)> {
        let heads = [self.fresh.first(), self.deferred.first()];
        heads.into_iter().flatten().min().copied()
    }
}

/// All scheduled queues in which something waits.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Queues {
    ids: BTreeMap<Arc<QueueKey>, QueueId>,
    slots: Slab<Queue>,
    accounts: Names,
    tenants: Names,
    /// When queues are to be loaded next.
    pub(super) later: BTreeSet<(Timestamp, QueueId)>,
    /// When empty queues may be forgotten.
    pub(super) fading: BTreeSet<(Timestamp, QueueId)>,
}

impl Queues {
    pub(super) fn new() -> Self {
        Self {
            ids: BTreeMap::new(),
            slots: Slab::new(),
            accounts: Names::new(),
            tenants: Names::new(),
            later: BTreeSet::new(),
            fading: BTreeSet::new(),
        }
    }

    pub(super) fn len(&self) -> usize {
        self.slots.len()
    }

    pub(super) fn get(&self, id: QueueId) -> Option<&Queue> {
        self.slots.get(id.0)
    }

    pub(super) fn get_mut(&mut self, id: QueueId) -> Option<&mut Queue> {
        self.slots.get_mut(id.0)
    }

    pub(super) fn active(&mut self, id: QueueId) -> Option<&mut Active> {
        self.slots.get_mut(id.0)?.active.as_deref_mut()
    }

    pub(super) fn ids(&self) -> Vec<QueueId> {
        self.slots.ids().into_iter().map(QueueId).collect()
    }

    pub(super) fn intern(&mut self, key: &QueueKey) -> QueueId {
        if let Some(id) = self.ids.get(key) {
            return *id;
        }
        let key = Arc::new(key.clone());
        let share = Share {
            account: self.accounts.take(key.account.as_str()),
            tenant: self.tenants.take(&key.tenant),
        };
        let id = QueueId(self.slots.insert(Queue {
            key: key.clone(),
            share,
            next_due: NEVER,
            loaded_at: Timestamp(i64::MIN),
            waiting: 0,
            hunger: Hunger::None,
            active: None,
        }));
        self.ids.insert(key, id);
        id
    }

    pub(super) fn remove(&mut self, id: QueueId) {
        if let Some(queue) = self.slots.get(id.0) {
            self.ids.remove(&queue.key);
            self.accounts.give_back(queue.share.account);
            self.tenants.give_back(queue.share.tenant);
            self.slots.remove(id.0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_idle_queue_is_small() {
        assert!(size_of::<Queue>() <= 64, "{}", size_of::<Queue>());
    }
}
