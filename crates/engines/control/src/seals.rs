//! Where sealed values stand in the records of the control plane, and what each is sealed for. Pure.

use base::crypto::{Keyring, SealError};
use base::env::{Entropy, random};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;

/// Members whose name is or begins so hold a sealed value.
const SEALED: &str = "sealed";
/// Members in which callers choose the names.
const FREE: [&str; 2] = ["policies", "inline"];
/// Deepest nesting of a record that is looked through; ours are far flatter.
const DEPTH_MAX: usize = 16;

/// A sealed value in a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seal {
    /// What it is sealed for: it opens for nothing else.
    pub record: String,
    /// The value, as base64.
    pub sealed: String,
}

impl Seal {
    /// Whether it opens with one of the master keys.
    ///
    /// **Errors**: it was sealed by another key, for something else, or it was changed.
    pub fn check(&self, keys: &Keyring) -> Result<(), SealError> {
        keys.open(&self.record, &self.bytes()?).map(drop)
    }

    fn bytes(&self) -> Result<Vec<u8>, SealError> {
        let bytes = STANDARD.decode(&self.sealed);
        bytes.map_err(|_| SealError::Malformed)
    }

    /// The same, sealed with the newest key; `None` when it is already.
    fn renewed(&self, keys: &Keyring, entropy: &dyn Entropy) -> Result<Option<String>, SealError> {
        let bytes = self.bytes()?;
        if !keys.is_old(&bytes) {
            return Ok(None);
        }
        let plain = keys.open(&self.record, &bytes)?;
        let sealed = keys.seal(&self.record, &plain, random(entropy));
        Ok(Some(STANDARD.encode(sealed)))
    }
}

/// A record in which something was sealed anew.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Renewed {
    /// Its new value: the same but for the sealed values.
    pub(crate) value: Vec<u8>,
    /// How many values were sealed anew.
    pub(crate) seals: u64,
    /// What the values are sealed for that no key opens; they stay as they are.
    pub(crate) unopened: Vec<String>,
}

/// Seals what former keys sealed in a record with the newest one; `None` when there is nothing to do or to tell.
pub(crate) fn renew(
    key: &str,
    value: &[u8],
    keys: &Keyring,
    entropy: &dyn Entropy,
) -> Option<Renewed> {
    // Nearly all records hold nothing sealed, and need not be read for that.
    let hint = SEALED.as_bytes();
    value.windows(hint.len()).find(|window| *window == hint)?;
    let read: Value = serde_json::from_slice(value).ok()?;
    let mut renewed = Renewed {
        value: value.to_vec(),
        ..Renewed::default()
    };
    for seal in seals_in(key, &read) {
        match seal.renewed(keys, entropy) {
            Ok(None) => {}
            Ok(Some(new)) if renewed.put(&seal.sealed, &new).is_some() => renewed.seals += 1,
            Ok(Some(_)) | Err(_) => renewed.unopened.push(seal.record),
        }
    }
    (renewed.seals > 0 || !renewed.unopened.is_empty()).then_some(renewed)
}

impl Renewed {
    /// Puts the new text in the old one's place. Both have one length, since what they seal has, and everything else
    /// stays byte for byte.
    fn put(&mut self, old: &str, new: &str) -> Option<()> {
        let place = (self.value.windows(old.len())).position(|window| window == old.as_bytes())?;
        let place = self.value.get_mut(place..place + new.len())?;
        place.copy_from_slice(new.as_bytes());
        Some(())
    }
}

/// The sealed values of a record. A private key of DKIM is sealed for its identity and selector, everything else for the
/// key of its row.
pub fn seals_in(key: &str, value: &Value) -> Vec<Seal> {
    let mut found = Vec::new();
    look(key, value, 0, &mut found);
    found
}

fn look(key: &str, value: &Value, depth: usize, found: &mut Vec<Seal>) {
    if depth > DEPTH_MAX {
        return;
    }
    match value {
        Value::Object(members) => {
            let selector = members.get("selector").and_then(Value::as_str);
            for (name, member) in members {
                match member.as_str() {
                    Some(sealed) if name.starts_with(SEALED) => found.push(Seal {
                        record: record_of(key, selector),
                        sealed: sealed.to_owned(),
                    }),
                    _ if FREE.contains(&name.as_str()) => {}
                    _ => look(key, member, depth + 1, found),
                }
            }
        }
        Value::Array(items) => {
            for item in items {
                look(key, item, depth + 1, found);
            }
        }
        _ => {}
    }
}

/// What a value in the row of this key is sealed for.
fn record_of(key: &str, selector: Option<&str>) -> String {
    let mut parts = key.splitn(3, '/');
    match (parts.next(), parts.next(), parts.next(), selector) {
        // The identities' table: account, table, then region and name.
        (Some(account), Some("identity"), Some(identity), Some(selector)) => {
            format!("dkim/{account}/{identity}/{selector}")
        }
        _ => key.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::crypto::MasterKey;
    use serde_json::json;

    #[test]
    fn each_value_is_known_with_what_it_is_sealed_for() {
        let key = Keyring::from(MasterKey::new(&[7; 32]));
        let seal = |record: &str| STANDARD.encode(key.seal(record, b"secret", [1; 12]));
        let rows = [
            (
                "@/access-key/AKIA1",
                json!({"account": "1", "sealed_secret": seal("@/access-key/AKIA1")}),
            ),
            (
                "1/identity/us-east-1/a.test",
                json!({"name": "a.test", "dkim": {"keys": [
                    {"selector": "s1", "sealed_private_key": seal("dkim/1/us-east-1/a.test/s1")},
                    {"selector": "s2", "sealed_private_key": seal("dkim/1/us-east-1/a.test/s2")},
                ]}}),
            ),
            (
                "@/service-key/s",
                json!({"selector": "s", "sealed_private_key": seal("@/service-key/s")}),
            ),
        ];
        for (row, value) in &rows {
            let seals = seals_in(row, value);
            assert!(!seals.is_empty(), "{row}");
            for seal in seals {
                assert_eq!(seal.check(&key), Ok(()), "{seal:?}");
                let other = seal.check(&MasterKey::new(&[8; 32]).into());
                assert!(matches!(other, Err(SealError::OtherKey { .. })));
            }
        }
        // What a caller names is no seal of ours.
        let named = json!({"policies": {"sealed_x": "{}"}, "inline": {"sealed": "{}"}});
        assert_eq!(seals_in("1/identity/us-east-1/a.test", &named), []);
        let moved = seals_in("@/access-key/AKIA2", &rows[0].1);
        assert_eq!(moved[0].check(&key), Err(SealError::Changed));
        assert_eq!(seals_in("1/account/x", &json!({"a": [1, "b", null]})), []);
        let none = Seal {
            record: String::new(),
            sealed: "?".into(),
        };
        assert_eq!(none.check(&key), Err(SealError::Malformed));
    }

    #[test]
    fn a_record_is_sealed_anew_and_stays_the_same_beside() {
        let keys = Keyring::from(MasterKey::new(&[7; 32]));
        let seal = |keys: &Keyring, record: &str| STANDARD.encode(keys.seal(record, b"s", [1; 12]));
        let (row, other) = ("@/session/ASIA1", "@/access-key/AKIA1");
        let text = |sealed: &str, other: &str| {
            format!(r#"{{ "sealed":"{sealed}", "n" : 1.50, "more":[{{"sealed_x":"{other}"}}] }}"#)
        };
        let (first, foreign) = (seal(&keys, row), seal(&keys, other));
        let value = text(&first, &foreign);
        assert_eq!(
            renew(row, text(&first, &first).as_bytes(), &keys, &Fixed),
            None
        );
        keys.take(MasterKey::new(&[8; 32]));
        let renewed = renew(row, value.as_bytes(), &keys, &Fixed).expect("is old");
        assert_eq!(
            (renewed.seals, &*renewed.unopened),
            (1, &[row.to_owned()][..])
        );
        let now = String::from_utf8(renewed.value).expect("is text");
        let read: Value = serde_json::from_str(&now).expect("reads");
        let sealed = read["sealed"].as_str().expect("is there");
        assert_eq!(now, text(sealed, &foreign));
        let alone = Keyring::from(MasterKey::new(&[8; 32]));
        let bytes = STANDARD.decode(sealed).expect("is base64");
        assert_eq!(alone.open(row, &bytes).expect("opens").as_slice(), b"s");
        for plain in ["{", "[]", r#"{"a":"sealed"}"#, "sealed"] {
            assert_eq!(renew(row, plain.as_bytes(), &keys, &Fixed), None);
        }
    }

    struct Fixed;

    impl Entropy for Fixed {
        fn fill(&self, buffer: &mut [u8]) {
            buffer.fill(3);
        }

        fn rsa_pkcs8(
            &self,
            _: usize,
        ) -> Result<zeroize::Zeroizing<Vec<u8>>, base::crypto::RsaError> {
            Err(base::crypto::RsaError::Failed)
        }
    }

    proptest::proptest! {
        #[test]
        fn any_record_is_looked_through(key: String, value: Vec<u8>, text: String) {
            let keys = Keyring::new(MasterKey::new(&[8; 32]), vec![MasterKey::new(&[7; 32])]);
            renew(&key, &value, &keys, &Fixed);
            let value = json!({"sealed": text, "a": [{"selector": text, "sealed_b": text}]});
            let value = value.to_string();
            if let Some(renewed) = renew(&key, value.as_bytes(), &keys, &Fixed) {
                proptest::prop_assert_eq!(renewed.seals, 0);
                proptest::prop_assert_eq!(renewed.value, value.as_bytes());
            }
        }
    }
}
