//! `sesame admin queue ...`.

use super::message::Named;
use super::{Operator, Outcome, Problem};
use crate::timeline::Moment;
use model::event::MailEvent;
use serde_json::json;
use store::journal::{QueueSummary, Waiting};

impl Operator {
    pub(super) async fn queue_list(&self) -> Outcome {
        let queues = self.stores.journal.queues(self.shard).await?;
        let stats = self.queue.stats();
        Ok(json!({
            "waiting": queues.iter().map(|q| q.waiting).sum::<u64>(),
            "ready": stats.ready,
            "connections": stats.connections_opening + stats.connections_busy + stats.connections_idle,
            "paths": stats.paths,
            "paths_suspended": stats.paths_suspended,
            "queues": queues.iter().map(summary).collect::<Vec<_>>(),
        }))
    }

    pub(super) async fn queue_show(&self, arguments: &Named) -> Outcome {
        let (number, record) = self.find(&arguments.id).await?;
        let waiting = self.stores.journal.waiting_of(self.shard, number).await?;
        if waiting.is_empty() {
            let text = "nothing of this message waits; `sesame admin message show` tells what became of it";
            return Err(Problem::NotFound(text.into()));
        }
        let moments = self.moments(number).await?;
        let recipients: Vec<_> = waiting
            .iter()
            .map(|w| {
                let address = record.destinations.get(usize::from(w.recipient.index));
                json!({
                    "address": address,
                    "due": w.due.iso_ms(),
                    "attempts": w.attempts,
                    "reason": last_reason(w, &moments),
                })
            })
            .collect();
        Ok(json!({"message_id": record.id, "recipients": recipients}))
    }
}

fn summary(queue: &QueueSummary) -> serde_json::Value {
    let some = |text: &String| (!text.is_empty()).then(|| text.clone());
    json!({
        "account": queue.queue.account,
        "tenant": some(&queue.queue.tenant),
        "configuration_set": some(&queue.queue.configuration_set),
        "domain": queue.queue.domain,
        "waiting": queue.waiting,
        "next_due": queue.next_due.iso_ms(),
    })
}

/// Why the recipient was last deferred.
fn last_reason<'a>(waiting: &Waiting, moments: &'a [Moment]) -> Option<&'a str> {
    moments
        .iter()
        .rev()
        .filter(|m| m.recipient == Some(waiting.recipient.index))
        .find_map(|m| match &m.event {
            MailEvent::Deferred { reason, .. } => Some(reason.as_str()),
            _ => None,
        })
}
