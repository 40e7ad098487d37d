//! The acting half: one task runs the core; connections, loads and commits are tasks of its own, which it owns.

mod cache;
mod carried;
mod commit;
mod connection;
mod handle;
mod load;
#[cfg(test)]
mod tests;

pub use handle::Handle;

use crate::core::{ConnectionId, Core, Effect, Input, Life};
use crate::mail::{Facts, outgoing};
use crate::{AcceptedMail, Settings, Shard, Transport};
use base::env::Clock;
use base::{Env, MessageNumber};
use cache::Cache;
use carried::Carried;
use connection::{Assignment, Line};
use handle::{Overflow, Shared};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;
use store::Journal;
use thiserror::Error;
use tokio::sync::mpsc::{Receiver, UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep_until};
use tracing::{debug, error, info};

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
    drain: watch::Receiver<Option<Duration>>,
    /// Tells those who wait for the drain that it is over, by being dropped.
    _running: watch::Sender<()>,
    lines: BTreeMap<ConnectionId, Line>,
    connections: JoinSet<()>,
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
        let (shared, accepted, drain) = Shared::new(&settings);
        let shared = Arc::new(shared);
        let core = Core::new(shard, settings.clone(), clock.now());
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
            accepted,
            drain,
            _running: running,
            lines: BTreeMap::new(),
            connections: JoinSet::new(),
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
        tokio::select! {
            biased;
            _ = self.events.recv_many(&mut events, BURST) => {
                // Handed-over mail must not starve behind events.
                while mails.len() < BURST / 4 && let Ok(mail) = self.accepted.try_recv() {
                    mails.push(mail);
                }
            }
            Some(ended) = self.work.join_next(), if !self.work.is_empty() => {
                ended.map_err(|died| Error::Died(died.to_string()))?;
            }
            Some(ended) = self.connections.join_next(), if !self.connections.is_empty() => {
                if let Err(died) = ended && died.is_panic() {
                    error!(%died, "a connection's task panicked");
                }
            }
            Ok(()) = self.drain.changed(), if self.deadline.is_none() => self.begin_drain(),
            () = self.shared.nudged.notified() => {
                self.take_overflow();
                self.step(Input::Tick);
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
            info!(connections = self.connections.len(), "connections are cut");
            self.connections.abort_all();
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

    fn take_event(&mut self, event: Event) -> Result<(), Error> {
        match event {
            Event::Core(input) => {
                self.note(&input);
                self.step(input);
            }
            Event::Fenced => {
                error!("another owner has taken over the shard");
                return Err(Error::Fenced);
            }
            Event::Scanned(found) => {
                self.scanning = false;
                match found {
                    Ok(found) => self.step(Input::Found(found)),
                    Err(cause) => {
                        error!(%cause, "the waiting mail could not be read again");
                        self.shared.overflow().rescan = true;
                    }
                }
            }
        }
        Ok(())
    }

    /// Keeps the books of lines, and tells the log what an operator may want to know.
    fn note(&mut self, input: &Input) {
        match input {
            Input::Opened { connection, result } => match result {
                Ok(()) => {
                    if let Some(line) = self.lines.get_mut(connection) {
                        line.open = true;
                    }
                }
                Err(failure) => {
                    let site = self.lines.get(connection).map(|line| line.site.as_str());
                    info!(site, reason = failure.reason, "no connection");
                }
            },
            Input::Closed { connection } => {
                self.lines.remove(connection);
            }
            Input::Committed {
                batch,
                accepted: false,
            } => debug!(?batch, "the store refused a batch"),
            _ => {}
        }
    }

    fn take_mail(&mut self, mut mail: AcceptedMail) {
        self.shared
            .handed_bytes
            .fetch_sub(mail.bytes(), Ordering::Relaxed);
        let facts = Facts::of(&mail.record);
        let life = Life {
            accepted_at: facts.accepted_at,
            expires_at: facts.expires_at,
        };
        let content = mail.content.take();
        let ready = content.map(|content| Arc::new(outgoing(&mail.record, content)));
        self.context.cache.put(mail.number, Arc::new(facts), ready);
        self.step(Input::Accepted {
            message: mail.number,
            life,
            waiting: mail.waiting,
        });
    }

    fn take_overflow(&mut self) {
        let Overflow { queues, rescan } = std::mem::take(&mut *self.shared.overflow());
        if !queues.is_empty() {
            let queues = queues.into_iter();
            let queues = queues.map(
                |(queue, (next_due, waiting))| store::journal::QueueSummary {
                    queue,
                    waiting,
                    next_due,
                },
            );
            self.step(Input::Overflowed(queues.collect()));
        }
        if rescan && self.scanning {
            self.shared.overflow().rescan = true;
        } else if rescan {
            self.scanning = true;
            let context = self.context.clone();
            self.work.spawn(async move {
                let found = context.journal.queues(context.shard.id).await;
                context.tell(Event::Scanned(found));
            });
        }
    }

    fn step(&mut self, input: Input) {
        let mut effects = std::mem::take(&mut self.effects);
        self.core
            .step(self.context.clock.now(), input, &mut effects);
        for effect in effects.drain(..) {
            self.act(effect);
        }
        self.effects = effects;
    }

    fn act(&mut self, effect: Effect) {
        let context = self.context.clone();
        match effect {
            Effect::Load { queue, key, limit } => {
                self.work.spawn(load::run(context, queue, key, limit));
            }
            Effect::Resolve { domain, name } => {
                self.work.spawn(async move {
                    let result = context.transport.resolve(&name).await;
                    context.tell(Event::Core(Input::Resolved { domain, result }));
                });
            }
            Effect::Commit(batch) => {
                self.work.spawn(commit::run(context, batch));
            }
            Effect::Open {
                connection,
                source,
                route,
            } => {
                let line = Line::open(&mut self.connections, context, connection, source, route);
                self.lines.insert(connection, line);
            }
            Effect::Assign {
                connection,
                message,
                recipients,
            } => self.assign(connection, message, recipients),
            Effect::Close { connection } => {
                if let Some(line) = self.lines.remove(&connection) {
                    line.close();
                }
            }
            Effect::Forget { message, deferred } => context.cache.forget(message, deferred),
            Effect::WakeAt(at) => {
                let wait = at.since(context.clock.now()).min(LONGEST_SLEEP);
                self.set_alarm(wait);
            }
        }
    }

    /// Sleeps so long, but not beyond what a drain has to do next.
    fn set_alarm(&mut self, wait: Duration) {
        let now = Instant::now();
        self.alarm = now + wait;
        if let Some(deadline) = self.deadline {
            let cut = if now < deadline {
                deadline
            } else {
                deadline + LAST_COMMITS
            };
            self.alarm = self.alarm.min(cut);
        }
    }

    fn assign(&self, id: ConnectionId, message: MessageNumber, recipients: Vec<(u16, u32)>) {
        // A task that died in this moment says so itself; its recipients are tried again then.
        if let Some(line) = self.lines.get(&id) {
            line.assign(Assignment {
                message,
                recipients,
            });
        }
    }
}

impl Context {
    fn tell(&self, event: Event) {
        // Nobody listens any more once the driver has stopped.
        let _ = self.events.send(event);
    }
}
