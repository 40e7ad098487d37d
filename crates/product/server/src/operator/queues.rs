//! `sesame admin queue list|show`: what waits, why, and when it is tried next.

use super::message::Named;
use super::orders::nothing_waits;
use super::{Operator, Outcome, Problem};
use crate::timeline::Moment;
use model::delivery::QueueKey;
use model::event::MailEvent;
use queue::{HELD, QueueState, QueueView};
use serde::Deserialize;
use serde_json::json;
use std::collections::BTreeMap;
use std::sync::Arc;
use store::journal::{QueueSummary, Waiting};

/// Queues of one answer, unless the operator wants fewer; and at most.
const QUEUES: usize = 1_000;
const QUEUES_MAX: usize = 100_000;

/// Arguments of `list`: which queues.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Filter {
    account: Option<String>,
    domain: Option<String>,
    configuration_set: Option<String>,
    state: Option<String>,
    source: Option<String>,
    limit: Option<usize>,
}

impl Filter {
    fn takes(&self, queue: &QueueKey) -> bool {
        let is = |wanted: &Option<String>, text: &str| {
            wanted
                .as_ref()
                .is_none_or(|wanted| wanted.eq_ignore_ascii_case(text))
        };
        is(&self.account, queue.account.as_str())
            && is(&self.domain, &queue.domain)
            && is(&self.configuration_set, &queue.configuration_set)
    }

    /// Whether what the queue does is wanted; of a queue that memory does not know, nothing is said.
    fn takes_view(&self, of: &QueueSummary, view: Option<&QueueView>) -> bool {
        let is = |wanted: &Option<String>, text: Option<&str>| {
            wanted
                .as_ref()
                .is_none_or(|wanted| text.is_some_and(|text| wanted.eq_ignore_ascii_case(text)))
        };
        is(&self.state, state(of, view).map(QueueState::name))
            && is(&self.source, view.map(|view| &*view.source))
    }

    /// A state that no queue can be in is a mistake, not an empty list.
    fn check(&self) -> Result<(), Problem> {
        let Some(wanted) = &self.state else {
            return Ok(());
        };
        let names = QueueState::ALL.map(QueueState::name);
        if names.iter().any(|name| wanted.eq_ignore_ascii_case(name)) {
            return Ok(());
        }
        let text = format!(
            "{wanted:?} is no state; the states are {}",
            names.join(", ")
        );
        Err(Problem::Invalid(text))
    }
}

impl Operator {
    /// The queues in which something waits, the fullest first, and what the queue is doing.
    pub(super) async fn queue_list(&self, filter: &Filter) -> Outcome {
        filter.check()?;
        // Of what is in the store and not yet in memory only the store can tell.
        let views = self.queue.queues().await.unwrap_or_default();
        let views: BTreeMap<Arc<QueueKey>, QueueView> = views
            .into_iter()
            .filter(|view| filter.takes(&view.key))
            .map(|view| (Arc::clone(&view.key), view))
            .collect();
        let mut queues = self.stores.journal.queues(self.shard).await?;
        queues.retain(|of| filter.takes(&of.queue) && filter.takes_view(of, views.get(&of.queue)));
        queues.sort_by_key(|of| std::cmp::Reverse(of.waiting));
        let limit = filter.limit.unwrap_or(QUEUES).min(QUEUES_MAX);
        let stats = self.queue.stats();
        let shown = queues.iter().take(limit);
        let shown = shown.map(|of| summary(of, views.get(&of.queue)));
        Ok(json!({
            "waiting": queues.iter().map(|q| q.waiting).sum::<u64>(),
            "ready": stats.ready,
            "connections": stats.connections_opening + stats.connections_busy + stats.connections_idle,
            "paths": stats.paths,
            "paths_suspended": stats.paths_suspended,
            "queues": shown.collect::<Vec<_>>(),
            "not_shown": queues.len().saturating_sub(limit),
        }))
    }

    pub(super) async fn queue_show(&self, arguments: &Named) -> Outcome {
        let (number, record) = self.find(&arguments.id).await?;
        let waiting = self.stores.journal.waiting_of(self.shard, number).await?;
        if waiting.is_empty() {
            return Err(nothing_waits(record.id));
        }
        let moments = self.moments(number).await?;
        let recipients: Vec<_> = waiting
            .iter()
            .map(|w| {
                let address = record.destinations.get(usize::from(w.recipient.index));
                let held = w.due >= HELD;
                json!({
                    "address": address,
                    "held": held,
                    "due": (!held).then(|| w.due.iso_ms()),
                    "attempts": w.attempts,
                    "reason": last_reason(w, &moments),
                })
            })
            .collect();
        Ok(json!({
            "message_id": record.id,
            "expires_at": record.expires_at.iso_ms(),
            "recipients": recipients,
        }))
    }
}

/// What a queue is doing. Memory may not have noticed yet that all of it is held.
fn state(queue: &QueueSummary, view: Option<&QueueView>) -> Option<QueueState> {
    if queue.next_due >= HELD {
        return Some(QueueState::Held);
    }
    view.map(|view| view.state)
}

fn summary(queue: &QueueSummary, view: Option<&QueueView>) -> serde_json::Value {
    let some = |text: &String| (!text.is_empty()).then(|| text.clone());
    // In a queue of which everything is held nothing is ever due.
    let due = (queue.next_due < HELD).then(|| queue.next_due.iso_ms());
    json!({
        "account": queue.queue.account,
        "tenant": some(&queue.queue.tenant),
        "configuration_set": some(&queue.queue.configuration_set),
        "domain": queue.queue.domain,
        "way": some(&queue.queue.way),
        "waiting": queue.waiting,
        "next_due": due,
        "state": state(queue, view).map(QueueState::name),
        "source": view.map(|view| &*view.source),
        "site": view.map(|view| &view.site),
        "reason": view.map(|view| &view.trouble),
        "next_attempt": view.and_then(|view| Some(view.next_attempt?.iso_ms())),
    })
}

/// Why the recipient waits: why it was last deferred or held.
fn last_reason<'a>(waiting: &Waiting, moments: &'a [Moment]) -> Option<&'a str> {
    moments
        .iter()
        .rev()
        .filter(|m| {
            m.recipient
                .is_none_or(|index| index == waiting.recipient.index)
        })
        .find_map(|m| match &m.event {
            MailEvent::Deferred { reason, .. } | MailEvent::Held { reason, .. } => {
                Some(reason.as_str())
            }
            _ => None,
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn queues_are_filtered() {
        let queue = QueueKey {
            account: "123456789012".parse().expect("an account"),
            tenant: String::new(),
            configuration_set: "Set".into(),
            domain: "a.test".into(),
            way: String::new(),
        };
        let rows = [
            (json!({}), true),
            (json!({"account": "123456789012", "domain": "A.test"}), true),
            (json!({"configuration_set": "set"}), true),
            (json!({"account": "222222222222"}), false),
            (json!({"domain": "b.test"}), false),
            (json!({"domain": "a.test", "configuration_set": ""}), false),
        ];
        for (filter, expected) in rows {
            let read: Filter = serde_json::from_value(filter.clone()).expect("reads");
            assert_eq!(read.takes(&queue), expected, "{filter}");
        }
    }
}
