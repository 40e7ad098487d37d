//! The one commit of an accepted message, and its handover; `docs/adr/013` says what becomes of one in doubt.

use crate::pipeline::Checked;
use crate::quota::Reservation;
use crate::{Accept, Accepted, Caller, Error};
use base::id::Origin;
use base::{MessageId, MessageNumber, Timestamp};
use bytes::Bytes;
use content::{Prepared, Recorded, Stamp, rewrite, tags};
use model::delivery::QueueKey;
use model::record::Interface;
use model::{MailEvent, MailRecord};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;
use store::journal::{NewEntry, NewMessage, RecipientId, Waiting};
use store::{Batch, BatchId, CommitError, Op};

/// Times that a batch of unknown outcome is asked about again; the waits between them double.
const UNKNOWN_RETRIES: u32 = 4;
const UNKNOWN_WAIT: Duration = Duration::from_millis(50);

pub(crate) async fn commit(
    accept: &Accept,
    caller: &Caller,
    checked: Checked,
    held: Reservation,
    series: String,
    now: Timestamp,
) -> Result<MessageId, Error> {
    let number = MessageNumber(accept.next_number.fetch_add(1, Ordering::Relaxed));
    let counted = checked.counted;
    let accepted = accepted(accept, caller, checked, number, now)?;
    let id = accepted.record.id;
    let ops = ops(&accepted, now, series, counted)
        .map_err(|e| Error::Unavailable(format!("the record has no JSON form: {e}")))?;
    let batch = Batch {
        id: BatchId::new(now, base::env::random(&*accept.env.entropy)),
        ops,
    };
    if accept.settings.faults.acknowledge_before_commit {
        accept.handoff.accepted(accepted);
        held.settle(now);
        // Planted: nobody waits for the outcome.
        let (journal, place) = (accept.journal.clone(), accept.place);
        tokio::spawn(async move { journal.commit(place.shard, place.epoch, batch).await });
        return Ok(id);
    }
    match write(accept, batch).await {
        Ok(()) => {
            held.settle(now);
            accept.handoff.accepted(accepted);
            Ok(id)
        }
        Err(error) => {
            if matches!(error, Error::InDoubt(_)) {
                // It may be durable, and then it counts.
                held.settle(now);
            }
            Err(error)
        }
    }
}

/// Commits mail of the service itself, which no quota counts.
pub(crate) async fn post(
    accept: &Accept,
    caller: &Caller,
    checked: Checked,
    now: Timestamp,
) -> Result<MessageId, Error> {
    let number = MessageNumber(accept.next_number.fetch_add(1, Ordering::Relaxed));
    let accepted = accepted(accept, caller, checked, number, now)?;
    let ops = ops(&accepted, now, String::new(), 0)
        .map_err(|e| Error::Unavailable(format!("the record has no JSON form: {e}")))?;
    let id = BatchId::new(now, base::env::random(&*accept.env.entropy));
    write(accept, Batch { id, ops }).await?;
    let id = accepted.record.id;
    accept.handoff.accepted(accepted);
    Ok(id)
}

/// The mail as it is stored and handed over.
fn accepted(
    accept: &Accept,
    caller: &Caller,
    checked: Checked,
    number: MessageNumber,
    now: Timestamp,
) -> Result<Accepted, Error> {
    if number.0 > MessageNumber::MAX {
        let reason = "the shard has no message numbers left";
        return Err(Error::Unavailable(reason.into()));
    }
    let origin = Origin {
        region: caller.region.code(),
        at: now,
        shard: accept.place.shard,
        number,
    };
    let id = MessageId::mint(&accept.settings.message_id_key, origin);
    let stamp = Stamp {
        id,
        at: now,
        region: &caller.region,
        account: &caller.account,
        service_domain: &accept.settings.service_domain,
        feedback_tags: tags::feedback(&checked.tags),
    };
    let outgoing = rewrite(&checked.letter.submitted, &stamp);
    let record = record(accept, caller, checked, &outgoing, id, now);
    Ok(Accepted {
        number,
        waiting: waiting(&record, number, now),
        record: Arc::new(record),
        head: outgoing.head,
        body: outgoing.body,
    })
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

fn record(
    accept: &Accept,
    caller: &Caller,
    checked: Checked,
    outgoing: &Prepared,
    id: MessageId,
    now: Timestamp,
) -> MailRecord {
    let domain = &accept.settings.service_domain;
    let source = &checked.letter.source;
    let addresses = checked.letter.recipients.iter();
    let Recorded { headers, truncated } = checked.letter.submitted.recorded();
    MailRecord {
        id,
        account: caller.account.clone(),
        region: caller.region.clone(),
        accepted_at: now,
        interface: checked.interface,
        operation: checked.operation.to_owned(),
        source: source.to_string(),
        source_address: source.address.to_string(),
        identity: checked.permit.identity.name,
        source_arn: checked.permit.arn,
        dkim_identity: checked.dkim_identity,
        mail_from_domain: rewrite::default_mail_from_domain(&caller.region, domain),
        caller: caller.principal.clone(),
        source_ip: caller.source_ip.clone(),
        configuration_set: None,
        tags: tags::gather(&checked.tags),
        destinations: addresses.map(ToString::to_string).collect(),
        headers,
        headers_truncated: truncated,
        head_bytes: outgoing.head.len() as u32,
        size: (outgoing.head.len() + outgoing.body.len()) as u64,
        body_hash: outgoing.body_hash,
        expires_at: now.plus(accept.settings.delivery_time_max),
        custom_expiry: false,
        tls: model::configuration_set::TlsPolicy::default(),
        feedback_to: None,
        by_service: checked.interface == Interface::Service,
    }
}

fn waiting(record: &MailRecord, number: MessageNumber, now: Timestamp) -> Vec<Waiting> {
    let recipients = record.destinations.iter().zip(0..);
    recipients
        .map(|(address, index)| Waiting {
            recipient: RecipientId {
                message: number,
                index,
            },
            queue: QueueKey {
                account: record.account.clone(),
                tenant: String::new(),
                configuration_set: String::new(),
                domain: domain_of(address),
            },
            due: now,
            attempts: 0,
        })
        .collect()
}

fn domain_of(address: &str) -> String {
    let domain = address.rsplit_once('@').map_or("", |(_, domain)| domain);
    domain.to_ascii_lowercase()
}

fn ops(
    mail: &Accepted,
    now: Timestamp,
    series: String,
    counted: usize,
) -> Result<Vec<Op>, serde_json::Error> {
    let event = MailEvent::Accepted {
        recipients: mail.waiting.len() as u16,
    };
    let mut ops = Vec::with_capacity(mail.waiting.len() + 3);
    ops.push(Op::Message(NewMessage {
        number: mail.number,
        at: now,
        record: Bytes::from(serde_json::to_vec(&*mail.record)?),
        body: vec![mail.head.clone(), mail.body.clone()],
    }));
    ops.extend(mail.waiting.iter().cloned().map(Op::Enqueue));
    ops.push(Op::Append(NewEntry {
        message: mail.number,
        recipient: None,
        at: now,
        event: Bytes::from(serde_json::to_vec(&event)?),
    }));
    if counted > 0 {
        ops.push(Op::Count {
            series,
            at: now,
            by: counted as i64,
        });
    }
    Ok(ops)
}
