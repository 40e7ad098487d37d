//! The cryptographic primitives of the house, so that one crate alone names a cryptographic library.
//!
//! SHA-256 (FIPS 180-4), HMAC-SHA-256 (RFC 2104), AES-256-GCM (NIST SP 800-38D) for keys at rest, and RSA PKCS#1 v1.5
//! signatures (RFC 8017 §8.2) for DKIM.

mod keyring;
mod password;
mod rsa_key;
mod seal;

pub use keyring::{FORMER_KEYS_MAX, Keyring};
pub use password::{PASSWORD_ROUNDS, password_hash};
pub use rsa_key::{RsaError, RsaPrivateKey};
pub use seal::{MasterKey, SealError};

use aws_lc_rs::{constant_time, digest, hmac};

/// SHA-256 of some bytes.
pub fn sha256(data: &[u8]) -> [u8; 32] {
    to_32(digest::digest(&digest::SHA256, data).as_ref())
}

/// SHA-256 fed piece by piece.
#[derive(Clone)]
pub struct Sha256(digest::Context);

impl Default for Sha256 {
    fn default() -> Self {
        Self(digest::Context::new(&digest::SHA256))
    }
}

impl Sha256 {
    /// Takes the next piece.
    pub fn update(&mut self, data: &[u8]) {
        self.0.update(data);
    }

    /// The digest of all pieces.
    pub fn finish(self) -> [u8; 32] {
        to_32(self.0.finish().as_ref())
    }
}

/// A key for HMAC-SHA-256, its padding computed once.
#[derive(Clone)]
pub struct HmacKey(hmac::Key);

impl HmacKey {
    /// Takes the key bytes.
    pub fn new(key: &[u8]) -> Self {
        Self(hmac::Key::new(hmac::HMAC_SHA256, key))
    }

    /// The code of the pieces, one after the other.
    pub fn sign(&self, pieces: &[&[u8]]) -> [u8; 32] {
        let mut context = hmac::Context::with_key(&self.0);
        for piece in pieces {
            context.update(piece);
        }
        to_32(context.sign().as_ref())
    }
}

impl std::fmt::Debug for HmacKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("HmacKey(***)")
    }
}

/// Compares in time that depends on the lengths alone.
pub fn equal_in_constant_time(a: &[u8], b: &[u8]) -> bool {
    constant_time::verify_slices_are_equal(a, b).is_ok()
}

/// Lower-case hex.
pub fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut out = String::with_capacity(bytes.len() * 2);
    for b in bytes {
        out.push(DIGITS[usize::from(b >> 4)] as char);
        out.push(DIGITS[usize::from(b & 15)] as char);
    }
    out
}

fn to_32(digest: &[u8]) -> [u8; 32] {
    let mut out = [0; 32];
    out.copy_from_slice(digest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_vectors() {
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(hex(&sha256(b"abc")), abc);
        let mut pieces = Sha256::default();
        pieces.update(b"a");
        pieces.update(b"bc");
        assert_eq!(hex(&pieces.finish()), abc);
        // RFC 4231 test case 2
        let mac = HmacKey::new(b"Jefe").sign(&[b"what do ya want ", b"for nothing?"]);
        let expected = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
        assert_eq!(hex(&mac), expected);
    }
}
