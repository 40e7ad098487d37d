//! How sessions end.

use crate::reply::{self, Reply};
use crate::timeouts::Phase;
use thiserror::Error;

/// Why a session is over.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum Failure {
    /// The server does not want us, or not now.
    #[error("the remote refused the session at {0}: {1}")]
    Refused(Phase, Reply),
    /// It sent what is no reply.
    #[error("{1} at {0}")]
    NotAReply(Phase, reply::Error),
    /// It sent a reply that makes no sense there.
    #[error("the remote gave an unexpected reply at {0}: {1}")]
    Unexpected(Phase, Reply),
    /// It offers no way to log in that we know.
    #[error("the remote offers no login by PLAIN or LOGIN")]
    NoLogin,
    /// It hung up.
    #[error("the remote closed the connection at {0}")]
    Closed(Phase),
}

impl Failure {
    /// Where it happened.
    pub fn phase(&self) -> Phase {
        match self {
            Self::Refused(phase, _)
            | Self::NotAReply(phase, _)
            | Self::Unexpected(phase, _)
            | Self::Closed(phase) => *phase,
            Self::NoLogin => Phase::Auth,
        }
    }

    /// What the peer said, when it was a reply.
    pub fn reply(&self) -> Option<&Reply> {
        match self {
            Self::Refused(_, reply) | Self::Unexpected(_, reply) => Some(reply),
            Self::NotAReply(..) | Self::NoLogin | Self::Closed(_) => None,
        }
    }

    /// A reply that ends the session: a refusal when it is one.
    pub(super) fn of(phase: Phase, reply: Reply) -> Self {
        if reply.code >= 400 {
            Self::Refused(phase, reply)
        } else {
            Self::Unexpected(phase, reply)
        }
    }
}
