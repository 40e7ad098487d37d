//! What every other crate stands on: identifiers, time, secrets, cryptographic primitives, and the seams to the
//! outside world.
//!
//! *Invariants.* Nothing here opens a file or a socket or reads a clock: the outside comes in through the traits of
//! [`env`], so that one simulator can replace all of it. Every id has a type of its own and one text form.
//!
//! *What it does not know.* Mail, SES, AWS wire formats, stores.
//!
//! *Start reading at* [`env`] for the seams, then [`id`].

pub mod addresses;
pub mod aside;
pub mod budget;
pub mod crypto;
pub mod env;
pub mod id;
pub mod secret;
pub mod spread;
pub mod text;
pub mod time;

pub use budget::Budget;
pub use env::Env;
pub use id::{AccountId, Arn, MessageId, MessageNumber, Region, ShardId};
pub use secret::Secret;
pub use text::{ByteCount, parse_duration};
pub use time::Timestamp;

/// A boxed future, for the object-safe async traits of the seams and stores.
pub type BoxFuture<'a, T> = std::pin::Pin<Box<dyn Future<Output = T> + Send + 'a>>;

#[cfg(test)]
mod tests;
