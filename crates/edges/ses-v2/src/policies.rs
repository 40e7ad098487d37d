//! CreateEmailIdentityPolicy and its like, PutEmailIdentityConfigurationSetAttributes.

use crate::errors::of_control;
use crate::{Door, identity, scope};
use aws::{Cx, Error};
use aws_ses::v2::{self, errors as spec};
use control::Expect;

/// Registers the operations of policies and of the default configuration set.
pub(crate) fn register(builder: aws::Builder, door: &Door) -> aws::Builder {
    builder
        .op_with(
            door,
            v2::CreateEmailIdentityPolicy,
            |cx, input| identity(cx, &input.email_identity),
            create,
        )
        .op_with(
            door,
            v2::UpdateEmailIdentityPolicy,
            |cx, input| identity(cx, &input.email_identity),
            update,
        )
        .op_with(
            door,
            v2::DeleteEmailIdentityPolicy,
            |cx, input| identity(cx, &input.email_identity),
            delete,
        )
        .op_with(
            door,
            v2::GetEmailIdentityPolicies,
            |cx, input| identity(cx, &input.email_identity),
            get,
        )
        .op_with(
            door,
            v2::PutEmailIdentityConfigurationSetAttributes,
            |cx, input| identity(cx, &input.email_identity),
            put_configuration_set,
        )
}

async fn create(
    door: Door,
    cx: Cx,
    input: v2::CreateEmailIdentityPolicyRequest,
) -> Result<v2::CreateEmailIdentityPolicyResponse, Error> {
    let policy = (input.policy_name.as_str(), input.policy.as_str());
    let put = door
        .control
        .put_identity_policy(&scope(&cx), &input.email_identity, policy, Expect::Absent)
        .await;
    put.map_err(of_control)?;
    Ok(v2::CreateEmailIdentityPolicyResponse {})
}

async fn update(
    door: Door,
    cx: Cx,
    input: v2::UpdateEmailIdentityPolicyRequest,
) -> Result<v2::UpdateEmailIdentityPolicyResponse, Error> {
    let policy = (input.policy_name.as_str(), input.policy.as_str());
    let put = door
        .control
        .put_identity_policy(&scope(&cx), &input.email_identity, policy, Expect::Present)
        .await;
    put.map_err(of_control)?;
    Ok(v2::UpdateEmailIdentityPolicyResponse {})
}

async fn delete(
    door: Door,
    cx: Cx,
    input: v2::DeleteEmailIdentityPolicyRequest,
) -> Result<v2::DeleteEmailIdentityPolicyResponse, Error> {
    // v2 refuses to delete what is not there, other than v1 (api-surface.md §5).
    let deleted = door
        .control
        .delete_identity_policy(
            &scope(&cx),
            &input.email_identity,
            &input.policy_name,
            Expect::Present,
        )
        .await;
    deleted.map_err(of_control)?;
    Ok(v2::DeleteEmailIdentityPolicyResponse {})
}

async fn get(
    door: Door,
    cx: Cx,
    input: v2::GetEmailIdentityPoliciesRequest,
) -> Result<v2::GetEmailIdentityPoliciesResponse, Error> {
    let found = door
        .control
        .identity_policies(&scope(&cx), &input.email_identity)
        .await;
    Ok(v2::GetEmailIdentityPoliciesResponse {
        policies: Some(found.map_err(of_control)?),
    })
}

async fn put_configuration_set(
    door: Door,
    cx: Cx,
    input: v2::PutEmailIdentityConfigurationSetAttributesRequest,
) -> Result<v2::PutEmailIdentityConfigurationSetAttributesResponse, Error> {
    let name = input.email_identity;
    let set = input.configuration_set_name.as_deref();
    let put = door
        .control
        .set_default_configuration_set(&scope(&cx), &name, set)
        .await;
    put.map_err(|error| match error {
        // This operation has words of its own (api-surface.md §7).
        control::Error::IdentityNotFound(_) => Error::of(
            &spec::NOT_FOUND_EXCEPTION,
            format!("Identity <{name}> does not exist."),
        ),
        other => of_control(other),
    })?;
    Ok(v2::PutEmailIdentityConfigurationSetAttributesResponse {})
}
