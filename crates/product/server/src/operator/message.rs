//! `sesame admin message show`: the time-line of a mail.

use super::{Operator, Outcome, Problem};
use crate::timeline::{self, Moment};
use base::{MessageId, MessageNumber};
use model::MailRecord;
use serde::Deserialize;
use store::journal::Entry;

/// Entries of one message that are shown, the newest: the world may answer a mail as often as it likes.
const HISTORY_MAX: usize = 10_000;

/// Arguments of `show`.
#[derive(Debug, Deserialize)]
pub(crate) struct Named {
    pub(super) id: String,
}

impl Operator {
    pub(super) async fn message_show(&self, arguments: &Named) -> Outcome {
        let (number, record) = self.find(&arguments.id).await?;
        let moments = self.moments(number).await?;
        let mut told = timeline::render(&record, &moments);
        if moments.len() == HISTORY_MAX {
            told["older_events_left_out"] = true.into();
        }
        Ok(told)
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
