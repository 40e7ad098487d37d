//! Envelope encryption of secrets at rest: AES-256-GCM with the key id in each ciphertext.

use aws_lc_rs::aead::{AES_256_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use thiserror::Error;
use zeroize::Zeroizing;

const VERSION: u8 = 1;
const NONCE_BYTES: usize = 12;
const TAG_BYTES: usize = 16;
const HEADER_BYTES: usize = 1 + 4 + NONCE_BYTES;

/// Why a sealed value did not open.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum SealError {
    /// The bytes are no sealed value of a known version.
    #[error("this is not a sealed value")]
    Malformed,
    /// Another master key sealed it.
    #[error("sealed with master key {sealed_with:08x}, but this is master key {ours:08x}")]
    OtherKey {
        /// Key id in the ciphertext.
        sealed_with: u32,
        /// Id of the key at hand.
        ours: u32,
    },
    /// It was changed, or moved to another record.
    #[error("the sealed value was changed or belongs to another record")]
    Changed,
}

/// The key that encrypts every other key at rest.
pub struct MasterKey {
    id: u32,
    key: LessSafeKey,
}

impl MasterKey {
    /// Takes 32 bytes of key; the key id is derived from them.
    pub fn new(bytes: &[u8; 32]) -> Self {
        let digest = super::HmacKey::new(bytes).sign(&[b"master key id"]);
        let id = u32::from_be_bytes([digest[0], digest[1], digest[2], digest[3]]);
        let unbound = UnboundKey::new(&AES_256_GCM, bytes).expect("AES-256 takes 32 bytes");
        Self {
            id,
            key: LessSafeKey::new(unbound),
        }
    }

    /// Its id, as it stands in messages and manifests.
    pub fn id(&self) -> String {
        format!("{:08x}", self.id)
    }

    /// The same as a number.
    pub(super) fn number(&self) -> u32 {
        self.id
    }

    /// Encrypts `plain` for the record named `record`; `nonce` must be fresh random bytes.
    pub fn seal(&self, record: &str, plain: &[u8], nonce: [u8; NONCE_BYTES]) -> Vec<u8> {
        let mut out = Vec::with_capacity(HEADER_BYTES + plain.len() + TAG_BYTES);
        out.push(VERSION);
        out.extend_from_slice(&self.id.to_be_bytes());
        out.extend_from_slice(&nonce);
        let mut body = plain.to_vec();
        self.key
            .seal_in_place_append_tag(
                Nonce::assume_unique_for_key(nonce),
                Aad::from(record.as_bytes()),
                &mut body,
            )
            .expect("a secret is far shorter than the limit of GCM");
        out.extend_from_slice(&body);
        out
    }

    /// Decrypts what [`MasterKey::seal`] made for the same record.
    pub fn open(&self, record: &str, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, SealError> {
        let id = sealing_key(sealed).ok_or(SealError::Malformed)?;
        if id != self.id {
            return Err(SealError::OtherKey {
                sealed_with: id,
                ours: self.id,
            });
        }
        let nonce = Nonce::try_assume_unique_for_key(&sealed[5..HEADER_BYTES])
            .map_err(|_| SealError::Malformed)?;
        let mut body = Zeroizing::new(sealed[HEADER_BYTES..].to_vec());
        let plain_bytes = self
            .key
            .open_in_place(nonce, Aad::from(record.as_bytes()), &mut body)
            .map_err(|_| SealError::Changed)?
            .len();
        body.truncate(plain_bytes);
        Ok(body)
    }
}

/// The number of the key that a sealed value names; `None` when it is no sealed value of a known version.
pub(super) fn sealing_key(sealed: &[u8]) -> Option<u32> {
    let header = sealed.get(..HEADER_BYTES + TAG_BYTES)?;
    match *header {
        [VERSION, a, b, c, d, ..] => Some(u32::from_be_bytes([a, b, c, d])),
        _ => None,
    }
}

impl std::fmt::Debug for MasterKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "MasterKey({:08x}, ***)", self.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sealed_value_opens_for_its_record_and_key_alone() {
        let key = MasterKey::new(&[7; 32]);
        let sealed = key.seal("dkim/a.test", b"secret", [1; 12]);
        assert_eq!(
            key.open("dkim/a.test", &sealed).expect("opens").as_slice(),
            b"secret"
        );
        assert_eq!(
            key.open("dkim/b.test", &sealed).unwrap_err(),
            SealError::Changed
        );
        let other = MasterKey::new(&[8; 32])
            .open("dkim/a.test", &sealed)
            .unwrap_err();
        assert!(matches!(other, SealError::OtherKey { .. }), "{other}");
        assert_eq!(key.id().len(), 8);
        for cut in 0..sealed.len() {
            assert!(key.open("dkim/a.test", &sealed[..cut]).is_err());
        }
        assert!(!format!("{key:?}").contains('7'), "no key bytes in logs");
    }
}
