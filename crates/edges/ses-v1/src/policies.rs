//! PutIdentityPolicy, GetIdentityPolicies, ListIdentityPolicies, DeleteIdentityPolicy.

use crate::errors::{invalid, of_control};
use crate::identities::name_of;
use crate::{Door, scope};
use aws::{Cx, Error};
use aws_ses::v1;
use control::Expect;
use std::collections::BTreeMap;

/// Names in one call (api-surface.md §4).
const NAMES_MAX: usize = 20;

/// Registers the operations of policies. Policies themselves know no resource of v1's management.
pub(crate) fn register(builder: aws::Builder, door: &Door) -> aws::Builder {
    builder
        .op_with(door, v1::PutIdentityPolicy, |_, _| "*", put)
        .op_with(door, v1::GetIdentityPolicies, |_, _| "*", get)
        .op_with(door, v1::ListIdentityPolicies, |_, _| "*", list)
        .op_with(door, v1::DeleteIdentityPolicy, |_, _| "*", delete)
}

async fn put(
    door: Door,
    cx: Cx,
    input: v1::PutIdentityPolicyRequest,
) -> Result<v1::PutIdentityPolicyResponse, Error> {
    let policy = (input.policy_name.as_str(), input.policy.as_str());
    let put = door
        .control
        .put_identity_policy(&scope(&cx), name_of(&input.identity), policy, Expect::Any)
        .await;
    put.map_err(of_control)?;
    Ok(v1::PutIdentityPolicyResponse {})
}

async fn get(
    door: Door,
    cx: Cx,
    input: v1::GetIdentityPoliciesRequest,
) -> Result<v1::GetIdentityPoliciesResponse, Error> {
    if input.policy_names.len() > NAMES_MAX {
        let text = format!("At most {NAMES_MAX} policy names can be given.");
        return Err(invalid(text));
    }
    let mut policies = policies(&door, &cx, &input.identity).await?;
    policies.retain(|name, _| input.policy_names.contains(name));
    Ok(v1::GetIdentityPoliciesResponse { policies })
}

async fn list(
    door: Door,
    cx: Cx,
    input: v1::ListIdentityPoliciesRequest,
) -> Result<v1::ListIdentityPoliciesResponse, Error> {
    let policies = policies(&door, &cx, &input.identity).await?;
    Ok(v1::ListIdentityPoliciesResponse {
        policy_names: policies.into_keys().collect(),
    })
}

async fn delete(
    door: Door,
    cx: Cx,
    input: v1::DeleteIdentityPolicyRequest,
) -> Result<v1::DeleteIdentityPolicyResponse, Error> {
    let (identity, name) = (name_of(&input.identity), input.policy_name.as_str());
    let deleted = door
        .control
        .delete_identity_policy(&scope(&cx), identity, name, Expect::Any)
        .await;
    match deleted {
        // What is not there is deleted (api-surface.md §4).
        Ok(()) | Err(control::Error::IdentityNotFound(_)) => {
            Ok(v1::DeleteIdentityPolicyResponse {})
        }
        Err(error) => Err(of_control(error)),
    }
}

/// All policies; an unknown identity has none.
async fn policies(door: &Door, cx: &Cx, given: &str) -> Result<BTreeMap<String, String>, Error> {
    let found = door
        .control
        .identity_policies(&scope(cx), name_of(given))
        .await;
    match found {
        Err(control::Error::IdentityNotFound(_)) => Ok(BTreeMap::new()),
        found => found.map_err(of_control),
    }
}
