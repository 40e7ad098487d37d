//! The state machine of a proof (identities.md §3, `docs/adr/012`), pure: what a look at DNS makes of its state and of the
//! next look.

use base::Timestamp;
use model::identity::{Proof, Status};
use std::time::Duration;

/// How long records are looked for before a proof fails.
pub const SEARCH_TIME: Duration = Duration::from_hours(72);

/// Looks in a row that must fail before a verified identity is doubted.
const DOUBTS: u32 = 3;

/// Looks of the search that follow at one, and then at five, pending intervals; all later ones at sixty.
const QUICK_LOOKS: u32 = 10;
const MEDIUM_LOOKS: u32 = 12;

/// What a look found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Look {
    /// Everything as expected.
    Found,
    /// DNS answered, and something is missing or wrong.
    Missing,
    /// DNS did not answer.
    Unclear,
}

/// How often is looked.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cadence {
    pub(crate) pending: Duration,
    pub(crate) verified: Duration,
}

/// A proof that begins to be looked for.
pub(crate) fn begin(now: Timestamp) -> Proof {
    Proof {
        status: Status::Pending,
        since: now,
        next_check_at: Some(now),
        checks: 0,
    }
}

/// A proof that nobody asked for.
pub(crate) fn idle(now: Timestamp) -> Proof {
    Proof {
        status: Status::NotStarted,
        since: now,
        next_check_at: None,
        checks: 0,
    }
}

/// A proof that is there, and is not looked for again.
pub(crate) fn proven(now: Timestamp) -> Proof {
    Proof {
        status: Status::Success,
        ..idle(now)
    }
}

/// A proof that was not found in time.
pub(crate) fn failed(now: Timestamp) -> Proof {
    Proof {
        status: Status::Failed,
        ..idle(now)
    }
}

/// What asking for a proof again does: a failed or idle one begins anew, any other goes on.
pub(crate) fn ask_again(proof: &Proof, now: Timestamp) -> Proof {
    match proof.status {
        Status::NotStarted | Status::Failed => begin(now),
        Status::Pending | Status::Success | Status::TemporaryFailure => proof.clone(),
    }
}

/// The proof after a look.
pub(crate) fn after(proof: &Proof, look: Look, now: Timestamp, cadence: Cadence) -> Proof {
    match (proof.status, look) {
        (Status::NotStarted | Status::Failed, _) => proof.clone(),
        (Status::Success, Look::Found) => Proof {
            checks: 0,
            next_check_at: Some(now.plus(cadence.verified)),
            ..proof.clone()
        },
        (_, Look::Found) => Proof {
            status: Status::Success,
            since: now,
            next_check_at: Some(now.plus(cadence.verified)),
            checks: 0,
        },
        (Status::Success, _) => doubted(proof, now, cadence),
        (Status::Pending | Status::TemporaryFailure, _) => searched(proof, look, now, cadence),
    }
}

/// A verified proof that was not found: one failed look proves nothing.
fn doubted(proof: &Proof, now: Timestamp, cadence: Cadence) -> Proof {
    let checks = proof.checks.saturating_add(1);
    if checks < DOUBTS {
        return Proof {
            checks,
            next_check_at: Some(now.plus(cadence.verified)),
            ..proof.clone()
        };
    }
    Proof {
        status: Status::TemporaryFailure,
        since: now,
        next_check_at: Some(now.plus(cadence.pending)),
        checks: 0,
    }
}

fn searched(proof: &Proof, look: Look, now: Timestamp, cadence: Cadence) -> Proof {
    // A proof that once held is not taken away while DNS does not answer; one that never held runs out all the same.
    let may_fail = look == Look::Missing || proof.status == Status::Pending;
    if may_fail && now.since(proof.since) >= SEARCH_TIME {
        return failed(now);
    }
    let checks = proof.checks.saturating_add(1);
    let wait = if checks < QUICK_LOOKS {
        cadence.pending
    } else if checks < QUICK_LOOKS + MEDIUM_LOOKS {
        cadence.pending.saturating_mul(5)
    } else {
        cadence.pending.saturating_mul(60)
    };
    Proof {
        checks,
        next_check_at: Some(now.plus(wait)),
        ..proof.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CADENCE: Cadence = Cadence {
        pending: Duration::from_mins(1),
        verified: Duration::from_hours(24),
    };

    /// Looks again and again, at the moments that the proof itself names, until its state changes.
    fn until_change(mut proof: Proof, look: Look) -> (Proof, u32) {
        let before = proof.status;
        let mut looks = 0;
        while proof.status == before {
            let now = proof.next_check_at.expect("still looked for");
            proof = after(&proof, look, now, CADENCE);
            looks += 1;
            assert!(looks < 10_000, "never changes");
        }
        (proof, looks)
    }

    #[test]
    fn a_search_slows_down_and_ends_after_72_hours() {
        let (failed, looks) = until_change(begin(Timestamp(0)), Look::Missing);
        assert_eq!(failed.status, Status::Failed);
        assert_eq!(failed.next_check_at, None);
        let hours = failed.since.0 / 3_600_000;
        assert!((72..=73).contains(&hours), "{hours}");
        assert!((80..=100).contains(&looks), "{looks}");
        assert_eq!(
            after(&failed, Look::Found, Timestamp(1 << 40), CADENCE),
            failed
        );
    }

    #[test]
    fn three_failed_looks_in_a_row_make_a_doubt_and_72_hours_a_failure() {
        let (verified, _) = until_change(begin(Timestamp(0)), Look::Found);
        assert_eq!(verified.status, Status::Success);
        for look in [Look::Missing, Look::Unclear] {
            let (doubted, looks) = until_change(verified.clone(), look);
            assert_eq!((doubted.status, looks), (Status::TemporaryFailure, 3));
        }
        let (doubted, _) = until_change(verified.clone(), Look::Missing);
        let (failed, _) = until_change(doubted.clone(), Look::Missing);
        assert_eq!(failed.status, Status::Failed);
        assert!(failed.since.since(doubted.since) >= SEARCH_TIME);
        let (again, looks) = until_change(doubted, Look::Found);
        assert_eq!((again.status, looks), (Status::Success, 1));
    }

    #[test]
    fn a_success_between_failures_counts_from_the_start() {
        let mut proof = until_change(begin(Timestamp(0)), Look::Found).0;
        for look in [
            Look::Missing,
            Look::Missing,
            Look::Found,
            Look::Missing,
            Look::Missing,
        ] {
            let now = proof.next_check_at.expect("looked for");
            proof = after(&proof, look, now, CADENCE);
            assert_eq!(proof.status, Status::Success);
        }
    }

    #[test]
    fn dns_that_does_not_answer_takes_no_proof_away_for_good() {
        let verified = until_change(begin(Timestamp(0)), Look::Found).0;
        let doubted = until_change(verified, Look::Unclear).0;
        let late = doubted.since.plus(SEARCH_TIME * 2);
        let still = after(&doubted, Look::Unclear, late, CADENCE);
        assert_eq!(still.status, Status::TemporaryFailure);
        let failed = after(&still, Look::Missing, late, CADENCE);
        assert_eq!(failed.status, Status::Failed);
    }

    #[test]
    fn asking_again_begins_anew_only_after_an_end() {
        let now = Timestamp(5);
        let pending = begin(Timestamp(0));
        assert_eq!(ask_again(&pending, now), pending);
        let (failed, _) = until_change(pending, Look::Missing);
        assert_eq!(ask_again(&failed, now), begin(now));
        assert_eq!(ask_again(&idle(Timestamp(0)), now), begin(now));
    }
}
