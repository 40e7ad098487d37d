//! The ready window: the recipients that are in memory.

use super::outcome::Ending;
use super::queues::NEVER;
use super::slab::{ConnectionId, QueueId};
use super::{Core, Counters, Effect, Life, Loaded};
use base::{MessageNumber, Timestamp};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use store::journal::RecipientId;

/// A recipient in memory.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Recipient {
    pub(super) queue: QueueId,
    pub(super) due: Timestamp,
    pub(super) attempts: u32,
    pub(super) state: State,
    /// Whether a planted bug has handed it out twice.
    pub(super) doubled: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum State {
    /// Could be tried at once.
    Ready,
    /// Being tried.
    Assigned(ConnectionId),
    /// Its outcome is being committed.
    Settling,
}

#[derive(Debug, Serialize, Deserialize)]
struct Message {
    life: Life,
    counters: Counters,
    recipients: u32,
    deferred: bool,
}

/// All recipients in memory, and their messages.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Window {
    recipients: BTreeMap<RecipientId, Recipient>,
    messages: BTreeMap<MessageNumber, Message>,
    /// Loads under way, and how many recipients they may bring.
    pub(super) loads: usize,
    pub(super) loading: usize,
}

impl Window {
    pub(super) fn new() -> Self {
        Self {
            recipients: BTreeMap::new(),
            messages: BTreeMap::new(),
            loads: 0,
            loading: 0,
        }
    }

    pub(super) fn len(&self) -> usize {
        self.recipients.len()
    }

    pub(super) fn contains(&self, id: RecipientId) -> bool {
        self.recipients.contains_key(&id)
    }

    pub(super) fn has_message(&self, message: MessageNumber) -> bool {
        self.messages.contains_key(&message)
    }

    pub(super) fn get(&self, id: RecipientId) -> Option<&Recipient> {
        self.recipients.get(&id)
    }

    pub(super) fn get_mut(&mut self, id: RecipientId) -> Option<&mut Recipient> {
        self.recipients.get_mut(&id)
    }

    pub(super) fn life(&self, message: MessageNumber) -> Option<Life> {
        self.messages.get(&message).map(|message| message.life)
    }

    pub(super) fn counters(&self, message: MessageNumber) -> Counters {
        self.messages.get(&message)?.counters.clone()
    }

    /// Ready recipients whose message expired before a moment.
    pub(super) fn expired(&self, before: impl Fn(Life) -> bool) -> Vec<RecipientId> {
        let ready = self.recipients.iter();
        let ready = ready.filter(|(_, recipient)| recipient.state == State::Ready);
        let expired = ready.filter(|(id, _)| self.life(id.message).is_some_and(&before));
        expired.map(|(id, _)| *id).collect()
    }

    pub(super) fn insert(
        &mut self,
        id: RecipientId,
        recipient: Recipient,
        (life, counters): (Life, Counters),
    ) {
        if self.recipients.insert(id, recipient).is_none() {
            let message = self.messages.entry(id.message).or_insert(Message {
                life,
                counters,
                recipients: 0,
                deferred: false,
            });
            message.recipients += 1;
        }
    }

    /// Forgets a recipient; tells with the last one of a message whether another of them waits on in the store.
    fn remove(&mut self, id: RecipientId, deferred: bool) -> Option<(Recipient, Option<bool>)> {
        let recipient = self.recipients.remove(&id)?;
        let message = self.messages.get_mut(&id.message)?;
        message.recipients -= 1;
        message.deferred |= deferred;
        if message.recipients > 0 {
            return Some((recipient, None));
        }
        let message = self.messages.remove(&id.message)?;
        Some((recipient, Some(message.deferred)))
    }
}

impl Core {
    /// How many recipients may still come in.
    pub(super) fn room(&self) -> usize {
        let taken = self.window.len() + self.window.loading;
        self.settings.window.saturating_sub(taken)
    }

    /// Sees to it that there is room for a path that has nothing in memory: when the window is full, the path that
    /// holds most without having got anywhere gives half of it back to the store.
    pub(super) fn make_room_in_window(&mut self) -> bool {
        if self.room() > 0 {
            return true;
        }
        let Some(victim) = self.paths.holds_most() else {
            return false;
        };
        let ready = self.paths.get(victim).map(|path| &path.ready);
        let ready = ready.map_or_else(Vec::new, |ready| {
            ready.iter().rev().take(ready.len() / 2).copied().collect()
        });
        for id in ready {
            let due = self.window.get(id).map(|recipient| recipient.due);
            self.take_ready(id, State::Settling);
            if let Some(due) = due {
                self.forget(id, Ending::Postponed { due });
            }
        }
        self.room() > 0
    }

    /// Takes a recipient in: it is ready from now on, unless its time is over. Its queue must be active.
    pub(super) fn admit(&mut self, queue: QueueId, loaded: Loaded) {
        let id = loaded.recipient;
        if self.window.contains(id) {
            return;
        }
        let Some(active) = self.queues.active(queue) else {
            return;
        };
        active.in_memory += 1;
        let recipient = Recipient {
            queue,
            due: loaded.due,
            attempts: loaded.attempts,
            state: State::Settling,
            doubled: false,
        };
        self.window
            .insert(id, recipient, (loaded.life, loaded.counters));
        let path = self.queues.active(queue).map(|active| active.path);
        // What was never tried learns why from its site's path, once its route is known.
        let knows_why = loaded.last.is_some() || !path.is_some_and(|id| self.paths.is_pending(id));
        if self.is_over(loaded.life) && knows_why {
            self.give_up(id, loaded.last);
        } else {
            self.make_ready(id);
        }
    }

    /// Lists a recipient of the window as ready on the path of its queue.
    pub(super) fn make_ready(&mut self, id: RecipientId) {
        let Some(recipient) = self.window.get_mut(id) else {
            return;
        };
        recipient.state = State::Ready;
        let (queue, due, attempts) = (recipient.queue, recipient.due, recipient.attempts);
        let Some(entry) = self.queues.get_mut(queue) else {
            return;
        };
        let share = entry.share;
        let Some(active) = entry.active.as_deref_mut() else {
            return;
        };
        active.list(attempts).insert((due, id));
        self.paths.add_ready(active.path, share, queue, id);
        self.dirty.insert(active.path);
        self.counts.ready += 1;
    }

    /// Takes a ready recipient off the lists and gives it a new state.
    pub(super) fn take_ready(&mut self, id: RecipientId, state: State) {
        let Some(recipient) = self.window.get_mut(id) else {
            return;
        };
        if recipient.state != State::Ready {
            return;
        }
        recipient.state = state;
        let (queue, due, attempts) = (recipient.queue, recipient.due, recipient.attempts);
        self.counts.ready -= 1;
        let Some(entry) = self.queues.get_mut(queue) else {
            return;
        };
        let share = entry.share;
        let Some(active) = entry.active.as_deref_mut() else {
            return;
        };
        active.list(attempts).remove(&(due, id));
        let more = active.has_ready();
        self.paths.drop_ready(active.path, share, queue, id, more);
    }

    /// Forgets a recipient whose outcome is committed.
    pub(super) fn forget(&mut self, id: RecipientId, ending: Ending) {
        let next = match ending {
            Ending::Settled => None,
            Ending::Postponed { due } => Some(due),
        };
        let Some((recipient, last)) = self.window.remove(id, next.is_some()) else {
            return;
        };
        if let Some(active) = self.queues.active(recipient.queue) {
            active.in_memory -= 1;
            if active.loading > 0 {
                active.left.insert(id);
            }
        }
        match next {
            Some(due) => self.due_in_store(recipient.queue, due.min(NEVER)),
            None => self.one_less_waits(recipient.queue),
        }
        self.maybe_rest(recipient.queue);
        if let Some(deferred) = last {
            self.effects.push(Effect::Forget {
                message: id.message,
                deferred,
            });
        }
    }

    pub(super) fn cancelled(&mut self, id: RecipientId) {
        // One that is being tried ends by its report, whose batch the store then refuses.
        let Some(recipient) = self.window.get(id).filter(|of| of.state == State::Ready) else {
            return;
        };
        let path = self
            .queues
            .active(recipient.queue)
            .map(|active| active.path);
        self.take_ready(id, State::Settling);
        self.forget(id, Ending::Settled);
        self.dirty.extend(path);
    }
}
