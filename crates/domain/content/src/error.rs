//! Why a submission is refused. All are the sender's fault: `InvalidParameterValue` of v1, `BadRequestException` of v2,
//! `554 Transaction failed` of SMTP.

use thiserror::Error;

/// Why a submission is refused; the texts are those that callers see.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum Error {
    /// Shape, fields or attachments of the message.
    #[error(transparent)]
    Message(#[from] mail::message::Error),
    /// An address.
    #[error(transparent)]
    Address(#[from] mail::address::Error),
    /// A charset that nobody knows.
    #[error(transparent)]
    Charset(#[from] mail::compose::UnknownCharset),
    /// A tag.
    #[error("{0}")]
    Tag(String),
    /// A custom header field.
    #[error("{0}")]
    Header(String),
    /// The MIME `From` of a raw v2 message that names no other sender.
    #[error("Invalid From address provided.")]
    InvalidFrom,
    /// Nobody to send to.
    #[error("There are no recipients specified.")]
    NoRecipients,
    /// More authors and senders in the header than anybody writes.
    #[error("Sender count exceeds 50.")]
    TooManySenders,
    /// More than 50.
    #[error("Recipient count exceeds 50.")]
    TooManyRecipients,
}
