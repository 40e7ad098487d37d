//! DNS: the resolver behind every look-up, and the authoritative server of the records that Sesame publishes itself.
//!
//! *Invariants.* Nothing is cached here: a changed zone is seen at the next question, and the caches above keep to the
//! TTLs. No search list, no hosts file: a name is asked for as it stands. Every question ends in bounded time.
//!
//! *What it does not know.* Mail, identities; which records there are (a [`base::env::Zone`] says it).
//!
//! *Start reading at* [`Resolver`], then [`Authority`].
//!
//! RFC 1034 and 1035 (DNS), 2308 (negative answers), 6891 (EDNS).

mod authority;
mod convert;
mod resolver;

pub use authority::Authority;
pub use resolver::Resolver;

use thiserror::Error;

/// Why the resolver could not be made.
#[derive(Debug, Error)]
pub enum Error {
    /// The system's resolver configuration cannot be used.
    #[error("the system's DNS configuration cannot be used: {0}")]
    System(String),
    /// The list of name servers is empty.
    #[error("no DNS server is configured")]
    NoServers,
}
