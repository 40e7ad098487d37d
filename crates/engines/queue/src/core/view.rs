//! What an operator is shown of sites and queues: put together when somebody asks. Beside the work itself only a few
//! numbers of each path are kept for it ([`Seen`]).

use super::Core;
use super::connections::State as ConnectionState;
use super::orders::HELD;
use super::paths::{Path, PathKey};
use super::queues::{Hunger, NEVER, Queue};
use super::slab::{PathId, QueueId};
use base::Timestamp;
use model::delivery::{Outcome, QueueKey, Report};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Most characters of a reply that are kept for the view.
const REPLY_CHARS: usize = 160;

/// Idle queues whose site is looked up for one view; what waits in more of them is only summed.
const IDLE_QUEUES: usize = 20_000;

/// A minute, over which rates are measured.
const MINUTE_MS: i64 = 60_000;

/// What a path remembers for the view.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Seen {
    delivered: u64,
    deferred: u64,
    bounced: u64,
    /// Deliveries of the minute that began then, and of the one before it.
    minute: i64,
    this_minute: u32,
    minute_before: u32,
    reply: Option<(Timestamp, Box<str>)>,
}

impl Seen {
    fn note(&mut self, now: Timestamp, report: &Report) {
        self.turn(now);
        for (_, outcome) in &report.outcomes {
            match outcome {
                Outcome::Delivered { .. } => {
                    self.delivered += 1;
                    self.this_minute = self.this_minute.saturating_add(1);
                }
                Outcome::Failed(failure) if failure.permanent => self.bounced += 1,
                Outcome::Failed(_) => self.deferred += 1,
            }
        }
        let attempts = report
            .outcomes
            .iter()
            .filter_map(|(_, outcome)| match outcome {
                Outcome::Delivered { attempt, .. } => Some(&**attempt),
                Outcome::Failed(failure) => failure.attempt.as_deref(),
            });
        if let Some(reply) = attempts.rev().find_map(|attempt| attempt.reply.as_ref()) {
            let text: String = reply.to_string().chars().take(REPLY_CHARS).collect();
            self.reply = Some((now, text.into()));
        }
    }

    /// Enters the minute of this moment.
    fn turn(&mut self, now: Timestamp) {
        let minute = now.0.div_euclid(MINUTE_MS);
        if minute == self.minute {
            return;
        }
        let follows = minute == self.minute + 1;
        self.minute_before = if follows { self.this_minute } else { 0 };
        (self.minute, self.this_minute) = (minute, 0);
    }

    /// Deliveries in the last 60 seconds: those of this minute, and of the one before its share that is not yet 60
    /// seconds ago.
    fn rate_per_minute(&self, now: Timestamp) -> f64 {
        let mut seen = self.clone();
        seen.turn(now);
        let gone = now.0.rem_euclid(MINUTE_MS) as f64 / MINUTE_MS as f64;
        f64::from(seen.this_minute) + f64::from(seen.minute_before) * (1.0 - gone)
    }
}

/// What the queue does to one site from one source.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SiteView {
    /// The site, or a domain whose route is not known.
    pub site: String,
    /// The egress source; `None` while the route is not known.
    pub source: Option<String>,
    /// Scheduled queues.
    pub queues: u64,
    /// Waiting recipients, in memory or in the store.
    pub waiting: u64,
    /// Recipients in memory that could be tried at once.
    pub ready: u64,
    /// Recipients being tried, or whose outcome is being committed.
    pub in_flight: u64,
    /// Connections, those included that are being opened.
    pub connections: u32,
    /// How many connections it is worth to have.
    pub connections_limit: u32,
    /// Recipients delivered in the last minute.
    pub rate_per_minute: f64,
    /// Recipients delivered since the path is known.
    pub delivered: u64,
    /// Deferrals since the path is known.
    pub deferred: u64,
    /// Recipients bounced since the path is known.
    pub bounced: u64,
    /// What the site said last, and when.
    pub last_reply: Option<(Timestamp, String)>,
    /// Why it was last left alone, until it answers again.
    pub trouble: Option<String>,
    /// Until when it is left alone.
    pub suspended_until: Option<Timestamp>,
    /// When the next attempt is due; now for what is ready.
    pub next_attempt: Option<Timestamp>,
}

/// All sites for which something waits or to which something is connected.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sites {
    /// The moment.
    pub at: Timestamp,
    /// The sites, in no order that means anything.
    pub sites: Vec<SiteView>,
    /// What waits in queues at rest that were too many to find the sites of.
    pub elsewhere: u64,
}

/// What a queue is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QueueState {
    /// Some of it is being tried.
    Trying,
    /// Some of it could be tried at once: it waits for its turn and a connection.
    Ready,
    /// The route of its domain is being looked for.
    Routing,
    /// Its site is left alone after failures.
    Suspended,
    /// Its mail is due, and waits in the store for room in memory.
    Due,
    /// Nothing of it is due yet.
    Waiting,
    /// All of it is held by the operator.
    Held,
}

impl QueueState {
    /// All states.
    pub const ALL: [Self; 7] = [
        Self::Trying,
        Self::Ready,
        Self::Routing,
        Self::Suspended,
        Self::Due,
        Self::Waiting,
        Self::Held,
    ];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Trying => "trying",
            Self::Ready => "ready",
            Self::Routing => "routing",
            Self::Suspended => "suspended",
            Self::Due => "due",
            Self::Waiting => "waiting",
            Self::Held => "held",
        }
    }
}

/// What is known of one queue in memory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueueView {
    /// Which.
    pub key: Arc<QueueKey>,
    /// What it is doing.
    pub state: QueueState,
    /// The egress source of its mail.
    pub source: Arc<str>,
    /// Its site, while that is known.
    pub site: Option<String>,
    /// Why its site was last left alone, until it answers again.
    pub trouble: Option<String>,
    /// When something of it is next tried, as far as it is known: a suspension's end counts.
    pub next_attempt: Option<Timestamp>,
}

impl Core {
    pub(super) fn note_seen(&mut self, path: PathId, report: &Report) {
        let now = self.now;
        if let Some(path) = self.paths.get_mut(path) {
            path.seen.note(now, report);
        }
    }

    /// What is done to each site.
    pub fn sites(&self, now: Timestamp) -> Sites {
        let mut rows: BTreeMap<PathId, SiteView> = BTreeMap::new();
        for id in self.paths.ids() {
            if let Some(path) = self.paths.get(id) {
                rows.insert(id, self.row(path, now));
            }
        }
        for connection in self.connections.all.values() {
            let tried = match &connection.state {
                ConnectionState::Busy(recipients) => recipients.len(),
                ConnectionState::Settling(left, _) => *left,
                _ => 0,
            };
            if let Some(row) = rows.get_mut(&connection.path) {
                row.in_flight += tried as u64;
            }
        }
        let mut view = Sites {
            at: now,
            ..Sites::default()
        };
        let mut unknown: BTreeMap<String, SiteView> = BTreeMap::new();
        let mut idle = 0;
        for id in self.queues.ids() {
            let Some(queue) = self.queues.get(id) else {
                continue;
            };
            idle += usize::from(queue.active.is_none());
            if queue.active.is_none() && idle > IDLE_QUEUES {
                view.elsewhere += u64::from(queue.waiting);
                continue;
            }
            let known = self.path_of(id, queue, now);
            let row = match known.and_then(|path| rows.get_mut(&path)) {
                Some(row) => row,
                None => unknown
                    .entry(queue.key.domain.clone())
                    .or_insert_with(|| SiteView {
                        site: queue.key.domain.clone(),
                        ..SiteView::default()
                    }),
            };
            row.queues += 1;
            row.waiting += u64::from(queue.waiting);
            let next = next_due(queue);
            let next = next.map(|next| next.max(row.suspended_until.unwrap_or(next)));
            row.next_attempt = row.next_attempt.into_iter().chain(next).min();
        }
        let rows = rows.into_values().chain(unknown.into_values());
        view.sites = rows
            .filter(|row| row.waiting > 0 || row.connections > 0 || row.rate_per_minute > 0.0)
            .collect();
        view
    }

    fn row(&self, path: &Path, now: Timestamp) -> SiteView {
        let (site, source) = match &path.key {
            PathKey::Pending(domain) => (self.domains.name(*domain).to_owned(), None),
            PathKey::Egress { source, site } => (site.0.clone(), Some(source.to_string())),
        };
        let suspended_until = path.suspended.map(|suspension| suspension.until);
        let ready = path.ready.len() as u64;
        let at_once = (ready > 0).then(|| now.max(suspended_until.unwrap_or(now)));
        SiteView {
            site,
            source,
            ready,
            connections: path.connections,
            connections_limit: path.limit,
            rate_per_minute: path.seen.rate_per_minute(now),
            delivered: path.seen.delivered,
            deferred: path.seen.deferred,
            bounced: path.seen.bounced,
            last_reply: path
                .seen
                .reply
                .as_ref()
                .map(|(at, said)| (*at, said.to_string())),
            trouble: path.trouble.as_ref().map(|trouble| trouble.reason.clone()),
            suspended_until,
            next_attempt: at_once,
            ..SiteView::default()
        }
    }

    /// The path that a queue is on, or would be on.
    fn path_of(&self, id: QueueId, queue: &Queue, now: Timestamp) -> Option<PathId> {
        if let Some(active) = &queue.active {
            return Some(active.path);
        }
        if let Hunger::Parked(path) = queue.hunger {
            return Some(path);
        }
        let site = self.domains.site(&self.target_of(&queue.key), now)?.clone();
        let source = self.source_of(id);
        self.paths.find(&PathKey::Egress { source, site })
    }

    /// What each queue is doing.
    pub fn queue_views(&self, now: Timestamp) -> Vec<QueueView> {
        let ids = self.queues.ids();
        let views = ids.into_iter().filter_map(|id| {
            let queue = self.queues.get(id)?;
            Some(self.queue_view(id, queue, now))
        });
        views.collect()
    }

    fn queue_view(&self, id: QueueId, queue: &Queue, now: Timestamp) -> QueueView {
        let path = self
            .path_of(id, queue, now)
            .and_then(|path| self.paths.get(path));
        let site = match path.map(|path| &path.key) {
            Some(PathKey::Egress { site, .. }) => Some(site.0.clone()),
            _ => None,
        };
        let suspended = path.and_then(|path| path.suspended);
        let pending = path.is_some_and(|path| matches!(path.key, PathKey::Pending(_)));
        let in_memory = queue.active.as_ref().map_or(0, |active| active.in_memory);
        let ready = queue
            .active
            .as_ref()
            .is_some_and(|active| active.has_ready());
        let due = queue.next_due <= now || queue.hunger != Hunger::None || queue.is_loading();
        let state = match () {
            () if in_memory > 0 && !ready => QueueState::Trying,
            () if suspended.is_some() && (ready || due) => QueueState::Suspended,
            () if ready && pending => QueueState::Routing,
            () if ready => QueueState::Ready,
            () if due => QueueState::Due,
            () if queue.next_due >= HELD => QueueState::Held,
            () => QueueState::Waiting,
        };
        let at_once = (ready || due).then_some(now);
        let next = at_once.or(next_due(queue));
        let until = suspended.map(|suspension| suspension.until);
        QueueView {
            key: queue.key.clone(),
            state,
            source: self.source_of(id),
            site,
            trouble: path.and_then(|path| Some(path.trouble.as_ref()?.reason.clone())),
            next_attempt: next.map(|next| next.max(until.unwrap_or(next))),
        }
    }
}

/// When the store has something due of it; what is held never is.
fn next_due(queue: &Queue) -> Option<Timestamp> {
    Some(queue.next_due).filter(|due| *due < HELD && *due < NEVER)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rates_are_those_of_the_last_minute() {
        let delivered = Report {
            outcomes: vec![(
                0,
                Outcome::Delivered {
                    attempt: Box::default(),
                    then: None,
                },
            )],
            usable: true,
        };
        let mut seen = Seen::default();
        for second in 0..120 {
            seen.note(Timestamp(second * 1_000), &delivered);
        }
        let rows = [
            (120_000, 60.0),
            (150_000, 30.0),
            (179_999, 0.001),
            (180_000, 0.0),
            (900_000, 0.0),
        ];
        for (at, expected) in rows {
            let rate = seen.rate_per_minute(Timestamp(at));
            assert!((rate - expected).abs() < 0.01, "{at}: {rate}");
        }
    }
}
