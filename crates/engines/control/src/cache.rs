//! Answers kept in memory: fresh while nothing changed, bounded in number.

use base::Timestamp;
use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// Identities kept, absent ones included.
pub(crate) const IDENTITIES: usize = 20_000;
/// Accounts kept.
pub(crate) const ACCOUNTS: usize = 5_000;
/// Access keys kept, unknown ones included.
pub(crate) const ACCESS_KEYS: usize = 10_000;
/// Identities whose opened signing keys are kept.
pub(crate) const SIGNING_KEYS: usize = 5_000;

/// How old an answer may get while only others change the store.
const FOREIGN_CHANGE_AGE: Duration = Duration::from_secs(1);
/// How old an answer may get at all: the hint of a change may be lost.
const AGE_MAX: Duration = Duration::from_secs(30);

/// When an answer is asked for: the time, our own writes so far, and the store's hint.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Moment {
    pub(crate) now: Timestamp,
    pub(crate) generation: u64,
    pub(crate) change: u64,
}

/// Answers by key.
pub(crate) struct Cache<V> {
    capacity: usize,
    entries: Mutex<BTreeMap<String, (Moment, V)>>,
}

impl<V: Clone> Cache<V> {
    pub(crate) fn new(capacity: usize) -> Self {
        Self {
            capacity,
            entries: Mutex::new(BTreeMap::new()),
        }
    }

    /// The answer, when it is still fresh.
    pub(crate) fn get(&self, key: &str, at: Moment) -> Option<V> {
        let entries = self.lock();
        let (loaded, value) = entries.get(key)?;
        is_fresh(*loaded, at).then(|| value.clone())
    }

    /// Keeps an answer that was read from the store after the moment `at`.
    pub(crate) fn put(&self, key: String, at: Moment, value: V) {
        let mut entries = self.lock();
        if entries.len() >= self.capacity && !entries.contains_key(&key) {
            entries.retain(|_, (loaded, _)| is_fresh(*loaded, at));
        }
        if entries.len() >= self.capacity {
            entries.pop_first();
        }
        entries.insert(key, (at, value));
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<String, (Moment, V)>> {
        // A panic while the lock was held cannot leave the map half changed.
        self.entries.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn is_fresh(loaded: Moment, at: Moment) -> bool {
    // A clock that was set back makes every answer old.
    let age = at.now.since(loaded.now);
    loaded.generation == at.generation
        && loaded.now <= at.now
        && age < AGE_MAX
        && (loaded.change == at.change || age < FOREIGN_CHANGE_AGE)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(ms: i64, generation: u64, change: u64) -> Moment {
        Moment {
            now: Timestamp(ms),
            generation,
            change,
        }
    }

    #[test]
    fn an_answer_ages_by_its_own_and_by_foreign_changes() {
        let cache = Cache::new(2);
        cache.put("a".into(), at(10_000, 1, 1), 'a');
        let rows = [
            (at(10_000, 1, 1), true),
            (at(39_999, 1, 1), true),
            (at(40_000, 1, 1), false),
            (at(10_999, 1, 2), true),
            (at(11_000, 1, 2), false),
            (at(10_000, 2, 1), false),
            (at(9_999, 1, 1), false),
        ];
        for (moment, fresh) in rows {
            assert_eq!(cache.get("a", moment).is_some(), fresh, "{moment:?}");
        }
    }

    #[test]
    fn the_number_of_answers_is_bounded() {
        let cache = Cache::new(2);
        for key in ["a", "b", "c", "d"] {
            cache.put(key.into(), at(0, 0, 0), key.to_owned());
        }
        assert_eq!(cache.lock().len(), 2);
        assert_eq!(cache.get("d", at(0, 0, 0)).as_deref(), Some("d"));
    }
}
