//! `sesame admin identity ...`.

use super::{Operator, Outcome, Problem, Which};
use control::Filter;
use model::Identity;
use model::identity::{CheckedRecord, Kind, MailFrom, Status};
use serde::Deserialize;
use serde_json::{Value, json};

/// Identities of one answer, unless the operator wants fewer; and at most.
const PAGE: usize = 1_000;
const PAGE_MAX: usize = 10_000;

/// Arguments of `list`.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct List {
    #[serde(flatten)]
    which: Which,
    contains: Option<String>,
    limit: Option<usize>,
    after: Option<String>,
}

/// Arguments of `check` and `show`.
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

    /// What the last look found, without another one.
    pub(super) async fn identity_show(&self, arguments: &Check) -> Outcome {
        let scope = self.scope(&arguments.which)?;
        let name = &arguments.name;
        let found = self.control.identity(&scope, name).await?;
        let missing = || Problem::from(control::Error::IdentityNotFound(name.clone()));
        let mut shown = show(&found.ok_or_else(missing)?);
        // Nothing failed: what is not in order is told, and is no reason for an exit code.
        if let Some(members) = shown.as_object_mut() {
            members.remove("in_order");
        }
        Ok(shown)
    }

    /// Identities in the order of their names.
    pub(super) async fn identity_list(&self, list: &List) -> Outcome {
        let scope = self.scope(&list.which)?;
        let filter = Filter {
            name_contains: list.contains.clone(),
            ..Filter::default()
        };
        let limit = list.limit.unwrap_or(PAGE).clamp(1, PAGE_MAX);
        let after = list.after.as_deref();
        let page = self.control.list_identities(&scope, &filter, after, limit);
        let page = page.await?;
        let row = |identity: &Identity| {
            json!({
                "identity": identity.name,
                "kind": identity.kind,
                "status": identity.status(),
                "dkim_status": identity.dkim.as_ref().map(|d| d.proof.status),
                "problem": identity.last_check.as_ref().and_then(|c| c.problem),
            })
        };
        Ok(json!({
            "identities": page.identities.iter().map(row).collect::<Vec<_>>(),
            "next": page.next_after,
        }))
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
