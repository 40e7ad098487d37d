//! `sesame admin message show`: the time-line of a mail.

use super::{Operator, Outcome, Problem};
use crate::timeline::{self, Moment};
use crate::transcripts::{Stored, Wanted};
use base::{MessageId, MessageNumber};
use model::MailRecord;
use serde::Deserialize;
use serde_json::{Value, json};
use store::journal::Entry;

/// Entries of one message that are shown, the newest: the world may answer a mail as often as it likes.
const HISTORY_MAX: usize = 10_000;

/// Attempts whose sessions are looked for, the newest.
const ATTEMPTS_MAX: usize = 100;

/// Arguments of what is about one message.
#[derive(Debug, Deserialize)]
pub(crate) struct Named {
    pub(super) id: String,
}

/// Arguments of `message show`.
#[derive(Debug, Deserialize)]
pub(crate) struct Shown {
    id: String,
    transcript: Option<bool>,
}

impl Operator {
    pub(super) async fn message_show(&self, wanted: &Shown) -> Outcome {
        let (number, record) = self.find(&wanted.id).await?;
        let moments = self.moments(number).await?;
        let mut shown = timeline::render(&record, &moments);
        if moments.len() == HISTORY_MAX {
            shown["older_events_left_out"] = true.into();
        }
        if wanted.transcript == Some(true) {
            shown["transcripts"] = self.transcripts(&record, &moments).await?;
        }
        Ok(shown)
    }

    /// What was said in its attempts, as far as it is still kept.
    async fn transcripts(&self, record: &MailRecord, moments: &[Moment]) -> Outcome {
        let Some(transcripts) = &self.transcripts else {
            let text = "transcripts are not kept here; retention.transcripts switches them on";
            return Err(Problem::Invalid(text.into()));
        };
        let attempts = moments.iter().filter_map(|moment| moment.event.attempt());
        let attempts = attempts.filter_map(|attempt| {
            let remote = attempt.mx_address.clone()?;
            Some((attempt.started_at.iso_ms(), remote))
        });
        let mut attempts: Vec<_> = attempts.collect();
        attempts.sort();
        attempts.dedup();
        attempts.drain(..attempts.len().saturating_sub(ATTEMPTS_MAX));
        let wanted = Wanted {
            message: record.id.to_string(),
            attempts,
        };
        let found = transcripts.find(wanted).await;
        let found = found.map_err(|e| Problem::Failed(format!("transcripts do not read: {e}")))?;
        let shown = found.into_iter().map(|of| transcript(of, record));
        Ok(Value::Array(shown.collect()))
    }

    /// The message with this id.
    pub(super) async fn find(&self, text: &str) -> Result<(MessageNumber, MailRecord), Problem> {
        let id: MessageId = text.parse().map_err(|_| {
            Problem::Invalid(format!("{text:?} is no message id; a send answers one"))
        })?;
        let origin = id.open(self.control.message_id_key()).ok_or_else(|| {
            Problem::NotFound(format!(
                "message {id} was not accepted by this installation"
            ))
        })?;
        let record = self
            .stores
            .journal
            .record(self.shard, origin.number)
            .await?;
        let record = record.ok_or_else(|| {
            Problem::NotFound(format!(
                "message {id} is not known any more; retention.records says how long mail is remembered"
            ))
        })?;
        let record = serde_json::from_slice(&record).map_err(damaged)?;
        Ok((origin.number, record))
    }

    /// What happened to it lately.
    pub(super) async fn moments(&self, number: MessageNumber) -> Result<Vec<Moment>, Problem> {
        let journal = &self.stores.journal;
        let history = journal.history(self.shard, number, HISTORY_MAX).await?;
        history.into_iter().map(moment).collect()
    }
}

fn transcript(of: Stored, record: &MailRecord) -> Value {
    let recipients = of.recipients.iter().map(|(index, attempt)| {
        let address = record.destinations.get(usize::from(*index));
        json!({"address": address, "attempt": attempt})
    });
    json!({
        "at": of.at,
        "mx_host": of.host,
        "mx_address": of.remote,
        "recipients": recipients.collect::<Vec<_>>(),
        "lines": of.text.lines().collect::<Vec<_>>(),
    })
}

fn moment(entry: Entry) -> Result<Moment, Problem> {
    Ok(Moment {
        recipient: entry.entry.recipient,
        at: entry.entry.at,
        event: serde_json::from_slice(&entry.entry.event).map_err(damaged)?,
    })
}

fn damaged(e: serde_json::Error) -> Problem {
    Problem::Failed(format!(
        "what is stored about this message does not read: {e}"
    ))
}
