//! The acting half: one task runs the core; connections, loads and commits are tasks of its own, which it owns.

mod cache;
mod carried;
mod commit;
mod connection;
mod effects;
mod handle;
mod inputs;
mod load;
mod lookup;
mod orders;
mod questions;
#[cfg(test)]
mod tests;

pub use handle::Handle;
pub use orders::{Command, Stopped};

use crate::core::{ConnectionId, Core, Effect, Input, Loaded};
use crate::{AcceptedMail, Settings, Shard, Transport};
use base::Env;
use base::env::Clock;
use cache::Cache;
use carried::Carried;
use connection::Line;
use handle::Shared;
use model::delivery::QueueKey;
use orders::{Asked, Pending};
use questions::Question;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;
use store::Journal;
use thiserror::Error;
use tokio::sync::mpsc::{Receiver, UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep_until};
use tracing::{error, info};

/// The wall clock jumps, and tokio's does not: the core looks again at least this often.
const LONGEST_SLEEP: Duration = Duration::from_mins(1);

/// Events or mails taken at one go.
const BURST: usize = 256;

/// After the deadline of a drain: how long outcomes may still take to be committed.
const LAST_COMMITS: Duration = Duration::from_secs(2);

/// Why the queue stopped although nobody asked it to.
#[derive(Debug, Error)]
pub enum Error {
    /// Another owner has the shard.
    #[error("the shard of the queue has another owner")]
    Fenced,
    /// The store could not be read at the start.
    #[error("the waiting mail could not be read")]
    Store(#[source] store::Error),
    /// A task of the queue died.
    #[error("a task of the queue died: {0}")]
    Died(String),
}

/// What the tasks of the driver tell it.
#[derive(Debug)]
enum Event {
    Core(Input),
    Fenced,
    Ordered(Asked, Result<Vec<(QueueKey, Loaded)>, store::Error>),
    Scanned(Result<Vec<store::journal::QueueSummary>, store::Error>),
}

/// What all tasks of the driver share.
struct Context {
    clock: Arc<dyn Clock>,
    journal: Arc<dyn Journal>,
    transport: Arc<dyn Transport>,
    shard: Shard,
    cache: Cache,
    carried: Carried,
    settings: Settings,
    /// Not bounded by itself: a connection has at most three events under way, and loads, look-ups and commits one
    /// each, all of which the core bounds.
    events: UnboundedSender<Event>,
}

/// The queue of one shard.
pub struct Driver {
    context: Arc<Context>,
    shared: Arc<Shared>,
    core: Core,
    events: UnboundedReceiver<Event>,
    accepted: Receiver<AcceptedMail>,
    orders: Receiver<Asked>,
    questions: Receiver<Question>,
    /// Orders that are being carried out.
    pending: Pending,
    drain: watch::Receiver<Option<Duration>>,
    /// Tells those who wait for the drain that it is over, by being dropped.
    _running: watch::Sender<()>,
    lines: BTreeMap<ConnectionId, Line>,
    /// Look-ups and connections: what the network says may end one of these, and not the queue.
    network: JoinSet<()>,
    /// Loads and commits.
    work: JoinSet<()>,
    effects: Vec<Effect>,
    alarm: Instant,
    /// When connections are cut, once a drain has begun.
    deadline: Option<Instant>,
    scanning: bool,
}

impl Driver {
    /// A queue over these stores and this delivery agent, and the handle to it. Nothing happens before
    /// [`Driver::run`].
    pub fn new(
        env: &Env,
        journal: Arc<dyn Journal>,
        shard: Shard,
        transport: Arc<dyn Transport>,
        settings: Settings,
    ) -> (Self, Handle) {
        Self::with_clock(env.clock.clone(), journal, shard, transport, settings)
    }

    /// The same, for those who have no whole `Env`: the clock is all that the queue needs of it.
    pub fn with_clock(
        clock: Arc<dyn Clock>,
        journal: Arc<dyn Journal>,
        shard: Shard,
        transport: Arc<dyn Transport>,
        settings: Settings,
    ) -> (Self, Handle) {
        let settings = settings.sane();
        let (events, events_in) = unbounded_channel();
        let (running, over) = watch::channel(());
        let (shared, ends) = Shared::new(&settings);
        let shared = Arc::new(shared);
        let core = Core::new(shard, settings.clone(), clock.now());
        shared.recorder.begin(&core);
        let context = Context {
            clock,
            journal,
            transport,
            shard,
            cache: Cache::new(settings.body_bytes, settings.window),
            carried: Carried::new(settings.carried_bytes),
            settings,
            events,
        };
        let driver = Self {
            context: Arc::new(context),
            shared: shared.clone(),
            core,
            events: events_in,
            accepted: ends.accepted,
            orders: ends.orders,
            questions: ends.questions,
            pending: Pending::default(),
            drain: ends.drain,
            _running: running,
            lines: BTreeMap::new(),
            network: JoinSet::new(),
            work: JoinSet::new(),
            effects: Vec::new(),
            alarm: Instant::now() + LONGEST_SLEEP,
            deadline: None,
            scanning: false,
        };
        (driver, Handle::new(shared, over))
    }

    /// Works until drained.
    ///
    /// **Errors**: see [`Error`]; what was under way is cut.
    pub async fn run(mut self) -> Result<(), Error> {
        let shard = self.context.shard.id;
        let found = self.context.journal.queues(shard).await;
        let found = found.map_err(Error::Store)?;
        info!(queues = found.len(), "the queue starts");
        self.step(Input::Found(found));
        loop {
            self.wait().await?;
            self.shared.publish(&self.core, &self.context.cache);
            if self.deadline.is_some() && self.core.is_quiet() {
                return Ok(());
            }
        }
    }

    async fn wait(&mut self) -> Result<(), Error> {
        let mut events = Vec::new();
        let mut mails = Vec::new();
        // What is rare comes first, since under load there are always events. The alarm comes last: every event tells the
        // core the time as well.
        tokio::select! {
            biased;
            Ok(()) = self.drain.changed(), if self.deadline.is_none() => self.begin_drain(),
            () = self.shared.nudged.notified() => {
                self.take_overflow();
                self.step(Input::Tick);
            }
            Some(asked) = self.orders.recv() => self.ask(asked),
            Some(question) = self.questions.recv() => self.answer(question),
            Some(ended) = self.work.join_next(), if !self.work.is_empty() => {
                ended.map_err(|died| Error::Died(died.to_string()))?;
            }
            Some(ended) = self.network.join_next(), if !self.network.is_empty() => {
                if let Err(died) = ended && died.is_panic() {
                    error!(%died, "a task of the delivery agent panicked");
                }
            }
            _ = self.events.recv_many(&mut events, BURST) => {
                // Handed-over mail must not starve behind events.
                while mails.len() < BURST / 4 && let Ok(mail) = self.accepted.try_recv() {
                    mails.push(mail);
                }
            }
            _ = self.accepted.recv_many(&mut mails, BURST) => {}
            () = sleep_until(self.alarm) => self.alarm_rang()?,
        }
        for event in events {
            self.take_event(event)?;
        }
        for mail in mails {
            self.take_mail(mail);
        }
        Ok(())
    }

    fn alarm_rang(&mut self) -> Result<(), Error> {
        self.set_alarm(LONGEST_SLEEP);
        self.step(Input::Tick);
        let Some(deadline) = self.deadline else {
            return Ok(());
        };
        if Instant::now() >= deadline + LAST_COMMITS {
            return Err(Error::Died(
                "outcomes could not be committed in time".into(),
            ));
        }
        if Instant::now() >= deadline {
            info!(connections = self.lines.len(), "connections are cut");
            self.network.abort_all();
        }
        self.set_alarm(LONGEST_SLEEP);
        Ok(())
    }

    fn begin_drain(&mut self) {
        let within = (*self.drain.borrow_and_update()).unwrap_or_default();
        let deadline = Instant::now() + within;
        self.deadline = Some(deadline);
        info!(within_s = within.as_secs(), "the queue drains");
        self.set_alarm(LONGEST_SLEEP);
        self.step(Input::Drain);
    }
}

impl Context {
    fn tell(&self, event: Event) {
        // Nobody listens any more once the driver has stopped.
        let _ = self.events.send(event);
    }
}
