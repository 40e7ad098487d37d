//! PutEmailIdentityMailFromAttributes, PutEmailIdentityFeedbackAttributes.

use crate::errors::of_control;
use crate::identities::bad;
use crate::{Door, identity, scope};
use aws::{Cx, Error};
use aws_ses::v2::{self, errors as spec};
use control::Instead;
use model::identity::{MailFrom, OnMxFailure};

/// Registers the operations of this file.
pub(crate) fn register(builder: aws::Builder, door: &Door) -> aws::Builder {
    builder
        .op_with(
            door,
            v2::PutEmailIdentityMailFromAttributes,
            |cx, input| identity(cx, &input.email_identity),
            put_mail_from,
        )
        .op_with(
            door,
            v2::PutEmailIdentityFeedbackAttributes,
            |cx, input| identity(cx, &input.email_identity),
            put_feedback,
        )
}

async fn put_mail_from(
    door: Door,
    cx: Cx,
    input: v2::PutEmailIdentityMailFromAttributesRequest,
) -> Result<v2::PutEmailIdentityMailFromAttributesResponse, Error> {
    let on_mx_failure = match input.behavior_on_mx_failure.as_deref() {
        Some("REJECT_MESSAGE") => OnMxFailure::Reject,
        _ => OnMxFailure::UseDefault,
    };
    let domain = input.mail_from_domain.filter(|domain| !domain.is_empty());
    let wanted = domain.as_deref().map(|domain| (domain, on_mx_failure));
    let (name, scope) = (input.email_identity, scope(&cx));
    let set = door.control.set_mail_from(&scope, &name, wanted);
    set.await.map_err(|error| match error {
        control::Error::IdentityNotFound(_) => Error::of(
            &spec::NOT_FOUND_EXCEPTION,
            format!("Identity <{name}> does not exist."),
        ),
        other => of_control(other),
    })?;
    Ok(v2::PutEmailIdentityMailFromAttributesResponse {})
}

async fn put_feedback(
    door: Door,
    cx: Cx,
    input: v2::PutEmailIdentityFeedbackAttributesRequest,
) -> Result<v2::PutEmailIdentityFeedbackAttributesResponse, Error> {
    let enabled = input.email_forwarding_enabled.unwrap_or(false);
    let (name, scope) = (input.email_identity, scope(&cx));
    let set = door
        .control
        .set_feedback_forwarding(&scope, &name, enabled, Instead::Anything);
    set.await.map_err(|error| match error {
        control::Error::IdentityNotFound(_) => bad(format!(
            "Identity {name} is invalid. Must be a verified email address or domain."
        )),
        other => of_control(other),
    })?;
    Ok(v2::PutEmailIdentityFeedbackAttributesResponse {})
}

/// `MailFromAttributes`.
pub(crate) fn project(custom: &MailFrom) -> v2::MailFromAttributes {
    let behavior = match custom.on_mx_failure {
        OnMxFailure::UseDefault => "USE_DEFAULT_VALUE",
        OnMxFailure::Reject => "REJECT_MESSAGE",
    };
    v2::MailFromAttributes {
        mail_from_domain: custom.domain.clone(),
        mail_from_domain_status: crate::project::status(custom.proof.status),
        behavior_on_mx_failure: behavior.into(),
    }
}
