//! Looks at DNS when the time of a proof has come.

use crate::checks::{Checker, Scope as Looks};
use crate::records::{self, Change};
use crate::timers::Cadence;
use crate::{Control, Error, Scope, accounts, identities, name};
use base::Timestamp;
use model::Identity;
use model::identity::{DkimOrigin, Kind, Status};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::{Notify, watch};
use tokio::task::JoinSet;

/// Identities looked at at once.
const LOOKS_MAX: usize = 16;
/// The whole schedule is read anew this often, in case another process changed an identity.
const RELOAD_INTERVAL: Duration = Duration::from_mins(10);
/// Longest sleep: wall clocks jump.
const SLEEP_MAX: Duration = Duration::from_mins(1);
/// Wait after the store failed.
const RETRY_WAIT: Duration = Duration::from_secs(5);
/// Changed identities remembered one by one; beyond, the schedule is read anew.
const CHANGED_MAX: usize = 10_000;

type Place = (Scope, String);

/// Identities whose record changed since the poller looked last.
#[derive(Default)]
pub(crate) struct Changed {
    places: Mutex<BTreeSet<Place>>,
    wake: Notify,
}

impl Changed {
    fn lock(&self) -> MutexGuard<'_, BTreeSet<Place>> {
        // A panic while the lock was held cannot leave the set half changed.
        self.places.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// When each identity is due; derived from the records, so that it survives nothing and needs nothing.
#[derive(Default)]
struct Schedule {
    due: BTreeMap<Place, Timestamp>,
    order: BTreeSet<(Timestamp, Place)>,
}

impl Schedule {
    fn set(&mut self, place: Place, due: Option<Timestamp>) {
        if let Some(before) = self.due.remove(&place) {
            self.order.remove(&(before, place.clone()));
        }
        if let Some(due) = due {
            self.due.insert(place.clone(), due);
            self.order.insert((due, place));
        }
    }

    fn next(&self) -> Option<Timestamp> {
        self.order.first().map(|(due, _)| *due)
    }

    /// Takes the first place that is due; it comes back with its new time after the look.
    fn take_due(&mut self, now: Timestamp) -> Option<Place> {
        let (due, _) = self.order.first()?;
        if *due > now {
            return None;
        }
        let (_, place) = self.order.pop_first()?;
        self.due.remove(&place);
        Some(place)
    }
}

impl Control {
    /// Looks at DNS as proofs become due, and makes keys ahead, until `shutdown` becomes true.
    pub async fn run(self: Arc<Self>, mut shutdown: watch::Receiver<bool>) {
        let keys = self.clone();
        let poller = self.clone();
        // An error means that the sender is gone: that is a shutdown, too.
        let stop = shutdown.wait_for(|stop| *stop);
        tokio::select! {
            biased;
            _ = stop => {}
            () = keys.key_pool.run() => {}
            () = poller.poll() => {}
        }
    }

    /// Looks at DNS for this identity now, at all its records, and answers what it is after that.
    pub async fn check_now(&self, scope: &Scope, name: &str) -> Result<Identity, Error> {
        let name = name::lookup_form(name);
        self.check(scope, &name, Looks::All).await?;
        let found = self.identity(scope, &name).await?;
        found.ok_or(Error::IdentityNotFound(name))
    }

    pub(crate) fn note_change(&self, scope: &Scope, name: &str) {
        let mut places = self.changed.lock();
        if places.len() < CHANGED_MAX {
            places.insert((scope.clone(), name.to_owned()));
        }
        drop(places);
        self.changed.wake.notify_one();
    }

    async fn poll(self: Arc<Self>) {
        let mut schedule = Schedule::default();
        let mut looks: JoinSet<Place> = JoinSet::new();
        let mut reload_at = self.env.clock.now();
        loop {
            let now = self.env.clock.now();
            if now >= reload_at {
                let wait = match self.load_schedule(&mut schedule).await {
                    Ok(()) => RELOAD_INTERVAL,
                    Err(error) => {
                        tracing::warn!(%error, "identities could not be read");
                        RETRY_WAIT
                    }
                };
                reload_at = now.plus(wait);
            }
            self.take_changed(&mut schedule).await;
            while looks.len() < LOOKS_MAX
                && let Some(place) = schedule.take_due(now)
            {
                looks.spawn(self.clone().look_at(place));
            }
            let next = schedule.next().filter(|_| looks.len() < LOOKS_MAX);
            let wake_at = next.map_or(reload_at, |due| due.min(reload_at));
            tokio::select! {
                biased;
                Some(done) = looks.join_next() => {
                    // A panicking look took its place along; the next reload brings it back.
                    if let Ok(place) = done {
                        self.note_change(&place.0, &place.1);
                    }
                }
                () = self.changed.wake.notified() => {}
                () = tokio::time::sleep(wake_at.since(now).min(SLEEP_MAX)) => {}
            }
        }
    }

    async fn look_at(self: Arc<Self>, place: Place) -> Place {
        if let Err(error) = self.check(&place.0, &place.1, Looks::Due).await {
            tracing::warn!(%error, identity = place.1, "looking at an identity failed");
            tokio::time::sleep(RETRY_WAIT).await;
        }
        place
    }

    async fn take_changed(&self, schedule: &mut Schedule) {
        let places = {
            let mut changed = self.changed.lock();
            std::mem::take(&mut *changed)
        };
        for place in places {
            match self.identity(&place.0, &place.1).await {
                Ok(found) => {
                    let due = found.as_ref().and_then(due_of);
                    schedule.set(place, due);
                }
                Err(error) => {
                    tracing::warn!(%error, "an identity could not be read");
                    let later = self.env.clock.now().plus(RETRY_WAIT);
                    schedule.set(place, Some(later));
                }
            }
        }
    }

    async fn load_schedule(&self, schedule: &mut Schedule) -> Result<(), Error> {
        let region = &self.settings.region;
        for account in accounts::account_ids(&*self.state).await? {
            let scope = Scope {
                account,
                region: region.clone(),
            };
            let prefix = identities::prefix(&scope);
            let all: Vec<(String, Identity)> =
                records::scan(&*self.state, &prefix, None, usize::MAX).await?;
            for (_, identity) in all {
                let due = due_of(&identity);
                schedule.set((scope.clone(), identity.name), due);
            }
        }
        Ok(())
    }

    async fn check(&self, scope: &Scope, name: &str, looks: Looks) -> Result<(), Error> {
        let Some(identity) = self.identity(scope, name).await? else {
            return Ok(());
        };
        if identity.kind == Kind::Address {
            return Ok(());
        }
        let hosted_zone = self.hosted_zone();
        let checker = Checker {
            dns: &*self.env.dns,
            hosted_zone: &hosted_zone,
            ownership_label: &self.settings.ownership_label,
        };
        let now = self.env.clock.now();
        let found = checker.look(&identity, now, looks).await;
        if found.is_empty() {
            return Ok(());
        }
        let next_key = self.next_key_for(scope, &identity).await?;
        let cadence = Cadence {
            pending: self.settings.pending_interval,
            verified: self.settings.verified_interval,
        };
        let key = identities::record_key(scope, name);
        let decide = |current: Option<Identity>| {
            // Only what was looked at may be judged: an identity made anew meanwhile waits for its own look.
            let Some(mut changed) = current.filter(|current| *current == identity) else {
                return Ok((Change::Keep, None));
            };
            found.clone().apply(&mut changed, cadence);
            if let (Some(dkim), Some(key)) = (&mut changed.dkim, &next_key) {
                dkim.keys.push(key.clone());
            }
            let now_is = (changed.status(), changed.signing().is_some());
            Ok((Change::Put(changed), Some(now_is)))
        };
        let after = records::change(&*self.state, &key, decide).await?;
        let before = (identity.status(), identity.signing().is_some());
        if let Some(after) = after.filter(|after| *after != before) {
            self.forget_cached();
            tracing::info!(identity = name, before = ?before.0, after = ?after.0, "identity changed state");
        }
        self.note_change(scope, name);
        Ok(())
    }

    /// The second key of Easy DKIM, made once the domain is verified: until then most domains never need it.
    async fn next_key_for(
        &self,
        scope: &Scope,
        identity: &Identity,
    ) -> Result<Option<model::identity::DkimKey>, Error> {
        let wanted = identity.dkim.as_ref().filter(|dkim| {
            let verified = dkim.proof.status == Status::Success;
            dkim.origin == DkimOrigin::Easy && verified && dkim.keys.len() == 1
        });
        let Some(selector) = wanted.and_then(|dkim| dkim.tokens.get(1)) else {
            return Ok(None);
        };
        let bits = wanted.and_then(|dkim| dkim.key_bits).unwrap_or(2048);
        let der = self.key_pool.take(usize::from(bits)).await?;
        let key = self.seal_key(scope, &identity.name, selector, &der)?;
        Ok(Some(key))
    }
}

fn due_of(identity: &Identity) -> Option<Timestamp> {
    let dkim = identity
        .dkim
        .as_ref()
        .and_then(|dkim| dkim.proof.next_check_at);
    let ownership = identity
        .ownership
        .next_check_at
        .filter(|_| identity.verification_token.is_some());
    match (ownership, dkim) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    }
}
