//! SMTP (RFC 5321) as state machines without sockets: bytes and events go in, bytes and decisions come out.
//!
//! *Invariants.* No peer, whatever it sends, makes a session panic, loop, or keep more than 64 KB of it. What is no SMTP
//! reply is never taken for consent, nor for a final refusal. Commands cannot be smuggled: paths hold no control
//! character, and content goes out with every leading dot doubled.
//!
//! *What it does not know.* Sockets, TLS, timers, DNS, queues, message formats. Time limits are data ([`Timeouts`]) that
//! the shell applies.
//!
//! *Start reading at* [`client`].
//!
//! RFC 5321 (SMTP), 1870 (SIZE), 2034 (enhanced codes), 2920 (PIPELINING), 3207 (STARTTLS), 6152 (8BITMIME).

pub mod client;
pub mod content;
pub mod extensions;
pub mod reply;
mod timeouts;

pub use client::ClientSession;
pub use content::Content;
pub use extensions::Extensions;
pub use reply::Reply;
pub use timeouts::{Phase, Timeouts};
