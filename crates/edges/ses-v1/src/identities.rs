//! VerifyDomainIdentity, VerifyDomainDkim, GetIdentityVerificationAttributes, ListIdentities, DeleteIdentity.

use crate::errors::{invalid, of_control};
use crate::{Door, scope};
use aws::{Cx, Error, token};
use aws_ses::v1;
use control::Filter;
use model::Identity;
use model::identity::{Kind, Status};
use std::collections::BTreeMap;

/// Names in one call (identities.md §2).
pub(crate) const NAMES_MAX: usize = 100;

/// The list of a page token.
const LIST: &str = "identities";
const PAGE_MAX: i32 = 1_000;

/// Registers the operations of this file.
pub(crate) fn register(builder: aws::Builder, door: &Door) -> aws::Builder {
    builder
        .op_with(door, v1::VerifyDomainIdentity, |_, _| "*", verify_domain)
        .op_with(door, v1::VerifyDomainDkim, |_, _| "*", verify_dkim)
        .op_with(
            door,
            v1::GetIdentityVerificationAttributes,
            |_, _| "*",
            verification_attributes,
        )
        .op_with(door, v1::ListIdentities, |_, _| "*", list)
        .op_with(door, v1::DeleteIdentity, |_, _| "*", delete)
}

async fn verify_domain(
    door: Door,
    cx: Cx,
    input: v1::VerifyDomainIdentityRequest,
) -> Result<v1::VerifyDomainIdentityResponse, Error> {
    let asked = door.control.verify_domain(&scope(&cx), &input.domain).await;
    Ok(v1::VerifyDomainIdentityResponse {
        verification_token: asked.map_err(of_control)?,
    })
}

async fn verify_dkim(
    door: Door,
    cx: Cx,
    input: v1::VerifyDomainDkimRequest,
) -> Result<v1::VerifyDomainDkimResponse, Error> {
    let asked = door.control.verify_dkim(&scope(&cx), &input.domain).await;
    Ok(v1::VerifyDomainDkimResponse {
        dkim_tokens: asked.map_err(of_control)?,
    })
}

async fn verification_attributes(
    door: Door,
    cx: Cx,
    input: v1::GetIdentityVerificationAttributesRequest,
) -> Result<v1::GetIdentityVerificationAttributesResponse, Error> {
    check_count(&input.identities)?;
    let mut attributes = BTreeMap::new();
    for name in input.identities {
        let found = door.control.identity(&scope(&cx), name_of(&name)).await;
        if let Some(identity) = found.map_err(of_control)? {
            attributes.insert(name, attributes_of(identity));
        }
    }
    Ok(v1::GetIdentityVerificationAttributesResponse {
        verification_attributes: attributes,
    })
}

async fn list(
    door: Door,
    cx: Cx,
    input: v1::ListIdentitiesRequest,
) -> Result<v1::ListIdentitiesResponse, Error> {
    let size = page_size(input.max_items)?;
    let kind = match input.identity_type.as_deref() {
        Some("EmailAddress") => Some(Kind::Address),
        Some(_) => Some(Kind::Domain),
        None => None,
    };
    let filter = Filter {
        kind,
        ..Filter::default()
    };
    let given = input.next_token.filter(|token| !token.is_empty());
    let wrong = |given: &String| invalid(format!("Invalid NextToken <{given}>."));
    let read = |given: String| token::read(LIST, &cx.region, &given).ok_or_else(|| wrong(&given));
    let after = given.map(read).transpose()?;
    let page = door
        .control
        .list_identities(&scope(&cx), &filter, after.as_deref(), size)
        .await
        .map_err(of_control)?;
    let next = page.next_after;
    let names = page.identities.into_iter().map(|identity| identity.name);
    Ok(v1::ListIdentitiesResponse {
        identities: names.collect(),
        next_token: next.map(|after| token::make(LIST, &cx.region, &after)),
    })
}

async fn delete(
    door: Door,
    cx: Cx,
    input: v1::DeleteIdentityRequest,
) -> Result<v1::DeleteIdentityResponse, Error> {
    delete_if_there(&door, &cx, name_of(&input.identity)).await?;
    Ok(v1::DeleteIdentityResponse {})
}

/// Deletes an identity; one that is not there is no error in v1.
pub(crate) async fn delete_if_there(door: &Door, cx: &Cx, name: &str) -> Result<(), Error> {
    match door.control.delete_identity(&scope(cx), name).await {
        Ok(()) | Err(control::Error::IdentityNotFound(_)) => Ok(()),
        Err(error) => Err(of_control(error)),
    }
}

fn page_size(given: Option<i32>) -> Result<usize, Error> {
    let size = given.unwrap_or(PAGE_MAX);
    if !(1..=PAGE_MAX).contains(&size) {
        return Err(invalid(format!(
            "Value {size} for parameter MaxItems is invalid. MaxItems must be between 1 and {PAGE_MAX}."
        )));
    }
    Ok(size as usize)
}

/// Refuses more names than one call may have.
pub(crate) fn check_count(names: &[String]) -> Result<(), Error> {
    if names.len() > NAMES_MAX {
        return Err(invalid(format!(
            "At most {NAMES_MAX} identities can be given."
        )));
    }
    Ok(())
}

/// Identities may be given by their ARN, too.
pub(crate) fn name_of(given: &str) -> &str {
    let of_arn = given
        .strip_prefix("arn:")
        .and_then(|rest| rest.split_once(":identity/"));
    of_arn.map_or(given, |(_, name)| name)
}

fn attributes_of(identity: Identity) -> v1::IdentityVerificationAttributes {
    v1::IdentityVerificationAttributes {
        verification_status: status(identity.status()),
        verification_token: identity.verification_token,
    }
}

/// `VerificationStatus`, and the states of DKIM and MAIL FROM.
pub(crate) fn status(status: Status) -> String {
    let name = match status {
        Status::NotStarted => "NotStarted",
        Status::Pending => "Pending",
        Status::Success => "Success",
        Status::TemporaryFailure => "TemporaryFailure",
        Status::Failed => "Failed",
    };
    name.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identity_is_named_or_has_its_arn() {
        let rows = [
            ("a.test", "a.test"),
            ("me@a.test", "me@a.test"),
            (
                "arn:aws:ses:us-east-1:123456789012:identity/me@a.test",
                "me@a.test",
            ),
            ("arn:aws:ses:us-east-1", "arn:aws:ses:us-east-1"),
        ];
        for (given, expected) in rows {
            assert_eq!(name_of(given), expected);
        }
    }
}
