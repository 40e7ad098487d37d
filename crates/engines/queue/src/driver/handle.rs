//! The way into a running queue.

use super::cache::Cache;
use super::orders::{Asked, Command, Stopped};
use super::questions::Question;
use crate::core::{Answer, Core};
use crate::flight::Recorder;
use crate::{AcceptedMail, Settings, Snapshot};
use base::Timestamp;
use model::delivery::QueueKey;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use store::journal::Waiting;
use tokio::sync::Notify;
use tokio::sync::mpsc::error::TrySendError;
use tokio::sync::mpsc::{Receiver, Sender, channel};
use tokio::sync::{oneshot, watch};

/// Commands of the operator that wait for the driver.
const ORDERS: usize = 16;

/// Queues noted one by one when the hand-off is full; with more of them the store is scanned.
const OVERFLOW_QUEUES: usize = 4_096;

/// The way into a running queue; cheap to clone.
#[derive(Clone)]
pub struct Handle {
    pub(super) shared: Arc<Shared>,
    over: watch::Receiver<()>,
}

impl Handle {
    pub(super) fn new(shared: Arc<Shared>, over: watch::Receiver<()>) -> Self {
        Self { shared, over }
    }

    /// Hands over a mail whose acceptance is committed. Never waits: what does not fit is found in the store.
    pub fn accepted(&self, mut mail: AcceptedMail) {
        let bytes = mail.bytes();
        let before = self.shared.handed_bytes.fetch_add(bytes, Ordering::Relaxed);
        if before + bytes > self.shared.handed_bytes_max {
            mail.content = None;
            self.shared.handed_bytes.fetch_sub(bytes, Ordering::Relaxed);
        }
        if let Err(TrySendError::Full(mail) | TrySendError::Closed(mail)) =
            self.shared.accepted.try_send(mail)
        {
            let bytes = mail.bytes();
            self.shared.handed_bytes.fetch_sub(bytes, Ordering::Relaxed);
            self.shared.overflow().note(mail.waiting);
            self.shared.nudged.notify_one();
        }
    }

    /// Begins nothing new, lets what is under way end until the deadline, cuts the rest, and returns when the queue
    /// has stopped.
    pub async fn drain(&self, within: Duration) {
        // The queue may have stopped already.
        let _ = self.shared.drain.send(Some(within));
        let mut over = self.over.clone();
        while over.changed().await.is_ok() {}
    }

    /// Looks at the clock now, not within the minute: for a clock that was set.
    pub fn wake(&self) {
        self.shared.nudged.notify_one();
    }

    /// Looks for waiting mail in the store now: for mail of which nobody knows whether it was accepted
    /// (docs/adr/013).
    pub fn rescan(&self) {
        self.shared.overflow().rescan = true;
        self.shared.nudged.notify_one();
    }

    /// Carries out the operator's command; answers for each recipient that waits, by its index.
    ///
    /// **Errors**: the queue has stopped, or the store does not answer.
    pub async fn command(&self, command: Command) -> Result<Vec<(u16, Answer)>, Stopped> {
        let (reply, answers) = oneshot::channel();
        let asked = Asked { command, reply };
        self.shared.orders.send(asked).await.map_err(|_| Stopped)?;
        answers.await.map_err(|_| Stopped)
    }

    /// The newest inputs of the core, for [`crate::flight::replay`]; `None` when they are not kept.
    pub fn flight(&self) -> Option<Vec<u8>> {
        self.shared.recorder.dump()
    }

    /// The same for a process that has panicked: without waiting.
    pub fn flight_after_panic(&self) -> Option<Vec<u8>> {
        self.shared.recorder.dump_now()
    }

    /// Numbers of this moment.
    pub fn stats(&self) -> Snapshot {
        *self.shared.snapshot()
    }
}

/// The driver's ends of the channels.
pub(super) struct Ends {
    pub(super) accepted: Receiver<AcceptedMail>,
    pub(super) orders: Receiver<Asked>,
    pub(super) questions: Receiver<Question>,
    pub(super) drain: watch::Receiver<Option<Duration>>,
}

/// What handle and driver share.
pub(super) struct Shared {
    accepted: Sender<AcceptedMail>,
    orders: Sender<Asked>,
    pub(super) questions: Sender<Question>,
    /// Bytes of content on their way to the driver.
    pub(super) handed_bytes: AtomicUsize,
    handed_bytes_max: usize,
    overflow: Mutex<Overflow>,
    pub(super) nudged: Notify,
    drain: watch::Sender<Option<Duration>>,
    snapshot: Mutex<Snapshot>,
    pub(super) recorder: Recorder,
}

impl Shared {
    pub(super) fn new(settings: &Settings) -> (Self, Ends) {
        let (accepted, accepted_in) = channel(settings.handoff);
        let (orders, orders_in) = channel(ORDERS);
        let (questions, questions_in) = channel(ORDERS);
        let (drain, drain_in) = watch::channel(None);
        let shared = Self {
            accepted,
            orders,
            questions,
            handed_bytes: AtomicUsize::new(0),
            // Half of the budget; the other half is the cache's.
            handed_bytes_max: settings.body_bytes / 2,
            overflow: Mutex::default(),
            nudged: Notify::new(),
            drain,
            snapshot: Mutex::default(),
            recorder: Recorder::new(settings.flight_inputs),
        };
        let ends = Ends {
            accepted: accepted_in,
            orders: orders_in,
            questions: questions_in,
            drain: drain_in,
        };
        (shared, ends)
    }

    pub(super) fn overflow(&self) -> MutexGuard<'_, Overflow> {
        self.overflow.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn snapshot(&self) -> MutexGuard<'_, Snapshot> {
        self.snapshot.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn publish(&self, core: &Core, cache: &Cache) {
        *self.snapshot() = Snapshot {
            body_bytes: cache.bytes() as u64,
            ..core.snapshot()
        };
    }
}

/// Mail that did not fit into the hand-off.
#[derive(Debug, Default)]
pub(super) struct Overflow {
    /// Its queues: when the first of it is due, and how much it is.
    pub(super) queues: BTreeMap<QueueKey, (Timestamp, u64)>,
    /// Whether there were too many queues to note.
    pub(super) rescan: bool,
}

impl Overflow {
    fn note(&mut self, waiting: Vec<Waiting>) {
        for Waiting { queue, due, .. } in waiting {
            if let Some((first, count)) = self.queues.get_mut(&queue) {
                *first = due.min(*first);
                *count += 1;
            } else if self.queues.len() < OVERFLOW_QUEUES {
                self.queues.insert(queue, (due, 1));
            } else {
                self.rescan = true;
            }
        }
    }
}
