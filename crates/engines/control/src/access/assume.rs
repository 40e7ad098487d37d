//! AssumeRole: a session of a role for whom the role trusts (neighbours.md §3).

use super::roles::SESSION_SECONDS;
use super::sessions::{Limits, NewSession, StoredSession};
use super::{Error, grants};
use crate::Control;
use base::{AccountId, Arn};
use model::access::{Denial, PolicyKind, Question};
use model::principal::Role;
use policy::{Document, Policies, Request, Use};

/// How long a role may be assumed by a session of a role.
const CHAINED_SECONDS_MAX: u32 = 3_600;
/// Characters of the policies of a session together.
const POLICIES_MAX: usize = 2_048;

/// A role to assume.
#[derive(Clone, Debug, Default)]
pub struct AssumeRole {
    /// ARN of the role.
    pub role: String,
    /// Name of the session.
    pub session: String,
    /// How long it lasts.
    pub seconds: Option<u32>,
    /// What it may do at most.
    pub policies: Vec<String>,
    /// ARNs of policies that say the same.
    pub policy_arns: Vec<String>,
}

/// A role that was assumed.
#[derive(Clone, Debug)]
pub struct Assumed {
    /// The keys.
    pub keys: NewSession,
    /// `AROA…:NAME`.
    pub id: String,
    /// ARN of the session.
    pub arn: Arn,
}

impl Control {
    /// Begins a session of a role for whom it trusts. `asks` tells who it is, and the circumstances.
    pub async fn assume_role(
        &self,
        asks: &Question,
        request: AssumeRole,
    ) -> Result<Assumed, Error> {
        let (account, arn) = role_arn(&request.role)?;
        let name = super::name_in(&arn.resource);
        let found = self.role_row(&account, name).await?;
        let role = found.filter(|role| role.arn(&account) == arn);
        let role = self.trusting(asks, &account, role, &request.role).await?;
        let seconds = request.seconds.unwrap_or(SESSION_SECONDS);
        check_seconds(asks, &role, seconds)?;
        let limits = self.limits(&account, &request).await?;
        let id = format!("{}:{}", role.id, request.session);
        let arn = role.session_arn(&account, &request.session);
        let keys = self
            .begin(&account, seconds, |sealed, ends_at| StoredSession {
                account: account.clone(),
                principal: arn.to_string(),
                principal_id: id.clone(),
                of: Some(role.id.clone()),
                sealed,
                ends_at,
                limits,
            })
            .await?;
        Ok(Assumed { keys, id, arn })
    }

    /// The role, when it trusts the one who asks. That there is none is not told.
    async fn trusting(
        &self,
        asks: &Question,
        account: &AccountId,
        role: Option<Role>,
        named: &str,
    ) -> Result<Role, Error> {
        let denied = |because: String| {
            Error::Denied(Denial {
                resource: named.to_owned(),
                explicit: false,
                by: PolicyKind::Resource,
                because,
            })
        };
        let Some(role) = role else {
            return Err(denied("there is no such role".into()));
        };
        let grants = self.grants(&asks.principal, &asks.access_key_id).await?;
        let name = format!("trust policy of role {}", role.name);
        let trust = [grants::read_stored(name, &role.trust, Use::Trust)?];
        let context = grants.with(&asks.context);
        let request = Request {
            principal: &grants.principal,
            action: "sts:AssumeRole",
            resource: named,
            context: &context,
        };
        let policies = Policies {
            resource: &trust,
            same_account: grants.principal.account == account.as_str(),
            resource_decides: true,
            ..grants.policies()
        };
        let decision = policy::decide(&request, &policies);
        super::said(decision, &request, &grants).map_err(Error::Denied)?;
        Ok(role)
    }

    /// The documents that say what a session may do at most.
    async fn limits(
        &self,
        account: &AccountId,
        request: &AssumeRole,
    ) -> Result<Option<Limits>, Error> {
        if request.policies.is_empty() && request.policy_arns.is_empty() {
            return Ok(None);
        }
        for text in &request.policies {
            Document::read(text, Use::Identity)?;
        }
        if request.policies.iter().map(String::len).sum::<usize>() > POLICIES_MAX {
            let (what, most) = ("PackedPolicySize", POLICIES_MAX);
            return Err(Error::Quota { what, most });
        }
        for arn in &request.policy_arns {
            self.managed_policy(account, arn).await?;
        }
        Ok(Some(Limits {
            documents: request.policies.clone(),
            managed: request.policy_arns.clone(),
        }))
    }
}

fn role_arn(text: &str) -> Result<(AccountId, Arn), Error> {
    let invalid = || Error::InvalidArn(text.to_owned());
    let arn: Arn = text.parse().map_err(|_| invalid())?;
    let account = arn.account.parse().map_err(|_| invalid())?;
    let fits = arn.service == "iam" && arn.resource.starts_with("role/");
    fits.then_some((account, arn)).ok_or_else(invalid)
}

fn check_seconds(asks: &Question, role: &Role, seconds: u32) -> Result<(), Error> {
    let text = if seconds > role.session_seconds_max {
        "The requested DurationSeconds exceeds the MaxSessionDuration set for this role."
    } else if asks.principal.contains(":assumed-role/") && seconds > CHAINED_SECONDS_MAX {
        "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining"
    } else {
        return Ok(());
    };
    Err(Error::Invalid(text.into()))
}
