//! Identifiers: each has a type of its own, one text form, and a parser that refuses everything else.

use crate::crypto::HmacKey;
use crate::time::Timestamp;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use thiserror::Error;

/// Why an identifier was refused.
#[derive(Debug, Error, PartialEq, Eq)]
#[error("{text:?} is not {expected}")]
pub struct InvalidId {
    text: String,
    expected: &'static str,
}

fn invalid(text: &str, expected: &'static str) -> InvalidId {
    InvalidId {
        text: text.chars().take(80).collect(),
        expected,
    }
}

/// An AWS account id: twelve digits.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct AccountId(String);

impl FromStr for AccountId {
    type Err = InvalidId;

    fn from_str(text: &str) -> Result<Self, InvalidId> {
        if text.len() == 12 && text.bytes().all(|b| b.is_ascii_digit()) {
            return Ok(Self(text.to_owned()));
        }
        Err(invalid(text, "an account id of twelve digits"))
    }
}

/// A region name such as `us-east-1`: lower-case letters, digits and hyphens, at most 32.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Region(String);

impl FromStr for Region {
    type Err = InvalidId;

    fn from_str(text: &str) -> Result<Self, InvalidId> {
        let fits = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        if (1..=32).contains(&text.len()) && text.bytes().all(fits) {
            return Ok(Self(text.to_owned()));
        }
        Err(invalid(text, "a region name such as us-east-1"))
    }
}

impl Region {
    /// First four hex digits of a message id: which region accepted it. Regions that AWS never showed get `01ff`.
    pub fn code(&self) -> u16 {
        match self.0.as_str() {
            "us-east-1" => 0x0100,
            "us-west-2" => 0x0101,
            "eu-west-1" => 0x0102,
            "eu-central-1" => 0x0107,
            "ap-southeast-2" => 0x0108,
            "ap-south-1" => 0x0109,
            _ => 0x01ff,
        }
    }
}

macro_rules! text_id {
    ($name:ident) => {
        impl $name {
            /// The text form.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
        impl TryFrom<String> for $name {
            type Error = InvalidId;
            fn try_from(text: String) -> Result<Self, InvalidId> {
                text.parse()
            }
        }
        impl From<$name> for String {
            fn from(id: $name) -> String {
                id.0
            }
        }
    };
}
text_id!(AccountId);
text_id!(Region);

/// An Amazon resource name of partition `aws`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Arn {
    /// Service prefix, e.g. `ses`.
    pub service: String,
    /// Region name; empty for global services.
    pub region: String,
    /// Account id; empty where the resource belongs to none.
    pub account: String,
    /// Everything after the fifth colon.
    pub resource: String,
}

impl Arn {
    /// The ARN of an SES resource, e.g. `ses("us-east-1", "1234…", "identity/example.com")`.
    pub fn ses(region: &Region, account: &AccountId, resource: impl Into<String>) -> Self {
        Self {
            service: "ses".into(),
            region: region.to_string(),
            account: account.to_string(),
            resource: resource.into(),
        }
    }

    /// The ARN of an account's root user.
    pub fn root(account: &AccountId) -> Self {
        Self {
            service: "iam".into(),
            region: String::new(),
            account: account.to_string(),
            resource: "root".into(),
        }
    }
}

impl fmt::Display for Arn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "arn:aws:{}:{}:{}:{}",
            self.service, self.region, self.account, self.resource
        )
    }
}

impl FromStr for Arn {
    type Err = InvalidId;

    fn from_str(text: &str) -> Result<Self, InvalidId> {
        let mut parts = text.splitn(6, ':');
        let mut next = || parts.next().ok_or_else(|| invalid(text, "an ARN"));
        if (next()?, next()?) != ("arn", "aws") {
            return Err(invalid(text, "an ARN of the partition aws"));
        }
        Ok(Self {
            service: next()?.into(),
            region: next()?.into(),
            account: next()?.into(),
            resource: next()?.into(),
        })
    }
}

/// A shard of the journal: the unit of ownership and fencing.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct ShardId(pub u16);

/// The number of a message inside its shard: 42 bits, allotted in order of acceptance, never used twice.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct MessageNumber(pub u64);

impl MessageNumber {
    /// The largest number that fits a message id.
    pub const MAX: u64 = (1 << 42) - 1;
}

/// A message id in the form of SES (sending.md §9): `HHHHHHHHHHHHHHHH-8-4-4-4-12-000000`.
///
/// The first 16 hex digits are region code and acceptance time in milliseconds. The 122 free bits of the version-4
/// UUID are 64 bits of MAC and, masked by a function of that MAC, 16 bits of shard and 42 bits of message number. So
/// a bounce or a click is authenticated and routed without a look-up, and the id shows nobody how much mail we send.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MessageId {
    prefix: u64,
    free: u128,
}

const FREE_BITS: u32 = 122;
const PLACE_BITS: u32 = 58;

/// Where and when a message was accepted, as its id tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Origin {
    /// Region code, see [`Region::code`].
    pub region: u16,
    /// Acceptance time.
    pub at: Timestamp,
    /// Shard that holds the message.
    pub shard: ShardId,
    /// Number inside the shard.
    pub number: MessageNumber,
}

impl MessageId {
    /// Makes the id of a message.
    ///
    /// **Panics** when the number exceeds [`MessageNumber::MAX`].
    pub fn mint(key: &HmacKey, origin: Origin) -> Self {
        assert!(
            origin.number.0 <= MessageNumber::MAX,
            "42 bits of messages are used up"
        );
        let time = origin.at.0 as u64 & 0xffff_ffff_ffff;
        let prefix = u64::from(origin.region) << 48 | time;
        let place = u64::from(origin.shard.0) << 42 | origin.number.0;
        let mac = Self::mac(key, prefix, place);
        let masked = (place ^ Self::mask(key, prefix, mac)) & ((1 << PLACE_BITS) - 1);
        Self {
            prefix,
            free: u128::from(mac) << PLACE_BITS | u128::from(masked),
        }
    }

    /// Where the message is, when this installation made the id; `None` for any other id.
    pub fn open(&self, key: &HmacKey) -> Option<Origin> {
        let mac = (self.free >> PLACE_BITS) as u64;
        let masked = self.free as u64;
        let place = (masked ^ Self::mask(key, self.prefix, mac)) & ((1 << PLACE_BITS) - 1);
        (Self::mac(key, self.prefix, place) == mac).then_some(Origin {
            region: (self.prefix >> 48) as u16,
            at: Timestamp((self.prefix & 0xffff_ffff_ffff) as i64),
            shard: ShardId((place >> 42) as u16),
            number: MessageNumber(place & MessageNumber::MAX),
        })
    }

    fn mac(key: &HmacKey, prefix: u64, place: u64) -> u64 {
        first_u64(&key.sign(&[b"message-id", &prefix.to_be_bytes(), &place.to_be_bytes()]))
    }

    fn mask(key: &HmacKey, prefix: u64, mac: u64) -> u64 {
        first_u64(&key.sign(&[
            b"message-id-mask",
            &prefix.to_be_bytes(),
            &mac.to_be_bytes(),
        ]))
    }
}

fn first_u64(bytes: &[u8; 32]) -> u64 {
    bytes[..8].iter().fold(0, |n, b| n << 8 | u64::from(*b))
}

impl fmt::Display for MessageId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // 122 free bits into a version-4, variant-1 UUID: 48 | 4 version | 12 | 2 variant | 62.
        let uuid = (self.free >> 74) << 80
            | 0x4 << 76
            | (self.free >> 62 & 0xfff) << 64
            | 0b10 << 62
            | self.free & ((1 << 62) - 1);
        write!(
            f,
            "{:016x}-{:08x}-{:04x}-{:04x}-{:04x}-{:012x}-000000",
            self.prefix,
            uuid >> 96,
            uuid >> 80 & 0xffff,
            uuid >> 64 & 0xffff,
            uuid >> 48 & 0xffff,
            uuid & 0xffff_ffff_ffff
        )
    }
}

impl FromStr for MessageId {
    type Err = InvalidId;

    fn from_str(text: &str) -> Result<Self, InvalidId> {
        let fail = || invalid(text, "a message id");
        let b = text.as_bytes();
        let lower_hex = |b: &u8| b.is_ascii_digit() || (b'a'..=b'f').contains(b);
        let dashes = [16, 25, 30, 35, 40, 53];
        let shaped = b.len() == 60
            && b.iter().enumerate().all(|(i, c)| {
                if dashes.contains(&i) {
                    *c == b'-'
                } else {
                    lower_hex(c)
                }
            })
            && text.ends_with("-000000");
        if !shaped {
            return Err(fail());
        }
        let prefix = u64::from_str_radix(&text[..16], 16).map_err(|_| fail())?;
        let uuid = u128::from_str_radix(&text[17..53].replace('-', ""), 16).map_err(|_| fail())?;
        if uuid >> 76 & 0xf != 4 || uuid >> 62 & 0b11 != 0b10 {
            return Err(fail());
        }
        let free = (uuid >> 80) << 74 | (uuid >> 64 & 0xfff) << 62 | uuid & ((1 << 62) - 1);
        debug_assert!(free >> FREE_BITS == 0);
        Ok(Self { prefix, free })
    }
}

impl Serialize for MessageId {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for MessageId {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?
            .parse()
            .map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn origin() -> Origin {
        Origin {
            region: 0x0101,
            at: Timestamp(1_700_502_794_689),
            shard: ShardId(7),
            number: MessageNumber(123_456_789_012),
        }
    }

    #[test]
    fn a_message_id_has_the_form_of_ses_and_opens_again() {
        let key = HmacKey::new(b"k");
        let id = MessageId::mint(&key, origin());
        let text = id.to_string();
        assert!(text.starts_with("0101018beddd71c1-"), "{text}");
        assert_eq!(text.len(), 60);
        assert_eq!(text.as_bytes()[31], b'4', "{text}");
        let back: MessageId = text.parse().expect("reads");
        assert_eq!(back, id);
        assert_eq!(back.open(&key), Some(origin()));
        assert_eq!(back.open(&HmacKey::new(b"other")), None);
    }

    #[test]
    fn every_changed_digit_is_noticed() {
        let key = HmacKey::new(b"k");
        let text = MessageId::mint(&key, origin()).to_string();
        for i in 0..53 {
            let mut changed = text.clone().into_bytes();
            changed[i] = if changed[i] == b'0' { b'1' } else { b'0' };
            let changed = String::from_utf8(changed).expect("ASCII");
            let opened = changed
                .parse::<MessageId>()
                .ok()
                .and_then(|id| id.open(&key));
            assert_eq!(opened, None, "{changed}");
        }
    }

    #[test]
    fn arns_and_accounts_round_trip_or_are_refused() {
        let text = "arn:aws:ses:us-east-1:123456789012:identity/a@b.test";
        assert_eq!(text.parse::<Arn>().expect("reads").to_string(), text);
        assert!("arn:aws:ses:us".parse::<Arn>().is_err());
        assert!("12345678901x".parse::<AccountId>().is_err());
        assert!("US".parse::<Region>().is_err());
        for text in ["", "é", &"0".repeat(60), &"é".repeat(30)] {
            assert!(text.parse::<MessageId>().is_err());
        }
    }
}
