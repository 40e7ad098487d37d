//! Looks at identities when their time has come: at DNS for a proof, at letters that are to be sent (`look.rs`).

use crate::checks::Scope as Looks;
use crate::letters::Letters;
use crate::schedule::{Place, Schedule};
use crate::tables::SCAN_PAGE;
use crate::{Control, Error, Scope, accounts, name};
use model::Identity;
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
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
    /// Looks at DNS as proofs become due, sends the letters that are due, and makes keys ahead, until `shutdown`
    /// becomes true.
    pub async fn run(
        self: Arc<Self>,
        letters: Arc<dyn Letters>,
        mut shutdown: watch::Receiver<bool>,
    ) {
        let keys = self.clone();
        let poller = self.clone();
        // An error means that the sender is gone: that is a shutdown, too.
        let stop = shutdown.wait_for(|stop| *stop);
        tokio::select! {
            biased;
            _ = stop => {}
            () = keys.key_pool.run() => {}
            () = poller.poll(letters) => {}
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

    async fn poll(self: Arc<Self>, letters: Arc<dyn Letters>) {
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
                looks.spawn(self.clone().look_at(place, letters.clone()));
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

    async fn look_at(self: Arc<Self>, place: Place, letters: Arc<dyn Letters>) -> Place {
        let (scope, name) = &place;
        // Letters first: who waits for one shall not wait for DNS.
        let sent = self.send_letters(scope, name, &*letters).await;
        let looked = self.check(scope, name, Looks::Due).await;
        if let Err(error) = sent.and(looked) {
            tracing::warn!(%error, identity = name, "looking at an identity failed");
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
                    let due = found.as_ref().and_then(|found| self.due_of(found));
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
                    let due = self.due_of(&identity);
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
}
