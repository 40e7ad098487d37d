//! Suspension: a path that failed is left alone for a while (docs/adr/015).

use super::Core;
use super::schedule::jittered;
use super::slab::PathId;
use base::Timestamp;
use base::spread::mix;
use model::delivery::Failure;
use serde::{Deserialize, Serialize};

/// A path that is left alone.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(super) struct Suspension {
    pub(super) since: Timestamp,
    pub(super) until: Timestamp,
}

impl Core {
    /// Leaves a path alone for a while, the longer the more often it failed in a row.
    pub(super) fn suspend(&mut self, id: PathId, failure: &Failure) {
        let now = self.now;
        let Some(path) = self.paths.get_mut(id) else {
            return;
        };
        path.failures = path.failures.saturating_add(1);
        // Each step of the schedule four times: its steps are meant for recipients, of which each waits anew.
        let step = (path.failures as usize - 1) / 4;
        let schedule = &self.settings.schedule;
        let wait = schedule[step.min(schedule.len() - 1)].min(self.settings.suspension_max);
        // Sites that failed together, since our own line did, are not probed together.
        let hash = mix(u64::from(id.0) << 32 | u64::from(path.failures));
        let wait = jittered(wait, self.settings.jitter_percent, hash);
        if path.suspended.is_none() {
            self.counts.paths_suspended += 1;
        }
        path.suspended = Some(Suspension {
            since: now,
            until: now.plus(wait),
        });
        path.trouble = Some(failure.clone());
        path.probing = false;
        path.limit = (path.limit / 2).max(1);
        self.paths.prove(id, false);
        self.dirty.insert(id);
    }

    /// Ends a suspension; what was learnt of the path stays.
    pub(super) fn resume(&mut self, id: PathId) {
        if let Some(path) = self.paths.get_mut(id)
            && path.suspended.take().is_some()
        {
            self.counts.paths_suspended -= 1;
            self.dirty.insert(id);
        }
    }

    /// The site answers.
    pub(super) fn site_answers(&mut self, id: PathId) {
        self.resume(id);
        self.paths.prove(id, true);
    }

    /// Fails what is ready on a path that is suspended; `false`: it is not, any more.
    pub(super) fn is_left_alone(&mut self, id: PathId) -> bool {
        let Some(path) = self.paths.get_mut(id) else {
            return false;
        };
        let Some(suspension) = path.suspended else {
            return false;
        };
        if suspension.until <= self.now {
            path.probing = true;
            self.resume(id);
            return false;
        }
        self.timers.pace(suspension.until, id);
        let trouble = path.trouble.clone().filter(|_| !path.ready.is_empty());
        if let Some(failure) = trouble {
            self.fail_ready(id, &failure);
        }
        true
    }

    /// Whether a queue last loaded at this moment has had its page for the path's suspension: that was deferred with the
    /// reason, and what else waits in the store is not touched before the path is tried again.
    pub(super) fn has_been_told(&self, id: PathId, loaded_at: Timestamp) -> bool {
        let suspension = self.paths.get(id).and_then(|path| path.suspended);
        suspension.is_some_and(|suspension| loaded_at >= suspension.since)
    }

    /// Brings moments back that lie too far ahead, after the clock was set back.
    pub(super) fn shorten_suspensions(&mut self) {
        let latest = self.now.plus(self.settings.suspension_max);
        for id in self.paths.ids() {
            if let Some(path) = self.paths.get_mut(id) {
                if let Some(suspension) = &mut path.suspended {
                    suspension.since = suspension.since.min(self.now);
                    suspension.until = suspension.until.min(latest);
                    self.dirty.insert(id);
                }
                path.paced_until = path.paced_until.min(self.now);
                path.used_at = path.used_at.min(self.now);
            }
        }
    }
}
