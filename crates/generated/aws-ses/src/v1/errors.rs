// Written by `cargo xtask codegen`; do not edit.
//! The errors that the model names.

use aws::schema::ErrorSpec;

/// `AccountSendingPausedException`, status 400.
pub static ACCOUNT_SENDING_PAUSED_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "AccountSendingPausedException",
    code: "AccountSendingPausedException",
    status: 400,
    members: &[],
};

/// `AlreadyExists`, status 400.
pub static ALREADY_EXISTS_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "AlreadyExistsException",
    code: "AlreadyExists",
    status: 400,
    members: &["Name"],
};

/// `CannotDelete`, status 400.
pub static CANNOT_DELETE_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "CannotDeleteException",
    code: "CannotDelete",
    status: 400,
    members: &["Name"],
};

/// `ConfigurationSetAlreadyExists`, status 400.
pub static CONFIGURATION_SET_ALREADY_EXISTS_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "ConfigurationSetAlreadyExistsException",
    code: "ConfigurationSetAlreadyExists",
    status: 400,
    members: &["ConfigurationSetName"],
};

/// `ConfigurationSetDoesNotExist`, status 400.
pub static CONFIGURATION_SET_DOES_NOT_EXIST_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "ConfigurationSetDoesNotExistException",
    code: "ConfigurationSetDoesNotExist",
    status: 400,
    members: &["ConfigurationSetName"],
};

/// `ConfigurationSetSendingPausedException`, status 400.
pub static CONFIGURATION_SET_SENDING_PAUSED_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "ConfigurationSetSendingPausedException",
    code: "ConfigurationSetSendingPausedException",
    status: 400,
    members: &["ConfigurationSetName"],
};

/// `CustomVerificationEmailInvalidContent`, status 400.
pub static CUSTOM_VERIFICATION_EMAIL_INVALID_CONTENT_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "CustomVerificationEmailInvalidContentException",
    code: "CustomVerificationEmailInvalidContent",
    status: 400,
    members: &[],
};

/// `CustomVerificationEmailTemplateAlreadyExists`, status 400.
pub static CUSTOM_VERIFICATION_EMAIL_TEMPLATE_ALREADY_EXISTS_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "CustomVerificationEmailTemplateAlreadyExistsException",
    code: "CustomVerificationEmailTemplateAlreadyExists",
    status: 400,
    members: &["CustomVerificationEmailTemplateName"],
};

/// `CustomVerificationEmailTemplateDoesNotExist`, status 400.
pub static CUSTOM_VERIFICATION_EMAIL_TEMPLATE_DOES_NOT_EXIST_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "CustomVerificationEmailTemplateDoesNotExistException",
    code: "CustomVerificationEmailTemplateDoesNotExist",
    status: 400,
    members: &["CustomVerificationEmailTemplateName"],
};

/// `EventDestinationAlreadyExists`, status 400.
pub static EVENT_DESTINATION_ALREADY_EXISTS_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "EventDestinationAlreadyExistsException",
    code: "EventDestinationAlreadyExists",
    status: 400,
    members: &["ConfigurationSetName", "EventDestinationName"],
};

/// `EventDestinationDoesNotExist`, status 400.
pub static EVENT_DESTINATION_DOES_NOT_EXIST_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "EventDestinationDoesNotExistException",
    code: "EventDestinationDoesNotExist",
    status: 400,
    members: &["ConfigurationSetName", "EventDestinationName"],
};

/// `FromEmailAddressNotVerified`, status 400.
pub static FROM_EMAIL_ADDRESS_NOT_VERIFIED_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "FromEmailAddressNotVerifiedException",
    code: "FromEmailAddressNotVerified",
    status: 400,
    members: &["FromEmailAddress"],
};

/// `InvalidCloudWatchDestination`, status 400.
pub static INVALID_CLOUD_WATCH_DESTINATION_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "InvalidCloudWatchDestinationException",
    code: "InvalidCloudWatchDestination",
    status: 400,
    members: &["ConfigurationSetName", "EventDestinationName"],
};

/// `InvalidConfigurationSet`, status 400.
pub static INVALID_CONFIGURATION_SET_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "InvalidConfigurationSetException",
    code: "InvalidConfigurationSet",
    status: 400,
    members: &[],
};

/// `InvalidDeliveryOptions`, status 400.
pub static INVALID_DELIVERY_OPTIONS_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "InvalidDeliveryOptionsException",
    code: "InvalidDeliveryOptions",
    status: 400,
    members: &[],
};

/// `InvalidFirehoseDestination`, status 400.
pub static INVALID_FIREHOSE_DESTINATION_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "InvalidFirehoseDestinationException",
    code: "InvalidFirehoseDestination",
    status: 400,
    members: &["ConfigurationSetName", "EventDestinationName"],
};

/// `InvalidLambdaFunction`, status 400.
pub static INVALID_LAMBDA_FUNCTION_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "InvalidLambdaFunctionException",
    code: "InvalidLambdaFunction",
    status: 400,
    members: &["FunctionArn"],
};

/// `InvalidPolicy`, status 400.
pub static INVALID_POLICY_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "InvalidPolicyException",
    code: "InvalidPolicy",
    status: 400,
    members: &[],
};

/// `InvalidRenderingParameter`, status 400.
pub static INVALID_RENDERING_PARAMETER_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "InvalidRenderingParameterException",
    code: "InvalidRenderingParameter",
    status: 400,
    members: &["TemplateName"],
};

/// `InvalidS3Configuration`, status 400.
pub static INVALID_S3_CONFIGURATION_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "InvalidS3ConfigurationException",
    code: "InvalidS3Configuration",
    status: 400,
    members: &["Bucket"],
};

/// `InvalidSNSDestination`, status 400.
pub static INVALID_SNS_DESTINATION_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "InvalidSNSDestinationException",
    code: "InvalidSNSDestination",
    status: 400,
    members: &["ConfigurationSetName", "EventDestinationName"],
};

/// `InvalidSnsTopic`, status 400.
pub static INVALID_SNS_TOPIC_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "InvalidSnsTopicException",
    code: "InvalidSnsTopic",
    status: 400,
    members: &["Topic"],
};

/// `InvalidTemplate`, status 400.
pub static INVALID_TEMPLATE_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "InvalidTemplateException",
    code: "InvalidTemplate",
    status: 400,
    members: &["TemplateName"],
};

/// `InvalidTrackingOptions`, status 400.
pub static INVALID_TRACKING_OPTIONS_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "InvalidTrackingOptionsException",
    code: "InvalidTrackingOptions",
    status: 400,
    members: &[],
};

/// `LimitExceeded`, status 400.
pub static LIMIT_EXCEEDED_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "LimitExceededException",
    code: "LimitExceeded",
    status: 400,
    members: &[],
};

/// `MailFromDomainNotVerifiedException`, status 400.
pub static MAIL_FROM_DOMAIN_NOT_VERIFIED_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "MailFromDomainNotVerifiedException",
    code: "MailFromDomainNotVerifiedException",
    status: 400,
    members: &[],
};

/// `MessageRejected`, status 400.
pub static MESSAGE_REJECTED: ErrorSpec = ErrorSpec {
    name: "MessageRejected",
    code: "MessageRejected",
    status: 400,
    members: &[],
};

/// `MissingRenderingAttribute`, status 400.
pub static MISSING_RENDERING_ATTRIBUTE_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "MissingRenderingAttributeException",
    code: "MissingRenderingAttribute",
    status: 400,
    members: &["TemplateName"],
};

/// `ProductionAccessNotGranted`, status 400.
pub static PRODUCTION_ACCESS_NOT_GRANTED_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "ProductionAccessNotGrantedException",
    code: "ProductionAccessNotGranted",
    status: 400,
    members: &[],
};

/// `RuleDoesNotExist`, status 400.
pub static RULE_DOES_NOT_EXIST_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "RuleDoesNotExistException",
    code: "RuleDoesNotExist",
    status: 400,
    members: &["Name"],
};

/// `RuleSetDoesNotExist`, status 400.
pub static RULE_SET_DOES_NOT_EXIST_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "RuleSetDoesNotExistException",
    code: "RuleSetDoesNotExist",
    status: 400,
    members: &["Name"],
};

/// `TemplateDoesNotExist`, status 400.
pub static TEMPLATE_DOES_NOT_EXIST_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "TemplateDoesNotExistException",
    code: "TemplateDoesNotExist",
    status: 400,
    members: &["TemplateName"],
};

/// `TrackingOptionsAlreadyExistsException`, status 400.
pub static TRACKING_OPTIONS_ALREADY_EXISTS_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "TrackingOptionsAlreadyExistsException",
    code: "TrackingOptionsAlreadyExistsException",
    status: 400,
    members: &["ConfigurationSetName"],
};

/// `TrackingOptionsDoesNotExistException`, status 400.
pub static TRACKING_OPTIONS_DOES_NOT_EXIST_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "TrackingOptionsDoesNotExistException",
    code: "TrackingOptionsDoesNotExistException",
    status: 400,
    members: &["ConfigurationSetName"],
};
