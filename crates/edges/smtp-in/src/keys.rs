//! Connections by access key.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// How many connections each key has.
#[derive(Clone)]
pub(crate) struct Keys {
    counts: Arc<Mutex<BTreeMap<String, usize>>>,
    most: usize,
}

/// The place of one connection, free again when dropped.
pub(crate) struct Seat {
    keys: Keys,
    key: String,
}

impl Keys {
    /// So many connections for each key.
    pub(crate) fn new(most: usize) -> Self {
        Self {
            counts: Arc::default(),
            most,
        }
    }

    /// A place for a connection of this key; `None` when it has all it may.
    pub(crate) fn seat(&self, key: &str) -> Option<Seat> {
        let mut counts = self.counts();
        let count = counts.entry(key.to_owned()).or_default();
        if *count >= self.most {
            return None;
        }
        *count += 1;
        Some(Seat {
            keys: self.clone(),
            key: key.to_owned(),
        })
    }

    fn counts(&self) -> MutexGuard<'_, BTreeMap<String, usize>> {
        self.counts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut counts = self.keys.counts();
        let left = counts.get(&self.key).map_or(0, |n| n.saturating_sub(1));
        if left == 0 {
            counts.remove(&self.key);
        } else {
            counts.insert(std::mem::take(&mut self.key), left);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_has_so_many_places_and_gets_them_back() {
        let keys = Keys::new(2);
        let (first, second) = (keys.seat("a"), keys.seat("a"));
        assert!(first.is_some() && second.is_some() && keys.seat("a").is_none());
        assert!(keys.seat("b").is_some(), "another one has its own");
        drop(first);
        let third = keys.seat("a");
        assert!(third.is_some());
        drop((second, third));
        assert!(keys.counts().is_empty(), "nothing is remembered");
    }
}
