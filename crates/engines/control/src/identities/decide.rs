//! Pure parts of the identities' use cases.

use crate::{Name, links, timers};
use base::Timestamp;
use base::env::Entropy;
use model::Identity;
use model::identity::{Dkim, DkimKey, DkimOrigin, LengthChosen, Link, Proof, SetAside, Status};

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
        verified_until: None,
        links: Vec::new(),
        notices: Vec::new(),
        created_at: now,
    }
}

/// An address gets a letter with a link. Unless it is verified for ever, it has the link's time to be followed. `false`
/// when it gets none, since it got many within the hour.
pub(super) fn ask_by_letter(identity: &mut Identity, link: Link, now: Timestamp) -> bool {
    let expires_at = link.expires_at;
    if !links::issue(identity, link, now) {
        tracing::warn!("an address gets no further letter: it got many within the hour");
        return false;
    }
    if identity.ownership.status != Status::Success {
        identity.ownership = Proof {
            status: Status::Pending,
            since: now,
            next_check_at: Some(expires_at),
            checks: 0,
        };
    }
    true
}

/// Easy DKIM with a key of ours behind the first token.
pub(super) fn easy(tokens: Vec<String>, key: DkimKey, bits: u16, now: Timestamp) -> Dkim {
    Dkim {
        tokens,
        keys: vec![key],
        key_bits: Some(bits),
        last_key_generation_at: Some(now),
        length_chosen: Some(LengthChosen {
            at: now,
            at_creation: true,
        }),
        ..without_keys(DkimOrigin::Easy, now)
    }
}

/// DKIM whose keys are still to come.
pub(super) fn without_keys(origin: DkimOrigin, now: Timestamp) -> Dkim {
    Dkim {
        signing_enabled: true,
        proof: timers::begin(now),
        origin,
        tokens: Vec::new(),
        keys: Vec::new(),
        key_bits: None,
        last_key_generation_at: None,
        next_key_bits: None,
        length_chosen: None,
        signing_since: None,
        rotate_now: false,
        parent_region: None,
        set_aside: None,
    }
}

/// Easy DKIM as it is kept while another origin signs.
pub(super) fn set_aside(easy: Dkim) -> SetAside {
    SetAside {
        tokens: easy.tokens,
        keys: easy.keys,
        key_bits: easy.key_bits,
        next_key_bits: easy.next_key_bits,
        length_chosen: easy.length_chosen,
        last_key_generation_at: easy.last_key_generation_at,
    }
}

/// Easy DKIM that was set aside, looked for anew.
pub(super) fn restored(dkim: &Dkim, now: Timestamp) -> Option<Dkim> {
    let aside = dkim.set_aside.clone()?;
    Some(Dkim {
        tokens: aside.tokens,
        keys: aside.keys,
        key_bits: aside.key_bits,
        next_key_bits: aside.next_key_bits,
        length_chosen: aside.length_chosen,
        last_key_generation_at: aside.last_key_generation_at,
        ..without_keys(DkimOrigin::Easy, now)
    })
}

/// DKIM with the customer's key.
pub(super) fn external(key: DkimKey, now: Timestamp) -> Dkim {
    Dkim {
        tokens: vec![key.selector.clone()],
        keys: vec![key],
        ..without_keys(DkimOrigin::External, now)
    }
}

/// The tokens of Easy DKIM that a domain has, in use or set aside.
pub(super) fn easy_tokens(dkim: Dkim) -> Vec<String> {
    match (dkim.origin, dkim.set_aside) {
        (DkimOrigin::Easy, _) => dkim.tokens,
        (_, Some(aside)) => aside.tokens,
        (_, None) => Vec::new(),
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
