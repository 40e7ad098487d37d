//! Why a document is refused.

use thiserror::Error as ThisError;

/// Why a document is refused.
#[derive(Clone, Debug, PartialEq, Eq, ThisError)]
pub enum Error {
    /// It is no JSON, or says the same key twice.
    #[error("the policy is no valid JSON")]
    Json,
    /// It is longer than any policy may be.
    #[error("the policy is too long")]
    TooLong,
    /// It is JSON, but no policy; the text says why.
    #[error("{0}")]
    Syntax(String),
}

pub(crate) fn syntax<T>(text: impl Into<String>) -> Result<T, Error> {
    Err(Error::Syntax(text.into()))
}
