//! Assembles messages from their pieces: texts, addresses, attachments (sending.md, "Assembled messages").
//!
//! The result is ASCII with CRLF line ends and no line over 998 octets, whatever the pieces were. Boundaries are given,
//! so that the same draft composes to the same bytes.

mod charset;
mod encode;
mod kinds;
mod write;

pub use charset::UnknownCharset;

use crate::address::Mailbox;
use base::Timestamp;
use bytes::Bytes;
use encode::{Encoded, TransferEncoding as Wire};
use std::borrow::Cow;
use write::Entity;

/// A text and the character set that it shall travel in; UTF-8 when none is given.
#[derive(Clone, Copy, Debug)]
pub struct Text<'a> {
    /// The text.
    pub data: &'a str,
    /// Its charset, as the caller named it.
    pub charset: Option<&'a str>,
}

/// What numbers make up the boundaries: `----=_Part_N_N.EPOCHMS`.
#[derive(Clone, Copy, Debug)]
pub struct BoundarySeed {
    /// First number of the first boundary; the next one has the next number.
    pub first: u32,
    /// Second number.
    pub second: u32,
    /// Moment of assembly.
    pub at: Timestamp,
}

/// How an attachment travels (RFC 2045 §6).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TransferEncoding {
    /// `base64`.
    #[default]
    Base64,
    /// `quoted-printable`.
    QuotedPrintable,
    /// `7bit`; content that is not 7-bit text in short lines travels as base64 all the same.
    SevenBit,
}

/// A file that goes with the message.
#[derive(Clone, Debug)]
pub struct Attachment {
    /// Its name.
    pub file_name: String,
    /// Its bytes.
    pub content: Bytes,
    /// Its type; guessed from the name when absent.
    pub content_type: Option<String>,
    /// Shown with the html part rather than offered for download.
    pub inline: bool,
    /// How it travels.
    pub encoding: TransferEncoding,
    /// Its Content-ID, with or without angle brackets.
    pub content_id: Option<String>,
    /// Its description.
    pub description: Option<String>,
}

/// The pieces of a message.
#[derive(Clone, Debug)]
pub struct Draft<'a> {
    /// Author.
    pub from: &'a Mailbox,
    /// Where answers go.
    pub reply_to: &'a [Mailbox],
    /// Shown recipients.
    pub to: &'a [Mailbox],
    /// Shown copies.
    pub cc: &'a [Mailbox],
    /// Subject.
    pub subject: Text<'a>,
    /// Text body.
    pub text: Option<Text<'a>>,
    /// HTML body.
    pub html: Option<Text<'a>>,
    /// Further fields: names and values of printable ASCII.
    pub headers: &'a [(String, String)],
    /// Files.
    pub attachments: &'a [Attachment],
    /// Makes the boundaries.
    pub boundary: BoundarySeed,
}

/// Assembles the message.
///
/// **Errors**: a charset that nobody knows.
pub fn compose(draft: &Draft<'_>) -> Result<Vec<u8>, UnknownCharset> {
    let entity = tree(draft)?;
    let content: usize = draft
        .attachments
        .iter()
        .map(|a| a.content.len() * 4 / 3)
        .sum();
    let texts = draft.text.map_or(0, |t| t.data.len()) + draft.html.map_or(0, |t| t.data.len());
    let mut out = Vec::with_capacity(content + content / 32 + texts + texts / 32 + 4096);
    write::addresses(&mut out, "From", std::slice::from_ref(draft.from));
    write::addresses(&mut out, "Reply-To", draft.reply_to);
    write::addresses(&mut out, "To", draft.to);
    write::addresses(&mut out, "Cc", draft.cc);
    write::unstructured(&mut out, "Subject", draft.subject)?;
    write::field(&mut out, "MIME-Version", "1.0");
    for (name, value) in draft.headers {
        write::field(&mut out, name, value);
    }
    let mut boundaries = Boundaries {
        seed: draft.boundary,
        used: 0,
    };
    entity.write(&mut out, &mut boundaries);
    Ok(out)
}

/// Texts make an alternative; inline files join the html in a related; attached ones stand beside all in a mixed.
fn tree<'a>(draft: &Draft<'a>) -> Result<Entity<'a>, UnknownCharset> {
    let with_html = draft.html.is_some();
    let (inline, attached): (Vec<&'a Attachment>, Vec<&'a Attachment>) = draft
        .attachments
        .iter()
        .partition(|a| a.inline && with_html);
    let text = draft
        .text
        .map(|text| text_part("text/plain", text))
        .transpose()?;
    let html = draft
        .html
        .map(|html| text_part("text/html", html))
        .transpose()?;
    let html = html.map(|html| beside("related", html, &inline));
    let body = match (text, html) {
        (Some(text), Some(html)) => Entity::Multipart {
            kind: "alternative",
            parts: vec![text, html],
        },
        (Some(only), None) | (None, Some(only)) => only,
        (None, None) => text_part(
            "text/plain",
            Text {
                data: "",
                charset: None,
            },
        )?,
    };
    Ok(beside("mixed", body, &attached))
}

fn beside<'a>(kind: &'static str, first: Entity<'a>, files: &[&'a Attachment]) -> Entity<'a> {
    if files.is_empty() {
        return first;
    }
    let parts = std::iter::once(first)
        .chain(files.iter().map(|file| file_part(file)))
        .collect();
    Entity::Multipart { kind, parts }
}

fn text_part<'a>(kind: &str, text: Text<'a>) -> Result<Entity<'a>, UnknownCharset> {
    let label = text.charset.unwrap_or(charset::DEFAULT);
    let lines = encode::crlf_text(text.data);
    let bytes = match &lines {
        Cow::Borrowed(lines) => charset::encode(label, lines)?,
        Cow::Owned(lines) => Cow::Owned(charset::encode(label, lines)?.into_owned()),
    };
    Ok(Entity::Leaf {
        fields: vec![("Content-Type", format!("{kind}; charset={label}"))],
        encoded: Encoded::text(&lines, bytes),
    })
}

fn file_part(file: &Attachment) -> Entity<'_> {
    let content = Cow::Borrowed(&*file.content);
    let encoded = match file.encoding {
        TransferEncoding::QuotedPrintable => Encoded::new(Wire::QuotedPrintable, content),
        TransferEncoding::SevenBit if encode::is_seven_bit(&file.content) => {
            Encoded::new(Wire::SevenBit, encode::crlf(&file.content))
        }
        TransferEncoding::Base64 | TransferEncoding::SevenBit => {
            Encoded::new(Wire::Base64, content)
        }
    };
    Entity::Leaf {
        fields: write::file_fields(file),
        encoded,
    }
}

/// Hands out boundaries.
struct Boundaries {
    seed: BoundarySeed,
    used: u32,
}

impl Boundaries {
    fn next(&mut self) -> String {
        let first = self.seed.first.wrapping_add(self.used);
        self.used += 1;
        format!(
            "{}{first}_{}.{}",
            encode::BOUNDARY_START,
            self.seed.second,
            self.seed.at.0
        )
    }
}

#[cfg(test)]
mod tests;
