//! A message as bytes: its header fields with their positions, its body, and the checks on its shape.
//!
//! The bytes are held once; fields and body are slices of them.

mod bodies;
mod extensions;
mod lines;
mod single;
mod structure;

pub use bodies::{Bodies, bodies};
pub use extensions::forbidden_extension;
pub(crate) use lines::{has_crlf_only, with_crlf};
pub use structure::{MAX_DEPTH, MAX_PARTS, Structure};

use crate::address::{self, Mailbox};
use bytes::Bytes;
use mail_parser::HeaderValue;
use mail_parser::parsers::MessageStream;
use std::borrow::Cow;
use thiserror::Error;

/// Longest line without its CRLF (RFC 5321 §4.5.3.1.6).
pub const MAX_LINE: usize = 998;
/// Longest header section.
pub const MAX_HEAD: usize = 512 * 1024;
/// Longest message that can be read at all; the doors set their own, smaller limits.
pub const MAX_MESSAGE: usize = 256 * 1024 * 1024;

/// Why a message was refused; the texts are those that callers see.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum Error {
    /// A field that may stand once only stands twice.
    #[error("Duplicate header '{0}'.")]
    Duplicate(&'static str),
    /// There is no author.
    #[error("Missing required header '{0}'.")]
    Missing(&'static str),
    /// A line is too long for SMTP.
    #[error("Line length is more than 998 characters long: '{0}'.")]
    LineTooLong(usize),
    /// The header section is too long.
    #[error("Header length is more than 524288 bytes long: '{0}'.")]
    HeadTooLong(usize),
    /// An octet that no transfer encoding but `binary` allows (RFC 2045 §2.7): receivers that drop it see other lines
    /// than we do.
    #[error("Message contains a NUL octet.")]
    Nul,
    /// The message is longer than [`MAX_MESSAGE`].
    #[error("Message length is more than 268435456 bytes long: '{0}'.")]
    TooLong(usize),
    /// More than [`MAX_PARTS`] parts.
    #[error("Message contains more than 500 MIME parts.")]
    TooManyParts,
    /// Parts inside parts, deeper than [`MAX_DEPTH`].
    #[error("Message contains MIME parts nested more than 64 levels deep.")]
    TooDeep,
    /// A parameter field so long that nobody means it.
    #[error("MIME header is more than 4096 bytes long: '{0}'.")]
    ParametersTooLong(usize),
    /// An attachment that SES does not take.
    #[error("Illegal filename '{0}'.")]
    IllegalFilename(String),
    /// An address in a field is malformed.
    #[error(transparent)]
    Address(#[from] address::Error),
}

/// A message whose line ends are CRLF and whose fields are known.
#[derive(Clone, Debug)]
pub struct Message {
    raw: Bytes,
    fields: Vec<Span>,
    head_end: usize,
    body_start: usize,
}

/// Places of one field in the raw bytes.
#[derive(Clone, Copy, Debug)]
struct Span {
    start: u32,
    name_end: u32,
    value_start: u32,
    /// Behind the CRLF.
    end: u32,
}

impl Span {
    fn of(self, raw: &[u8]) -> Field<'_> {
        let at = |from: u32, to: u32| &raw[from as usize..to as usize];
        let name = std::str::from_utf8(at(self.start, self.name_end));
        Field {
            name: name.expect("scan takes names of ASCII alone"),
            value: at(self.value_start, self.end),
            whole: at(self.start, self.end),
        }
    }
}

/// One header field, borrowed from its message.
#[derive(Clone, Copy, Debug)]
pub struct Field<'a> {
    /// Name as written.
    pub name: &'a str,
    /// Raw value behind the colon, folded, with its CRLF.
    pub value: &'a [u8],
    /// The whole field, from its name to its CRLF.
    pub whole: &'a [u8],
}

impl Field<'_> {
    /// Whether it has this name, in any case.
    pub fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// The value unfolded (RFC 5322 §2.2.3) and trimmed, encoded words left as they are.
    pub fn text(&self) -> String {
        unfold(self.value)
    }
}

impl Message {
    /// Takes raw bytes: makes bare CR and LF line ends CRLF (nothing else on the wire, so that nobody smuggles a second
    /// message past a receiver), checks line and header lengths, and finds the fields.
    pub fn read(raw: Bytes) -> Result<Self, Error> {
        if raw.len() > MAX_MESSAGE {
            return Err(Error::TooLong(raw.len()));
        }
        if memchr::memchr(0, &raw).is_some() {
            return Err(Error::Nul);
        }
        let raw = lines::normalise(raw)?;
        let head = scan(&raw, MAX_HEAD);
        if head.end > MAX_HEAD {
            return Err(Error::HeadTooLong(head.end));
        }
        Ok(Self {
            raw,
            fields: head.fields,
            head_end: head.end,
            body_start: head.body_start,
        })
    }

    /// All bytes, normalised.
    pub fn raw(&self) -> &Bytes {
        &self.raw
    }

    /// The header section without the empty line behind it.
    pub fn head(&self) -> Bytes {
        self.raw.slice(..self.head_end)
    }

    /// The body.
    pub fn body(&self) -> Bytes {
        self.raw.slice(self.body_start..)
    }

    /// Fields in their order.
    pub fn fields(&self) -> impl Iterator<Item = Field<'_>> {
        self.fields.iter().map(|span| span.of(&self.raw))
    }

    /// The first field of that name.
    pub fn first(&self, name: &str) -> Option<Field<'_>> {
        self.fields().find(|field| field.is(name))
    }

    /// The unfolded value of the first field of that name.
    pub fn text(&self, name: &str) -> Option<String> {
        self.first(name).map(|field| field.text())
    }

    /// Addresses of all fields of that name.
    pub fn mailboxes(&self, name: &str) -> Result<Vec<Mailbox>, Error> {
        let mut found = Vec::new();
        for field in self.fields().filter(|field| field.is(name)) {
            found.extend(address::parse_header_list(&field.text())?);
        }
        Ok(found)
    }

    /// The author: the first mailbox of `From`.
    pub fn author(&self) -> Result<Mailbox, Error> {
        let from = self.first("From").ok_or(Error::Missing("From"))?;
        address::parse_header(&from.text())?.ok_or(Error::Missing("From"))
    }

    /// Refuses a second occurrence of a field that may stand once only (sending.md §8).
    pub fn check_single_fields(&self) -> Result<(), Error> {
        single::check(self.fields())
    }

    /// Walks the MIME tree: bounds parts and depth, refuses attachments of forbidden kinds.
    pub fn check_structure(&self) -> Result<Structure, Error> {
        structure::check(&self.raw)
    }
}

/// Fields of a bare header section whose line ends are CRLF.
pub fn fields_of(head: &[u8]) -> impl Iterator<Item = Field<'_>> {
    let spans = scan(head, usize::MAX).fields;
    spans.into_iter().map(move |span| span.of(head))
}

/// What a scan found.
struct Head {
    fields: Vec<Span>,
    /// Where the header section ends.
    end: usize,
    body_start: usize,
}

/// Finds the fields; the first line that is neither a field nor a continuation begins the body. Stops behind the line
/// that passes the limit, so that ten megabytes of fields cost no memory.
fn scan(raw: &[u8], limit: usize) -> Head {
    let mut fields: Vec<Span> = Vec::with_capacity(24);
    let mut at = 0;
    while at < raw.len() && at <= limit {
        let end = memchr::memchr(b'\n', &raw[at..]).map_or(raw.len(), |n| at + n + 1);
        let line = &raw[at..end];
        if line == b"\r\n" {
            return Head::ended(fields, at, end);
        }
        let is_continuation = matches!(line[0], b' ' | b'\t');
        match (is_continuation, fields.last_mut(), split_name(line)) {
            (true, Some(field), _) => field.end = end as u32,
            (false, _, Some((name_end, value_start))) => fields.push(Span {
                start: at as u32,
                name_end: (at + name_end) as u32,
                value_start: (at + value_start) as u32,
                end: end as u32,
            }),
            _ => return Head::ended(fields, at, at),
        }
        at = end;
    }
    Head::ended(fields, at, at)
}

impl Head {
    fn ended(fields: Vec<Span>, end: usize, body_start: usize) -> Self {
        Self {
            fields,
            end,
            body_start,
        }
    }
}

/// Ends of the name and of the colon; white space before the colon is obsolete but legal (RFC 5322 §4.5.8).
fn split_name(line: &[u8]) -> Option<(usize, usize)> {
    let colon = memchr::memchr(b':', line)?;
    let name_end = line[..colon]
        .iter()
        .rposition(|c| !matches!(c, b' ' | b'\t'))?
        + 1;
    let is_name = line[..name_end].iter().all(|c| (33..=126).contains(c));
    is_name.then_some((name_end, colon + 1))
}

/// Unfolds a raw value: CRLF goes, the white space behind it stays.
fn unfold(value: &[u8]) -> String {
    let kept: Cow<'_, [u8]> = match memchr::memchr2(b'\r', b'\n', value) {
        Some(first) if first + 2 >= value.len() => Cow::Borrowed(&value[..first]),
        Some(_) => value
            .iter()
            .copied()
            .filter(|c| !matches!(c, b'\r' | b'\n'))
            .collect(),
        None => Cow::Borrowed(value),
    };
    String::from_utf8_lossy(&kept)
        .trim_matches([' ', '\t'])
        .to_owned()
}

/// Decodes the encoded words (RFC 2047) of an unfolded value.
pub fn decode_words(text: &str) -> String {
    if !text.contains("=?") {
        return text.to_owned();
    }
    let line = format!("{text}\r\n");
    match MessageStream::new(line.as_bytes()).parse_unstructured() {
        HeaderValue::Text(decoded) => decoded.into_owned(),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests;
