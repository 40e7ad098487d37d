//! The door of SMTP submission (smtp.md): listeners, sessions over their streams, logins by access keys, and mail handed to
//! the engine that accepts it.
//!
//! *Invariants.* `250 Ok ID` is said only after the message is durable. No password and no mail is taken outside of TLS. No
//! client holds a place, memory or a task for ever: connections, octets and times are bounded by [`Limits`], and memory for
//! large messages by the budget that the HTTP door uses too. A login that fails tells neither by its words nor by its time
//! whether the user exists.
//!
//! *What it does not know.* How mail is checked and delivered, where keys are stored, what a certificate file is. The
//! dialogue itself is `smtp::server`'s.
//!
//! *Start reading at* [`Door::run`], then `session.rs`.
//!
//! RFC 5321 (SMTP), 3207 (STARTTLS), 4954 (AUTH), 6409 (submission), 8314 (implicit TLS).

mod desk;
mod door;
mod figures;
mod keys;
mod login;
pub mod password;
mod replies;
mod session;

pub use desk::{Desk, Limits, Outside, Post};
pub use door::{Door, Kind};
pub use figures::Figures;
pub use login::{DerivedPasswords, Login, Principal, Refusal};
