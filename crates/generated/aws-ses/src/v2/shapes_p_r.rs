// Written by `cargo xtask codegen`; do not edit.

use super::rules;
use super::*;
use aws::schema::{ANY_NUMBER, ANY_TEXT, Kind, Location, Member, Structure};
use aws::{Fields, Shape};
use base::Timestamp;
use bytes::Bytes;

/// The shape `PinpointDestination`.
#[derive(Clone, PartialEq)]
pub struct PinpointDestination {
    pub application_arn: Option<String>,
}

impl Shape for PinpointDestination {
    fn schema() -> &'static Structure {
        &PINPOINT_DESTINATION
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            application_arn: fields.maybe(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(self.application_arn);
        fields
    }
}

pub(super) static PINPOINT_DESTINATION: Structure = Structure {
    name: "PinpointDestination",
    members: &[Member {
        name: "ApplicationArn",
        wire: "ApplicationArn",
        location: Location::Body,
        required: false,
        kind: Kind::Text(&rules::AMAZON_RESOURCE_NAME),
    }],
};

/// The shape `PlacementStatistics`.
#[derive(Clone, PartialEq)]
pub struct PlacementStatistics {
    pub inbox_percentage: Option<f64>,
    pub spam_percentage: Option<f64>,
    pub missing_percentage: Option<f64>,
    pub spf_percentage: Option<f64>,
    pub dkim_percentage: Option<f64>,
}

impl Shape for PlacementStatistics {
    fn schema() -> &'static Structure {
        &PLACEMENT_STATISTICS
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            inbox_percentage: fields.maybe(0),
            spam_percentage: fields.maybe(1),
            missing_percentage: fields.maybe(2),
            spf_percentage: fields.maybe(3),
            dkim_percentage: fields.maybe(4),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(5);
        fields.push(self.inbox_percentage);
        fields.push(self.spam_percentage);
        fields.push(self.missing_percentage);
        fields.push(self.spf_percentage);
        fields.push(self.dkim_percentage);
        fields
    }
}

pub(super) static PLACEMENT_STATISTICS: Structure = Structure {
    name: "PlacementStatistics",
    members: &[
        Member {
            name: "InboxPercentage",
            wire: "InboxPercentage",
            location: Location::Body,
            required: false,
            kind: Kind::Double,
        },
        Member {
            name: "SpamPercentage",
            wire: "SpamPercentage",
            location: Location::Body,
            required: false,
            kind: Kind::Double,
        },
        Member {
            name: "MissingPercentage",
            wire: "MissingPercentage",
            location: Location::Body,
            required: false,
            kind: Kind::Double,
        },
        Member {
            name: "SpfPercentage",
            wire: "SpfPercentage",
            location: Location::Body,
            required: false,
            kind: Kind::Double,
        },
        Member {
            name: "DkimPercentage",
            wire: "DkimPercentage",
            location: Location::Body,
            required: false,
            kind: Kind::Double,
        },
    ],
};

/// The shape `PricingAttributes`.
#[derive(Clone, PartialEq)]
pub struct PricingAttributes {
    pub current_plan: Option<String>,
    pub next_plan: Option<String>,
}

impl Shape for PricingAttributes {
    fn schema() -> &'static Structure {
        &PRICING_ATTRIBUTES
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            current_plan: fields.maybe(0),
            next_plan: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.current_plan);
        fields.push(self.next_plan);
        fields
    }
}

pub(super) static PRICING_ATTRIBUTES: Structure = Structure {
    name: "PricingAttributes",
    members: &[
        Member {
            name: "CurrentPlan",
            wire: "CurrentPlan",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::PRICING_PLAN),
        },
        Member {
            name: "NextPlan",
            wire: "NextPlan",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::PRICING_PLAN),
        },
    ],
};

/// The shape `PutAccountDedicatedIpWarmupAttributesRequest`.
#[derive(Clone, PartialEq)]
pub struct PutAccountDedicatedIpWarmupAttributesRequest {
    pub auto_warmup_enabled: Option<bool>,
}

impl Shape for PutAccountDedicatedIpWarmupAttributesRequest {
    fn schema() -> &'static Structure {
        &PUT_ACCOUNT_DEDICATED_IP_WARMUP_ATTRIBUTES_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            auto_warmup_enabled: fields.maybe(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(self.auto_warmup_enabled);
        fields
    }
}

pub(super) static PUT_ACCOUNT_DEDICATED_IP_WARMUP_ATTRIBUTES_REQUEST: Structure = Structure {
    name: "PutAccountDedicatedIpWarmupAttributesRequest",
    members: &[Member {
        name: "AutoWarmupEnabled",
        wire: "AutoWarmupEnabled",
        location: Location::Body,
        required: false,
        kind: Kind::Boolean,
    }],
};

/// The shape `PutAccountDedicatedIpWarmupAttributesResponse`.
#[derive(Clone, PartialEq)]
pub struct PutAccountDedicatedIpWarmupAttributesResponse {}

impl Shape for PutAccountDedicatedIpWarmupAttributesResponse {
    fn schema() -> &'static Structure {
        &PUT_ACCOUNT_DEDICATED_IP_WARMUP_ATTRIBUTES_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static PUT_ACCOUNT_DEDICATED_IP_WARMUP_ATTRIBUTES_RESPONSE: Structure = Structure {
    name: "PutAccountDedicatedIpWarmupAttributesResponse",
    members: &[],
};

/// The shape `PutAccountDetailsRequest`.
#[derive(Clone, PartialEq)]
pub struct PutAccountDetailsRequest {
    pub mail_type: String,
    pub website_url: String,
    pub contact_language: Option<String>,
    pub use_case_description: Option<String>,
    pub additional_contact_email_addresses: Option<Vec<String>>,
    pub production_access_enabled: Option<bool>,
}

impl Shape for PutAccountDetailsRequest {
    fn schema() -> &'static Structure {
        &PUT_ACCOUNT_DETAILS_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            mail_type: fields.need(0),
            website_url: fields.need(1),
            contact_language: fields.maybe(2),
            use_case_description: fields.maybe(3),
            additional_contact_email_addresses: fields.maybe(4),
            production_access_enabled: fields.maybe(5),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(6);
        fields.push(Some(self.mail_type));
        fields.push(Some(self.website_url));
        fields.push(self.contact_language);
        fields.push(self.use_case_description);
        fields.push(self.additional_contact_email_addresses);
        fields.push(self.production_access_enabled);
        fields
    }
}

pub(super) static PUT_ACCOUNT_DETAILS_REQUEST: Structure = Structure {
    name: "PutAccountDetailsRequest",
    members: &[
        Member {
            name: "MailType",
            wire: "MailType",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::MAIL_TYPE),
        },
        Member {
            name: "WebsiteURL",
            wire: "WebsiteURL",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::WEBSITE_URL),
        },
        Member {
            name: "ContactLanguage",
            wire: "ContactLanguage",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::CONTACT_LANGUAGE),
        },
        Member {
            name: "UseCaseDescription",
            wire: "UseCaseDescription",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::USE_CASE_DESCRIPTION),
        },
        Member {
            name: "AdditionalContactEmailAddresses",
            wire: "AdditionalContactEmailAddresses",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::ADDITIONAL_CONTACT_EMAIL_ADDRESSES),
        },
        Member {
            name: "ProductionAccessEnabled",
            wire: "ProductionAccessEnabled",
            location: Location::Body,
            required: false,
            kind: Kind::Boolean,
        },
    ],
};

/// The shape `PutAccountDetailsResponse`.
#[derive(Clone, PartialEq)]
pub struct PutAccountDetailsResponse {}

impl Shape for PutAccountDetailsResponse {
    fn schema() -> &'static Structure {
        &PUT_ACCOUNT_DETAILS_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static PUT_ACCOUNT_DETAILS_RESPONSE: Structure = Structure {
    name: "PutAccountDetailsResponse",
    members: &[],
};

/// The shape `PutAccountPricingAttributesRequest`.
#[derive(Clone, PartialEq)]
pub struct PutAccountPricingAttributesRequest {
    pub plan: String,
}

impl Shape for PutAccountPricingAttributesRequest {
    fn schema() -> &'static Structure {
        &PUT_ACCOUNT_PRICING_ATTRIBUTES_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            plan: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.plan));
        fields
    }
}

pub(super) static PUT_ACCOUNT_PRICING_ATTRIBUTES_REQUEST: Structure = Structure {
    name: "PutAccountPricingAttributesRequest",
    members: &[Member {
        name: "Plan",
        wire: "Plan",
        location: Location::Body,
        required: true,
        kind: Kind::Text(&rules::PRICING_PLAN),
    }],
};

/// The shape `PutAccountPricingAttributesResponse`.
#[derive(Clone, PartialEq)]
pub struct PutAccountPricingAttributesResponse {}

impl Shape for PutAccountPricingAttributesResponse {
    fn schema() -> &'static Structure {
        &PUT_ACCOUNT_PRICING_ATTRIBUTES_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static PUT_ACCOUNT_PRICING_ATTRIBUTES_RESPONSE: Structure = Structure {
    name: "PutAccountPricingAttributesResponse",
    members: &[],
};

/// The shape `PutAccountSendingAttributesRequest`.
#[derive(Clone, PartialEq)]
pub struct PutAccountSendingAttributesRequest {
    pub sending_enabled: Option<bool>,
}

impl Shape for PutAccountSendingAttributesRequest {
    fn schema() -> &'static Structure {
        &PUT_ACCOUNT_SENDING_ATTRIBUTES_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            sending_enabled: fields.maybe(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(self.sending_enabled);
        fields
    }
}

pub(super) static PUT_ACCOUNT_SENDING_ATTRIBUTES_REQUEST: Structure = Structure {
    name: "PutAccountSendingAttributesRequest",
    members: &[Member {
        name: "SendingEnabled",
        wire: "SendingEnabled",
        location: Location::Body,
        required: false,
        kind: Kind::Boolean,
    }],
};

/// The shape `PutAccountSendingAttributesResponse`.
#[derive(Clone, PartialEq)]
pub struct PutAccountSendingAttributesResponse {}

impl Shape for PutAccountSendingAttributesResponse {
    fn schema() -> &'static Structure {
        &PUT_ACCOUNT_SENDING_ATTRIBUTES_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static PUT_ACCOUNT_SENDING_ATTRIBUTES_RESPONSE: Structure = Structure {
    name: "PutAccountSendingAttributesResponse",
    members: &[],
};

/// The shape `PutAccountSuppressionAttributesRequest`.
#[derive(Clone, PartialEq)]
pub struct PutAccountSuppressionAttributesRequest {
    pub suppressed_reasons: Option<Vec<String>>,
    pub validation_attributes: Option<SuppressionValidationAttributes>,
}

impl Shape for PutAccountSuppressionAttributesRequest {
    fn schema() -> &'static Structure {
        &PUT_ACCOUNT_SUPPRESSION_ATTRIBUTES_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            suppressed_reasons: fields.maybe(0),
            validation_attributes: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.suppressed_reasons);
        fields.push(self.validation_attributes);
        fields
    }
}

pub(super) static PUT_ACCOUNT_SUPPRESSION_ATTRIBUTES_REQUEST: Structure = Structure {
    name: "PutAccountSuppressionAttributesRequest",
    members: &[
        Member {
            name: "SuppressedReasons",
            wire: "SuppressedReasons",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::SUPPRESSION_LIST_REASONS),
        },
        Member {
            name: "ValidationAttributes",
            wire: "ValidationAttributes",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&SUPPRESSION_VALIDATION_ATTRIBUTES),
        },
    ],
};

/// The shape `PutAccountSuppressionAttributesResponse`.
#[derive(Clone, PartialEq)]
pub struct PutAccountSuppressionAttributesResponse {}

impl Shape for PutAccountSuppressionAttributesResponse {
    fn schema() -> &'static Structure {
        &PUT_ACCOUNT_SUPPRESSION_ATTRIBUTES_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static PUT_ACCOUNT_SUPPRESSION_ATTRIBUTES_RESPONSE: Structure = Structure {
    name: "PutAccountSuppressionAttributesResponse",
    members: &[],
};

/// The shape `PutAccountVdmAttributesRequest`.
#[derive(Clone, PartialEq)]
pub struct PutAccountVdmAttributesRequest {
    pub vdm_attributes: VdmAttributes,
}

impl Shape for PutAccountVdmAttributesRequest {
    fn schema() -> &'static Structure {
        &PUT_ACCOUNT_VDM_ATTRIBUTES_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            vdm_attributes: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.vdm_attributes));
        fields
    }
}

pub(super) static PUT_ACCOUNT_VDM_ATTRIBUTES_REQUEST: Structure = Structure {
    name: "PutAccountVdmAttributesRequest",
    members: &[Member {
        name: "VdmAttributes",
        wire: "VdmAttributes",
        location: Location::Body,
        required: true,
        kind: Kind::Structure(&VDM_ATTRIBUTES),
    }],
};

/// The shape `PutAccountVdmAttributesResponse`.
#[derive(Clone, PartialEq)]
pub struct PutAccountVdmAttributesResponse {}

impl Shape for PutAccountVdmAttributesResponse {
    fn schema() -> &'static Structure {
        &PUT_ACCOUNT_VDM_ATTRIBUTES_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static PUT_ACCOUNT_VDM_ATTRIBUTES_RESPONSE: Structure = Structure {
    name: "PutAccountVdmAttributesResponse",
    members: &[],
};

/// The shape `PutConfigurationSetArchivingOptionsRequest`.
#[derive(Clone, PartialEq)]
pub struct PutConfigurationSetArchivingOptionsRequest {
    pub configuration_set_name: String,
    pub archive_arn: Option<String>,
}

impl Shape for PutConfigurationSetArchivingOptionsRequest {
    fn schema() -> &'static Structure {
        &PUT_CONFIGURATION_SET_ARCHIVING_OPTIONS_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            configuration_set_name: fields.need(0),
            archive_arn: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.configuration_set_name));
        fields.push(self.archive_arn);
        fields
    }
}

pub(super) static PUT_CONFIGURATION_SET_ARCHIVING_OPTIONS_REQUEST: Structure = Structure {
    name: "PutConfigurationSetArchivingOptionsRequest",
    members: &[
        Member {
            name: "ConfigurationSetName",
            wire: "ConfigurationSetName",
            location: Location::Label,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "ArchiveArn",
            wire: "ArchiveArn",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::ARCHIVE_ARN),
        },
    ],
};

/// The shape `PutConfigurationSetArchivingOptionsResponse`.
#[derive(Clone, PartialEq)]
pub struct PutConfigurationSetArchivingOptionsResponse {}

impl Shape for PutConfigurationSetArchivingOptionsResponse {
    fn schema() -> &'static Structure {
        &PUT_CONFIGURATION_SET_ARCHIVING_OPTIONS_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static PUT_CONFIGURATION_SET_ARCHIVING_OPTIONS_RESPONSE: Structure = Structure {
    name: "PutConfigurationSetArchivingOptionsResponse",
    members: &[],
};

/// The shape `PutConfigurationSetDeliveryOptionsRequest`.
#[derive(Clone, PartialEq)]
pub struct PutConfigurationSetDeliveryOptionsRequest {
    pub configuration_set_name: String,
    pub tls_policy: Option<String>,
    pub sending_pool_name: Option<String>,
    pub max_delivery_seconds: Option<i64>,
}

impl Shape for PutConfigurationSetDeliveryOptionsRequest {
    fn schema() -> &'static Structure {
        &PUT_CONFIGURATION_SET_DELIVERY_OPTIONS_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            configuration_set_name: fields.need(0),
            tls_policy: fields.maybe(1),
            sending_pool_name: fields.maybe(2),
            max_delivery_seconds: fields.maybe(3),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(4);
        fields.push(Some(self.configuration_set_name));
        fields.push(self.tls_policy);
        fields.push(self.sending_pool_name);
        fields.push(self.max_delivery_seconds);
        fields
    }
}

pub(super) static PUT_CONFIGURATION_SET_DELIVERY_OPTIONS_REQUEST: Structure = Structure {
    name: "PutConfigurationSetDeliveryOptionsRequest",
    members: &[
        Member {
            name: "ConfigurationSetName",
            wire: "ConfigurationSetName",
            location: Location::Label,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "TlsPolicy",
            wire: "TlsPolicy",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::TLS_POLICY),
        },
        Member {
            name: "SendingPoolName",
            wire: "SendingPoolName",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "MaxDeliverySeconds",
            wire: "MaxDeliverySeconds",
            location: Location::Body,
            required: false,
            kind: Kind::Long(&rules::MAX_DELIVERY_SECONDS),
        },
    ],
};

/// The shape `PutConfigurationSetDeliveryOptionsResponse`.
#[derive(Clone, PartialEq)]
pub struct PutConfigurationSetDeliveryOptionsResponse {}

impl Shape for PutConfigurationSetDeliveryOptionsResponse {
    fn schema() -> &'static Structure {
        &PUT_CONFIGURATION_SET_DELIVERY_OPTIONS_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static PUT_CONFIGURATION_SET_DELIVERY_OPTIONS_RESPONSE: Structure = Structure {
    name: "PutConfigurationSetDeliveryOptionsResponse",
    members: &[],
};

/// The shape `PutConfigurationSetReputationOptionsRequest`.
#[derive(Clone, PartialEq)]
pub struct PutConfigurationSetReputationOptionsRequest {
    pub configuration_set_name: String,
    pub reputation_metrics_enabled: Option<bool>,
}

impl Shape for PutConfigurationSetReputationOptionsRequest {
    fn schema() -> &'static Structure {
        &PUT_CONFIGURATION_SET_REPUTATION_OPTIONS_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            configuration_set_name: fields.need(0),
            reputation_metrics_enabled: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.configuration_set_name));
        fields.push(self.reputation_metrics_enabled);
        fields
    }
}

pub(super) static PUT_CONFIGURATION_SET_REPUTATION_OPTIONS_REQUEST: Structure = Structure {
    name: "PutConfigurationSetReputationOptionsRequest",
    members: &[
        Member {
            name: "ConfigurationSetName",
            wire: "ConfigurationSetName",
            location: Location::Label,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "ReputationMetricsEnabled",
            wire: "ReputationMetricsEnabled",
            location: Location::Body,
            required: false,
            kind: Kind::Boolean,
        },
    ],
};

/// The shape `PutConfigurationSetReputationOptionsResponse`.
#[derive(Clone, PartialEq)]
pub struct PutConfigurationSetReputationOptionsResponse {}

impl Shape for PutConfigurationSetReputationOptionsResponse {
    fn schema() -> &'static Structure {
        &PUT_CONFIGURATION_SET_REPUTATION_OPTIONS_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static PUT_CONFIGURATION_SET_REPUTATION_OPTIONS_RESPONSE: Structure = Structure {
    name: "PutConfigurationSetReputationOptionsResponse",
    members: &[],
};

/// The shape `PutConfigurationSetSendingOptionsRequest`.
#[derive(Clone, PartialEq)]
pub struct PutConfigurationSetSendingOptionsRequest {
    pub configuration_set_name: String,
    pub sending_enabled: Option<bool>,
}

impl Shape for PutConfigurationSetSendingOptionsRequest {
    fn schema() -> &'static Structure {
        &PUT_CONFIGURATION_SET_SENDING_OPTIONS_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            configuration_set_name: fields.need(0),
            sending_enabled: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.configuration_set_name));
        fields.push(self.sending_enabled);
        fields
    }
}

pub(super) static PUT_CONFIGURATION_SET_SENDING_OPTIONS_REQUEST: Structure = Structure {
    name: "PutConfigurationSetSendingOptionsRequest",
    members: &[
        Member {
            name: "ConfigurationSetName",
            wire: "ConfigurationSetName",
            location: Location::Label,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "SendingEnabled",
            wire: "SendingEnabled",
            location: Location::Body,
            required: false,
            kind: Kind::Boolean,
        },
    ],
};

/// The shape `PutConfigurationSetSendingOptionsResponse`.
#[derive(Clone, PartialEq)]
pub struct PutConfigurationSetSendingOptionsResponse {}

impl Shape for PutConfigurationSetSendingOptionsResponse {
    fn schema() -> &'static Structure {
        &PUT_CONFIGURATION_SET_SENDING_OPTIONS_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static PUT_CONFIGURATION_SET_SENDING_OPTIONS_RESPONSE: Structure = Structure {
    name: "PutConfigurationSetSendingOptionsResponse",
    members: &[],
};

/// The shape `PutConfigurationSetSuppressionOptionsRequest`.
#[derive(Clone, PartialEq)]
pub struct PutConfigurationSetSuppressionOptionsRequest {
    pub configuration_set_name: String,
    pub suppression_scope: Option<String>,
    pub suppressed_reasons: Option<Vec<String>>,
    pub validation_options: Option<SuppressionValidationOptions>,
}

impl Shape for PutConfigurationSetSuppressionOptionsRequest {
    fn schema() -> &'static Structure {
        &PUT_CONFIGURATION_SET_SUPPRESSION_OPTIONS_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            configuration_set_name: fields.need(0),
            suppression_scope: fields.maybe(1),
            suppressed_reasons: fields.maybe(2),
            validation_options: fields.maybe(3),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(4);
        fields.push(Some(self.configuration_set_name));
        fields.push(self.suppression_scope);
        fields.push(self.suppressed_reasons);
        fields.push(self.validation_options);
        fields
    }
}

pub(super) static PUT_CONFIGURATION_SET_SUPPRESSION_OPTIONS_REQUEST: Structure = Structure {
    name: "PutConfigurationSetSuppressionOptionsRequest",
    members: &[
        Member {
            name: "ConfigurationSetName",
            wire: "ConfigurationSetName",
            location: Location::Label,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "SuppressionScope",
            wire: "SuppressionScope",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::SUPPRESSION_LIST_SCOPE),
        },
        Member {
            name: "SuppressedReasons",
            wire: "SuppressedReasons",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::UNCHECKED_REASONS),
        },
        Member {
            name: "ValidationOptions",
            wire: "ValidationOptions",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&SUPPRESSION_VALIDATION_OPTIONS),
        },
    ],
};

/// The shape `PutConfigurationSetSuppressionOptionsResponse`.
#[derive(Clone, PartialEq)]
pub struct PutConfigurationSetSuppressionOptionsResponse {}

impl Shape for PutConfigurationSetSuppressionOptionsResponse {
    fn schema() -> &'static Structure {
        &PUT_CONFIGURATION_SET_SUPPRESSION_OPTIONS_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static PUT_CONFIGURATION_SET_SUPPRESSION_OPTIONS_RESPONSE: Structure = Structure {
    name: "PutConfigurationSetSuppressionOptionsResponse",
    members: &[],
};

/// The shape `PutConfigurationSetTrackingOptionsRequest`.
#[derive(Clone, PartialEq)]
pub struct PutConfigurationSetTrackingOptionsRequest {
    pub configuration_set_name: String,
    pub custom_redirect_domain: Option<String>,
    pub https_policy: Option<String>,
}

impl Shape for PutConfigurationSetTrackingOptionsRequest {
    fn schema() -> &'static Structure {
        &PUT_CONFIGURATION_SET_TRACKING_OPTIONS_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            configuration_set_name: fields.need(0),
            custom_redirect_domain: fields.maybe(1),
            https_policy: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(Some(self.configuration_set_name));
        fields.push(self.custom_redirect_domain);
        fields.push(self.https_policy);
        fields
    }
}

pub(super) static PUT_CONFIGURATION_SET_TRACKING_OPTIONS_REQUEST: Structure = Structure {
    name: "PutConfigurationSetTrackingOptionsRequest",
    members: &[
        Member {
            name: "ConfigurationSetName",
            wire: "ConfigurationSetName",
            location: Location::Label,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "CustomRedirectDomain",
            wire: "CustomRedirectDomain",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "HttpsPolicy",
            wire: "HttpsPolicy",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::HTTPS_POLICY),
        },
    ],
};

/// The shape `PutConfigurationSetTrackingOptionsResponse`.
#[derive(Clone, PartialEq)]
pub struct PutConfigurationSetTrackingOptionsResponse {}

impl Shape for PutConfigurationSetTrackingOptionsResponse {
    fn schema() -> &'static Structure {
        &PUT_CONFIGURATION_SET_TRACKING_OPTIONS_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static PUT_CONFIGURATION_SET_TRACKING_OPTIONS_RESPONSE: Structure = Structure {
    name: "PutConfigurationSetTrackingOptionsResponse",
    members: &[],
};

/// The shape `PutConfigurationSetVdmOptionsRequest`.
#[derive(Clone, PartialEq)]
pub struct PutConfigurationSetVdmOptionsRequest {
    pub configuration_set_name: String,
    pub vdm_options: Option<VdmOptions>,
}

impl Shape for PutConfigurationSetVdmOptionsRequest {
    fn schema() -> &'static Structure {
        &PUT_CONFIGURATION_SET_VDM_OPTIONS_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            configuration_set_name: fields.need(0),
            vdm_options: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.configuration_set_name));
        fields.push(self.vdm_options);
        fields
    }
}

pub(super) static PUT_CONFIGURATION_SET_VDM_OPTIONS_REQUEST: Structure = Structure {
    name: "PutConfigurationSetVdmOptionsRequest",
    members: &[
        Member {
            name: "ConfigurationSetName",
            wire: "ConfigurationSetName",
            location: Location::Label,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "VdmOptions",
            wire: "VdmOptions",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&VDM_OPTIONS),
        },
    ],
};

/// The shape `PutConfigurationSetVdmOptionsResponse`.
#[derive(Clone, PartialEq)]
pub struct PutConfigurationSetVdmOptionsResponse {}

impl Shape for PutConfigurationSetVdmOptionsResponse {
    fn schema() -> &'static Structure {
        &PUT_CONFIGURATION_SET_VDM_OPTIONS_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static PUT_CONFIGURATION_SET_VDM_OPTIONS_RESPONSE: Structure = Structure {
    name: "PutConfigurationSetVdmOptionsResponse",
    members: &[],
};

/// The shape `PutDedicatedIpInPoolRequest`.
#[derive(Clone, PartialEq)]
pub struct PutDedicatedIpInPoolRequest {
    pub ip: String,
    pub destination_pool_name: String,
}

impl Shape for PutDedicatedIpInPoolRequest {
    fn schema() -> &'static Structure {
        &PUT_DEDICATED_IP_IN_POOL_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            ip: fields.need(0),
            destination_pool_name: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.ip));
        fields.push(Some(self.destination_pool_name));
        fields
    }
}

pub(super) static PUT_DEDICATED_IP_IN_POOL_REQUEST: Structure = Structure {
    name: "PutDedicatedIpInPoolRequest",
    members: &[
        Member {
            name: "Ip",
            wire: "IP",
            location: Location::Label,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "DestinationPoolName",
            wire: "DestinationPoolName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `PutDedicatedIpInPoolResponse`.
#[derive(Clone, PartialEq)]
pub struct PutDedicatedIpInPoolResponse {}

impl Shape for PutDedicatedIpInPoolResponse {
    fn schema() -> &'static Structure {
        &PUT_DEDICATED_IP_IN_POOL_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static PUT_DEDICATED_IP_IN_POOL_RESPONSE: Structure = Structure {
    name: "PutDedicatedIpInPoolResponse",
    members: &[],
};

/// The shape `PutDedicatedIpPoolScalingAttributesRequest`.
#[derive(Clone, PartialEq)]
pub struct PutDedicatedIpPoolScalingAttributesRequest {
    pub pool_name: String,
    pub scaling_mode: String,
}

impl Shape for PutDedicatedIpPoolScalingAttributesRequest {
    fn schema() -> &'static Structure {
        &PUT_DEDICATED_IP_POOL_SCALING_ATTRIBUTES_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            pool_name: fields.need(0),
            scaling_mode: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.pool_name));
        fields.push(Some(self.scaling_mode));
        fields
    }
}

pub(super) static PUT_DEDICATED_IP_POOL_SCALING_ATTRIBUTES_REQUEST: Structure = Structure {
    name: "PutDedicatedIpPoolScalingAttributesRequest",
    members: &[
        Member {
            name: "PoolName",
            wire: "PoolName",
            location: Location::Label,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "ScalingMode",
            wire: "ScalingMode",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `PutDedicatedIpPoolScalingAttributesResponse`.
#[derive(Clone, PartialEq)]
pub struct PutDedicatedIpPoolScalingAttributesResponse {}

impl Shape for PutDedicatedIpPoolScalingAttributesResponse {
    fn schema() -> &'static Structure {
        &PUT_DEDICATED_IP_POOL_SCALING_ATTRIBUTES_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static PUT_DEDICATED_IP_POOL_SCALING_ATTRIBUTES_RESPONSE: Structure = Structure {
    name: "PutDedicatedIpPoolScalingAttributesResponse",
    members: &[],
};

/// The shape `PutDedicatedIpWarmupAttributesRequest`.
#[derive(Clone, PartialEq)]
pub struct PutDedicatedIpWarmupAttributesRequest {
    pub ip: String,
    pub warmup_percentage: i32,
}

impl Shape for PutDedicatedIpWarmupAttributesRequest {
    fn schema() -> &'static Structure {
        &PUT_DEDICATED_IP_WARMUP_ATTRIBUTES_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            ip: fields.need(0),
            warmup_percentage: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.ip));
        fields.push(Some(self.warmup_percentage));
        fields
    }
}

pub(super) static PUT_DEDICATED_IP_WARMUP_ATTRIBUTES_REQUEST: Structure = Structure {
    name: "PutDedicatedIpWarmupAttributesRequest",
    members: &[
        Member {
            name: "Ip",
            wire: "IP",
            location: Location::Label,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "WarmupPercentage",
            wire: "WarmupPercentage",
            location: Location::Body,
            required: true,
            kind: Kind::Integer(&ANY_NUMBER),
        },
    ],
};

/// The shape `PutDedicatedIpWarmupAttributesResponse`.
#[derive(Clone, PartialEq)]
pub struct PutDedicatedIpWarmupAttributesResponse {}

impl Shape for PutDedicatedIpWarmupAttributesResponse {
    fn schema() -> &'static Structure {
        &PUT_DEDICATED_IP_WARMUP_ATTRIBUTES_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static PUT_DEDICATED_IP_WARMUP_ATTRIBUTES_RESPONSE: Structure = Structure {
    name: "PutDedicatedIpWarmupAttributesResponse",
    members: &[],
};

/// The shape `PutDeliverabilityDashboardOptionRequest`.
#[derive(Clone, PartialEq)]
pub struct PutDeliverabilityDashboardOptionRequest {
    pub dashboard_enabled: bool,
    pub subscribed_domains: Option<Vec<DomainDeliverabilityTrackingOption>>,
}

impl Shape for PutDeliverabilityDashboardOptionRequest {
    fn schema() -> &'static Structure {
        &PUT_DELIVERABILITY_DASHBOARD_OPTION_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            dashboard_enabled: fields.need(0),
            subscribed_domains: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.dashboard_enabled));
        fields.push(self.subscribed_domains);
        fields
    }
}

pub(super) static PUT_DELIVERABILITY_DASHBOARD_OPTION_REQUEST: Structure = Structure {
    name: "PutDeliverabilityDashboardOptionRequest",
    members: &[
        Member {
            name: "DashboardEnabled",
            wire: "DashboardEnabled",
            location: Location::Body,
            required: true,
            kind: Kind::Boolean,
        },
        Member {
            name: "SubscribedDomains",
            wire: "SubscribedDomains",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::DOMAIN_DELIVERABILITY_TRACKING_OPTIONS),
        },
    ],
};

/// The shape `PutDeliverabilityDashboardOptionResponse`.
#[derive(Clone, PartialEq)]
pub struct PutDeliverabilityDashboardOptionResponse {}

impl Shape for PutDeliverabilityDashboardOptionResponse {
    fn schema() -> &'static Structure {
        &PUT_DELIVERABILITY_DASHBOARD_OPTION_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static PUT_DELIVERABILITY_DASHBOARD_OPTION_RESPONSE: Structure = Structure {
    name: "PutDeliverabilityDashboardOptionResponse",
    members: &[],
};

/// The shape `PutEmailIdentityConfigurationSetAttributesRequest`.
#[derive(Clone, PartialEq)]
pub struct PutEmailIdentityConfigurationSetAttributesRequest {
    pub email_identity: String,
    pub configuration_set_name: Option<String>,
}

impl Shape for PutEmailIdentityConfigurationSetAttributesRequest {
    fn schema() -> &'static Structure {
        &PUT_EMAIL_IDENTITY_CONFIGURATION_SET_ATTRIBUTES_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            email_identity: fields.need(0),
            configuration_set_name: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.email_identity));
        fields.push(self.configuration_set_name);
        fields
    }
}

pub(super) static PUT_EMAIL_IDENTITY_CONFIGURATION_SET_ATTRIBUTES_REQUEST: Structure = Structure {
    name: "PutEmailIdentityConfigurationSetAttributesRequest",
    members: &[
        Member {
            name: "EmailIdentity",
            wire: "EmailIdentity",
            location: Location::Label,
            required: true,
            kind: Kind::Text(&rules::IDENTITY),
        },
        Member {
            name: "ConfigurationSetName",
            wire: "ConfigurationSetName",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `PutEmailIdentityConfigurationSetAttributesResponse`.
#[derive(Clone, PartialEq)]
pub struct PutEmailIdentityConfigurationSetAttributesResponse {}

impl Shape for PutEmailIdentityConfigurationSetAttributesResponse {
    fn schema() -> &'static Structure {
        &PUT_EMAIL_IDENTITY_CONFIGURATION_SET_ATTRIBUTES_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static PUT_EMAIL_IDENTITY_CONFIGURATION_SET_ATTRIBUTES_RESPONSE: Structure = Structure {
    name: "PutEmailIdentityConfigurationSetAttributesResponse",
    members: &[],
};

/// The shape `PutEmailIdentityDkimAttributesRequest`.
#[derive(Clone, PartialEq)]
pub struct PutEmailIdentityDkimAttributesRequest {
    pub email_identity: String,
    pub signing_enabled: Option<bool>,
}

impl Shape for PutEmailIdentityDkimAttributesRequest {
    fn schema() -> &'static Structure {
        &PUT_EMAIL_IDENTITY_DKIM_ATTRIBUTES_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            email_identity: fields.need(0),
            signing_enabled: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.email_identity));
        fields.push(self.signing_enabled);
        fields
    }
}

pub(super) static PUT_EMAIL_IDENTITY_DKIM_ATTRIBUTES_REQUEST: Structure = Structure {
    name: "PutEmailIdentityDkimAttributesRequest",
    members: &[
        Member {
            name: "EmailIdentity",
            wire: "EmailIdentity",
            location: Location::Label,
            required: true,
            kind: Kind::Text(&rules::IDENTITY),
        },
        Member {
            name: "SigningEnabled",
            wire: "SigningEnabled",
            location: Location::Body,
            required: false,
            kind: Kind::Boolean,
        },
    ],
};

/// The shape `PutEmailIdentityDkimAttributesResponse`.
#[derive(Clone, PartialEq)]
pub struct PutEmailIdentityDkimAttributesResponse {}

impl Shape for PutEmailIdentityDkimAttributesResponse {
    fn schema() -> &'static Structure {
        &PUT_EMAIL_IDENTITY_DKIM_ATTRIBUTES_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static PUT_EMAIL_IDENTITY_DKIM_ATTRIBUTES_RESPONSE: Structure = Structure {
    name: "PutEmailIdentityDkimAttributesResponse",
    members: &[],
};

/// The shape `PutEmailIdentityDkimSigningAttributesRequest`.
#[derive(Clone, PartialEq)]
pub struct PutEmailIdentityDkimSigningAttributesRequest {
    pub email_identity: String,
    pub signing_attributes_origin: String,
    pub signing_attributes: Option<DkimSigningAttributes>,
}

impl Shape for PutEmailIdentityDkimSigningAttributesRequest {
    fn schema() -> &'static Structure {
        &PUT_EMAIL_IDENTITY_DKIM_SIGNING_ATTRIBUTES_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            email_identity: fields.need(0),
            signing_attributes_origin: fields.need(1),
            signing_attributes: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(Some(self.email_identity));
        fields.push(Some(self.signing_attributes_origin));
        fields.push(self.signing_attributes);
        fields
    }
}

pub(super) static PUT_EMAIL_IDENTITY_DKIM_SIGNING_ATTRIBUTES_REQUEST: Structure = Structure {
    name: "PutEmailIdentityDkimSigningAttributesRequest",
    members: &[
        Member {
            name: "EmailIdentity",
            wire: "EmailIdentity",
            location: Location::Label,
            required: true,
            kind: Kind::Text(&rules::IDENTITY),
        },
        Member {
            name: "SigningAttributesOrigin",
            wire: "SigningAttributesOrigin",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::DKIM_SIGNING_ATTRIBUTES_ORIGIN),
        },
        Member {
            name: "SigningAttributes",
            wire: "SigningAttributes",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&DKIM_SIGNING_ATTRIBUTES),
        },
    ],
};

/// The shape `PutEmailIdentityDkimSigningAttributesResponse`.
#[derive(Clone, PartialEq)]
pub struct PutEmailIdentityDkimSigningAttributesResponse {
    pub dkim_status: Option<String>,
    pub dkim_tokens: Option<Vec<String>>,
    pub signing_hosted_zone: Option<String>,
}

impl Shape for PutEmailIdentityDkimSigningAttributesResponse {
    fn schema() -> &'static Structure {
        &PUT_EMAIL_IDENTITY_DKIM_SIGNING_ATTRIBUTES_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            dkim_status: fields.maybe(0),
            dkim_tokens: fields.maybe(1),
            signing_hosted_zone: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(self.dkim_status);
        fields.push(self.dkim_tokens);
        fields.push(self.signing_hosted_zone);
        fields
    }
}

pub(super) static PUT_EMAIL_IDENTITY_DKIM_SIGNING_ATTRIBUTES_RESPONSE: Structure = Structure {
    name: "PutEmailIdentityDkimSigningAttributesResponse",
    members: &[
        Member {
            name: "DkimStatus",
            wire: "DkimStatus",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::DKIM_STATUS),
        },
        Member {
            name: "DkimTokens",
            wire: "DkimTokens",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::DNS_TOKEN_LIST),
        },
        Member {
            name: "SigningHostedZone",
            wire: "SigningHostedZone",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `PutEmailIdentityFeedbackAttributesRequest`.
#[derive(Clone, PartialEq)]
pub struct PutEmailIdentityFeedbackAttributesRequest {
    pub email_identity: String,
    pub email_forwarding_enabled: Option<bool>,
}

impl Shape for PutEmailIdentityFeedbackAttributesRequest {
    fn schema() -> &'static Structure {
        &PUT_EMAIL_IDENTITY_FEEDBACK_ATTRIBUTES_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            email_identity: fields.need(0),
            email_forwarding_enabled: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.email_identity));
        fields.push(self.email_forwarding_enabled);
        fields
    }
}

pub(super) static PUT_EMAIL_IDENTITY_FEEDBACK_ATTRIBUTES_REQUEST: Structure = Structure {
    name: "PutEmailIdentityFeedbackAttributesRequest",
    members: &[
        Member {
            name: "EmailIdentity",
            wire: "EmailIdentity",
            location: Location::Label,
            required: true,
            kind: Kind::Text(&rules::IDENTITY),
        },
        Member {
            name: "EmailForwardingEnabled",
            wire: "EmailForwardingEnabled",
            location: Location::Body,
            required: false,
            kind: Kind::Boolean,
        },
    ],
};

/// The shape `PutEmailIdentityFeedbackAttributesResponse`.
#[derive(Clone, PartialEq)]
pub struct PutEmailIdentityFeedbackAttributesResponse {}

impl Shape for PutEmailIdentityFeedbackAttributesResponse {
    fn schema() -> &'static Structure {
        &PUT_EMAIL_IDENTITY_FEEDBACK_ATTRIBUTES_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static PUT_EMAIL_IDENTITY_FEEDBACK_ATTRIBUTES_RESPONSE: Structure = Structure {
    name: "PutEmailIdentityFeedbackAttributesResponse",
    members: &[],
};

/// The shape `PutEmailIdentityMailFromAttributesRequest`.
#[derive(Clone, PartialEq)]
pub struct PutEmailIdentityMailFromAttributesRequest {
    pub email_identity: String,
    pub mail_from_domain: Option<String>,
    pub behavior_on_mx_failure: Option<String>,
}

impl Shape for PutEmailIdentityMailFromAttributesRequest {
    fn schema() -> &'static Structure {
        &PUT_EMAIL_IDENTITY_MAIL_FROM_ATTRIBUTES_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            email_identity: fields.need(0),
            mail_from_domain: fields.maybe(1),
            behavior_on_mx_failure: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(Some(self.email_identity));
        fields.push(self.mail_from_domain);
        fields.push(self.behavior_on_mx_failure);
        fields
    }
}

pub(super) static PUT_EMAIL_IDENTITY_MAIL_FROM_ATTRIBUTES_REQUEST: Structure = Structure {
    name: "PutEmailIdentityMailFromAttributesRequest",
    members: &[
        Member {
            name: "EmailIdentity",
            wire: "EmailIdentity",
            location: Location::Label,
            required: true,
            kind: Kind::Text(&rules::IDENTITY),
        },
        Member {
            name: "MailFromDomain",
            wire: "MailFromDomain",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "BehaviorOnMxFailure",
            wire: "BehaviorOnMxFailure",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::BEHAVIOR_ON_MX_FAILURE),
        },
    ],
};

/// The shape `PutEmailIdentityMailFromAttributesResponse`.
#[derive(Clone, PartialEq)]
pub struct PutEmailIdentityMailFromAttributesResponse {}

impl Shape for PutEmailIdentityMailFromAttributesResponse {
    fn schema() -> &'static Structure {
        &PUT_EMAIL_IDENTITY_MAIL_FROM_ATTRIBUTES_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static PUT_EMAIL_IDENTITY_MAIL_FROM_ATTRIBUTES_RESPONSE: Structure = Structure {
    name: "PutEmailIdentityMailFromAttributesResponse",
    members: &[],
};

/// The shape `PutSuppressedDestinationRequest`.
#[derive(Clone, PartialEq)]
pub struct PutSuppressedDestinationRequest {
    pub email_address: String,
    pub reason: String,
    pub tenant_name: Option<String>,
}

impl Shape for PutSuppressedDestinationRequest {
    fn schema() -> &'static Structure {
        &PUT_SUPPRESSED_DESTINATION_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            email_address: fields.need(0),
            reason: fields.need(1),
            tenant_name: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(Some(self.email_address));
        fields.push(Some(self.reason));
        fields.push(self.tenant_name);
        fields
    }
}

pub(super) static PUT_SUPPRESSED_DESTINATION_REQUEST: Structure = Structure {
    name: "PutSuppressedDestinationRequest",
    members: &[
        Member {
            name: "EmailAddress",
            wire: "EmailAddress",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "Reason",
            wire: "Reason",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::SUPPRESSION_LIST_REASON),
        },
        Member {
            name: "TenantName",
            wire: "TenantName",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::TENANT_NAME),
        },
    ],
};

/// The shape `PutSuppressedDestinationResponse`.
#[derive(Clone, PartialEq)]
pub struct PutSuppressedDestinationResponse {}

impl Shape for PutSuppressedDestinationResponse {
    fn schema() -> &'static Structure {
        &PUT_SUPPRESSED_DESTINATION_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static PUT_SUPPRESSED_DESTINATION_RESPONSE: Structure = Structure {
    name: "PutSuppressedDestinationResponse",
    members: &[],
};

/// The shape `PutTenantSuppressionAttributesRequest`.
#[derive(Clone, PartialEq)]
pub struct PutTenantSuppressionAttributesRequest {
    pub tenant_name: String,
    pub suppressed_reasons: Option<Vec<String>>,
    pub suppression_scope: Option<String>,
}

impl Shape for PutTenantSuppressionAttributesRequest {
    fn schema() -> &'static Structure {
        &PUT_TENANT_SUPPRESSION_ATTRIBUTES_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            tenant_name: fields.need(0),
            suppressed_reasons: fields.maybe(1),
            suppression_scope: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(Some(self.tenant_name));
        fields.push(self.suppressed_reasons);
        fields.push(self.suppression_scope);
        fields
    }
}

pub(super) static PUT_TENANT_SUPPRESSION_ATTRIBUTES_REQUEST: Structure = Structure {
    name: "PutTenantSuppressionAttributesRequest",
    members: &[
        Member {
            name: "TenantName",
            wire: "TenantName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::TENANT_NAME),
        },
        Member {
            name: "SuppressedReasons",
            wire: "SuppressedReasons",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::SUPPRESSION_LIST_REASONS),
        },
        Member {
            name: "SuppressionScope",
            wire: "SuppressionScope",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::SUPPRESSION_LIST_SCOPE),
        },
    ],
};

/// The shape `PutTenantSuppressionAttributesResponse`.
#[derive(Clone, PartialEq)]
pub struct PutTenantSuppressionAttributesResponse {}

impl Shape for PutTenantSuppressionAttributesResponse {
    fn schema() -> &'static Structure {
        &PUT_TENANT_SUPPRESSION_ATTRIBUTES_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static PUT_TENANT_SUPPRESSION_ATTRIBUTES_RESPONSE: Structure = Structure {
    name: "PutTenantSuppressionAttributesResponse",
    members: &[],
};

/// The shape `RawMessage`.
#[derive(Clone, PartialEq)]
pub struct RawMessage {
    pub data: Bytes,
}

impl Shape for RawMessage {
    fn schema() -> &'static Structure {
        &RAW_MESSAGE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            data: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.data));
        fields
    }
}

pub(super) static RAW_MESSAGE: Structure = Structure {
    name: "RawMessage",
    members: &[Member {
        name: "Data",
        wire: "Data",
        location: Location::Body,
        required: true,
        kind: Kind::Blob,
    }],
};

/// The shape `Recommendation`.
#[derive(Clone, PartialEq)]
pub struct Recommendation {
    pub resource_arn: Option<String>,
    pub r#type: Option<String>,
    pub description: Option<String>,
    pub status: Option<String>,
    pub created_timestamp: Option<Timestamp>,
    pub last_updated_timestamp: Option<Timestamp>,
    pub impact: Option<String>,
}

impl Shape for Recommendation {
    fn schema() -> &'static Structure {
        &RECOMMENDATION
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            resource_arn: fields.maybe(0),
            r#type: fields.maybe(1),
            description: fields.maybe(2),
            status: fields.maybe(3),
            created_timestamp: fields.maybe(4),
            last_updated_timestamp: fields.maybe(5),
            impact: fields.maybe(6),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(7);
        fields.push(self.resource_arn);
        fields.push(self.r#type);
        fields.push(self.description);
        fields.push(self.status);
        fields.push(self.created_timestamp);
        fields.push(self.last_updated_timestamp);
        fields.push(self.impact);
        fields
    }
}

pub(super) static RECOMMENDATION: Structure = Structure {
    name: "Recommendation",
    members: &[
        Member {
            name: "ResourceArn",
            wire: "ResourceArn",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::AMAZON_RESOURCE_NAME),
        },
        Member {
            name: "Type",
            wire: "Type",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::RECOMMENDATION_TYPE),
        },
        Member {
            name: "Description",
            wire: "Description",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "Status",
            wire: "Status",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::RECOMMENDATION_STATUS),
        },
        Member {
            name: "CreatedTimestamp",
            wire: "CreatedTimestamp",
            location: Location::Body,
            required: false,
            kind: Kind::Timestamp,
        },
        Member {
            name: "LastUpdatedTimestamp",
            wire: "LastUpdatedTimestamp",
            location: Location::Body,
            required: false,
            kind: Kind::Timestamp,
        },
        Member {
            name: "Impact",
            wire: "Impact",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::RECOMMENDATION_IMPACT),
        },
    ],
};

/// The shape `ReplacementEmailContent`.
#[derive(Clone, PartialEq)]
pub struct ReplacementEmailContent {
    pub replacement_template: Option<ReplacementTemplate>,
}

impl Shape for ReplacementEmailContent {
    fn schema() -> &'static Structure {
        &REPLACEMENT_EMAIL_CONTENT
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            replacement_template: fields.maybe(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(self.replacement_template);
        fields
    }
}

pub(super) static REPLACEMENT_EMAIL_CONTENT: Structure = Structure {
    name: "ReplacementEmailContent",
    members: &[Member {
        name: "ReplacementTemplate",
        wire: "ReplacementTemplate",
        location: Location::Body,
        required: false,
        kind: Kind::Structure(&REPLACEMENT_TEMPLATE),
    }],
};

/// The shape `ReplacementTemplate`.
#[derive(Clone, PartialEq)]
pub struct ReplacementTemplate {
    pub replacement_template_data: Option<String>,
}

impl Shape for ReplacementTemplate {
    fn schema() -> &'static Structure {
        &REPLACEMENT_TEMPLATE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            replacement_template_data: fields.maybe(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(self.replacement_template_data);
        fields
    }
}

pub(super) static REPLACEMENT_TEMPLATE: Structure = Structure {
    name: "ReplacementTemplate",
    members: &[Member {
        name: "ReplacementTemplateData",
        wire: "ReplacementTemplateData",
        location: Location::Body,
        required: false,
        kind: Kind::Text(&rules::EMAIL_TEMPLATE_DATA),
    }],
};

/// The shape `ReputationEntity`.
#[derive(Clone, PartialEq)]
pub struct ReputationEntity {
    pub reputation_entity_reference: Option<String>,
    pub reputation_entity_type: Option<String>,
    pub reputation_management_policy: Option<String>,
    pub customer_managed_status: Option<StatusRecord>,
    pub aws_ses_managed_status: Option<StatusRecord>,
    pub sending_status_aggregate: Option<String>,
    pub reputation_impact: Option<String>,
}

impl Shape for ReputationEntity {
    fn schema() -> &'static Structure {
        &REPUTATION_ENTITY
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            reputation_entity_reference: fields.maybe(0),
            reputation_entity_type: fields.maybe(1),
            reputation_management_policy: fields.maybe(2),
            customer_managed_status: fields.maybe(3),
            aws_ses_managed_status: fields.maybe(4),
            sending_status_aggregate: fields.maybe(5),
            reputation_impact: fields.maybe(6),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(7);
        fields.push(self.reputation_entity_reference);
        fields.push(self.reputation_entity_type);
        fields.push(self.reputation_management_policy);
        fields.push(self.customer_managed_status);
        fields.push(self.aws_ses_managed_status);
        fields.push(self.sending_status_aggregate);
        fields.push(self.reputation_impact);
        fields
    }
}

pub(super) static REPUTATION_ENTITY: Structure = Structure {
    name: "ReputationEntity",
    members: &[
        Member {
            name: "ReputationEntityReference",
            wire: "ReputationEntityReference",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::REPUTATION_ENTITY_REFERENCE),
        },
        Member {
            name: "ReputationEntityType",
            wire: "ReputationEntityType",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::REPUTATION_ENTITY_TYPE),
        },
        Member {
            name: "ReputationManagementPolicy",
            wire: "ReputationManagementPolicy",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::AMAZON_RESOURCE_NAME),
        },
        Member {
            name: "CustomerManagedStatus",
            wire: "CustomerManagedStatus",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&STATUS_RECORD),
        },
        Member {
            name: "AwsSesManagedStatus",
            wire: "AwsSesManagedStatus",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&STATUS_RECORD),
        },
        Member {
            name: "SendingStatusAggregate",
            wire: "SendingStatusAggregate",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::SENDING_STATUS),
        },
        Member {
            name: "ReputationImpact",
            wire: "ReputationImpact",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::RECOMMENDATION_IMPACT),
        },
    ],
};

/// The shape `ReputationOptions`.
#[derive(Clone, PartialEq)]
pub struct ReputationOptions {
    pub reputation_metrics_enabled: Option<bool>,
    pub last_fresh_start: Option<Timestamp>,
}

impl Shape for ReputationOptions {
    fn schema() -> &'static Structure {
        &REPUTATION_OPTIONS
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            reputation_metrics_enabled: fields.maybe(0),
            last_fresh_start: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.reputation_metrics_enabled);
        fields.push(self.last_fresh_start);
        fields
    }
}

pub(super) static REPUTATION_OPTIONS: Structure = Structure {
    name: "ReputationOptions",
    members: &[
        Member {
            name: "ReputationMetricsEnabled",
            wire: "ReputationMetricsEnabled",
            location: Location::Body,
            required: false,
            kind: Kind::Boolean,
        },
        Member {
            name: "LastFreshStart",
            wire: "LastFreshStart",
            location: Location::Body,
            required: false,
            kind: Kind::Timestamp,
        },
    ],
};

/// The shape `ResourceTenantMetadata`.
#[derive(Clone, PartialEq)]
pub struct ResourceTenantMetadata {
    pub tenant_name: Option<String>,
    pub tenant_id: Option<String>,
    pub resource_arn: Option<String>,
    pub associated_timestamp: Option<Timestamp>,
}

impl Shape for ResourceTenantMetadata {
    fn schema() -> &'static Structure {
        &RESOURCE_TENANT_METADATA
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            tenant_name: fields.maybe(0),
            tenant_id: fields.maybe(1),
            resource_arn: fields.maybe(2),
            associated_timestamp: fields.maybe(3),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(4);
        fields.push(self.tenant_name);
        fields.push(self.tenant_id);
        fields.push(self.resource_arn);
        fields.push(self.associated_timestamp);
        fields
    }
}

pub(super) static RESOURCE_TENANT_METADATA: Structure = Structure {
    name: "ResourceTenantMetadata",
    members: &[
        Member {
            name: "TenantName",
            wire: "TenantName",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::TENANT_NAME),
        },
        Member {
            name: "TenantId",
            wire: "TenantId",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "ResourceArn",
            wire: "ResourceArn",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::AMAZON_RESOURCE_NAME),
        },
        Member {
            name: "AssociatedTimestamp",
            wire: "AssociatedTimestamp",
            location: Location::Body,
            required: false,
            kind: Kind::Timestamp,
        },
    ],
};

/// The shape `ReviewDetails`.
#[derive(Clone, PartialEq)]
pub struct ReviewDetails {
    pub status: Option<String>,
    pub case_id: Option<String>,
}

impl Shape for ReviewDetails {
    fn schema() -> &'static Structure {
        &REVIEW_DETAILS
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            status: fields.maybe(0),
            case_id: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.status);
        fields.push(self.case_id);
        fields
    }
}

pub(super) static REVIEW_DETAILS: Structure = Structure {
    name: "ReviewDetails",
    members: &[
        Member {
            name: "Status",
            wire: "Status",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::REVIEW_STATUS),
        },
        Member {
            name: "CaseId",
            wire: "CaseId",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `Route`.
#[derive(Clone, PartialEq)]
pub struct Route {
    pub region: String,
}

impl Shape for Route {
    fn schema() -> &'static Structure {
        &ROUTE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            region: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.region));
        fields
    }
}

pub(super) static ROUTE: Structure = Structure {
    name: "Route",
    members: &[Member {
        name: "Region",
        wire: "Region",
        location: Location::Body,
        required: true,
        kind: Kind::Text(&ANY_TEXT),
    }],
};

/// The shape `RouteDetails`.
#[derive(Clone, PartialEq)]
pub struct RouteDetails {
    pub region: String,
}

impl Shape for RouteDetails {
    fn schema() -> &'static Structure {
        &ROUTE_DETAILS
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            region: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.region));
        fields
    }
}

pub(super) static ROUTE_DETAILS: Structure = Structure {
    name: "RouteDetails",
    members: &[Member {
        name: "Region",
        wire: "Region",
        location: Location::Body,
        required: true,
        kind: Kind::Text(&ANY_TEXT),
    }],
};

aws::shapes! { PinpointDestination PlacementStatistics PricingAttributes PutAccountDedicatedIpWarmupAttributesRequest PutAccountDedicatedIpWarmupAttributesResponse PutAccountDetailsRequest PutAccountDetailsResponse PutAccountPricingAttributesRequest PutAccountPricingAttributesResponse PutAccountSendingAttributesRequest PutAccountSendingAttributesResponse PutAccountSuppressionAttributesRequest PutAccountSuppressionAttributesResponse PutAccountVdmAttributesRequest PutAccountVdmAttributesResponse PutConfigurationSetArchivingOptionsRequest PutConfigurationSetArchivingOptionsResponse PutConfigurationSetDeliveryOptionsRequest PutConfigurationSetDeliveryOptionsResponse PutConfigurationSetReputationOptionsRequest PutConfigurationSetReputationOptionsResponse PutConfigurationSetSendingOptionsRequest PutConfigurationSetSendingOptionsResponse PutConfigurationSetSuppressionOptionsRequest PutConfigurationSetSuppressionOptionsResponse PutConfigurationSetTrackingOptionsRequest PutConfigurationSetTrackingOptionsResponse PutConfigurationSetVdmOptionsRequest PutConfigurationSetVdmOptionsResponse PutDedicatedIpInPoolRequest PutDedicatedIpInPoolResponse PutDedicatedIpPoolScalingAttributesRequest PutDedicatedIpPoolScalingAttributesResponse PutDedicatedIpWarmupAttributesRequest PutDedicatedIpWarmupAttributesResponse PutDeliverabilityDashboardOptionRequest PutDeliverabilityDashboardOptionResponse PutEmailIdentityConfigurationSetAttributesRequest PutEmailIdentityConfigurationSetAttributesResponse PutEmailIdentityDkimAttributesRequest PutEmailIdentityDkimAttributesResponse PutEmailIdentityDkimSigningAttributesRequest PutEmailIdentityDkimSigningAttributesResponse PutEmailIdentityFeedbackAttributesRequest PutEmailIdentityFeedbackAttributesResponse PutEmailIdentityMailFromAttributesRequest PutEmailIdentityMailFromAttributesResponse PutSuppressedDestinationRequest PutSuppressedDestinationResponse PutTenantSuppressionAttributesRequest PutTenantSuppressionAttributesResponse RawMessage Recommendation ReplacementEmailContent ReplacementTemplate ReputationEntity ReputationOptions ResourceTenantMetadata ReviewDetails Route RouteDetails }
