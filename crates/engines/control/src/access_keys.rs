//! Access keys: their secrets sealed at rest, found by id at every call.

use crate::accounts::key_material;
use crate::installation::{seal, unseal};
use crate::{Control, Error, records};
use base::{AccountId, Arn, Secret};
use model::AccessKey;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

const PREFIX: &str = "@/access-key/";
/// Longest key id that is looked up at all (api-surface.md §3).
const ID_LENGTH_MAX: usize = 128;
/// Keys read when those of an older configuration are looked for.
const CONFIGURED_LIMIT: usize = 100_000;

#[derive(Clone, Serialize, Deserialize)]
struct Stored {
    account: AccountId,
    principal: String,
    sealed_secret: String,
    active: bool,
    /// Whether the configuration, not a call, brought it.
    #[serde(default)]
    configured: bool,
}

fn record_key(id: &str) -> String {
    format!("{PREFIX}{id}")
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
        let stored = records::get::<Stored>(&*self.state, &record_key(id)).await?;
        let found = match stored {
            None => None,
            Some((stored, _)) => Some(Arc::new(self.open_key(id, &stored)?)),
        };
        self.access_keys.put(id.to_owned(), at, found.clone());
        Ok(found)
    }

    /// A new key of an account's root user.
    pub(crate) async fn create_root_key(&self, account: &AccountId) -> Result<AccessKey, Error> {
        let (id, secret) = key_material(&*self.env.entropy);
        self.store_root_key(account, &id, &secret, false).await?;
        Ok(AccessKey {
            id,
            secret,
            account: account.clone(),
            principal: Arn::root(account).to_string(),
            active: true,
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
        self.store_root_key(account, id, secret, true).await?;
        let all = records::scan::<Stored>(&*self.state, PREFIX, None, CONFIGURED_LIMIT).await?;
        let outdated = all
            .into_iter()
            .filter(|(key, stored)| stored.configured && *key != record_key(id))
            .map(|(key, _)| (key, None));
        for writes in outdated {
            records::put_all(&*self.state, vec![writes]).await?;
        }
        self.forget_cached();
        Ok(())
    }

    async fn store_root_key(
        &self,
        account: &AccountId,
        id: &str,
        secret: &Secret<String>,
        configured: bool,
    ) -> Result<(), Error> {
        let key = record_key(id);
        let secret = secret.expose().as_bytes();
        let stored = Stored {
            account: account.clone(),
            principal: Arn::root(account).to_string(),
            sealed_secret: seal(&self.env, &self.master_key, &key, secret),
            active: true,
            configured,
        };
        records::put_all(&*self.state, vec![(key, Some(records::encode(&stored)))]).await
    }

    fn open_key(&self, id: &str, stored: &Stored) -> Result<AccessKey, Error> {
        let plain = unseal(&self.master_key, &record_key(id), &stored.sealed_secret)?;
        let secret = String::from_utf8(plain.to_vec())
            .map_err(|_| Error::Sealed(base::crypto::SealError::Malformed))?;
        Ok(AccessKey {
            id: id.to_owned(),
            secret: Secret::new(secret),
            account: stored.account.clone(),
            principal: stored.principal.clone(),
            active: stored.active,
        })
    }
}
