//! Counters in minutes.

use crate::lock;
use base::{BoxFuture, Timestamp};
use std::collections::BTreeMap;
use std::sync::Mutex;
use store::series::{Point, minute};
use store::{Error, Series};

/// All counters.
#[derive(Default)]
pub(crate) struct Counters {
    minutes: Mutex<BTreeMap<(String, Timestamp), i64>>,
}

impl Counters {
    /// Adds to the minute that the moment lies in.
    pub(crate) fn add(&self, series: String, at: Timestamp, by: i64) {
        let mut minutes = lock(&self.minutes);
        let value = minutes.entry((series, minute(at))).or_default();
        *value = value.saturating_add(by);
    }
}

impl Series for Counters {
    fn points<'a>(
        &'a self,
        series: &'a str,
        from: Timestamp,
        to: Timestamp,
    ) -> BoxFuture<'a, Result<Vec<Point>, Error>> {
        Box::pin(async move {
            if from >= to {
                return Ok(Vec::new());
            }
            let range = (series.to_owned(), from)..(series.to_owned(), to);
            let minutes = lock(&self.minutes);
            let points = minutes.range(range).map(|((_, at), value)| Point {
                at: *at,
                value: *value,
            });
            Ok(points.collect())
        })
    }

    fn forget(&self, before: Timestamp) -> BoxFuture<'_, Result<u64, Error>> {
        Box::pin(async move {
            let mut minutes = lock(&self.minutes);
            let had = minutes.len();
            minutes.retain(|(_, at), _| *at >= before);
            Ok((had - minutes.len()) as u64)
        })
    }
}
