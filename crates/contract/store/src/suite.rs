//! The promises as tests. A backend writes a [`Subject`] and `store::promises!(make_it);`, and gets one test per
//! promise; a new promise is a function in a module here and its name in the list of the macro.

pub mod blobs;
pub mod mail;
pub mod reads;
pub mod series;
pub mod shards;
pub mod state;

use crate::journal::{Cursor, NewEntry, NewMessage, RecipientId, Waiting};
use crate::{Batch, BatchId, CommitError, Committed, Epoch, Journal, Op, Seq, Stores};
use base::env::Clock;
use base::{BoxFuture, MessageNumber, ShardId, Timestamp};
use bytes::Bytes;
use model::delivery::QueueKey;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::time::Duration;

/// A backend under test.
pub trait Subject: Send + Sync {
    /// Its stores.
    fn stores(&self) -> Stores;
    /// The clock that it was opened with.
    fn clock(&self) -> &ManualClock;
    /// Makes room short, or plenty again.
    fn set_full(&self, full: bool);
    /// Closes it and opens it again; a backend that keeps nothing does nothing.
    fn reopen(&mut self) -> BoxFuture<'_, ()>;
}

/// A clock that moves only by hand.
#[derive(Debug)]
pub struct ManualClock(AtomicI64);

impl ManualClock {
    /// A clock that stands.
    pub fn new(at: Timestamp) -> Self {
        Self(AtomicI64::new(at.0))
    }

    /// Moves it on.
    pub fn advance(&self, by: Duration) {
        self.0.fetch_add(by.as_millis() as i64, Ordering::SeqCst);
    }

    /// Sets it back.
    pub fn set_back(&self, by: Duration) {
        self.0.fetch_sub(by.as_millis() as i64, Ordering::SeqCst);
    }
}

impl Default for ManualClock {
    fn default() -> Self {
        Self::new(NOON)
    }
}

impl Clock for ManualClock {
    fn now(&self) -> Timestamp {
        Timestamp(self.0.load(Ordering::SeqCst))
    }
}

/// When the tests play: 2023-11-20, noon.
pub const NOON: Timestamp = Timestamp(1_700_481_600_000);

/// Runs one promise on a fresh subject.
pub fn check(
    make: impl FnOnce() -> Box<dyn Subject>,
    promise: impl for<'a> FnOnce(&'a mut dyn Subject) -> BoxFuture<'a, ()>,
) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build()
        .expect("a runtime without sockets needs nothing");
    runtime.block_on(async {
        let mut subject = make();
        promise(&mut *subject).await;
    });
}

/// Makes one test of every promise, for the subject that the expression (a function) makes.
#[macro_export]
macro_rules! promises {
    ($make:expr) => {
        $crate::promises!(@modules $make,
            mail {
                what_is_committed_is_read_back,
                a_batch_happens_whole_or_not_at_all,
                a_number_is_taken_once,
                only_who_waits_is_settled_or_postponed,
                nobody_waits_twice,
                a_batch_may_build_on_itself,
                the_body_goes_with_the_last_recipient,
                a_body_without_recipients_is_not_kept,
                entries_need_their_message,
                bodies_of_every_size_read_back,
                every_message_of_a_batch_keeps_its_body,
                the_same_batch_again_changes_nothing,
                new_mail_is_refused_without_room,
                limits_are_kept,
                many_commits_at_once_all_happen,
            }
            shards {
                an_older_owner_is_fenced,
                a_shard_without_owner_takes_nothing,
                shards_do_not_see_each_other,
                numbers_and_places_never_repeat,
                everything_is_there_after_a_restart,
            }
            reads {
                waiting_is_ordered_and_paged,
                queues_are_summed_up,
                entries_are_ordered_and_paged,
                notes_change_and_go,
                notes_of_a_day_go_with_its_mail,
                forgetting_spares_what_waits,
            }
            series {
                counts_add_up_by_the_minute,
                old_minutes_are_forgotten,
            }
            state {
                records_are_written_read_and_deleted,
                preconditions_hold_or_nothing_happens,
                versions_never_repeat,
                a_batch_sees_its_own_writes,
                one_batch_one_partition,
                scans_are_ordered_and_paged,
                watchers_hear_of_changes,
                limits_of_records_are_kept,
                racing_writers_lose_nothing,
            }
            blobs {
                blobs_are_kept_until_deleted,
                a_blob_never_changes,
            }
        );
    };
    (@modules $make:expr, $($module:ident { $($promise:ident),+ $(,)? })+) => {
        $(mod $module {
            use super::*;
            $(#[test]
            fn $promise() {
                $crate::suite::check(
                    || Box::new(($make)()),
                    |subject| Box::pin($crate::suite::$module::$promise(subject)),
                );
            })+
        })+
    };
}

/// The owner of a shard, as the tests play it.
pub struct Owner {
    /// The journal.
    pub journal: Arc<dyn Journal>,
    /// Its shard.
    pub shard: ShardId,
    /// Its epoch.
    pub epoch: Epoch,
    batches: AtomicU64,
}

impl Owner {
    /// Takes over shard 0.
    pub async fn take(subject: &dyn Subject) -> Self {
        Self::take_shard(subject, ShardId(0)).await
    }

    /// Takes over a shard.
    pub async fn take_shard(subject: &dyn Subject, shard: ShardId) -> Self {
        let journal = subject.stores().journal;
        let epoch = journal.lease(shard, "the suite").await.expect("leases");
        Self {
            journal,
            shard,
            epoch,
            batches: AtomicU64::new(0),
        }
    }

    /// A batch with a name of its own.
    pub fn batch(&self, ops: Vec<Op>) -> Batch {
        let count = self.batches.fetch_add(1, Ordering::SeqCst);
        let name = u128::from(self.epoch.0) << 80 | u128::from(self.shard.0) << 64;
        Batch {
            id: BatchId(name | u128::from(count)),
            ops,
        }
    }

    /// Commits operations.
    pub async fn commit(&self, ops: Vec<Op>) -> Result<Committed, CommitError> {
        self.send(self.batch(ops)).await
    }

    /// Commits a batch.
    pub async fn send(&self, batch: Batch) -> Result<Committed, CommitError> {
        self.journal.commit(self.shard, self.epoch, batch).await
    }

    /// Commits operations that must go through.
    pub async fn must(&self, ops: Vec<Op>) -> Seq {
        self.commit(ops).await.expect("the commit goes through").0
    }

    /// Commits operations that must be refused as a contradiction.
    pub async fn conflicts(&self, ops: Vec<Op>) {
        let answer = self.commit(ops).await;
        assert!(
            matches!(answer, Err(CommitError::Conflict(_))),
            "{answer:?}"
        );
    }

    /// The body of a message, when it is still there.
    pub async fn body(&self, number: u64) -> Option<Bytes> {
        let number = MessageNumber(number);
        let message = self.journal.message(self.shard, number).await;
        message.expect("reads").and_then(|message| message.body)
    }

    /// A page of the queue of a domain.
    pub async fn page(&self, domain: &str, after: Option<Cursor>, limit: usize) -> Vec<Waiting> {
        let queue = queue(domain);
        let page = self.journal.waiting(self.shard, &queue, after, limit).await;
        page.expect("reads")
    }

    /// Which recipients of a message wait.
    pub async fn waits(&self, number: u64) -> Vec<u16> {
        let number = MessageNumber(number);
        let waiting = self.journal.waiting_of(self.shard, number).await;
        let indexes = waiting
            .expect("reads")
            .into_iter()
            .map(|w| w.recipient.index);
        indexes.collect()
    }
}

/// A new message.
pub fn message(number: u64) -> Op {
    message_of(number, vec![body_of(number)])
}

/// A new message with a given body.
pub fn message_of(number: u64, body: Vec<Bytes>) -> Op {
    Op::Message(NewMessage {
        number: MessageNumber(number),
        at: NOON,
        record: record_of(number),
        body,
    })
}

/// The body that [`message`] gives.
pub fn body_of(number: u64) -> Bytes {
    format!("Subject: {number}\r\n\r\nbody of {number}\r\n").into()
}

/// The record that [`message`] gives.
pub fn record_of(number: u64) -> Bytes {
    format!(r#"{{"id":"{number}","destinations":["a@example.test","b@example.test"]}}"#).into()
}

/// A name for a recipient.
pub fn recipient(number: u64, index: u16) -> RecipientId {
    RecipientId {
        message: MessageNumber(number),
        index,
    }
}

/// A recipient begins to wait, due at noon, for `example.test`.
pub fn enqueue(number: u64, index: u16) -> Op {
    Op::Enqueue(waiting(number, index, "example.test", 0))
}

/// A waiting recipient, due so many milliseconds after noon.
pub fn waiting(number: u64, index: u16, domain: &str, after_noon_ms: i64) -> Waiting {
    Waiting {
        recipient: recipient(number, index),
        queue: queue(domain),
        due: Timestamp(NOON.0 + after_noon_ms),
        attempts: 0,
    }
}

/// The queue of a domain.
pub fn queue(domain: &str) -> QueueKey {
    QueueKey {
        account: "123456789012".parse().expect("twelve digits"),
        tenant: String::new(),
        configuration_set: "set".into(),
        domain: domain.into(),
        way: String::new(),
    }
}

/// An entry about a message.
pub fn entry(number: u64, recipient: Option<u16>, kind: &str) -> Op {
    Op::Append(NewEntry {
        message: MessageNumber(number),
        recipient,
        at: NOON,
        event: format!(r#"{{"kind":"{kind}"}}"#).into(),
    })
}

/// A message with one waiting recipient and its first entry.
pub fn accepted(number: u64) -> Vec<Op> {
    vec![
        message(number),
        enqueue(number, 0),
        entry(number, None, "accepted"),
    ]
}
