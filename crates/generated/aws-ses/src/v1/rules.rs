// Written by `cargo xtask codegen`; do not edit.

use super::*;
use aws::schema::{ANY_TEXT, Kind, List, Map, Pattern, TextRule};

pub(super) static ADDRESS_LIST: List = List {
    item: Kind::Text(&ANY_TEXT),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static BEHAVIOR_ON_MX_FAILURE: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["RejectMessage", "UseDefaultValue"],
    sensitive: false,
};
pub(super) static BOUNCE_TYPE: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &[
        "ExceededQuota",
        "MessageTooLarge",
        "Undefined",
        "ContentRejected",
        "TemporaryFailure",
        "DoesNotExist",
    ],
    sensitive: false,
};
pub(super) static BOUNCED_RECIPIENT_INFO_LIST: List = List {
    item: Kind::Structure(&BOUNCED_RECIPIENT_INFO),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static BULK_EMAIL_DESTINATION_LIST: List = List {
    item: Kind::Structure(&BULK_EMAIL_DESTINATION),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static BULK_EMAIL_DESTINATION_STATUS_LIST: List = List {
    item: Kind::Structure(&BULK_EMAIL_DESTINATION_STATUS),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static BULK_EMAIL_STATUS: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &[
        "TransientFailure",
        "Success",
        "MessageRejected",
        "ConfigurationSetDoesNotExist",
        "InvalidSendingPoolName",
        "AccountThrottled",
        "AccountSuspended",
        "MailFromDomainNotVerified",
        "TemplateDoesNotExist",
        "AccountSendingPaused",
        "ConfigurationSetSendingPaused",
        "Failed",
        "AccountDailyQuotaExceeded",
        "InvalidParameterValue",
    ],
    sensitive: false,
};
pub(super) static CLOUD_WATCH_DIMENSION_CONFIGURATIONS: List = List {
    item: Kind::Structure(&CLOUD_WATCH_DIMENSION_CONFIGURATION),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static CONFIGURATION_SET_ATTRIBUTE: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &[
        "reputationOptions",
        "trackingOptions",
        "deliveryOptions",
        "eventDestinations",
    ],
    sensitive: false,
};
pub(super) static CONFIGURATION_SET_ATTRIBUTE_LIST: List = List {
    item: Kind::Text(&CONFIGURATION_SET_ATTRIBUTE),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static CONFIGURATION_SETS: List = List {
    item: Kind::Structure(&CONFIGURATION_SET),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
static CONNECT_INSTANCE_ARN_PATTERN: Pattern = Pattern::new(
    r"arn:(aws|aws-us-gov):connect:[a-z]{2}-[a-z]+-[0-9-]{1}:[0-9]{1,20}:instance/[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}",
);
pub(super) static CONNECT_INSTANCE_ARN: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: Some(&CONNECT_INSTANCE_ARN_PATTERN),
    values: &[],
    sensitive: false,
};
pub(super) static CUSTOM_MAIL_FROM_STATUS: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["Success", "Pending", "TemporaryFailure", "Failed"],
    sensitive: false,
};
pub(super) static CUSTOM_VERIFICATION_EMAIL_TEMPLATES: List = List {
    item: Kind::Structure(&CUSTOM_VERIFICATION_EMAIL_TEMPLATE),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static DIMENSION_VALUE_SOURCE: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["linkTag", "emailHeader", "messageTag"],
    sensitive: false,
};
pub(super) static DKIM_ATTRIBUTES: Map = Map {
    key: &ANY_TEXT,
    value: Kind::Structure(&IDENTITY_DKIM_ATTRIBUTES),
    min: 0,
    max: u32::MAX,
};
pub(super) static DSN_ACTION: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["delayed", "delivered", "relayed", "expanded", "failed"],
    sensitive: false,
};
pub(super) static EVENT_DESTINATIONS: List = List {
    item: Kind::Structure(&EVENT_DESTINATION),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static EVENT_TYPE: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &[
        "send",
        "bounce",
        "click",
        "open",
        "complaint",
        "delivery",
        "renderingFailure",
        "reject",
    ],
    sensitive: false,
};
pub(super) static EVENT_TYPES: List = List {
    item: Kind::Text(&EVENT_TYPE),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static EXTENSION_FIELD_LIST: List = List {
    item: Kind::Structure(&EXTENSION_FIELD),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
static IAM_ROLE_ARN_PATTERN: Pattern = Pattern::new(
    r"arn:[\w-]+:iam::[0-9]+:role(\x{002F})([\x{0021}-\x{007E}]+\x{002F})?([\w+=,.@-]+)",
);
pub(super) static IAM_ROLE_ARN: TextRule = TextRule {
    min: 20,
    max: 2048,
    pattern: Some(&IAM_ROLE_ARN_PATTERN),
    values: &[],
    sensitive: false,
};
pub(super) static IDENTITY_LIST: List = List {
    item: Kind::Text(&ANY_TEXT),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static IDENTITY_TYPE: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["Domain", "EmailAddress"],
    sensitive: false,
};
pub(super) static INVOCATION_TYPE: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["RequestResponse", "Event"],
    sensitive: false,
};
pub(super) static MAIL_FROM_DOMAIN_ATTRIBUTES: Map = Map {
    key: &ANY_TEXT,
    value: Kind::Structure(&IDENTITY_MAIL_FROM_DOMAIN_ATTRIBUTES),
    min: 0,
    max: u32::MAX,
};
pub(super) static MESSAGE_TAG_LIST: List = List {
    item: Kind::Structure(&MESSAGE_TAG),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static NOTIFICATION_ATTRIBUTES: Map = Map {
    key: &ANY_TEXT,
    value: Kind::Structure(&IDENTITY_NOTIFICATION_ATTRIBUTES),
    min: 0,
    max: u32::MAX,
};
pub(super) static NOTIFICATION_TYPE: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["Bounce", "Complaint", "Delivery"],
    sensitive: false,
};
pub(super) static POLICY: TextRule = TextRule {
    min: 1,
    max: u32::MAX,
    pattern: None,
    values: &[],
    sensitive: false,
};
pub(super) static POLICY_MAP: Map = Map {
    key: &POLICY_NAME,
    value: Kind::Text(&POLICY),
    min: 0,
    max: u32::MAX,
};
pub(super) static POLICY_NAME: TextRule = TextRule {
    min: 1,
    max: 64,
    pattern: None,
    values: &[],
    sensitive: false,
};
pub(super) static POLICY_NAME_LIST: List = List {
    item: Kind::Text(&POLICY_NAME),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static RECEIPT_ACTIONS_LIST: List = List {
    item: Kind::Structure(&RECEIPT_ACTION),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: true,
};
pub(super) static RECEIPT_FILTER_LIST: List = List {
    item: Kind::Structure(&RECEIPT_FILTER),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static RECEIPT_FILTER_POLICY: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["Allow", "Block"],
    sensitive: false,
};
static RECEIPT_RULE_NAME_PATTERN: Pattern = Pattern::new(r"^[a-zA-Z0-9_.-]+$");
pub(super) static RECEIPT_RULE_NAME: TextRule = TextRule {
    min: 1,
    max: u32::MAX,
    pattern: Some(&RECEIPT_RULE_NAME_PATTERN),
    values: &[],
    sensitive: false,
};
pub(super) static RECEIPT_RULE_NAMES_LIST: List = List {
    item: Kind::Text(&RECEIPT_RULE_NAME),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
static RECEIPT_RULE_SET_NAME_PATTERN: Pattern = Pattern::new(r"^[a-zA-Z0-9_.-]+$");
pub(super) static RECEIPT_RULE_SET_NAME: TextRule = TextRule {
    min: 1,
    max: u32::MAX,
    pattern: Some(&RECEIPT_RULE_SET_NAME_PATTERN),
    values: &[],
    sensitive: false,
};
pub(super) static RECEIPT_RULE_SETS_LISTS: List = List {
    item: Kind::Structure(&RECEIPT_RULE_SET_METADATA),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static RECEIPT_RULES_LIST: List = List {
    item: Kind::Structure(&RECEIPT_RULE),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static RECIPIENTS_LIST: List = List {
    item: Kind::Text(&ANY_TEXT),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static SNS_ACTION_ENCODING: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["Base64", "UTF-8"],
    sensitive: false,
};
pub(super) static SEND_DATA_POINT_LIST: List = List {
    item: Kind::Structure(&SEND_DATA_POINT),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static STOP_SCOPE: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["RuleSet"],
    sensitive: false,
};
pub(super) static TEMPLATE_DATA: TextRule = TextRule {
    min: 0,
    max: 262_144,
    pattern: None,
    values: &[],
    sensitive: false,
};
pub(super) static TEMPLATE_METADATA_LIST: List = List {
    item: Kind::Structure(&TEMPLATE_METADATA),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static TLS_POLICY: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["Optional", "Require"],
    sensitive: false,
};
pub(super) static VERIFICATION_ATTRIBUTES: Map = Map {
    key: &ANY_TEXT,
    value: Kind::Structure(&IDENTITY_VERIFICATION_ATTRIBUTES),
    min: 0,
    max: u32::MAX,
};
pub(super) static VERIFICATION_STATUS: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &[
        "Success",
        "NotStarted",
        "Pending",
        "TemporaryFailure",
        "Failed",
    ],
    sensitive: false,
};
pub(super) static VERIFICATION_TOKEN_LIST: List = List {
    item: Kind::Text(&ANY_TEXT),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
