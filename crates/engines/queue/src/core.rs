//! The deciding half: what happened goes in, what is to be done comes out. No clock, no randomness, no waiting.
//!
//! A recipient's way: it comes into the *window* (handed over by acceptance, or loaded from the store when due), is
//! *ready* on the *path* of its queue, is *assigned* to a connection with the other ready recipients of its message,
//! and is *settling* while its outcome is being committed. Then memory forgets it; if it waits on, the store knows.

mod arrivals;
mod connections;
mod dispatch;
mod expiry;
mod fair;
mod orders;
mod outbox;
mod outcome;
mod paths;
mod pool;
mod queues;
mod refill;
mod reports;
mod routes;
mod schedule;
mod slab;
mod suspension;
#[cfg(test)]
pub(crate) mod tests;
mod timers;
mod view;
mod ways;
mod window;

pub use orders::{Answer, HELD, Order, OrderId, Verb};
pub use slab::{ConnectionId, DomainId, QueueId};
pub use view::{QueueState, QueueView, SiteView, Sites};

use crate::{Settings, Shard, Snapshot};
use base::{MessageNumber, Timestamp};
use connections::Connections;
pub(crate) use connections::internal;
use fair::Fair;
use model::delivery::{DelayKind, Failure, QueueKey, Report, Route};
use outbox::Outbox;
use paths::Paths;
use queues::Queues;
use routes::Domains;
use serde::{Deserialize, Serialize};
use slab::PathId;
use std::collections::BTreeSet;
use std::sync::Arc;
use store::journal::{QueueSummary, RecipientId, Waiting};
use store::{Batch, BatchId};
use timers::Timers;
use window::Window;

/// Something that happened.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Input {
    /// Queues in which something waits, found in the store.
    Found(Vec<QueueSummary>),
    /// Queues that got recipients which were not handed over, with the number of these.
    Overflowed(Vec<QueueSummary>),
    /// An acceptance was committed.
    Accepted {
        /// The message.
        message: MessageNumber,
        /// Its times.
        life: Life,
        /// Where its outcomes are counted.
        counters: Counters,
        /// Its recipients.
        waiting: Vec<Waiting>,
    },
    /// Answer to [`Effect::Load`]; `None`: the store failed, ask again later.
    Loaded {
        /// The queue.
        queue: QueueId,
        /// What waits in it.
        page: Option<Page>,
    },
    /// Answer to [`Effect::Resolve`].
    Resolved {
        /// The domain.
        domain: DomainId,
        /// Its route.
        result: Result<Arc<Route>, Failure>,
    },
    /// Answer to [`Effect::Open`].
    Opened {
        /// The connection.
        connection: ConnectionId,
        /// Whether it is open.
        result: Result<(), Failure>,
    },
    /// Answer to [`Effect::Assign`].
    Finished {
        /// The connection.
        connection: ConnectionId,
        /// What became of the job.
        report: Report,
    },
    /// A connection is no more, asked for or not.
    Closed {
        /// The connection.
        connection: ConnectionId,
    },
    /// Answer to [`Effect::Commit`].
    Committed {
        /// The batch.
        batch: BatchId,
        /// `false`: it contradicts what is stored, and nothing of it was changed.
        accepted: bool,
    },
    /// The operator wants something of recipients that wait.
    Ordered(Order),
    /// Somebody else took a recipient out of the queue.
    Cancelled(RecipientId),
    /// Time passed.
    Tick,
    /// Begin nothing new.
    Drain,
}

/// The times of a message that the queue goes by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Life {
    /// When its delivery begins: when it was accepted, or the later moment that the sender wants.
    pub begins_at: Timestamp,
    /// When delivery is given up.
    pub expires_at: Timestamp,
    /// Whether the sender chose that moment.
    pub custom_expiry: bool,
}

/// The common beginning of the counters of a message's account, see `store::figures`; `None`: its outcomes are not
/// counted.
pub type Counters = Option<Arc<str>>;

/// Waiting recipients of one queue.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Page {
    /// In order of due time; the last one may be due later than now.
    pub waiting: Vec<Loaded>,
    /// Whether the limit cut it off.
    pub full: bool,
}

/// A waiting recipient from the store.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Loaded {
    /// Which one.
    pub recipient: RecipientId,
    /// When its next attempt is due.
    pub due: Timestamp,
    /// Attempts so far.
    pub attempts: u32,
    /// Times of its message.
    pub life: Life,
    /// Where its message's outcomes are counted.
    pub counters: Counters,
    /// Why the last attempt failed; needed when it has expired.
    pub last: Option<LastFailure>,
}

/// Why a recipient's last attempt failed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastFailure {
    /// In words.
    pub reason: String,
    /// What kind of failure it was.
    pub delay: DelayKind,
}

/// Something to do. Answers come back as an [`Input`].
#[derive(Clone, Debug)]
pub enum Effect {
    /// Read waiting recipients of a queue, from the first due on.
    Load {
        /// The queue.
        queue: QueueId,
        /// Its key.
        key: Arc<QueueKey>,
        /// At most so many.
        limit: usize,
    },
    /// Find the route of a domain.
    Resolve {
        /// The domain.
        domain: DomainId,
        /// Its name.
        name: Arc<str>,
    },
    /// Open a connection.
    Open {
        /// Its number.
        connection: ConnectionId,
        /// Egress source.
        source: Arc<str>,
        /// Where to.
        route: Arc<Route>,
    },
    /// Carry out a transaction.
    Assign {
        /// On this open connection.
        connection: ConnectionId,
        /// The message.
        message: MessageNumber,
        /// Index and number of the attempt, for each recipient.
        recipients: Vec<(u16, u32)>,
    },
    /// Close a connection, or give up opening it.
    Close {
        /// The connection.
        connection: ConnectionId,
    },
    /// Commit outcomes.
    Commit(Batch),
    /// What became of an order for one recipient.
    Answered {
        /// The order.
        order: OrderId,
        /// The recipient.
        recipient: RecipientId,
        /// How it ended.
        answer: Answer,
    },
    /// No recipient of the message is in memory any more.
    Forget {
        /// The message.
        message: MessageNumber,
        /// Whether one of them waits on in the store.
        deferred: bool,
    },
    /// Nothing happens by itself before this moment, a [`Input::Tick`] is due then; replaces the last such effect.
    WakeAt(Timestamp),
}

/// The state of the queue.
#[derive(Debug, Serialize, Deserialize)]
pub struct Core {
    settings: Settings,
    shard: Shard,
    now: Timestamp,
    draining: bool,
    queues: Queues,
    /// Queues with due recipients that are in the store only, in the order in which they are loaded.
    hungry: Fair,
    window: Window,
    domains: Domains,
    paths: Paths,
    connections: Connections,
    outbox: Outbox,
    timers: Timers,
    /// Paths on which something changed in this step.
    dirty: BTreeSet<PathId>,
    counts: Snapshot,
    #[serde(skip)]
    effects: Vec<Effect>,
}

impl Core {
    /// A queue that knows of no mail yet; feed it [`Input::Found`].
    pub fn new(shard: Shard, settings: Settings, now: Timestamp) -> Self {
        Self {
            settings: settings.sane(),
            shard,
            now,
            draining: false,
            queues: Queues::new(),
            hungry: Fair::for_loads(),
            window: Window::new(),
            domains: Domains::new(),
            paths: Paths::new(),
            connections: Connections::new(),
            outbox: Outbox::new(),
            timers: Timers::new(now),
            dirty: BTreeSet::new(),
            counts: Snapshot::default(),
            effects: Vec::new(),
        }
    }

    /// Takes note of what happened and appends what is to be done.
    pub fn step(&mut self, now: Timestamp, input: Input, effects: &mut Vec<Effect>) {
        std::mem::swap(&mut self.effects, effects);
        self.advance(now);
        self.take(input);
        self.dispatch();
        self.refill();
        self.flush();
        self.set_alarm();
        std::mem::swap(&mut self.effects, effects);
    }

    fn take(&mut self, input: Input) {
        match input {
            Input::Found(found) => self.found(found),
            Input::Overflowed(queues) => self.overflowed(queues),
            Input::Accepted {
                message,
                life,
                counters,
                waiting,
            } => self.accepted(message, (life, &counters), waiting),
            Input::Loaded { queue, page } => self.loaded(queue, page),
            Input::Resolved { domain, result } => self.resolved(domain, result),
            Input::Opened { connection, result } => self.opened(connection, result),
            Input::Finished { connection, report } => self.finished(connection, report),
            Input::Closed { connection } => self.closed(connection),
            Input::Committed { batch, accepted } => self.committed(batch, accepted),
            Input::Ordered(order) => self.ordered(order),
            Input::Cancelled(recipient) => self.cancelled(recipient),
            Input::Tick => self.tick(),
            Input::Drain => self.drain(),
        }
    }

    /// Whether nothing is under way: no connection, no uncommitted outcome.
    pub fn is_quiet(&self) -> bool {
        self.connections.len() == 0 && self.outbox.is_empty()
    }

    /// Numbers of this moment; `body_bytes` is the driver's to fill in.
    pub fn snapshot(&self) -> Snapshot {
        Snapshot {
            queues: self.queues.len() as u64,
            window: self.window.len() as u64,
            paths: self.paths.len() as u64,
            ..self.counts
        }
    }
}
