//! Who may do what: users, roles, their keys and policies, and the answer to a question (neighbours.md §2, §3).

mod assume;
mod attach;
mod builtin;
mod caches;
mod create;
mod error;
mod grants;
mod last_used;
mod list;
mod logins;
mod managed;
mod password;
mod resources;
mod roles;
mod sessions;
mod simulate;
mod tables;
mod user_keys;
mod users;

pub use assume::{AssumeRole, Assumed};
pub use attach::Owner;
pub use create::{NewManagedPolicy, NewRole, NewUser};
pub use error::Error;
pub use list::Listed;
pub use sessions::NewSession;
pub use simulate::{Simulated, Simulation};
pub use user_keys::NewKey;

pub(crate) use caches::Caches;
pub(crate) use sessions::{PREFIX as SESSION_PREFIX, SessionCount};
pub(crate) use tables::Tables;

use crate::{Control, Error as ControlError};
use grants::Grants;
use model::access::{Denial, PolicyKind, Question};
use policy::{Context, Decision, Kind, Policies, Request};
use std::borrow::Cow;

impl Control {
    /// Whether the policies of the caller, and those of the resources, allow an action.
    pub async fn authorize(&self, question: &Question) -> Result<Result<(), Denial>, ControlError> {
        let (principal, key) = (&question.principal, &question.access_key_id);
        let grants = self.grants(principal, key).await?;
        let all = ["*".to_owned()];
        let resources = if question.resources.is_empty() {
            &all[..]
        } else {
            &question.resources
        };
        for resource in resources {
            let Err(denial) = self.decide_one(question, &grants, resource).await? else {
                continue;
            };
            return Ok(Err(denial));
        }
        Ok(Ok(()))
    }

    async fn decide_one(
        &self,
        question: &Question,
        grants: &Grants,
        resource: &str,
    ) -> Result<Result<(), Denial>, ControlError> {
        let resource = self.full_arn(resource).await?;
        let action = question.action.as_str();
        let known = self.resource(action, &resource).await?;
        let owner = known.account.as_deref();
        let same_account = owner.is_none_or(|owner| owner == grants.principal.account);
        if same_account && grants.is_root() && known.policies.is_empty() {
            return Ok(Ok(()));
        }
        let mut context = grants.with(&question.context);
        if grants.asks_for_tags() || known.asks_for_tags() {
            self.add_tags(&mut context, &resource).await?;
        }
        self.add_boundary(&mut context, action, &resource).await?;
        let request = Request {
            principal: &grants.principal,
            action,
            resource: &resource,
            context: &context,
        };
        let policies = Policies {
            same_account,
            resource: &known.policies,
            ..grants.policies()
        };
        Ok(said(policy::decide(&request, &policies), &request, grants))
    }
}

/// A decision as the caller learns it.
fn said(decision: Decision, request: &Request<'_>, grants: &Grants) -> Result<(), Denial> {
    let (action, resource) = (request.action, request.resource);
    let (explicit, kind, because) = match decision {
        Decision::Allow { .. } => return Ok(()),
        Decision::ExplicitDeny { by } => (
            true,
            by.kind,
            format!(
                "statement {} of {} forbids {action} on {resource}",
                by.statement, by.policy
            ),
        ),
        Decision::ImplicitDeny { lacking } => {
            let looked_at = grants.names(lacking);
            let because = format!(
                "no {} allows {action} on {resource}; looked at: {looked_at}",
                noun(lacking)
            );
            (false, lacking, because)
        }
    };
    Err(Denial {
        resource: resource.to_owned(),
        explicit,
        by: of_kind(kind),
        because,
    })
}

fn noun(kind: Kind) -> &'static str {
    match kind {
        Kind::Identity => "policy of the caller",
        Kind::Resource => "policy of the resource",
        Kind::Boundary => "permissions boundary",
        Kind::Session => "policy of the session",
    }
}

fn of_kind(kind: Kind) -> PolicyKind {
    match kind {
        Kind::Identity => PolicyKind::Identity,
        Kind::Resource => PolicyKind::Resource,
        Kind::Boundary => PolicyKind::Boundary,
        Kind::Session => PolicyKind::Session,
    }
}

/// Joins the keys of the request and those of the principal, which no request may pretend.
fn joined(request: &Context, own: &Context) -> Context {
    let mut context = request.clone();
    context.extend(
        own.iter()
            .map(|(key, values)| (key.clone(), values.clone())),
    );
    context
}

/// Names and paths are told apart, but not two names by their case.
fn row_key(name: &str) -> String {
    name.to_lowercase()
}

/// The last part of a user's or role's ARN, which is its name.
fn name_in(resource: &str) -> &str {
    resource.rsplit('/').next().unwrap_or(resource)
}

type Text<'a> = Cow<'a, str>;
