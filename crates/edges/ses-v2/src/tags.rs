//! TagResource, UntagResource, ListTagsForResource.

use crate::errors::of_control;
use crate::{Door, bad, project, scope};
use aws::{Cx, Error};
use aws_ses::v2::{self, errors as spec};
use base::Arn;
use control::Tagged;

/// Registers the operations of tags; the resource is the tagged one.
pub(crate) fn register(builder: aws::Builder, door: &Door) -> aws::Builder {
    builder
        .op_with(
            door,
            v2::TagResource,
            |cx, input| asked_about(cx, &input.resource_arn),
            tag,
        )
        .op_with(
            door,
            v2::UntagResource,
            |cx, input| asked_about(cx, &input.resource_arn),
            untag,
        )
        .op_with(
            door,
            v2::ListTagsForResource,
            |cx, input| asked_about(cx, &input.resource_arn),
            list,
        )
}

async fn tag(
    door: Door,
    cx: Cx,
    input: v2::TagResourceRequest,
) -> Result<v2::TagResourceResponse, Error> {
    let resource = resource(&cx, &input.resource_arn)?;
    let tags = input.tags.into_iter().map(|tag| (tag.key, tag.value));
    let tags: Vec<_> = tags.collect();
    let tagged = door.control.tag(&scope(&cx), &resource, &tags).await;
    tagged.map_err(missing)?;
    Ok(v2::TagResourceResponse {})
}

async fn untag(
    door: Door,
    cx: Cx,
    input: v2::UntagResourceRequest,
) -> Result<v2::UntagResourceResponse, Error> {
    let keys = input.tag_keys.unwrap_or_default();
    if keys.is_empty() {
        // Refused without a word (contacts-templates-jobs.md §10).
        return Err(Error::silent_common("ValidationException", 400));
    }
    let resource = resource(&cx, &input.resource_arn)?;
    let untagged = door.control.untag(&scope(&cx), &resource, &keys).await;
    untagged.map_err(missing)?;
    Ok(v2::UntagResourceResponse {})
}

async fn list(
    door: Door,
    cx: Cx,
    input: v2::ListTagsForResourceRequest,
) -> Result<v2::ListTagsForResourceResponse, Error> {
    let resource = resource(&cx, &input.resource_arn)?;
    let tags = door.control.tags(&scope(&cx), &resource).await;
    Ok(v2::ListTagsForResourceResponse {
        tags: project::tags(&tags.map_err(missing)?),
    })
}

/// What the policies are asked about. None can open what another account has to these operations, and the service has words
/// of its own for that (contacts-templates-jobs.md §10): there they are asked only whether the caller may tag at all.
fn asked_about(cx: &Cx, arn: &str) -> String {
    let foreign = |arn: &Arn| arn.service == "ses" && arn.account != cx.account.as_str();
    match arn.parse::<Arn>() {
        Ok(parsed) if foreign(&parsed) => "*".to_owned(),
        _ => arn.to_owned(),
    }
}

/// The resource of an ARN, when it is one of the caller's account and region that can have tags.
fn resource(cx: &Cx, arn: &str) -> Result<Tagged, Error> {
    let invalid = || bad(format!("ResourceArn <{arn}> is not the ARN of a resource."));
    let parsed: Arn = arn.parse().map_err(|_| invalid())?;
    let (kind, name) = parsed.resource.split_once('/').ok_or_else(invalid)?;
    if parsed.service != "ses" {
        return Err(invalid());
    }
    if parsed.account != cx.account.as_str() {
        return Err(bad(
            "Operations on a resource created in a different account is not allowed",
        ));
    }
    let here = parsed.region == cx.region.as_str();
    match kind {
        "identity" if here => Ok(Tagged::Identity(name.into())),
        "configuration-set" if here => Ok(Tagged::ConfigurationSet(name.into())),
        "custom-verification-email-template" if here => {
            Ok(Tagged::VerificationTemplate(name.into()))
        }
        _ => Err(absent(kind, name).unwrap_or_else(invalid)),
    }
}

/// That there is no such resource; kinds that cannot be made are never there.
fn absent(kind: &str, name: &str) -> Option<Error> {
    let noun = match kind {
        "identity" => "EmailIdentity",
        "configuration-set" => "ConfigurationSet",
        "template" => "Template",
        "custom-verification-email-template" => "CustomVerificationEmailTemplate",
        "contact-list" => "ContactList",
        "dedicated-ip-pool" => "DedicatedIpPool",
        "multi-region-endpoint" => "MultiRegionEndpoint",
        "deliverability-test-report" => "DeliverabilityTestReport",
        "tenant" => return name.split_once('/').map(|(name, id)| no_tenant(name, id)),
        _ => return None,
    };
    Some(not_found(format!("No {noun} present with name: {name}")))
}

/// No blank before "with": so the service writes it.
fn no_tenant(name: &str, id: &str) -> Error {
    not_found(format!(
        "No Tenant present with name: {name}with tenantId: {id}"
    ))
}

fn not_found(text: String) -> Error {
    Error::of(&spec::NOT_FOUND_EXCEPTION, text)
}

fn missing(error: control::Error) -> Error {
    let (kind, name) = match &error {
        control::Error::IdentityNotFound(name) => ("identity", name),
        control::Error::ConfigurationSetNotFound(name) => ("configuration-set", name),
        control::Error::TemplateNotFound(name) => ("custom-verification-email-template", name),
        _ => return of_control(error),
    };
    absent(kind, name).unwrap_or_else(|| of_control(error))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::errors::tests::cx;

    #[test]
    fn the_policies_are_asked_about_what_is_the_callers() {
        let own = "arn:aws:ses:us-east-1:123456789012:identity/a.test";
        let foreign = "arn:aws:ses:us-east-1:999999999999:identity/a.test";
        for (arn, expected) in [(own, own), (foreign, "*"), ("x", "x")] {
            assert_eq!(asked_about(&cx(), arn), expected);
        }
    }

    #[test]
    fn resources_are_the_callers_own() {
        let own = "arn:aws:ses:us-east-1:123456789012";
        let rows = [
            (
                format!("{own}:identity/me@a.test"),
                Ok(Tagged::Identity("me@a.test".into())),
            ),
            (
                format!("{own}:configuration-set/s"),
                Ok(Tagged::ConfigurationSet("s".into())),
            ),
            (
                "arn:aws:ses:eu-west-1:123456789012:configuration-set/s".into(),
                Err("No ConfigurationSet present with name: s"),
            ),
            (
                format!("{own}:template/t"),
                Err("No Template present with name: t"),
            ),
            (
                format!("{own}:tenant/t/tn-1"),
                Err("No Tenant present with name: twith tenantId: tn-1"),
            ),
            (
                "arn:aws:ses:us-east-1:999999999999:identity/a.test".into(),
                Err("Operations on a resource created in a different account is not allowed"),
            ),
            (
                format!("{own}:thing/t"),
                Err("is not the ARN of a resource."),
            ),
            (
                "arn:aws:sns:us-east-1:123456789012:t/x".into(),
                Err("is not the ARN"),
            ),
            ("x".into(), Err("is not the ARN of a resource.")),
        ];
        for (arn, expected) in rows {
            match (resource(&cx(), &arn), expected) {
                (Ok(got), Ok(expected)) => assert_eq!(got, expected),
                (Err(got), Err(text)) => {
                    let shown = format!("{got:?}");
                    assert!(shown.contains(text), "{arn}: {shown}");
                }
                (got, expected) => panic!("{arn}: {got:?}, not {expected:?}"),
            }
        }
    }
}
