//! How many identities an account may still have (identities.md §1): counted once from the store, then by our own
//! writes. A place is taken before an identity is made, so that creations at once do not pass the bound.

use crate::tables::Tables;
use crate::{Error, Scope};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::OnceCell;

/// Identities of an account in a region.
const IDENTITIES_MAX: usize = 10_000;

type Count = Arc<OnceCell<AtomicUsize>>;

/// Numbers of identities, of the accounts that made some since the start.
#[derive(Default)]
pub(crate) struct Room {
    counts: Mutex<BTreeMap<Scope, Count>>,
}

/// A place for one identity; dropping it gives it back.
pub(crate) struct Place {
    count: Count,
    kept: bool,
}

impl Room {
    /// Takes a place.
    ///
    /// **Errors**: [`Error::TooManyIdentities`].
    pub(crate) async fn take(&self, tables: &Tables, scope: &Scope) -> Result<Place, Error> {
        let count = self.lock().entry(scope.clone()).or_default().clone();
        let counted = count.get_or_try_init(|| async {
            let (account, region) = (scope.account.as_str(), scope.region.as_str());
            let found = tables.identities.count_parts(account, &[region]).await?;
            Ok::<_, Error>(AtomicUsize::new(found))
        });
        let one_more = |now: usize| (now < IDENTITIES_MAX).then_some(now + 1);
        let taken = counted
            .await?
            .fetch_update(Ordering::AcqRel, Ordering::Acquire, one_more);
        match taken {
            Ok(_) => Ok(Place { count, kept: false }),
            Err(_) => Err(Error::TooManyIdentities),
        }
    }

    /// An identity was deleted.
    pub(crate) fn give_back(&self, scope: &Scope) {
        let count = self.lock().get(scope).cloned();
        if let Some(count) = count {
            one_less(&count);
        }
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<Scope, Count>> {
        // A panic while the lock was held cannot leave the map half changed.
        self.counts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Place {
    /// The identity is there, or another call had made it before.
    pub(crate) fn keep_if(mut self, added: bool) {
        self.kept = added;
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        if !self.kept {
            one_less(&self.count);
        }
    }
}

fn one_less(count: &Count) {
    if let Some(count) = count.get() {
        let less = |now: usize| Some(now.saturating_sub(1));
        // The closure never refuses.
        let _ = count.fetch_update(Ordering::AcqRel, Ordering::Acquire, less);
    }
}
