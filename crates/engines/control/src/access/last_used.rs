//! When a key was last used: noted in memory at each call, and written now and then.

use super::Error;
use crate::Control;
use base::{AccountId, Timestamp};
use model::principal::KeyUse;
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use store::table::Change;

/// Keys whose uses are kept in memory.
const USES_MAX: usize = 10_000;
/// How old the written moment may get while a key is in use.
const WRITTEN_EVERY: Duration = Duration::from_mins(15);

/// Uses by key, and when each was last written.
#[derive(Default)]
pub(crate) struct Uses(Mutex<BTreeMap<String, (KeyUse, Timestamp)>>);

impl Uses {
    /// Notes a use; whether it is to be written.
    fn note(&self, id: &str, used: &KeyUse) -> bool {
        let mut uses = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((kept, written)) = uses.get_mut(id) {
            let due = used.at.since(*written) >= WRITTEN_EVERY;
            if due {
                *written = used.at;
            }
            kept.clone_from(used);
            return due;
        }
        if uses.len() >= USES_MAX {
            uses.clear();
        }
        uses.insert(id.to_owned(), (used.clone(), used.at));
        true
    }

    fn get(&self, id: &str) -> Option<KeyUse> {
        let uses = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        uses.get(id).map(|(used, _)| used.clone())
    }
}

impl Control {
    /// Notes that a key was used. That it cannot be written is no reason to refuse a call.
    pub async fn note_use(&self, account: &AccountId, id: &str, service: &str, region: &str) {
        let used = KeyUse {
            at: self.env.clock.now(),
            service: service.to_owned(),
            region: region.to_owned(),
        };
        if id.is_empty() || !self.access.uses.note(id, &used) {
            return;
        }
        let put = |_: Option<&KeyUse>| Ok::<_, Error>((Change::Put(used.clone()), ()));
        let key = id.to_owned();
        let table = &self.tables.access.key_uses;
        if let Err(error) = table.update(account.as_str(), &key, put).await {
            tracing::warn!(%error, "the use of a key is not noted");
        }
    }

    /// When a key of an account was last used.
    pub async fn last_use(&self, account: &AccountId, id: &str) -> Result<Option<KeyUse>, Error> {
        if let Some(used) = self.access.uses.get(id) {
            return Ok(Some(used));
        }
        let table = &self.tables.access.key_uses;
        let found = table.get(account.as_str(), &id.to_owned()).await?;
        Ok(found.map(|row| row.value))
    }
}
