//! Access keys: their secrets sealed at rest, found by id at every call.

mod operator;

pub use operator::ListedKey;

use crate::accounts::key_material;
use crate::installation::{seal, unseal};
use crate::tables::{INSTALLATION, SCAN_PAGE};
use crate::{Control, Error};
use base::{AccountId, Arn, Secret};
use model::AccessKey;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use store::table::Row;

/// Longest key id that is looked up at all (api-surface.md §3).
const ID_LENGTH_MAX: usize = 128;

/// An access key at rest.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct StoredKey {
    pub(crate) account: AccountId,
    principal: String,
    sealed_secret: String,
    active: bool,
    /// Whether the configuration, not a call, brought it.
    #[serde(default)]
    configured: bool,
    /// Id of the user that it belongs to, whose row says whether it still does; none for an account's root.
    #[serde(default)]
    pub(crate) user: Option<String>,
}

/// What the secret of a key is sealed for: it opens nowhere else.
fn seal_record(id: &str) -> String {
    format!("@/access-key/{id}")
}

impl Control {
    /// The key with this id, perhaps from memory; `None` when it is unknown.
    pub async fn access_key(&self, id: &str) -> Result<Option<Arc<AccessKey>>, Error> {
        let well_formed = (1..=ID_LENGTH_MAX).contains(&id.len())
            && id.bytes().all(|b| b.is_ascii_alphanumeric());
        if !well_formed {
            return Ok(None);
        }
        let at = self.moment();
        if let Some(known) = self.access_keys.get(id, at) {
            return Ok(known);
        }
        let found = self.load_key(id).await?.map(Arc::new);
        self.access_keys.put(id.to_owned(), at, found.clone());
        Ok(found)
    }

    async fn load_key(&self, id: &str) -> Result<Option<AccessKey>, Error> {
        if id.starts_with(crate::access::SESSION_PREFIX) {
            return self.session_key(id).await;
        }
        let key = id.to_owned();
        let found = self.tables.access_keys.get(INSTALLATION, &key).await?;
        let Some(row) = found else {
            return Ok(None);
        };
        let key = self.open_key(id, &row.value)?;
        let Some(user) = &row.value.user else {
            return Ok(Some(key));
        };
        // The user's row decides: a key that it does not know is void.
        let found = self.user_by_id(&key.account, user).await?;
        let owned = found.and_then(|user| {
            let own = user.keys.iter().find(|own| own.id == id)?;
            Some(AccessKey {
                principal: user.arn(&key.account).to_string(),
                principal_id: user.id.clone(),
                // The operator may switch it off as well.
                active: key.active && own.active,
                ..key
            })
        });
        Ok(owned)
    }

    /// A new key of an account's root user.
    pub(crate) async fn create_root_key(&self, account: &AccountId) -> Result<AccessKey, Error> {
        let (id, secret) = key_material(&*self.env.entropy);
        let stored = self.root_key(account, &id, &secret, false);
        let table = &self.tables.access_keys;
        table.insert(INSTALLATION, &id, &stored).await?;
        Ok(AccessKey {
            id,
            secret,
            account: account.clone(),
            principal: Arn::root(account).to_string(),
            principal_id: account.to_string(),
            active: true,
            session: None,
        })
    }

    /// The configured root key, instead of those of an older configuration.
    pub(crate) async fn ensure_configured_key(&self, account: &AccountId) -> Result<(), Error> {
        let (id, secret) = &self.settings.root_key;
        if let Some(known) = self.access_key(id).await?
            && known.secret == *secret
            && known.account == *account
        {
            return Ok(());
        }
        let stored = self.root_key(account, id, secret, true);
        let table = &self.tables.access_keys;
        let now = table.get(INSTALLATION, id).await?;
        // In one commit: a crash in between must not leave the key of an older configuration valid.
        let mut writes = table.writes(INSTALLATION, id, now.as_ref(), Some(&stored))?;
        for row in self.configured_keys().await? {
            if row.key != *id {
                writes.extend(table.writes(INSTALLATION, &row.key, Some(&row), None)?);
            }
        }
        let written = self.tables.state.commit(writes).await;
        self.forget_cached();
        written.map_err(Error::from)
    }

    /// The keys that a configuration brought: one, but for those of a data folder that was put together by hand.
    async fn configured_keys(&self) -> Result<Vec<Row<String, StoredKey>>, Error> {
        let mut configured = Vec::new();
        let mut last: Option<String> = None;
        loop {
            let table = &self.tables.access_keys;
            let page = table.scan(INSTALLATION, last.as_ref(), SCAN_PAGE).await?;
            let complete = page.len() < SCAN_PAGE;
            last = page.last().map(|row| row.key.clone());
            configured.extend(page.into_iter().filter(|row| row.value.configured));
            if complete {
                return Ok(configured);
            }
        }
    }

    fn root_key(
        &self,
        account: &AccountId,
        id: &str,
        secret: &Secret<String>,
        configured: bool,
    ) -> StoredKey {
        StoredKey {
            configured,
            ..self.stored_key(account, &Arn::root(account), id, secret)
        }
    }

    /// A key as it is kept.
    pub(crate) fn stored_key(
        &self,
        account: &AccountId,
        principal: &Arn,
        id: &str,
        secret: &Secret<String>,
    ) -> StoredKey {
        let secret = secret.expose().as_bytes();
        StoredKey {
            account: account.clone(),
            principal: principal.to_string(),
            sealed_secret: seal(&self.env, &self.master_key, &seal_record(id), secret),
            active: true,
            configured: false,
            user: None,
        }
    }

    fn open_key(&self, id: &str, stored: &StoredKey) -> Result<AccessKey, Error> {
        let plain = unseal(&self.master_key, &seal_record(id), &stored.sealed_secret)?;
        let secret = String::from_utf8(plain.to_vec())
            .map_err(|_| Error::Sealed(base::crypto::SealError::Malformed))?;
        Ok(AccessKey {
            id: id.to_owned(),
            secret: Secret::new(secret),
            account: stored.account.clone(),
            principal: stored.principal.clone(),
            principal_id: stored.account.to_string(),
            active: stored.active,
            session: None,
        })
    }
}
