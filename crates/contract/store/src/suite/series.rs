//! Promises about counters.

use super::{NOON, Owner, Subject};
use crate::Op;
use crate::series::Point;
use base::Timestamp;

const MINUTE: i64 = 60_000;

fn count(series: &str, after_noon_ms: i64, by: i64) -> Op {
    Op::Count {
        series: series.into(),
        at: Timestamp(NOON.0 + after_noon_ms),
        by,
    }
}

/// Counts of one minute add up, minutes stay apart, and a range takes its start and leaves its end.
pub async fn counts_add_up_by_the_minute(subject: &mut dyn Subject) {
    let owner = Owner::take(subject).await;
    owner
        .must(vec![
            count("a", 0, 2),
            count("a", 59_999, 3),
            count("a", MINUTE, 10),
            count("ab", 0, 100),
            count("a", -1, 1),
        ])
        .await;
    owner.must(vec![count("a", 30, -1)]).await;
    let series = subject.stores().series;
    let read = |name: &'static str, from: i64, to: i64| {
        let series = series.clone();
        async move {
            let range = (Timestamp(NOON.0 + from), Timestamp(NOON.0 + to));
            let points = series.points(name, range.0, range.1).await.expect("reads");
            let cut = |p: Point| ((p.at.0 - NOON.0) / MINUTE, p.value);
            points.into_iter().map(cut).collect::<Vec<_>>()
        }
    };
    assert_eq!(
        read("a", -MINUTE, 2 * MINUTE).await,
        [(-1, 1), (0, 4), (1, 10)]
    );
    assert_eq!(read("a", 0, MINUTE).await, [(0, 4)]);
    assert_eq!(read("a", 1, MINUTE).await, []);
    assert_eq!(read("a", MINUTE, 0).await, []);
    assert_eq!(read("ab", 0, MINUTE).await, [(0, 100)]);
    assert_eq!(read("b", 0, MINUTE).await, []);
}

/// Minutes before a moment are removed, of every counter.
pub async fn old_minutes_are_forgotten(subject: &mut dyn Subject) {
    let owner = Owner::take(subject).await;
    let ops = (0..10).flat_map(|m| [count("a", m * MINUTE, 1), count("b", m * MINUTE, 1)]);
    owner.must(ops.collect()).await;
    let series = subject.stores().series;
    let before = Timestamp(NOON.0 + 7 * MINUTE);
    assert_eq!(series.forget(before).await.expect("forgets"), 14);
    for name in ["a", "b"] {
        let all = series
            .points(name, Timestamp(0), Timestamp(i64::MAX))
            .await
            .expect("reads");
        assert_eq!(all.len(), 3);
        assert_eq!(all[0].at, before);
    }
}
