// Written by `cargo xtask codegen`; do not edit.

use super::*;
use aws::Operation;

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
