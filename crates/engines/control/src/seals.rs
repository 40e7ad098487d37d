//! Where sealed values stand in the records of the control plane, and what each is sealed for. Pure.

use base::crypto::{MasterKey, SealError};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;

/// Members whose name begins so hold a sealed value.
const SEALED: &str = "sealed_";
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
    /// Whether it opens with a master key.
    ///
    /// **Errors**: it was sealed by another key, for something else, or it was changed.
    pub fn check(&self, master_key: &MasterKey) -> Result<(), SealError> {
        let bytes = STANDARD
            .decode(&self.sealed)
            .map_err(|_| SealError::Malformed)?;
        master_key.open(&self.record, &bytes).map(drop)
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
    use serde_json::json;

    #[test]
    fn each_value_is_known_with_what_it_is_sealed_for() {
        let key = MasterKey::new(&[7; 32]);
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
                let other = seal.check(&MasterKey::new(&[8; 32]));
                assert!(matches!(other, Err(SealError::OtherKey { .. })));
            }
        }
        let moved = seals_in("@/access-key/AKIA2", &rows[0].1);
        assert_eq!(moved[0].check(&key), Err(SealError::Changed));
        assert_eq!(seals_in("1/account/x", &json!({"a": [1, "b", null]})), []);
        let none = Seal {
            record: String::new(),
            sealed: "?".into(),
        };
        assert_eq!(none.check(&key), Err(SealError::Malformed));
    }
}
