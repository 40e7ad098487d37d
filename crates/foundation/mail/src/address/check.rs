//! The strict rules for one addr-spec, in the order and with the texts of JavaMail, which is what SES runs.

use super::{Error, shown};

/// Characters that RFC 5322 §3.2.3 keeps out of an atom, but for the dot.
const SPECIALS: &[u8] = b"()<>@,;:\\\"[]";

/// Checks `local@domain` and answers where its `@` is.
pub fn check(text: &str) -> Result<usize, Error> {
    if text.is_empty() {
        return Err(Error::Syntax("Empty address"));
    }
    let bytes = text.as_bytes();
    let at = if bytes[0] == b'"' {
        quoted_local(text)?
    } else {
        plain_local(bytes)?
    };
    if at + 1 == bytes.len() {
        return Err(Error::Syntax("Missing domain"));
    }
    domain(&bytes[at + 1..])?;
    Ok(at)
}

fn plain_local(bytes: &[u8]) -> Result<usize, Error> {
    let mut last = 0;
    for (i, &c) in bytes.iter().enumerate() {
        match c {
            b'@' if i == 0 => return Err(Error::Syntax("Missing local name")),
            b'@' if last == b'.' => return Err(Error::Syntax("Local address ends with dot")),
            b'@' => return Ok(i),
            b'.' if i == 0 => return Err(Error::Syntax("Local address starts with dot")),
            b'.' if last == b'.' => return Err(Error::Syntax("Local address contains dot-dot")),
            b'"' => return Err(Error::Syntax("Quote not at start of local address")),
            // No SMTPUTF8: an octet outside ASCII counts as control (sending.md §4).
            0..=b' ' | 0x7f.. => {
                return Err(Error::Syntax(
                    "Local address contains control or whitespace",
                ));
            }
            _ if SPECIALS.contains(&c) => {
                return Err(Error::Syntax("Local address contains illegal character"));
            }
            _ => last = c,
        }
    }
    Err(Error::NO_DOMAIN)
}

fn quoted_local(text: &str) -> Result<usize, Error> {
    let bytes = text.as_bytes();
    let mut escaped = false;
    for (i, &c) in bytes.iter().enumerate().skip(1) {
        match c {
            b'\r' | b'\n' => return Err(Error::LineBreak(shown(text))),
            0..=8 | 11..=31 | 0x7f.. => {
                return Err(Error::Syntax(
                    "Local address contains control or whitespace",
                ));
            }
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => {
                return match bytes.get(i + 1) {
                    Some(b'@') => Ok(i + 1),
                    Some(_) => Err(Error::Syntax("Quote not at end of local address")),
                    None => Err(Error::NO_DOMAIN),
                };
            }
            _ => {}
        }
    }
    Err(Error::Syntax("Unterminated quote"))
}

fn domain(bytes: &[u8]) -> Result<(), Error> {
    if bytes[0] == b'[' {
        return literal(bytes);
    }
    let mut last = b'.';
    for (i, &c) in bytes.iter().enumerate() {
        match c {
            0..=b' ' | 0x7f.. => {
                return Err(Error::Syntax("Domain contains control or whitespace"));
            }
            b'.' if i == 0 => return Err(Error::Syntax("Domain starts with dot")),
            b'.' if last == b'.' => return Err(Error::Syntax("Domain contains dot-dot")),
            b'.' | b'-' => {}
            _ if c.is_ascii_alphanumeric() => {}
            _ => return Err(Error::Syntax("Domain contains illegal character")),
        }
        last = c;
    }
    if last == b'.' {
        return Err(Error::Syntax("Domain ends with dot"));
    }
    Ok(())
}

/// An address literal (RFC 5321 §4.1.3); what is between the brackets is looked at when mail is routed.
fn literal(bytes: &[u8]) -> Result<(), Error> {
    for (i, &c) in bytes.iter().enumerate() {
        match c {
            0..=b' ' | 0x7f.. => {
                return Err(Error::Syntax("Domain contains control or whitespace"));
            }
            b']' if i + 1 == bytes.len() => return Ok(()),
            b']' => return Err(Error::Syntax("Domain literal end not at end of domain")),
            b'[' if i > 0 => return Err(Error::Syntax("Domain literal not at start of domain")),
            b'.' | b':' | b'-' | b'[' => {}
            _ if c.is_ascii_alphanumeric() => {}
            _ => return Err(Error::Syntax("Domain contains illegal character")),
        }
    }
    Err(Error::Syntax("Domain literal is not ended"))
}
