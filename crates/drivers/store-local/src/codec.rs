//! How records and events are written: one byte that names the form, then the text, compressed where that helps
//! (docs/adr/018).

use bytes::Bytes;
use lz4_flex::block::{compress_prepend_size_with_dict, decompress_with_dict};
use store::Error;

/// The text as it is.
const PLAIN: u8 = 0;
/// LZ4 block against dictionary 1, its length in front.
const LZ4_DICTIONARY_1: u8 = 1;

/// Typical records and events: short texts of the same words compress only against something that has those words.
/// Part of the format, so it never changes; a better one gets the next number.
const DICTIONARY_1: &[u8] = include_bytes!("codec/dictionary-1.txt");

/// Longest text that is read back; far over what a batch may hold.
const TEXT_BYTES_MAX: usize = 16 << 20;

/// Writes a text.
pub(crate) fn encode(text: &[u8]) -> Vec<u8> {
    let packed = compress_prepend_size_with_dict(text, DICTIONARY_1);
    let (form, content) = if packed.len() < text.len() {
        (LZ4_DICTIONARY_1, packed.as_slice())
    } else {
        (PLAIN, text)
    };
    let mut written = Vec::with_capacity(content.len() + 1);
    written.push(form);
    written.extend_from_slice(content);
    written
}

/// Reads a text back.
pub(crate) fn decode(written: &[u8]) -> Result<Bytes, Error> {
    match written.split_first() {
        Some((&PLAIN, text)) => Ok(Bytes::copy_from_slice(text)),
        Some((&LZ4_DICTIONARY_1, packed)) => unpack(packed),
        _ => Err(damaged("its form is unknown")),
    }
}

fn unpack(packed: &[u8]) -> Result<Bytes, Error> {
    let (length, block) = packed
        .split_first_chunk::<4>()
        .ok_or_else(|| damaged("it is too short"))?;
    let length = u32::from_le_bytes(*length) as usize;
    if length > TEXT_BYTES_MAX {
        return Err(damaged("it claims to be too long"));
    }
    let text = decompress_with_dict(block, length, DICTIONARY_1)
        .map_err(|_| damaged("it does not decompress"))?;
    if text.len() != length {
        return Err(damaged("its length differs"));
    }
    Ok(text.into())
}

fn damaged(how: &str) -> Error {
    Error::Damaged(format!("a record: {how}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const EVENT: &str = r#"{"kind":"delivered","attempt":{"number":1,"started_at":1700481600000,"source":"default","local_ip":"192.0.2.1","mx_host":"mx.example.com","mx_address":"198.51.100.7:25","tls_version":"TLSv1.3","tls_cipher":"TLS13_AES_256_GCM_SHA384","tls_note":null,"mta_sts":"none","dane":"none","reused_connection":false,"phase":"dot","reply":{"code":250,"enhanced":"2.0.0","text":"Ok: queued as 4XyZ"},"phases_ms":[["connect",1]]}}"#;

    #[test]
    fn a_typical_event_becomes_small() {
        let written = encode(EVENT.as_bytes());
        assert!(written.len() * 2 < EVENT.len(), "{}", written.len());
        assert_eq!(decode(&written).unwrap(), EVENT);
    }

    #[test]
    fn what_was_written_is_read_for_ever() {
        // The forms as they stand in folders of users.
        assert_eq!(decode(b"\0{}").unwrap(), "{}");
        let digest = crc32fast::hash(DICTIONARY_1);
        assert_eq!(digest, 0xd7f2_5407, "dictionary 1 has changed");
    }

    proptest! {
        #[test]
        fn any_text_reads_back(text in proptest::collection::vec(any::<u8>(), 0..2_000)) {
            prop_assert_eq!(decode(&encode(&text)).unwrap(), text);
        }

        #[test]
        fn damage_is_an_error_never_a_panic(
            at in 0_usize..200, value in any::<u8>(), cut in 0_usize..200,
        ) {
            let mut written = encode(EVENT.as_bytes());
            let at = at % written.len();
            written[at] = value;
            let _ = decode(&written);
            written.truncate(cut);
            let _ = decode(&written);
        }

        #[test]
        fn noise_is_an_error_never_a_panic(noise in proptest::collection::vec(any::<u8>(), 0..300)) {
            let _ = decode(&noise);
        }
    }
}
