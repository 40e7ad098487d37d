// Written by `cargo xtask codegen`; do not edit.
//! Amazon Simple Email Service, version 2010-12-01: 71 operations.

pub mod errors;
mod operations;
mod rules;
mod shapes_a_e;
mod shapes_g_r;
mod shapes_s_w;

pub use operations::*;
pub use shapes_a_e::*;
pub use shapes_g_r::*;
pub use shapes_s_w::*;

use aws::schema::{OperationSpec, Protocol, Service};

/// The service.
pub static SERVICE: Service = Service {
    id: "ses",
    signing_name: "ses",
    version: "2010-12-01",
    protocol: Protocol::Query,
    namespace: "http://ses.amazonaws.com/doc/2010-12-01/",
    global: false,
    operations: OPERATIONS,
};

static OPERATIONS: &[&OperationSpec] = &[
    &CLONE_RECEIPT_RULE_SET,
    &CREATE_CONFIGURATION_SET,
    &CREATE_CONFIGURATION_SET_EVENT_DESTINATION,
    &CREATE_CONFIGURATION_SET_TRACKING_OPTIONS,
    &CREATE_CUSTOM_VERIFICATION_EMAIL_TEMPLATE,
    &CREATE_RECEIPT_FILTER,
    &CREATE_RECEIPT_RULE,
    &CREATE_RECEIPT_RULE_SET,
    &CREATE_TEMPLATE,
    &DELETE_CONFIGURATION_SET,
    &DELETE_CONFIGURATION_SET_EVENT_DESTINATION,
    &DELETE_CONFIGURATION_SET_TRACKING_OPTIONS,
    &DELETE_CUSTOM_VERIFICATION_EMAIL_TEMPLATE,
    &DELETE_IDENTITY,
    &DELETE_IDENTITY_POLICY,
    &DELETE_RECEIPT_FILTER,
    &DELETE_RECEIPT_RULE,
    &DELETE_RECEIPT_RULE_SET,
    &DELETE_TEMPLATE,
    &DELETE_VERIFIED_EMAIL_ADDRESS,
    &DESCRIBE_ACTIVE_RECEIPT_RULE_SET,
    &DESCRIBE_CONFIGURATION_SET,
    &DESCRIBE_RECEIPT_RULE,
    &DESCRIBE_RECEIPT_RULE_SET,
    &GET_ACCOUNT_SENDING_ENABLED,
    &GET_CUSTOM_VERIFICATION_EMAIL_TEMPLATE,
    &GET_IDENTITY_DKIM_ATTRIBUTES,
    &GET_IDENTITY_MAIL_FROM_DOMAIN_ATTRIBUTES,
    &GET_IDENTITY_NOTIFICATION_ATTRIBUTES,
    &GET_IDENTITY_POLICIES,
    &GET_IDENTITY_VERIFICATION_ATTRIBUTES,
    &GET_SEND_QUOTA,
    &GET_SEND_STATISTICS,
    &GET_TEMPLATE,
    &LIST_CONFIGURATION_SETS,
    &LIST_CUSTOM_VERIFICATION_EMAIL_TEMPLATES,
    &LIST_IDENTITIES,
    &LIST_IDENTITY_POLICIES,
    &LIST_RECEIPT_FILTERS,
    &LIST_RECEIPT_RULE_SETS,
    &LIST_TEMPLATES,
    &LIST_VERIFIED_EMAIL_ADDRESSES,
    &PUT_CONFIGURATION_SET_DELIVERY_OPTIONS,
    &PUT_IDENTITY_POLICY,
    &REORDER_RECEIPT_RULE_SET,
    &SEND_BOUNCE,
    &SEND_BULK_TEMPLATED_EMAIL,
    &SEND_CUSTOM_VERIFICATION_EMAIL,
    &SEND_EMAIL,
    &SEND_RAW_EMAIL,
    &SEND_TEMPLATED_EMAIL,
    &SET_ACTIVE_RECEIPT_RULE_SET,
    &SET_IDENTITY_DKIM_ENABLED,
    &SET_IDENTITY_FEEDBACK_FORWARDING_ENABLED,
    &SET_IDENTITY_HEADERS_IN_NOTIFICATIONS_ENABLED,
    &SET_IDENTITY_MAIL_FROM_DOMAIN,
    &SET_IDENTITY_NOTIFICATION_TOPIC,
    &SET_RECEIPT_RULE_POSITION,
    &TEST_RENDER_TEMPLATE,
    &UPDATE_ACCOUNT_SENDING_ENABLED,
    &UPDATE_CONFIGURATION_SET_EVENT_DESTINATION,
    &UPDATE_CONFIGURATION_SET_REPUTATION_METRICS_ENABLED,
    &UPDATE_CONFIGURATION_SET_SENDING_ENABLED,
    &UPDATE_CONFIGURATION_SET_TRACKING_OPTIONS,
    &UPDATE_CUSTOM_VERIFICATION_EMAIL_TEMPLATE,
    &UPDATE_RECEIPT_RULE,
    &UPDATE_TEMPLATE,
    &VERIFY_DOMAIN_DKIM,
    &VERIFY_DOMAIN_IDENTITY,
    &VERIFY_EMAIL_ADDRESS,
    &VERIFY_EMAIL_IDENTITY,
];

/// Gives the names of all operations to a macro, for tests that walk through them.
#[macro_export]
macro_rules! v1_operations {
($callback:ident) => {
$callback! { CloneReceiptRuleSet CreateConfigurationSet CreateConfigurationSetEventDestination CreateConfigurationSetTrackingOptions CreateCustomVerificationEmailTemplate CreateReceiptFilter CreateReceiptRule CreateReceiptRuleSet CreateTemplate DeleteConfigurationSet DeleteConfigurationSetEventDestination DeleteConfigurationSetTrackingOptions DeleteCustomVerificationEmailTemplate DeleteIdentity DeleteIdentityPolicy DeleteReceiptFilter DeleteReceiptRule DeleteReceiptRuleSet DeleteTemplate DeleteVerifiedEmailAddress DescribeActiveReceiptRuleSet DescribeConfigurationSet DescribeReceiptRule DescribeReceiptRuleSet GetAccountSendingEnabled GetCustomVerificationEmailTemplate GetIdentityDkimAttributes GetIdentityMailFromDomainAttributes GetIdentityNotificationAttributes GetIdentityPolicies GetIdentityVerificationAttributes GetSendQuota GetSendStatistics GetTemplate ListConfigurationSets ListCustomVerificationEmailTemplates ListIdentities ListIdentityPolicies ListReceiptFilters ListReceiptRuleSets ListTemplates ListVerifiedEmailAddresses PutConfigurationSetDeliveryOptions PutIdentityPolicy ReorderReceiptRuleSet SendBounce SendBulkTemplatedEmail SendCustomVerificationEmail SendEmail SendRawEmail SendTemplatedEmail SetActiveReceiptRuleSet SetIdentityDkimEnabled SetIdentityFeedbackForwardingEnabled SetIdentityHeadersInNotificationsEnabled SetIdentityMailFromDomain SetIdentityNotificationTopic SetReceiptRulePosition TestRenderTemplate UpdateAccountSendingEnabled UpdateConfigurationSetEventDestination UpdateConfigurationSetReputationMetricsEnabled UpdateConfigurationSetSendingEnabled UpdateConfigurationSetTrackingOptions UpdateCustomVerificationEmailTemplate UpdateReceiptRule UpdateTemplate VerifyDomainDkim VerifyDomainIdentity VerifyEmailAddress VerifyEmailIdentity }
};
}
