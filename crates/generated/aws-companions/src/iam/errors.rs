// Written by `cargo xtask codegen`; do not edit.
//! The errors that the model names.

use aws::schema::ErrorSpec;

/// `ConcurrentModification`, status 409.
pub static CONCURRENT_MODIFICATION_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "ConcurrentModificationException",
    code: "ConcurrentModification",
    status: 409,
    members: &[],
};

/// `DeleteConflict`, status 409.
pub static DELETE_CONFLICT_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "DeleteConflictException",
    code: "DeleteConflict",
    status: 409,
    members: &[],
};

/// `EntityAlreadyExists`, status 409.
pub static ENTITY_ALREADY_EXISTS_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "EntityAlreadyExistsException",
    code: "EntityAlreadyExists",
    status: 409,
    members: &[],
};

/// `EntityTemporarilyUnmodifiable`, status 409.
pub static ENTITY_TEMPORARILY_UNMODIFIABLE_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "EntityTemporarilyUnmodifiableException",
    code: "EntityTemporarilyUnmodifiable",
    status: 409,
    members: &[],
};

/// `InvalidInput`, status 400.
pub static INVALID_INPUT_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "InvalidInputException",
    code: "InvalidInput",
    status: 400,
    members: &[],
};

/// `LimitExceeded`, status 409.
pub static LIMIT_EXCEEDED_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "LimitExceededException",
    code: "LimitExceeded",
    status: 409,
    members: &[],
};

/// `MalformedPolicyDocument`, status 400.
pub static MALFORMED_POLICY_DOCUMENT_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "MalformedPolicyDocumentException",
    code: "MalformedPolicyDocument",
    status: 400,
    members: &[],
};

/// `NoSuchEntity`, status 404.
pub static NO_SUCH_ENTITY_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "NoSuchEntityException",
    code: "NoSuchEntity",
    status: 404,
    members: &[],
};

/// `PasswordPolicyViolation`, status 400.
pub static PASSWORD_POLICY_VIOLATION_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "PasswordPolicyViolationException",
    code: "PasswordPolicyViolation",
    status: 400,
    members: &[],
};

/// `PolicyEvaluation`, status 500.
pub static POLICY_EVALUATION_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "PolicyEvaluationException",
    code: "PolicyEvaluation",
    status: 500,
    members: &[],
};

/// `PolicyNotAttachable`, status 400.
pub static POLICY_NOT_ATTACHABLE_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "PolicyNotAttachableException",
    code: "PolicyNotAttachable",
    status: 400,
    members: &[],
};

/// `ServiceFailure`, status 500.
pub static SERVICE_FAILURE_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "ServiceFailureException",
    code: "ServiceFailure",
    status: 500,
    members: &[],
};

/// `NotSupportedService`, status 404.
pub static SERVICE_NOT_SUPPORTED_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "ServiceNotSupportedException",
    code: "NotSupportedService",
    status: 404,
    members: &[],
};

/// `UnmodifiableEntity`, status 400.
pub static UNMODIFIABLE_ENTITY_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "UnmodifiableEntityException",
    code: "UnmodifiableEntity",
    status: 400,
    members: &[],
};
