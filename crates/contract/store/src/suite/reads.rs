//! Promises about reading and forgetting.

use super::mail::note;
use super::{NOON, Owner, Subject, accepted, entry, message, queue, recipient, waiting};
use crate::journal::{Cursor, Waiting, daily_note};
use crate::{Op, Seq};
use base::{MessageNumber, Timestamp};

/// A queue is read in order of (due, recipient), page by page, without gaps or repetition.
pub async fn waiting_is_ordered_and_paged(subject: &mut dyn Subject) {
    let owner = Owner::take(subject).await;
    let mut all: Vec<Waiting> = Vec::new();
    for number in 1..=12_u64 {
        let due = [500, -20, 7][number as usize % 3];
        let one = waiting(number, (number % 5) as u16, "a.test", due);
        let other = waiting(number, 9, "b.test", due);
        let ops = [one.clone(), other].map(Op::Enqueue);
        owner.must([&[message(number)], &ops[..]].concat()).await;
        all.push(one);
    }
    all.sort_by_key(cursor);
    for size in [1, 5, 100] {
        let mut read: Vec<Waiting> = Vec::new();
        loop {
            let after = read.last().map(cursor);
            let page = owner.page("a.test", after, size).await;
            assert!(page.len() <= size);
            if page.is_empty() {
                break;
            }
            read.extend(page);
        }
        assert_eq!(read, all);
    }
    assert_eq!(owner.page("none.test", None, 5).await, []);
}

fn cursor(waiting: &Waiting) -> Cursor {
    Cursor {
        due: waiting.due,
        recipient: waiting.recipient,
    }
}

/// Each queue once, in order of its key, with its count and first due time; empty ones are left out.
pub async fn queues_are_summed_up(subject: &mut dyn Subject) {
    let owner = Owner::take(subject).await;
    for number in 1..=6_u64 {
        let domain = ["c.test", "a.test"][number as usize % 2];
        let one = waiting(number, 0, domain, number as i64 * 10);
        owner.must(vec![message(number), Op::Enqueue(one)]).await;
    }
    let mut tenant = waiting(7, 0, "a.test", 0);
    tenant.queue.tenant = "acme".into();
    let gone = waiting(7, 1, "gone.test", 0);
    let ops = [tenant.clone(), gone].map(Op::Enqueue);
    owner.must([&[message(7)], &ops[..]].concat()).await;
    owner.must(vec![Op::Settle(recipient(7, 1))]).await;
    let found = owner.journal.queues(owner.shard).await.expect("reads");
    let found: Vec<_> = found
        .into_iter()
        .map(|summary| (summary.queue, summary.waiting, summary.next_due.0 - NOON.0))
        .collect();
    let expected = vec![
        (queue("a.test"), 3, 10),
        (queue("c.test"), 3, 20),
        (tenant.queue, 1, 0),
    ];
    assert_eq!(found, expected);
}

/// The log is read in order, after any place, page by page; a message's history is its part of the log.
pub async fn entries_are_ordered_and_paged(subject: &mut dyn Subject) {
    let owner = Owner::take(subject).await;
    for number in 1..=5 {
        owner.must(accepted(number)).await;
    }
    for number in [3, 1] {
        owner.must(vec![entry(number, Some(0), "held")]).await;
    }
    let read = |after, limit| owner.journal.entries(owner.shard, Seq(after), limit);
    let all = read(0, 100).await.expect("reads");
    let seqs: Vec<u64> = all.iter().map(|entry| entry.seq.0).collect();
    assert_eq!(seqs, [1, 2, 3, 4, 5, 6, 7]);
    assert_eq!(read(2, 3).await.expect("reads"), all[2..5]);
    assert_eq!(read(7, 3).await.expect("reads"), []);
    assert_eq!(read(u64::MAX, 3).await.expect("reads"), []);
    let history = owner
        .journal
        .history(owner.shard, MessageNumber(3), 100)
        .await;
    assert_eq!(history.expect("reads"), [all[2].clone(), all[5].clone()]);
    let newest = owner
        .journal
        .history(owner.shard, MessageNumber(3), 1)
        .await;
    assert_eq!(newest.expect("reads"), [all[5].clone()]);
    let none = owner
        .journal
        .history(owner.shard, MessageNumber(9), 100)
        .await;
    assert_eq!(none.expect("reads"), []);
}

/// Notes are written, overwritten and removed, in order within a batch.
pub async fn notes_change_and_go(subject: &mut dyn Subject) {
    let owner = Owner::take(subject).await;
    let read = || owner.journal.note(owner.shard, "k");
    let remove = || Op::Note {
        key: "k".into(),
        value: None,
    };
    owner.must(vec![remove()]).await;
    owner.must(vec![note("k", "1"), note("other", "x")]).await;
    assert_eq!(read().await.expect("reads"), Some("1".into()));
    owner.must(vec![remove(), note("k", "2")]).await;
    assert_eq!(read().await.expect("reads"), Some("2".into()));
    owner.must(vec![note("k", "3"), remove()]).await;
    assert_eq!(read().await.expect("reads"), None);
}

/// Notes of a day go with the mail of that day, others stay.
pub async fn notes_of_a_day_go_with_its_mail(subject: &mut dyn Subject) {
    let owner = Owner::take(subject).await;
    let next_day = Timestamp(NOON.0 + 24 * 60 * 60 * 1000);
    let (old, new) = (daily_note(NOON, "k"), daily_note(next_day, "k"));
    let written: Vec<Op> = (0..700)
        .map(|n| note(&daily_note(NOON, &n.to_string()), "x"))
        .collect();
    owner.must(written).await;
    owner
        .must(vec![note(&old, "1"), note(&new, "2"), note("dayless", "3")])
        .await;
    let forget = |before| owner.journal.forget(owner.shard, before);
    let read = async |key: String| {
        let found = owner.journal.note(owner.shard, &key).await;
        found.expect("reads")
    };
    forget(NOON).await.expect("forgets");
    assert_eq!(read(old.clone()).await, Some("1".into()));
    forget(next_day).await.expect("forgets");
    assert_eq!(read(old).await, None);
    assert_eq!(read(daily_note(NOON, "699")).await, None);
    assert_eq!(read(new).await, Some("2".into()));
    assert_eq!(read("dayless".into()).await, Some("3".into()));
}

/// Forgetting removes settled messages of the time before, whole, and nothing else.
pub async fn forgetting_spares_what_waits(subject: &mut dyn Subject) {
    let owner = Owner::take(subject).await;
    let shard = owner.shard;
    for number in 1..=4 {
        owner.must(accepted(number)).await;
    }
    let late = |op| match op {
        Op::Message(mut message) => {
            message.at = Timestamp(NOON.0 + 1);
            Op::Message(message)
        }
        other => other,
    };
    owner
        .must(accepted(5).into_iter().map(late).collect())
        .await;
    for number in [1, 3, 5] {
        let outcome = entry(number, Some(0), "delivered");
        owner
            .must(vec![Op::Settle(recipient(number, 0)), outcome])
            .await;
    }
    let forget = |before| owner.journal.forget(shard, before);
    assert_eq!(forget(NOON).await.expect("forgets"), 0);
    let before = Timestamp(NOON.0 + 1);
    assert_eq!(forget(before).await.expect("forgets"), 2);
    for number in 1..=5 {
        let record = owner.journal.record(shard, MessageNumber(number)).await;
        let history = owner
            .journal
            .history(shard, MessageNumber(number), 100)
            .await;
        let there = [2, 4, 5].contains(&number);
        assert_eq!(record.expect("reads").is_some(), there, "{number}");
        assert_eq!(!history.expect("reads").is_empty(), there, "{number}");
    }
    let entries = owner.journal.entries(shard, Seq(0), 20).await;
    assert_eq!(entries.expect("reads").len(), 4);
    assert_eq!(owner.waits(2).await, [0]);
    owner.conflicts(vec![entry(1, None, "late")]).await;
}
