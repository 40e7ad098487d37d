// Written by `cargo xtask codegen`; do not edit.
//! AWS Identity and Access Management, version 2010-05-08: 43 operations.

pub mod errors;
mod operations;
mod rules;
mod shapes_a_i;
mod shapes_l_u;

pub use operations::*;
pub use shapes_a_i::*;
pub use shapes_l_u::*;

use aws::schema::{OperationSpec, Protocol, Service};

/// The service.
pub static SERVICE: Service = Service {
    id: "iam",
    signing_name: "iam",
    version: "2010-05-08",
    protocol: Protocol::Query,
    namespace: "https://iam.amazonaws.com/doc/2010-05-08/",
    global: true,
    operations: OPERATIONS,
};

static OPERATIONS: &[&OperationSpec] = &[
    &ATTACH_ROLE_POLICY,
    &ATTACH_USER_POLICY,
    &CREATE_ACCESS_KEY,
    &CREATE_LOGIN_PROFILE,
    &CREATE_POLICY,
    &CREATE_ROLE,
    &CREATE_USER,
    &DELETE_ACCESS_KEY,
    &DELETE_LOGIN_PROFILE,
    &DELETE_POLICY,
    &DELETE_ROLE,
    &DELETE_ROLE_POLICY,
    &DELETE_USER,
    &DELETE_USER_POLICY,
    &DETACH_ROLE_POLICY,
    &DETACH_USER_POLICY,
    &GET_ACCESS_KEY_LAST_USED,
    &GET_LOGIN_PROFILE,
    &GET_POLICY,
    &GET_POLICY_VERSION,
    &GET_ROLE,
    &GET_ROLE_POLICY,
    &GET_USER,
    &GET_USER_POLICY,
    &LIST_ACCESS_KEYS,
    &LIST_ATTACHED_ROLE_POLICIES,
    &LIST_ATTACHED_USER_POLICIES,
    &LIST_GROUPS_FOR_USER,
    &LIST_MFA_DEVICES,
    &LIST_POLICIES,
    &LIST_ROLE_POLICIES,
    &LIST_ROLES,
    &LIST_SSH_PUBLIC_KEYS,
    &LIST_SERVICE_SPECIFIC_CREDENTIALS,
    &LIST_SIGNING_CERTIFICATES,
    &LIST_USER_POLICIES,
    &LIST_USERS,
    &PUT_ROLE_POLICY,
    &PUT_USER_POLICY,
    &SIMULATE_PRINCIPAL_POLICY,
    &UPDATE_ACCESS_KEY,
    &UPDATE_LOGIN_PROFILE,
    &UPDATE_USER,
];

/// Gives the names of all operations to a macro, for tests that walk through them.
#[macro_export]
macro_rules! iam_operations {
($callback:ident) => {
$callback! { AttachRolePolicy AttachUserPolicy CreateAccessKey CreateLoginProfile CreatePolicy CreateRole CreateUser DeleteAccessKey DeleteLoginProfile DeletePolicy DeleteRole DeleteRolePolicy DeleteUser DeleteUserPolicy DetachRolePolicy DetachUserPolicy GetAccessKeyLastUsed GetLoginProfile GetPolicy GetPolicyVersion GetRole GetRolePolicy GetUser GetUserPolicy ListAccessKeys ListAttachedRolePolicies ListAttachedUserPolicies ListGroupsForUser ListMFADevices ListPolicies ListRolePolicies ListRoles ListSSHPublicKeys ListServiceSpecificCredentials ListSigningCertificates ListUserPolicies ListUsers PutRolePolicy PutUserPolicy SimulatePrincipalPolicy UpdateAccessKey UpdateLoginProfile UpdateUser }
};
}
