//! Internet mail as bytes: addresses, header fields, MIME structure, composition, DKIM signatures, and what replies of
//! other servers mean.
//!
//! *Invariants.* Everything here is a pure function of its arguments: no clock, no sockets, no randomness. No input,
//! however hostile, makes a parser panic, recurse without bound or take more than linear time. A composed or normalised
//! message has CRLF line ends only.
//!
//! *What it does not know.* SES, accounts, queues; who may send what to whom.
//!
//! *Start reading at* [`message`], then [`dkim`].
//!
//! RFC 5322 (messages), 2045-2047 and 2231 (MIME), 6376 (DKIM), 3463 (enhanced status codes), 3464 and 5965 (reports).

pub mod address;
pub mod compose;
pub mod dkim;
pub mod message;
pub mod mta_sts;
pub mod reply;
pub mod report;
pub mod tls_report;

pub use address::{Address, Mailbox};
pub use message::Message;
