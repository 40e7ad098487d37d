//! Connections: their life from being opened to being closed.

use super::outcome::{Ending, Try};
use super::slab::{ConnectionId, PathId};
use super::window::State as RecipientState;
use super::{Core, Effect};
use base::Timestamp;
use model::delivery::{BounceKind, DelayKind, Failure};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use store::journal::RecipientId;

/// Paths that are looked at again for each connection that ends.
const STARVED_AT_ONCE: usize = 8;

/// One connection.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Connection {
    pub(super) path: PathId,
    pub(super) state: State,
    pub(super) deliveries: u32,
    /// When its opening began, or until when it stays idle.
    since: Timestamp,
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum State {
    Opening,
    Idle,
    Busy(Vec<RecipientId>),
    /// So many outcomes are not committed yet; whether it can take another job after that.
    Settling(usize, bool),
    Closing,
}

/// All connections.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Connections {
    pub(super) all: BTreeMap<ConnectionId, Connection>,
    next: u64,
    pub(super) opening: BTreeSet<(Timestamp, ConnectionId)>,
    /// Paths that want a connection and got none: first those that have none at all (`false`), each in the order in
    /// which they asked.
    starved: BTreeMap<(bool, u64), PathId>,
    starved_paths: BTreeMap<PathId, (bool, u64)>,
}

impl Connections {
    pub(super) fn new() -> Self {
        Self {
            all: BTreeMap::new(),
            next: 0,
            opening: BTreeSet::new(),
            starved: BTreeMap::new(),
            starved_paths: BTreeMap::new(),
        }
    }

    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    pub(super) fn add(&mut self, path: PathId, now: Timestamp) -> ConnectionId {
        self.next += 1;
        let id = ConnectionId(self.next);
        self.opening.insert((now, id));
        let connection = Connection {
            path,
            state: State::Opening,
            deliveries: 0,
            since: now,
        };
        self.all.insert(id, connection);
        id
    }

    pub(super) fn starve(&mut self, path: PathId, has_one: bool) {
        let before = self.starved_paths.get(&path).copied();
        if before.is_some_and(|(had_one, _)| had_one == has_one) {
            return;
        }
        self.next += 1;
        let place = (has_one, self.next);
        if let Some(before) = self.starved_paths.insert(path, place) {
            self.starved.remove(&before);
        }
        self.starved.insert(place, path);
    }

    pub(super) fn feed(&mut self) -> Option<PathId> {
        let (_, path) = self.starved.pop_first()?;
        self.starved_paths.remove(&path);
        Some(path)
    }
}

impl Core {
    pub(super) fn opened(&mut self, id: ConnectionId, result: Result<(), Failure>) {
        let Some(connection) = self.connections.all.get(&id) else {
            return;
        };
        if connection.state != State::Opening {
            return;
        }
        let path = connection.path;
        match result {
            Ok(()) => {
                self.opening_ends(id);
                if let Some(path) = self.paths.get_mut(path) {
                    path.probing = false;
                }
                self.site_answers(path);
                self.rest(id);
            }
            Err(failure) => {
                self.counts.open_failures += 1;
                self.close_quietly(id);
                self.remove(id);
                self.open_failed(path, &failure);
            }
        }
    }

    fn opening_ends(&mut self, id: ConnectionId) {
        if let Some(connection) = self.connections.all.get(&id) {
            self.connections.opening.remove(&(connection.since, id));
            self.counts.connections_opening -= 1;
            if let Some(path) = self.paths.get_mut(connection.path) {
                path.opening -= 1;
            }
        }
    }

    pub(super) fn begin_job(&mut self, id: ConnectionId, recipients: Vec<RecipientId>) {
        if let Some(connection) = self.connections.all.get_mut(&id) {
            self.timers.idle.remove(&(connection.since, id));
            self.counts.connections_idle -= 1;
            self.counts.connections_busy += 1;
            connection.state = State::Busy(recipients);
            connection.deliveries += 1;
        }
    }

    /// One of the outcomes of a connection's job is committed.
    pub(super) fn settled_one(&mut self, id: ConnectionId) {
        if let Some(connection) = self.connections.all.get_mut(&id)
            && let State::Settling(left, _) = &mut connection.state
        {
            *left = left.saturating_sub(1);
        }
    }

    pub(super) fn release_if_settled(&mut self, id: ConnectionId) {
        let Some(connection) = self.connections.all.get(&id) else {
            return;
        };
        match connection.state {
            State::Settling(0, true) if !self.draining => self.rest(id),
            State::Settling(0, _) => self.close(id),
            _ => {}
        }
    }

    /// The connection waits for a job.
    fn rest(&mut self, id: ConnectionId) {
        let Some(connection) = self.connections.all.get(&id) else {
            return;
        };
        let path = connection.path;
        let deadline = self.now.plus(self.limits(path).idle_timeout);
        if let Some(connection) = self.connections.all.get_mut(&id) {
            connection.state = State::Idle;
            connection.since = deadline;
        }
        self.timers.idle.insert((deadline, id));
        self.counts.connections_idle += 1;
        if let Some(path) = self.paths.get_mut(path) {
            path.idle.push(id);
        }
        self.dirty.insert(path);
        if self.draining {
            self.close(id);
        }
    }

    /// Ends a connection that has no job.
    pub(super) fn close(&mut self, id: ConnectionId) {
        if self.close_quietly(id) {
            self.effects.push(Effect::Close { connection: id });
        }
    }

    /// Takes a connection off the books of its path, except that it still counts in the pool until it is gone.
    fn close_quietly(&mut self, id: ConnectionId) -> bool {
        let Some(connection) = self.connections.all.get(&id) else {
            return false;
        };
        let path = connection.path;
        match connection.state {
            State::Closing => return false,
            State::Opening => self.opening_ends(id),
            State::Idle => {
                self.timers.idle.remove(&(connection.since, id));
                self.counts.connections_idle -= 1;
                if let Some(path) = self.paths.get_mut(path) {
                    path.idle.retain(|idle| *idle != id);
                }
            }
            State::Busy(_) => self.counts.connections_busy -= 1,
            State::Settling(..) => {}
        }
        if let Some(path) = self.paths.get_mut(path) {
            path.connections -= 1;
        }
        self.dirty.insert(path);
        if let Some(connection) = self.connections.all.get_mut(&id) {
            connection.state = State::Closing;
        }
        true
    }

    fn remove(&mut self, id: ConnectionId) {
        self.connections.all.remove(&id);
        for _ in 0..STARVED_AT_ONCE {
            match self.connections.feed() {
                Some(path) => self.dirty.insert(path),
                None => break,
            };
        }
    }

    pub(super) fn closed(&mut self, id: ConnectionId) {
        let Some(connection) = self.connections.all.get_mut(&id) else {
            return;
        };
        let path = connection.path;
        let orphans = match &mut connection.state {
            State::Busy(recipients) => std::mem::take(recipients),
            _ => Vec::new(),
        };
        let opening = connection.state == State::Opening;
        self.close_quietly(id);
        self.remove(id);
        let failure = internal("the connection ended without a report");
        for recipient in orphans {
            self.orphaned(recipient, id, &failure);
        }
        if opening {
            self.open_failed(path, &failure);
        }
    }

    /// The connection that tried a recipient is no more.
    fn orphaned(&mut self, recipient: RecipientId, by: ConnectionId, failure: &Failure) {
        if !self.is_assigned(recipient, by) {
            return;
        }
        let Some(entry) = self.window.get_mut(recipient) else {
            return;
        };
        entry.state = RecipientState::Settling;
        let due = entry.due;
        if self.draining {
            // We cut it ourselves; nothing is written down, so that the next owner tries it at once.
            self.forget(recipient, Ending::Postponed { due });
        } else {
            self.failed(recipient, failure, Try::default());
        }
    }

    /// Begins nothing new: connections without a job are closed, those with one are when it is done.
    pub(super) fn drain(&mut self) {
        self.draining = true;
        let all = self.connections.all.iter();
        let without_job =
            all.filter(|(_, connection)| matches!(connection.state, State::Opening | State::Idle));
        let ids: Vec<_> = without_job.map(|(id, _)| *id).collect();
        for id in ids {
            self.close(id);
        }
    }

    /// Lets idle connections live no longer than their time-out, after the clock was set back.
    pub(super) fn shorten_idle(&mut self) {
        let ids: Vec<_> = self.timers.idle.iter().map(|(_, id)| *id).collect();
        self.timers.idle.clear();
        for id in ids {
            let Some(path) = self.connections.all.get(&id).map(|open| open.path) else {
                continue;
            };
            let latest = self.now.plus(self.limits(path).idle_timeout);
            if let Some(connection) = self.connections.all.get_mut(&id) {
                connection.since = connection.since.min(latest);
                self.timers.idle.insert((connection.since, id));
            }
        }
    }
}

/// A fault of ours.
pub(crate) fn internal(reason: &str) -> Failure {
    Failure {
        permanent: false,
        reason: reason.into(),
        delay: DelayKind::InternalFailure,
        bounce: BounceKind::TransientGeneral,
        status: None,
        retry_at: None,
        attempt: None,
    }
}
