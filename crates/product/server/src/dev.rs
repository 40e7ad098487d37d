//! The local mode for developers' tests, `sesame dev` (docs/adr/040): the same server, but callers are taken at their word,
//! every sender may send, and each mail ends in a mailbox in memory, which paths of the API's port show.
//!
//! *Invariants.* Nothing leaves the machine: no name is looked up and no connection is opened. A mail is in the mailbox
//! before its id is answered. The mailbox is bounded in number and in octets; the oldest mail goes first.

pub(crate) mod callers;
mod clock;
pub(crate) mod delivery;
pub(crate) mod guard;
mod mailbox;
mod outside;
mod paths;
pub(crate) mod senders;
mod shown;

pub use clock::Clock;
pub use mailbox::Limits;
pub use outside::{OneKey, Silence};

pub(crate) use mailbox::{Mail, Mailbox};
pub(crate) use paths::Paths;

use std::sync::Arc;

/// The local mode.
#[derive(Clone, Debug)]
pub struct Dev {
    /// Senders need a verified identity, as in production; every identity is verified once it is created.
    pub strict: bool,
    /// The clock of the server's `Env`, which can be put forward.
    pub clock: Arc<Clock>,
    /// Bounds of the mailbox.
    pub mailbox: Limits,
}
