//! Reading waiting recipients from the store.

use super::{Context, Event};
use crate::core::{Input, LastFailure, Life, Loaded, Page, QueueId};
use crate::mail::Facts;
use base::{MessageNumber, Timestamp};
use model::delivery::QueueKey;
use model::{MailEvent, MailRecord};
use std::sync::Arc;
use store::Error;
use store::journal::{RecipientId, Waiting};
use tracing::{error, warn};

/// Entries of a message among which its last failure is looked for.
const RECENT: usize = 1_000;

/// Loads a page and tells the core.
pub(super) async fn run(context: Arc<Context>, queue: QueueId, key: Arc<QueueKey>, limit: usize) {
    let page = match read(&context, &key, limit).await {
        Ok(page) => Some(page),
        Err(cause) => {
            warn!(%cause, "a page of waiting recipients could not be read");
            None
        }
    };
    context.tell(Event::Core(Input::Loaded { queue, page }));
}

async fn read(context: &Context, key: &QueueKey, limit: usize) -> Result<Page, Error> {
    let journal = &context.journal;
    let rows = journal.waiting(context.shard.id, key, None, limit).await?;
    let total = rows.len();
    let now = context.clock.now();
    let mut waiting = Vec::with_capacity(total);
    for row in rows {
        let later = row.due > now;
        waiting.push(complete(context, row, now).await?);
        if later {
            // The first that is not due says when to come again.
            break;
        }
    }
    let full = total == limit || waiting.len() < total;
    Ok(Page { waiting, full })
}

/// Adds what the core wants to know of a recipient's message.
pub(super) async fn complete(
    context: &Context,
    row: Waiting,
    now: Timestamp,
) -> Result<Loaded, Error> {
    let id = row.recipient;
    let (life, counters) = if let Some(facts) = facts(context, id.message).await? {
        (facts.life(), facts.counters.clone())
    } else {
        let life = Life {
            begins_at: row.due,
            expires_at: row.due.plus(context.settings.expiry_default),
            custom_expiry: false,
        };
        (life, None)
    };
    let over = now > life.expires_at;
    let last = if over && row.attempts > 0 {
        last_failure(context, id).await?
    } else {
        None
    };
    Ok(Loaded {
        recipient: id,
        due: row.due,
        attempts: row.attempts,
        life,
        counters,
        last,
    })
}

/// The facts of a message; `None`, after a loud complaint, when the store has no record of it that reads.
pub(super) async fn facts(
    context: &Context,
    number: MessageNumber,
) -> Result<Option<Arc<Facts>>, Error> {
    if let Some(facts) = context.cache.facts(number) {
        return Ok(Some(facts));
    }
    let record = context.journal.record(context.shard.id, number).await?;
    let Some(record) = record.as_deref().and_then(|json| parse(number, json)) else {
        error!(
            number = number.0,
            "a waiting message has no readable record"
        );
        return Ok(None);
    };
    let facts = Arc::new(Facts::of(&record));
    context.cache.put(number, facts.clone(), None);
    Ok(Some(facts))
}

pub(super) fn parse(number: MessageNumber, json: &[u8]) -> Option<MailRecord> {
    serde_json::from_slice(json)
        .inspect_err(|cause| error!(number = number.0, %cause, "a mail record does not read"))
        .ok()
}

async fn last_failure(context: &Context, id: RecipientId) -> Result<Option<LastFailure>, Error> {
    let history = context
        .journal
        .history(context.shard.id, id.message, RECENT)
        .await?;
    let own = history.iter().rev().map(|entry| &entry.entry);
    let mut own = own.filter(|entry| entry.recipient == Some(id.index));
    Ok(
        own.find_map(|entry| match serde_json::from_slice(&entry.event) {
            Ok(MailEvent::Deferred { reason, delay, .. }) => Some(LastFailure { reason, delay }),
            _ => None,
        }),
    )
}
