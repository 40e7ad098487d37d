//! What an attempt's end means for a recipient: settled, or when it is tried again; and the event that tells of it.

use super::outbox::Change;
use super::slab::{ConnectionId, PathId};
use super::window::State;
use super::{Core, Life};
use crate::Settings;
use base::Timestamp;
use bytes::Bytes;
use model::delivery::{BounceKind, DelayKind, Failure};
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
    /// Whether a message's time is over, so that it is not tried any more.
    pub(super) fn is_over(&self, life: Life) -> bool {
        self.now > life.expires_at.plus(self.settings.expiry_grace)
    }

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
        let reason = cut(&failure.reason);
        if failure.permanent {
            self.counts.bounced += 1;
            let event = MailEvent::Bounced {
                attempt: tried.attempt,
                reason,
                bounce: failure.bounce,
                status: failure.status.clone(),
            };
            self.write_down(id, &event, Ending::Settled, number, tried.connection);
        } else if self.now >= life.expires_at {
            self.counts.expired += 1;
            let event = MailEvent::Expired {
                attempt: tried.attempt,
                reason,
                bounce: self.bounce_of_expiry(life, Some(failure.delay)),
            };
            self.write_down(id, &event, Ending::Settled, number, tried.connection);
        } else {
            let due = next_attempt(&self.settings, self.now, id, number, life);
            let due = due
                .max(tried.not_before.unwrap_or(due))
                .min(life.expires_at);
            self.counts.deferred += 1;
            let event = MailEvent::Deferred {
                attempt: tried.attempt,
                reason,
                delay: failure.delay,
                next_attempt_at: due,
            };
            let ending = Ending::Postponed { due };
            self.write_down(id, &event, ending, number, tried.connection);
        }
    }

    /// Settles a recipient whose time was over before it could be tried again.
    pub(super) fn give_up(
        &mut self,
        id: RecipientId,
        reason: Option<String>,
        connection: Option<ConnectionId>,
    ) {
        let Some(life) = self.window.life(id.message) else {
            return;
        };
        self.counts.expired += 1;
        let event = MailEvent::Expired {
            attempt: None,
            reason: reason.map_or_else(
                || "the give-up time passed before it could be tried".into(),
                |reason| cut(&reason),
            ),
            bounce: self.bounce_of_expiry(life, None),
        };
        self.write_down(id, &event, Ending::Settled, 0, connection);
    }

    /// events.md §3: a give-up time that the sender chose has a subtype of its own.
    fn bounce_of_expiry(&self, life: Life, last: Option<DelayKind>) -> BounceKind {
        if life.expires_at.since(life.accepted_at) < self.settings.expiry_default {
            return BounceKind::TransientCustomTimeoutExceeded;
        }
        match last {
            Some(DelayKind::MailboxFull) => BounceKind::TransientMailboxFull,
            _ => BounceKind::TransientGeneral,
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

    fn write_down(
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

/// When the next attempt after attempt `number` is due: by the schedule, differing from it by a hash of recipient and
/// attempt, so that mail that failed together does not come back together (RFC 5321 §4.5.4.1); the last attempt is
/// made when the message's time is over.
fn next_attempt(
    settings: &Settings,
    now: Timestamp,
    id: RecipientId,
    number: u32,
    life: Life,
) -> Timestamp {
    let schedule = &settings.schedule;
    let step = (number.max(1) as usize - 1).min(schedule.len() - 1);
    let wait = u64::try_from(schedule[step].as_millis()).unwrap_or(u64::MAX / 1_000);
    let jitter = u64::from(settings.jitter_percent);
    let hash = mix(id.message.0 ^ u64::from(id.index) << 42 ^ u64::from(number) << 58);
    // In thousandths of the wait, from 1,000 - 10 j to 1,000 + 10 j.
    let factor = 1_000 - 10 * jitter + hash % (20 * jitter + 1);
    let wait = (u128::from(wait) * u128::from(factor) / 1_000).max(1);
    let wait = Duration::from_millis(u64::try_from(wait).unwrap_or(u64::MAX));
    now.plus(wait).min(life.expires_at.max(now))
}

/// A hash that spreads neighbouring numbers (the finaliser of SplitMix64).
pub(super) fn mix(number: u64) -> u64 {
    let mut z = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

fn cut(reason: &str) -> String {
    match reason.char_indices().nth(REASON_CHARS) {
        Some((at, _)) => reason[..at].to_owned(),
        None => reason.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::MessageNumber;

    fn at(number: u32, message: u64) -> Duration {
        let id = RecipientId {
            message: MessageNumber(message),
            index: 0,
        };
        let life = Life {
            accepted_at: Timestamp(0),
            expires_at: Timestamp(i64::MAX),
        };
        let settings = Settings::default();
        next_attempt(&settings, Timestamp(1_000), id, number, life).since(Timestamp(1_000))
    }

    #[test]
    fn the_schedule_is_kept_within_its_jitter() {
        let rows = [
            (1, 60),
            (2, 120),
            (3, 300),
            (4, 600),
            (5, 1_200),
            (6, 2_400),
            (7, 3_600),
        ];
        for (number, seconds) in rows.into_iter().chain([(8, 3_600), (1_000, 3_600)]) {
            let mut waits = Vec::new();
            for message in 0..200 {
                let wait = at(number, message);
                let (low, high) = (seconds * 800, seconds * 1_200);
                assert!(
                    (low..=high).contains(&(wait.as_millis() as u64)),
                    "{number}: {wait:?}"
                );
                waits.push(wait);
            }
            waits.sort_unstable();
            waits.dedup();
            assert!(waits.len() > 100, "spread over the jitter: {}", waits.len());
        }
        assert_eq!(at(3, 5), at(3, 5), "the same question, the same answer");
    }

    #[test]
    fn a_long_reason_is_cut_between_characters() {
        assert_eq!(cut(&"é".repeat(9_000)).chars().count(), REASON_CHARS);
        assert_eq!(cut("short"), "short");
    }
}
