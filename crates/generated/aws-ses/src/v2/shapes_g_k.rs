// Written by `cargo xtask codegen`; do not edit.

use super::rules;
use super::*;
use aws::schema::{ANY_NUMBER, ANY_TEXT, Kind, Location, Member, Structure};
use aws::{Fields, Shape};
use base::Timestamp;
use std::collections::BTreeMap;

/// The shape `GetAccountRequest`.
#[derive(Clone, PartialEq)]
pub struct GetAccountRequest {}

impl Shape for GetAccountRequest {
    fn schema() -> &'static Structure {
        &GET_ACCOUNT_REQUEST
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static GET_ACCOUNT_REQUEST: Structure = Structure {
    name: "GetAccountRequest",
    members: &[],
};

/// The shape `GetAccountResponse`.
#[derive(Clone, PartialEq)]
pub struct GetAccountResponse {
    pub dedicated_ip_auto_warmup_enabled: Option<bool>,
    pub enforcement_status: Option<String>,
    pub production_access_enabled: Option<bool>,
    pub send_quota: Option<SendQuota>,
    pub sending_enabled: Option<bool>,
    pub suppression_attributes: Option<SuppressionAttributes>,
    pub details: Option<AccountDetails>,
    pub vdm_attributes: Option<VdmAttributes>,
    pub pricing_attributes: Option<PricingAttributes>,
}

impl Shape for GetAccountResponse {
    fn schema() -> &'static Structure {
        &GET_ACCOUNT_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            dedicated_ip_auto_warmup_enabled: fields.maybe(0),
            enforcement_status: fields.maybe(1),
            production_access_enabled: fields.maybe(2),
            send_quota: fields.maybe(3),
            sending_enabled: fields.maybe(4),
            suppression_attributes: fields.maybe(5),
            details: fields.maybe(6),
            vdm_attributes: fields.maybe(7),
            pricing_attributes: fields.maybe(8),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(9);
        fields.push(self.dedicated_ip_auto_warmup_enabled);
        fields.push(self.enforcement_status);
        fields.push(self.production_access_enabled);
        fields.push(self.send_quota);
        fields.push(self.sending_enabled);
        fields.push(self.suppression_attributes);
        fields.push(self.details);
        fields.push(self.vdm_attributes);
        fields.push(self.pricing_attributes);
        fields
    }
}

pub(super) static GET_ACCOUNT_RESPONSE: Structure = Structure {
    name: "GetAccountResponse",
    members: &[
        Member {
            name: "DedicatedIpAutoWarmupEnabled",
            wire: "DedicatedIpAutoWarmupEnabled",
            location: Location::Body,
            required: false,
            kind: Kind::Boolean,
        },
        Member {
            name: "EnforcementStatus",
            wire: "EnforcementStatus",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "ProductionAccessEnabled",
            wire: "ProductionAccessEnabled",
            location: Location::Body,
            required: false,
            kind: Kind::Boolean,
        },
        Member {
            name: "SendQuota",
            wire: "SendQuota",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&SEND_QUOTA),
        },
        Member {
            name: "SendingEnabled",
            wire: "SendingEnabled",
            location: Location::Body,
            required: false,
            kind: Kind::Boolean,
        },
        Member {
            name: "SuppressionAttributes",
            wire: "SuppressionAttributes",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&SUPPRESSION_ATTRIBUTES),
        },
        Member {
            name: "Details",
            wire: "Details",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&ACCOUNT_DETAILS),
        },
        Member {
            name: "VdmAttributes",
            wire: "VdmAttributes",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&VDM_ATTRIBUTES),
        },
        Member {
            name: "PricingAttributes",
            wire: "PricingAttributes",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&PRICING_ATTRIBUTES),
        },
    ],
};

/// The shape `GetBlacklistReportsRequest`.
#[derive(Clone, PartialEq)]
pub struct GetBlacklistReportsRequest {
    pub blacklist_item_names: Vec<String>,
}

impl Shape for GetBlacklistReportsRequest {
    fn schema() -> &'static Structure {
        &GET_BLACKLIST_REPORTS_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            blacklist_item_names: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.blacklist_item_names));
        fields
    }
}

pub(super) static GET_BLACKLIST_REPORTS_REQUEST: Structure = Structure {
    name: "GetBlacklistReportsRequest",
    members: &[Member {
        name: "BlacklistItemNames",
        wire: "BlacklistItemNames",
        location: Location::Query,
        required: true,
        kind: Kind::List(&rules::BLACKLIST_ITEM_NAMES),
    }],
};

/// The shape `GetBlacklistReportsResponse`.
#[derive(Clone, PartialEq)]
pub struct GetBlacklistReportsResponse {
    pub blacklist_report: BTreeMap<String, Vec<BlacklistEntry>>,
}

impl Shape for GetBlacklistReportsResponse {
    fn schema() -> &'static Structure {
        &GET_BLACKLIST_REPORTS_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            blacklist_report: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.blacklist_report));
        fields
    }
}

pub(super) static GET_BLACKLIST_REPORTS_RESPONSE: Structure = Structure {
    name: "GetBlacklistReportsResponse",
    members: &[Member {
        name: "BlacklistReport",
        wire: "BlacklistReport",
        location: Location::Body,
        required: true,
        kind: Kind::Map(&rules::BLACKLIST_REPORT),
    }],
};

/// The shape `GetConfigurationSetEventDestinationsRequest`.
#[derive(Clone, PartialEq)]
pub struct GetConfigurationSetEventDestinationsRequest {
    pub configuration_set_name: String,
}

impl Shape for GetConfigurationSetEventDestinationsRequest {
    fn schema() -> &'static Structure {
        &GET_CONFIGURATION_SET_EVENT_DESTINATIONS_REQUEST
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

pub(super) static GET_CONFIGURATION_SET_EVENT_DESTINATIONS_REQUEST: Structure = Structure {
    name: "GetConfigurationSetEventDestinationsRequest",
    members: &[Member {
        name: "ConfigurationSetName",
        wire: "ConfigurationSetName",
        location: Location::Label,
        required: true,
        kind: Kind::Text(&ANY_TEXT),
    }],
};

/// The shape `GetConfigurationSetEventDestinationsResponse`.
#[derive(Clone, PartialEq)]
pub struct GetConfigurationSetEventDestinationsResponse {
    pub event_destinations: Option<Vec<EventDestination>>,
}

impl Shape for GetConfigurationSetEventDestinationsResponse {
    fn schema() -> &'static Structure {
        &GET_CONFIGURATION_SET_EVENT_DESTINATIONS_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            event_destinations: fields.maybe(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(self.event_destinations);
        fields
    }
}

pub(super) static GET_CONFIGURATION_SET_EVENT_DESTINATIONS_RESPONSE: Structure = Structure {
    name: "GetConfigurationSetEventDestinationsResponse",
    members: &[Member {
        name: "EventDestinations",
        wire: "EventDestinations",
        location: Location::Body,
        required: false,
        kind: Kind::List(&rules::EVENT_DESTINATIONS),
    }],
};

/// The shape `GetConfigurationSetRequest`.
#[derive(Clone, PartialEq)]
pub struct GetConfigurationSetRequest {
    pub configuration_set_name: String,
}

impl Shape for GetConfigurationSetRequest {
    fn schema() -> &'static Structure {
        &GET_CONFIGURATION_SET_REQUEST
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

pub(super) static GET_CONFIGURATION_SET_REQUEST: Structure = Structure {
    name: "GetConfigurationSetRequest",
    members: &[Member {
        name: "ConfigurationSetName",
        wire: "ConfigurationSetName",
        location: Location::Label,
        required: true,
        kind: Kind::Text(&ANY_TEXT),
    }],
};

/// The shape `GetConfigurationSetResponse`.
#[derive(Clone, PartialEq)]
pub struct GetConfigurationSetResponse {
    pub configuration_set_name: Option<String>,
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

impl Shape for GetConfigurationSetResponse {
    fn schema() -> &'static Structure {
        &GET_CONFIGURATION_SET_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            configuration_set_name: fields.maybe(0),
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
        fields.push(self.configuration_set_name);
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

pub(super) static GET_CONFIGURATION_SET_RESPONSE: Structure = Structure {
    name: "GetConfigurationSetResponse",
    members: &[
        Member {
            name: "ConfigurationSetName",
            wire: "ConfigurationSetName",
            location: Location::Body,
            required: false,
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

/// The shape `GetContactListRequest`.
#[derive(Clone, PartialEq)]
pub struct GetContactListRequest {
    pub contact_list_name: String,
}

impl Shape for GetContactListRequest {
    fn schema() -> &'static Structure {
        &GET_CONTACT_LIST_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            contact_list_name: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.contact_list_name));
        fields
    }
}

pub(super) static GET_CONTACT_LIST_REQUEST: Structure = Structure {
    name: "GetContactListRequest",
    members: &[Member {
        name: "ContactListName",
        wire: "ContactListName",
        location: Location::Label,
        required: true,
        kind: Kind::Text(&ANY_TEXT),
    }],
};

/// The shape `GetContactListResponse`.
#[derive(Clone, PartialEq)]
pub struct GetContactListResponse {
    pub contact_list_name: Option<String>,
    pub topics: Option<Vec<Topic>>,
    pub description: Option<String>,
    pub created_timestamp: Option<Timestamp>,
    pub last_updated_timestamp: Option<Timestamp>,
    pub tags: Option<Vec<Tag>>,
}

impl Shape for GetContactListResponse {
    fn schema() -> &'static Structure {
        &GET_CONTACT_LIST_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            contact_list_name: fields.maybe(0),
            topics: fields.maybe(1),
            description: fields.maybe(2),
            created_timestamp: fields.maybe(3),
            last_updated_timestamp: fields.maybe(4),
            tags: fields.maybe(5),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(6);
        fields.push(self.contact_list_name);
        fields.push(self.topics);
        fields.push(self.description);
        fields.push(self.created_timestamp);
        fields.push(self.last_updated_timestamp);
        fields.push(self.tags);
        fields
    }
}

pub(super) static GET_CONTACT_LIST_RESPONSE: Structure = Structure {
    name: "GetContactListResponse",
    members: &[
        Member {
            name: "ContactListName",
            wire: "ContactListName",
            location: Location::Body,
            required: false,
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
            name: "Tags",
            wire: "Tags",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::TAG_LIST),
        },
    ],
};

/// The shape `GetContactRequest`.
#[derive(Clone, PartialEq)]
pub struct GetContactRequest {
    pub contact_list_name: String,
    pub email_address: String,
}

impl Shape for GetContactRequest {
    fn schema() -> &'static Structure {
        &GET_CONTACT_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            contact_list_name: fields.need(0),
            email_address: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.contact_list_name));
        fields.push(Some(self.email_address));
        fields
    }
}

pub(super) static GET_CONTACT_REQUEST: Structure = Structure {
    name: "GetContactRequest",
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
    ],
};

/// The shape `GetContactResponse`.
#[derive(Clone, PartialEq)]
pub struct GetContactResponse {
    pub contact_list_name: Option<String>,
    pub email_address: Option<String>,
    pub topic_preferences: Option<Vec<TopicPreference>>,
    pub topic_default_preferences: Option<Vec<TopicPreference>>,
    pub unsubscribe_all: Option<bool>,
    pub attributes_data: Option<String>,
    pub created_timestamp: Option<Timestamp>,
    pub last_updated_timestamp: Option<Timestamp>,
}

impl Shape for GetContactResponse {
    fn schema() -> &'static Structure {
        &GET_CONTACT_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            contact_list_name: fields.maybe(0),
            email_address: fields.maybe(1),
            topic_preferences: fields.maybe(2),
            topic_default_preferences: fields.maybe(3),
            unsubscribe_all: fields.maybe(4),
            attributes_data: fields.maybe(5),
            created_timestamp: fields.maybe(6),
            last_updated_timestamp: fields.maybe(7),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(8);
        fields.push(self.contact_list_name);
        fields.push(self.email_address);
        fields.push(self.topic_preferences);
        fields.push(self.topic_default_preferences);
        fields.push(self.unsubscribe_all);
        fields.push(self.attributes_data);
        fields.push(self.created_timestamp);
        fields.push(self.last_updated_timestamp);
        fields
    }
}

pub(super) static GET_CONTACT_RESPONSE: Structure = Structure {
    name: "GetContactResponse",
    members: &[
        Member {
            name: "ContactListName",
            wire: "ContactListName",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
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
            name: "AttributesData",
            wire: "AttributesData",
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
        Member {
            name: "LastUpdatedTimestamp",
            wire: "LastUpdatedTimestamp",
            location: Location::Body,
            required: false,
            kind: Kind::Timestamp,
        },
    ],
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
        location: Location::Label,
        required: true,
        kind: Kind::Text(&rules::EMAIL_TEMPLATE_NAME),
    }],
};

/// The shape `GetCustomVerificationEmailTemplateResponse`.
#[derive(Clone, PartialEq)]
pub struct GetCustomVerificationEmailTemplateResponse {
    pub template_name: Option<String>,
    pub from_email_address: Option<String>,
    pub template_subject: Option<String>,
    pub template_content: Option<String>,
    pub tags: Option<Vec<Tag>>,
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
            tags: fields.maybe(4),
            success_redirection_url: fields.maybe(5),
            failure_redirection_url: fields.maybe(6),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(7);
        fields.push(self.template_name);
        fields.push(self.from_email_address);
        fields.push(self.template_subject);
        fields.push(self.template_content);
        fields.push(self.tags);
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
            name: "TemplateContent",
            wire: "TemplateContent",
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

/// The shape `GetDedicatedIpPoolRequest`.
#[derive(Clone, PartialEq)]
pub struct GetDedicatedIpPoolRequest {
    pub pool_name: String,
}

impl Shape for GetDedicatedIpPoolRequest {
    fn schema() -> &'static Structure {
        &GET_DEDICATED_IP_POOL_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            pool_name: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.pool_name));
        fields
    }
}

pub(super) static GET_DEDICATED_IP_POOL_REQUEST: Structure = Structure {
    name: "GetDedicatedIpPoolRequest",
    members: &[Member {
        name: "PoolName",
        wire: "PoolName",
        location: Location::Label,
        required: true,
        kind: Kind::Text(&ANY_TEXT),
    }],
};

/// The shape `GetDedicatedIpPoolResponse`.
#[derive(Clone, PartialEq)]
pub struct GetDedicatedIpPoolResponse {
    pub dedicated_ip_pool: Option<DedicatedIpPool>,
}

impl Shape for GetDedicatedIpPoolResponse {
    fn schema() -> &'static Structure {
        &GET_DEDICATED_IP_POOL_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            dedicated_ip_pool: fields.maybe(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(self.dedicated_ip_pool);
        fields
    }
}

pub(super) static GET_DEDICATED_IP_POOL_RESPONSE: Structure = Structure {
    name: "GetDedicatedIpPoolResponse",
    members: &[Member {
        name: "DedicatedIpPool",
        wire: "DedicatedIpPool",
        location: Location::Body,
        required: false,
        kind: Kind::Structure(&DEDICATED_IP_POOL),
    }],
};

/// The shape `GetDedicatedIpRequest`.
#[derive(Clone, PartialEq)]
pub struct GetDedicatedIpRequest {
    pub ip: String,
}

impl Shape for GetDedicatedIpRequest {
    fn schema() -> &'static Structure {
        &GET_DEDICATED_IP_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self { ip: fields.need(0) }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.ip));
        fields
    }
}

pub(super) static GET_DEDICATED_IP_REQUEST: Structure = Structure {
    name: "GetDedicatedIpRequest",
    members: &[Member {
        name: "Ip",
        wire: "IP",
        location: Location::Label,
        required: true,
        kind: Kind::Text(&ANY_TEXT),
    }],
};

/// The shape `GetDedicatedIpResponse`.
#[derive(Clone, PartialEq)]
pub struct GetDedicatedIpResponse {
    pub dedicated_ip: Option<DedicatedIp>,
}

impl Shape for GetDedicatedIpResponse {
    fn schema() -> &'static Structure {
        &GET_DEDICATED_IP_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            dedicated_ip: fields.maybe(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(self.dedicated_ip);
        fields
    }
}

pub(super) static GET_DEDICATED_IP_RESPONSE: Structure = Structure {
    name: "GetDedicatedIpResponse",
    members: &[Member {
        name: "DedicatedIp",
        wire: "DedicatedIp",
        location: Location::Body,
        required: false,
        kind: Kind::Structure(&DEDICATED_IP),
    }],
};

/// The shape `GetDedicatedIpsRequest`.
#[derive(Clone, PartialEq)]
pub struct GetDedicatedIpsRequest {
    pub pool_name: Option<String>,
    pub next_token: Option<String>,
    pub page_size: Option<i32>,
}

impl Shape for GetDedicatedIpsRequest {
    fn schema() -> &'static Structure {
        &GET_DEDICATED_IPS_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            pool_name: fields.maybe(0),
            next_token: fields.maybe(1),
            page_size: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(self.pool_name);
        fields.push(self.next_token);
        fields.push(self.page_size);
        fields
    }
}

pub(super) static GET_DEDICATED_IPS_REQUEST: Structure = Structure {
    name: "GetDedicatedIpsRequest",
    members: &[
        Member {
            name: "PoolName",
            wire: "PoolName",
            location: Location::Query,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "NextToken",
            wire: "NextToken",
            location: Location::Query,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "PageSize",
            wire: "PageSize",
            location: Location::Query,
            required: false,
            kind: Kind::Integer(&ANY_NUMBER),
        },
    ],
};

/// The shape `GetDedicatedIpsResponse`.
#[derive(Clone, PartialEq)]
pub struct GetDedicatedIpsResponse {
    pub dedicated_ips: Option<Vec<DedicatedIp>>,
    pub next_token: Option<String>,
}

impl Shape for GetDedicatedIpsResponse {
    fn schema() -> &'static Structure {
        &GET_DEDICATED_IPS_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            dedicated_ips: fields.maybe(0),
            next_token: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.dedicated_ips);
        fields.push(self.next_token);
        fields
    }
}

pub(super) static GET_DEDICATED_IPS_RESPONSE: Structure = Structure {
    name: "GetDedicatedIpsResponse",
    members: &[
        Member {
            name: "DedicatedIps",
            wire: "DedicatedIps",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::DEDICATED_IP_LIST),
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

/// The shape `GetDeliverabilityDashboardOptionsRequest`.
#[derive(Clone, PartialEq)]
pub struct GetDeliverabilityDashboardOptionsRequest {}

impl Shape for GetDeliverabilityDashboardOptionsRequest {
    fn schema() -> &'static Structure {
        &GET_DELIVERABILITY_DASHBOARD_OPTIONS_REQUEST
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static GET_DELIVERABILITY_DASHBOARD_OPTIONS_REQUEST: Structure = Structure {
    name: "GetDeliverabilityDashboardOptionsRequest",
    members: &[],
};

/// The shape `GetDeliverabilityDashboardOptionsResponse`.
#[derive(Clone, PartialEq)]
pub struct GetDeliverabilityDashboardOptionsResponse {
    pub dashboard_enabled: bool,
    pub subscription_expiry_date: Option<Timestamp>,
    pub account_status: Option<String>,
    pub active_subscribed_domains: Option<Vec<DomainDeliverabilityTrackingOption>>,
    pub pending_expiration_subscribed_domains: Option<Vec<DomainDeliverabilityTrackingOption>>,
}

impl Shape for GetDeliverabilityDashboardOptionsResponse {
    fn schema() -> &'static Structure {
        &GET_DELIVERABILITY_DASHBOARD_OPTIONS_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            dashboard_enabled: fields.need(0),
            subscription_expiry_date: fields.maybe(1),
            account_status: fields.maybe(2),
            active_subscribed_domains: fields.maybe(3),
            pending_expiration_subscribed_domains: fields.maybe(4),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(5);
        fields.push(Some(self.dashboard_enabled));
        fields.push(self.subscription_expiry_date);
        fields.push(self.account_status);
        fields.push(self.active_subscribed_domains);
        fields.push(self.pending_expiration_subscribed_domains);
        fields
    }
}

pub(super) static GET_DELIVERABILITY_DASHBOARD_OPTIONS_RESPONSE: Structure = Structure {
    name: "GetDeliverabilityDashboardOptionsResponse",
    members: &[
        Member {
            name: "DashboardEnabled",
            wire: "DashboardEnabled",
            location: Location::Body,
            required: true,
            kind: Kind::Boolean,
        },
        Member {
            name: "SubscriptionExpiryDate",
            wire: "SubscriptionExpiryDate",
            location: Location::Body,
            required: false,
            kind: Kind::Timestamp,
        },
        Member {
            name: "AccountStatus",
            wire: "AccountStatus",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::DELIVERABILITY_DASHBOARD_ACCOUNT_STATUS),
        },
        Member {
            name: "ActiveSubscribedDomains",
            wire: "ActiveSubscribedDomains",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::DOMAIN_DELIVERABILITY_TRACKING_OPTIONS),
        },
        Member {
            name: "PendingExpirationSubscribedDomains",
            wire: "PendingExpirationSubscribedDomains",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::DOMAIN_DELIVERABILITY_TRACKING_OPTIONS),
        },
    ],
};

/// The shape `GetDeliverabilityTestReportRequest`.
#[derive(Clone, PartialEq)]
pub struct GetDeliverabilityTestReportRequest {
    pub report_id: String,
}

impl Shape for GetDeliverabilityTestReportRequest {
    fn schema() -> &'static Structure {
        &GET_DELIVERABILITY_TEST_REPORT_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            report_id: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.report_id));
        fields
    }
}

pub(super) static GET_DELIVERABILITY_TEST_REPORT_REQUEST: Structure = Structure {
    name: "GetDeliverabilityTestReportRequest",
    members: &[Member {
        name: "ReportId",
        wire: "ReportId",
        location: Location::Label,
        required: true,
        kind: Kind::Text(&ANY_TEXT),
    }],
};

/// The shape `GetDeliverabilityTestReportResponse`.
#[derive(Clone, PartialEq)]
pub struct GetDeliverabilityTestReportResponse {
    pub deliverability_test_report: DeliverabilityTestReport,
    pub overall_placement: PlacementStatistics,
    pub isp_placements: Vec<IspPlacement>,
    pub message: Option<String>,
    pub tags: Option<Vec<Tag>>,
}

impl Shape for GetDeliverabilityTestReportResponse {
    fn schema() -> &'static Structure {
        &GET_DELIVERABILITY_TEST_REPORT_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            deliverability_test_report: fields.need(0),
            overall_placement: fields.need(1),
            isp_placements: fields.need(2),
            message: fields.maybe(3),
            tags: fields.maybe(4),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(5);
        fields.push(Some(self.deliverability_test_report));
        fields.push(Some(self.overall_placement));
        fields.push(Some(self.isp_placements));
        fields.push(self.message);
        fields.push(self.tags);
        fields
    }
}

pub(super) static GET_DELIVERABILITY_TEST_REPORT_RESPONSE: Structure = Structure {
    name: "GetDeliverabilityTestReportResponse",
    members: &[
        Member {
            name: "DeliverabilityTestReport",
            wire: "DeliverabilityTestReport",
            location: Location::Body,
            required: true,
            kind: Kind::Structure(&DELIVERABILITY_TEST_REPORT),
        },
        Member {
            name: "OverallPlacement",
            wire: "OverallPlacement",
            location: Location::Body,
            required: true,
            kind: Kind::Structure(&PLACEMENT_STATISTICS),
        },
        Member {
            name: "IspPlacements",
            wire: "IspPlacements",
            location: Location::Body,
            required: true,
            kind: Kind::List(&rules::ISP_PLACEMENTS),
        },
        Member {
            name: "Message",
            wire: "Message",
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

/// The shape `GetDomainDeliverabilityCampaignRequest`.
#[derive(Clone, PartialEq)]
pub struct GetDomainDeliverabilityCampaignRequest {
    pub campaign_id: String,
}

impl Shape for GetDomainDeliverabilityCampaignRequest {
    fn schema() -> &'static Structure {
        &GET_DOMAIN_DELIVERABILITY_CAMPAIGN_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            campaign_id: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.campaign_id));
        fields
    }
}

pub(super) static GET_DOMAIN_DELIVERABILITY_CAMPAIGN_REQUEST: Structure = Structure {
    name: "GetDomainDeliverabilityCampaignRequest",
    members: &[Member {
        name: "CampaignId",
        wire: "CampaignId",
        location: Location::Label,
        required: true,
        kind: Kind::Text(&ANY_TEXT),
    }],
};

/// The shape `GetDomainDeliverabilityCampaignResponse`.
#[derive(Clone, PartialEq)]
pub struct GetDomainDeliverabilityCampaignResponse {
    pub domain_deliverability_campaign: DomainDeliverabilityCampaign,
}

impl Shape for GetDomainDeliverabilityCampaignResponse {
    fn schema() -> &'static Structure {
        &GET_DOMAIN_DELIVERABILITY_CAMPAIGN_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            domain_deliverability_campaign: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.domain_deliverability_campaign));
        fields
    }
}

pub(super) static GET_DOMAIN_DELIVERABILITY_CAMPAIGN_RESPONSE: Structure = Structure {
    name: "GetDomainDeliverabilityCampaignResponse",
    members: &[Member {
        name: "DomainDeliverabilityCampaign",
        wire: "DomainDeliverabilityCampaign",
        location: Location::Body,
        required: true,
        kind: Kind::Structure(&DOMAIN_DELIVERABILITY_CAMPAIGN),
    }],
};

/// The shape `GetDomainStatisticsReportRequest`.
#[derive(Clone, PartialEq)]
pub struct GetDomainStatisticsReportRequest {
    pub domain: String,
    pub start_date: Timestamp,
    pub end_date: Timestamp,
}

impl Shape for GetDomainStatisticsReportRequest {
    fn schema() -> &'static Structure {
        &GET_DOMAIN_STATISTICS_REPORT_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            domain: fields.need(0),
            start_date: fields.need(1),
            end_date: fields.need(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(Some(self.domain));
        fields.push(Some(self.start_date));
        fields.push(Some(self.end_date));
        fields
    }
}

pub(super) static GET_DOMAIN_STATISTICS_REPORT_REQUEST: Structure = Structure {
    name: "GetDomainStatisticsReportRequest",
    members: &[
        Member {
            name: "Domain",
            wire: "Domain",
            location: Location::Label,
            required: true,
            kind: Kind::Text(&rules::IDENTITY),
        },
        Member {
            name: "StartDate",
            wire: "StartDate",
            location: Location::Query,
            required: true,
            kind: Kind::Timestamp,
        },
        Member {
            name: "EndDate",
            wire: "EndDate",
            location: Location::Query,
            required: true,
            kind: Kind::Timestamp,
        },
    ],
};

/// The shape `GetDomainStatisticsReportResponse`.
#[derive(Clone, PartialEq)]
pub struct GetDomainStatisticsReportResponse {
    pub overall_volume: OverallVolume,
    pub daily_volumes: Vec<DailyVolume>,
}

impl Shape for GetDomainStatisticsReportResponse {
    fn schema() -> &'static Structure {
        &GET_DOMAIN_STATISTICS_REPORT_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            overall_volume: fields.need(0),
            daily_volumes: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.overall_volume));
        fields.push(Some(self.daily_volumes));
        fields
    }
}

pub(super) static GET_DOMAIN_STATISTICS_REPORT_RESPONSE: Structure = Structure {
    name: "GetDomainStatisticsReportResponse",
    members: &[
        Member {
            name: "OverallVolume",
            wire: "OverallVolume",
            location: Location::Body,
            required: true,
            kind: Kind::Structure(&OVERALL_VOLUME),
        },
        Member {
            name: "DailyVolumes",
            wire: "DailyVolumes",
            location: Location::Body,
            required: true,
            kind: Kind::List(&rules::DAILY_VOLUMES),
        },
    ],
};

/// The shape `GetEmailAddressInsightsRequest`.
#[derive(Clone, PartialEq)]
pub struct GetEmailAddressInsightsRequest {
    pub email_address: String,
}

impl Shape for GetEmailAddressInsightsRequest {
    fn schema() -> &'static Structure {
        &GET_EMAIL_ADDRESS_INSIGHTS_REQUEST
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

pub(super) static GET_EMAIL_ADDRESS_INSIGHTS_REQUEST: Structure = Structure {
    name: "GetEmailAddressInsightsRequest",
    members: &[Member {
        name: "EmailAddress",
        wire: "EmailAddress",
        location: Location::Body,
        required: true,
        kind: Kind::Text(&ANY_TEXT),
    }],
};

/// The shape `GetEmailAddressInsightsResponse`.
#[derive(Clone, PartialEq)]
pub struct GetEmailAddressInsightsResponse {
    pub mailbox_validation: Option<MailboxValidation>,
}

impl Shape for GetEmailAddressInsightsResponse {
    fn schema() -> &'static Structure {
        &GET_EMAIL_ADDRESS_INSIGHTS_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            mailbox_validation: fields.maybe(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(self.mailbox_validation);
        fields
    }
}

pub(super) static GET_EMAIL_ADDRESS_INSIGHTS_RESPONSE: Structure = Structure {
    name: "GetEmailAddressInsightsResponse",
    members: &[Member {
        name: "MailboxValidation",
        wire: "MailboxValidation",
        location: Location::Body,
        required: false,
        kind: Kind::Structure(&MAILBOX_VALIDATION),
    }],
};

/// The shape `GetEmailIdentityPoliciesRequest`.
#[derive(Clone, PartialEq)]
pub struct GetEmailIdentityPoliciesRequest {
    pub email_identity: String,
}

impl Shape for GetEmailIdentityPoliciesRequest {
    fn schema() -> &'static Structure {
        &GET_EMAIL_IDENTITY_POLICIES_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            email_identity: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.email_identity));
        fields
    }
}

pub(super) static GET_EMAIL_IDENTITY_POLICIES_REQUEST: Structure = Structure {
    name: "GetEmailIdentityPoliciesRequest",
    members: &[Member {
        name: "EmailIdentity",
        wire: "EmailIdentity",
        location: Location::Label,
        required: true,
        kind: Kind::Text(&rules::IDENTITY),
    }],
};

/// The shape `GetEmailIdentityPoliciesResponse`.
#[derive(Clone, PartialEq)]
pub struct GetEmailIdentityPoliciesResponse {
    pub policies: Option<BTreeMap<String, String>>,
}

impl Shape for GetEmailIdentityPoliciesResponse {
    fn schema() -> &'static Structure {
        &GET_EMAIL_IDENTITY_POLICIES_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            policies: fields.maybe(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(self.policies);
        fields
    }
}

pub(super) static GET_EMAIL_IDENTITY_POLICIES_RESPONSE: Structure = Structure {
    name: "GetEmailIdentityPoliciesResponse",
    members: &[Member {
        name: "Policies",
        wire: "Policies",
        location: Location::Body,
        required: false,
        kind: Kind::Map(&rules::POLICY_MAP),
    }],
};

/// The shape `GetEmailIdentityRequest`.
#[derive(Clone, PartialEq)]
pub struct GetEmailIdentityRequest {
    pub email_identity: String,
}

impl Shape for GetEmailIdentityRequest {
    fn schema() -> &'static Structure {
        &GET_EMAIL_IDENTITY_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            email_identity: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.email_identity));
        fields
    }
}

pub(super) static GET_EMAIL_IDENTITY_REQUEST: Structure = Structure {
    name: "GetEmailIdentityRequest",
    members: &[Member {
        name: "EmailIdentity",
        wire: "EmailIdentity",
        location: Location::Label,
        required: true,
        kind: Kind::Text(&rules::IDENTITY),
    }],
};

/// The shape `GetEmailIdentityResponse`.
#[derive(Clone, PartialEq)]
pub struct GetEmailIdentityResponse {
    pub identity_type: Option<String>,
    pub feedback_forwarding_status: Option<bool>,
    pub verified_for_sending_status: Option<bool>,
    pub dkim_attributes: Option<DkimAttributes>,
    pub mail_from_attributes: Option<MailFromAttributes>,
    pub policies: Option<BTreeMap<String, String>>,
    pub tags: Option<Vec<Tag>>,
    pub configuration_set_name: Option<String>,
    pub verification_status: Option<String>,
    pub verification_info: Option<VerificationInfo>,
}

impl Shape for GetEmailIdentityResponse {
    fn schema() -> &'static Structure {
        &GET_EMAIL_IDENTITY_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            identity_type: fields.maybe(0),
            feedback_forwarding_status: fields.maybe(1),
            verified_for_sending_status: fields.maybe(2),
            dkim_attributes: fields.maybe(3),
            mail_from_attributes: fields.maybe(4),
            policies: fields.maybe(5),
            tags: fields.maybe(6),
            configuration_set_name: fields.maybe(7),
            verification_status: fields.maybe(8),
            verification_info: fields.maybe(9),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(10);
        fields.push(self.identity_type);
        fields.push(self.feedback_forwarding_status);
        fields.push(self.verified_for_sending_status);
        fields.push(self.dkim_attributes);
        fields.push(self.mail_from_attributes);
        fields.push(self.policies);
        fields.push(self.tags);
        fields.push(self.configuration_set_name);
        fields.push(self.verification_status);
        fields.push(self.verification_info);
        fields
    }
}

pub(super) static GET_EMAIL_IDENTITY_RESPONSE: Structure = Structure {
    name: "GetEmailIdentityResponse",
    members: &[
        Member {
            name: "IdentityType",
            wire: "IdentityType",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::IDENTITY_TYPE),
        },
        Member {
            name: "FeedbackForwardingStatus",
            wire: "FeedbackForwardingStatus",
            location: Location::Body,
            required: false,
            kind: Kind::Boolean,
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
        Member {
            name: "MailFromAttributes",
            wire: "MailFromAttributes",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&MAIL_FROM_ATTRIBUTES),
        },
        Member {
            name: "Policies",
            wire: "Policies",
            location: Location::Body,
            required: false,
            kind: Kind::Map(&rules::POLICY_MAP),
        },
        Member {
            name: "Tags",
            wire: "Tags",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::TAG_LIST),
        },
        Member {
            name: "ConfigurationSetName",
            wire: "ConfigurationSetName",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "VerificationStatus",
            wire: "VerificationStatus",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::VERIFICATION_STATUS),
        },
        Member {
            name: "VerificationInfo",
            wire: "VerificationInfo",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&VERIFICATION_INFO),
        },
    ],
};

/// The shape `GetEmailTemplateRequest`.
#[derive(Clone, PartialEq)]
pub struct GetEmailTemplateRequest {
    pub template_name: String,
}

impl Shape for GetEmailTemplateRequest {
    fn schema() -> &'static Structure {
        &GET_EMAIL_TEMPLATE_REQUEST
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

pub(super) static GET_EMAIL_TEMPLATE_REQUEST: Structure = Structure {
    name: "GetEmailTemplateRequest",
    members: &[Member {
        name: "TemplateName",
        wire: "TemplateName",
        location: Location::Label,
        required: true,
        kind: Kind::Text(&rules::EMAIL_TEMPLATE_NAME),
    }],
};

/// The shape `GetEmailTemplateResponse`.
#[derive(Clone, PartialEq)]
pub struct GetEmailTemplateResponse {
    pub template_name: String,
    pub template_content: EmailTemplateContent,
    pub tags: Option<Vec<Tag>>,
}

impl Shape for GetEmailTemplateResponse {
    fn schema() -> &'static Structure {
        &GET_EMAIL_TEMPLATE_RESPONSE
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

pub(super) static GET_EMAIL_TEMPLATE_RESPONSE: Structure = Structure {
    name: "GetEmailTemplateResponse",
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

/// The shape `GetExportJobRequest`.
#[derive(Clone, PartialEq)]
pub struct GetExportJobRequest {
    pub job_id: String,
}

impl Shape for GetExportJobRequest {
    fn schema() -> &'static Structure {
        &GET_EXPORT_JOB_REQUEST
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

pub(super) static GET_EXPORT_JOB_REQUEST: Structure = Structure {
    name: "GetExportJobRequest",
    members: &[Member {
        name: "JobId",
        wire: "JobId",
        location: Location::Label,
        required: true,
        kind: Kind::Text(&rules::JOB_ID),
    }],
};

/// The shape `GetExportJobResponse`.
#[derive(Clone, PartialEq)]
pub struct GetExportJobResponse {
    pub job_id: Option<String>,
    pub export_source_type: Option<String>,
    pub job_status: Option<String>,
    pub export_destination: Option<ExportDestination>,
    pub export_data_source: Option<ExportDataSource>,
    pub created_timestamp: Option<Timestamp>,
    pub completed_timestamp: Option<Timestamp>,
    pub failure_info: Option<FailureInfo>,
    pub statistics: Option<ExportStatistics>,
}

impl Shape for GetExportJobResponse {
    fn schema() -> &'static Structure {
        &GET_EXPORT_JOB_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            job_id: fields.maybe(0),
            export_source_type: fields.maybe(1),
            job_status: fields.maybe(2),
            export_destination: fields.maybe(3),
            export_data_source: fields.maybe(4),
            created_timestamp: fields.maybe(5),
            completed_timestamp: fields.maybe(6),
            failure_info: fields.maybe(7),
            statistics: fields.maybe(8),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(9);
        fields.push(self.job_id);
        fields.push(self.export_source_type);
        fields.push(self.job_status);
        fields.push(self.export_destination);
        fields.push(self.export_data_source);
        fields.push(self.created_timestamp);
        fields.push(self.completed_timestamp);
        fields.push(self.failure_info);
        fields.push(self.statistics);
        fields
    }
}

pub(super) static GET_EXPORT_JOB_RESPONSE: Structure = Structure {
    name: "GetExportJobResponse",
    members: &[
        Member {
            name: "JobId",
            wire: "JobId",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::JOB_ID),
        },
        Member {
            name: "ExportSourceType",
            wire: "ExportSourceType",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::EXPORT_SOURCE_TYPE),
        },
        Member {
            name: "JobStatus",
            wire: "JobStatus",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::JOB_STATUS),
        },
        Member {
            name: "ExportDestination",
            wire: "ExportDestination",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&EXPORT_DESTINATION),
        },
        Member {
            name: "ExportDataSource",
            wire: "ExportDataSource",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&EXPORT_DATA_SOURCE),
        },
        Member {
            name: "CreatedTimestamp",
            wire: "CreatedTimestamp",
            location: Location::Body,
            required: false,
            kind: Kind::Timestamp,
        },
        Member {
            name: "CompletedTimestamp",
            wire: "CompletedTimestamp",
            location: Location::Body,
            required: false,
            kind: Kind::Timestamp,
        },
        Member {
            name: "FailureInfo",
            wire: "FailureInfo",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&FAILURE_INFO),
        },
        Member {
            name: "Statistics",
            wire: "Statistics",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&EXPORT_STATISTICS),
        },
    ],
};

/// The shape `GetImportJobRequest`.
#[derive(Clone, PartialEq)]
pub struct GetImportJobRequest {
    pub job_id: String,
}

impl Shape for GetImportJobRequest {
    fn schema() -> &'static Structure {
        &GET_IMPORT_JOB_REQUEST
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

pub(super) static GET_IMPORT_JOB_REQUEST: Structure = Structure {
    name: "GetImportJobRequest",
    members: &[Member {
        name: "JobId",
        wire: "JobId",
        location: Location::Label,
        required: true,
        kind: Kind::Text(&rules::JOB_ID),
    }],
};

/// The shape `GetImportJobResponse`.
#[derive(Clone, PartialEq)]
pub struct GetImportJobResponse {
    pub job_id: Option<String>,
    pub import_destination: Option<ImportDestination>,
    pub import_data_source: Option<ImportDataSource>,
    pub failure_info: Option<FailureInfo>,
    pub job_status: Option<String>,
    pub created_timestamp: Option<Timestamp>,
    pub completed_timestamp: Option<Timestamp>,
    pub processed_records_count: Option<i32>,
    pub failed_records_count: Option<i32>,
}

impl Shape for GetImportJobResponse {
    fn schema() -> &'static Structure {
        &GET_IMPORT_JOB_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            job_id: fields.maybe(0),
            import_destination: fields.maybe(1),
            import_data_source: fields.maybe(2),
            failure_info: fields.maybe(3),
            job_status: fields.maybe(4),
            created_timestamp: fields.maybe(5),
            completed_timestamp: fields.maybe(6),
            processed_records_count: fields.maybe(7),
            failed_records_count: fields.maybe(8),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(9);
        fields.push(self.job_id);
        fields.push(self.import_destination);
        fields.push(self.import_data_source);
        fields.push(self.failure_info);
        fields.push(self.job_status);
        fields.push(self.created_timestamp);
        fields.push(self.completed_timestamp);
        fields.push(self.processed_records_count);
        fields.push(self.failed_records_count);
        fields
    }
}

pub(super) static GET_IMPORT_JOB_RESPONSE: Structure = Structure {
    name: "GetImportJobResponse",
    members: &[
        Member {
            name: "JobId",
            wire: "JobId",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::JOB_ID),
        },
        Member {
            name: "ImportDestination",
            wire: "ImportDestination",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&IMPORT_DESTINATION),
        },
        Member {
            name: "ImportDataSource",
            wire: "ImportDataSource",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&IMPORT_DATA_SOURCE),
        },
        Member {
            name: "FailureInfo",
            wire: "FailureInfo",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&FAILURE_INFO),
        },
        Member {
            name: "JobStatus",
            wire: "JobStatus",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::JOB_STATUS),
        },
        Member {
            name: "CreatedTimestamp",
            wire: "CreatedTimestamp",
            location: Location::Body,
            required: false,
            kind: Kind::Timestamp,
        },
        Member {
            name: "CompletedTimestamp",
            wire: "CompletedTimestamp",
            location: Location::Body,
            required: false,
            kind: Kind::Timestamp,
        },
        Member {
            name: "ProcessedRecordsCount",
            wire: "ProcessedRecordsCount",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&ANY_NUMBER),
        },
        Member {
            name: "FailedRecordsCount",
            wire: "FailedRecordsCount",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&ANY_NUMBER),
        },
    ],
};

/// The shape `GetMessageInsightsRequest`.
#[derive(Clone, PartialEq)]
pub struct GetMessageInsightsRequest {
    pub message_id: String,
}

impl Shape for GetMessageInsightsRequest {
    fn schema() -> &'static Structure {
        &GET_MESSAGE_INSIGHTS_REQUEST
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

pub(super) static GET_MESSAGE_INSIGHTS_REQUEST: Structure = Structure {
    name: "GetMessageInsightsRequest",
    members: &[Member {
        name: "MessageId",
        wire: "MessageId",
        location: Location::Label,
        required: true,
        kind: Kind::Text(&ANY_TEXT),
    }],
};

/// The shape `GetMessageInsightsResponse`.
#[derive(Clone, PartialEq)]
pub struct GetMessageInsightsResponse {
    pub message_id: Option<String>,
    pub from_email_address: Option<String>,
    pub subject: Option<String>,
    pub email_tags: Option<Vec<MessageTag>>,
    pub insights: Option<Vec<EmailInsights>>,
}

impl Shape for GetMessageInsightsResponse {
    fn schema() -> &'static Structure {
        &GET_MESSAGE_INSIGHTS_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            message_id: fields.maybe(0),
            from_email_address: fields.maybe(1),
            subject: fields.maybe(2),
            email_tags: fields.maybe(3),
            insights: fields.maybe(4),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(5);
        fields.push(self.message_id);
        fields.push(self.from_email_address);
        fields.push(self.subject);
        fields.push(self.email_tags);
        fields.push(self.insights);
        fields
    }
}

pub(super) static GET_MESSAGE_INSIGHTS_RESPONSE: Structure = Structure {
    name: "GetMessageInsightsResponse",
    members: &[
        Member {
            name: "MessageId",
            wire: "MessageId",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "FromEmailAddress",
            wire: "FromEmailAddress",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::INSIGHTS_EMAIL_ADDRESS),
        },
        Member {
            name: "Subject",
            wire: "Subject",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::EMAIL_SUBJECT),
        },
        Member {
            name: "EmailTags",
            wire: "EmailTags",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::MESSAGE_TAG_LIST),
        },
        Member {
            name: "Insights",
            wire: "Insights",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::EMAIL_INSIGHTS_LIST),
        },
    ],
};

/// The shape `GetMultiRegionEndpointRequest`.
#[derive(Clone, PartialEq)]
pub struct GetMultiRegionEndpointRequest {
    pub endpoint_name: String,
}

impl Shape for GetMultiRegionEndpointRequest {
    fn schema() -> &'static Structure {
        &GET_MULTI_REGION_ENDPOINT_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            endpoint_name: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.endpoint_name));
        fields
    }
}

pub(super) static GET_MULTI_REGION_ENDPOINT_REQUEST: Structure = Structure {
    name: "GetMultiRegionEndpointRequest",
    members: &[Member {
        name: "EndpointName",
        wire: "EndpointName",
        location: Location::Label,
        required: true,
        kind: Kind::Text(&rules::ENDPOINT_NAME),
    }],
};

/// The shape `GetMultiRegionEndpointResponse`.
#[derive(Clone, PartialEq)]
pub struct GetMultiRegionEndpointResponse {
    pub endpoint_name: Option<String>,
    pub endpoint_id: Option<String>,
    pub routes: Option<Vec<Route>>,
    pub status: Option<String>,
    pub created_timestamp: Option<Timestamp>,
    pub last_updated_timestamp: Option<Timestamp>,
}

impl Shape for GetMultiRegionEndpointResponse {
    fn schema() -> &'static Structure {
        &GET_MULTI_REGION_ENDPOINT_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            endpoint_name: fields.maybe(0),
            endpoint_id: fields.maybe(1),
            routes: fields.maybe(2),
            status: fields.maybe(3),
            created_timestamp: fields.maybe(4),
            last_updated_timestamp: fields.maybe(5),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(6);
        fields.push(self.endpoint_name);
        fields.push(self.endpoint_id);
        fields.push(self.routes);
        fields.push(self.status);
        fields.push(self.created_timestamp);
        fields.push(self.last_updated_timestamp);
        fields
    }
}

pub(super) static GET_MULTI_REGION_ENDPOINT_RESPONSE: Structure = Structure {
    name: "GetMultiRegionEndpointResponse",
    members: &[
        Member {
            name: "EndpointName",
            wire: "EndpointName",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::ENDPOINT_NAME),
        },
        Member {
            name: "EndpointId",
            wire: "EndpointId",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "Routes",
            wire: "Routes",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::ROUTES),
        },
        Member {
            name: "Status",
            wire: "Status",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::STATUS),
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
    ],
};

/// The shape `GetReputationEntityRequest`.
#[derive(Clone, PartialEq)]
pub struct GetReputationEntityRequest {
    pub reputation_entity_reference: String,
    pub reputation_entity_type: String,
}

impl Shape for GetReputationEntityRequest {
    fn schema() -> &'static Structure {
        &GET_REPUTATION_ENTITY_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            reputation_entity_reference: fields.need(0),
            reputation_entity_type: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.reputation_entity_reference));
        fields.push(Some(self.reputation_entity_type));
        fields
    }
}

pub(super) static GET_REPUTATION_ENTITY_REQUEST: Structure = Structure {
    name: "GetReputationEntityRequest",
    members: &[
        Member {
            name: "ReputationEntityReference",
            wire: "ReputationEntityReference",
            location: Location::Label,
            required: true,
            kind: Kind::Text(&rules::REPUTATION_ENTITY_REFERENCE),
        },
        Member {
            name: "ReputationEntityType",
            wire: "ReputationEntityType",
            location: Location::Label,
            required: true,
            kind: Kind::Text(&rules::REPUTATION_ENTITY_TYPE),
        },
    ],
};

/// The shape `GetReputationEntityResponse`.
#[derive(Clone, PartialEq)]
pub struct GetReputationEntityResponse {
    pub reputation_entity: Option<ReputationEntity>,
}

impl Shape for GetReputationEntityResponse {
    fn schema() -> &'static Structure {
        &GET_REPUTATION_ENTITY_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            reputation_entity: fields.maybe(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(self.reputation_entity);
        fields
    }
}

pub(super) static GET_REPUTATION_ENTITY_RESPONSE: Structure = Structure {
    name: "GetReputationEntityResponse",
    members: &[Member {
        name: "ReputationEntity",
        wire: "ReputationEntity",
        location: Location::Body,
        required: false,
        kind: Kind::Structure(&REPUTATION_ENTITY),
    }],
};

/// The shape `GetSuppressedDestinationRequest`.
#[derive(Clone, PartialEq)]
pub struct GetSuppressedDestinationRequest {
    pub email_address: String,
    pub tenant_name: Option<String>,
}

impl Shape for GetSuppressedDestinationRequest {
    fn schema() -> &'static Structure {
        &GET_SUPPRESSED_DESTINATION_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            email_address: fields.need(0),
            tenant_name: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.email_address));
        fields.push(self.tenant_name);
        fields
    }
}

pub(super) static GET_SUPPRESSED_DESTINATION_REQUEST: Structure = Structure {
    name: "GetSuppressedDestinationRequest",
    members: &[
        Member {
            name: "EmailAddress",
            wire: "EmailAddress",
            location: Location::Label,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "TenantName",
            wire: "TenantName",
            location: Location::Query,
            required: false,
            kind: Kind::Text(&rules::TENANT_NAME),
        },
    ],
};

/// The shape `GetSuppressedDestinationResponse`.
#[derive(Clone, PartialEq)]
pub struct GetSuppressedDestinationResponse {
    pub suppressed_destination: SuppressedDestination,
}

impl Shape for GetSuppressedDestinationResponse {
    fn schema() -> &'static Structure {
        &GET_SUPPRESSED_DESTINATION_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            suppressed_destination: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.suppressed_destination));
        fields
    }
}

pub(super) static GET_SUPPRESSED_DESTINATION_RESPONSE: Structure = Structure {
    name: "GetSuppressedDestinationResponse",
    members: &[Member {
        name: "SuppressedDestination",
        wire: "SuppressedDestination",
        location: Location::Body,
        required: true,
        kind: Kind::Structure(&SUPPRESSED_DESTINATION),
    }],
};

/// The shape `GetTenantRequest`.
#[derive(Clone, PartialEq)]
pub struct GetTenantRequest {
    pub tenant_name: String,
}

impl Shape for GetTenantRequest {
    fn schema() -> &'static Structure {
        &GET_TENANT_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            tenant_name: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.tenant_name));
        fields
    }
}

pub(super) static GET_TENANT_REQUEST: Structure = Structure {
    name: "GetTenantRequest",
    members: &[Member {
        name: "TenantName",
        wire: "TenantName",
        location: Location::Body,
        required: true,
        kind: Kind::Text(&rules::TENANT_NAME),
    }],
};

/// The shape `GetTenantResponse`.
#[derive(Clone, PartialEq)]
pub struct GetTenantResponse {
    pub tenant: Option<Tenant>,
}

impl Shape for GetTenantResponse {
    fn schema() -> &'static Structure {
        &GET_TENANT_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            tenant: fields.maybe(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(self.tenant);
        fields
    }
}

pub(super) static GET_TENANT_RESPONSE: Structure = Structure {
    name: "GetTenantResponse",
    members: &[Member {
        name: "Tenant",
        wire: "Tenant",
        location: Location::Body,
        required: false,
        kind: Kind::Structure(&TENANT),
    }],
};

/// The shape `GuardianAttributes`.
#[derive(Clone, PartialEq)]
pub struct GuardianAttributes {
    pub optimized_shared_delivery: Option<String>,
}

impl Shape for GuardianAttributes {
    fn schema() -> &'static Structure {
        &GUARDIAN_ATTRIBUTES
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            optimized_shared_delivery: fields.maybe(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(self.optimized_shared_delivery);
        fields
    }
}

pub(super) static GUARDIAN_ATTRIBUTES: Structure = Structure {
    name: "GuardianAttributes",
    members: &[Member {
        name: "OptimizedSharedDelivery",
        wire: "OptimizedSharedDelivery",
        location: Location::Body,
        required: false,
        kind: Kind::Text(&rules::FEATURE_STATUS),
    }],
};

/// The shape `GuardianOptions`.
#[derive(Clone, PartialEq)]
pub struct GuardianOptions {
    pub optimized_shared_delivery: Option<String>,
}

impl Shape for GuardianOptions {
    fn schema() -> &'static Structure {
        &GUARDIAN_OPTIONS
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            optimized_shared_delivery: fields.maybe(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(self.optimized_shared_delivery);
        fields
    }
}

pub(super) static GUARDIAN_OPTIONS: Structure = Structure {
    name: "GuardianOptions",
    members: &[Member {
        name: "OptimizedSharedDelivery",
        wire: "OptimizedSharedDelivery",
        location: Location::Body,
        required: false,
        kind: Kind::Text(&rules::FEATURE_STATUS),
    }],
};

/// The shape `IdentityCertificate`.
#[derive(Clone, PartialEq)]
pub struct IdentityCertificate {
    pub from_address: Option<String>,
    pub status: Option<String>,
    pub certificate_arn: Option<String>,
    pub certificate_expiry_time: Option<Timestamp>,
}

impl Shape for IdentityCertificate {
    fn schema() -> &'static Structure {
        &IDENTITY_CERTIFICATE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            from_address: fields.maybe(0),
            status: fields.maybe(1),
            certificate_arn: fields.maybe(2),
            certificate_expiry_time: fields.maybe(3),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(4);
        fields.push(self.from_address);
        fields.push(self.status);
        fields.push(self.certificate_arn);
        fields.push(self.certificate_expiry_time);
        fields
    }
}

pub(super) static IDENTITY_CERTIFICATE: Structure = Structure {
    name: "IdentityCertificate",
    members: &[
        Member {
            name: "FromAddress",
            wire: "FromAddress",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "Status",
            wire: "Status",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::IDENTITY_CERTIFICATE_STATUS),
        },
        Member {
            name: "CertificateArn",
            wire: "CertificateArn",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::CERTIFICATE_ARN),
        },
        Member {
            name: "CertificateExpiryTime",
            wire: "CertificateExpiryTime",
            location: Location::Body,
            required: false,
            kind: Kind::Timestamp,
        },
    ],
};

/// The shape `IdentityInfo`.
#[derive(Clone, PartialEq)]
pub struct IdentityInfo {
    pub identity_type: Option<String>,
    pub identity_name: Option<String>,
    pub sending_enabled: Option<bool>,
    pub verification_status: Option<String>,
}

impl Shape for IdentityInfo {
    fn schema() -> &'static Structure {
        &IDENTITY_INFO
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            identity_type: fields.maybe(0),
            identity_name: fields.maybe(1),
            sending_enabled: fields.maybe(2),
            verification_status: fields.maybe(3),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(4);
        fields.push(self.identity_type);
        fields.push(self.identity_name);
        fields.push(self.sending_enabled);
        fields.push(self.verification_status);
        fields
    }
}

pub(super) static IDENTITY_INFO: Structure = Structure {
    name: "IdentityInfo",
    members: &[
        Member {
            name: "IdentityType",
            wire: "IdentityType",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::IDENTITY_TYPE),
        },
        Member {
            name: "IdentityName",
            wire: "IdentityName",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::IDENTITY),
        },
        Member {
            name: "SendingEnabled",
            wire: "SendingEnabled",
            location: Location::Body,
            required: false,
            kind: Kind::Boolean,
        },
        Member {
            name: "VerificationStatus",
            wire: "VerificationStatus",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::VERIFICATION_STATUS),
        },
    ],
};

/// The shape `ImportDataSource`.
#[derive(Clone, PartialEq)]
pub struct ImportDataSource {
    pub s3_url: String,
    pub data_format: String,
}

impl Shape for ImportDataSource {
    fn schema() -> &'static Structure {
        &IMPORT_DATA_SOURCE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            s3_url: fields.need(0),
            data_format: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.s3_url));
        fields.push(Some(self.data_format));
        fields
    }
}

pub(super) static IMPORT_DATA_SOURCE: Structure = Structure {
    name: "ImportDataSource",
    members: &[
        Member {
            name: "S3Url",
            wire: "S3Url",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::S3_URL),
        },
        Member {
            name: "DataFormat",
            wire: "DataFormat",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::DATA_FORMAT),
        },
    ],
};

/// The shape `ImportDestination`.
#[derive(Clone, PartialEq)]
pub struct ImportDestination {
    pub suppression_list_destination: Option<SuppressionListDestination>,
    pub contact_list_destination: Option<ContactListDestination>,
}

impl Shape for ImportDestination {
    fn schema() -> &'static Structure {
        &IMPORT_DESTINATION
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            suppression_list_destination: fields.maybe(0),
            contact_list_destination: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.suppression_list_destination);
        fields.push(self.contact_list_destination);
        fields
    }
}

pub(super) static IMPORT_DESTINATION: Structure = Structure {
    name: "ImportDestination",
    members: &[
        Member {
            name: "SuppressionListDestination",
            wire: "SuppressionListDestination",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&SUPPRESSION_LIST_DESTINATION),
        },
        Member {
            name: "ContactListDestination",
            wire: "ContactListDestination",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&CONTACT_LIST_DESTINATION),
        },
    ],
};

/// The shape `ImportJobSummary`.
#[derive(Clone, PartialEq)]
pub struct ImportJobSummary {
    pub job_id: Option<String>,
    pub import_destination: Option<ImportDestination>,
    pub job_status: Option<String>,
    pub created_timestamp: Option<Timestamp>,
    pub processed_records_count: Option<i32>,
    pub failed_records_count: Option<i32>,
}

impl Shape for ImportJobSummary {
    fn schema() -> &'static Structure {
        &IMPORT_JOB_SUMMARY
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            job_id: fields.maybe(0),
            import_destination: fields.maybe(1),
            job_status: fields.maybe(2),
            created_timestamp: fields.maybe(3),
            processed_records_count: fields.maybe(4),
            failed_records_count: fields.maybe(5),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(6);
        fields.push(self.job_id);
        fields.push(self.import_destination);
        fields.push(self.job_status);
        fields.push(self.created_timestamp);
        fields.push(self.processed_records_count);
        fields.push(self.failed_records_count);
        fields
    }
}

pub(super) static IMPORT_JOB_SUMMARY: Structure = Structure {
    name: "ImportJobSummary",
    members: &[
        Member {
            name: "JobId",
            wire: "JobId",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::JOB_ID),
        },
        Member {
            name: "ImportDestination",
            wire: "ImportDestination",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&IMPORT_DESTINATION),
        },
        Member {
            name: "JobStatus",
            wire: "JobStatus",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::JOB_STATUS),
        },
        Member {
            name: "CreatedTimestamp",
            wire: "CreatedTimestamp",
            location: Location::Body,
            required: false,
            kind: Kind::Timestamp,
        },
        Member {
            name: "ProcessedRecordsCount",
            wire: "ProcessedRecordsCount",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&ANY_NUMBER),
        },
        Member {
            name: "FailedRecordsCount",
            wire: "FailedRecordsCount",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&ANY_NUMBER),
        },
    ],
};

/// The shape `InboxPlacementTrackingOption`.
#[derive(Clone, PartialEq)]
pub struct InboxPlacementTrackingOption {
    pub global: Option<bool>,
    pub tracked_isps: Option<Vec<String>>,
}

impl Shape for InboxPlacementTrackingOption {
    fn schema() -> &'static Structure {
        &INBOX_PLACEMENT_TRACKING_OPTION
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            global: fields.maybe(0),
            tracked_isps: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.global);
        fields.push(self.tracked_isps);
        fields
    }
}

pub(super) static INBOX_PLACEMENT_TRACKING_OPTION: Structure = Structure {
    name: "InboxPlacementTrackingOption",
    members: &[
        Member {
            name: "Global",
            wire: "Global",
            location: Location::Body,
            required: false,
            kind: Kind::Boolean,
        },
        Member {
            name: "TrackedIsps",
            wire: "TrackedIsps",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::ISP_NAME_LIST),
        },
    ],
};

/// The shape `InsightsEvent`.
#[derive(Clone, PartialEq)]
pub struct InsightsEvent {
    pub timestamp: Option<Timestamp>,
    pub r#type: Option<String>,
    pub details: Option<EventDetails>,
}

impl Shape for InsightsEvent {
    fn schema() -> &'static Structure {
        &INSIGHTS_EVENT
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            timestamp: fields.maybe(0),
            r#type: fields.maybe(1),
            details: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(self.timestamp);
        fields.push(self.r#type);
        fields.push(self.details);
        fields
    }
}

pub(super) static INSIGHTS_EVENT: Structure = Structure {
    name: "InsightsEvent",
    members: &[
        Member {
            name: "Timestamp",
            wire: "Timestamp",
            location: Location::Body,
            required: false,
            kind: Kind::Timestamp,
        },
        Member {
            name: "Type",
            wire: "Type",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::EVENT_TYPE),
        },
        Member {
            name: "Details",
            wire: "Details",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&EVENT_DETAILS),
        },
    ],
};

/// The shape `IspPlacement`.
#[derive(Clone, PartialEq)]
pub struct IspPlacement {
    pub isp_name: Option<String>,
    pub placement_statistics: Option<PlacementStatistics>,
}

impl Shape for IspPlacement {
    fn schema() -> &'static Structure {
        &ISP_PLACEMENT
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            isp_name: fields.maybe(0),
            placement_statistics: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.isp_name);
        fields.push(self.placement_statistics);
        fields
    }
}

pub(super) static ISP_PLACEMENT: Structure = Structure {
    name: "IspPlacement",
    members: &[
        Member {
            name: "IspName",
            wire: "IspName",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "PlacementStatistics",
            wire: "PlacementStatistics",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&PLACEMENT_STATISTICS),
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
            name: "IamRoleArn",
            wire: "IamRoleArn",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::AMAZON_RESOURCE_NAME),
        },
        Member {
            name: "DeliveryStreamArn",
            wire: "DeliveryStreamArn",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::AMAZON_RESOURCE_NAME),
        },
    ],
};

aws::shapes! { GetAccountRequest GetAccountResponse GetBlacklistReportsRequest GetBlacklistReportsResponse GetConfigurationSetEventDestinationsRequest GetConfigurationSetEventDestinationsResponse GetConfigurationSetRequest GetConfigurationSetResponse GetContactListRequest GetContactListResponse GetContactRequest GetContactResponse GetCustomVerificationEmailTemplateRequest GetCustomVerificationEmailTemplateResponse GetDedicatedIpPoolRequest GetDedicatedIpPoolResponse GetDedicatedIpRequest GetDedicatedIpResponse GetDedicatedIpsRequest GetDedicatedIpsResponse GetDeliverabilityDashboardOptionsRequest GetDeliverabilityDashboardOptionsResponse GetDeliverabilityTestReportRequest GetDeliverabilityTestReportResponse GetDomainDeliverabilityCampaignRequest GetDomainDeliverabilityCampaignResponse GetDomainStatisticsReportRequest GetDomainStatisticsReportResponse GetEmailAddressInsightsRequest GetEmailAddressInsightsResponse GetEmailIdentityPoliciesRequest GetEmailIdentityPoliciesResponse GetEmailIdentityRequest GetEmailIdentityResponse GetEmailTemplateRequest GetEmailTemplateResponse GetExportJobRequest GetExportJobResponse GetImportJobRequest GetImportJobResponse GetMessageInsightsRequest GetMessageInsightsResponse GetMultiRegionEndpointRequest GetMultiRegionEndpointResponse GetReputationEntityRequest GetReputationEntityResponse GetSuppressedDestinationRequest GetSuppressedDestinationResponse GetTenantRequest GetTenantResponse GuardianAttributes GuardianOptions IdentityCertificate IdentityInfo ImportDataSource ImportDestination ImportJobSummary InboxPlacementTrackingOption InsightsEvent IspPlacement KinesisFirehoseDestination }
