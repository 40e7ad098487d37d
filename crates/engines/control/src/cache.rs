//! Answers kept in memory: fresh while nothing changed, bounded in number.

use base::Timestamp;
use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// Identities kept, absent ones included.
pub(crate) const IDENTITIES: usize = 20_000;
/// Configuration sets kept, absent ones included.
pub(crate) const CONFIGURATION_SETS: usize = 20_000;
/// Accounts kept.
pub(crate) const ACCOUNTS: usize = 5_000;
/// Access keys kept, unknown ones included.
pub(crate) const ACCESS_KEYS: usize = 10_000;
/// Lists of suppressed addresses of which it is known whether anything is on them.
pub(crate) const LISTS: usize = 2;
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

/// Answers by key, in two halves: what is asked for moves to the younger one, and when that is full the elder is thrown
/// away whole. So neither a flood of keys nor a full cache makes any single call dear.
pub(crate) struct Cache<V> {
    half: usize,
    entries: Mutex<Entries<V>>,
}

type Half<V> = BTreeMap<String, (Moment, V)>;

struct Entries<V> {
    young: Half<V>,
    old: Half<V>,
}

impl<V: Clone> Cache<V> {
    pub(crate) fn new(capacity: usize) -> Self {
        Self {
            half: capacity.div_ceil(2),
            entries: Mutex::new(Entries {
                young: BTreeMap::new(),
                old: BTreeMap::new(),
            }),
        }
    }

    /// The answer, when it is still fresh.
    pub(crate) fn get(&self, key: &str, at: Moment) -> Option<V> {
        let mut entries = self.lock();
        if let Some((loaded, value)) = entries.young.get(key) {
            return is_fresh(*loaded, at).then(|| value.clone());
        }
        let (key, (loaded, value)) = entries.old.remove_entry(key)?;
        let fresh = is_fresh(loaded, at).then(|| value.clone());
        if fresh.is_some() {
            self.insert(&mut entries, key, (loaded, value));
        }
        fresh
    }

    /// Keeps an answer that was read from the store after the moment `at`.
    pub(crate) fn put(&self, key: String, at: Moment, value: V) {
        let mut entries = self.lock();
        entries.old.remove(&key);
        self.insert(&mut entries, key, (at, value));
    }

    fn insert(&self, entries: &mut Entries<V>, key: String, answer: (Moment, V)) {
        if entries.young.len() >= self.half && !entries.young.contains_key(&key) {
            entries.old = std::mem::take(&mut entries.young);
        }
        entries.young.insert(key, answer);
    }

    fn lock(&self) -> MutexGuard<'_, Entries<V>> {
        // A panic while the lock was held leaves at worst an answer less.
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
    fn the_number_of_answers_is_bounded_and_what_is_asked_for_stays() {
        let cache = Cache::new(8);
        let now = at(0, 0, 0);
        cache.put("asked for".into(), now, String::new());
        for n in 0..1_000 {
            // Keys before and behind it: a flood of either throws it out no sooner.
            cache.put(format!("{n}"), now, String::new());
            cache.put(format!("z{n}"), now, String::new());
            assert!(cache.get("asked for", now).is_some(), "{n}");
            let entries = cache.lock();
            assert!(entries.young.len() + entries.old.len() <= 8, "{n}");
        }
        assert!(cache.get("z0", now).is_none());
    }

    #[test]
    fn a_newer_answer_replaces_the_older_one_wherever_it_is() {
        let cache = Cache::new(2);
        let now = at(0, 0, 0);
        cache.put("a".into(), now, 1);
        cache.put("b".into(), now, 1);
        cache.put("a".into(), now, 2);
        assert_eq!(cache.get("a", now), Some(2));
        cache.put("c".into(), now, 1);
        assert_eq!(cache.get("a", now), Some(2));
    }
}
