//! What consumers ask of acceptance.

use base::{AccountId, BoxFuture, Region};
use bytes::Bytes;
use thiserror::Error;

/// A letter of the service's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// Account that it is about.
    pub account: AccountId,
    /// Region that it is about.
    pub region: Region,
    /// Bare address of the receiver.
    pub to: String,
    /// The whole message; its `From` is the author.
    pub message: Bytes,
    /// Its name: a letter of this name that was posted before is not posted again.
    pub once: String,
}

/// Why a letter was not posted.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum NotPosted {
    /// It may be posted later.
    #[error("not now: {0}")]
    Later(String),
    /// It never will be: the address or the message is not accepted.
    #[error("refused: {0}")]
    Never(String),
}

/// Accepts letters; durable when it answers.
pub trait Post: Send + Sync {
    /// Posts a letter.
    fn post(&self, letter: Letter) -> BoxFuture<'_, Result<(), NotPosted>>;
}
