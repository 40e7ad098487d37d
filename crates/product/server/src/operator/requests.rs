//! `sesame admin request ...`: why a call was refused.

use super::{Operator, Outcome, Problem};
use crate::requests::{Call, Filter};
use serde::Deserialize;
use serde_json::{Value, json};

/// Calls of one answer, unless the operator wants fewer; and at most.
const LISTED: usize = 50;
const LISTED_MAX: usize = 10_000;

/// Arguments of `show`.
#[derive(Debug, Deserialize)]
pub(super) struct Named {
    id: String,
}

/// Arguments of `list`.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    refused: bool,
    operation: Option<String>,
    account: Option<String>,
    limit: Option<usize>,
}

impl Operator {
    /// One call with the reason of its refusal, and what is true of its access key now.
    pub(super) async fn request_show(&self, named: &Named) -> Outcome {
        let found = self.house.requests.find(&named.id);
        let call = found.ok_or_else(|| {
            Problem::NotFound(format!(
                "request {} is not remembered: it is older than the newest calls (limits.remembered_requests), or than \
                 this process, or was made to another server",
                named.id
            ))
        })?;
        let mut shown = call.shown();
        shown["access_key"] = self.state_of_key(&call).await?;
        Ok(shown)
    }

    pub(super) fn request_list(&self, wanted: Wanted) -> Value {
        let limit = wanted.limit.unwrap_or(LISTED).clamp(1, LISTED_MAX);
        let filter = Filter {
            refused: wanted.refused,
            operation: wanted.operation,
            account: wanted.account,
        };
        let (calls, remembered) = self.house.requests.list(&filter, limit);
        let row = |call: &Call| {
            let mut shown = call.shown();
            if let Some(members) = shown.as_object_mut() {
                for long in ["user_agent", "principal", "took_ms", "service"] {
                    members.remove(long);
                }
            }
            shown
        };
        json!({
            "remembered": remembered,
            "requests": calls.iter().map(row).collect::<Vec<_>>(),
        })
    }

    async fn state_of_key(&self, call: &Call) -> Outcome {
        if call.access_key_id.is_empty() {
            return Ok(Value::Null);
        }
        let key = self.control.access_key(&call.access_key_id).await?;
        Ok(json!(match key {
            None => "unknown to this installation",
            Some(key) if key.active => "active now",
            Some(_) => "disabled now",
        }))
    }
}
