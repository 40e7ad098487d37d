// Written by `cargo xtask codegen`; do not edit.

use super::rules;
use super::*;
use aws::schema::{ANY_NUMBER, ANY_TEXT, Kind, Location, Member, Structure};
use aws::{Fields, Shape};
use base::Timestamp;

/// The shape `SOARecord`.
#[derive(Clone, PartialEq)]
pub struct SOARecord {
    pub primary_name_server: Option<String>,
    pub admin_email: Option<String>,
    pub serial_number: Option<i64>,
}

impl Shape for SOARecord {
    fn schema() -> &'static Structure {
        &SOA_RECORD
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            primary_name_server: fields.maybe(0),
            admin_email: fields.maybe(1),
            serial_number: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(self.primary_name_server);
        fields.push(self.admin_email);
        fields.push(self.serial_number);
        fields
    }
}

pub(super) static SOA_RECORD: Structure = Structure {
    name: "SOARecord",
    members: &[
        Member {
            name: "PrimaryNameServer",
            wire: "PrimaryNameServer",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "AdminEmail",
            wire: "AdminEmail",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "SerialNumber",
            wire: "SerialNumber",
            location: Location::Body,
            required: false,
            kind: Kind::Long(&ANY_NUMBER),
        },
    ],
};

/// The shape `SendBulkEmailRequest`.
#[derive(Clone, PartialEq)]
pub struct SendBulkEmailRequest {
    pub from_email_address: Option<String>,
    pub from_email_address_identity_arn: Option<String>,
    pub reply_to_addresses: Option<Vec<String>>,
    pub feedback_forwarding_email_address: Option<String>,
    pub feedback_forwarding_email_address_identity_arn: Option<String>,
    pub default_email_tags: Option<Vec<MessageTag>>,
    pub default_content: BulkEmailContent,
    pub bulk_email_entries: Vec<BulkEmailEntry>,
    pub configuration_set_name: Option<String>,
    pub endpoint_id: Option<String>,
    pub tenant_name: Option<String>,
    pub configuration_overrides: Option<ConfigurationOverrides>,
}

impl Shape for SendBulkEmailRequest {
    fn schema() -> &'static Structure {
        &SEND_BULK_EMAIL_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            from_email_address: fields.maybe(0),
            from_email_address_identity_arn: fields.maybe(1),
            reply_to_addresses: fields.maybe(2),
            feedback_forwarding_email_address: fields.maybe(3),
            feedback_forwarding_email_address_identity_arn: fields.maybe(4),
            default_email_tags: fields.maybe(5),
            default_content: fields.need(6),
            bulk_email_entries: fields.need(7),
            configuration_set_name: fields.maybe(8),
            endpoint_id: fields.maybe(9),
            tenant_name: fields.maybe(10),
            configuration_overrides: fields.maybe(11),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(12);
        fields.push(self.from_email_address);
        fields.push(self.from_email_address_identity_arn);
        fields.push(self.reply_to_addresses);
        fields.push(self.feedback_forwarding_email_address);
        fields.push(self.feedback_forwarding_email_address_identity_arn);
        fields.push(self.default_email_tags);
        fields.push(Some(self.default_content));
        fields.push(Some(self.bulk_email_entries));
        fields.push(self.configuration_set_name);
        fields.push(self.endpoint_id);
        fields.push(self.tenant_name);
        fields.push(self.configuration_overrides);
        fields
    }
}

pub(super) static SEND_BULK_EMAIL_REQUEST: Structure = Structure {
    name: "SendBulkEmailRequest",
    members: &[
        Member {
            name: "FromEmailAddress",
            wire: "FromEmailAddress",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "FromEmailAddressIdentityArn",
            wire: "FromEmailAddressIdentityArn",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::AMAZON_RESOURCE_NAME),
        },
        Member {
            name: "ReplyToAddresses",
            wire: "ReplyToAddresses",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::EMAIL_ADDRESS_LIST),
        },
        Member {
            name: "FeedbackForwardingEmailAddress",
            wire: "FeedbackForwardingEmailAddress",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "FeedbackForwardingEmailAddressIdentityArn",
            wire: "FeedbackForwardingEmailAddressIdentityArn",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::AMAZON_RESOURCE_NAME),
        },
        Member {
            name: "DefaultEmailTags",
            wire: "DefaultEmailTags",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::MESSAGE_TAG_LIST),
        },
        Member {
            name: "DefaultContent",
            wire: "DefaultContent",
            location: Location::Body,
            required: true,
            kind: Kind::Structure(&BULK_EMAIL_CONTENT),
        },
        Member {
            name: "BulkEmailEntries",
            wire: "BulkEmailEntries",
            location: Location::Body,
            required: true,
            kind: Kind::List(&rules::BULK_EMAIL_ENTRY_LIST),
        },
        Member {
            name: "ConfigurationSetName",
            wire: "ConfigurationSetName",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "EndpointId",
            wire: "EndpointId",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "TenantName",
            wire: "TenantName",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::TENANT_NAME),
        },
        Member {
            name: "ConfigurationOverrides",
            wire: "ConfigurationOverrides",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&CONFIGURATION_OVERRIDES),
        },
    ],
};

/// The shape `SendBulkEmailResponse`.
#[derive(Clone, PartialEq)]
pub struct SendBulkEmailResponse {
    pub bulk_email_entry_results: Vec<BulkEmailEntryResult>,
}

impl Shape for SendBulkEmailResponse {
    fn schema() -> &'static Structure {
        &SEND_BULK_EMAIL_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            bulk_email_entry_results: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.bulk_email_entry_results));
        fields
    }
}

pub(super) static SEND_BULK_EMAIL_RESPONSE: Structure = Structure {
    name: "SendBulkEmailResponse",
    members: &[Member {
        name: "BulkEmailEntryResults",
        wire: "BulkEmailEntryResults",
        location: Location::Body,
        required: true,
        kind: Kind::List(&rules::BULK_EMAIL_ENTRY_RESULT_LIST),
    }],
};

/// The shape `SendCustomVerificationEmailRequest`.
#[derive(Clone, PartialEq)]
pub struct SendCustomVerificationEmailRequest {
    pub email_address: String,
    pub template_name: String,
    pub configuration_set_name: Option<String>,
}

impl Shape for SendCustomVerificationEmailRequest {
    fn schema() -> &'static Structure {
        &SEND_CUSTOM_VERIFICATION_EMAIL_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            email_address: fields.need(0),
            template_name: fields.need(1),
            configuration_set_name: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(Some(self.email_address));
        fields.push(Some(self.template_name));
        fields.push(self.configuration_set_name);
        fields
    }
}

pub(super) static SEND_CUSTOM_VERIFICATION_EMAIL_REQUEST: Structure = Structure {
    name: "SendCustomVerificationEmailRequest",
    members: &[
        Member {
            name: "EmailAddress",
            wire: "EmailAddress",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "TemplateName",
            wire: "TemplateName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::EMAIL_TEMPLATE_NAME),
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

/// The shape `SendCustomVerificationEmailResponse`.
#[derive(Clone, PartialEq)]
pub struct SendCustomVerificationEmailResponse {
    pub message_id: Option<String>,
}

impl Shape for SendCustomVerificationEmailResponse {
    fn schema() -> &'static Structure {
        &SEND_CUSTOM_VERIFICATION_EMAIL_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            message_id: fields.maybe(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(self.message_id);
        fields
    }
}

pub(super) static SEND_CUSTOM_VERIFICATION_EMAIL_RESPONSE: Structure = Structure {
    name: "SendCustomVerificationEmailResponse",
    members: &[Member {
        name: "MessageId",
        wire: "MessageId",
        location: Location::Body,
        required: false,
        kind: Kind::Text(&ANY_TEXT),
    }],
};

/// The shape `SendEmailRequest`.
#[derive(Clone, PartialEq)]
pub struct SendEmailRequest {
    pub from_email_address: Option<String>,
    pub from_email_address_identity_arn: Option<String>,
    pub destination: Option<Destination>,
    pub reply_to_addresses: Option<Vec<String>>,
    pub feedback_forwarding_email_address: Option<String>,
    pub feedback_forwarding_email_address_identity_arn: Option<String>,
    pub content: EmailContent,
    pub email_tags: Option<Vec<MessageTag>>,
    pub configuration_set_name: Option<String>,
    pub endpoint_id: Option<String>,
    pub tenant_name: Option<String>,
    pub list_management_options: Option<ListManagementOptions>,
    pub configuration_overrides: Option<ConfigurationOverrides>,
}

impl Shape for SendEmailRequest {
    fn schema() -> &'static Structure {
        &SEND_EMAIL_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            from_email_address: fields.maybe(0),
            from_email_address_identity_arn: fields.maybe(1),
            destination: fields.maybe(2),
            reply_to_addresses: fields.maybe(3),
            feedback_forwarding_email_address: fields.maybe(4),
            feedback_forwarding_email_address_identity_arn: fields.maybe(5),
            content: fields.need(6),
            email_tags: fields.maybe(7),
            configuration_set_name: fields.maybe(8),
            endpoint_id: fields.maybe(9),
            tenant_name: fields.maybe(10),
            list_management_options: fields.maybe(11),
            configuration_overrides: fields.maybe(12),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(13);
        fields.push(self.from_email_address);
        fields.push(self.from_email_address_identity_arn);
        fields.push(self.destination);
        fields.push(self.reply_to_addresses);
        fields.push(self.feedback_forwarding_email_address);
        fields.push(self.feedback_forwarding_email_address_identity_arn);
        fields.push(Some(self.content));
        fields.push(self.email_tags);
        fields.push(self.configuration_set_name);
        fields.push(self.endpoint_id);
        fields.push(self.tenant_name);
        fields.push(self.list_management_options);
        fields.push(self.configuration_overrides);
        fields
    }
}

pub(super) static SEND_EMAIL_REQUEST: Structure = Structure {
    name: "SendEmailRequest",
    members: &[
        Member {
            name: "FromEmailAddress",
            wire: "FromEmailAddress",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "FromEmailAddressIdentityArn",
            wire: "FromEmailAddressIdentityArn",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::AMAZON_RESOURCE_NAME),
        },
        Member {
            name: "Destination",
            wire: "Destination",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&DESTINATION),
        },
        Member {
            name: "ReplyToAddresses",
            wire: "ReplyToAddresses",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::EMAIL_ADDRESS_LIST),
        },
        Member {
            name: "FeedbackForwardingEmailAddress",
            wire: "FeedbackForwardingEmailAddress",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "FeedbackForwardingEmailAddressIdentityArn",
            wire: "FeedbackForwardingEmailAddressIdentityArn",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::AMAZON_RESOURCE_NAME),
        },
        Member {
            name: "Content",
            wire: "Content",
            location: Location::Body,
            required: true,
            kind: Kind::Structure(&EMAIL_CONTENT),
        },
        Member {
            name: "EmailTags",
            wire: "EmailTags",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::MESSAGE_TAG_LIST),
        },
        Member {
            name: "ConfigurationSetName",
            wire: "ConfigurationSetName",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "EndpointId",
            wire: "EndpointId",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "TenantName",
            wire: "TenantName",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::TENANT_NAME),
        },
        Member {
            name: "ListManagementOptions",
            wire: "ListManagementOptions",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&LIST_MANAGEMENT_OPTIONS),
        },
        Member {
            name: "ConfigurationOverrides",
            wire: "ConfigurationOverrides",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&CONFIGURATION_OVERRIDES),
        },
    ],
};

/// The shape `SendEmailResponse`.
#[derive(Clone, PartialEq)]
pub struct SendEmailResponse {
    pub message_id: Option<String>,
}

impl Shape for SendEmailResponse {
    fn schema() -> &'static Structure {
        &SEND_EMAIL_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            message_id: fields.maybe(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(self.message_id);
        fields
    }
}

pub(super) static SEND_EMAIL_RESPONSE: Structure = Structure {
    name: "SendEmailResponse",
    members: &[Member {
        name: "MessageId",
        wire: "MessageId",
        location: Location::Body,
        required: false,
        kind: Kind::Text(&ANY_TEXT),
    }],
};

/// The shape `SendQuota`.
#[derive(Clone, PartialEq)]
pub struct SendQuota {
    pub max24_hour_send: Option<f64>,
    pub max_send_rate: Option<f64>,
    pub sent_last24_hours: Option<f64>,
}

impl Shape for SendQuota {
    fn schema() -> &'static Structure {
        &SEND_QUOTA
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

pub(super) static SEND_QUOTA: Structure = Structure {
    name: "SendQuota",
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

/// The shape `SendingOptions`.
#[derive(Clone, PartialEq)]
pub struct SendingOptions {
    pub sending_enabled: Option<bool>,
}

impl Shape for SendingOptions {
    fn schema() -> &'static Structure {
        &SENDING_OPTIONS
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

pub(super) static SENDING_OPTIONS: Structure = Structure {
    name: "SendingOptions",
    members: &[Member {
        name: "SendingEnabled",
        wire: "SendingEnabled",
        location: Location::Body,
        required: false,
        kind: Kind::Boolean,
    }],
};

/// The shape `SigningScheme`.
#[derive(Clone, PartialEq)]
pub struct SigningScheme {
    pub default_scheme: Option<DefaultSigningScheme>,
    pub smime_scheme: Option<SmimeSigningScheme>,
}

impl Shape for SigningScheme {
    fn schema() -> &'static Structure {
        &SIGNING_SCHEME
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            default_scheme: fields.maybe(0),
            smime_scheme: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.default_scheme);
        fields.push(self.smime_scheme);
        fields
    }
}

pub(super) static SIGNING_SCHEME: Structure = Structure {
    name: "SigningScheme",
    members: &[
        Member {
            name: "DefaultScheme",
            wire: "DefaultScheme",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&DEFAULT_SIGNING_SCHEME),
        },
        Member {
            name: "SmimeScheme",
            wire: "SmimeScheme",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&SMIME_SIGNING_SCHEME),
        },
    ],
};

/// The shape `SmimeSigningScheme`.
#[derive(Clone, PartialEq)]
pub struct SmimeSigningScheme {
    pub signature_format: Option<String>,
}

impl Shape for SmimeSigningScheme {
    fn schema() -> &'static Structure {
        &SMIME_SIGNING_SCHEME
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            signature_format: fields.maybe(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(self.signature_format);
        fields
    }
}

pub(super) static SMIME_SIGNING_SCHEME: Structure = Structure {
    name: "SmimeSigningScheme",
    members: &[Member {
        name: "SignatureFormat",
        wire: "SignatureFormat",
        location: Location::Body,
        required: false,
        kind: Kind::Text(&rules::SIGNATURE_FORMAT),
    }],
};

/// The shape `SnsDestination`.
#[derive(Clone, PartialEq)]
pub struct SnsDestination {
    pub topic_arn: String,
}

impl Shape for SnsDestination {
    fn schema() -> &'static Structure {
        &SNS_DESTINATION
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            topic_arn: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.topic_arn));
        fields
    }
}

pub(super) static SNS_DESTINATION: Structure = Structure {
    name: "SnsDestination",
    members: &[Member {
        name: "TopicArn",
        wire: "TopicArn",
        location: Location::Body,
        required: true,
        kind: Kind::Text(&rules::AMAZON_RESOURCE_NAME),
    }],
};

/// The shape `StatusRecord`.
#[derive(Clone, PartialEq)]
pub struct StatusRecord {
    pub status: Option<String>,
    pub cause: Option<String>,
    pub last_updated_timestamp: Option<Timestamp>,
}

impl Shape for StatusRecord {
    fn schema() -> &'static Structure {
        &STATUS_RECORD
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            status: fields.maybe(0),
            cause: fields.maybe(1),
            last_updated_timestamp: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(self.status);
        fields.push(self.cause);
        fields.push(self.last_updated_timestamp);
        fields
    }
}

pub(super) static STATUS_RECORD: Structure = Structure {
    name: "StatusRecord",
    members: &[
        Member {
            name: "Status",
            wire: "Status",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::SENDING_STATUS),
        },
        Member {
            name: "Cause",
            wire: "Cause",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::STATUS_CAUSE),
        },
        Member {
            name: "LastUpdatedTimestamp",
            wire: "LastUpdatedTimestamp",
            location: Location::Body,
            required: false,
            kind: Kind::Timestamp,
        },
    ],
};

/// The shape `SuppressedDestination`.
#[derive(Clone, PartialEq)]
pub struct SuppressedDestination {
    pub email_address: String,
    pub reason: String,
    pub last_update_time: Timestamp,
    pub attributes: Option<SuppressedDestinationAttributes>,
    pub tenant_name: Option<String>,
}

impl Shape for SuppressedDestination {
    fn schema() -> &'static Structure {
        &SUPPRESSED_DESTINATION
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            email_address: fields.need(0),
            reason: fields.need(1),
            last_update_time: fields.need(2),
            attributes: fields.maybe(3),
            tenant_name: fields.maybe(4),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(5);
        fields.push(Some(self.email_address));
        fields.push(Some(self.reason));
        fields.push(Some(self.last_update_time));
        fields.push(self.attributes);
        fields.push(self.tenant_name);
        fields
    }
}

pub(super) static SUPPRESSED_DESTINATION: Structure = Structure {
    name: "SuppressedDestination",
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
            name: "LastUpdateTime",
            wire: "LastUpdateTime",
            location: Location::Body,
            required: true,
            kind: Kind::Timestamp,
        },
        Member {
            name: "Attributes",
            wire: "Attributes",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&SUPPRESSED_DESTINATION_ATTRIBUTES),
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

/// The shape `SuppressedDestinationAttributes`.
#[derive(Clone, PartialEq)]
pub struct SuppressedDestinationAttributes {
    pub message_id: Option<String>,
    pub feedback_id: Option<String>,
}

impl Shape for SuppressedDestinationAttributes {
    fn schema() -> &'static Structure {
        &SUPPRESSED_DESTINATION_ATTRIBUTES
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            message_id: fields.maybe(0),
            feedback_id: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.message_id);
        fields.push(self.feedback_id);
        fields
    }
}

pub(super) static SUPPRESSED_DESTINATION_ATTRIBUTES: Structure = Structure {
    name: "SuppressedDestinationAttributes",
    members: &[
        Member {
            name: "MessageId",
            wire: "MessageId",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "FeedbackId",
            wire: "FeedbackId",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `SuppressedDestinationSummary`.
#[derive(Clone, PartialEq)]
pub struct SuppressedDestinationSummary {
    pub email_address: String,
    pub reason: String,
    pub last_update_time: Timestamp,
}

impl Shape for SuppressedDestinationSummary {
    fn schema() -> &'static Structure {
        &SUPPRESSED_DESTINATION_SUMMARY
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            email_address: fields.need(0),
            reason: fields.need(1),
            last_update_time: fields.need(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(Some(self.email_address));
        fields.push(Some(self.reason));
        fields.push(Some(self.last_update_time));
        fields
    }
}

pub(super) static SUPPRESSED_DESTINATION_SUMMARY: Structure = Structure {
    name: "SuppressedDestinationSummary",
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
            name: "LastUpdateTime",
            wire: "LastUpdateTime",
            location: Location::Body,
            required: true,
            kind: Kind::Timestamp,
        },
    ],
};

/// The shape `SuppressionAttributes`.
#[derive(Clone, PartialEq)]
pub struct SuppressionAttributes {
    pub suppressed_reasons: Option<Vec<String>>,
    pub validation_attributes: Option<SuppressionValidationAttributes>,
}

impl Shape for SuppressionAttributes {
    fn schema() -> &'static Structure {
        &SUPPRESSION_ATTRIBUTES
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

pub(super) static SUPPRESSION_ATTRIBUTES: Structure = Structure {
    name: "SuppressionAttributes",
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

/// The shape `SuppressionConditionThreshold`.
#[derive(Clone, PartialEq)]
pub struct SuppressionConditionThreshold {
    pub condition_threshold_enabled: String,
    pub overall_confidence_threshold: Option<SuppressionConfidenceThreshold>,
}

impl Shape for SuppressionConditionThreshold {
    fn schema() -> &'static Structure {
        &SUPPRESSION_CONDITION_THRESHOLD
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            condition_threshold_enabled: fields.need(0),
            overall_confidence_threshold: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.condition_threshold_enabled));
        fields.push(self.overall_confidence_threshold);
        fields
    }
}

pub(super) static SUPPRESSION_CONDITION_THRESHOLD: Structure = Structure {
    name: "SuppressionConditionThreshold",
    members: &[
        Member {
            name: "ConditionThresholdEnabled",
            wire: "ConditionThresholdEnabled",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::FEATURE_STATUS),
        },
        Member {
            name: "OverallConfidenceThreshold",
            wire: "OverallConfidenceThreshold",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&SUPPRESSION_CONFIDENCE_THRESHOLD),
        },
    ],
};

/// The shape `SuppressionConfidenceThreshold`.
#[derive(Clone, PartialEq)]
pub struct SuppressionConfidenceThreshold {
    pub confidence_verdict_threshold: String,
}

impl Shape for SuppressionConfidenceThreshold {
    fn schema() -> &'static Structure {
        &SUPPRESSION_CONFIDENCE_THRESHOLD
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            confidence_verdict_threshold: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.confidence_verdict_threshold));
        fields
    }
}

pub(super) static SUPPRESSION_CONFIDENCE_THRESHOLD: Structure = Structure {
    name: "SuppressionConfidenceThreshold",
    members: &[Member {
        name: "ConfidenceVerdictThreshold",
        wire: "ConfidenceVerdictThreshold",
        location: Location::Body,
        required: true,
        kind: Kind::Text(&rules::SUPPRESSION_CONFIDENCE_VERDICT_THRESHOLD),
    }],
};

/// The shape `SuppressionListDestination`.
#[derive(Clone, PartialEq)]
pub struct SuppressionListDestination {
    pub suppression_list_import_action: String,
}

impl Shape for SuppressionListDestination {
    fn schema() -> &'static Structure {
        &SUPPRESSION_LIST_DESTINATION
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            suppression_list_import_action: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.suppression_list_import_action));
        fields
    }
}

pub(super) static SUPPRESSION_LIST_DESTINATION: Structure = Structure {
    name: "SuppressionListDestination",
    members: &[Member {
        name: "SuppressionListImportAction",
        wire: "SuppressionListImportAction",
        location: Location::Body,
        required: true,
        kind: Kind::Text(&rules::SUPPRESSION_LIST_IMPORT_ACTION),
    }],
};

/// The shape `SuppressionOptions`.
#[derive(Clone, PartialEq)]
pub struct SuppressionOptions {
    pub suppressed_reasons: Option<Vec<String>>,
    pub suppression_scope: Option<String>,
    pub validation_options: Option<SuppressionValidationOptions>,
}

impl Shape for SuppressionOptions {
    fn schema() -> &'static Structure {
        &SUPPRESSION_OPTIONS
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            suppressed_reasons: fields.maybe(0),
            suppression_scope: fields.maybe(1),
            validation_options: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(self.suppressed_reasons);
        fields.push(self.suppression_scope);
        fields.push(self.validation_options);
        fields
    }
}

pub(super) static SUPPRESSION_OPTIONS: Structure = Structure {
    name: "SuppressionOptions",
    members: &[
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
        Member {
            name: "ValidationOptions",
            wire: "ValidationOptions",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&SUPPRESSION_VALIDATION_OPTIONS),
        },
    ],
};

/// The shape `SuppressionValidationAttributes`.
#[derive(Clone, PartialEq)]
pub struct SuppressionValidationAttributes {
    pub condition_threshold: SuppressionConditionThreshold,
}

impl Shape for SuppressionValidationAttributes {
    fn schema() -> &'static Structure {
        &SUPPRESSION_VALIDATION_ATTRIBUTES
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            condition_threshold: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.condition_threshold));
        fields
    }
}

pub(super) static SUPPRESSION_VALIDATION_ATTRIBUTES: Structure = Structure {
    name: "SuppressionValidationAttributes",
    members: &[Member {
        name: "ConditionThreshold",
        wire: "ConditionThreshold",
        location: Location::Body,
        required: true,
        kind: Kind::Structure(&SUPPRESSION_CONDITION_THRESHOLD),
    }],
};

/// The shape `SuppressionValidationOptions`.
#[derive(Clone, PartialEq)]
pub struct SuppressionValidationOptions {
    pub condition_threshold: SuppressionConditionThreshold,
}

impl Shape for SuppressionValidationOptions {
    fn schema() -> &'static Structure {
        &SUPPRESSION_VALIDATION_OPTIONS
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            condition_threshold: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.condition_threshold));
        fields
    }
}

pub(super) static SUPPRESSION_VALIDATION_OPTIONS: Structure = Structure {
    name: "SuppressionValidationOptions",
    members: &[Member {
        name: "ConditionThreshold",
        wire: "ConditionThreshold",
        location: Location::Body,
        required: true,
        kind: Kind::Structure(&SUPPRESSION_CONDITION_THRESHOLD),
    }],
};

/// The shape `Tag`.
#[derive(Clone, PartialEq)]
pub struct Tag {
    pub key: String,
    pub value: String,
}

impl Shape for Tag {
    fn schema() -> &'static Structure {
        &TAG
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            key: fields.need(0),
            value: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.key));
        fields.push(Some(self.value));
        fields
    }
}

pub(super) static TAG: Structure = Structure {
    name: "Tag",
    members: &[
        Member {
            name: "Key",
            wire: "Key",
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

/// The shape `TagResourceRequest`.
#[derive(Clone, PartialEq)]
pub struct TagResourceRequest {
    pub resource_arn: String,
    pub tags: Vec<Tag>,
}

impl Shape for TagResourceRequest {
    fn schema() -> &'static Structure {
        &TAG_RESOURCE_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            resource_arn: fields.need(0),
            tags: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.resource_arn));
        fields.push(Some(self.tags));
        fields
    }
}

pub(super) static TAG_RESOURCE_REQUEST: Structure = Structure {
    name: "TagResourceRequest",
    members: &[
        Member {
            name: "ResourceArn",
            wire: "ResourceArn",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::AMAZON_RESOURCE_NAME),
        },
        Member {
            name: "Tags",
            wire: "Tags",
            location: Location::Body,
            required: true,
            kind: Kind::List(&rules::TAG_LIST),
        },
    ],
};

/// The shape `TagResourceResponse`.
#[derive(Clone, PartialEq)]
pub struct TagResourceResponse {}

impl Shape for TagResourceResponse {
    fn schema() -> &'static Structure {
        &TAG_RESOURCE_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static TAG_RESOURCE_RESPONSE: Structure = Structure {
    name: "TagResourceResponse",
    members: &[],
};

/// The shape `Template`.
#[derive(Clone, PartialEq)]
pub struct Template {
    pub template_name: Option<String>,
    pub template_arn: Option<String>,
    pub template_content: Option<EmailTemplateContent>,
    pub template_data: Option<String>,
    pub headers: Option<Vec<MessageHeader>>,
    pub attachments: Option<Vec<Attachment>>,
}

impl Shape for Template {
    fn schema() -> &'static Structure {
        &TEMPLATE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            template_name: fields.maybe(0),
            template_arn: fields.maybe(1),
            template_content: fields.maybe(2),
            template_data: fields.maybe(3),
            headers: fields.maybe(4),
            attachments: fields.maybe(5),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(6);
        fields.push(self.template_name);
        fields.push(self.template_arn);
        fields.push(self.template_content);
        fields.push(self.template_data);
        fields.push(self.headers);
        fields.push(self.attachments);
        fields
    }
}

pub(super) static TEMPLATE: Structure = Structure {
    name: "Template",
    members: &[
        Member {
            name: "TemplateName",
            wire: "TemplateName",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::EMAIL_TEMPLATE_NAME),
        },
        Member {
            name: "TemplateArn",
            wire: "TemplateArn",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::AMAZON_RESOURCE_NAME),
        },
        Member {
            name: "TemplateContent",
            wire: "TemplateContent",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&EMAIL_TEMPLATE_CONTENT),
        },
        Member {
            name: "TemplateData",
            wire: "TemplateData",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::EMAIL_TEMPLATE_DATA),
        },
        Member {
            name: "Headers",
            wire: "Headers",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::MESSAGE_HEADER_LIST),
        },
        Member {
            name: "Attachments",
            wire: "Attachments",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::ATTACHMENT_LIST),
        },
    ],
};

/// The shape `Tenant`.
#[derive(Clone, PartialEq)]
pub struct Tenant {
    pub tenant_name: Option<String>,
    pub tenant_id: Option<String>,
    pub tenant_arn: Option<String>,
    pub created_timestamp: Option<Timestamp>,
    pub tags: Option<Vec<Tag>>,
    pub sending_status: Option<String>,
    pub suppression_attributes: Option<TenantSuppressionAttributes>,
}

impl Shape for Tenant {
    fn schema() -> &'static Structure {
        &TENANT
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            tenant_name: fields.maybe(0),
            tenant_id: fields.maybe(1),
            tenant_arn: fields.maybe(2),
            created_timestamp: fields.maybe(3),
            tags: fields.maybe(4),
            sending_status: fields.maybe(5),
            suppression_attributes: fields.maybe(6),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(7);
        fields.push(self.tenant_name);
        fields.push(self.tenant_id);
        fields.push(self.tenant_arn);
        fields.push(self.created_timestamp);
        fields.push(self.tags);
        fields.push(self.sending_status);
        fields.push(self.suppression_attributes);
        fields
    }
}

pub(super) static TENANT: Structure = Structure {
    name: "Tenant",
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
            name: "TenantArn",
            wire: "TenantArn",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::AMAZON_RESOURCE_NAME),
        },
        Member {
            name: "CreatedTimestamp",
            wire: "CreatedTimestamp",
            location: Location::Body,
            required: false,
            kind: Kind::Timestamp,
        },
        Member {
            name: "Tags",
            wire: "Tags",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::TAG_LIST),
        },
        Member {
            name: "SendingStatus",
            wire: "SendingStatus",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::SENDING_STATUS),
        },
        Member {
            name: "SuppressionAttributes",
            wire: "SuppressionAttributes",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&TENANT_SUPPRESSION_ATTRIBUTES),
        },
    ],
};

/// The shape `TenantInfo`.
#[derive(Clone, PartialEq)]
pub struct TenantInfo {
    pub tenant_name: Option<String>,
    pub tenant_id: Option<String>,
    pub tenant_arn: Option<String>,
    pub created_timestamp: Option<Timestamp>,
    pub sending_status: Option<String>,
}

impl Shape for TenantInfo {
    fn schema() -> &'static Structure {
        &TENANT_INFO
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            tenant_name: fields.maybe(0),
            tenant_id: fields.maybe(1),
            tenant_arn: fields.maybe(2),
            created_timestamp: fields.maybe(3),
            sending_status: fields.maybe(4),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(5);
        fields.push(self.tenant_name);
        fields.push(self.tenant_id);
        fields.push(self.tenant_arn);
        fields.push(self.created_timestamp);
        fields.push(self.sending_status);
        fields
    }
}

pub(super) static TENANT_INFO: Structure = Structure {
    name: "TenantInfo",
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
            name: "TenantArn",
            wire: "TenantArn",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::AMAZON_RESOURCE_NAME),
        },
        Member {
            name: "CreatedTimestamp",
            wire: "CreatedTimestamp",
            location: Location::Body,
            required: false,
            kind: Kind::Timestamp,
        },
        Member {
            name: "SendingStatus",
            wire: "SendingStatus",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::SENDING_STATUS),
        },
    ],
};

/// The shape `TenantResource`.
#[derive(Clone, PartialEq)]
pub struct TenantResource {
    pub resource_type: Option<String>,
    pub resource_arn: Option<String>,
}

impl Shape for TenantResource {
    fn schema() -> &'static Structure {
        &TENANT_RESOURCE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            resource_type: fields.maybe(0),
            resource_arn: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.resource_type);
        fields.push(self.resource_arn);
        fields
    }
}

pub(super) static TENANT_RESOURCE: Structure = Structure {
    name: "TenantResource",
    members: &[
        Member {
            name: "ResourceType",
            wire: "ResourceType",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::RESOURCE_TYPE),
        },
        Member {
            name: "ResourceArn",
            wire: "ResourceArn",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::AMAZON_RESOURCE_NAME),
        },
    ],
};

/// The shape `TenantSuppressionAttributes`.
#[derive(Clone, PartialEq)]
pub struct TenantSuppressionAttributes {
    pub suppressed_reasons: Option<Vec<String>>,
    pub suppression_scope: Option<String>,
}

impl Shape for TenantSuppressionAttributes {
    fn schema() -> &'static Structure {
        &TENANT_SUPPRESSION_ATTRIBUTES
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            suppressed_reasons: fields.maybe(0),
            suppression_scope: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.suppressed_reasons);
        fields.push(self.suppression_scope);
        fields
    }
}

pub(super) static TENANT_SUPPRESSION_ATTRIBUTES: Structure = Structure {
    name: "TenantSuppressionAttributes",
    members: &[
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

/// The shape `TestRenderEmailTemplateRequest`.
#[derive(Clone, PartialEq)]
pub struct TestRenderEmailTemplateRequest {
    pub template_name: String,
    pub template_data: String,
}

impl Shape for TestRenderEmailTemplateRequest {
    fn schema() -> &'static Structure {
        &TEST_RENDER_EMAIL_TEMPLATE_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            template_name: fields.need(0),
            template_data: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.template_name));
        fields.push(Some(self.template_data));
        fields
    }
}

pub(super) static TEST_RENDER_EMAIL_TEMPLATE_REQUEST: Structure = Structure {
    name: "TestRenderEmailTemplateRequest",
    members: &[
        Member {
            name: "TemplateName",
            wire: "TemplateName",
            location: Location::Label,
            required: true,
            kind: Kind::Text(&rules::EMAIL_TEMPLATE_NAME),
        },
        Member {
            name: "TemplateData",
            wire: "TemplateData",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::EMAIL_TEMPLATE_DATA),
        },
    ],
};

/// The shape `TestRenderEmailTemplateResponse`.
#[derive(Clone, PartialEq)]
pub struct TestRenderEmailTemplateResponse {
    pub rendered_template: String,
}

impl Shape for TestRenderEmailTemplateResponse {
    fn schema() -> &'static Structure {
        &TEST_RENDER_EMAIL_TEMPLATE_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            rendered_template: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.rendered_template));
        fields
    }
}

pub(super) static TEST_RENDER_EMAIL_TEMPLATE_RESPONSE: Structure = Structure {
    name: "TestRenderEmailTemplateResponse",
    members: &[Member {
        name: "RenderedTemplate",
        wire: "RenderedTemplate",
        location: Location::Body,
        required: true,
        kind: Kind::Text(&ANY_TEXT),
    }],
};

/// The shape `Topic`.
#[derive(Clone, PartialEq)]
pub struct Topic {
    pub topic_name: String,
    pub display_name: String,
    pub description: Option<String>,
    pub default_subscription_status: String,
}

impl Shape for Topic {
    fn schema() -> &'static Structure {
        &TOPIC
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            topic_name: fields.need(0),
            display_name: fields.need(1),
            description: fields.maybe(2),
            default_subscription_status: fields.need(3),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(4);
        fields.push(Some(self.topic_name));
        fields.push(Some(self.display_name));
        fields.push(self.description);
        fields.push(Some(self.default_subscription_status));
        fields
    }
}

pub(super) static TOPIC: Structure = Structure {
    name: "Topic",
    members: &[
        Member {
            name: "TopicName",
            wire: "TopicName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "DisplayName",
            wire: "DisplayName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "Description",
            wire: "Description",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "DefaultSubscriptionStatus",
            wire: "DefaultSubscriptionStatus",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::SUBSCRIPTION_STATUS),
        },
    ],
};

/// The shape `TopicFilter`.
#[derive(Clone, PartialEq)]
pub struct TopicFilter {
    pub topic_name: Option<String>,
    pub use_default_if_preference_unavailable: Option<bool>,
}

impl Shape for TopicFilter {
    fn schema() -> &'static Structure {
        &TOPIC_FILTER
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            topic_name: fields.maybe(0),
            use_default_if_preference_unavailable: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.topic_name);
        fields.push(self.use_default_if_preference_unavailable);
        fields
    }
}

pub(super) static TOPIC_FILTER: Structure = Structure {
    name: "TopicFilter",
    members: &[
        Member {
            name: "TopicName",
            wire: "TopicName",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "UseDefaultIfPreferenceUnavailable",
            wire: "UseDefaultIfPreferenceUnavailable",
            location: Location::Body,
            required: false,
            kind: Kind::Boolean,
        },
    ],
};

/// The shape `TopicPreference`.
#[derive(Clone, PartialEq)]
pub struct TopicPreference {
    pub topic_name: String,
    pub subscription_status: String,
}

impl Shape for TopicPreference {
    fn schema() -> &'static Structure {
        &TOPIC_PREFERENCE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            topic_name: fields.need(0),
            subscription_status: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.topic_name));
        fields.push(Some(self.subscription_status));
        fields
    }
}

pub(super) static TOPIC_PREFERENCE: Structure = Structure {
    name: "TopicPreference",
    members: &[
        Member {
            name: "TopicName",
            wire: "TopicName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "SubscriptionStatus",
            wire: "SubscriptionStatus",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::SUBSCRIPTION_STATUS),
        },
    ],
};

/// The shape `TrackingConfigurationOverrides`.
#[derive(Clone, PartialEq)]
pub struct TrackingConfigurationOverrides {
    pub open_tracking_enabled: Option<String>,
    pub click_tracking_enabled: Option<String>,
}

impl Shape for TrackingConfigurationOverrides {
    fn schema() -> &'static Structure {
        &TRACKING_CONFIGURATION_OVERRIDES
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            open_tracking_enabled: fields.maybe(0),
            click_tracking_enabled: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.open_tracking_enabled);
        fields.push(self.click_tracking_enabled);
        fields
    }
}

pub(super) static TRACKING_CONFIGURATION_OVERRIDES: Structure = Structure {
    name: "TrackingConfigurationOverrides",
    members: &[
        Member {
            name: "OpenTrackingEnabled",
            wire: "OpenTrackingEnabled",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::FEATURE_STATUS),
        },
        Member {
            name: "ClickTrackingEnabled",
            wire: "ClickTrackingEnabled",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::FEATURE_STATUS),
        },
    ],
};

/// The shape `TrackingOptions`.
#[derive(Clone, PartialEq)]
pub struct TrackingOptions {
    pub custom_redirect_domain: String,
    pub https_policy: Option<String>,
}

impl Shape for TrackingOptions {
    fn schema() -> &'static Structure {
        &TRACKING_OPTIONS
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            custom_redirect_domain: fields.need(0),
            https_policy: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.custom_redirect_domain));
        fields.push(self.https_policy);
        fields
    }
}

pub(super) static TRACKING_OPTIONS: Structure = Structure {
    name: "TrackingOptions",
    members: &[
        Member {
            name: "CustomRedirectDomain",
            wire: "CustomRedirectDomain",
            location: Location::Body,
            required: true,
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

/// The shape `UntagResourceRequest`.
#[derive(Clone, PartialEq)]
pub struct UntagResourceRequest {
    pub resource_arn: String,
    pub tag_keys: Option<Vec<String>>,
}

impl Shape for UntagResourceRequest {
    fn schema() -> &'static Structure {
        &UNTAG_RESOURCE_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            resource_arn: fields.need(0),
            tag_keys: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.resource_arn));
        fields.push(self.tag_keys);
        fields
    }
}

pub(super) static UNTAG_RESOURCE_REQUEST: Structure = Structure {
    name: "UntagResourceRequest",
    members: &[
        Member {
            name: "ResourceArn",
            wire: "ResourceArn",
            location: Location::Query,
            required: true,
            kind: Kind::Text(&rules::AMAZON_RESOURCE_NAME),
        },
        Member {
            name: "TagKeys",
            wire: "TagKeys",
            location: Location::Query,
            required: false,
            kind: Kind::List(&rules::TAG_KEY_LIST),
        },
    ],
};

/// The shape `UntagResourceResponse`.
#[derive(Clone, PartialEq)]
pub struct UntagResourceResponse {}

impl Shape for UntagResourceResponse {
    fn schema() -> &'static Structure {
        &UNTAG_RESOURCE_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static UNTAG_RESOURCE_RESPONSE: Structure = Structure {
    name: "UntagResourceResponse",
    members: &[],
};

/// The shape `UpdateConfigurationSetEventDestinationRequest`.
#[derive(Clone, PartialEq)]
pub struct UpdateConfigurationSetEventDestinationRequest {
    pub configuration_set_name: String,
    pub event_destination_name: String,
    pub event_destination: EventDestinationDefinition,
}

impl Shape for UpdateConfigurationSetEventDestinationRequest {
    fn schema() -> &'static Structure {
        &UPDATE_CONFIGURATION_SET_EVENT_DESTINATION_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            configuration_set_name: fields.need(0),
            event_destination_name: fields.need(1),
            event_destination: fields.need(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(Some(self.configuration_set_name));
        fields.push(Some(self.event_destination_name));
        fields.push(Some(self.event_destination));
        fields
    }
}

pub(super) static UPDATE_CONFIGURATION_SET_EVENT_DESTINATION_REQUEST: Structure = Structure {
    name: "UpdateConfigurationSetEventDestinationRequest",
    members: &[
        Member {
            name: "ConfigurationSetName",
            wire: "ConfigurationSetName",
            location: Location::Label,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "EventDestinationName",
            wire: "EventDestinationName",
            location: Location::Label,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "EventDestination",
            wire: "EventDestination",
            location: Location::Body,
            required: true,
            kind: Kind::Structure(&EVENT_DESTINATION_DEFINITION),
        },
    ],
};

/// The shape `UpdateConfigurationSetEventDestinationResponse`.
#[derive(Clone, PartialEq)]
pub struct UpdateConfigurationSetEventDestinationResponse {}

impl Shape for UpdateConfigurationSetEventDestinationResponse {
    fn schema() -> &'static Structure {
        &UPDATE_CONFIGURATION_SET_EVENT_DESTINATION_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static UPDATE_CONFIGURATION_SET_EVENT_DESTINATION_RESPONSE: Structure = Structure {
    name: "UpdateConfigurationSetEventDestinationResponse",
    members: &[],
};

/// The shape `UpdateConfigurationSetRequest`.
#[derive(Clone, PartialEq)]
pub struct UpdateConfigurationSetRequest {
    pub configuration_set_name: String,
    pub message_security_options: Option<MessageSecurityOptions>,
}

impl Shape for UpdateConfigurationSetRequest {
    fn schema() -> &'static Structure {
        &UPDATE_CONFIGURATION_SET_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            configuration_set_name: fields.need(0),
            message_security_options: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.configuration_set_name));
        fields.push(self.message_security_options);
        fields
    }
}

pub(super) static UPDATE_CONFIGURATION_SET_REQUEST: Structure = Structure {
    name: "UpdateConfigurationSetRequest",
    members: &[
        Member {
            name: "ConfigurationSetName",
            wire: "ConfigurationSetName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "MessageSecurityOptions",
            wire: "MessageSecurityOptions",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&MESSAGE_SECURITY_OPTIONS),
        },
    ],
};

/// The shape `UpdateConfigurationSetResponse`.
#[derive(Clone, PartialEq)]
pub struct UpdateConfigurationSetResponse {}

impl Shape for UpdateConfigurationSetResponse {
    fn schema() -> &'static Structure {
        &UPDATE_CONFIGURATION_SET_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static UPDATE_CONFIGURATION_SET_RESPONSE: Structure = Structure {
    name: "UpdateConfigurationSetResponse",
    members: &[],
};

/// The shape `UpdateContactListRequest`.
#[derive(Clone, PartialEq)]
pub struct UpdateContactListRequest {
    pub contact_list_name: String,
    pub topics: Option<Vec<Topic>>,
    pub description: Option<String>,
}

impl Shape for UpdateContactListRequest {
    fn schema() -> &'static Structure {
        &UPDATE_CONTACT_LIST_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            contact_list_name: fields.need(0),
            topics: fields.maybe(1),
            description: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(Some(self.contact_list_name));
        fields.push(self.topics);
        fields.push(self.description);
        fields
    }
}

pub(super) static UPDATE_CONTACT_LIST_REQUEST: Structure = Structure {
    name: "UpdateContactListRequest",
    members: &[
        Member {
            name: "ContactListName",
            wire: "ContactListName",
            location: Location::Label,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "Topics",
            wire: "Topics",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::TOPICS),
        },
        Member {
            name: "Description",
            wire: "Description",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `UpdateContactListResponse`.
#[derive(Clone, PartialEq)]
pub struct UpdateContactListResponse {}

impl Shape for UpdateContactListResponse {
    fn schema() -> &'static Structure {
        &UPDATE_CONTACT_LIST_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static UPDATE_CONTACT_LIST_RESPONSE: Structure = Structure {
    name: "UpdateContactListResponse",
    members: &[],
};

/// The shape `UpdateContactRequest`.
#[derive(Clone, PartialEq)]
pub struct UpdateContactRequest {
    pub contact_list_name: String,
    pub email_address: String,
    pub topic_preferences: Option<Vec<TopicPreference>>,
    pub unsubscribe_all: Option<bool>,
    pub attributes_data: Option<String>,
}

impl Shape for UpdateContactRequest {
    fn schema() -> &'static Structure {
        &UPDATE_CONTACT_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            contact_list_name: fields.need(0),
            email_address: fields.need(1),
            topic_preferences: fields.maybe(2),
            unsubscribe_all: fields.maybe(3),
            attributes_data: fields.maybe(4),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(5);
        fields.push(Some(self.contact_list_name));
        fields.push(Some(self.email_address));
        fields.push(self.topic_preferences);
        fields.push(self.unsubscribe_all);
        fields.push(self.attributes_data);
        fields
    }
}

pub(super) static UPDATE_CONTACT_REQUEST: Structure = Structure {
    name: "UpdateContactRequest",
    members: &[
        Member {
            name: "ContactListName",
            wire: "ContactListName",
            location: Location::Label,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "EmailAddress",
            wire: "EmailAddress",
            location: Location::Label,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "TopicPreferences",
            wire: "TopicPreferences",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::TOPIC_PREFERENCE_LIST),
        },
        Member {
            name: "UnsubscribeAll",
            wire: "UnsubscribeAll",
            location: Location::Body,
            required: false,
            kind: Kind::Boolean,
        },
        Member {
            name: "AttributesData",
            wire: "AttributesData",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `UpdateContactResponse`.
#[derive(Clone, PartialEq)]
pub struct UpdateContactResponse {}

impl Shape for UpdateContactResponse {
    fn schema() -> &'static Structure {
        &UPDATE_CONTACT_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static UPDATE_CONTACT_RESPONSE: Structure = Structure {
    name: "UpdateContactResponse",
    members: &[],
};

/// The shape `UpdateCustomVerificationEmailTemplateRequest`.
#[derive(Clone, PartialEq)]
pub struct UpdateCustomVerificationEmailTemplateRequest {
    pub template_name: String,
    pub from_email_address: String,
    pub template_subject: String,
    pub template_content: String,
    pub success_redirection_url: String,
    pub failure_redirection_url: String,
}

impl Shape for UpdateCustomVerificationEmailTemplateRequest {
    fn schema() -> &'static Structure {
        &UPDATE_CUSTOM_VERIFICATION_EMAIL_TEMPLATE_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            template_name: fields.need(0),
            from_email_address: fields.need(1),
            template_subject: fields.need(2),
            template_content: fields.need(3),
            success_redirection_url: fields.need(4),
            failure_redirection_url: fields.need(5),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(6);
        fields.push(Some(self.template_name));
        fields.push(Some(self.from_email_address));
        fields.push(Some(self.template_subject));
        fields.push(Some(self.template_content));
        fields.push(Some(self.success_redirection_url));
        fields.push(Some(self.failure_redirection_url));
        fields
    }
}

pub(super) static UPDATE_CUSTOM_VERIFICATION_EMAIL_TEMPLATE_REQUEST: Structure = Structure {
    name: "UpdateCustomVerificationEmailTemplateRequest",
    members: &[
        Member {
            name: "TemplateName",
            wire: "TemplateName",
            location: Location::Label,
            required: true,
            kind: Kind::Text(&rules::EMAIL_TEMPLATE_NAME),
        },
        Member {
            name: "FromEmailAddress",
            wire: "FromEmailAddress",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "TemplateSubject",
            wire: "TemplateSubject",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "TemplateContent",
            wire: "TemplateContent",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "SuccessRedirectionURL",
            wire: "SuccessRedirectionURL",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "FailureRedirectionURL",
            wire: "FailureRedirectionURL",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `UpdateCustomVerificationEmailTemplateResponse`.
#[derive(Clone, PartialEq)]
pub struct UpdateCustomVerificationEmailTemplateResponse {}

impl Shape for UpdateCustomVerificationEmailTemplateResponse {
    fn schema() -> &'static Structure {
        &UPDATE_CUSTOM_VERIFICATION_EMAIL_TEMPLATE_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static UPDATE_CUSTOM_VERIFICATION_EMAIL_TEMPLATE_RESPONSE: Structure = Structure {
    name: "UpdateCustomVerificationEmailTemplateResponse",
    members: &[],
};

/// The shape `UpdateEmailIdentityPolicyRequest`.
#[derive(Clone, PartialEq)]
pub struct UpdateEmailIdentityPolicyRequest {
    pub email_identity: String,
    pub policy_name: String,
    pub policy: String,
}

impl Shape for UpdateEmailIdentityPolicyRequest {
    fn schema() -> &'static Structure {
        &UPDATE_EMAIL_IDENTITY_POLICY_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            email_identity: fields.need(0),
            policy_name: fields.need(1),
            policy: fields.need(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(Some(self.email_identity));
        fields.push(Some(self.policy_name));
        fields.push(Some(self.policy));
        fields
    }
}

pub(super) static UPDATE_EMAIL_IDENTITY_POLICY_REQUEST: Structure = Structure {
    name: "UpdateEmailIdentityPolicyRequest",
    members: &[
        Member {
            name: "EmailIdentity",
            wire: "EmailIdentity",
            location: Location::Label,
            required: true,
            kind: Kind::Text(&rules::IDENTITY),
        },
        Member {
            name: "PolicyName",
            wire: "PolicyName",
            location: Location::Label,
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

/// The shape `UpdateEmailIdentityPolicyResponse`.
#[derive(Clone, PartialEq)]
pub struct UpdateEmailIdentityPolicyResponse {}

impl Shape for UpdateEmailIdentityPolicyResponse {
    fn schema() -> &'static Structure {
        &UPDATE_EMAIL_IDENTITY_POLICY_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static UPDATE_EMAIL_IDENTITY_POLICY_RESPONSE: Structure = Structure {
    name: "UpdateEmailIdentityPolicyResponse",
    members: &[],
};

/// The shape `UpdateEmailTemplateRequest`.
#[derive(Clone, PartialEq)]
pub struct UpdateEmailTemplateRequest {
    pub template_name: String,
    pub template_content: EmailTemplateContent,
}

impl Shape for UpdateEmailTemplateRequest {
    fn schema() -> &'static Structure {
        &UPDATE_EMAIL_TEMPLATE_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            template_name: fields.need(0),
            template_content: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.template_name));
        fields.push(Some(self.template_content));
        fields
    }
}

pub(super) static UPDATE_EMAIL_TEMPLATE_REQUEST: Structure = Structure {
    name: "UpdateEmailTemplateRequest",
    members: &[
        Member {
            name: "TemplateName",
            wire: "TemplateName",
            location: Location::Label,
            required: true,
            kind: Kind::Text(&rules::EMAIL_TEMPLATE_NAME),
        },
        Member {
            name: "TemplateContent",
            wire: "TemplateContent",
            location: Location::Body,
            required: true,
            kind: Kind::Structure(&EMAIL_TEMPLATE_CONTENT),
        },
    ],
};

/// The shape `UpdateEmailTemplateResponse`.
#[derive(Clone, PartialEq)]
pub struct UpdateEmailTemplateResponse {}

impl Shape for UpdateEmailTemplateResponse {
    fn schema() -> &'static Structure {
        &UPDATE_EMAIL_TEMPLATE_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static UPDATE_EMAIL_TEMPLATE_RESPONSE: Structure = Structure {
    name: "UpdateEmailTemplateResponse",
    members: &[],
};

/// The shape `UpdateReputationEntityCustomerManagedStatusRequest`.
#[derive(Clone, PartialEq)]
pub struct UpdateReputationEntityCustomerManagedStatusRequest {
    pub reputation_entity_type: String,
    pub reputation_entity_reference: String,
    pub sending_status: String,
}

impl Shape for UpdateReputationEntityCustomerManagedStatusRequest {
    fn schema() -> &'static Structure {
        &UPDATE_REPUTATION_ENTITY_CUSTOMER_MANAGED_STATUS_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            reputation_entity_type: fields.need(0),
            reputation_entity_reference: fields.need(1),
            sending_status: fields.need(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(Some(self.reputation_entity_type));
        fields.push(Some(self.reputation_entity_reference));
        fields.push(Some(self.sending_status));
        fields
    }
}

pub(super) static UPDATE_REPUTATION_ENTITY_CUSTOMER_MANAGED_STATUS_REQUEST: Structure = Structure {
    name: "UpdateReputationEntityCustomerManagedStatusRequest",
    members: &[
        Member {
            name: "ReputationEntityType",
            wire: "ReputationEntityType",
            location: Location::Label,
            required: true,
            kind: Kind::Text(&rules::REPUTATION_ENTITY_TYPE),
        },
        Member {
            name: "ReputationEntityReference",
            wire: "ReputationEntityReference",
            location: Location::Label,
            required: true,
            kind: Kind::Text(&rules::REPUTATION_ENTITY_REFERENCE),
        },
        Member {
            name: "SendingStatus",
            wire: "SendingStatus",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::SENDING_STATUS),
        },
    ],
};

/// The shape `UpdateReputationEntityCustomerManagedStatusResponse`.
#[derive(Clone, PartialEq)]
pub struct UpdateReputationEntityCustomerManagedStatusResponse {}

impl Shape for UpdateReputationEntityCustomerManagedStatusResponse {
    fn schema() -> &'static Structure {
        &UPDATE_REPUTATION_ENTITY_CUSTOMER_MANAGED_STATUS_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static UPDATE_REPUTATION_ENTITY_CUSTOMER_MANAGED_STATUS_RESPONSE: Structure =
    Structure {
        name: "UpdateReputationEntityCustomerManagedStatusResponse",
        members: &[],
    };

/// The shape `UpdateReputationEntityPolicyRequest`.
#[derive(Clone, PartialEq)]
pub struct UpdateReputationEntityPolicyRequest {
    pub reputation_entity_type: String,
    pub reputation_entity_reference: String,
    pub reputation_entity_policy: String,
}

impl Shape for UpdateReputationEntityPolicyRequest {
    fn schema() -> &'static Structure {
        &UPDATE_REPUTATION_ENTITY_POLICY_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            reputation_entity_type: fields.need(0),
            reputation_entity_reference: fields.need(1),
            reputation_entity_policy: fields.need(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(Some(self.reputation_entity_type));
        fields.push(Some(self.reputation_entity_reference));
        fields.push(Some(self.reputation_entity_policy));
        fields
    }
}

pub(super) static UPDATE_REPUTATION_ENTITY_POLICY_REQUEST: Structure = Structure {
    name: "UpdateReputationEntityPolicyRequest",
    members: &[
        Member {
            name: "ReputationEntityType",
            wire: "ReputationEntityType",
            location: Location::Label,
            required: true,
            kind: Kind::Text(&rules::REPUTATION_ENTITY_TYPE),
        },
        Member {
            name: "ReputationEntityReference",
            wire: "ReputationEntityReference",
            location: Location::Label,
            required: true,
            kind: Kind::Text(&rules::REPUTATION_ENTITY_REFERENCE),
        },
        Member {
            name: "ReputationEntityPolicy",
            wire: "ReputationEntityPolicy",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::AMAZON_RESOURCE_NAME),
        },
    ],
};

/// The shape `UpdateReputationEntityPolicyResponse`.
#[derive(Clone, PartialEq)]
pub struct UpdateReputationEntityPolicyResponse {}

impl Shape for UpdateReputationEntityPolicyResponse {
    fn schema() -> &'static Structure {
        &UPDATE_REPUTATION_ENTITY_POLICY_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static UPDATE_REPUTATION_ENTITY_POLICY_RESPONSE: Structure = Structure {
    name: "UpdateReputationEntityPolicyResponse",
    members: &[],
};

/// The shape `VdmAttributes`.
#[derive(Clone, PartialEq)]
pub struct VdmAttributes {
    pub vdm_enabled: String,
    pub dashboard_attributes: Option<DashboardAttributes>,
    pub guardian_attributes: Option<GuardianAttributes>,
}

impl Shape for VdmAttributes {
    fn schema() -> &'static Structure {
        &VDM_ATTRIBUTES
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            vdm_enabled: fields.need(0),
            dashboard_attributes: fields.maybe(1),
            guardian_attributes: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(Some(self.vdm_enabled));
        fields.push(self.dashboard_attributes);
        fields.push(self.guardian_attributes);
        fields
    }
}

pub(super) static VDM_ATTRIBUTES: Structure = Structure {
    name: "VdmAttributes",
    members: &[
        Member {
            name: "VdmEnabled",
            wire: "VdmEnabled",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::FEATURE_STATUS),
        },
        Member {
            name: "DashboardAttributes",
            wire: "DashboardAttributes",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&DASHBOARD_ATTRIBUTES),
        },
        Member {
            name: "GuardianAttributes",
            wire: "GuardianAttributes",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&GUARDIAN_ATTRIBUTES),
        },
    ],
};

/// The shape `VdmOptions`.
#[derive(Clone, PartialEq)]
pub struct VdmOptions {
    pub dashboard_options: Option<DashboardOptions>,
    pub guardian_options: Option<GuardianOptions>,
}

impl Shape for VdmOptions {
    fn schema() -> &'static Structure {
        &VDM_OPTIONS
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            dashboard_options: fields.maybe(0),
            guardian_options: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.dashboard_options);
        fields.push(self.guardian_options);
        fields
    }
}

pub(super) static VDM_OPTIONS: Structure = Structure {
    name: "VdmOptions",
    members: &[
        Member {
            name: "DashboardOptions",
            wire: "DashboardOptions",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&DASHBOARD_OPTIONS),
        },
        Member {
            name: "GuardianOptions",
            wire: "GuardianOptions",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&GUARDIAN_OPTIONS),
        },
    ],
};

/// The shape `VerificationInfo`.
#[derive(Clone, PartialEq)]
pub struct VerificationInfo {
    pub last_checked_timestamp: Option<Timestamp>,
    pub last_success_timestamp: Option<Timestamp>,
    pub error_type: Option<String>,
    pub soa_record: Option<SOARecord>,
}

impl Shape for VerificationInfo {
    fn schema() -> &'static Structure {
        &VERIFICATION_INFO
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            last_checked_timestamp: fields.maybe(0),
            last_success_timestamp: fields.maybe(1),
            error_type: fields.maybe(2),
            soa_record: fields.maybe(3),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(4);
        fields.push(self.last_checked_timestamp);
        fields.push(self.last_success_timestamp);
        fields.push(self.error_type);
        fields.push(self.soa_record);
        fields
    }
}

pub(super) static VERIFICATION_INFO: Structure = Structure {
    name: "VerificationInfo",
    members: &[
        Member {
            name: "LastCheckedTimestamp",
            wire: "LastCheckedTimestamp",
            location: Location::Body,
            required: false,
            kind: Kind::Timestamp,
        },
        Member {
            name: "LastSuccessTimestamp",
            wire: "LastSuccessTimestamp",
            location: Location::Body,
            required: false,
            kind: Kind::Timestamp,
        },
        Member {
            name: "ErrorType",
            wire: "ErrorType",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::VERIFICATION_ERROR),
        },
        Member {
            name: "SOARecord",
            wire: "SOARecord",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&SOA_RECORD),
        },
    ],
};

/// The shape `VolumeStatistics`.
#[derive(Clone, PartialEq)]
pub struct VolumeStatistics {
    pub inbox_raw_count: Option<i64>,
    pub spam_raw_count: Option<i64>,
    pub projected_inbox: Option<i64>,
    pub projected_spam: Option<i64>,
}

impl Shape for VolumeStatistics {
    fn schema() -> &'static Structure {
        &VOLUME_STATISTICS
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            inbox_raw_count: fields.maybe(0),
            spam_raw_count: fields.maybe(1),
            projected_inbox: fields.maybe(2),
            projected_spam: fields.maybe(3),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(4);
        fields.push(self.inbox_raw_count);
        fields.push(self.spam_raw_count);
        fields.push(self.projected_inbox);
        fields.push(self.projected_spam);
        fields
    }
}

pub(super) static VOLUME_STATISTICS: Structure = Structure {
    name: "VolumeStatistics",
    members: &[
        Member {
            name: "InboxRawCount",
            wire: "InboxRawCount",
            location: Location::Body,
            required: false,
            kind: Kind::Long(&ANY_NUMBER),
        },
        Member {
            name: "SpamRawCount",
            wire: "SpamRawCount",
            location: Location::Body,
            required: false,
            kind: Kind::Long(&ANY_NUMBER),
        },
        Member {
            name: "ProjectedInbox",
            wire: "ProjectedInbox",
            location: Location::Body,
            required: false,
            kind: Kind::Long(&ANY_NUMBER),
        },
        Member {
            name: "ProjectedSpam",
            wire: "ProjectedSpam",
            location: Location::Body,
            required: false,
            kind: Kind::Long(&ANY_NUMBER),
        },
    ],
};

aws::shapes! { SOARecord SendBulkEmailRequest SendBulkEmailResponse SendCustomVerificationEmailRequest SendCustomVerificationEmailResponse SendEmailRequest SendEmailResponse SendQuota SendingOptions SigningScheme SmimeSigningScheme SnsDestination StatusRecord SuppressedDestination SuppressedDestinationAttributes SuppressedDestinationSummary SuppressionAttributes SuppressionConditionThreshold SuppressionConfidenceThreshold SuppressionListDestination SuppressionOptions SuppressionValidationAttributes SuppressionValidationOptions Tag TagResourceRequest TagResourceResponse Template Tenant TenantInfo TenantResource TenantSuppressionAttributes TestRenderEmailTemplateRequest TestRenderEmailTemplateResponse Topic TopicFilter TopicPreference TrackingConfigurationOverrides TrackingOptions UntagResourceRequest UntagResourceResponse UpdateConfigurationSetEventDestinationRequest UpdateConfigurationSetEventDestinationResponse UpdateConfigurationSetRequest UpdateConfigurationSetResponse UpdateContactListRequest UpdateContactListResponse UpdateContactRequest UpdateContactResponse UpdateCustomVerificationEmailTemplateRequest UpdateCustomVerificationEmailTemplateResponse UpdateEmailIdentityPolicyRequest UpdateEmailIdentityPolicyResponse UpdateEmailTemplateRequest UpdateEmailTemplateResponse UpdateReputationEntityCustomerManagedStatusRequest UpdateReputationEntityCustomerManagedStatusResponse UpdateReputationEntityPolicyRequest UpdateReputationEntityPolicyResponse VdmAttributes VdmOptions VerificationInfo VolumeStatistics }
