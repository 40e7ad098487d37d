//! Address lists (RFC 5322 §3.4): mailboxes, groups, comments and quoted strings, scanned once from left to right.

use super::{Address, Error, MAX_LISTED, Mailbox, check};

/// Reads the addresses of a header field's value, groups dissolved. Empty members are passed over (RFC 5322 §4.4).
pub fn parse_header_list(value: &str) -> Result<Vec<Mailbox>, Error> {
    let mut mailboxes = Vec::new();
    let mut in_group = false;
    for (piece, end) in Pieces::of(value) {
        let piece = piece?;
        match end {
            End::Colon if in_group => return Err(Error::Syntax("Nested group")),
            End::Colon => {
                in_group = true;
                continue;
            }
            End::Semicolon if !in_group => {
                return Err(Error::Syntax("Illegal semicolon, not in group"));
            }
            End::Semicolon => in_group = false,
            End::Comma | End::Text => {}
        }
        if is_blank(piece) {
            continue;
        }
        if mailboxes.len() == MAX_LISTED {
            return Err(Error::Syntax("Too many addresses"));
        }
        mailboxes.push(mailbox(piece)?);
    }
    if in_group {
        return Err(Error::Syntax("Missing ';'"));
    }
    Ok(mailboxes)
}

/// Reads the first address of a header field's value, such as that of `Sender`; `None` when it holds none.
pub fn parse_header(value: &str) -> Result<Option<Mailbox>, Error> {
    Ok(parse_header_list(value)?.into_iter().next())
}

/// Reads exactly one mailbox.
pub(super) fn parse_one(text: &str) -> Result<Mailbox, Error> {
    let trimmed = text.trim_matches([' ', '\t']);
    // Without any structure the text is an addr-spec, whose own checks have the better words.
    if !trimmed.contains(['<', '"', '(', ',']) {
        check(trimmed)?;
        return Ok(Address::parse(trimmed)?.into());
    }
    let mut found = parse_header_list(trimmed)?;
    match (found.pop(), found.is_empty()) {
        (Some(only), true) => Ok(only),
        (None, _) => Err(Error::Syntax("Empty address")),
        (Some(_), false) => Err(Error::Syntax("Illegal address")),
    }
}

/// What ended a piece of a list.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Comma,
    Colon,
    Semicolon,
    Text,
}

/// Splits at the commas, colons and semicolons that stand outside quotes, comments, angle and square brackets.
struct Pieces<'a> {
    rest: Option<&'a str>,
}

impl<'a> Pieces<'a> {
    fn of(value: &'a str) -> Self {
        Self { rest: Some(value) }
    }
}

impl<'a> Iterator for Pieces<'a> {
    type Item = (Result<&'a str, Error>, End);

    fn next(&mut self) -> Option<Self::Item> {
        let text = self.rest.take()?;
        let mut scan = Scan::default();
        for (i, c) in text.bytes().enumerate() {
            if !scan.step(c) || scan.in_angle || scan.in_literal {
                continue;
            }
            let end = match c {
                b',' => End::Comma,
                b':' => End::Colon,
                b';' => End::Semicolon,
                _ => continue,
            };
            self.rest = Some(&text[i + 1..]);
            return Some((Ok(&text[..i]), end));
        }
        Some((scan.ended().map(|()| text), End::Text))
    }
}

/// Where a scanner of structured text is.
#[derive(Default)]
struct Scan {
    escaped: bool,
    in_quote: bool,
    in_angle: bool,
    in_literal: bool,
    /// Nested comments are counted, not recursed into.
    comments: usize,
}

impl Scan {
    /// Takes one octet; true when it stands outside quotes and comments, and is no mark of them itself.
    fn step(&mut self, c: u8) -> bool {
        if self.escaped {
            self.escaped = false;
            return false;
        }
        match c {
            b'\\' if self.in_quote || self.comments > 0 => self.escaped = true,
            b'"' if self.comments == 0 => self.in_quote = !self.in_quote,
            _ if self.in_quote => {}
            b'(' => self.comments += 1,
            b')' if self.comments > 0 => self.comments -= 1,
            _ if self.comments > 0 => {}
            b'<' => self.in_angle = true,
            b'>' => self.in_angle = false,
            b'[' => self.in_literal = true,
            b']' => self.in_literal = false,
            _ => return true,
        }
        false
    }

    fn ended(&self) -> Result<(), Error> {
        match self {
            Self { in_quote: true, .. } => Err(Error::Syntax("Missing '\"'")),
            Self { comments: 1.., .. } => Err(Error::Syntax("Missing ')'")),
            Self { in_angle: true, .. } => Err(Error::Syntax("Missing '>'")),
            _ => Ok(()),
        }
    }
}

fn is_blank(piece: &str) -> bool {
    piece.bytes().all(|c| c == b' ' || c == b'\t')
}

/// Reads one member of a list: `addr`, `Name <addr>`, `<addr>` or `addr (Name)`.
fn mailbox(piece: &str) -> Result<Mailbox, Error> {
    let (text, comment) = without_comments(piece);
    let Some(open) = angle(&text) else {
        let trimmed = text.trim_matches([' ', '\t']);
        let address = Address::parse(trimmed)?;
        return Ok(Mailbox {
            name: comment,
            address,
        });
    };
    let (phrase, rest) = (&text[..open], &text[open + 1..]);
    let Some(close) = rest.rfind('>') else {
        return Err(Error::Syntax("Missing '>'"));
    };
    if !is_blank(&rest[close + 1..]) {
        return Err(Error::Syntax("Extra text after route-addr"));
    }
    let inside = rest[..close].trim_matches([' ', '\t']);
    // A source route, `<@relay:user@domain>`, is obsolete and means the address alone (RFC 5321 §3.3).
    let inside = match inside.split_once(':') {
        Some((route, address)) if route.starts_with('@') => address,
        _ => inside,
    };
    let name = unquote(phrase);
    Ok(Mailbox {
        name: name.or(comment),
        address: Address::parse(inside)?,
    })
}

/// The place of the `<` that opens the address.
fn angle(text: &str) -> Option<usize> {
    let mut scan = Scan::default();
    text.bytes().position(|c| {
        scan.step(c);
        scan.in_angle
    })
}

/// Takes comments out; answers what is left and the text of the first one.
fn without_comments(piece: &str) -> (String, Option<String>) {
    if !piece.contains('(') {
        return (piece.to_owned(), None);
    }
    let (mut text, mut comment) = (String::new(), String::new());
    let mut scan = Scan::default();
    let mut done = false;
    for c in piece.chars() {
        let before = scan.comments;
        scan.step(if c.is_ascii() { c as u8 } else { b'x' });
        let inside = before > 0 && scan.comments > 0;
        if before == 0 && scan.comments == 0 {
            text.push(c);
        } else if inside && !done && !scan.escaped {
            comment.push(c);
        } else if scan.comments == 0 {
            done = true;
        }
    }
    let comment = comment.trim().to_owned();
    (text, Some(comment).filter(|c| !c.is_empty()))
}

/// A phrase without its quotes and escapes; `None` when nothing is left.
fn unquote(phrase: &str) -> Option<String> {
    let trimmed = phrase.trim_matches([' ', '\t']);
    if !trimmed.contains('"') {
        return Some(trimmed.to_owned()).filter(|name| !name.is_empty());
    }
    let mut out = String::with_capacity(trimmed.len());
    let mut escaped = false;
    for c in trimmed.chars() {
        match c {
            _ if escaped => {
                out.push(c);
                escaped = false;
            }
            '\\' => escaped = true,
            '"' => {}
            _ => out.push(c),
        }
    }
    Some(out).filter(|name| !name.is_empty())
}
