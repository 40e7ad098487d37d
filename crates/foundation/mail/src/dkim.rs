//! DKIM signatures (RFC 6376): `rsa-sha256`, header canonicalised `relaxed`, body `simple`.
//!
//! The body hash is computed once, when a message is accepted; the header once per message; so a further signature
//! costs one RSA operation.

use base::Timestamp;
use base::crypto::{RsaError, RsaPrivateKey, Sha256};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use std::fmt::Write as _;

/// Whether a field is named once more in the `h=` tag than it stands in the header. If it is, none can be added behind
/// our back (RFC 6376 §8.15): a second `From` or `Subject`, which a mail reader may show instead of the signed one,
/// breaks the signature.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Seal {
    Always,
    /// Relays add the default to a message that has none, which does no harm.
    IfPresent,
    /// A mailing list may add it and change nothing else.
    Never,
}

/// Fields that are signed, in the order of the `h=` tag.
///
/// RFC 6376 §5.4.1 recommends most of them; the identifiers that SES adds and the unsubscribe fields stand beside them.
/// `Received`, `Return-Path` and other trace fields change on the way and stay out (§5.4).
const SIGNED: [(&str, Seal); 20] = [
    ("From", Seal::Always),
    ("Sender", Seal::Never),
    ("Reply-To", Seal::Always),
    ("To", Seal::Always),
    ("Cc", Seal::Always),
    ("Subject", Seal::Always),
    ("MIME-Version", Seal::IfPresent),
    ("Content-Type", Seal::IfPresent),
    ("Content-Transfer-Encoding", Seal::IfPresent),
    ("Content-ID", Seal::Never),
    ("Content-Description", Seal::Never),
    ("In-Reply-To", Seal::Never),
    ("References", Seal::Never),
    ("List-Id", Seal::Never),
    ("List-Unsubscribe", Seal::Never),
    ("List-Unsubscribe-Post", Seal::Never),
    ("Date", Seal::Always),
    ("Message-ID", Seal::Always),
    ("Feedback-ID", Seal::Never),
    ("Auto-Submitted", Seal::Never),
];

/// Most fields of one name that a signature covers, the lowest first.
const MAX_OF_A_NAME: usize = 20;

/// The hash of a body canonicalised `simple` (RFC 6376 §3.4.3): empty lines at its end do not count, and it ends in one
/// CRLF, even when it is empty.
pub fn body_hash(body: &[u8]) -> [u8; 32] {
    let mut end = body.len();
    while body[..end].ends_with(b"\r\n") {
        end -= 2;
    }
    let mut hash = Sha256::default();
    hash.update(&body[..end]);
    hash.update(b"\r\n");
    hash.finish()
}

/// Who signs, and when.
#[derive(Clone, Debug)]
pub struct Signer<'a> {
    /// `d=`: the domain that takes responsibility.
    pub domain: &'a str,
    /// `s=`: where under that domain the public key is.
    pub selector: &'a str,
    /// `t=`: now.
    pub at: Timestamp,
    /// `i=`: the agent or user, when one is named.
    pub identity: Option<&'a str>,
}

/// The header of a message, canonicalised once for all its signatures.
#[derive(Clone, Debug)]
pub struct HeaderBlock {
    /// Value of the `h=` tag, folded.
    names: String,
    canonical: Vec<u8>,
}

impl HeaderBlock {
    /// Takes the header fields that stand below the signatures (CRLF line ends, without the empty line).
    pub fn new(head: &[u8]) -> Self {
        let fields: Vec<_> = crate::message::fields_of(head).collect();
        let mut names = Names::default();
        let mut canonical = Vec::with_capacity(head.len());
        for (wanted, seal) in SIGNED {
            let mut count = 0;
            // RFC 6376 §5.4.2: of several fields of a name the lowest is signed first.
            let found = fields.iter().rev().filter(|field| field.is(wanted));
            for field in found.take(MAX_OF_A_NAME) {
                count += 1;
                names.push(wanted);
                relax(field.name.as_bytes(), field.value, &mut canonical);
                canonical.extend_from_slice(b"\r\n");
            }
            let sealed = match seal {
                Seal::Always => count < MAX_OF_A_NAME,
                Seal::IfPresent => (1..MAX_OF_A_NAME).contains(&count),
                Seal::Never => false,
            };
            if sealed {
                names.push(wanted);
            }
        }
        Self {
            names: names.folded,
            canonical,
        }
    }

    /// Makes one signature: a whole `DKIM-Signature` field with its CRLF.
    pub fn sign(
        &self,
        body_hash: &[u8; 32],
        signer: &Signer<'_>,
        key: &RsaPrivateKey,
    ) -> Result<Vec<u8>, RsaError> {
        let mut field = self.unsigned(body_hash, signer);
        let mut data = Vec::with_capacity(self.canonical.len() + field.len());
        data.extend_from_slice(&self.canonical);
        // RFC 6376 §3.7: last comes the signature field itself, its b= empty, without a CRLF.
        let (name, value) = field.split_at(NAME.len());
        relax(name.as_bytes(), &value.as_bytes()[1..], &mut data);
        let signature = STANDARD.encode(key.sign_sha256(&data)?);
        let mut rest = signature.as_str();
        while rest.len() > LINE {
            let (line, more) = rest.split_at(LINE);
            field.push_str(line);
            field.push_str("\r\n\t ");
            rest = more;
        }
        field.push_str(rest);
        field.push_str("\r\n");
        Ok(field.into_bytes())
    }

    /// The field with an empty `b=` (RFC 6376 §3.5).
    fn unsigned(&self, body_hash: &[u8; 32], signer: &Signer<'_>) -> String {
        let mut field = String::with_capacity(1024 + self.names.len());
        field.push_str(NAME);
        field.push_str(": v=1; a=rsa-sha256; q=dns/txt; c=relaxed/simple;\r\n\t");
        let (selector, domain) = (signer.selector, signer.domain);
        let seconds = signer.at.0.div_euclid(1000);
        write!(field, "s={selector}; d={domain}; t={seconds};").expect("a String takes all");
        if let Some(identity) = signer.identity {
            write!(field, "\r\n\ti={identity};").expect("a String takes all");
        }
        field.push_str("\r\n\th=");
        field.push_str(&self.names);
        field.push_str(";\r\n\tbh=");
        field.push_str(&STANDARD.encode(body_hash));
        field.push_str(";\r\n\tb=");
        field
    }
}

/// Names between colons; RFC 6376 §3.5 allows folding white space around those.
#[derive(Default)]
struct Names {
    folded: String,
    column: usize,
}

impl Names {
    fn push(&mut self, name: &str) {
        if self.folded.is_empty() {
            self.column = "\th=".len();
        } else {
            self.folded.push(':');
            if self.column + name.len() > LINE {
                self.folded.push_str("\r\n\t ");
                self.column = 2;
            }
        }
        self.folded.push_str(name);
        self.column += name.len() + 1;
    }
}

const NAME: &str = "DKIM-Signature";
const LINE: usize = 72;

/// Canonicalises a field `relaxed` (RFC 6376 §3.4.2), without the CRLF at its end.
fn relax(name: &[u8], value: &[u8], out: &mut Vec<u8>) {
    out.extend(name.iter().map(u8::to_ascii_lowercase));
    out.push(b':');
    let is_gap = |c: &u8| matches!(c, b' ' | b'\t' | b'\r' | b'\n');
    // A word is what stands between white space; a line break without white space behind it joins nothing here, since
    // a value holds none but those of its folds.
    let mut words = value.split(is_gap).filter(|word| !word.is_empty());
    out.extend_from_slice(words.next().unwrap_or_default());
    for word in words {
        out.push(b' ');
        out.extend_from_slice(word);
    }
}

#[cfg(test)]
mod tests;
