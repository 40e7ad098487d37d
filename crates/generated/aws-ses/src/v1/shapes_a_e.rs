// Written by `cargo xtask codegen`; do not edit.

use super::rules;
use super::*;
use aws::schema::{ANY_TEXT, Kind, Location, Member, Structure};
use aws::{Fields, Shape};

/// The shape `AddHeaderAction`.
#[derive(Clone, PartialEq)]
pub struct AddHeaderAction {
    pub header_name: String,
    pub header_value: String,
}

impl Shape for AddHeaderAction {
    fn schema() -> &'static Structure {
        &ADD_HEADER_ACTION
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            header_name: fields.need(0),
            header_value: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.header_name));
        fields.push(Some(self.header_value));
        fields
    }
}

pub(super) static ADD_HEADER_ACTION: Structure = Structure {
    name: "AddHeaderAction",
    members: &[
        Member {
            name: "HeaderName",
            wire: "HeaderName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "HeaderValue",
            wire: "HeaderValue",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `Body`.
#[derive(Clone, PartialEq)]
pub struct Body {
    pub text: Option<Content>,
    pub html: Option<Content>,
}

impl Shape for Body {
    fn schema() -> &'static Structure {
        &BODY
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            text: fields.maybe(0),
            html: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.text);
        fields.push(self.html);
        fields
    }
}

pub(super) static BODY: Structure = Structure {
    name: "Body",
    members: &[
        Member {
            name: "Text",
            wire: "Text",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&CONTENT),
        },
        Member {
            name: "Html",
            wire: "Html",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&CONTENT),
        },
    ],
};

/// The shape `BounceAction`.
#[derive(Clone, PartialEq)]
pub struct BounceAction {
    pub topic_arn: Option<String>,
    pub smtp_reply_code: String,
    pub status_code: Option<String>,
    pub message: String,
    pub sender: String,
}

impl Shape for BounceAction {
    fn schema() -> &'static Structure {
        &BOUNCE_ACTION
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            topic_arn: fields.maybe(0),
            smtp_reply_code: fields.need(1),
            status_code: fields.maybe(2),
            message: fields.need(3),
            sender: fields.need(4),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(5);
        fields.push(self.topic_arn);
        fields.push(Some(self.smtp_reply_code));
        fields.push(self.status_code);
        fields.push(Some(self.message));
        fields.push(Some(self.sender));
        fields
    }
}

pub(super) static BOUNCE_ACTION: Structure = Structure {
    name: "BounceAction",
    members: &[
        Member {
            name: "TopicArn",
            wire: "TopicArn",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "SmtpReplyCode",
            wire: "SmtpReplyCode",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "StatusCode",
            wire: "StatusCode",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "Message",
            wire: "Message",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "Sender",
            wire: "Sender",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `BouncedRecipientInfo`.
#[derive(Clone, PartialEq)]
pub struct BouncedRecipientInfo {
    pub recipient: String,
    pub recipient_arn: Option<String>,
    pub bounce_type: Option<String>,
    pub recipient_dsn_fields: Option<RecipientDsnFields>,
}

impl Shape for BouncedRecipientInfo {
    fn schema() -> &'static Structure {
        &BOUNCED_RECIPIENT_INFO
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            recipient: fields.need(0),
            recipient_arn: fields.maybe(1),
            bounce_type: fields.maybe(2),
            recipient_dsn_fields: fields.maybe(3),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(4);
        fields.push(Some(self.recipient));
        fields.push(self.recipient_arn);
        fields.push(self.bounce_type);
        fields.push(self.recipient_dsn_fields);
        fields
    }
}

pub(super) static BOUNCED_RECIPIENT_INFO: Structure = Structure {
    name: "BouncedRecipientInfo",
    members: &[
        Member {
            name: "Recipient",
            wire: "Recipient",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "RecipientArn",
            wire: "RecipientArn",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "BounceType",
            wire: "BounceType",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::BOUNCE_TYPE),
        },
        Member {
            name: "RecipientDsnFields",
            wire: "RecipientDsnFields",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&RECIPIENT_DSN_FIELDS),
        },
    ],
};

/// The shape `BulkEmailDestination`.
#[derive(Clone, PartialEq)]
pub struct BulkEmailDestination {
    pub destination: Destination,
    pub replacement_tags: Option<Vec<MessageTag>>,
    pub replacement_template_data: Option<String>,
}

impl Shape for BulkEmailDestination {
    fn schema() -> &'static Structure {
        &BULK_EMAIL_DESTINATION
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            destination: fields.need(0),
            replacement_tags: fields.maybe(1),
            replacement_template_data: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(Some(self.destination));
        fields.push(self.replacement_tags);
        fields.push(self.replacement_template_data);
        fields
    }
}

pub(super) static BULK_EMAIL_DESTINATION: Structure = Structure {
    name: "BulkEmailDestination",
    members: &[
        Member {
            name: "Destination",
            wire: "Destination",
            location: Location::Body,
            required: true,
            kind: Kind::Structure(&DESTINATION),
        },
        Member {
            name: "ReplacementTags",
            wire: "ReplacementTags",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::MESSAGE_TAG_LIST),
        },
        Member {
            name: "ReplacementTemplateData",
            wire: "ReplacementTemplateData",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::TEMPLATE_DATA),
        },
    ],
};

/// The shape `BulkEmailDestinationStatus`.
#[derive(Clone, PartialEq)]
pub struct BulkEmailDestinationStatus {
    pub status: Option<String>,
    pub error: Option<String>,
    pub message_id: Option<String>,
}

impl Shape for BulkEmailDestinationStatus {
    fn schema() -> &'static Structure {
        &BULK_EMAIL_DESTINATION_STATUS
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            status: fields.maybe(0),
            error: fields.maybe(1),
            message_id: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(self.status);
        fields.push(self.error);
        fields.push(self.message_id);
        fields
    }
}

pub(super) static BULK_EMAIL_DESTINATION_STATUS: Structure = Structure {
    name: "BulkEmailDestinationStatus",
    members: &[
        Member {
            name: "Status",
            wire: "Status",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::BULK_EMAIL_STATUS),
        },
        Member {
            name: "Error",
            wire: "Error",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "MessageId",
            wire: "MessageId",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `CloneReceiptRuleSetRequest`.
#[derive(Clone, PartialEq)]
pub struct CloneReceiptRuleSetRequest {
    pub rule_set_name: String,
    pub original_rule_set_name: String,
}

impl Shape for CloneReceiptRuleSetRequest {
    fn schema() -> &'static Structure {
        &CLONE_RECEIPT_RULE_SET_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            rule_set_name: fields.need(0),
            original_rule_set_name: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.rule_set_name));
        fields.push(Some(self.original_rule_set_name));
        fields
    }
}

pub(super) static CLONE_RECEIPT_RULE_SET_REQUEST: Structure = Structure {
    name: "CloneReceiptRuleSetRequest",
    members: &[
        Member {
            name: "RuleSetName",
            wire: "RuleSetName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::RECEIPT_RULE_SET_NAME),
        },
        Member {
            name: "OriginalRuleSetName",
            wire: "OriginalRuleSetName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::RECEIPT_RULE_SET_NAME),
        },
    ],
};

/// The shape `CloneReceiptRuleSetResponse`.
#[derive(Clone, PartialEq)]
pub struct CloneReceiptRuleSetResponse {}

impl Shape for CloneReceiptRuleSetResponse {
    fn schema() -> &'static Structure {
        &CLONE_RECEIPT_RULE_SET_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static CLONE_RECEIPT_RULE_SET_RESPONSE: Structure = Structure {
    name: "CloneReceiptRuleSetResponse",
    members: &[],
};

/// The shape `CloudWatchDestination`.
#[derive(Clone, PartialEq)]
pub struct CloudWatchDestination {
    pub dimension_configurations: Vec<CloudWatchDimensionConfiguration>,
}

impl Shape for CloudWatchDestination {
    fn schema() -> &'static Structure {
        &CLOUD_WATCH_DESTINATION
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            dimension_configurations: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.dimension_configurations));
        fields
    }
}

pub(super) static CLOUD_WATCH_DESTINATION: Structure = Structure {
    name: "CloudWatchDestination",
    members: &[Member {
        name: "DimensionConfigurations",
        wire: "DimensionConfigurations",
        location: Location::Body,
        required: true,
        kind: Kind::List(&rules::CLOUD_WATCH_DIMENSION_CONFIGURATIONS),
    }],
};

/// The shape `CloudWatchDimensionConfiguration`.
#[derive(Clone, PartialEq)]
pub struct CloudWatchDimensionConfiguration {
    pub dimension_name: String,
    pub dimension_value_source: String,
    pub default_dimension_value: String,
}

impl Shape for CloudWatchDimensionConfiguration {
    fn schema() -> &'static Structure {
        &CLOUD_WATCH_DIMENSION_CONFIGURATION
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            dimension_name: fields.need(0),
            dimension_value_source: fields.need(1),
            default_dimension_value: fields.need(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(Some(self.dimension_name));
        fields.push(Some(self.dimension_value_source));
        fields.push(Some(self.default_dimension_value));
        fields
    }
}

pub(super) static CLOUD_WATCH_DIMENSION_CONFIGURATION: Structure = Structure {
    name: "CloudWatchDimensionConfiguration",
    members: &[
        Member {
            name: "DimensionName",
            wire: "DimensionName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "DimensionValueSource",
            wire: "DimensionValueSource",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::DIMENSION_VALUE_SOURCE),
        },
        Member {
            name: "DefaultDimensionValue",
            wire: "DefaultDimensionValue",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `ConfigurationSet`.
#[derive(Clone, PartialEq)]
pub struct ConfigurationSet {
    pub name: String,
}

impl Shape for ConfigurationSet {
    fn schema() -> &'static Structure {
        &CONFIGURATION_SET
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            name: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.name));
        fields
    }
}

pub(super) static CONFIGURATION_SET: Structure = Structure {
    name: "ConfigurationSet",
    members: &[Member {
        name: "Name",
        wire: "Name",
        location: Location::Body,
        required: true,
        kind: Kind::Text(&ANY_TEXT),
    }],
};

/// The shape `ConnectAction`.
#[derive(Clone, PartialEq)]
pub struct ConnectAction {
    pub instance_arn: String,
    pub iam_role_arn: String,
}

impl Shape for ConnectAction {
    fn schema() -> &'static Structure {
        &CONNECT_ACTION
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            instance_arn: fields.need(0),
            iam_role_arn: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.instance_arn));
        fields.push(Some(self.iam_role_arn));
        fields
    }
}

pub(super) static CONNECT_ACTION: Structure = Structure {
    name: "ConnectAction",
    members: &[
        Member {
            name: "InstanceARN",
            wire: "InstanceARN",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::CONNECT_INSTANCE_ARN),
        },
        Member {
            name: "IAMRoleARN",
            wire: "IAMRoleARN",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::IAM_ROLE_ARN),
        },
    ],
};

/// The shape `Content`.
#[derive(Clone, PartialEq)]
pub struct Content {
    pub data: String,
    pub charset: Option<String>,
}

impl Shape for Content {
    fn schema() -> &'static Structure {
        &CONTENT
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            data: fields.need(0),
            charset: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.data));
        fields.push(self.charset);
        fields
    }
}

pub(super) static CONTENT: Structure = Structure {
    name: "Content",
    members: &[
        Member {
            name: "Data",
            wire: "Data",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "Charset",
            wire: "Charset",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `CreateConfigurationSetEventDestinationRequest`.
#[derive(Clone, PartialEq)]
pub struct CreateConfigurationSetEventDestinationRequest {
    pub configuration_set_name: String,
    pub event_destination: EventDestination,
}

impl Shape for CreateConfigurationSetEventDestinationRequest {
    fn schema() -> &'static Structure {
        &CREATE_CONFIGURATION_SET_EVENT_DESTINATION_REQUEST
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

pub(super) static CREATE_CONFIGURATION_SET_EVENT_DESTINATION_REQUEST: Structure = Structure {
    name: "CreateConfigurationSetEventDestinationRequest",
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

/// The shape `CreateConfigurationSetEventDestinationResponse`.
#[derive(Clone, PartialEq)]
pub struct CreateConfigurationSetEventDestinationResponse {}

impl Shape for CreateConfigurationSetEventDestinationResponse {
    fn schema() -> &'static Structure {
        &CREATE_CONFIGURATION_SET_EVENT_DESTINATION_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static CREATE_CONFIGURATION_SET_EVENT_DESTINATION_RESPONSE: Structure = Structure {
    name: "CreateConfigurationSetEventDestinationResponse",
    members: &[],
};

/// The shape `CreateConfigurationSetRequest`.
#[derive(Clone, PartialEq)]
pub struct CreateConfigurationSetRequest {
    pub configuration_set: ConfigurationSet,
}

impl Shape for CreateConfigurationSetRequest {
    fn schema() -> &'static Structure {
        &CREATE_CONFIGURATION_SET_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            configuration_set: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.configuration_set));
        fields
    }
}

pub(super) static CREATE_CONFIGURATION_SET_REQUEST: Structure = Structure {
    name: "CreateConfigurationSetRequest",
    members: &[Member {
        name: "ConfigurationSet",
        wire: "ConfigurationSet",
        location: Location::Body,
        required: true,
        kind: Kind::Structure(&CONFIGURATION_SET),
    }],
};

/// The shape `CreateConfigurationSetResponse`.
#[derive(Clone, PartialEq)]
pub struct CreateConfigurationSetResponse {}

impl Shape for CreateConfigurationSetResponse {
    fn schema() -> &'static Structure {
        &CREATE_CONFIGURATION_SET_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static CREATE_CONFIGURATION_SET_RESPONSE: Structure = Structure {
    name: "CreateConfigurationSetResponse",
    members: &[],
};

/// The shape `CreateConfigurationSetTrackingOptionsRequest`.
#[derive(Clone, PartialEq)]
pub struct CreateConfigurationSetTrackingOptionsRequest {
    pub configuration_set_name: String,
    pub tracking_options: TrackingOptions,
}

impl Shape for CreateConfigurationSetTrackingOptionsRequest {
    fn schema() -> &'static Structure {
        &CREATE_CONFIGURATION_SET_TRACKING_OPTIONS_REQUEST
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

pub(super) static CREATE_CONFIGURATION_SET_TRACKING_OPTIONS_REQUEST: Structure = Structure {
    name: "CreateConfigurationSetTrackingOptionsRequest",
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

/// The shape `CreateConfigurationSetTrackingOptionsResponse`.
#[derive(Clone, PartialEq)]
pub struct CreateConfigurationSetTrackingOptionsResponse {}

impl Shape for CreateConfigurationSetTrackingOptionsResponse {
    fn schema() -> &'static Structure {
        &CREATE_CONFIGURATION_SET_TRACKING_OPTIONS_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static CREATE_CONFIGURATION_SET_TRACKING_OPTIONS_RESPONSE: Structure = Structure {
    name: "CreateConfigurationSetTrackingOptionsResponse",
    members: &[],
};

/// The shape `CreateCustomVerificationEmailTemplateRequest`.
#[derive(Clone, PartialEq)]
pub struct CreateCustomVerificationEmailTemplateRequest {
    pub template_name: String,
    pub from_email_address: String,
    pub template_subject: String,
    pub template_content: String,
    pub success_redirection_url: String,
    pub failure_redirection_url: String,
}

impl Shape for CreateCustomVerificationEmailTemplateRequest {
    fn schema() -> &'static Structure {
        &CREATE_CUSTOM_VERIFICATION_EMAIL_TEMPLATE_REQUEST
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

pub(super) static CREATE_CUSTOM_VERIFICATION_EMAIL_TEMPLATE_REQUEST: Structure = Structure {
    name: "CreateCustomVerificationEmailTemplateRequest",
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

/// The shape `CreateReceiptFilterRequest`.
#[derive(Clone, PartialEq)]
pub struct CreateReceiptFilterRequest {
    pub filter: ReceiptFilter,
}

impl Shape for CreateReceiptFilterRequest {
    fn schema() -> &'static Structure {
        &CREATE_RECEIPT_FILTER_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            filter: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.filter));
        fields
    }
}

pub(super) static CREATE_RECEIPT_FILTER_REQUEST: Structure = Structure {
    name: "CreateReceiptFilterRequest",
    members: &[Member {
        name: "Filter",
        wire: "Filter",
        location: Location::Body,
        required: true,
        kind: Kind::Structure(&RECEIPT_FILTER),
    }],
};

/// The shape `CreateReceiptFilterResponse`.
#[derive(Clone, PartialEq)]
pub struct CreateReceiptFilterResponse {}

impl Shape for CreateReceiptFilterResponse {
    fn schema() -> &'static Structure {
        &CREATE_RECEIPT_FILTER_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static CREATE_RECEIPT_FILTER_RESPONSE: Structure = Structure {
    name: "CreateReceiptFilterResponse",
    members: &[],
};

/// The shape `CreateReceiptRuleRequest`.
#[derive(Clone, PartialEq)]
pub struct CreateReceiptRuleRequest {
    pub rule_set_name: String,
    pub after: Option<String>,
    pub rule: ReceiptRule,
}

impl Shape for CreateReceiptRuleRequest {
    fn schema() -> &'static Structure {
        &CREATE_RECEIPT_RULE_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            rule_set_name: fields.need(0),
            after: fields.maybe(1),
            rule: fields.need(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(Some(self.rule_set_name));
        fields.push(self.after);
        fields.push(Some(self.rule));
        fields
    }
}

pub(super) static CREATE_RECEIPT_RULE_REQUEST: Structure = Structure {
    name: "CreateReceiptRuleRequest",
    members: &[
        Member {
            name: "RuleSetName",
            wire: "RuleSetName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::RECEIPT_RULE_SET_NAME),
        },
        Member {
            name: "After",
            wire: "After",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::RECEIPT_RULE_NAME),
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

/// The shape `CreateReceiptRuleResponse`.
#[derive(Clone, PartialEq)]
pub struct CreateReceiptRuleResponse {}

impl Shape for CreateReceiptRuleResponse {
    fn schema() -> &'static Structure {
        &CREATE_RECEIPT_RULE_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static CREATE_RECEIPT_RULE_RESPONSE: Structure = Structure {
    name: "CreateReceiptRuleResponse",
    members: &[],
};

/// The shape `CreateReceiptRuleSetRequest`.
#[derive(Clone, PartialEq)]
pub struct CreateReceiptRuleSetRequest {
    pub rule_set_name: String,
}

impl Shape for CreateReceiptRuleSetRequest {
    fn schema() -> &'static Structure {
        &CREATE_RECEIPT_RULE_SET_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            rule_set_name: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.rule_set_name));
        fields
    }
}

pub(super) static CREATE_RECEIPT_RULE_SET_REQUEST: Structure = Structure {
    name: "CreateReceiptRuleSetRequest",
    members: &[Member {
        name: "RuleSetName",
        wire: "RuleSetName",
        location: Location::Body,
        required: true,
        kind: Kind::Text(&rules::RECEIPT_RULE_SET_NAME),
    }],
};

/// The shape `CreateReceiptRuleSetResponse`.
#[derive(Clone, PartialEq)]
pub struct CreateReceiptRuleSetResponse {}

impl Shape for CreateReceiptRuleSetResponse {
    fn schema() -> &'static Structure {
        &CREATE_RECEIPT_RULE_SET_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static CREATE_RECEIPT_RULE_SET_RESPONSE: Structure = Structure {
    name: "CreateReceiptRuleSetResponse",
    members: &[],
};

/// The shape `CreateTemplateRequest`.
#[derive(Clone, PartialEq)]
pub struct CreateTemplateRequest {
    pub template: Template,
}

impl Shape for CreateTemplateRequest {
    fn schema() -> &'static Structure {
        &CREATE_TEMPLATE_REQUEST
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

pub(super) static CREATE_TEMPLATE_REQUEST: Structure = Structure {
    name: "CreateTemplateRequest",
    members: &[Member {
        name: "Template",
        wire: "Template",
        location: Location::Body,
        required: true,
        kind: Kind::Structure(&TEMPLATE),
    }],
};

/// The shape `CreateTemplateResponse`.
#[derive(Clone, PartialEq)]
pub struct CreateTemplateResponse {}

impl Shape for CreateTemplateResponse {
    fn schema() -> &'static Structure {
        &CREATE_TEMPLATE_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static CREATE_TEMPLATE_RESPONSE: Structure = Structure {
    name: "CreateTemplateResponse",
    members: &[],
};

/// The shape `CustomVerificationEmailTemplate`.
#[derive(Clone, PartialEq)]
pub struct CustomVerificationEmailTemplate {
    pub template_name: Option<String>,
    pub from_email_address: Option<String>,
    pub template_subject: Option<String>,
    pub success_redirection_url: Option<String>,
    pub failure_redirection_url: Option<String>,
}

impl Shape for CustomVerificationEmailTemplate {
    fn schema() -> &'static Structure {
        &CUSTOM_VERIFICATION_EMAIL_TEMPLATE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            template_name: fields.maybe(0),
            from_email_address: fields.maybe(1),
            template_subject: fields.maybe(2),
            success_redirection_url: fields.maybe(3),
            failure_redirection_url: fields.maybe(4),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(5);
        fields.push(self.template_name);
        fields.push(self.from_email_address);
        fields.push(self.template_subject);
        fields.push(self.success_redirection_url);
        fields.push(self.failure_redirection_url);
        fields
    }
}

pub(super) static CUSTOM_VERIFICATION_EMAIL_TEMPLATE: Structure = Structure {
    name: "CustomVerificationEmailTemplate",
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

/// The shape `DeleteConfigurationSetEventDestinationRequest`.
#[derive(Clone, PartialEq)]
pub struct DeleteConfigurationSetEventDestinationRequest {
    pub configuration_set_name: String,
    pub event_destination_name: String,
}

impl Shape for DeleteConfigurationSetEventDestinationRequest {
    fn schema() -> &'static Structure {
        &DELETE_CONFIGURATION_SET_EVENT_DESTINATION_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            configuration_set_name: fields.need(0),
            event_destination_name: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.configuration_set_name));
        fields.push(Some(self.event_destination_name));
        fields
    }
}

pub(super) static DELETE_CONFIGURATION_SET_EVENT_DESTINATION_REQUEST: Structure = Structure {
    name: "DeleteConfigurationSetEventDestinationRequest",
    members: &[
        Member {
            name: "ConfigurationSetName",
            wire: "ConfigurationSetName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "EventDestinationName",
            wire: "EventDestinationName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `DeleteConfigurationSetEventDestinationResponse`.
#[derive(Clone, PartialEq)]
pub struct DeleteConfigurationSetEventDestinationResponse {}

impl Shape for DeleteConfigurationSetEventDestinationResponse {
    fn schema() -> &'static Structure {
        &DELETE_CONFIGURATION_SET_EVENT_DESTINATION_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static DELETE_CONFIGURATION_SET_EVENT_DESTINATION_RESPONSE: Structure = Structure {
    name: "DeleteConfigurationSetEventDestinationResponse",
    members: &[],
};

/// The shape `DeleteConfigurationSetRequest`.
#[derive(Clone, PartialEq)]
pub struct DeleteConfigurationSetRequest {
    pub configuration_set_name: String,
}

impl Shape for DeleteConfigurationSetRequest {
    fn schema() -> &'static Structure {
        &DELETE_CONFIGURATION_SET_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            configuration_set_name: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.configuration_set_name));
        fields
    }
}

pub(super) static DELETE_CONFIGURATION_SET_REQUEST: Structure = Structure {
    name: "DeleteConfigurationSetRequest",
    members: &[Member {
        name: "ConfigurationSetName",
        wire: "ConfigurationSetName",
        location: Location::Body,
        required: true,
        kind: Kind::Text(&ANY_TEXT),
    }],
};

/// The shape `DeleteConfigurationSetResponse`.
#[derive(Clone, PartialEq)]
pub struct DeleteConfigurationSetResponse {}

impl Shape for DeleteConfigurationSetResponse {
    fn schema() -> &'static Structure {
        &DELETE_CONFIGURATION_SET_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static DELETE_CONFIGURATION_SET_RESPONSE: Structure = Structure {
    name: "DeleteConfigurationSetResponse",
    members: &[],
};

/// The shape `DeleteConfigurationSetTrackingOptionsRequest`.
#[derive(Clone, PartialEq)]
pub struct DeleteConfigurationSetTrackingOptionsRequest {
    pub configuration_set_name: String,
}

impl Shape for DeleteConfigurationSetTrackingOptionsRequest {
    fn schema() -> &'static Structure {
        &DELETE_CONFIGURATION_SET_TRACKING_OPTIONS_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            configuration_set_name: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.configuration_set_name));
        fields
    }
}

pub(super) static DELETE_CONFIGURATION_SET_TRACKING_OPTIONS_REQUEST: Structure = Structure {
    name: "DeleteConfigurationSetTrackingOptionsRequest",
    members: &[Member {
        name: "ConfigurationSetName",
        wire: "ConfigurationSetName",
        location: Location::Body,
        required: true,
        kind: Kind::Text(&ANY_TEXT),
    }],
};

/// The shape `DeleteConfigurationSetTrackingOptionsResponse`.
#[derive(Clone, PartialEq)]
pub struct DeleteConfigurationSetTrackingOptionsResponse {}

impl Shape for DeleteConfigurationSetTrackingOptionsResponse {
    fn schema() -> &'static Structure {
        &DELETE_CONFIGURATION_SET_TRACKING_OPTIONS_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static DELETE_CONFIGURATION_SET_TRACKING_OPTIONS_RESPONSE: Structure = Structure {
    name: "DeleteConfigurationSetTrackingOptionsResponse",
    members: &[],
};

/// The shape `DeleteCustomVerificationEmailTemplateRequest`.
#[derive(Clone, PartialEq)]
pub struct DeleteCustomVerificationEmailTemplateRequest {
    pub template_name: String,
}

impl Shape for DeleteCustomVerificationEmailTemplateRequest {
    fn schema() -> &'static Structure {
        &DELETE_CUSTOM_VERIFICATION_EMAIL_TEMPLATE_REQUEST
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

pub(super) static DELETE_CUSTOM_VERIFICATION_EMAIL_TEMPLATE_REQUEST: Structure = Structure {
    name: "DeleteCustomVerificationEmailTemplateRequest",
    members: &[Member {
        name: "TemplateName",
        wire: "TemplateName",
        location: Location::Body,
        required: true,
        kind: Kind::Text(&ANY_TEXT),
    }],
};

/// The shape `DeleteIdentityPolicyRequest`.
#[derive(Clone, PartialEq)]
pub struct DeleteIdentityPolicyRequest {
    pub identity: String,
    pub policy_name: String,
}

impl Shape for DeleteIdentityPolicyRequest {
    fn schema() -> &'static Structure {
        &DELETE_IDENTITY_POLICY_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            identity: fields.need(0),
            policy_name: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.identity));
        fields.push(Some(self.policy_name));
        fields
    }
}

pub(super) static DELETE_IDENTITY_POLICY_REQUEST: Structure = Structure {
    name: "DeleteIdentityPolicyRequest",
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
    ],
};

/// The shape `DeleteIdentityPolicyResponse`.
#[derive(Clone, PartialEq)]
pub struct DeleteIdentityPolicyResponse {}

impl Shape for DeleteIdentityPolicyResponse {
    fn schema() -> &'static Structure {
        &DELETE_IDENTITY_POLICY_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static DELETE_IDENTITY_POLICY_RESPONSE: Structure = Structure {
    name: "DeleteIdentityPolicyResponse",
    members: &[],
};

/// The shape `DeleteIdentityRequest`.
#[derive(Clone, PartialEq)]
pub struct DeleteIdentityRequest {
    pub identity: String,
}

impl Shape for DeleteIdentityRequest {
    fn schema() -> &'static Structure {
        &DELETE_IDENTITY_REQUEST
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

pub(super) static DELETE_IDENTITY_REQUEST: Structure = Structure {
    name: "DeleteIdentityRequest",
    members: &[Member {
        name: "Identity",
        wire: "Identity",
        location: Location::Body,
        required: true,
        kind: Kind::Text(&ANY_TEXT),
    }],
};

/// The shape `DeleteIdentityResponse`.
#[derive(Clone, PartialEq)]
pub struct DeleteIdentityResponse {}

impl Shape for DeleteIdentityResponse {
    fn schema() -> &'static Structure {
        &DELETE_IDENTITY_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static DELETE_IDENTITY_RESPONSE: Structure = Structure {
    name: "DeleteIdentityResponse",
    members: &[],
};

/// The shape `DeleteReceiptFilterRequest`.
#[derive(Clone, PartialEq)]
pub struct DeleteReceiptFilterRequest {
    pub filter_name: String,
}

impl Shape for DeleteReceiptFilterRequest {
    fn schema() -> &'static Structure {
        &DELETE_RECEIPT_FILTER_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            filter_name: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.filter_name));
        fields
    }
}

pub(super) static DELETE_RECEIPT_FILTER_REQUEST: Structure = Structure {
    name: "DeleteReceiptFilterRequest",
    members: &[Member {
        name: "FilterName",
        wire: "FilterName",
        location: Location::Body,
        required: true,
        kind: Kind::Text(&ANY_TEXT),
    }],
};

/// The shape `DeleteReceiptFilterResponse`.
#[derive(Clone, PartialEq)]
pub struct DeleteReceiptFilterResponse {}

impl Shape for DeleteReceiptFilterResponse {
    fn schema() -> &'static Structure {
        &DELETE_RECEIPT_FILTER_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static DELETE_RECEIPT_FILTER_RESPONSE: Structure = Structure {
    name: "DeleteReceiptFilterResponse",
    members: &[],
};

/// The shape `DeleteReceiptRuleRequest`.
#[derive(Clone, PartialEq)]
pub struct DeleteReceiptRuleRequest {
    pub rule_set_name: String,
    pub rule_name: String,
}

impl Shape for DeleteReceiptRuleRequest {
    fn schema() -> &'static Structure {
        &DELETE_RECEIPT_RULE_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            rule_set_name: fields.need(0),
            rule_name: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.rule_set_name));
        fields.push(Some(self.rule_name));
        fields
    }
}

pub(super) static DELETE_RECEIPT_RULE_REQUEST: Structure = Structure {
    name: "DeleteReceiptRuleRequest",
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
    ],
};

/// The shape `DeleteReceiptRuleResponse`.
#[derive(Clone, PartialEq)]
pub struct DeleteReceiptRuleResponse {}

impl Shape for DeleteReceiptRuleResponse {
    fn schema() -> &'static Structure {
        &DELETE_RECEIPT_RULE_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static DELETE_RECEIPT_RULE_RESPONSE: Structure = Structure {
    name: "DeleteReceiptRuleResponse",
    members: &[],
};

/// The shape `DeleteReceiptRuleSetRequest`.
#[derive(Clone, PartialEq)]
pub struct DeleteReceiptRuleSetRequest {
    pub rule_set_name: String,
}

impl Shape for DeleteReceiptRuleSetRequest {
    fn schema() -> &'static Structure {
        &DELETE_RECEIPT_RULE_SET_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            rule_set_name: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.rule_set_name));
        fields
    }
}

pub(super) static DELETE_RECEIPT_RULE_SET_REQUEST: Structure = Structure {
    name: "DeleteReceiptRuleSetRequest",
    members: &[Member {
        name: "RuleSetName",
        wire: "RuleSetName",
        location: Location::Body,
        required: true,
        kind: Kind::Text(&rules::RECEIPT_RULE_SET_NAME),
    }],
};

/// The shape `DeleteReceiptRuleSetResponse`.
#[derive(Clone, PartialEq)]
pub struct DeleteReceiptRuleSetResponse {}

impl Shape for DeleteReceiptRuleSetResponse {
    fn schema() -> &'static Structure {
        &DELETE_RECEIPT_RULE_SET_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static DELETE_RECEIPT_RULE_SET_RESPONSE: Structure = Structure {
    name: "DeleteReceiptRuleSetResponse",
    members: &[],
};

/// The shape `DeleteTemplateRequest`.
#[derive(Clone, PartialEq)]
pub struct DeleteTemplateRequest {
    pub template_name: String,
}

impl Shape for DeleteTemplateRequest {
    fn schema() -> &'static Structure {
        &DELETE_TEMPLATE_REQUEST
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

pub(super) static DELETE_TEMPLATE_REQUEST: Structure = Structure {
    name: "DeleteTemplateRequest",
    members: &[Member {
        name: "TemplateName",
        wire: "TemplateName",
        location: Location::Body,
        required: true,
        kind: Kind::Text(&ANY_TEXT),
    }],
};

/// The shape `DeleteTemplateResponse`.
#[derive(Clone, PartialEq)]
pub struct DeleteTemplateResponse {}

impl Shape for DeleteTemplateResponse {
    fn schema() -> &'static Structure {
        &DELETE_TEMPLATE_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static DELETE_TEMPLATE_RESPONSE: Structure = Structure {
    name: "DeleteTemplateResponse",
    members: &[],
};

/// The shape `DeleteVerifiedEmailAddressRequest`.
#[derive(Clone, PartialEq)]
pub struct DeleteVerifiedEmailAddressRequest {
    pub email_address: String,
}

impl Shape for DeleteVerifiedEmailAddressRequest {
    fn schema() -> &'static Structure {
        &DELETE_VERIFIED_EMAIL_ADDRESS_REQUEST
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

pub(super) static DELETE_VERIFIED_EMAIL_ADDRESS_REQUEST: Structure = Structure {
    name: "DeleteVerifiedEmailAddressRequest",
    members: &[Member {
        name: "EmailAddress",
        wire: "EmailAddress",
        location: Location::Body,
        required: true,
        kind: Kind::Text(&ANY_TEXT),
    }],
};

/// The shape `DeliveryOptions`.
#[derive(Clone, PartialEq)]
pub struct DeliveryOptions {
    pub tls_policy: Option<String>,
}

impl Shape for DeliveryOptions {
    fn schema() -> &'static Structure {
        &DELIVERY_OPTIONS
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            tls_policy: fields.maybe(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(self.tls_policy);
        fields
    }
}

pub(super) static DELIVERY_OPTIONS: Structure = Structure {
    name: "DeliveryOptions",
    members: &[Member {
        name: "TlsPolicy",
        wire: "TlsPolicy",
        location: Location::Body,
        required: false,
        kind: Kind::Text(&rules::TLS_POLICY),
    }],
};

/// The shape `DescribeActiveReceiptRuleSetRequest`.
#[derive(Clone, PartialEq)]
pub struct DescribeActiveReceiptRuleSetRequest {}

impl Shape for DescribeActiveReceiptRuleSetRequest {
    fn schema() -> &'static Structure {
        &DESCRIBE_ACTIVE_RECEIPT_RULE_SET_REQUEST
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static DESCRIBE_ACTIVE_RECEIPT_RULE_SET_REQUEST: Structure = Structure {
    name: "DescribeActiveReceiptRuleSetRequest",
    members: &[],
};

/// The shape `DescribeActiveReceiptRuleSetResponse`.
#[derive(Clone, PartialEq)]
pub struct DescribeActiveReceiptRuleSetResponse {
    pub metadata: Option<ReceiptRuleSetMetadata>,
    pub rules: Option<Vec<ReceiptRule>>,
}

impl Shape for DescribeActiveReceiptRuleSetResponse {
    fn schema() -> &'static Structure {
        &DESCRIBE_ACTIVE_RECEIPT_RULE_SET_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            metadata: fields.maybe(0),
            rules: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.metadata);
        fields.push(self.rules);
        fields
    }
}

pub(super) static DESCRIBE_ACTIVE_RECEIPT_RULE_SET_RESPONSE: Structure = Structure {
    name: "DescribeActiveReceiptRuleSetResponse",
    members: &[
        Member {
            name: "Metadata",
            wire: "Metadata",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&RECEIPT_RULE_SET_METADATA),
        },
        Member {
            name: "Rules",
            wire: "Rules",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::RECEIPT_RULES_LIST),
        },
    ],
};

/// The shape `DescribeConfigurationSetRequest`.
#[derive(Clone, PartialEq)]
pub struct DescribeConfigurationSetRequest {
    pub configuration_set_name: String,
    pub configuration_set_attribute_names: Option<Vec<String>>,
}

impl Shape for DescribeConfigurationSetRequest {
    fn schema() -> &'static Structure {
        &DESCRIBE_CONFIGURATION_SET_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            configuration_set_name: fields.need(0),
            configuration_set_attribute_names: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.configuration_set_name));
        fields.push(self.configuration_set_attribute_names);
        fields
    }
}

pub(super) static DESCRIBE_CONFIGURATION_SET_REQUEST: Structure = Structure {
    name: "DescribeConfigurationSetRequest",
    members: &[
        Member {
            name: "ConfigurationSetName",
            wire: "ConfigurationSetName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "ConfigurationSetAttributeNames",
            wire: "ConfigurationSetAttributeNames",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::CONFIGURATION_SET_ATTRIBUTE_LIST),
        },
    ],
};

/// The shape `DescribeConfigurationSetResponse`.
#[derive(Clone, PartialEq)]
pub struct DescribeConfigurationSetResponse {
    pub configuration_set: Option<ConfigurationSet>,
    pub event_destinations: Option<Vec<EventDestination>>,
    pub tracking_options: Option<TrackingOptions>,
    pub delivery_options: Option<DeliveryOptions>,
    pub reputation_options: Option<ReputationOptions>,
}

impl Shape for DescribeConfigurationSetResponse {
    fn schema() -> &'static Structure {
        &DESCRIBE_CONFIGURATION_SET_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            configuration_set: fields.maybe(0),
            event_destinations: fields.maybe(1),
            tracking_options: fields.maybe(2),
            delivery_options: fields.maybe(3),
            reputation_options: fields.maybe(4),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(5);
        fields.push(self.configuration_set);
        fields.push(self.event_destinations);
        fields.push(self.tracking_options);
        fields.push(self.delivery_options);
        fields.push(self.reputation_options);
        fields
    }
}

pub(super) static DESCRIBE_CONFIGURATION_SET_RESPONSE: Structure = Structure {
    name: "DescribeConfigurationSetResponse",
    members: &[
        Member {
            name: "ConfigurationSet",
            wire: "ConfigurationSet",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&CONFIGURATION_SET),
        },
        Member {
            name: "EventDestinations",
            wire: "EventDestinations",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::EVENT_DESTINATIONS),
        },
        Member {
            name: "TrackingOptions",
            wire: "TrackingOptions",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&TRACKING_OPTIONS),
        },
        Member {
            name: "DeliveryOptions",
            wire: "DeliveryOptions",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&DELIVERY_OPTIONS),
        },
        Member {
            name: "ReputationOptions",
            wire: "ReputationOptions",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&REPUTATION_OPTIONS),
        },
    ],
};

/// The shape `DescribeReceiptRuleRequest`.
#[derive(Clone, PartialEq)]
pub struct DescribeReceiptRuleRequest {
    pub rule_set_name: String,
    pub rule_name: String,
}

impl Shape for DescribeReceiptRuleRequest {
    fn schema() -> &'static Structure {
        &DESCRIBE_RECEIPT_RULE_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            rule_set_name: fields.need(0),
            rule_name: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.rule_set_name));
        fields.push(Some(self.rule_name));
        fields
    }
}

pub(super) static DESCRIBE_RECEIPT_RULE_REQUEST: Structure = Structure {
    name: "DescribeReceiptRuleRequest",
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
    ],
};

/// The shape `DescribeReceiptRuleResponse`.
#[derive(Clone, PartialEq)]
pub struct DescribeReceiptRuleResponse {
    pub rule: Option<ReceiptRule>,
}

impl Shape for DescribeReceiptRuleResponse {
    fn schema() -> &'static Structure {
        &DESCRIBE_RECEIPT_RULE_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            rule: fields.maybe(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(self.rule);
        fields
    }
}

pub(super) static DESCRIBE_RECEIPT_RULE_RESPONSE: Structure = Structure {
    name: "DescribeReceiptRuleResponse",
    members: &[Member {
        name: "Rule",
        wire: "Rule",
        location: Location::Body,
        required: false,
        kind: Kind::Structure(&RECEIPT_RULE),
    }],
};

/// The shape `DescribeReceiptRuleSetRequest`.
#[derive(Clone, PartialEq)]
pub struct DescribeReceiptRuleSetRequest {
    pub rule_set_name: String,
}

impl Shape for DescribeReceiptRuleSetRequest {
    fn schema() -> &'static Structure {
        &DESCRIBE_RECEIPT_RULE_SET_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            rule_set_name: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.rule_set_name));
        fields
    }
}

pub(super) static DESCRIBE_RECEIPT_RULE_SET_REQUEST: Structure = Structure {
    name: "DescribeReceiptRuleSetRequest",
    members: &[Member {
        name: "RuleSetName",
        wire: "RuleSetName",
        location: Location::Body,
        required: true,
        kind: Kind::Text(&rules::RECEIPT_RULE_SET_NAME),
    }],
};

/// The shape `DescribeReceiptRuleSetResponse`.
#[derive(Clone, PartialEq)]
pub struct DescribeReceiptRuleSetResponse {
    pub metadata: Option<ReceiptRuleSetMetadata>,
    pub rules: Option<Vec<ReceiptRule>>,
}

impl Shape for DescribeReceiptRuleSetResponse {
    fn schema() -> &'static Structure {
        &DESCRIBE_RECEIPT_RULE_SET_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            metadata: fields.maybe(0),
            rules: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.metadata);
        fields.push(self.rules);
        fields
    }
}

pub(super) static DESCRIBE_RECEIPT_RULE_SET_RESPONSE: Structure = Structure {
    name: "DescribeReceiptRuleSetResponse",
    members: &[
        Member {
            name: "Metadata",
            wire: "Metadata",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&RECEIPT_RULE_SET_METADATA),
        },
        Member {
            name: "Rules",
            wire: "Rules",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::RECEIPT_RULES_LIST),
        },
    ],
};

/// The shape `Destination`.
#[derive(Clone, PartialEq)]
pub struct Destination {
    pub to_addresses: Option<Vec<String>>,
    pub cc_addresses: Option<Vec<String>>,
    pub bcc_addresses: Option<Vec<String>>,
}

impl Shape for Destination {
    fn schema() -> &'static Structure {
        &DESTINATION
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            to_addresses: fields.maybe(0),
            cc_addresses: fields.maybe(1),
            bcc_addresses: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(self.to_addresses);
        fields.push(self.cc_addresses);
        fields.push(self.bcc_addresses);
        fields
    }
}

pub(super) static DESTINATION: Structure = Structure {
    name: "Destination",
    members: &[
        Member {
            name: "ToAddresses",
            wire: "ToAddresses",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::ADDRESS_LIST),
        },
        Member {
            name: "CcAddresses",
            wire: "CcAddresses",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::ADDRESS_LIST),
        },
        Member {
            name: "BccAddresses",
            wire: "BccAddresses",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::ADDRESS_LIST),
        },
    ],
};

/// The shape `EventDestination`.
#[derive(Clone, PartialEq)]
pub struct EventDestination {
    pub name: String,
    pub enabled: Option<bool>,
    pub matching_event_types: Vec<String>,
    pub kinesis_firehose_destination: Option<KinesisFirehoseDestination>,
    pub cloud_watch_destination: Option<CloudWatchDestination>,
    pub sns_destination: Option<SNSDestination>,
}

impl Shape for EventDestination {
    fn schema() -> &'static Structure {
        &EVENT_DESTINATION
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            name: fields.need(0),
            enabled: fields.maybe(1),
            matching_event_types: fields.need(2),
            kinesis_firehose_destination: fields.maybe(3),
            cloud_watch_destination: fields.maybe(4),
            sns_destination: fields.maybe(5),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(6);
        fields.push(Some(self.name));
        fields.push(self.enabled);
        fields.push(Some(self.matching_event_types));
        fields.push(self.kinesis_firehose_destination);
        fields.push(self.cloud_watch_destination);
        fields.push(self.sns_destination);
        fields
    }
}

pub(super) static EVENT_DESTINATION: Structure = Structure {
    name: "EventDestination",
    members: &[
        Member {
            name: "Name",
            wire: "Name",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "Enabled",
            wire: "Enabled",
            location: Location::Body,
            required: false,
            kind: Kind::Boolean,
        },
        Member {
            name: "MatchingEventTypes",
            wire: "MatchingEventTypes",
            location: Location::Body,
            required: true,
            kind: Kind::List(&rules::EVENT_TYPES),
        },
        Member {
            name: "KinesisFirehoseDestination",
            wire: "KinesisFirehoseDestination",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&KINESIS_FIREHOSE_DESTINATION),
        },
        Member {
            name: "CloudWatchDestination",
            wire: "CloudWatchDestination",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&CLOUD_WATCH_DESTINATION),
        },
        Member {
            name: "SNSDestination",
            wire: "SNSDestination",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&SNS_DESTINATION),
        },
    ],
};

/// The shape `ExtensionField`.
#[derive(Clone, PartialEq)]
pub struct ExtensionField {
    pub name: String,
    pub value: String,
}

impl Shape for ExtensionField {
    fn schema() -> &'static Structure {
        &EXTENSION_FIELD
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

pub(super) static EXTENSION_FIELD: Structure = Structure {
    name: "ExtensionField",
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

aws::shapes! { AddHeaderAction Body BounceAction BouncedRecipientInfo BulkEmailDestination BulkEmailDestinationStatus CloneReceiptRuleSetRequest CloneReceiptRuleSetResponse CloudWatchDestination CloudWatchDimensionConfiguration ConfigurationSet ConnectAction Content CreateConfigurationSetEventDestinationRequest CreateConfigurationSetEventDestinationResponse CreateConfigurationSetRequest CreateConfigurationSetResponse CreateConfigurationSetTrackingOptionsRequest CreateConfigurationSetTrackingOptionsResponse CreateCustomVerificationEmailTemplateRequest CreateReceiptFilterRequest CreateReceiptFilterResponse CreateReceiptRuleRequest CreateReceiptRuleResponse CreateReceiptRuleSetRequest CreateReceiptRuleSetResponse CreateTemplateRequest CreateTemplateResponse CustomVerificationEmailTemplate DeleteConfigurationSetEventDestinationRequest DeleteConfigurationSetEventDestinationResponse DeleteConfigurationSetRequest DeleteConfigurationSetResponse DeleteConfigurationSetTrackingOptionsRequest DeleteConfigurationSetTrackingOptionsResponse DeleteCustomVerificationEmailTemplateRequest DeleteIdentityPolicyRequest DeleteIdentityPolicyResponse DeleteIdentityRequest DeleteIdentityResponse DeleteReceiptFilterRequest DeleteReceiptFilterResponse DeleteReceiptRuleRequest DeleteReceiptRuleResponse DeleteReceiptRuleSetRequest DeleteReceiptRuleSetResponse DeleteTemplateRequest DeleteTemplateResponse DeleteVerifiedEmailAddressRequest DeliveryOptions DescribeActiveReceiptRuleSetRequest DescribeActiveReceiptRuleSetResponse DescribeConfigurationSetRequest DescribeConfigurationSetResponse DescribeReceiptRuleRequest DescribeReceiptRuleResponse DescribeReceiptRuleSetRequest DescribeReceiptRuleSetResponse Destination EventDestination ExtensionField }
