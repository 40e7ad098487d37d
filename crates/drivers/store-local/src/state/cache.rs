//! Records that were read or written lately. The committer alone changes it, between its commit and its answers, so it
//! never holds less than what was acknowledged.

use crate::lock;
use std::collections::BTreeMap;
use std::sync::Mutex;
use store::state::Versioned;

/// Bytes held, roughly; then all is dropped and begins anew.
const BYTES_MAX: usize = 16 << 20;
/// What a record costs beside its key and value.
const RECORD_BYTES: usize = 160;

/// What stands under a key; `None` is the knowledge that nothing does.
pub(crate) type Known = Option<Versioned>;

/// Records by key.
#[derive(Default)]
pub(crate) struct Cache {
    inner: Mutex<Inner>,
}

#[derive(Default)]
struct Inner {
    records: BTreeMap<String, Known>,
    bytes: usize,
}

impl Cache {
    /// What is known of a key, if anything.
    pub(crate) fn get(&self, key: &str) -> Option<Known> {
        lock(&self.inner).records.get(key).cloned()
    }

    /// Notes what stands under a key now.
    pub(super) fn put(&self, key: &str, record: Option<Versioned>) {
        let mut inner = lock(&self.inner);
        if inner.bytes > BYTES_MAX {
            *inner = Inner::default();
        }
        let value = record
            .as_ref()
            .map_or(0, |record| record.value.len() + key.len());
        inner.bytes += RECORD_BYTES + key.len() + value;
        inner.records.insert(key.to_owned(), record);
    }

    /// Forgets everything.
    pub(super) fn clear(&self) {
        *lock(&self.inner) = Inner::default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_stays_within_its_bounds() {
        let cache = Cache::default();
        for i in 0..200_000 {
            cache.put(&format!("key/{i}"), None);
            assert!(lock(&cache.inner).bytes <= BYTES_MAX + 2 * RECORD_BYTES);
        }
        assert_eq!(cache.get("key/199999"), Some(None));
        assert_eq!(cache.get("key/1"), None);
    }
}
