// Written by `cargo xtask codegen`; do not edit.

use super::rules;
use super::*;
use aws::schema::{ANY_NUMBER, ANY_TEXT, Kind, Location, Member, Structure};
use aws::{Fields, Shape};
use base::Timestamp;
use bytes::Bytes;
use std::collections::BTreeMap;

/// The shape `GetAccountSendingEnabledResponse`.
#[derive(Clone, PartialEq)]
pub struct GetAccountSendingEnabledResponse {
    pub enabled: Option<bool>,
}

impl Shape for GetAccountSendingEnabledResponse {
    fn schema() -> &'static Structure {
        &GET_ACCOUNT_SENDING_ENABLED_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            enabled: fields.maybe(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(self.enabled);
        fields
    }
}

pub(super) static GET_ACCOUNT_SENDING_ENABLED_RESPONSE: Structure = Structure {
    name: "GetAccountSendingEnabledResponse",
    members: &[Member {
        name: "Enabled",
        wire: "Enabled",
        location: Location::Body,
        required: false,
        kind: Kind::Boolean,
    }],
};

/// The shape `GetCustomVerificationEmailTemplateRequest`.
#[derive(Clone, PartialEq)]
pub struct GetCustomVerificationEmailTemplateRequest {
    pub template_name: String,
}

impl Shape for GetCustomVerificationEmailTemplateRequest {
    fn schema() -> &'static Structure {
        &GET_CUSTOM_VERIFICATION_EMAIL_TEMPLATE_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            template_name: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.template_name));
        fields
    }
}

pub(super) static GET_CUSTOM_VERIFICATION_EMAIL_TEMPLATE_REQUEST: Structure = Structure {
    name: "GetCustomVerificationEmailTemplateRequest",
    members: &[Member {
        name: "TemplateName",
        wire: "TemplateName",
        location: Location::Body,
        required: true,
        kind: Kind::Text(&ANY_TEXT),
    }],
};

/// The shape `GetCustomVerificationEmailTemplateResponse`.
#[derive(Clone, PartialEq)]
pub struct GetCustomVerificationEmailTemplateResponse {
    pub template_name: Option<String>,
    pub from_email_address: Option<String>,
    pub template_subject: Option<String>,
    pub template_content: Option<String>,
    pub success_redirection_url: Option<String>,
    pub failure_redirection_url: Option<String>,
}

impl Shape for GetCustomVerificationEmailTemplateResponse {
    fn schema() -> &'static Structure {
        &GET_CUSTOM_VERIFICATION_EMAIL_TEMPLATE_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            template_name: fields.maybe(0),
            from_email_address: fields.maybe(1),
            template_subject: fields.maybe(2),
            template_content: fields.maybe(3),
            success_redirection_url: fields.maybe(4),
            failure_redirection_url: fields.maybe(5),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(6);
        fields.push(self.template_name);
        fields.push(self.from_email_address);
        fields.push(self.template_subject);
        fields.push(self.template_content);
        fields.push(self.success_redirection_url);
        fields.push(self.failure_redirection_url);
        fields
    }
}

pub(super) static GET_CUSTOM_VERIFICATION_EMAIL_TEMPLATE_RESPONSE: Structure = Structure {
    name: "GetCustomVerificationEmailTemplateResponse",
    members: &[
        Member {
            name: "TemplateName",
            wire: "TemplateName",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "FromEmailAddress",
            wire: "FromEmailAddress",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "TemplateSubject",
            wire: "TemplateSubject",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "TemplateContent",
            wire: "TemplateContent",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "SuccessRedirectionURL",
            wire: "SuccessRedirectionURL",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "FailureRedirectionURL",
            wire: "FailureRedirectionURL",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `GetIdentityDkimAttributesRequest`.
#[derive(Clone, PartialEq)]
pub struct GetIdentityDkimAttributesRequest {
    pub identities: Vec<String>,
}

impl Shape for GetIdentityDkimAttributesRequest {
    fn schema() -> &'static Structure {
        &GET_IDENTITY_DKIM_ATTRIBUTES_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            identities: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.identities));
        fields
    }
}

pub(super) static GET_IDENTITY_DKIM_ATTRIBUTES_REQUEST: Structure = Structure {
    name: "GetIdentityDkimAttributesRequest",
    members: &[Member {
        name: "Identities",
        wire: "Identities",
        location: Location::Body,
        required: true,
        kind: Kind::List(&rules::IDENTITY_LIST),
    }],
};

/// The shape `GetIdentityDkimAttributesResponse`.
#[derive(Clone, PartialEq)]
pub struct GetIdentityDkimAttributesResponse {
    pub dkim_attributes: BTreeMap<String, IdentityDkimAttributes>,
}

impl Shape for GetIdentityDkimAttributesResponse {
    fn schema() -> &'static Structure {
        &GET_IDENTITY_DKIM_ATTRIBUTES_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            dkim_attributes: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.dkim_attributes));
        fields
    }
}

pub(super) static GET_IDENTITY_DKIM_ATTRIBUTES_RESPONSE: Structure = Structure {
    name: "GetIdentityDkimAttributesResponse",
    members: &[Member {
        name: "DkimAttributes",
        wire: "DkimAttributes",
        location: Location::Body,
        required: true,
        kind: Kind::Map(&rules::DKIM_ATTRIBUTES),
    }],
};

/// The shape `GetIdentityMailFromDomainAttributesRequest`.
#[derive(Clone, PartialEq)]
pub struct GetIdentityMailFromDomainAttributesRequest {
    pub identities: Vec<String>,
}

impl Shape for GetIdentityMailFromDomainAttributesRequest {
    fn schema() -> &'static Structure {
        &GET_IDENTITY_MAIL_FROM_DOMAIN_ATTRIBUTES_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            identities: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.identities));
        fields
    }
}

pub(super) static GET_IDENTITY_MAIL_FROM_DOMAIN_ATTRIBUTES_REQUEST: Structure = Structure {
    name: "GetIdentityMailFromDomainAttributesRequest",
    members: &[Member {
        name: "Identities",
        wire: "Identities",
        location: Location::Body,
        required: true,
        kind: Kind::List(&rules::IDENTITY_LIST),
    }],
};

/// The shape `GetIdentityMailFromDomainAttributesResponse`.
#[derive(Clone, PartialEq)]
pub struct GetIdentityMailFromDomainAttributesResponse {
    pub mail_from_domain_attributes: BTreeMap<String, IdentityMailFromDomainAttributes>,
}

impl Shape for GetIdentityMailFromDomainAttributesResponse {
    fn schema() -> &'static Structure {
        &GET_IDENTITY_MAIL_FROM_DOMAIN_ATTRIBUTES_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            mail_from_domain_attributes: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.mail_from_domain_attributes));
        fields
    }
}

pub(super) static GET_IDENTITY_MAIL_FROM_DOMAIN_ATTRIBUTES_RESPONSE: Structure = Structure {
    name: "GetIdentityMailFromDomainAttributesResponse",
    members: &[Member {
        name: "MailFromDomainAttributes",
        wire: "MailFromDomainAttributes",
        location: Location::Body,
        required: true,
        kind: Kind::Map(&rules::MAIL_FROM_DOMAIN_ATTRIBUTES),
    }],
};

/// The shape `GetIdentityNotificationAttributesRequest`.
#[derive(Clone, PartialEq)]
pub struct GetIdentityNotificationAttributesRequest {
    pub identities: Vec<String>,
}

impl Shape for GetIdentityNotificationAttributesRequest {
    fn schema() -> &'static Structure {
        &GET_IDENTITY_NOTIFICATION_ATTRIBUTES_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            identities: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.identities));
        fields
    }
}

pub(super) static GET_IDENTITY_NOTIFICATION_ATTRIBUTES_REQUEST: Structure = Structure {
    name: "GetIdentityNotificationAttributesRequest",
    members: &[Member {
        name: "Identities",
        wire: "Identities",
        location: Location::Body,
        required: true,
        kind: Kind::List(&rules::IDENTITY_LIST),
    }],
};

/// The shape `GetIdentityNotificationAttributesResponse`.
#[derive(Clone, PartialEq)]
pub struct GetIdentityNotificationAttributesResponse {
    pub notification_attributes: BTreeMap<String, IdentityNotificationAttributes>,
}

impl Shape for GetIdentityNotificationAttributesResponse {
    fn schema() -> &'static Structure {
        &GET_IDENTITY_NOTIFICATION_ATTRIBUTES_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            notification_attributes: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.notification_attributes));
        fields
    }
}

pub(super) static GET_IDENTITY_NOTIFICATION_ATTRIBUTES_RESPONSE: Structure = Structure {
    name: "GetIdentityNotificationAttributesResponse",
    members: &[Member {
        name: "NotificationAttributes",
        wire: "NotificationAttributes",
        location: Location::Body,
        required: true,
        kind: Kind::Map(&rules::NOTIFICATION_ATTRIBUTES),
    }],
};

/// The shape `GetIdentityPoliciesRequest`.
#[derive(Clone, PartialEq)]
pub struct GetIdentityPoliciesRequest {
    pub identity: String,
    pub policy_names: Vec<String>,
}

impl Shape for GetIdentityPoliciesRequest {
    fn schema() -> &'static Structure {
        &GET_IDENTITY_POLICIES_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            identity: fields.need(0),
            policy_names: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.identity));
        fields.push(Some(self.policy_names));
        fields
    }
}

pub(super) static GET_IDENTITY_POLICIES_REQUEST: Structure = Structure {
    name: "GetIdentityPoliciesRequest",
    members: &[
        Member {
            name: "Identity",
            wire: "Identity",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "PolicyNames",
            wire: "PolicyNames",
            location: Location::Body,
            required: true,
            kind: Kind::List(&rules::POLICY_NAME_LIST),
        },
    ],
};

/// The shape `GetIdentityPoliciesResponse`.
#[derive(Clone, PartialEq)]
pub struct GetIdentityPoliciesResponse {
    pub policies: BTreeMap<String, String>,
}

impl Shape for GetIdentityPoliciesResponse {
    fn schema() -> &'static Structure {
        &GET_IDENTITY_POLICIES_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            policies: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.policies));
        fields
    }
}

pub(super) static GET_IDENTITY_POLICIES_RESPONSE: Structure = Structure {
    name: "GetIdentityPoliciesResponse",
    members: &[Member {
        name: "Policies",
        wire: "Policies",
        location: Location::Body,
        required: true,
        kind: Kind::Map(&rules::POLICY_MAP),
    }],
};

/// The shape `GetIdentityVerificationAttributesRequest`.
#[derive(Clone, PartialEq)]
pub struct GetIdentityVerificationAttributesRequest {
    pub identities: Vec<String>,
}

impl Shape for GetIdentityVerificationAttributesRequest {
    fn schema() -> &'static Structure {
        &GET_IDENTITY_VERIFICATION_ATTRIBUTES_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            identities: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.identities));
        fields
    }
}

pub(super) static GET_IDENTITY_VERIFICATION_ATTRIBUTES_REQUEST: Structure = Structure {
    name: "GetIdentityVerificationAttributesRequest",
    members: &[Member {
        name: "Identities",
        wire: "Identities",
        location: Location::Body,
        required: true,
        kind: Kind::List(&rules::IDENTITY_LIST),
    }],
};

/// The shape `GetIdentityVerificationAttributesResponse`.
#[derive(Clone, PartialEq)]
pub struct GetIdentityVerificationAttributesResponse {
    pub verification_attributes: BTreeMap<String, IdentityVerificationAttributes>,
}

impl Shape for GetIdentityVerificationAttributesResponse {
    fn schema() -> &'static Structure {
        &GET_IDENTITY_VERIFICATION_ATTRIBUTES_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            verification_attributes: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.verification_attributes));
        fields
    }
}

pub(super) static GET_IDENTITY_VERIFICATION_ATTRIBUTES_RESPONSE: Structure = Structure {
    name: "GetIdentityVerificationAttributesResponse",
    members: &[Member {
        name: "VerificationAttributes",
        wire: "VerificationAttributes",
        location: Location::Body,
        required: true,
        kind: Kind::Map(&rules::VERIFICATION_ATTRIBUTES),
    }],
};

/// The shape `GetSendQuotaResponse`.
#[derive(Clone, PartialEq)]
pub struct GetSendQuotaResponse {
    pub max24_hour_send: Option<f64>,
    pub max_send_rate: Option<f64>,
    pub sent_last24_hours: Option<f64>,
}

impl Shape for GetSendQuotaResponse {
    fn schema() -> &'static Structure {
        &GET_SEND_QUOTA_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            max24_hour_send: fields.maybe(0),
            max_send_rate: fields.maybe(1),
            sent_last24_hours: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(self.max24_hour_send);
        fields.push(self.max_send_rate);
        fields.push(self.sent_last24_hours);
        fields
    }
}

pub(super) static GET_SEND_QUOTA_RESPONSE: Structure = Structure {
    name: "GetSendQuotaResponse",
    members: &[
        Member {
            name: "Max24HourSend",
            wire: "Max24HourSend",
            location: Location::Body,
            required: false,
            kind: Kind::Double,
        },
        Member {
            name: "MaxSendRate",
            wire: "MaxSendRate",
            location: Location::Body,
            required: false,
            kind: Kind::Double,
        },
        Member {
            name: "SentLast24Hours",
            wire: "SentLast24Hours",
            location: Location::Body,
            required: false,
            kind: Kind::Double,
        },
    ],
};

/// The shape `GetSendStatisticsResponse`.
#[derive(Clone, PartialEq)]
pub struct GetSendStatisticsResponse {
    pub send_data_points: Option<Vec<SendDataPoint>>,
}

impl Shape for GetSendStatisticsResponse {
    fn schema() -> &'static Structure {
        &GET_SEND_STATISTICS_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            send_data_points: fields.maybe(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(self.send_data_points);
        fields
    }
}

pub(super) static GET_SEND_STATISTICS_RESPONSE: Structure = Structure {
    name: "GetSendStatisticsResponse",
    members: &[Member {
        name: "SendDataPoints",
        wire: "SendDataPoints",
        location: Location::Body,
        required: false,
        kind: Kind::List(&rules::SEND_DATA_POINT_LIST),
    }],
};

/// The shape `GetTemplateRequest`.
#[derive(Clone, PartialEq)]
pub struct GetTemplateRequest {
    pub template_name: String,
}

impl Shape for GetTemplateRequest {
    fn schema() -> &'static Structure {
        &GET_TEMPLATE_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            template_name: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.template_name));
        fields
    }
}

pub(super) static GET_TEMPLATE_REQUEST: Structure = Structure {
    name: "GetTemplateRequest",
    members: &[Member {
        name: "TemplateName",
        wire: "TemplateName",
        location: Location::Body,
        required: true,
        kind: Kind::Text(&ANY_TEXT),
    }],
};

/// The shape `GetTemplateResponse`.
#[derive(Clone, PartialEq)]
pub struct GetTemplateResponse {
    pub template: Option<Template>,
}

impl Shape for GetTemplateResponse {
    fn schema() -> &'static Structure {
        &GET_TEMPLATE_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            template: fields.maybe(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(self.template);
        fields
    }
}

pub(super) static GET_TEMPLATE_RESPONSE: Structure = Structure {
    name: "GetTemplateResponse",
    members: &[Member {
        name: "Template",
        wire: "Template",
        location: Location::Body,
        required: false,
        kind: Kind::Structure(&TEMPLATE),
    }],
};

/// The shape `IdentityDkimAttributes`.
#[derive(Clone, PartialEq)]
pub struct IdentityDkimAttributes {
    pub dkim_enabled: bool,
    pub dkim_verification_status: String,
    pub dkim_tokens: Option<Vec<String>>,
}

impl Shape for IdentityDkimAttributes {
    fn schema() -> &'static Structure {
        &IDENTITY_DKIM_ATTRIBUTES
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            dkim_enabled: fields.need(0),
            dkim_verification_status: fields.need(1),
            dkim_tokens: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(Some(self.dkim_enabled));
        fields.push(Some(self.dkim_verification_status));
        fields.push(self.dkim_tokens);
        fields
    }
}

pub(super) static IDENTITY_DKIM_ATTRIBUTES: Structure = Structure {
    name: "IdentityDkimAttributes",
    members: &[
        Member {
            name: "DkimEnabled",
            wire: "DkimEnabled",
            location: Location::Body,
            required: true,
            kind: Kind::Boolean,
        },
        Member {
            name: "DkimVerificationStatus",
            wire: "DkimVerificationStatus",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::VERIFICATION_STATUS),
        },
        Member {
            name: "DkimTokens",
            wire: "DkimTokens",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::VERIFICATION_TOKEN_LIST),
        },
    ],
};

/// The shape `IdentityMailFromDomainAttributes`.
#[derive(Clone, PartialEq)]
pub struct IdentityMailFromDomainAttributes {
    pub mail_from_domain: Option<String>,
    pub mail_from_domain_status: Option<String>,
    pub behavior_on_mx_failure: String,
}

impl Shape for IdentityMailFromDomainAttributes {
    fn schema() -> &'static Structure {
        &IDENTITY_MAIL_FROM_DOMAIN_ATTRIBUTES
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            mail_from_domain: fields.maybe(0),
            mail_from_domain_status: fields.maybe(1),
            behavior_on_mx_failure: fields.need(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(self.mail_from_domain);
        fields.push(self.mail_from_domain_status);
        fields.push(Some(self.behavior_on_mx_failure));
        fields
    }
}

pub(super) static IDENTITY_MAIL_FROM_DOMAIN_ATTRIBUTES: Structure = Structure {
    name: "IdentityMailFromDomainAttributes",
    members: &[
        Member {
            name: "MailFromDomain",
            wire: "MailFromDomain",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "MailFromDomainStatus",
            wire: "MailFromDomainStatus",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::CUSTOM_MAIL_FROM_STATUS),
        },
        Member {
            name: "BehaviorOnMXFailure",
            wire: "BehaviorOnMXFailure",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::BEHAVIOR_ON_MX_FAILURE),
        },
    ],
};

/// The shape `IdentityNotificationAttributes`.
#[derive(Clone, PartialEq)]
pub struct IdentityNotificationAttributes {
    pub bounce_topic: Option<String>,
    pub complaint_topic: Option<String>,
    pub delivery_topic: Option<String>,
    pub forwarding_enabled: bool,
    pub headers_in_bounce_notifications_enabled: Option<bool>,
    pub headers_in_complaint_notifications_enabled: Option<bool>,
    pub headers_in_delivery_notifications_enabled: Option<bool>,
}

impl Shape for IdentityNotificationAttributes {
    fn schema() -> &'static Structure {
        &IDENTITY_NOTIFICATION_ATTRIBUTES
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            bounce_topic: fields.maybe(0),
            complaint_topic: fields.maybe(1),
            delivery_topic: fields.maybe(2),
            forwarding_enabled: fields.need(3),
            headers_in_bounce_notifications_enabled: fields.maybe(4),
            headers_in_complaint_notifications_enabled: fields.maybe(5),
            headers_in_delivery_notifications_enabled: fields.maybe(6),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(7);
        fields.push(self.bounce_topic);
        fields.push(self.complaint_topic);
        fields.push(self.delivery_topic);
        fields.push(Some(self.forwarding_enabled));
        fields.push(self.headers_in_bounce_notifications_enabled);
        fields.push(self.headers_in_complaint_notifications_enabled);
        fields.push(self.headers_in_delivery_notifications_enabled);
        fields
    }
}

pub(super) static IDENTITY_NOTIFICATION_ATTRIBUTES: Structure = Structure {
    name: "IdentityNotificationAttributes",
    members: &[
        Member {
            name: "BounceTopic",
            wire: "BounceTopic",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "ComplaintTopic",
            wire: "ComplaintTopic",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "DeliveryTopic",
            wire: "DeliveryTopic",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "ForwardingEnabled",
            wire: "ForwardingEnabled",
            location: Location::Body,
            required: true,
            kind: Kind::Boolean,
        },
        Member {
            name: "HeadersInBounceNotificationsEnabled",
            wire: "HeadersInBounceNotificationsEnabled",
            location: Location::Body,
            required: false,
            kind: Kind::Boolean,
        },
        Member {
            name: "HeadersInComplaintNotificationsEnabled",
            wire: "HeadersInComplaintNotificationsEnabled",
            location: Location::Body,
            required: false,
            kind: Kind::Boolean,
        },
        Member {
            name: "HeadersInDeliveryNotificationsEnabled",
            wire: "HeadersInDeliveryNotificationsEnabled",
            location: Location::Body,
            required: false,
            kind: Kind::Boolean,
        },
    ],
};

/// The shape `IdentityVerificationAttributes`.
#[derive(Clone, PartialEq)]
pub struct IdentityVerificationAttributes {
    pub verification_status: String,
    pub verification_token: Option<String>,
}

impl Shape for IdentityVerificationAttributes {
    fn schema() -> &'static Structure {
        &IDENTITY_VERIFICATION_ATTRIBUTES
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            verification_status: fields.need(0),
            verification_token: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.verification_status));
        fields.push(self.verification_token);
        fields
    }
}

pub(super) static IDENTITY_VERIFICATION_ATTRIBUTES: Structure = Structure {
    name: "IdentityVerificationAttributes",
    members: &[
        Member {
            name: "VerificationStatus",
            wire: "VerificationStatus",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::VERIFICATION_STATUS),
        },
        Member {
            name: "VerificationToken",
            wire: "VerificationToken",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `KinesisFirehoseDestination`.
#[derive(Clone, PartialEq)]
pub struct KinesisFirehoseDestination {
    pub iam_role_arn: String,
    pub delivery_stream_arn: String,
}

impl Shape for KinesisFirehoseDestination {
    fn schema() -> &'static Structure {
        &KINESIS_FIREHOSE_DESTINATION
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            iam_role_arn: fields.need(0),
            delivery_stream_arn: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.iam_role_arn));
        fields.push(Some(self.delivery_stream_arn));
        fields
    }
}

pub(super) static KINESIS_FIREHOSE_DESTINATION: Structure = Structure {
    name: "KinesisFirehoseDestination",
    members: &[
        Member {
            name: "IAMRoleARN",
            wire: "IAMRoleARN",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "DeliveryStreamARN",
            wire: "DeliveryStreamARN",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `LambdaAction`.
#[derive(Clone, PartialEq)]
pub struct LambdaAction {
    pub topic_arn: Option<String>,
    pub function_arn: String,
    pub invocation_type: Option<String>,
}

impl Shape for LambdaAction {
    fn schema() -> &'static Structure {
        &LAMBDA_ACTION
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            topic_arn: fields.maybe(0),
            function_arn: fields.need(1),
            invocation_type: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(self.topic_arn);
        fields.push(Some(self.function_arn));
        fields.push(self.invocation_type);
        fields
    }
}

pub(super) static LAMBDA_ACTION: Structure = Structure {
    name: "LambdaAction",
    members: &[
        Member {
            name: "TopicArn",
            wire: "TopicArn",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "FunctionArn",
            wire: "FunctionArn",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "InvocationType",
            wire: "InvocationType",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::INVOCATION_TYPE),
        },
    ],
};

/// The shape `ListConfigurationSetsRequest`.
#[derive(Clone, PartialEq)]
pub struct ListConfigurationSetsRequest {
    pub next_token: Option<String>,
    pub max_items: Option<i32>,
}

impl Shape for ListConfigurationSetsRequest {
    fn schema() -> &'static Structure {
        &LIST_CONFIGURATION_SETS_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            next_token: fields.maybe(0),
            max_items: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.next_token);
        fields.push(self.max_items);
        fields
    }
}

pub(super) static LIST_CONFIGURATION_SETS_REQUEST: Structure = Structure {
    name: "ListConfigurationSetsRequest",
    members: &[
        Member {
            name: "NextToken",
            wire: "NextToken",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "MaxItems",
            wire: "MaxItems",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&ANY_NUMBER),
        },
    ],
};

/// The shape `ListConfigurationSetsResponse`.
#[derive(Clone, PartialEq)]
pub struct ListConfigurationSetsResponse {
    pub configuration_sets: Option<Vec<ConfigurationSet>>,
    pub next_token: Option<String>,
}

impl Shape for ListConfigurationSetsResponse {
    fn schema() -> &'static Structure {
        &LIST_CONFIGURATION_SETS_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            configuration_sets: fields.maybe(0),
            next_token: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.configuration_sets);
        fields.push(self.next_token);
        fields
    }
}

pub(super) static LIST_CONFIGURATION_SETS_RESPONSE: Structure = Structure {
    name: "ListConfigurationSetsResponse",
    members: &[
        Member {
            name: "ConfigurationSets",
            wire: "ConfigurationSets",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::CONFIGURATION_SETS),
        },
        Member {
            name: "NextToken",
            wire: "NextToken",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `ListCustomVerificationEmailTemplatesRequest`.
#[derive(Clone, PartialEq)]
pub struct ListCustomVerificationEmailTemplatesRequest {
    pub next_token: Option<String>,
    pub max_results: Option<i32>,
}

impl Shape for ListCustomVerificationEmailTemplatesRequest {
    fn schema() -> &'static Structure {
        &LIST_CUSTOM_VERIFICATION_EMAIL_TEMPLATES_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            next_token: fields.maybe(0),
            max_results: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.next_token);
        fields.push(self.max_results);
        fields
    }
}

pub(super) static LIST_CUSTOM_VERIFICATION_EMAIL_TEMPLATES_REQUEST: Structure = Structure {
    name: "ListCustomVerificationEmailTemplatesRequest",
    members: &[
        Member {
            name: "NextToken",
            wire: "NextToken",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "MaxResults",
            wire: "MaxResults",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&ANY_NUMBER),
        },
    ],
};

/// The shape `ListCustomVerificationEmailTemplatesResponse`.
#[derive(Clone, PartialEq)]
pub struct ListCustomVerificationEmailTemplatesResponse {
    pub custom_verification_email_templates: Option<Vec<CustomVerificationEmailTemplate>>,
    pub next_token: Option<String>,
}

impl Shape for ListCustomVerificationEmailTemplatesResponse {
    fn schema() -> &'static Structure {
        &LIST_CUSTOM_VERIFICATION_EMAIL_TEMPLATES_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            custom_verification_email_templates: fields.maybe(0),
            next_token: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.custom_verification_email_templates);
        fields.push(self.next_token);
        fields
    }
}

pub(super) static LIST_CUSTOM_VERIFICATION_EMAIL_TEMPLATES_RESPONSE: Structure = Structure {
    name: "ListCustomVerificationEmailTemplatesResponse",
    members: &[
        Member {
            name: "CustomVerificationEmailTemplates",
            wire: "CustomVerificationEmailTemplates",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::CUSTOM_VERIFICATION_EMAIL_TEMPLATES),
        },
        Member {
            name: "NextToken",
            wire: "NextToken",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `ListIdentitiesRequest`.
#[derive(Clone, PartialEq)]
pub struct ListIdentitiesRequest {
    pub identity_type: Option<String>,
    pub next_token: Option<String>,
    pub max_items: Option<i32>,
}

impl Shape for ListIdentitiesRequest {
    fn schema() -> &'static Structure {
        &LIST_IDENTITIES_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            identity_type: fields.maybe(0),
            next_token: fields.maybe(1),
            max_items: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(self.identity_type);
        fields.push(self.next_token);
        fields.push(self.max_items);
        fields
    }
}

pub(super) static LIST_IDENTITIES_REQUEST: Structure = Structure {
    name: "ListIdentitiesRequest",
    members: &[
        Member {
            name: "IdentityType",
            wire: "IdentityType",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::IDENTITY_TYPE),
        },
        Member {
            name: "NextToken",
            wire: "NextToken",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "MaxItems",
            wire: "MaxItems",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&ANY_NUMBER),
        },
    ],
};

/// The shape `ListIdentitiesResponse`.
#[derive(Clone, PartialEq)]
pub struct ListIdentitiesResponse {
    pub identities: Vec<String>,
    pub next_token: Option<String>,
}

impl Shape for ListIdentitiesResponse {
    fn schema() -> &'static Structure {
        &LIST_IDENTITIES_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            identities: fields.need(0),
            next_token: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.identities));
        fields.push(self.next_token);
        fields
    }
}

pub(super) static LIST_IDENTITIES_RESPONSE: Structure = Structure {
    name: "ListIdentitiesResponse",
    members: &[
        Member {
            name: "Identities",
            wire: "Identities",
            location: Location::Body,
            required: true,
            kind: Kind::List(&rules::IDENTITY_LIST),
        },
        Member {
            name: "NextToken",
            wire: "NextToken",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `ListIdentityPoliciesRequest`.
#[derive(Clone, PartialEq)]
pub struct ListIdentityPoliciesRequest {
    pub identity: String,
}

impl Shape for ListIdentityPoliciesRequest {
    fn schema() -> &'static Structure {
        &LIST_IDENTITY_POLICIES_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            identity: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.identity));
        fields
    }
}

pub(super) static LIST_IDENTITY_POLICIES_REQUEST: Structure = Structure {
    name: "ListIdentityPoliciesRequest",
    members: &[Member {
        name: "Identity",
        wire: "Identity",
        location: Location::Body,
        required: true,
        kind: Kind::Text(&ANY_TEXT),
    }],
};

/// The shape `ListIdentityPoliciesResponse`.
#[derive(Clone, PartialEq)]
pub struct ListIdentityPoliciesResponse {
    pub policy_names: Vec<String>,
}

impl Shape for ListIdentityPoliciesResponse {
    fn schema() -> &'static Structure {
        &LIST_IDENTITY_POLICIES_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            policy_names: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.policy_names));
        fields
    }
}

pub(super) static LIST_IDENTITY_POLICIES_RESPONSE: Structure = Structure {
    name: "ListIdentityPoliciesResponse",
    members: &[Member {
        name: "PolicyNames",
        wire: "PolicyNames",
        location: Location::Body,
        required: true,
        kind: Kind::List(&rules::POLICY_NAME_LIST),
    }],
};

/// The shape `ListReceiptFiltersRequest`.
#[derive(Clone, PartialEq)]
pub struct ListReceiptFiltersRequest {}

impl Shape for ListReceiptFiltersRequest {
    fn schema() -> &'static Structure {
        &LIST_RECEIPT_FILTERS_REQUEST
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static LIST_RECEIPT_FILTERS_REQUEST: Structure = Structure {
    name: "ListReceiptFiltersRequest",
    members: &[],
};

/// The shape `ListReceiptFiltersResponse`.
#[derive(Clone, PartialEq)]
pub struct ListReceiptFiltersResponse {
    pub filters: Option<Vec<ReceiptFilter>>,
}

impl Shape for ListReceiptFiltersResponse {
    fn schema() -> &'static Structure {
        &LIST_RECEIPT_FILTERS_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            filters: fields.maybe(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(self.filters);
        fields
    }
}

pub(super) static LIST_RECEIPT_FILTERS_RESPONSE: Structure = Structure {
    name: "ListReceiptFiltersResponse",
    members: &[Member {
        name: "Filters",
        wire: "Filters",
        location: Location::Body,
        required: false,
        kind: Kind::List(&rules::RECEIPT_FILTER_LIST),
    }],
};

/// The shape `ListReceiptRuleSetsRequest`.
#[derive(Clone, PartialEq)]
pub struct ListReceiptRuleSetsRequest {
    pub next_token: Option<String>,
}

impl Shape for ListReceiptRuleSetsRequest {
    fn schema() -> &'static Structure {
        &LIST_RECEIPT_RULE_SETS_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            next_token: fields.maybe(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(self.next_token);
        fields
    }
}

pub(super) static LIST_RECEIPT_RULE_SETS_REQUEST: Structure = Structure {
    name: "ListReceiptRuleSetsRequest",
    members: &[Member {
        name: "NextToken",
        wire: "NextToken",
        location: Location::Body,
        required: false,
        kind: Kind::Text(&ANY_TEXT),
    }],
};

/// The shape `ListReceiptRuleSetsResponse`.
#[derive(Clone, PartialEq)]
pub struct ListReceiptRuleSetsResponse {
    pub rule_sets: Option<Vec<ReceiptRuleSetMetadata>>,
    pub next_token: Option<String>,
}

impl Shape for ListReceiptRuleSetsResponse {
    fn schema() -> &'static Structure {
        &LIST_RECEIPT_RULE_SETS_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            rule_sets: fields.maybe(0),
            next_token: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.rule_sets);
        fields.push(self.next_token);
        fields
    }
}

pub(super) static LIST_RECEIPT_RULE_SETS_RESPONSE: Structure = Structure {
    name: "ListReceiptRuleSetsResponse",
    members: &[
        Member {
            name: "RuleSets",
            wire: "RuleSets",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::RECEIPT_RULE_SETS_LISTS),
        },
        Member {
            name: "NextToken",
            wire: "NextToken",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `ListTemplatesRequest`.
#[derive(Clone, PartialEq)]
pub struct ListTemplatesRequest {
    pub next_token: Option<String>,
    pub max_items: Option<i32>,
}

impl Shape for ListTemplatesRequest {
    fn schema() -> &'static Structure {
        &LIST_TEMPLATES_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            next_token: fields.maybe(0),
            max_items: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.next_token);
        fields.push(self.max_items);
        fields
    }
}

pub(super) static LIST_TEMPLATES_REQUEST: Structure = Structure {
    name: "ListTemplatesRequest",
    members: &[
        Member {
            name: "NextToken",
            wire: "NextToken",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "MaxItems",
            wire: "MaxItems",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&ANY_NUMBER),
        },
    ],
};

/// The shape `ListTemplatesResponse`.
#[derive(Clone, PartialEq)]
pub struct ListTemplatesResponse {
    pub templates_metadata: Option<Vec<TemplateMetadata>>,
    pub next_token: Option<String>,
}

impl Shape for ListTemplatesResponse {
    fn schema() -> &'static Structure {
        &LIST_TEMPLATES_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            templates_metadata: fields.maybe(0),
            next_token: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.templates_metadata);
        fields.push(self.next_token);
        fields
    }
}

pub(super) static LIST_TEMPLATES_RESPONSE: Structure = Structure {
    name: "ListTemplatesResponse",
    members: &[
        Member {
            name: "TemplatesMetadata",
            wire: "TemplatesMetadata",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::TEMPLATE_METADATA_LIST),
        },
        Member {
            name: "NextToken",
            wire: "NextToken",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `ListVerifiedEmailAddressesResponse`.
#[derive(Clone, PartialEq)]
pub struct ListVerifiedEmailAddressesResponse {
    pub verified_email_addresses: Option<Vec<String>>,
}

impl Shape for ListVerifiedEmailAddressesResponse {
    fn schema() -> &'static Structure {
        &LIST_VERIFIED_EMAIL_ADDRESSES_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            verified_email_addresses: fields.maybe(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(self.verified_email_addresses);
        fields
    }
}

pub(super) static LIST_VERIFIED_EMAIL_ADDRESSES_RESPONSE: Structure = Structure {
    name: "ListVerifiedEmailAddressesResponse",
    members: &[Member {
        name: "VerifiedEmailAddresses",
        wire: "VerifiedEmailAddresses",
        location: Location::Body,
        required: false,
        kind: Kind::List(&rules::ADDRESS_LIST),
    }],
};

/// The shape `Message`.
#[derive(Clone, PartialEq)]
pub struct Message {
    pub subject: Content,
    pub body: Body,
}

impl Shape for Message {
    fn schema() -> &'static Structure {
        &MESSAGE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            subject: fields.need(0),
            body: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.subject));
        fields.push(Some(self.body));
        fields
    }
}

pub(super) static MESSAGE: Structure = Structure {
    name: "Message",
    members: &[
        Member {
            name: "Subject",
            wire: "Subject",
            location: Location::Body,
            required: true,
            kind: Kind::Structure(&CONTENT),
        },
        Member {
            name: "Body",
            wire: "Body",
            location: Location::Body,
            required: true,
            kind: Kind::Structure(&BODY),
        },
    ],
};

/// The shape `MessageDsn`.
#[derive(Clone, PartialEq)]
pub struct MessageDsn {
    pub reporting_mta: String,
    pub arrival_date: Option<Timestamp>,
    pub extension_fields: Option<Vec<ExtensionField>>,
}

impl Shape for MessageDsn {
    fn schema() -> &'static Structure {
        &MESSAGE_DSN
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            reporting_mta: fields.need(0),
            arrival_date: fields.maybe(1),
            extension_fields: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(Some(self.reporting_mta));
        fields.push(self.arrival_date);
        fields.push(self.extension_fields);
        fields
    }
}

pub(super) static MESSAGE_DSN: Structure = Structure {
    name: "MessageDsn",
    members: &[
        Member {
            name: "ReportingMta",
            wire: "ReportingMta",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "ArrivalDate",
            wire: "ArrivalDate",
            location: Location::Body,
            required: false,
            kind: Kind::Timestamp,
        },
        Member {
            name: "ExtensionFields",
            wire: "ExtensionFields",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::EXTENSION_FIELD_LIST),
        },
    ],
};

/// The shape `MessageTag`.
#[derive(Clone, PartialEq)]
pub struct MessageTag {
    pub name: String,
    pub value: String,
}

impl Shape for MessageTag {
    fn schema() -> &'static Structure {
        &MESSAGE_TAG
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            name: fields.need(0),
            value: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.name));
        fields.push(Some(self.value));
        fields
    }
}

pub(super) static MESSAGE_TAG: Structure = Structure {
    name: "MessageTag",
    members: &[
        Member {
            name: "Name",
            wire: "Name",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "Value",
            wire: "Value",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `PutConfigurationSetDeliveryOptionsRequest`.
#[derive(Clone, PartialEq)]
pub struct PutConfigurationSetDeliveryOptionsRequest {
    pub configuration_set_name: String,
    pub delivery_options: Option<DeliveryOptions>,
}

impl Shape for PutConfigurationSetDeliveryOptionsRequest {
    fn schema() -> &'static Structure {
        &PUT_CONFIGURATION_SET_DELIVERY_OPTIONS_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            configuration_set_name: fields.need(0),
            delivery_options: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.configuration_set_name));
        fields.push(self.delivery_options);
        fields
    }
}

pub(super) static PUT_CONFIGURATION_SET_DELIVERY_OPTIONS_REQUEST: Structure = Structure {
    name: "PutConfigurationSetDeliveryOptionsRequest",
    members: &[
        Member {
            name: "ConfigurationSetName",
            wire: "ConfigurationSetName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "DeliveryOptions",
            wire: "DeliveryOptions",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&DELIVERY_OPTIONS),
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

/// The shape `PutIdentityPolicyRequest`.
#[derive(Clone, PartialEq)]
pub struct PutIdentityPolicyRequest {
    pub identity: String,
    pub policy_name: String,
    pub policy: String,
}

impl Shape for PutIdentityPolicyRequest {
    fn schema() -> &'static Structure {
        &PUT_IDENTITY_POLICY_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            identity: fields.need(0),
            policy_name: fields.need(1),
            policy: fields.need(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(Some(self.identity));
        fields.push(Some(self.policy_name));
        fields.push(Some(self.policy));
        fields
    }
}

pub(super) static PUT_IDENTITY_POLICY_REQUEST: Structure = Structure {
    name: "PutIdentityPolicyRequest",
    members: &[
        Member {
            name: "Identity",
            wire: "Identity",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "PolicyName",
            wire: "PolicyName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::POLICY_NAME),
        },
        Member {
            name: "Policy",
            wire: "Policy",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::POLICY),
        },
    ],
};

/// The shape `PutIdentityPolicyResponse`.
#[derive(Clone, PartialEq)]
pub struct PutIdentityPolicyResponse {}

impl Shape for PutIdentityPolicyResponse {
    fn schema() -> &'static Structure {
        &PUT_IDENTITY_POLICY_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static PUT_IDENTITY_POLICY_RESPONSE: Structure = Structure {
    name: "PutIdentityPolicyResponse",
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

/// The shape `ReceiptAction`.
#[derive(Clone, PartialEq)]
pub struct ReceiptAction {
    pub s3_action: Option<S3Action>,
    pub bounce_action: Option<BounceAction>,
    pub workmail_action: Option<WorkmailAction>,
    pub lambda_action: Option<LambdaAction>,
    pub stop_action: Option<StopAction>,
    pub add_header_action: Option<AddHeaderAction>,
    pub sns_action: Option<SNSAction>,
    pub connect_action: Option<ConnectAction>,
}

impl Shape for ReceiptAction {
    fn schema() -> &'static Structure {
        &RECEIPT_ACTION
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            s3_action: fields.maybe(0),
            bounce_action: fields.maybe(1),
            workmail_action: fields.maybe(2),
            lambda_action: fields.maybe(3),
            stop_action: fields.maybe(4),
            add_header_action: fields.maybe(5),
            sns_action: fields.maybe(6),
            connect_action: fields.maybe(7),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(8);
        fields.push(self.s3_action);
        fields.push(self.bounce_action);
        fields.push(self.workmail_action);
        fields.push(self.lambda_action);
        fields.push(self.stop_action);
        fields.push(self.add_header_action);
        fields.push(self.sns_action);
        fields.push(self.connect_action);
        fields
    }
}

pub(super) static RECEIPT_ACTION: Structure = Structure {
    name: "ReceiptAction",
    members: &[
        Member {
            name: "S3Action",
            wire: "S3Action",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&S3_ACTION),
        },
        Member {
            name: "BounceAction",
            wire: "BounceAction",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&BOUNCE_ACTION),
        },
        Member {
            name: "WorkmailAction",
            wire: "WorkmailAction",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&WORKMAIL_ACTION),
        },
        Member {
            name: "LambdaAction",
            wire: "LambdaAction",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&LAMBDA_ACTION),
        },
        Member {
            name: "StopAction",
            wire: "StopAction",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&STOP_ACTION),
        },
        Member {
            name: "AddHeaderAction",
            wire: "AddHeaderAction",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&ADD_HEADER_ACTION),
        },
        Member {
            name: "SNSAction",
            wire: "SNSAction",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&SNS_ACTION),
        },
        Member {
            name: "ConnectAction",
            wire: "ConnectAction",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&CONNECT_ACTION),
        },
    ],
};

/// The shape `ReceiptFilter`.
#[derive(Clone, PartialEq)]
pub struct ReceiptFilter {
    pub name: String,
    pub ip_filter: ReceiptIpFilter,
}

impl Shape for ReceiptFilter {
    fn schema() -> &'static Structure {
        &RECEIPT_FILTER
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            name: fields.need(0),
            ip_filter: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.name));
        fields.push(Some(self.ip_filter));
        fields
    }
}

pub(super) static RECEIPT_FILTER: Structure = Structure {
    name: "ReceiptFilter",
    members: &[
        Member {
            name: "Name",
            wire: "Name",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "IpFilter",
            wire: "IpFilter",
            location: Location::Body,
            required: true,
            kind: Kind::Structure(&RECEIPT_IP_FILTER),
        },
    ],
};

/// The shape `ReceiptIpFilter`.
#[derive(Clone, PartialEq)]
pub struct ReceiptIpFilter {
    pub policy: String,
    pub cidr: String,
}

impl Shape for ReceiptIpFilter {
    fn schema() -> &'static Structure {
        &RECEIPT_IP_FILTER
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            policy: fields.need(0),
            cidr: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.policy));
        fields.push(Some(self.cidr));
        fields
    }
}

pub(super) static RECEIPT_IP_FILTER: Structure = Structure {
    name: "ReceiptIpFilter",
    members: &[
        Member {
            name: "Policy",
            wire: "Policy",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::RECEIPT_FILTER_POLICY),
        },
        Member {
            name: "Cidr",
            wire: "Cidr",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `ReceiptRule`.
#[derive(Clone, PartialEq)]
pub struct ReceiptRule {
    pub name: String,
    pub enabled: Option<bool>,
    pub tls_policy: Option<String>,
    pub recipients: Option<Vec<String>>,
    pub actions: Option<Vec<ReceiptAction>>,
    pub scan_enabled: Option<bool>,
}

impl Shape for ReceiptRule {
    fn schema() -> &'static Structure {
        &RECEIPT_RULE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            name: fields.need(0),
            enabled: fields.maybe(1),
            tls_policy: fields.maybe(2),
            recipients: fields.maybe(3),
            actions: fields.maybe(4),
            scan_enabled: fields.maybe(5),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(6);
        fields.push(Some(self.name));
        fields.push(self.enabled);
        fields.push(self.tls_policy);
        fields.push(self.recipients);
        fields.push(self.actions);
        fields.push(self.scan_enabled);
        fields
    }
}

pub(super) static RECEIPT_RULE: Structure = Structure {
    name: "ReceiptRule",
    members: &[
        Member {
            name: "Name",
            wire: "Name",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::RECEIPT_RULE_NAME),
        },
        Member {
            name: "Enabled",
            wire: "Enabled",
            location: Location::Body,
            required: false,
            kind: Kind::Boolean,
        },
        Member {
            name: "TlsPolicy",
            wire: "TlsPolicy",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::TLS_POLICY),
        },
        Member {
            name: "Recipients",
            wire: "Recipients",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::RECIPIENTS_LIST),
        },
        Member {
            name: "Actions",
            wire: "Actions",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::RECEIPT_ACTIONS_LIST),
        },
        Member {
            name: "ScanEnabled",
            wire: "ScanEnabled",
            location: Location::Body,
            required: false,
            kind: Kind::Boolean,
        },
    ],
};

/// The shape `ReceiptRuleSetMetadata`.
#[derive(Clone, PartialEq)]
pub struct ReceiptRuleSetMetadata {
    pub name: Option<String>,
    pub created_timestamp: Option<Timestamp>,
}

impl Shape for ReceiptRuleSetMetadata {
    fn schema() -> &'static Structure {
        &RECEIPT_RULE_SET_METADATA
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            name: fields.maybe(0),
            created_timestamp: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.name);
        fields.push(self.created_timestamp);
        fields
    }
}

pub(super) static RECEIPT_RULE_SET_METADATA: Structure = Structure {
    name: "ReceiptRuleSetMetadata",
    members: &[
        Member {
            name: "Name",
            wire: "Name",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::RECEIPT_RULE_SET_NAME),
        },
        Member {
            name: "CreatedTimestamp",
            wire: "CreatedTimestamp",
            location: Location::Body,
            required: false,
            kind: Kind::Timestamp,
        },
    ],
};

/// The shape `RecipientDsnFields`.
#[derive(Clone, PartialEq)]
pub struct RecipientDsnFields {
    pub final_recipient: Option<String>,
    pub action: String,
    pub remote_mta: Option<String>,
    pub status: String,
    pub diagnostic_code: Option<String>,
    pub last_attempt_date: Option<Timestamp>,
    pub extension_fields: Option<Vec<ExtensionField>>,
}

impl Shape for RecipientDsnFields {
    fn schema() -> &'static Structure {
        &RECIPIENT_DSN_FIELDS
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            final_recipient: fields.maybe(0),
            action: fields.need(1),
            remote_mta: fields.maybe(2),
            status: fields.need(3),
            diagnostic_code: fields.maybe(4),
            last_attempt_date: fields.maybe(5),
            extension_fields: fields.maybe(6),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(7);
        fields.push(self.final_recipient);
        fields.push(Some(self.action));
        fields.push(self.remote_mta);
        fields.push(Some(self.status));
        fields.push(self.diagnostic_code);
        fields.push(self.last_attempt_date);
        fields.push(self.extension_fields);
        fields
    }
}

pub(super) static RECIPIENT_DSN_FIELDS: Structure = Structure {
    name: "RecipientDsnFields",
    members: &[
        Member {
            name: "FinalRecipient",
            wire: "FinalRecipient",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "Action",
            wire: "Action",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::DSN_ACTION),
        },
        Member {
            name: "RemoteMta",
            wire: "RemoteMta",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "Status",
            wire: "Status",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "DiagnosticCode",
            wire: "DiagnosticCode",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "LastAttemptDate",
            wire: "LastAttemptDate",
            location: Location::Body,
            required: false,
            kind: Kind::Timestamp,
        },
        Member {
            name: "ExtensionFields",
            wire: "ExtensionFields",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::EXTENSION_FIELD_LIST),
        },
    ],
};

/// The shape `ReorderReceiptRuleSetRequest`.
#[derive(Clone, PartialEq)]
pub struct ReorderReceiptRuleSetRequest {
    pub rule_set_name: String,
    pub rule_names: Vec<String>,
}

impl Shape for ReorderReceiptRuleSetRequest {
    fn schema() -> &'static Structure {
        &REORDER_RECEIPT_RULE_SET_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            rule_set_name: fields.need(0),
            rule_names: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.rule_set_name));
        fields.push(Some(self.rule_names));
        fields
    }
}

pub(super) static REORDER_RECEIPT_RULE_SET_REQUEST: Structure = Structure {
    name: "ReorderReceiptRuleSetRequest",
    members: &[
        Member {
            name: "RuleSetName",
            wire: "RuleSetName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::RECEIPT_RULE_SET_NAME),
        },
        Member {
            name: "RuleNames",
            wire: "RuleNames",
            location: Location::Body,
            required: true,
            kind: Kind::List(&rules::RECEIPT_RULE_NAMES_LIST),
        },
    ],
};

/// The shape `ReorderReceiptRuleSetResponse`.
#[derive(Clone, PartialEq)]
pub struct ReorderReceiptRuleSetResponse {}

impl Shape for ReorderReceiptRuleSetResponse {
    fn schema() -> &'static Structure {
        &REORDER_RECEIPT_RULE_SET_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static REORDER_RECEIPT_RULE_SET_RESPONSE: Structure = Structure {
    name: "ReorderReceiptRuleSetResponse",
    members: &[],
};

/// The shape `ReputationOptions`.
#[derive(Clone, PartialEq)]
pub struct ReputationOptions {
    pub sending_enabled: Option<bool>,
    pub reputation_metrics_enabled: Option<bool>,
    pub last_fresh_start: Option<Timestamp>,
}

impl Shape for ReputationOptions {
    fn schema() -> &'static Structure {
        &REPUTATION_OPTIONS
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            sending_enabled: fields.maybe(0),
            reputation_metrics_enabled: fields.maybe(1),
            last_fresh_start: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(self.sending_enabled);
        fields.push(self.reputation_metrics_enabled);
        fields.push(self.last_fresh_start);
        fields
    }
}

pub(super) static REPUTATION_OPTIONS: Structure = Structure {
    name: "ReputationOptions",
    members: &[
        Member {
            name: "SendingEnabled",
            wire: "SendingEnabled",
            location: Location::Body,
            required: false,
            kind: Kind::Boolean,
        },
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

aws::shapes! { GetAccountSendingEnabledResponse GetCustomVerificationEmailTemplateRequest GetCustomVerificationEmailTemplateResponse GetIdentityDkimAttributesRequest GetIdentityDkimAttributesResponse GetIdentityMailFromDomainAttributesRequest GetIdentityMailFromDomainAttributesResponse GetIdentityNotificationAttributesRequest GetIdentityNotificationAttributesResponse GetIdentityPoliciesRequest GetIdentityPoliciesResponse GetIdentityVerificationAttributesRequest GetIdentityVerificationAttributesResponse GetSendQuotaResponse GetSendStatisticsResponse GetTemplateRequest GetTemplateResponse IdentityDkimAttributes IdentityMailFromDomainAttributes IdentityNotificationAttributes IdentityVerificationAttributes KinesisFirehoseDestination LambdaAction ListConfigurationSetsRequest ListConfigurationSetsResponse ListCustomVerificationEmailTemplatesRequest ListCustomVerificationEmailTemplatesResponse ListIdentitiesRequest ListIdentitiesResponse ListIdentityPoliciesRequest ListIdentityPoliciesResponse ListReceiptFiltersRequest ListReceiptFiltersResponse ListReceiptRuleSetsRequest ListReceiptRuleSetsResponse ListTemplatesRequest ListTemplatesResponse ListVerifiedEmailAddressesResponse Message MessageDsn MessageTag PutConfigurationSetDeliveryOptionsRequest PutConfigurationSetDeliveryOptionsResponse PutIdentityPolicyRequest PutIdentityPolicyResponse RawMessage ReceiptAction ReceiptFilter ReceiptIpFilter ReceiptRule ReceiptRuleSetMetadata RecipientDsnFields ReorderReceiptRuleSetRequest ReorderReceiptRuleSetResponse ReputationOptions }
