//! DKIM of a domain: whose keys, which of them signs, which come next (identities.md §5).

use super::Proof;
use base::{Region, Timestamp};
use serde::{Deserialize, Serialize};

/// DKIM of a domain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dkim {
    /// The customer's switch.
    pub signing_enabled: bool,
    /// Whether its DNS records are there.
    pub proof: Proof,
    /// Who made the key.
    pub origin: DkimOrigin,
    /// Easy DKIM: three tokens. BYODKIM: the selector.
    pub tokens: Vec<String>,
    /// Keys, the signing one first.
    pub keys: Vec<DkimKey>,
    /// Bits of the key in use; `None` for BYODKIM.
    pub key_bits: Option<u16>,
    /// When a key was made last.
    pub last_key_generation_at: Option<Timestamp>,
    /// Bits of the next key, when it shall have others than the one in use.
    #[serde(default)]
    pub next_key_bits: Option<u16>,
    /// When the length of the keys was chosen.
    #[serde(default)]
    pub length_chosen: Option<LengthChosen>,
    /// When the key in use began to sign.
    #[serde(default)]
    pub signing_since: Option<Timestamp>,
    /// The operator wants the next key to sign as soon as it may.
    #[serde(default)]
    pub rotate_now: bool,
    /// The region whose identity's keys these are; of [`DkimOrigin::Replica`] alone.
    #[serde(default)]
    pub parent_region: Option<Region>,
    /// Easy DKIM's tokens and keys while another origin signs: a domain's tokens never change.
    #[serde(default)]
    pub set_aside: Option<SetAside>,
}

/// When the length of Easy DKIM's keys was chosen (identities.md §5: once in 24 hours, but for a first downgrade).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LengthChosen {
    /// When.
    pub at: Timestamp,
    /// Whether that was at the identity's creation.
    pub at_creation: bool,
}

/// Easy DKIM of a domain that signs with keys of another origin.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetAside {
    /// The three tokens.
    pub tokens: Vec<String>,
    /// Their keys, the one that signed first.
    pub keys: Vec<DkimKey>,
    /// Bits of the key that signed.
    pub key_bits: Option<u16>,
    /// Bits of the next key, when it shall have others.
    pub next_key_bits: Option<u16>,
    /// When the length of the keys was chosen.
    pub length_chosen: Option<LengthChosen>,
    /// When a key was made last.
    pub last_key_generation_at: Option<Timestamp>,
}

/// Who made the DKIM key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DkimOrigin {
    /// Sesame made it (`AWS_SES`).
    Easy,
    /// The customer brought it (`EXTERNAL`).
    External,
    /// It is that of the same domain in another region (`AWS_SES_<REGION>`).
    Replica,
}

/// A DKIM key; the private half is sealed by the master key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DkimKey {
    /// Selector in the `s=` tag: a token, or the customer's selector.
    pub selector: String,
    /// Sealed PKCS#8 or PKCS#1 DER, base64.
    pub sealed_private_key: String,
    /// SubjectPublicKeyInfo DER, base64: the `p=` of the TXT record.
    pub public_key: String,
    /// Bits of an Easy DKIM key; unknown of keys made before it was written down.
    #[serde(default)]
    pub bits: Option<u16>,
    /// It may sign from then on: by then every resolver has its record.
    #[serde(default)]
    pub ready_at: Option<Timestamp>,
    /// It signs no more, and leaves DNS then.
    #[serde(default)]
    pub retires_at: Option<Timestamp>,
}
