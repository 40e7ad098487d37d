//! `sesame admin identity check`.

use super::{Operator, Outcome, Which};
use model::Identity;
use model::identity::{CheckedRecord, Status};
use serde::Deserialize;
use serde_json::{Value, json};

/// Arguments of `check`.
#[derive(Debug, Deserialize)]
pub(crate) struct Check {
    name: String,
    #[serde(flatten)]
    which: Which,
}

impl Operator {
    /// Looks at DNS now, and says record by record what is there and what should be.
    pub(super) async fn identity_check(&self, arguments: &Check) -> Outcome {
        let scope = self.scope(&arguments.which)?;
        let identity = self.control.check_now(&scope, &arguments.name).await?;
        Ok(show(&identity))
    }
}

fn show(identity: &Identity) -> Value {
    let check = identity.last_check.as_ref();
    let records = check.map(|c| c.records.iter().map(record).collect::<Vec<_>>());
    json!({
        "identity": identity.name,
        "in_order": identity.status() == Status::Success,
        "status": identity.status(),
        "dkim_status": identity.dkim.as_ref().map(|d| d.proof.status),
        "checked_at": check.map(|c| c.at.iso_ms()),
        "problem": check.and_then(|c| c.problem),
        "records": records.unwrap_or_default(),
    })
}

fn record(record: &CheckedRecord) -> Value {
    json!({
        "name": record.name,
        "type": record.kind,
        "expected": record.expected,
        "found": record.found,
        "problem": record.problem,
    })
}
