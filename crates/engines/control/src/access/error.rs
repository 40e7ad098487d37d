//! What can go wrong with users, roles and policies.

use super::Owner;
use base::AccountId;
use model::access::Denial;
use thiserror::Error as ThisError;

/// Why a use case was refused or failed.
#[derive(Debug, ThisError)]
pub enum Error {
    /// There is no such user or role.
    #[error("{0} does not exist")]
    NoOwner(Owner),
    /// It is there already.
    #[error("{0} exists already")]
    OwnerExists(Owner),
    /// It has no policy of that name of its own.
    #[error("{owner} has no policy {policy:?}")]
    NoInlinePolicy {
        /// Whose.
        owner: Owner,
        /// Name of the policy.
        policy: String,
    },
    /// The policies of its own would be too long together.
    #[error("the policies of {owner} are longer than {most} characters")]
    InlineTooLong {
        /// Whose.
        owner: Owner,
        /// How long they may be.
        most: usize,
    },
    /// There is no such policy, or none that can be attached.
    #[error("policy {0:?} cannot be attached")]
    NotAttachable(String),
    /// There is no such policy, or it is not attached.
    #[error("policy {0:?} does not exist")]
    NoPolicy(String),
    /// The policy has no such version.
    #[error("policy {policy:?} has no version {version:?}")]
    NoPolicyVersion {
        /// ARN of the policy.
        policy: String,
        /// The version.
        version: String,
    },
    /// A policy has that name already.
    #[error("policy {0:?} exists already")]
    PolicyExists(String),
    /// The user has no such key.
    #[error("access key {0:?} does not exist")]
    NoKey(String),
    /// The user has no login.
    #[error("user {0:?} has no login")]
    NoLogin(String),
    /// The user has a login already.
    #[error("user {0:?} has a login already")]
    LoginExists(String),
    /// A password that is too easy to guess; the text says why.
    #[error("{0}")]
    WeakPassword(&'static str),
    /// There are as many as allowed.
    #[error("there may be {most} {what} at most")]
    Quota {
        /// Of what.
        what: &'static str,
        /// How many.
        most: usize,
    },
    /// Other things still hang on it.
    #[error("it is still in use")]
    InUse,
    /// A policy of the house cannot be changed.
    #[error("policy {0:?} belongs to the house")]
    OfTheHouse(String),
    /// A document that is no policy.
    #[error("the document is no policy")]
    Malformed(#[source] policy::Error),
    /// No ARN.
    #[error("{0:?} is no ARN")]
    InvalidArn(String),
    /// A value that is refused in these words.
    #[error("{0}")]
    Invalid(String),
    /// The caller may not.
    #[error("it is denied: {}", .0.because)]
    Denied(Denial),
    /// Sessions cannot begin further sessions this way.
    #[error("a session cannot do this")]
    OfASession,
    /// The keys of an account's root are made by the operator.
    #[error("the keys of the root of account {0} are the operator's")]
    RootKeys(AccountId),
    /// There are more sessions than the installation keeps.
    #[error("there are too many sessions")]
    TooManySessions,
    /// The control plane failed.
    #[error("the control plane failed")]
    Control(#[from] crate::Error),
}

impl From<store::table::Error> for Error {
    fn from(error: store::table::Error) -> Self {
        Self::Control(error.into())
    }
}

impl From<policy::Error> for Error {
    fn from(error: policy::Error) -> Self {
        Self::Malformed(error)
    }
}
