//! What is asked about: its owner, its policies, its tags.

use super::grants::{RESOURCE_TAG, read_stored};
use super::{Text, name_in};
use crate::name::lookup_form;
use crate::{Control, Error, Scope};
use base::{AccountId, Arn};
use policy::{Context, Policy, Use};
use std::sync::Arc;

/// The condition key of a boundary.
const BOUNDARY: &str = "iam:permissionsboundary";

/// A resource as far as a decision needs it.
pub(super) struct Known {
    /// Its owner; `None` when it belongs to no account, or to every one.
    pub(super) account: Option<String>,
    pub(super) policies: Arc<[Arc<Policy>]>,
}

impl Known {
    pub(super) fn asks_for_tags(&self) -> bool {
        let mut policies = self.policies.iter();
        policies.any(|policy| policy.document.asks_for(RESOURCE_TAG))
    }
}

impl Control {
    pub(super) async fn resource(&self, action: &str, resource: &str) -> Result<Known, Error> {
        let arn: Option<Arn> = resource.parse().ok();
        let none = || Arc::from(Vec::new());
        let Some(arn) = arn else {
            return Ok(Known {
                account: None,
                policies: none(),
            });
        };
        let owner = arn.account.parse::<AccountId>().ok();
        let account = owner.map(|account| account.to_string());
        // Policies of identities are about sending alone (identities.md §9): no owner can lock himself out of managing.
        let policies = match ses_resource(&arn) {
            Some((scope, "identity", name)) if action.starts_with("ses:Send") => {
                self.identity_policies_read(&scope, name, resource).await?
            }
            _ => none(),
        };
        Ok(Known { account, policies })
    }

    async fn identity_policies_read(
        &self,
        scope: &Scope,
        name: &str,
        arn: &str,
    ) -> Result<Arc<[Arc<Policy>]>, Error> {
        let at = self.moment();
        if let Some(known) = self.access.resources.get(arn, at) {
            return Ok(known);
        }
        let identity = self.known_identity(scope, name).await?;
        let mut policies = Vec::new();
        for (policy, text) in identity.iter().flat_map(|identity| &identity.policies) {
            let name = format!("policy {policy} of identity {name}");
            policies.push(read_stored(name, text, Use::Resource)?);
        }
        let policies: Arc<[_]> = policies.into();
        self.access
            .resources
            .put(arn.to_owned(), at, policies.clone());
        Ok(policies)
    }

    /// The tags of a resource, as condition keys.
    pub(super) async fn add_tags(
        &self,
        context: &mut Context,
        resource: &str,
    ) -> Result<(), Error> {
        let Ok(arn) = resource.parse::<Arn>() else {
            return Ok(());
        };
        let tags = match ses_resource(&arn) {
            Some((scope, "identity", name)) => {
                let found = self.known_identity(&scope, name).await?;
                found.map(|identity| identity.tags.clone())
            }
            Some((scope, "configuration-set", name)) => {
                let found = self.configuration_set(&scope, name).await?;
                found.map(|set| set.tags.clone())
            }
            _ => None,
        };
        for (key, value) in tags.into_iter().flatten() {
            let key = format!("{RESOURCE_TAG}{}", key.to_ascii_lowercase());
            context.insert(key, vec![value]);
        }
        Ok(())
    }

    /// The boundary that the user or role has whom an action is about, as a condition key: who may hand out policies to
    /// those alone that have one is asked for it. A request that brings a boundary of its own speaks for itself.
    pub(super) async fn add_boundary(
        &self,
        context: &mut Context,
        action: &str,
        resource: &str,
    ) -> Result<(), Error> {
        let of_policies = ["UserPolicy", "RolePolicy", "PermissionsBoundary"];
        let is_asked =
            action.starts_with("iam:") && of_policies.iter().any(|of| action.ends_with(of));
        if !is_asked || context.contains_key(BOUNDARY) {
            return Ok(());
        }
        let Ok(arn) = resource.parse::<Arn>() else {
            return Ok(());
        };
        let Ok(account) = arn.account.parse::<AccountId>() else {
            return Ok(());
        };
        let carried = match arn.resource.split_once('/') {
            Some(("user", name)) => {
                let found = self.user_row(&account, name_in(name)).await?;
                found.map(|user| user.policies)
            }
            Some(("role", name)) => {
                let found = self.role_row(&account, name_in(name)).await?;
                found.map(|role| role.policies)
            }
            _ => None,
        };
        if let Some(boundary) = carried.and_then(|carried| carried.boundary) {
            context.insert(BOUNDARY.to_owned(), vec![boundary]);
        }
        Ok(())
    }

    /// The ARN as its resource itself has it: a user's or role's with the path that a caller who names it does not know, a
    /// domain's in lower case. Otherwise who writes it differently would be another one to the policies alone.
    pub(super) async fn full_arn<'a>(&self, resource: &'a str) -> Result<Text<'a>, Error> {
        let Ok(arn) = resource.parse::<Arn>() else {
            return Ok(resource.into());
        };
        if arn.service == "ses" {
            return Ok(of_identity(arn).map_or(resource.into(), Text::Owned));
        }
        if arn.service != "iam" {
            return Ok(resource.into());
        }
        let Ok(account) = arn.account.parse::<AccountId>() else {
            return Ok(resource.into());
        };
        let found = match arn.resource.split_once('/') {
            Some(("user", name)) if !name.contains('/') => {
                let found = self.user_row(&account, name_in(name)).await?;
                found.map(|user| user.arn(&account))
            }
            Some(("role", name)) if !name.contains('/') => {
                let found = self.role_row(&account, name_in(name)).await?;
                found.map(|role| role.arn(&account))
            }
            _ => None,
        };
        Ok(found.map_or(resource.into(), |arn| arn.to_string().into()))
    }
}

/// The ARN of an identity under the name by which it is looked up.
fn of_identity(arn: Arn) -> Option<String> {
    let name = arn.resource.strip_prefix("identity/")?;
    let resource = format!("identity/{}", lookup_form(name));
    Some(Arn { resource, ..arn }.to_string())
}

/// Scope, type and name of a resource of SES.
fn ses_resource(arn: &Arn) -> Option<(Scope, &str, &str)> {
    let (kind, name) = arn.resource.split_once('/')?;
    let scope = Scope {
        account: arn.account.parse().ok()?,
        region: arn.region.parse().ok()?,
    };
    (arn.service == "ses").then_some((scope, kind, name))
}
