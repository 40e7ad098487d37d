//! Egress paths: what one source knows of one site, and what is ready for it.

use super::Core;
use super::fair::{Fair, Share};
use super::slab::{ConnectionId, DomainId, PathId, QueueId, Slab};
use super::suspension::Suspension;
use super::view::Seen;
use crate::PathLimits;
use base::Timestamp;
use model::delivery::{Failure, Route, SiteName};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Duration;
use store::journal::RecipientId;

/// Parked queues that go on at once.
const UNPARKED_AT_ONCE: usize = 16;

/// What a path is a path to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(super) enum PathKey {
    /// A domain whose route is not known, or could not be found.
    Pending(DomainId),
    /// From an egress source to a site.
    Egress { source: Arc<str>, site: SiteName },
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Path {
    pub(super) key: PathKey,
    /// The latest route to the site.
    pub(super) route: Option<Arc<Route>>,
    /// Active queues whose mail takes this path.
    pub(super) queues: BTreeSet<QueueId>,
    pub(super) fair: Fair,
    pub(super) ready: BTreeSet<RecipientId>,
    /// Recipients that loads under way may bring.
    loading: usize,
    /// Queues that have more in the store than this path may hold in memory now, in the order in which they go on.
    parked: Fair,
    /// Connections, those included that are being opened; without those that are being closed.
    pub(super) connections: u32,
    pub(super) opening: u32,
    /// Connections without a job, the one used last at the end.
    pub(super) idle: Vec<ConnectionId>,
    /// How many connections it is worth to have.
    pub(super) limit: u32,
    /// Whether the site has answered since it last failed.
    pub(super) proven: bool,
    /// Failures in a row.
    pub(super) failures: u32,
    /// After a suspension: one connection must come about before there are more.
    pub(super) probing: bool,
    pub(super) suspended: Option<Suspension>,
    /// Why it was last suspended, until the site answers again.
    pub(super) trouble: Option<Failure>,
    /// Moment up to which the rate of new connections is used up.
    pub(super) paced_until: Timestamp,
    /// When something was last to be done here.
    pub(super) used_at: Timestamp,
    pub(super) seen: Seen,
}

impl Path {
    /// How many recipients it keeps in memory without having got anywhere.
    fn held(&self) -> usize {
        if self.proven { 0 } else { self.ready.len() }
    }
}

/// All paths in use, or remembered for their failures.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Paths {
    ids: BTreeMap<PathKey, PathId>,
    slots: Slab<Path>,
    /// Paths that hold more than one recipient without having got anywhere, by their number.
    holders: BTreeSet<(usize, PathId)>,
}

impl Paths {
    pub(super) fn new() -> Self {
        Self {
            ids: BTreeMap::new(),
            slots: Slab::new(),
            holders: BTreeSet::new(),
        }
    }

    pub(super) fn len(&self) -> usize {
        self.slots.len()
    }

    pub(super) fn get(&self, id: PathId) -> Option<&Path> {
        self.slots.get(id.0)
    }

    pub(super) fn get_mut(&mut self, id: PathId) -> Option<&mut Path> {
        self.slots.get_mut(id.0)
    }

    pub(super) fn ids(&self) -> Vec<PathId> {
        self.slots.ids().into_iter().map(PathId).collect()
    }

    pub(super) fn is_pending(&self, id: PathId) -> bool {
        let path = self.get(id);
        path.is_some_and(|path| matches!(path.key, PathKey::Pending(_)))
    }

    pub(super) fn find(&self, key: &PathKey) -> Option<PathId> {
        self.ids.get(key).copied()
    }

    pub(super) fn intern(&mut self, key: PathKey, limits: &PathLimits, now: Timestamp) -> PathId {
        if let Some(id) = self.ids.get(&key) {
            return *id;
        }
        let id = PathId(self.slots.insert(Path {
            key: key.clone(),
            route: None,
            queues: BTreeSet::new(),
            fair: Fair::for_transactions(),
            ready: BTreeSet::new(),
            loading: 0,
            parked: Fair::for_loads(),
            connections: 0,
            opening: 0,
            idle: Vec::new(),
            limit: limits.connections_start,
            proven: false,
            failures: 0,
            probing: false,
            suspended: None,
            trouble: None,
            paced_until: Timestamp(i64::MIN),
            used_at: now,
            seen: Seen::default(),
        }));
        self.ids.insert(key, id);
        id
    }

    fn remove(&mut self, id: PathId) {
        if let Some(path) = self.slots.get(id.0) {
            self.ids.remove(&path.key);
            self.slots.remove(id.0);
        }
    }

    pub(super) fn ready_or_loading(&self, id: PathId) -> usize {
        self.get(id)
            .map_or(0, |path| path.ready.len() + path.loading)
    }

    /// Of the paths whose site has not answered, the one with most ready recipients, if it has more than one.
    pub(super) fn holds_most(&self) -> Option<PathId> {
        self.holders.last().map(|(_, id)| *id)
    }

    /// Changes what [`Path::held`] depends on.
    fn change(&mut self, id: PathId, change: impl FnOnce(&mut Path)) {
        let Some(path) = self.slots.get_mut(id.0) else {
            return;
        };
        let before = path.held();
        change(path);
        let after = path.held();
        if before != after {
            self.holders.remove(&(before, id));
            if after > 1 {
                self.holders.insert((after, id));
            }
        }
    }

    /// Notes whether the site answers.
    pub(super) fn prove(&mut self, id: PathId, proven: bool) {
        self.change(id, |path| {
            path.proven = proven;
            if proven {
                path.trouble = None;
            }
        });
    }

    pub(super) fn park(&mut self, id: PathId, share: Share, queue: QueueId) {
        if let Some(path) = self.get_mut(id) {
            path.parked.join(share, queue);
        }
    }

    pub(super) fn leave_park(&mut self, id: PathId, share: Share, queue: QueueId) {
        if let Some(path) = self.get_mut(id) {
            path.parked.charge(share, queue, 1);
            path.parked.leave(share, queue);
        }
    }

    pub(super) fn load_begins(&mut self, id: PathId, page: u32) {
        if let Some(path) = self.get_mut(id) {
            path.loading += page as usize;
        }
    }

    pub(super) fn load_ends(&mut self, id: PathId, page: u32) {
        if let Some(path) = self.get_mut(id) {
            path.loading = path.loading.saturating_sub(page as usize);
        }
    }

    pub(super) fn attach(&mut self, id: PathId, queue: QueueId) {
        if let Some(path) = self.get_mut(id) {
            path.queues.insert(queue);
        }
    }

    pub(super) fn detach(&mut self, id: PathId, queue: QueueId) {
        if let Some(path) = self.get_mut(id) {
            path.queues.remove(&queue);
        }
    }

    pub(super) fn add_ready(&mut self, id: PathId, share: Share, queue: QueueId, of: RecipientId) {
        self.change(id, |path| {
            path.ready.insert(of);
            path.fair.join(share, queue);
        });
    }

    /// `more`: the queue has other ready recipients.
    pub(super) fn drop_ready(
        &mut self,
        id: PathId,
        share: Share,
        queue: QueueId,
        of: RecipientId,
        more: bool,
    ) {
        self.change(id, |path| {
            path.ready.remove(&of);
            if !more {
                path.fair.leave(share, queue);
            }
        });
    }
}

impl Core {
    /// The limits of a path.
    pub(super) fn limits(&self, id: PathId) -> PathLimits {
        match self.paths.get(id).map(|path| &path.key) {
            Some(PathKey::Egress { site, .. }) => self.settings.limits(&site.0).clone(),
            _ => self.settings.path.clone(),
        }
    }

    /// How many recipients a path may have ready in memory. What a site that answers needs is a few round trips of the
    /// store; one that does not gets little, and all get less as the window fills: so there is always room for another.
    pub(super) fn cap(&self, id: PathId) -> usize {
        let proven = self.paths.get(id).is_some_and(|path| path.proven);
        let window = self.settings.window;
        let used = (self.window.len() + self.window.loading) * 100 / window;
        let parts = match (proven, used) {
            (true, 0..50) => 20,
            (true, 50..75) => 100,
            (true, 75..90) => 400,
            (true, _) => 1_000,
            (false, 0..50) => 300,
            (false, 50..75) => 1_200,
            (false, 75..90) => 5_000,
            (false, _) => 10_000,
        };
        (window / parts).max(1)
    }

    /// Lets queues go on that were parked at the path, once it has room for half of what it may hold. A few at a time:
    /// a large provider's path may have a hundred thousand, of which each brings one recipient.
    pub(super) fn unpark(&mut self, id: PathId) {
        if self.paths.ready_or_loading(id) > self.cap(id) / 2 {
            return;
        }
        for _ in 0..UNPARKED_AT_ONCE {
            let parked = self.paths.get_mut(id).and_then(|path| path.parked.peek());
            let Some(queue) = parked else {
                return;
            };
            self.get_hungry(queue);
        }
        if self
            .paths
            .get(id)
            .is_some_and(|path| path.queues.is_empty())
        {
            // Nothing else would bring us here again.
            self.timers.pace(self.now, id);
        }
    }

    /// Forgets paths that nobody uses and that have nothing to remember.
    pub(super) fn drop_unused_paths(&mut self) {
        for id in self.paths.ids() {
            let Some(path) = self.paths.get(id) else {
                continue;
            };
            let unused = path.queues.is_empty() && path.connections == 0 && path.parked.is_empty();
            let since = match &path.suspended {
                Some(suspension) => suspension.until,
                None => path.used_at,
            };
            let pending = match path.key {
                PathKey::Pending(domain) => Some(domain),
                PathKey::Egress { .. } => None,
            };
            let learnt_nothing = pending.is_some() && path.failures == 0;
            let remembered = Duration::from_secs(if learnt_nothing { 10 } else { 600 });
            // No more paths than the window has recipients can be in use.
            let crowded = self.paths.len() > self.settings.window;
            if unused && (crowded || self.now.since(since) > remembered) {
                self.resume(id);
                self.paths.remove(id);
                if let Some(domain) = pending {
                    self.domains.forget_pending(domain);
                }
            }
        }
    }
}
