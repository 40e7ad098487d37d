// Written by `cargo xtask codegen`; do not edit.

use super::*;
use aws::Operation;

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct AttachRolePolicy;

impl Operation for AttachRolePolicy {
    type Input = AttachRolePolicyRequest;
    type Output = ();
    fn spec() -> &'static OperationSpec {
        &ATTACH_ROLE_POLICY
    }
}

pub(super) static ATTACH_ROLE_POLICY: OperationSpec = OperationSpec {
    name: "AttachRolePolicy",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "iam:AttachRolePolicy",
    input: &ATTACH_ROLE_POLICY_REQUEST,
    output: None,
    errors: &[
        &errors::NO_SUCH_ENTITY_EXCEPTION,
        &errors::LIMIT_EXCEEDED_EXCEPTION,
        &errors::INVALID_INPUT_EXCEPTION,
        &errors::UNMODIFIABLE_ENTITY_EXCEPTION,
        &errors::POLICY_NOT_ATTACHABLE_EXCEPTION,
        &errors::SERVICE_FAILURE_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct AttachUserPolicy;

impl Operation for AttachUserPolicy {
    type Input = AttachUserPolicyRequest;
    type Output = ();
    fn spec() -> &'static OperationSpec {
        &ATTACH_USER_POLICY
    }
}

pub(super) static ATTACH_USER_POLICY: OperationSpec = OperationSpec {
    name: "AttachUserPolicy",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "iam:AttachUserPolicy",
    input: &ATTACH_USER_POLICY_REQUEST,
    output: None,
    errors: &[
        &errors::NO_SUCH_ENTITY_EXCEPTION,
        &errors::LIMIT_EXCEEDED_EXCEPTION,
        &errors::INVALID_INPUT_EXCEPTION,
        &errors::POLICY_NOT_ATTACHABLE_EXCEPTION,
        &errors::SERVICE_FAILURE_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct CreateAccessKey;

impl Operation for CreateAccessKey {
    type Input = CreateAccessKeyRequest;
    type Output = CreateAccessKeyResponse;
    fn spec() -> &'static OperationSpec {
        &CREATE_ACCESS_KEY
    }
}

pub(super) static CREATE_ACCESS_KEY: OperationSpec = OperationSpec {
    name: "CreateAccessKey",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "iam:CreateAccessKey",
    input: &CREATE_ACCESS_KEY_REQUEST,
    output: Some(&CREATE_ACCESS_KEY_RESPONSE),
    errors: &[
        &errors::NO_SUCH_ENTITY_EXCEPTION,
        &errors::LIMIT_EXCEEDED_EXCEPTION,
        &errors::SERVICE_FAILURE_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct CreateLoginProfile;

impl Operation for CreateLoginProfile {
    type Input = CreateLoginProfileRequest;
    type Output = CreateLoginProfileResponse;
    fn spec() -> &'static OperationSpec {
        &CREATE_LOGIN_PROFILE
    }
}

pub(super) static CREATE_LOGIN_PROFILE: OperationSpec = OperationSpec {
    name: "CreateLoginProfile",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "iam:CreateLoginProfile",
    input: &CREATE_LOGIN_PROFILE_REQUEST,
    output: Some(&CREATE_LOGIN_PROFILE_RESPONSE),
    errors: &[
        &errors::ENTITY_ALREADY_EXISTS_EXCEPTION,
        &errors::NO_SUCH_ENTITY_EXCEPTION,
        &errors::PASSWORD_POLICY_VIOLATION_EXCEPTION,
        &errors::LIMIT_EXCEEDED_EXCEPTION,
        &errors::SERVICE_FAILURE_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct CreatePolicy;

impl Operation for CreatePolicy {
    type Input = CreatePolicyRequest;
    type Output = CreatePolicyResponse;
    fn spec() -> &'static OperationSpec {
        &CREATE_POLICY
    }
}

pub(super) static CREATE_POLICY: OperationSpec = OperationSpec {
    name: "CreatePolicy",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "iam:CreatePolicy",
    input: &CREATE_POLICY_REQUEST,
    output: Some(&CREATE_POLICY_RESPONSE),
    errors: &[
        &errors::INVALID_INPUT_EXCEPTION,
        &errors::LIMIT_EXCEEDED_EXCEPTION,
        &errors::ENTITY_ALREADY_EXISTS_EXCEPTION,
        &errors::MALFORMED_POLICY_DOCUMENT_EXCEPTION,
        &errors::CONCURRENT_MODIFICATION_EXCEPTION,
        &errors::SERVICE_FAILURE_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct CreateRole;

impl Operation for CreateRole {
    type Input = CreateRoleRequest;
    type Output = CreateRoleResponse;
    fn spec() -> &'static OperationSpec {
        &CREATE_ROLE
    }
}

pub(super) static CREATE_ROLE: OperationSpec = OperationSpec {
    name: "CreateRole",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "iam:CreateRole",
    input: &CREATE_ROLE_REQUEST,
    output: Some(&CREATE_ROLE_RESPONSE),
    errors: &[
        &errors::LIMIT_EXCEEDED_EXCEPTION,
        &errors::INVALID_INPUT_EXCEPTION,
        &errors::ENTITY_ALREADY_EXISTS_EXCEPTION,
        &errors::MALFORMED_POLICY_DOCUMENT_EXCEPTION,
        &errors::CONCURRENT_MODIFICATION_EXCEPTION,
        &errors::SERVICE_FAILURE_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct CreateUser;

impl Operation for CreateUser {
    type Input = CreateUserRequest;
    type Output = CreateUserResponse;
    fn spec() -> &'static OperationSpec {
        &CREATE_USER
    }
}

pub(super) static CREATE_USER: OperationSpec = OperationSpec {
    name: "CreateUser",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "iam:CreateUser",
    input: &CREATE_USER_REQUEST,
    output: Some(&CREATE_USER_RESPONSE),
    errors: &[
        &errors::LIMIT_EXCEEDED_EXCEPTION,
        &errors::ENTITY_ALREADY_EXISTS_EXCEPTION,
        &errors::NO_SUCH_ENTITY_EXCEPTION,
        &errors::INVALID_INPUT_EXCEPTION,
        &errors::CONCURRENT_MODIFICATION_EXCEPTION,
        &errors::SERVICE_FAILURE_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct DeleteAccessKey;

impl Operation for DeleteAccessKey {
    type Input = DeleteAccessKeyRequest;
    type Output = ();
    fn spec() -> &'static OperationSpec {
        &DELETE_ACCESS_KEY
    }
}

pub(super) static DELETE_ACCESS_KEY: OperationSpec = OperationSpec {
    name: "DeleteAccessKey",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "iam:DeleteAccessKey",
    input: &DELETE_ACCESS_KEY_REQUEST,
    output: None,
    errors: &[
        &errors::NO_SUCH_ENTITY_EXCEPTION,
        &errors::LIMIT_EXCEEDED_EXCEPTION,
        &errors::SERVICE_FAILURE_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct DeleteLoginProfile;

impl Operation for DeleteLoginProfile {
    type Input = DeleteLoginProfileRequest;
    type Output = ();
    fn spec() -> &'static OperationSpec {
        &DELETE_LOGIN_PROFILE
    }
}

pub(super) static DELETE_LOGIN_PROFILE: OperationSpec = OperationSpec {
    name: "DeleteLoginProfile",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "iam:DeleteLoginProfile",
    input: &DELETE_LOGIN_PROFILE_REQUEST,
    output: None,
    errors: &[
        &errors::ENTITY_TEMPORARILY_UNMODIFIABLE_EXCEPTION,
        &errors::NO_SUCH_ENTITY_EXCEPTION,
        &errors::LIMIT_EXCEEDED_EXCEPTION,
        &errors::SERVICE_FAILURE_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct DeletePolicy;

impl Operation for DeletePolicy {
    type Input = DeletePolicyRequest;
    type Output = ();
    fn spec() -> &'static OperationSpec {
        &DELETE_POLICY
    }
}

pub(super) static DELETE_POLICY: OperationSpec = OperationSpec {
    name: "DeletePolicy",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "iam:DeletePolicy",
    input: &DELETE_POLICY_REQUEST,
    output: None,
    errors: &[
        &errors::NO_SUCH_ENTITY_EXCEPTION,
        &errors::LIMIT_EXCEEDED_EXCEPTION,
        &errors::INVALID_INPUT_EXCEPTION,
        &errors::DELETE_CONFLICT_EXCEPTION,
        &errors::SERVICE_FAILURE_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct DeleteRole;

impl Operation for DeleteRole {
    type Input = DeleteRoleRequest;
    type Output = ();
    fn spec() -> &'static OperationSpec {
        &DELETE_ROLE
    }
}

pub(super) static DELETE_ROLE: OperationSpec = OperationSpec {
    name: "DeleteRole",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "iam:DeleteRole",
    input: &DELETE_ROLE_REQUEST,
    output: None,
    errors: &[
        &errors::NO_SUCH_ENTITY_EXCEPTION,
        &errors::DELETE_CONFLICT_EXCEPTION,
        &errors::LIMIT_EXCEEDED_EXCEPTION,
        &errors::UNMODIFIABLE_ENTITY_EXCEPTION,
        &errors::CONCURRENT_MODIFICATION_EXCEPTION,
        &errors::SERVICE_FAILURE_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct DeleteRolePolicy;

impl Operation for DeleteRolePolicy {
    type Input = DeleteRolePolicyRequest;
    type Output = ();
    fn spec() -> &'static OperationSpec {
        &DELETE_ROLE_POLICY
    }
}

pub(super) static DELETE_ROLE_POLICY: OperationSpec = OperationSpec {
    name: "DeleteRolePolicy",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "iam:DeleteRolePolicy",
    input: &DELETE_ROLE_POLICY_REQUEST,
    output: None,
    errors: &[
        &errors::NO_SUCH_ENTITY_EXCEPTION,
        &errors::LIMIT_EXCEEDED_EXCEPTION,
        &errors::UNMODIFIABLE_ENTITY_EXCEPTION,
        &errors::SERVICE_FAILURE_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct DeleteUser;

impl Operation for DeleteUser {
    type Input = DeleteUserRequest;
    type Output = ();
    fn spec() -> &'static OperationSpec {
        &DELETE_USER
    }
}

pub(super) static DELETE_USER: OperationSpec = OperationSpec {
    name: "DeleteUser",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "iam:DeleteUser",
    input: &DELETE_USER_REQUEST,
    output: None,
    errors: &[
        &errors::LIMIT_EXCEEDED_EXCEPTION,
        &errors::NO_SUCH_ENTITY_EXCEPTION,
        &errors::DELETE_CONFLICT_EXCEPTION,
        &errors::CONCURRENT_MODIFICATION_EXCEPTION,
        &errors::SERVICE_FAILURE_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct DeleteUserPolicy;

impl Operation for DeleteUserPolicy {
    type Input = DeleteUserPolicyRequest;
    type Output = ();
    fn spec() -> &'static OperationSpec {
        &DELETE_USER_POLICY
    }
}

pub(super) static DELETE_USER_POLICY: OperationSpec = OperationSpec {
    name: "DeleteUserPolicy",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "iam:DeleteUserPolicy",
    input: &DELETE_USER_POLICY_REQUEST,
    output: None,
    errors: &[
        &errors::NO_SUCH_ENTITY_EXCEPTION,
        &errors::LIMIT_EXCEEDED_EXCEPTION,
        &errors::SERVICE_FAILURE_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct DetachRolePolicy;

impl Operation for DetachRolePolicy {
    type Input = DetachRolePolicyRequest;
    type Output = ();
    fn spec() -> &'static OperationSpec {
        &DETACH_ROLE_POLICY
    }
}

pub(super) static DETACH_ROLE_POLICY: OperationSpec = OperationSpec {
    name: "DetachRolePolicy",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "iam:DetachRolePolicy",
    input: &DETACH_ROLE_POLICY_REQUEST,
    output: None,
    errors: &[
        &errors::NO_SUCH_ENTITY_EXCEPTION,
        &errors::LIMIT_EXCEEDED_EXCEPTION,
        &errors::INVALID_INPUT_EXCEPTION,
        &errors::UNMODIFIABLE_ENTITY_EXCEPTION,
        &errors::SERVICE_FAILURE_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct DetachUserPolicy;

impl Operation for DetachUserPolicy {
    type Input = DetachUserPolicyRequest;
    type Output = ();
    fn spec() -> &'static OperationSpec {
        &DETACH_USER_POLICY
    }
}

pub(super) static DETACH_USER_POLICY: OperationSpec = OperationSpec {
    name: "DetachUserPolicy",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "iam:DetachUserPolicy",
    input: &DETACH_USER_POLICY_REQUEST,
    output: None,
    errors: &[
        &errors::NO_SUCH_ENTITY_EXCEPTION,
        &errors::LIMIT_EXCEEDED_EXCEPTION,
        &errors::INVALID_INPUT_EXCEPTION,
        &errors::SERVICE_FAILURE_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct GetAccessKeyLastUsed;

impl Operation for GetAccessKeyLastUsed {
    type Input = GetAccessKeyLastUsedRequest;
    type Output = GetAccessKeyLastUsedResponse;
    fn spec() -> &'static OperationSpec {
        &GET_ACCESS_KEY_LAST_USED
    }
}

pub(super) static GET_ACCESS_KEY_LAST_USED: OperationSpec = OperationSpec {
    name: "GetAccessKeyLastUsed",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "iam:GetAccessKeyLastUsed",
    input: &GET_ACCESS_KEY_LAST_USED_REQUEST,
    output: Some(&GET_ACCESS_KEY_LAST_USED_RESPONSE),
    errors: &[],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct GetLoginProfile;

impl Operation for GetLoginProfile {
    type Input = GetLoginProfileRequest;
    type Output = GetLoginProfileResponse;
    fn spec() -> &'static OperationSpec {
        &GET_LOGIN_PROFILE
    }
}

pub(super) static GET_LOGIN_PROFILE: OperationSpec = OperationSpec {
    name: "GetLoginProfile",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "iam:GetLoginProfile",
    input: &GET_LOGIN_PROFILE_REQUEST,
    output: Some(&GET_LOGIN_PROFILE_RESPONSE),
    errors: &[
        &errors::NO_SUCH_ENTITY_EXCEPTION,
        &errors::SERVICE_FAILURE_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct GetPolicy;

impl Operation for GetPolicy {
    type Input = GetPolicyRequest;
    type Output = GetPolicyResponse;
    fn spec() -> &'static OperationSpec {
        &GET_POLICY
    }
}

pub(super) static GET_POLICY: OperationSpec = OperationSpec {
    name: "GetPolicy",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "iam:GetPolicy",
    input: &GET_POLICY_REQUEST,
    output: Some(&GET_POLICY_RESPONSE),
    errors: &[
        &errors::NO_SUCH_ENTITY_EXCEPTION,
        &errors::INVALID_INPUT_EXCEPTION,
        &errors::SERVICE_FAILURE_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct GetPolicyVersion;

impl Operation for GetPolicyVersion {
    type Input = GetPolicyVersionRequest;
    type Output = GetPolicyVersionResponse;
    fn spec() -> &'static OperationSpec {
        &GET_POLICY_VERSION
    }
}

pub(super) static GET_POLICY_VERSION: OperationSpec = OperationSpec {
    name: "GetPolicyVersion",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "iam:GetPolicyVersion",
    input: &GET_POLICY_VERSION_REQUEST,
    output: Some(&GET_POLICY_VERSION_RESPONSE),
    errors: &[
        &errors::NO_SUCH_ENTITY_EXCEPTION,
        &errors::INVALID_INPUT_EXCEPTION,
        &errors::SERVICE_FAILURE_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct GetRole;

impl Operation for GetRole {
    type Input = GetRoleRequest;
    type Output = GetRoleResponse;
    fn spec() -> &'static OperationSpec {
        &GET_ROLE
    }
}

pub(super) static GET_ROLE: OperationSpec = OperationSpec {
    name: "GetRole",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "iam:GetRole",
    input: &GET_ROLE_REQUEST,
    output: Some(&GET_ROLE_RESPONSE),
    errors: &[
        &errors::NO_SUCH_ENTITY_EXCEPTION,
        &errors::SERVICE_FAILURE_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct GetRolePolicy;

impl Operation for GetRolePolicy {
    type Input = GetRolePolicyRequest;
    type Output = GetRolePolicyResponse;
    fn spec() -> &'static OperationSpec {
        &GET_ROLE_POLICY
    }
}

pub(super) static GET_ROLE_POLICY: OperationSpec = OperationSpec {
    name: "GetRolePolicy",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "iam:GetRolePolicy",
    input: &GET_ROLE_POLICY_REQUEST,
    output: Some(&GET_ROLE_POLICY_RESPONSE),
    errors: &[
        &errors::NO_SUCH_ENTITY_EXCEPTION,
        &errors::SERVICE_FAILURE_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct GetUser;

impl Operation for GetUser {
    type Input = GetUserRequest;
    type Output = GetUserResponse;
    fn spec() -> &'static OperationSpec {
        &GET_USER
    }
}

pub(super) static GET_USER: OperationSpec = OperationSpec {
    name: "GetUser",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "iam:GetUser",
    input: &GET_USER_REQUEST,
    output: Some(&GET_USER_RESPONSE),
    errors: &[
        &errors::NO_SUCH_ENTITY_EXCEPTION,
        &errors::SERVICE_FAILURE_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct GetUserPolicy;

impl Operation for GetUserPolicy {
    type Input = GetUserPolicyRequest;
    type Output = GetUserPolicyResponse;
    fn spec() -> &'static OperationSpec {
        &GET_USER_POLICY
    }
}

pub(super) static GET_USER_POLICY: OperationSpec = OperationSpec {
    name: "GetUserPolicy",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "iam:GetUserPolicy",
    input: &GET_USER_POLICY_REQUEST,
    output: Some(&GET_USER_POLICY_RESPONSE),
    errors: &[
        &errors::NO_SUCH_ENTITY_EXCEPTION,
        &errors::SERVICE_FAILURE_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct ListAccessKeys;

impl Operation for ListAccessKeys {
    type Input = ListAccessKeysRequest;
    type Output = ListAccessKeysResponse;
    fn spec() -> &'static OperationSpec {
        &LIST_ACCESS_KEYS
    }
}

pub(super) static LIST_ACCESS_KEYS: OperationSpec = OperationSpec {
    name: "ListAccessKeys",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "iam:ListAccessKeys",
    input: &LIST_ACCESS_KEYS_REQUEST,
    output: Some(&LIST_ACCESS_KEYS_RESPONSE),
    errors: &[
        &errors::NO_SUCH_ENTITY_EXCEPTION,
        &errors::SERVICE_FAILURE_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct ListAttachedRolePolicies;

impl Operation for ListAttachedRolePolicies {
    type Input = ListAttachedRolePoliciesRequest;
    type Output = ListAttachedRolePoliciesResponse;
    fn spec() -> &'static OperationSpec {
        &LIST_ATTACHED_ROLE_POLICIES
    }
}

pub(super) static LIST_ATTACHED_ROLE_POLICIES: OperationSpec = OperationSpec {
    name: "ListAttachedRolePolicies",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "iam:ListAttachedRolePolicies",
    input: &LIST_ATTACHED_ROLE_POLICIES_REQUEST,
    output: Some(&LIST_ATTACHED_ROLE_POLICIES_RESPONSE),
    errors: &[
        &errors::NO_SUCH_ENTITY_EXCEPTION,
        &errors::INVALID_INPUT_EXCEPTION,
        &errors::SERVICE_FAILURE_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct ListAttachedUserPolicies;

impl Operation for ListAttachedUserPolicies {
    type Input = ListAttachedUserPoliciesRequest;
    type Output = ListAttachedUserPoliciesResponse;
    fn spec() -> &'static OperationSpec {
        &LIST_ATTACHED_USER_POLICIES
    }
}

pub(super) static LIST_ATTACHED_USER_POLICIES: OperationSpec = OperationSpec {
    name: "ListAttachedUserPolicies",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "iam:ListAttachedUserPolicies",
    input: &LIST_ATTACHED_USER_POLICIES_REQUEST,
    output: Some(&LIST_ATTACHED_USER_POLICIES_RESPONSE),
    errors: &[
        &errors::NO_SUCH_ENTITY_EXCEPTION,
        &errors::INVALID_INPUT_EXCEPTION,
        &errors::SERVICE_FAILURE_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct ListGroupsForUser;

impl Operation for ListGroupsForUser {
    type Input = ListGroupsForUserRequest;
    type Output = ListGroupsForUserResponse;
    fn spec() -> &'static OperationSpec {
        &LIST_GROUPS_FOR_USER
    }
}

pub(super) static LIST_GROUPS_FOR_USER: OperationSpec = OperationSpec {
    name: "ListGroupsForUser",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "iam:ListGroupsForUser",
    input: &LIST_GROUPS_FOR_USER_REQUEST,
    output: Some(&LIST_GROUPS_FOR_USER_RESPONSE),
    errors: &[
        &errors::NO_SUCH_ENTITY_EXCEPTION,
        &errors::SERVICE_FAILURE_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct ListMFADevices;

impl Operation for ListMFADevices {
    type Input = ListMFADevicesRequest;
    type Output = ListMFADevicesResponse;
    fn spec() -> &'static OperationSpec {
        &LIST_MFA_DEVICES
    }
}

pub(super) static LIST_MFA_DEVICES: OperationSpec = OperationSpec {
    name: "ListMFADevices",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "iam:ListMFADevices",
    input: &LIST_MFA_DEVICES_REQUEST,
    output: Some(&LIST_MFA_DEVICES_RESPONSE),
    errors: &[
        &errors::NO_SUCH_ENTITY_EXCEPTION,
        &errors::SERVICE_FAILURE_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct ListPolicies;

impl Operation for ListPolicies {
    type Input = ListPoliciesRequest;
    type Output = ListPoliciesResponse;
    fn spec() -> &'static OperationSpec {
        &LIST_POLICIES
    }
}

pub(super) static LIST_POLICIES: OperationSpec = OperationSpec {
    name: "ListPolicies",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "iam:ListPolicies",
    input: &LIST_POLICIES_REQUEST,
    output: Some(&LIST_POLICIES_RESPONSE),
    errors: &[&errors::SERVICE_FAILURE_EXCEPTION],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct ListRolePolicies;

impl Operation for ListRolePolicies {
    type Input = ListRolePoliciesRequest;
    type Output = ListRolePoliciesResponse;
    fn spec() -> &'static OperationSpec {
        &LIST_ROLE_POLICIES
    }
}

pub(super) static LIST_ROLE_POLICIES: OperationSpec = OperationSpec {
    name: "ListRolePolicies",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "iam:ListRolePolicies",
    input: &LIST_ROLE_POLICIES_REQUEST,
    output: Some(&LIST_ROLE_POLICIES_RESPONSE),
    errors: &[
        &errors::NO_SUCH_ENTITY_EXCEPTION,
        &errors::SERVICE_FAILURE_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct ListRoles;

impl Operation for ListRoles {
    type Input = ListRolesRequest;
    type Output = ListRolesResponse;
    fn spec() -> &'static OperationSpec {
        &LIST_ROLES
    }
}

pub(super) static LIST_ROLES: OperationSpec = OperationSpec {
    name: "ListRoles",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "iam:ListRoles",
    input: &LIST_ROLES_REQUEST,
    output: Some(&LIST_ROLES_RESPONSE),
    errors: &[&errors::SERVICE_FAILURE_EXCEPTION],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct ListSSHPublicKeys;

impl Operation for ListSSHPublicKeys {
    type Input = ListSSHPublicKeysRequest;
    type Output = ListSSHPublicKeysResponse;
    fn spec() -> &'static OperationSpec {
        &LIST_SSH_PUBLIC_KEYS
    }
}

pub(super) static LIST_SSH_PUBLIC_KEYS: OperationSpec = OperationSpec {
    name: "ListSSHPublicKeys",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "iam:ListSSHPublicKeys",
    input: &LIST_SSH_PUBLIC_KEYS_REQUEST,
    output: Some(&LIST_SSH_PUBLIC_KEYS_RESPONSE),
    errors: &[&errors::NO_SUCH_ENTITY_EXCEPTION],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct ListServiceSpecificCredentials;

impl Operation for ListServiceSpecificCredentials {
    type Input = ListServiceSpecificCredentialsRequest;
    type Output = ListServiceSpecificCredentialsResponse;
    fn spec() -> &'static OperationSpec {
        &LIST_SERVICE_SPECIFIC_CREDENTIALS
    }
}

pub(super) static LIST_SERVICE_SPECIFIC_CREDENTIALS: OperationSpec = OperationSpec {
    name: "ListServiceSpecificCredentials",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "iam:ListServiceSpecificCredentials",
    input: &LIST_SERVICE_SPECIFIC_CREDENTIALS_REQUEST,
    output: Some(&LIST_SERVICE_SPECIFIC_CREDENTIALS_RESPONSE),
    errors: &[
        &errors::NO_SUCH_ENTITY_EXCEPTION,
        &errors::SERVICE_NOT_SUPPORTED_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct ListSigningCertificates;

impl Operation for ListSigningCertificates {
    type Input = ListSigningCertificatesRequest;
    type Output = ListSigningCertificatesResponse;
    fn spec() -> &'static OperationSpec {
        &LIST_SIGNING_CERTIFICATES
    }
}

pub(super) static LIST_SIGNING_CERTIFICATES: OperationSpec = OperationSpec {
    name: "ListSigningCertificates",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "iam:ListSigningCertificates",
    input: &LIST_SIGNING_CERTIFICATES_REQUEST,
    output: Some(&LIST_SIGNING_CERTIFICATES_RESPONSE),
    errors: &[
        &errors::NO_SUCH_ENTITY_EXCEPTION,
        &errors::SERVICE_FAILURE_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct ListUserPolicies;

impl Operation for ListUserPolicies {
    type Input = ListUserPoliciesRequest;
    type Output = ListUserPoliciesResponse;
    fn spec() -> &'static OperationSpec {
        &LIST_USER_POLICIES
    }
}

pub(super) static LIST_USER_POLICIES: OperationSpec = OperationSpec {
    name: "ListUserPolicies",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "iam:ListUserPolicies",
    input: &LIST_USER_POLICIES_REQUEST,
    output: Some(&LIST_USER_POLICIES_RESPONSE),
    errors: &[
        &errors::NO_SUCH_ENTITY_EXCEPTION,
        &errors::SERVICE_FAILURE_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct ListUsers;

impl Operation for ListUsers {
    type Input = ListUsersRequest;
    type Output = ListUsersResponse;
    fn spec() -> &'static OperationSpec {
        &LIST_USERS
    }
}

pub(super) static LIST_USERS: OperationSpec = OperationSpec {
    name: "ListUsers",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "iam:ListUsers",
    input: &LIST_USERS_REQUEST,
    output: Some(&LIST_USERS_RESPONSE),
    errors: &[&errors::SERVICE_FAILURE_EXCEPTION],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct PutRolePolicy;

impl Operation for PutRolePolicy {
    type Input = PutRolePolicyRequest;
    type Output = ();
    fn spec() -> &'static OperationSpec {
        &PUT_ROLE_POLICY
    }
}

pub(super) static PUT_ROLE_POLICY: OperationSpec = OperationSpec {
    name: "PutRolePolicy",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "iam:PutRolePolicy",
    input: &PUT_ROLE_POLICY_REQUEST,
    output: None,
    errors: &[
        &errors::LIMIT_EXCEEDED_EXCEPTION,
        &errors::MALFORMED_POLICY_DOCUMENT_EXCEPTION,
        &errors::NO_SUCH_ENTITY_EXCEPTION,
        &errors::UNMODIFIABLE_ENTITY_EXCEPTION,
        &errors::SERVICE_FAILURE_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct PutUserPolicy;

impl Operation for PutUserPolicy {
    type Input = PutUserPolicyRequest;
    type Output = ();
    fn spec() -> &'static OperationSpec {
        &PUT_USER_POLICY
    }
}

pub(super) static PUT_USER_POLICY: OperationSpec = OperationSpec {
    name: "PutUserPolicy",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "iam:PutUserPolicy",
    input: &PUT_USER_POLICY_REQUEST,
    output: None,
    errors: &[
        &errors::LIMIT_EXCEEDED_EXCEPTION,
        &errors::MALFORMED_POLICY_DOCUMENT_EXCEPTION,
        &errors::NO_SUCH_ENTITY_EXCEPTION,
        &errors::SERVICE_FAILURE_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct SimulatePrincipalPolicy;

impl Operation for SimulatePrincipalPolicy {
    type Input = SimulatePrincipalPolicyRequest;
    type Output = SimulatePolicyResponse;
    fn spec() -> &'static OperationSpec {
        &SIMULATE_PRINCIPAL_POLICY
    }
}

pub(super) static SIMULATE_PRINCIPAL_POLICY: OperationSpec = OperationSpec {
    name: "SimulatePrincipalPolicy",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "iam:SimulatePrincipalPolicy",
    input: &SIMULATE_PRINCIPAL_POLICY_REQUEST,
    output: Some(&SIMULATE_POLICY_RESPONSE),
    errors: &[
        &errors::NO_SUCH_ENTITY_EXCEPTION,
        &errors::INVALID_INPUT_EXCEPTION,
        &errors::POLICY_EVALUATION_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct UpdateAccessKey;

impl Operation for UpdateAccessKey {
    type Input = UpdateAccessKeyRequest;
    type Output = ();
    fn spec() -> &'static OperationSpec {
        &UPDATE_ACCESS_KEY
    }
}

pub(super) static UPDATE_ACCESS_KEY: OperationSpec = OperationSpec {
    name: "UpdateAccessKey",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "iam:UpdateAccessKey",
    input: &UPDATE_ACCESS_KEY_REQUEST,
    output: None,
    errors: &[
        &errors::NO_SUCH_ENTITY_EXCEPTION,
        &errors::LIMIT_EXCEEDED_EXCEPTION,
        &errors::SERVICE_FAILURE_EXCEPTION,
        &errors::INVALID_INPUT_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct UpdateLoginProfile;

impl Operation for UpdateLoginProfile {
    type Input = UpdateLoginProfileRequest;
    type Output = ();
    fn spec() -> &'static OperationSpec {
        &UPDATE_LOGIN_PROFILE
    }
}

pub(super) static UPDATE_LOGIN_PROFILE: OperationSpec = OperationSpec {
    name: "UpdateLoginProfile",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "iam:UpdateLoginProfile",
    input: &UPDATE_LOGIN_PROFILE_REQUEST,
    output: None,
    errors: &[
        &errors::ENTITY_TEMPORARILY_UNMODIFIABLE_EXCEPTION,
        &errors::NO_SUCH_ENTITY_EXCEPTION,
        &errors::PASSWORD_POLICY_VIOLATION_EXCEPTION,
        &errors::LIMIT_EXCEEDED_EXCEPTION,
        &errors::SERVICE_FAILURE_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /`.
#[derive(Clone, Copy, Debug)]
pub struct UpdateUser;

impl Operation for UpdateUser {
    type Input = UpdateUserRequest;
    type Output = ();
    fn spec() -> &'static OperationSpec {
        &UPDATE_USER
    }
}

pub(super) static UPDATE_USER: OperationSpec = OperationSpec {
    name: "UpdateUser",
    service: &SERVICE,
    method: "POST",
    path: "/",
    action: "iam:UpdateUser",
    input: &UPDATE_USER_REQUEST,
    output: None,
    errors: &[
        &errors::NO_SUCH_ENTITY_EXCEPTION,
        &errors::LIMIT_EXCEEDED_EXCEPTION,
        &errors::ENTITY_ALREADY_EXISTS_EXCEPTION,
        &errors::ENTITY_TEMPORARILY_UNMODIFIABLE_EXCEPTION,
        &errors::CONCURRENT_MODIFICATION_EXCEPTION,
        &errors::SERVICE_FAILURE_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};
