//! SetIdentityMailFromDomain, GetIdentityMailFromDomainAttributes, SetIdentityFeedbackForwardingEnabled.

use crate::errors::of_control;
use crate::identities::{check_count, name_of, status};
use crate::{Door, scope};
use aws::{Cx, Error};
use aws_ses::v1;
use control::Instead;
use model::identity::{MailFrom, OnMxFailure};
use std::collections::BTreeMap;

/// Registers the operations of this file.
pub(crate) fn register(builder: aws::Builder, door: &Door) -> aws::Builder {
    builder
        .op_with(door, v1::SetIdentityMailFromDomain, |_, _| "*", set)
        .op_with(
            door,
            v1::GetIdentityMailFromDomainAttributes,
            |_, _| "*",
            attributes,
        )
        .op_with(
            door,
            v1::SetIdentityFeedbackForwardingEnabled,
            |_, _| "*",
            set_forwarding,
        )
}

async fn set(
    door: Door,
    cx: Cx,
    input: v1::SetIdentityMailFromDomainRequest,
) -> Result<v1::SetIdentityMailFromDomainResponse, Error> {
    let on_mx_failure = match input.behavior_on_mx_failure.as_deref() {
        Some("RejectMessage") => OnMxFailure::Reject,
        _ => OnMxFailure::UseDefault,
    };
    let domain = input.mail_from_domain.filter(|domain| !domain.is_empty());
    let wanted = domain.as_deref().map(|domain| (domain, on_mx_failure));
    let (name, scope) = (name_of(&input.identity), scope(&cx));
    let set = door.control.set_mail_from(&scope, name, wanted);
    set.await.map_err(of_control)?;
    Ok(v1::SetIdentityMailFromDomainResponse {})
}

async fn attributes(
    door: Door,
    cx: Cx,
    input: v1::GetIdentityMailFromDomainAttributesRequest,
) -> Result<v1::GetIdentityMailFromDomainAttributesResponse, Error> {
    check_count(&input.identities)?;
    let mut attributes = BTreeMap::new();
    for name in input.identities {
        let found = door.control.identity(&scope(&cx), name_of(&name)).await;
        if let Some(identity) = found.map_err(of_control)? {
            attributes.insert(name, project(identity.mail_from.as_ref()));
        }
    }
    Ok(v1::GetIdentityMailFromDomainAttributesResponse {
        mail_from_domain_attributes: attributes,
    })
}

async fn set_forwarding(
    door: Door,
    cx: Cx,
    input: v1::SetIdentityFeedbackForwardingEnabledRequest,
) -> Result<v1::SetIdentityFeedbackForwardingEnabledResponse, Error> {
    let (name, scope, enabled) = (
        name_of(&input.identity),
        scope(&cx),
        input.forwarding_enabled,
    );
    let set = door
        .control
        .set_feedback_forwarding(&scope, name, enabled, Instead::Topics);
    set.await.map_err(of_control)?;
    Ok(v1::SetIdentityFeedbackForwardingEnabledResponse {})
}

/// `IdentityMailFromDomainAttributes`; without a custom domain its texts are empty.
fn project(custom: Option<&MailFrom>) -> v1::IdentityMailFromDomainAttributes {
    let behavior = match custom.map(|custom| custom.on_mx_failure) {
        Some(OnMxFailure::Reject) => "RejectMessage",
        Some(OnMxFailure::UseDefault) | None => "UseDefaultValue",
    };
    let domain = custom.map(|custom| custom.domain.clone());
    let state = custom.map(|custom| status(custom.proof.status));
    v1::IdentityMailFromDomainAttributes {
        mail_from_domain: Some(domain.unwrap_or_default()),
        mail_from_domain_status: Some(state.unwrap_or_default()),
        behavior_on_mx_failure: behavior.into(),
    }
}
