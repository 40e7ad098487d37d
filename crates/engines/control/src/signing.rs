//! DKIM keys opened for signing: those of identities, and the service's own.

use crate::installation::{seal, unseal};
use crate::key_pool::KeyPool;
use crate::tables::{INSTALLATION, Tables};
use crate::{Control, Error, Scope, Settings, identities};
use base::Env;
use base::crypto::{Keyring, RsaPrivateKey};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use model::identity::{Dkim, DkimKey};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use store::table::Change;

const SERVICE_KEY_BITS: usize = 2048;

/// A key ready to sign.
#[derive(Clone, Debug)]
pub struct SigningKey {
    /// The `d=` tag.
    pub domain: String,
    /// The `s=` tag.
    pub selector: String,
    /// The key.
    pub key: Arc<RsaPrivateKey>,
}

/// A key of the service's own signature at rest.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct ServiceKey {
    selector: String,
    sealed_private_key: String,
}

impl Control {
    /// The keys that sign mail of this domain identity now: none when its DKIM is not verified or switched off.
    pub async fn signing_keys(
        &self,
        scope: &Scope,
        identity: &str,
    ) -> Result<Arc<Vec<SigningKey>>, Error> {
        let (key, at) = (identities::cache_key(scope, identity), self.moment());
        if let Some(known) = self.signing_keys.get(&key, at) {
            return Ok(known);
        }
        // From the store, not from memory: what is kept here must not be older than it says.
        let found = self.identity(scope, identity).await?;
        let keys = match found.as_ref().and_then(|identity| identity.signing()) {
            None => Vec::new(),
            Some(dkim) => self
                .open_current(scope, identity, dkim)?
                .into_iter()
                .collect(),
        };
        let keys = Arc::new(keys);
        self.signing_keys.put(key, at, keys.clone());
        Ok(keys)
    }

    /// The key of the service's own signature, which every mail gets; made at the first start.
    pub async fn service_key(&self) -> Result<&SigningKey, Error> {
        let open = || {
            let (env, tables, pool) = (&self.env, &self.tables, &self.key_pool);
            open_service_key(env, tables, &self.master_key, pool, &self.settings)
        };
        self.service_key.get_or_try_init(open).await
    }

    fn open_current(
        &self,
        scope: &Scope,
        identity: &str,
        dkim: &Dkim,
    ) -> Result<Option<SigningKey>, Error> {
        let Some(DkimKey {
            selector,
            sealed_private_key,
            ..
        }) = dkim.keys.first()
        else {
            return Ok(None);
        };
        let record = identities::seal_record(scope, identity, selector);
        let der = unseal(&self.master_key, &record, sealed_private_key)?;
        Ok(Some(SigningKey {
            domain: identity.to_owned(),
            selector: selector.clone(),
            key: Arc::new(RsaPrivateKey::from_der(&der).map_err(Error::InvalidPrivateKey)?),
        }))
    }
}

/// Opens the service's key, making it at the first start. Each selector has a key of its own.
async fn open_service_key(
    env: &Env,
    tables: &Tables,
    master_key: &Keyring,
    pool: &KeyPool,
    settings: &Settings,
) -> Result<SigningKey, Error> {
    let selector = &settings.service_selector;
    let record = format!("@/service-key/{selector}");
    let known = tables.service_keys.get(INSTALLATION, selector).await?;
    let stored = if let Some(row) = known {
        row.value
    } else {
        let der = pool.take(SERVICE_KEY_BITS).await?;
        let new = ServiceKey {
            selector: selector.clone(),
            sealed_private_key: seal(env, master_key, &record, &der),
        };
        let keep_first = |current: Option<&ServiceKey>| match current {
            Some(stored) => Ok::<_, Error>((Change::Keep, stored.clone())),
            None => Ok((Change::Put(new.clone()), new.clone())),
        };
        let kept = tables
            .service_keys
            .update(INSTALLATION, selector, keep_first);
        kept.await??
    };
    let der = unseal(master_key, &record, &stored.sealed_private_key)?;
    Ok(SigningKey {
        domain: settings.service_domain.clone(),
        selector: stored.selector,
        key: Arc::new(RsaPrivateKey::from_der(&der).map_err(Error::InvalidPrivateKey)?),
    })
}

/// The TXT record of a public key (RFC 6376 §3.6.1); an empty key says that it is revoked.
pub(crate) fn key_record(public_key_der: &[u8]) -> String {
    format!("v=DKIM1; k=rsa; p={}", STANDARD.encode(public_key_der))
}
