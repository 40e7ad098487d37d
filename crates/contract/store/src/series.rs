//! Counters over time, in minutes: quotas, statistics, metrics.

use crate::Error;
use base::{BoxFuture, Timestamp};

/// One minute of a counter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// Start of the minute.
    pub at: Timestamp,
    /// What was counted in it.
    pub value: i64,
}

/// Counters that [`crate::Op::Count`] moves in the same commit as the mail they count.
pub trait Series: Send + Sync {
    /// Minutes of a counter with `from <= minute < to`, in order, empty ones left out.
    fn points<'a>(
        &'a self,
        series: &'a str,
        from: Timestamp,
        to: Timestamp,
    ) -> BoxFuture<'a, Result<Vec<Point>, Error>>;

    /// Removes minutes before a moment, of all counters.
    fn forget(&self, before: Timestamp) -> BoxFuture<'_, Result<u64, Error>>;
}

/// The minute that a moment lies in.
pub fn minute(at: Timestamp) -> Timestamp {
    Timestamp(at.0.div_euclid(60_000) * 60_000)
}
