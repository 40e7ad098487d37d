//! PutEmailIdentityDkimAttributes, PutEmailIdentityDkimSigningAttributes, and whose keys a request names.

use crate::errors::of_control;
use crate::identities::{as_given, bad};
use crate::{Door, identity, project, scope};
use aws::{Cx, Error};
use aws_ses::v2;
use base::Secret;
use control::DkimRequest;

/// Registers the operations of this file.
pub(crate) fn register(builder: aws::Builder, door: &Door) -> aws::Builder {
    builder
        .op_with(
            door,
            v2::PutEmailIdentityDkimAttributes,
            |cx, input| identity(cx, &input.email_identity),
            put_enabled,
        )
        .op_with(
            door,
            v2::PutEmailIdentityDkimSigningAttributes,
            |cx, input| identity(cx, &input.email_identity),
            put_origin,
        )
}

async fn put_enabled(
    door: Door,
    cx: Cx,
    input: v2::PutEmailIdentityDkimAttributesRequest,
) -> Result<v2::PutEmailIdentityDkimAttributesResponse, Error> {
    let (name, enabled) = (input.email_identity, input.signing_enabled.unwrap_or(false));
    let scope = scope(&cx);
    let set = door.control.set_dkim_enabled(&scope, &name, enabled);
    set.await.map_err(of_control)?;
    Ok(v2::PutEmailIdentityDkimAttributesResponse {})
}

async fn put_origin(
    door: Door,
    cx: Cx,
    input: v2::PutEmailIdentityDkimSigningAttributesRequest,
) -> Result<v2::PutEmailIdentityDkimSigningAttributesResponse, Error> {
    let attributes = input.signing_attributes.unwrap_or_default();
    if attributes.domain_signing_attributes_origin.is_some() {
        return Err(bad(
            "DomainSigningAttributesOrigin cannot be used here; use SigningAttributesOrigin.",
        ));
    }
    let request = request(Some(&input.signing_attributes_origin), attributes)?;
    let (name, scope) = (input.email_identity, scope(&cx));
    let set = door.control.set_dkim_origin(&scope, &name, &request);
    let dkim = set.await.map_err(|error| as_given(error, &name))?;
    let shown = project::dkim(Some(&dkim), &door.control.hosted_zone());
    Ok(v2::PutEmailIdentityDkimSigningAttributesResponse {
        dkim_status: shown.status,
        dkim_tokens: shown.tokens,
        signing_hosted_zone: shown.signing_hosted_zone,
    })
}

/// Whose keys a request names: by its origin, or by the members that are there.
pub(crate) fn request(
    origin: Option<&str>,
    attributes: v2::DkimSigningAttributes,
) -> Result<DkimRequest, Error> {
    let v2::DkimSigningAttributes {
        domain_signing_selector: selector,
        domain_signing_private_key: private_key,
        next_signing_key_length: length,
        domain_signing_attributes_origin: _,
    } = attributes;
    let own = selector.is_some() || private_key.is_some();
    let origin = origin.unwrap_or(if own { "EXTERNAL" } else { "AWS_SES" });
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
        ("AWS_SES", None, None, length) => Ok(DkimRequest::Easy {
            bits: match length {
                Some("RSA_1024_BIT") => Some(1024),
                Some(_) => Some(2048),
                None => None,
            },
        }),
        (_, Some(_), ..) | (_, _, Some(_), _) => Err(bad(
            "DomainSigningSelector and DomainSigningPrivateKey require the origin EXTERNAL.",
        )),
        (other, None, None, None) => replica(other),
        (_, None, None, Some(_)) => Err(bad(
            "NextSigningKeyLength cannot be used with the keys of another region.",
        )),
    }
}

/// `AWS_SES_EU_WEST_1` names the region `eu-west-1`.
fn replica(origin: &str) -> Result<DkimRequest, Error> {
    let region = origin.strip_prefix("AWS_SES_");
    let region = region.map(|name| name.to_ascii_lowercase().replace('_', "-"));
    let region = region.and_then(|name| name.parse().ok());
    let invalid = || {
        bad(format!(
            "The signing attributes origin {origin} is invalid."
        ))
    };
    Ok(DkimRequest::Replica {
        region: region.ok_or_else(invalid)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(text: &str) -> Option<String> {
        (!text.is_empty()).then(|| text.to_owned())
    }

    fn read(selector: &str, key: &str, length: &str, origin: &str) -> Result<DkimRequest, Error> {
        let attributes = v2::DkimSigningAttributes {
            domain_signing_selector: given(selector),
            domain_signing_private_key: given(key),
            next_signing_key_length: given(length),
            domain_signing_attributes_origin: None,
        };
        request(given(origin).as_deref(), attributes)
    }

    #[test]
    fn signing_attributes_are_one_kind_or_refused() {
        let easy = [
            ("", "", None),
            ("RSA_1024_BIT", "AWS_SES", Some(1024)),
            ("RSA_2048_BIT", "", Some(2048)),
        ];
        for (length, origin, expected) in easy {
            let got = read("", "", length, origin);
            assert!(
                matches!(got, Ok(DkimRequest::Easy { bits }) if bits == expected),
                "{length}"
            );
        }
        let own = read("s1", "a2V5", "", "");
        assert!(matches!(own, Ok(DkimRequest::External { selector, .. }) if selector == "s1"));
        let parent = read("", "", "", "AWS_SES_AP_SOUTHEAST_2");
        assert!(
            matches!(parent, Ok(DkimRequest::Replica { region }) if region.as_str() == "ap-southeast-2")
        );
        let refused = [
            ("s1", "a2V5", "RSA_2048_BIT", ""),
            ("s1", "", "", ""),
            ("", "a2V5", "", ""),
            ("", "", "", "EXTERNAL"),
            ("s1", "a2V5", "", "AWS_SES"),
            ("s1", "a2V5", "", "AWS_SES_US_EAST_1"),
            ("", "", "RSA_2048_BIT", "AWS_SES_US_EAST_1"),
            ("", "", "", "AWS_SES_"),
            ("", "", "", "AWS_SES_\u{e9}"),
        ];
        for (selector, key, length, origin) in refused {
            let refused = read(selector, key, length, origin).expect_err("is refused");
            let code = refused.code(aws::Protocol::RestJson);
            assert_eq!(
                code, "BadRequestException",
                "{selector} {key} {length} {origin}"
            );
        }
    }

    proptest::proptest! {
        #[test]
        fn regions_survive_both_ways_and_any_other_origin_is_refused(
            name in "[a-z]{2}-[a-z]{1,10}-[0-9]",
            text in "\\PC{0,60}",
        ) {
            let origin = format!("AWS_SES_{}", name.to_ascii_uppercase().replace('-', "_"));
            let read = replica(&origin).ok();
            let same = matches!(read, Some(DkimRequest::Replica { region }) if region.as_str() == name);
            proptest::prop_assert!(same, "{}", origin);
            let others = replica(&text);
            proptest::prop_assert!(others.is_err() || text.starts_with("AWS_SES_"));
        }
    }
}
