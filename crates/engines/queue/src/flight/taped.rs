//! Inputs as they are recorded: what the core goes by. Of attempts little is kept, since the core hands the rest on to
//! the journal without looking at it.

use crate::core::{ConnectionId, DomainId, Input};
use model::delivery::{BounceKind, DelayKind, Failure, Outcome, Reply, Report, Route};
use model::event::{Attempt, MailEvent};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::sync::Arc;

/// Most characters of a reason or a reply.
const TEXT_CHARS: usize = 120;

#[derive(Serialize, Deserialize)]
pub(super) enum Taped<'a> {
    Whole(Cow<'a, Input>),
    Finished(ConnectionId, Vec<(u16, TapedOutcome)>, bool),
    NotOpened(ConnectionId, TapedFailure),
    NotResolved(DomainId, TapedFailure),
    Resolved(DomainId, Arc<Route>),
}

#[derive(Serialize, Deserialize)]
pub(super) enum TapedOutcome {
    Delivered,
    /// What the mailbox simulator's recipient did, as JSON: it is written to be read with its names.
    DeliveredThen(Vec<u8>),
    Failed(TapedFailure),
}

#[derive(Serialize, Deserialize)]
pub(super) struct TapedFailure {
    permanent: bool,
    reason: String,
    delay: DelayKind,
    bounce: BounceKind,
    status: Option<String>,
    retry_at: Option<base::Timestamp>,
    attempt: Option<TapedAttempt>,
}

#[derive(Serialize, Deserialize)]
struct TapedAttempt {
    phase: Option<String>,
    reply: Option<Reply>,
}

impl<'a> Taped<'a> {
    pub(super) fn of(input: &'a Input) -> Self {
        match input {
            Input::Finished { connection, report } => {
                let outcomes = report.outcomes.iter();
                let outcomes = outcomes.map(|(index, outcome)| (*index, TapedOutcome::of(outcome)));
                Self::Finished(*connection, outcomes.collect(), report.usable)
            }
            Input::Opened {
                connection,
                result: Err(failure),
            } => Self::NotOpened(*connection, TapedFailure::of(failure)),
            Input::Resolved { domain, result } => match result {
                Ok(route) => Self::Resolved(*domain, route.clone()),
                Err(failure) => Self::NotResolved(*domain, TapedFailure::of(failure)),
            },
            other => Self::Whole(Cow::Borrowed(other)),
        }
    }

    pub(super) fn input(self) -> Input {
        match self {
            Self::Whole(input) => input.into_owned(),
            Self::Finished(connection, outcomes, usable) => {
                let outcomes = outcomes.into_iter();
                let outcomes = outcomes.map(|(index, outcome)| (index, outcome.outcome()));
                let report = Report {
                    outcomes: outcomes.collect(),
                    usable,
                };
                Input::Finished { connection, report }
            }
            Self::NotOpened(connection, failure) => Input::Opened {
                connection,
                result: Err(failure.failure()),
            },
            Self::Resolved(domain, route) => Input::Resolved {
                domain,
                result: Ok(route),
            },
            Self::NotResolved(domain, failure) => Input::Resolved {
                domain,
                result: Err(failure.failure()),
            },
        }
    }
}

impl TapedOutcome {
    fn of(outcome: &Outcome) -> Self {
        match outcome {
            Outcome::Delivered { then: None, .. } => Self::Delivered,
            Outcome::Delivered {
                then: Some(then), ..
            } => Self::DeliveredThen(serde_json::to_vec(&**then).unwrap_or_default()),
            Outcome::Failed(failure) => Self::Failed(TapedFailure::of(failure)),
        }
    }

    fn outcome(self) -> Outcome {
        let then: Option<MailEvent> = match self {
            Self::Failed(failure) => return Outcome::Failed(failure.failure()),
            Self::Delivered => None,
            Self::DeliveredThen(json) => serde_json::from_slice(&json).ok(),
        };
        Outcome::Delivered {
            attempt: Box::default(),
            then: then.map(Box::new),
        }
    }
}

impl TapedFailure {
    fn of(failure: &Failure) -> Self {
        Self {
            permanent: failure.permanent,
            reason: cut(&failure.reason),
            delay: failure.delay,
            bounce: failure.bounce,
            status: failure.status.clone(),
            retry_at: failure.retry_at,
            attempt: failure.attempt.as_ref().map(|attempt| TapedAttempt {
                phase: attempt.phase.clone(),
                reply: attempt.reply.as_ref().map(|reply| Reply {
                    text: cut(&reply.text),
                    ..reply.clone()
                }),
            }),
        }
    }

    fn failure(self) -> Failure {
        Failure {
            permanent: self.permanent,
            reason: self.reason,
            delay: self.delay,
            bounce: self.bounce,
            status: self.status,
            retry_at: self.retry_at,
            attempt: self.attempt.map(|taped| {
                Box::new(Attempt {
                    phase: taped.phase,
                    reply: taped.reply,
                    ..Attempt::default()
                })
            }),
        }
    }
}

fn cut(text: &str) -> String {
    text.chars().take(TEXT_CHARS).collect()
}
