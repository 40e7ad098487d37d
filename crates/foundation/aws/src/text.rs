//! Percent encoding and base64, as AWS's protocols use them.

use crate::value::Value;
use base64::alphabet::STANDARD;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig};
use base64::engine::{DecodePaddingMode, Engine};
use bytes::Bytes;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode, utf8_percent_encode};
use std::borrow::Cow;

/// Everything but the unreserved characters of RFC 3986 §2.3.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// Padding may be left out, as some clients do.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// Percent-encodes everything but unreserved characters.
pub(crate) fn encode(text: &str) -> String {
    utf8_percent_encode(text, RESERVED).to_string()
}

/// Undoes percent encoding; a percent sign without two hex digits stands for itself. `None` when the result is no
/// UTF-8.
pub(crate) fn decode(text: &str) -> Option<Cow<'_, str>> {
    percent_decode(text.as_bytes()).decode_utf8().ok()
}

/// Undoes the encoding of forms, where a plus sign is a blank.
pub(crate) fn decode_form(text: &str) -> Option<Cow<'_, str>> {
    if !text.contains('+') {
        return decode(text);
    }
    let blanks = text.replace('+', " ");
    decode(&blanks).map(|decoded| Cow::Owned(decoded.into_owned()))
}

/// Reads base64, ignoring line ends.
pub(crate) fn base64(text: &str) -> Option<Bytes> {
    let decoded = if text.contains(['\r', '\n']) {
        BASE64.decode(text.replace(['\r', '\n'], ""))
    } else {
        BASE64.decode(text)
    };
    decoded.ok().map(Bytes::from)
}

/// Writes base64 with padding.
pub(crate) fn to_base64(bytes: &[u8]) -> String {
    BASE64.encode(bytes)
}

/// A scalar as awsQuery, XML and query strings write it; `None` for anything else.
pub(crate) fn scalar(value: &Value) -> Option<Cow<'_, str>> {
    Some(match value {
        Value::Text(text) => Cow::Borrowed(text),
        Value::Integer(number) => Cow::Owned(number.to_string()),
        Value::Double(number) => Cow::Owned(double(*number)),
        Value::Boolean(truth) => Cow::Borrowed(if *truth { "true" } else { "false" }),
        Value::Timestamp(at) => Cow::Owned(at.iso_ms()),
        Value::Blob(bytes) => Cow::Owned(to_base64(bytes)),
        Value::List(_) | Value::Map(_) | Value::Structure(_) => return None,
    })
}

/// A number as Smithy writes it.
pub(crate) fn double(number: f64) -> String {
    if number.is_nan() {
        "NaN".into()
    } else if number.is_infinite() {
        if number > 0.0 {
            "Infinity".into()
        } else {
            "-Infinity".into()
        }
    } else {
        format!("{number:?}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn base64_is_strict_but_for_line_ends_and_padding() {
        for (text, expected) in [
            ("QUJD", Some("ABC")),
            ("QQ==", Some("A")),
            ("QQ", Some("A")),
            ("QU\r\nJD", Some("ABC")),
            ("", Some("")),
            ("QQ==QQ==", None),
            ("=", None),
            ("AAAAA", None),
            ("QU JD", None),
            ("é", None),
        ] {
            assert_eq!(
                base64(text).as_deref(),
                expected.map(str::as_bytes),
                "{text}"
            );
        }
    }

    #[test]
    fn percent_signs_without_hex_stand_for_themselves() {
        assert_eq!(decode("%zz%4").as_deref(), Some("%zz%4"));
        assert_eq!(decode_form("a+b%2B").as_deref(), Some("a b+"));
        assert_eq!(decode("a+b").as_deref(), Some("a+b"));
        assert_eq!(decode("%ff"), None);
    }

    #[test]
    fn numbers_are_written_as_smithy_writes_them() {
        assert_eq!(
            [200.0, f64::NAN, f64::NEG_INFINITY].map(double),
            ["200.0", "NaN", "-Infinity"]
        );
    }

    proptest! {
        #[test]
        fn encoding_round_trips(text in any::<String>()) {
            let encoded = encode(&text);
            prop_assert!(decode(&encoded).is_some_and(|decoded| decoded == text));
            prop_assert!(decode_form(&encoded).is_some_and(|decoded| decoded == text));
        }
    }
}
