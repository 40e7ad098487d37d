//! Counters of what became of an account's mail (reputation-quotas.md §4), per account and region. They are moved in
//! the commit of the outcome itself, so that each outcome counts exactly once. The mailbox simulator's recipients and
//! the service's own mail are left out.

use base::{AccountId, Region};
use serde::{Deserialize, Serialize};

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Figure {
    /// Recipients for whom delivery was tried, at the end of their first attempt.
    Attempts,
    /// Hard bounces, see `BounceKind::is_hard`.
    Bounces,
    /// Complaints.
    Complaints,
    /// Recipients of mail that was accepted and then rejected for its content.
    Rejects,
}

impl Figure {
    /// Every figure.
    pub const ALL: [Self; 4] = [
        Self::Attempts,
        Self::Bounces,
        Self::Complaints,
        Self::Rejects,
    ];

    /// Its counter among those of an account, whose common beginning [`prefix`] gives.
    pub fn series(self, prefix: &str) -> String {
        let name = match self {
            Self::Attempts => "attempts",
            Self::Bounces => "bounces",
            Self::Complaints => "complaints",
            Self::Rejects => "rejects",
        };
        format!("{prefix}/{name}")
    }
}

/// The common beginning of an account's counters in a region: `outcomes/123456789012/us-east-1`.
pub fn prefix(account: &AccountId, region: &Region) -> String {
    format!("outcomes/{account}/{region}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counters_have_stable_names() {
        let account = "123456789012".parse().expect("an account");
        let region = "us-east-1".parse().expect("a region");
        let names = Figure::ALL.map(|figure| figure.series(&prefix(&account, &region)));
        assert_eq!(
            names,
            ["attempts", "bounces", "complaints", "rejects"]
                .map(|name| format!("outcomes/123456789012/us-east-1/{name}"))
        );
    }
}
