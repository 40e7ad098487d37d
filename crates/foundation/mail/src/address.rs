//! Addresses and mailboxes (RFC 5322 §3.4), checked as strictly, and refused in the same words, as SES does
//! (sending.md §4).

mod check;
mod list;

pub use check::check;
pub use list::{parse_header, parse_header_list};

use std::cmp::Ordering;
use std::fmt;
use thiserror::Error;

/// Longest printed form of a mailbox, in UTF-16 units.
pub const MAX_PRINTED: usize = 320;
/// Most mailboxes of one header field.
pub const MAX_LISTED: usize = 10_000;
/// Most characters of a refused address that its error repeats.
const MAX_SHOWN: usize = 1000;

/// Why an address was refused; the texts are those that clients of SES see.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum Error {
    /// A rule of the syntax is broken; the text names it.
    #[error("{0}")]
    Syntax(&'static str),
    /// A line break where none may be.
    #[error("Invalid email address {0}.")]
    LineBreak(String),
    /// Longer than [`MAX_PRINTED`].
    #[error("Address length is more than 320 characters long: '{0}'.")]
    TooLong(String),
}

impl Error {
    /// The address lacks its `@domain`.
    pub const NO_DOMAIN: Self = Self::Syntax("Missing final '@domain'");
}

/// A mail address: local part and domain. Two are equal when the domains are, whatever their case, and the local parts
/// are exactly.
#[derive(Clone)]
pub struct Address {
    text: String,
    at: usize,
}

impl Address {
    /// Reads `local@domain` (an addr-spec; the local part may be a quoted string).
    pub fn parse(text: &str) -> Result<Self, Error> {
        let at = check(text)?;
        Ok(Self {
            text: text.to_owned(),
            at,
        })
    }

    /// The local part, in quotes when it was written so.
    pub fn local(&self) -> &str {
        &self.text[..self.at]
    }

    /// The domain as written.
    pub fn domain(&self) -> &str {
        &self.text[self.at + 1..]
    }

    /// The domain in lower case.
    pub fn domain_lower(&self) -> String {
        self.domain().to_ascii_lowercase()
    }

    /// The whole as written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The whole with the domain in lower case: equal addresses have equal keys.
    pub fn key(&self) -> String {
        format!("{}@{}", self.local(), self.domain_lower())
    }

    /// The address without a plus label, `bob+tag@x` becoming `bob@x`; `None` when there is no label.
    pub fn without_label(&self) -> Option<Self> {
        if self.local().starts_with('"') {
            return None;
        }
        let plus = self.local().find('+').filter(|at| *at > 0)?;
        Some(Self {
            text: format!("{}@{}", &self.local()[..plus], self.domain()),
            at: plus,
        })
    }

    /// The address literal between the brackets of `user@[192.0.2.1]`, when the domain is one.
    pub fn literal(&self) -> Option<&str> {
        self.domain().strip_prefix('[')?.strip_suffix(']')
    }
}

/// The domain itself and its parents, nearest first, in lower case: `a.b.c` gives `a.b.c`, `b.c`, `c`.
pub fn domain_and_parents(domain: &str) -> impl Iterator<Item = String> {
    let lower = domain.to_ascii_lowercase();
    let mut rest = Some(lower);
    std::iter::from_fn(move || {
        let this = rest.take()?;
        rest = this.split_once('.').map(|(_, parent)| parent.to_owned());
        Some(this)
    })
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl PartialEq for Address {
    fn eq(&self, other: &Self) -> bool {
        self.local() == other.local() && self.domain().eq_ignore_ascii_case(other.domain())
    }
}

impl Eq for Address {}

impl PartialOrd for Address {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Address {
    fn cmp(&self, other: &Self) -> Ordering {
        let domain = |a: &Self| a.domain_lower();
        domain(self)
            .cmp(&domain(other))
            .then_with(|| self.local().cmp(other.local()))
    }
}

/// An address with its display name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mailbox {
    /// Display name without quotes, encoded words (RFC 2047) not decoded.
    pub name: Option<String>,
    /// The address.
    pub address: Address,
}

impl Mailbox {
    /// Reads one mailbox as an API member gives it: `a@b` or `Name <a@b>`, at most 320 UTF-16 units when printed.
    pub fn parse(text: &str) -> Result<Self, Error> {
        if text.contains(['\r', '\n']) {
            return Err(broken_line(text));
        }
        let mailbox = list::parse_one(text)?;
        let printed = mailbox.to_string();
        if printed.encode_utf16().count() > MAX_PRINTED {
            return Err(Error::TooLong(shown(&printed)));
        }
        Ok(mailbox)
    }

    /// The display name with its encoded words decoded.
    pub fn decoded_name(&self) -> Option<String> {
        self.name.as_deref().map(crate::message::decode_words)
    }
}

impl From<Address> for Mailbox {
    fn from(address: Address) -> Self {
        Self {
            name: None,
            address,
        }
    }
}

/// The printed form: `a@b`, `Name <a@b>` or `"Name, Inc." <a@b>`.
impl fmt::Display for Mailbox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.name {
            None => write!(f, "{}", self.address),
            Some(name) => write!(f, "{} <{}>", quote_phrase(name), self.address),
        }
    }
}

/// A display name as a phrase of RFC 5322 §3.2.5: in quotes when it holds characters that a bare phrase must not.
pub fn quote_phrase(name: &str) -> String {
    let bare = |c: char| c.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~ ".contains(c);
    if !name.is_empty() && name.chars().all(bare) {
        return name.to_owned();
    }
    let mut out = String::with_capacity(name.len() + 2);
    out.push('"');
    for c in name.chars() {
        if c == '"' || c == '\\' {
            out.push('\\');
        }
        out.push(c);
    }
    out.push('"');
    out
}

/// A line break is never part of an address that a caller hands in: it could become a header field of its own.
fn broken_line(text: &str) -> Error {
    if text.contains(['"', '<']) {
        return Error::LineBreak(shown(text));
    }
    check(text)
        .err()
        .unwrap_or_else(|| Error::LineBreak(shown(text)))
}

/// What an error repeats of a text that may be megabytes long.
fn shown(text: &str) -> String {
    text.chars().take(MAX_SHOWN).collect()
}

#[cfg(test)]
mod tests;
