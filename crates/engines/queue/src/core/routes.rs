//! Domains: which path their queues take.

use super::paths::PathKey;
use super::queues::{Active, Hunger};
use super::slab::{DomainId, PathId, QueueId, Slab};
use super::{Core, Effect};
use base::Timestamp;
use model::delivery::{Failure, Route, SiteName};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::Arc;
use store::journal::RecipientId;

/// A recipient domain.
#[derive(Debug, Serialize, Deserialize)]
struct Domain {
    name: Arc<str>,
    route: Option<Arc<Route>>,
    lookup: Lookup,
    /// Active queues of it.
    queues: BTreeSet<QueueId>,
    /// Whether there is a pending path of it.
    pending: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum Lookup {
    None,
    /// As many as may be are under way; it is in the order of those to come.
    Waits,
    UnderWay,
}

/// All domains in use, or whose route still holds.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Domains {
    ids: BTreeMap<Arc<str>, DomainId>,
    slots: Slab<Domain>,
    /// Look-ups under way, and the domains that wait for one.
    lookups: usize,
    waiting: VecDeque<DomainId>,
}

impl Domains {
    pub(super) fn new() -> Self {
        Self {
            ids: BTreeMap::new(),
            slots: Slab::new(),
            lookups: 0,
            waiting: VecDeque::new(),
        }
    }

    pub(super) fn len(&self) -> usize {
        self.slots.len()
    }

    fn intern(&mut self, name: &str) -> DomainId {
        if let Some(id) = self.ids.get(name) {
            return *id;
        }
        let name: Arc<str> = name.into();
        let id = DomainId(self.slots.insert(Domain {
            name: name.clone(),
            route: None,
            lookup: Lookup::None,
            queues: BTreeSet::new(),
            pending: false,
        }));
        self.ids.insert(name, id);
        id
    }

    pub(super) fn name(&self, id: DomainId) -> &str {
        self.slots.get(id.0).map_or("", |domain| &domain.name)
    }

    /// The site of a domain while its route holds.
    pub(super) fn site(&self, name: &str, now: Timestamp) -> Option<&SiteName> {
        let domain = self.slots.get(self.ids.get(name)?.0)?;
        let route = domain.route.as_ref()?;
        (route.expires_at > now).then_some(&route.site)
    }

    pub(super) fn detach(&mut self, id: DomainId, queue: QueueId) {
        if let Some(domain) = self.slots.get_mut(id.0) {
            domain.queues.remove(&queue);
        }
    }

    pub(super) fn forget_pending(&mut self, id: DomainId) {
        if let Some(domain) = self.slots.get_mut(id.0) {
            domain.pending = false;
        }
    }

    /// Forgets domains that nobody uses and whose route has run out, or when there are many, also those whose route
    /// holds.
    pub(super) fn drop_unused(&mut self, now: Timestamp, many: usize) {
        for id in self.slots.ids() {
            let crowded = self.len() > many;
            let unused = self.slots.get(id).is_some_and(|domain| {
                let stale = domain.route.as_ref().is_none_or(|r| r.expires_at <= now);
                let idle = domain.queues.is_empty() && domain.lookup == Lookup::None;
                idle && !domain.pending && (stale || crowded)
            });
            if unused && let Some(domain) = self.slots.get(id) {
                self.ids.remove(&domain.name);
                self.slots.remove(id);
            }
        }
    }
}

impl Core {
    /// Gives a queue the memory that it needs to be worked on, and a path.
    pub(super) fn activate(&mut self, id: QueueId) {
        let Some(queue) = self.queues.get(id) else {
            return;
        };
        if queue.active.is_some() {
            return;
        }
        let key = queue.key.clone();
        let domain = self.domains.intern(&self.target_of(&key));
        let route = self.domains.slots.get(domain.0);
        let route = route.and_then(|domain| domain.route.clone());
        let route = route.filter(|route| route.expires_at > self.now);
        let path = self.path_for(id, domain, route);
        if let Some(domain) = self.domains.slots.get_mut(domain.0) {
            domain.queues.insert(id);
        }
        self.paths.attach(path, id);
        self.dirty.insert(path);
        if let Some(queue) = self.queues.get_mut(id) {
            queue.active = Some(Box::new(Active {
                domain,
                path,
                fresh: BTreeSet::new(),
                deferred: BTreeSet::new(),
                fresh_last: false,
                in_memory: 0,
                loading: 0,
                left: BTreeSet::new(),
            }));
        }
    }

    fn path_for(&mut self, queue: QueueId, domain: DomainId, route: Option<Arc<Route>>) -> PathId {
        let now = self.now;
        let Some(route) = route else {
            if let Some(domain) = self.domains.slots.get_mut(domain.0) {
                domain.pending = true;
            }
            let limits = &self.settings.path;
            return self.paths.intern(PathKey::Pending(domain), limits, now);
        };
        let source = self.source_of(queue);
        let site = route.site.clone();
        let limits = self.settings.limits(&site.0);
        let path = self
            .paths
            .intern(PathKey::Egress { source, site }, limits, now);
        if let Some(path) = self.paths.get_mut(path) {
            path.route = Some(route);
        }
        path
    }

    /// Asks for the route of a domain, unless that is under way.
    pub(super) fn resolve(&mut self, id: DomainId) {
        let Some(domain) = self.domains.slots.get_mut(id.0) else {
            return;
        };
        if domain.lookup != Lookup::None {
            return;
        }
        if self.domains.lookups >= self.settings.lookups {
            domain.lookup = Lookup::Waits;
            self.domains.waiting.push_back(id);
            return;
        }
        domain.lookup = Lookup::UnderWay;
        self.domains.lookups += 1;
        self.effects.push(Effect::Resolve {
            domain: id,
            name: domain.name.clone(),
        });
    }

    /// A look-up has ended: the next domain has its turn.
    fn resolve_next(&mut self) {
        self.domains.lookups -= 1;
        while self.domains.lookups < self.settings.lookups
            && let Some(id) = self.domains.waiting.pop_front()
        {
            if let Some(domain) = self.domains.slots.get_mut(id.0) {
                domain.lookup = Lookup::None;
                if !domain.queues.is_empty() {
                    self.resolve(id);
                }
            }
        }
    }

    /// Asks anew for a route that has run out; the old one serves until the answer is there.
    pub(super) fn refresh_route(&mut self, id: DomainId) {
        let domain = self.domains.slots.get(id.0);
        let route = domain.and_then(|domain| domain.route.as_ref());
        if route.is_some_and(|route| route.expires_at <= self.now) && !self.draining {
            self.resolve(id);
        }
    }

    pub(super) fn resolved(&mut self, id: DomainId, result: Result<Arc<Route>, Failure>) {
        let Some(domain) = self.domains.slots.get_mut(id.0) else {
            return;
        };
        if domain.lookup != Lookup::UnderWay {
            return;
        }
        domain.lookup = Lookup::None;
        domain.route = result.as_ref().ok().cloned();
        let queues: Vec<_> = domain.queues.iter().copied().collect();
        for queue in queues {
            let path = self.path_for(queue, id, result.as_ref().ok().cloned());
            self.move_queue(queue, path);
        }
        match result {
            Ok(_) => self.forgive_pending(id),
            Err(failure) => self.fail_pending(id, &failure),
        }
        self.resolve_next();
    }

    fn fail_pending(&mut self, id: DomainId, failure: &Failure) {
        let limits = &self.settings.path;
        let path = self.paths.intern(PathKey::Pending(id), limits, self.now);
        if let Some(domain) = self.domains.slots.get_mut(id.0) {
            domain.pending = true;
        }
        if failure.permanent {
            self.fail_ready(path, failure);
        } else {
            self.suspend(path, failure);
        }
    }

    /// The domain has a route: its failures are forgotten.
    fn forgive_pending(&mut self, id: DomainId) {
        if let Some(path) = self.paths.find(&PathKey::Pending(id)) {
            self.resume(path);
            if let Some(path) = self.paths.get_mut(path) {
                path.failures = 0;
            }
        }
    }

    fn move_queue(&mut self, id: QueueId, to: PathId) {
        let Some(queue) = self.queues.get_mut(id) else {
            return;
        };
        let share = queue.share;
        let Some(active) = queue.active.as_deref_mut() else {
            return;
        };
        let from = std::mem::replace(&mut active.path, to);
        self.dirty.insert(to);
        if from == to {
            return;
        }
        self.dirty.insert(from);
        let ready: Vec<RecipientId> = [&active.fresh, &active.deferred]
            .into_iter()
            .flatten()
            .map(|(_, recipient)| *recipient)
            .collect();
        let loading = active.loading;
        let parked = matches!(queue.hunger, Hunger::Parked(_));
        self.paths.load_ends(from, loading);
        self.paths.load_begins(to, loading);
        let last = ready.len();
        for (at, recipient) in ready.iter().enumerate() {
            let more = at + 1 < last;
            self.paths.drop_ready(from, share, id, *recipient, more);
            self.paths.add_ready(to, share, id, *recipient);
        }
        self.paths.detach(from, id);
        self.paths.attach(to, id);
        if parked {
            self.get_hungry(id);
        }
        for recipient in ready {
            let life = self.window.life(recipient.message);
            if life.is_some_and(|life| self.is_over(life)) {
                self.expire(recipient);
            }
        }
    }
}
