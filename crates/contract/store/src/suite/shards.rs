//! Promises about ownership, and about what outlives a restart.

use super::mail::{count, note};
use super::{Owner, Subject, accepted, body_of, entry, message_of, recipient, waiting};
use crate::{CommitError, Op, Seq};
use base::{MessageNumber, ShardId, Timestamp};
use std::time::Duration;

/// After a new lease the old owner can do nothing, not even ask for an old batch.
pub async fn an_older_owner_is_fenced(subject: &mut dyn Subject) {
    let old = Owner::take(subject).await;
    let batch = old.batch(accepted(1));
    old.send(batch.clone()).await.expect("commits");
    let new = Owner::take(subject).await;
    assert!(new.epoch > old.epoch);
    assert_eq!(old.commit(accepted(2)).await, Err(CommitError::Fenced));
    assert_eq!(old.commit(vec![]).await, Err(CommitError::Fenced));
    assert_eq!(old.send(batch).await, Err(CommitError::Fenced));
    assert_eq!(new.body(2).await, None);
    new.must(vec![Op::Settle(recipient(1, 0))]).await;
}

/// Nothing is committed to a shard that nobody leased.
pub async fn a_shard_without_owner_takes_nothing(subject: &mut dyn Subject) {
    let owner = Owner::take(subject).await;
    let batch = owner.batch(accepted(1));
    let elsewhere = owner.journal.commit(ShardId(9), owner.epoch, batch).await;
    assert_eq!(elsewhere, Err(CommitError::Fenced));
    let number = owner.journal.next_number(ShardId(9)).await;
    assert_eq!(number.expect("reads"), MessageNumber(1));
}

/// Shards have numbers, entries, notes, owners and batch ids of their own.
pub async fn shards_do_not_see_each_other(subject: &mut dyn Subject) {
    let a = Owner::take_shard(subject, ShardId(1)).await;
    let b = Owner::take_shard(subject, ShardId(u16::MAX)).await;
    assert_eq!(a.must(accepted(1)).await, Seq(1));
    let mut ops = vec![message_of(1, vec!["other".into()])];
    ops.push(Op::Enqueue(waiting(1, 3, "example.test", 9)));
    ops.push(entry(1, None, "accepted"));
    ops.push(note("n", "b"));
    assert_eq!(b.must(ops).await, Seq(1));
    assert_eq!(a.body(1).await, Some(body_of(1)));
    assert_eq!(b.body(1).await, Some("other".into()));
    assert_eq!((a.waits(1).await, b.waits(1).await), (vec![0], vec![3]));
    let note = a.journal.note(a.shard, "n").await;
    assert_eq!(note.expect("reads"), None);
    let batch = a.batch(accepted(2));
    a.send(batch.clone()).await.expect("commits");
    b.send(batch).await.expect("commits there too");
    assert_eq!(b.body(2).await, Some(body_of(2)));
    let between = a.journal.queues(ShardId(2)).await;
    assert_eq!(between.expect("reads"), []);
    for owner in [&a, &b] {
        let entries = owner.journal.entries(owner.shard, Seq(0), 10).await;
        assert_eq!(entries.expect("reads").len(), 2);
    }
}

/// Numbers and places go on after everything was forgotten and the store opened again.
pub async fn numbers_and_places_never_repeat(subject: &mut dyn Subject) {
    let owner = Owner::take(subject).await;
    let (shard, first) = (owner.shard, owner.journal.next_number(ShardId(0)).await);
    assert_eq!(first.expect("reads"), MessageNumber(1));
    owner.must(accepted(41)).await;
    let seq = owner.must(vec![Op::Settle(recipient(41, 0))]).await;
    let forgotten = owner.journal.forget(shard, Timestamp(i64::MAX)).await;
    assert_eq!(forgotten.expect("forgets"), 1);
    let epoch = owner.epoch;
    drop(owner);
    subject.reopen().await;
    let owner = Owner::take(subject).await;
    assert!(owner.epoch > epoch);
    let next = owner.journal.next_number(shard).await;
    assert_eq!(next.expect("reads"), MessageNumber(42));
    assert!(owner.must(accepted(42)).await > seq);
}

/// Everything acknowledged is there after a restart.
pub async fn everything_is_there_after_a_restart(subject: &mut dyn Subject) {
    let owner = Owner::take(subject).await;
    for number in 1..=20 {
        let mut ops = accepted(number);
        ops.push(count("sent", 1));
        owner.must(ops).await;
    }
    let large = vec![vec![7_u8; 3 << 20].into()];
    owner
        .must(vec![
            message_of(21, large.clone()),
            Op::Enqueue(waiting(21, 0, "large.test", 0)),
        ])
        .await;
    for number in 1..=10 {
        owner.must(vec![Op::Settle(recipient(number, 0))]).await;
    }
    let last = owner.batch(vec![note("n", "kept"), entry(20, Some(0), "held")]);
    let answer = owner.send(last.clone()).await.expect("commits");
    let (old, shard) = (owner.epoch, owner.shard);
    drop(owner);
    subject.reopen().await;
    subject.clock().advance(Duration::from_hours(23));
    let journal = subject.stores().journal;
    let again = journal.commit(shard, old, last).await;
    assert_eq!(again, Ok(answer), "the lease and the batch are remembered");

    let owner = Owner::take(subject).await;
    for number in 1..=20 {
        let body = (number > 10).then(|| body_of(number));
        assert_eq!(owner.body(number).await, body, "{number}");
    }
    assert_eq!(owner.body(21).await.as_ref(), Some(&large[0]));
    let queues = owner.journal.queues(shard).await.expect("reads");
    let waiting: Vec<u64> = queues.iter().map(|queue| queue.waiting).collect();
    assert_eq!(waiting, [10, 1]);
    let note = owner.journal.note(shard, "n").await;
    assert_eq!(note.expect("reads"), Some("kept".into()));
    let history = owner.journal.history(shard, MessageNumber(20), 100).await;
    assert_eq!(history.expect("reads").len(), 2);
    let all = (Timestamp(0), Timestamp(i64::MAX));
    let points = subject.stores().series.points("sent", all.0, all.1).await;
    assert_eq!(points.expect("reads")[0].value, 20);
}
