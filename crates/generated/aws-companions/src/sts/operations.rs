// Written by `cargo xtask codegen`; do not edit.

use super::*;
use aws::Operation;

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct AssumeRole;

impl Operation for AssumeRole {
    type Input = AssumeRoleRequest;
    type Output = AssumeRoleResponse;
    fn spec() -> &'static OperationSpec {
        &ASSUME_ROLE
    }
}

pub(super) static ASSUME_ROLE: OperationSpec = OperationSpec {
    name: "AssumeRole",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "sts:AssumeRole",
    input: &ASSUME_ROLE_REQUEST,
    output: Some(&ASSUME_ROLE_RESPONSE),
    errors: &[
        &errors::MALFORMED_POLICY_DOCUMENT_EXCEPTION,
        &errors::PACKED_POLICY_TOO_LARGE_EXCEPTION,
        &errors::REGION_DISABLED_EXCEPTION,
        &errors::EXPIRED_TOKEN_EXCEPTION,
    ],
    sends: false,
    open: true,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct AssumeRoleWithSAML;

impl Operation for AssumeRoleWithSAML {
    type Input = AssumeRoleWithSAMLRequest;
    type Output = AssumeRoleWithSAMLResponse;
    fn spec() -> &'static OperationSpec {
        &ASSUME_ROLE_WITH_SAML
    }
}

pub(super) static ASSUME_ROLE_WITH_SAML: OperationSpec = OperationSpec {
    name: "AssumeRoleWithSAML",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "sts:AssumeRoleWithSAML",
    input: &ASSUME_ROLE_WITH_SAML_REQUEST,
    output: Some(&ASSUME_ROLE_WITH_SAML_RESPONSE),
    errors: &[
        &errors::MALFORMED_POLICY_DOCUMENT_EXCEPTION,
        &errors::PACKED_POLICY_TOO_LARGE_EXCEPTION,
        &errors::IDP_REJECTED_CLAIM_EXCEPTION,
        &errors::INVALID_IDENTITY_TOKEN_EXCEPTION,
        &errors::EXPIRED_TOKEN_EXCEPTION,
        &errors::REGION_DISABLED_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct AssumeRoleWithWebIdentity;

impl Operation for AssumeRoleWithWebIdentity {
    type Input = AssumeRoleWithWebIdentityRequest;
    type Output = AssumeRoleWithWebIdentityResponse;
    fn spec() -> &'static OperationSpec {
        &ASSUME_ROLE_WITH_WEB_IDENTITY
    }
}

pub(super) static ASSUME_ROLE_WITH_WEB_IDENTITY: OperationSpec = OperationSpec {
    name: "AssumeRoleWithWebIdentity",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "sts:AssumeRoleWithWebIdentity",
    input: &ASSUME_ROLE_WITH_WEB_IDENTITY_REQUEST,
    output: Some(&ASSUME_ROLE_WITH_WEB_IDENTITY_RESPONSE),
    errors: &[
        &errors::MALFORMED_POLICY_DOCUMENT_EXCEPTION,
        &errors::PACKED_POLICY_TOO_LARGE_EXCEPTION,
        &errors::IDP_REJECTED_CLAIM_EXCEPTION,
        &errors::IDP_COMMUNICATION_ERROR_EXCEPTION,
        &errors::INVALID_IDENTITY_TOKEN_EXCEPTION,
        &errors::EXPIRED_TOKEN_EXCEPTION,
        &errors::REGION_DISABLED_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct AssumeRoot;

impl Operation for AssumeRoot {
    type Input = AssumeRootRequest;
    type Output = AssumeRootResponse;
    fn spec() -> &'static OperationSpec {
        &ASSUME_ROOT
    }
}

pub(super) static ASSUME_ROOT: OperationSpec = OperationSpec {
    name: "AssumeRoot",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "sts:AssumeRoot",
    input: &ASSUME_ROOT_REQUEST,
    output: Some(&ASSUME_ROOT_RESPONSE),
    errors: &[
        &errors::REGION_DISABLED_EXCEPTION,
        &errors::EXPIRED_TOKEN_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct DecodeAuthorizationMessage;

impl Operation for DecodeAuthorizationMessage {
    type Input = DecodeAuthorizationMessageRequest;
    type Output = DecodeAuthorizationMessageResponse;
    fn spec() -> &'static OperationSpec {
        &DECODE_AUTHORIZATION_MESSAGE
    }
}

pub(super) static DECODE_AUTHORIZATION_MESSAGE: OperationSpec = OperationSpec {
    name: "DecodeAuthorizationMessage",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "sts:DecodeAuthorizationMessage",
    input: &DECODE_AUTHORIZATION_MESSAGE_REQUEST,
    output: Some(&DECODE_AUTHORIZATION_MESSAGE_RESPONSE),
    errors: &[&errors::INVALID_AUTHORIZATION_MESSAGE_EXCEPTION],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct GetAccessKeyInfo;

impl Operation for GetAccessKeyInfo {
    type Input = GetAccessKeyInfoRequest;
    type Output = GetAccessKeyInfoResponse;
    fn spec() -> &'static OperationSpec {
        &GET_ACCESS_KEY_INFO
    }
}

pub(super) static GET_ACCESS_KEY_INFO: OperationSpec = OperationSpec {
    name: "GetAccessKeyInfo",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "sts:GetAccessKeyInfo",
    input: &GET_ACCESS_KEY_INFO_REQUEST,
    output: Some(&GET_ACCESS_KEY_INFO_RESPONSE),
    errors: &[],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct GetCallerIdentity;

impl Operation for GetCallerIdentity {
    type Input = GetCallerIdentityRequest;
    type Output = GetCallerIdentityResponse;
    fn spec() -> &'static OperationSpec {
        &GET_CALLER_IDENTITY
    }
}

pub(super) static GET_CALLER_IDENTITY: OperationSpec = OperationSpec {
    name: "GetCallerIdentity",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "sts:GetCallerIdentity",
    input: &GET_CALLER_IDENTITY_REQUEST,
    output: Some(&GET_CALLER_IDENTITY_RESPONSE),
    errors: &[],
    sends: false,
    open: true,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct GetDelegatedAccessToken;

impl Operation for GetDelegatedAccessToken {
    type Input = GetDelegatedAccessTokenRequest;
    type Output = GetDelegatedAccessTokenResponse;
    fn spec() -> &'static OperationSpec {
        &GET_DELEGATED_ACCESS_TOKEN
    }
}

pub(super) static GET_DELEGATED_ACCESS_TOKEN: OperationSpec = OperationSpec {
    name: "GetDelegatedAccessToken",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "sts:GetDelegatedAccessToken",
    input: &GET_DELEGATED_ACCESS_TOKEN_REQUEST,
    output: Some(&GET_DELEGATED_ACCESS_TOKEN_RESPONSE),
    errors: &[
        &errors::EXPIRED_TRADE_IN_TOKEN_EXCEPTION,
        &errors::REGION_DISABLED_EXCEPTION,
        &errors::PACKED_POLICY_TOO_LARGE_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct GetFederationToken;

impl Operation for GetFederationToken {
    type Input = GetFederationTokenRequest;
    type Output = GetFederationTokenResponse;
    fn spec() -> &'static OperationSpec {
        &GET_FEDERATION_TOKEN
    }
}

pub(super) static GET_FEDERATION_TOKEN: OperationSpec = OperationSpec {
    name: "GetFederationToken",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "sts:GetFederationToken",
    input: &GET_FEDERATION_TOKEN_REQUEST,
    output: Some(&GET_FEDERATION_TOKEN_RESPONSE),
    errors: &[
        &errors::MALFORMED_POLICY_DOCUMENT_EXCEPTION,
        &errors::PACKED_POLICY_TOO_LARGE_EXCEPTION,
        &errors::REGION_DISABLED_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct GetSessionToken;

impl Operation for GetSessionToken {
    type Input = GetSessionTokenRequest;
    type Output = GetSessionTokenResponse;
    fn spec() -> &'static OperationSpec {
        &GET_SESSION_TOKEN
    }
}

pub(super) static GET_SESSION_TOKEN: OperationSpec = OperationSpec {
    name: "GetSessionToken",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "sts:GetSessionToken",
    input: &GET_SESSION_TOKEN_REQUEST,
    output: Some(&GET_SESSION_TOKEN_RESPONSE),
    errors: &[&errors::REGION_DISABLED_EXCEPTION],
    sends: false,
    open: true,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct GetWebIdentityToken;

impl Operation for GetWebIdentityToken {
    type Input = GetWebIdentityTokenRequest;
    type Output = GetWebIdentityTokenResponse;
    fn spec() -> &'static OperationSpec {
        &GET_WEB_IDENTITY_TOKEN
    }
}

pub(super) static GET_WEB_IDENTITY_TOKEN: OperationSpec = OperationSpec {
    name: "GetWebIdentityToken",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "sts:GetWebIdentityToken",
    input: &GET_WEB_IDENTITY_TOKEN_REQUEST,
    output: Some(&GET_WEB_IDENTITY_TOKEN_RESPONSE),
    errors: &[
        &errors::SESSION_DURATION_ESCALATION_EXCEPTION,
        &errors::OUTBOUND_WEB_IDENTITY_FEDERATION_DISABLED_EXCEPTION,
        &errors::JWT_PAYLOAD_SIZE_EXCEEDED_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};
