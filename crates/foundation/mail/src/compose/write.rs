//! Header fields and the MIME tree, written out.

use super::charset::{self, UnknownCharset};
use super::encode::{self, Encoded};
use super::{Attachment, Boundaries, Text, kinds};
use crate::address::{Mailbox, quote_phrase};
use crate::message::MAX_LINE;

/// Where a line is folded when it can be (RFC 5322 §2.1.1).
const WIDTH: usize = 76;

/// A node of the MIME tree.
pub(super) enum Entity<'a> {
    Leaf {
        fields: Vec<(&'static str, String)>,
        encoded: Encoded<'a>,
    },
    Multipart {
        kind: &'static str,
        parts: Vec<Entity<'a>>,
    },
}

impl Entity<'_> {
    /// Writes its fields, the empty line and its content. The tree has at most three levels.
    pub(super) fn write(&self, out: &mut Vec<u8>, boundaries: &mut Boundaries) {
        match self {
            Self::Leaf { fields, encoded } => {
                let (first, rest) = fields
                    .split_first()
                    .expect("each leaf has its Content-Type");
                field(out, first.0, &first.1);
                field(out, "Content-Transfer-Encoding", encoded.how.name());
                for (name, value) in rest {
                    field(out, name, value);
                }
                out.extend_from_slice(b"\r\n");
                encoded.write(out);
            }
            Self::Multipart { kind, parts } => {
                let boundary = boundaries.next();
                // SES's own form has two spaces and no fold, as its events show (sending.md §8).
                field(
                    out,
                    "Content-Type",
                    &format!("multipart/{kind};  boundary=\"{boundary}\""),
                );
                out.extend_from_slice(b"\r\n");
                for part in parts {
                    out.extend_from_slice(format!("--{boundary}\r\n").as_bytes());
                    part.write(out, boundaries);
                    // This line end belongs to the boundary (RFC 2046 §5.1.1).
                    out.extend_from_slice(b"\r\n");
                }
                out.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
            }
        }
    }
}

/// Writes a field. Line breaks and other controls in the value cannot make a field of their own: they become spaces.
pub(super) fn field(out: &mut Vec<u8>, name: &str, value: &str) {
    out.extend_from_slice(name.as_bytes());
    out.extend_from_slice(b": ");
    let mut folds = value.split("\r\n ").peekable();
    while let Some(line) = folds.next() {
        out.extend(line.bytes().map(|c| {
            if matches!(c, b' '..=b'~' | 0x80..) {
                c
            } else {
                b' '
            }
        }));
        if folds.peek().is_some() {
            out.extend_from_slice(b"\r\n ");
        }
    }
    out.extend_from_slice(b"\r\n");
}

/// Writes an address field, folded between addresses; nothing when there are none.
pub(super) fn addresses(out: &mut Vec<u8>, name: &str, mailboxes: &[Mailbox]) {
    if mailboxes.is_empty() {
        return;
    }
    let mut value = String::new();
    let mut column = name.len() + 2;
    for (i, mailbox) in mailboxes.iter().enumerate() {
        let printed = printed(mailbox);
        if i > 0 {
            value.push(',');
            column += 1;
            if column + printed.len() + 1 > WIDTH {
                value.push_str("\r\n ");
                column = 1;
            } else {
                value.push(' ');
                column += 1;
            }
        }
        column += printed.len();
        value.push_str(&printed);
    }
    field(out, name, &value);
}

/// The printed form in ASCII: a display name beyond it becomes encoded words.
fn printed(mailbox: &Mailbox) -> String {
    let Some(name) = &mailbox.name else {
        return mailbox.address.to_string();
    };
    let clean: String = name
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    let phrase = if clean.is_ascii() {
        quote_phrase(&clean)
    } else {
        encode::words(charset::DEFAULT, &clean, 10)
            .expect("UTF-8 is known")
            .join("\r\n ")
    };
    format!("{phrase} <{}>", mailbox.address)
}

/// Writes an unstructured field such as the subject.
pub(super) fn unstructured(
    out: &mut Vec<u8>,
    name: &str,
    text: Text<'_>,
) -> Result<(), UnknownCharset> {
    let label = text.charset.unwrap_or(charset::DEFAULT);
    let clean: String = text
        .data
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    if clean.is_ascii() && folds_well(&clean, name.len() + 2) {
        charset::encode(label, "")?;
        field(out, name, &fold(&clean, name.len() + 2));
        return Ok(());
    }
    field(
        out,
        name,
        &encode::words(label, &clean, name.len() + 2)?.join("\r\n "),
    );
    Ok(())
}

/// Whether a text fits its line, or can be folded at single spaces without a line too long; runs of spaces are lost on
/// some readers, so a text with such travels in encoded words.
fn folds_well(text: &str, before: usize) -> bool {
    before + text.len() <= WIDTH
        || text
            .split(' ')
            .all(|word| !word.is_empty() && word.len() <= MAX_LINE - 80)
}

/// Folds at single spaces, each of which then follows a line break, so that unfolding gives the same text.
fn fold(text: &str, before: usize) -> String {
    if before + text.len() <= WIDTH {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len() + text.len() / 20);
    let mut column = before;
    for (i, word) in text.split(' ').enumerate() {
        if i > 0 && column + word.len() + 1 > WIDTH {
            out.push_str("\r\n ");
            column = 0;
        } else if i > 0 {
            out.push(' ');
        }
        out.push_str(word);
        column += word.len() + 1;
    }
    out
}

/// Fields of an attached or inline file.
pub(super) fn file_fields(file: &Attachment) -> Vec<(&'static str, String)> {
    let printable = |c: &char| matches!(c, ' '..='~');
    let given = file
        .content_type
        .as_deref()
        .map(str::trim)
        .filter(|t| t.contains('/'));
    let kind = given.unwrap_or_else(|| kinds::guess(&file.file_name));
    let mut kind: String = kind.chars().filter(printable).collect();
    if !kind.to_ascii_lowercase().contains("name=") {
        kind.push_str(&parameter("name", &file.file_name));
    }
    let how = if file.inline { "inline" } else { "attachment" };
    let disposition = format!("{how}{}", parameter("filename", &file.file_name));
    let mut fields = vec![("Content-Type", kind), ("Content-Disposition", disposition)];
    if let Some(id) = &file.content_id {
        let bare: String = id
            .chars()
            .filter(|c| matches!(c, '!'..='~') && !"<>".contains(*c))
            .collect();
        fields.push(("Content-ID", format!("<{bare}>")));
    }
    if let Some(description) = &file.description {
        let mut line = Vec::new();
        let text = Text {
            data: description,
            charset: None,
        };
        unstructured(&mut line, "", text).expect("UTF-8 is known");
        let value = String::from_utf8(line).expect("a field is ASCII");
        fields.push(("Content-Description", value[2..].trim_end().to_owned()));
    }
    fields
}

/// A parameter with its semicolon; a value beyond ASCII, or a long one, in the form of RFC 2231, in pieces.
fn parameter(name: &str, value: &str) -> String {
    let clean: String = value
        .chars()
        .map(|c| if c.is_control() { '_' } else { c })
        .collect();
    if clean.is_ascii() && clean.len() <= 60 {
        let quoted: String = clean
            .chars()
            .flat_map(|c| {
                ['\\', c]
                    .into_iter()
                    .skip(usize::from(!matches!(c, '"' | '\\')))
            })
            .collect();
        return format!(";\r\n {name}=\"{quoted}\"");
    }
    let mut octets = String::new();
    let mut pieces = Vec::new();
    for c in clean.chars() {
        // Some readers decode each piece by itself, so a character is never split.
        if octets.len() > 50 {
            pieces.push(std::mem::take(&mut octets));
        }
        for octet in c.encode_utf8(&mut [0; 4]).bytes() {
            if octet.is_ascii_alphanumeric() || b"-._~".contains(&octet) {
                octets.push(octet as char);
            } else {
                octets.push_str(&format!("%{octet:02X}"));
            }
        }
    }
    pieces.push(octets);
    if let [only] = pieces.as_slice() {
        return format!(";\r\n {name}*=UTF-8''{only}");
    }
    let numbered = pieces.iter().enumerate().map(|(n, piece)| {
        // RFC 2231 §4.1: the charset stands in the first piece only.
        let charset = if n == 0 { "UTF-8''" } else { "" };
        format!(";\r\n {name}*{n}*={charset}{piece}")
    });
    numbered.collect()
}
