//! The installation's list of addresses that get no mail (sending.md §15, the global list).

use crate::tables::{INSTALLATION, SCAN_PAGE};
use crate::{Control, Error};
use base::Timestamp;
use serde::{Deserialize, Serialize};
use store::table::{self, Change};

/// Longest address (RFC 5321 §4.5.3.1: 64 octets, the sign, 255).
const ADDRESS_BYTES: usize = 320;
/// Longest reason that is kept.
const REASON_CHARS: usize = 500;

/// An address on the global list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suppressed {
    /// The address; its domain in lower case.
    pub address: String,
    /// Who put it there and why.
    pub reason: String,
    /// When.
    pub at: Timestamp,
}

impl Control {
    /// The entry of an address on the global list. Every recipient of every send is looked up here, so a list with
    /// nothing on it, as most are, is known to be empty.
    pub async fn suppressed(&self, address: &str) -> Result<Option<Suppressed>, Error> {
        if self.is_global_list_empty().await? {
            return Ok(None);
        }
        let row = self
            .tables
            .suppressed
            .get(INSTALLATION, &key(address))
            .await?;
        Ok(row.map(|row| row.value))
    }

    /// Whether nothing is on the list, perhaps from memory.
    async fn is_global_list_empty(&self) -> Result<bool, Error> {
        let at = self.moment();
        if let Some(empty) = self.empty_lists.get(INSTALLATION, at) {
            return Ok(empty);
        }
        let first = self.tables.suppressed.scan(INSTALLATION, None, 1).await?;
        let empty = first.is_empty();
        self.empty_lists.put(INSTALLATION.to_owned(), at, empty);
        Ok(empty)
    }

    /// Puts an address on the list; one that is there gets the new reason, and keeps its time.
    ///
    /// **Errors**: it is no address.
    pub async fn suppress(&self, address: &str, reason: String) -> Result<Suppressed, Error> {
        let address = key(address);
        let Some((local, domain)) = address.rsplit_once('@') else {
            return Err(Error::InvalidAddress(address));
        };
        let fits = address.len() <= ADDRESS_BYTES && !address.contains(char::is_control);
        if local.is_empty() || domain.is_empty() || !fits {
            return Err(Error::InvalidAddress(address));
        }
        let reason: String = reason.chars().take(REASON_CHARS).collect();
        let now = self.env.clock.now();
        let table = &self.tables.suppressed;
        let put = table.update(INSTALLATION, &address, |known: Option<&Suppressed>| {
            let entry = Suppressed {
                address: address.clone(),
                reason: reason.clone(),
                at: known.map_or(now, |known| known.at),
            };
            Ok::<_, Error>((Change::Put(entry.clone()), entry))
        });
        let put = put.await?;
        self.forget_cached();
        put
    }

    /// Takes an address off the list, and gives what stood there; `None`: nothing did.
    pub async fn unsuppress(&self, address: &str) -> Result<Option<Suppressed>, Error> {
        let table = &self.tables.suppressed;
        match table.delete(INSTALLATION, &key(address)).await {
            Ok(removed) => Ok(Some(removed)),
            Err(table::Error::Missing) => Ok(None),
            Err(other) => Err(other.into()),
        }
    }

    /// A page of the list, in order of addresses, after one of them.
    pub async fn suppressions(
        &self,
        after: Option<&str>,
        limit: usize,
    ) -> Result<Vec<Suppressed>, Error> {
        let after = after.map(key);
        let mut found = Vec::new();
        while found.len() < limit {
            let last = found.last().map(|entry: &Suppressed| key(&entry.address));
            let after = last.or_else(|| after.clone());
            let page = SCAN_PAGE.min(limit - found.len());
            let table = &self.tables.suppressed;
            let rows = table.scan(INSTALLATION, after.as_ref(), page).await?;
            let full = rows.len() == page;
            found.extend(rows.into_iter().map(|row| row.value));
            if !full {
                break;
            }
        }
        Ok(found)
    }
}

/// Addresses are compared with their domain in lower case, their local part as it is.
fn key(address: &str) -> String {
    match address.trim().rsplit_once('@') {
        Some((local, domain)) => format!("{local}@{}", domain.to_ascii_lowercase()),
        None => address.trim().to_owned(),
    }
}
