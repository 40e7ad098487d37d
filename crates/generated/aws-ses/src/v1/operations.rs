// Written by `cargo xtask codegen`; do not edit.

use super::*;
use aws::Operation;

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct CloneReceiptRuleSet;

impl Operation for CloneReceiptRuleSet {
    type Input = CloneReceiptRuleSetRequest;
    type Output = CloneReceiptRuleSetResponse;
    fn spec() -> &'static OperationSpec {
        &CLONE_RECEIPT_RULE_SET
    }
}

pub(super) static CLONE_RECEIPT_RULE_SET: OperationSpec = OperationSpec {
    name: "CloneReceiptRuleSet",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:CloneReceiptRuleSet",
    input: &CLONE_RECEIPT_RULE_SET_REQUEST,
    output: Some(&CLONE_RECEIPT_RULE_SET_RESPONSE),
    errors: &[
        &errors::RULE_SET_DOES_NOT_EXIST_EXCEPTION,
        &errors::ALREADY_EXISTS_EXCEPTION,
        &errors::LIMIT_EXCEEDED_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: true,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct CreateConfigurationSet;

impl Operation for CreateConfigurationSet {
    type Input = CreateConfigurationSetRequest;
    type Output = CreateConfigurationSetResponse;
    fn spec() -> &'static OperationSpec {
        &CREATE_CONFIGURATION_SET
    }
}

pub(super) static CREATE_CONFIGURATION_SET: OperationSpec = OperationSpec {
    name: "CreateConfigurationSet",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:CreateConfigurationSet",
    input: &CREATE_CONFIGURATION_SET_REQUEST,
    output: Some(&CREATE_CONFIGURATION_SET_RESPONSE),
    errors: &[
        &errors::CONFIGURATION_SET_ALREADY_EXISTS_EXCEPTION,
        &errors::INVALID_CONFIGURATION_SET_EXCEPTION,
        &errors::LIMIT_EXCEEDED_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct CreateConfigurationSetEventDestination;

impl Operation for CreateConfigurationSetEventDestination {
    type Input = CreateConfigurationSetEventDestinationRequest;
    type Output = CreateConfigurationSetEventDestinationResponse;
    fn spec() -> &'static OperationSpec {
        &CREATE_CONFIGURATION_SET_EVENT_DESTINATION
    }
}

pub(super) static CREATE_CONFIGURATION_SET_EVENT_DESTINATION: OperationSpec = OperationSpec {
    name: "CreateConfigurationSetEventDestination",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:CreateConfigurationSetEventDestination",
    input: &CREATE_CONFIGURATION_SET_EVENT_DESTINATION_REQUEST,
    output: Some(&CREATE_CONFIGURATION_SET_EVENT_DESTINATION_RESPONSE),
    errors: &[
        &errors::CONFIGURATION_SET_DOES_NOT_EXIST_EXCEPTION,
        &errors::EVENT_DESTINATION_ALREADY_EXISTS_EXCEPTION,
        &errors::INVALID_CLOUD_WATCH_DESTINATION_EXCEPTION,
        &errors::INVALID_FIREHOSE_DESTINATION_EXCEPTION,
        &errors::INVALID_SNS_DESTINATION_EXCEPTION,
        &errors::LIMIT_EXCEEDED_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct CreateConfigurationSetTrackingOptions;

impl Operation for CreateConfigurationSetTrackingOptions {
    type Input = CreateConfigurationSetTrackingOptionsRequest;
    type Output = CreateConfigurationSetTrackingOptionsResponse;
    fn spec() -> &'static OperationSpec {
        &CREATE_CONFIGURATION_SET_TRACKING_OPTIONS
    }
}

pub(super) static CREATE_CONFIGURATION_SET_TRACKING_OPTIONS: OperationSpec = OperationSpec {
    name: "CreateConfigurationSetTrackingOptions",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:CreateConfigurationSetTrackingOptions",
    input: &CREATE_CONFIGURATION_SET_TRACKING_OPTIONS_REQUEST,
    output: Some(&CREATE_CONFIGURATION_SET_TRACKING_OPTIONS_RESPONSE),
    errors: &[
        &errors::CONFIGURATION_SET_DOES_NOT_EXIST_EXCEPTION,
        &errors::TRACKING_OPTIONS_ALREADY_EXISTS_EXCEPTION,
        &errors::INVALID_TRACKING_OPTIONS_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct CreateCustomVerificationEmailTemplate;

impl Operation for CreateCustomVerificationEmailTemplate {
    type Input = CreateCustomVerificationEmailTemplateRequest;
    type Output = ();
    fn spec() -> &'static OperationSpec {
        &CREATE_CUSTOM_VERIFICATION_EMAIL_TEMPLATE
    }
}

pub(super) static CREATE_CUSTOM_VERIFICATION_EMAIL_TEMPLATE: OperationSpec = OperationSpec {
    name: "CreateCustomVerificationEmailTemplate",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:CreateCustomVerificationEmailTemplate",
    input: &CREATE_CUSTOM_VERIFICATION_EMAIL_TEMPLATE_REQUEST,
    output: None,
    errors: &[
        &errors::CUSTOM_VERIFICATION_EMAIL_TEMPLATE_ALREADY_EXISTS_EXCEPTION,
        &errors::FROM_EMAIL_ADDRESS_NOT_VERIFIED_EXCEPTION,
        &errors::CUSTOM_VERIFICATION_EMAIL_INVALID_CONTENT_EXCEPTION,
        &errors::LIMIT_EXCEEDED_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct CreateReceiptFilter;

impl Operation for CreateReceiptFilter {
    type Input = CreateReceiptFilterRequest;
    type Output = CreateReceiptFilterResponse;
    fn spec() -> &'static OperationSpec {
        &CREATE_RECEIPT_FILTER
    }
}

pub(super) static CREATE_RECEIPT_FILTER: OperationSpec = OperationSpec {
    name: "CreateReceiptFilter",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:CreateReceiptFilter",
    input: &CREATE_RECEIPT_FILTER_REQUEST,
    output: Some(&CREATE_RECEIPT_FILTER_RESPONSE),
    errors: &[
        &errors::LIMIT_EXCEEDED_EXCEPTION,
        &errors::ALREADY_EXISTS_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: true,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct CreateReceiptRule;

impl Operation for CreateReceiptRule {
    type Input = CreateReceiptRuleRequest;
    type Output = CreateReceiptRuleResponse;
    fn spec() -> &'static OperationSpec {
        &CREATE_RECEIPT_RULE
    }
}

pub(super) static CREATE_RECEIPT_RULE: OperationSpec = OperationSpec {
    name: "CreateReceiptRule",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:CreateReceiptRule",
    input: &CREATE_RECEIPT_RULE_REQUEST,
    output: Some(&CREATE_RECEIPT_RULE_RESPONSE),
    errors: &[
        &errors::INVALID_SNS_TOPIC_EXCEPTION,
        &errors::INVALID_S3_CONFIGURATION_EXCEPTION,
        &errors::INVALID_LAMBDA_FUNCTION_EXCEPTION,
        &errors::ALREADY_EXISTS_EXCEPTION,
        &errors::RULE_DOES_NOT_EXIST_EXCEPTION,
        &errors::RULE_SET_DOES_NOT_EXIST_EXCEPTION,
        &errors::LIMIT_EXCEEDED_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: true,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct CreateReceiptRuleSet;

impl Operation for CreateReceiptRuleSet {
    type Input = CreateReceiptRuleSetRequest;
    type Output = CreateReceiptRuleSetResponse;
    fn spec() -> &'static OperationSpec {
        &CREATE_RECEIPT_RULE_SET
    }
}

pub(super) static CREATE_RECEIPT_RULE_SET: OperationSpec = OperationSpec {
    name: "CreateReceiptRuleSet",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:CreateReceiptRuleSet",
    input: &CREATE_RECEIPT_RULE_SET_REQUEST,
    output: Some(&CREATE_RECEIPT_RULE_SET_RESPONSE),
    errors: &[
        &errors::ALREADY_EXISTS_EXCEPTION,
        &errors::LIMIT_EXCEEDED_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: true,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct CreateTemplate;

impl Operation for CreateTemplate {
    type Input = CreateTemplateRequest;
    type Output = CreateTemplateResponse;
    fn spec() -> &'static OperationSpec {
        &CREATE_TEMPLATE
    }
}

pub(super) static CREATE_TEMPLATE: OperationSpec = OperationSpec {
    name: "CreateTemplate",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:CreateTemplate",
    input: &CREATE_TEMPLATE_REQUEST,
    output: Some(&CREATE_TEMPLATE_RESPONSE),
    errors: &[
        &errors::ALREADY_EXISTS_EXCEPTION,
        &errors::INVALID_TEMPLATE_EXCEPTION,
        &errors::LIMIT_EXCEEDED_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct DeleteConfigurationSet;

impl Operation for DeleteConfigurationSet {
    type Input = DeleteConfigurationSetRequest;
    type Output = DeleteConfigurationSetResponse;
    fn spec() -> &'static OperationSpec {
        &DELETE_CONFIGURATION_SET
    }
}

pub(super) static DELETE_CONFIGURATION_SET: OperationSpec = OperationSpec {
    name: "DeleteConfigurationSet",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:DeleteConfigurationSet",
    input: &DELETE_CONFIGURATION_SET_REQUEST,
    output: Some(&DELETE_CONFIGURATION_SET_RESPONSE),
    errors: &[&errors::CONFIGURATION_SET_DOES_NOT_EXIST_EXCEPTION],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct DeleteConfigurationSetEventDestination;

impl Operation for DeleteConfigurationSetEventDestination {
    type Input = DeleteConfigurationSetEventDestinationRequest;
    type Output = DeleteConfigurationSetEventDestinationResponse;
    fn spec() -> &'static OperationSpec {
        &DELETE_CONFIGURATION_SET_EVENT_DESTINATION
    }
}

pub(super) static DELETE_CONFIGURATION_SET_EVENT_DESTINATION: OperationSpec = OperationSpec {
    name: "DeleteConfigurationSetEventDestination",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:DeleteConfigurationSetEventDestination",
    input: &DELETE_CONFIGURATION_SET_EVENT_DESTINATION_REQUEST,
    output: Some(&DELETE_CONFIGURATION_SET_EVENT_DESTINATION_RESPONSE),
    errors: &[
        &errors::CONFIGURATION_SET_DOES_NOT_EXIST_EXCEPTION,
        &errors::EVENT_DESTINATION_DOES_NOT_EXIST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct DeleteConfigurationSetTrackingOptions;

impl Operation for DeleteConfigurationSetTrackingOptions {
    type Input = DeleteConfigurationSetTrackingOptionsRequest;
    type Output = DeleteConfigurationSetTrackingOptionsResponse;
    fn spec() -> &'static OperationSpec {
        &DELETE_CONFIGURATION_SET_TRACKING_OPTIONS
    }
}

pub(super) static DELETE_CONFIGURATION_SET_TRACKING_OPTIONS: OperationSpec = OperationSpec {
    name: "DeleteConfigurationSetTrackingOptions",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:DeleteConfigurationSetTrackingOptions",
    input: &DELETE_CONFIGURATION_SET_TRACKING_OPTIONS_REQUEST,
    output: Some(&DELETE_CONFIGURATION_SET_TRACKING_OPTIONS_RESPONSE),
    errors: &[
        &errors::CONFIGURATION_SET_DOES_NOT_EXIST_EXCEPTION,
        &errors::TRACKING_OPTIONS_DOES_NOT_EXIST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct DeleteCustomVerificationEmailTemplate;

impl Operation for DeleteCustomVerificationEmailTemplate {
    type Input = DeleteCustomVerificationEmailTemplateRequest;
    type Output = ();
    fn spec() -> &'static OperationSpec {
        &DELETE_CUSTOM_VERIFICATION_EMAIL_TEMPLATE
    }
}

pub(super) static DELETE_CUSTOM_VERIFICATION_EMAIL_TEMPLATE: OperationSpec = OperationSpec {
    name: "DeleteCustomVerificationEmailTemplate",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:DeleteCustomVerificationEmailTemplate",
    input: &DELETE_CUSTOM_VERIFICATION_EMAIL_TEMPLATE_REQUEST,
    output: None,
    errors: &[],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct DeleteIdentity;

impl Operation for DeleteIdentity {
    type Input = DeleteIdentityRequest;
    type Output = DeleteIdentityResponse;
    fn spec() -> &'static OperationSpec {
        &DELETE_IDENTITY
    }
}

pub(super) static DELETE_IDENTITY: OperationSpec = OperationSpec {
    name: "DeleteIdentity",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:DeleteIdentity",
    input: &DELETE_IDENTITY_REQUEST,
    output: Some(&DELETE_IDENTITY_RESPONSE),
    errors: &[],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct DeleteIdentityPolicy;

impl Operation for DeleteIdentityPolicy {
    type Input = DeleteIdentityPolicyRequest;
    type Output = DeleteIdentityPolicyResponse;
    fn spec() -> &'static OperationSpec {
        &DELETE_IDENTITY_POLICY
    }
}

pub(super) static DELETE_IDENTITY_POLICY: OperationSpec = OperationSpec {
    name: "DeleteIdentityPolicy",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:DeleteIdentityPolicy",
    input: &DELETE_IDENTITY_POLICY_REQUEST,
    output: Some(&DELETE_IDENTITY_POLICY_RESPONSE),
    errors: &[],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct DeleteReceiptFilter;

impl Operation for DeleteReceiptFilter {
    type Input = DeleteReceiptFilterRequest;
    type Output = DeleteReceiptFilterResponse;
    fn spec() -> &'static OperationSpec {
        &DELETE_RECEIPT_FILTER
    }
}

pub(super) static DELETE_RECEIPT_FILTER: OperationSpec = OperationSpec {
    name: "DeleteReceiptFilter",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:DeleteReceiptFilter",
    input: &DELETE_RECEIPT_FILTER_REQUEST,
    output: Some(&DELETE_RECEIPT_FILTER_RESPONSE),
    errors: &[],
    sends: false,
    open: false,
    hides_null: true,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct DeleteReceiptRule;

impl Operation for DeleteReceiptRule {
    type Input = DeleteReceiptRuleRequest;
    type Output = DeleteReceiptRuleResponse;
    fn spec() -> &'static OperationSpec {
        &DELETE_RECEIPT_RULE
    }
}

pub(super) static DELETE_RECEIPT_RULE: OperationSpec = OperationSpec {
    name: "DeleteReceiptRule",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:DeleteReceiptRule",
    input: &DELETE_RECEIPT_RULE_REQUEST,
    output: Some(&DELETE_RECEIPT_RULE_RESPONSE),
    errors: &[&errors::RULE_SET_DOES_NOT_EXIST_EXCEPTION],
    sends: false,
    open: false,
    hides_null: true,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct DeleteReceiptRuleSet;

impl Operation for DeleteReceiptRuleSet {
    type Input = DeleteReceiptRuleSetRequest;
    type Output = DeleteReceiptRuleSetResponse;
    fn spec() -> &'static OperationSpec {
        &DELETE_RECEIPT_RULE_SET
    }
}

pub(super) static DELETE_RECEIPT_RULE_SET: OperationSpec = OperationSpec {
    name: "DeleteReceiptRuleSet",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:DeleteReceiptRuleSet",
    input: &DELETE_RECEIPT_RULE_SET_REQUEST,
    output: Some(&DELETE_RECEIPT_RULE_SET_RESPONSE),
    errors: &[&errors::CANNOT_DELETE_EXCEPTION],
    sends: false,
    open: false,
    hides_null: true,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct DeleteTemplate;

impl Operation for DeleteTemplate {
    type Input = DeleteTemplateRequest;
    type Output = DeleteTemplateResponse;
    fn spec() -> &'static OperationSpec {
        &DELETE_TEMPLATE
    }
}

pub(super) static DELETE_TEMPLATE: OperationSpec = OperationSpec {
    name: "DeleteTemplate",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:DeleteTemplate",
    input: &DELETE_TEMPLATE_REQUEST,
    output: Some(&DELETE_TEMPLATE_RESPONSE),
    errors: &[],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct DeleteVerifiedEmailAddress;

impl Operation for DeleteVerifiedEmailAddress {
    type Input = DeleteVerifiedEmailAddressRequest;
    type Output = ();
    fn spec() -> &'static OperationSpec {
        &DELETE_VERIFIED_EMAIL_ADDRESS
    }
}

pub(super) static DELETE_VERIFIED_EMAIL_ADDRESS: OperationSpec = OperationSpec {
    name: "DeleteVerifiedEmailAddress",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:DeleteVerifiedEmailAddress",
    input: &DELETE_VERIFIED_EMAIL_ADDRESS_REQUEST,
    output: None,
    errors: &[],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct DescribeActiveReceiptRuleSet;

impl Operation for DescribeActiveReceiptRuleSet {
    type Input = DescribeActiveReceiptRuleSetRequest;
    type Output = DescribeActiveReceiptRuleSetResponse;
    fn spec() -> &'static OperationSpec {
        &DESCRIBE_ACTIVE_RECEIPT_RULE_SET
    }
}

pub(super) static DESCRIBE_ACTIVE_RECEIPT_RULE_SET: OperationSpec = OperationSpec {
    name: "DescribeActiveReceiptRuleSet",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:DescribeActiveReceiptRuleSet",
    input: &DESCRIBE_ACTIVE_RECEIPT_RULE_SET_REQUEST,
    output: Some(&DESCRIBE_ACTIVE_RECEIPT_RULE_SET_RESPONSE),
    errors: &[],
    sends: false,
    open: false,
    hides_null: true,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct DescribeConfigurationSet;

impl Operation for DescribeConfigurationSet {
    type Input = DescribeConfigurationSetRequest;
    type Output = DescribeConfigurationSetResponse;
    fn spec() -> &'static OperationSpec {
        &DESCRIBE_CONFIGURATION_SET
    }
}

pub(super) static DESCRIBE_CONFIGURATION_SET: OperationSpec = OperationSpec {
    name: "DescribeConfigurationSet",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:DescribeConfigurationSet",
    input: &DESCRIBE_CONFIGURATION_SET_REQUEST,
    output: Some(&DESCRIBE_CONFIGURATION_SET_RESPONSE),
    errors: &[&errors::CONFIGURATION_SET_DOES_NOT_EXIST_EXCEPTION],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct DescribeReceiptRule;

impl Operation for DescribeReceiptRule {
    type Input = DescribeReceiptRuleRequest;
    type Output = DescribeReceiptRuleResponse;
    fn spec() -> &'static OperationSpec {
        &DESCRIBE_RECEIPT_RULE
    }
}

pub(super) static DESCRIBE_RECEIPT_RULE: OperationSpec = OperationSpec {
    name: "DescribeReceiptRule",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:DescribeReceiptRule",
    input: &DESCRIBE_RECEIPT_RULE_REQUEST,
    output: Some(&DESCRIBE_RECEIPT_RULE_RESPONSE),
    errors: &[
        &errors::RULE_DOES_NOT_EXIST_EXCEPTION,
        &errors::RULE_SET_DOES_NOT_EXIST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: true,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct DescribeReceiptRuleSet;

impl Operation for DescribeReceiptRuleSet {
    type Input = DescribeReceiptRuleSetRequest;
    type Output = DescribeReceiptRuleSetResponse;
    fn spec() -> &'static OperationSpec {
        &DESCRIBE_RECEIPT_RULE_SET
    }
}

pub(super) static DESCRIBE_RECEIPT_RULE_SET: OperationSpec = OperationSpec {
    name: "DescribeReceiptRuleSet",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:DescribeReceiptRuleSet",
    input: &DESCRIBE_RECEIPT_RULE_SET_REQUEST,
    output: Some(&DESCRIBE_RECEIPT_RULE_SET_RESPONSE),
    errors: &[&errors::RULE_SET_DOES_NOT_EXIST_EXCEPTION],
    sends: false,
    open: false,
    hides_null: true,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct GetAccountSendingEnabled;

impl Operation for GetAccountSendingEnabled {
    type Input = ();
    type Output = GetAccountSendingEnabledResponse;
    fn spec() -> &'static OperationSpec {
        &GET_ACCOUNT_SENDING_ENABLED
    }
}

pub(super) static GET_ACCOUNT_SENDING_ENABLED: OperationSpec = OperationSpec {
    name: "GetAccountSendingEnabled",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:GetAccountSendingEnabled",
    input: &aws::schema::EMPTY,
    output: Some(&GET_ACCOUNT_SENDING_ENABLED_RESPONSE),
    errors: &[],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct GetCustomVerificationEmailTemplate;

impl Operation for GetCustomVerificationEmailTemplate {
    type Input = GetCustomVerificationEmailTemplateRequest;
    type Output = GetCustomVerificationEmailTemplateResponse;
    fn spec() -> &'static OperationSpec {
        &GET_CUSTOM_VERIFICATION_EMAIL_TEMPLATE
    }
}

pub(super) static GET_CUSTOM_VERIFICATION_EMAIL_TEMPLATE: OperationSpec = OperationSpec {
    name: "GetCustomVerificationEmailTemplate",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:GetCustomVerificationEmailTemplate",
    input: &GET_CUSTOM_VERIFICATION_EMAIL_TEMPLATE_REQUEST,
    output: Some(&GET_CUSTOM_VERIFICATION_EMAIL_TEMPLATE_RESPONSE),
    errors: &[&errors::CUSTOM_VERIFICATION_EMAIL_TEMPLATE_DOES_NOT_EXIST_EXCEPTION],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct GetIdentityDkimAttributes;

impl Operation for GetIdentityDkimAttributes {
    type Input = GetIdentityDkimAttributesRequest;
    type Output = GetIdentityDkimAttributesResponse;
    fn spec() -> &'static OperationSpec {
        &GET_IDENTITY_DKIM_ATTRIBUTES
    }
}

pub(super) static GET_IDENTITY_DKIM_ATTRIBUTES: OperationSpec = OperationSpec {
    name: "GetIdentityDkimAttributes",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:GetIdentityDkimAttributes",
    input: &GET_IDENTITY_DKIM_ATTRIBUTES_REQUEST,
    output: Some(&GET_IDENTITY_DKIM_ATTRIBUTES_RESPONSE),
    errors: &[],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct GetIdentityMailFromDomainAttributes;

impl Operation for GetIdentityMailFromDomainAttributes {
    type Input = GetIdentityMailFromDomainAttributesRequest;
    type Output = GetIdentityMailFromDomainAttributesResponse;
    fn spec() -> &'static OperationSpec {
        &GET_IDENTITY_MAIL_FROM_DOMAIN_ATTRIBUTES
    }
}

pub(super) static GET_IDENTITY_MAIL_FROM_DOMAIN_ATTRIBUTES: OperationSpec = OperationSpec {
    name: "GetIdentityMailFromDomainAttributes",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:GetIdentityMailFromDomainAttributes",
    input: &GET_IDENTITY_MAIL_FROM_DOMAIN_ATTRIBUTES_REQUEST,
    output: Some(&GET_IDENTITY_MAIL_FROM_DOMAIN_ATTRIBUTES_RESPONSE),
    errors: &[],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct GetIdentityNotificationAttributes;

impl Operation for GetIdentityNotificationAttributes {
    type Input = GetIdentityNotificationAttributesRequest;
    type Output = GetIdentityNotificationAttributesResponse;
    fn spec() -> &'static OperationSpec {
        &GET_IDENTITY_NOTIFICATION_ATTRIBUTES
    }
}

pub(super) static GET_IDENTITY_NOTIFICATION_ATTRIBUTES: OperationSpec = OperationSpec {
    name: "GetIdentityNotificationAttributes",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:GetIdentityNotificationAttributes",
    input: &GET_IDENTITY_NOTIFICATION_ATTRIBUTES_REQUEST,
    output: Some(&GET_IDENTITY_NOTIFICATION_ATTRIBUTES_RESPONSE),
    errors: &[],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct GetIdentityPolicies;

impl Operation for GetIdentityPolicies {
    type Input = GetIdentityPoliciesRequest;
    type Output = GetIdentityPoliciesResponse;
    fn spec() -> &'static OperationSpec {
        &GET_IDENTITY_POLICIES
    }
}

pub(super) static GET_IDENTITY_POLICIES: OperationSpec = OperationSpec {
    name: "GetIdentityPolicies",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:GetIdentityPolicies",
    input: &GET_IDENTITY_POLICIES_REQUEST,
    output: Some(&GET_IDENTITY_POLICIES_RESPONSE),
    errors: &[],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct GetIdentityVerificationAttributes;

impl Operation for GetIdentityVerificationAttributes {
    type Input = GetIdentityVerificationAttributesRequest;
    type Output = GetIdentityVerificationAttributesResponse;
    fn spec() -> &'static OperationSpec {
        &GET_IDENTITY_VERIFICATION_ATTRIBUTES
    }
}

pub(super) static GET_IDENTITY_VERIFICATION_ATTRIBUTES: OperationSpec = OperationSpec {
    name: "GetIdentityVerificationAttributes",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:GetIdentityVerificationAttributes",
    input: &GET_IDENTITY_VERIFICATION_ATTRIBUTES_REQUEST,
    output: Some(&GET_IDENTITY_VERIFICATION_ATTRIBUTES_RESPONSE),
    errors: &[],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct GetSendQuota;

impl Operation for GetSendQuota {
    type Input = ();
    type Output = GetSendQuotaResponse;
    fn spec() -> &'static OperationSpec {
        &GET_SEND_QUOTA
    }
}

pub(super) static GET_SEND_QUOTA: OperationSpec = OperationSpec {
    name: "GetSendQuota",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:GetSendQuota",
    input: &aws::schema::EMPTY,
    output: Some(&GET_SEND_QUOTA_RESPONSE),
    errors: &[],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct GetSendStatistics;

impl Operation for GetSendStatistics {
    type Input = ();
    type Output = GetSendStatisticsResponse;
    fn spec() -> &'static OperationSpec {
        &GET_SEND_STATISTICS
    }
}

pub(super) static GET_SEND_STATISTICS: OperationSpec = OperationSpec {
    name: "GetSendStatistics",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:GetSendStatistics",
    input: &aws::schema::EMPTY,
    output: Some(&GET_SEND_STATISTICS_RESPONSE),
    errors: &[],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct GetTemplate;

impl Operation for GetTemplate {
    type Input = GetTemplateRequest;
    type Output = GetTemplateResponse;
    fn spec() -> &'static OperationSpec {
        &GET_TEMPLATE
    }
}

pub(super) static GET_TEMPLATE: OperationSpec = OperationSpec {
    name: "GetTemplate",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:GetTemplate",
    input: &GET_TEMPLATE_REQUEST,
    output: Some(&GET_TEMPLATE_RESPONSE),
    errors: &[&errors::TEMPLATE_DOES_NOT_EXIST_EXCEPTION],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct ListConfigurationSets;

impl Operation for ListConfigurationSets {
    type Input = ListConfigurationSetsRequest;
    type Output = ListConfigurationSetsResponse;
    fn spec() -> &'static OperationSpec {
        &LIST_CONFIGURATION_SETS
    }
}

pub(super) static LIST_CONFIGURATION_SETS: OperationSpec = OperationSpec {
    name: "ListConfigurationSets",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:ListConfigurationSets",
    input: &LIST_CONFIGURATION_SETS_REQUEST,
    output: Some(&LIST_CONFIGURATION_SETS_RESPONSE),
    errors: &[],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct ListCustomVerificationEmailTemplates;

impl Operation for ListCustomVerificationEmailTemplates {
    type Input = ListCustomVerificationEmailTemplatesRequest;
    type Output = ListCustomVerificationEmailTemplatesResponse;
    fn spec() -> &'static OperationSpec {
        &LIST_CUSTOM_VERIFICATION_EMAIL_TEMPLATES
    }
}

pub(super) static LIST_CUSTOM_VERIFICATION_EMAIL_TEMPLATES: OperationSpec = OperationSpec {
    name: "ListCustomVerificationEmailTemplates",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:ListCustomVerificationEmailTemplates",
    input: &LIST_CUSTOM_VERIFICATION_EMAIL_TEMPLATES_REQUEST,
    output: Some(&LIST_CUSTOM_VERIFICATION_EMAIL_TEMPLATES_RESPONSE),
    errors: &[],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct ListIdentities;

impl Operation for ListIdentities {
    type Input = ListIdentitiesRequest;
    type Output = ListIdentitiesResponse;
    fn spec() -> &'static OperationSpec {
        &LIST_IDENTITIES
    }
}

pub(super) static LIST_IDENTITIES: OperationSpec = OperationSpec {
    name: "ListIdentities",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:ListIdentities",
    input: &LIST_IDENTITIES_REQUEST,
    output: Some(&LIST_IDENTITIES_RESPONSE),
    errors: &[],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct ListIdentityPolicies;

impl Operation for ListIdentityPolicies {
    type Input = ListIdentityPoliciesRequest;
    type Output = ListIdentityPoliciesResponse;
    fn spec() -> &'static OperationSpec {
        &LIST_IDENTITY_POLICIES
    }
}

pub(super) static LIST_IDENTITY_POLICIES: OperationSpec = OperationSpec {
    name: "ListIdentityPolicies",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:ListIdentityPolicies",
    input: &LIST_IDENTITY_POLICIES_REQUEST,
    output: Some(&LIST_IDENTITY_POLICIES_RESPONSE),
    errors: &[],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct ListReceiptFilters;

impl Operation for ListReceiptFilters {
    type Input = ListReceiptFiltersRequest;
    type Output = ListReceiptFiltersResponse;
    fn spec() -> &'static OperationSpec {
        &LIST_RECEIPT_FILTERS
    }
}

pub(super) static LIST_RECEIPT_FILTERS: OperationSpec = OperationSpec {
    name: "ListReceiptFilters",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:ListReceiptFilters",
    input: &LIST_RECEIPT_FILTERS_REQUEST,
    output: Some(&LIST_RECEIPT_FILTERS_RESPONSE),
    errors: &[],
    sends: false,
    open: false,
    hides_null: true,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct ListReceiptRuleSets;

impl Operation for ListReceiptRuleSets {
    type Input = ListReceiptRuleSetsRequest;
    type Output = ListReceiptRuleSetsResponse;
    fn spec() -> &'static OperationSpec {
        &LIST_RECEIPT_RULE_SETS
    }
}

pub(super) static LIST_RECEIPT_RULE_SETS: OperationSpec = OperationSpec {
    name: "ListReceiptRuleSets",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:ListReceiptRuleSets",
    input: &LIST_RECEIPT_RULE_SETS_REQUEST,
    output: Some(&LIST_RECEIPT_RULE_SETS_RESPONSE),
    errors: &[],
    sends: false,
    open: false,
    hides_null: true,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct ListTemplates;

impl Operation for ListTemplates {
    type Input = ListTemplatesRequest;
    type Output = ListTemplatesResponse;
    fn spec() -> &'static OperationSpec {
        &LIST_TEMPLATES
    }
}

pub(super) static LIST_TEMPLATES: OperationSpec = OperationSpec {
    name: "ListTemplates",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:ListTemplates",
    input: &LIST_TEMPLATES_REQUEST,
    output: Some(&LIST_TEMPLATES_RESPONSE),
    errors: &[],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct ListVerifiedEmailAddresses;

impl Operation for ListVerifiedEmailAddresses {
    type Input = ();
    type Output = ListVerifiedEmailAddressesResponse;
    fn spec() -> &'static OperationSpec {
        &LIST_VERIFIED_EMAIL_ADDRESSES
    }
}

pub(super) static LIST_VERIFIED_EMAIL_ADDRESSES: OperationSpec = OperationSpec {
    name: "ListVerifiedEmailAddresses",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:ListVerifiedEmailAddresses",
    input: &aws::schema::EMPTY,
    output: Some(&LIST_VERIFIED_EMAIL_ADDRESSES_RESPONSE),
    errors: &[],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct PutConfigurationSetDeliveryOptions;

impl Operation for PutConfigurationSetDeliveryOptions {
    type Input = PutConfigurationSetDeliveryOptionsRequest;
    type Output = PutConfigurationSetDeliveryOptionsResponse;
    fn spec() -> &'static OperationSpec {
        &PUT_CONFIGURATION_SET_DELIVERY_OPTIONS
    }
}

pub(super) static PUT_CONFIGURATION_SET_DELIVERY_OPTIONS: OperationSpec = OperationSpec {
    name: "PutConfigurationSetDeliveryOptions",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:PutConfigurationSetDeliveryOptions",
    input: &PUT_CONFIGURATION_SET_DELIVERY_OPTIONS_REQUEST,
    output: Some(&PUT_CONFIGURATION_SET_DELIVERY_OPTIONS_RESPONSE),
    errors: &[
        &errors::CONFIGURATION_SET_DOES_NOT_EXIST_EXCEPTION,
        &errors::INVALID_DELIVERY_OPTIONS_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct PutIdentityPolicy;

impl Operation for PutIdentityPolicy {
    type Input = PutIdentityPolicyRequest;
    type Output = PutIdentityPolicyResponse;
    fn spec() -> &'static OperationSpec {
        &PUT_IDENTITY_POLICY
    }
}

pub(super) static PUT_IDENTITY_POLICY: OperationSpec = OperationSpec {
    name: "PutIdentityPolicy",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:PutIdentityPolicy",
    input: &PUT_IDENTITY_POLICY_REQUEST,
    output: Some(&PUT_IDENTITY_POLICY_RESPONSE),
    errors: &[&errors::INVALID_POLICY_EXCEPTION],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct ReorderReceiptRuleSet;

impl Operation for ReorderReceiptRuleSet {
    type Input = ReorderReceiptRuleSetRequest;
    type Output = ReorderReceiptRuleSetResponse;
    fn spec() -> &'static OperationSpec {
        &REORDER_RECEIPT_RULE_SET
    }
}

pub(super) static REORDER_RECEIPT_RULE_SET: OperationSpec = OperationSpec {
    name: "ReorderReceiptRuleSet",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:ReorderReceiptRuleSet",
    input: &REORDER_RECEIPT_RULE_SET_REQUEST,
    output: Some(&REORDER_RECEIPT_RULE_SET_RESPONSE),
    errors: &[
        &errors::RULE_SET_DOES_NOT_EXIST_EXCEPTION,
        &errors::RULE_DOES_NOT_EXIST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: true,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct SendBounce;

impl Operation for SendBounce {
    type Input = SendBounceRequest;
    type Output = SendBounceResponse;
    fn spec() -> &'static OperationSpec {
        &SEND_BOUNCE
    }
}

pub(super) static SEND_BOUNCE: OperationSpec = OperationSpec {
    name: "SendBounce",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:SendBounce",
    input: &SEND_BOUNCE_REQUEST,
    output: Some(&SEND_BOUNCE_RESPONSE),
    errors: &[&errors::MESSAGE_REJECTED],
    sends: true,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct SendBulkTemplatedEmail;

impl Operation for SendBulkTemplatedEmail {
    type Input = SendBulkTemplatedEmailRequest;
    type Output = SendBulkTemplatedEmailResponse;
    fn spec() -> &'static OperationSpec {
        &SEND_BULK_TEMPLATED_EMAIL
    }
}

pub(super) static SEND_BULK_TEMPLATED_EMAIL: OperationSpec = OperationSpec {
    name: "SendBulkTemplatedEmail",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:SendBulkTemplatedEmail",
    input: &SEND_BULK_TEMPLATED_EMAIL_REQUEST,
    output: Some(&SEND_BULK_TEMPLATED_EMAIL_RESPONSE),
    errors: &[
        &errors::MESSAGE_REJECTED,
        &errors::MAIL_FROM_DOMAIN_NOT_VERIFIED_EXCEPTION,
        &errors::CONFIGURATION_SET_DOES_NOT_EXIST_EXCEPTION,
        &errors::TEMPLATE_DOES_NOT_EXIST_EXCEPTION,
        &errors::CONFIGURATION_SET_SENDING_PAUSED_EXCEPTION,
        &errors::ACCOUNT_SENDING_PAUSED_EXCEPTION,
    ],
    sends: true,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct SendCustomVerificationEmail;

impl Operation for SendCustomVerificationEmail {
    type Input = SendCustomVerificationEmailRequest;
    type Output = SendCustomVerificationEmailResponse;
    fn spec() -> &'static OperationSpec {
        &SEND_CUSTOM_VERIFICATION_EMAIL
    }
}

pub(super) static SEND_CUSTOM_VERIFICATION_EMAIL: OperationSpec = OperationSpec {
    name: "SendCustomVerificationEmail",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:SendCustomVerificationEmail",
    input: &SEND_CUSTOM_VERIFICATION_EMAIL_REQUEST,
    output: Some(&SEND_CUSTOM_VERIFICATION_EMAIL_RESPONSE),
    errors: &[
        &errors::MESSAGE_REJECTED,
        &errors::CONFIGURATION_SET_DOES_NOT_EXIST_EXCEPTION,
        &errors::CUSTOM_VERIFICATION_EMAIL_TEMPLATE_DOES_NOT_EXIST_EXCEPTION,
        &errors::FROM_EMAIL_ADDRESS_NOT_VERIFIED_EXCEPTION,
        &errors::PRODUCTION_ACCESS_NOT_GRANTED_EXCEPTION,
    ],
    sends: true,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct SendEmail;

impl Operation for SendEmail {
    type Input = SendEmailRequest;
    type Output = SendEmailResponse;
    fn spec() -> &'static OperationSpec {
        &SEND_EMAIL
    }
}

pub(super) static SEND_EMAIL: OperationSpec = OperationSpec {
    name: "SendEmail",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:SendEmail",
    input: &SEND_EMAIL_REQUEST,
    output: Some(&SEND_EMAIL_RESPONSE),
    errors: &[
        &errors::MESSAGE_REJECTED,
        &errors::MAIL_FROM_DOMAIN_NOT_VERIFIED_EXCEPTION,
        &errors::CONFIGURATION_SET_DOES_NOT_EXIST_EXCEPTION,
        &errors::CONFIGURATION_SET_SENDING_PAUSED_EXCEPTION,
        &errors::ACCOUNT_SENDING_PAUSED_EXCEPTION,
    ],
    sends: true,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct SendRawEmail;

impl Operation for SendRawEmail {
    type Input = SendRawEmailRequest;
    type Output = SendRawEmailResponse;
    fn spec() -> &'static OperationSpec {
        &SEND_RAW_EMAIL
    }
}

pub(super) static SEND_RAW_EMAIL: OperationSpec = OperationSpec {
    name: "SendRawEmail",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:SendRawEmail",
    input: &SEND_RAW_EMAIL_REQUEST,
    output: Some(&SEND_RAW_EMAIL_RESPONSE),
    errors: &[
        &errors::MESSAGE_REJECTED,
        &errors::MAIL_FROM_DOMAIN_NOT_VERIFIED_EXCEPTION,
        &errors::CONFIGURATION_SET_DOES_NOT_EXIST_EXCEPTION,
        &errors::CONFIGURATION_SET_SENDING_PAUSED_EXCEPTION,
        &errors::ACCOUNT_SENDING_PAUSED_EXCEPTION,
    ],
    sends: true,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct SendTemplatedEmail;

impl Operation for SendTemplatedEmail {
    type Input = SendTemplatedEmailRequest;
    type Output = SendTemplatedEmailResponse;
    fn spec() -> &'static OperationSpec {
        &SEND_TEMPLATED_EMAIL
    }
}

pub(super) static SEND_TEMPLATED_EMAIL: OperationSpec = OperationSpec {
    name: "SendTemplatedEmail",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:SendTemplatedEmail",
    input: &SEND_TEMPLATED_EMAIL_REQUEST,
    output: Some(&SEND_TEMPLATED_EMAIL_RESPONSE),
    errors: &[
        &errors::MESSAGE_REJECTED,
        &errors::MAIL_FROM_DOMAIN_NOT_VERIFIED_EXCEPTION,
        &errors::CONFIGURATION_SET_DOES_NOT_EXIST_EXCEPTION,
        &errors::TEMPLATE_DOES_NOT_EXIST_EXCEPTION,
        &errors::CONFIGURATION_SET_SENDING_PAUSED_EXCEPTION,
        &errors::ACCOUNT_SENDING_PAUSED_EXCEPTION,
    ],
    sends: true,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct SetActiveReceiptRuleSet;

impl Operation for SetActiveReceiptRuleSet {
    type Input = SetActiveReceiptRuleSetRequest;
    type Output = SetActiveReceiptRuleSetResponse;
    fn spec() -> &'static OperationSpec {
        &SET_ACTIVE_RECEIPT_RULE_SET
    }
}

pub(super) static SET_ACTIVE_RECEIPT_RULE_SET: OperationSpec = OperationSpec {
    name: "SetActiveReceiptRuleSet",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:SetActiveReceiptRuleSet",
    input: &SET_ACTIVE_RECEIPT_RULE_SET_REQUEST,
    output: Some(&SET_ACTIVE_RECEIPT_RULE_SET_RESPONSE),
    errors: &[&errors::RULE_SET_DOES_NOT_EXIST_EXCEPTION],
    sends: false,
    open: false,
    hides_null: true,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct SetIdentityDkimEnabled;

impl Operation for SetIdentityDkimEnabled {
    type Input = SetIdentityDkimEnabledRequest;
    type Output = SetIdentityDkimEnabledResponse;
    fn spec() -> &'static OperationSpec {
        &SET_IDENTITY_DKIM_ENABLED
    }
}

pub(super) static SET_IDENTITY_DKIM_ENABLED: OperationSpec = OperationSpec {
    name: "SetIdentityDkimEnabled",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:SetIdentityDkimEnabled",
    input: &SET_IDENTITY_DKIM_ENABLED_REQUEST,
    output: Some(&SET_IDENTITY_DKIM_ENABLED_RESPONSE),
    errors: &[],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct SetIdentityFeedbackForwardingEnabled;

impl Operation for SetIdentityFeedbackForwardingEnabled {
    type Input = SetIdentityFeedbackForwardingEnabledRequest;
    type Output = SetIdentityFeedbackForwardingEnabledResponse;
    fn spec() -> &'static OperationSpec {
        &SET_IDENTITY_FEEDBACK_FORWARDING_ENABLED
    }
}

pub(super) static SET_IDENTITY_FEEDBACK_FORWARDING_ENABLED: OperationSpec = OperationSpec {
    name: "SetIdentityFeedbackForwardingEnabled",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:SetIdentityFeedbackForwardingEnabled",
    input: &SET_IDENTITY_FEEDBACK_FORWARDING_ENABLED_REQUEST,
    output: Some(&SET_IDENTITY_FEEDBACK_FORWARDING_ENABLED_RESPONSE),
    errors: &[],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct SetIdentityHeadersInNotificationsEnabled;

impl Operation for SetIdentityHeadersInNotificationsEnabled {
    type Input = SetIdentityHeadersInNotificationsEnabledRequest;
    type Output = SetIdentityHeadersInNotificationsEnabledResponse;
    fn spec() -> &'static OperationSpec {
        &SET_IDENTITY_HEADERS_IN_NOTIFICATIONS_ENABLED
    }
}

pub(super) static SET_IDENTITY_HEADERS_IN_NOTIFICATIONS_ENABLED: OperationSpec = OperationSpec {
    name: "SetIdentityHeadersInNotificationsEnabled",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:SetIdentityHeadersInNotificationsEnabled",
    input: &SET_IDENTITY_HEADERS_IN_NOTIFICATIONS_ENABLED_REQUEST,
    output: Some(&SET_IDENTITY_HEADERS_IN_NOTIFICATIONS_ENABLED_RESPONSE),
    errors: &[],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct SetIdentityMailFromDomain;

impl Operation for SetIdentityMailFromDomain {
    type Input = SetIdentityMailFromDomainRequest;
    type Output = SetIdentityMailFromDomainResponse;
    fn spec() -> &'static OperationSpec {
        &SET_IDENTITY_MAIL_FROM_DOMAIN
    }
}

pub(super) static SET_IDENTITY_MAIL_FROM_DOMAIN: OperationSpec = OperationSpec {
    name: "SetIdentityMailFromDomain",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:SetIdentityMailFromDomain",
    input: &SET_IDENTITY_MAIL_FROM_DOMAIN_REQUEST,
    output: Some(&SET_IDENTITY_MAIL_FROM_DOMAIN_RESPONSE),
    errors: &[],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct SetIdentityNotificationTopic;

impl Operation for SetIdentityNotificationTopic {
    type Input = SetIdentityNotificationTopicRequest;
    type Output = SetIdentityNotificationTopicResponse;
    fn spec() -> &'static OperationSpec {
        &SET_IDENTITY_NOTIFICATION_TOPIC
    }
}

pub(super) static SET_IDENTITY_NOTIFICATION_TOPIC: OperationSpec = OperationSpec {
    name: "SetIdentityNotificationTopic",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:SetIdentityNotificationTopic",
    input: &SET_IDENTITY_NOTIFICATION_TOPIC_REQUEST,
    output: Some(&SET_IDENTITY_NOTIFICATION_TOPIC_RESPONSE),
    errors: &[],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct SetReceiptRulePosition;

impl Operation for SetReceiptRulePosition {
    type Input = SetReceiptRulePositionRequest;
    type Output = SetReceiptRulePositionResponse;
    fn spec() -> &'static OperationSpec {
        &SET_RECEIPT_RULE_POSITION
    }
}

pub(super) static SET_RECEIPT_RULE_POSITION: OperationSpec = OperationSpec {
    name: "SetReceiptRulePosition",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:SetReceiptRulePosition",
    input: &SET_RECEIPT_RULE_POSITION_REQUEST,
    output: Some(&SET_RECEIPT_RULE_POSITION_RESPONSE),
    errors: &[
        &errors::RULE_SET_DOES_NOT_EXIST_EXCEPTION,
        &errors::RULE_DOES_NOT_EXIST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: true,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct TestRenderTemplate;

impl Operation for TestRenderTemplate {
    type Input = TestRenderTemplateRequest;
    type Output = TestRenderTemplateResponse;
    fn spec() -> &'static OperationSpec {
        &TEST_RENDER_TEMPLATE
    }
}

pub(super) static TEST_RENDER_TEMPLATE: OperationSpec = OperationSpec {
    name: "TestRenderTemplate",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:TestRenderTemplate",
    input: &TEST_RENDER_TEMPLATE_REQUEST,
    output: Some(&TEST_RENDER_TEMPLATE_RESPONSE),
    errors: &[
        &errors::TEMPLATE_DOES_NOT_EXIST_EXCEPTION,
        &errors::INVALID_RENDERING_PARAMETER_EXCEPTION,
        &errors::MISSING_RENDERING_ATTRIBUTE_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct UpdateAccountSendingEnabled;

impl Operation for UpdateAccountSendingEnabled {
    type Input = UpdateAccountSendingEnabledRequest;
    type Output = ();
    fn spec() -> &'static OperationSpec {
        &UPDATE_ACCOUNT_SENDING_ENABLED
    }
}

pub(super) static UPDATE_ACCOUNT_SENDING_ENABLED: OperationSpec = OperationSpec {
    name: "UpdateAccountSendingEnabled",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:UpdateAccountSendingEnabled",
    input: &UPDATE_ACCOUNT_SENDING_ENABLED_REQUEST,
    output: None,
    errors: &[],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct UpdateConfigurationSetEventDestination;

impl Operation for UpdateConfigurationSetEventDestination {
    type Input = UpdateConfigurationSetEventDestinationRequest;
    type Output = UpdateConfigurationSetEventDestinationResponse;
    fn spec() -> &'static OperationSpec {
        &UPDATE_CONFIGURATION_SET_EVENT_DESTINATION
    }
}

pub(super) static UPDATE_CONFIGURATION_SET_EVENT_DESTINATION: OperationSpec = OperationSpec {
    name: "UpdateConfigurationSetEventDestination",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:UpdateConfigurationSetEventDestination",
    input: &UPDATE_CONFIGURATION_SET_EVENT_DESTINATION_REQUEST,
    output: Some(&UPDATE_CONFIGURATION_SET_EVENT_DESTINATION_RESPONSE),
    errors: &[
        &errors::CONFIGURATION_SET_DOES_NOT_EXIST_EXCEPTION,
        &errors::EVENT_DESTINATION_DOES_NOT_EXIST_EXCEPTION,
        &errors::INVALID_CLOUD_WATCH_DESTINATION_EXCEPTION,
        &errors::INVALID_FIREHOSE_DESTINATION_EXCEPTION,
        &errors::INVALID_SNS_DESTINATION_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct UpdateConfigurationSetReputationMetricsEnabled;

impl Operation for UpdateConfigurationSetReputationMetricsEnabled {
    type Input = UpdateConfigurationSetReputationMetricsEnabledRequest;
    type Output = ();
    fn spec() -> &'static OperationSpec {
        &UPDATE_CONFIGURATION_SET_REPUTATION_METRICS_ENABLED
    }
}

pub(super) static UPDATE_CONFIGURATION_SET_REPUTATION_METRICS_ENABLED: OperationSpec =
    OperationSpec {
        name: "UpdateConfigurationSetReputationMetricsEnabled",
        service: &SERVICE,
        method: "POST",
        path: "/",
        action: "ses:UpdateConfigurationSetReputationMetricsEnabled",
        input: &UPDATE_CONFIGURATION_SET_REPUTATION_METRICS_ENABLED_REQUEST,
        output: None,
        errors: &[&errors::CONFIGURATION_SET_DOES_NOT_EXIST_EXCEPTION],
        sends: false,
        open: false,
        hides_null: false,
    };

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct UpdateConfigurationSetSendingEnabled;

impl Operation for UpdateConfigurationSetSendingEnabled {
    type Input = UpdateConfigurationSetSendingEnabledRequest;
    type Output = ();
    fn spec() -> &'static OperationSpec {
        &UPDATE_CONFIGURATION_SET_SENDING_ENABLED
    }
}

pub(super) static UPDATE_CONFIGURATION_SET_SENDING_ENABLED: OperationSpec = OperationSpec {
    name: "UpdateConfigurationSetSendingEnabled",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:UpdateConfigurationSetSendingEnabled",
    input: &UPDATE_CONFIGURATION_SET_SENDING_ENABLED_REQUEST,
    output: None,
    errors: &[&errors::CONFIGURATION_SET_DOES_NOT_EXIST_EXCEPTION],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct UpdateConfigurationSetTrackingOptions;

impl Operation for UpdateConfigurationSetTrackingOptions {
    type Input = UpdateConfigurationSetTrackingOptionsRequest;
    type Output = UpdateConfigurationSetTrackingOptionsResponse;
    fn spec() -> &'static OperationSpec {
        &UPDATE_CONFIGURATION_SET_TRACKING_OPTIONS
    }
}

pub(super) static UPDATE_CONFIGURATION_SET_TRACKING_OPTIONS: OperationSpec = OperationSpec {
    name: "UpdateConfigurationSetTrackingOptions",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:UpdateConfigurationSetTrackingOptions",
    input: &UPDATE_CONFIGURATION_SET_TRACKING_OPTIONS_REQUEST,
    output: Some(&UPDATE_CONFIGURATION_SET_TRACKING_OPTIONS_RESPONSE),
    errors: &[
        &errors::CONFIGURATION_SET_DOES_NOT_EXIST_EXCEPTION,
        &errors::TRACKING_OPTIONS_DOES_NOT_EXIST_EXCEPTION,
        &errors::INVALID_TRACKING_OPTIONS_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct UpdateCustomVerificationEmailTemplate;

impl Operation for UpdateCustomVerificationEmailTemplate {
    type Input = UpdateCustomVerificationEmailTemplateRequest;
    type Output = ();
    fn spec() -> &'static OperationSpec {
        &UPDATE_CUSTOM_VERIFICATION_EMAIL_TEMPLATE
    }
}

pub(super) static UPDATE_CUSTOM_VERIFICATION_EMAIL_TEMPLATE: OperationSpec = OperationSpec {
    name: "UpdateCustomVerificationEmailTemplate",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:UpdateCustomVerificationEmailTemplate",
    input: &UPDATE_CUSTOM_VERIFICATION_EMAIL_TEMPLATE_REQUEST,
    output: None,
    errors: &[
        &errors::CUSTOM_VERIFICATION_EMAIL_TEMPLATE_DOES_NOT_EXIST_EXCEPTION,
        &errors::FROM_EMAIL_ADDRESS_NOT_VERIFIED_EXCEPTION,
        &errors::CUSTOM_VERIFICATION_EMAIL_INVALID_CONTENT_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct UpdateReceiptRule;

impl Operation for UpdateReceiptRule {
    type Input = UpdateReceiptRuleRequest;
    type Output = UpdateReceiptRuleResponse;
    fn spec() -> &'static OperationSpec {
        &UPDATE_RECEIPT_RULE
    }
}

pub(super) static UPDATE_RECEIPT_RULE: OperationSpec = OperationSpec {
    name: "UpdateReceiptRule",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:UpdateReceiptRule",
    input: &UPDATE_RECEIPT_RULE_REQUEST,
    output: Some(&UPDATE_RECEIPT_RULE_RESPONSE),
    errors: &[
        &errors::INVALID_SNS_TOPIC_EXCEPTION,
        &errors::INVALID_S3_CONFIGURATION_EXCEPTION,
        &errors::INVALID_LAMBDA_FUNCTION_EXCEPTION,
        &errors::RULE_SET_DOES_NOT_EXIST_EXCEPTION,
        &errors::RULE_DOES_NOT_EXIST_EXCEPTION,
        &errors::LIMIT_EXCEEDED_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: true,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct UpdateTemplate;

impl Operation for UpdateTemplate {
    type Input = UpdateTemplateRequest;
    type Output = UpdateTemplateResponse;
    fn spec() -> &'static OperationSpec {
        &UPDATE_TEMPLATE
    }
}

pub(super) static UPDATE_TEMPLATE: OperationSpec = OperationSpec {
    name: "UpdateTemplate",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:UpdateTemplate",
    input: &UPDATE_TEMPLATE_REQUEST,
    output: Some(&UPDATE_TEMPLATE_RESPONSE),
    errors: &[
        &errors::TEMPLATE_DOES_NOT_EXIST_EXCEPTION,
        &errors::INVALID_TEMPLATE_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct VerifyDomainDkim;

impl Operation for VerifyDomainDkim {
    type Input = VerifyDomainDkimRequest;
    type Output = VerifyDomainDkimResponse;
    fn spec() -> &'static OperationSpec {
        &VERIFY_DOMAIN_DKIM
    }
}

pub(super) static VERIFY_DOMAIN_DKIM: OperationSpec = OperationSpec {
    name: "VerifyDomainDkim",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:VerifyDomainDkim",
    input: &VERIFY_DOMAIN_DKIM_REQUEST,
    output: Some(&VERIFY_DOMAIN_DKIM_RESPONSE),
    errors: &[],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct VerifyDomainIdentity;

impl Operation for VerifyDomainIdentity {
    type Input = VerifyDomainIdentityRequest;
    type Output = VerifyDomainIdentityResponse;
    fn spec() -> &'static OperationSpec {
        &VERIFY_DOMAIN_IDENTITY
    }
}

pub(super) static VERIFY_DOMAIN_IDENTITY: OperationSpec = OperationSpec {
    name: "VerifyDomainIdentity",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:VerifyDomainIdentity",
    input: &VERIFY_DOMAIN_IDENTITY_REQUEST,
    output: Some(&VERIFY_DOMAIN_IDENTITY_RESPONSE),
    errors: &[],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct VerifyEmailAddress;

impl Operation for VerifyEmailAddress {
    type Input = VerifyEmailAddressRequest;
    type Output = ();
    fn spec() -> &'static OperationSpec {
        &VERIFY_EMAIL_ADDRESS
    }
}

pub(super) static VERIFY_EMAIL_ADDRESS: OperationSpec = OperationSpec {
    name: "VerifyEmailAddress",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:VerifyEmailAddress",
    input: &VERIFY_EMAIL_ADDRESS_REQUEST,
    output: None,
    errors: &[],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct VerifyEmailIdentity;

impl Operation for VerifyEmailIdentity {
    type Input = VerifyEmailIdentityRequest;
    type Output = VerifyEmailIdentityResponse;
    fn spec() -> &'static OperationSpec {
        &VERIFY_EMAIL_IDENTITY
    }
}

pub(super) static VERIFY_EMAIL_IDENTITY: OperationSpec = OperationSpec {
    name: "VerifyEmailIdentity",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "ses:VerifyEmailIdentity",
    input: &VERIFY_EMAIL_IDENTITY_REQUEST,
    output: Some(&VERIFY_EMAIL_IDENTITY_RESPONSE),
    errors: &[],
    sends: false,
    open: false,
    hides_null: false,
};
