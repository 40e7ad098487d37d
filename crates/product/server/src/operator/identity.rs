//! `sesame admin identity check`.

use super::{Operator, Outcome, Which};
use model::Identity;
use model::identity::{CheckedRecord, Kind, MailFrom, Status};
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

impl Operator {
    /// Lets the next key of Easy DKIM sign as soon as resolvers have it.
    pub(super) async fn identity_rotate(&self, arguments: &Check) -> Outcome {
        let scope = self.scope(&arguments.which)?;
        self.control.rotate_dkim(&scope, &arguments.name).await?;
        Ok(json!({"identity": arguments.name, "rotating": true}))
    }
}

fn show(identity: &Identity) -> Value {
    let check = identity.last_check.as_ref();
    let custom = identity.mail_from.as_ref();
    let mail_from_check = custom.and_then(|custom| custom.last_check.as_ref());
    let records: Vec<Value> = [check, mail_from_check]
        .into_iter()
        .flatten()
        .flat_map(|check| &check.records)
        .map(record)
        .collect();
    let mail_from_holds = custom.is_none_or(MailFrom::is_usable);
    json!({
        "identity": identity.name,
        "in_order": identity.status() == Status::Success && mail_from_holds,
        "status": identity.status(),
        "dkim_status": identity.dkim.as_ref().map(|d| d.proof.status),
        "checked_at": check.map(|c| c.at.iso_ms()),
        "problem": check.and_then(|c| c.problem),
        "mail_from": custom.map(mail_from),
        "to_do": to_do(identity),
        "records": records,
    })
}

fn mail_from(custom: &MailFrom) -> Value {
    let check = custom.last_check.as_ref();
    json!({
        "domain": custom.domain,
        "status": custom.proof.status,
        "checked_at": check.map(|c| c.at.iso_ms()),
        "problem": check.and_then(|c| c.problem),
    })
}

/// What no record says: how an address is proved, and what begins a search that has ended.
fn to_do(identity: &Identity) -> Option<&'static str> {
    match (identity.kind, identity.status()) {
        (Kind::Address, Status::Pending) => {
            Some("its receiver follows the link of the verification letter")
        }
        (_, Status::Failed) => {
            Some("ask for verification again: the search for its proof has ended")
        }
        _ => None,
    }
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
