//! Character sets of outgoing texts.

use encoding_rs::{EncoderResult, Encoding};
use std::borrow::Cow;
use thiserror::Error;

/// What a text without a charset travels in (`docs/adr/008`).
pub(super) const DEFAULT: &str = "UTF-8";

/// A charset that nobody knows, or whose name is no name.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("Unsupported charset '{0}'.")]
pub struct UnknownCharset(pub String);

/// Encodes a text; a character that the charset lacks becomes `?`.
pub(super) fn encode<'t>(label: &str, text: &'t str) -> Result<Cow<'t, [u8]>, UnknownCharset> {
    let is_token = |c: u8| c.is_ascii_alphanumeric() || b"-_:.+".contains(&c);
    if label.is_empty() || label.len() > 40 || !label.bytes().all(is_token) {
        return Err(UnknownCharset(label.chars().take(80).collect()));
    }
    match label.to_ascii_lowercase().as_str() {
        "utf-8" | "utf8" => Ok(Cow::Borrowed(text.as_bytes())),
        "us-ascii" | "ascii" => Ok(single(text, 0x7f)),
        // Under that name the Encoding standard means windows-1252, which puts letters where mail has controls.
        "iso-8859-1" | "latin1" | "iso_8859-1" => Ok(single(text, 0xff)),
        "utf-16" => Ok(std::iter::once(0xfeff)
            .chain(text.encode_utf16())
            .flat_map(u16::to_be_bytes)
            .collect()),
        "utf-16be" => Ok(text.encode_utf16().flat_map(u16::to_be_bytes).collect()),
        "utf-16le" => Ok(text.encode_utf16().flat_map(u16::to_le_bytes).collect()),
        lower => {
            let encoding = Encoding::for_label(lower.as_bytes())
                .filter(|found| found.output_encoding() == *found)
                .ok_or_else(|| UnknownCharset(label.to_owned()))?;
            Ok(Cow::Owned(legacy(encoding, text)))
        }
    }
}

fn single(text: &str, highest: u32) -> Cow<'_, [u8]> {
    if text.is_ascii() {
        return Cow::Borrowed(text.as_bytes());
    }
    text.chars()
        .map(|c| {
            if u32::from(c) <= highest {
                u32::from(c) as u8
            } else {
                b'?'
            }
        })
        .collect()
}

fn legacy(encoding: &'static Encoding, text: &str) -> Vec<u8> {
    let mut encoder = encoding.new_encoder();
    let mut out = Vec::with_capacity(text.len() * 2 + 16);
    let mut rest = text;
    loop {
        let needed = encoder.max_buffer_length_from_utf8_without_replacement(rest.len());
        out.reserve(needed.unwrap_or(rest.len() * 4 + 16));
        let (result, read) =
            encoder.encode_from_utf8_to_vec_without_replacement(rest, &mut out, true);
        rest = &rest[read..];
        match result {
            EncoderResult::InputEmpty => return out,
            // The encoder is back in its ASCII state when it says so.
            EncoderResult::Unmappable(_) => out.push(b'?'),
            EncoderResult::OutputFull => {}
        }
    }
}
