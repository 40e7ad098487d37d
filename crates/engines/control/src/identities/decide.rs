//! Pure parts of the identities' use cases.

use crate::{Name, timers};
use base::Timestamp;
use base::env::Entropy;
use model::Identity;
use model::identity::{Dkim, DkimKey, DkimOrigin, Proof, Status};

/// A new identity without any proof asked for.
pub(super) fn bare(name: &Name, now: Timestamp) -> Identity {
    Identity {
        name: name.to_string(),
        kind: name.kind(),
        ownership: timers::idle(now),
        verification_token: None,
        dkim: None,
        feedback_forwarding: true,
        configuration_set: None,
        tags: Vec::new(),
        mail_from: None,
        policies: std::collections::BTreeMap::new(),
        topics: model::identity::Topics::default(),
        certificates: Vec::new(),
        last_check: None,
        created_at: now,
    }
}

/// The proof of an address: pending, and nothing to look for in DNS.
pub(super) fn awaiting_letter(now: Timestamp) -> Proof {
    Proof {
        status: Status::Pending,
        since: now,
        next_check_at: None,
        checks: 0,
    }
}

/// Easy DKIM with a key of ours behind the first token.
pub(super) fn easy(tokens: Vec<String>, key: DkimKey, bits: u16, now: Timestamp) -> Dkim {
    Dkim {
        signing_enabled: true,
        proof: timers::begin(now),
        origin: DkimOrigin::Easy,
        tokens,
        keys: vec![key],
        key_bits: Some(bits),
        last_key_generation_at: Some(now),
    }
}

/// DKIM with the customer's key.
pub(super) fn external(key: DkimKey, now: Timestamp) -> Dkim {
    Dkim {
        signing_enabled: true,
        proof: timers::begin(now),
        origin: DkimOrigin::External,
        tokens: vec![key.selector.clone()],
        keys: vec![key],
        key_bits: None,
        last_key_generation_at: None,
    }
}

/// An Easy DKIM token: 160 random bits in 32 characters.
pub(super) fn token(entropy: &dyn Entropy) -> String {
    const ALPHABET: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";
    let bytes: [u8; 32] = base::env::random(entropy);
    let letter = |b: &u8| ALPHABET[usize::from(b & 31)] as char;
    bytes.iter().map(letter).collect()
}

/// identities.md §5: 1 to 63 letters, digits and inner hyphens.
pub(super) fn is_selector(text: &str) -> bool {
    (1..=63).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        && !text.starts_with('-')
        && !text.ends_with('-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn selectors() {
        let long = "s".repeat(64);
        let rows = [
            ("s1", true),
            ("my-sel-1", true),
            ("", false),
            ("s.t", false),
            ("-s", false),
            ("s-", false),
            (long.as_str(), false),
            (&long[1..], true),
        ];
        for (text, expected) in rows {
            assert_eq!(is_selector(text), expected, "{text}");
        }
    }
}
