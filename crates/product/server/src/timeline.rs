//! The time-line of a mail (contract.md §3): what happened to each recipient, in order, with reasons. Pure.

use base::Timestamp;
use model::delivery::BounceKind;
use model::event::{Attempt, MailEvent};
use model::record::{Interface, MailRecord};
use serde_json::{Map, Value, json};

/// An entry of the journal, read.
#[derive(Clone, Debug, PartialEq)]
pub struct Moment {
    /// Index of the recipient; `None` for all.
    pub recipient: Option<u16>,
    /// When it was written.
    pub at: Timestamp,
    /// What happened.
    pub event: MailEvent,
}

/// Renders the time-line.
pub fn render(record: &MailRecord, moments: &[Moment]) -> Value {
    let recipients: Vec<_> = record
        .destinations
        .iter()
        .enumerate()
        .map(|(index, address)| recipient(index, address, moments))
        .collect();
    json!({
        "message_id": record.id,
        "accepted_at": record.accepted_at.iso_ms(),
        "send_at": record.send_at.map(Timestamp::iso_ms),
        "source": record.source_address,
        "interface": interface(record.interface),
        "identity": record.identity,
        "configuration_set": record.configuration_set,
        "recipients": recipients,
    })
}

fn interface(interface: Interface) -> &'static str {
    match interface {
        Interface::SesV1 => "ses-v1",
        Interface::SesV2 => "ses-v2",
        Interface::Smtp => "smtp",
        Interface::Console => "console",
        Interface::Service => "service",
    }
}

/// The state of each recipient, in order.
pub(crate) fn states(record: &MailRecord, moments: &[Moment]) -> Vec<&'static str> {
    let all = 0..record.destinations.len();
    all.map(|index| state(&of_recipient(index, moments)))
        .collect()
}

/// Whether an event, as it is stored, is the acceptance of a mail; without reading all of it.
pub(crate) fn is_acceptance(event: &[u8]) -> bool {
    event.starts_with(br#"{"kind":"accepted""#)
}

fn of_recipient(index: usize, moments: &[Moment]) -> Vec<&Moment> {
    let mine = |m: &&Moment| m.recipient.is_none_or(|r| usize::from(r) == index);
    moments.iter().filter(mine).collect()
}

fn state(moments: &[&Moment]) -> &'static str {
    // An auto-reply changes nothing about the delivery that it follows.
    let mut last = moments
        .iter()
        .rev()
        .filter(|moment| !matches!(moment.event, MailEvent::AutoReplied { .. }));
    last.next().map_or("accepted", |moment| moment.event.kind())
}

fn recipient(index: usize, address: &str, moments: &[Moment]) -> Value {
    let moments = of_recipient(index, moments);
    let mut events = Vec::new();
    for moment in &moments {
        events.extend(moment.event.attempt().map(attempt_event));
        events.push(event(moment));
    }
    json!({"address": address, "state": state(&moments), "events": events})
}

fn event(moment: &Moment) -> Value {
    let (reason, detail) = explain(&moment.event);
    json!({
        "at": moment.at.iso_ms(),
        "kind": moment.event.kind(),
        "reason": reason,
        "detail": detail,
    })
}

/// Reason and details of an event.
fn explain(event: &MailEvent) -> (Option<&str>, Value) {
    match event {
        MailEvent::Accepted { recipients } => (None, json!({"recipients": recipients})),
        MailEvent::Delivered { attempt } => (None, reply_of(Some(attempt), json!({}))),
        MailEvent::Deferred {
            attempt,
            reason,
            delay,
            next_attempt_at,
        } => {
            let detail = json!({
                "delay_type": delay,
                "next_attempt_at": next_attempt_at.iso_ms(),
            });
            (Some(reason), reply_of(attempt.as_deref(), detail))
        }
        MailEvent::Bounced {
            attempt,
            reason,
            bounce,
            status,
        } => {
            let (kind, sub_type) = bounce.names();
            let detail = json!({
                "bounce_type": kind,
                "bounce_sub_type": sub_type,
                "status": status,
            });
            (Some(reason), reply_of(attempt.as_deref(), detail))
        }
        MailEvent::Expired {
            attempt,
            reason,
            bounce,
        } => {
            let (kind, sub_type) = bounce.names();
            let detail = json!({"bounce_type": kind, "bounce_sub_type": sub_type});
            (Some(reason), reply_of(attempt.as_deref(), detail))
        }
        MailEvent::Suppressed { reason, bounce } => {
            let (kind, sub_type) = bounce.names();
            let detail = json!({"bounce_type": kind, "bounce_sub_type": sub_type});
            (Some(reason), detail)
        }
        MailEvent::Complained { feedback } => (None, json!({"feedback_type": feedback})),
        MailEvent::AutoReplied { reason } => {
            let (kind, sub_type) = BounceKind::TransientGeneral.names();
            let detail =
                json!({"bounce_type": kind, "bounce_sub_type": sub_type, "auto_reply": true});
            (Some(reason), detail)
        }
        MailEvent::Rejected { reason } | MailEvent::Dropped { reason } => (Some(reason), json!({})),
        MailEvent::Held { reason, until } => {
            (Some(reason), json!({"until": until.map(Timestamp::iso_ms)}))
        }
    }
}

/// Adds what the remote said to an outcome's details.
fn reply_of(attempt: Option<&Attempt>, mut detail: Value) -> Value {
    if let Some(reply) = attempt.and_then(|a| a.reply.as_ref()) {
        detail["reply"] = json!(reply.to_string());
    }
    detail
}

/// An attempt as an event of its own, before its outcome.
fn attempt_event(attempt: &Attempt) -> Value {
    json!({
        "at": attempt.started_at.iso_ms(),
        "kind": "attempt",
        "reason": null,
        "detail": attempt_detail(attempt),
    })
}

fn attempt_detail(attempt: &Attempt) -> Value {
    let phases: Map<_, _> = attempt
        .phases_ms
        .iter()
        .map(|(phase, ms)| (phase.clone(), json!(ms)))
        .collect();
    let none_yet = |text: &str| {
        if text.is_empty() {
            "none".to_owned()
        } else {
            text.to_owned()
        }
    };
    json!({
        "attempt": attempt.number,
        "source": attempt.source,
        "route": attempt.route,
        "local_ip": attempt.local_ip,
        "mx_host": attempt.mx_host,
        "mx_address": attempt.mx_address,
        "tls_version": attempt.tls_version,
        "tls_cipher": attempt.tls_cipher,
        "tls_note": attempt.tls_note,
        "mta_sts": none_yet(&attempt.mta_sts),
        "dane": none_yet(&attempt.dane),
        "reused_connection": attempt.reused_connection,
        "phase": attempt.phase,
        "reply": attempt.reply.as_ref().map(|reply| json!({
            "code": reply.code,
            "enhanced": reply.enhanced,
            "text": reply.text,
        })),
        "phases_ms": phases,
    })
}

#[cfg(test)]
mod tests;
