//! Feedback forwarding (sending.md §17, events.md §8): a letter to the sender's feedback address for each recipient that
//! bounced, was given up, was suppressed or complained, and the automatic replies. Deliveries are never mailed.

use crate::post::{Letter, NotPosted, Post};
use crate::reader::{Consumer, Later};
use base::{BoxFuture, ShardId, Timestamp};
use mail::report::{self, DeliveryStatus, Frame};
use model::event::Attempt;
use model::{MailEvent, MailRecord};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use store::Journal;
use store::journal::Entry;
use tracing::{error, warn};

/// Kinds of events that are told, as they are stored.
const WANTED: [&[u8]; 5] = [
    b"{\"kind\":\"bounced\"",
    b"{\"kind\":\"expired\"",
    b"{\"kind\":\"suppressed\"",
    b"{\"kind\":\"complained\"",
    b"{\"kind\":\"auto_replied\"",
];

/// Subject of a delivery status notification.
const SUBJECT: &str = "Delivery Status Notification (Failure)";

/// The name of what makes feedback reports.
const USER_AGENT: &str = concat!("Sesame/", env!("CARGO_PKG_VERSION"));

/// Mails feedback to senders.
pub struct Feedback {
    journal: Arc<dyn Journal>,
    shard: ShardId,
    post: Arc<dyn Post>,
    service_domain: String,
    posted: AtomicU64,
    refused: AtomicU64,
}

impl Feedback {
    /// A forwarder over this log.
    pub fn new(
        journal: Arc<dyn Journal>,
        shard: ShardId,
        post: Arc<dyn Post>,
        service_domain: &str,
    ) -> Self {
        Self {
            journal,
            shard,
            post,
            service_domain: service_domain.to_owned(),
            posted: AtomicU64::new(0),
            refused: AtomicU64::new(0),
        }
    }

    /// Letters posted since the start, and letters that were refused.
    pub fn counts(&self) -> (u64, u64) {
        let read = |count: &AtomicU64| count.load(Ordering::Relaxed);
        (read(&self.posted), read(&self.refused))
    }

    async fn forward(&self, entry: &Entry) -> Result<(), Later> {
        let number = entry.entry.message;
        let record = self.journal.record(self.shard, number).await;
        let record = record.map_err(|cause| Later(cause.to_string()))?;
        let Some(json) = record else {
            // Forgotten: it is older than anything that could be told.
            return Ok(());
        };
        let record = serde_json::from_slice::<MailRecord>(&json);
        let event = serde_json::from_slice::<MailEvent>(&entry.entry.event);
        let (Ok(record), Ok(event)) = (record, event) else {
            error!(
                seq = entry.seq.0,
                "an event or its mail record does not read"
            );
            return Ok(());
        };
        let Some(letter) = self.letter(entry, &record, &event) else {
            return Ok(());
        };
        match self.post.post(letter).await {
            Ok(()) => {
                self.posted.fetch_add(1, Ordering::Relaxed);
                Ok(())
            }
            Err(NotPosted::Later(reason)) => Err(Later(reason)),
            Err(NotPosted::Never(reason)) => {
                warn!(seq = entry.seq.0, reason, "feedback cannot be mailed");
                self.refused.fetch_add(1, Ordering::Relaxed);
                Ok(())
            }
        }
    }

    /// The letter about an event; `None`: there is nobody to tell, or nothing.
    fn letter(&self, entry: &Entry, record: &MailRecord, event: &MailEvent) -> Option<Letter> {
        let to = record.feedback_to.as_ref().filter(|_| !record.by_service)?;
        let recipient = record
            .destinations
            .get(usize::from(entry.entry.recipient?))?;
        let about = About {
            record,
            recipient,
            at: entry.entry.at,
            service_domain: &self.service_domain,
        };
        let from = about.author(event);
        let frame = Frame {
            from: &from,
            to,
            subject: &about.subject(event),
            seed: entry.seq.0,
            original: &record.headers,
        };
        let message = match event {
            MailEvent::Complained { feedback } => about.complaint(&frame, feedback),
            MailEvent::AutoReplied { reason } => report::auto_reply(&frame, reason),
            other => about.failure(&frame, other)?,
        };
        Some(Letter {
            account: record.account.clone(),
            region: record.region.clone(),
            to: to.clone(),
            message: message.into(),
            // The message id keeps it apart from the names that callers give their own sends.
            once: format!("feedback/{}/{}/{}", self.shard.0, entry.seq.0, record.id),
        })
    }
}

impl Consumer for Feedback {
    fn wants(&self, event: &[u8]) -> bool {
        WANTED.iter().any(|kind| event.starts_with(kind))
    }

    fn take<'a>(&'a self, entry: &'a Entry) -> BoxFuture<'a, Result<(), Later>> {
        Box::pin(self.forward(entry))
    }
}

/// What a letter is about.
struct About<'a> {
    record: &'a MailRecord,
    recipient: &'a str,
    at: Timestamp,
    service_domain: &'a str,
}

impl About<'_> {
    fn author(&self, event: &MailEvent) -> String {
        match event {
            MailEvent::Complained { .. } => format!("complaints@{}", self.service_domain),
            // As received: the mailbox's own.
            MailEvent::AutoReplied { .. } => self.recipient.to_owned(),
            _ => format!("MAILER-DAEMON@{}", self.record.mail_from_domain),
        }
    }

    fn subject(&self, event: &MailEvent) -> String {
        let headers = self.record.headers.iter();
        let mut subjects = headers.filter(|(name, _)| name.eq_ignore_ascii_case("Subject"));
        let of = subjects.next().map_or("", |(_, subject)| subject);
        match event {
            MailEvent::Complained { .. } => format!("Complaint: {of}"),
            MailEvent::AutoReplied { .. } => format!("Auto: {of}"),
            _ => SUBJECT.to_owned(),
        }
    }

    fn complaint(&self, frame: &Frame<'_>, kind: &str) -> Vec<u8> {
        let text = format!(
            "{} has complained about this message, which was accepted on {}.\n\nFeedback type: {kind}\n",
            self.recipient,
            self.record.accepted_at.rfc5322(),
        );
        let feedback = report::Feedback {
            text: &text,
            kind,
            user_agent: USER_AGENT,
            mail_from: &self.record.reverse_path(),
            recipient: self.recipient,
            arrival: self.record.accepted_at,
        };
        report::feedback(frame, &feedback)
    }

    /// A delivery status notification; `None` for what is no failure.
    fn failure(&self, frame: &Frame<'_>, event: &MailEvent) -> Option<Vec<u8>> {
        let (attempt, reason, status) = match event {
            MailEvent::Bounced {
                attempt,
                reason,
                status,
                ..
            } => (attempt.as_deref(), reason, status.as_deref()),
            // RFC 3463 §3.5: X.4.7, the delivery time has expired.
            MailEvent::Expired {
                attempt, reason, ..
            } => (attempt.as_deref(), reason, Some("4.4.7")),
            // sending.md §15: as a mailbox that does not exist.
            MailEvent::Suppressed { reason, .. } => (None, reason, Some("5.1.1")),
            _ => return None,
        };
        let reply = attempt.and_then(|attempt| attempt.reply.as_ref());
        let diagnostic = match reply {
            Some(reply) => format!("smtp; {reply}"),
            None => format!("x-sesame; {reason}"),
        };
        let text = format!(
            "This message was not delivered to {}:\n\n    {reason}\n\nIt was accepted on {} with the id {}.\n",
            self.recipient,
            self.record.accepted_at.rfc5322(),
            self.record.id,
        );
        let status = DeliveryStatus {
            text: &text,
            reporting_mta: self.service_domain,
            arrival: self.record.accepted_at,
            recipient: self.recipient,
            status: status.unwrap_or("5.0.0"),
            remote_mta: attempt.and_then(|attempt| attempt.mx_host.as_deref()),
            diagnostic: &diagnostic,
            last_attempt: attempt.map(|_: &Attempt| self.at),
        };
        Some(report::delivery_status(frame, &status))
    }
}
