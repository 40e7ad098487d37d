//! What SES does to a message between the call and the queue: reads what was submitted, finds its control fields,
//! recipients and tags, and rewrites its header (sending.md §4, §8, §9).
//!
//! *Invariants.* Pure: the same submission and stamp give the same bytes. A body is never changed. Every text of
//! [`Error`] is one that a caller may see.
//!
//! *What it does not know.* Identities, quotas, stores, who the caller is; the wire formats of the doors.
//!
//! *Start reading at* [`Submitted`], then [`rewrite`].

pub mod control;
pub mod envelope;
mod error;
pub mod recorded;
pub mod rewrite;
pub mod simple;
mod submitted;
pub mod tags;

pub use control::Controls;
pub use error::Error;
pub use recorded::{CommonHeaders, Recorded, common_headers};
pub use rewrite::{Prepared, Stamp, rewrite};
pub use simple::Simple;
pub use submitted::Submitted;
