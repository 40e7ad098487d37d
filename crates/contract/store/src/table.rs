//! Typed tables with secondary indexes over [`crate::State`].
//!
//! A row of the table `identities` of account `1…` stands under `1…/identities/KEY`; for each value of each index there
//! is a second record, `1…/identities#INDEX/VALUE/KEY`, that names the key. Both are written in one commit, so an index
//! is never ahead of or behind its rows. Parts of keys are escaped, so that they may hold any text.

mod key;
#[cfg(test)]
mod tests;

pub use key::Key;

use crate::Error as StoreError;
use crate::state::{Expect, State, Version, Write, WriteError};
use bytes::Bytes;
use key::escape;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::marker::PhantomData;
use std::sync::Arc;
use thiserror::Error as ThisError;

/// Times that an update is decided anew when others change the row meanwhile.
pub const RETRIES: usize = 20;

/// Why an operation on a table failed.
#[derive(Debug, ThisError)]
pub enum Error {
    /// The row is there already.
    #[error("the row exists already")]
    Exists,
    /// There is no such row.
    #[error("there is no such row")]
    Missing,
    /// Others kept changing the row: it may be tried again.
    #[error("the row was changed by others, again and again")]
    Contended,
    /// A row does not read as its type.
    #[error("the row {key:?} does not read: {reason}")]
    Damaged {
        /// Key of the record.
        key: String,
        /// What is wrong.
        reason: String,
    },
    /// The store refused or failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A secondary index: its name, and the values under which a row is found.
pub struct Index<V> {
    /// Name, unique in the table.
    pub name: &'static str,
    /// Values of a row: none, one or many.
    pub values: fn(&V) -> Vec<String>,
}

/// A table of rows `V` under keys `K`.
pub struct Table<K, V: 'static> {
    state: Arc<dyn State>,
    name: &'static str,
    indexes: &'static [Index<V>],
    key: PhantomData<fn(K) -> K>,
}

impl<K, V> Clone for Table<K, V> {
    fn clone(&self) -> Self {
        Self {
            state: Arc::clone(&self.state),
            ..*self
        }
    }
}

/// A row as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row<K, V> {
    /// Its key.
    pub key: K,
    /// Its value.
    pub value: V,
    /// Its version.
    pub version: Version,
}

/// What an update makes of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change<V> {
    /// It stays as it is.
    Keep,
    /// It becomes this.
    Put(V),
    /// It goes.
    Delete,
}

/// The key of the row that a record of an index leads to; `None` for any other record.
pub fn row_of_index(key: &str) -> Option<String> {
    let (partition, rest) = key.split_once('/')?;
    let (index, rest) = rest.split_once('/')?;
    let (table, _) = index.split_once('#')?;
    let (_, row) = rest.split_once('/')?;
    Some(format!("{partition}/{table}/{row}"))
}

/// Which values of an index are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Values<'a> {
    /// This one.
    Is(&'a str),
    /// All up to this one, in text order: for moments written with leading zeros.
    UpTo(&'a str),
}

impl<K: Key, V: Serialize + DeserializeOwned> Table<K, V> {
    /// A table of that name (letters, digits, hyphens) with its indexes.
    pub fn new(state: Arc<dyn State>, name: &'static str, indexes: &'static [Index<V>]) -> Self {
        assert!(
            !name.contains(['/', '#', '%']),
            "a table name is a plain word"
        );
        Self {
            state,
            name,
            indexes,
            key: PhantomData,
        }
    }

    /// A row.
    pub async fn get(&self, partition: &str, key: &K) -> Result<Option<Row<K, V>>, Error> {
        let record = self.state.get(&self.row_key(partition, key)).await?;
        let Some(record) = record else {
            return Ok(None);
        };
        self.row(partition, &record.key, &record.value, record.version)
            .map(Some)
    }

    /// Writes a new row.
    ///
    /// **Errors**: [`Error::Exists`] when there is one.
    pub async fn insert(&self, partition: &str, key: &K, value: &V) -> Result<(), Error> {
        let writes = self.writes(partition, key, None, Some(value))?;
        match self.state.commit(writes).await {
            Ok(()) => Ok(()),
            Err(WriteError::Conflict(_)) => Err(Error::Exists),
            Err(other) => Err(store_error(other)),
        }
    }

    /// Decides what becomes of a row, on what stands there now; decided anew when another was faster. The outer error
    /// is the store's, the inner one that of the decision, which changes nothing.
    pub async fn update<T, E>(
        &self,
        partition: &str,
        key: &K,
        mut decide: impl FnMut(Option<&V>) -> Result<(Change<V>, T), E>,
    ) -> Result<Result<T, E>, Error> {
        for _ in 0..RETRIES {
            let now = self.get(partition, key).await?;
            let (change, answer) = match decide(now.as_ref().map(|row| &row.value)) {
                Ok(decided) => decided,
                Err(refused) => return Ok(Err(refused)),
            };
            let next = match change {
                Change::Keep => return Ok(Ok(answer)),
                Change::Put(value) => Some(value),
                Change::Delete => None,
            };
            let writes = self.writes(partition, key, now.as_ref(), next.as_ref())?;
            match self.state.commit(writes).await {
                Ok(()) => return Ok(Ok(answer)),
                Err(WriteError::Conflict(_)) => {}
                Err(other) => return Err(store_error(other)),
            }
        }
        Err(Error::Contended)
    }

    /// Deletes a row and gives what it was.
    ///
    /// **Errors**: [`Error::Missing`] when there is none.
    pub async fn delete(&self, partition: &str, key: &K) -> Result<V, Error> {
        for _ in 0..RETRIES {
            let now = self.get(partition, key).await?.ok_or(Error::Missing)?;
            let writes = self.writes(partition, key, Some(&now), None)?;
            match self.state.commit(writes).await {
                Ok(()) => return Ok(now.value),
                Err(WriteError::Conflict(_)) => {}
                Err(other) => return Err(store_error(other)),
            }
        }
        Err(Error::Contended)
    }

    /// Rows in order of their keys, after one of them.
    pub async fn scan(
        &self,
        partition: &str,
        after: Option<&K>,
        limit: usize,
    ) -> Result<Vec<Row<K, V>>, Error> {
        self.scan_within(partition, "", after, limit).await
    }

    /// Rows whose keys begin with some parts, e.g. those of one region: `["us-east-1"]`.
    pub async fn scan_parts(
        &self,
        partition: &str,
        parts: &[&str],
        after: Option<&K>,
        limit: usize,
    ) -> Result<Vec<Row<K, V>>, Error> {
        let within: String = parts.iter().map(|part| escape(part) + "/").collect();
        self.scan_within(partition, &within, after, limit).await
    }

    /// How many rows there are whose keys begin with some parts; reads their keys alone.
    pub async fn count_parts(&self, partition: &str, parts: &[&str]) -> Result<usize, Error> {
        const PAGE: usize = 500;
        let within: String = parts.iter().map(|part| escape(part) + "/").collect();
        let prefix = format!("{partition}/{}/{within}", self.name);
        let mut count = 0;
        let mut last: Option<String> = None;
        loop {
            let page = self.state.scan(&prefix, last.as_deref(), PAGE).await?;
            count += page.len();
            if page.len() < PAGE {
                return Ok(count);
            }
            last = page.into_iter().next_back().map(|record| record.key);
        }
    }

    async fn scan_within(
        &self,
        partition: &str,
        within: &str,
        after: Option<&K>,
        limit: usize,
    ) -> Result<Vec<Row<K, V>>, Error> {
        let prefix = format!("{partition}/{}/{within}", self.name);
        let after = after.map(|key| self.row_key(partition, key));
        let found = self.state.scan(&prefix, after.as_deref(), limit).await?;
        let rows = found
            .iter()
            .map(|r| self.row(partition, &r.key, &r.value, r.version));
        rows.collect()
    }

    /// Rows found by an index, in order of (value, key), after one place of that order. A row that changes between the
    /// reading of its index and its own is left out.
    pub async fn by_index(
        &self,
        partition: &str,
        index: &str,
        values: Values<'_>,
        after: Option<(&str, &K)>,
        limit: usize,
    ) -> Result<Vec<Row<K, V>>, Error> {
        debug_assert!(
            self.indexes.iter().any(|i| i.name == index),
            "no index {index}"
        );
        let start = format!("{partition}/{}#{index}/", self.name);
        let prefix = match values {
            Values::Is(value) => format!("{start}{}/", escape(value)),
            Values::UpTo(_) => start.clone(),
        };
        let after = after.map(|(value, key)| format!("{start}{}/{}", escape(value), key.write()));
        let found = self.state.scan(&prefix, after.as_deref(), limit).await?;
        let mut rows = Vec::with_capacity(found.len());
        for record in found {
            let rest = &record.key[start.len()..];
            let Some((value, key)) = rest.split_once('/') else {
                return Err(damaged(&record.key, "it is no index"));
            };
            if let Values::UpTo(last) = values
                && value > escape(last).as_str()
            {
                break;
            }
            let key = K::read(key).ok_or_else(|| damaged(&record.key, "its key"))?;
            let row = self.get(partition, &key).await?;
            rows.extend(row.filter(|row| self.has_value(index, &row.value, value)));
        }
        Ok(rows)
    }

    fn has_value(&self, index: &str, row: &V, escaped: &str) -> bool {
        let of = self.indexes.iter().filter(|i| i.name == index);
        let mut values = of.flat_map(|index| (index.values)(row));
        values.any(|value| escape(&value) == escaped)
    }

    /// The writes that turn a row as it was read (`None`: there is none) into what it shall be, with its index. For a
    /// commit that changes several rows or tables of one partition together.
    pub fn writes(
        &self,
        partition: &str,
        key: &K,
        now: Option<&Row<K, V>>,
        next: Option<&V>,
    ) -> Result<Vec<Write>, Error> {
        let row_key = self.row_key(partition, key);
        let value = next.map(|next| json(&row_key, next)).transpose()?;
        let expect = now.map_or(Expect::Absent, |row| Expect::Version(row.version));
        let old = now.map_or_else(Vec::new, |row| self.index_keys(partition, key, &row.value));
        let new = next.map_or_else(Vec::new, |next| self.index_keys(partition, key, next));
        let gone = old.iter().filter(|key| !new.contains(key));
        let gone: Vec<Write> = gone.map(|key| index_write(key, None)).collect();
        let names_key = Bytes::from(serde_json::Value::from(key.write()).to_string());
        let come = new.iter().filter(|key| !old.contains(key));
        let come = come.map(|key| index_write(key, Some(names_key.clone())));
        let row = Write {
            key: row_key,
            expect,
            value,
        };
        Ok(std::iter::once(row).chain(gone).chain(come).collect())
    }

    fn index_keys(&self, partition: &str, key: &K, value: &V) -> Vec<String> {
        let mut keys = Vec::new();
        for index in self.indexes {
            for value in (index.values)(value) {
                let (name, value, key) = (index.name, escape(&value), key.write());
                keys.push(format!("{partition}/{}#{name}/{value}/{key}", self.name));
            }
        }
        keys
    }

    fn row_key(&self, partition: &str, key: &K) -> String {
        format!("{partition}/{}/{}", self.name, key.write())
    }

    fn row(
        &self,
        partition: &str,
        key: &str,
        value: &[u8],
        version: Version,
    ) -> Result<Row<K, V>, Error> {
        let start = partition.len() + self.name.len() + 2;
        let own = key.get(start..).and_then(K::read);
        let value = serde_json::from_slice(value);
        Ok(Row {
            key: own.ok_or_else(|| damaged(key, "its key"))?,
            value: value.map_err(|error| damaged(key, &error.to_string()))?,
            version,
        })
    }
}

fn index_write(key: &str, value: Option<Bytes>) -> Write {
    Write {
        key: key.to_owned(),
        expect: Expect::Any,
        value,
    }
}

fn json<V: Serialize>(key: &str, value: &V) -> Result<Bytes, Error> {
    let text = serde_json::to_vec(value).map_err(|error| damaged(key, &error.to_string()))?;
    Ok(text.into())
}

fn damaged(key: &str, reason: &str) -> Error {
    Error::Damaged {
        key: key.to_owned(),
        reason: reason.to_owned(),
    }
}

fn store_error(error: WriteError) -> Error {
    match error {
        WriteError::Store(error) => Error::Store(error),
        WriteError::Conflict(_) => Error::Contended,
        WriteError::Partitions => {
            Error::Store(StoreError::Failed("a row of two partitions".into()))
        }
    }
}
