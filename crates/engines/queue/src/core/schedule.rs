//! When a recipient is tried again.

use super::Life;
use crate::Settings;
use base::Timestamp;
use base::spread::mix;
use std::time::Duration;
use store::journal::RecipientId;

/// When the next attempt after attempt `number` is due: by the schedule, differing from it by a hash of recipient and
/// attempt, so that mail that failed together does not come back together (RFC 5321 §4.5.4.1); the last attempt is
/// made when the message's time is over.
pub(super) fn next_attempt(
    settings: &Settings,
    now: Timestamp,
    id: RecipientId,
    number: u32,
    life: Life,
) -> Timestamp {
    let schedule = &settings.schedule;
    let step = (number.max(1) as usize - 1).min(schedule.len() - 1);
    let hash = mix(id.message.0 ^ u64::from(id.index) << 42 ^ u64::from(number) << 58);
    let wait = jittered(schedule[step], settings.jitter_percent, hash);
    now.plus(wait).min(life.expires_at.max(now))
}

/// A wait that differs from the planned one by at most so many per cent (at most 90), and is never nothing.
pub(super) fn jittered(wait: Duration, percent: u32, hash: u64) -> Duration {
    let wait = u64::try_from(wait.as_millis()).unwrap_or(u64::MAX / 1_000);
    let jitter = u64::from(percent);
    // In thousandths of the wait, from 1,000 - 10 j to 1,000 + 10 j.
    let factor = 1_000 - 10 * jitter + hash % (20 * jitter + 1);
    let wait = (u128::from(wait) * u128::from(factor) / 1_000).max(1);
    Duration::from_millis(u64::try_from(wait).unwrap_or(u64::MAX))
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
            begins_at: Timestamp(0),
            expires_at: Timestamp(i64::MAX),
            custom_expiry: false,
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
}
