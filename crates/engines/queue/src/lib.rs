//! The outgoing queue: who is tried when, over which connection, and what is written down about it. A pure core
//! decides ([`core::Core::step`]), a thin driver acts ([`driver::Driver`]).
//!
//! *Invariants.*
//! - A recipient is never part of two attempts at once.
//! - A connection gets its next job only after the outcomes of the last one are durable: after a crash, at most what
//!   the connections had in flight is delivered twice.
//! - The outcome is the event: settling or postponing a recipient and the journal entry are one batch.
//! - Memory is bounded: a ready window of recipients, a budget of bodies, a bounded hand-off; everything else waits in
//!   the store.
//! - Sites that are silent, refuse or fail hold up nobody else, and are not hammered.
//! - The core knows no clock, randomness, lock or task: the same inputs give the same effects.
//!
//! *What it does not know.* SMTP, DNS, TLS, DKIM (behind [`Transport`]); SQL and files (behind `store::Journal`); how a
//! mail was accepted; AWS.
//!
//! *Start reading at* `docs/queue.md`, then [`core`].
//!
//! References: RFC 5321 §4.5.4 (retry strategy), §4.5.3.1.8 (recipients of a transaction); RFC 3463 (status codes).

pub mod core;
pub mod driver;
pub mod flight;
mod mail;
mod settings;
mod stats;
mod transport;

pub use core::{Answer, HELD, QueueState, QueueView, SiteView, Sites, Verb};
pub use driver::{Command, Driver, Error, Handle, Stopped};
pub use mail::{AcceptedMail, Content};
pub use settings::{Faults, PathLimits, Settings, Shard};
pub use stats::Snapshot;
pub use transport::{Connection, Transport};
