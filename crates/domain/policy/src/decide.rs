//! The decision (neighbours.md §2.3): explicit denial, then allowance, then the denial that needs no words
//! (docs/adr/036).

use crate::{Context, Document, Effect, Grant, Principal};
use std::sync::Arc;

/// A document with the name that explains a decision.
#[derive(Clone, Debug)]
pub struct Policy {
    /// Name, for an operator.
    pub name: String,
    /// What it says.
    pub document: Document,
}

/// What is asked.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// Who asks.
    pub principal: &'a Principal,
    /// `ses:SendEmail` and its like.
    pub action: &'a str,
    /// ARN of the resource; `*` where the action knows none.
    pub resource: &'a str,
    /// Condition keys.
    pub context: &'a Context,
}

/// The policies that have a say.
#[derive(Clone, Copy, Debug)]
pub struct Policies<'a> {
    /// Of the user or role; `None` for an account's root, who needs none.
    pub identity: Option<&'a [Arc<Policy>]>,
    /// What those may allow at most.
    pub boundary: Option<&'a [Arc<Policy>]>,
    /// What the session may do at most.
    pub session: Option<&'a [Arc<Policy>]>,
    /// Of the resource.
    pub resource: &'a [Arc<Policy>],
    /// Whether principal and resource belong to one account: then either side may allow, otherwise both must.
    pub same_account: bool,
    /// Whether nothing is allowed that the resource's policy does not allow: so it is with roles and whom they trust.
    pub resource_decides: bool,
}

/// Kinds of policies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Of the user or role.
    Identity,
    /// Of the resource.
    Resource,
    /// The boundary of the user's or role's own.
    Boundary,
    /// Of the session.
    Session,
}

/// The statement that decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ground {
    /// Kind of its policy.
    pub kind: Kind,
    /// Name of its policy.
    pub policy: String,
    /// Its `Sid`, or its number.
    pub statement: String,
}

/// A decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// It is allowed; by no statement where an account's root asks.
    Allow {
        /// The statement that allows it.
        by: Option<Ground>,
    },
    /// A statement forbids it.
    ExplicitDeny {
        /// The statement.
        by: Ground,
    },
    /// Nothing allows it.
    ImplicitDeny {
        /// The kind of policy that would have to.
        lacking: Kind,
    },
}

/// Decides.
pub fn decide(request: &Request<'_>, policies: &Policies<'_>) -> Decision {
    let all = [
        (Kind::Identity, policies.identity.unwrap_or_default()),
        (Kind::Boundary, policies.boundary.unwrap_or_default()),
        (Kind::Session, policies.session.unwrap_or_default()),
        (Kind::Resource, policies.resource),
    ];
    for (kind, set) in all {
        if let Some((by, _)) = strongest(kind, set, Effect::Deny, request) {
            return Decision::ExplicitDeny { by };
        }
    }
    allow(request, policies).map_or_else(
        |lacking| Decision::ImplicitDeny { lacking },
        |by| Decision::Allow { by },
    )
}

fn allow(request: &Request<'_>, policies: &Policies<'_>) -> Result<Option<Ground>, Kind> {
    let allows = |kind, set| strongest(kind, set, Effect::Allow, request);
    // Also where the resource's policy names the session itself: of AWS's exceptions for that the narrower side.
    for (kind, limit) in [
        (Kind::Boundary, policies.boundary),
        (Kind::Session, policies.session),
    ] {
        if limit.is_some_and(|set| allows(kind, set).is_none()) {
            return Err(kind);
        }
    }
    let of_resource = allows(Kind::Resource, policies.resource);
    if policies.resource_decides && of_resource.is_none() {
        return Err(Kind::Resource);
    }
    let direct = of_resource
        .as_ref()
        .filter(|(_, grant)| *grant == Grant::Direct);
    if let (true, Some((by, _))) = (policies.same_account, direct) {
        return Ok(Some(by.clone()));
    }
    let by = match policies.identity {
        None => None,
        Some(set) => Some(allows(Kind::Identity, set).ok_or(Kind::Identity)?.0),
    };
    if !policies.same_account && of_resource.is_none() {
        return Err(Kind::Resource);
    }
    Ok(by)
}

/// The statement of that effect that speaks of the request most directly.
fn strongest(
    kind: Kind,
    policies: &[Arc<Policy>],
    effect: Effect,
    request: &Request<'_>,
) -> Option<(Ground, Grant)> {
    let mut found: Option<(Ground, Grant)> = None;
    for policy in policies {
        let statements = policy.document.statements().iter();
        for statement in statements.filter(|statement| statement.effect() == effect) {
            let Some(grant) = statement.speaks_of(request) else {
                continue;
            };
            if found.as_ref().is_none_or(|(_, best)| grant > *best) {
                let ground = Ground {
                    kind,
                    policy: policy.name.clone(),
                    statement: statement.name().to_owned(),
                };
                found = Some((ground, grant));
            }
            if grant == Grant::Direct {
                return found;
            }
        }
    }
    found
}

#[cfg(test)]
mod tests;
