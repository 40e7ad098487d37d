// Written by `cargo xtask codegen`; do not edit.
//! The errors that the model names.

use aws::schema::ErrorSpec;

/// `ExpiredTokenException`, status 400.
pub static EXPIRED_TOKEN_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "ExpiredTokenException",
    code: "ExpiredTokenException",
    status: 400,
    members: &[],
};

/// `ExpiredTradeInTokenException`, status 400.
pub static EXPIRED_TRADE_IN_TOKEN_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "ExpiredTradeInTokenException",
    code: "ExpiredTradeInTokenException",
    status: 400,
    members: &[],
};

/// `IDPCommunicationError`, status 400.
pub static IDP_COMMUNICATION_ERROR_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "IDPCommunicationErrorException",
    code: "IDPCommunicationError",
    status: 400,
    members: &[],
};

/// `IDPRejectedClaim`, status 403.
pub static IDP_REJECTED_CLAIM_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "IDPRejectedClaimException",
    code: "IDPRejectedClaim",
    status: 403,
    members: &[],
};

/// `InvalidAuthorizationMessageException`, status 400.
pub static INVALID_AUTHORIZATION_MESSAGE_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "InvalidAuthorizationMessageException",
    code: "InvalidAuthorizationMessageException",
    status: 400,
    members: &[],
};

/// `InvalidIdentityToken`, status 400.
pub static INVALID_IDENTITY_TOKEN_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "InvalidIdentityTokenException",
    code: "InvalidIdentityToken",
    status: 400,
    members: &[],
};

/// `JWTPayloadSizeExceededException`, status 400.
pub static JWT_PAYLOAD_SIZE_EXCEEDED_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "JWTPayloadSizeExceededException",
    code: "JWTPayloadSizeExceededException",
    status: 400,
    members: &[],
};

/// `MalformedPolicyDocument`, status 400.
pub static MALFORMED_POLICY_DOCUMENT_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "MalformedPolicyDocumentException",
    code: "MalformedPolicyDocument",
    status: 400,
    members: &[],
};

/// `OutboundWebIdentityFederationDisabledException`, status 403.
pub static OUTBOUND_WEB_IDENTITY_FEDERATION_DISABLED_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "OutboundWebIdentityFederationDisabledException",
    code: "OutboundWebIdentityFederationDisabledException",
    status: 403,
    members: &[],
};

/// `PackedPolicyTooLarge`, status 400.
pub static PACKED_POLICY_TOO_LARGE_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "PackedPolicyTooLargeException",
    code: "PackedPolicyTooLarge",
    status: 400,
    members: &[],
};

/// `RegionDisabledException`, status 403.
pub static REGION_DISABLED_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "RegionDisabledException",
    code: "RegionDisabledException",
    status: 403,
    members: &[],
};

/// `SessionDurationEscalationException`, status 403.
pub static SESSION_DURATION_ESCALATION_EXCEPTION: ErrorSpec = ErrorSpec {
    name: "SessionDurationEscalationException",
    code: "SessionDurationEscalationException",
    status: 403,
    members: &[],
};
