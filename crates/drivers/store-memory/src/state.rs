//! Versioned records.

use crate::faults::failed;
use crate::{Fault, Faults, lock};
use base::BoxFuture;
use bytes::Bytes;
use std::collections::BTreeMap;
use std::ops::Bound;
use std::sync::{Arc, Mutex};
use store::state::{Expect, Version, Versioned, Write, WriteError};
use store::{Error, State, check};
use tokio::sync::watch;

/// All records.
pub(crate) struct Records {
    inner: Mutex<Inner>,
    changes: watch::Sender<u64>,
    faults: Arc<Faults>,
}

#[derive(Default)]
struct Inner {
    records: BTreeMap<String, (Version, Bytes)>,
    last_version: u64,
}

impl Records {
    pub(crate) fn new(faults: Arc<Faults>) -> Self {
        Self {
            inner: Mutex::default(),
            changes: watch::Sender::new(0),
            faults,
        }
    }

    fn write_now(&self, writes: Vec<Write>) -> Result<(), WriteError> {
        check::writes(&writes)?;
        let changed = lock(&self.inner).write(writes)?;
        if changed {
            self.changes.send_modify(|n| *n += 1);
        }
        Ok(())
    }
}

impl Inner {
    /// Checks all preconditions in order, then writes; answers whether something changed.
    fn write(&mut self, writes: Vec<Write>) -> Result<bool, WriteError> {
        let mut next = self.last_version;
        // What the batch has written so far: later writes of a key see earlier ones.
        let mut changed: BTreeMap<String, Option<(Version, Bytes)>> = BTreeMap::new();
        for write in writes {
            let now = match changed.get(&write.key) {
                Some(written) => written.as_ref().map(|(version, _)| *version),
                None => self.records.get(&write.key).map(|(version, _)| *version),
            };
            let holds = match write.expect {
                Expect::Any => true,
                Expect::Absent => now.is_none(),
                Expect::Version(version) => now == Some(version),
            };
            if !holds {
                return Err(WriteError::Conflict(write.key));
            }
            if now.is_none() && write.value.is_none() {
                continue;
            }
            next += 1;
            let value = write.value.map(|value| (Version(next), value));
            changed.insert(write.key, value);
        }
        self.last_version = next;
        let any = !changed.is_empty();
        for (key, value) in changed {
            match value {
                Some(value) => self.records.insert(key, value),
                None => self.records.remove(&key),
            };
        }
        Ok(any)
    }
}

impl State for Records {
    fn get<'a>(&'a self, key: &'a str) -> BoxFuture<'a, Result<Option<Versioned>, Error>> {
        Box::pin(async move {
            self.faults.read().await?;
            check::key(key)?;
            let inner = lock(&self.inner);
            let found = inner.records.get_key_value(key);
            Ok(found.map(versioned))
        })
    }

    fn scan<'a>(
        &'a self,
        prefix: &'a str,
        after: Option<&'a str>,
        limit: usize,
    ) -> BoxFuture<'a, Result<Vec<Versioned>, Error>> {
        Box::pin(async move {
            self.faults.read().await?;
            let from = match after {
                Some(after) if after >= prefix => Bound::Excluded(after),
                _ => Bound::Included(prefix),
            };
            let inner = lock(&self.inner);
            let found = inner
                .records
                .range::<str, _>((from, Bound::Unbounded))
                .take_while(|(key, _)| key.starts_with(prefix))
                .take(limit)
                .map(versioned);
            Ok(found.collect())
        })
    }

    fn commit(&self, writes: Vec<Write>) -> BoxFuture<'_, Result<(), WriteError>> {
        Box::pin(async move {
            match self.faults.next_write() {
                Some(Fault::Full) => return Err(Error::Full.into()),
                Some(Fault::Delay(time)) => tokio::time::sleep(time).await,
                Some(Fault::UnknownAfter) => {
                    self.write_now(writes)?;
                    return Err(failed().into());
                }
                Some(_) => return Err(failed().into()),
                None => {}
            }
            self.write_now(writes)
        })
    }

    fn watch(&self) -> watch::Receiver<u64> {
        self.changes.subscribe()
    }
}

fn versioned((key, (version, value)): (&String, &(Version, Bytes))) -> Versioned {
    Versioned {
        key: key.clone(),
        version: *version,
        value: value.clone(),
    }
}
