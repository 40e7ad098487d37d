//! VerifyDomainIdentity, VerifyDomainDkim, GetIdentityVerificationAttributes.

use crate::errors::{invalid, of_control};
use crate::{Door, scope};
use aws::{Cx, Error};
use aws_ses::v1;
use model::Identity;
use model::identity::Status;
use std::collections::BTreeMap;

/// Names in one call (identities.md §2).
pub(crate) const NAMES_MAX: usize = 100;

pub(crate) async fn verify_domain(
    door: Door,
    cx: Cx,
    input: v1::VerifyDomainIdentityRequest,
) -> Result<v1::VerifyDomainIdentityResponse, Error> {
    let asked = door.control.verify_domain(&scope(&cx), &input.domain).await;
    Ok(v1::VerifyDomainIdentityResponse {
        verification_token: asked.map_err(of_control)?,
    })
}

pub(crate) async fn verify_dkim(
    door: Door,
    cx: Cx,
    input: v1::VerifyDomainDkimRequest,
) -> Result<v1::VerifyDomainDkimResponse, Error> {
    let asked = door.control.verify_dkim(&scope(&cx), &input.domain).await;
    Ok(v1::VerifyDomainDkimResponse {
        dkim_tokens: asked.map_err(of_control)?,
    })
}

pub(crate) async fn verification_attributes(
    door: Door,
    cx: Cx,
    input: v1::GetIdentityVerificationAttributesRequest,
) -> Result<v1::GetIdentityVerificationAttributesResponse, Error> {
    if input.identities.len() > NAMES_MAX {
        return Err(invalid(format!(
            "At most {NAMES_MAX} identities can be given."
        )));
    }
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

/// Identities may be given by their ARN, too.
pub(crate) fn name_of(given: &str) -> &str {
    let of_arn = given
        .strip_prefix("arn:")
        .and_then(|rest| rest.split_once(":identity/"));
    of_arn.map_or(given, |(_, name)| name)
}

fn attributes_of(identity: Identity) -> v1::IdentityVerificationAttributes {
    let status = match identity.status() {
        Status::NotStarted => "NotStarted",
        Status::Pending => "Pending",
        Status::Success => "Success",
        Status::TemporaryFailure => "TemporaryFailure",
        Status::Failed => "Failed",
    };
    v1::IdentityVerificationAttributes {
        verification_status: status.into(),
        verification_token: identity.verification_token,
    }
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
