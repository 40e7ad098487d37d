//! CreateEmailIdentity, GetEmailIdentity, ListEmailIdentities, DeleteEmailIdentity.

use crate::errors::of_control;
use crate::{Door, dkim, project, scope, token};
use aws::{Cx, Error};
use aws_ses::v2::{self, errors as spec};
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
pub(crate) fn as_given(error: control::Error, given: &str) -> Error {
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
        (Kind::Domain, None) => Some(DkimRequest::Easy { bits: None }),
        (Kind::Domain, Some(mut attributes)) => {
            let origin = attributes.domain_signing_attributes_origin.take();
            Some(dkim::request(origin.as_deref(), attributes)?)
        }
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

pub(crate) fn bad(text: impl Into<String>) -> Error {
    Error::of(&spec::BAD_REQUEST_EXCEPTION, text)
}

#[cfg(test)]
mod tests {
    use super::*;

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
