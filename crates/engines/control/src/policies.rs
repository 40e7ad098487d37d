//! Sending-authorization policies of identities (identities.md §9).

mod document;

use crate::{Control, Error, Expect, Scope};
use base::Arn;
use std::collections::BTreeMap;

/// Policies of one identity.
const POLICIES_MAX: usize = 20;

impl Control {
    /// Puts a policy on an identity where one of its name is, is not, or either.
    pub async fn put_identity_policy(
        &self,
        scope: &Scope,
        identity: &str,
        (name, text): (&str, &str),
        expect: Expect,
    ) -> Result<(), Error> {
        check_name(name)?;
        let arn = |name: &str| Arn::ses(&scope.region, &scope.account, format!("identity/{name}"));
        self.edit_identity(scope, identity, |found| {
            let there = found.policies.contains_key(name);
            check_expectation(there, name, expect)?;
            let compact = document::checked(text, &arn(&found.name).to_string())?;
            if !there && found.policies.len() >= POLICIES_MAX {
                return Err(Error::TooManyPolicies(identity.to_owned()));
            }
            found.policies.insert(name.to_owned(), compact);
            Ok(())
        })
        .await
    }

    /// Removes a policy that must be there, or may be.
    pub async fn delete_identity_policy(
        &self,
        scope: &Scope,
        identity: &str,
        name: &str,
        expect: Expect,
    ) -> Result<(), Error> {
        self.edit_identity(scope, identity, |found| {
            check_expectation(found.policies.contains_key(name), name, expect)?;
            found.policies.remove(name);
            Ok(())
        })
        .await
    }

    /// The policies of an identity, by name.
    pub async fn identity_policies(
        &self,
        scope: &Scope,
        identity: &str,
    ) -> Result<BTreeMap<String, String>, Error> {
        let found = self.identity(scope, identity).await?;
        let missing = || Error::IdentityNotFound(identity.to_owned());
        Ok(found.ok_or_else(missing)?.policies)
    }
}

fn check_expectation(there: bool, name: &str, expect: Expect) -> Result<(), Error> {
    match (there, expect) {
        (true, Expect::Absent) => Err(Error::PolicyExists(name.to_owned())),
        (false, Expect::Present) => Err(Error::PolicyNotFound(name.to_owned())),
        _ => Ok(()),
    }
}

/// The validator has checked the length.
fn check_name(name: &str) -> Result<(), Error> {
    if crate::configuration_sets::is_plain_name(name) {
        return Ok(());
    }
    let text = "PolicyName is invalid. Policy names must only include alpha-numeric characters, dashes, and underscores.";
    Err(Error::Invalid(text.into()))
}
