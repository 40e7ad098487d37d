//! Messages in memory: facts of those in the window, and bodies within a budget. Whatever is not here is read again.

use crate::mail::Facts;
use base::MessageNumber;
use model::delivery::Outgoing;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// What a message costs beside its content, roughly.
const OVERHEAD: usize = 512;

/// Messages kept beyond those of the window.
const SPARE: usize = 4_096;

pub(super) struct Cache {
    inner: Mutex<Inner>,
    /// Half of the budget of bodies; the other half is the hand-off's.
    bytes_max: usize,
    messages_max: usize,
}

#[derive(Default)]
struct Inner {
    messages: BTreeMap<MessageNumber, Entry>,
    /// Messages in the order in which they came.
    order: BTreeMap<u64, MessageNumber>,
    next: u64,
    bytes: usize,
}

struct Entry {
    facts: Arc<Facts>,
    outgoing: Option<Arc<Outgoing>>,
    turn: u64,
}

impl Cache {
    pub(super) fn new(budget: usize, window: usize) -> Self {
        Self {
            inner: Mutex::default(),
            bytes_max: budget / 2,
            messages_max: window + SPARE,
        }
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn bytes(&self) -> usize {
        self.inner().bytes
    }

    /// Remembers a message, its content as far as the budget allows.
    pub(super) fn put(
        &self,
        number: MessageNumber,
        facts: Arc<Facts>,
        outgoing: Option<Arc<Outgoing>>,
    ) {
        let mut inner = self.inner();
        let room = self.bytes_max.saturating_sub(inner.bytes);
        let outgoing = outgoing.filter(|outgoing| cost(outgoing) <= room);
        let turn = inner.next;
        inner.next += 1;
        if let Some(entry) = inner.messages.get_mut(&number) {
            // The one that is there may carry signatures.
            if entry.outgoing.is_none()
                && let Some(outgoing) = outgoing
            {
                let bytes = cost(&outgoing);
                entry.outgoing = Some(outgoing);
                inner.bytes += bytes;
            }
            return;
        }
        inner.bytes += outgoing.as_deref().map_or(0, cost);
        inner.order.insert(turn, number);
        let entry = Entry {
            facts,
            outgoing,
            turn,
        };
        inner.messages.insert(number, entry);
        while inner.messages.len() > self.messages_max
            && let Some((_, oldest)) = inner.order.pop_first()
        {
            inner.remove(oldest);
        }
    }

    pub(super) fn facts(&self, number: MessageNumber) -> Option<Arc<Facts>> {
        let inner = self.inner();
        let entry = inner.messages.get(&number)?;
        Some(entry.facts.clone())
    }

    pub(super) fn get(&self, number: MessageNumber) -> Option<(Arc<Facts>, Arc<Outgoing>)> {
        let inner = self.inner();
        let entry = inner.messages.get(&number)?;
        Some((entry.facts.clone(), entry.outgoing.clone()?))
    }

    /// Nothing of the message is in the window any more; `deferred`: it will come again.
    pub(super) fn forget(&self, number: MessageNumber, deferred: bool) {
        let mut inner = self.inner();
        if !deferred {
            inner.remove(number);
        } else if inner.bytes > self.bytes_max / 2 {
            // Quick retries find their message signed already; but mail that goes out now needs the room more.
            inner.drop_content(number);
        }
    }
}

impl Inner {
    fn remove(&mut self, number: MessageNumber) {
        self.drop_content(number);
        if let Some(entry) = self.messages.remove(&number) {
            self.order.remove(&entry.turn);
        }
    }

    fn drop_content(&mut self, number: MessageNumber) {
        let entry = self.messages.get_mut(&number);
        if let Some(outgoing) = entry.and_then(|entry| entry.outgoing.take()) {
            self.bytes -= cost(&outgoing);
        }
    }
}

fn cost(outgoing: &Outgoing) -> usize {
    outgoing.head.len() + outgoing.body.len() + OVERHEAD
}
