//! The installation's list of addresses that get no mail (sending.md §15, the global list).

use crate::tables::INSTALLATION;
use crate::{Control, Error};
use base::Timestamp;
use serde::{Deserialize, Serialize};

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
    /// The entry of an address on the global list.
    pub async fn suppressed(&self, address: &str) -> Result<Option<Suppressed>, Error> {
        let row = self
            .tables
            .suppressed
            .get(INSTALLATION, &key(address))
            .await?;
        Ok(row.map(|row| row.value))
    }
}

/// Addresses are compared with their domain in lower case, their local part as it is.
fn key(address: &str) -> String {
    match address.trim().rsplit_once('@') {
        Some((local, domain)) => format!("{local}@{}", domain.to_ascii_lowercase()),
        None => address.trim().to_owned(),
    }
}
