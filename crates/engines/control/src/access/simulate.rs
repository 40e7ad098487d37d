//! What somebody could do, without doing it.

use super::{Error, name_in};
use crate::Control;
use base::{AccountId, Arn};
use policy::{Context, Decision, Document, Policies, Policy, Request, Use};
use std::sync::Arc;

/// Decisions of one simulation.
const DECISIONS_MAX: usize = 1_000;

/// What is simulated.
#[derive(Clone, Debug, Default)]
pub struct Simulation {
    /// ARN of a user or role.
    pub principal: String,
    /// Actions.
    pub actions: Vec<String>,
    /// Resources; `*` when none is named.
    pub resources: Vec<String>,
    /// Condition keys.
    pub context: Context,
    /// Documents that the principal would carry beside his own.
    pub more_policies: Vec<String>,
    /// Documents that would be his boundary.
    pub boundaries: Vec<String>,
    /// A policy that every resource would have.
    pub resource_policy: Option<String>,
}

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Simulated {
    /// The action.
    pub action: String,
    /// The resource.
    pub resource: String,
    /// What would be decided.
    pub decision: Decision,
}

impl Control {
    /// Decides for every action on every resource.
    pub async fn simulate(
        &self,
        account: &AccountId,
        simulation: &Simulation,
    ) -> Result<Vec<Simulated>, Error> {
        let principal = self.simulated(account, &simulation.principal).await?;
        let grants = self.grants(&principal, "").await?;
        let more = read(&simulation.more_policies, "policy given", Use::Identity)?;
        let boundary = read(&simulation.boundaries, "boundary given", Use::Identity)?;
        let given = simulation.resource_policy.as_slice();
        let of_resource = read(given, "policy of the resource", Use::Resource)?;
        let identity = own(grants.policies().identity, more);
        let all = ["*".to_owned()];
        let resources = match simulation.resources.as_slice() {
            [] => &all[..],
            given => given,
        };
        if simulation.actions.len().saturating_mul(resources.len()) > DECISIONS_MAX {
            let (what, most) = ("DecisionsPerSimulation", DECISIONS_MAX);
            return Err(Error::Quota { what, most });
        }
        let context = grants.with(&simulation.context);
        let policies = Policies {
            identity: Some(&identity),
            // The sessions that a role's policies would be tried with are not limited any further.
            session: None,
            resource: &of_resource,
            boundary: if boundary.is_empty() {
                grants.policies().boundary
            } else {
                Some(&boundary)
            },
            ..grants.policies()
        };
        let mut answers = Vec::new();
        for action in &simulation.actions {
            for resource in resources {
                let request = Request {
                    principal: &grants.principal,
                    action,
                    resource,
                    context: &context,
                };
                answers.push(Simulated {
                    action: action.clone(),
                    resource: resource.clone(),
                    decision: policy::decide(&request, &policies),
                });
            }
        }
        Ok(answers)
    }

    /// The principal as grants are looked up: a user, or any session of a role.
    async fn simulated(&self, account: &AccountId, text: &str) -> Result<String, Error> {
        let invalid = || Error::InvalidArn(text.to_owned());
        let arn: Arn = text.parse().map_err(|_| invalid())?;
        if arn.service != "iam" {
            return Err(invalid());
        }
        let name = name_in(&arn.resource);
        match arn.resource.split('/').next() {
            Some("user") => Ok(self.user(account, name).await?.arn(account).to_string()),
            Some("role") => {
                let role = self.role(account, name).await?;
                Ok(role.session_arn(account, "simulation").to_string())
            }
            _ => Err(invalid()),
        }
    }
}

fn own(identity: Option<&[Arc<Policy>]>, more: Vec<Arc<Policy>>) -> Vec<Arc<Policy>> {
    let own = identity.unwrap_or_default().iter().cloned();
    own.chain(more).collect()
}

fn read(texts: &[String], name: &str, used: Use) -> Result<Vec<Arc<Policy>>, Error> {
    let one = |text: &String| {
        let document = Document::read(text, used)?;
        let name = name.to_owned();
        Ok(Arc::new(Policy { name, document }))
    };
    texts.iter().map(one).collect()
}
