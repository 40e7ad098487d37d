//! DKIM signatures, made when the first recipient was accepted and kept for the others (`docs/adr/010`).

use crate::Inner;
use base::crypto::RsaPrivateKey;
use base::{AccountId, BoxFuture, Region};
use bytes::Bytes;
use mail::dkim::{HeaderBlock, Signer};
use model::delivery::Outgoing;
use std::sync::{Arc, PoisonError};
use thiserror::Error;
use tokio::time::timeout;

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

/// The keys could not be fetched now.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("the signing keys are not available: {0}")]
pub struct KeysError(pub String);

/// Where signing keys come from.
pub trait Keys: Send + Sync {
    /// The keys that sign now for an identity of its owner's account and region, in the order of their signatures: the identity's, when it has one that is valid, and the
    /// service's own.
    fn signing_keys<'a>(
        &'a self,
        owner: (&'a AccountId, &'a Region),
        identity: Option<&'a str>,
    ) -> BoxFuture<'a, Result<Vec<SigningKey>, KeysError>>;
}

impl Inner {
    /// The signature fields of a message, made now or a short while ago.
    pub(crate) async fn signatures(&self, message: &Outgoing) -> Result<Bytes, KeysError> {
        let now = self.env.clock.now();
        if let Some((until, kept)) = &*message
            .signed
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            && *until > now
        {
            return Ok(kept.clone());
        }
        let asked = self.keys.signing_keys(
            (&message.account, &message.region),
            message.dkim_identity.as_deref(),
        );
        let keys = timeout(self.settings.keys_timeout, asked)
            .await
            .map_err(|_| KeysError("timed out".to_owned()))??;
        let block = HeaderBlock::new(&message.head);
        let mut made = Vec::with_capacity(1600);
        for SigningKey {
            domain,
            selector,
            key,
        } in &keys
        {
            let signer = Signer {
                domain,
                selector,
                at: now,
                identity: None,
            };
            let field = block
                .sign(&message.body_hash, &signer, key)
                .map_err(|e| KeysError(format!("{domain}: {e}")))?;
            made.extend_from_slice(&field);
        }
        let made = Bytes::from(made);
        let until = now.plus(self.settings.signature_reuse);
        *message
            .signed
            .lock()
            .unwrap_or_else(PoisonError::into_inner) = Some((until, made.clone()));
        Ok(made)
    }
}

/// The first of some signature fields: smarthosts such as SES take no second one, and add their own.
pub(crate) fn first(fields: &Bytes) -> Bytes {
    let pairs = fields.windows(2).zip(2_usize..);
    let mut ends = pairs
        .filter(|(pair, _)| pair == b"\r\n")
        .map(|(_, end)| end);
    let is_end = |end: &usize| !matches!(fields.get(*end), Some(b' ' | b'\t'));
    let end = ends.find(is_end);
    fields.slice(..end.unwrap_or(fields.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_field_with_its_folded_lines() {
        let rows = [
            ("A: 1\r\n x\r\n\ty\r\nB: 2\r\n", "A: 1\r\n x\r\n\ty\r\n"),
            ("A: 1\r\n", "A: 1\r\n"),
            ("", ""),
        ];
        for (fields, expected) in rows {
            assert_eq!(first(&Bytes::from_static(fields.as_bytes())), expected);
        }
    }
}
