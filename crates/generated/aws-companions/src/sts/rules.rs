// Written by `cargo xtask codegen`; do not edit.

use super::*;
use aws::schema::{Kind, List, NumberRule, Pattern, TextRule};

pub(super) static PROVIDED_CONTEXTS_LIST_TYPE: List = List {
    item: Kind::Structure(&PROVIDED_CONTEXT),
    min: 1,
    max: 5,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static ROOT_DURATION_SECONDS_TYPE: NumberRule = NumberRule {
    min: Some(0),
    max: Some(900),
};
pub(super) static SAML_ASSERTION_TYPE: TextRule = TextRule {
    min: 4,
    max: 100_000,
    pattern: None,
    values: &[],
    sensitive: true,
};
pub(super) static TARGET_PRINCIPAL_TYPE: TextRule = TextRule {
    min: 12,
    max: 2048,
    pattern: None,
    values: &[],
    sensitive: false,
};
static ACCESS_KEY_ID_TYPE_PATTERN: Pattern = Pattern::new(r"[\w]*");
pub(super) static ACCESS_KEY_ID_TYPE: TextRule = TextRule {
    min: 16,
    max: 128,
    pattern: Some(&ACCESS_KEY_ID_TYPE_PATTERN),
    values: &[],
    sensitive: false,
};
pub(super) static ACCESS_KEY_SECRET_TYPE: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &[],
    sensitive: true,
};
static ARN_TYPE_PATTERN: Pattern = Pattern::new(
    r"[\x{0009}\x{000A}\x{000D}\x{0020}-\x{007E}\x{0085}\x{00A0}-\x{D7FF}\x{E000}-\x{FFFD}\x{1000}0-\x{10FF}FF]+",
);
pub(super) static ARN_TYPE: TextRule = TextRule {
    min: 20,
    max: 2048,
    pattern: Some(&ARN_TYPE_PATTERN),
    values: &[],
    sensitive: false,
};
static ASSUMED_ROLE_ID_TYPE_PATTERN: Pattern = Pattern::new(r"[\w+=,.@:-]*");
pub(super) static ASSUMED_ROLE_ID_TYPE: TextRule = TextRule {
    min: 2,
    max: 193,
    pattern: Some(&ASSUMED_ROLE_ID_TYPE_PATTERN),
    values: &[],
    sensitive: false,
};
pub(super) static CLIENT_TOKEN_TYPE: TextRule = TextRule {
    min: 4,
    max: 20_000,
    pattern: None,
    values: &[],
    sensitive: true,
};
pub(super) static CONTEXT_ASSERTION_TYPE: TextRule = TextRule {
    min: 4,
    max: 2048,
    pattern: None,
    values: &[],
    sensitive: false,
};
pub(super) static DURATION_SECONDS_TYPE: NumberRule = NumberRule {
    min: Some(900),
    max: Some(129_600),
};
pub(super) static ENCODED_MESSAGE_TYPE: TextRule = TextRule {
    min: 1,
    max: 10_240,
    pattern: None,
    values: &[],
    sensitive: false,
};
static EXTERNAL_ID_TYPE_PATTERN: Pattern = Pattern::new(r"[\w+=,.@:\/-]*");
pub(super) static EXTERNAL_ID_TYPE: TextRule = TextRule {
    min: 2,
    max: 1224,
    pattern: Some(&EXTERNAL_ID_TYPE_PATTERN),
    values: &[],
    sensitive: false,
};
static FEDERATED_ID_TYPE_PATTERN: Pattern = Pattern::new(r"[\w+=,.@\:-]*");
pub(super) static FEDERATED_ID_TYPE: TextRule = TextRule {
    min: 2,
    max: 193,
    pattern: Some(&FEDERATED_ID_TYPE_PATTERN),
    values: &[],
    sensitive: false,
};
pub(super) static JWT_ALGORITHM_TYPE: TextRule = TextRule {
    min: 5,
    max: 5,
    pattern: None,
    values: &[],
    sensitive: false,
};
pub(super) static MINIMUM_SESSION_TOKEN_SIZE_TYPE: NumberRule = NumberRule {
    min: Some(0),
    max: Some(4096),
};
pub(super) static NON_NEGATIVE_INTEGER_TYPE: NumberRule = NumberRule {
    min: Some(0),
    max: None,
};
pub(super) static POLICY_DESCRIPTOR_LIST_TYPE: List = List {
    item: Kind::Structure(&POLICY_DESCRIPTOR_TYPE),
    min: 0,
    max: u32::MAX,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static ROLE_DURATION_SECONDS_TYPE: NumberRule = NumberRule {
    min: Some(900),
    max: Some(43_200),
};
static ROLE_SESSION_NAME_TYPE_PATTERN: Pattern = Pattern::new(r"[\w+=,.@-]*");
pub(super) static ROLE_SESSION_NAME_TYPE: TextRule = TextRule {
    min: 2,
    max: 64,
    pattern: Some(&ROLE_SESSION_NAME_TYPE_PATTERN),
    values: &[],
    sensitive: false,
};
static SERIAL_NUMBER_TYPE_PATTERN: Pattern = Pattern::new(r"[\w+=/:,.@-]*");
pub(super) static SERIAL_NUMBER_TYPE: TextRule = TextRule {
    min: 9,
    max: 256,
    pattern: Some(&SERIAL_NUMBER_TYPE_PATTERN),
    values: &[],
    sensitive: false,
};
static SESSION_POLICY_DOCUMENT_TYPE_PATTERN: Pattern =
    Pattern::new(r"[\x{0009}\x{000A}\x{000D}\x{0020}-\x{00FF}]+");
pub(super) static SESSION_POLICY_DOCUMENT_TYPE: TextRule = TextRule {
    min: 1,
    max: 2048,
    pattern: Some(&SESSION_POLICY_DOCUMENT_TYPE_PATTERN),
    values: &[],
    sensitive: false,
};
pub(super) static SESSION_TOKEN_SIZE_TYPE: NumberRule = NumberRule {
    min: Some(0),
    max: None,
};
pub(super) static SESSION_TOKEN_UTILIZATION_TYPE: NumberRule = NumberRule {
    min: Some(0),
    max: None,
};
static SOURCE_IDENTITY_TYPE_PATTERN: Pattern = Pattern::new(r"[\w+=,.@-]*");
pub(super) static SOURCE_IDENTITY_TYPE: TextRule = TextRule {
    min: 2,
    max: 64,
    pattern: Some(&SOURCE_IDENTITY_TYPE_PATTERN),
    values: &[],
    sensitive: false,
};
pub(super) static TAG_KEY_LIST_TYPE: List = List {
    item: Kind::Text(&TAG_KEY_TYPE),
    min: 0,
    max: 50,
    sensitive: false,
    keeps_holes: false,
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
static TOKEN_CODE_TYPE_PATTERN: Pattern = Pattern::new(r"[\d]*");
pub(super) static TOKEN_CODE_TYPE: TextRule = TextRule {
    min: 6,
    max: 6,
    pattern: Some(&TOKEN_CODE_TYPE_PATTERN),
    values: &[],
    sensitive: false,
};
pub(super) static TRADE_IN_TOKEN_TYPE: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &[],
    sensitive: true,
};
static UNRESTRICTED_SESSION_POLICY_DOCUMENT_TYPE_PATTERN: Pattern =
    Pattern::new(r"[\x{0009}\x{000A}\x{000D}\x{0020}-\x{00FF}]+");
pub(super) static UNRESTRICTED_SESSION_POLICY_DOCUMENT_TYPE: TextRule = TextRule {
    min: 1,
    max: u32::MAX,
    pattern: Some(&UNRESTRICTED_SESSION_POLICY_DOCUMENT_TYPE_PATTERN),
    values: &[],
    sensitive: false,
};
pub(super) static URL_TYPE: TextRule = TextRule {
    min: 4,
    max: 2048,
    pattern: None,
    values: &[],
    sensitive: false,
};
static USER_NAME_TYPE_PATTERN: Pattern = Pattern::new(r"[\w+=,.@-]*");
pub(super) static USER_NAME_TYPE: TextRule = TextRule {
    min: 2,
    max: 32,
    pattern: Some(&USER_NAME_TYPE_PATTERN),
    values: &[],
    sensitive: false,
};
pub(super) static WEB_IDENTITY_SUBJECT_TYPE: TextRule = TextRule {
    min: 6,
    max: 255,
    pattern: None,
    values: &[],
    sensitive: false,
};
pub(super) static WEB_IDENTITY_TOKEN_AUDIENCE_LIST_TYPE: List = List {
    item: Kind::Text(&WEB_IDENTITY_TOKEN_AUDIENCE_STRING_TYPE),
    min: 1,
    max: 10,
    sensitive: false,
    keeps_holes: false,
};
pub(super) static WEB_IDENTITY_TOKEN_AUDIENCE_STRING_TYPE: TextRule = TextRule {
    min: 1,
    max: 1000,
    pattern: None,
    values: &[],
    sensitive: false,
};
pub(super) static WEB_IDENTITY_TOKEN_DURATION_SECONDS_TYPE: NumberRule = NumberRule {
    min: Some(60),
    max: Some(3600),
};
pub(super) static WEB_IDENTITY_TOKEN_TYPE: TextRule = TextRule {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: &[],
    sensitive: true,
};
