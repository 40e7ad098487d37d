// Written by `cargo xtask codegen`; do not edit.

use super::*;
use aws::schema::{ANY_NUMBER, ANY_TEXT, Kind, List, Map, NumberRule, Pattern, TextRule};

static ADDITIONAL_CONTACT_EMAIL_ADDRESS_PATTERN: Pattern = Pattern::new(r"^(.+)@(.+)$");
pub(super) static ADDITIONAL_CONTACT_EMAIL_ADDRESS: TextRule = TextRule {
    min: 6,
    max: 254,
    pattern: Some(&ADDITIONAL_CONTACT_EMAIL_ADDRESS_PATTERN),
    values: &[],
    sensitive: true,
};
pub(super) static ADDITIONAL_CONTACT_EMAIL_ADDRESSES: List = List {
    item: Kind::Text(&ADDITIONAL_CONTACT_EMAIL_ADDRESS),
    min: 1,
    max: 4,
    sensitive: true,
    keeps_holes: false,
};
pub(super) static AMAZON_RESOURCE_NAME: TextRule = TextRule {
    min: 1,
    max: u32::MAX,
    pattern: None,
    values: &[],
    sensitive: false,
};
static ARCHIVE_ARN_PATTERN: Pattern = Pattern::new(
    r"arn:(aws|aws-[a-z-]+):ses:[a-z]{2,4}-[a-z-]+-[0-9]:[0-9]{1,20}:mailmanager-archive/a-[a-z0-9]{24,62}",
);
pub(super) static ARCHIVE_ARN: TextRule = TextRule {
    min: 20,
    max: 1011,
    pattern: Some(&ARCHIVE_ARN_PATTERN),
    values: &[],
    sensitive: false,
};
pub(super) static ATTACHMENT_CONTENT_DESCRIPTION: TextRule = TextRule {
    min: 0,
    max: 1000,
    pattern: None,
    values: &[],
    sensitive: false,
};
pub(super) static ATTACHMENT_CONTENT_DISPOSITION: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["ATTACHMENT", "INLINE"],
    sensitive: false,
};
pub(super) static ATTACHMENT_CONTENT_ID: TextRule = TextRule {
    min: 1,
    max: 78,
    pattern: None,
    values: &[],
    sensitive: false,
};
pub(super) static ATTACHMENT_CONTENT_TRANSFER_ENCODING: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["BASE64", "QUOTED_PRINTABLE", "SEVEN_BIT"],
    sensitive: false,
};
pub(super) static ATTACHMENT_CONTENT_TYPE: TextRule = TextRule {
    min: 1,
    max: 78,
    pattern: None,
    values: &[],
    sensitive: false,
};
pub(super) static ATTACHMENT_FILE_NAME: TextRule = TextRule {
    min: 0,
    max: 255,
    pattern: None,
    values: &[],
    sensitive: false,
};
pub(super) static ATTACHMENT_LIST: List = List {
    item: Kind::Structure(&ATTACHMENT),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static BATCH_GET_METRIC_DATA_QUERIES: List = List {
    item: Kind::Structure(&BATCH_GET_METRIC_DATA_QUERY),
    min: 1,
    max: 10,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static BEHAVIOR_ON_MX_FAILURE: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["REJECT_MESSAGE", "USE_DEFAULT_VALUE"],
    sensitive: false,
};
pub(super) static BLACKLIST_ENTRIES: List = List {
    item: Kind::Structure(&BLACKLIST_ENTRY),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static BLACKLIST_ITEM_NAMES: List = List {
    item: Kind::Text(&ANY_TEXT),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static BLACKLIST_REPORT: Map = Map {
    key: &ANY_TEXT,
    value: Kind::List(&BLACKLIST_ENTRIES),
    min: 0,
    max: u32::MAX,
};
pub(super) static BOUNCE_TYPE: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["UNDETERMINED", "TRANSIENT", "PERMANENT"],
    sensitive: false,
};
pub(super) static BULK_EMAIL_ENTRY_LIST: List = List {
    item: Kind::Structure(&BULK_EMAIL_ENTRY),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static BULK_EMAIL_ENTRY_RESULT_LIST: List = List {
    item: Kind::Structure(&BULK_EMAIL_ENTRY_RESULT),
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
        "INVALID_SENDING_POOL_NAME",
        "INVALID_PARAMETER",
        "MAIL_FROM_DOMAIN_NOT_VERIFIED",
        "SUCCESS",
        "ACCOUNT_SENDING_PAUSED",
        "ACCOUNT_THROTTLED",
        "ACCOUNT_SUSPENDED",
        "CONFIGURATION_SET_NOT_FOUND",
        "TEMPLATE_NOT_FOUND",
        "ACCOUNT_DAILY_QUOTA_EXCEEDED",
        "TRANSIENT_FAILURE",
        "MESSAGE_REJECTED",
        "CONFIGURATION_SET_SENDING_PAUSED",
        "FAILED",
    ],
    sensitive: false,
};
static CERTIFICATE_ARN_PATTERN: Pattern =
    Pattern::new(r"arn:[\w+=/,.@-]+:[\w+=/,.@-]+:[\w+=/,.@-]*:[0-9]+:certificate/[\w+=,.@-]+");
pub(super) static CERTIFICATE_ARN: TextRule = TextRule {
    min: 20,
    max: 2048,
    pattern: Some(&CERTIFICATE_ARN_PATTERN),
    values: &[],
    sensitive: false,
};
pub(super) static CLOUD_WATCH_DIMENSION_CONFIGURATIONS: List = List {
    item: Kind::Structure(&CLOUD_WATCH_DIMENSION_CONFIGURATION),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static CONFIGURATION_SET_FILTER: Map = Map {
    key: &CONFIGURATION_SET_FILTER_KEY,
    value: Kind::Text(&CONFIGURATION_SET_FILTER_VALUE),
    min: 0,
    max: u32::MAX,
};
pub(super) static CONFIGURATION_SET_FILTER_KEY: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["CONFIGURATION_SET_NAME_CONTAINS"],
    sensitive: false,
};
pub(super) static CONFIGURATION_SET_FILTER_VALUE: TextRule = TextRule {
    min: 1,
    max: u32::MAX,
    pattern: None,
    values: &[],
    sensitive: false,
};
pub(super) static CONFIGURATION_SET_NAME_LIST: List = List {
    item: Kind::Text(&ANY_TEXT),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static CONTACT_LANGUAGE: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["EN", "JA"],
    sensitive: false,
};
pub(super) static CONTACT_LIST_IMPORT_ACTION: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["DELETE", "PUT"],
    sensitive: false,
};
pub(super) static CUSTOM_VERIFICATION_EMAIL_TEMPLATES_LIST: List = List {
    item: Kind::Structure(&CUSTOM_VERIFICATION_EMAIL_TEMPLATE_METADATA),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static DAILY_VOLUMES: List = List {
    item: Kind::Structure(&DAILY_VOLUME),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static DATA_FORMAT: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["CSV", "JSON"],
    sensitive: false,
};
pub(super) static DEDICATED_IP_LIST: List = List {
    item: Kind::Structure(&DEDICATED_IP),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static DELIVERABILITY_DASHBOARD_ACCOUNT_STATUS: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["ACTIVE", "PENDING_EXPIRATION", "DISABLED"],
    sensitive: false,
};
pub(super) static DELIVERABILITY_TEST_REPORTS: List = List {
    item: Kind::Structure(&DELIVERABILITY_TEST_REPORT),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static DELIVERABILITY_TEST_STATUS: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["IN_PROGRESS", "COMPLETED"],
    sensitive: false,
};
pub(super) static DELIVERY_EVENT_TYPE: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &[
        "SEND",
        "COMPLAINT",
        "DELIVERY",
        "PERMANENT_BOUNCE",
        "TRANSIENT_BOUNCE",
        "UNDETERMINED_BOUNCE",
    ],
    sensitive: false,
};
pub(super) static DIMENSION_VALUE_SOURCE: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["MESSAGE_TAG", "EMAIL_HEADER", "LINK_TAG"],
    sensitive: false,
};
pub(super) static DIMENSIONS: Map = Map {
    key: &METRIC_DIMENSION_NAME,
    value: Kind::Text(&ANY_TEXT),
    min: 1,
    max: 3,
};
pub(super) static DKIM_SIGNING_ATTRIBUTES_ORIGIN: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &[
        "AWS_SES_SA_EAST_1",
        "AWS_SES_ME_CENTRAL_1",
        "AWS_SES_US_GOV_EAST_1",
        "AWS_SES_US_WEST_1",
        "AWS_SES_CA_WEST_1",
        "AWS_SES_US_WEST_2",
        "AWS_SES_AP_NORTHEAST_1",
        "AWS_SES_AF_SOUTH_1",
        "AWS_SES_AP_NORTHEAST_2",
        "AWS_SES_AP_NORTHEAST_3",
        "AWS_SES_CA_CENTRAL_1",
        "AWS_SES_EU_NORTH_1",
        "EXTERNAL",
        "AWS_SES_IL_CENTRAL_1",
        "AWS_SES_AP_SOUTHEAST_1",
        "AWS_SES_AP_SOUTHEAST_2",
        "AWS_SES_AP_SOUTHEAST_3",
        "AWS_SES_AP_SOUTH_1",
        "AWS_SES_EU_SOUTH_1",
        "AWS_SES_EU_WEST_1",
        "AWS_SES_US_EAST_1",
        "AWS_SES_AP_SOUTH_2",
        "AWS_SES_AP_SOUTHEAST_5",
        "AWS_SES_EU_WEST_2",
        "AWS_SES_US_EAST_2",
        "AWS_SES_EU_WEST_3",
        "AWS_SES_US_GOV_WEST_1",
        "AWS_SES_ME_SOUTH_1",
        "AWS_SES_EU_CENTRAL_1",
        "AWS_SES_EU_CENTRAL_2",
        "AWS_SES",
    ],
    sensitive: false,
};
pub(super) static DKIM_SIGNING_KEY_LENGTH: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["RSA_1024_BIT", "RSA_2048_BIT"],
    sensitive: false,
};
pub(super) static DKIM_STATUS: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &[
        "SUCCESS",
        "NOT_STARTED",
        "PENDING",
        "TEMPORARY_FAILURE",
        "FAILED",
    ],
    sensitive: false,
};
pub(super) static DNS_TOKEN_LIST: List = List {
    item: Kind::Text(&ANY_TEXT),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static DOMAIN_DELIVERABILITY_CAMPAIGN_LIST: List = List {
    item: Kind::Structure(&DOMAIN_DELIVERABILITY_CAMPAIGN),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static DOMAIN_DELIVERABILITY_TRACKING_OPTIONS: List = List {
    item: Kind::Structure(&DOMAIN_DELIVERABILITY_TRACKING_OPTION),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static DOMAIN_ISP_PLACEMENTS: List = List {
    item: Kind::Structure(&DOMAIN_ISP_PLACEMENT),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static EMAIL_ADDRESS_FILTER_LIST: List = List {
    item: Kind::Text(&INSIGHTS_EMAIL_ADDRESS),
    min: 0,
    max: 5,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static EMAIL_ADDRESS_INSIGHTS_CONFIDENCE_VERDICT: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["HIGH", "LOW", "MEDIUM"],
    sensitive: false,
};
pub(super) static EMAIL_ADDRESS_LIST: List = List {
    item: Kind::Text(&ANY_TEXT),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static EMAIL_INSIGHTS_LIST: List = List {
    item: Kind::Structure(&EMAIL_INSIGHTS),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static EMAIL_SUBJECT: TextRule = TextRule {
    min: 1,
    max: 998,
    pattern: None,
    values: &[],
    sensitive: true,
};
pub(super) static EMAIL_SUBJECT_FILTER_LIST: List = List {
    item: Kind::Text(&EMAIL_SUBJECT),
    min: 0,
    max: 1,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static EMAIL_TEMPLATE_DATA: TextRule = TextRule {
    min: 0,
    max: 262_144,
    pattern: None,
    values: &[],
    sensitive: false,
};
pub(super) static EMAIL_TEMPLATE_METADATA_LIST: List = List {
    item: Kind::Structure(&EMAIL_TEMPLATE_METADATA),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static EMAIL_TEMPLATE_NAME: TextRule = TextRule {
    min: 1,
    max: u32::MAX,
    pattern: None,
    values: &[],
    sensitive: false,
};
static ENDPOINT_NAME_PATTERN: Pattern = Pattern::new(r"^[\w\-_]+$");
pub(super) static ENDPOINT_NAME: TextRule = TextRule {
    min: 1,
    max: 64,
    pattern: Some(&ENDPOINT_NAME_PATTERN),
    values: &[],
    sensitive: false,
};
pub(super) static ENGAGEMENT_EVENT_TYPE: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["CLICK", "OPEN"],
    sensitive: false,
};
pub(super) static ESPS: List = List {
    item: Kind::Text(&ANY_TEXT),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
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
        "SEND",
        "BOUNCE",
        "CLICK",
        "OPEN",
        "COMPLAINT",
        "DELIVERY",
        "RENDERING_FAILURE",
        "DELIVERY_DELAY",
        "SUBSCRIPTION",
        "REJECT",
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
pub(super) static EXPORT_DIMENSION_VALUE: List = List {
    item: Kind::Text(&ANY_TEXT),
    min: 1,
    max: 10,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static EXPORT_DIMENSIONS: Map = Map {
    key: &METRIC_DIMENSION_NAME,
    value: Kind::List(&EXPORT_DIMENSION_VALUE),
    min: 1,
    max: 3,
};
pub(super) static EXPORT_JOB_SUMMARY_LIST: List = List {
    item: Kind::Structure(&EXPORT_JOB_SUMMARY),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static EXPORT_METRICS: List = List {
    item: Kind::Structure(&EXPORT_METRIC),
    min: 1,
    max: 10,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static EXPORT_SOURCE_TYPE: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["METRICS_DATA", "MESSAGE_INSIGHTS"],
    sensitive: false,
};
pub(super) static FEATURE_STATUS: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["ENABLED", "DISABLED"],
    sensitive: false,
};
pub(super) static HTTPS_POLICY: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["OPTIONAL", "REQUIRE", "REQUIRE_OPEN_ONLY"],
    sensitive: false,
};
pub(super) static IDENTITY: TextRule = TextRule {
    min: 1,
    max: u32::MAX,
    pattern: None,
    values: &[],
    sensitive: false,
};
pub(super) static IDENTITY_CERTIFICATE_LIST: List = List {
    item: Kind::Structure(&IDENTITY_CERTIFICATE),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static IDENTITY_CERTIFICATE_STATUS: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &[
        "ACTIVE",
        "INACTIVE",
        "PROVISIONING",
        "DEPROVISIONING",
        "FAILED",
    ],
    sensitive: false,
};
pub(super) static IDENTITY_FILTER: Map = Map {
    key: &IDENTITY_FILTER_KEY,
    value: Kind::Text(&IDENTITY_FILTER_VALUE),
    min: 0,
    max: u32::MAX,
};
pub(super) static IDENTITY_FILTER_KEY: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &[
        "IDENTITY_NAME_CONTAINS",
        "VERIFICATION_STATUS",
        "IDENTITY_TYPE",
    ],
    sensitive: false,
};
pub(super) static IDENTITY_FILTER_VALUE: TextRule = TextRule {
    min: 1,
    max: u32::MAX,
    pattern: None,
    values: &[],
    sensitive: false,
};
pub(super) static IDENTITY_INFO_LIST: List = List {
    item: Kind::Structure(&IDENTITY_INFO),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static IDENTITY_TYPE: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["DOMAIN", "MANAGED_DOMAIN", "EMAIL_ADDRESS"],
    sensitive: false,
};
pub(super) static IMPORT_DESTINATION_TYPE: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["SUPPRESSION_LIST", "CONTACT_LIST"],
    sensitive: false,
};
pub(super) static IMPORT_JOB_SUMMARY_LIST: List = List {
    item: Kind::Structure(&IMPORT_JOB_SUMMARY),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static INSIGHTS_EMAIL_ADDRESS: TextRule = TextRule {
    min: 1,
    max: 320,
    pattern: None,
    values: &[],
    sensitive: true,
};
pub(super) static INSIGHTS_EVENTS: List = List {
    item: Kind::Structure(&INSIGHTS_EVENT),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static IP_LIST: List = List {
    item: Kind::Text(&ANY_TEXT),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static ISP_FILTER_LIST: List = List {
    item: Kind::Text(&ANY_TEXT),
    min: 0,
    max: 5,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static ISP_NAME_LIST: List = List {
    item: Kind::Text(&ANY_TEXT),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static ISP_PLACEMENTS: List = List {
    item: Kind::Structure(&ISP_PLACEMENT),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static JOB_ID: TextRule = TextRule {
    min: 1,
    max: u32::MAX,
    pattern: None,
    values: &[],
    sensitive: false,
};
pub(super) static JOB_STATUS: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["CREATED", "COMPLETED", "CANCELLED", "PROCESSING", "FAILED"],
    sensitive: false,
};
pub(super) static LAST_DELIVERY_EVENT_LIST: List = List {
    item: Kind::Text(&DELIVERY_EVENT_TYPE),
    min: 0,
    max: 5,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static LAST_ENGAGEMENT_EVENT_LIST: List = List {
    item: Kind::Text(&ENGAGEMENT_EVENT_TYPE),
    min: 0,
    max: 2,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static LIST_OF_CONTACT_LISTS: List = List {
    item: Kind::Structure(&CONTACT_LIST),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static LIST_OF_CONTACTS: List = List {
    item: Kind::Structure(&CONTACT),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static LIST_OF_DEDICATED_IP_POOLS: List = List {
    item: Kind::Text(&ANY_TEXT),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static LIST_RECOMMENDATION_FILTER_VALUE: TextRule = TextRule {
    min: 1,
    max: 512,
    pattern: None,
    values: &[],
    sensitive: false,
};
pub(super) static LIST_RECOMMENDATIONS_FILTER: Map = Map {
    key: &LIST_RECOMMENDATIONS_FILTER_KEY,
    value: Kind::Text(&LIST_RECOMMENDATION_FILTER_VALUE),
    min: 1,
    max: 2,
};
pub(super) static LIST_RECOMMENDATIONS_FILTER_KEY: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["IMPACT", "RESOURCE_ARN", "STATUS", "TYPE"],
    sensitive: false,
};
pub(super) static LIST_TENANT_RESOURCES_FILTER: Map = Map {
    key: &LIST_TENANT_RESOURCES_FILTER_KEY,
    value: Kind::Text(&LIST_TENANT_RESOURCES_FILTER_VALUE),
    min: 0,
    max: u32::MAX,
};
pub(super) static LIST_TENANT_RESOURCES_FILTER_KEY: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["RESOURCE_TYPE"],
    sensitive: false,
};
pub(super) static LIST_TENANT_RESOURCES_FILTER_VALUE: TextRule = TextRule {
    min: 1,
    max: 512,
    pattern: None,
    values: &[],
    sensitive: false,
};
pub(super) static LIST_TENANTS_FILTER: Map = Map {
    key: &LIST_TENANTS_FILTER_KEY,
    value: Kind::Text(&LIST_TENANTS_FILTER_VALUE),
    min: 0,
    max: u32::MAX,
};
pub(super) static LIST_TENANTS_FILTER_KEY: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["SENDING_STATUS", "TENANT_NAME_CONTAINS"],
    sensitive: false,
};
pub(super) static LIST_TENANTS_FILTER_VALUE: TextRule = TextRule {
    min: 1,
    max: u32::MAX,
    pattern: None,
    values: &[],
    sensitive: false,
};
pub(super) static MAIL_FROM_DOMAIN_STATUS: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["SUCCESS", "PENDING", "TEMPORARY_FAILURE", "FAILED"],
    sensitive: false,
};
pub(super) static MAIL_TYPE: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["MARKETING", "TRANSACTIONAL"],
    sensitive: false,
};
pub(super) static MAX_DELIVERY_SECONDS: NumberRule = NumberRule {
    min: Some(300),
    max: Some(50_400),
};
pub(super) static MESSAGE_HEADER_LIST: List = List {
    item: Kind::Structure(&MESSAGE_HEADER),
    min: 0,
    max: 15,
    sensitive: false,
    keeps_holes: false,
};
static MESSAGE_HEADER_NAME_PATTERN: Pattern = Pattern::new(r"^[!-9;-@A-~]+$");
pub(super) static MESSAGE_HEADER_NAME: TextRule = TextRule {
    min: 1,
    max: 126,
    pattern: Some(&MESSAGE_HEADER_NAME_PATTERN),
    values: &[],
    sensitive: false,
};
static MESSAGE_HEADER_VALUE_PATTERN: Pattern = Pattern::new(r"[ -~]*");
pub(super) static MESSAGE_HEADER_VALUE: TextRule = TextRule {
    min: 1,
    max: 995,
    pattern: Some(&MESSAGE_HEADER_VALUE_PATTERN),
    values: &[],
    sensitive: false,
};
pub(super) static MESSAGE_INSIGHTS_EXPORT_MAX_RESULTS: NumberRule = NumberRule {
    min: Some(1),
    max: Some(10_000),
};
pub(super) static MESSAGE_TAG_LIST: List = List {
    item: Kind::Structure(&MESSAGE_TAG),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static METRIC: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &[
        "DELIVERY_COMPLAINT",
        "SEND",
        "CLICK",
        "OPEN",
        "COMPLAINT",
        "DELIVERY",
        "DELIVERY_OPEN",
        "PERMANENT_BOUNCE",
        "TRANSIENT_BOUNCE",
        "DELIVERY_CLICK",
    ],
    sensitive: false,
};
pub(super) static METRIC_AGGREGATION: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["RATE", "VOLUME"],
    sensitive: false,
};
pub(super) static METRIC_DATA_ERROR_LIST: List = List {
    item: Kind::Structure(&METRIC_DATA_ERROR),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static METRIC_DATA_RESULT_LIST: List = List {
    item: Kind::Structure(&METRIC_DATA_RESULT),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static METRIC_DIMENSION_NAME: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["TENANT_NAME", "EMAIL_IDENTITY", "ISP", "CONFIGURATION_SET"],
    sensitive: false,
};
pub(super) static METRIC_NAMESPACE: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["VDM"],
    sensitive: false,
};
pub(super) static METRIC_VALUE_LIST: List = List {
    item: Kind::Long(&ANY_NUMBER),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static MULTI_REGION_ENDPOINTS: List = List {
    item: Kind::Structure(&MULTI_REGION_ENDPOINT),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
static NEXT_TOKEN_V2_PATTERN: Pattern =
    Pattern::new(r"^^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$");
pub(super) static NEXT_TOKEN_V2: TextRule = TextRule {
    min: 1,
    max: 5000,
    pattern: Some(&NEXT_TOKEN_V2_PATTERN),
    values: &[],
    sensitive: false,
};
pub(super) static PAGE_SIZE_V2: NumberRule = NumberRule {
    min: Some(1),
    max: Some(1000),
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
pub(super) static PRICING_PLAN: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["ENTERPRISE", "ESSENTIALS", "PRO", "NONE"],
    sensitive: false,
};
static PRIVATE_KEY_PATTERN: Pattern = Pattern::new(r"^[a-zA-Z0-9+\/]+={0,2}$");
pub(super) static PRIVATE_KEY: TextRule = TextRule {
    min: 1,
    max: 20_480,
    pattern: Some(&PRIVATE_KEY_PATTERN),
    values: &[],
    sensitive: true,
};
pub(super) static QUERY_ERROR_CODE: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["INTERNAL_FAILURE", "ACCESS_DENIED"],
    sensitive: false,
};
pub(super) static QUERY_IDENTIFIER: TextRule = TextRule {
    min: 1,
    max: 255,
    pattern: None,
    values: &[],
    sensitive: false,
};
pub(super) static RECOMMENDATION_IMPACT: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["HIGH", "LOW"],
    sensitive: false,
};
pub(super) static RECOMMENDATION_STATUS: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["OPEN", "FIXED"],
    sensitive: false,
};
pub(super) static RECOMMENDATION_TYPE: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &[
        "BIMI",
        "BOUNCE",
        "DMARC",
        "SPF",
        "DKIM",
        "COMPLAINT",
        "IP_LISTING",
        "FEEDBACK_3P",
    ],
    sensitive: false,
};
pub(super) static RECOMMENDATIONS_LIST: List = List {
    item: Kind::Structure(&RECOMMENDATION),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static REGIONS: List = List {
    item: Kind::Text(&ANY_TEXT),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static REPUTATION_ENTITIES_LIST: List = List {
    item: Kind::Structure(&REPUTATION_ENTITY),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static REPUTATION_ENTITY_FILTER: Map = Map {
    key: &REPUTATION_ENTITY_FILTER_KEY,
    value: Kind::Text(&REPUTATION_ENTITY_FILTER_VALUE),
    min: 0,
    max: u32::MAX,
};
pub(super) static REPUTATION_ENTITY_FILTER_KEY: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &[
        "ENTITY_REFERENCE_PREFIX",
        "REPUTATION_IMPACT",
        "ENTITY_TYPE",
        "SENDING_STATUS",
    ],
    sensitive: false,
};
pub(super) static REPUTATION_ENTITY_FILTER_VALUE: TextRule = TextRule {
    min: 1,
    max: 512,
    pattern: None,
    values: &[],
    sensitive: false,
};
pub(super) static REPUTATION_ENTITY_REFERENCE: TextRule = TextRule {
    min: 1,
    max: u32::MAX,
    pattern: None,
    values: &[],
    sensitive: false,
};
pub(super) static REPUTATION_ENTITY_TYPE: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["RESOURCE"],
    sensitive: false,
};
pub(super) static RESOURCE_TENANT_METADATA_LIST: List = List {
    item: Kind::Structure(&RESOURCE_TENANT_METADATA),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static RESOURCE_TYPE: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["EMAIL_IDENTITY", "CONFIGURATION_SET", "EMAIL_TEMPLATE"],
    sensitive: false,
};
pub(super) static REVIEW_STATUS: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["PENDING", "GRANTED", "DENIED", "FAILED"],
    sensitive: false,
};
pub(super) static ROUTES: List = List {
    item: Kind::Structure(&ROUTE),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static ROUTES_DETAILS: List = List {
    item: Kind::Structure(&ROUTE_DETAILS),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
static S3_URL_PATTERN: Pattern = Pattern::new(r"^s3:\/\/([^\/]+)\/(.*?([^\/]+)\/?)$");
pub(super) static S3_URL: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: Some(&S3_URL_PATTERN),
    values: &[],
    sensitive: false,
};
static SELECTOR_PATTERN: Pattern =
    Pattern::new(r"^(([a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9\-]*[a-zA-Z0-9]))$");
pub(super) static SELECTOR: TextRule = TextRule {
    min: 1,
    max: 63,
    pattern: Some(&SELECTOR_PATTERN),
    values: &[],
    sensitive: false,
};
pub(super) static SENDING_STATUS: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["ENABLED", "REINSTATED", "DISABLED"],
    sensitive: false,
};
pub(super) static SIGNATURE_FORMAT: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["DETACHED"],
    sensitive: false,
};
pub(super) static STATUS: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["READY", "DELETING", "CREATING", "FAILED"],
    sensitive: false,
};
pub(super) static STATUS_CAUSE: TextRule = TextRule {
    min: 1,
    max: 512,
    pattern: None,
    values: &[],
    sensitive: false,
};
pub(super) static SUBSCRIPTION_STATUS: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["OPT_OUT", "OPT_IN"],
    sensitive: false,
};
pub(super) static SUPPRESSED_DESTINATION_SUMMARIES: List = List {
    item: Kind::Structure(&SUPPRESSED_DESTINATION_SUMMARY),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static SUPPRESSION_CONFIDENCE_VERDICT_THRESHOLD: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["HIGH", "MEDIUM", "MANAGED"],
    sensitive: false,
};
pub(super) static SUPPRESSION_LIST_IMPORT_ACTION: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["DELETE", "PUT"],
    sensitive: false,
};
pub(super) static SUPPRESSION_LIST_REASON: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["BOUNCE", "COMPLAINT"],
    sensitive: false,
};
pub(super) static SUPPRESSION_LIST_REASONS: List = List {
    item: Kind::Text(&SUPPRESSION_LIST_REASON),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static SUPPRESSION_LIST_SCOPE: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["TENANT", "ACCOUNT"],
    sensitive: false,
};
pub(super) static TAG_KEY_LIST: List = List {
    item: Kind::Text(&ANY_TEXT),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static TAG_LIST: List = List {
    item: Kind::Structure(&TAG),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static TENANT_INFO_LIST: List = List {
    item: Kind::Structure(&TENANT_INFO),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static TENANT_NAME: TextRule = TextRule {
    min: 1,
    max: u32::MAX,
    pattern: None,
    values: &[],
    sensitive: false,
};
pub(super) static TENANT_NAME_FILTER_LIST: List = List {
    item: Kind::Text(&TENANT_NAME),
    min: 0,
    max: 5,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static TENANT_PAGE_SIZE: NumberRule = NumberRule {
    min: Some(1),
    max: Some(100),
};
pub(super) static TENANT_RESOURCE_LIST: List = List {
    item: Kind::Structure(&TENANT_RESOURCE),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static TIMESTAMP_LIST: List = List {
    item: Kind::Timestamp,
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static TLS_POLICY: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["OPTIONAL", "REQUIRE"],
    sensitive: false,
};
pub(super) static TOPIC_PREFERENCE_LIST: List = List {
    item: Kind::Structure(&TOPIC_PREFERENCE),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static TOPICS: List = List {
    item: Kind::Structure(&TOPIC),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static UNCHECKED_REASONS: List = List {
    item: Kind::Text(&ANY_TEXT),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static USE_CASE_DESCRIPTION: TextRule = TextRule {
    min: 0,
    max: 5000,
    pattern: None,
    values: &[],
    sensitive: true,
};
pub(super) static VERIFICATION_ERROR: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &[
        "DNS_SERVER_ERROR",
        "REPLICATION_ACCESS_DENIED",
        "REPLICATION_PRIMARY_BYO_DKIM_NOT_SUPPORTED",
        "REPLICATION_PRIMARY_NOT_FOUND",
        "INVALID_VALUE",
        "REPLICATION_PRIMARY_INVALID_REGION",
        "TYPE_NOT_FOUND",
        "REPLICATION_REPLICA_AS_PRIMARY_NOT_SUPPORTED",
        "SERVICE_ERROR",
        "HOST_NOT_FOUND",
    ],
    sensitive: false,
};
pub(super) static VERIFICATION_STATUS: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &[
        "SUCCESS",
        "NOT_STARTED",
        "PENDING",
        "TEMPORARY_FAILURE",
        "FAILED",
    ],
    sensitive: false,
};
pub(super) static WARMUP_STATUS: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["DONE", "IN_PROGRESS", "NOT_APPLICABLE"],
    sensitive: false,
};
static WEBSITE_URL_PATTERN: Pattern =
    Pattern::new(r"^(([^:/?#]+):)?(//([^/?#]*))?([^?#]*)(\?([^#]*))?(#(.*))?");
pub(super) static WEBSITE_URL: TextRule = TextRule {
    min: 1,
    max: 1000,
    pattern: Some(&WEBSITE_URL_PATTERN),
    values: &[],
    sensitive: true,
};
