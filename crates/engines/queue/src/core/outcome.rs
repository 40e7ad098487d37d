//! What an attempt's end means for a recipient: settled, or when it is tried again; and the event that tells of it.

use super::Core;
use super::expiry::bounce_of_expiry;
use super::outbox::Change;
use super::paths::PathKey;
use super::schedule::next_attempt;
use super::slab::{ConnectionId, PathId};
use super::window::State;
use base::Timestamp;
use base::spread::mix;
use model::delivery::{BounceKind, Failure};
use model::{Attempt, MailEvent};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use std::time::Duration;
use store::figures::Figure;
use store::journal::RecipientId;

/// Longest text of a reason that is written down.
const REASON_CHARS: usize = 4_000;

/// What the store will say of a recipient.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Ending {
    Settled,
    Postponed { due: Timestamp },
}

/// What is written down beside the event.
#[derive(Debug)]
pub(super) struct End {
    pub(super) ending: Ending,
    /// Attempts so far, this one included; 0 for what ends without one.
    pub(super) attempts: u32,
    /// The connection that waits for the commit.
    pub(super) connection: Option<ConnectionId>,
}

impl End {
    /// The end of what was not tried.
    pub(super) fn settled() -> Self {
        Self {
            ending: Ending::Settled,
            attempts: 0,
            connection: None,
        }
    }
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
        (mut attempt, then): (Box<Attempt>, Option<Box<MailEvent>>),
        connection: ConnectionId,
    ) {
        let before = self.window.get(id).map_or(0, |of| of.attempts);
        attempt.number = before + 1;
        let end = End {
            attempts: attempt.number,
            connection: Some(connection),
            ..End::settled()
        };
        self.counts.delivered += 1;
        let mut events = vec![MailEvent::Delivered { attempt }];
        events.extend(then.map(|then| *then));
        self.write_all_down(id, &events, end);
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
        let mut end = End {
            attempts: number,
            connection: tried.connection,
            ..End::settled()
        };
        if failure.permanent {
            self.counts.bounced += 1;
            self.write_down(id, &bounced(failure, tried), end);
        } else if self.now >= life.expires_at {
            let event = MailEvent::Expired {
                attempt: tried.attempt,
                reason: cut(&failure.reason),
                bounce: bounce_of_expiry(life, failure.bounce),
            };
            self.counts.expired += 1;
            self.write_down(id, &event, end);
        } else {
            let planned = || next_attempt(&self.settings, self.now, id, number, life);
            let due = failure.retry_at.unwrap_or_else(planned);
            let due = due.max(tried.not_before.unwrap_or(due));
            let due = due.min(life.expires_at);
            self.counts.deferred += 1;
            end.ending = Ending::Postponed { due };
            self.write_down(id, &deferred(failure, tried, due), end);
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

    pub(super) fn write_down(&mut self, id: RecipientId, event: &MailEvent, end: End) {
        self.write_all_down(id, std::slice::from_ref(event), end);
    }

    fn write_all_down(&mut self, id: RecipientId, events: &[MailEvent], end: End) {
        let End {
            ending,
            attempts,
            connection,
        } = end;
        let planted = self.settings.faults.lost_outcome && mix(id.message.0).is_multiple_of(4);
        if planted {
            self.forget(id, Ending::Settled);
            if let Some(connection) = connection {
                self.settled_one(connection);
            }
            return;
        }
        let counters = self.counters_of(id);
        let figures = counters.map(|counters| (counters, figures(events, attempts)));
        let entries = events.iter().map(|event| self.entry_of(id, event));
        let entries = entries.collect();
        self.outbox.push(Change {
            recipient: id,
            ending,
            attempts,
            entries,
            figures,
            connection,
            order: None,
        });
    }

    /// Where the outcomes of a recipient are counted.
    fn counters_of(&mut self, id: RecipientId) -> Option<Arc<str>> {
        let counters = self.window.counters(id.message)?;
        let queue = self.window.get(id)?.queue;
        let path = self.queues.active(queue).map(|active| active.path);
        let path = path.and_then(|path| self.paths.get(path));
        let site = path.and_then(|path| match &path.key {
            PathKey::Egress { site, .. } => Some(site),
            PathKey::Pending(_) => None,
        });
        let left_out = site.is_some_and(|site| self.settings.uncounted_sites.contains(&site.0));
        (!left_out).then_some(counters)
    }
}

/// What an outcome counts as (reputation-quotas.md §4).
fn figures(events: &[MailEvent], attempts: u32) -> Vec<Figure> {
    let tried = !matches!(events.first(), Some(MailEvent::Suppressed { .. }) | None);
    let first = (attempts == 1 && tried).then_some(Figure::Attempts);
    let others = events.iter().filter_map(|event| match event {
        MailEvent::Bounced { bounce, .. } if bounce.is_hard() => Some(Figure::Bounces),
        MailEvent::Complained { .. } => Some(Figure::Complaints),
        _ => None,
    });
    first.into_iter().chain(others).collect()
}

fn bounced(failure: &Failure, tried: Try) -> MailEvent {
    if failure.bounce == BounceKind::PermanentSuppressed {
        // The mailbox simulator's `suppressionlist` (sending.md §16): nothing was contacted.
        return MailEvent::Suppressed {
            reason: cut(&failure.reason),
            bounce: failure.bounce,
        };
    }
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
