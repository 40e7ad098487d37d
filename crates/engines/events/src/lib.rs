//! What happened to mail, told on: consumers of the journal's log. The first of them mails bounces and complaints to the
//! sender's feedback address.
//!
//! *Invariants.*
//! - A consumer reads every entry of its shard's log in order, and goes on where it stopped, over restarts.
//! - What it does for an entry bears the entry's name (shard and place), so that doing it again changes nothing.
//! - Its place is written down after the work, never before. A consumer that cannot do its work waits; it skips nothing.
//! - Mail of the service's own is never reported on, so that reports make no reports.
//!
//! *What it does not know.* How mail is accepted (behind [`Post`]), queues, delivery; AWS.
//!
//! *Start reading at* [`Reader`], then [`Feedback`]; `docs/adr/039` says why positions are notes of the shard.
//!
//! References: events.md §8 and sending.md §17; RFC 3464 (delivery status notifications), RFC 5965 (feedback reports).

mod feedback;
mod post;
mod reader;

pub use feedback::Feedback;
pub use post::{Letter, NotPosted, Post};
pub use reader::{Consumer, Faults, Fenced, Later, Parts, Progress, Reader};
