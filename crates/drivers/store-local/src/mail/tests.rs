//! A database that is full, as only a test inside can make it.

use super::prepare::{Prepared, Request};
use super::{Mail, Parts, create, live_bodies};
use crate::bodies::{Live, Segments};
use crate::room::Room;
use crate::worker::Engine;
use crate::{FORMAT, Options, sql};
use base::ShardId;
use bytes::Bytes;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use store::suite::{ManualClock, accepted, body_of, enqueue, message_of, recipient};
use store::{Batch, BatchId, CommitError, Committed, Epoch, Op};
use tokio::sync::oneshot;

const SHARD: ShardId = ShardId(0);

fn mail(dir: &Path) -> Mail {
    mail_of_segments(dir, 1 << 20).0
}

fn mail_of_segments(dir: &Path, segment: u64) -> (Mail, Arc<ManualClock>) {
    let clock = Arc::new(ManualClock::default());
    let options = Options {
        reserve: Some(16 << 20),
        room_min: Some(0),
        segment: Some(segment),
        ..Options::default()
    };
    let disk = Arc::new(env_os::OsDisk);
    let connection = sql::open(&dir.join("mail.db"), &options, true).unwrap();
    create(&connection, FORMAT).unwrap();
    let live = live_bodies(&connection).unwrap();
    let segments = Segments::open(disk.clone(), dir, options.faults, &live, 0).unwrap();
    let mut mail = Mail::new(Parts {
        connection,
        clock: clock.clone(),
        room: Arc::new(Room::new(disk, dir, &options).unwrap()),
        segments: Arc::new(segments),
        faults: options.faults,
        on_fatal: None,
        lock: None,
    })
    .unwrap();
    assert_eq!(mail.lease(SHARD, "test").unwrap(), Epoch(1));
    (mail, clock)
}

/// Commits batches as one group.
fn group(mail: &mut Mail, batches: Vec<(u128, Vec<Op>)>) -> Vec<Result<Committed, CommitError>> {
    let mut answers = Vec::new();
    let request = |(id, ops)| {
        let (answer, answered) = oneshot::channel();
        answers.push(answered);
        let id = BatchId(id);
        Request {
            shard: SHARD,
            epoch: Epoch(1),
            batch: Prepared::new(SHARD, Batch { id, ops }),
            answer,
        }
    };
    let requests = batches.into_iter().map(request).collect();
    mail.group(requests);
    let answer = |mut answered: oneshot::Receiver<_>| answered.try_recv().unwrap();
    answers.into_iter().map(answer).collect()
}

/// Lets the database have so many more pages.
fn pages_left(mail: &Mail, pages: i64) {
    let connection = &mail.connection;
    let now: i64 = connection
        .pragma_query_value(None, "page_count", |row| row.get(0))
        .unwrap();
    let set = connection.pragma_update_and_check(None, "max_page_count", now + pages, |_| Ok(()));
    set.unwrap();
}

fn reserve(dir: &Path) -> u64 {
    std::fs::metadata(dir.join("reserve")).unwrap().len()
}

/// A note that needs more pages than are left.
fn note(number: usize) -> Op {
    Op::Note {
        key: format!("n{number}"),
        value: Some(Bytes::from(vec![7; 90_000])),
    }
}

/// An accept that comes with such a note.
fn large(number: u64) -> Vec<Op> {
    let mut ops = accepted(number);
    ops.push(note(0));
    ops
}

#[test]
fn new_mail_gives_way_to_outcomes_when_the_database_is_full() {
    let dir = tempfile::tempdir().unwrap();
    let mut mail = mail(dir.path());
    assert!(group(&mut mail, vec![(1, accepted(1))])[0].is_ok());
    pages_left(&mail, 2);
    let outcome = vec![Op::Settle(recipient(1, 0))];
    let answers = group(&mut mail, vec![(2, large(2)), (3, outcome)]);
    assert_eq!(answers[0], Err(CommitError::Full));
    assert!(answers[1].is_ok(), "{:?}", answers[1]);
    assert_eq!(reserve(dir.path()), 16 << 20, "the outcome had room");
    pages_left(&mail, 100);
    let again = group(&mut mail, vec![(2, large(2)), (1, accepted(1))]);
    assert!(again.iter().all(Result::is_ok), "{again:?}");
}

#[test]
fn an_outcome_without_room_uses_up_the_reserve_and_then_changes_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let mut mail = mail(dir.path());
    assert!(group(&mut mail, vec![(1, accepted(1))])[0].is_ok());
    pages_left(&mail, 0);
    let outcome = vec![Op::Settle(recipient(1, 0)), note(1)];
    let answers = group(&mut mail, vec![(2, outcome.clone()), (3, vec![note(2)])]);
    assert_eq!(answers, [Err(CommitError::Full), Err(CommitError::Full)]);
    assert_eq!(reserve(dir.path()), 0);
    assert_eq!(mail.waiting_of(1).unwrap().len(), 1, "nothing has changed");
    pages_left(&mail, 1_000);
    let answers = group(&mut mail, vec![(2, outcome)]);
    assert!(answers[0].is_ok(), "{answers:?}");
    mail.room.refill();
    assert_eq!(reserve(dir.path()), 16 << 20);
}

#[test]
fn live_bodies_are_counted_by_segment() {
    let dir = tempfile::tempdir().unwrap();
    let mut mail = mail(dir.path());
    let batches = (1..=3).map(|n| (u128::from(n), accepted(n))).collect();
    group(&mut mail, batches);
    group(&mut mail, vec![(9, vec![Op::Settle(recipient(2, 0))])]);
    let live = live_bodies(&mail.connection).unwrap();
    let record = |n| 16 + body_of(n).len() as u64;
    let expected = Live {
        bodies: 2,
        bytes: record(1) + record(3),
        end: 16 + record(1) + record(2) + record(3),
    };
    assert_eq!(live, [(1, expected)].into());
}

/// A commit whose end is not known may be there after a restart: what it names must be there too.
#[test]
fn a_move_that_fails_removes_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let (mut mail, clock) = mail_of_segments(dir.path(), 64 << 10);
    let body = || vec![Bytes::from(vec![1; 7_000])];
    let accept = |n| vec![message_of(n, body()), enqueue(n, 0)];
    let batches = (1..=17).map(|n| (u128::from(n), accept(n))).collect();
    assert!(group(&mut mail, batches).iter().all(Result::is_ok));
    // Nine fill the first segment; both living ones of it cannot go to the rest of the second, where all are dead.
    let settled = (3..=17).map(|n| (u128::from(n) << 9, vec![Op::Settle(recipient(n, 0))]));
    assert!(
        group(&mut mail, settled.collect())
            .iter()
            .all(Result::is_ok)
    );
    clock.advance(Duration::from_hours(2));
    mail.connection
        .pragma_update(None, "query_only", true)
        .unwrap();
    mail.tend();
    assert!(mail.failure().is_some(), "it could not be written");
    for number in 1..=3 {
        assert!(dir.path().join(format!("{number:08}.seg")).exists());
    }
}
