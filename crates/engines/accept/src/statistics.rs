//! What became of an account's mail in the last two weeks, by quarters of an hour (reputation-quotas.md §4).

use crate::{Accept, Error};
use base::{AccountId, Region, Timestamp};
use std::collections::BTreeMap;
use std::time::Duration;
use store::figures::{self, Figure};
use store::series::Point;

/// Length of a bucket.
const BUCKET: Duration = Duration::from_mins(15);
/// Buckets of two weeks, the one that is being filled included.
const BUCKETS_MAX: u32 = 14 * 24 * 4;

/// Later than everything that was counted.
const AFTER_ALL: Timestamp = Timestamp(i64::MAX);

/// One bucket; those in which nothing happened are left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bucket {
    /// Recipients for whom delivery was tried.
    pub attempts: i64,
    /// Hard bounces.
    pub bounces: i64,
    /// Complaints.
    pub complaints: i64,
    /// Recipients of mail that was rejected for its content.
    pub rejects: i64,
}

impl Accept {
    /// Buckets by their start, in order.
    pub async fn statistics(
        &self,
        account: &AccountId,
        region: &Region,
    ) -> Result<BTreeMap<Timestamp, Bucket>, Error> {
        let now = self.env.clock.now();
        let from = bucket(now).minus(BUCKET * (BUCKETS_MAX - 1));
        let prefix = figures::prefix(account, region);
        let mut buckets = BTreeMap::new();
        for figure in Figure::ALL {
            let series = figure.series(&prefix);
            let points = self.quotas.series().points(&series, from, AFTER_ALL);
            let points = points
                .await
                .map_err(|e| Error::Unavailable(e.to_string()))?;
            add(&mut buckets, figure, &points);
        }
        Ok(buckets)
    }
}

fn add(buckets: &mut BTreeMap<Timestamp, Bucket>, figure: Figure, points: &[Point]) {
    for point in points {
        let counted = buckets.entry(bucket(point.at)).or_default();
        let sum = match figure {
            Figure::Attempts => &mut counted.attempts,
            Figure::Bounces => &mut counted.bounces,
            Figure::Complaints => &mut counted.complaints,
            Figure::Rejects => &mut counted.rejects,
        };
        *sum += point.value;
    }
}

/// Start of the bucket that a moment lies in: a quarter of an hour.
fn bucket(at: Timestamp) -> Timestamp {
    let length = BUCKET.as_millis() as i64;
    Timestamp(at.0.div_euclid(length) * length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_add_up_to_quarters_of_an_hour() {
        let at = |text: &str| Timestamp::parse_iso(text).expect("a moment");
        let point = |text, value| Point {
            at: at(text),
            value,
        };
        let mut buckets = BTreeMap::new();
        let attempts = [
            point("2026-11-24T10:14:00Z", 1),
            point("2026-11-24T10:15:00Z", 2),
            point("2026-11-24T10:29:00Z", 3),
            point("2026-11-24T11:00:00Z", 4),
        ];
        add(&mut buckets, Figure::Attempts, &attempts);
        add(
            &mut buckets,
            Figure::Bounces,
            &[point("2026-11-24T10:20:00Z", 1)],
        );
        let shown: Vec<_> = buckets
            .iter()
            .map(|(start, bucket)| (start.iso_ms(), bucket.attempts, bucket.bounces))
            .collect();
        let expected = [
            ("2026-11-24T10:00:00.000Z", 1, 0),
            ("2026-11-24T10:15:00.000Z", 5, 1),
            ("2026-11-24T11:00:00.000Z", 4, 0),
        ];
        assert_eq!(
            shown,
            expected.map(|(start, a, b)| (start.to_owned(), a, b))
        );
    }
}
