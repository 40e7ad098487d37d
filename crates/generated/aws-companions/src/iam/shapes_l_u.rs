// Written by `cargo xtask codegen`; do not edit.

use super::rules;
use super::*;
use aws::schema::{ANY_NUMBER, ANY_TEXT, Kind, Location, Member, Structure};
use aws::{Fields, Shape};
use base::Timestamp;
use std::collections::BTreeMap;

/// The shape `ListAccessKeysRequest`.
#[derive(Clone, PartialEq)]
pub struct ListAccessKeysRequest {
    pub user_name: Option<String>,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

impl Shape for ListAccessKeysRequest {
    fn schema() -> &'static Structure {
        &LIST_ACCESS_KEYS_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            user_name: fields.maybe(0),
            marker: fields.maybe(1),
            max_items: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(self.user_name);
        fields.push(self.marker);
        fields.push(self.max_items);
        fields
    }
}

pub(super) static LIST_ACCESS_KEYS_REQUEST: Structure = Structure {
    name: "ListAccessKeysRequest",
    members: &[
        Member {
            name: "UserName",
            wire: "UserName",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::EXISTING_USER_NAME_TYPE),
        },
        Member {
            name: "Marker",
            wire: "Marker",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::MARKER_TYPE),
        },
        Member {
            name: "MaxItems",
            wire: "MaxItems",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&rules::MAX_ITEMS_TYPE),
        },
    ],
};

/// The shape `ListAccessKeysResponse`.
#[derive(Clone, PartialEq)]
pub struct ListAccessKeysResponse {
    pub access_key_metadata: Vec<AccessKeyMetadata>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

impl Shape for ListAccessKeysResponse {
    fn schema() -> &'static Structure {
        &LIST_ACCESS_KEYS_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            access_key_metadata: fields.need(0),
            is_truncated: fields.maybe(1),
            marker: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(Some(self.access_key_metadata));
        fields.push(self.is_truncated);
        fields.push(self.marker);
        fields
    }
}

pub(super) static LIST_ACCESS_KEYS_RESPONSE: Structure = Structure {
    name: "ListAccessKeysResponse",
    members: &[
        Member {
            name: "AccessKeyMetadata",
            wire: "AccessKeyMetadata",
            location: Location::Body,
            required: true,
            kind: Kind::List(&rules::ACCESS_KEY_METADATA_LIST_TYPE),
        },
        Member {
            name: "IsTruncated",
            wire: "IsTruncated",
            location: Location::Body,
            required: false,
            kind: Kind::Boolean,
        },
        Member {
            name: "Marker",
            wire: "Marker",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `ListAttachedRolePoliciesRequest`.
#[derive(Clone, PartialEq)]
pub struct ListAttachedRolePoliciesRequest {
    pub role_name: String,
    pub path_prefix: Option<String>,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

impl Shape for ListAttachedRolePoliciesRequest {
    fn schema() -> &'static Structure {
        &LIST_ATTACHED_ROLE_POLICIES_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            role_name: fields.need(0),
            path_prefix: fields.maybe(1),
            marker: fields.maybe(2),
            max_items: fields.maybe(3),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(4);
        fields.push(Some(self.role_name));
        fields.push(self.path_prefix);
        fields.push(self.marker);
        fields.push(self.max_items);
        fields
    }
}

pub(super) static LIST_ATTACHED_ROLE_POLICIES_REQUEST: Structure = Structure {
    name: "ListAttachedRolePoliciesRequest",
    members: &[
        Member {
            name: "RoleName",
            wire: "RoleName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::ROLE_NAME_TYPE),
        },
        Member {
            name: "PathPrefix",
            wire: "PathPrefix",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::POLICY_PATH_TYPE),
        },
        Member {
            name: "Marker",
            wire: "Marker",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::MARKER_TYPE),
        },
        Member {
            name: "MaxItems",
            wire: "MaxItems",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&rules::MAX_ITEMS_TYPE),
        },
    ],
};

/// The shape `ListAttachedRolePoliciesResponse`.
#[derive(Clone, PartialEq)]
pub struct ListAttachedRolePoliciesResponse {
    pub attached_policies: Option<Vec<AttachedPolicy>>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

impl Shape for ListAttachedRolePoliciesResponse {
    fn schema() -> &'static Structure {
        &LIST_ATTACHED_ROLE_POLICIES_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            attached_policies: fields.maybe(0),
            is_truncated: fields.maybe(1),
            marker: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(self.attached_policies);
        fields.push(self.is_truncated);
        fields.push(self.marker);
        fields
    }
}

pub(super) static LIST_ATTACHED_ROLE_POLICIES_RESPONSE: Structure = Structure {
    name: "ListAttachedRolePoliciesResponse",
    members: &[
        Member {
            name: "AttachedPolicies",
            wire: "AttachedPolicies",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::ATTACHED_POLICIES_LIST_TYPE),
        },
        Member {
            name: "IsTruncated",
            wire: "IsTruncated",
            location: Location::Body,
            required: false,
            kind: Kind::Boolean,
        },
        Member {
            name: "Marker",
            wire: "Marker",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `ListAttachedUserPoliciesRequest`.
#[derive(Clone, PartialEq)]
pub struct ListAttachedUserPoliciesRequest {
    pub user_name: String,
    pub path_prefix: Option<String>,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

impl Shape for ListAttachedUserPoliciesRequest {
    fn schema() -> &'static Structure {
        &LIST_ATTACHED_USER_POLICIES_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            user_name: fields.need(0),
            path_prefix: fields.maybe(1),
            marker: fields.maybe(2),
            max_items: fields.maybe(3),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(4);
        fields.push(Some(self.user_name));
        fields.push(self.path_prefix);
        fields.push(self.marker);
        fields.push(self.max_items);
        fields
    }
}

pub(super) static LIST_ATTACHED_USER_POLICIES_REQUEST: Structure = Structure {
    name: "ListAttachedUserPoliciesRequest",
    members: &[
        Member {
            name: "UserName",
            wire: "UserName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::USER_NAME_TYPE),
        },
        Member {
            name: "PathPrefix",
            wire: "PathPrefix",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::POLICY_PATH_TYPE),
        },
        Member {
            name: "Marker",
            wire: "Marker",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::MARKER_TYPE),
        },
        Member {
            name: "MaxItems",
            wire: "MaxItems",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&rules::MAX_ITEMS_TYPE),
        },
    ],
};

/// The shape `ListAttachedUserPoliciesResponse`.
#[derive(Clone, PartialEq)]
pub struct ListAttachedUserPoliciesResponse {
    pub attached_policies: Option<Vec<AttachedPolicy>>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

impl Shape for ListAttachedUserPoliciesResponse {
    fn schema() -> &'static Structure {
        &LIST_ATTACHED_USER_POLICIES_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            attached_policies: fields.maybe(0),
            is_truncated: fields.maybe(1),
            marker: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(self.attached_policies);
        fields.push(self.is_truncated);
        fields.push(self.marker);
        fields
    }
}

pub(super) static LIST_ATTACHED_USER_POLICIES_RESPONSE: Structure = Structure {
    name: "ListAttachedUserPoliciesResponse",
    members: &[
        Member {
            name: "AttachedPolicies",
            wire: "AttachedPolicies",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::ATTACHED_POLICIES_LIST_TYPE),
        },
        Member {
            name: "IsTruncated",
            wire: "IsTruncated",
            location: Location::Body,
            required: false,
            kind: Kind::Boolean,
        },
        Member {
            name: "Marker",
            wire: "Marker",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `ListGroupsForUserRequest`.
#[derive(Clone, PartialEq)]
pub struct ListGroupsForUserRequest {
    pub user_name: String,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

impl Shape for ListGroupsForUserRequest {
    fn schema() -> &'static Structure {
        &LIST_GROUPS_FOR_USER_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            user_name: fields.need(0),
            marker: fields.maybe(1),
            max_items: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(Some(self.user_name));
        fields.push(self.marker);
        fields.push(self.max_items);
        fields
    }
}

pub(super) static LIST_GROUPS_FOR_USER_REQUEST: Structure = Structure {
    name: "ListGroupsForUserRequest",
    members: &[
        Member {
            name: "UserName",
            wire: "UserName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::EXISTING_USER_NAME_TYPE),
        },
        Member {
            name: "Marker",
            wire: "Marker",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::MARKER_TYPE),
        },
        Member {
            name: "MaxItems",
            wire: "MaxItems",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&rules::MAX_ITEMS_TYPE),
        },
    ],
};

/// The shape `ListGroupsForUserResponse`.
#[derive(Clone, PartialEq)]
pub struct ListGroupsForUserResponse {
    pub groups: Vec<Group>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

impl Shape for ListGroupsForUserResponse {
    fn schema() -> &'static Structure {
        &LIST_GROUPS_FOR_USER_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            groups: fields.need(0),
            is_truncated: fields.maybe(1),
            marker: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(Some(self.groups));
        fields.push(self.is_truncated);
        fields.push(self.marker);
        fields
    }
}

pub(super) static LIST_GROUPS_FOR_USER_RESPONSE: Structure = Structure {
    name: "ListGroupsForUserResponse",
    members: &[
        Member {
            name: "Groups",
            wire: "Groups",
            location: Location::Body,
            required: true,
            kind: Kind::List(&rules::GROUP_LIST_TYPE),
        },
        Member {
            name: "IsTruncated",
            wire: "IsTruncated",
            location: Location::Body,
            required: false,
            kind: Kind::Boolean,
        },
        Member {
            name: "Marker",
            wire: "Marker",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `ListMFADevicesRequest`.
#[derive(Clone, PartialEq)]
pub struct ListMFADevicesRequest {
    pub user_name: Option<String>,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

impl Shape for ListMFADevicesRequest {
    fn schema() -> &'static Structure {
        &LIST_MFA_DEVICES_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            user_name: fields.maybe(0),
            marker: fields.maybe(1),
            max_items: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(self.user_name);
        fields.push(self.marker);
        fields.push(self.max_items);
        fields
    }
}

pub(super) static LIST_MFA_DEVICES_REQUEST: Structure = Structure {
    name: "ListMFADevicesRequest",
    members: &[
        Member {
            name: "UserName",
            wire: "UserName",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::EXISTING_USER_NAME_TYPE),
        },
        Member {
            name: "Marker",
            wire: "Marker",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::MARKER_TYPE),
        },
        Member {
            name: "MaxItems",
            wire: "MaxItems",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&rules::MAX_ITEMS_TYPE),
        },
    ],
};

/// The shape `ListMFADevicesResponse`.
#[derive(Clone, PartialEq)]
pub struct ListMFADevicesResponse {
    pub mfa_devices: Vec<MFADevice>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

impl Shape for ListMFADevicesResponse {
    fn schema() -> &'static Structure {
        &LIST_MFA_DEVICES_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            mfa_devices: fields.need(0),
            is_truncated: fields.maybe(1),
            marker: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(Some(self.mfa_devices));
        fields.push(self.is_truncated);
        fields.push(self.marker);
        fields
    }
}

pub(super) static LIST_MFA_DEVICES_RESPONSE: Structure = Structure {
    name: "ListMFADevicesResponse",
    members: &[
        Member {
            name: "MFADevices",
            wire: "MFADevices",
            location: Location::Body,
            required: true,
            kind: Kind::List(&rules::MFA_DEVICE_LIST_TYPE),
        },
        Member {
            name: "IsTruncated",
            wire: "IsTruncated",
            location: Location::Body,
            required: false,
            kind: Kind::Boolean,
        },
        Member {
            name: "Marker",
            wire: "Marker",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `ListPoliciesRequest`.
#[derive(Clone, PartialEq)]
pub struct ListPoliciesRequest {
    pub scope: Option<String>,
    pub only_attached: Option<bool>,
    pub path_prefix: Option<String>,
    pub policy_usage_filter: Option<String>,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

impl Shape for ListPoliciesRequest {
    fn schema() -> &'static Structure {
        &LIST_POLICIES_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            scope: fields.maybe(0),
            only_attached: fields.maybe(1),
            path_prefix: fields.maybe(2),
            policy_usage_filter: fields.maybe(3),
            marker: fields.maybe(4),
            max_items: fields.maybe(5),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(6);
        fields.push(self.scope);
        fields.push(self.only_attached);
        fields.push(self.path_prefix);
        fields.push(self.policy_usage_filter);
        fields.push(self.marker);
        fields.push(self.max_items);
        fields
    }
}

pub(super) static LIST_POLICIES_REQUEST: Structure = Structure {
    name: "ListPoliciesRequest",
    members: &[
        Member {
            name: "Scope",
            wire: "Scope",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::POLICY_SCOPE_TYPE),
        },
        Member {
            name: "OnlyAttached",
            wire: "OnlyAttached",
            location: Location::Body,
            required: false,
            kind: Kind::Boolean,
        },
        Member {
            name: "PathPrefix",
            wire: "PathPrefix",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::POLICY_PATH_TYPE),
        },
        Member {
            name: "PolicyUsageFilter",
            wire: "PolicyUsageFilter",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::POLICY_USAGE_TYPE),
        },
        Member {
            name: "Marker",
            wire: "Marker",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::MARKER_TYPE),
        },
        Member {
            name: "MaxItems",
            wire: "MaxItems",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&rules::MAX_ITEMS_TYPE),
        },
    ],
};

/// The shape `ListPoliciesResponse`.
#[derive(Clone, PartialEq)]
pub struct ListPoliciesResponse {
    pub policies: Option<Vec<Policy>>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

impl Shape for ListPoliciesResponse {
    fn schema() -> &'static Structure {
        &LIST_POLICIES_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            policies: fields.maybe(0),
            is_truncated: fields.maybe(1),
            marker: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(self.policies);
        fields.push(self.is_truncated);
        fields.push(self.marker);
        fields
    }
}

pub(super) static LIST_POLICIES_RESPONSE: Structure = Structure {
    name: "ListPoliciesResponse",
    members: &[
        Member {
            name: "Policies",
            wire: "Policies",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::POLICY_LIST_TYPE),
        },
        Member {
            name: "IsTruncated",
            wire: "IsTruncated",
            location: Location::Body,
            required: false,
            kind: Kind::Boolean,
        },
        Member {
            name: "Marker",
            wire: "Marker",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `ListRolePoliciesRequest`.
#[derive(Clone, PartialEq)]
pub struct ListRolePoliciesRequest {
    pub role_name: String,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

impl Shape for ListRolePoliciesRequest {
    fn schema() -> &'static Structure {
        &LIST_ROLE_POLICIES_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            role_name: fields.need(0),
            marker: fields.maybe(1),
            max_items: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(Some(self.role_name));
        fields.push(self.marker);
        fields.push(self.max_items);
        fields
    }
}

pub(super) static LIST_ROLE_POLICIES_REQUEST: Structure = Structure {
    name: "ListRolePoliciesRequest",
    members: &[
        Member {
            name: "RoleName",
            wire: "RoleName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::ROLE_NAME_TYPE),
        },
        Member {
            name: "Marker",
            wire: "Marker",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::MARKER_TYPE),
        },
        Member {
            name: "MaxItems",
            wire: "MaxItems",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&rules::MAX_ITEMS_TYPE),
        },
    ],
};

/// The shape `ListRolePoliciesResponse`.
#[derive(Clone, PartialEq)]
pub struct ListRolePoliciesResponse {
    pub policy_names: Vec<String>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

impl Shape for ListRolePoliciesResponse {
    fn schema() -> &'static Structure {
        &LIST_ROLE_POLICIES_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            policy_names: fields.need(0),
            is_truncated: fields.maybe(1),
            marker: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(Some(self.policy_names));
        fields.push(self.is_truncated);
        fields.push(self.marker);
        fields
    }
}

pub(super) static LIST_ROLE_POLICIES_RESPONSE: Structure = Structure {
    name: "ListRolePoliciesResponse",
    members: &[
        Member {
            name: "PolicyNames",
            wire: "PolicyNames",
            location: Location::Body,
            required: true,
            kind: Kind::List(&rules::POLICY_NAME_LIST_TYPE),
        },
        Member {
            name: "IsTruncated",
            wire: "IsTruncated",
            location: Location::Body,
            required: false,
            kind: Kind::Boolean,
        },
        Member {
            name: "Marker",
            wire: "Marker",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `ListRolesRequest`.
#[derive(Clone, PartialEq)]
pub struct ListRolesRequest {
    pub path_prefix: Option<String>,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

impl Shape for ListRolesRequest {
    fn schema() -> &'static Structure {
        &LIST_ROLES_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            path_prefix: fields.maybe(0),
            marker: fields.maybe(1),
            max_items: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(self.path_prefix);
        fields.push(self.marker);
        fields.push(self.max_items);
        fields
    }
}

pub(super) static LIST_ROLES_REQUEST: Structure = Structure {
    name: "ListRolesRequest",
    members: &[
        Member {
            name: "PathPrefix",
            wire: "PathPrefix",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::PATH_PREFIX_TYPE),
        },
        Member {
            name: "Marker",
            wire: "Marker",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::MARKER_TYPE),
        },
        Member {
            name: "MaxItems",
            wire: "MaxItems",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&rules::MAX_ITEMS_TYPE),
        },
    ],
};

/// The shape `ListRolesResponse`.
#[derive(Clone, PartialEq)]
pub struct ListRolesResponse {
    pub roles: Vec<Role>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

impl Shape for ListRolesResponse {
    fn schema() -> &'static Structure {
        &LIST_ROLES_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            roles: fields.need(0),
            is_truncated: fields.maybe(1),
            marker: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(Some(self.roles));
        fields.push(self.is_truncated);
        fields.push(self.marker);
        fields
    }
}

pub(super) static LIST_ROLES_RESPONSE: Structure = Structure {
    name: "ListRolesResponse",
    members: &[
        Member {
            name: "Roles",
            wire: "Roles",
            location: Location::Body,
            required: true,
            kind: Kind::List(&rules::ROLE_LIST_TYPE),
        },
        Member {
            name: "IsTruncated",
            wire: "IsTruncated",
            location: Location::Body,
            required: false,
            kind: Kind::Boolean,
        },
        Member {
            name: "Marker",
            wire: "Marker",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `ListSSHPublicKeysRequest`.
#[derive(Clone, PartialEq)]
pub struct ListSSHPublicKeysRequest {
    pub user_name: Option<String>,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

impl Shape for ListSSHPublicKeysRequest {
    fn schema() -> &'static Structure {
        &LIST_SSH_PUBLIC_KEYS_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            user_name: fields.maybe(0),
            marker: fields.maybe(1),
            max_items: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(self.user_name);
        fields.push(self.marker);
        fields.push(self.max_items);
        fields
    }
}

pub(super) static LIST_SSH_PUBLIC_KEYS_REQUEST: Structure = Structure {
    name: "ListSSHPublicKeysRequest",
    members: &[
        Member {
            name: "UserName",
            wire: "UserName",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::USER_NAME_TYPE),
        },
        Member {
            name: "Marker",
            wire: "Marker",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::MARKER_TYPE),
        },
        Member {
            name: "MaxItems",
            wire: "MaxItems",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&rules::MAX_ITEMS_TYPE),
        },
    ],
};

/// The shape `ListSSHPublicKeysResponse`.
#[derive(Clone, PartialEq)]
pub struct ListSSHPublicKeysResponse {
    pub ssh_public_keys: Option<Vec<SSHPublicKeyMetadata>>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

impl Shape for ListSSHPublicKeysResponse {
    fn schema() -> &'static Structure {
        &LIST_SSH_PUBLIC_KEYS_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            ssh_public_keys: fields.maybe(0),
            is_truncated: fields.maybe(1),
            marker: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(self.ssh_public_keys);
        fields.push(self.is_truncated);
        fields.push(self.marker);
        fields
    }
}

pub(super) static LIST_SSH_PUBLIC_KEYS_RESPONSE: Structure = Structure {
    name: "ListSSHPublicKeysResponse",
    members: &[
        Member {
            name: "SSHPublicKeys",
            wire: "SSHPublicKeys",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::SSH_PUBLIC_KEY_LIST_TYPE),
        },
        Member {
            name: "IsTruncated",
            wire: "IsTruncated",
            location: Location::Body,
            required: false,
            kind: Kind::Boolean,
        },
        Member {
            name: "Marker",
            wire: "Marker",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `ListServiceSpecificCredentialsRequest`.
#[derive(Clone, PartialEq)]
pub struct ListServiceSpecificCredentialsRequest {
    pub user_name: Option<String>,
    pub service_name: Option<String>,
    pub all_users: Option<bool>,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

impl Shape for ListServiceSpecificCredentialsRequest {
    fn schema() -> &'static Structure {
        &LIST_SERVICE_SPECIFIC_CREDENTIALS_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            user_name: fields.maybe(0),
            service_name: fields.maybe(1),
            all_users: fields.maybe(2),
            marker: fields.maybe(3),
            max_items: fields.maybe(4),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(5);
        fields.push(self.user_name);
        fields.push(self.service_name);
        fields.push(self.all_users);
        fields.push(self.marker);
        fields.push(self.max_items);
        fields
    }
}

pub(super) static LIST_SERVICE_SPECIFIC_CREDENTIALS_REQUEST: Structure = Structure {
    name: "ListServiceSpecificCredentialsRequest",
    members: &[
        Member {
            name: "UserName",
            wire: "UserName",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::USER_NAME_TYPE),
        },
        Member {
            name: "ServiceName",
            wire: "ServiceName",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "AllUsers",
            wire: "AllUsers",
            location: Location::Body,
            required: false,
            kind: Kind::Boolean,
        },
        Member {
            name: "Marker",
            wire: "Marker",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::MARKER_TYPE),
        },
        Member {
            name: "MaxItems",
            wire: "MaxItems",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&rules::MAX_ITEMS_TYPE),
        },
    ],
};

/// The shape `ListServiceSpecificCredentialsResponse`.
#[derive(Clone, PartialEq)]
pub struct ListServiceSpecificCredentialsResponse {
    pub service_specific_credentials: Option<Vec<ServiceSpecificCredentialMetadata>>,
    pub marker: Option<String>,
    pub is_truncated: Option<bool>,
}

impl Shape for ListServiceSpecificCredentialsResponse {
    fn schema() -> &'static Structure {
        &LIST_SERVICE_SPECIFIC_CREDENTIALS_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            service_specific_credentials: fields.maybe(0),
            marker: fields.maybe(1),
            is_truncated: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(self.service_specific_credentials);
        fields.push(self.marker);
        fields.push(self.is_truncated);
        fields
    }
}

pub(super) static LIST_SERVICE_SPECIFIC_CREDENTIALS_RESPONSE: Structure = Structure {
    name: "ListServiceSpecificCredentialsResponse",
    members: &[
        Member {
            name: "ServiceSpecificCredentials",
            wire: "ServiceSpecificCredentials",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::SERVICE_SPECIFIC_CREDENTIALS_LIST_TYPE),
        },
        Member {
            name: "Marker",
            wire: "Marker",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "IsTruncated",
            wire: "IsTruncated",
            location: Location::Body,
            required: false,
            kind: Kind::Boolean,
        },
    ],
};

/// The shape `ListSigningCertificatesRequest`.
#[derive(Clone, PartialEq)]
pub struct ListSigningCertificatesRequest {
    pub user_name: Option<String>,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

impl Shape for ListSigningCertificatesRequest {
    fn schema() -> &'static Structure {
        &LIST_SIGNING_CERTIFICATES_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            user_name: fields.maybe(0),
            marker: fields.maybe(1),
            max_items: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(self.user_name);
        fields.push(self.marker);
        fields.push(self.max_items);
        fields
    }
}

pub(super) static LIST_SIGNING_CERTIFICATES_REQUEST: Structure = Structure {
    name: "ListSigningCertificatesRequest",
    members: &[
        Member {
            name: "UserName",
            wire: "UserName",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::EXISTING_USER_NAME_TYPE),
        },
        Member {
            name: "Marker",
            wire: "Marker",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::MARKER_TYPE),
        },
        Member {
            name: "MaxItems",
            wire: "MaxItems",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&rules::MAX_ITEMS_TYPE),
        },
    ],
};

/// The shape `ListSigningCertificatesResponse`.
#[derive(Clone, PartialEq)]
pub struct ListSigningCertificatesResponse {
    pub certificates: Vec<SigningCertificate>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

impl Shape for ListSigningCertificatesResponse {
    fn schema() -> &'static Structure {
        &LIST_SIGNING_CERTIFICATES_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            certificates: fields.need(0),
            is_truncated: fields.maybe(1),
            marker: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(Some(self.certificates));
        fields.push(self.is_truncated);
        fields.push(self.marker);
        fields
    }
}

pub(super) static LIST_SIGNING_CERTIFICATES_RESPONSE: Structure = Structure {
    name: "ListSigningCertificatesResponse",
    members: &[
        Member {
            name: "Certificates",
            wire: "Certificates",
            location: Location::Body,
            required: true,
            kind: Kind::List(&rules::CERTIFICATE_LIST_TYPE),
        },
        Member {
            name: "IsTruncated",
            wire: "IsTruncated",
            location: Location::Body,
            required: false,
            kind: Kind::Boolean,
        },
        Member {
            name: "Marker",
            wire: "Marker",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `ListUserPoliciesRequest`.
#[derive(Clone, PartialEq)]
pub struct ListUserPoliciesRequest {
    pub user_name: String,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

impl Shape for ListUserPoliciesRequest {
    fn schema() -> &'static Structure {
        &LIST_USER_POLICIES_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            user_name: fields.need(0),
            marker: fields.maybe(1),
            max_items: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(Some(self.user_name));
        fields.push(self.marker);
        fields.push(self.max_items);
        fields
    }
}

pub(super) static LIST_USER_POLICIES_REQUEST: Structure = Structure {
    name: "ListUserPoliciesRequest",
    members: &[
        Member {
            name: "UserName",
            wire: "UserName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::EXISTING_USER_NAME_TYPE),
        },
        Member {
            name: "Marker",
            wire: "Marker",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::MARKER_TYPE),
        },
        Member {
            name: "MaxItems",
            wire: "MaxItems",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&rules::MAX_ITEMS_TYPE),
        },
    ],
};

/// The shape `ListUserPoliciesResponse`.
#[derive(Clone, PartialEq)]
pub struct ListUserPoliciesResponse {
    pub policy_names: Vec<String>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

impl Shape for ListUserPoliciesResponse {
    fn schema() -> &'static Structure {
        &LIST_USER_POLICIES_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            policy_names: fields.need(0),
            is_truncated: fields.maybe(1),
            marker: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(Some(self.policy_names));
        fields.push(self.is_truncated);
        fields.push(self.marker);
        fields
    }
}

pub(super) static LIST_USER_POLICIES_RESPONSE: Structure = Structure {
    name: "ListUserPoliciesResponse",
    members: &[
        Member {
            name: "PolicyNames",
            wire: "PolicyNames",
            location: Location::Body,
            required: true,
            kind: Kind::List(&rules::POLICY_NAME_LIST_TYPE),
        },
        Member {
            name: "IsTruncated",
            wire: "IsTruncated",
            location: Location::Body,
            required: false,
            kind: Kind::Boolean,
        },
        Member {
            name: "Marker",
            wire: "Marker",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `ListUsersRequest`.
#[derive(Clone, PartialEq)]
pub struct ListUsersRequest {
    pub path_prefix: Option<String>,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}

impl Shape for ListUsersRequest {
    fn schema() -> &'static Structure {
        &LIST_USERS_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            path_prefix: fields.maybe(0),
            marker: fields.maybe(1),
            max_items: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(self.path_prefix);
        fields.push(self.marker);
        fields.push(self.max_items);
        fields
    }
}

pub(super) static LIST_USERS_REQUEST: Structure = Structure {
    name: "ListUsersRequest",
    members: &[
        Member {
            name: "PathPrefix",
            wire: "PathPrefix",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::PATH_PREFIX_TYPE),
        },
        Member {
            name: "Marker",
            wire: "Marker",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::MARKER_TYPE),
        },
        Member {
            name: "MaxItems",
            wire: "MaxItems",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&rules::MAX_ITEMS_TYPE),
        },
    ],
};

/// The shape `ListUsersResponse`.
#[derive(Clone, PartialEq)]
pub struct ListUsersResponse {
    pub users: Vec<User>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

impl Shape for ListUsersResponse {
    fn schema() -> &'static Structure {
        &LIST_USERS_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            users: fields.need(0),
            is_truncated: fields.maybe(1),
            marker: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(Some(self.users));
        fields.push(self.is_truncated);
        fields.push(self.marker);
        fields
    }
}

pub(super) static LIST_USERS_RESPONSE: Structure = Structure {
    name: "ListUsersResponse",
    members: &[
        Member {
            name: "Users",
            wire: "Users",
            location: Location::Body,
            required: true,
            kind: Kind::List(&rules::USER_LIST_TYPE),
        },
        Member {
            name: "IsTruncated",
            wire: "IsTruncated",
            location: Location::Body,
            required: false,
            kind: Kind::Boolean,
        },
        Member {
            name: "Marker",
            wire: "Marker",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `LoginProfile`.
#[derive(Clone, PartialEq)]
pub struct LoginProfile {
    pub user_name: String,
    pub create_date: Timestamp,
    pub password_reset_required: Option<bool>,
}

impl Shape for LoginProfile {
    fn schema() -> &'static Structure {
        &LOGIN_PROFILE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            user_name: fields.need(0),
            create_date: fields.need(1),
            password_reset_required: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(Some(self.user_name));
        fields.push(Some(self.create_date));
        fields.push(self.password_reset_required);
        fields
    }
}

pub(super) static LOGIN_PROFILE: Structure = Structure {
    name: "LoginProfile",
    members: &[
        Member {
            name: "UserName",
            wire: "UserName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::USER_NAME_TYPE),
        },
        Member {
            name: "CreateDate",
            wire: "CreateDate",
            location: Location::Body,
            required: true,
            kind: Kind::Timestamp,
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

/// The shape `MFADevice`.
#[derive(Clone, PartialEq)]
pub struct MFADevice {
    pub user_name: String,
    pub serial_number: String,
    pub enable_date: Timestamp,
}

impl Shape for MFADevice {
    fn schema() -> &'static Structure {
        &MFA_DEVICE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            user_name: fields.need(0),
            serial_number: fields.need(1),
            enable_date: fields.need(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(Some(self.user_name));
        fields.push(Some(self.serial_number));
        fields.push(Some(self.enable_date));
        fields
    }
}

pub(super) static MFA_DEVICE: Structure = Structure {
    name: "MFADevice",
    members: &[
        Member {
            name: "UserName",
            wire: "UserName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::USER_NAME_TYPE),
        },
        Member {
            name: "SerialNumber",
            wire: "SerialNumber",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::SERIAL_NUMBER_TYPE),
        },
        Member {
            name: "EnableDate",
            wire: "EnableDate",
            location: Location::Body,
            required: true,
            kind: Kind::Timestamp,
        },
    ],
};

/// The shape `OrganizationsDecisionDetail`.
#[derive(Clone, PartialEq)]
pub struct OrganizationsDecisionDetail {
    pub allowed_by_organizations: Option<bool>,
}

impl Shape for OrganizationsDecisionDetail {
    fn schema() -> &'static Structure {
        &ORGANIZATIONS_DECISION_DETAIL
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            allowed_by_organizations: fields.maybe(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(self.allowed_by_organizations);
        fields
    }
}

pub(super) static ORGANIZATIONS_DECISION_DETAIL: Structure = Structure {
    name: "OrganizationsDecisionDetail",
    members: &[Member {
        name: "AllowedByOrganizations",
        wire: "AllowedByOrganizations",
        location: Location::Body,
        required: false,
        kind: Kind::Boolean,
    }],
};

/// The shape `PermissionsBoundaryDecisionDetail`.
#[derive(Clone, PartialEq)]
pub struct PermissionsBoundaryDecisionDetail {
    pub allowed_by_permissions_boundary: Option<bool>,
}

impl Shape for PermissionsBoundaryDecisionDetail {
    fn schema() -> &'static Structure {
        &PERMISSIONS_BOUNDARY_DECISION_DETAIL
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            allowed_by_permissions_boundary: fields.maybe(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(self.allowed_by_permissions_boundary);
        fields
    }
}

pub(super) static PERMISSIONS_BOUNDARY_DECISION_DETAIL: Structure = Structure {
    name: "PermissionsBoundaryDecisionDetail",
    members: &[Member {
        name: "AllowedByPermissionsBoundary",
        wire: "AllowedByPermissionsBoundary",
        location: Location::Body,
        required: false,
        kind: Kind::Boolean,
    }],
};

/// The shape `Policy`.
#[derive(Clone, PartialEq)]
pub struct Policy {
    pub policy_name: Option<String>,
    pub policy_id: Option<String>,
    pub arn: Option<String>,
    pub path: Option<String>,
    pub default_version_id: Option<String>,
    pub attachment_count: Option<i32>,
    pub permissions_boundary_usage_count: Option<i32>,
    pub is_attachable: Option<bool>,
    pub description: Option<String>,
    pub create_date: Option<Timestamp>,
    pub update_date: Option<Timestamp>,
    pub tags: Option<Vec<Tag>>,
}

impl Shape for Policy {
    fn schema() -> &'static Structure {
        &POLICY
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            policy_name: fields.maybe(0),
            policy_id: fields.maybe(1),
            arn: fields.maybe(2),
            path: fields.maybe(3),
            default_version_id: fields.maybe(4),
            attachment_count: fields.maybe(5),
            permissions_boundary_usage_count: fields.maybe(6),
            is_attachable: fields.maybe(7),
            description: fields.maybe(8),
            create_date: fields.maybe(9),
            update_date: fields.maybe(10),
            tags: fields.maybe(11),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(12);
        fields.push(self.policy_name);
        fields.push(self.policy_id);
        fields.push(self.arn);
        fields.push(self.path);
        fields.push(self.default_version_id);
        fields.push(self.attachment_count);
        fields.push(self.permissions_boundary_usage_count);
        fields.push(self.is_attachable);
        fields.push(self.description);
        fields.push(self.create_date);
        fields.push(self.update_date);
        fields.push(self.tags);
        fields
    }
}

pub(super) static POLICY: Structure = Structure {
    name: "Policy",
    members: &[
        Member {
            name: "PolicyName",
            wire: "PolicyName",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::POLICY_NAME_TYPE),
        },
        Member {
            name: "PolicyId",
            wire: "PolicyId",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::ID_TYPE),
        },
        Member {
            name: "Arn",
            wire: "Arn",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::ARN_TYPE),
        },
        Member {
            name: "Path",
            wire: "Path",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::POLICY_PATH_TYPE),
        },
        Member {
            name: "DefaultVersionId",
            wire: "DefaultVersionId",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::POLICY_VERSION_ID_TYPE),
        },
        Member {
            name: "AttachmentCount",
            wire: "AttachmentCount",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&ANY_NUMBER),
        },
        Member {
            name: "PermissionsBoundaryUsageCount",
            wire: "PermissionsBoundaryUsageCount",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&ANY_NUMBER),
        },
        Member {
            name: "IsAttachable",
            wire: "IsAttachable",
            location: Location::Body,
            required: false,
            kind: Kind::Boolean,
        },
        Member {
            name: "Description",
            wire: "Description",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::POLICY_DESCRIPTION_TYPE),
        },
        Member {
            name: "CreateDate",
            wire: "CreateDate",
            location: Location::Body,
            required: false,
            kind: Kind::Timestamp,
        },
        Member {
            name: "UpdateDate",
            wire: "UpdateDate",
            location: Location::Body,
            required: false,
            kind: Kind::Timestamp,
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

/// The shape `PolicyIdentifier`.
#[derive(Clone, PartialEq)]
pub struct PolicyIdentifier {
    pub policy_type: Option<String>,
    pub policy_arn: Option<String>,
    pub inline_policy_identifier: Option<InlinePolicyIdentifierType>,
}

impl Shape for PolicyIdentifier {
    fn schema() -> &'static Structure {
        &POLICY_IDENTIFIER
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            policy_type: fields.maybe(0),
            policy_arn: fields.maybe(1),
            inline_policy_identifier: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(self.policy_type);
        fields.push(self.policy_arn);
        fields.push(self.inline_policy_identifier);
        fields
    }
}

pub(super) static POLICY_IDENTIFIER: Structure = Structure {
    name: "PolicyIdentifier",
    members: &[
        Member {
            name: "PolicyType",
            wire: "PolicyType",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::POLICY_IDENTIFIER_POLICY_TYPE),
        },
        Member {
            name: "PolicyArn",
            wire: "PolicyArn",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::ARN_TYPE),
        },
        Member {
            name: "InlinePolicyIdentifier",
            wire: "InlinePolicyIdentifier",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&INLINE_POLICY_IDENTIFIER_TYPE),
        },
    ],
};

/// The shape `PolicyVersion`.
#[derive(Clone, PartialEq)]
pub struct PolicyVersion {
    pub document: Option<String>,
    pub version_id: Option<String>,
    pub is_default_version: Option<bool>,
    pub create_date: Option<Timestamp>,
}

impl Shape for PolicyVersion {
    fn schema() -> &'static Structure {
        &POLICY_VERSION
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            document: fields.maybe(0),
            version_id: fields.maybe(1),
            is_default_version: fields.maybe(2),
            create_date: fields.maybe(3),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(4);
        fields.push(self.document);
        fields.push(self.version_id);
        fields.push(self.is_default_version);
        fields.push(self.create_date);
        fields
    }
}

pub(super) static POLICY_VERSION: Structure = Structure {
    name: "PolicyVersion",
    members: &[
        Member {
            name: "Document",
            wire: "Document",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::POLICY_DOCUMENT_TYPE),
        },
        Member {
            name: "VersionId",
            wire: "VersionId",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::POLICY_VERSION_ID_TYPE),
        },
        Member {
            name: "IsDefaultVersion",
            wire: "IsDefaultVersion",
            location: Location::Body,
            required: false,
            kind: Kind::Boolean,
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

/// The shape `Position`.
#[derive(Clone, PartialEq)]
pub struct Position {
    pub line: Option<i32>,
    pub column: Option<i32>,
}

impl Shape for Position {
    fn schema() -> &'static Structure {
        &POSITION
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            line: fields.maybe(0),
            column: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.line);
        fields.push(self.column);
        fields
    }
}

pub(super) static POSITION: Structure = Structure {
    name: "Position",
    members: &[
        Member {
            name: "Line",
            wire: "Line",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&ANY_NUMBER),
        },
        Member {
            name: "Column",
            wire: "Column",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&ANY_NUMBER),
        },
    ],
};

/// The shape `PutRolePolicyRequest`.
#[derive(Clone, PartialEq)]
pub struct PutRolePolicyRequest {
    pub role_name: String,
    pub policy_name: String,
    pub policy_document: String,
}

impl Shape for PutRolePolicyRequest {
    fn schema() -> &'static Structure {
        &PUT_ROLE_POLICY_REQUEST
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

pub(super) static PUT_ROLE_POLICY_REQUEST: Structure = Structure {
    name: "PutRolePolicyRequest",
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

/// The shape `PutUserPolicyRequest`.
#[derive(Clone, PartialEq)]
pub struct PutUserPolicyRequest {
    pub user_name: String,
    pub policy_name: String,
    pub policy_document: String,
}

impl Shape for PutUserPolicyRequest {
    fn schema() -> &'static Structure {
        &PUT_USER_POLICY_REQUEST
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

pub(super) static PUT_USER_POLICY_REQUEST: Structure = Structure {
    name: "PutUserPolicyRequest",
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

/// The shape `ResourceSpecificResult`.
#[derive(Clone, PartialEq)]
pub struct ResourceSpecificResult {
    pub eval_resource_name: String,
    pub eval_resource_decision: String,
    pub matched_statements: Option<Vec<Statement>>,
    pub missing_context_values: Option<Vec<String>>,
    pub eval_decision_details: Option<BTreeMap<String, String>>,
    pub permissions_boundary_decision_detail: Option<PermissionsBoundaryDecisionDetail>,
}

impl Shape for ResourceSpecificResult {
    fn schema() -> &'static Structure {
        &RESOURCE_SPECIFIC_RESULT
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            eval_resource_name: fields.need(0),
            eval_resource_decision: fields.need(1),
            matched_statements: fields.maybe(2),
            missing_context_values: fields.maybe(3),
            eval_decision_details: fields.maybe(4),
            permissions_boundary_decision_detail: fields.maybe(5),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(6);
        fields.push(Some(self.eval_resource_name));
        fields.push(Some(self.eval_resource_decision));
        fields.push(self.matched_statements);
        fields.push(self.missing_context_values);
        fields.push(self.eval_decision_details);
        fields.push(self.permissions_boundary_decision_detail);
        fields
    }
}

pub(super) static RESOURCE_SPECIFIC_RESULT: Structure = Structure {
    name: "ResourceSpecificResult",
    members: &[
        Member {
            name: "EvalResourceName",
            wire: "EvalResourceName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::RESOURCE_NAME_TYPE),
        },
        Member {
            name: "EvalResourceDecision",
            wire: "EvalResourceDecision",
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
            name: "EvalDecisionDetails",
            wire: "EvalDecisionDetails",
            location: Location::Body,
            required: false,
            kind: Kind::Map(&rules::EVAL_DECISION_DETAILS_TYPE),
        },
        Member {
            name: "PermissionsBoundaryDecisionDetail",
            wire: "PermissionsBoundaryDecisionDetail",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&PERMISSIONS_BOUNDARY_DECISION_DETAIL),
        },
    ],
};

/// The shape `Role`.
#[derive(Clone, PartialEq)]
pub struct Role {
    pub path: String,
    pub role_name: String,
    pub role_id: String,
    pub arn: String,
    pub create_date: Timestamp,
    pub assume_role_policy_document: Option<String>,
    pub description: Option<String>,
    pub max_session_duration: Option<i32>,
    pub permissions_boundary: Option<AttachedPermissionsBoundary>,
    pub tags: Option<Vec<Tag>>,
    pub role_last_used: Option<RoleLastUsed>,
    pub source_role_template: Option<SourceRoleTemplate>,
}

impl Shape for Role {
    fn schema() -> &'static Structure {
        &ROLE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            path: fields.need(0),
            role_name: fields.need(1),
            role_id: fields.need(2),
            arn: fields.need(3),
            create_date: fields.need(4),
            assume_role_policy_document: fields.maybe(5),
            description: fields.maybe(6),
            max_session_duration: fields.maybe(7),
            permissions_boundary: fields.maybe(8),
            tags: fields.maybe(9),
            role_last_used: fields.maybe(10),
            source_role_template: fields.maybe(11),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(12);
        fields.push(Some(self.path));
        fields.push(Some(self.role_name));
        fields.push(Some(self.role_id));
        fields.push(Some(self.arn));
        fields.push(Some(self.create_date));
        fields.push(self.assume_role_policy_document);
        fields.push(self.description);
        fields.push(self.max_session_duration);
        fields.push(self.permissions_boundary);
        fields.push(self.tags);
        fields.push(self.role_last_used);
        fields.push(self.source_role_template);
        fields
    }
}

pub(super) static ROLE: Structure = Structure {
    name: "Role",
    members: &[
        Member {
            name: "Path",
            wire: "Path",
            location: Location::Body,
            required: true,
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
            name: "RoleId",
            wire: "RoleId",
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
        Member {
            name: "AssumeRolePolicyDocument",
            wire: "AssumeRolePolicyDocument",
            location: Location::Body,
            required: false,
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
            kind: Kind::Structure(&ATTACHED_PERMISSIONS_BOUNDARY),
        },
        Member {
            name: "Tags",
            wire: "Tags",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::TAG_LIST_TYPE),
        },
        Member {
            name: "RoleLastUsed",
            wire: "RoleLastUsed",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&ROLE_LAST_USED),
        },
        Member {
            name: "SourceRoleTemplate",
            wire: "SourceRoleTemplate",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&SOURCE_ROLE_TEMPLATE),
        },
    ],
};

/// The shape `RoleLastUsed`.
#[derive(Clone, PartialEq)]
pub struct RoleLastUsed {
    pub last_used_date: Option<Timestamp>,
    pub region: Option<String>,
}

impl Shape for RoleLastUsed {
    fn schema() -> &'static Structure {
        &ROLE_LAST_USED
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            last_used_date: fields.maybe(0),
            region: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.last_used_date);
        fields.push(self.region);
        fields
    }
}

pub(super) static ROLE_LAST_USED: Structure = Structure {
    name: "RoleLastUsed",
    members: &[
        Member {
            name: "LastUsedDate",
            wire: "LastUsedDate",
            location: Location::Body,
            required: false,
            kind: Kind::Timestamp,
        },
        Member {
            name: "Region",
            wire: "Region",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `SSHPublicKeyMetadata`.
#[derive(Clone, PartialEq)]
pub struct SSHPublicKeyMetadata {
    pub user_name: String,
    pub ssh_public_key_id: String,
    pub status: String,
    pub upload_date: Timestamp,
}

impl Shape for SSHPublicKeyMetadata {
    fn schema() -> &'static Structure {
        &SSH_PUBLIC_KEY_METADATA
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            user_name: fields.need(0),
            ssh_public_key_id: fields.need(1),
            status: fields.need(2),
            upload_date: fields.need(3),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(4);
        fields.push(Some(self.user_name));
        fields.push(Some(self.ssh_public_key_id));
        fields.push(Some(self.status));
        fields.push(Some(self.upload_date));
        fields
    }
}

pub(super) static SSH_PUBLIC_KEY_METADATA: Structure = Structure {
    name: "SSHPublicKeyMetadata",
    members: &[
        Member {
            name: "UserName",
            wire: "UserName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::USER_NAME_TYPE),
        },
        Member {
            name: "SSHPublicKeyId",
            wire: "SSHPublicKeyId",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::PUBLIC_KEY_ID_TYPE),
        },
        Member {
            name: "Status",
            wire: "Status",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::STATUS_TYPE),
        },
        Member {
            name: "UploadDate",
            wire: "UploadDate",
            location: Location::Body,
            required: true,
            kind: Kind::Timestamp,
        },
    ],
};

/// The shape `ServiceSpecificCredentialMetadata`.
#[derive(Clone, PartialEq)]
pub struct ServiceSpecificCredentialMetadata {
    pub user_name: String,
    pub status: String,
    pub service_user_name: Option<String>,
    pub service_credential_alias: Option<String>,
    pub create_date: Timestamp,
    pub expiration_date: Option<Timestamp>,
    pub service_specific_credential_id: String,
    pub service_name: String,
}

impl Shape for ServiceSpecificCredentialMetadata {
    fn schema() -> &'static Structure {
        &SERVICE_SPECIFIC_CREDENTIAL_METADATA
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            user_name: fields.need(0),
            status: fields.need(1),
            service_user_name: fields.maybe(2),
            service_credential_alias: fields.maybe(3),
            create_date: fields.need(4),
            expiration_date: fields.maybe(5),
            service_specific_credential_id: fields.need(6),
            service_name: fields.need(7),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(8);
        fields.push(Some(self.user_name));
        fields.push(Some(self.status));
        fields.push(self.service_user_name);
        fields.push(self.service_credential_alias);
        fields.push(Some(self.create_date));
        fields.push(self.expiration_date);
        fields.push(Some(self.service_specific_credential_id));
        fields.push(Some(self.service_name));
        fields
    }
}

pub(super) static SERVICE_SPECIFIC_CREDENTIAL_METADATA: Structure = Structure {
    name: "ServiceSpecificCredentialMetadata",
    members: &[
        Member {
            name: "UserName",
            wire: "UserName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::USER_NAME_TYPE),
        },
        Member {
            name: "Status",
            wire: "Status",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::STATUS_TYPE),
        },
        Member {
            name: "ServiceUserName",
            wire: "ServiceUserName",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::SERVICE_USER_NAME),
        },
        Member {
            name: "ServiceCredentialAlias",
            wire: "ServiceCredentialAlias",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::SERVICE_CREDENTIAL_ALIAS),
        },
        Member {
            name: "CreateDate",
            wire: "CreateDate",
            location: Location::Body,
            required: true,
            kind: Kind::Timestamp,
        },
        Member {
            name: "ExpirationDate",
            wire: "ExpirationDate",
            location: Location::Body,
            required: false,
            kind: Kind::Timestamp,
        },
        Member {
            name: "ServiceSpecificCredentialId",
            wire: "ServiceSpecificCredentialId",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::SERVICE_SPECIFIC_CREDENTIAL_ID),
        },
        Member {
            name: "ServiceName",
            wire: "ServiceName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `SigningCertificate`.
#[derive(Clone, PartialEq)]
pub struct SigningCertificate {
    pub user_name: String,
    pub certificate_id: String,
    pub certificate_body: String,
    pub status: String,
    pub upload_date: Option<Timestamp>,
}

impl Shape for SigningCertificate {
    fn schema() -> &'static Structure {
        &SIGNING_CERTIFICATE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            user_name: fields.need(0),
            certificate_id: fields.need(1),
            certificate_body: fields.need(2),
            status: fields.need(3),
            upload_date: fields.maybe(4),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(5);
        fields.push(Some(self.user_name));
        fields.push(Some(self.certificate_id));
        fields.push(Some(self.certificate_body));
        fields.push(Some(self.status));
        fields.push(self.upload_date);
        fields
    }
}

pub(super) static SIGNING_CERTIFICATE: Structure = Structure {
    name: "SigningCertificate",
    members: &[
        Member {
            name: "UserName",
            wire: "UserName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::USER_NAME_TYPE),
        },
        Member {
            name: "CertificateId",
            wire: "CertificateId",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::CERTIFICATE_ID_TYPE),
        },
        Member {
            name: "CertificateBody",
            wire: "CertificateBody",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::CERTIFICATE_BODY_TYPE),
        },
        Member {
            name: "Status",
            wire: "Status",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::STATUS_TYPE),
        },
        Member {
            name: "UploadDate",
            wire: "UploadDate",
            location: Location::Body,
            required: false,
            kind: Kind::Timestamp,
        },
    ],
};

/// The shape `SimulatePolicyResponse`.
#[derive(Clone, PartialEq)]
pub struct SimulatePolicyResponse {
    pub evaluation_results: Option<Vec<EvaluationResult>>,
    pub is_truncated: Option<bool>,
    pub marker: Option<String>,
}

impl Shape for SimulatePolicyResponse {
    fn schema() -> &'static Structure {
        &SIMULATE_POLICY_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            evaluation_results: fields.maybe(0),
            is_truncated: fields.maybe(1),
            marker: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(self.evaluation_results);
        fields.push(self.is_truncated);
        fields.push(self.marker);
        fields
    }
}

pub(super) static SIMULATE_POLICY_RESPONSE: Structure = Structure {
    name: "SimulatePolicyResponse",
    members: &[
        Member {
            name: "EvaluationResults",
            wire: "EvaluationResults",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::EVALUATION_RESULTS_LIST_TYPE),
        },
        Member {
            name: "IsTruncated",
            wire: "IsTruncated",
            location: Location::Body,
            required: false,
            kind: Kind::Boolean,
        },
        Member {
            name: "Marker",
            wire: "Marker",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `SimulatePrincipalPolicyRequest`.
#[derive(Clone, PartialEq)]
pub struct SimulatePrincipalPolicyRequest {
    pub policy_source_arn: String,
    pub policy_input_list: Option<Vec<String>>,
    pub permissions_boundary_policy_input_list: Option<Vec<String>>,
    pub policy_exclusion_list: Option<Vec<PolicyIdentifier>>,
    pub action_names: Vec<String>,
    pub resource_arns: Option<Vec<String>>,
    pub resource_policy: Option<String>,
    pub resource_owner: Option<String>,
    pub caller_arn: Option<String>,
    pub context_entries: Option<Vec<ContextEntry>>,
    pub resource_handling_option: Option<String>,
    pub max_items: Option<i32>,
    pub marker: Option<String>,
}

impl Shape for SimulatePrincipalPolicyRequest {
    fn schema() -> &'static Structure {
        &SIMULATE_PRINCIPAL_POLICY_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            policy_source_arn: fields.need(0),
            policy_input_list: fields.maybe(1),
            permissions_boundary_policy_input_list: fields.maybe(2),
            policy_exclusion_list: fields.maybe(3),
            action_names: fields.need(4),
            resource_arns: fields.maybe(5),
            resource_policy: fields.maybe(6),
            resource_owner: fields.maybe(7),
            caller_arn: fields.maybe(8),
            context_entries: fields.maybe(9),
            resource_handling_option: fields.maybe(10),
            max_items: fields.maybe(11),
            marker: fields.maybe(12),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(13);
        fields.push(Some(self.policy_source_arn));
        fields.push(self.policy_input_list);
        fields.push(self.permissions_boundary_policy_input_list);
        fields.push(self.policy_exclusion_list);
        fields.push(Some(self.action_names));
        fields.push(self.resource_arns);
        fields.push(self.resource_policy);
        fields.push(self.resource_owner);
        fields.push(self.caller_arn);
        fields.push(self.context_entries);
        fields.push(self.resource_handling_option);
        fields.push(self.max_items);
        fields.push(self.marker);
        fields
    }
}

pub(super) static SIMULATE_PRINCIPAL_POLICY_REQUEST: Structure = Structure {
    name: "SimulatePrincipalPolicyRequest",
    members: &[
        Member {
            name: "PolicySourceArn",
            wire: "PolicySourceArn",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::ARN_TYPE),
        },
        Member {
            name: "PolicyInputList",
            wire: "PolicyInputList",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::SIMULATION_POLICY_LIST_TYPE),
        },
        Member {
            name: "PermissionsBoundaryPolicyInputList",
            wire: "PermissionsBoundaryPolicyInputList",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::SIMULATION_POLICY_LIST_TYPE),
        },
        Member {
            name: "PolicyExclusionList",
            wire: "PolicyExclusionList",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::POLICY_EXCLUSIONS_LIST_TYPE),
        },
        Member {
            name: "ActionNames",
            wire: "ActionNames",
            location: Location::Body,
            required: true,
            kind: Kind::List(&rules::ACTION_NAME_LIST_TYPE),
        },
        Member {
            name: "ResourceArns",
            wire: "ResourceArns",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::RESOURCE_NAME_LIST_TYPE),
        },
        Member {
            name: "ResourcePolicy",
            wire: "ResourcePolicy",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::POLICY_DOCUMENT_TYPE),
        },
        Member {
            name: "ResourceOwner",
            wire: "ResourceOwner",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::RESOURCE_NAME_TYPE),
        },
        Member {
            name: "CallerArn",
            wire: "CallerArn",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::RESOURCE_NAME_TYPE),
        },
        Member {
            name: "ContextEntries",
            wire: "ContextEntries",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::CONTEXT_ENTRY_LIST_TYPE),
        },
        Member {
            name: "ResourceHandlingOption",
            wire: "ResourceHandlingOption",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::RESOURCE_HANDLING_OPTION_TYPE),
        },
        Member {
            name: "MaxItems",
            wire: "MaxItems",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&rules::MAX_ITEMS_TYPE),
        },
        Member {
            name: "Marker",
            wire: "Marker",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::MARKER_TYPE),
        },
    ],
};

/// The shape `SourceRoleTemplate`.
#[derive(Clone, PartialEq)]
pub struct SourceRoleTemplate {
    pub template_arn: String,
    pub template_minor_version: i32,
}

impl Shape for SourceRoleTemplate {
    fn schema() -> &'static Structure {
        &SOURCE_ROLE_TEMPLATE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            template_arn: fields.need(0),
            template_minor_version: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.template_arn));
        fields.push(Some(self.template_minor_version));
        fields
    }
}

pub(super) static SOURCE_ROLE_TEMPLATE: Structure = Structure {
    name: "SourceRoleTemplate",
    members: &[
        Member {
            name: "TemplateArn",
            wire: "TemplateArn",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::ARN_TYPE),
        },
        Member {
            name: "TemplateMinorVersion",
            wire: "TemplateMinorVersion",
            location: Location::Body,
            required: true,
            kind: Kind::Integer(&ANY_NUMBER),
        },
    ],
};

/// The shape `Statement`.
#[derive(Clone, PartialEq)]
pub struct Statement {
    pub source_policy_id: Option<String>,
    pub source_policy_type: Option<String>,
    pub start_position: Option<Position>,
    pub end_position: Option<Position>,
}

impl Shape for Statement {
    fn schema() -> &'static Structure {
        &STATEMENT
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            source_policy_id: fields.maybe(0),
            source_policy_type: fields.maybe(1),
            start_position: fields.maybe(2),
            end_position: fields.maybe(3),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(4);
        fields.push(self.source_policy_id);
        fields.push(self.source_policy_type);
        fields.push(self.start_position);
        fields.push(self.end_position);
        fields
    }
}

pub(super) static STATEMENT: Structure = Structure {
    name: "Statement",
    members: &[
        Member {
            name: "SourcePolicyId",
            wire: "SourcePolicyId",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "SourcePolicyType",
            wire: "SourcePolicyType",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::POLICY_SOURCE_TYPE),
        },
        Member {
            name: "StartPosition",
            wire: "StartPosition",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&POSITION),
        },
        Member {
            name: "EndPosition",
            wire: "EndPosition",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&POSITION),
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

/// The shape `UpdateAccessKeyRequest`.
#[derive(Clone, PartialEq)]
pub struct UpdateAccessKeyRequest {
    pub user_name: Option<String>,
    pub access_key_id: String,
    pub status: String,
}

impl Shape for UpdateAccessKeyRequest {
    fn schema() -> &'static Structure {
        &UPDATE_ACCESS_KEY_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            user_name: fields.maybe(0),
            access_key_id: fields.need(1),
            status: fields.need(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(self.user_name);
        fields.push(Some(self.access_key_id));
        fields.push(Some(self.status));
        fields
    }
}

pub(super) static UPDATE_ACCESS_KEY_REQUEST: Structure = Structure {
    name: "UpdateAccessKeyRequest",
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
        Member {
            name: "Status",
            wire: "Status",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::STATUS_TYPE),
        },
    ],
};

/// The shape `UpdateLoginProfileRequest`.
#[derive(Clone, PartialEq)]
pub struct UpdateLoginProfileRequest {
    pub user_name: String,
    pub password: Option<String>,
    pub password_reset_required: Option<bool>,
}

impl Shape for UpdateLoginProfileRequest {
    fn schema() -> &'static Structure {
        &UPDATE_LOGIN_PROFILE_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            user_name: fields.need(0),
            password: fields.maybe(1),
            password_reset_required: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(Some(self.user_name));
        fields.push(self.password);
        fields.push(self.password_reset_required);
        fields
    }
}

pub(super) static UPDATE_LOGIN_PROFILE_REQUEST: Structure = Structure {
    name: "UpdateLoginProfileRequest",
    members: &[
        Member {
            name: "UserName",
            wire: "UserName",
            location: Location::Body,
            required: true,
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

/// The shape `UpdateUserRequest`.
#[derive(Clone, PartialEq)]
pub struct UpdateUserRequest {
    pub user_name: String,
    pub new_path: Option<String>,
    pub new_user_name: Option<String>,
}

impl Shape for UpdateUserRequest {
    fn schema() -> &'static Structure {
        &UPDATE_USER_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            user_name: fields.need(0),
            new_path: fields.maybe(1),
            new_user_name: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(Some(self.user_name));
        fields.push(self.new_path);
        fields.push(self.new_user_name);
        fields
    }
}

pub(super) static UPDATE_USER_REQUEST: Structure = Structure {
    name: "UpdateUserRequest",
    members: &[
        Member {
            name: "UserName",
            wire: "UserName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::EXISTING_USER_NAME_TYPE),
        },
        Member {
            name: "NewPath",
            wire: "NewPath",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::PATH_TYPE),
        },
        Member {
            name: "NewUserName",
            wire: "NewUserName",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::USER_NAME_TYPE),
        },
    ],
};

/// The shape `User`.
#[derive(Clone, PartialEq)]
pub struct User {
    pub path: String,
    pub user_name: String,
    pub user_id: String,
    pub arn: String,
    pub create_date: Timestamp,
    pub password_last_used: Option<Timestamp>,
    pub permissions_boundary: Option<AttachedPermissionsBoundary>,
    pub tags: Option<Vec<Tag>>,
}

impl Shape for User {
    fn schema() -> &'static Structure {
        &USER
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            path: fields.need(0),
            user_name: fields.need(1),
            user_id: fields.need(2),
            arn: fields.need(3),
            create_date: fields.need(4),
            password_last_used: fields.maybe(5),
            permissions_boundary: fields.maybe(6),
            tags: fields.maybe(7),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(8);
        fields.push(Some(self.path));
        fields.push(Some(self.user_name));
        fields.push(Some(self.user_id));
        fields.push(Some(self.arn));
        fields.push(Some(self.create_date));
        fields.push(self.password_last_used);
        fields.push(self.permissions_boundary);
        fields.push(self.tags);
        fields
    }
}

pub(super) static USER: Structure = Structure {
    name: "User",
    members: &[
        Member {
            name: "Path",
            wire: "Path",
            location: Location::Body,
            required: true,
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
            name: "UserId",
            wire: "UserId",
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
        Member {
            name: "PasswordLastUsed",
            wire: "PasswordLastUsed",
            location: Location::Body,
            required: false,
            kind: Kind::Timestamp,
        },
        Member {
            name: "PermissionsBoundary",
            wire: "PermissionsBoundary",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&ATTACHED_PERMISSIONS_BOUNDARY),
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

aws::shapes! { ListAccessKeysRequest ListAccessKeysResponse ListAttachedRolePoliciesRequest ListAttachedRolePoliciesResponse ListAttachedUserPoliciesRequest ListAttachedUserPoliciesResponse ListGroupsForUserRequest ListGroupsForUserResponse ListMFADevicesRequest ListMFADevicesResponse ListPoliciesRequest ListPoliciesResponse ListRolePoliciesRequest ListRolePoliciesResponse ListRolesRequest ListRolesResponse ListSSHPublicKeysRequest ListSSHPublicKeysResponse ListServiceSpecificCredentialsRequest ListServiceSpecificCredentialsResponse ListSigningCertificatesRequest ListSigningCertificatesResponse ListUserPoliciesRequest ListUserPoliciesResponse ListUsersRequest ListUsersResponse LoginProfile MFADevice OrganizationsDecisionDetail PermissionsBoundaryDecisionDetail Policy PolicyIdentifier PolicyVersion Position PutRolePolicyRequest PutUserPolicyRequest ResourceSpecificResult Role RoleLastUsed SSHPublicKeyMetadata ServiceSpecificCredentialMetadata SigningCertificate SimulatePolicyResponse SimulatePrincipalPolicyRequest SourceRoleTemplate Statement Tag UpdateAccessKeyRequest UpdateLoginProfileRequest UpdateUserRequest User }
