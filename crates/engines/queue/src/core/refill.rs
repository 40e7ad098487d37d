//! Bringing recipients in: what is handed over, and what is due in the store.

use super::queues::{NEVER, Queue};
use super::slab::QueueId;
use super::{Core, Effect, Life, Loaded, Page};
use base::{MessageNumber, Timestamp};
use std::collections::BTreeSet;
use std::time::Duration;
use store::journal::{QueueSummary, RecipientId, Waiting};

/// A queue is not loaded again earlier, unless the last page was full: due times lie close together, and a page for
/// each of them would be many.
const LOAD_GAP: Duration = Duration::from_millis(250);

/// How long an empty queue is remembered after a load: mail that the load has brought may still be handed over.
const FADE: Duration = Duration::from_mins(1);

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

    pub(super) fn accepted(&mut self, message: MessageNumber, life: Life, waiting: Vec<Waiting>) {
        for waiting in waiting {
            let id = self.queues.intern(&waiting.queue);
            self.more_wait(id, 1);
            if self.may_come_in(id, &waiting) {
                self.admit(
                    id,
                    Loaded {
                        recipient: waiting.recipient,
                        due: waiting.due,
                        attempts: waiting.attempts,
                        life,
                        last_reason: None,
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
        if queue
            .active
            .as_ref()
            .is_some_and(|active| active.loading > 0)
        {
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

    /// Notes that a recipient of the queue is due which is in the store only.
    pub(super) fn due_in_store(&mut self, id: QueueId, due: Timestamp) {
        let Some(queue) = self.queues.get_mut(id) else {
            return;
        };
        if due >= queue.next_due {
            return;
        }
        let before = wake_at(queue);
        queue.next_due = due;
        let wake = wake_at(queue);
        let waits = queue.waits_for_its_time();
        self.queues.later.remove(&(before, id));
        if waits {
            self.queues.later.insert((wake, id));
        }
    }

    /// Starts loads for queues whose recipients are due, as far as the window has room.
    pub(super) fn refill(&mut self) {
        if self.draining {
            return;
        }
        while let Some((wake, id)) = self.queues.later.first().copied()
            && wake <= self.now
        {
            self.queues.later.remove(&(wake, id));
            self.get_hungry(id);
        }
        while self.window.loads < self.settings.loads
            && let Some(id) = self.hungry.peek()
        {
            if !self.load_or_park(id) {
                return;
            }
        }
    }

    pub(super) fn get_hungry(&mut self, id: QueueId) {
        self.activate(id);
        let Some(queue) = self.queues.get_mut(id) else {
            return;
        };
        let share = queue.share;
        if let Some(active) = queue.active.as_deref_mut()
            && active.loading == 0
        {
            active.hungry = true;
            self.hungry.join(share, id);
        }
    }

    /// Loads the queue whose turn it is, or parks it at its path, which has enough; `false`: nobody can be loaded now.
    fn load_or_park(&mut self, id: QueueId) -> bool {
        let Some(queue) = self.queues.get(id) else {
            return false;
        };
        let (share, key) = (queue.share, queue.key.clone());
        let Some(active) = self.queues.active(id) else {
            return false;
        };
        let (path, in_memory) = (active.path, active.in_memory);
        let cap = self.cap(path);
        let taken = self.paths.ready_or_loading(path);
        if taken == 0 && !self.make_room_in_window() {
            return false;
        }
        self.hungry.charge(share, id, 1);
        self.hungry.leave(share, id);
        let room = self.room();
        if taken >= cap || room == 0 {
            self.paths.park(path, id);
            return true;
        }
        let page = (cap - taken).min(room).min(self.settings.load_page);
        let page = u32::try_from(page).unwrap_or(1).max(1);
        if let Some(queue) = self.queues.get_mut(id) {
            queue.next_due = NEVER;
            if let Some(active) = queue.active.as_deref_mut() {
                active.hungry = false;
                active.loading = page;
            }
        }
        self.window.loads += 1;
        self.window.loading += page as usize;
        self.paths.load_begins(path, page);
        self.counts.loads += 1;
        self.effects.push(Effect::Load {
            queue: id,
            key,
            // Those in memory are in the store as well, most of them at the front.
            limit: (in_memory + page) as usize,
        });
        true
    }

    pub(super) fn loaded(&mut self, id: QueueId, page: Option<Page>) {
        let now = self.now;
        let Some(queue) = self.queues.get_mut(id) else {
            return;
        };
        let Some(active) = queue.active.as_deref_mut() else {
            return;
        };
        if active.loading == 0 {
            return;
        }
        let (asked, path) = (std::mem::take(&mut active.loading), active.path);
        let left = std::mem::take(&mut active.left);
        queue.loaded_at = now;
        self.window.loads -= 1;
        self.window.loading -= asked as usize;
        self.paths.load_ends(path, asked);
        self.dirty.insert(path);
        match page {
            Some(page) => self.take_page(id, page, &left),
            None => self.due_in_store(id, now.plus(Duration::from_secs(1))),
        }
        self.schedule_load(id);
        self.maybe_rest(id);
    }

    fn take_page(&mut self, id: QueueId, page: Page, left: &BTreeSet<RecipientId>) {
        let last = page.waiting.last().map(|loaded| loaded.due);
        for loaded in page.waiting {
            if loaded.due > self.now || self.window.len() >= self.settings.window {
                self.due_in_store(id, loaded.due);
                return;
            }
            if !left.contains(&loaded.recipient) && !self.window.contains(loaded.recipient) {
                self.admit(id, loaded);
            }
        }
        if page.full
            && let Some(last) = last
        {
            self.due_in_store(id, last);
            // There is more of it right now: the gap between loads is for due times that lie ahead.
            if let Some(queue) = self.queues.get_mut(id) {
                let wake = wake_at(queue);
                self.queues.later.remove(&(wake, id));
            }
            self.get_hungry(id);
        }
    }

    /// Puts the queue into the list of loads to come, when it belongs there and is not waiting for a load already.
    fn schedule_load(&mut self, id: QueueId) {
        let Some(queue) = self.queues.get(id) else {
            return;
        };
        let waits = queue.waits_for_its_time();
        if queue.next_due != NEVER && waits {
            self.queues.later.insert((wake_at(queue), id));
        }
    }

    /// Frees what an active queue needs when nothing of it is in memory any more, and all of it when nothing waits.
    pub(super) fn maybe_rest(&mut self, id: QueueId) {
        let Some(queue) = self.queues.get_mut(id) else {
            return;
        };
        if let Some(active) = queue.active.as_deref() {
            if active.in_memory > 0 || active.loading > 0 || active.hungry {
                return;
            }
            let (path, domain) = (active.path, active.domain);
            queue.active = None;
            self.paths.detach(path, id);
            self.domains.detach(domain, id);
            self.dirty.insert(path);
        }
        if queue.next_due != NEVER {
            return;
        }
        // What was both found at the start and handed over was counted twice.
        self.counts.waiting -= u64::from(std::mem::take(&mut queue.waiting));
        let fades_at = queue.loaded_at.plus(FADE);
        if fades_at > self.now {
            self.queues.fading.insert((fades_at, id));
            return;
        }
        self.queues.remove(id);
    }

    /// Forgets empty queues whose time has come.
    pub(super) fn drop_faded(&mut self) {
        while let Some((at, id)) = self.queues.fading.first().copied()
            && at <= self.now
        {
            self.queues.fading.remove(&(at, id));
            self.maybe_rest(id);
        }
    }

    /// Computes the times of loads anew, after the clock was set back.
    pub(super) fn reschedule_loads(&mut self) {
        self.queues.later.clear();
        let fading = std::mem::take(&mut self.queues.fading);
        let fades_at = self.now.plus(FADE);
        let fading = fading.into_iter().map(|(at, id)| (at.min(fades_at), id));
        self.queues.fading = fading.collect();
        for id in self.queues.ids() {
            if let Some(queue) = self.queues.get_mut(id) {
                queue.loaded_at = queue.loaded_at.min(self.now);
            }
            self.schedule_load(id);
        }
    }
}

/// When the queue is to be loaded next.
fn wake_at(queue: &Queue) -> Timestamp {
    if queue.loaded_at.0 == i64::MIN {
        return queue.next_due;
    }
    queue.next_due.max(queue.loaded_at.plus(LOAD_GAP))
}
