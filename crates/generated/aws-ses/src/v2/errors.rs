// Written by `cargo xtask codegen`; do not edit.
//! The errors that the model names.

use aws::schema::ErrorSpec;

/// `AccountSuspendedException`, status 400.
pub static ACCOUNT_SUSPENDED_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "AccountSuspendedException",
    code: "AccountSuspendedException",
    status: 400,
    members: &[],
};

/// `AlreadyExistsException`, status 400.
pub static ALREADY_EXISTS_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "AlreadyExistsException",
    code: "AlreadyExistsException",
    status: 400,
    members: &[],
};

/// `BadRequestException`, status 400.
pub static BAD_REQUEST_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "BadRequestException",
    code: "BadRequestException",
    status: 400,
    members: &[],
};

/// `ConcurrentModificationException`, status 500.
pub static CONCURRENT_MODIFICATION_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "ConcurrentModificationException",
    code: "ConcurrentModificationException",
    status: 500,
    members: &[],
};

/// `ConflictException`, status 409.
pub static CONFLICT_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "ConflictException",
    code: "ConflictException",
    status: 409,
    members: &[],
};

/// `InternalServiceErrorException`, status 500.
pub static INTERNAL_SERVICE_ERROR_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "InternalServiceErrorException",
    code: "InternalServiceErrorException",
    status: 500,
    members: &[],
};

/// `InvalidNextTokenException`, status 400.
pub static INVALID_NEXT_TOKEN_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "InvalidNextTokenException",
    code: "InvalidNextTokenException",
    status: 400,
    members: &[],
};

/// `LimitExceededException`, status 400.
pub static LIMIT_EXCEEDED_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "LimitExceededException",
    code: "LimitExceededException",
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

/// `NotFoundException`, status 404.
pub static NOT_FOUND_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "NotFoundException",
    code: "NotFoundException",
    status: 404,
    members: &[],
};

/// `SendingPausedException`, status 400.
pub static SENDING_PAUSED_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "SendingPausedException",
    code: "SendingPausedException",
    status: 400,
    members: &[],
};

/// `TooManyRequestsException`, status 429.
pub static TOO_MANY_REQUESTS_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "TooManyRequestsException",
    code: "TooManyRequestsException",
    status: 429,
    members: &[],
};
