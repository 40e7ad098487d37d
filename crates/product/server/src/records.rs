//! What stored records mean, for whoever looks at a folder that nobody serves (`sesame check-data`). Pure.

use base::crypto::Keyring;
use model::event::MailEvent;
use model::record::MailRecord;
use serde_json::Value;

/// Reads the record of a message; answers how many recipients it has.
///
/// **Errors**: it does not read.
pub fn message(record: &[u8]) -> Result<u64, String> {
    let record: MailRecord = serde_json::from_slice(record).map_err(|e| e.to_string())?;
    Ok(record.destinations.len() as u64)
}

/// Reads an event of a message.
///
/// **Errors**: it does not read.
pub fn event(event: &[u8]) -> Result<(), String> {
    let read = serde_json::from_slice::<MailEvent>(event);
    read.map(drop).map_err(|e| e.to_string())
}

/// Reads a record of the control plane, and opens what is sealed in it when there is a key; answers how many seals it
/// holds.
///
/// **Errors**: it does not read, or a seal does not open.
pub fn record(key: &str, value: &[u8], keys: Option<&Keyring>) -> Result<u64, String> {
    let value: Value = serde_json::from_slice(value).map_err(|e| e.to_string())?;
    let seals = control::seals_in(key, &value);
    if let Some(keys) = keys {
        for seal in &seals {
            seal.check(keys)
                .map_err(|e| format!("what is sealed for {} does not open: {e}", seal.record))?;
        }
    }
    Ok(seals.len() as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_read_is_told() {
        for noise in [&b""[..], b"{", b"[]", b"{\"kind\":\"unheard of\"}", b"null"] {
            assert!(message(noise).is_err());
            assert!(event(noise).is_err());
        }
        assert!(record("a/b", b"{", None).is_err());
        assert_eq!(record("a/b", b"[1]", None), Ok(0));
        let sealed = br#"{"sealed_secret":"AAAA"}"#;
        assert_eq!(record("@/secret/x", sealed, None), Ok(1));
        let key = Keyring::from(base::crypto::MasterKey::new(&[1; 32]));
        let told = record("@/secret/x", sealed, Some(&key)).expect_err("is no seal");
        assert!(told.contains("@/secret/x"), "{told}");
    }
}
