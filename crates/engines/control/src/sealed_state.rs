//! The store as the control plane writes to it: what was sealed with a former master key is sealed with the newest one
//! before it is written, so that a rotation ends although calls go on meanwhile (docs/adr/046).

use crate::seals::{self, Renewed};
use base::BoxFuture;
use base::crypto::{Keyring, MasterKey};
use base::env::Entropy;
use std::sync::{Arc, Mutex, PoisonError};
use store::state::{State, Versioned, Write, WriteError};
use tokio::sync::watch;

/// A store into which nothing is written that a former key sealed.
pub(crate) struct SealedState {
    inner: Arc<dyn State>,
    keys: Arc<Keyring>,
    entropy: Arc<dyn Entropy>,
    /// Commits under way hear it; those of before the last change of keys, its forerunner.
    under_way: Mutex<watch::Sender<()>>,
}

impl SealedState {
    pub(crate) fn new(
        inner: Arc<dyn State>,
        keys: Arc<Keyring>,
        entropy: Arc<dyn Entropy>,
    ) -> Self {
        Self {
            inner,
            keys,
            entropy,
            under_way: Mutex::new(watch::Sender::new(())),
        }
    }

    /// Seals with a new key from now on, and waits until the commits end that may not have known of it.
    pub(crate) async fn take(&self, key: MasterKey) {
        self.keys.take(key);
        let before = {
            let mut under_way = self
                .under_way
                .lock()
                .unwrap_or_else(PoisonError::into_inner);
            std::mem::replace(&mut *under_way, watch::Sender::new(()))
        };
        before.closed().await;
    }

    fn renew(&self, write: Write) -> Write {
        let Some(value) = &write.value else {
            return write;
        };
        match seals::renew(&write.key, value, &self.keys, &*self.entropy) {
            Some(Renewed { value, .. }) => Write {
                value: Some(value.into()),
                ..write
            },
            None => write,
        }
    }
}

impl State for SealedState {
    fn get<'a>(&'a self, key: &'a str) -> BoxFuture<'a, Result<Option<Versioned>, store::Error>> {
        self.inner.get(key)
    }

    fn scan<'a>(
        &'a self,
        prefix: &'a str,
        after: Option<&'a str>,
        limit: usize,
    ) -> BoxFuture<'a, Result<Vec<Versioned>, store::Error>> {
        self.inner.scan(prefix, after, limit)
    }

    fn commit(&self, writes: Vec<Write>) -> BoxFuture<'_, Result<(), WriteError>> {
        Box::pin(async move {
            // Subscribed before the keys are looked at: whoever changes them afterwards waits for this commit.
            let under_way = self
                .under_way
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .subscribe();
            let writes = if self.keys.has_former() {
                writes.into_iter().map(|write| self.renew(write)).collect()
            } else {
                writes
            };
            let done = self.inner.commit(writes).await;
            drop(under_way);
            done
        })
    }

    fn watch(&self) -> watch::Receiver<u64> {
        self.inner.watch()
    }
}
