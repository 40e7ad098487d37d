//! Promises about one commit.

use super::{
    Owner, Subject, accepted, body_of, enqueue, entry, message, message_of, recipient, record_of,
    waiting,
};
use crate::journal::RecipientId;
use crate::limits::{BATCH_BYTES, BATCH_OPERATIONS, BODY_BYTES, KEY_BYTES, VALUE_BYTES};
use crate::{CommitError, Op, Seq};
use base::{MessageNumber, Timestamp};
use bytes::Bytes;
use std::time::Duration;

/// Record, body, recipients and entries of an accepted message are there once the commit has answered.
pub async fn what_is_committed_is_read_back(subject: &mut dyn Subject) {
    let owner = Owner::take(subject).await;
    let seq = owner.must(accepted(7)).await;
    let (journal, shard, number) = (&owner.journal, owner.shard, MessageNumber(7));
    let stored = journal.message(shard, number).await.expect("reads");
    let stored = stored.expect("is there");
    assert_eq!(stored.record, record_of(7));
    assert_eq!(stored.body, Some(body_of(7)));
    let record = journal.record(shard, number).await.expect("reads");
    assert_eq!(record, Some(record_of(7)));
    let waits = journal.waiting_of(shard, number).await.expect("reads");
    assert_eq!(waits, vec![waiting(7, 0, "example.test", 0)]);
    let history = journal.history(shard, number, 100).await.expect("reads");
    assert_eq!(history.len(), 1);
    assert_eq!(history[0].seq, seq);
    let expected = entry(7, None, "accepted");
    assert!(matches!(expected, Op::Append(e) if e == history[0].entry));
    let absent = journal.message(shard, MessageNumber(8)).await;
    assert_eq!(absent.expect("reads"), None);
}

/// One operation that cannot be done undoes all of its batch, wherever it stands.
pub async fn a_batch_happens_whole_or_not_at_all(subject: &mut dyn Subject) {
    let owner = Owner::take(subject).await;
    owner.must(accepted(1)).await;
    let wrong = Op::Settle(recipient(99, 0));
    let mut good = accepted(2);
    good.push(Op::Settle(recipient(1, 0)));
    good.push(entry(1, Some(0), "delivered"));
    good.push(note("position", "2"));
    good.push(count("sent", 1));
    for at in 0..=good.len() {
        let mut ops = good.clone();
        ops.insert(at, wrong.clone());
        owner.conflicts(ops).await;
        assert_eq!(owner.body(2).await, None);
        assert_eq!(owner.waits(1).await, [0]);
        assert_eq!(owner.body(1).await, Some(body_of(1)));
        let entries = owner.journal.entries(owner.shard, Seq(0), 10).await;
        assert_eq!(entries.expect("reads").len(), 1);
        let note = owner.journal.note(owner.shard, "position").await;
        assert_eq!(note.expect("reads"), None);
        let all = (Timestamp(0), Timestamp(i64::MAX));
        let points = subject.stores().series.points("sent", all.0, all.1).await;
        assert_eq!(points.expect("reads"), []);
    }
    owner.must(good).await;
    assert_eq!(owner.body(2).await, Some(body_of(2)));
}

/// A message number that was used is refused, in the same batch too.
pub async fn a_number_is_taken_once(subject: &mut dyn Subject) {
    let owner = Owner::take(subject).await;
    owner.must(accepted(3)).await;
    owner.conflicts(vec![message(3)]).await;
    owner.conflicts(vec![message(4), message(4)]).await;
    assert_eq!(owner.body(3).await, Some(body_of(3)));
    owner.must(vec![message(4), enqueue(4, 0)]).await;
    owner.must(vec![message(2), enqueue(2, 0)]).await;
    owner.must(vec![Op::Settle(recipient(3, 0))]).await;
    owner.conflicts(vec![message(3)]).await;
}

/// Settle and Postpone need a waiting recipient; Postpone changes due time and attempts alone.
pub async fn only_who_waits_is_settled_or_postponed(subject: &mut dyn Subject) {
    let owner = Owner::take(subject).await;
    owner.must(accepted(1)).await;
    let due = Timestamp(super::NOON.0 + 60_000);
    owner.must(vec![postpone(recipient(1, 0), due, 1)]).await;
    let mut expected = waiting(1, 0, "example.test", 60_000);
    expected.attempts = 1;
    let waits = owner
        .journal
        .waiting_of(owner.shard, MessageNumber(1))
        .await;
    assert_eq!(waits.expect("reads"), vec![expected.clone()]);
    assert_eq!(owner.page("example.test", None, 9).await, vec![expected]);
    owner
        .conflicts(vec![postpone(recipient(1, 1), due, 1)])
        .await;
    owner.must(vec![Op::Settle(recipient(1, 0))]).await;
    owner.conflicts(vec![Op::Settle(recipient(1, 0))]).await;
    owner
        .conflicts(vec![postpone(recipient(1, 0), due, 2)])
        .await;
    assert_eq!(owner.waits(1).await, [0; 0]);
}

/// Enqueue refuses who waits already, and recipients of unknown or finished messages.
pub async fn nobody_waits_twice(subject: &mut dyn Subject) {
    let owner = Owner::take(subject).await;
    owner.must(accepted(1)).await;
    owner.conflicts(vec![enqueue(1, 0)]).await;
    owner.conflicts(vec![enqueue(2, 0)]).await;
    owner.must(vec![enqueue(1, 1)]).await;
    assert_eq!(owner.waits(1).await, [0, 1]);
    let both = [0, 1].map(|index| Op::Settle(recipient(1, index)));
    owner.must(both.to_vec()).await;
    owner.conflicts(vec![enqueue(1, 0)]).await;
}

/// Operations see those before them in the batch.
pub async fn a_batch_may_build_on_itself(subject: &mut dyn Subject) {
    let owner = Owner::take(subject).await;
    let due = Timestamp(super::NOON.0 + 5);
    let seq = owner
        .must(vec![
            message(1),
            enqueue(1, 0),
            enqueue(1, 1),
            postpone(recipient(1, 0), due, 1),
            Op::Settle(recipient(1, 1)),
            entry(1, None, "accepted"),
            entry(1, Some(1), "delivered"),
        ])
        .await;
    assert_eq!(owner.waits(1).await, [0]);
    let history = owner
        .journal
        .history(owner.shard, MessageNumber(1), 100)
        .await;
    let seqs: Vec<Seq> = history.expect("reads").into_iter().map(|e| e.seq).collect();
    assert_eq!(seqs, [Seq(seq.0 - 1), seq]);
    owner
        .conflicts(vec![
            Op::Settle(recipient(1, 0)),
            Op::Settle(recipient(1, 0)),
        ])
        .await;
    owner
        .must(vec![Op::Settle(recipient(1, 0)), enqueue(1, 2)])
        .await;
    assert_eq!(owner.body(1).await, Some(body_of(1)));
}

/// The body stays until the last recipient is settled; record and entries stay longer.
pub async fn the_body_goes_with_the_last_recipient(subject: &mut dyn Subject) {
    let owner = Owner::take(subject).await;
    owner
        .must(vec![message(1), enqueue(1, 0), enqueue(1, 300)])
        .await;
    owner.must(vec![Op::Settle(recipient(1, 300))]).await;
    assert_eq!(owner.body(1).await, Some(body_of(1)));
    owner
        .must(vec![
            Op::Settle(recipient(1, 0)),
            entry(1, Some(0), "delivered"),
        ])
        .await;
    assert_eq!(owner.body(1).await, None);
    let record = owner.journal.record(owner.shard, MessageNumber(1)).await;
    assert_eq!(record.expect("reads"), Some(record_of(1)));
    let history = owner
        .journal
        .history(owner.shard, MessageNumber(1), 100)
        .await;
    assert_eq!(history.expect("reads").len(), 1);
}

/// Where nobody waits from the start, nothing is kept to be sent.
pub async fn a_body_without_recipients_is_not_kept(subject: &mut dyn Subject) {
    let owner = Owner::take(subject).await;
    owner
        .must(vec![message(1), entry(1, None, "accepted")])
        .await;
    assert_eq!(owner.body(1).await, None);
    let record = owner.journal.record(owner.shard, MessageNumber(1)).await;
    assert_eq!(record.expect("reads"), Some(record_of(1)));
    owner.conflicts(vec![enqueue(1, 0)]).await;
}

/// An entry about a message that is not there is refused.
pub async fn entries_need_their_message(subject: &mut dyn Subject) {
    let owner = Owner::take(subject).await;
    owner.conflicts(vec![entry(1, None, "accepted")]).await;
    owner
        .conflicts(vec![entry(1, None, "accepted"), message(1)])
        .await;
    owner.must(accepted(1)).await;
    owner.must(vec![entry(1, Some(0), "held")]).await;
}

/// Bodies from nothing to many megabytes, in several pieces, come back whole.
pub async fn bodies_of_every_size_read_back(subject: &mut dyn Subject) {
    let owner = Owner::take(subject).await;
    let sizes = [0, 1, 511, 4_096, 70_000, 1 << 20, (1 << 20) + 1, 5 << 20];
    for (number, size) in (1..).zip(sizes) {
        let whole: Vec<u8> = (0..size).map(|i: usize| (i * 31 + i / 256) as u8).collect();
        let whole = Bytes::from(whole);
        let cut = size / 3;
        let pieces = vec![whole.slice(..cut), whole.slice(cut..)];
        owner
            .must(vec![message_of(number, pieces), enqueue(number, 0)])
            .await;
        assert_eq!(owner.body(number).await, Some(whole), "{size}");
    }
    owner
        .must(vec![message_of(50, vec![]), enqueue(50, 0)])
        .await;
    assert_eq!(owner.body(50).await, Some(Bytes::new()));
}

/// A batch may bring several messages; each has its body, large or small.
pub async fn every_message_of_a_batch_keeps_its_body(subject: &mut dyn Subject) {
    let owner = Owner::take(subject).await;
    let body = |number: u64| Bytes::from(vec![number as u8; [100, 2 << 20][number as usize % 2]]);
    let ops = (1..=5).flat_map(|n| [message_of(n, vec![body(n)]), enqueue(n, 0)]);
    owner.must(ops.collect()).await;
    for number in 1..=5 {
        assert!(owner.body(number).await == Some(body(number)), "{number}");
    }
}

/// A batch id is remembered for 24 hours: again, it answers as before and does nothing.
pub async fn the_same_batch_again_changes_nothing(subject: &mut dyn Subject) {
    let owner = Owner::take(subject).await;
    let mut ops = accepted(1);
    ops.push(count("sent", 1));
    let first = owner.batch(ops);
    let answer = owner.send(first.clone()).await.expect("commits");
    owner.must(accepted(2)).await;
    for hours in [0, 12, 11] {
        subject.clock().advance(Duration::from_secs(hours * 3_600));
        assert_eq!(owner.send(first.clone()).await, Ok(answer));
    }
    subject.set_full(true);
    assert_eq!(owner.send(first.clone()).await, Ok(answer));
    subject.set_full(false);
    let entries = owner.journal.entries(owner.shard, Seq(0), 10).await;
    assert_eq!(entries.expect("reads").len(), 2);
    let all = (Timestamp(0), Timestamp(i64::MAX));
    let points = subject.stores().series.points("sent", all.0, all.1).await;
    assert_eq!(points.expect("reads")[0].value, 1);

    let bad = owner.batch(vec![Op::Settle(recipient(9, 0))]);
    assert!(owner.send(bad.clone()).await.is_err());
    owner.must(vec![message(9), enqueue(9, 0)]).await;
    let again = owner.send(bad).await;
    assert!(
        again.is_ok(),
        "a refused batch is not remembered: {again:?}"
    );
}

/// Without room new mail is refused as `Full`, and outcomes go on.
pub async fn new_mail_is_refused_without_room(subject: &mut dyn Subject) {
    let owner = Owner::take(subject).await;
    owner.must(accepted(1)).await;
    subject.set_full(true);
    assert_eq!(owner.commit(accepted(2)).await, Err(CommitError::Full));
    assert_eq!(owner.body(2).await, None);
    owner
        .must(vec![
            Op::Settle(recipient(1, 0)),
            entry(1, Some(0), "delivered"),
        ])
        .await;
    subject.set_full(false);
    owner.must(accepted(2)).await;
}

/// What is over a limit is refused whole; what is at the limit is taken.
pub async fn limits_are_kept(subject: &mut dyn Subject) {
    let owner = Owner::take(subject).await;
    let notes = |n: usize| (0..n).map(|i| note(&format!("n{i}"), "v")).collect();
    let text = |n: usize| "x".repeat(n);
    let too_large: Vec<Vec<Op>> = vec![
        notes(BATCH_OPERATIONS + 1),
        vec![note(&text(KEY_BYTES + 1), "v")],
        vec![note("k", &text(VALUE_BYTES + 1))],
        vec![count(&text(KEY_BYTES + 1), 1)],
        vec![message(MessageNumber::MAX + 1)],
        vec![message_of(1, vec![text(BODY_BYTES / 2 + 1).into(); 2])],
        (0..12)
            .map(|i| note(&format!("k{i}"), &text(VALUE_BYTES)))
            .collect(),
    ];
    const { assert!(12 * VALUE_BYTES > BATCH_BYTES) };
    for ops in too_large {
        let answer = owner.commit(ops).await;
        assert!(
            matches!(answer, Err(CommitError::TooLarge(_))),
            "{answer:?}"
        );
    }
    owner.must(notes(BATCH_OPERATIONS)).await;
    owner
        .must(vec![note(&text(KEY_BYTES), &text(VALUE_BYTES))])
        .await;
    owner.must(accepted(MessageNumber::MAX)).await;
    owner.must(vec![]).await;
}

/// Commits from many tasks all happen, each with a place of its own; a bad one among them harms no other.
pub async fn many_commits_at_once_all_happen(subject: &mut dyn Subject) {
    let owner = std::sync::Arc::new(Owner::take(subject).await);
    let mut tasks = tokio::task::JoinSet::new();
    for number in 1..=200 {
        let owner = std::sync::Arc::clone(&owner);
        tasks.spawn(async move {
            if number % 10 == 0 {
                owner
                    .conflicts(vec![Op::Settle(recipient(number, 7))])
                    .await;
            }
            owner.must(accepted(number)).await
        });
    }
    let mut seqs: Vec<Seq> = tasks.join_all().await;
    seqs.sort();
    let expected: Vec<Seq> = (1..=200).map(Seq).collect();
    assert_eq!(seqs, expected);
    for number in [1, 100, 200] {
        assert_eq!(owner.body(number).await, Some(body_of(number)));
    }
}

fn postpone(recipient: RecipientId, due: Timestamp, attempts: u32) -> Op {
    Op::Postpone {
        recipient,
        due,
        attempts,
    }
}

/// Writes a note.
pub(super) fn note(key: &str, value: &str) -> Op {
    Op::Note {
        key: key.into(),
        value: Some(Bytes::copy_from_slice(value.as_bytes())),
    }
}

/// Counts at noon.
pub(super) fn count(series: &str, by: i64) -> Op {
    Op::Count {
        series: series.into(),
        at: super::NOON,
        by,
    }
}
