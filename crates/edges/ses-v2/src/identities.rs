//! CreateEmailIdentity, GetEmailIdentity, ListEmailIdentities, DeleteEmailIdentity.

use crate::errors::of_control;
use crate::{Door, project, scope, token};
use aws::{Cx, Error};
use aws_ses::v2::{self, errors as spec};
use base::Secret;
use control::{DkimRequest, Expect, Filter, Name, NewIdentity};
use model::identity::{Kind, Status};
use std::collections::BTreeMap;

const LIST: &str = "identities";
const PAGE_DEFAULT: i32 = 25;
const PAGE_MAX: i32 = 1_000;

pub(crate) async fn create(
    door: Door,
    cx: Cx,
    input: v2::CreateEmailIdentityRequest,
) -> Result<v2::CreateEmailIdentityResponse, Error> {
    let given = input.email_identity.clone();
    let new = new_identity(input)?;
    let made = door
        .control
        .create_identity(&scope(&cx), new, Expect::Absent)
        .await;
    let identity = made.map_err(|error| as_given(error, &given))?;
    let inherited = door
        .control
        .inherited_dkim(&scope(&cx), &identity)
        .await
        .map_err(of_control)?;
    let dkim = identity.dkim.as_ref().or(inherited.as_ref());
    Ok(v2::CreateEmailIdentityResponse {
        identity_type: Some(project::kind(identity.kind)),
        verified_for_sending_status: Some(identity.is_usable()),
        dkim_attributes: Some(project::dkim(dkim, &door.control.hosted_zone())),
    })
}

pub(crate) async fn get(
    door: Door,
    cx: Cx,
    input: v2::GetEmailIdentityRequest,
) -> Result<v2::GetEmailIdentityResponse, Error> {
    let name = input.email_identity;
    let found = door
        .control
        .identity(&scope(&cx), &name)
        .await
        .map_err(of_control)?;
    let identity = found.ok_or_else(|| of_control(control::Error::IdentityNotFound(name)))?;
    let inherited = door
        .control
        .inherited_dkim(&scope(&cx), &identity)
        .await
        .map_err(of_control)?;
    Ok(project::identity(
        identity,
        inherited.as_ref(),
        &door.control.hosted_zone(),
    ))
}

pub(crate) async fn list(
    door: Door,
    cx: Cx,
    input: v2::ListEmailIdentitiesRequest,
) -> Result<v2::ListEmailIdentitiesResponse, Error> {
    let size = page_size(input.page_size)?;
    let filter = filter(input.filter.unwrap_or_default())?;
    let token = input.next_token.filter(|token| !token.is_empty());
    let invalid = |given: &String| bad(format!("Invalid NextToken <{given}>."));
    let read = |given: String| token::read(LIST, &cx.region, &given).ok_or_else(|| invalid(&given));
    let after = token.map(read).transpose()?;
    let page = door
        .control
        .list_identities(&scope(&cx), &filter, after.as_deref(), size)
        .await
        .map_err(of_control)?;
    Ok(v2::ListEmailIdentitiesResponse {
        email_identities: Some(page.identities.into_iter().map(project::listed).collect()),
        next_token: page
            .next_after
            .map(|after| token::make(LIST, &cx.region, &after)),
    })
}

pub(crate) async fn delete(
    door: Door,
    cx: Cx,
    input: v2::DeleteEmailIdentityRequest,
) -> Result<v2::DeleteEmailIdentityResponse, Error> {
    let name = input.email_identity;
    let deleted = door.control.delete_identity(&scope(&cx), &name).await;
    deleted.map_err(|error| as_given(error, &name))?;
    Ok(v2::DeleteEmailIdentityResponse {})
}

fn page_size(given: Option<i32>) -> Result<usize, Error> {
    let size = given.unwrap_or(PAGE_DEFAULT);
    if !(1..=PAGE_MAX).contains(&size) {
        return Err(bad(format!(
            "Value {size} for parameter PageSize is invalid. PageSize must be between 1 and {PAGE_MAX}."
        )));
    }
    Ok(size as usize)
}

/// Refusals repeat the name as the caller wrote it, not as it is stored.
fn as_given(error: control::Error, given: &str) -> Error {
    use control::Error as E;
    of_control(match error {
        E::IdentityExists(_) => E::IdentityExists(given.to_owned()),
        E::IdentityNotFound(_) => E::IdentityNotFound(given.to_owned()),
        other => other,
    })
}

fn new_identity(input: v2::CreateEmailIdentityRequest) -> Result<NewIdentity, Error> {
    let name: Name = input.email_identity.parse().map_err(of_control)?;
    let dkim = match (name.kind(), input.dkim_signing_attributes) {
        (Kind::Domain, None) => Some(DkimRequest::Easy { bits: 2048 }),
        (Kind::Domain, Some(attributes)) => Some(dkim_request(attributes)?),
        (Kind::Address, None) => None,
        (Kind::Address, Some(_)) => {
            return Err(of_control(control::Error::NotADomain(name.to_string())));
        }
    };
    let tags = input.tags.unwrap_or_default();
    Ok(NewIdentity {
        name,
        dkim,
        configuration_set: input.configuration_set_name,
        tags: tags.into_iter().map(|tag| (tag.key, tag.value)).collect(),
    })
}

fn dkim_request(attributes: v2::DkimSigningAttributes) -> Result<DkimRequest, Error> {
    let v2::DkimSigningAttributes {
        domain_signing_selector: selector,
        domain_signing_private_key: private_key,
        next_signing_key_length: length,
        domain_signing_attributes_origin: origin,
    } = attributes;
    let origin = origin
        .as_deref()
        .unwrap_or(if selector.is_some() || private_key.is_some() {
            "EXTERNAL"
        } else {
            "AWS_SES"
        });
    match (origin, selector, private_key, length.as_deref()) {
        ("EXTERNAL", Some(selector), Some(private_key), None) => Ok(DkimRequest::External {
            selector,
            private_key: Secret::new(private_key),
        }),
        ("EXTERNAL", Some(_), Some(_), Some(_)) => Err(bad(
            "NextSigningKeyLength cannot be used with DomainSigningSelector and DomainSigningPrivateKey.",
        )),
        ("EXTERNAL", ..) => Err(bad(
            "DomainSigningSelector and DomainSigningPrivateKey must be specified together.",
        )),
        ("AWS_SES", None, None, Some("RSA_1024_BIT")) => Ok(DkimRequest::Easy { bits: 1024 }),
        ("AWS_SES", None, None, _) => Ok(DkimRequest::Easy { bits: 2048 }),
        ("AWS_SES", ..) => Err(bad(
            "DomainSigningSelector and DomainSigningPrivateKey require the origin EXTERNAL.",
        )),
        // Keys of another region's identity: there is one region, so nothing to copy from.
        (other, ..) => Err(bad(format!(
            "DomainSigningAttributesOrigin {other} is not available."
        ))),
    }
}

fn filter(given: BTreeMap<String, String>) -> Result<Filter, Error> {
    let mut filter = Filter::default();
    for (name, value) in given {
        match (name.as_str(), value.as_str()) {
            ("IDENTITY_NAME_CONTAINS", _) => filter.name_contains = Some(value),
            ("IDENTITY_TYPE", "DOMAIN") => filter.kind = Some(Kind::Domain),
            ("IDENTITY_TYPE", "EMAIL_ADDRESS") => filter.kind = Some(Kind::Address),
            ("VERIFICATION_STATUS", _) => {
                let known = [
                    Status::NotStarted,
                    Status::Pending,
                    Status::Success,
                    Status::TemporaryFailure,
                    Status::Failed,
                ];
                let wanted = known
                    .into_iter()
                    .find(|status| project::status(*status) == value);
                let invalid = || bad(format!("Invalid value {value} for filter {name}."));
                filter.status = Some(wanted.ok_or_else(invalid)?);
            }
            _ => return Err(bad(format!("Invalid value {value} for filter {name}."))),
        }
    }
    Ok(filter)
}

fn bad(text: impl Into<String>) -> Error {
    Error::of(&spec::BAD_REQUEST_EXCEPTION, text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn attributes(
        selector: &str,
        key: &str,
        length: &str,
        origin: &str,
    ) -> v2::DkimSigningAttributes {
        let given = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        v2::DkimSigningAttributes {
            domain_signing_selector: given(selector),
            domain_signing_private_key: given(key),
            next_signing_key_length: given(length),
            domain_signing_attributes_origin: given(origin),
        }
    }

    #[test]
    fn signing_attributes_are_one_kind_or_refused() {
        let easy = |length, origin| dkim_request(attributes("", "", length, origin));
        assert!(matches!(easy("", ""), Ok(DkimRequest::Easy { bits: 2048 })));
        assert!(matches!(
            easy("RSA_1024_BIT", "AWS_SES"),
            Ok(DkimRequest::Easy { bits: 1024 })
        ));
        let own = dkim_request(attributes("s1", "a2V5", "", ""));
        assert!(matches!(own, Ok(DkimRequest::External { selector, .. }) if selector == "s1"));
        let refused = [
            ("s1", "a2V5", "RSA_2048_BIT", ""),
            ("s1", "", "", ""),
            ("", "a2V5", "", ""),
            ("", "", "", "EXTERNAL"),
            ("s1", "a2V5", "", "AWS_SES"),
            ("", "", "", "AWS_SES_US_EAST_1"),
        ];
        for (selector, key, length, origin) in refused {
            let refused = dkim_request(attributes(selector, key, length, origin));
            let code = refused
                .expect_err("is refused")
                .code(aws::Protocol::RestJson);
            assert_eq!(
                code, "BadRequestException",
                "{selector} {key} {length} {origin}"
            );
        }
    }

    #[test]
    fn filters_are_known_or_refused() {
        let read = |name: &str, value: &str| filter(BTreeMap::from([(name.into(), value.into())]));
        let kind = read("IDENTITY_TYPE", "DOMAIN").expect("reads").kind;
        assert_eq!(kind, Some(Kind::Domain));
        let status = read("VERIFICATION_STATUS", "TEMPORARY_FAILURE")
            .expect("reads")
            .status;
        assert_eq!(status, Some(Status::TemporaryFailure));
        for (name, value) in [
            ("IDENTITY_TYPE", "X"),
            ("VERIFICATION_STATUS", "X"),
            ("OTHER", "X"),
        ] {
            assert!(read(name, value).is_err(), "{name}");
        }
    }
}
