// Written by `cargo xtask codegen`; do not edit.
//! AWS Security Token Service, version 2011-06-15: 11 operations.

pub mod errors;
mod operations;
mod rules;
mod shapes_a_t;

pub use operations::*;
pub use shapes_a_t::*;

use aws::schema::{OperationSpec, Protocol, Service};

/// The service.
pub static SERVICE: Service = Service {
    id: "sts",
    signing_name: "sts",
    version: "2011-06-15",
    protocol: Protocol::Query,
    namespace: "https://sts.amazonaws.com/doc/2011-06-15/",
    global: true,
    operations: OPERATIONS,
};

static OPERATIONS: &[&OperationSpec] = &[
    &ASSUME_ROLE,
    &ASSUME_ROLE_WITH_SAML,
    &ASSUME_ROLE_WITH_WEB_IDENTITY,
    &ASSUME_ROOT,
    &DECODE_AUTHORIZATION_MESSAGE,
    &GET_ACCESS_KEY_INFO,
    &GET_CALLER_IDENTITY,
    &GET_DELEGATED_ACCESS_TOKEN,
    &GET_FEDERATION_TOKEN,
    &GET_SESSION_TOKEN,
    &GET_WEB_IDENTITY_TOKEN,
];

/// Gives the names of all operations to a macro, for tests that walk through them.
#[macro_export]
macro_rules! sts_operations {
($callback:ident) => {
$callback! { AssumeRole AssumeRoleWithSAML AssumeRoleWithWebIdentity AssumeRoot DecodeAuthorizationMessage GetAccessKeyInfo GetCallerIdentity GetDelegatedAccessToken GetFederationToken GetSessionToken GetWebIdentityToken }
};
}
