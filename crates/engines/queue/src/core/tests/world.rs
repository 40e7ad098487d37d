//! A world for the core to live in: a store, sites that behave as told, and time, all of it deterministic. Every
//! effect is checked against the invariants as it appears.

mod effects;
mod rows;

pub(crate) use super::sites::{Answer, Site, failure, key};
use crate::core::{ConnectionId, Core, Input, Life};
use crate::{Settings, Shard};
use base::{MessageNumber, ShardId, Timestamp};
use model::MailEvent;
use model::delivery::QueueKey;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use store::journal::{RecipientId, Waiting};
use store::{BatchId, Epoch, Op};

/// Where all outcomes of the world are counted.
const COUNTERS: &str = "outcomes/1/r";

#[derive(Debug)]
struct Line {
    site: String,
    state: &'static str,
    deliveries: u32,
    job: Vec<RecipientId>,
}

pub(crate) struct World {
    pub(crate) now: Timestamp,
    pub(crate) core: Core,
    /// Records what the core is told.
    pub(crate) recorder: Option<Arc<crate::flight::Recorder>>,
    pub(super) settings: Settings,
    pub(super) sites: BTreeMap<String, Site>,
    /// Waiting recipients as the store has them.
    pub(super) store: BTreeMap<RecipientId, (QueueKey, Timestamp, u32)>,
    order: BTreeMap<QueueKey, BTreeSet<(Timestamp, RecipientId)>>,
    pub(super) lives: BTreeMap<MessageNumber, Life>,
    /// What was committed.
    pub(super) log: Vec<(Timestamp, RecipientId, MailEvent)>,
    /// Recipients that the operator's orders were about, and what came of each order.
    pub(super) ordered: BTreeSet<RecipientId>,
    pub(super) answers: Vec<(u16, crate::core::Answer)>,
    /// What was counted.
    pub(super) counted: BTreeMap<String, i64>,
    /// Openings of connections, by site.
    pub(super) opens: Vec<(Timestamp, String)>,
    /// Assignments: when, message, how many recipients.
    pub(super) jobs: Vec<(Timestamp, MessageNumber, usize)>,
    /// Largest number of connections at once.
    pub(super) most_connections: usize,
    pub(super) most_window: u64,
    pub(super) loads: usize,
    /// Look-ups under way, and the largest number of them at once.
    lookups: usize,
    pub(super) most_lookups: usize,
    events: BTreeMap<(Timestamp, u64), Happening>,
    next: u64,
    next_message: u64,
    lines: BTreeMap<ConnectionId, Line>,
    /// Recipients being tried, and connections of each site that are not being closed.
    busy: BTreeSet<RecipientId>,
    open: BTreeMap<String, u32>,
    alarm: Timestamp,
    pub(super) commit_ms: i64,
    pub(super) load_ms: i64,
    /// Every so many-th batch is refused as a whole, since its first recipient was settled by somebody else.
    pub(super) meddle_every: u64,
    /// Whether the clock was ever set back.
    set_back: bool,
}

#[derive(Debug)]
enum Happening {
    Tell(Input),
    Read(crate::core::QueueId, Arc<QueueKey>, usize),
    Write(BatchId, Vec<Op>),
}

impl World {
    pub(crate) fn new(settings: Settings) -> Self {
        let now = Timestamp(1_700_000_000_000);
        let shard = Shard {
            id: ShardId(0),
            epoch: Epoch(1),
        };
        Self {
            now,
            core: Core::new(shard, settings.clone(), now),
            recorder: None,
            settings: settings.sane(),
            sites: BTreeMap::new(),
            store: BTreeMap::new(),
            order: BTreeMap::new(),
            lives: BTreeMap::new(),
            log: Vec::new(),
            ordered: BTreeSet::new(),
            answers: Vec::new(),
            counted: BTreeMap::new(),
            opens: Vec::new(),
            jobs: Vec::new(),
            most_connections: 0,
            most_window: 0,
            loads: 0,
            lookups: 0,
            most_lookups: 0,
            events: BTreeMap::new(),
            next: 0,
            next_message: 0,
            lines: BTreeMap::new(),
            busy: BTreeSet::new(),
            open: BTreeMap::new(),
            alarm: Timestamp(now.0 + 60_000),
            commit_ms: 3,
            load_ms: 2,
            meddle_every: 0,
            set_back: false,
        }
    }

    pub(crate) fn site(&mut self, domain: &str, site: Site) {
        self.sites.insert(domain.into(), site);
    }

    /// Enqueues a message to so many recipients of each domain; answers its number. `handed`: the core is told.
    pub(crate) fn send(&mut self, account: u64, to: &[(&str, u16)], handed: bool) -> MessageNumber {
        self.send_until(
            account,
            to,
            handed,
            self.settings.expiry_default.as_millis() as i64,
        )
    }

    pub(super) fn send_until(
        &mut self,
        account: u64,
        to: &[(&str, u16)],
        handed: bool,
        lives_ms: i64,
    ) -> MessageNumber {
        self.next_message += 1;
        let message = MessageNumber(self.next_message);
        let life = Life {
            begins_at: self.now,
            expires_at: Timestamp(self.now.0 + lives_ms),
            custom_expiry: lives_ms != self.settings.expiry_default.as_millis() as i64,
        };
        self.lives.insert(message, life);
        let mut waiting = Vec::new();
        for (domain, count) in to {
            for _ in 0..*count {
                let recipient = RecipientId {
                    message,
                    index: waiting.len() as u16,
                };
                self.put(recipient, key(account, domain), self.now, 0);
                waiting.push(Waiting {
                    recipient,
                    queue: key(account, domain),
                    due: self.now,
                    attempts: 0,
                });
            }
        }
        if handed {
            self.tell(Input::Accepted {
                message,
                life,
                counters: Some(COUNTERS.into()),
                waiting,
            });
        }
        message
    }

    /// Tells the core of a message to one recipient that the store has, or had.
    pub(super) fn hand_over(&mut self, message: MessageNumber, domain: &str) {
        let life = self.lives[&message];
        let waiting = vec![Waiting {
            recipient: RecipientId { message, index: 0 },
            queue: key(1, domain),
            due: life.begins_at,
            attempts: 0,
        }];
        self.tell(Input::Accepted {
            message,
            life,
            counters: Some(COUNTERS.into()),
            waiting,
        });
    }

    /// A new process over the same store.
    pub(super) fn restart(&mut self) {
        let shard = Shard {
            id: ShardId(0),
            epoch: Epoch(2),
        };
        self.core = Core::new(shard, self.settings.clone(), self.now);
        self.events.clear();
        self.lookups = 0;
        self.lines.clear();
        self.busy.clear();
        self.open.clear();
        let found = self.summaries();
        self.tell(Input::Found(found));
    }

    pub(super) fn tell(&mut self, input: Input) {
        let mut effects = Vec::new();
        if let Some(recorder) = &self.recorder {
            recorder.before(self.now, &input);
        }
        self.core.step(self.now, input, &mut effects);
        if let Some(recorder) = &self.recorder {
            recorder.after(&effects, &self.core);
        }
        for effect in effects {
            self.perform(effect);
        }
        self.most_connections = self.most_connections.max(self.lines.len());
        self.most_window = self.most_window.max(self.core.snapshot().window);
        assert!(self.lines.len() <= self.settings.connections_max);
    }

    fn later(&mut self, ms: i64, what: Happening) {
        self.next += 1;
        self.events
            .insert((Timestamp(self.now.0 + ms), self.next), what);
    }

    fn answer(&mut self, ms: i64, input: Input) {
        self.later(ms, Happening::Tell(input));
    }

    /// Plays on until a moment.
    pub(super) fn run_to(&mut self, end: Timestamp) {
        loop {
            let event = self.events.first_key_value().map(|((at, _), _)| *at);
            let next = event.unwrap_or(end).min(self.alarm).min(end);
            if next >= end && event.is_none_or(|at| at > end) && self.alarm > end {
                self.now = end;
                return;
            }
            if event.is_some_and(|at| at <= self.alarm) {
                let ((at, _), what) = self.events.pop_first().expect("there is one");
                self.now = self.now.max(at);
                self.happen(what);
            } else {
                self.now = self.now.max(self.alarm);
                self.alarm = Timestamp(self.now.0 + 60_000);
                self.tell(Input::Tick);
            }
        }
    }

    pub(crate) fn run(&mut self, ms: i64) {
        self.run_to(Timestamp(self.now.0 + ms));
    }

    /// Plays on until nothing waits any more; fails after so long.
    pub(super) fn run_until_empty(&mut self, ms: i64) {
        let end = Timestamp(self.now.0 + ms);
        while !self.store.is_empty() {
            assert!(self.now < end, "{} recipients still wait", self.store.len());
            self.run_to(Timestamp(self.now.0 + 1_000).min(end));
        }
    }

    /// Moves the wall clock, but not what is under way.
    pub(super) fn jump(&mut self, ms: i64) {
        self.set_back |= ms < 0;
        let events = std::mem::take(&mut self.events);
        let moved = events
            .into_iter()
            .map(|((at, n), what)| ((Timestamp(at.0 + ms), n), what));
        self.events = moved.collect();
        // The driver's sleep is not moved by the wall clock: it ends when it would have ended.
        self.alarm = Timestamp(self.alarm.0.min(self.now.0 + 60_000) + ms);
        self.now = Timestamp(self.now.0 + ms);
    }

    fn happen(&mut self, what: Happening) {
        match what {
            Happening::Tell(input) => {
                self.lookups -= usize::from(matches!(input, Input::Resolved { .. }));
                if self.line_follows(&input) {
                    self.tell(input);
                }
            }
            Happening::Read(queue, key, limit) => {
                let page = self.read(&key, limit);
                let page = Some(page);
                self.tell(Input::Loaded { queue, page });
            }
            Happening::Write(batch, ops) => {
                let accepted = self.write(batch, &ops);
                self.tell(Input::Committed { batch, accepted });
            }
        }
    }
}
