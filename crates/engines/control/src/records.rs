//! Typed access to State: JSON values, and the loop of snapshot, decision and conditional write.

use crate::Error;
use bytes::Bytes;
use serde::Serialize;
use serde::de::DeserializeOwned;
use store::State;
use store::state::{Expect, Version, Write, WriteError};

/// How often a use case is decided anew when its record changes meanwhile.
const ATTEMPTS: usize = 10;

/// Records read per page of a scan.
pub(crate) const SCAN_PAGE: usize = 200;

/// What a decision wants written.
pub(crate) enum Change<T> {
    /// Nothing.
    Keep,
    /// This value.
    Put(T),
    /// Removal.
    Delete,
}

/// Reads a record.
pub(crate) async fn get<T: DeserializeOwned>(
    state: &dyn State,
    key: &str,
) -> Result<Option<(T, Version)>, Error> {
    match state.get(key).await? {
        None => Ok(None),
        Some(found) => Ok(Some((decode(key, &found.value)?, found.version))),
    }
}

/// Reads all records below a prefix in pages, up to `limit`, after the key `after`.
pub(crate) async fn scan<T: DeserializeOwned>(
    state: &dyn State,
    prefix: &str,
    after: Option<&str>,
    limit: usize,
) -> Result<Vec<(String, T)>, Error> {
    let mut found = Vec::new();
    let mut last = after.map(str::to_owned);
    while found.len() < limit {
        let want = SCAN_PAGE.min(limit - found.len());
        let page = state.scan(prefix, last.as_deref(), want).await?;
        let complete = page.len() < want;
        for record in page {
            found.push((record.key.clone(), decode(&record.key, &record.value)?));
            last = Some(record.key);
        }
        if complete {
            break;
        }
    }
    Ok(found)
}

/// Counts the records below a prefix.
pub(crate) async fn count(state: &dyn State, prefix: &str) -> Result<usize, Error> {
    let mut count = 0;
    let mut last: Option<String> = None;
    loop {
        let page = state.scan(prefix, last.as_deref(), SCAN_PAGE).await?;
        count += page.len();
        if page.len() < SCAN_PAGE {
            return Ok(count);
        }
        last = page.into_iter().next_back().map(|record| record.key);
    }
}

/// Decides on the record as it is and writes the decision; decides again when the record changed meanwhile.
pub(crate) async fn change<T, R>(
    state: &dyn State,
    key: &str,
    decide: impl Fn(Option<T>) -> Result<(Change<T>, R), Error> + Send,
) -> Result<R, Error>
where
    T: Serialize + DeserializeOwned + Send,
    R: Send,
{
    for _ in 0..ATTEMPTS {
        let (current, expect) = match get::<T>(state, key).await? {
            None => (None, Expect::Absent),
            Some((value, version)) => (Some(value), Expect::Version(version)),
        };
        let (change, answer) = decide(current)?;
        let value = match change {
            Change::Keep => return Ok(answer),
            Change::Put(value) => Some(encode(&value)),
            Change::Delete => None,
        };
        match state.commit(vec![write(key, expect, value)]).await {
            Ok(()) => return Ok(answer),
            Err(WriteError::Conflict(_)) => {}
            Err(error) => return Err(failed(error)),
        }
    }
    Err(Error::Contended)
}

/// Writes records of one partition without looking at what is there.
pub(crate) async fn put_all(
    state: &dyn State,
    writes: Vec<(String, Option<Bytes>)>,
) -> Result<(), Error> {
    let writes = writes
        .into_iter()
        .map(|(key, value)| write(&key, Expect::Any, value))
        .collect();
    state.commit(writes).await.map_err(failed)
}

/// The stored form of a value.
pub(crate) fn encode<T: Serialize>(value: &T) -> Bytes {
    let json = serde_json::to_vec(value).expect("our records have string keys and finite numbers");
    Bytes::from(json)
}

fn decode<T: DeserializeOwned>(key: &str, value: &[u8]) -> Result<T, Error> {
    serde_json::from_slice(value)
        .map_err(|e| Error::Store(store::Error::Damaged(format!("record {key}: {e}"))))
}

fn write(key: &str, expect: Expect, value: Option<Bytes>) -> Write {
    Write {
        key: key.to_owned(),
        expect,
        value,
    }
}

fn failed(error: WriteError) -> Error {
    match error {
        WriteError::Conflict(_) => Error::Contended,
        WriteError::Partitions => Error::Store(store::Error::Failed(
            "a batch was made for more than one partition".into(),
        )),
        WriteError::Store(error) => Error::Store(error),
    }
}
