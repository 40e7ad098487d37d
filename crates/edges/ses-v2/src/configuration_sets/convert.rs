//! Options of configuration sets, from the words of v2.

use crate::bad;
use aws::Error;
use aws_ses::v2;
use control::{Delivery, NewConfigurationSet, SetOption};
use model::configuration_set::{
    HttpsPolicy, InsightsOverride, MessageSigning, SuppressionOverride, SuppressionScope,
    TlsPolicy, Tracking,
};
use model::suppression::{Confidence, Reason, Validation};
use std::time::Duration;

/// A set to create, with the options that are given.
pub(super) fn new_set(
    input: v2::CreateConfigurationSetRequest,
) -> Result<NewConfigurationSet, Error> {
    let mut options = Vec::new();
    options.extend(input.delivery_options.map(delivery).transpose()?);
    // A group that is given without its flag has it off (api-surface.md §2).
    let sending = |given: v2::SendingOptions| given.sending_enabled.unwrap_or(false);
    options.extend(input.sending_options.map(sending).map(SetOption::Sending));
    let metrics = |given: v2::ReputationOptions| given.reputation_metrics_enabled.unwrap_or(false);
    let metrics = input.reputation_options.map(metrics);
    options.extend(metrics.map(SetOption::ReputationMetrics));
    let tracking = input.tracking_options.map(tracking).transpose()?;
    options.extend(tracking.map(|given| SetOption::Tracking(Some(given))));
    options.extend(input.suppression_options.map(suppression).transpose()?);
    let insights = input.vdm_options.map(|given| insights(&given));
    options.extend(insights.map(|given| SetOption::Insights(Some(given))));
    let archive = input.archiving_options.map(|given| given.archive_arn);
    options.extend(archive.map(SetOption::Archive));
    let signing = input.message_security_options.map(message_signing);
    options.extend(signing.transpose()?.map(SetOption::MessageSigning));
    let tags = input.tags.unwrap_or_default();
    Ok(NewConfigurationSet {
        name: input.configuration_set_name,
        options,
        tags: tags.into_iter().map(|tag| (tag.key, tag.value)).collect(),
    })
}

pub(super) fn delivery(given: v2::DeliveryOptions) -> Result<SetOption, Error> {
    let tls = match given.tls_policy.as_deref() {
        None | Some("OPTIONAL") => TlsPolicy::Optional,
        Some("REQUIRE") => TlsPolicy::Require,
        Some(other) => return Err(bad(format!("Invalid TlsPolicy {other}."))),
    };
    let seconds = given.max_delivery_seconds;
    let seconds = seconds.map(|seconds| u64::try_from(seconds).unwrap_or(0));
    Ok(SetOption::Delivery(Delivery {
        tls,
        sending_pool: given.sending_pool_name,
        max_time: seconds.map(Duration::from_secs),
    }))
}

pub(super) fn tracking(given: v2::TrackingOptions) -> Result<Tracking, Error> {
    let https = match given.https_policy.as_deref() {
        None => None,
        Some("OPTIONAL") => Some(HttpsPolicy::Optional),
        Some("REQUIRE") => Some(HttpsPolicy::Require),
        Some("REQUIRE_OPEN_ONLY") => Some(HttpsPolicy::RequireOpenOnly),
        Some(other) => return Err(bad(format!("Invalid HttpsPolicy {other}."))),
    };
    Ok(Tracking {
        domain: given.custom_redirect_domain,
        https,
    })
}

pub(super) fn suppression(given: v2::SuppressionOptions) -> Result<SetOption, Error> {
    let scope = match given.suppression_scope.as_deref() {
        None => None,
        Some("ACCOUNT") => Some(SuppressionScope::Account),
        Some("TENANT") => Some(SuppressionScope::Tenant),
        Some(other) => return Err(bad(format!("Invalid SuppressionScope {other}."))),
    };
    let validation = given.validation_options;
    let validation = validation.map(|given| self::validation(given.condition_threshold));
    Ok(SetOption::Suppression(SuppressionOverride {
        reasons: given.suppressed_reasons.map(reasons).transpose()?,
        scope,
        validation,
    }))
}

/// Each reason once, in the order given.
pub(crate) fn reasons(given: Vec<String>) -> Result<Vec<Reason>, Error> {
    let mut reasons = Vec::new();
    for text in given {
        let reason = match text.as_str() {
            "BOUNCE" => Reason::Bounce,
            "COMPLAINT" => Reason::Complaint,
            _ => {
                return Err(bad(format!(
                    "Reason {text} is invalid, must be one of [BOUNCE, COMPLAINT]."
                )));
            }
        };
        if !reasons.contains(&reason) {
            reasons.push(reason);
        }
    }
    Ok(reasons)
}

/// The validator knows the words.
pub(crate) fn validation(given: v2::SuppressionConditionThreshold) -> Validation {
    let threshold = given.overall_confidence_threshold;
    let threshold = threshold.map(|given| match given.confidence_verdict_threshold.as_str() {
        "MEDIUM" => Confidence::Medium,
        "HIGH" => Confidence::High,
        _ => Confidence::Managed,
    });
    Validation {
        enabled: given.condition_threshold_enabled == "ENABLED",
        threshold,
    }
}

pub(super) fn insights(given: &v2::VdmOptions) -> InsightsOverride {
    let engagement = given.dashboard_options.as_ref();
    let engagement = engagement.and_then(|given| given.engagement_metrics.as_deref());
    let shared = given.guardian_options.as_ref();
    let shared = shared.and_then(|given| given.optimized_shared_delivery.as_deref());
    InsightsOverride {
        engagement: engagement.map(|text| text == "ENABLED"),
        shared_delivery: shared.map(|text| text == "ENABLED"),
    }
}

pub(super) fn message_signing(
    given: v2::MessageSecurityOptions,
) -> Result<Option<MessageSigning>, Error> {
    let Some(scheme) = given.signing_scheme else {
        return Ok(None);
    };
    match (scheme.default_scheme, scheme.smime_scheme) {
        (Some(_), None) => Ok(Some(MessageSigning::None)),
        (None, Some(_)) => Ok(Some(MessageSigning::SmimeDetached)),
        _ => Err(bad(
            "Exactly one of DefaultScheme and SmimeScheme must be specified.",
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasons_are_named_once_or_refused() {
        let read = |given: &[&str]| reasons(given.iter().map(|&text| text.to_owned()).collect());
        assert_eq!(read(&[]), Ok(vec![]));
        assert_eq!(
            read(&["COMPLAINT", "BOUNCE", "COMPLAINT"]),
            Ok(vec![Reason::Complaint, Reason::Bounce])
        );
        let refused = format!("{:?}", read(&["BOUNCE", "X"]).expect_err("is refused"));
        let text = "Reason X is invalid, must be one of [BOUNCE, COMPLAINT].";
        assert!(refused.contains(text), "{refused}");
    }

    #[test]
    fn groups_without_their_flag_have_it_off() {
        let input = v2::CreateConfigurationSetRequest {
            configuration_set_name: "s".into(),
            sending_options: Some(v2::SendingOptions::default()),
            reputation_options: Some(v2::ReputationOptions::default()),
            ..Default::default()
        };
        let options = new_set(input).expect("reads").options;
        let expected = [
            SetOption::Sending(false),
            SetOption::ReputationMetrics(false),
        ];
        assert_eq!(options, expected);
    }

    #[test]
    fn one_scheme_signs() {
        let given = |default: bool, smime: bool| v2::MessageSecurityOptions {
            signing_scheme: Some(v2::SigningScheme {
                default_scheme: default.then(v2::DefaultSigningScheme::default),
                smime_scheme: smime.then(v2::SmimeSigningScheme::default),
            }),
        };
        assert_eq!(
            message_signing(given(true, false)),
            Ok(Some(MessageSigning::None))
        );
        assert_eq!(
            message_signing(given(false, true)),
            Ok(Some(MessageSigning::SmimeDetached))
        );
        assert!(message_signing(given(true, true)).is_err());
        assert!(message_signing(given(false, false)).is_err());
        assert_eq!(
            message_signing(v2::MessageSecurityOptions::default()),
            Ok(None)
        );
    }
}
