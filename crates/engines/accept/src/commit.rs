//! The one commit of an accepted message, and its handover; `docs/adr/013` says what becomes of one in doubt.

mod mail;
mod plan;

use crate::once::{self, Turn};
use crate::pipeline::Checked;
use crate::quota::Reservation;
use crate::{Accept, Accepted, Caller, Error};
use base::{MessageId, MessageNumber, Timestamp};
use bytes::Bytes;
use mail::accepted;
use model::MailEvent;
use plan::Plan;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;
use store::figures;
use store::journal::{NewEntry, NewMessage};
use store::{Batch, BatchId, CommitError, Op};

/// Times that a batch of unknown outcome is asked about again; the waits between them double.
const UNKNOWN_RETRIES: u32 = 4;
const UNKNOWN_WAIT: Duration = Duration::from_millis(50);

/// What an account's quota keeps for a send: recipients, and the name of their counter.
pub(crate) type Held = (Reservation, String);

/// Commits in a task of its own: a caller that hangs up must not come between the commit and the handover.
pub(crate) async fn in_a_task(
    accept: &Arc<Accept>,
    caller: &Caller,
    checked: Checked,
    turn: Option<Turn>,
    held: Option<Held>,
) -> Result<MessageId, Error> {
    let (accept, caller) = (accept.clone(), caller.clone());
    let work = async move {
        let committed = commit(&accept, &caller, checked, turn.as_ref(), held).await;
        // Only now may others of the same name look.
        drop(turn);
        committed
    };
    let committed = tokio::spawn(work).await;
    committed.unwrap_or_else(|e| Err(Error::InDoubt(e.to_string())))
}

async fn commit(
    accept: &Accept,
    caller: &Caller,
    checked: Checked,
    turn: Option<&Turn>,
    held: Option<Held>,
) -> Result<MessageId, Error> {
    let now = accept.env.clock.now();
    let number = MessageNumber(accept.next_number.fetch_add(1, Ordering::Relaxed));
    let (counted, wait) = (checked.counted, held.as_ref().and_then(|held| held.0.wait));
    let plan = Plan::of(&checked, now, wait);
    let accepted = accepted(accept, caller, checked, &plan, number, now)?;
    let id = accepted.record.id;
    let unnamed = |e| Error::Unavailable(format!("the record has no JSON form: {e}"));
    let mut ops = ops(&accepted, &plan, now).map_err(unnamed)?;
    if let Some(turn) = turn {
        ops.push(once::row(turn, id, now).map_err(unnamed)?);
    }
    let (held, series) = held.unzip();
    if let Some(series) = series.filter(|_| counted > 0) {
        ops.push(Op::Count {
            series,
            at: now,
            by: counted as i64,
        });
    }
    let settle = |held: Option<Reservation>| {
        if let Some(held) = held {
            held.settle(now);
        }
    };
    let batch = Batch {
        id: BatchId::new(now, base::env::random(&*accept.env.entropy)),
        ops,
    };
    if accept.settings.faults.acknowledge_before_commit {
        hand_over(accept, accepted);
        settle(held);
        // Planted: nobody waits for the outcome.
        let (journal, place) = (accept.journal.clone(), accept.place);
        tokio::spawn(async move { journal.commit(place.shard, place.epoch, batch).await });
        return Ok(id);
    }
    match write(accept, batch).await {
        Ok(()) => {
            settle(held);
            hand_over(accept, accepted);
            Ok(id)
        }
        Err(error) => {
            if matches!(error, Error::InDoubt(_)) {
                // It may be durable, and then it counts, and waits in the store.
                settle(held);
                accept.handoff.in_doubt();
            }
            Err(error)
        }
    }
}

/// Mail that waits for nobody is done.
fn hand_over(accept: &Accept, accepted: Accepted) {
    if !accepted.waiting.is_empty() {
        accept.handoff.accepted(accepted);
    }
}

/// Commits; a batch of unknown outcome is asked about again under the same name, so that it happens at most once.
async fn write(accept: &Accept, batch: Batch) -> Result<(), Error> {
    let mut wait = UNKNOWN_WAIT;
    let mut attempt = 0;
    loop {
        let outcome = accept
            .journal
            .commit(accept.place.shard, accept.place.epoch, batch.clone())
            .await;
        match outcome {
            Ok(_) => return Ok(()),
            Err(CommitError::Unknown(reason)) => {
                attempt += 1;
                if attempt > UNKNOWN_RETRIES {
                    tracing::error!(reason, "it is unknown whether a message was accepted");
                    return Err(Error::InDoubt(reason));
                }
                tokio::time::sleep(wait).await;
                wait *= 2;
            }
            // The store looks at the epoch before it remembers batches: what was unknown stays so.
            Err(CommitError::Fenced) if attempt > 0 => {
                return Err(Error::InDoubt(CommitError::Fenced.to_string()));
            }
            // Any other definite refusal says that the batch did not happen before either.
            Err(CommitError::Full) => {
                return Err(Error::Unavailable("no room for new mail".into()));
            }
            Err(error @ (CommitError::Fenced | CommitError::Conflict(_))) => {
                tracing::error!(%error, "a new message was not committed");
                return Err(Error::Unavailable(error.to_string()));
            }
            Err(CommitError::TooLarge(what)) => {
                return Err(Error::Invalid(format!("{what} is too large")));
            }
        }
    }
}

fn ops(mail: &Accepted, plan: &Plan, now: Timestamp) -> Result<Vec<Op>, serde_json::Error> {
    let record = &mail.record;
    let mut ops = Vec::with_capacity(mail.waiting.len() + plan.events.len() + 4);
    ops.push(Op::Message(NewMessage {
        number: mail.number,
        at: now,
        record: Bytes::from(serde_json::to_vec(&**record)?),
        body: vec![mail.head.clone(), mail.body.clone()],
    }));
    ops.extend(mail.waiting.iter().cloned().map(Op::Enqueue));
    let accepted = MailEvent::Accepted {
        recipients: record.destinations.len() as u16,
    };
    let events = std::iter::once((None, &accepted));
    let events = events.chain(plan.events.iter().map(|(index, event)| (*index, event)));
    for (recipient, event) in events {
        ops.push(Op::Append(NewEntry {
            message: mail.number,
            recipient,
            at: now,
            event: Bytes::from(serde_json::to_vec(event)?),
        }));
    }
    if !plan.figures.is_empty() {
        let prefix = figures::prefix(&record.account, &record.region);
        ops.extend(plan.figures.iter().map(|(figure, by)| Op::Count {
            series: figure.series(&prefix),
            at: now,
            by: *by,
        }));
    }
    Ok(ops)
}
