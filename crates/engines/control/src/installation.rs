//! The installation's own secret, made once: message ids and links are authenticated with keys drawn from it.

use crate::Error;
use crate::tables::{INSTALLATION, Tables};
use base::Env;
use base::crypto::{HmacKey, Keyring};
use base::env::random;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use store::table::Change;

const NAME: &str = "installation";
/// What the secret is sealed for: its own row.
pub(crate) const ROW: &str = "@/secret/installation";

/// The opened secret.
pub(crate) struct Installation {
    message_id_key: HmacKey,
    link_key: HmacKey,
}

/// A secret of the installation at rest.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct SealedSecret {
    sealed_secret: String,
}

impl Installation {
    pub(crate) fn message_id_key(&self) -> &HmacKey {
        &self.message_id_key
    }

    pub(crate) fn link_key(&self) -> &HmacKey {
        &self.link_key
    }
}

/// Opens the secret, making it when there is none.
pub(crate) async fn open(
    env: &Env,
    tables: &Tables,
    master_key: &Keyring,
) -> Result<Installation, Error> {
    let secret: [u8; 32] = random(&*env.entropy);
    let new = SealedSecret {
        sealed_secret: seal(env, master_key, ROW, &secret),
    };
    let keep_first = |current: Option<&SealedSecret>| match current {
        Some(stored) => Ok::<_, Error>((Change::Keep, stored.clone())),
        None => Ok((Change::Put(new.clone()), new.clone())),
    };
    let name = NAME.to_owned();
    let stored = tables.secrets.update(INSTALLATION, &name, keep_first);
    let stored = stored.await??;
    let secret = unseal(master_key, ROW, &stored.sealed_secret)?;
    let root = HmacKey::new(&secret);
    Ok(Installation {
        message_id_key: HmacKey::new(&root.sign(&[b"message-id"])),
        link_key: HmacKey::new(&root.sign(&[b"verification-link"])),
    })
}

/// Seals a secret for a record, as base64.
pub(crate) fn seal(env: &Env, master_key: &Keyring, record: &str, plain: &[u8]) -> String {
    STANDARD.encode(master_key.seal(record, plain, random(&*env.entropy)))
}

/// Opens what [`seal`] made.
pub(crate) fn unseal(
    master_key: &Keyring,
    record: &str,
    sealed: &str,
) -> Result<zeroize::Zeroizing<Vec<u8>>, Error> {
    let bytes = STANDARD
        .decode(sealed)
        .map_err(|_| Error::Sealed(base::crypto::SealError::Malformed))?;
    master_key.open(record, &bytes).map_err(Error::Sealed)
}
