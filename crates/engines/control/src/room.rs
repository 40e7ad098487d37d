//! How many identities, configuration sets or templates an account may still have (sending.md §3): counted once from the store,
//! then by our own writes. A place is taken before a resource is made, so that creations at once do not pass the bound.

use crate::tables::Tables;
use crate::{Error, Scope};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::OnceCell;

/// Identities of an account in a region.
const IDENTITIES_MAX: usize = 10_000;
/// Configuration sets of an account in a region.
const CONFIGURATION_SETS_MAX: usize = 10_000;

type Count = Arc<OnceCell<AtomicUsize>>;

/// Templates of verification letters of an account in a region.
const VERIFICATION_TEMPLATES_MAX: usize = 50;

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Identities,
    ConfigurationSets,
    VerificationTemplates,
}

impl Kind {
    fn max(self) -> usize {
        match self {
            Self::Identities => IDENTITIES_MAX,
            Self::ConfigurationSets => CONFIGURATION_SETS_MAX,
            Self::VerificationTemplates => VERIFICATION_TEMPLATES_MAX,
        }
    }

    fn full(self) -> Error {
        match self {
            Self::Identities => Error::TooManyIdentities,
            Self::ConfigurationSets => Error::TooManyConfigurationSets,
            Self::VerificationTemplates => Error::TooManyTemplates,
        }
    }

    async fn count(self, tables: &Tables, scope: &Scope) -> Result<usize, Error> {
        let (account, region) = (scope.account.as_str(), [scope.region.as_str()]);
        let counted = match self {
            Self::Identities => tables.identities.count_parts(account, &region).await,
            Self::ConfigurationSets => {
                tables
                    .configuration_sets
                    .count_parts(account, &region)
                    .await
            }
            Self::VerificationTemplates => {
                let table = &tables.verification_templates;
                table.count_parts(account, &region).await
            }
        };
        Ok(counted?)
    }
}

/// Numbers of one kind of resource, of the accounts that made some since the start.
pub(crate) struct Room {
    kind: Kind,
    counts: Mutex<BTreeMap<Scope, Count>>,
}

/// A place for one resource; dropping it gives it back.
pub(crate) struct Place {
    count: Count,
    kept: bool,
}

impl Room {
    /// Counts resources of one kind.
    pub(crate) fn of(kind: Kind) -> Self {
        Self {
            kind,
            counts: Mutex::default(),
        }
    }

    /// Takes a place.
    ///
    /// **Errors**: that the account has as many as allowed.
    pub(crate) async fn take(&self, tables: &Tables, scope: &Scope) -> Result<Place, Error> {
        let count = self.lock().entry(scope.clone()).or_default().clone();
        let counted = count.get_or_try_init(|| async {
            let found = self.kind.count(tables, scope).await?;
            Ok::<_, Error>(AtomicUsize::new(found))
        });
        let one_more = |now: usize| (now < self.kind.max()).then_some(now + 1);
        let taken = counted
            .await?
            .fetch_update(Ordering::AcqRel, Ordering::Acquire, one_more);
        match taken {
            Ok(_) => Ok(Place { count, kept: false }),
            Err(_) => Err(self.kind.full()),
        }
    }

    /// A resource was deleted.
    pub(crate) fn give_back(&self, scope: &Scope) {
        let count = self.lock().get(scope).cloned();
        if let Some(count) = count {
            one_less(&count);
        }
    }

    /// The store was emptied: everything is counted anew.
    pub(crate) fn forget(&self) {
        self.lock().clear();
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<Scope, Count>> {
        // A panic while the lock was held cannot leave the map half changed.
        self.counts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Place {
    /// The resource is there, or another call had made it before.
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
