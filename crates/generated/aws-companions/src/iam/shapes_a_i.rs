// Written by `cargo xtask codegen`; do not edit.

use super::rules;
use super::*;
use aws::schema::{ANY_TEXT, Kind, Location, Member, Structure};
use aws::{Fields, Shape};
use base::Timestamp;
use std::collections::BTreeMap;

/// The shape `AccessKey`.
#[derive(Clone, PartialEq)]
pub struct AccessKey {
    pub user_name: String,
    pub access_key_id: String,
    pub status: String,
    pub secret_access_key: String,
    pub create_date: Option<Timestamp>,
}

impl Shape for AccessKey {
    fn schema() -> &'static Structure {
        &ACCESS_KEY
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            user_name: fields.need(0),
            access_key_id: fields.need(1),
            status: fields.need(2),
            secret_access_key: fields.need(3),
            create_date: fields.maybe(4),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(5);
        fields.push(Some(self.user_name));
        fields.push(Some(self.access_key_id));
        fields.push(Some(self.status));
        fields.push(Some(self.secret_access_key));
        fields.push(self.create_date);
        fields
    }
}

pub(super) static ACCESS_KEY: Structure = Structure {
    name: "AccessKey",
    members: &[
        Member {
            name: "UserName",
            wire: "UserName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::USER_NAME_TYPE),
        },
        Member {
            name: "AccessKeyId",
            wire: "AccessKeyId",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::ACCESS_KEY_ID_TYPE),
        },
        Member {
            name: "Status",
            wire: "Status",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::STATUS_TYPE),
        },
        Member {
            name: "SecretAccessKey",
            wire: "SecretAccessKey",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::ACCESS_KEY_SECRET_TYPE),
        },
        Member {
            name: "CreateDate",
            wire: "CreateDate",
            location: Location::Body,
            required: false,
            kind: Kind::Timestamp,
        },
    ],
};

/// The shape `AccessKeyLastUsed`.
#[derive(Clone, PartialEq)]
pub struct AccessKeyLastUsed {
    pub last_used_date: Option<Timestamp>,
    pub service_name: String,
    pub region: String,
}

impl Shape for AccessKeyLastUsed {
    fn schema() -> &'static Structure {
        &ACCESS_KEY_LAST_USED
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            last_used_date: fields.maybe(0),
            service_name: fields.need(1),
            region: fields.need(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(self.last_used_date);
        fields.push(Some(self.service_name));
        fields.push(Some(self.region));
        fields
    }
}

pub(super) static ACCESS_KEY_LAST_USED: Structure = Structure {
    name: "AccessKeyLastUsed",
    members: &[
        Member {
            name: "LastUsedDate",
            wire: "LastUsedDate",
            location: Location::Body,
            required: false,
            kind: Kind::Timestamp,
        },
        Member {
            name: "ServiceName",
            wire: "ServiceName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "Region",
            wire: "Region",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `AccessKeyMetadata`.
#[derive(Clone, PartialEq)]
pub struct AccessKeyMetadata {
    pub user_name: Option<String>,
    pub access_key_id: Option<String>,
    pub status: Option<String>,
    pub create_date: Option<Timestamp>,
}

impl Shape for AccessKeyMetadata {
    fn schema() -> &'static Structure {
        &ACCESS_KEY_METADATA
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            user_name: fields.maybe(0),
            access_key_id: fields.maybe(1),
            status: fields.maybe(2),
            create_date: fields.maybe(3),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(4);
        fields.push(self.user_name);
        fields.push(self.access_key_id);
        fields.push(self.status);
        fields.push(self.create_date);
        fields
    }
}

pub(super) static ACCESS_KEY_METADATA: Structure = Structure {
    name: "AccessKeyMetadata",
    members: &[
        Member {
            name: "UserName",
            wire: "UserName",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::USER_NAME_TYPE),
        },
        Member {
            name: "AccessKeyId",
            wire: "AccessKeyId",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::ACCESS_KEY_ID_TYPE),
        },
        Member {
            name: "Status",
            wire: "Status",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::STATUS_TYPE),
        },
        Member {
            name: "CreateDate",
            wire: "CreateDate",
            location: Location::Body,
            required: false,
            kind: Kind::Timestamp,
        },
    ],
};

/// The shape `AttachRolePolicyRequest`.
#[derive(Clone, PartialEq)]
pub struct AttachRolePolicyRequest {
    pub role_name: String,
    pub policy_arn: String,
}

impl Shape for AttachRolePolicyRequest {
    fn schema() -> &'static Structure {
        &ATTACH_ROLE_POLICY_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            role_name: fields.need(0),
            policy_arn: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.role_name));
        fields.push(Some(self.policy_arn));
        fields
    }
}

pub(super) static ATTACH_ROLE_POLICY_REQUEST: Structure = Structure {
    name: "AttachRolePolicyRequest",
    members: &[
        Member {
            name: "RoleName",
            wire: "RoleName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::ROLE_NAME_TYPE),
        },
        Member {
            name: "PolicyArn",
            wire: "PolicyArn",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::ARN_TYPE),
        },
    ],
};

/// The shape `AttachUserPolicyRequest`.
#[derive(Clone, PartialEq)]
pub struct AttachUserPolicyRequest {
    pub user_name: String,
    pub policy_arn: String,
}

impl Shape for AttachUserPolicyRequest {
    fn schema() -> &'static Structure {
        &ATTACH_USER_POLICY_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            user_name: fields.need(0),
            policy_arn: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.user_name));
        fields.push(Some(self.policy_arn));
        fields
    }
}

pub(super) static ATTACH_USER_POLICY_REQUEST: Structure = Structure {
    name: "AttachUserPolicyRequest",
    members: &[
        Member {
            name: "UserName",
            wire: "UserName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::USER_NAME_TYPE),
        },
        Member {
            name: "PolicyArn",
            wire: "PolicyArn",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::ARN_TYPE),
        },
    ],
};

/// The shape `AttachedPermissionsBoundary`.
#[derive(Clone, PartialEq)]
pub struct AttachedPermissionsBoundary {
    pub permissions_boundary_type: Option<String>,
    pub permissions_boundary_arn: Option<String>,
}

impl Shape for AttachedPermissionsBoundary {
    fn schema() -> &'static Structure {
        &ATTACHED_PERMISSIONS_BOUNDARY
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            permissions_boundary_type: fields.maybe(0),
            permissions_boundary_arn: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.permissions_boundary_type);
        fields.push(self.permissions_boundary_arn);
        fields
    }
}

pub(super) static ATTACHED_PERMISSIONS_BOUNDARY: Structure = Structure {
    name: "AttachedPermissionsBoundary",
    members: &[
        Member {
            name: "PermissionsBoundaryType",
            wire: "PermissionsBoundaryType",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::PERMISSIONS_BOUNDARY_ATTACHMENT_TYPE),
        },
        Member {
            name: "PermissionsBoundaryArn",
            wire: "PermissionsBoundaryArn",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::ARN_TYPE),
        },
    ],
};

/// The shape `AttachedPolicy`.
#[derive(Clone, PartialEq)]
pub struct AttachedPolicy {
    pub policy_name: Option<String>,
    pub policy_arn: Option<String>,
}

impl Shape for AttachedPolicy {
    fn schema() -> &'static Structure {
        &ATTACHED_POLICY
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            policy_name: fields.maybe(0),
            policy_arn: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.policy_name);
        fields.push(self.policy_arn);
        fields
    }
}

pub(super) static ATTACHED_POLICY: Structure = Structure {
    name: "AttachedPolicy",
    members: &[
        Member {
            name: "PolicyName",
            wire: "PolicyName",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::POLICY_NAME_TYPE),
        },
        Member {
            name: "PolicyArn",
            wire: "PolicyArn",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::ARN_TYPE),
        },
    ],
};

/// The shape `ContextEntry`.
#[derive(Clone, PartialEq)]
pub struct ContextEntry {
    pub context_key_name: Option<String>,
    pub context_key_values: Option<Vec<String>>,
    pub context_key_type: Option<String>,
}

impl Shape for ContextEntry {
    fn schema() -> &'static Structure {
        &CONTEXT_ENTRY
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            context_key_name: fields.maybe(0),
            context_key_values: fields.maybe(1),
            context_key_type: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(self.context_key_name);
        fields.push(self.context_key_values);
        fields.push(self.context_key_type);
        fields
    }
}

pub(super) static CONTEXT_ENTRY: Structure = Structure {
    name: "ContextEntry",
    members: &[
        Member {
            name: "ContextKeyName",
            wire: "ContextKeyName",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::CONTEXT_KEY_NAME_TYPE),
        },
        Member {
            name: "ContextKeyValues",
            wire: "ContextKeyValues",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::CONTEXT_KEY_VALUE_LIST_TYPE),
        },
        Member {
            name: "ContextKeyType",
            wire: "ContextKeyType",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::CONTEXT_KEY_TYPE_ENUM),
        },
    ],
};

/// The shape `CreateAccessKeyRequest`.
#[derive(Clone, PartialEq)]
pub struct CreateAccessKeyRequest {
    pub user_name: Option<String>,
}

impl Shape for CreateAccessKeyRequest {
    fn schema() -> &'static Structure {
        &CREATE_ACCESS_KEY_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            user_name: fields.maybe(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(self.user_name);
        fields
    }
}

pub(super) static CREATE_ACCESS_KEY_REQUEST: Structure = Structure {
    name: "CreateAccessKeyRequest",
    members: &[Member {
        name: "UserName",
        wire: "UserName",
        location: Location::Body,
        required: false,
        kind: Kind::Text(&rules::EXISTING_USER_NAME_TYPE),
    }],
};

/// The shape `CreateAccessKeyResponse`.
#[derive(Clone, PartialEq)]
pub struct CreateAccessKeyResponse {
    pub access_key: AccessKey,
}

impl Shape for CreateAccessKeyResponse {
    fn schema() -> &'static Structure {
        &CREATE_ACCESS_KEY_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            access_key: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.access_key));
        fields
    }
}

pub(super) static CREATE_ACCESS_KEY_RESPONSE: Structure = Structure {
    name: "CreateAccessKeyResponse",
    members: &[Member {
        name: "AccessKey",
        wire: "AccessKey",
        location: Location::Body,
        required: true,
        kind: Kind::Structure(&ACCESS_KEY),
    }],
};

/// The shape `CreateLoginProfileRequest`.
#[derive(Clone, PartialEq)]
pub struct CreateLoginProfileRequest {
    pub user_name: Option<String>,
    pub password: Option<String>,
    pub password_reset_required: Option<bool>,
}

impl Shape for CreateLoginProfileRequest {
    fn schema() -> &'static Structure {
        &CREATE_LOGIN_PROFILE_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            user_name: fields.maybe(0),
            password: fields.maybe(1),
            password_reset_required: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(self.user_name);
        fields.push(self.password);
        fields.push(self.password_reset_required);
        fields
    }
}

pub(super) static CREATE_LOGIN_PROFILE_REQUEST: Structure = Structure {
    name: "CreateLoginProfileRequest",
    members: &[
        Member {
            name: "UserName",
            wire: "UserName",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::USER_NAME_TYPE),
        },
        Member {
            name: "Password",
            wire: "Password",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::PASSWORD_TYPE),
        },
        Member {
            name: "PasswordResetRequired",
            wire: "PasswordResetRequired",
            location: Location::Body,
            required: false,
            kind: Kind::Boolean,
        },
    ],
};

/// The shape `CreateLoginProfileResponse`.
#[derive(Clone, PartialEq)]
pub struct CreateLoginProfileResponse {
    pub login_profile: LoginProfile,
}

impl Shape for CreateLoginProfileResponse {
    fn schema() -> &'static Structure {
        &CREATE_LOGIN_PROFILE_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            login_profile: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.login_profile));
        fields
    }
}

pub(super) static CREATE_LOGIN_PROFILE_RESPONSE: Structure = Structure {
    name: "CreateLoginProfileResponse",
    members: &[Member {
        name: "LoginProfile",
        wire: "LoginProfile",
        location: Location::Body,
        required: true,
        kind: Kind::Structure(&LOGIN_PROFILE),
    }],
};

/// The shape `CreatePolicyRequest`.
#[derive(Clone, PartialEq)]
pub struct CreatePolicyRequest {
    pub policy_name: String,
    pub path: Option<String>,
    pub policy_document: String,
    pub description: Option<String>,
    pub tags: Option<Vec<Tag>>,
}

impl Shape for CreatePolicyRequest {
    fn schema() -> &'static Structure {
        &CREATE_POLICY_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            policy_name: fields.need(0),
            path: fields.maybe(1),
            policy_document: fields.need(2),
            description: fields.maybe(3),
            tags: fields.maybe(4),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(5);
        fields.push(Some(self.policy_name));
        fields.push(self.path);
        fields.push(Some(self.policy_document));
        fields.push(self.description);
        fields.push(self.tags);
        fields
    }
}

pub(super) static CREATE_POLICY_REQUEST: Structure = Structure {
    name: "CreatePolicyRequest",
    members: &[
        Member {
            name: "PolicyName",
            wire: "PolicyName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::POLICY_NAME_TYPE),
        },
        Member {
            name: "Path",
            wire: "Path",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::POLICY_PATH_TYPE),
        },
        Member {
            name: "PolicyDocument",
            wire: "PolicyDocument",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::POLICY_DOCUMENT_TYPE),
        },
        Member {
            name: "Description",
            wire: "Description",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::POLICY_DESCRIPTION_TYPE),
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

/// The shape `CreatePolicyResponse`.
#[derive(Clone, PartialEq)]
pub struct CreatePolicyResponse {
    pub policy: Option<Policy>,
}

impl Shape for CreatePolicyResponse {
    fn schema() -> &'static Structure {
        &CREATE_POLICY_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            policy: fields.maybe(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(self.policy);
        fields
    }
}

pub(super) static CREATE_POLICY_RESPONSE: Structure = Structure {
    name: "CreatePolicyResponse",
    members: &[Member {
        name: "Policy",
        wire: "Policy",
        location: Location::Body,
        required: false,
        kind: Kind::Structure(&POLICY),
    }],
};

/// The shape `CreateRoleRequest`.
#[derive(Clone, PartialEq)]
pub struct CreateRoleRequest {
    pub path: Option<String>,
    pub role_name: String,
    pub assume_role_policy_document: String,
    pub description: Option<String>,
    pub max_session_duration: Option<i32>,
    pub permissions_boundary: Option<String>,
    pub tags: Option<Vec<Tag>>,
}

impl Shape for CreateRoleRequest {
    fn schema() -> &'static Structure {
        &CREATE_ROLE_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            path: fields.maybe(0),
            role_name: fields.need(1),
            assume_role_policy_document: fields.need(2),
            description: fields.maybe(3),
            max_session_duration: fields.maybe(4),
            permissions_boundary: fields.maybe(5),
            tags: fields.maybe(6),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(7);
        fields.push(self.path);
        fields.push(Some(self.role_name));
        fields.push(Some(self.assume_role_policy_document));
        fields.push(self.description);
        fields.push(self.max_session_duration);
        fields.push(self.permissions_boundary);
        fields.push(self.tags);
        fields
    }
}

pub(super) static CREATE_ROLE_REQUEST: Structure = Structure {
    name: "CreateRoleRequest",
    members: &[
        Member {
            name: "Path",
            wire: "Path",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::PATH_TYPE),
        },
        Member {
            name: "RoleName",
            wire: "RoleName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::ROLE_NAME_TYPE),
        },
        Member {
            name: "AssumeRolePolicyDocument",
            wire: "AssumeRolePolicyDocument",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::POLICY_DOCUMENT_TYPE),
        },
        Member {
            name: "Description",
            wire: "Description",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::ROLE_DESCRIPTION_TYPE),
        },
        Member {
            name: "MaxSessionDuration",
            wire: "MaxSessionDuration",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&rules::ROLE_MAX_SESSION_DURATION_TYPE),
        },
        Member {
            name: "PermissionsBoundary",
            wire: "PermissionsBoundary",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::ARN_TYPE),
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

/// The shape `CreateRoleResponse`.
#[derive(Clone, PartialEq)]
pub struct CreateRoleResponse {
    pub role: Role,
}

impl Shape for CreateRoleResponse {
    fn schema() -> &'static Structure {
        &CREATE_ROLE_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            role: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.role));
        fields
    }
}

pub(super) static CREATE_ROLE_RESPONSE: Structure = Structure {
    name: "CreateRoleResponse",
    members: &[Member {
        name: "Role",
        wire: "Role",
        location: Location::Body,
        required: true,
        kind: Kind::Structure(&ROLE),
    }],
};

/// The shape `CreateUserRequest`.
#[derive(Clone, PartialEq)]
pub struct CreateUserRequest {
    pub path: Option<String>,
    pub user_name: String,
    pub permissions_boundary: Option<String>,
    pub tags: Option<Vec<Tag>>,
}

impl Shape for CreateUserRequest {
    fn schema() -> &'static Structure {
        &CREATE_USER_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            path: fields.maybe(0),
            user_name: fields.need(1),
            permissions_boundary: fields.maybe(2),
            tags: fields.maybe(3),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(4);
        fields.push(self.path);
        fields.push(Some(self.user_name));
        fields.push(self.permissions_boundary);
        fields.push(self.tags);
        fields
    }
}

pub(super) static CREATE_USER_REQUEST: Structure = Structure {
    name: "CreateUserRequest",
    members: &[
        Member {
            name: "Path",
            wire: "Path",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::PATH_TYPE),
        },
        Member {
            name: "UserName",
            wire: "UserName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::USER_NAME_TYPE),
        },
        Member {
            name: "PermissionsBoundary",
            wire: "PermissionsBoundary",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::ARN_TYPE),
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

/// The shape `CreateUserResponse`.
#[derive(Clone, PartialEq)]
pub struct CreateUserResponse {
    pub user: Option<User>,
}

impl Shape for CreateUserResponse {
    fn schema() -> &'static Structure {
        &CREATE_USER_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            user: fields.maybe(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(self.user);
        fields
    }
}

pub(super) static CREATE_USER_RESPONSE: Structure = Structure {
    name: "CreateUserResponse",
    members: &[Member {
        name: "User",
        wire: "User",
        location: Location::Body,
        required: false,
        kind: Kind::Structure(&USER),
    }],
};

/// The shape `DeleteAccessKeyRequest`.
#[derive(Clone, PartialEq)]
pub struct DeleteAccessKeyRequest {
    pub user_name: Option<String>,
    pub access_key_id: String,
}

impl Shape for DeleteAccessKeyRequest {
    fn schema() -> &'static Structure {
        &DELETE_ACCESS_KEY_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            user_name: fields.maybe(0),
            access_key_id: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.user_name);
        fields.push(Some(self.access_key_id));
        fields
    }
}

pub(super) static DELETE_ACCESS_KEY_REQUEST: Structure = Structure {
    name: "DeleteAccessKeyRequest",
    members: &[
        Member {
            name: "UserName",
            wire: "UserName",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::EXISTING_USER_NAME_TYPE),
        },
        Member {
            name: "AccessKeyId",
            wire: "AccessKeyId",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::ACCESS_KEY_ID_TYPE),
        },
    ],
};

/// The shape `DeleteLoginProfileRequest`.
#[derive(Clone, PartialEq)]
pub struct DeleteLoginProfileRequest {
    pub user_name: Option<String>,
}

impl Shape for DeleteLoginProfileRequest {
    fn schema() -> &'static Structure {
        &DELETE_LOGIN_PROFILE_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            user_name: fields.maybe(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(self.user_name);
        fields
    }
}

pub(super) static DELETE_LOGIN_PROFILE_REQUEST: Structure = Structure {
    name: "DeleteLoginProfileRequest",
    members: &[Member {
        name: "UserName",
        wire: "UserName",
        location: Location::Body,
        required: false,
        kind: Kind::Text(&rules::USER_NAME_TYPE),
    }],
};

/// The shape `DeletePolicyRequest`.
#[derive(Clone, PartialEq)]
pub struct DeletePolicyRequest {
    pub policy_arn: String,
}

impl Shape for DeletePolicyRequest {
    fn schema() -> &'static Structure {
        &DELETE_POLICY_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            policy_arn: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.policy_arn));
        fields
    }
}

pub(super) static DELETE_POLICY_REQUEST: Structure = Structure {
    name: "DeletePolicyRequest",
    members: &[Member {
        name: "PolicyArn",
        wire: "PolicyArn",
        location: Location::Body,
        required: true,
        kind: Kind::Text(&rules::ARN_TYPE),
    }],
};

/// The shape `DeleteRolePolicyRequest`.
#[derive(Clone, PartialEq)]
pub struct DeleteRolePolicyRequest {
    pub role_name: String,
    pub policy_name: String,
}

impl Shape for DeleteRolePolicyRequest {
    fn schema() -> &'static Structure {
        &DELETE_ROLE_POLICY_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            role_name: fields.need(0),
            policy_name: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.role_name));
        fields.push(Some(self.policy_name));
        fields
    }
}

pub(super) static DELETE_ROLE_POLICY_REQUEST: Structure = Structure {
    name: "DeleteRolePolicyRequest",
    members: &[
        Member {
            name: "RoleName",
            wire: "RoleName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::ROLE_NAME_TYPE),
        },
        Member {
            name: "PolicyName",
            wire: "PolicyName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::POLICY_NAME_TYPE),
        },
    ],
};

/// The shape `DeleteRoleRequest`.
#[derive(Clone, PartialEq)]
pub struct DeleteRoleRequest {
    pub role_name: String,
}

impl Shape for DeleteRoleRequest {
    fn schema() -> &'static Structure {
        &DELETE_ROLE_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            role_name: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.role_name));
        fields
    }
}

pub(super) static DELETE_ROLE_REQUEST: Structure = Structure {
    name: "DeleteRoleRequest",
    members: &[Member {
        name: "RoleName",
        wire: "RoleName",
        location: Location::Body,
        required: true,
        kind: Kind::Text(&rules::ROLE_NAME_TYPE),
    }],
};

/// The shape `DeleteUserPolicyRequest`.
#[derive(Clone, PartialEq)]
pub struct DeleteUserPolicyRequest {
    pub user_name: String,
    pub policy_name: String,
}

impl Shape for DeleteUserPolicyRequest {
    fn schema() -> &'static Structure {
        &DELETE_USER_POLICY_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            user_name: fields.need(0),
            policy_name: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.user_name));
        fields.push(Some(self.policy_name));
        fields
    }
}

pub(super) static DELETE_USER_POLICY_REQUEST: Structure = Structure {
    name: "DeleteUserPolicyRequest",
    members: &[
        Member {
            name: "UserName",
            wire: "UserName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::EXISTING_USER_NAME_TYPE),
        },
        Member {
            name: "PolicyName",
            wire: "PolicyName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::POLICY_NAME_TYPE),
        },
    ],
};

/// The shape `DeleteUserRequest`.
#[derive(Clone, PartialEq)]
pub struct DeleteUserRequest {
    pub user_name: String,
}

impl Shape for DeleteUserRequest {
    fn schema() -> &'static Structure {
        &DELETE_USER_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            user_name: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.user_name));
        fields
    }
}

pub(super) static DELETE_USER_REQUEST: Structure = Structure {
    name: "DeleteUserRequest",
    members: &[Member {
        name: "UserName",
        wire: "UserName",
        location: Location::Body,
        required: true,
        kind: Kind::Text(&rules::EXISTING_USER_NAME_TYPE),
    }],
};

/// The shape `DetachRolePolicyRequest`.
#[derive(Clone, PartialEq)]
pub struct DetachRolePolicyRequest {
    pub role_name: String,
    pub policy_arn: String,
}

impl Shape for DetachRolePolicyRequest {
    fn schema() -> &'static Structure {
        &DETACH_ROLE_POLICY_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            role_name: fields.need(0),
            policy_arn: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.role_name));
        fields.push(Some(self.policy_arn));
        fields
    }
}

pub(super) static DETACH_ROLE_POLICY_REQUEST: Structure = Structure {
    name: "DetachRolePolicyRequest",
    members: &[
        Member {
            name: "RoleName",
            wire: "RoleName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::ROLE_NAME_TYPE),
        },
        Member {
            name: "PolicyArn",
            wire: "PolicyArn",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::ARN_TYPE),
        },
    ],
};

/// The shape `DetachUserPolicyRequest`.
#[derive(Clone, PartialEq)]
pub struct DetachUserPolicyRequest {
    pub user_name: String,
    pub policy_arn: String,
}

impl Shape for DetachUserPolicyRequest {
    fn schema() -> &'static Structure {
        &DETACH_USER_POLICY_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            user_name: fields.need(0),
            policy_arn: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.user_name));
        fields.push(Some(self.policy_arn));
        fields
    }
}

pub(super) static DETACH_USER_POLICY_REQUEST: Structure = Structure {
    name: "DetachUserPolicyRequest",
    members: &[
        Member {
            name: "UserName",
            wire: "UserName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::USER_NAME_TYPE),
        },
        Member {
            name: "PolicyArn",
            wire: "PolicyArn",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::ARN_TYPE),
        },
    ],
};

/// The shape `EvaluationResult`.
#[derive(Clone, PartialEq)]
pub struct EvaluationResult {
    pub eval_action_name: String,
    pub eval_resource_name: Option<String>,
    pub eval_decision: String,
    pub matched_statements: Option<Vec<Statement>>,
    pub missing_context_values: Option<Vec<String>>,
    pub organizations_decision_detail: Option<OrganizationsDecisionDetail>,
    pub permissions_boundary_decision_detail: Option<PermissionsBoundaryDecisionDetail>,
    pub eval_decision_details: Option<BTreeMap<String, String>>,
    pub resource_specific_results: Option<Vec<ResourceSpecificResult>>,
}

impl Shape for EvaluationResult {
    fn schema() -> &'static Structure {
        &EVALUATION_RESULT
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            eval_action_name: fields.need(0),
            eval_resource_name: fields.maybe(1),
            eval_decision: fields.need(2),
            matched_statements: fields.maybe(3),
            missing_context_values: fields.maybe(4),
            organizations_decision_detail: fields.maybe(5),
            permissions_boundary_decision_detail: fields.maybe(6),
            eval_decision_details: fields.maybe(7),
            resource_specific_results: fields.maybe(8),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(9);
        fields.push(Some(self.eval_action_name));
        fields.push(self.eval_resource_name);
        fields.push(Some(self.eval_decision));
        fields.push(self.matched_statements);
        fields.push(self.missing_context_values);
        fields.push(self.organizations_decision_detail);
        fields.push(self.permissions_boundary_decision_detail);
        fields.push(self.eval_decision_details);
        fields.push(self.resource_specific_results);
        fields
    }
}

pub(super) static EVALUATION_RESULT: Structure = Structure {
    name: "EvaluationResult",
    members: &[
        Member {
            name: "EvalActionName",
            wire: "EvalActionName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::ACTION_NAME_TYPE),
        },
        Member {
            name: "EvalResourceName",
            wire: "EvalResourceName",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::RESOURCE_NAME_TYPE),
        },
        Member {
            name: "EvalDecision",
            wire: "EvalDecision",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::POLICY_EVALUATION_DECISION_TYPE),
        },
        Member {
            name: "MatchedStatements",
            wire: "MatchedStatements",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::STATEMENT_LIST_TYPE),
        },
        Member {
            name: "MissingContextValues",
            wire: "MissingContextValues",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::CONTEXT_KEY_NAMES_RESULT_LIST_TYPE),
        },
        Member {
            name: "OrganizationsDecisionDetail",
            wire: "OrganizationsDecisionDetail",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&ORGANIZATIONS_DECISION_DETAIL),
        },
        Member {
            name: "PermissionsBoundaryDecisionDetail",
            wire: "PermissionsBoundaryDecisionDetail",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&PERMISSIONS_BOUNDARY_DECISION_DETAIL),
        },
        Member {
            name: "EvalDecisionDetails",
            wire: "EvalDecisionDetails",
            location: Location::Body,
            required: false,
            kind: Kind::Map(&rules::EVAL_DECISION_DETAILS_TYPE),
        },
        Member {
            name: "ResourceSpecificResults",
            wire: "ResourceSpecificResults",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::RESOURCE_SPECIFIC_RESULT_LIST_TYPE),
        },
    ],
};

/// The shape `GetAccessKeyLastUsedRequest`.
#[derive(Clone, PartialEq)]
pub struct GetAccessKeyLastUsedRequest {
    pub access_key_id: String,
}

impl Shape for GetAccessKeyLastUsedRequest {
    fn schema() -> &'static Structure {
        &GET_ACCESS_KEY_LAST_USED_REQUEST
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

pub(super) static GET_ACCESS_KEY_LAST_USED_REQUEST: Structure = Structure {
    name: "GetAccessKeyLastUsedRequest",
    members: &[Member {
        name: "AccessKeyId",
        wire: "AccessKeyId",
        location: Location::Body,
        required: true,
        kind: Kind::Text(&rules::ACCESS_KEY_ID_TYPE),
    }],
};

/// The shape `GetAccessKeyLastUsedResponse`.
#[derive(Clone, PartialEq)]
pub struct GetAccessKeyLastUsedResponse {
    pub user_name: Option<String>,
    pub access_key_last_used: Option<AccessKeyLastUsed>,
}

impl Shape for GetAccessKeyLastUsedResponse {
    fn schema() -> &'static Structure {
        &GET_ACCESS_KEY_LAST_USED_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            user_name: fields.maybe(0),
            access_key_last_used: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.user_name);
        fields.push(self.access_key_last_used);
        fields
    }
}

pub(super) static GET_ACCESS_KEY_LAST_USED_RESPONSE: Structure = Structure {
    name: "GetAccessKeyLastUsedResponse",
    members: &[
        Member {
            name: "UserName",
            wire: "UserName",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::EXISTING_USER_NAME_TYPE),
        },
        Member {
            name: "AccessKeyLastUsed",
            wire: "AccessKeyLastUsed",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&ACCESS_KEY_LAST_USED),
        },
    ],
};

/// The shape `GetLoginProfileRequest`.
#[derive(Clone, PartialEq)]
pub struct GetLoginProfileRequest {
    pub user_name: Option<String>,
}

impl Shape for GetLoginProfileRequest {
    fn schema() -> &'static Structure {
        &GET_LOGIN_PROFILE_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            user_name: fields.maybe(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(self.user_name);
        fields
    }
}

pub(super) static GET_LOGIN_PROFILE_REQUEST: Structure = Structure {
    name: "GetLoginProfileRequest",
    members: &[Member {
        name: "UserName",
        wire: "UserName",
        location: Location::Body,
        required: false,
        kind: Kind::Text(&rules::USER_NAME_TYPE),
    }],
};

/// The shape `GetLoginProfileResponse`.
#[derive(Clone, PartialEq)]
pub struct GetLoginProfileResponse {
    pub login_profile: LoginProfile,
}

impl Shape for GetLoginProfileResponse {
    fn schema() -> &'static Structure {
        &GET_LOGIN_PROFILE_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            login_profile: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.login_profile));
        fields
    }
}

pub(super) static GET_LOGIN_PROFILE_RESPONSE: Structure = Structure {
    name: "GetLoginProfileResponse",
    members: &[Member {
        name: "LoginProfile",
        wire: "LoginProfile",
        location: Location::Body,
        required: true,
        kind: Kind::Structure(&LOGIN_PROFILE),
    }],
};

/// The shape `GetPolicyRequest`.
#[derive(Clone, PartialEq)]
pub struct GetPolicyRequest {
    pub policy_arn: String,
}

impl Shape for GetPolicyRequest {
    fn schema() -> &'static Structure {
        &GET_POLICY_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            policy_arn: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.policy_arn));
        fields
    }
}

pub(super) static GET_POLICY_REQUEST: Structure = Structure {
    name: "GetPolicyRequest",
    members: &[Member {
        name: "PolicyArn",
        wire: "PolicyArn",
        location: Location::Body,
        required: true,
        kind: Kind::Text(&rules::ARN_TYPE),
    }],
};

/// The shape `GetPolicyResponse`.
#[derive(Clone, PartialEq)]
pub struct GetPolicyResponse {
    pub policy: Option<Policy>,
}

impl Shape for GetPolicyResponse {
    fn schema() -> &'static Structure {
        &GET_POLICY_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            policy: fields.maybe(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(self.policy);
        fields
    }
}

pub(super) static GET_POLICY_RESPONSE: Structure = Structure {
    name: "GetPolicyResponse",
    members: &[Member {
        name: "Policy",
        wire: "Policy",
        location: Location::Body,
        required: false,
        kind: Kind::Structure(&POLICY),
    }],
};

/// The shape `GetPolicyVersionRequest`.
#[derive(Clone, PartialEq)]
pub struct GetPolicyVersionRequest {
    pub policy_arn: String,
    pub version_id: String,
}

impl Shape for GetPolicyVersionRequest {
    fn schema() -> &'static Structure {
        &GET_POLICY_VERSION_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            policy_arn: fields.need(0),
            version_id: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.policy_arn));
        fields.push(Some(self.version_id));
        fields
    }
}

pub(super) static GET_POLICY_VERSION_REQUEST: Structure = Structure {
    name: "GetPolicyVersionRequest",
    members: &[
        Member {
            name: "PolicyArn",
            wire: "PolicyArn",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::ARN_TYPE),
        },
        Member {
            name: "VersionId",
            wire: "VersionId",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::POLICY_VERSION_ID_TYPE),
        },
    ],
};

/// The shape `GetPolicyVersionResponse`.
#[derive(Clone, PartialEq)]
pub struct GetPolicyVersionResponse {
    pub policy_version: Option<PolicyVersion>,
}

impl Shape for GetPolicyVersionResponse {
    fn schema() -> &'static Structure {
        &GET_POLICY_VERSION_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            policy_version: fields.maybe(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(self.policy_version);
        fields
    }
}

pub(super) static GET_POLICY_VERSION_RESPONSE: Structure = Structure {
    name: "GetPolicyVersionResponse",
    members: &[Member {
        name: "PolicyVersion",
        wire: "PolicyVersion",
        location: Location::Body,
        required: false,
        kind: Kind::Structure(&POLICY_VERSION),
    }],
};

/// The shape `GetRolePolicyRequest`.
#[derive(Clone, PartialEq)]
pub struct GetRolePolicyRequest {
    pub role_name: String,
    pub policy_name: String,
}

impl Shape for GetRolePolicyRequest {
    fn schema() -> &'static Structure {
        &GET_ROLE_POLICY_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            role_name: fields.need(0),
            policy_name: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.role_name));
        fields.push(Some(self.policy_name));
        fields
    }
}

pub(super) static GET_ROLE_POLICY_REQUEST: Structure = Structure {
    name: "GetRolePolicyRequest",
    members: &[
        Member {
            name: "RoleName",
            wire: "RoleName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::ROLE_NAME_TYPE),
        },
        Member {
            name: "PolicyName",
            wire: "PolicyName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::POLICY_NAME_TYPE),
        },
    ],
};

/// The shape `GetRolePolicyResponse`.
#[derive(Clone, PartialEq)]
pub struct GetRolePolicyResponse {
    pub role_name: String,
    pub policy_name: String,
    pub policy_document: String,
}

impl Shape for GetRolePolicyResponse {
    fn schema() -> &'static Structure {
        &GET_ROLE_POLICY_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            role_name: fields.need(0),
            policy_name: fields.need(1),
            policy_document: fields.need(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(Some(self.role_name));
        fields.push(Some(self.policy_name));
        fields.push(Some(self.policy_document));
        fields
    }
}

pub(super) static GET_ROLE_POLICY_RESPONSE: Structure = Structure {
    name: "GetRolePolicyResponse",
    members: &[
        Member {
            name: "RoleName",
            wire: "RoleName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::ROLE_NAME_TYPE),
        },
        Member {
            name: "PolicyName",
            wire: "PolicyName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::POLICY_NAME_TYPE),
        },
        Member {
            name: "PolicyDocument",
            wire: "PolicyDocument",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::POLICY_DOCUMENT_TYPE),
        },
    ],
};

/// The shape `GetRoleRequest`.
#[derive(Clone, PartialEq)]
pub struct GetRoleRequest {
    pub role_name: String,
}

impl Shape for GetRoleRequest {
    fn schema() -> &'static Structure {
        &GET_ROLE_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            role_name: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.role_name));
        fields
    }
}

pub(super) static GET_ROLE_REQUEST: Structure = Structure {
    name: "GetRoleRequest",
    members: &[Member {
        name: "RoleName",
        wire: "RoleName",
        location: Location::Body,
        required: true,
        kind: Kind::Text(&rules::ROLE_NAME_TYPE),
    }],
};

/// The shape `GetRoleResponse`.
#[derive(Clone, PartialEq)]
pub struct GetRoleResponse {
    pub role: Role,
}

impl Shape for GetRoleResponse {
    fn schema() -> &'static Structure {
        &GET_ROLE_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            role: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.role));
        fields
    }
}

pub(super) static GET_ROLE_RESPONSE: Structure = Structure {
    name: "GetRoleResponse",
    members: &[Member {
        name: "Role",
        wire: "Role",
        location: Location::Body,
        required: true,
        kind: Kind::Structure(&ROLE),
    }],
};

/// The shape `GetUserPolicyRequest`.
#[derive(Clone, PartialEq)]
pub struct GetUserPolicyRequest {
    pub user_name: String,
    pub policy_name: String,
}

impl Shape for GetUserPolicyRequest {
    fn schema() -> &'static Structure {
        &GET_USER_POLICY_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            user_name: fields.need(0),
            policy_name: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.user_name));
        fields.push(Some(self.policy_name));
        fields
    }
}

pub(super) static GET_USER_POLICY_REQUEST: Structure = Structure {
    name: "GetUserPolicyRequest",
    members: &[
        Member {
            name: "UserName",
            wire: "UserName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::EXISTING_USER_NAME_TYPE),
        },
        Member {
            name: "PolicyName",
            wire: "PolicyName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::POLICY_NAME_TYPE),
        },
    ],
};

/// The shape `GetUserPolicyResponse`.
#[derive(Clone, PartialEq)]
pub struct GetUserPolicyResponse {
    pub user_name: String,
    pub policy_name: String,
    pub policy_document: String,
}

impl Shape for GetUserPolicyResponse {
    fn schema() -> &'static Structure {
        &GET_USER_POLICY_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            user_name: fields.need(0),
            policy_name: fields.need(1),
            policy_document: fields.need(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(Some(self.user_name));
        fields.push(Some(self.policy_name));
        fields.push(Some(self.policy_document));
        fields
    }
}

pub(super) static GET_USER_POLICY_RESPONSE: Structure = Structure {
    name: "GetUserPolicyResponse",
    members: &[
        Member {
            name: "UserName",
            wire: "UserName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::EXISTING_USER_NAME_TYPE),
        },
        Member {
            name: "PolicyName",
            wire: "PolicyName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::POLICY_NAME_TYPE),
        },
        Member {
            name: "PolicyDocument",
            wire: "PolicyDocument",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::POLICY_DOCUMENT_TYPE),
        },
    ],
};

/// The shape `GetUserRequest`.
#[derive(Clone, PartialEq)]
pub struct GetUserRequest {
    pub user_name: Option<String>,
}

impl Shape for GetUserRequest {
    fn schema() -> &'static Structure {
        &GET_USER_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            user_name: fields.maybe(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(self.user_name);
        fields
    }
}

pub(super) static GET_USER_REQUEST: Structure = Structure {
    name: "GetUserRequest",
    members: &[Member {
        name: "UserName",
        wire: "UserName",
        location: Location::Body,
        required: false,
        kind: Kind::Text(&rules::EXISTING_USER_NAME_TYPE),
    }],
};

/// The shape `GetUserResponse`.
#[derive(Clone, PartialEq)]
pub struct GetUserResponse {
    pub user: User,
}

impl Shape for GetUserResponse {
    fn schema() -> &'static Structure {
        &GET_USER_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            user: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.user));
        fields
    }
}

pub(super) static GET_USER_RESPONSE: Structure = Structure {
    name: "GetUserResponse",
    members: &[Member {
        name: "User",
        wire: "User",
        location: Location::Body,
        required: true,
        kind: Kind::Structure(&USER),
    }],
};

/// The shape `Group`.
#[derive(Clone, PartialEq)]
pub struct Group {
    pub path: String,
    pub group_name: String,
    pub group_id: String,
    pub arn: String,
    pub create_date: Timestamp,
}

impl Shape for Group {
    fn schema() -> &'static Structure {
        &GROUP
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            path: fields.need(0),
            group_name: fields.need(1),
            group_id: fields.need(2),
            arn: fields.need(3),
            create_date: fields.need(4),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(5);
        fields.push(Some(self.path));
        fields.push(Some(self.group_name));
        fields.push(Some(self.group_id));
        fields.push(Some(self.arn));
        fields.push(Some(self.create_date));
        fields
    }
}

pub(super) static GROUP: Structure = Structure {
    name: "Group",
    members: &[
        Member {
            name: "Path",
            wire: "Path",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::PATH_TYPE),
        },
        Member {
            name: "GroupName",
            wire: "GroupName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::GROUP_NAME_TYPE),
        },
        Member {
            name: "GroupId",
            wire: "GroupId",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::ID_TYPE),
        },
        Member {
            name: "Arn",
            wire: "Arn",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::ARN_TYPE),
        },
        Member {
            name: "CreateDate",
            wire: "CreateDate",
            location: Location::Body,
            required: true,
            kind: Kind::Timestamp,
        },
    ],
};

/// The shape `InlinePolicyIdentifierType`.
#[derive(Clone, PartialEq)]
pub struct InlinePolicyIdentifierType {
    pub policy_name: String,
    pub attachment_type: String,
    pub attachment_name: String,
}

impl Shape for InlinePolicyIdentifierType {
    fn schema() -> &'static Structure {
        &INLINE_POLICY_IDENTIFIER_TYPE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            policy_name: fields.need(0),
            attachment_type: fields.need(1),
            attachment_name: fields.need(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(Some(self.policy_name));
        fields.push(Some(self.attachment_type));
        fields.push(Some(self.attachment_name));
        fields
    }
}

pub(super) static INLINE_POLICY_IDENTIFIER_TYPE: Structure = Structure {
    name: "InlinePolicyIdentifierType",
    members: &[
        Member {
            name: "PolicyName",
            wire: "PolicyName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::POLICY_NAME_TYPE),
        },
        Member {
            name: "AttachmentType",
            wire: "AttachmentType",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::ATTACHMENT_TYPE),
        },
        Member {
            name: "AttachmentName",
            wire: "AttachmentName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::ATTACHMENT_NAME),
        },
    ],
};

aws::shapes! { AccessKey AccessKeyLastUsed AccessKeyMetadata AttachRolePolicyRequest AttachUserPolicyRequest AttachedPermissionsBoundary AttachedPolicy ContextEntry CreateAccessKeyRequest CreateAccessKeyResponse CreateLoginProfileRequest CreateLoginProfileResponse CreatePolicyRequest CreatePolicyResponse CreateRoleRequest CreateRoleResponse CreateUserRequest CreateUserResponse DeleteAccessKeyRequest DeleteLoginProfileRequest DeletePolicyRequest DeleteRolePolicyRequest DeleteRoleRequest DeleteUserPolicyRequest DeleteUserRequest DetachRolePolicyRequest DetachUserPolicyRequest EvaluationResult GetAccessKeyLastUsedRequest GetAccessKeyLastUsedResponse GetLoginProfileRequest GetLoginProfileResponse GetPolicyRequest GetPolicyResponse GetPolicyVersionRequest GetPolicyVersionResponse GetRolePolicyRequest GetRolePolicyResponse GetRoleRequest GetRoleResponse GetUserPolicyRequest GetUserPolicyResponse GetUserRequest GetUserResponse Group InlinePolicyIdentifierType }
