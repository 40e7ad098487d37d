//! SMTP (RFC 5321) as state machines without sockets: bytes and events go in, bytes and decisions come out.
//!
//! *Invariants.* No peer, whatever it sends, makes a session panic, loop, or keep more of it than the bounds named here and
//! the room that the shell granted. What is no SMTP reply is never taken for consent, nor for a final refusal. Commands and
//! messages cannot be smuggled: paths hold no control character, content goes out with every leading dot doubled, only
//! CRLF, dot, CRLF ends what comes in, and what was sent before a handshake counts for nothing inside it.
//!
//! *What it does not know.* Sockets, TLS, timers, DNS, queues, message formats. Time limits are data ([`Timeouts`]) that
//! the shell applies.
//!
//! *Start reading at* [`client`] and [`server`].
//!
//! RFC 5321 (SMTP), 1870 (SIZE), 2034 (enhanced codes), 2920 (PIPELINING), 3207 (STARTTLS), 4616 (PLAIN), 4954 (AUTH),
//! 6152 (8BITMIME).

pub mod client;
pub mod content;
pub mod extensions;
pub mod reply;
pub mod server;
mod timeouts;

pub use client::ClientSession;
pub use content::Content;
pub use extensions::Extensions;
pub use reply::Reply;
pub use server::ServerSession;
pub use timeouts::{Phase, Timeouts};
