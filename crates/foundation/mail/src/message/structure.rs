//! A walk over the MIME tree (RFC 2045, 2046) that neither recurses nor copies: it follows boundaries down the bytes
//! (`docs/adr/008` says why no parsed tree is used).

use super::{Error, forbidden_extension, split_name};
use mail_parser::HeaderValue;
use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;
use mail_parser::parsers::MessageStream;
use memchr::memmem;
use std::collections::BTreeMap;

/// Most parts of a message, containers counted.
pub const MAX_PARTS: usize = 500;
/// Deepest nesting of multiparts and enclosed messages.
pub const MAX_DEPTH: usize = 64;
/// Longest Content-Type or Content-Disposition field.
const MAX_PARAMETERS: usize = 4096;
/// How often an enclosed message is decoded to look inside; the standard allows no encoding there at all.
const MAX_DECODED: usize = 3;
/// The EICAR test file, in two pieces, so that no scanner takes this source for it.
const EICAR: [&str; 2] = [
    "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-",
    "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*",
];
/// Longer content, encoded, cannot be it: three octets for each, and line ends.
const EICAR_ENCODED_MAX: usize = 1024;

/// What a walk over the tree found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Structure {
    /// Parts, containers counted.
    pub parts: usize,
    /// Whether a part is the EICAR test file, which every virus scanner knows.
    pub eicar: bool,
}

/// Checks a whole message.
pub(super) fn check(raw: &[u8]) -> Result<Structure, Error> {
    let mut found = Structure::default();
    walk(raw, 0, &mut found)?;
    Ok(found)
}

/// The open levels of the tree, and where among them each boundary stands: hostile content is full of lines that look
/// like boundaries, so looking one up must be quick.
#[derive(Default)]
struct Levels<'a> {
    /// Boundaries of multiparts, `None` for an enclosed message; the innermost is the last.
    open: Vec<Option<&'a [u8]>>,
    places: BTreeMap<&'a [u8], usize>,
}

impl<'a> Levels<'a> {
    fn push(&mut self, boundary: Option<&'a [u8]>) -> Result<(), Error> {
        if self.open.len() == MAX_DEPTH {
            return Err(Error::TooDeep);
        }
        // Of two with the same boundary the inner one counts.
        self.places.extend(boundary.map(|b| (b, self.open.len())));
        self.open.push(boundary);
        Ok(())
    }

    fn close_above(&mut self, length: usize) {
        if length == self.open.len() {
            return;
        }
        self.open.truncate(length);
        let places = self.open.iter().enumerate();
        self.places = places.filter_map(|(i, b)| Some(((*b)?, i))).collect();
    }

    /// The level whose boundary this line is, innermost first, and whether it closes it (RFC 2046 §5.1.1).
    fn delimiter(&self, line: &[u8]) -> Option<(usize, bool)> {
        let padding = line.iter().rev();
        let padding = padding.take_while(|c| matches!(c, b' ' | b'\t' | b'\r' | b'\n'));
        let line = &line[..line.len() - padding.count()];
        let at = |boundary: &[u8]| self.places.get(boundary).copied();
        let opens = at(line).map(|level| (level, false));
        let closes = line.strip_suffix(b"--").and_then(at);
        opens.max(closes.map(|level| (level, true)))
    }
}

fn walk(data: &[u8], decoded: usize, found: &mut Structure) -> Result<(), Error> {
    let mut levels = Levels::default();
    let mut next = Some(0);
    while let Some(start) = next {
        found.parts += 1;
        if found.parts > MAX_PARTS {
            return Err(Error::TooManyParts);
        }
        let head = Head::read(data, start);
        head.check_names()?;
        let kind = head.kind()?;
        let is_letter = matches!(kind, Kind::Letter);
        match &kind {
            Kind::Multipart(boundary) => levels.push(Some(*boundary))?,
            Kind::Letter => levels.push(None)?,
            Kind::Leaf | Kind::EncodedLetter(_) => {}
        }
        if is_letter {
            next = Some(head.end);
            continue;
        }
        let (end, following) = next_part(data, head.end, &mut levels);
        next = following;
        if let Kind::EncodedLetter(encoding) = kind
            && decoded < MAX_DECODED
        {
            let inner = encoding.decode(&data[head.end..end]);
            walk(&inner, decoded + 1, found)?;
        }
        found.eicar |= matches!(kind, Kind::Leaf) && head.is_eicar(&data[head.end..end]);
    }
    Ok(())
}

/// Where the content that begins at `from` ends, and where the next part begins. Closes the levels that end between.
fn next_part(data: &[u8], from: usize, levels: &mut Levels<'_>) -> (usize, Option<usize>) {
    let mut end = None;
    // The line break before a boundary may be the one that ended the header section.
    let mut at = from.saturating_sub(1);
    let finder = memmem::Finder::new(b"\n--");
    while let Some(found) = finder.find(&data[at..]) {
        let line_start = at + found + 1;
        let line_end =
            memchr::memchr(b'\n', &data[line_start..]).map_or(data.len(), |n| line_start + n + 1);
        at = line_end - 1;
        let Some((level, closes)) = levels.delimiter(&data[line_start + 2..line_end]) else {
            continue;
        };
        end.get_or_insert(line_start.max(from));
        if !closes {
            levels.close_above(level + 1);
            return (end.unwrap_or(line_start), Some(line_end));
        }
        levels.close_above(level);
    }
    (end.unwrap_or(data.len()), None)
}

/// The fields of a part that say what it is.
struct Head<'a> {
    content_type: Option<&'a [u8]>,
    disposition: Option<&'a [u8]>,
    encoding: Option<&'a [u8]>,
    /// Where its content begins.
    end: usize,
}

enum Kind<'a> {
    Multipart(&'a [u8]),
    Letter,
    EncodedLetter(Encoding),
    Leaf,
}

#[derive(Clone, Copy)]
enum Encoding {
    Base64,
    QuotedPrintable,
}

impl Encoding {
    fn named(name: &[u8]) -> Option<Self> {
        match () {
            () if name.eq_ignore_ascii_case(b"base64") => Some(Self::Base64),
            () if name.eq_ignore_ascii_case(b"quoted-printable") => Some(Self::QuotedPrintable),
            () => None,
        }
    }

    fn decode(self, content: &[u8]) -> Vec<u8> {
        match self {
            Self::Base64 => base64_of_lines(content),
            Self::QuotedPrintable => quoted_printable_decode(content).unwrap_or_default(),
        }
    }
}

/// Decodes base64 in lines, piece by piece: an enclosed message may be large, and is not to be held twice. What follows
/// a fault is not decoded.
fn base64_of_lines(content: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(content.len() / 4 * 3);
    let mut letters = content.iter().copied().filter(|c| !c.is_ascii_whitespace());
    loop {
        // A multiple of four, so that each piece decodes by itself.
        let piece: Vec<u8> = letters.by_ref().take(48 * 1024).collect();
        match base64_decode(&piece) {
            Some(decoded) if !piece.is_empty() => out.extend_from_slice(&decoded),
            _ => return out,
        }
    }
}

impl<'a> Head<'a> {
    fn read(data: &'a [u8], start: usize) -> Self {
        let mut head = Self {
            content_type: None,
            disposition: None,
            encoding: None,
            end: start,
        };
        let mut open: Option<(usize, usize)> = None;
        loop {
            let at = head.end;
            let line_end = memchr::memchr(b'\n', &data[at..]).map_or(data.len(), |n| at + n + 1);
            let line = &data[at..line_end];
            if matches!(line.first(), Some(b' ' | b'\t')) && open.is_some() {
                head.end = line_end;
                continue;
            }
            if let Some((field, colon)) = open.take() {
                head.keep(&data[field..colon], &data[colon + 1..at]);
            }
            if line == b"\r\n" || line == b"\n" || line.is_empty() {
                head.end = line_end;
                return head;
            }
            let Some((_, value)) = split_name(line) else {
                return head;
            };
            open = Some((at, at + value - 1));
            head.end = line_end;
        }
    }

    fn keep(&mut self, name: &[u8], value: &'a [u8]) {
        let slot = match name.trim_ascii() {
            n if n.eq_ignore_ascii_case(b"content-type") => &mut self.content_type,
            n if n.eq_ignore_ascii_case(b"content-disposition") => &mut self.disposition,
            n if n.eq_ignore_ascii_case(b"content-transfer-encoding") => &mut self.encoding,
            _ => return,
        };
        slot.get_or_insert(value);
    }

    fn kind(&self) -> Result<Kind<'a>, Error> {
        let Some(value) = self.content_type else {
            return Ok(Kind::Leaf);
        };
        let trimmed = value.trim_ascii_start();
        let starts = |kind: &[u8]| {
            trimmed
                .get(..kind.len())
                .is_some_and(|start| start.eq_ignore_ascii_case(kind))
        };
        if starts(b"multipart/") {
            return Ok(boundary(value).map_or(Kind::Leaf, Kind::Multipart));
        }
        if starts(b"message/rfc822") || starts(b"message/global") {
            let encoding = self.encoding.unwrap_or_default().trim_ascii();
            return Ok(Encoding::named(encoding).map_or(Kind::Letter, Kind::EncodedLetter));
        }
        Ok(Kind::Leaf)
    }

    /// Whether content of this part is the EICAR test file: its 68 octets, behind which at most 60 of white space may
    /// stand (https://www.eicar.org/download-anti-malware-testfile/).
    fn is_eicar(&self, content: &[u8]) -> bool {
        if content.len() > EICAR_ENCODED_MAX {
            return false;
        }
        let encoding = Encoding::named(self.encoding.unwrap_or_default().trim_ascii());
        match encoding {
            Some(encoding) => {
                encoding.decode(content).trim_ascii_end() == EICAR.concat().as_bytes()
            }
            None => content.trim_ascii_end() == EICAR.concat().as_bytes(),
        }
    }

    /// Content-Disposition's `filename` first, then Content-Type's `name` (sending.md §8).
    fn check_names(&self) -> Result<(), Error> {
        for (value, wanted) in [(self.disposition, "filename"), (self.content_type, "name")] {
            let Some(value) = value else { continue };
            if value.len() > MAX_PARAMETERS {
                return Err(Error::ParametersTooLong(value.len()));
            }
            if let Some(name) = parameter(value, wanted)
                && forbidden_extension(&name)
            {
                let shown = name.chars().filter(|c| !c.is_control()).take(255).collect();
                return Err(Error::IllegalFilename(shown));
            }
        }
        Ok(())
    }
}

/// The decoded value of a parameter (RFC 2231 continuations and charsets, RFC 2047 words where people put them).
fn parameter(value: &[u8], wanted: &str) -> Option<String> {
    // Most values have no parameter of such a name; the search spares the parser.
    memchr::memchr(b';', value)?;
    let mut line = value.to_vec();
    line.extend_from_slice(b"\r\n");
    let HeaderValue::ContentType(parsed) = MessageStream::new(&line).parse_content_type() else {
        return None;
    };
    parsed
        .attributes
        .unwrap_or_default()
        .into_iter()
        .find(|attribute| attribute.name == wanted)
        .map(|attribute| super::decode_words(&attribute.value))
}

/// The `boundary` parameter, as bytes of the message; `None` when it is absent or empty.
fn boundary(value: &[u8]) -> Option<&[u8]> {
    let mut rest = value;
    loop {
        rest = &rest[next_parameter(rest)?..];
        let Some(after) = strip_name(rest.trim_ascii_start(), b"boundary") else {
            continue;
        };
        let ends = |c: &u8| *c == b';' || c.is_ascii_whitespace();
        let found = if let Some(quoted) = after.strip_prefix(b"\"") {
            &quoted[..memchr::memchr(b'"', quoted)?]
        } else {
            &after[..after.iter().position(ends).unwrap_or(after.len())]
        };
        return Some(found.trim_ascii_end()).filter(|b| !b.is_empty());
    }
}

/// Behind the next semicolon that stands outside quotes.
fn next_parameter(value: &[u8]) -> Option<usize> {
    let (mut quoted, mut escaped) = (false, false);
    let semicolon = value.iter().position(|&c| {
        match c {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            _ => return c == b';' && !quoted,
        }
        false
    })?;
    Some(semicolon + 1)
}

fn strip_name<'a>(text: &'a [u8], name: &[u8]) -> Option<&'a [u8]> {
    let (start, rest) = text.split_at_checked(name.len())?;
    let value = rest.trim_ascii_start().strip_prefix(b"=")?;
    start
        .eq_ignore_ascii_case(name)
        .then(|| value.trim_ascii_start())
}
