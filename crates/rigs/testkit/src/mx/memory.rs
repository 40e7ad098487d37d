//! What an MX remembers: messages, counts, and how far each session came.

use bytes::Bytes;
use std::sync::atomic::AtomicU64;

/// What an MX remembers of the messages that it took.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Keep {
    /// Counts alone.
    Counts,
    /// Envelopes without the data.
    Envelopes,
    /// Everything.
    Messages,
}

/// One message that an MX took.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    /// Reverse-path, without angle brackets.
    pub reverse_path: String,
    /// Forward-paths.
    pub recipients: Vec<String>,
    /// The message as transmitted, dots removed; empty when data is not kept.
    pub data: Bytes,
    /// Its size in octets.
    pub size: usize,
    /// Whether TLS was on.
    pub tls: bool,
    /// Name that the client gave in EHLO.
    pub hello: String,
    /// Number of the session that brought it: its index in [`super::Mx::sessions`].
    pub session: usize,
    /// Which transaction of the session brought it, counted from 1.
    pub transaction: u32,
}

impl Received {
    /// The message head as text.
    pub fn head(&self) -> String {
        let end = memchr::memmem::find(&self.data, b"\r\n\r\n").unwrap_or(self.data.len());
        String::from_utf8_lossy(&self.data[..end]).into_owned()
    }
}

/// What an MX counted since it started.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Connections accepted.
    pub connections: u64,
    /// Connections that are open now.
    pub open: u64,
    /// TLS handshakes done.
    pub tls: u64,
    /// RCPT commands seen.
    pub attempts: u64,
    /// Messages taken.
    pub messages: u64,
    /// Recipients of the messages taken.
    pub recipients: u64,
    /// Octets of the messages taken.
    pub octets: u64,
}

/// How far a session came.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Transactions begun: MAIL commands with an address.
    pub transactions: u32,
    /// Whether the client said QUIT.
    pub quit: bool,
}

impl Received {
    /// Whether the client may not know that this message was taken: nothing was begun in its session since, not even a
    /// good-bye. `sessions` are those of the MX that took it.
    pub fn is_in_doubt(&self, sessions: &[Progress]) -> bool {
        let session = sessions.get(self.session).copied().unwrap_or_default();
        !session.quit && session.transactions == self.transaction
    }
}

#[derive(Default)]
pub(crate) struct Counters {
    pub(crate) open: AtomicU64,
    pub(crate) tls: AtomicU64,
    pub(crate) attempts: AtomicU64,
    pub(crate) messages: AtomicU64,
    pub(crate) recipients: AtomicU64,
    pub(crate) octets: AtomicU64,
}
