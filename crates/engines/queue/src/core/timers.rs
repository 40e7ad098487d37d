//! What happens by itself when time passes.

use super::slab::{ConnectionId, PathId};
use super::{Core, Effect};
use base::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::time::Duration;

/// How often what expired is looked for, and what is unused is dropped.
const SWEEP: Duration = Duration::from_secs(10);

/// A clock that goes back by less is only a clock that is being corrected.
const SET_BACK: Duration = Duration::from_secs(1);

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Timers {
    /// When idle connections are closed.
    pub(super) idle: BTreeSet<(Timestamp, ConnectionId)>,
    /// When paths may open another connection.
    paced: BTreeSet<(Timestamp, PathId)>,
    swept: Timestamp,
    /// Whether there was more to do than one step should take.
    pub(super) again: bool,
    alarm: Option<Timestamp>,
}

impl Timers {
    pub(super) fn new(now: Timestamp) -> Self {
        Self {
            idle: BTreeSet::new(),
            paced: BTreeSet::new(),
            swept: now,
            again: false,
            alarm: None,
        }
    }

    pub(super) fn pace(&mut self, at: Timestamp, path: PathId) {
        self.paced.insert((at, path));
    }
}

impl Core {
    /// Moves time on, and does what is due by the clock.
    pub(super) fn advance(&mut self, now: Timestamp) {
        let before = std::mem::replace(&mut self.now, now);
        if before.since(now) >= SET_BACK {
            self.set_back();
        }
        while let Some((at, connection)) = self.timers.idle.first().copied()
            && at <= now
        {
            self.close(connection);
            self.timers.idle.remove(&(at, connection));
        }
        while let Some((at, path)) = self.timers.paced.first().copied()
            && at <= now
        {
            self.timers.paced.remove(&(at, path));
            self.dirty.insert(path);
        }
        if now.since(self.timers.swept) >= SWEEP {
            self.timers.swept = now;
            self.sweep();
        }
    }

    /// The clock was set back: no wait may become longer by it than it could have been from now on.
    fn set_back(&mut self) {
        self.shorten_suspensions();
        self.shorten_idle();
        let paced = std::mem::take(&mut self.timers.paced);
        self.dirty.extend(paced.into_iter().map(|(_, path)| path));
        self.timers.swept = self.now;
        self.reschedule_loads();
    }

    /// The alarm is used up.
    pub(super) fn tick(&mut self) {
        self.timers.alarm = None;
    }

    fn sweep(&mut self) {
        let (now, grace) = (self.now, self.settings.expiry_grace);
        for id in self
            .window
            .expired(|life| now > life.expires_at.plus(grace))
        {
            self.expire(id);
        }
        self.drop_faded();
        self.drop_unused_paths();
        self.domains.drop_unused(now, self.settings.window);
    }

    /// Says when the next tick is due.
    pub(super) fn set_alarm(&mut self) {
        let load = self.queues.later.first().map(|(at, _)| *at);
        let load = load.filter(|_| !self.draining);
        let idle = self.timers.idle.first().map(|(at, _)| *at);
        let paced = self.timers.paced.first().map(|(at, _)| *at);
        let again = std::mem::take(&mut self.timers.again).then_some(self.now);
        let next = [load, idle, paced, again].into_iter().flatten().min();
        if next.is_some() && next != self.timers.alarm {
            self.timers.alarm = next;
            self.effects.extend(next.map(Effect::WakeAt));
        }
    }
}
