// Written by `cargo xtask codegen`; do not edit.

use super::*;
use aws::schema::{ANY_TEXT, Kind, List, Map, NumberRule, Pattern, TextRule};

pub(super) static ACTION_NAME_LIST_TYPE: List = List {
    item: Kind::Text(&ACTION_NAME_TYPE),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static ACTION_NAME_TYPE: TextRule = TextRule {
    min: 3,
    max: 128,
    pattern: None,
    values: &[],
    sensitive: false,
};
static ATTACHMENT_NAME_PATTERN: Pattern = Pattern::new(r"[\w+=,.@-]+");
pub(super) static ATTACHMENT_NAME: TextRule = TextRule {
    min: 1,
    max: 128,
    pattern: Some(&ATTACHMENT_NAME_PATTERN),
    values: &[],
    sensitive: false,
};
pub(super) static ATTACHMENT_TYPE: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["user", "role", "group"],
    sensitive: false,
};
pub(super) static CONTEXT_ENTRY_LIST_TYPE: List = List {
    item: Kind::Structure(&CONTEXT_ENTRY),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static CONTEXT_KEY_NAME_TYPE: TextRule = TextRule {
    min: 5,
    max: 256,
    pattern: None,
    values: &[],
    sensitive: false,
};
pub(super) static CONTEXT_KEY_NAMES_RESULT_LIST_TYPE: List = List {
    item: Kind::Text(&CONTEXT_KEY_NAME_TYPE),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static CONTEXT_KEY_TYPE_ENUM: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &[
        "binary",
        "ipList",
        "booleanList",
        "ip",
        "boolean",
        "numericList",
        "dateList",
        "numeric",
        "date",
        "stringList",
        "string",
        "binaryList",
    ],
    sensitive: false,
};
pub(super) static CONTEXT_KEY_VALUE_LIST_TYPE: List = List {
    item: Kind::Text(&ANY_TEXT),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static EVAL_DECISION_DETAILS_TYPE: Map = Map {
    key: &EVAL_DECISION_SOURCE_TYPE,
    value: Kind::Text(&POLICY_EVALUATION_DECISION_TYPE),
    min: 0,
    max: u32::MAX,
};
pub(super) static EVAL_DECISION_SOURCE_TYPE: TextRule = TextRule {
    min: 3,
    max: 256,
    pattern: None,
    values: &[],
    sensitive: false,
};
pub(super) static EVALUATION_RESULTS_LIST_TYPE: List = List {
    item: Kind::Structure(&EVALUATION_RESULT),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static PERMISSIONS_BOUNDARY_ATTACHMENT_TYPE: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["PermissionsBoundaryPolicy"],
    sensitive: false,
};
pub(super) static POLICY_EVALUATION_DECISION_TYPE: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["explicitDeny", "allowed", "implicitDeny"],
    sensitive: false,
};
pub(super) static POLICY_EXCLUSIONS_LIST_TYPE: List = List {
    item: Kind::Structure(&POLICY_IDENTIFIER),
    min: 0,
    max: 256,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static POLICY_IDENTIFIER_POLICY_TYPE: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &[
        "scp",
        "permission-boundary",
        "aws-managed",
        "inline",
        "user-managed",
        "rcp",
    ],
    sensitive: false,
};
pub(super) static POLICY_SOURCE_TYPE: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &[
        "user",
        "resource",
        "aws-managed",
        "role",
        "none",
        "user-managed",
        "group",
    ],
    sensitive: false,
};
pub(super) static POLICY_USAGE_TYPE: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["PermissionsBoundary", "PermissionsPolicy"],
    sensitive: false,
};
pub(super) static RESOURCE_HANDLING_OPTION_TYPE: TextRule = TextRule {
    min: 1,
    max: 64,
    pattern: None,
    values: &[],
    sensitive: false,
};
pub(super) static RESOURCE_NAME_LIST_TYPE: List = List {
    item: Kind::Text(&RESOURCE_NAME_TYPE),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static RESOURCE_NAME_TYPE: TextRule = TextRule {
    min: 1,
    max: 2048,
    pattern: None,
    values: &[],
    sensitive: false,
};
pub(super) static RESOURCE_SPECIFIC_RESULT_LIST_TYPE: List = List {
    item: Kind::Structure(&RESOURCE_SPECIFIC_RESULT),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static SSH_PUBLIC_KEY_LIST_TYPE: List = List {
    item: Kind::Structure(&SSH_PUBLIC_KEY_METADATA),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static SERVICE_SPECIFIC_CREDENTIALS_LIST_TYPE: List = List {
    item: Kind::Structure(&SERVICE_SPECIFIC_CREDENTIAL_METADATA),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static SIMULATION_POLICY_LIST_TYPE: List = List {
    item: Kind::Text(&POLICY_DOCUMENT_TYPE),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static STATEMENT_LIST_TYPE: List = List {
    item: Kind::Structure(&STATEMENT),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
static ACCESS_KEY_ID_TYPE_PATTERN: Pattern = Pattern::new(r"[\w]+");
pub(super) static ACCESS_KEY_ID_TYPE: TextRule = TextRule {
    min: 16,
    max: 128,
    pattern: Some(&ACCESS_KEY_ID_TYPE_PATTERN),
    values: &[],
    sensitive: false,
};
pub(super) static ACCESS_KEY_METADATA_LIST_TYPE: List = List {
    item: Kind::Structure(&ACCESS_KEY_METADATA),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static ACCESS_KEY_SECRET_TYPE: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &[],
    sensitive: true,
};
pub(super) static ARN_TYPE: TextRule = TextRule {
    min: 20,
    max: 2048,
    pattern: None,
    values: &[],
    sensitive: false,
};
pub(super) static ATTACHED_POLICIES_LIST_TYPE: List = List {
    item: Kind::Structure(&ATTACHED_POLICY),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
static CERTIFICATE_BODY_TYPE_PATTERN: Pattern =
    Pattern::new(r"[\x{0009}\x{000A}\x{000D}\x{0020}-\x{00FF}]+");
pub(super) static CERTIFICATE_BODY_TYPE: TextRule = TextRule {
    min: 1,
    max: 16_384,
    pattern: Some(&CERTIFICATE_BODY_TYPE_PATTERN),
    values: &[],
    sensitive: false,
};
static CERTIFICATE_ID_TYPE_PATTERN: Pattern = Pattern::new(r"[\w]+");
pub(super) static CERTIFICATE_ID_TYPE: TextRule = TextRule {
    min: 24,
    max: 128,
    pattern: Some(&CERTIFICATE_ID_TYPE_PATTERN),
    values: &[],
    sensitive: false,
};
pub(super) static CERTIFICATE_LIST_TYPE: List = List {
    item: Kind::Structure(&SIGNING_CERTIFICATE),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
static EXISTING_USER_NAME_TYPE_PATTERN: Pattern = Pattern::new(r"[\w+=,.@-]+");
pub(super) static EXISTING_USER_NAME_TYPE: TextRule = TextRule {
    min: 1,
    max: 128,
    pattern: Some(&EXISTING_USER_NAME_TYPE_PATTERN),
    values: &[],
    sensitive: false,
};
pub(super) static GROUP_LIST_TYPE: List = List {
    item: Kind::Structure(&GROUP),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
static GROUP_NAME_TYPE_PATTERN: Pattern = Pattern::new(r"[\w+=,.@-]+");
pub(super) static GROUP_NAME_TYPE: TextRule = TextRule {
    min: 1,
    max: 128,
    pattern: Some(&GROUP_NAME_TYPE_PATTERN),
    values: &[],
    sensitive: false,
};
static ID_TYPE_PATTERN: Pattern = Pattern::new(r"[\w]+");
pub(super) static ID_TYPE: TextRule = TextRule {
    min: 16,
    max: 128,
    pattern: Some(&ID_TYPE_PATTERN),
    values: &[],
    sensitive: false,
};
static MARKER_TYPE_PATTERN: Pattern = Pattern::new(r"[\x{0020}-\x{00FF}]+");
pub(super) static MARKER_TYPE: TextRule = TextRule {
    min: 1,
    max: 320,
    pattern: Some(&MARKER_TYPE_PATTERN),
    values: &[],
    sensitive: false,
};
pub(super) static MAX_ITEMS_TYPE: NumberRule = NumberRule {
    min: Some(1),
    max: Some(1000),
};
pub(super) static MFA_DEVICE_LIST_TYPE: List = List {
    item: Kind::Structure(&MFA_DEVICE),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
static PASSWORD_TYPE_PATTERN: Pattern =
    Pattern::new(r"[\x{0009}\x{000A}\x{000D}\x{0020}-\x{00FF}]+");
pub(super) static PASSWORD_TYPE: TextRule = TextRule {
    min: 1,
    max: 128,
    pattern: Some(&PASSWORD_TYPE_PATTERN),
    values: &[],
    sensitive: true,
};
static PATH_PREFIX_TYPE_PATTERN: Pattern = Pattern::new(r"\x{002F}[\x{0021}-\x{007F}]*");
pub(super) static PATH_PREFIX_TYPE: TextRule = TextRule {
    min: 1,
    max: 512,
    pattern: Some(&PATH_PREFIX_TYPE_PATTERN),
    values: &[],
    sensitive: false,
};
static PATH_TYPE_PATTERN: Pattern =
    Pattern::new(r"(\x{002F})|(\x{002F}[\x{0021}-\x{007E}]+\x{002F})");
pub(super) static PATH_TYPE: TextRule = TextRule {
    min: 1,
    max: 512,
    pattern: Some(&PATH_TYPE_PATTERN),
    values: &[],
    sensitive: false,
};
pub(super) static POLICY_DESCRIPTION_TYPE: TextRule = TextRule {
    min: 0,
    max: 1000,
    pattern: None,
    values: &[],
    sensitive: false,
};
static POLICY_DOCUMENT_TYPE_PATTERN: Pattern =
    Pattern::new(r"[\x{0009}\x{000A}\x{000D}\x{0020}-\x{00FF}]+");
pub(super) static POLICY_DOCUMENT_TYPE: TextRule = TextRule {
    min: 1,
    max: 131_072,
    pattern: Some(&POLICY_DOCUMENT_TYPE_PATTERN),
    values: &[],
    sensitive: false,
};
pub(super) static POLICY_LIST_TYPE: List = List {
    item: Kind::Structure(&POLICY),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static POLICY_NAME_LIST_TYPE: List = List {
    item: Kind::Text(&POLICY_NAME_TYPE),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
static POLICY_NAME_TYPE_PATTERN: Pattern = Pattern::new(r"[\w+=,.@-]+");
pub(super) static POLICY_NAME_TYPE: TextRule = TextRule {
    min: 1,
    max: 128,
    pattern: Some(&POLICY_NAME_TYPE_PATTERN),
    values: &[],
    sensitive: false,
};
static POLICY_PATH_TYPE_PATTERN: Pattern = Pattern::new(r"((/[A-Za-z0-9\.,\+@=_-]+)*)/");
pub(super) static POLICY_PATH_TYPE: TextRule = TextRule {
    min: 1,
    max: 512,
    pattern: Some(&POLICY_PATH_TYPE_PATTERN),
    values: &[],
    sensitive: false,
};
pub(super) static POLICY_SCOPE_TYPE: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["All", "Local", "AWS"],
    sensitive: false,
};
static POLICY_VERSION_ID_TYPE_PATTERN: Pattern = Pattern::new(r"v[1-9][0-9]*(\.[A-Za-z0-9-]*)?");
pub(super) static POLICY_VERSION_ID_TYPE: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: Some(&POLICY_VERSION_ID_TYPE_PATTERN),
    values: &[],
    sensitive: false,
};
static PUBLIC_KEY_ID_TYPE_PATTERN: Pattern = Pattern::new(r"[\w]+");
pub(super) static PUBLIC_KEY_ID_TYPE: TextRule = TextRule {
    min: 20,
    max: 128,
    pattern: Some(&PUBLIC_KEY_ID_TYPE_PATTERN),
    values: &[],
    sensitive: false,
};
static ROLE_DESCRIPTION_TYPE_PATTERN: Pattern =
    Pattern::new(r"[\x{0009}\x{000A}\x{000D}\x{0020}-\x{007E}\x{00A1}-\x{00FF}]*");
pub(super) static ROLE_DESCRIPTION_TYPE: TextRule = TextRule {
    min: 0,
    max: 1000,
    pattern: Some(&ROLE_DESCRIPTION_TYPE_PATTERN),
    values: &[],
    sensitive: false,
};
pub(super) static ROLE_LIST_TYPE: List = List {
    item: Kind::Structure(&ROLE),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static ROLE_MAX_SESSION_DURATION_TYPE: NumberRule = NumberRule {
    min: Some(3600),
    max: Some(43_200),
};
static ROLE_NAME_TYPE_PATTERN: Pattern = Pattern::new(r"[\w+=,.@-]+");
pub(super) static ROLE_NAME_TYPE: TextRule = TextRule {
    min: 1,
    max: 64,
    pattern: Some(&ROLE_NAME_TYPE_PATTERN),
    values: &[],
    sensitive: false,
};
static SERIAL_NUMBER_TYPE_PATTERN: Pattern = Pattern::new(r"[\w+=/:,.@-]+");
pub(super) static SERIAL_NUMBER_TYPE: TextRule = TextRule {
    min: 9,
    max: 256,
    pattern: Some(&SERIAL_NUMBER_TYPE_PATTERN),
    values: &[],
    sensitive: false,
};
static SERVICE_CREDENTIAL_ALIAS_PATTERN: Pattern = Pattern::new(r"[\w+=,.@-]+");
pub(super) static SERVICE_CREDENTIAL_ALIAS: TextRule = TextRule {
    min: 0,
    max: 200,
    pattern: Some(&SERVICE_CREDENTIAL_ALIAS_PATTERN),
    values: &[],
    sensitive: false,
};
static SERVICE_SPECIFIC_CREDENTIAL_ID_PATTERN: Pattern = Pattern::new(r"[\w]+");
pub(super) static SERVICE_SPECIFIC_CREDENTIAL_ID: TextRule = TextRule {
    min: 20,
    max: 128,
    pattern: Some(&SERVICE_SPECIFIC_CREDENTIAL_ID_PATTERN),
    values: &[],
    sensitive: false,
};
static SERVICE_USER_NAME_PATTERN: Pattern = Pattern::new(r"[\w+=,.@-]*");
pub(super) static SERVICE_USER_NAME: TextRule = TextRule {
    min: 0,
    max: 200,
    pattern: Some(&SERVICE_USER_NAME_PATTERN),
    values: &[],
    sensitive: false,
};
pub(super) static STATUS_TYPE: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &["Expired", "Active", "Inactive"],
    sensitive: false,
};
static TAG_KEY_TYPE_PATTERN: Pattern = Pattern::new(r"[\p{L}\p{Z}\p{N}_.:/=+\-@]+");
pub(super) static TAG_KEY_TYPE: TextRule = TextRule {
    min: 1,
    max: 128,
    pattern: Some(&TAG_KEY_TYPE_PATTERN),
    values: &[],
    sensitive: false,
};
pub(super) static TAG_LIST_TYPE: List = List {
    item: Kind::Structure(&TAG),
    min: 0,
    max: 50,
    sensitive: false,
    keeps_holes: false,
};
static TAG_VALUE_TYPE_PATTERN: Pattern = Pattern::new(r"[\p{L}\p{Z}\p{N}_.:/=+\-@]*");
pub(super) static TAG_VALUE_TYPE: TextRule = TextRule {
    min: 0,
    max: 256,
    pattern: Some(&TAG_VALUE_TYPE_PATTERN),
    values: &[],
    sensitive: false,
};
pub(super) static USER_LIST_TYPE: List = List {
    item: Kind::Structure(&USER),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
static USER_NAME_TYPE_PATTERN: Pattern = Pattern::new(r"[\w+=,.@-]+");
pub(super) static USER_NAME_TYPE: TextRule = TextRule {
    min: 1,
    max: 64,
    pattern: Some(&USER_NAME_TYPE_PATTERN),
    values: &[],
    sensitive: false,
};
