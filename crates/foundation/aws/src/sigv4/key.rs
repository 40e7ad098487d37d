//! Signing keys: four rounds of HMAC over the credential scope, kept for a while.

use base::Secret;
use base::crypto::{HmacKey, equal_in_constant_time};
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

/// More keys than these are not kept.
const KEYS_MAX: usize = 1_024;

/// Date, region and service of a credential scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Scope<'a> {
    pub(crate) date: &'a str,
    pub(crate) region: &'a str,
    pub(crate) service: &'a str,
}

/// The key that signs for one scope.
pub(crate) fn derive(secret: &str, scope: Scope<'_>) -> HmacKey {
    let mut first = zeroizing(secret);
    for part in [scope.date, scope.region, scope.service] {
        first = HmacKey::new(&first.sign(&[part.as_bytes()]));
    }
    HmacKey::new(&first.sign(&[super::TERMINATOR.as_bytes()]))
}

fn zeroizing(secret: &str) -> HmacKey {
    let start = Secret::new(format!("AWS4{secret}"));
    HmacKey::new(start.expose().as_bytes())
}

/// Signing keys of late callers.
#[derive(Default)]
pub(crate) struct KeyCache(Mutex<BTreeMap<[String; 4], Entry>>);

struct Entry {
    secret: Secret<String>,
    key: HmacKey,
}

impl KeyCache {
    /// The key of that scope, derived if it is not at hand or if the secret has changed.
    pub(crate) fn get(&self, key_id: &str, secret: &Secret<String>, scope: Scope<'_>) -> HmacKey {
        let name = [key_id, scope.date, scope.region, scope.service].map(str::to_owned);
        let mut keys = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = keys.get(&name).filter(|entry| {
            equal_in_constant_time(entry.secret.expose().as_bytes(), secret.expose().as_bytes())
        });
        if let Some(entry) = kept {
            return entry.key.clone();
        }
        let key = derive(secret.expose(), scope);
        if keys.len() >= KEYS_MAX {
            // A derivation costs microseconds: starting afresh is cheaper than keeping an order of use.
            keys.clear();
        }
        keys.insert(
            name,
            Entry {
                secret: secret.clone(),
                key: key.clone(),
            },
        );
        key
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::crypto::hex;

    const SCOPE: Scope<'_> = Scope {
        date: "20150830",
        region: "us-east-1",
        service: "iam",
    };
    const EXAMPLE: &str = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

    /// The example of "Signature Version 4: derive a signing key" of the AWS documentation.
    #[test]
    fn the_published_example() {
        let string_to_sign = "AWS4-HMAC-SHA256\n20150830T123600Z\n20150830/us-east-1/iam/aws4_request\n\
                              f536975d06c0309214f805bb90ccff089219ecd68b2577efef23edd43b7e1a59";
        let signature = derive(EXAMPLE, SCOPE).sign(&[string_to_sign.as_bytes()]);
        let published = "5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7";
        assert_eq!(hex(&signature), published);
    }

    #[test]
    fn a_new_secret_is_noticed_and_the_cache_is_bounded() {
        let cache = KeyCache::default();
        let sign = |id: &str, secret: &str| {
            cache
                .get(id, &Secret::new(secret.to_owned()), SCOPE)
                .sign(&[b"x"])
        };
        assert_eq!(sign("A", "one"), sign("A", "one"));
        assert_ne!(sign("A", "one"), sign("A", "two"));
        for id in 0..3 * KEYS_MAX {
            sign(&id.to_string(), "one");
        }
        assert!(cache.0.lock().unwrap().len() <= KEYS_MAX);
    }
}
