//! One transaction: its envelope, and what became of each recipient.

use crate::extensions::Extensions;
use crate::reply::Reply;
use crate::timeouts::Phase;
use std::fmt::Write as _;
use thiserror::Error;

/// Longest path without its angle brackets (RFC 5321 §4.5.3.1.3 has 256 octets with them; longer ones are passed on as
/// far as a command line allows, and the receiver decides).
const MAX_PATH: usize = 480;

/// A path that would break the command it stands in.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("the path {0:?} cannot stand in an SMTP command")]
pub struct InvalidPath(pub String);

/// The envelope of a message.
#[derive(Clone, Debug)]
pub struct Transaction {
    reverse_path: String,
    recipients: Vec<String>,
    size: u64,
    eight_bit: bool,
}

impl Transaction {
    /// Takes an envelope (paths without angle brackets), the size of the content and whether it has 8-bit octets.
    ///
    /// **Errors**: a path that is not printable ASCII, holds brackets outside quotes, or is too long for a command.
    pub fn new(
        reverse_path: String,
        recipients: Vec<String>,
        size: u64,
        eight_bit: bool,
    ) -> Result<Self, InvalidPath> {
        match std::iter::once(&reverse_path)
            .chain(&recipients)
            .find(|path| !is_path(path))
        {
            Some(bad) => Err(InvalidPath(bad.chars().take(80).collect())),
            None => Ok(Self {
                reverse_path,
                recipients,
                size,
                eight_bit,
            }),
        }
    }
}

/// Printable ASCII; spaces and brackets inside a quoted local part alone (RFC 5321 §4.1.2).
fn is_path(path: &str) -> bool {
    let (mut quoted, mut escaped) = (path.starts_with('"'), false);
    let fits = |(i, c): (usize, u8)| match c {
        _ if !(c == b' ' || c.is_ascii_graphic()) => false,
        _ if escaped => {
            escaped = false;
            true
        }
        b'\\' if quoted => {
            escaped = true;
            true
        }
        b'"' => {
            quoted &= i == 0;
            true
        }
        b' ' | b'<' | b'>' => quoted,
        _ => true,
    };
    path.len() <= MAX_PATH && path.bytes().enumerate().all(fits) && !quoted && !escaped
}

/// What the remote said about one recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Where.
    pub phase: Phase,
    /// What.
    pub reply: Reply,
}

impl Verdict {
    /// Whether the remote has taken responsibility for the message.
    pub fn is_delivered(&self) -> bool {
        self.phase == Phase::EndOfData && self.reply.is_positive()
    }
}

/// The verdicts of a transaction.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// One for each recipient, in their order; `None`: the session ended before.
    pub recipients: Vec<Option<Verdict>>,
}

/// A transaction under way.
#[derive(Debug)]
pub(super) struct Progress {
    transaction: Transaction,
    verdicts: Vec<Option<Verdict>>,
    accepted: usize,
}

impl Progress {
    pub(super) fn new(transaction: Transaction) -> Self {
        let verdicts = vec![None; transaction.recipients.len()];
        Self {
            transaction,
            verdicts,
            accepted: 0,
        }
    }

    pub(super) fn count(&self) -> usize {
        self.verdicts.len()
    }

    pub(super) fn accepted(&self) -> usize {
        self.accepted
    }

    pub(super) fn path(&self, i: usize) -> &str {
        self.transaction
            .recipients
            .get(i)
            .map_or("", String::as_str)
    }

    /// The MAIL command with the parameters that the server understands.
    pub(super) fn mail(&self, offered: &Extensions, out: &mut Vec<u8>) {
        let mut line = format!("MAIL FROM:<{}>", self.transaction.reverse_path);
        if offered.size {
            write!(line, " SIZE={}", self.transaction.size).expect("a String takes all");
        }
        // A server without 8BITMIME gets 8-bit content all the same: nearly all take it, and a signed body must not
        // be re-encoded.
        if offered.eight_bit_mime && self.transaction.eight_bit {
            line.push_str(" BODY=8BITMIME");
        }
        line.push_str("\r\n");
        out.extend_from_slice(line.as_bytes());
    }

    /// The reply that a server would give to a message over its declared limit (RFC 1870 §6.1).
    pub(super) fn too_large(&self, offered: &Extensions) -> Option<Reply> {
        let limit = offered
            .max_size
            .filter(|limit| self.transaction.size > *limit)?;
        let size = self.transaction.size;
        let text = format!("5.3.4 message of {size} octets exceeds the remote's limit of {limit}");
        Some(Reply {
            code: 552,
            lines: vec![text],
        })
    }

    pub(super) fn recipient(&mut self, i: usize, accepted: bool, reply: Reply) {
        if accepted {
            // A recipient that was decided by the refusal of MAIL stays decided.
            self.accepted += usize::from(self.verdicts[i].is_none());
        } else {
            self.verdicts[i].get_or_insert(Verdict {
                phase: Phase::Rcpt,
                reply,
            });
        }
    }

    /// Gives this reply to all recipients that have none yet.
    pub(super) fn decide_rest(&mut self, phase: Phase, reply: &Reply) {
        self.accepted = 0;
        for verdict in self.verdicts.iter_mut().filter(|verdict| verdict.is_none()) {
            *verdict = Some(Verdict {
                phase,
                reply: reply.clone(),
            });
        }
    }

    pub(super) fn into_outcome(self) -> Outcome {
        Outcome {
            recipients: self.verdicts,
        }
    }
}
