//! The operator's orders about recipients that wait. Each is carried out by the same outbox as outcomes, so that an
//! order and an attempt never contradict each other.

use super::outbox::Change;
use super::outcome::Ending;
use super::queues::NEVER;
use super::slab::QueueId;
use super::window::{Recipient, State};
use super::{Core, Effect, Loaded};
use base::Timestamp;
use bytes::Bytes;
use model::MailEvent;
use model::delivery::QueueKey;
use serde::{Deserialize, Serialize};
use store::journal::NewEntry;

/// Due time of what is held: the end of the year 9999. It is never due, so that it survives every restart as it is.
pub const HELD: Timestamp = Timestamp(253_402_300_799_000);

/// What an order wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Verb {
    /// Try it now.
    Retry,
    /// Keep it until it is released.
    Hold,
    /// Let it go on, now.
    Release,
    /// End it.
    Drop,
    /// End it if its delivery has not begun: the sender wants it sent later.
    Cancel,
}

/// What became of an order for one recipient.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It is carried out, and durable.
    Done,
    /// It is being tried in this moment: nothing was changed.
    Busy,
    /// It is held, and must be released first.
    Held,
    /// It is not held.
    NotHeld,
    /// Its delivery has begun, so that it cannot be cancelled.
    Begun,
    /// It does not wait any more.
    Gone,
}

/// Number of an order while it is carried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct OrderId(pub u64);

/// An order about some recipients of a message.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Order {
    /// Its number.
    pub id: OrderId,
    /// What it wants.
    pub verb: Verb,
    /// Who and why, in words.
    pub reason: String,
    /// The recipients as the store has them, each with its queue.
    pub recipients: Vec<(QueueKey, Loaded)>,
}

impl Core {
    pub(super) fn ordered(&mut self, order: Order) {
        let Order {
            id,
            verb,
            reason,
            recipients,
        } = order;
        for (key, loaded) in recipients {
            let recipient = loaded.recipient;
            let answer = self.order_one((id, verb, &reason), &key, loaded);
            if let Some(answer) = answer {
                self.effects.push(Effect::Answered {
                    order: id,
                    recipient,
                    answer,
                });
            }
        }
    }

    /// Begins to carry out an order for one recipient; `None`: the answer follows with the commit.
    fn order_one(
        &mut self,
        (order, verb, reason): (OrderId, Verb, &str),
        key: &QueueKey,
        loaded: Loaded,
    ) -> Option<Answer> {
        let id = loaded.recipient;
        let state = self.window.get(id).map(|of| of.state);
        let held = state.is_none() && loaded.due >= HELD;
        match (verb, state) {
            (_, Some(State::Assigned(_) | State::Settling)) => return Some(Answer::Busy),
            (Verb::Retry, _) if held => return Some(Answer::Held),
            (Verb::Release, _) if !held => return Some(Answer::NotHeld),
            (Verb::Cancel, _) if self.has_begun(&loaded) => return Some(Answer::Begun),
            _ => {}
        }
        let queue = self.queues.intern(key);
        self.activate(queue);
        if matches!(verb, Verb::Retry | Verb::Release) {
            self.probe(queue);
        }
        let (attempts, begins_at) = (loaded.attempts, loaded.life.begins_at);
        match state {
            Some(_) if verb == Verb::Retry => return Some(Answer::Done),
            Some(_) => self.take_ready(id, State::Settling),
            None => self.bring_in(queue, loaded),
        }
        let (ending, event) = self.carried_out((verb, reason), begins_at);
        self.outbox.push(Change {
            recipient: id,
            ending,
            attempts,
            entries: event
                .map(|event| self.entry_of(id, &event))
                .into_iter()
                .collect(),
            figures: None,
            connection: None,
            order: Some(order),
        });
        None
    }

    /// Whether the moment that the sender wants has come, or somebody hurried it.
    fn has_begun(&self, loaded: &Loaded) -> bool {
        loaded.attempts > 0 || loaded.life.begins_at <= self.now
    }

    /// What the journal is told. What is released before the moment that the sender wants waits for that.
    fn carried_out(
        &self,
        (verb, reason): (Verb, &str),
        begins_at: Timestamp,
    ) -> (Ending, Option<MailEvent>) {
        let now = Ending::Postponed { due: self.now };
        let reason = reason.to_owned();
        match verb {
            Verb::Retry => (now, None),
            Verb::Hold => {
                let event = MailEvent::Held {
                    reason,
                    until: None,
                };
                (Ending::Postponed { due: HELD }, Some(event))
            }
            Verb::Release => {
                let due = self.now.max(begins_at);
                let until = Some(due);
                let event = MailEvent::Held { reason, until };
                (Ending::Postponed { due }, Some(event))
            }
            Verb::Drop | Verb::Cancel => (Ending::Settled, Some(MailEvent::Dropped { reason })),
        }
    }

    /// Takes a recipient in that is not to be tried: its change is being committed.
    fn bring_in(&mut self, queue: QueueId, loaded: Loaded) {
        if let Some(active) = self.queues.active(queue) {
            active.in_memory += 1;
        }
        let recipient = Recipient {
            queue,
            due: loaded.due.min(NEVER),
            attempts: loaded.attempts,
            state: State::Settling,
            doubled: false,
        };
        let message = (loaded.life, loaded.counters);
        self.window.insert(loaded.recipient, recipient, message);
    }

    /// Ends the suspension of a queue's path, as its end would: one connection probes.
    fn probe(&mut self, queue: QueueId) {
        let Some(path) = self.queues.active(queue).map(|active| active.path) else {
            return;
        };
        if let Some(path) = self.paths.get_mut(path)
            && path.suspended.is_some()
        {
            path.probing = true;
        }
        self.resume(path);
    }

    /// What a queue waits for may have been dropped: one that seems to hold nothing else is looked into.
    pub(super) fn look_behind(&mut self, queue: QueueId) {
        let next = self.queues.get(queue).map(|queue| queue.next_due);
        if next.is_some_and(|next| (HELD..NEVER).contains(&next)) {
            self.due_in_store(queue, self.now);
        }
    }

    pub(super) fn entry_of(&self, id: store::journal::RecipientId, event: &MailEvent) -> NewEntry {
        let json = serde_json::to_vec(event).expect("an event has no map keys but strings");
        NewEntry {
            message: id.message,
            recipient: Some(id.index),
            at: self.now,
            event: Bytes::from(json),
        }
    }
}
