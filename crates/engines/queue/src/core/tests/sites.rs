//! Receivers that behave as told.

use base::{AccountId, Timestamp};
use model::delivery::{BounceKind, DelayKind, Failure, Outcome, QueueKey};
use model::{Attempt, MailEvent};

/// How the receiver of a domain behaves.
#[derive(Clone, Debug)]
pub(crate) struct Site {
    pub(crate) resolve: Answer,
    pub(crate) open: Answer,
    pub(crate) deliver: Answer,
    /// The site's name; domains with the same one share a path.
    pub(crate) name: String,
}

/// How an answer turns out, and how long it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    Yes(i64),
    /// A temporary failure.
    Later(i64),
    /// Delivered, and then complained about.
    Complains(i64),
    /// A temporary failure with the moment of the next try, from now on.
    After(i64),
    /// A permanent failure.
    No(i64),
    /// The connection is lost.
    Lost(i64),
    /// A stranger to SMTP: a panic in the connection's task.
    Vanish(i64),
    /// The first transaction of a connection succeeds, and then the remote hangs up without a word.
    Once(i64),
    Silent,
}

impl Answer {
    /// What becomes of a transaction: how long it takes, and whether the connection can go on.
    pub(crate) fn outcome(self, reused: bool, now: Timestamp) -> (i64, Outcome, bool) {
        let delivered = |then: Option<MailEvent>| Outcome::Delivered {
            attempt: Box::default(),
            then: then.map(Box::new),
        };
        let failed = |permanent, reason: &str| Outcome::Failed(failure(permanent, reason));
        match self {
            Self::Once(ms) if reused => (ms, Outcome::Failed(gone()), false),
            Self::Yes(ms) | Self::Once(ms) => (ms, delivered(None), true),
            Self::Complains(ms) => {
                let feedback = "abuse".into();
                let then = MailEvent::Complained { feedback };
                (ms, delivered(Some(then)), true)
            }
            Self::After(ms) => {
                let failure = Failure {
                    retry_at: Some(Timestamp(now.0 + ms)),
                    ..failure(false, "450 then")
                };
                (1, Outcome::Failed(failure), true)
            }
            Self::Later(ms) => (ms, failed(false, "450 later"), true),
            Self::No(ms) => (ms, failed(true, "550 never"), true),
            Self::Lost(ms) | Self::Vanish(ms) => (ms, failed(false, "connection lost"), false),
            Self::Silent => (300_000, failed(false, "timed out"), false),
        }
    }
}

impl Site {
    pub(crate) fn good(name: &str) -> Self {
        Self {
            resolve: Answer::Yes(2),
            open: Answer::Yes(5),
            deliver: Answer::Yes(10),
            name: name.into(),
        }
    }
}

pub(crate) fn key(account: u64, domain: &str) -> QueueKey {
    QueueKey {
        account: format!("{account:012}")
            .parse::<AccountId>()
            .expect("twelve digits"),
        tenant: String::new(),
        configuration_set: String::new(),
        domain: domain.into(),
        way: String::new(),
    }
}

pub(crate) fn failure(permanent: bool, reason: &str) -> Failure {
    Failure {
        permanent,
        reason: reason.into(),
        delay: DelayKind::TransientCommunicationFailure,
        bounce: BounceKind::PermanentGeneral,
        status: None,
        retry_at: None,
        attempt: None,
    }
}

/// What a delivery agent says when the remote has hung up between two transactions.
fn gone() -> Failure {
    let attempt = Attempt {
        reused_connection: true,
        phase: Some("mail".into()),
        ..Attempt::default()
    };
    Failure {
        attempt: Some(Box::new(attempt)),
        ..failure(false, "the remote hung up")
    }
}
