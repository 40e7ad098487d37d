//! `sesame admin suppression ...`: the installation's global list (sending.md §15).

use super::mail::operator;
use super::{Operator, Outcome, Problem};
use base::env::Peer;
use serde::Deserialize;
use serde_json::{Value, json};

/// Entries of one answer, unless the operator wants fewer; and at most.
const PAGE: usize = 1_000;
const PAGE_MAX: usize = 10_000;

/// Arguments of `list`.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Page {
    limit: Option<usize>,
    after: Option<String>,
}

/// Arguments of `add` and `remove`.
#[derive(Debug, Deserialize)]
pub(super) struct Address {
    address: String,
    reason: Option<String>,
}

impl Operator {
    /// One page of the list, in order of addresses; `next` is the last address when there are more.
    pub(super) async fn suppression_list(&self, page: &Page) -> Outcome {
        let limit = page.limit.unwrap_or(PAGE).clamp(1, PAGE_MAX);
        let found = self
            .control
            .suppressions(page.after.as_deref(), limit)
            .await?;
        let last = found.last().filter(|_| found.len() == limit);
        let next = last.map(|entry| entry.address.clone());
        let entries: Vec<_> = found.iter().map(entry).collect();
        Ok(json!({"addresses": entries, "next": next}))
    }

    pub(super) async fn suppression_add(&self, arguments: &Address, who: &Peer) -> Outcome {
        let mut reason = format!("added by {}", operator(who));
        if let Some(given) = &arguments.reason {
            reason = format!("{reason}: {given}");
        }
        let added = self.control.suppress(&arguments.address, reason).await?;
        Ok(entry(&added))
    }

    pub(super) async fn suppression_remove(&self, arguments: &Address) -> Outcome {
        let address = &arguments.address;
        let removed = self.control.unsuppress(address).await?;
        let missing = || Problem::NotFound(format!("{address} is not on the list"));
        Ok(entry(&removed.ok_or_else(missing)?))
    }
}

fn entry(of: &control::Suppressed) -> Value {
    json!({"address": of.address, "reason": of.reason, "since": of.at.iso_ms()})
}
