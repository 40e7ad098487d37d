// Written by `cargo xtask codegen`; do not edit.

use super::rules;
use super::*;
use aws::schema::{ANY_TEXT, Kind, Location, Member, Structure};
use aws::{Fields, Shape};
use base::Timestamp;
use bytes::Bytes;
use std::collections::BTreeMap;

/// The shape `AccountDetails`.
#[derive(Clone, PartialEq)]
pub struct AccountDetails {
    pub mail_type: Option<String>,
    pub website_url: Option<String>,
    pub contact_language: Option<String>,
    pub use_case_description: Option<String>,
    pub additional_contact_email_addresses: Option<Vec<String>>,
    pub review_details: Option<ReviewDetails>,
}

impl Shape for AccountDetails {
    fn schema() -> &'static Structure {
        &ACCOUNT_DETAILS
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            mail_type: fields.maybe(0),
            website_url: fields.maybe(1),
            contact_language: fields.maybe(2),
            use_case_description: fields.maybe(3),
            additional_contact_email_addresses: fields.maybe(4),
            review_details: fields.maybe(5),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(6);
        fields.push(self.mail_type);
        fields.push(self.website_url);
        fields.push(self.contact_language);
        fields.push(self.use_case_description);
        fields.push(self.additional_contact_email_addresses);
        fields.push(self.review_details);
        fields
    }
}

pub(super) static ACCOUNT_DETAILS: Structure = Structure {
    name: "AccountDetails",
    members: &[
        Member {
            name: "MailType",
            wire: "MailType",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::MAIL_TYPE),
        },
        Member {
            name: "WebsiteURL",
            wire: "WebsiteURL",
            location: Location::Body,
            required: false,
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
            name: "ReviewDetails",
            wire: "ReviewDetails",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&REVIEW_DETAILS),
        },
    ],
};

/// The shape `ArchivingOptions`.
#[derive(Clone, PartialEq)]
pub struct ArchivingOptions {
    pub archive_arn: Option<String>,
}

impl Shape for ArchivingOptions {
    fn schema() -> &'static Structure {
        &ARCHIVING_OPTIONS
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            archive_arn: fields.maybe(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(self.archive_arn);
        fields
    }
}

pub(super) static ARCHIVING_OPTIONS: Structure = Structure {
    name: "ArchivingOptions",
    members: &[Member {
        name: "ArchiveArn",
        wire: "ArchiveArn",
        location: Location::Body,
        required: false,
        kind: Kind::Text(&rules::ARCHIVE_ARN),
    }],
};

/// The shape `AssociateEmailIdentityCertificateRequest`.
#[derive(Clone, PartialEq)]
pub struct AssociateEmailIdentityCertificateRequest {
    pub email_identity: String,
    pub from_address: Option<String>,
    pub certificate_arn: String,
}

impl Shape for AssociateEmailIdentityCertificateRequest {
    fn schema() -> &'static Structure {
        &ASSOCIATE_EMAIL_IDENTITY_CERTIFICATE_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            email_identity: fields.need(0),
            from_address: fields.maybe(1),
            certificate_arn: fields.need(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(Some(self.email_identity));
        fields.push(self.from_address);
        fields.push(Some(self.certificate_arn));
        fields
    }
}

pub(super) static ASSOCIATE_EMAIL_IDENTITY_CERTIFICATE_REQUEST: Structure = Structure {
    name: "AssociateEmailIdentityCertificateRequest",
    members: &[
        Member {
            name: "EmailIdentity",
            wire: "EmailIdentity",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::IDENTITY),
        },
        Member {
            name: "FromAddress",
            wire: "FromAddress",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "CertificateArn",
            wire: "CertificateArn",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::CERTIFICATE_ARN),
        },
    ],
};

/// The shape `AssociateEmailIdentityCertificateResponse`.
#[derive(Clone, PartialEq)]
pub struct AssociateEmailIdentityCertificateResponse {}

impl Shape for AssociateEmailIdentityCertificateResponse {
    fn schema() -> &'static Structure {
        &ASSOCIATE_EMAIL_IDENTITY_CERTIFICATE_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static ASSOCIATE_EMAIL_IDENTITY_CERTIFICATE_RESPONSE: Structure = Structure {
    name: "AssociateEmailIdentityCertificateResponse",
    members: &[],
};

/// The shape `Attachment`.
#[derive(Clone, PartialEq)]
pub struct Attachment {
    pub raw_content: Bytes,
    pub content_disposition: Option<String>,
    pub file_name: String,
    pub content_description: Option<String>,
    pub content_id: Option<String>,
    pub content_transfer_encoding: Option<String>,
    pub content_type: Option<String>,
}

impl Shape for Attachment {
    fn schema() -> &'static Structure {
        &ATTACHMENT
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            raw_content: fields.need(0),
            content_disposition: fields.maybe(1),
            file_name: fields.need(2),
            content_description: fields.maybe(3),
            content_id: fields.maybe(4),
            content_transfer_encoding: fields.maybe(5),
            content_type: fields.maybe(6),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(7);
        fields.push(Some(self.raw_content));
        fields.push(self.content_disposition);
        fields.push(Some(self.file_name));
        fields.push(self.content_description);
        fields.push(self.content_id);
        fields.push(self.content_transfer_encoding);
        fields.push(self.content_type);
        fields
    }
}

pub(super) static ATTACHMENT: Structure = Structure {
    name: "Attachment",
    members: &[
        Member {
            name: "RawContent",
            wire: "RawContent",
            location: Location::Body,
            required: true,
            kind: Kind::Blob,
        },
        Member {
            name: "ContentDisposition",
            wire: "ContentDisposition",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::ATTACHMENT_CONTENT_DISPOSITION),
        },
        Member {
            name: "FileName",
            wire: "FileName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::ATTACHMENT_FILE_NAME),
        },
        Member {
            name: "ContentDescription",
            wire: "ContentDescription",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::ATTACHMENT_CONTENT_DESCRIPTION),
        },
        Member {
            name: "ContentId",
            wire: "ContentId",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::ATTACHMENT_CONTENT_ID),
        },
        Member {
            name: "ContentTransferEncoding",
            wire: "ContentTransferEncoding",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::ATTACHMENT_CONTENT_TRANSFER_ENCODING),
        },
        Member {
            name: "ContentType",
            wire: "ContentType",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::ATTACHMENT_CONTENT_TYPE),
        },
    ],
};

/// The shape `BatchGetMetricDataQuery`.
#[derive(Clone, PartialEq)]
pub struct BatchGetMetricDataQuery {
    pub id: String,
    pub namespace: String,
    pub metric: String,
    pub dimensions: Option<BTreeMap<String, String>>,
    pub start_date: Timestamp,
    pub end_date: Timestamp,
}

impl Shape for BatchGetMetricDataQuery {
    fn schema() -> &'static Structure {
        &BATCH_GET_METRIC_DATA_QUERY
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            id: fields.need(0),
            namespace: fields.need(1),
            metric: fields.need(2),
            dimensions: fields.maybe(3),
            start_date: fields.need(4),
            end_date: fields.need(5),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(6);
        fields.push(Some(self.id));
        fields.push(Some(self.namespace));
        fields.push(Some(self.metric));
        fields.push(self.dimensions);
        fields.push(Some(self.start_date));
        fields.push(Some(self.end_date));
        fields
    }
}

pub(super) static BATCH_GET_METRIC_DATA_QUERY: Structure = Structure {
    name: "BatchGetMetricDataQuery",
    members: &[
        Member {
            name: "Id",
            wire: "Id",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::QUERY_IDENTIFIER),
        },
        Member {
            name: "Namespace",
            wire: "Namespace",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::METRIC_NAMESPACE),
        },
        Member {
            name: "Metric",
            wire: "Metric",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::METRIC),
        },
        Member {
            name: "Dimensions",
            wire: "Dimensions",
            location: Location::Body,
            required: false,
            kind: Kind::Map(&rules::DIMENSIONS),
        },
        Member {
            name: "StartDate",
            wire: "StartDate",
            location: Location::Body,
            required: true,
            kind: Kind::Timestamp,
        },
        Member {
            name: "EndDate",
            wire: "EndDate",
            location: Location::Body,
            required: true,
            kind: Kind::Timestamp,
        },
    ],
};

/// The shape `BatchGetMetricDataRequest`.
#[derive(Clone, PartialEq)]
pub struct BatchGetMetricDataRequest {
    pub queries: Vec<BatchGetMetricDataQuery>,
}

impl Shape for BatchGetMetricDataRequest {
    fn schema() -> &'static Structure {
        &BATCH_GET_METRIC_DATA_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            queries: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.queries));
        fields
    }
}

pub(super) static BATCH_GET_METRIC_DATA_REQUEST: Structure = Structure {
    name: "BatchGetMetricDataRequest",
    members: &[Member {
        name: "Queries",
        wire: "Queries",
        location: Location::Body,
        required: true,
        kind: Kind::List(&rules::BATCH_GET_METRIC_DATA_QUERIES),
    }],
};

/// The shape `BatchGetMetricDataResponse`.
#[derive(Clone, PartialEq)]
pub struct BatchGetMetricDataResponse {
    pub results: Option<Vec<MetricDataResult>>,
    pub errors: Option<Vec<MetricDataError>>,
}

impl Shape for BatchGetMetricDataResponse {
    fn schema() -> &'static Structure {
        &BATCH_GET_METRIC_DATA_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            results: fields.maybe(0),
            errors: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.results);
        fields.push(self.errors);
        fields
    }
}

pub(super) static BATCH_GET_METRIC_DATA_RESPONSE: Structure = Structure {
    name: "BatchGetMetricDataResponse",
    members: &[
        Member {
            name: "Results",
            wire: "Results",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::METRIC_DATA_RESULT_LIST),
        },
        Member {
            name: "Errors",
            wire: "Errors",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::METRIC_DATA_ERROR_LIST),
        },
    ],
};

/// The shape `BlacklistEntry`.
#[derive(Clone, PartialEq)]
pub struct BlacklistEntry {
    pub rbl_name: Option<String>,
    pub listing_time: Option<Timestamp>,
    pub description: Option<String>,
}

impl Shape for BlacklistEntry {
    fn schema() -> &'static Structure {
        &BLACKLIST_ENTRY
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            rbl_name: fields.maybe(0),
            listing_time: fields.maybe(1),
            description: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(self.rbl_name);
        fields.push(self.listing_time);
        fields.push(self.description);
        fields
    }
}

pub(super) static BLACKLIST_ENTRY: Structure = Structure {
    name: "BlacklistEntry",
    members: &[
        Member {
            name: "RblName",
            wire: "RblName",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "ListingTime",
            wire: "ListingTime",
            location: Location::Body,
            required: false,
            kind: Kind::Timestamp,
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

/// The shape `Bounce`.
#[derive(Clone, PartialEq)]
pub struct Bounce {
    pub bounce_type: Option<String>,
    pub bounce_sub_type: Option<String>,
    pub diagnostic_code: Option<String>,
}

impl Shape for Bounce {
    fn schema() -> &'static Structure {
        &BOUNCE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            bounce_type: fields.maybe(0),
            bounce_sub_type: fields.maybe(1),
            diagnostic_code: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(self.bounce_type);
        fields.push(self.bounce_sub_type);
        fields.push(self.diagnostic_code);
        fields
    }
}

pub(super) static BOUNCE: Structure = Structure {
    name: "Bounce",
    members: &[
        Member {
            name: "BounceType",
            wire: "BounceType",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::BOUNCE_TYPE),
        },
        Member {
            name: "BounceSubType",
            wire: "BounceSubType",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "DiagnosticCode",
            wire: "DiagnosticCode",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `BulkEmailContent`.
#[derive(Clone, PartialEq)]
pub struct BulkEmailContent {
    pub template: Option<Template>,
}

impl Shape for BulkEmailContent {
    fn schema() -> &'static Structure {
        &BULK_EMAIL_CONTENT
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

pub(super) static BULK_EMAIL_CONTENT: Structure = Structure {
    name: "BulkEmailContent",
    members: &[Member {
        name: "Template",
        wire: "Template",
        location: Location::Body,
        required: false,
        kind: Kind::Structure(&TEMPLATE),
    }],
};

/// The shape `BulkEmailEntry`.
#[derive(Clone, PartialEq)]
pub struct BulkEmailEntry {
    pub destination: Destination,
    pub replacement_tags: Option<Vec<MessageTag>>,
    pub replacement_email_content: Option<ReplacementEmailContent>,
    pub replacement_headers: Option<Vec<MessageHeader>>,
}

impl Shape for BulkEmailEntry {
    fn schema() -> &'static Structure {
        &BULK_EMAIL_ENTRY
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            destination: fields.need(0),
            replacement_tags: fields.maybe(1),
            replacement_email_content: fields.maybe(2),
            replacement_headers: fields.maybe(3),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(4);
        fields.push(Some(self.destination));
        fields.push(self.replacement_tags);
        fields.push(self.replacement_email_content);
        fields.push(self.replacement_headers);
        fields
    }
}

pub(super) static BULK_EMAIL_ENTRY: Structure = Structure {
    name: "BulkEmailEntry",
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
            name: "ReplacementEmailContent",
            wire: "ReplacementEmailContent",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&REPLACEMENT_EMAIL_CONTENT),
        },
        Member {
            name: "ReplacementHeaders",
            wire: "ReplacementHeaders",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::MESSAGE_HEADER_LIST),
        },
    ],
};

/// The shape `BulkEmailEntryResult`.
#[derive(Clone, PartialEq)]
pub struct BulkEmailEntryResult {
    pub status: Option<String>,
    pub error: Option<String>,
    pub message_id: Option<String>,
}

impl Shape for BulkEmailEntryResult {
    fn schema() -> &'static Structure {
        &BULK_EMAIL_ENTRY_RESULT
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

pub(super) static BULK_EMAIL_ENTRY_RESULT: Structure = Structure {
    name: "BulkEmailEntryResult",
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

/// The shape `CancelExportJobRequest`.
#[derive(Clone, PartialEq)]
pub struct CancelExportJobRequest {
    pub job_id: String,
}

impl Shape for CancelExportJobRequest {
    fn schema() -> &'static Structure {
        &CANCEL_EXPORT_JOB_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            job_id: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.job_id));
        fields
    }
}

pub(super) static CANCEL_EXPORT_JOB_REQUEST: Structure = Structure {
    name: "CancelExportJobRequest",
    members: &[Member {
        name: "JobId",
        wire: "JobId",
        location: Location::Label,
        required: true,
        kind: Kind::Text(&rules::JOB_ID),
    }],
};

/// The shape `CancelExportJobResponse`.
#[derive(Clone, PartialEq)]
pub struct CancelExportJobResponse {}

impl Shape for CancelExportJobResponse {
    fn schema() -> &'static Structure {
        &CANCEL_EXPORT_JOB_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static CANCEL_EXPORT_JOB_RESPONSE: Structure = Structure {
    name: "CancelExportJobResponse",
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

/// The shape `Complaint`.
#[derive(Clone, PartialEq)]
pub struct Complaint {
    pub complaint_sub_type: Option<String>,
    pub complaint_feedback_type: Option<String>,
}

impl Shape for Complaint {
    fn schema() -> &'static Structure {
        &COMPLAINT
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            complaint_sub_type: fields.maybe(0),
            complaint_feedback_type: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.complaint_sub_type);
        fields.push(self.complaint_feedback_type);
        fields
    }
}

pub(super) static COMPLAINT: Structure = Structure {
    name: "Complaint",
    members: &[
        Member {
            name: "ComplaintSubType",
            wire: "ComplaintSubType",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "ComplaintFeedbackType",
            wire: "ComplaintFeedbackType",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `ConfigurationOverrides`.
#[derive(Clone, PartialEq)]
pub struct ConfigurationOverrides {
    pub tracking: Option<TrackingConfigurationOverrides>,
}

impl Shape for ConfigurationOverrides {
    fn schema() -> &'static Structure {
        &CONFIGURATION_OVERRIDES
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            tracking: fields.maybe(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(self.tracking);
        fields
    }
}

pub(super) static CONFIGURATION_OVERRIDES: Structure = Structure {
    name: "ConfigurationOverrides",
    members: &[Member {
        name: "Tracking",
        wire: "Tracking",
        location: Location::Body,
        required: false,
        kind: Kind::Structure(&TRACKING_CONFIGURATION_OVERRIDES),
    }],
};

/// The shape `Contact`.
#[derive(Clone, PartialEq)]
pub struct Contact {
    pub email_address: Option<String>,
    pub topic_preferences: Option<Vec<TopicPreference>>,
    pub topic_default_preferences: Option<Vec<TopicPreference>>,
    pub unsubscribe_all: Option<bool>,
    pub last_updated_timestamp: Option<Timestamp>,
}

impl Shape for Contact {
    fn schema() -> &'static Structure {
        &CONTACT
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            email_address: fields.maybe(0),
            topic_preferences: fields.maybe(1),
            topic_default_preferences: fields.maybe(2),
            unsubscribe_all: fields.maybe(3),
            last_updated_timestamp: fields.maybe(4),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(5);
        fields.push(self.email_address);
        fields.push(self.topic_preferences);
        fields.push(self.topic_default_preferences);
        fields.push(self.unsubscribe_all);
        fields.push(self.last_updated_timestamp);
        fields
    }
}

pub(super) static CONTACT: Structure = Structure {
    name: "Contact",
    members: &[
        Member {
            name: "EmailAddress",
            wire: "EmailAddress",
            location: Location::Body,
            required: false,
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
            name: "TopicDefaultPreferences",
            wire: "TopicDefaultPreferences",
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
            name: "LastUpdatedTimestamp",
            wire: "LastUpdatedTimestamp",
            location: Location::Body,
            required: false,
            kind: Kind::Timestamp,
        },
    ],
};

/// The shape `ContactList`.
#[derive(Clone, PartialEq)]
pub struct ContactList {
    pub contact_list_name: Option<String>,
    pub last_updated_timestamp: Option<Timestamp>,
}

impl Shape for ContactList {
    fn schema() -> &'static Structure {
        &CONTACT_LIST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            contact_list_name: fields.maybe(0),
            last_updated_timestamp: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.contact_list_name);
        fields.push(self.last_updated_timestamp);
        fields
    }
}

pub(super) static CONTACT_LIST: Structure = Structure {
    name: "ContactList",
    members: &[
        Member {
            name: "ContactListName",
            wire: "ContactListName",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
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

/// The shape `ContactListDestination`.
#[derive(Clone, PartialEq)]
pub struct ContactListDestination {
    pub contact_list_name: String,
    pub contact_list_import_action: String,
}

impl Shape for ContactListDestination {
    fn schema() -> &'static Structure {
        &CONTACT_LIST_DESTINATION
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            contact_list_name: fields.need(0),
            contact_list_import_action: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.contact_list_name));
        fields.push(Some(self.contact_list_import_action));
        fields
    }
}

pub(super) static CONTACT_LIST_DESTINATION: Structure = Structure {
    name: "ContactListDestination",
    members: &[
        Member {
            name: "ContactListName",
            wire: "ContactListName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "ContactListImportAction",
            wire: "ContactListImportAction",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::CONTACT_LIST_IMPORT_ACTION),
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
    pub event_destination_name: String,
    pub event_destination: EventDestinationDefinition,
}

impl Shape for CreateConfigurationSetEventDestinationRequest {
    fn schema() -> &'static Structure {
        &CREATE_CONFIGURATION_SET_EVENT_DESTINATION_REQUEST
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

pub(super) static CREATE_CONFIGURATION_SET_EVENT_DESTINATION_REQUEST: Structure = Structure {
    name: "CreateConfigurationSetEventDestinationRequest",
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
            location: Location::Body,
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
    pub configuration_set_name: String,
    pub tracking_options: Option<TrackingOptions>,
    pub delivery_options: Option<DeliveryOptions>,
    pub reputation_options: Option<ReputationOptions>,
    pub sending_options: Option<SendingOptions>,
    pub tags: Option<Vec<Tag>>,
    pub suppression_options: Option<SuppressionOptions>,
    pub vdm_options: Option<VdmOptions>,
    pub archiving_options: Option<ArchivingOptions>,
    pub message_security_options: Option<MessageSecurityOptions>,
}

impl Shape for CreateConfigurationSetRequest {
    fn schema() -> &'static Structure {
        &CREATE_CONFIGURATION_SET_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            configuration_set_name: fields.need(0),
            tracking_options: fields.maybe(1),
            delivery_options: fields.maybe(2),
            reputation_options: fields.maybe(3),
            sending_options: fields.maybe(4),
            tags: fields.maybe(5),
            suppression_options: fields.maybe(6),
            vdm_options: fields.maybe(7),
            archiving_options: fields.maybe(8),
            message_security_options: fields.maybe(9),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(10);
        fields.push(Some(self.configuration_set_name));
        fields.push(self.tracking_options);
        fields.push(self.delivery_options);
        fields.push(self.reputation_options);
        fields.push(self.sending_options);
        fields.push(self.tags);
        fields.push(self.suppression_options);
        fields.push(self.vdm_options);
        fields.push(self.archiving_options);
        fields.push(self.message_security_options);
        fields
    }
}

pub(super) static CREATE_CONFIGURATION_SET_REQUEST: Structure = Structure {
    name: "CreateConfigurationSetRequest",
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
        Member {
            name: "SendingOptions",
            wire: "SendingOptions",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&SENDING_OPTIONS),
        },
        Member {
            name: "Tags",
            wire: "Tags",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::TAG_LIST),
        },
        Member {
            name: "SuppressionOptions",
            wire: "SuppressionOptions",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&SUPPRESSION_OPTIONS),
        },
        Member {
            name: "VdmOptions",
            wire: "VdmOptions",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&VDM_OPTIONS),
        },
        Member {
            name: "ArchivingOptions",
            wire: "ArchivingOptions",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&ARCHIVING_OPTIONS),
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

/// The shape `CreateContactListRequest`.
#[derive(Clone, PartialEq)]
pub struct CreateContactListRequest {
    pub contact_list_name: String,
    pub topics: Option<Vec<Topic>>,
    pub description: Option<String>,
    pub tags: Option<Vec<Tag>>,
}

impl Shape for CreateContactListRequest {
    fn schema() -> &'static Structure {
        &CREATE_CONTACT_LIST_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            contact_list_name: fields.need(0),
            topics: fields.maybe(1),
            description: fields.maybe(2),
            tags: fields.maybe(3),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(4);
        fields.push(Some(self.contact_list_name));
        fields.push(self.topics);
        fields.push(self.description);
        fields.push(self.tags);
        fields
    }
}

pub(super) static CREATE_CONTACT_LIST_REQUEST: Structure = Structure {
    name: "CreateContactListRequest",
    members: &[
        Member {
            name: "ContactListName",
            wire: "ContactListName",
            location: Location::Body,
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
        Member {
            name: "Tags",
            wire: "Tags",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::TAG_LIST),
        },
    ],
};

/// The shape `CreateContactListResponse`.
#[derive(Clone, PartialEq)]
pub struct CreateContactListResponse {}

impl Shape for CreateContactListResponse {
    fn schema() -> &'static Structure {
        &CREATE_CONTACT_LIST_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static CREATE_CONTACT_LIST_RESPONSE: Structure = Structure {
    name: "CreateContactListResponse",
    members: &[],
};

/// The shape `CreateContactRequest`.
#[derive(Clone, PartialEq)]
pub struct CreateContactRequest {
    pub contact_list_name: String,
    pub email_address: String,
    pub topic_preferences: Option<Vec<TopicPreference>>,
    pub unsubscribe_all: Option<bool>,
    pub attributes_data: Option<String>,
}

impl Shape for CreateContactRequest {
    fn schema() -> &'static Structure {
        &CREATE_CONTACT_REQUEST
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

pub(super) static CREATE_CONTACT_REQUEST: Structure = Structure {
    name: "CreateContactRequest",
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
            location: Location::Body,
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

/// The shape `CreateContactResponse`.
#[derive(Clone, PartialEq)]
pub struct CreateContactResponse {}

impl Shape for CreateContactResponse {
    fn schema() -> &'static Structure {
        &CREATE_CONTACT_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static CREATE_CONTACT_RESPONSE: Structure = Structure {
    name: "CreateContactResponse",
    members: &[],
};

/// The shape `CreateCustomVerificationEmailTemplateRequest`.
#[derive(Clone, PartialEq)]
pub struct CreateCustomVerificationEmailTemplateRequest {
    pub template_name: String,
    pub from_email_address: String,
    pub template_subject: String,
    pub template_content: String,
    pub tags: Option<Vec<Tag>>,
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
            tags: fields.maybe(4),
            success_redirection_url: fields.need(5),
            failure_redirection_url: fields.need(6),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(7);
        fields.push(Some(self.template_name));
        fields.push(Some(self.from_email_address));
        fields.push(Some(self.template_subject));
        fields.push(Some(self.template_content));
        fields.push(self.tags);
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
            name: "Tags",
            wire: "Tags",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::TAG_LIST),
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

/// The shape `CreateCustomVerificationEmailTemplateResponse`.
#[derive(Clone, PartialEq)]
pub struct CreateCustomVerificationEmailTemplateResponse {}

impl Shape for CreateCustomVerificationEmailTemplateResponse {
    fn schema() -> &'static Structure {
        &CREATE_CUSTOM_VERIFICATION_EMAIL_TEMPLATE_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static CREATE_CUSTOM_VERIFICATION_EMAIL_TEMPLATE_RESPONSE: Structure = Structure {
    name: "CreateCustomVerificationEmailTemplateResponse",
    members: &[],
};

/// The shape `CreateDedicatedIpPoolRequest`.
#[derive(Clone, PartialEq)]
pub struct CreateDedicatedIpPoolRequest {
    pub pool_name: String,
    pub tags: Option<Vec<Tag>>,
    pub scaling_mode: Option<String>,
}

impl Shape for CreateDedicatedIpPoolRequest {
    fn schema() -> &'static Structure {
        &CREATE_DEDICATED_IP_POOL_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            pool_name: fields.need(0),
            tags: fields.maybe(1),
            scaling_mode: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(Some(self.pool_name));
        fields.push(self.tags);
        fields.push(self.scaling_mode);
        fields
    }
}

pub(super) static CREATE_DEDICATED_IP_POOL_REQUEST: Structure = Structure {
    name: "CreateDedicatedIpPoolRequest",
    members: &[
        Member {
            name: "PoolName",
            wire: "PoolName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "Tags",
            wire: "Tags",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::TAG_LIST),
        },
        Member {
            name: "ScalingMode",
            wire: "ScalingMode",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `CreateDedicatedIpPoolResponse`.
#[derive(Clone, PartialEq)]
pub struct CreateDedicatedIpPoolResponse {}

impl Shape for CreateDedicatedIpPoolResponse {
    fn schema() -> &'static Structure {
        &CREATE_DEDICATED_IP_POOL_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static CREATE_DEDICATED_IP_POOL_RESPONSE: Structure = Structure {
    name: "CreateDedicatedIpPoolResponse",
    members: &[],
};

/// The shape `CreateDeliverabilityTestReportRequest`.
#[derive(Clone, PartialEq)]
pub struct CreateDeliverabilityTestReportRequest {
    pub report_name: Option<String>,
    pub from_email_address: String,
    pub content: EmailContent,
    pub tags: Option<Vec<Tag>>,
}

impl Shape for CreateDeliverabilityTestReportRequest {
    fn schema() -> &'static Structure {
        &CREATE_DELIVERABILITY_TEST_REPORT_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            report_name: fields.maybe(0),
            from_email_address: fields.need(1),
            content: fields.need(2),
            tags: fields.maybe(3),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(4);
        fields.push(self.report_name);
        fields.push(Some(self.from_email_address));
        fields.push(Some(self.content));
        fields.push(self.tags);
        fields
    }
}

pub(super) static CREATE_DELIVERABILITY_TEST_REPORT_REQUEST: Structure = Structure {
    name: "CreateDeliverabilityTestReportRequest",
    members: &[
        Member {
            name: "ReportName",
            wire: "ReportName",
            location: Location::Body,
            required: false,
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
            name: "Content",
            wire: "Content",
            location: Location::Body,
            required: true,
            kind: Kind::Structure(&EMAIL_CONTENT),
        },
        Member {
            name: "Tags",
            wire: "Tags",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::TAG_LIST),
        },
    ],
};

/// The shape `CreateDeliverabilityTestReportResponse`.
#[derive(Clone, PartialEq)]
pub struct CreateDeliverabilityTestReportResponse {
    pub report_id: String,
    pub deliverability_test_status: String,
}

impl Shape for CreateDeliverabilityTestReportResponse {
    fn schema() -> &'static Structure {
        &CREATE_DELIVERABILITY_TEST_REPORT_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            report_id: fields.need(0),
            deliverability_test_status: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.report_id));
        fields.push(Some(self.deliverability_test_status));
        fields
    }
}

pub(super) static CREATE_DELIVERABILITY_TEST_REPORT_RESPONSE: Structure = Structure {
    name: "CreateDeliverabilityTestReportResponse",
    members: &[
        Member {
            name: "ReportId",
            wire: "ReportId",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "DeliverabilityTestStatus",
            wire: "DeliverabilityTestStatus",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::DELIVERABILITY_TEST_STATUS),
        },
    ],
};

/// The shape `CreateEmailIdentityPolicyRequest`.
#[derive(Clone, PartialEq)]
pub struct CreateEmailIdentityPolicyRequest {
    pub email_identity: String,
    pub policy_name: String,
    pub policy: String,
}

impl Shape for CreateEmailIdentityPolicyRequest {
    fn schema() -> &'static Structure {
        &CREATE_EMAIL_IDENTITY_POLICY_REQUEST
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

pub(super) static CREATE_EMAIL_IDENTITY_POLICY_REQUEST: Structure = Structure {
    name: "CreateEmailIdentityPolicyRequest",
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

/// The shape `CreateEmailIdentityPolicyResponse`.
#[derive(Clone, PartialEq)]
pub struct CreateEmailIdentityPolicyResponse {}

impl Shape for CreateEmailIdentityPolicyResponse {
    fn schema() -> &'static Structure {
        &CREATE_EMAIL_IDENTITY_POLICY_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static CREATE_EMAIL_IDENTITY_POLICY_RESPONSE: Structure = Structure {
    name: "CreateEmailIdentityPolicyResponse",
    members: &[],
};

/// The shape `CreateEmailIdentityRequest`.
#[derive(Clone, PartialEq)]
pub struct CreateEmailIdentityRequest {
    pub email_identity: String,
    pub tags: Option<Vec<Tag>>,
    pub dkim_signing_attributes: Option<DkimSigningAttributes>,
    pub configuration_set_name: Option<String>,
}

impl Shape for CreateEmailIdentityRequest {
    fn schema() -> &'static Structure {
        &CREATE_EMAIL_IDENTITY_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            email_identity: fields.need(0),
            tags: fields.maybe(1),
            dkim_signing_attributes: fields.maybe(2),
            configuration_set_name: fields.maybe(3),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(4);
        fields.push(Some(self.email_identity));
        fields.push(self.tags);
        fields.push(self.dkim_signing_attributes);
        fields.push(self.configuration_set_name);
        fields
    }
}

pub(super) static CREATE_EMAIL_IDENTITY_REQUEST: Structure = Structure {
    name: "CreateEmailIdentityRequest",
    members: &[
        Member {
            name: "EmailIdentity",
            wire: "EmailIdentity",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::IDENTITY),
        },
        Member {
            name: "Tags",
            wire: "Tags",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::TAG_LIST),
        },
        Member {
            name: "DkimSigningAttributes",
            wire: "DkimSigningAttributes",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&DKIM_SIGNING_ATTRIBUTES),
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

/// The shape `CreateEmailIdentityResponse`.
#[derive(Clone, PartialEq)]
pub struct CreateEmailIdentityResponse {
    pub identity_type: Option<String>,
    pub verified_for_sending_status: Option<bool>,
    pub dkim_attributes: Option<DkimAttributes>,
}

impl Shape for CreateEmailIdentityResponse {
    fn schema() -> &'static Structure {
        &CREATE_EMAIL_IDENTITY_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            identity_type: fields.maybe(0),
            verified_for_sending_status: fields.maybe(1),
            dkim_attributes: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(self.identity_type);
        fields.push(self.verified_for_sending_status);
        fields.push(self.dkim_attributes);
        fields
    }
}

pub(super) static CREATE_EMAIL_IDENTITY_RESPONSE: Structure = Structure {
    name: "CreateEmailIdentityResponse",
    members: &[
        Member {
            name: "IdentityType",
            wire: "IdentityType",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::IDENTITY_TYPE),
        },
        Member {
            name: "VerifiedForSendingStatus",
            wire: "VerifiedForSendingStatus",
            location: Location::Body,
            required: false,
            kind: Kind::Boolean,
        },
        Member {
            name: "DkimAttributes",
            wire: "DkimAttributes",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&DKIM_ATTRIBUTES),
        },
    ],
};

/// The shape `CreateEmailTemplateRequest`.
#[derive(Clone, PartialEq)]
pub struct CreateEmailTemplateRequest {
    pub template_name: String,
    pub template_content: EmailTemplateContent,
    pub tags: Option<Vec<Tag>>,
}

impl Shape for CreateEmailTemplateRequest {
    fn schema() -> &'static Structure {
        &CREATE_EMAIL_TEMPLATE_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            template_name: fields.need(0),
            template_content: fields.need(1),
            tags: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(Some(self.template_name));
        fields.push(Some(self.template_content));
        fields.push(self.tags);
        fields
    }
}

pub(super) static CREATE_EMAIL_TEMPLATE_REQUEST: Structure = Structure {
    name: "CreateEmailTemplateRequest",
    members: &[
        Member {
            name: "TemplateName",
            wire: "TemplateName",
            location: Location::Body,
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
        Member {
            name: "Tags",
            wire: "Tags",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::TAG_LIST),
        },
    ],
};

/// The shape `CreateEmailTemplateResponse`.
#[derive(Clone, PartialEq)]
pub struct CreateEmailTemplateResponse {}

impl Shape for CreateEmailTemplateResponse {
    fn schema() -> &'static Structure {
        &CREATE_EMAIL_TEMPLATE_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static CREATE_EMAIL_TEMPLATE_RESPONSE: Structure = Structure {
    name: "CreateEmailTemplateResponse",
    members: &[],
};

/// The shape `CreateExportJobRequest`.
#[derive(Clone, PartialEq)]
pub struct CreateExportJobRequest {
    pub export_data_source: ExportDataSource,
    pub export_destination: ExportDestination,
}

impl Shape for CreateExportJobRequest {
    fn schema() -> &'static Structure {
        &CREATE_EXPORT_JOB_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            export_data_source: fields.need(0),
            export_destination: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.export_data_source));
        fields.push(Some(self.export_destination));
        fields
    }
}

pub(super) static CREATE_EXPORT_JOB_REQUEST: Structure = Structure {
    name: "CreateExportJobRequest",
    members: &[
        Member {
            name: "ExportDataSource",
            wire: "ExportDataSource",
            location: Location::Body,
            required: true,
            kind: Kind::Structure(&EXPORT_DATA_SOURCE),
        },
        Member {
            name: "ExportDestination",
            wire: "ExportDestination",
            location: Location::Body,
            required: true,
            kind: Kind::Structure(&EXPORT_DESTINATION),
        },
    ],
};

/// The shape `CreateExportJobResponse`.
#[derive(Clone, PartialEq)]
pub struct CreateExportJobResponse {
    pub job_id: Option<String>,
}

impl Shape for CreateExportJobResponse {
    fn schema() -> &'static Structure {
        &CREATE_EXPORT_JOB_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            job_id: fields.maybe(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(self.job_id);
        fields
    }
}

pub(super) static CREATE_EXPORT_JOB_RESPONSE: Structure = Structure {
    name: "CreateExportJobResponse",
    members: &[Member {
        name: "JobId",
        wire: "JobId",
        location: Location::Body,
        required: false,
        kind: Kind::Text(&rules::JOB_ID),
    }],
};

/// The shape `CreateImportJobRequest`.
#[derive(Clone, PartialEq)]
pub struct CreateImportJobRequest {
    pub import_destination: ImportDestination,
    pub import_data_source: ImportDataSource,
}

impl Shape for CreateImportJobRequest {
    fn schema() -> &'static Structure {
        &CREATE_IMPORT_JOB_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            import_destination: fields.need(0),
            import_data_source: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.import_destination));
        fields.push(Some(self.import_data_source));
        fields
    }
}

pub(super) static CREATE_IMPORT_JOB_REQUEST: Structure = Structure {
    name: "CreateImportJobRequest",
    members: &[
        Member {
            name: "ImportDestination",
            wire: "ImportDestination",
            location: Location::Body,
            required: true,
            kind: Kind::Structure(&IMPORT_DESTINATION),
        },
        Member {
            name: "ImportDataSource",
            wire: "ImportDataSource",
            location: Location::Body,
            required: true,
            kind: Kind::Structure(&IMPORT_DATA_SOURCE),
        },
    ],
};

/// The shape `CreateImportJobResponse`.
#[derive(Clone, PartialEq)]
pub struct CreateImportJobResponse {
    pub job_id: Option<String>,
}

impl Shape for CreateImportJobResponse {
    fn schema() -> &'static Structure {
        &CREATE_IMPORT_JOB_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            job_id: fields.maybe(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(self.job_id);
        fields
    }
}

pub(super) static CREATE_IMPORT_JOB_RESPONSE: Structure = Structure {
    name: "CreateImportJobResponse",
    members: &[Member {
        name: "JobId",
        wire: "JobId",
        location: Location::Body,
        required: false,
        kind: Kind::Text(&rules::JOB_ID),
    }],
};

/// The shape `CreateMultiRegionEndpointRequest`.
#[derive(Clone, PartialEq)]
pub struct CreateMultiRegionEndpointRequest {
    pub endpoint_name: String,
    pub details: Details,
    pub tags: Option<Vec<Tag>>,
}

impl Shape for CreateMultiRegionEndpointRequest {
    fn schema() -> &'static Structure {
        &CREATE_MULTI_REGION_ENDPOINT_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            endpoint_name: fields.need(0),
            details: fields.need(1),
            tags: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(Some(self.endpoint_name));
        fields.push(Some(self.details));
        fields.push(self.tags);
        fields
    }
}

pub(super) static CREATE_MULTI_REGION_ENDPOINT_REQUEST: Structure = Structure {
    name: "CreateMultiRegionEndpointRequest",
    members: &[
        Member {
            name: "EndpointName",
            wire: "EndpointName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::ENDPOINT_NAME),
        },
        Member {
            name: "Details",
            wire: "Details",
            location: Location::Body,
            required: true,
            kind: Kind::Structure(&DETAILS),
        },
        Member {
            name: "Tags",
            wire: "Tags",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::TAG_LIST),
        },
    ],
};

/// The shape `CreateMultiRegionEndpointResponse`.
#[derive(Clone, PartialEq)]
pub struct CreateMultiRegionEndpointResponse {
    pub status: Option<String>,
    pub endpoint_id: Option<String>,
}

impl Shape for CreateMultiRegionEndpointResponse {
    fn schema() -> &'static Structure {
        &CREATE_MULTI_REGION_ENDPOINT_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            status: fields.maybe(0),
            endpoint_id: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.status);
        fields.push(self.endpoint_id);
        fields
    }
}

pub(super) static CREATE_MULTI_REGION_ENDPOINT_RESPONSE: Structure = Structure {
    name: "CreateMultiRegionEndpointResponse",
    members: &[
        Member {
            name: "Status",
            wire: "Status",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::STATUS),
        },
        Member {
            name: "EndpointId",
            wire: "EndpointId",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `CreateTenantRequest`.
#[derive(Clone, PartialEq)]
pub struct CreateTenantRequest {
    pub tenant_name: String,
    pub tags: Option<Vec<Tag>>,
    pub suppression_attributes: Option<TenantSuppressionAttributes>,
}

impl Shape for CreateTenantRequest {
    fn schema() -> &'static Structure {
        &CREATE_TENANT_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            tenant_name: fields.need(0),
            tags: fields.maybe(1),
            suppression_attributes: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(Some(self.tenant_name));
        fields.push(self.tags);
        fields.push(self.suppression_attributes);
        fields
    }
}

pub(super) static CREATE_TENANT_REQUEST: Structure = Structure {
    name: "CreateTenantRequest",
    members: &[
        Member {
            name: "TenantName",
            wire: "TenantName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::TENANT_NAME),
        },
        Member {
            name: "Tags",
            wire: "Tags",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::TAG_LIST),
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

/// The shape `CreateTenantResourceAssociationRequest`.
#[derive(Clone, PartialEq)]
pub struct CreateTenantResourceAssociationRequest {
    pub tenant_name: String,
    pub resource_arn: String,
}

impl Shape for CreateTenantResourceAssociationRequest {
    fn schema() -> &'static Structure {
        &CREATE_TENANT_RESOURCE_ASSOCIATION_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            tenant_name: fields.need(0),
            resource_arn: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.tenant_name));
        fields.push(Some(self.resource_arn));
        fields
    }
}

pub(super) static CREATE_TENANT_RESOURCE_ASSOCIATION_REQUEST: Structure = Structure {
    name: "CreateTenantResourceAssociationRequest",
    members: &[
        Member {
            name: "TenantName",
            wire: "TenantName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::TENANT_NAME),
        },
        Member {
            name: "ResourceArn",
            wire: "ResourceArn",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::AMAZON_RESOURCE_NAME),
        },
    ],
};

/// The shape `CreateTenantResourceAssociationResponse`.
#[derive(Clone, PartialEq)]
pub struct CreateTenantResourceAssociationResponse {}

impl Shape for CreateTenantResourceAssociationResponse {
    fn schema() -> &'static Structure {
        &CREATE_TENANT_RESOURCE_ASSOCIATION_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static CREATE_TENANT_RESOURCE_ASSOCIATION_RESPONSE: Structure = Structure {
    name: "CreateTenantResourceAssociationResponse",
    members: &[],
};

/// The shape `CreateTenantResponse`.
#[derive(Clone, PartialEq)]
pub struct CreateTenantResponse {
    pub tenant_name: Option<String>,
    pub tenant_id: Option<String>,
    pub tenant_arn: Option<String>,
    pub created_timestamp: Option<Timestamp>,
    pub tags: Option<Vec<Tag>>,
    pub sending_status: Option<String>,
    pub suppression_attributes: Option<TenantSuppressionAttributes>,
}

impl Shape for CreateTenantResponse {
    fn schema() -> &'static Structure {
        &CREATE_TENANT_RESPONSE
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

pub(super) static CREATE_TENANT_RESPONSE: Structure = Structure {
    name: "CreateTenantResponse",
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

/// The shape `CustomVerificationEmailTemplateMetadata`.
#[derive(Clone, PartialEq)]
pub struct CustomVerificationEmailTemplateMetadata {
    pub template_name: Option<String>,
    pub from_email_address: Option<String>,
    pub template_subject: Option<String>,
    pub success_redirection_url: Option<String>,
    pub failure_redirection_url: Option<String>,
}

impl Shape for CustomVerificationEmailTemplateMetadata {
    fn schema() -> &'static Structure {
        &CUSTOM_VERIFICATION_EMAIL_TEMPLATE_METADATA
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

pub(super) static CUSTOM_VERIFICATION_EMAIL_TEMPLATE_METADATA: Structure = Structure {
    name: "CustomVerificationEmailTemplateMetadata",
    members: &[
        Member {
            name: "TemplateName",
            wire: "TemplateName",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::EMAIL_TEMPLATE_NAME),
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

aws::shapes! { AccountDetails ArchivingOptions AssociateEmailIdentityCertificateRequest AssociateEmailIdentityCertificateResponse Attachment BatchGetMetricDataQuery BatchGetMetricDataRequest BatchGetMetricDataResponse BlacklistEntry Body Bounce BulkEmailContent BulkEmailEntry BulkEmailEntryResult CancelExportJobRequest CancelExportJobResponse CloudWatchDestination CloudWatchDimensionConfiguration Complaint ConfigurationOverrides Contact ContactList ContactListDestination Content CreateConfigurationSetEventDestinationRequest CreateConfigurationSetEventDestinationResponse CreateConfigurationSetRequest CreateConfigurationSetResponse CreateContactListRequest CreateContactListResponse CreateContactRequest CreateContactResponse CreateCustomVerificationEmailTemplateRequest CreateCustomVerificationEmailTemplateResponse CreateDedicatedIpPoolRequest CreateDedicatedIpPoolResponse CreateDeliverabilityTestReportRequest CreateDeliverabilityTestReportResponse CreateEmailIdentityPolicyRequest CreateEmailIdentityPolicyResponse CreateEmailIdentityRequest CreateEmailIdentityResponse CreateEmailTemplateRequest CreateEmailTemplateResponse CreateExportJobRequest CreateExportJobResponse CreateImportJobRequest CreateImportJobResponse CreateMultiRegionEndpointRequest CreateMultiRegionEndpointResponse CreateTenantRequest CreateTenantResourceAssociationRequest CreateTenantResourceAssociationResponse CreateTenantResponse CustomVerificationEmailTemplateMetadata }
