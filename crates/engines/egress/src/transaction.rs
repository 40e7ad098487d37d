//! One transaction on a connection: envelope, signatures, content, and an outcome for every recipient.

use crate::Inner;
use crate::failure;
use crate::need::Need;
use crate::open::Live;
use crate::sign;
use crate::wire::{Broken, Phases, Step};
use base::Timestamp;
use bytes::Bytes;
use model::delivery::{Failure, Job, JobRecipient, Outcome, Outgoing};
use model::event::Attempt;
use smtp::client::{Transaction, Verdict};
use smtp::{Content, Phase};

/// Octets that signatures and `X-SES-Outgoing` add at most, for the SIZE parameter (an estimate, RFC 1870 §6.1).
const ADDED: u64 = 2048;

/// What a transaction leaves behind.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    Usable,
    /// It had been closed while idle, before anything of this transaction was answered.
    Stale,
    Broken,
}

pub(crate) async fn transact(
    egress: &Inner,
    live: &mut Live,
    (job, need): (&Job, &Need),
) -> (Vec<Outcome>, End) {
    let reused = live.served > 0;
    let started_at = if reused {
        egress.env.clock.now()
    } else {
        live.about.started_at
    };
    let transaction = match transaction(job) {
        Ok(transaction) => transaction,
        Err(failure) => return (everyone(&job.recipients, &failure), End::Usable),
    };
    if reused {
        live.wire.phases = Phases::begin(Phase::Mail);
    } else {
        live.wire.phases.resume();
    }
    let replies = live.wire.session.replies();
    let ended = converse(egress, live, &job.message, transaction).await;
    let verdicts = live.wire.take_outcome().recipients;
    if let Err(trouble) = &ended {
        live.wire.note(|| trouble.failure().1.reason);
    }
    egress.keep_transcript(&mut live.wire, (&live.about, started_at), Some(job));
    if let Err(Trouble::Broken(broken)) = &ended
        && reused
        && is_stale(broken, live.wire.session.replies() - replies)
    {
        return (
            everyone(&job.recipients, &failure::broken(broken)),
            End::Stale,
        );
    }
    let base = Attempt {
        started_at,
        reused_connection: reused,
        mta_sts: need.told(&live.about),
        ..live.about.attempt(Some(&live.wire.phases))
    };
    let unanswered = ended.as_ref().err().map(Trouble::failure);
    let outcomes = job
        .recipients
        .iter()
        .zip(verdicts.into_iter().chain(std::iter::repeat(None)))
        .map(|(recipient, verdict)| outcome(&base, recipient, verdict, unanswered.as_ref()))
        .collect();
    live.served += 1;
    let end = if ended.is_ok() {
        End::Usable
    } else {
        End::Broken
    };
    (outcomes, end)
}

fn transaction(job: &Job) -> Result<Transaction, Failure> {
    let message = &job.message;
    let size = message.head.len() as u64 + message.body.len() as u64 + ADDED;
    let eight_bit = !(message.head.is_ascii() && message.body.is_ascii());
    let recipients = job
        .recipients
        .iter()
        .map(|recipient| recipient.address.clone())
        .collect();
    Transaction::new(message.reverse_path.clone(), recipients, size, eight_bit)
        .map_err(|e| failure::bad_path(e.to_string()))
}

/// Why a conversation ended early.
enum Trouble {
    Broken(Broken),
    /// The message could not be signed.
    Unsigned(String),
}

impl Trouble {
    fn failure(&self) -> (Phase, Failure) {
        match self {
            Self::Broken(broken) => (broken.phase(), failure::broken(broken)),
            Self::Unsigned(reason) => (Phase::Data, failure::internal(reason.clone())),
        }
    }
}

async fn converse(
    egress: &Inner,
    live: &mut Live,
    message: &Outgoing,
    transaction: Transaction,
) -> Result<(), Trouble> {
    let wire = &mut live.wire;
    let mut step = wire.begin(transaction).await.map_err(Trouble::Broken)?;
    if step == Step::SendContent {
        let signed = egress.signatures(message).await;
        let mut signed = signed.map_err(|e| Trouble::Unsigned(e.to_string()))?;
        if live.about.route.is_some() {
            signed = sign::first(&signed);
        }
        let outgoing = outgoing_field(egress.env.clock.now(), live.about.local);
        let pieces = vec![
            signed,
            message.head.clone(),
            outgoing,
            Bytes::from_static(b"\r\n"),
            message.body.clone(),
        ];
        step = wire
            .send_content(Content::new(pieces))
            .await
            .map_err(Trouble::Broken)?;
    }
    debug_assert_eq!(step, Step::Done);
    Ok(())
}

/// `X-SES-Outgoing: 2023.11.20-192.0.2.7` (sending.md §8).
fn outgoing_field(now: Timestamp, local: Option<std::net::IpAddr>) -> Bytes {
    let (year, month, day) = now.civil().date;
    let local = local.map(|ip| ip.to_string()).unwrap_or_default();
    format!("X-SES-Outgoing: {year:04}.{month:02}.{day:02}-{local}\r\n").into()
}

/// Whether a connection had ended before its new transaction was answered; 421 there is a goodbye too.
fn is_stale(broken: &Broken, replies: u64) -> bool {
    let early = matches!(broken.phase(), Phase::Mail | Phase::Rset);
    match broken {
        Broken::TimedOut(_) => false,
        Broken::Stream(..) => early && replies == 0,
        Broken::Session(_) => {
            early && (replies == 0 || broken.reply().is_some_and(smtp::Reply::closes))
        }
    }
}

fn outcome(
    base: &Attempt,
    recipient: &JobRecipient,
    verdict: Option<Verdict>,
    unanswered: Option<&(Phase, Failure)>,
) -> Outcome {
    let mut attempt = Attempt {
        number: recipient.attempt,
        ..base.clone()
    };
    let Some(verdict) = verdict else {
        let lost = || {
            (
                Phase::Mail,
                failure::internal("no reply was taken for it".to_owned()),
            )
        };
        let (phase, found) = unanswered.cloned().unwrap_or_else(lost);
        attempt.phase = Some(phase.name().to_owned());
        return Outcome::Failed(Failure {
            attempt: Some(Box::new(attempt)),
            ..found
        });
    };
    attempt.phase = Some(verdict.phase.name().to_owned());
    attempt.reply = Some(failure::model_reply(&verdict.reply));
    if verdict.is_delivered() {
        return Outcome::Delivered {
            attempt: Box::new(attempt),
            then: None,
        };
    }
    let found = failure::reply(&verdict.reply);
    Outcome::Failed(Failure {
        attempt: Some(Box::new(attempt)),
        ..found
    })
}

/// One failure for all recipients, each with its own number of the attempt.
pub(crate) fn everyone(recipients: &[JobRecipient], failure: &Failure) -> Vec<Outcome> {
    let own = |recipient: &JobRecipient| {
        let mut own = failure.clone();
        if let Some(attempt) = &mut own.attempt {
            attempt.number = recipient.attempt;
        }
        Outcome::Failed(own)
    };
    recipients.iter().map(own).collect()
}
