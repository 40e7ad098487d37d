//! Looks at DNS when the time of a proof has come.

use crate::checks::{Checker, Found, Scope as Looks};
use crate::schedule::{Place, Schedule};
use crate::tables::SCAN_PAGE;
use crate::timers::Cadence;
use crate::{Control, Error, Scope, accounts, identities, name};
use base::Timestamp;
use model::Identity;
use model::identity::{DkimOrigin, Kind, Status};
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use store::table::Change;
use tokio::sync::{Notify, watch};
use tokio::task::JoinSet;

/// Identities looked at at once, and those of one account: where DNS never answers, a look takes some ten seconds, and
/// ten thousand names that are looked for hourly need three looks a second.
const LOOKS_MAX: usize = 64;
const LOOKS_OF_ACCOUNT_MAX: usize = 32;
/// The whole schedule is read anew this often, in case another process changed an identity.
const RELOAD_INTERVAL: Duration = Duration::from_mins(10);
/// Longest sleep: wall clocks jump.
const SLEEP_MAX: Duration = Duration::from_mins(1);
/// Shortest interval between looks, whatever the configuration says: with none there would be no end of questions.
const INTERVAL_MIN: Duration = Duration::from_millis(100);
/// Wait after the store failed.
const RETRY_WAIT: Duration = Duration::from_secs(5);
/// Changed identities remembered one by one; beyond, everything is read anew.
const CHANGED_MAX: usize = 10_000;

/// Identities whose record changed since the poller looked last.
#[derive(Default)]
pub(crate) struct Changed {
    places: Mutex<Places>,
    wake: Notify,
}

#[derive(Default)]
struct Places {
    named: BTreeSet<Place>,
    /// Whether there were more than are remembered.
    overflowed: bool,
}

impl Changed {
    fn lock(&self) -> MutexGuard<'_, Places> {
        // A panic while the lock was held cannot leave the set half changed.
        self.places.lock().unwrap_or_else(PoisonError::into_inner)
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

    /// Looks at the clock now, not within the minute: for one that was set.
    pub fn wake(&self) {
        self.changed.wake.notify_one();
    }

    pub(crate) fn note_change(&self, scope: &Scope, name: &str) {
        let mut places = self.changed.lock();
        if places.named.len() < CHANGED_MAX {
            places.named.insert((scope.clone(), name.to_owned()));
        } else {
            places.overflowed = true;
        }
        drop(places);
        self.changed.wake.notify_one();
    }

    async fn poll(self: Arc<Self>) {
        let mut schedule = Schedule::new(LOOKS_OF_ACCOUNT_MAX);
        let mut looks: JoinSet<Place> = JoinSet::new();
        let mut reload_at = self.env.clock.now();
        loop {
            let now = self.env.clock.now();
            if now >= reload_at {
                reload_at = now.plus(self.reload(&mut schedule).await);
            }
            if self.take_changed(&mut schedule).await {
                reload_at = now;
                continue;
            }
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
                    if let Ok(place) = done {
                        schedule.ended(&place.0);
                        self.note_change(&place.0, &place.1);
                    } else {
                        tracing::error!("a look at DNS panicked; all begin anew");
                        looks.shutdown().await;
                        schedule = Schedule::new(LOOKS_OF_ACCOUNT_MAX);
                        reload_at = self.env.clock.now().plus(RETRY_WAIT);
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

    /// Answers whether more changed than was noted, so that everything must be read anew.
    async fn take_changed(&self, schedule: &mut Schedule) -> bool {
        let Places { named, overflowed } = std::mem::take(&mut *self.changed.lock());
        for place in named {
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
        overflowed
    }

    /// Reads everything anew; answers how long that is good for.
    async fn reload(&self, schedule: &mut Schedule) -> Duration {
        match self.load_schedule(schedule).await {
            Ok(()) => RELOAD_INTERVAL,
            Err(error) => {
                tracing::warn!(%error, "identities could not be read");
                RETRY_WAIT
            }
        }
    }

    async fn load_schedule(&self, schedule: &mut Schedule) -> Result<(), Error> {
        let region = &self.settings.region;
        for account in accounts::account_ids(&self.tables).await? {
            let scope = Scope {
                account,
                region: region.clone(),
            };
            let mut last: Option<String> = None;
            loop {
                let page = self.identities_after(&scope, last.as_deref()).await?;
                let complete = page.len() < SCAN_PAGE;
                for identity in page {
                    let due = due_of(&identity);
                    schedule.set((scope.clone(), identity.name.clone()), due);
                    last = Some(identity.name);
                }
                if complete {
                    break;
                }
            }
        }
        Ok(())
    }

    async fn check(&self, scope: &Scope, name: &str, looks: Looks) -> Result<(), Error> {
        if self.settings.local {
            return Ok(());
        }
        let found = self.identity(scope, name).await?;
        let Some(identity) = found.filter(|found| found.kind == Kind::Domain) else {
            return Ok(());
        };
        let hosted_zone = self.hosted_zone();
        let checker = Checker {
            dns: &*self.env.dns,
            hosted_zone: &hosted_zone,
            ownership_label: &self.settings.ownership_label,
        };
        let now = self.env.clock.now();
        let found = checker.look(&identity, now, looks).await;
        if !found.is_empty() {
            self.judge(scope, &identity, found).await?;
            self.note_change(scope, name);
        }
        Ok(())
    }

    /// Writes what a look makes of an identity. Only what was looked at may be judged: one that changed meanwhile waits
    /// for its own look.
    async fn judge(&self, scope: &Scope, identity: &Identity, found: Found) -> Result<(), Error> {
        // What was found counts even where no key can be made: the next look tries again.
        let second_key = self
            .second_key(scope, identity)
            .await
            .unwrap_or_else(|error| {
                tracing::warn!(%error, identity = identity.name, "the second key was not made");
                None
            });
        let cadence = Cadence {
            pending: self.settings.pending_interval.max(INTERVAL_MIN),
            verified: self.settings.verified_interval.max(INTERVAL_MIN),
        };
        let mut judged = identity.clone();
        found.apply(&mut judged, cadence);
        if let (Some(dkim), Some(key)) = (&mut judged.dkim, second_key) {
            dkim.keys.push(key);
        }
        let decide = |current: Option<&Identity>| {
            let unchanged = current.is_some_and(|current| current == identity);
            Ok::<_, Error>(if unchanged {
                (Change::Put(judged.clone()), true)
            } else {
                (Change::Keep, false)
            })
        };
        let (account, key) = (
            scope.account.as_str(),
            identities::row_key(scope, &identity.name),
        );
        let written = self
            .tables
            .identities
            .update(account, &key, decide)
            .await??;
        let state = |identity: &Identity| (identity.status(), identity.signing().is_some());
        let (before, after) = (state(identity), state(&judged));
        if written && before != after {
            self.forget_cached();
            tracing::info!(identity = identity.name, before = ?before.0, after = ?after.0, "identity changed state");
        }
        Ok(())
    }

    /// The second key of Easy DKIM, made at the first look after the domain was verified: until then most domains never
    /// need it.
    async fn second_key(
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
