//! What an attempt's end means for a recipient: settled, or when it is tried again; and the event that tells of it.

use super::Core;
use super::outbox::Change;
use super::schedule::{mix, next_attempt};
use super::slab::{ConnectionId, PathId};
use super::window::State;
use base::Timestamp;
use bytes::Bytes;
use model::delivery::Failure;
use model::{Attempt, MailEvent};
use std::time::Duration;
use store::journal::{NewEntry, RecipientId};

/// Longest text of a reason that is written down.
const REASON_CHARS: usize = 4_000;

/// What the store will say of a recipient.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    Settled,
    Postponed { due: Timestamp },
}

/// How a failure came about.
#[derive(Debug, Default)]
pub(super) struct Try {
    /// The attempt; `None` when nothing was contacted for this recipient.
    pub(super) attempt: Option<Box<Attempt>>,
    /// The connection that waits for the outcome to be committed.
    pub(super) connection: Option<ConnectionId>,
    /// The next attempt makes no sense earlier.
    pub(super) not_before: Option<Timestamp>,
}

impl Core {
    pub(super) fn delivered(
        &mut self,
        id: RecipientId,
        mut attempt: Box<Attempt>,
        connection: ConnectionId,
    ) {
        if let Some(recipient) = self.window.get(id) {
            attempt.number = recipient.attempts + 1;
        }
        self.counts.delivered += 1;
        let event = MailEvent::Delivered { attempt };
        self.write_down(id, &event, Ending::Settled, 0, Some(connection));
    }

    /// Settles or postpones a recipient after a failure.
    pub(super) fn failed(&mut self, id: RecipientId, failure: &Failure, mut tried: Try) {
        let Some(recipient) = self.window.get(id) else {
            return;
        };
        let number = recipient.attempts + 1;
        let Some(life) = self.window.life(id.message) else {
            return;
        };
        if let Some(attempt) = &mut tried.attempt {
            attempt.number = number;
        }
        let connection = tried.connection;
        if failure.permanent {
            self.counts.bounced += 1;
            let event = bounced(failure, tried);
            self.write_down(id, &event, Ending::Settled, number, connection);
        } else if self.now >= life.expires_at {
            let event = MailEvent::Expired {
                attempt: tried.attempt,
                reason: cut(&failure.reason),
                bounce: self.bounce_of_expiry(life, failure.bounce),
            };
            self.counts.expired += 1;
            self.write_down(id, &event, Ending::Settled, number, connection);
        } else {
            let due = next_attempt(&self.settings, self.now, id, number, life);
            let due = due.max(tried.not_before.unwrap_or(due));
            let due = due.min(life.expires_at);
            self.counts.deferred += 1;
            let event = deferred(failure, tried, due);
            self.write_down(id, &event, Ending::Postponed { due }, number, connection);
        }
    }

    /// Fails the next transaction's recipients by a failure that was met on their behalf.
    pub(super) fn fail_next(&mut self, path: PathId, failure: &Failure) {
        let limit = self.limits(path).recipients_per_transaction;
        for id in self.pick_to_fail(path, limit) {
            let tried = Try {
                attempt: failure.attempt.clone(),
                not_before: self.suspended_until(path, id),
                ..Try::default()
            };
            self.failed(id, failure, tried);
        }
    }

    /// Fails everything that is ready on a path: for none of it a connection was tried.
    pub(super) fn fail_ready(&mut self, path: PathId, failure: &Failure) {
        let ready = self.paths.get(path).map(|path| &path.ready);
        let ready = ready.map_or_else(Vec::new, |ready| ready.iter().copied().collect());
        for id in ready {
            self.take_ready(id, State::Settling);
            let tried = Try {
                not_before: self.suspended_until(path, id),
                ..Try::default()
            };
            self.failed(id, failure, tried);
        }
    }

    /// When a recipient may be tried on a suspended path: a little later than the first, so that not all knock in the
    /// same moment.
    fn suspended_until(&self, path: PathId, id: RecipientId) -> Option<Timestamp> {
        let suspension = self.paths.get(path)?.suspended.as_ref()?;
        let most = (self.settings.schedule[0] / 5).min(Duration::from_secs(6));
        let most = u64::try_from(most.as_millis()).unwrap_or(1).max(1);
        let spread = mix(id.message.0 ^ u64::from(id.index)) % most;
        Some(suspension.until.plus(Duration::from_millis(spread)))
    }

    pub(super) fn write_down(
        &mut self,
        id: RecipientId,
        event: &MailEvent,
        ending: Ending,
        attempts: u32,
        connection: Option<ConnectionId>,
    ) {
        let planted = self.settings.faults.lost_outcome && mix(id.message.0).is_multiple_of(4);
        if planted {
            self.forget(id, Ending::Settled);
            if let Some(connection) = connection {
                self.settled_one(connection);
            }
            return;
        }
        let json = serde_json::to_vec(event).expect("an event has no map keys but strings");
        self.outbox.push(Change {
            recipient: id,
            ending,
            attempts,
            entry: NewEntry {
                message: id.message,
                recipient: Some(id.index),
                at: self.now,
                event: Bytes::from(json),
            },
            connection,
        });
    }
}

fn bounced(failure: &Failure, tried: Try) -> MailEvent {
    MailEvent::Bounced {
        attempt: tried.attempt,
        reason: cut(&failure.reason),
        bounce: failure.bounce,
        status: failure.status.clone(),
    }
}

fn deferred(failure: &Failure, tried: Try, next_attempt_at: Timestamp) -> MailEvent {
    MailEvent::Deferred {
        attempt: tried.attempt,
        reason: cut(&failure.reason),
        delay: failure.delay,
        next_attempt_at,
    }
}

/// A reason, no longer than is written down.
pub(super) fn cut(reason: &str) -> String {
    match reason.char_indices().nth(REASON_CHARS) {
        Some((at, _)) => reason[..at].to_owned(),
        None => reason.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_reason_is_cut_between_characters() {
        assert_eq!(cut(&"é".repeat(9_000)).chars().count(), REASON_CHARS);
        assert_eq!(cut("short"), "short");
    }
}
