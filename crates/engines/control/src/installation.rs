//! The installation's own secret, made once: message ids are authenticated with a key drawn from it.

use crate::Error;
use crate::records::{self, Change};
use base::Env;
use base::crypto::{HmacKey, MasterKey};
use base::env::random;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use store::State;

const KEY: &str = "@/installation";

/// The opened secret.
pub(crate) struct Installation {
    message_id_key: HmacKey,
}

#[derive(Clone, Serialize, Deserialize)]
struct Sealed {
    sealed_secret: String,
}

impl Installation {
    pub(crate) fn message_id_key(&self) -> &HmacKey {
        &self.message_id_key
    }
}

/// Opens the secret, making it when there is none.
pub(crate) async fn open(
    env: &Env,
    state: &dyn State,
    master_key: &MasterKey,
) -> Result<Installation, Error> {
    let secret: [u8; 32] = random(&*env.entropy);
    let new = Sealed {
        sealed_secret: seal(env, master_key, KEY, &secret),
    };
    let stored = records::change(state, KEY, |current: Option<Sealed>| match current {
        Some(stored) => Ok((Change::Keep, stored)),
        None => Ok((Change::Put(new.clone()), new.clone())),
    })
    .await?;
    let secret = unseal(master_key, KEY, &stored.sealed_secret)?;
    let root = HmacKey::new(&secret);
    Ok(Installation {
        message_id_key: HmacKey::new(&root.sign(&[b"message-id"])),
    })
}

/// Seals a secret for a record, as base64.
pub(crate) fn seal(env: &Env, master_key: &MasterKey, record: &str, plain: &[u8]) -> String {
    STANDARD.encode(master_key.seal(record, plain, random(&*env.entropy)))
}

/// Opens what [`seal`] made.
pub(crate) fn unseal(
    master_key: &MasterKey,
    record: &str,
    sealed: &str,
) -> Result<zeroize::Zeroizing<Vec<u8>>, Error> {
    let bytes = STANDARD
        .decode(sealed)
        .map_err(|_| Error::Sealed(base::crypto::SealError::Malformed))?;
    master_key.open(record, &bytes).map_err(Error::Sealed)
}
