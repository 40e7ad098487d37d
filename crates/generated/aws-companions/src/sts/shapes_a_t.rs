// Written by `cargo xtask codegen`; do not edit.

use super::rules;
use aws::schema::{ANY_TEXT, Kind, Location, Member, Structure};
use aws::{Fields, Shape};
use base::Timestamp;

/// The shape `AssumeRoleRequest`.
#[derive(Clone, PartialEq)]
pub struct AssumeRoleRequest {
    pub role_arn: String,
    pub role_session_name: String,
    pub policy_arns: Option<Vec<PolicyDescriptorType>>,
    pub policy: Option<String>,
    pub duration_seconds: Option<i32>,
    pub tags: Option<Vec<Tag>>,
    pub transitive_tag_keys: Option<Vec<String>>,
    pub external_id: Option<String>,
    pub serial_number: Option<String>,
    pub token_code: Option<String>,
    pub source_identity: Option<String>,
    pub provided_contexts: Option<Vec<ProvidedContext>>,
    pub minimum_session_token_size: Option<i32>,
}

impl Shape for AssumeRoleRequest {
    fn schema() -> &'static Structure {
        &ASSUME_ROLE_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            role_arn: fields.need(0),
            role_session_name: fields.need(1),
            policy_arns: fields.maybe(2),
            policy: fields.maybe(3),
            duration_seconds: fields.maybe(4),
            tags: fields.maybe(5),
            transitive_tag_keys: fields.maybe(6),
            external_id: fields.maybe(7),
            serial_number: fields.maybe(8),
            token_code: fields.maybe(9),
            source_identity: fields.maybe(10),
            provided_contexts: fields.maybe(11),
            minimum_session_token_size: fields.maybe(12),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(13);
        fields.push(Some(self.role_arn));
        fields.push(Some(self.role_session_name));
        fields.push(self.policy_arns);
        fields.push(self.policy);
        fields.push(self.duration_seconds);
        fields.push(self.tags);
        fields.push(self.transitive_tag_keys);
        fields.push(self.external_id);
        fields.push(self.serial_number);
        fields.push(self.token_code);
        fields.push(self.source_identity);
        fields.push(self.provided_contexts);
        fields.push(self.minimum_session_token_size);
        fields
    }
}

pub(super) static ASSUME_ROLE_REQUEST: Structure = Structure {
    name: "AssumeRoleRequest",
    members: &[
        Member {
            name: "RoleArn",
            wire: "RoleArn",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::ARN_TYPE),
        },
        Member {
            name: "RoleSessionName",
            wire: "RoleSessionName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::ROLE_SESSION_NAME_TYPE),
        },
        Member {
            name: "PolicyArns",
            wire: "PolicyArns",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::POLICY_DESCRIPTOR_LIST_TYPE),
        },
        Member {
            name: "Policy",
            wire: "Policy",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::UNRESTRICTED_SESSION_POLICY_DOCUMENT_TYPE),
        },
        Member {
            name: "DurationSeconds",
            wire: "DurationSeconds",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&rules::ROLE_DURATION_SECONDS_TYPE),
        },
        Member {
            name: "Tags",
            wire: "Tags",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::TAG_LIST_TYPE),
        },
        Member {
            name: "TransitiveTagKeys",
            wire: "TransitiveTagKeys",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::TAG_KEY_LIST_TYPE),
        },
        Member {
            name: "ExternalId",
            wire: "ExternalId",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::EXTERNAL_ID_TYPE),
        },
        Member {
            name: "SerialNumber",
            wire: "SerialNumber",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::SERIAL_NUMBER_TYPE),
        },
        Member {
            name: "TokenCode",
            wire: "TokenCode",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::TOKEN_CODE_TYPE),
        },
        Member {
            name: "SourceIdentity",
            wire: "SourceIdentity",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::SOURCE_IDENTITY_TYPE),
        },
        Member {
            name: "ProvidedContexts",
            wire: "ProvidedContexts",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::PROVIDED_CONTEXTS_LIST_TYPE),
        },
        Member {
            name: "MinimumSessionTokenSize",
            wire: "MinimumSessionTokenSize",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&rules::MINIMUM_SESSION_TOKEN_SIZE_TYPE),
        },
    ],
};

/// The shape `AssumeRoleResponse`.
#[derive(Clone, PartialEq)]
pub struct AssumeRoleResponse {
    pub credentials: Option<Credentials>,
    pub assumed_role_user: Option<AssumedRoleUser>,
    pub packed_policy_size: Option<i32>,
    pub source_identity: Option<String>,
    pub session_token_utilization: Option<i32>,
    pub session_token_size: Option<i32>,
}

impl Shape for AssumeRoleResponse {
    fn schema() -> &'static Structure {
        &ASSUME_ROLE_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            credentials: fields.maybe(0),
            assumed_role_user: fields.maybe(1),
            packed_policy_size: fields.maybe(2),
            source_identity: fields.maybe(3),
            session_token_utilization: fields.maybe(4),
            session_token_size: fields.maybe(5),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(6);
        fields.push(self.credentials);
        fields.push(self.assumed_role_user);
        fields.push(self.packed_policy_size);
        fields.push(self.source_identity);
        fields.push(self.session_token_utilization);
        fields.push(self.session_token_size);
        fields
    }
}

pub(super) static ASSUME_ROLE_RESPONSE: Structure = Structure {
    name: "AssumeRoleResponse",
    members: &[
        Member {
            name: "Credentials",
            wire: "Credentials",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&CREDENTIALS),
        },
        Member {
            name: "AssumedRoleUser",
            wire: "AssumedRoleUser",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&ASSUMED_ROLE_USER),
        },
        Member {
            name: "PackedPolicySize",
            wire: "PackedPolicySize",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&rules::NON_NEGATIVE_INTEGER_TYPE),
        },
        Member {
            name: "SourceIdentity",
            wire: "SourceIdentity",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::SOURCE_IDENTITY_TYPE),
        },
        Member {
            name: "SessionTokenUtilization",
            wire: "SessionTokenUtilization",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&rules::SESSION_TOKEN_UTILIZATION_TYPE),
        },
        Member {
            name: "SessionTokenSize",
            wire: "SessionTokenSize",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&rules::SESSION_TOKEN_SIZE_TYPE),
        },
    ],
};

/// The shape `AssumeRoleWithSAMLRequest`.
#[derive(Clone, PartialEq)]
pub struct AssumeRoleWithSAMLRequest {
    pub role_arn: String,
    pub principal_arn: String,
    pub saml_assertion: String,
    pub policy_arns: Option<Vec<PolicyDescriptorType>>,
    pub policy: Option<String>,
    pub duration_seconds: Option<i32>,
    pub minimum_session_token_size: Option<i32>,
}

impl Shape for AssumeRoleWithSAMLRequest {
    fn schema() -> &'static Structure {
        &ASSUME_ROLE_WITH_SAML_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            role_arn: fields.need(0),
            principal_arn: fields.need(1),
            saml_assertion: fields.need(2),
            policy_arns: fields.maybe(3),
            policy: fields.maybe(4),
            duration_seconds: fields.maybe(5),
            minimum_session_token_size: fields.maybe(6),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(7);
        fields.push(Some(self.role_arn));
        fields.push(Some(self.principal_arn));
        fields.push(Some(self.saml_assertion));
        fields.push(self.policy_arns);
        fields.push(self.policy);
        fields.push(self.duration_seconds);
        fields.push(self.minimum_session_token_size);
        fields
    }
}

pub(super) static ASSUME_ROLE_WITH_SAML_REQUEST: Structure = Structure {
    name: "AssumeRoleWithSAMLRequest",
    members: &[
        Member {
            name: "RoleArn",
            wire: "RoleArn",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::ARN_TYPE),
        },
        Member {
            name: "PrincipalArn",
            wire: "PrincipalArn",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::ARN_TYPE),
        },
        Member {
            name: "SAMLAssertion",
            wire: "SAMLAssertion",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::SAML_ASSERTION_TYPE),
        },
        Member {
            name: "PolicyArns",
            wire: "PolicyArns",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::POLICY_DESCRIPTOR_LIST_TYPE),
        },
        Member {
            name: "Policy",
            wire: "Policy",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::SESSION_POLICY_DOCUMENT_TYPE),
        },
        Member {
            name: "DurationSeconds",
            wire: "DurationSeconds",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&rules::ROLE_DURATION_SECONDS_TYPE),
        },
        Member {
            name: "MinimumSessionTokenSize",
            wire: "MinimumSessionTokenSize",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&rules::MINIMUM_SESSION_TOKEN_SIZE_TYPE),
        },
    ],
};

/// The shape `AssumeRoleWithSAMLResponse`.
#[derive(Clone, PartialEq)]
pub struct AssumeRoleWithSAMLResponse {
    pub credentials: Option<Credentials>,
    pub assumed_role_user: Option<AssumedRoleUser>,
    pub packed_policy_size: Option<i32>,
    pub subject: Option<String>,
    pub subject_type: Option<String>,
    pub issuer: Option<String>,
    pub audience: Option<String>,
    pub name_qualifier: Option<String>,
    pub source_identity: Option<String>,
    pub session_token_utilization: Option<i32>,
    pub session_token_size: Option<i32>,
}

impl Shape for AssumeRoleWithSAMLResponse {
    fn schema() -> &'static Structure {
        &ASSUME_ROLE_WITH_SAML_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            credentials: fields.maybe(0),
            assumed_role_user: fields.maybe(1),
            packed_policy_size: fields.maybe(2),
            subject: fields.maybe(3),
            subject_type: fields.maybe(4),
            issuer: fields.maybe(5),
            audience: fields.maybe(6),
            name_qualifier: fields.maybe(7),
            source_identity: fields.maybe(8),
            session_token_utilization: fields.maybe(9),
            session_token_size: fields.maybe(10),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(11);
        fields.push(self.credentials);
        fields.push(self.assumed_role_user);
        fields.push(self.packed_policy_size);
        fields.push(self.subject);
        fields.push(self.subject_type);
        fields.push(self.issuer);
        fields.push(self.audience);
        fields.push(self.name_qualifier);
        fields.push(self.source_identity);
        fields.push(self.session_token_utilization);
        fields.push(self.session_token_size);
        fields
    }
}

pub(super) static ASSUME_ROLE_WITH_SAML_RESPONSE: Structure = Structure {
    name: "AssumeRoleWithSAMLResponse",
    members: &[
        Member {
            name: "Credentials",
            wire: "Credentials",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&CREDENTIALS),
        },
        Member {
            name: "AssumedRoleUser",
            wire: "AssumedRoleUser",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&ASSUMED_ROLE_USER),
        },
        Member {
            name: "PackedPolicySize",
            wire: "PackedPolicySize",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&rules::NON_NEGATIVE_INTEGER_TYPE),
        },
        Member {
            name: "Subject",
            wire: "Subject",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "SubjectType",
            wire: "SubjectType",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "Issuer",
            wire: "Issuer",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "Audience",
            wire: "Audience",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "NameQualifier",
            wire: "NameQualifier",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "SourceIdentity",
            wire: "SourceIdentity",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::SOURCE_IDENTITY_TYPE),
        },
        Member {
            name: "SessionTokenUtilization",
            wire: "SessionTokenUtilization",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&rules::SESSION_TOKEN_UTILIZATION_TYPE),
        },
        Member {
            name: "SessionTokenSize",
            wire: "SessionTokenSize",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&rules::SESSION_TOKEN_SIZE_TYPE),
        },
    ],
};

/// The shape `AssumeRoleWithWebIdentityRequest`.
#[derive(Clone, PartialEq)]
pub struct AssumeRoleWithWebIdentityRequest {
    pub role_arn: String,
    pub role_session_name: String,
    pub web_identity_token: String,
    pub provider_id: Option<String>,
    pub policy_arns: Option<Vec<PolicyDescriptorType>>,
    pub policy: Option<String>,
    pub duration_seconds: Option<i32>,
    pub minimum_session_token_size: Option<i32>,
}

impl Shape for AssumeRoleWithWebIdentityRequest {
    fn schema() -> &'static Structure {
        &ASSUME_ROLE_WITH_WEB_IDENTITY_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            role_arn: fields.need(0),
            role_session_name: fields.need(1),
            web_identity_token: fields.need(2),
            provider_id: fields.maybe(3),
            policy_arns: fields.maybe(4),
            policy: fields.maybe(5),
            duration_seconds: fields.maybe(6),
            minimum_session_token_size: fields.maybe(7),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(8);
        fields.push(Some(self.role_arn));
        fields.push(Some(self.role_session_name));
        fields.push(Some(self.web_identity_token));
        fields.push(self.provider_id);
        fields.push(self.policy_arns);
        fields.push(self.policy);
        fields.push(self.duration_seconds);
        fields.push(self.minimum_session_token_size);
        fields
    }
}

pub(super) static ASSUME_ROLE_WITH_WEB_IDENTITY_REQUEST: Structure = Structure {
    name: "AssumeRoleWithWebIdentityRequest",
    members: &[
        Member {
            name: "RoleArn",
            wire: "RoleArn",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::ARN_TYPE),
        },
        Member {
            name: "RoleSessionName",
            wire: "RoleSessionName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::ROLE_SESSION_NAME_TYPE),
        },
        Member {
            name: "WebIdentityToken",
            wire: "WebIdentityToken",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::CLIENT_TOKEN_TYPE),
        },
        Member {
            name: "ProviderId",
            wire: "ProviderId",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::URL_TYPE),
        },
        Member {
            name: "PolicyArns",
            wire: "PolicyArns",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::POLICY_DESCRIPTOR_LIST_TYPE),
        },
        Member {
            name: "Policy",
            wire: "Policy",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::SESSION_POLICY_DOCUMENT_TYPE),
        },
        Member {
            name: "DurationSeconds",
            wire: "DurationSeconds",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&rules::ROLE_DURATION_SECONDS_TYPE),
        },
        Member {
            name: "MinimumSessionTokenSize",
            wire: "MinimumSessionTokenSize",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&rules::MINIMUM_SESSION_TOKEN_SIZE_TYPE),
        },
    ],
};

/// The shape `AssumeRoleWithWebIdentityResponse`.
#[derive(Clone, PartialEq)]
pub struct AssumeRoleWithWebIdentityResponse {
    pub credentials: Option<Credentials>,
    pub subject_from_web_identity_token: Option<String>,
    pub assumed_role_user: Option<AssumedRoleUser>,
    pub packed_policy_size: Option<i32>,
    pub provider: Option<String>,
    pub audience: Option<String>,
    pub source_identity: Option<String>,
    pub session_token_utilization: Option<i32>,
    pub session_token_size: Option<i32>,
}

impl Shape for AssumeRoleWithWebIdentityResponse {
    fn schema() -> &'static Structure {
        &ASSUME_ROLE_WITH_WEB_IDENTITY_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            credentials: fields.maybe(0),
            subject_from_web_identity_token: fields.maybe(1),
            assumed_role_user: fields.maybe(2),
            packed_policy_size: fields.maybe(3),
            provider: fields.maybe(4),
            audience: fields.maybe(5),
            source_identity: fields.maybe(6),
            session_token_utilization: fields.maybe(7),
            session_token_size: fields.maybe(8),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(9);
        fields.push(self.credentials);
        fields.push(self.subject_from_web_identity_token);
        fields.push(self.assumed_role_user);
        fields.push(self.packed_policy_size);
        fields.push(self.provider);
        fields.push(self.audience);
        fields.push(self.source_identity);
        fields.push(self.session_token_utilization);
        fields.push(self.session_token_size);
        fields
    }
}

pub(super) static ASSUME_ROLE_WITH_WEB_IDENTITY_RESPONSE: Structure = Structure {
    name: "AssumeRoleWithWebIdentityResponse",
    members: &[
        Member {
            name: "Credentials",
            wire: "Credentials",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&CREDENTIALS),
        },
        Member {
            name: "SubjectFromWebIdentityToken",
            wire: "SubjectFromWebIdentityToken",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::WEB_IDENTITY_SUBJECT_TYPE),
        },
        Member {
            name: "AssumedRoleUser",
            wire: "AssumedRoleUser",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&ASSUMED_ROLE_USER),
        },
        Member {
            name: "PackedPolicySize",
            wire: "PackedPolicySize",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&rules::NON_NEGATIVE_INTEGER_TYPE),
        },
        Member {
            name: "Provider",
            wire: "Provider",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "Audience",
            wire: "Audience",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "SourceIdentity",
            wire: "SourceIdentity",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::SOURCE_IDENTITY_TYPE),
        },
        Member {
            name: "SessionTokenUtilization",
            wire: "SessionTokenUtilization",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&rules::SESSION_TOKEN_UTILIZATION_TYPE),
        },
        Member {
            name: "SessionTokenSize",
            wire: "SessionTokenSize",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&rules::SESSION_TOKEN_SIZE_TYPE),
        },
    ],
};

/// The shape `AssumeRootRequest`.
#[derive(Clone, PartialEq)]
pub struct AssumeRootRequest {
    pub target_principal: String,
    pub task_policy_arn: PolicyDescriptorType,
    pub duration_seconds: Option<i32>,
    pub minimum_session_token_size: Option<i32>,
}

impl Shape for AssumeRootRequest {
    fn schema() -> &'static Structure {
        &ASSUME_ROOT_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            target_principal: fields.need(0),
            task_policy_arn: fields.need(1),
            duration_seconds: fields.maybe(2),
            minimum_session_token_size: fields.maybe(3),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(4);
        fields.push(Some(self.target_principal));
        fields.push(Some(self.task_policy_arn));
        fields.push(self.duration_seconds);
        fields.push(self.minimum_session_token_size);
        fields
    }
}

pub(super) static ASSUME_ROOT_REQUEST: Structure = Structure {
    name: "AssumeRootRequest",
    members: &[
        Member {
            name: "TargetPrincipal",
            wire: "TargetPrincipal",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::TARGET_PRINCIPAL_TYPE),
        },
        Member {
            name: "TaskPolicyArn",
            wire: "TaskPolicyArn",
            location: Location::Body,
            required: true,
            kind: Kind::Structure(&POLICY_DESCRIPTOR_TYPE),
        },
        Member {
            name: "DurationSeconds",
            wire: "DurationSeconds",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&rules::ROOT_DURATION_SECONDS_TYPE),
        },
        Member {
            name: "MinimumSessionTokenSize",
            wire: "MinimumSessionTokenSize",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&rules::MINIMUM_SESSION_TOKEN_SIZE_TYPE),
        },
    ],
};

/// The shape `AssumeRootResponse`.
#[derive(Clone, PartialEq)]
pub struct AssumeRootResponse {
    pub credentials: Option<Credentials>,
    pub source_identity: Option<String>,
    pub session_token_utilization: Option<i32>,
    pub session_token_size: Option<i32>,
}

impl Shape for AssumeRootResponse {
    fn schema() -> &'static Structure {
        &ASSUME_ROOT_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            credentials: fields.maybe(0),
            source_identity: fields.maybe(1),
            session_token_utilization: fields.maybe(2),
            session_token_size: fields.maybe(3),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(4);
        fields.push(self.credentials);
        fields.push(self.source_identity);
        fields.push(self.session_token_utilization);
        fields.push(self.session_token_size);
        fields
    }
}

pub(super) static ASSUME_ROOT_RESPONSE: Structure = Structure {
    name: "AssumeRootResponse",
    members: &[
        Member {
            name: "Credentials",
            wire: "Credentials",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&CREDENTIALS),
        },
        Member {
            name: "SourceIdentity",
            wire: "SourceIdentity",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::SOURCE_IDENTITY_TYPE),
        },
        Member {
            name: "SessionTokenUtilization",
            wire: "SessionTokenUtilization",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&rules::SESSION_TOKEN_UTILIZATION_TYPE),
        },
        Member {
            name: "SessionTokenSize",
            wire: "SessionTokenSize",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&rules::SESSION_TOKEN_SIZE_TYPE),
        },
    ],
};

/// The shape `AssumedRoleUser`.
#[derive(Clone, PartialEq)]
pub struct AssumedRoleUser {
    pub assumed_role_id: String,
    pub arn: String,
}

impl Shape for AssumedRoleUser {
    fn schema() -> &'static Structure {
        &ASSUMED_ROLE_USER
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            assumed_role_id: fields.need(0),
            arn: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.assumed_role_id));
        fields.push(Some(self.arn));
        fields
    }
}

pub(super) static ASSUMED_ROLE_USER: Structure = Structure {
    name: "AssumedRoleUser",
    members: &[
        Member {
            name: "AssumedRoleId",
            wire: "AssumedRoleId",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::ASSUMED_ROLE_ID_TYPE),
        },
        Member {
            name: "Arn",
            wire: "Arn",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::ARN_TYPE),
        },
    ],
};

/// The shape `Credentials`.
#[derive(Clone, PartialEq)]
pub struct Credentials {
    pub access_key_id: String,
    pub secret_access_key: String,
    pub session_token: String,
    pub expiration: Timestamp,
}

impl Shape for Credentials {
    fn schema() -> &'static Structure {
        &CREDENTIALS
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            access_key_id: fields.need(0),
            secret_access_key: fields.need(1),
            session_token: fields.need(2),
            expiration: fields.need(3),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(4);
        fields.push(Some(self.access_key_id));
        fields.push(Some(self.secret_access_key));
        fields.push(Some(self.session_token));
        fields.push(Some(self.expiration));
        fields
    }
}

pub(super) static CREDENTIALS: Structure = Structure {
    name: "Credentials",
    members: &[
        Member {
            name: "AccessKeyId",
            wire: "AccessKeyId",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::ACCESS_KEY_ID_TYPE),
        },
        Member {
            name: "SecretAccessKey",
            wire: "SecretAccessKey",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::ACCESS_KEY_SECRET_TYPE),
        },
        Member {
            name: "SessionToken",
            wire: "SessionToken",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "Expiration",
            wire: "Expiration",
            location: Location::Body,
            required: true,
            kind: Kind::Timestamp,
        },
    ],
};

/// The shape `DecodeAuthorizationMessageRequest`.
#[derive(Clone, PartialEq)]
pub struct DecodeAuthorizationMessageRequest {
    pub encoded_message: String,
}

impl Shape for DecodeAuthorizationMessageRequest {
    fn schema() -> &'static Structure {
        &DECODE_AUTHORIZATION_MESSAGE_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            encoded_message: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.encoded_message));
        fields
    }
}

pub(super) static DECODE_AUTHORIZATION_MESSAGE_REQUEST: Structure = Structure {
    name: "DecodeAuthorizationMessageRequest",
    members: &[Member {
        name: "EncodedMessage",
        wire: "EncodedMessage",
        location: Location::Body,
        required: true,
        kind: Kind::Text(&rules::ENCODED_MESSAGE_TYPE),
    }],
};

/// The shape `DecodeAuthorizationMessageResponse`.
#[derive(Clone, PartialEq)]
pub struct DecodeAuthorizationMessageResponse {
    pub decoded_message: Option<String>,
}

impl Shape for DecodeAuthorizationMessageResponse {
    fn schema() -> &'static Structure {
        &DECODE_AUTHORIZATION_MESSAGE_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            decoded_message: fields.maybe(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(self.decoded_message);
        fields
    }
}

pub(super) static DECODE_AUTHORIZATION_MESSAGE_RESPONSE: Structure = Structure {
    name: "DecodeAuthorizationMessageResponse",
    members: &[Member {
        name: "DecodedMessage",
        wire: "DecodedMessage",
        location: Location::Body,
        required: false,
        kind: Kind::Text(&ANY_TEXT),
    }],
};

/// The shape `FederatedUser`.
#[derive(Clone, PartialEq)]
pub struct FederatedUser {
    pub federated_user_id: String,
    pub arn: String,
}

impl Shape for FederatedUser {
    fn schema() -> &'static Structure {
        &FEDERATED_USER
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            federated_user_id: fields.need(0),
            arn: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.federated_user_id));
        fields.push(Some(self.arn));
        fields
    }
}

pub(super) static FEDERATED_USER: Structure = Structure {
    name: "FederatedUser",
    members: &[
        Member {
            name: "FederatedUserId",
            wire: "FederatedUserId",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::FEDERATED_ID_TYPE),
        },
        Member {
            name: "Arn",
            wire: "Arn",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::ARN_TYPE),
        },
    ],
};

/// The shape `GetAccessKeyInfoRequest`.
#[derive(Clone, PartialEq)]
pub struct GetAccessKeyInfoRequest {
    pub access_key_id: String,
}

impl Shape for GetAccessKeyInfoRequest {
    fn schema() -> &'static Structure {
        &GET_ACCESS_KEY_INFO_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            access_key_id: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.access_key_id));
        fields
    }
}

pub(super) static GET_ACCESS_KEY_INFO_REQUEST: Structure = Structure {
    name: "GetAccessKeyInfoRequest",
    members: &[Member {
        name: "AccessKeyId",
        wire: "AccessKeyId",
        location: Location::Body,
        required: true,
        kind: Kind::Text(&rules::ACCESS_KEY_ID_TYPE),
    }],
};

/// The shape `GetAccessKeyInfoResponse`.
#[derive(Clone, PartialEq)]
pub struct GetAccessKeyInfoResponse {
    pub account: Option<String>,
}

impl Shape for GetAccessKeyInfoResponse {
    fn schema() -> &'static Structure {
        &GET_ACCESS_KEY_INFO_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            account: fields.maybe(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(self.account);
        fields
    }
}

pub(super) static GET_ACCESS_KEY_INFO_RESPONSE: Structure = Structure {
    name: "GetAccessKeyInfoResponse",
    members: &[Member {
        name: "Account",
        wire: "Account",
        location: Location::Body,
        required: false,
        kind: Kind::Text(&ANY_TEXT),
    }],
};

/// The shape `GetCallerIdentityRequest`.
#[derive(Clone, PartialEq)]
pub struct GetCallerIdentityRequest {}

impl Shape for GetCallerIdentityRequest {
    fn schema() -> &'static Structure {
        &GET_CALLER_IDENTITY_REQUEST
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static GET_CALLER_IDENTITY_REQUEST: Structure = Structure {
    name: "GetCallerIdentityRequest",
    members: &[],
};

/// The shape `GetCallerIdentityResponse`.
#[derive(Clone, PartialEq)]
pub struct GetCallerIdentityResponse {
    pub user_id: Option<String>,
    pub account: Option<String>,
    pub arn: Option<String>,
}

impl Shape for GetCallerIdentityResponse {
    fn schema() -> &'static Structure {
        &GET_CALLER_IDENTITY_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            user_id: fields.maybe(0),
            account: fields.maybe(1),
            arn: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(self.user_id);
        fields.push(self.account);
        fields.push(self.arn);
        fields
    }
}

pub(super) static GET_CALLER_IDENTITY_RESPONSE: Structure = Structure {
    name: "GetCallerIdentityResponse",
    members: &[
        Member {
            name: "UserId",
            wire: "UserId",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "Account",
            wire: "Account",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "Arn",
            wire: "Arn",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::ARN_TYPE),
        },
    ],
};

/// The shape `GetDelegatedAccessTokenRequest`.
#[derive(Clone, PartialEq)]
pub struct GetDelegatedAccessTokenRequest {
    pub trade_in_token: String,
}

impl Shape for GetDelegatedAccessTokenRequest {
    fn schema() -> &'static Structure {
        &GET_DELEGATED_ACCESS_TOKEN_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            trade_in_token: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.trade_in_token));
        fields
    }
}

pub(super) static GET_DELEGATED_ACCESS_TOKEN_REQUEST: Structure = Structure {
    name: "GetDelegatedAccessTokenRequest",
    members: &[Member {
        name: "TradeInToken",
        wire: "TradeInToken",
        location: Location::Body,
        required: true,
        kind: Kind::Text(&rules::TRADE_IN_TOKEN_TYPE),
    }],
};

/// The shape `GetDelegatedAccessTokenResponse`.
#[derive(Clone, PartialEq)]
pub struct GetDelegatedAccessTokenResponse {
    pub credentials: Option<Credentials>,
    pub packed_policy_size: Option<i32>,
    pub assumed_principal: Option<String>,
}

impl Shape for GetDelegatedAccessTokenResponse {
    fn schema() -> &'static Structure {
        &GET_DELEGATED_ACCESS_TOKEN_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            credentials: fields.maybe(0),
            packed_policy_size: fields.maybe(1),
            assumed_principal: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(self.credentials);
        fields.push(self.packed_policy_size);
        fields.push(self.assumed_principal);
        fields
    }
}

pub(super) static GET_DELEGATED_ACCESS_TOKEN_RESPONSE: Structure = Structure {
    name: "GetDelegatedAccessTokenResponse",
    members: &[
        Member {
            name: "Credentials",
            wire: "Credentials",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&CREDENTIALS),
        },
        Member {
            name: "PackedPolicySize",
            wire: "PackedPolicySize",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&rules::NON_NEGATIVE_INTEGER_TYPE),
        },
        Member {
            name: "AssumedPrincipal",
            wire: "AssumedPrincipal",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::ARN_TYPE),
        },
    ],
};

/// The shape `GetFederationTokenRequest`.
#[derive(Clone, PartialEq)]
pub struct GetFederationTokenRequest {
    pub name: String,
    pub policy: Option<String>,
    pub policy_arns: Option<Vec<PolicyDescriptorType>>,
    pub duration_seconds: Option<i32>,
    pub tags: Option<Vec<Tag>>,
    pub minimum_session_token_size: Option<i32>,
}

impl Shape for GetFederationTokenRequest {
    fn schema() -> &'static Structure {
        &GET_FEDERATION_TOKEN_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            name: fields.need(0),
            policy: fields.maybe(1),
            policy_arns: fields.maybe(2),
            duration_seconds: fields.maybe(3),
            tags: fields.maybe(4),
            minimum_session_token_size: fields.maybe(5),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(6);
        fields.push(Some(self.name));
        fields.push(self.policy);
        fields.push(self.policy_arns);
        fields.push(self.duration_seconds);
        fields.push(self.tags);
        fields.push(self.minimum_session_token_size);
        fields
    }
}

pub(super) static GET_FEDERATION_TOKEN_REQUEST: Structure = Structure {
    name: "GetFederationTokenRequest",
    members: &[
        Member {
            name: "Name",
            wire: "Name",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::USER_NAME_TYPE),
        },
        Member {
            name: "Policy",
            wire: "Policy",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::SESSION_POLICY_DOCUMENT_TYPE),
        },
        Member {
            name: "PolicyArns",
            wire: "PolicyArns",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::POLICY_DESCRIPTOR_LIST_TYPE),
        },
        Member {
            name: "DurationSeconds",
            wire: "DurationSeconds",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&rules::DURATION_SECONDS_TYPE),
        },
        Member {
            name: "Tags",
            wire: "Tags",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::TAG_LIST_TYPE),
        },
        Member {
            name: "MinimumSessionTokenSize",
            wire: "MinimumSessionTokenSize",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&rules::MINIMUM_SESSION_TOKEN_SIZE_TYPE),
        },
    ],
};

/// The shape `GetFederationTokenResponse`.
#[derive(Clone, PartialEq)]
pub struct GetFederationTokenResponse {
    pub credentials: Option<Credentials>,
    pub federated_user: Option<FederatedUser>,
    pub packed_policy_size: Option<i32>,
    pub session_token_utilization: Option<i32>,
    pub session_token_size: Option<i32>,
}

impl Shape for GetFederationTokenResponse {
    fn schema() -> &'static Structure {
        &GET_FEDERATION_TOKEN_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            credentials: fields.maybe(0),
            federated_user: fields.maybe(1),
            packed_policy_size: fields.maybe(2),
            session_token_utilization: fields.maybe(3),
            session_token_size: fields.maybe(4),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(5);
        fields.push(self.credentials);
        fields.push(self.federated_user);
        fields.push(self.packed_policy_size);
        fields.push(self.session_token_utilization);
        fields.push(self.session_token_size);
        fields
    }
}

pub(super) static GET_FEDERATION_TOKEN_RESPONSE: Structure = Structure {
    name: "GetFederationTokenResponse",
    members: &[
        Member {
            name: "Credentials",
            wire: "Credentials",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&CREDENTIALS),
        },
        Member {
            name: "FederatedUser",
            wire: "FederatedUser",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&FEDERATED_USER),
        },
        Member {
            name: "PackedPolicySize",
            wire: "PackedPolicySize",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&rules::NON_NEGATIVE_INTEGER_TYPE),
        },
        Member {
            name: "SessionTokenUtilization",
            wire: "SessionTokenUtilization",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&rules::SESSION_TOKEN_UTILIZATION_TYPE),
        },
        Member {
            name: "SessionTokenSize",
            wire: "SessionTokenSize",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&rules::SESSION_TOKEN_SIZE_TYPE),
        },
    ],
};

/// The shape `GetSessionTokenRequest`.
#[derive(Clone, PartialEq)]
pub struct GetSessionTokenRequest {
    pub duration_seconds: Option<i32>,
    pub serial_number: Option<String>,
    pub token_code: Option<String>,
    pub minimum_session_token_size: Option<i32>,
}

impl Shape for GetSessionTokenRequest {
    fn schema() -> &'static Structure {
        &GET_SESSION_TOKEN_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            duration_seconds: fields.maybe(0),
            serial_number: fields.maybe(1),
            token_code: fields.maybe(2),
            minimum_session_token_size: fields.maybe(3),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(4);
        fields.push(self.duration_seconds);
        fields.push(self.serial_number);
        fields.push(self.token_code);
        fields.push(self.minimum_session_token_size);
        fields
    }
}

pub(super) static GET_SESSION_TOKEN_REQUEST: Structure = Structure {
    name: "GetSessionTokenRequest",
    members: &[
        Member {
            name: "DurationSeconds",
            wire: "DurationSeconds",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&rules::DURATION_SECONDS_TYPE),
        },
        Member {
            name: "SerialNumber",
            wire: "SerialNumber",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::SERIAL_NUMBER_TYPE),
        },
        Member {
            name: "TokenCode",
            wire: "TokenCode",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::TOKEN_CODE_TYPE),
        },
        Member {
            name: "MinimumSessionTokenSize",
            wire: "MinimumSessionTokenSize",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&rules::MINIMUM_SESSION_TOKEN_SIZE_TYPE),
        },
    ],
};

/// The shape `GetSessionTokenResponse`.
#[derive(Clone, PartialEq)]
pub struct GetSessionTokenResponse {
    pub credentials: Option<Credentials>,
    pub session_token_utilization: Option<i32>,
    pub session_token_size: Option<i32>,
}

impl Shape for GetSessionTokenResponse {
    fn schema() -> &'static Structure {
        &GET_SESSION_TOKEN_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            credentials: fields.maybe(0),
            session_token_utilization: fields.maybe(1),
            session_token_size: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(self.credentials);
        fields.push(self.session_token_utilization);
        fields.push(self.session_token_size);
        fields
    }
}

pub(super) static GET_SESSION_TOKEN_RESPONSE: Structure = Structure {
    name: "GetSessionTokenResponse",
    members: &[
        Member {
            name: "Credentials",
            wire: "Credentials",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&CREDENTIALS),
        },
        Member {
            name: "SessionTokenUtilization",
            wire: "SessionTokenUtilization",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&rules::SESSION_TOKEN_UTILIZATION_TYPE),
        },
        Member {
            name: "SessionTokenSize",
            wire: "SessionTokenSize",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&rules::SESSION_TOKEN_SIZE_TYPE),
        },
    ],
};

/// The shape `GetWebIdentityTokenRequest`.
#[derive(Clone, PartialEq)]
pub struct GetWebIdentityTokenRequest {
    pub audience: Vec<String>,
    pub duration_seconds: Option<i32>,
    pub signing_algorithm: String,
    pub tags: Option<Vec<Tag>>,
}

impl Shape for GetWebIdentityTokenRequest {
    fn schema() -> &'static Structure {
        &GET_WEB_IDENTITY_TOKEN_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            audience: fields.need(0),
            duration_seconds: fields.maybe(1),
            signing_algorithm: fields.need(2),
            tags: fields.maybe(3),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(4);
        fields.push(Some(self.audience));
        fields.push(self.duration_seconds);
        fields.push(Some(self.signing_algorithm));
        fields.push(self.tags);
        fields
    }
}

pub(super) static GET_WEB_IDENTITY_TOKEN_REQUEST: Structure = Structure {
    name: "GetWebIdentityTokenRequest",
    members: &[
        Member {
            name: "Audience",
            wire: "Audience",
            location: Location::Body,
            required: true,
            kind: Kind::List(&rules::WEB_IDENTITY_TOKEN_AUDIENCE_LIST_TYPE),
        },
        Member {
            name: "DurationSeconds",
            wire: "DurationSeconds",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&rules::WEB_IDENTITY_TOKEN_DURATION_SECONDS_TYPE),
        },
        Member {
            name: "SigningAlgorithm",
            wire: "SigningAlgorithm",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::JWT_ALGORITHM_TYPE),
        },
        Member {
            name: "Tags",
            wire: "Tags",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::TAG_LIST_TYPE),
        },
    ],
};

/// The shape `GetWebIdentityTokenResponse`.
#[derive(Clone, PartialEq)]
pub struct GetWebIdentityTokenResponse {
    pub web_identity_token: Option<String>,
    pub expiration: Option<Timestamp>,
}

impl Shape for GetWebIdentityTokenResponse {
    fn schema() -> &'static Structure {
        &GET_WEB_IDENTITY_TOKEN_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            web_identity_token: fields.maybe(0),
            expiration: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.web_identity_token);
        fields.push(self.expiration);
        fields
    }
}

pub(super) static GET_WEB_IDENTITY_TOKEN_RESPONSE: Structure = Structure {
    name: "GetWebIdentityTokenResponse",
    members: &[
        Member {
            name: "WebIdentityToken",
            wire: "WebIdentityToken",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::WEB_IDENTITY_TOKEN_TYPE),
        },
        Member {
            name: "Expiration",
            wire: "Expiration",
            location: Location::Body,
            required: false,
            kind: Kind::Timestamp,
        },
    ],
};

/// The shape `PolicyDescriptorType`.
#[derive(Clone, PartialEq)]
pub struct PolicyDescriptorType {
    pub arn: Option<String>,
}

impl Shape for PolicyDescriptorType {
    fn schema() -> &'static Structure {
        &POLICY_DESCRIPTOR_TYPE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            arn: fields.maybe(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(self.arn);
        fields
    }
}

pub(super) static POLICY_DESCRIPTOR_TYPE: Structure = Structure {
    name: "PolicyDescriptorType",
    members: &[Member {
        name: "arn",
        wire: "arn",
        location: Location::Body,
        required: false,
        kind: Kind::Text(&rules::ARN_TYPE),
    }],
};

/// The shape `ProvidedContext`.
#[derive(Clone, PartialEq)]
pub struct ProvidedContext {
    pub provider_arn: Option<String>,
    pub context_assertion: Option<String>,
}

impl Shape for ProvidedContext {
    fn schema() -> &'static Structure {
        &PROVIDED_CONTEXT
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            provider_arn: fields.maybe(0),
            context_assertion: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.provider_arn);
        fields.push(self.context_assertion);
        fields
    }
}

pub(super) static PROVIDED_CONTEXT: Structure = Structure {
    name: "ProvidedContext",
    members: &[
        Member {
            name: "ProviderArn",
            wire: "ProviderArn",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::ARN_TYPE),
        },
        Member {
            name: "ContextAssertion",
            wire: "ContextAssertion",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::CONTEXT_ASSERTION_TYPE),
        },
    ],
};

/// The shape `Tag`.
#[derive(Clone, PartialEq)]
pub struct Tag {
    pub key: String,
    pub value: String,
}

impl Shape for Tag {
    fn schema() -> &'static Structure {
        &TAG
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            key: fields.need(0),
            value: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.key));
        fields.push(Some(self.value));
        fields
    }
}

pub(super) static TAG: Structure = Structure {
    name: "Tag",
    members: &[
        Member {
            name: "Key",
            wire: "Key",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::TAG_KEY_TYPE),
        },
        Member {
            name: "Value",
            wire: "Value",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::TAG_VALUE_TYPE),
        },
    ],
};

aws::shapes! { AssumeRoleRequest AssumeRoleResponse AssumeRoleWithSAMLRequest AssumeRoleWithSAMLResponse AssumeRoleWithWebIdentityRequest AssumeRoleWithWebIdentityResponse AssumeRootRequest AssumeRootResponse AssumedRoleUser Credentials DecodeAuthorizationMessageRequest DecodeAuthorizationMessageResponse FederatedUser GetAccessKeyInfoRequest GetAccessKeyInfoResponse GetCallerIdentityRequest GetCallerIdentityResponse GetDelegatedAccessTokenRequest GetDelegatedAccessTokenResponse GetFederationTokenRequest GetFederationTokenResponse GetSessionTokenRequest GetSessionTokenResponse GetWebIdentityTokenRequest GetWebIdentityTokenResponse PolicyDescriptorType ProvidedContext Tag }
