//! RSA private keys for DKIM signatures (RFC 6376 §3.3: 1,024 to 4,096 bits).
//!
//! Keys of 2,048 bits and more sign with aws-lc; shorter ones, which it refuses, with the slower `rsa` crate.

use aws_lc_rs::encoding::{AsDer, Pkcs8V1Der, PublicKeyX509Der};
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::{KeyPair, KeySize};
use aws_lc_rs::signature::{KeyPair as _, RSA_PKCS1_SHA256};
use rsa::pkcs1::DecodeRsaPrivateKey;
use rsa::pkcs1v15::SigningKey;
use rsa::pkcs8::{DecodePrivateKey, EncodePrivateKey, EncodePublicKey};
use rsa::signature::{SignatureEncoding, Signer};
use rsa::traits::PublicKeyParts;
use thiserror::Error;
use zeroize::Zeroizing;

/// Why a private key was refused.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum RsaError {
    /// Neither PKCS#8 nor PKCS#1 DER of an RSA private key.
    #[error("not a DER-encoded RSA private key")]
    Malformed,
    /// Under 1,024 or over 4,096 bits.
    #[error("an RSA key of {0} bits; 1024 to 4096 are allowed")]
    Size(usize),
    /// The library could not make or use the key.
    #[error("RSA operation failed")]
    Failed,
}

/// An RSA private key that signs SHA-256 digests by PKCS#1 v1.5; two libraries by its length (docs/adr/002).
pub struct RsaPrivateKey {
    signer: Engine,
    bits: usize,
    public_key_der: Vec<u8>,
}

enum Engine {
    Fast(Box<KeyPair>),
    Short(Box<SigningKey<rsa::sha2::Sha256>>),
}

impl RsaPrivateKey {
    /// Makes a new key and answers its PKCS#8 DER. Takes tens of milliseconds of CPU: not for a hot path.
    pub fn generate_pkcs8(bits: usize) -> Result<Zeroizing<Vec<u8>>, RsaError> {
        match bits {
            2048 => {
                let pair = KeyPair::generate(KeySize::Rsa2048).map_err(|_| RsaError::Failed)?;
                let der: Pkcs8V1Der<'_> = pair.as_der().map_err(|_| RsaError::Failed)?;
                Ok(Zeroizing::new(der.as_ref().to_vec()))
            }
            1024 => {
                let key = rsa::RsaPrivateKey::new(&mut rsa::rand_core::OsRng, bits)
                    .map_err(|_| RsaError::Failed)?;
                let der = key.to_pkcs8_der().map_err(|_| RsaError::Failed)?;
                Ok(Zeroizing::new(der.as_bytes().to_vec()))
            }
            other => Err(RsaError::Size(other)),
        }
    }

    /// Reads DER, PKCS#8 or PKCS#1.
    pub fn from_der(der: &[u8]) -> Result<Self, RsaError> {
        let pair = KeyPair::from_pkcs8(der).or_else(|_| KeyPair::from_der(der));
        if let Ok(pair) = pair {
            let bits = pair.public_modulus_len() * 8;
            if bits > 4096 {
                return Err(RsaError::Size(bits));
            }
            let public: PublicKeyX509Der<'_> =
                pair.public_key().as_der().map_err(|_| RsaError::Failed)?;
            let public_key_der = public.as_ref().to_vec();
            return Ok(Self {
                signer: Engine::Fast(Box::new(pair)),
                bits,
                public_key_der,
            });
        }
        Self::short(der)
    }

    fn short(der: &[u8]) -> Result<Self, RsaError> {
        let key = rsa::RsaPrivateKey::from_pkcs8_der(der)
            .ok()
            .or_else(|| rsa::RsaPrivateKey::from_pkcs1_der(der).ok())
            .ok_or(RsaError::Malformed)?;
        let bits = key.n().bits();
        if !(1024..=4096).contains(&bits) {
            return Err(RsaError::Size(bits));
        }
        let public = key
            .to_public_key()
            .to_public_key_der()
            .map_err(|_| RsaError::Failed)?;
        let public_key_der = public.as_bytes().to_vec();
        Ok(Self {
            signer: Engine::Short(Box::new(SigningKey::new(key))),
            bits,
            public_key_der,
        })
    }

    /// Length of the modulus in bits.
    pub fn bits(&self) -> usize {
        self.bits
    }

    /// The public key as SubjectPublicKeyInfo DER: what stands behind `p=` in DNS, in base64.
    pub fn public_key_der(&self) -> &[u8] {
        &self.public_key_der
    }

    /// Signs `message` (hashing it with SHA-256 first).
    pub fn sign_sha256(&self, message: &[u8]) -> Result<Vec<u8>, RsaError> {
        match &self.signer {
            Engine::Fast(pair) => {
                let mut signature = vec![0; pair.public_modulus_len()];
                pair.sign(
                    &RSA_PKCS1_SHA256,
                    &SystemRandom::new(),
                    message,
                    &mut signature,
                )
                .map_err(|_| RsaError::Failed)?;
                Ok(signature)
            }
            Engine::Short(key) => key
                .try_sign(message)
                .map(|s| s.to_vec())
                .map_err(|_| RsaError::Failed),
        }
    }
}

impl std::fmt::Debug for RsaPrivateKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "RsaPrivateKey({} bits, ***)", self.bits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use aws_lc_rs::signature::{RSA_PKCS1_1024_8192_SHA256_FOR_LEGACY_USE_ONLY, UnparsedPublicKey};

    #[test]
    fn keys_of_both_lengths_sign_what_their_public_key_verifies() {
        for bits in [1024, 2048] {
            let der = RsaPrivateKey::generate_pkcs8(bits).expect("generates");
            let key = RsaPrivateKey::from_der(&der).expect("reads its own");
            assert_eq!(key.bits(), bits);
            let signature = key.sign_sha256(b"hello").expect("signs");
            let public = UnparsedPublicKey::new(
                &RSA_PKCS1_1024_8192_SHA256_FOR_LEGACY_USE_ONLY,
                key.public_key_der(),
            );
            public.verify(b"hello", &signature).expect("verifies");
            assert!(public.verify(b"hullo", &signature).is_err());
        }
    }

    #[test]
    fn nonsense_is_refused() {
        for der in [&b""[..], b"\x30\x03\x02\x01\x00", &[0xff; 300]] {
            assert_eq!(
                RsaPrivateKey::from_der(der).unwrap_err(),
                RsaError::Malformed
            );
        }
        assert_eq!(
            RsaPrivateKey::generate_pkcs8(512).unwrap_err(),
            RsaError::Size(512)
        );
    }
}
