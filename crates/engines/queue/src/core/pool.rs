//! The pool of connections, and what it means for a path when none can be opened.

use super::Core;
use super::slab::PathId;
use model::delivery::{BounceKind, DelayKind, Failure};
use std::time::Duration;

/// A connection that is being opened for longer than this gives way when there is no room for another.
const STALLED: Duration = Duration::from_secs(10);

impl Core {
    /// Whether the pool has a connection for another one of this path. What is silent must not use up the pool: from
    /// half of it on, sites that have not answered get one connection each; when it is used up, every site does; and
    /// at the hard limit the one that has been silent longest gives way.
    pub(super) fn has_connection_for(&mut self, id: PathId) -> bool {
        let Some(path) = self.paths.get(id) else {
            return false;
        };
        let total = self.connections.len();
        let (has_one, proven) = (path.connections > 0, path.proven);
        let pool = self.settings.connections;
        let allowed = if total >= self.settings.connections_max {
            false
        } else {
            !has_one || total < pool / 2 || (proven && total < pool)
        };
        if allowed {
            return true;
        }
        self.connections.starve(id, has_one);
        if total >= pool && !has_one {
            self.make_room(id);
        }
        false
    }

    fn make_room(&mut self, wanted_by: PathId) {
        if let Some((_, idle)) = self.timers.idle.first().copied() {
            self.close(idle);
            return;
        }
        let Some((since, connection)) = self.connections.opening.first().copied() else {
            return;
        };
        let full = self.connections.len() >= self.settings.connections_max;
        if full && self.now.since(since) < STALLED {
            self.timers.pace(since.plus(STALLED), wanted_by);
        } else if full {
            let path = self.connections.all.get(&connection).map(|open| open.path);
            self.close(connection);
            if let Some(path) = path {
                self.open_failed(path, &gave_way(self.now.since(since)));
            }
        }
    }

    /// No connection could be opened: what that means for the path.
    pub(super) fn open_failed(&mut self, id: PathId, failure: &Failure) {
        self.dirty.insert(id);
        let Some(path) = self.paths.get_mut(id) else {
            return;
        };
        if path.suspended.is_some() {
            return;
        }
        let open = path.connections - path.opening;
        if open > 0 {
            // The site works and wants no more connections at once: no mail fails for that.
            path.limit = (path.limit / 2).clamp(1, open);
            let pause = self.settings.schedule[0].min(Duration::from_mins(1));
            let limits = self.limits(id);
            self.timers.pace(self.now.plus(pause), id);
            if let Some(path) = self.paths.get_mut(id) {
                let interval = 1_000 / u64::from(limits.opens_per_second.max(1));
                let burst = Duration::from_millis(interval) * limits.connections;
                path.paced_until = self.now.plus(pause).plus(burst);
            }
            return;
        }
        if !failure.permanent {
            self.suspend(id, failure);
        }
        self.fail_next(id, failure);
        if failure.permanent {
            if let Some(path) = self.paths.get_mut(id) {
                path.failures = path.failures.saturating_add(1);
                path.probing = true;
            }
            self.paths.prove(id, false);
            self.fail_ready(id, failure);
        }
    }
}

fn gave_way(after: Duration) -> Failure {
    Failure {
        permanent: false,
        reason: format!(
            "no answer within {} s, and the connection was needed for other mail",
            after.as_secs()
        ),
        delay: DelayKind::TransientCommunicationFailure,
        bounce: BounceKind::TransientGeneral,
        status: Some("4.4.1".into()),
        retry_at: None,
        attempt: None,
    }
}
