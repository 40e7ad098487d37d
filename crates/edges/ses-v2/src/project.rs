//! Identities in the words of v2.

use crate::mail_from;
use aws_ses::v2;
use base::Region;
use model::Identity;
use model::identity::{Check, Dkim, DkimOrigin, Kind, Problem, Status};
use model::suppression::{Confidence, Reason, Validation};

/// `FeatureStatus`.
pub(crate) fn feature(on: bool) -> String {
    if on { "ENABLED" } else { "DISABLED" }.into()
}

/// Tags, in their order.
pub(crate) fn tags(tags: &[(String, String)]) -> Vec<v2::Tag> {
    let tag = |(key, value): &(String, String)| v2::Tag {
        key: key.clone(),
        value: value.clone(),
    };
    tags.iter().map(tag).collect()
}

/// `SuppressedReasons`.
pub(crate) fn reasons(reasons: &[Reason]) -> Vec<String> {
    let name = |reason: &Reason| match reason {
        Reason::Bounce => "BOUNCE",
        Reason::Complaint => "COMPLAINT",
    };
    reasons.iter().map(|reason| name(reason).into()).collect()
}

/// `ConditionThreshold`.
pub(crate) fn validation(given: Validation) -> v2::SuppressionConditionThreshold {
    let name = |threshold| match threshold {
        Confidence::Medium => "MEDIUM",
        Confidence::High => "HIGH",
        Confidence::Managed => "MANAGED",
    };
    v2::SuppressionConditionThreshold {
        condition_threshold_enabled: feature(given.enabled),
        overall_confidence_threshold: given.threshold.map(|threshold| {
            v2::SuppressionConfidenceThreshold {
                confidence_verdict_threshold: name(threshold).into(),
            }
        }),
    }
}

/// `IdentityType`.
pub(crate) fn kind(kind: Kind) -> String {
    let name = match kind {
        Kind::Domain => "DOMAIN",
        Kind::Address => "EMAIL_ADDRESS",
    };
    name.into()
}

/// `VerificationStatus` and `DkimStatus`.
pub(crate) fn status(status: Status) -> String {
    let name = match status {
        Status::NotStarted => "NOT_STARTED",
        Status::Pending => "PENDING",
        Status::Success => "SUCCESS",
        Status::TemporaryFailure => "TEMPORARY_FAILURE",
        Status::Failed => "FAILED",
    };
    name.into()
}

/// The DKIM of an identity; `inherited` is the one of the domain that covers an address.
pub(crate) fn dkim(dkim: Option<&Dkim>, hosted_zone: &str) -> v2::DkimAttributes {
    let Some(dkim) = dkim else {
        return v2::DkimAttributes {
            signing_enabled: Some(false),
            status: Some(status(Status::NotStarted)),
            tokens: Some(Vec::new()),
            signing_attributes_origin: Some("AWS_SES".into()),
            ..Default::default()
        };
    };
    let shared = v2::DkimAttributes {
        signing_enabled: Some(dkim.signing_enabled),
        status: Some(status(dkim.proof.status)),
        tokens: Some(dkim.tokens.clone()),
        ..Default::default()
    };
    match dkim.origin {
        DkimOrigin::External => v2::DkimAttributes {
            signing_attributes_origin: Some("EXTERNAL".into()),
            ..shared
        },
        DkimOrigin::Easy | DkimOrigin::Replica => {
            let length = |bits: u16| format!("RSA_{bits}_BIT");
            let of_region = |region: &Region| {
                let name = region.as_str().to_ascii_uppercase().replace('-', "_");
                format!("AWS_SES_{name}")
            };
            let origin = dkim.parent_region.as_ref().map(of_region);
            v2::DkimAttributes {
                signing_attributes_origin: Some(origin.unwrap_or_else(|| "AWS_SES".into())),
                signing_hosted_zone: Some(hosted_zone.into()),
                next_signing_key_length: dkim.next_key_bits.or(dkim.key_bits).map(length),
                current_signing_key_length: dkim.key_bits.map(length),
                last_key_generation_timestamp: dkim.last_key_generation_at,
                ..shared
            }
        }
    }
}

/// Everything about an identity.
pub(crate) fn identity(
    identity: Identity,
    inherited: Option<&Dkim>,
    hosted_zone: &str,
) -> v2::GetEmailIdentityResponse {
    v2::GetEmailIdentityResponse {
        identity_type: Some(kind(identity.kind)),
        feedback_forwarding_status: Some(identity.feedback_forwarding),
        verified_for_sending_status: Some(identity.is_usable()),
        dkim_attributes: Some(dkim(identity.dkim.as_ref().or(inherited), hosted_zone)),
        policies: Some(identity.policies.clone()),
        mail_from_attributes: identity.mail_from.as_ref().map(mail_from::project),
        verification_status: Some(status(identity.status())),
        verification_info: identity.last_check.as_ref().map(verification_info),
        configuration_set_name: identity.configuration_set,
        tags: Some(tags(&identity.tags)),
    }
}

/// An identity in a list.
pub(crate) fn listed(identity: Identity) -> v2::IdentityInfo {
    v2::IdentityInfo {
        identity_type: Some(kind(identity.kind)),
        sending_enabled: Some(identity.is_usable()),
        verification_status: Some(status(identity.status())),
        identity_name: Some(identity.name),
    }
}

fn verification_info(check: &Check) -> v2::VerificationInfo {
    let error = |problem| match problem {
        Problem::ServiceError => "SERVICE_ERROR",
        Problem::DnsServerError => "DNS_SERVER_ERROR",
        Problem::HostNotFound => "HOST_NOT_FOUND",
        Problem::TypeNotFound => "TYPE_NOT_FOUND",
        Problem::InvalidValue => "INVALID_VALUE",
        Problem::ReplicationPrimaryNotFound => "REPLICATION_PRIMARY_NOT_FOUND",
        Problem::ReplicationPrimaryByoDkimNotSupported => {
            "REPLICATION_PRIMARY_BYO_DKIM_NOT_SUPPORTED"
        }
        Problem::ReplicationReplicaAsPrimaryNotSupported => {
            "REPLICATION_REPLICA_AS_PRIMARY_NOT_SUPPORTED"
        }
        Problem::ReplicationPrimaryInvalidRegion => "REPLICATION_PRIMARY_INVALID_REGION",
    };
    v2::VerificationInfo {
        last_checked_timestamp: Some(check.at),
        last_success_timestamp: check.last_success_at,
        error_type: check.problem.map(|problem| error(problem).into()),
        soa_record: check.soa.as_ref().map(|soa| v2::SOARecord {
            primary_name_server: Some(soa.primary.clone()),
            admin_email: Some(soa.admin.clone()),
            serial_number: Some(i64::from(soa.serial)),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::Timestamp;
    use model::identity::Proof;

    fn some_dkim(origin: DkimOrigin) -> Dkim {
        let easy = origin == DkimOrigin::Easy;
        Dkim {
            signing_enabled: true,
            proof: Proof {
                status: Status::Pending,
                since: Timestamp(1),
                next_check_at: None,
                checks: 0,
            },
            origin,
            tokens: vec!["t".into()],
            keys: Vec::new(),
            key_bits: easy.then_some(2048),
            last_key_generation_at: easy.then_some(Timestamp(1)),
            next_key_bits: None,
            length_chosen: None,
            signing_since: None,
            rotate_now: false,
            parent_region: None,
            set_aside: None,
        }
    }

    #[test]
    fn easy_dkim_shows_its_keys_and_an_own_key_does_not() {
        let easy = dkim(Some(&some_dkim(DkimOrigin::Easy)), "dkim.ses.test");
        assert_eq!(
            easy.next_signing_key_length.as_deref(),
            Some("RSA_2048_BIT")
        );
        assert_eq!(easy.signing_hosted_zone.as_deref(), Some("dkim.ses.test"));
        assert_eq!(easy.signing_attributes_origin.as_deref(), Some("AWS_SES"));
        let own = dkim(Some(&some_dkim(DkimOrigin::External)), "dkim.ses.test");
        assert_eq!(own.tokens, Some(vec!["t".into()]));
        assert_eq!(own.signing_attributes_origin.as_deref(), Some("EXTERNAL"));
        let lengths = (own.next_signing_key_length, own.current_signing_key_length);
        assert_eq!(
            (lengths, own.last_key_generation_timestamp),
            ((None, None), None)
        );
    }

    #[test]
    fn a_failed_look_names_its_error() {
        let mut check = Check {
            at: Timestamp(2),
            last_success_at: None,
            problem: Some(Problem::HostNotFound),
            records: Vec::new(),
            soa: None,
        };
        let info = verification_info(&check);
        assert_eq!(info.error_type.as_deref(), Some("HOST_NOT_FOUND"));
        check.problem = None;
        assert_eq!(verification_info(&check).error_type, None);
    }
}
