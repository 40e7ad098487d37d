//! The one commit of an accepted message, and its handover; `docs/adr/013` says what becomes of one in doubt.

use crate::once::{self, Turn};
use crate::pipeline::Checked;
use crate::quota::Reservation;
use crate::simulator::is_simulator_domain;
use crate::{Accept, Accepted, Caller, Error, MailFrom, Settings};
use base::id::Origin;
use base::{MessageId, MessageNumber, Timestamp};
use bytes::Bytes;
use content::{Prepared, Recorded, Stamp, rewrite, tags};
use model::delivery::QueueKey;
use model::egress::Leaving;
use model::record::Interface;
use model::{MailEvent, MailRecord};
use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;
use store::figures::{self, Figure};
use store::journal::{NewEntry, NewMessage, RecipientId, Waiting};
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

/// What becomes of the recipients at once, and when the others get their first attempt.
struct Plan {
    /// Events of single recipients, or of all (`None`), that follow the acceptance.
    events: Vec<(Option<u16>, MailEvent)>,
    /// Recipients that are not sent to.
    silent: BTreeSet<u16>,
    /// When the first attempt is due.
    due: Timestamp,
    /// What is counted at once.
    figures: Vec<(Figure, i64)>,
}

impl Plan {
    fn of(checked: &Checked, now: Timestamp, wait: Option<Duration>) -> Self {
        let all = checked.letter.recipients.len() as u16;
        let mut plan = Self {
            events: Vec::new(),
            silent: BTreeSet::new(),
            due: now,
            figures: Vec::new(),
        };
        if checked.bad_content {
            let reason = "Bad content".to_owned();
            plan.events.push((None, MailEvent::Rejected { reason }));
            plan.silent.extend(0..all);
            plan.count(Figure::Rejects, checked.counted);
            return plan;
        }
        for (index, entry) in &checked.suppressed {
            let index = *index as u16;
            let event = MailEvent::Suppressed {
                reason: entry.reason.clone(),
                bounce: entry.bounce,
            };
            plan.events.push((Some(index), event));
            plan.silent.insert(index);
        }
        let hard = checked.suppressed.iter();
        let hard = hard.filter(|(_, entry)| entry.bounce.is_hard()).count();
        plan.count(Figure::Bounces, hard);
        if let Some(at) = checked.send_at {
            plan.due = at;
            let reason = "the sender wants it sent later".to_owned();
            let until = Some(at);
            plan.events.push((None, MailEvent::Held { reason, until }));
        }
        if let Some(due) = wait
            .map(|wait| now.plus(wait))
            .filter(|due| *due > plan.due)
        {
            plan.due = due;
            let reason = "the account's sending rate is used up".to_owned();
            let until = Some(plan.due);
            plan.events.push((None, MailEvent::Held { reason, until }));
        }
        plan
    }

    fn count(&mut self, figure: Figure, recipients: usize) {
        if recipients > 0 {
            self.figures.push((figure, recipients as i64));
        }
    }
}

/// The mail as it is stored and handed over.
fn accepted(
    accept: &Accept,
    caller: &Caller,
    checked: Checked,
    plan: &Plan,
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
        // The `Date` of a mail is when it is sent.
        at: checked.send_at.unwrap_or(now),
        region: &caller.region,
        account: &caller.account,
        service_domain: &accept.settings.service_domain,
        feedback_tags: tags::feedback(&checked.tags),
    };
    let outgoing = rewrite(&checked.letter.submitted, &stamp);
    let set = checked.configuration_set.as_deref();
    let pool = set.and_then(|set| set.sending_pool.clone());
    let record = record(accept, caller, checked, &outgoing, id, now);
    let ways = Chooser {
        settings: &accept.settings,
        pool,
    };
    Ok(Accepted {
        number,
        waiting: waiting(&record, number, plan, &ways),
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
    let set = checked.configuration_set.as_deref();
    let custom_expiry = set.and_then(|set| set.max_delivery_time);
    let delivery_time = custom_expiry.unwrap_or(accept.settings.delivery_time_max);
    let mail_from_domain = match checked.permit.mail_from {
        MailFrom::Custom(domain) => domain,
        MailFrom::Default | MailFrom::Refused => {
            rewrite::default_mail_from_domain(&caller.region, domain)
        }
    };
    let feedback = checked.letter.feedback.to_string();
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
        mail_from_domain,
        caller: caller.principal.clone(),
        source_ip: caller.source_ip.clone(),
        configuration_set: set.map(|set| set.name.clone()),
        tags: tags::gather(&checked.tags),
        destinations: addresses.map(ToString::to_string).collect(),
        headers,
        headers_truncated: truncated,
        head_bytes: outgoing.head.len() as u32,
        size: (outgoing.head.len() + outgoing.body.len()) as u64,
        body_hash: outgoing.body_hash,
        send_at: checked.send_at,
        expires_at: checked.send_at.unwrap_or(now).plus(delivery_time),
        custom_expiry: custom_expiry.is_some(),
        tls: set.map(|set| set.tls).unwrap_or_default(),
        feedback_to: checked.permit.feedback_forwarding.then_some(feedback),
        by_service: checked.interface == Interface::Service,
    }
}

fn waiting(
    record: &MailRecord,
    number: MessageNumber,
    plan: &Plan,
    ways: &Chooser<'_>,
) -> Vec<Waiting> {
    let recipients = record.destinations.iter().zip(0..);
    recipients
        .filter(|(_, index)| !plan.silent.contains(index))
        .map(|(address, index)| Waiting {
            recipient: RecipientId {
                message: number,
                index,
            },
            queue: QueueKey {
                account: record.account.clone(),
                tenant: String::new(),
                configuration_set: record.configuration_set.clone().unwrap_or_default(),
                domain: domain_of(address),
                way: ways.way(record, number, address),
            },
            due: plan.due,
            attempts: 0,
        })
        .collect()
}

/// Chooses the ways of a message's recipients.
struct Chooser<'a> {
    settings: &'a Settings,
    /// The pool of its configuration set.
    pool: Option<String>,
}

impl Chooser<'_> {
    fn way(&self, record: &MailRecord, number: MessageNumber, address: &str) -> String {
        let domain = domain_of(address);
        // The simulator is a part of this server, whatever the routes.
        if is_simulator_domain(&domain, &self.settings.service_domain) {
            return String::new();
        }
        self.settings.ways.choose(&Leaving {
            account: &record.account,
            configuration_set: record.configuration_set.as_deref(),
            pool: self.pool.as_deref(),
            domain: &domain,
            number: number.0,
        })
    }
}

fn domain_of(address: &str) -> String {
    let domain = address.rsplit_once('@').map_or("", |(_, domain)| domain);
    domain.to_ascii_lowercase()
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
