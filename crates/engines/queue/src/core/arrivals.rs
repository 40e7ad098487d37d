//! What comes to the queue from outside: mail handed over by acceptance, and queues found in the store.

use super::slab::QueueId;
use super::{Core, Counters, Effect, Life, Loaded};
use base::MessageNumber;
use store::journal::{QueueSummary, Waiting};

impl Core {
    pub(super) fn found(&mut self, found: Vec<QueueSummary>) {
        for QueueSummary {
            queue,
            waiting,
            next_due,
        } in found
        {
            let id = self.queues.intern(&queue);
            let known = self.queues.get(id).map_or(0, |queue| queue.waiting);
            let unknown = u32::try_from(waiting)
                .unwrap_or(u32::MAX)
                .saturating_sub(known);
            self.more_wait(id, unknown);
            self.due_in_store(id, next_due);
        }
    }

    pub(super) fn overflowed(&mut self, queues: Vec<QueueSummary>) {
        for QueueSummary {
            queue,
            waiting,
            next_due,
        } in queues
        {
            let id = self.queues.intern(&queue);
            self.more_wait(id, u32::try_from(waiting).unwrap_or(u32::MAX));
            self.due_in_store(id, next_due);
        }
    }

    fn more_wait(&mut self, id: QueueId, more: u32) {
        if let Some(queue) = self.queues.get_mut(id) {
            let before = queue.waiting;
            queue.waiting = before.saturating_add(more);
            self.counts.waiting += u64::from(queue.waiting - before);
        }
    }

    pub(super) fn one_less_waits(&mut self, id: QueueId) {
        if let Some(queue) = self.queues.get_mut(id)
            && queue.waiting > 0
        {
            queue.waiting -= 1;
            self.counts.waiting -= 1;
        }
    }

    pub(super) fn accepted(
        &mut self,
        message: MessageNumber,
        (life, counters): (Life, &Counters),
        waiting: Vec<Waiting>,
    ) {
        for waiting in waiting {
            let id = self.queues.intern(&waiting.queue);
            self.more_wait(id, 1);
            if self.window.contains(waiting.recipient) {
                // A load was quicker.
            } else if self.may_come_in(id, &waiting) {
                self.admit(
                    id,
                    Loaded {
                        recipient: waiting.recipient,
                        due: waiting.due,
                        attempts: waiting.attempts,
                        life,
                        counters: counters.clone(),
                        last: None,
                    },
                );
            } else {
                self.due_in_store(id, waiting.due);
                self.maybe_rest(id);
            }
        }
        if !self.window.has_message(message) {
            self.effects.push(Effect::Forget {
                message,
                deferred: true,
            });
        }
    }

    /// Whether a recipient can be taken as it was handed over. When a load may have brought it, the store decides;
    /// when others of its queue wait in the store, it must not overtake them.
    fn may_come_in(&mut self, id: QueueId, waiting: &Waiting) -> bool {
        if self.draining || waiting.due > self.now {
            return false;
        }
        let Some(queue) = self.queues.get(id) else {
            return false;
        };
        if queue.next_due <= self.now || waiting.due <= queue.loaded_at {
            return false;
        }
        if queue.is_loading() {
            return false;
        }
        self.activate(id);
        let Some(path) = self.queues.active(id).map(|active| active.path) else {
            return false;
        };
        if self.room() == 0
            && (self.paths.ready_or_loading(path) > 0 || !self.make_room_in_window())
        {
            return false;
        }
        // A burst of new mail may take more room than a load would be given, since it is here already.
        self.paths.ready_or_loading(path) < self.cap(path).saturating_mul(4)
    }
}
