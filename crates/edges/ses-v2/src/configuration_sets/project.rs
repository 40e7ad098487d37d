//! Configuration sets in the words of v2.

use crate::project::{feature, reasons, tags, validation};
use aws_ses::v2;
use model::ConfigurationSet;
use model::configuration_set::{
    HttpsPolicy, InsightsOverride, MessageSigning, SuppressionOverride, SuppressionScope,
    TlsPolicy, Tracking,
};

/// Everything about a set; groups that nobody set and that have no default are absent.
pub(super) fn set(set: &ConfigurationSet) -> v2::GetConfigurationSetResponse {
    v2::GetConfigurationSetResponse {
        configuration_set_name: Some(set.name.clone()),
        tracking_options: set.tracking.as_ref().map(tracking),
        delivery_options: Some(delivery(set)),
        reputation_options: Some(v2::ReputationOptions {
            reputation_metrics_enabled: Some(set.reputation_metrics),
            last_fresh_start: set.last_fresh_start,
        }),
        sending_options: Some(v2::SendingOptions {
            sending_enabled: Some(set.sending_enabled),
        }),
        tags: Some(tags(&set.tags)),
        suppression_options: set.suppression.as_ref().map(suppression),
        vdm_options: set.insights.map(insights),
        archiving_options: set.archive.as_ref().map(|arn| v2::ArchivingOptions {
            archive_arn: Some(arn.clone()),
        }),
        message_security_options: set.message_signing.map(security),
    }
}

fn delivery(set: &ConfigurationSet) -> v2::DeliveryOptions {
    let tls = match set.tls {
        TlsPolicy::Optional => "OPTIONAL",
        TlsPolicy::Require => "REQUIRE",
    };
    let seconds = set.max_delivery_time.map(|time| time.as_secs());
    v2::DeliveryOptions {
        tls_policy: Some(tls.into()),
        sending_pool_name: set.sending_pool.clone(),
        max_delivery_seconds: seconds.and_then(|seconds| i64::try_from(seconds).ok()),
    }
}

fn tracking(tracking: &Tracking) -> v2::TrackingOptions {
    let https = |policy| match policy {
        HttpsPolicy::Optional => "OPTIONAL",
        HttpsPolicy::Require => "REQUIRE",
        HttpsPolicy::RequireOpenOnly => "REQUIRE_OPEN_ONLY",
    };
    v2::TrackingOptions {
        custom_redirect_domain: tracking.domain.clone(),
        https_policy: tracking.https.map(|policy| https(policy).into()),
    }
}

fn suppression(given: &SuppressionOverride) -> v2::SuppressionOptions {
    let scope = |scope| match scope {
        SuppressionScope::Account => "ACCOUNT",
        SuppressionScope::Tenant => "TENANT",
    };
    v2::SuppressionOptions {
        suppressed_reasons: given.reasons.as_deref().map(reasons),
        suppression_scope: given.scope.map(|given| scope(given).into()),
        validation_options: given
            .validation
            .map(|given| v2::SuppressionValidationOptions {
                condition_threshold: validation(given),
            }),
    }
}

fn insights(given: InsightsOverride) -> v2::VdmOptions {
    v2::VdmOptions {
        dashboard_options: given.engagement.map(|on| v2::DashboardOptions {
            engagement_metrics: Some(feature(on)),
        }),
        guardian_options: given.shared_delivery.map(|on| v2::GuardianOptions {
            optimized_shared_delivery: Some(feature(on)),
        }),
    }
}

fn security(signing: MessageSigning) -> v2::MessageSecurityOptions {
    let scheme = match signing {
        MessageSigning::None => v2::SigningScheme {
            default_scheme: Some(v2::DefaultSigningScheme::default()),
            ..Default::default()
        },
        MessageSigning::SmimeDetached => v2::SigningScheme {
            smime_scheme: Some(v2::SmimeSigningScheme {
                signature_format: Some("DETACHED".into()),
            }),
            ..Default::default()
        },
    };
    v2::MessageSecurityOptions {
        signing_scheme: Some(scheme),
    }
}
