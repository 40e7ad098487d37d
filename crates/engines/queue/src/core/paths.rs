//! Egress paths: what one source knows of one site, and what is ready for it.

use super::Core;
use super::fair::{Fair, Share};
use super::slab::{ConnectionId, DomainId, PathId, QueueId, Slab};
use crate::PathLimits;
use base::Timestamp;
use model::delivery::{Failure, Route, SiteName};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Duration;
use store::journal::RecipientId;

/// What a path is a path to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum PathKey {
    /// A domain whose route is not known, or could not be found.
    Pending(DomainId),
    /// From an egress source to a site.
    Egress { source: Arc<str>, site: SiteName },
}

#[derive(Debug)]
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
    /// Queues that have more in the store than this path may hold in memory now.
    parked: BTreeSet<QueueId>,
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
    /// Moment up to which the rate of new connections is used up.
    pub(super) paced_until: Timestamp,
    /// When something was last to be done here.
    pub(super) used_at: Timestamp,
}

/// A path that is left alone.
#[derive(Clone, Debug)]
pub(super) struct Suspension {
    pub(super) until: Timestamp,
    pub(super) failure: Failure,
}

/// All paths in use, or remembered for their failures.
#[derive(Debug)]
pub(super) struct Paths {
    ids: BTreeMap<PathKey, PathId>,
    slots: Slab<Path>,
}

impl Paths {
    pub(super) fn new() -> Self {
        Self {
            ids: BTreeMap::new(),
            slots: Slab::new(),
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
            parked: BTreeSet::new(),
            connections: 0,
            opening: 0,
            idle: Vec::new(),
            limit: limits.connections_start,
            proven: false,
            failures: 0,
            probing: false,
            suspended: None,
            paced_until: Timestamp(i64::MIN),
            used_at: now,
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
        let ids = self.ids().into_iter();
        let unproven = ids.filter_map(|id| {
            let path = self.get(id).filter(|path| !path.proven)?;
            Some((path.ready.len(), id))
        });
        let (most, id) = unproven.max()?;
        (most > 1).then_some(id)
    }

    pub(super) fn park(&mut self, id: PathId, queue: QueueId) {
        if let Some(path) = self.get_mut(id) {
            path.parked.insert(queue);
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
            path.parked.remove(&queue);
        }
    }

    pub(super) fn add_ready(&mut self, id: PathId, share: Share, queue: QueueId, of: RecipientId) {
        if let Some(path) = self.get_mut(id) {
            path.ready.insert(of);
            path.fair.join(share, queue);
        }
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
        if let Some(path) = self.get_mut(id) {
            path.ready.remove(&of);
            if !more {
                path.fair.leave(share, queue);
            }
        }
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

    /// Lets queues go on that were parked at the path, once it has room for half of what it may hold.
    pub(super) fn unpark(&mut self, id: PathId) {
        let room = self.paths.ready_or_loading(id) <= self.cap(id) / 2;
        let Some(path) = self.paths.get_mut(id) else {
            return;
        };
        if path.parked.is_empty() || !room {
            return;
        }
        let parked = std::mem::take(&mut path.parked);
        for queue in parked {
            self.get_hungry(queue);
        }
    }

    /// Leaves a path alone for a while, the longer the more often it failed in a row.
    pub(super) fn suspend(&mut self, id: PathId, failure: &Failure) {
        let now = self.now;
        let Some(path) = self.paths.get_mut(id) else {
            return;
        };
        path.failures = path.failures.saturating_add(1);
        // Each step of the schedule four times: its steps are meant for recipients, of which each waits anew.
        let step = (path.failures as usize - 1) / 4;
        let schedule = &self.settings.schedule;
        let wait = schedule[step.min(schedule.len() - 1)].min(self.settings.suspension_max);
        if path.suspended.is_none() {
            self.counts.paths_suspended += 1;
        }
        path.suspended = Some(Suspension {
            until: now.plus(wait),
            failure: failure.clone(),
        });
        path.proven = false;
        path.probing = false;
        path.limit = (path.limit / 2).max(1);
        self.dirty.insert(id);
    }

    pub(super) fn resume(&mut self, id: PathId) {
        if let Some(path) = self.paths.get_mut(id)
            && path.suspended.take().is_some()
        {
            self.counts.paths_suspended -= 1;
        }
    }

    /// Forgets paths that nobody uses and that have nothing to remember.
    pub(super) fn drop_unused_paths(&mut self) {
        for id in self.paths.ids() {
            let Some(path) = self.paths.get(id) else {
                continue;
            };
            let unused = path.queues.is_empty() && path.connections == 0;
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
            if unused && self.now.since(since) > remembered {
                self.resume(id);
                self.paths.remove(id);
                if let Some(domain) = pending {
                    self.domains.forget_pending(domain);
                }
            }
        }
    }

    /// Brings moments back that lie too far ahead, after the clock was set back.
    pub(super) fn shorten_suspensions(&mut self) {
        let latest = self.now.plus(self.settings.suspension_max);
        for id in self.paths.ids() {
            if let Some(path) = self.paths.get_mut(id) {
                if let Some(suspension) = &mut path.suspended {
                    suspension.until = suspension.until.min(latest);
                }
                path.paced_until = path.paced_until.min(self.now);
                path.used_at = path.used_at.min(self.now);
            }
        }
    }
}
