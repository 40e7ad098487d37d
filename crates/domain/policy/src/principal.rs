//! Who asks, and whom a policy names.

use crate::Error;
use crate::error::syntax;
use crate::json::Json;

/// Who asks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Principal {
    /// Twelve digits.
    pub account: String,
    /// ARNs that name him: a user's own; of a session its own and its role's.
    pub arns: Vec<String>,
    /// Whether he is his account's root.
    pub root: bool,
}

/// How far a `Principal` element speaks of somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grant {
    /// It names his account, which hands out the permission by policies of its own.
    Account,
    /// It names himself, or everybody.
    Direct,
}

/// One name in a `Principal` element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Named {
    Everybody,
    Account(String),
    Arn(String),
    /// Services and providers of logins: nobody who asks here.
    Stranger,
}

impl Named {
    /// How far this is the one who asks.
    pub(crate) fn names(&self, who: &Principal) -> Option<Grant> {
        match self {
            Self::Everybody => Some(Grant::Direct),
            // Of the account itself, root is everything that it names.
            Self::Account(account) if *account == who.account => Some(if who.root {
                Grant::Direct
            } else {
                Grant::Account
            }),
            Self::Arn(arn) if who.arns.contains(arn) => Some(Grant::Direct),
            Self::Account(_) | Self::Arn(_) | Self::Stranger => None,
        }
    }
}

/// Reads a `Principal` or `NotPrincipal` element.
pub(crate) fn read(json: &Json) -> Result<Vec<Named>, Error> {
    let entries = match json {
        Json::Text(text) if text == "*" => return Ok(vec![Named::Everybody]),
        Json::Object(entries) if !entries.is_empty() => entries,
        _ => return syntax("A principal is \"*\" or an object of its kinds."),
    };
    let mut named = Vec::new();
    for (kind, values) in entries {
        let values = match values {
            Json::List(values) if !values.is_empty() => values.as_slice(),
            Json::Text(_) => std::slice::from_ref(values),
            _ => return syntax("A principal is a text or a list of texts."),
        };
        for value in values {
            let Json::Text(text) = value else {
                return syntax("A principal is a text.");
            };
            named.push(one(kind, text)?);
        }
    }
    Ok(named)
}

fn one(kind: &str, text: &str) -> Result<Named, Error> {
    match kind {
        "AWS" => aws(text),
        "Service" | "Federated" | "CanonicalUser" if !text.is_empty() => Ok(Named::Stranger),
        _ => syntax(format!(
            "Invalid principal in policy: \"{kind}\":\"{text}\""
        )),
    }
}

fn aws(text: &str) -> Result<Named, Error> {
    let is_account = |text: &str| text.len() == 12 && text.bytes().all(|b| b.is_ascii_digit());
    if text == "*" {
        return Ok(Named::Everybody);
    }
    if is_account(text) {
        return Ok(Named::Account(text.to_owned()));
    }
    // A user or role that was deleted is left behind as its unique id, which is nobody's name any more.
    if text.len() >= 16 && text.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return Ok(Named::Stranger);
    }
    let parts: Vec<&str> = text.splitn(6, ':').collect();
    match parts.as_slice() {
        ["arn", _, "iam", "", account, "root"] if is_account(account) => {
            Ok(Named::Account((*account).to_owned()))
        }
        ["arn", _, service, "", account, resource]
            if is_account(account) && fits(service, resource) =>
        {
            Ok(Named::Arn(text.to_owned()))
        }
        _ => syntax(format!("Invalid principal in policy: \"AWS\":\"{text}\"")),
    }
}

/// Principals have no wildcards but the star that stands alone.
fn fits(service: &str, resource: &str) -> bool {
    let kinds: &[&str] = match service {
        "iam" => &["user/", "role/"],
        "sts" => &["assumed-role/", "federated-user/"],
        _ => return false,
    };
    !resource.contains(['*', '?']) && kinds.iter().any(|kind| resource.starts_with(kind))
}
