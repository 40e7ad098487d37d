//! Loads: bringing in what is due in the store (docs/adr/016).

use super::queues::{Hunger, NEVER, Queue};
use super::slab::{PathId, QueueId};
use super::{Core, Effect, Page};
use base::Timestamp;
use std::collections::BTreeSet;
use std::time::Duration;
use store::journal::RecipientId;

/// A queue is not loaded again earlier, unless the last page was full: due times lie close together, and a page for
/// each of them would be many.
const LOAD_GAP: Duration = Duration::from_millis(250);

/// How long an empty queue is remembered after a load: mail that the load has brought may still be handed over.
const FADE: Duration = Duration::from_mins(1);

/// Queues that one step loads or parks; there may be hundreds of thousands, and others have their turn in between.
const REFILLED_AT_ONCE: usize = 256;

/// Recipients that a page may always bring, since the number of those that wait is only near enough.
const PAGE_MIN: usize = 16;

impl Core {
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
        for _ in 0..REFILLED_AT_ONCE {
            if self.window.loads >= self.settings.loads {
                return;
            }
            let Some(id) = self.hungry.peek() else {
                return;
            };
            if !self.load_or_park(id) {
                return;
            }
        }
        self.timers.again = true;
    }

    /// Puts a queue into the order of loads.
    pub(super) fn get_hungry(&mut self, id: QueueId) {
        let Some(queue) = self.queues.get_mut(id) else {
            return;
        };
        if queue.is_loading() {
            return;
        }
        let share = queue.share;
        let before = std::mem::replace(&mut queue.hunger, Hunger::InTurn);
        if let Hunger::Parked(path) = before {
            self.paths.leave_park(path, share, id);
        }
        self.hungry.join(share, id);
    }

    /// Loads the queue whose turn it is, or parks it at its path, which has enough; `false`: nobody can be loaded now.
    fn load_or_park(&mut self, id: QueueId) -> bool {
        self.activate(id);
        let Some(queue) = self.queues.get(id) else {
            return false;
        };
        let (share, loaded_at) = (queue.share, queue.loaded_at);
        let Some(path) = queue.active.as_deref().map(|active| active.path) else {
            return false;
        };
        let taken = self.paths.ready_or_loading(path);
        if taken == 0 && !self.make_room_in_window() {
            return false;
        }
        self.hungry.charge(share, id, 1);
        self.hungry.leave(share, id);
        let room = self.room().min(self.cap(path).saturating_sub(taken));
        if room == 0 || self.has_been_told(path, loaded_at) {
            if let Some(queue) = self.queues.get_mut(id) {
                queue.hunger = Hunger::Parked(path);
            }
            self.paths.park(path, share, id);
            self.maybe_rest(id);
        } else {
            self.load(id, path, room.min(self.settings.load_page));
        }
        true
    }

    /// Asks the store for so many recipients, as far as there are so many.
    fn load(&mut self, id: QueueId, path: PathId, most: usize) {
        let Some(queue) = self.queues.get_mut(id) else {
            return;
        };
        queue.hunger = Hunger::None;
        queue.next_due = NEVER;
        let key = queue.key.clone();
        let waiting = queue.waiting as usize;
        let Some(active) = queue.active.as_deref_mut() else {
            return;
        };
        let in_memory = active.in_memory as usize;
        // One more than wait: so the page is not full, and it is known that there are no others.
        let known = waiting.saturating_sub(in_memory) + 1;
        let page = most.min(known.max(PAGE_MIN)).max(1);
        active.loading = u32::try_from(page).unwrap_or(u32::MAX);
        let loading = active.loading;
        self.window.loads += 1;
        self.window.loading += page;
        self.paths.load_begins(path, loading);
        self.counts.loads += 1;
        self.effects.push(Effect::Load {
            queue: id,
            key,
            // Those in memory are in the store as well, most of them at the front.
            limit: in_memory + page,
        });
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
            if active.in_memory > 0 || active.loading > 0 {
                return;
            }
            let (path, domain) = (active.path, active.domain);
            queue.active = None;
            self.paths.detach(path, id);
            self.domains.detach(domain, id);
            self.dirty.insert(path);
        }
        if queue.next_due != NEVER || queue.hunger != Hunger::None {
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
