//! Transfer encodings (RFC 2045 §6) and encoded words (RFC 2047).

use super::charset::{self, UnknownCharset};
use crate::message::{MAX_LINE, has_crlf_only, with_crlf};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use memchr::memmem;
use std::borrow::Cow;

/// How every boundary of ours begins. `=_` never comes out of quoted-printable or base64, and 7-bit text that holds it
/// is not sent as such: so no content can contain a boundary.
pub(super) const BOUNDARY_START: &str = "----=_Part_";

/// A transfer encoding on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TransferEncoding {
    SevenBit,
    QuotedPrintable,
    Base64,
}

impl TransferEncoding {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::SevenBit => "7bit",
            Self::QuotedPrintable => "quoted-printable",
            Self::Base64 => "base64",
        }
    }
}

/// Content and how it travels; it is encoded when it is written, so that a large file is not held in its encoded form
/// beside the message.
#[derive(Debug)]
pub(super) struct Encoded<'a> {
    pub(super) how: TransferEncoding,
    content: Cow<'a, [u8]>,
}

impl<'a> Encoded<'a> {
    /// Takes text, its bytes in its charset beside it, in the encoding that keeps it readable.
    pub(super) fn text(text: &str, bytes: Cow<'a, [u8]>) -> Self {
        let how = if is_seven_bit(&bytes) {
            TransferEncoding::SevenBit
        } else {
            best(text, &bytes)
        };
        Self::new(how, bytes)
    }

    /// Takes bytes; those that travel as they are have CRLF line ends already.
    pub(super) fn new(how: TransferEncoding, content: Cow<'a, [u8]>) -> Self {
        Self { how, content }
    }

    pub(super) fn write(&self, out: &mut Vec<u8>) {
        match self.how {
            TransferEncoding::SevenBit => out.extend_from_slice(&self.content),
            TransferEncoding::QuotedPrintable => quoted_printable(&self.content, out),
            TransferEncoding::Base64 => base64_lines(&self.content, out),
        }
    }
}

/// Quoted-printable for mostly ASCII, base64 for the rest and for charsets of wide units.
fn best(text: &str, bytes: &[u8]) -> TransferEncoding {
    let (all, plain) = text.chars().fold((0, 0), |(all, plain), c| {
        (all + 1, plain + usize::from(c.is_ascii()))
    });
    if plain * 2 >= all && memchr::memchr(0, bytes).is_none() {
        TransferEncoding::QuotedPrintable
    } else {
        TransferEncoding::Base64
    }
}

/// Whether content may travel as it is: ASCII in legal lines, without controls but ESC, which ISO-2022-JP needs.
pub(super) fn is_seven_bit(bytes: &[u8]) -> bool {
    // No early end: so the compiler makes it one pass over wide registers.
    let is_plain = |line: &[u8]| {
        line.iter().fold(true, |all, c| {
            all & (matches!(c, b' '..=b'~') | matches!(c, b'\t' | b'\r' | 0x1b))
        })
    };
    let mut start = 0;
    for end in memchr::memchr_iter(b'\n', bytes).chain([bytes.len()]) {
        let line = &bytes[start..end];
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        if line.len() > MAX_LINE || !is_plain(line) {
            return false;
        }
        start = end + 1;
    }
    memmem::find(bytes, b"=_Part_").is_none()
}

/// Makes all line ends CRLF.
pub(super) fn crlf(bytes: &[u8]) -> Cow<'_, [u8]> {
    if has_crlf_only(bytes) {
        Cow::Borrowed(bytes)
    } else {
        Cow::Owned(with_crlf(bytes))
    }
}

/// The same of text.
pub(super) fn crlf_text(text: &str) -> Cow<'_, str> {
    match crlf(text.as_bytes()) {
        Cow::Borrowed(_) => Cow::Borrowed(text),
        Cow::Owned(bytes) => Cow::Owned(
            String::from_utf8(bytes).expect("line ends are ASCII: the rest is as it was"),
        ),
    }
}

/// Lines of 76 characters (RFC 2045 §6.8).
fn base64_lines(bytes: &[u8], out: &mut Vec<u8>) {
    out.reserve(bytes.len() / 57 * 78 + 80);
    let mut line = [0; 76];
    for chunk in bytes.chunks(57) {
        let n = STANDARD
            .encode_slice(chunk, &mut line)
            .expect("57 bytes make 76 characters");
        out.extend_from_slice(&line[..n]);
        out.extend_from_slice(b"\r\n");
    }
}

const HEX: &[u8; 16] = b"0123456789ABCDEF";

/// RFC 2045 §6.7: lines of at most 76 characters; CRLF stays a line end, a bare CR or LF is encoded.
fn quoted_printable(bytes: &[u8], out: &mut Vec<u8>) {
    out.reserve(bytes.len() + bytes.len() / 4);
    let mut column = 0;
    let mut at = 0;
    while at < bytes.len() {
        let c = bytes[at];
        let rest = &bytes[at + 1..];
        at += 1;
        if c == b'\r' && rest.first() == Some(&b'\n') {
            out.extend_from_slice(b"\r\n");
            column = 0;
            at += 1;
            continue;
        }
        let ends_line = rest.is_empty() || rest.starts_with(b"\r\n");
        let literal = match c {
            b' ' | b'\t' => !ends_line,
            _ => matches!(c, b'!'..=b'~') && c != b'=',
        };
        let width = if literal { 1 } else { 3 };
        // One place is kept for the `=` of a soft line break.
        if column + width > 75 {
            out.extend_from_slice(b"=\r\n");
            column = 0;
        }
        if literal {
            out.push(c);
        } else {
            out.extend_from_slice(&[b'=', HEX[usize::from(c >> 4)], HEX[usize::from(c & 15)]]);
        }
        column += width;
    }
}

/// Longest encoded word (RFC 2047 §2).
const MAX_WORD: usize = 75;

/// Encodes text as encoded words of at most 75 characters; the first leaves room for what stands before it in its line.
pub(super) fn words(label: &str, text: &str, before: usize) -> Result<Vec<String>, UnknownCharset> {
    let whole = charset::encode(label, text)?;
    let how = best(text, &whole);
    // A word holds whole characters (§5), each at most four octets, and an escape sequence's worth of overhead.
    let is_utf8 = label.eq_ignore_ascii_case(charset::DEFAULT);
    let is_single = whole.len() == text.chars().count();
    let (widest, overhead) = if is_single { (1, 0) } else { (4, 6) };
    let width = |c: char| if is_utf8 { c.len_utf8() } else { widest };
    let overhead = if is_utf8 { 0 } else { overhead };
    let room = |before: usize| {
        let letters = MAX_WORD.saturating_sub(label.len() + 7 + before);
        let octets = match how {
            TransferEncoding::QuotedPrintable => letters / 3,
            _ => letters / 4 * 3,
        };
        octets.saturating_sub(overhead).max(4)
    };
    let mut words = Vec::new();
    let (mut start, mut used, mut limit) = (0, 0, room(before.min(20)));
    for (at, c) in text.char_indices() {
        if used + width(c) > limit {
            words.push(word(label, &text[start..at], how)?);
            (start, used, limit) = (at, 0, room(0));
        }
        used += width(c);
    }
    if start < text.len() {
        words.push(word(label, &text[start..], how)?);
    }
    Ok(words)
}

fn word(label: &str, text: &str, how: TransferEncoding) -> Result<String, UnknownCharset> {
    let bytes = charset::encode(label, text)?;
    if how == TransferEncoding::Base64 {
        return Ok(format!("=?{label}?B?{}?=", STANDARD.encode(bytes)));
    }
    let mut out = format!("=?{label}?Q?");
    for &c in bytes.iter() {
        match c {
            b' ' => out.push('_'),
            // The characters that §5 allows even inside a phrase.
            _ if c.is_ascii_alphanumeric() || b"!*+-/".contains(&c) => out.push(c as char),
            _ => {
                out.push('=');
                out.push(HEX[usize::from(c >> 4)] as char);
                out.push(HEX[usize::from(c & 15)] as char);
            }
        }
    }
    out.push_str("?=");
    Ok(out)
}
