// Written by `cargo xtask codegen`; do not edit.

use super::rules;
use super::*;
use aws::schema::{ANY_NUMBER, ANY_TEXT, Kind, Location, Member, Structure};
use aws::{Fields, Shape};
use base::Timestamp;

/// The shape `S3Action`.
#[derive(Clone, PartialEq)]
pub struct S3Action {
    pub topic_arn: Option<String>,
    pub bucket_name: String,
    pub object_key_prefix: Option<String>,
    pub kms_key_arn: Option<String>,
    pub iam_role_arn: Option<String>,
}

impl Shape for S3Action {
    fn schema() -> &'static Structure {
        &S3_ACTION
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            topic_arn: fields.maybe(0),
            bucket_name: fields.need(1),
            object_key_prefix: fields.maybe(2),
            kms_key_arn: fields.maybe(3),
            iam_role_arn: fields.maybe(4),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(5);
        fields.push(self.topic_arn);
        fields.push(Some(self.bucket_name));
        fields.push(self.object_key_prefix);
        fields.push(self.kms_key_arn);
        fields.push(self.iam_role_arn);
        fields
    }
}

pub(super) static S3_ACTION: Structure = Structure {
    name: "S3Action",
    members: &[
        Member {
            name: "TopicArn",
            wire: "TopicArn",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "BucketName",
            wire: "BucketName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "ObjectKeyPrefix",
            wire: "ObjectKeyPrefix",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "KmsKeyArn",
            wire: "KmsKeyArn",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "IamRoleArn",
            wire: "IamRoleArn",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::IAM_ROLE_ARN),
        },
    ],
};

/// The shape `SNSAction`.
#[derive(Clone, PartialEq)]
pub struct SNSAction {
    pub topic_arn: String,
    pub encoding: Option<String>,
}

impl Shape for SNSAction {
    fn schema() -> &'static Structure {
        &SNS_ACTION
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            topic_arn: fields.need(0),
            encoding: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.topic_arn));
        fields.push(self.encoding);
        fields
    }
}

pub(super) static SNS_ACTION: Structure = Structure {
    name: "SNSAction",
    members: &[
        Member {
            name: "TopicArn",
            wire: "TopicArn",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "Encoding",
            wire: "Encoding",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::SNS_ACTION_ENCODING),
        },
    ],
};

/// The shape `SNSDestination`.
#[derive(Clone, PartialEq)]
pub struct SNSDestination {
    pub topic_arn: String,
}

impl Shape for SNSDestination {
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
    name: "SNSDestination",
    members: &[Member {
        name: "TopicARN",
        wire: "TopicARN",
        location: Location::Body,
        required: true,
        kind: Kind::Text(&ANY_TEXT),
    }],
};

/// The shape `SendBounceRequest`.
#[derive(Clone, PartialEq)]
pub struct SendBounceRequest {
    pub original_message_id: String,
    pub bounce_sender: String,
    pub explanation: Option<String>,
    pub message_dsn: Option<MessageDsn>,
    pub bounced_recipient_info_list: Vec<BouncedRecipientInfo>,
    pub bounce_sender_arn: Option<String>,
}

impl Shape for SendBounceRequest {
    fn schema() -> &'static Structure {
        &SEND_BOUNCE_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            original_message_id: fields.need(0),
            bounce_sender: fields.need(1),
            explanation: fields.maybe(2),
            message_dsn: fields.maybe(3),
            bounced_recipient_info_list: fields.need(4),
            bounce_sender_arn: fields.maybe(5),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(6);
        fields.push(Some(self.original_message_id));
        fields.push(Some(self.bounce_sender));
        fields.push(self.explanation);
        fields.push(self.message_dsn);
        fields.push(Some(self.bounced_recipient_info_list));
        fields.push(self.bounce_sender_arn);
        fields
    }
}

pub(super) static SEND_BOUNCE_REQUEST: Structure = Structure {
    name: "SendBounceRequest",
    members: &[
        Member {
            name: "OriginalMessageId",
            wire: "OriginalMessageId",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "BounceSender",
            wire: "BounceSender",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "Explanation",
            wire: "Explanation",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "MessageDsn",
            wire: "MessageDsn",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&MESSAGE_DSN),
        },
        Member {
            name: "BouncedRecipientInfoList",
            wire: "BouncedRecipientInfoList",
            location: Location::Body,
            required: true,
            kind: Kind::List(&rules::BOUNCED_RECIPIENT_INFO_LIST),
        },
        Member {
            name: "BounceSenderArn",
            wire: "BounceSenderArn",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `SendBounceResponse`.
#[derive(Clone, PartialEq)]
pub struct SendBounceResponse {
    pub message_id: Option<String>,
}

impl Shape for SendBounceResponse {
    fn schema() -> &'static Structure {
        &SEND_BOUNCE_RESPONSE
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

pub(super) static SEND_BOUNCE_RESPONSE: Structure = Structure {
    name: "SendBounceResponse",
    members: &[Member {
        name: "MessageId",
        wire: "MessageId",
        location: Location::Body,
        required: false,
        kind: Kind::Text(&ANY_TEXT),
    }],
};

/// The shape `SendBulkTemplatedEmailRequest`.
#[derive(Clone, PartialEq)]
pub struct SendBulkTemplatedEmailRequest {
    pub source: String,
    pub source_arn: Option<String>,
    pub reply_to_addresses: Option<Vec<String>>,
    pub return_path: Option<String>,
    pub return_path_arn: Option<String>,
    pub configuration_set_name: Option<String>,
    pub default_tags: Option<Vec<MessageTag>>,
    pub template: String,
    pub template_arn: Option<String>,
    pub default_template_data: String,
    pub destinations: Vec<BulkEmailDestination>,
}

impl Shape for SendBulkTemplatedEmailRequest {
    fn schema() -> &'static Structure {
        &SEND_BULK_TEMPLATED_EMAIL_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            source: fields.need(0),
            source_arn: fields.maybe(1),
            reply_to_addresses: fields.maybe(2),
            return_path: fields.maybe(3),
            return_path_arn: fields.maybe(4),
            configuration_set_name: fields.maybe(5),
            default_tags: fields.maybe(6),
            template: fields.need(7),
            template_arn: fields.maybe(8),
            default_template_data: fields.need(9),
            destinations: fields.need(10),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(11);
        fields.push(Some(self.source));
        fields.push(self.source_arn);
        fields.push(self.reply_to_addresses);
        fields.push(self.return_path);
        fields.push(self.return_path_arn);
        fields.push(self.configuration_set_name);
        fields.push(self.default_tags);
        fields.push(Some(self.template));
        fields.push(self.template_arn);
        fields.push(Some(self.default_template_data));
        fields.push(Some(self.destinations));
        fields
    }
}

pub(super) static SEND_BULK_TEMPLATED_EMAIL_REQUEST: Structure = Structure {
    name: "SendBulkTemplatedEmailRequest",
    members: &[
        Member {
            name: "Source",
            wire: "Source",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "SourceArn",
            wire: "SourceArn",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "ReplyToAddresses",
            wire: "ReplyToAddresses",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::ADDRESS_LIST),
        },
        Member {
            name: "ReturnPath",
            wire: "ReturnPath",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "ReturnPathArn",
            wire: "ReturnPathArn",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "ConfigurationSetName",
            wire: "ConfigurationSetName",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "DefaultTags",
            wire: "DefaultTags",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::MESSAGE_TAG_LIST),
        },
        Member {
            name: "Template",
            wire: "Template",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "TemplateArn",
            wire: "TemplateArn",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "DefaultTemplateData",
            wire: "DefaultTemplateData",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::TEMPLATE_DATA),
        },
        Member {
            name: "Destinations",
            wire: "Destinations",
            location: Location::Body,
            required: true,
            kind: Kind::List(&rules::BULK_EMAIL_DESTINATION_LIST),
        },
    ],
};

/// The shape `SendBulkTemplatedEmailResponse`.
#[derive(Clone, PartialEq)]
pub struct SendBulkTemplatedEmailResponse {
    pub status: Vec<BulkEmailDestinationStatus>,
}

impl Shape for SendBulkTemplatedEmailResponse {
    fn schema() -> &'static Structure {
        &SEND_BULK_TEMPLATED_EMAIL_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            status: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.status));
        fields
    }
}

pub(super) static SEND_BULK_TEMPLATED_EMAIL_RESPONSE: Structure = Structure {
    name: "SendBulkTemplatedEmailResponse",
    members: &[Member {
        name: "Status",
        wire: "Status",
        location: Location::Body,
        required: true,
        kind: Kind::List(&rules::BULK_EMAIL_DESTINATION_STATUS_LIST),
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
            kind: Kind::Text(&ANY_TEXT),
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

/// The shape `SendDataPoint`.
#[derive(Clone, PartialEq)]
pub struct SendDataPoint {
    pub timestamp: Option<Timestamp>,
    pub delivery_attempts: Option<i64>,
    pub bounces: Option<i64>,
    pub complaints: Option<i64>,
    pub rejects: Option<i64>,
}

impl Shape for SendDataPoint {
    fn schema() -> &'static Structure {
        &SEND_DATA_POINT
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            timestamp: fields.maybe(0),
            delivery_attempts: fields.maybe(1),
            bounces: fields.maybe(2),
            complaints: fields.maybe(3),
            rejects: fields.maybe(4),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(5);
        fields.push(self.timestamp);
        fields.push(self.delivery_attempts);
        fields.push(self.bounces);
        fields.push(self.complaints);
        fields.push(self.rejects);
        fields
    }
}

pub(super) static SEND_DATA_POINT: Structure = Structure {
    name: "SendDataPoint",
    members: &[
        Member {
            name: "Timestamp",
            wire: "Timestamp",
            location: Location::Body,
            required: false,
            kind: Kind::Timestamp,
        },
        Member {
            name: "DeliveryAttempts",
            wire: "DeliveryAttempts",
            location: Location::Body,
            required: false,
            kind: Kind::Long(&ANY_NUMBER),
        },
        Member {
            name: "Bounces",
            wire: "Bounces",
            location: Location::Body,
            required: false,
            kind: Kind::Long(&ANY_NUMBER),
        },
        Member {
            name: "Complaints",
            wire: "Complaints",
            location: Location::Body,
            required: false,
            kind: Kind::Long(&ANY_NUMBER),
        },
        Member {
            name: "Rejects",
            wire: "Rejects",
            location: Location::Body,
            required: false,
            kind: Kind::Long(&ANY_NUMBER),
        },
    ],
};

/// The shape `SendEmailRequest`.
#[derive(Clone, PartialEq)]
pub struct SendEmailRequest {
    pub source: String,
    pub destination: Destination,
    pub message: Message,
    pub reply_to_addresses: Option<Vec<String>>,
    pub return_path: Option<String>,
    pub source_arn: Option<String>,
    pub return_path_arn: Option<String>,
    pub tags: Option<Vec<MessageTag>>,
    pub configuration_set_name: Option<String>,
}

impl Shape for SendEmailRequest {
    fn schema() -> &'static Structure {
        &SEND_EMAIL_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            source: fields.need(0),
            destination: fields.need(1),
            message: fields.need(2),
            reply_to_addresses: fields.maybe(3),
            return_path: fields.maybe(4),
            source_arn: fields.maybe(5),
            return_path_arn: fields.maybe(6),
            tags: fields.maybe(7),
            configuration_set_name: fields.maybe(8),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(9);
        fields.push(Some(self.source));
        fields.push(Some(self.destination));
        fields.push(Some(self.message));
        fields.push(self.reply_to_addresses);
        fields.push(self.return_path);
        fields.push(self.source_arn);
        fields.push(self.return_path_arn);
        fields.push(self.tags);
        fields.push(self.configuration_set_name);
        fields
    }
}

pub(super) static SEND_EMAIL_REQUEST: Structure = Structure {
    name: "SendEmailRequest",
    members: &[
        Member {
            name: "Source",
            wire: "Source",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "Destination",
            wire: "Destination",
            location: Location::Body,
            required: true,
            kind: Kind::Structure(&DESTINATION),
        },
        Member {
            name: "Message",
            wire: "Message",
            location: Location::Body,
            required: true,
            kind: Kind::Structure(&MESSAGE),
        },
        Member {
            name: "ReplyToAddresses",
            wire: "ReplyToAddresses",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::ADDRESS_LIST),
        },
        Member {
            name: "ReturnPath",
            wire: "ReturnPath",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "SourceArn",
            wire: "SourceArn",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "ReturnPathArn",
            wire: "ReturnPathArn",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "Tags",
            wire: "Tags",
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
    ],
};

/// The shape `SendEmailResponse`.
#[derive(Clone, PartialEq)]
pub struct SendEmailResponse {
    pub message_id: String,
}

impl Shape for SendEmailResponse {
    fn schema() -> &'static Structure {
        &SEND_EMAIL_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            message_id: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.message_id));
        fields
    }
}

pub(super) static SEND_EMAIL_RESPONSE: Structure = Structure {
    name: "SendEmailResponse",
    members: &[Member {
        name: "MessageId",
        wire: "MessageId",
        location: Location::Body,
        required: true,
        kind: Kind::Text(&ANY_TEXT),
    }],
};

/// The shape `SendRawEmailRequest`.
#[derive(Clone, PartialEq)]
pub struct SendRawEmailRequest {
    pub source: Option<String>,
    pub destinations: Option<Vec<String>>,
    pub raw_message: RawMessage,
    pub from_arn: Option<String>,
    pub source_arn: Option<String>,
    pub return_path_arn: Option<String>,
    pub tags: Option<Vec<MessageTag>>,
    pub configuration_set_name: Option<String>,
}

impl Shape for SendRawEmailRequest {
    fn schema() -> &'static Structure {
        &SEND_RAW_EMAIL_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            source: fields.maybe(0),
            destinations: fields.maybe(1),
            raw_message: fields.need(2),
            from_arn: fields.maybe(3),
            source_arn: fields.maybe(4),
            return_path_arn: fields.maybe(5),
            tags: fields.maybe(6),
            configuration_set_name: fields.maybe(7),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(8);
        fields.push(self.source);
        fields.push(self.destinations);
        fields.push(Some(self.raw_message));
        fields.push(self.from_arn);
        fields.push(self.source_arn);
        fields.push(self.return_path_arn);
        fields.push(self.tags);
        fields.push(self.configuration_set_name);
        fields
    }
}

pub(super) static SEND_RAW_EMAIL_REQUEST: Structure = Structure {
    name: "SendRawEmailRequest",
    members: &[
        Member {
            name: "Source",
            wire: "Source",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "Destinations",
            wire: "Destinations",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::ADDRESS_LIST),
        },
        Member {
            name: "RawMessage",
            wire: "RawMessage",
            location: Location::Body,
            required: true,
            kind: Kind::Structure(&RAW_MESSAGE),
        },
        Member {
            name: "FromArn",
            wire: "FromArn",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "SourceArn",
            wire: "SourceArn",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "ReturnPathArn",
            wire: "ReturnPathArn",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "Tags",
            wire: "Tags",
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
    ],
};

/// The shape `SendRawEmailResponse`.
#[derive(Clone, PartialEq)]
pub struct SendRawEmailResponse {
    pub message_id: String,
}

impl Shape for SendRawEmailResponse {
    fn schema() -> &'static Structure {
        &SEND_RAW_EMAIL_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            message_id: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.message_id));
        fields
    }
}

pub(super) static SEND_RAW_EMAIL_RESPONSE: Structure = Structure {
    name: "SendRawEmailResponse",
    members: &[Member {
        name: "MessageId",
        wire: "MessageId",
        location: Location::Body,
        required: true,
        kind: Kind::Text(&ANY_TEXT),
    }],
};

/// The shape `SendTemplatedEmailRequest`.
#[derive(Clone, PartialEq)]
pub struct SendTemplatedEmailRequest {
    pub source: String,
    pub destination: Destination,
    pub reply_to_addresses: Option<Vec<String>>,
    pub return_path: Option<String>,
    pub source_arn: Option<String>,
    pub return_path_arn: Option<String>,
    pub tags: Option<Vec<MessageTag>>,
    pub configuration_set_name: Option<String>,
    pub template: String,
    pub template_arn: Option<String>,
    pub template_data: String,
}

impl Shape for SendTemplatedEmailRequest {
    fn schema() -> &'static Structure {
        &SEND_TEMPLATED_EMAIL_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            source: fields.need(0),
            destination: fields.need(1),
            reply_to_addresses: fields.maybe(2),
            return_path: fields.maybe(3),
            source_arn: fields.maybe(4),
            return_path_arn: fields.maybe(5),
            tags: fields.maybe(6),
            configuration_set_name: fields.maybe(7),
            template: fields.need(8),
            template_arn: fields.maybe(9),
            template_data: fields.need(10),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(11);
        fields.push(Some(self.source));
        fields.push(Some(self.destination));
        fields.push(self.reply_to_addresses);
        fields.push(self.return_path);
        fields.push(self.source_arn);
        fields.push(self.return_path_arn);
        fields.push(self.tags);
        fields.push(self.configuration_set_name);
        fields.push(Some(self.template));
        fields.push(self.template_arn);
        fields.push(Some(self.template_data));
        fields
    }
}

pub(super) static SEND_TEMPLATED_EMAIL_REQUEST: Structure = Structure {
    name: "SendTemplatedEmailRequest",
    members: &[
        Member {
            name: "Source",
            wire: "Source",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "Destination",
            wire: "Destination",
            location: Location::Body,
            required: true,
            kind: Kind::Structure(&DESTINATION),
        },
        Member {
            name: "ReplyToAddresses",
            wire: "ReplyToAddresses",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::ADDRESS_LIST),
        },
        Member {
            name: "ReturnPath",
            wire: "ReturnPath",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "SourceArn",
            wire: "SourceArn",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "ReturnPathArn",
            wire: "ReturnPathArn",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "Tags",
            wire: "Tags",
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
            name: "Template",
            wire: "Template",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "TemplateArn",
            wire: "TemplateArn",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "TemplateData",
            wire: "TemplateData",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::TEMPLATE_DATA),
        },
    ],
};

/// The shape `SendTemplatedEmailResponse`.
#[derive(Clone, PartialEq)]
pub struct SendTemplatedEmailResponse {
    pub message_id: String,
}

impl Shape for SendTemplatedEmailResponse {
    fn schema() -> &'static Structure {
        &SEND_TEMPLATED_EMAIL_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            message_id: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.message_id));
        fields
    }
}

pub(super) static SEND_TEMPLATED_EMAIL_RESPONSE: Structure = Structure {
    name: "SendTemplatedEmailResponse",
    members: &[Member {
        name: "MessageId",
        wire: "MessageId",
        location: Location::Body,
        required: true,
        kind: Kind::Text(&ANY_TEXT),
    }],
};

/// The shape `SetActiveReceiptRuleSetRequest`.
#[derive(Clone, PartialEq)]
pub struct SetActiveReceiptRuleSetRequest {
    pub rule_set_name: Option<String>,
}

impl Shape for SetActiveReceiptRuleSetRequest {
    fn schema() -> &'static Structure {
        &SET_ACTIVE_RECEIPT_RULE_SET_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            rule_set_name: fields.maybe(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(self.rule_set_name);
        fields
    }
}

pub(super) static SET_ACTIVE_RECEIPT_RULE_SET_REQUEST: Structure = Structure {
    name: "SetActiveReceiptRuleSetRequest",
    members: &[Member {
        name: "RuleSetName",
        wire: "RuleSetName",
        location: Location::Body,
        required: false,
        kind: Kind::Text(&rules::RECEIPT_RULE_SET_NAME),
    }],
};

/// The shape `SetActiveReceiptRuleSetResponse`.
#[derive(Clone, PartialEq)]
pub struct SetActiveReceiptRuleSetResponse {}

impl Shape for SetActiveReceiptRuleSetResponse {
    fn schema() -> &'static Structure {
        &SET_ACTIVE_RECEIPT_RULE_SET_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static SET_ACTIVE_RECEIPT_RULE_SET_RESPONSE: Structure = Structure {
    name: "SetActiveReceiptRuleSetResponse",
    members: &[],
};

/// The shape `SetIdentityDkimEnabledRequest`.
#[derive(Clone, PartialEq)]
pub struct SetIdentityDkimEnabledRequest {
    pub identity: String,
    pub dkim_enabled: bool,
}

impl Shape for SetIdentityDkimEnabledRequest {
    fn schema() -> &'static Structure {
        &SET_IDENTITY_DKIM_ENABLED_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            identity: fields.need(0),
            dkim_enabled: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.identity));
        fields.push(Some(self.dkim_enabled));
        fields
    }
}

pub(super) static SET_IDENTITY_DKIM_ENABLED_REQUEST: Structure = Structure {
    name: "SetIdentityDkimEnabledRequest",
    members: &[
        Member {
            name: "Identity",
            wire: "Identity",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "DkimEnabled",
            wire: "DkimEnabled",
            location: Location::Body,
            required: true,
            kind: Kind::Boolean,
        },
    ],
};

/// The shape `SetIdentityDkimEnabledResponse`.
#[derive(Clone, PartialEq)]
pub struct SetIdentityDkimEnabledResponse {}

impl Shape for SetIdentityDkimEnabledResponse {
    fn schema() -> &'static Structure {
        &SET_IDENTITY_DKIM_ENABLED_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static SET_IDENTITY_DKIM_ENABLED_RESPONSE: Structure = Structure {
    name: "SetIdentityDkimEnabledResponse",
    members: &[],
};

/// The shape `SetIdentityFeedbackForwardingEnabledRequest`.
#[derive(Clone, PartialEq)]
pub struct SetIdentityFeedbackForwardingEnabledRequest {
    pub identity: String,
    pub forwarding_enabled: bool,
}

impl Shape for SetIdentityFeedbackForwardingEnabledRequest {
    fn schema() -> &'static Structure {
        &SET_IDENTITY_FEEDBACK_FORWARDING_ENABLED_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            identity: fields.need(0),
            forwarding_enabled: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.identity));
        fields.push(Some(self.forwarding_enabled));
        fields
    }
}

pub(super) static SET_IDENTITY_FEEDBACK_FORWARDING_ENABLED_REQUEST: Structure = Structure {
    name: "SetIdentityFeedbackForwardingEnabledRequest",
    members: &[
        Member {
            name: "Identity",
            wire: "Identity",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "ForwardingEnabled",
            wire: "ForwardingEnabled",
            location: Location::Body,
            required: true,
            kind: Kind::Boolean,
        },
    ],
};

/// The shape `SetIdentityFeedbackForwardingEnabledResponse`.
#[derive(Clone, PartialEq)]
pub struct SetIdentityFeedbackForwardingEnabledResponse {}

impl Shape for SetIdentityFeedbackForwardingEnabledResponse {
    fn schema() -> &'static Structure {
        &SET_IDENTITY_FEEDBACK_FORWARDING_ENABLED_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static SET_IDENTITY_FEEDBACK_FORWARDING_ENABLED_RESPONSE: Structure = Structure {
    name: "SetIdentityFeedbackForwardingEnabledResponse",
    members: &[],
};

/// The shape `SetIdentityHeadersInNotificationsEnabledRequest`.
#[derive(Clone, PartialEq)]
pub struct SetIdentityHeadersInNotificationsEnabledRequest {
    pub identity: String,
    pub notification_type: String,
    pub enabled: bool,
}

impl Shape for SetIdentityHeadersInNotificationsEnabledRequest {
    fn schema() -> &'static Structure {
        &SET_IDENTITY_HEADERS_IN_NOTIFICATIONS_ENABLED_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            identity: fields.need(0),
            notification_type: fields.need(1),
            enabled: fields.need(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(Some(self.identity));
        fields.push(Some(self.notification_type));
        fields.push(Some(self.enabled));
        fields
    }
}

pub(super) static SET_IDENTITY_HEADERS_IN_NOTIFICATIONS_ENABLED_REQUEST: Structure = Structure {
    name: "SetIdentityHeadersInNotificationsEnabledRequest",
    members: &[
        Member {
            name: "Identity",
            wire: "Identity",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "NotificationType",
            wire: "NotificationType",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::NOTIFICATION_TYPE),
        },
        Member {
            name: "Enabled",
            wire: "Enabled",
            location: Location::Body,
            required: true,
            kind: Kind::Boolean,
        },
    ],
};

/// The shape `SetIdentityHeadersInNotificationsEnabledResponse`.
#[derive(Clone, PartialEq)]
pub struct SetIdentityHeadersInNotificationsEnabledResponse {}

impl Shape for SetIdentityHeadersInNotificationsEnabledResponse {
    fn schema() -> &'static Structure {
        &SET_IDENTITY_HEADERS_IN_NOTIFICATIONS_ENABLED_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static SET_IDENTITY_HEADERS_IN_NOTIFICATIONS_ENABLED_RESPONSE: Structure = Structure {
    name: "SetIdentityHeadersInNotificationsEnabledResponse",
    members: &[],
};

/// The shape `SetIdentityMailFromDomainRequest`.
#[derive(Clone, PartialEq)]
pub struct SetIdentityMailFromDomainRequest {
    pub identity: String,
    pub mail_from_domain: Option<String>,
    pub behavior_on_mx_failure: Option<String>,
}

impl Shape for SetIdentityMailFromDomainRequest {
    fn schema() -> &'static Structure {
        &SET_IDENTITY_MAIL_FROM_DOMAIN_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            identity: fields.need(0),
            mail_from_domain: fields.maybe(1),
            behavior_on_mx_failure: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(Some(self.identity));
        fields.push(self.mail_from_domain);
        fields.push(self.behavior_on_mx_failure);
        fields
    }
}

pub(super) static SET_IDENTITY_MAIL_FROM_DOMAIN_REQUEST: Structure = Structure {
    name: "SetIdentityMailFromDomainRequest",
    members: &[
        Member {
            name: "Identity",
            wire: "Identity",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "MailFromDomain",
            wire: "MailFromDomain",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "BehaviorOnMXFailure",
            wire: "BehaviorOnMXFailure",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::BEHAVIOR_ON_MX_FAILURE),
        },
    ],
};

/// The shape `SetIdentityMailFromDomainResponse`.
#[derive(Clone, PartialEq)]
pub struct SetIdentityMailFromDomainResponse {}

impl Shape for SetIdentityMailFromDomainResponse {
    fn schema() -> &'static Structure {
        &SET_IDENTITY_MAIL_FROM_DOMAIN_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static SET_IDENTITY_MAIL_FROM_DOMAIN_RESPONSE: Structure = Structure {
    name: "SetIdentityMailFromDomainResponse",
    members: &[],
};

/// The shape `SetIdentityNotificationTopicRequest`.
#[derive(Clone, PartialEq)]
pub struct SetIdentityNotificationTopicRequest {
    pub identity: String,
    pub notification_type: String,
    pub sns_topic: Option<String>,
}

impl Shape for SetIdentityNotificationTopicRequest {
    fn schema() -> &'static Structure {
        &SET_IDENTITY_NOTIFICATION_TOPIC_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            identity: fields.need(0),
            notification_type: fields.need(1),
            sns_topic: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(Some(self.identity));
        fields.push(Some(self.notification_type));
        fields.push(self.sns_topic);
        fields
    }
}

pub(super) static SET_IDENTITY_NOTIFICATION_TOPIC_REQUEST: Structure = Structure {
    name: "SetIdentityNotificationTopicRequest",
    members: &[
        Member {
            name: "Identity",
            wire: "Identity",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "NotificationType",
            wire: "NotificationType",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::NOTIFICATION_TYPE),
        },
        Member {
            name: "SnsTopic",
            wire: "SnsTopic",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `SetIdentityNotificationTopicResponse`.
#[derive(Clone, PartialEq)]
pub struct SetIdentityNotificationTopicResponse {}

impl Shape for SetIdentityNotificationTopicResponse {
    fn schema() -> &'static Structure {
        &SET_IDENTITY_NOTIFICATION_TOPIC_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static SET_IDENTITY_NOTIFICATION_TOPIC_RESPONSE: Structure = Structure {
    name: "SetIdentityNotificationTopicResponse",
    members: &[],
};

/// The shape `SetReceiptRulePositionRequest`.
#[derive(Clone, PartialEq)]
pub struct SetReceiptRulePositionRequest {
    pub rule_set_name: String,
    pub rule_name: String,
    pub after: Option<String>,
}

impl Shape for SetReceiptRulePositionRequest {
    fn schema() -> &'static Structure {
        &SET_RECEIPT_RULE_POSITION_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            rule_set_name: fields.need(0),
            rule_name: fields.need(1),
            after: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(Some(self.rule_set_name));
        fields.push(Some(self.rule_name));
        fields.push(self.after);
        fields
    }
}

pub(super) static SET_RECEIPT_RULE_POSITION_REQUEST: Structure = Structure {
    name: "SetReceiptRulePositionRequest",
    members: &[
        Member {
            name: "RuleSetName",
            wire: "RuleSetName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::RECEIPT_RULE_SET_NAME),
        },
        Member {
            name: "RuleName",
            wire: "RuleName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::RECEIPT_RULE_NAME),
        },
        Member {
            name: "After",
            wire: "After",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::RECEIPT_RULE_NAME),
        },
    ],
};

/// The shape `SetReceiptRulePositionResponse`.
#[derive(Clone, PartialEq)]
pub struct SetReceiptRulePositionResponse {}

impl Shape for SetReceiptRulePositionResponse {
    fn schema() -> &'static Structure {
        &SET_RECEIPT_RULE_POSITION_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static SET_RECEIPT_RULE_POSITION_RESPONSE: Structure = Structure {
    name: "SetReceiptRulePositionResponse",
    members: &[],
};

/// The shape `StopAction`.
#[derive(Clone, PartialEq)]
pub struct StopAction {
    pub scope: String,
    pub topic_arn: Option<String>,
}

impl Shape for StopAction {
    fn schema() -> &'static Structure {
        &STOP_ACTION
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            scope: fields.need(0),
            topic_arn: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.scope));
        fields.push(self.topic_arn);
        fields
    }
}

pub(super) static STOP_ACTION: Structure = Structure {
    name: "StopAction",
    members: &[
        Member {
            name: "Scope",
            wire: "Scope",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::STOP_SCOPE),
        },
        Member {
            name: "TopicArn",
            wire: "TopicArn",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `Template`.
#[derive(Clone, PartialEq)]
pub struct Template {
    pub template_name: String,
    pub subject_part: Option<String>,
    pub text_part: Option<String>,
    pub html_part: Option<String>,
}

impl Shape for Template {
    fn schema() -> &'static Structure {
        &TEMPLATE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            template_name: fields.need(0),
            subject_part: fields.maybe(1),
            text_part: fields.maybe(2),
            html_part: fields.maybe(3),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(4);
        fields.push(Some(self.template_name));
        fields.push(self.subject_part);
        fields.push(self.text_part);
        fields.push(self.html_part);
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
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "SubjectPart",
            wire: "SubjectPart",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "TextPart",
            wire: "TextPart",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "HtmlPart",
            wire: "HtmlPart",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `TemplateMetadata`.
#[derive(Clone, PartialEq)]
pub struct TemplateMetadata {
    pub name: Option<String>,
    pub created_timestamp: Option<Timestamp>,
}

impl Shape for TemplateMetadata {
    fn schema() -> &'static Structure {
        &TEMPLATE_METADATA
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

pub(super) static TEMPLATE_METADATA: Structure = Structure {
    name: "TemplateMetadata",
    members: &[
        Member {
            name: "Name",
            wire: "Name",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
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

/// The shape `TestRenderTemplateRequest`.
#[derive(Clone, PartialEq)]
pub struct TestRenderTemplateRequest {
    pub template_name: String,
    pub template_data: String,
}

impl Shape for TestRenderTemplateRequest {
    fn schema() -> &'static Structure {
        &TEST_RENDER_TEMPLATE_REQUEST
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

pub(super) static TEST_RENDER_TEMPLATE_REQUEST: Structure = Structure {
    name: "TestRenderTemplateRequest",
    members: &[
        Member {
            name: "TemplateName",
            wire: "TemplateName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "TemplateData",
            wire: "TemplateData",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::TEMPLATE_DATA),
        },
    ],
};

/// The shape `TestRenderTemplateResponse`.
#[derive(Clone, PartialEq)]
pub struct TestRenderTemplateResponse {
    pub rendered_template: Option<String>,
}

impl Shape for TestRenderTemplateResponse {
    fn schema() -> &'static Structure {
        &TEST_RENDER_TEMPLATE_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            rendered_template: fields.maybe(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(self.rendered_template);
        fields
    }
}

pub(super) static TEST_RENDER_TEMPLATE_RESPONSE: Structure = Structure {
    name: "TestRenderTemplateResponse",
    members: &[Member {
        name: "RenderedTemplate",
        wire: "RenderedTemplate",
        location: Location::Body,
        required: false,
        kind: Kind::Text(&ANY_TEXT),
    }],
};

/// The shape `TrackingOptions`.
#[derive(Clone, PartialEq)]
pub struct TrackingOptions {
    pub custom_redirect_domain: Option<String>,
}

impl Shape for TrackingOptions {
    fn schema() -> &'static Structure {
        &TRACKING_OPTIONS
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            custom_redirect_domain: fields.maybe(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(self.custom_redirect_domain);
        fields
    }
}

pub(super) static TRACKING_OPTIONS: Structure = Structure {
    name: "TrackingOptions",
    members: &[Member {
        name: "CustomRedirectDomain",
        wire: "CustomRedirectDomain",
        location: Location::Body,
        required: false,
        kind: Kind::Text(&ANY_TEXT),
    }],
};

/// The shape `UpdateAccountSendingEnabledRequest`.
#[derive(Clone, PartialEq)]
pub struct UpdateAccountSendingEnabledRequest {
    pub enabled: Option<bool>,
}

impl Shape for UpdateAccountSendingEnabledRequest {
    fn schema() -> &'static Structure {
        &UPDATE_ACCOUNT_SENDING_ENABLED_REQUEST
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

pub(super) static UPDATE_ACCOUNT_SENDING_ENABLED_REQUEST: Structure = Structure {
    name: "UpdateAccountSendingEnabledRequest",
    members: &[Member {
        name: "Enabled",
        wire: "Enabled",
        location: Location::Body,
        required: false,
        kind: Kind::Boolean,
    }],
};

/// The shape `UpdateConfigurationSetEventDestinationRequest`.
#[derive(Clone, PartialEq)]
pub struct UpdateConfigurationSetEventDestinationRequest {
    pub configuration_set_name: String,
    pub event_destination: EventDestination,
}

impl Shape for UpdateConfigurationSetEventDestinationRequest {
    fn schema() -> &'static Structure {
        &UPDATE_CONFIGURATION_SET_EVENT_DESTINATION_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            configuration_set_name: fields.need(0),
            event_destination: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.configuration_set_name));
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
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "EventDestination",
            wire: "EventDestination",
            location: Location::Body,
            required: true,
            kind: Kind::Structure(&EVENT_DESTINATION),
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

/// The shape `UpdateConfigurationSetReputationMetricsEnabledRequest`.
#[derive(Clone, PartialEq)]
pub struct UpdateConfigurationSetReputationMetricsEnabledRequest {
    pub configuration_set_name: String,
    pub enabled: bool,
}

impl Shape for UpdateConfigurationSetReputationMetricsEnabledRequest {
    fn schema() -> &'static Structure {
        &UPDATE_CONFIGURATION_SET_REPUTATION_METRICS_ENABLED_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            configuration_set_name: fields.need(0),
            enabled: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.configuration_set_name));
        fields.push(Some(self.enabled));
        fields
    }
}

pub(super) static UPDATE_CONFIGURATION_SET_REPUTATION_METRICS_ENABLED_REQUEST: Structure =
    Structure {
        name: "UpdateConfigurationSetReputationMetricsEnabledRequest",
        members: &[
            Member {
                name: "ConfigurationSetName",
                wire: "ConfigurationSetName",
                location: Location::Body,
                required: true,
                kind: Kind::Text(&ANY_TEXT),
            },
            Member {
                name: "Enabled",
                wire: "Enabled",
                location: Location::Body,
                required: true,
                kind: Kind::Boolean,
            },
        ],
    };

/// The shape `UpdateConfigurationSetSendingEnabledRequest`.
#[derive(Clone, PartialEq)]
pub struct UpdateConfigurationSetSendingEnabledRequest {
    pub configuration_set_name: String,
    pub enabled: bool,
}

impl Shape for UpdateConfigurationSetSendingEnabledRequest {
    fn schema() -> &'static Structure {
        &UPDATE_CONFIGURATION_SET_SENDING_ENABLED_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            configuration_set_name: fields.need(0),
            enabled: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.configuration_set_name));
        fields.push(Some(self.enabled));
        fields
    }
}

pub(super) static UPDATE_CONFIGURATION_SET_SENDING_ENABLED_REQUEST: Structure = Structure {
    name: "UpdateConfigurationSetSendingEnabledRequest",
    members: &[
        Member {
            name: "ConfigurationSetName",
            wire: "ConfigurationSetName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "Enabled",
            wire: "Enabled",
            location: Location::Body,
            required: true,
            kind: Kind::Boolean,
        },
    ],
};

/// The shape `UpdateConfigurationSetTrackingOptionsRequest`.
#[derive(Clone, PartialEq)]
pub struct UpdateConfigurationSetTrackingOptionsRequest {
    pub configuration_set_name: String,
    pub tracking_options: TrackingOptions,
}

impl Shape for UpdateConfigurationSetTrackingOptionsRequest {
    fn schema() -> &'static Structure {
        &UPDATE_CONFIGURATION_SET_TRACKING_OPTIONS_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            configuration_set_name: fields.need(0),
            tracking_options: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.configuration_set_name));
        fields.push(Some(self.tracking_options));
        fields
    }
}

pub(super) static UPDATE_CONFIGURATION_SET_TRACKING_OPTIONS_REQUEST: Structure = Structure {
    name: "UpdateConfigurationSetTrackingOptionsRequest",
    members: &[
        Member {
            name: "ConfigurationSetName",
            wire: "ConfigurationSetName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "TrackingOptions",
            wire: "TrackingOptions",
            location: Location::Body,
            required: true,
            kind: Kind::Structure(&TRACKING_OPTIONS),
        },
    ],
};

/// The shape `UpdateConfigurationSetTrackingOptionsResponse`.
#[derive(Clone, PartialEq)]
pub struct UpdateConfigurationSetTrackingOptionsResponse {}

impl Shape for UpdateConfigurationSetTrackingOptionsResponse {
    fn schema() -> &'static Structure {
        &UPDATE_CONFIGURATION_SET_TRACKING_OPTIONS_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static UPDATE_CONFIGURATION_SET_TRACKING_OPTIONS_RESPONSE: Structure = Structure {
    name: "UpdateConfigurationSetTrackingOptionsResponse",
    members: &[],
};

/// The shape `UpdateCustomVerificationEmailTemplateRequest`.
#[derive(Clone, PartialEq)]
pub struct UpdateCustomVerificationEmailTemplateRequest {
    pub template_name: String,
    pub from_email_address: Option<String>,
    pub template_subject: Option<String>,
    pub template_content: Option<String>,
    pub success_redirection_url: Option<String>,
    pub failure_redirection_url: Option<String>,
}

impl Shape for UpdateCustomVerificationEmailTemplateRequest {
    fn schema() -> &'static Structure {
        &UPDATE_CUSTOM_VERIFICATION_EMAIL_TEMPLATE_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            template_name: fields.need(0),
            from_email_address: fields.maybe(1),
            template_subject: fields.maybe(2),
            template_content: fields.maybe(3),
            success_redirection_url: fields.maybe(4),
            failure_redirection_url: fields.maybe(5),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(6);
        fields.push(Some(self.template_name));
        fields.push(self.from_email_address);
        fields.push(self.template_subject);
        fields.push(self.template_content);
        fields.push(self.success_redirection_url);
        fields.push(self.failure_redirection_url);
        fields
    }
}

pub(super) static UPDATE_CUSTOM_VERIFICATION_EMAIL_TEMPLATE_REQUEST: Structure = Structure {
    name: "UpdateCustomVerificationEmailTemplateRequest",
    members: &[
        Member {
            name: "TemplateName",
            wire: "TemplateName",
            location: Location::Body,
            required: true,
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

/// The shape `UpdateReceiptRuleRequest`.
#[derive(Clone, PartialEq)]
pub struct UpdateReceiptRuleRequest {
    pub rule_set_name: String,
    pub rule: ReceiptRule,
}

impl Shape for UpdateReceiptRuleRequest {
    fn schema() -> &'static Structure {
        &UPDATE_RECEIPT_RULE_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            rule_set_name: fields.need(0),
            rule: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.rule_set_name));
        fields.push(Some(self.rule));
        fields
    }
}

pub(super) static UPDATE_RECEIPT_RULE_REQUEST: Structure = Structure {
    name: "UpdateReceiptRuleRequest",
    members: &[
        Member {
            name: "RuleSetName",
            wire: "RuleSetName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::RECEIPT_RULE_SET_NAME),
        },
        Member {
            name: "Rule",
            wire: "Rule",
            location: Location::Body,
            required: true,
            kind: Kind::Structure(&RECEIPT_RULE),
        },
    ],
};

/// The shape `UpdateReceiptRuleResponse`.
#[derive(Clone, PartialEq)]
pub struct UpdateReceiptRuleResponse {}

impl Shape for UpdateReceiptRuleResponse {
    fn schema() -> &'static Structure {
        &UPDATE_RECEIPT_RULE_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static UPDATE_RECEIPT_RULE_RESPONSE: Structure = Structure {
    name: "UpdateReceiptRuleResponse",
    members: &[],
};

/// The shape `UpdateTemplateRequest`.
#[derive(Clone, PartialEq)]
pub struct UpdateTemplateRequest {
    pub template: Template,
}

impl Shape for UpdateTemplateRequest {
    fn schema() -> &'static Structure {
        &UPDATE_TEMPLATE_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            template: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.template));
        fields
    }
}

pub(super) static UPDATE_TEMPLATE_REQUEST: Structure = Structure {
    name: "UpdateTemplateRequest",
    members: &[Member {
        name: "Template",
        wire: "Template",
        location: Location::Body,
        required: true,
        kind: Kind::Structure(&TEMPLATE),
    }],
};

/// The shape `UpdateTemplateResponse`.
#[derive(Clone, PartialEq)]
pub struct UpdateTemplateResponse {}

impl Shape for UpdateTemplateResponse {
    fn schema() -> &'static Structure {
        &UPDATE_TEMPLATE_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static UPDATE_TEMPLATE_RESPONSE: Structure = Structure {
    name: "UpdateTemplateResponse",
    members: &[],
};

/// The shape `VerifyDomainDkimRequest`.
#[derive(Clone, PartialEq)]
pub struct VerifyDomainDkimRequest {
    pub domain: String,
}

impl Shape for VerifyDomainDkimRequest {
    fn schema() -> &'static Structure {
        &VERIFY_DOMAIN_DKIM_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            domain: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.domain));
        fields
    }
}

pub(super) static VERIFY_DOMAIN_DKIM_REQUEST: Structure = Structure {
    name: "VerifyDomainDkimRequest",
    members: &[Member {
        name: "Domain",
        wire: "Domain",
        location: Location::Body,
        required: true,
        kind: Kind::Text(&ANY_TEXT),
    }],
};

/// The shape `VerifyDomainDkimResponse`.
#[derive(Clone, PartialEq)]
pub struct VerifyDomainDkimResponse {
    pub dkim_tokens: Vec<String>,
}

impl Shape for VerifyDomainDkimResponse {
    fn schema() -> &'static Structure {
        &VERIFY_DOMAIN_DKIM_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            dkim_tokens: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.dkim_tokens));
        fields
    }
}

pub(super) static VERIFY_DOMAIN_DKIM_RESPONSE: Structure = Structure {
    name: "VerifyDomainDkimResponse",
    members: &[Member {
        name: "DkimTokens",
        wire: "DkimTokens",
        location: Location::Body,
        required: true,
        kind: Kind::List(&rules::VERIFICATION_TOKEN_LIST),
    }],
};

/// The shape `VerifyDomainIdentityRequest`.
#[derive(Clone, PartialEq)]
pub struct VerifyDomainIdentityRequest {
    pub domain: String,
}

impl Shape for VerifyDomainIdentityRequest {
    fn schema() -> &'static Structure {
        &VERIFY_DOMAIN_IDENTITY_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            domain: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.domain));
        fields
    }
}

pub(super) static VERIFY_DOMAIN_IDENTITY_REQUEST: Structure = Structure {
    name: "VerifyDomainIdentityRequest",
    members: &[Member {
        name: "Domain",
        wire: "Domain",
        location: Location::Body,
        required: true,
        kind: Kind::Text(&ANY_TEXT),
    }],
};

/// The shape `VerifyDomainIdentityResponse`.
#[derive(Clone, PartialEq)]
pub struct VerifyDomainIdentityResponse {
    pub verification_token: String,
}

impl Shape for VerifyDomainIdentityResponse {
    fn schema() -> &'static Structure {
        &VERIFY_DOMAIN_IDENTITY_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            verification_token: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.verification_token));
        fields
    }
}

pub(super) static VERIFY_DOMAIN_IDENTITY_RESPONSE: Structure = Structure {
    name: "VerifyDomainIdentityResponse",
    members: &[Member {
        name: "VerificationToken",
        wire: "VerificationToken",
        location: Location::Body,
        required: true,
        kind: Kind::Text(&ANY_TEXT),
    }],
};

/// The shape `VerifyEmailAddressRequest`.
#[derive(Clone, PartialEq)]
pub struct VerifyEmailAddressRequest {
    pub email_address: String,
}

impl Shape for VerifyEmailAddressRequest {
    fn schema() -> &'static Structure {
        &VERIFY_EMAIL_ADDRESS_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            email_address: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.email_address));
        fields
    }
}

pub(super) static VERIFY_EMAIL_ADDRESS_REQUEST: Structure = Structure {
    name: "VerifyEmailAddressRequest",
    members: &[Member {
        name: "EmailAddress",
        wire: "EmailAddress",
        location: Location::Body,
        required: true,
        kind: Kind::Text(&ANY_TEXT),
    }],
};

/// The shape `VerifyEmailIdentityRequest`.
#[derive(Clone, PartialEq)]
pub struct VerifyEmailIdentityRequest {
    pub email_address: String,
}

impl Shape for VerifyEmailIdentityRequest {
    fn schema() -> &'static Structure {
        &VERIFY_EMAIL_IDENTITY_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            email_address: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.email_address));
        fields
    }
}

pub(super) static VERIFY_EMAIL_IDENTITY_REQUEST: Structure = Structure {
    name: "VerifyEmailIdentityRequest",
    members: &[Member {
        name: "EmailAddress",
        wire: "EmailAddress",
        location: Location::Body,
        required: true,
        kind: Kind::Text(&ANY_TEXT),
    }],
};

/// The shape `VerifyEmailIdentityResponse`.
#[derive(Clone, PartialEq)]
pub struct VerifyEmailIdentityResponse {}

impl Shape for VerifyEmailIdentityResponse {
    fn schema() -> &'static Structure {
        &VERIFY_EMAIL_IDENTITY_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static VERIFY_EMAIL_IDENTITY_RESPONSE: Structure = Structure {
    name: "VerifyEmailIdentityResponse",
    members: &[],
};

/// The shape `WorkmailAction`.
#[derive(Clone, PartialEq)]
pub struct WorkmailAction {
    pub topic_arn: Option<String>,
    pub organization_arn: String,
}

impl Shape for WorkmailAction {
    fn schema() -> &'static Structure {
        &WORKMAIL_ACTION
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            topic_arn: fields.maybe(0),
            organization_arn: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.topic_arn);
        fields.push(Some(self.organization_arn));
        fields
    }
}

pub(super) static WORKMAIL_ACTION: Structure = Structure {
    name: "WorkmailAction",
    members: &[
        Member {
            name: "TopicArn",
            wire: "TopicArn",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "OrganizationArn",
            wire: "OrganizationArn",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

aws::shapes! { S3Action SNSAction SNSDestination SendBounceRequest SendBounceResponse SendBulkTemplatedEmailRequest SendBulkTemplatedEmailResponse SendCustomVerificationEmailRequest SendCustomVerificationEmailResponse SendDataPoint SendEmailRequest SendEmailResponse SendRawEmailRequest SendRawEmailResponse SendTemplatedEmailRequest SendTemplatedEmailResponse SetActiveReceiptRuleSetRequest SetActiveReceiptRuleSetResponse SetIdentityDkimEnabledRequest SetIdentityDkimEnabledResponse SetIdentityFeedbackForwardingEnabledRequest SetIdentityFeedbackForwardingEnabledResponse SetIdentityHeadersInNotificationsEnabledRequest SetIdentityHeadersInNotificationsEnabledResponse SetIdentityMailFromDomainRequest SetIdentityMailFromDomainResponse SetIdentityNotificationTopicRequest SetIdentityNotificationTopicResponse SetReceiptRulePositionRequest SetReceiptRulePositionResponse StopAction Template TemplateMetadata TestRenderTemplateRequest TestRenderTemplateResponse TrackingOptions UpdateAccountSendingEnabledRequest UpdateConfigurationSetEventDestinationRequest UpdateConfigurationSetEventDestinationResponse UpdateConfigurationSetReputationMetricsEnabledRequest UpdateConfigurationSetSendingEnabledRequest UpdateConfigurationSetTrackingOptionsRequest UpdateConfigurationSetTrackingOptionsResponse UpdateCustomVerificationEmailTemplateRequest UpdateReceiptRuleRequest UpdateReceiptRuleResponse UpdateTemplateRequest UpdateTemplateResponse VerifyDomainDkimRequest VerifyDomainDkimResponse VerifyDomainIdentityRequest VerifyDomainIdentityResponse VerifyEmailAddressRequest VerifyEmailIdentityRequest VerifyEmailIdentityResponse WorkmailAction }
