//! Lists of what users cannot have here. Tools that delete a user ask for all of them first (neighbours.md §2.1).

use crate::Door;
use crate::caller::{is_root, user_arn, user_name};
use crate::errors::of_access;
use aws::{Cx, Error};
use aws_companions::iam;

pub(crate) fn register(builder: aws::Builder, door: &Door) -> aws::Builder {
    builder
        .op_with(
            door,
            iam::ListGroupsForUser,
            |cx, input| user_arn(cx, Some(&input.user_name)),
            groups,
        )
        .op_with(
            door,
            iam::ListMFADevices,
            |cx, input| user_arn(cx, input.user_name.as_ref()),
            mfa_devices,
        )
        .op_with(
            door,
            iam::ListSigningCertificates,
            |cx, input| user_arn(cx, input.user_name.as_ref()),
            certificates,
        )
        .op_with(
            door,
            iam::ListServiceSpecificCredentials,
            |cx, input| user_arn(cx, input.user_name.as_ref()),
            credentials,
        )
        .op_with(
            door,
            iam::ListSSHPublicKeys,
            |cx, input| user_arn(cx, input.user_name.as_ref()),
            ssh_keys,
        )
}

/// Only users who are there have empty lists.
async fn check(door: &Door, cx: &Cx, given: Option<String>) -> Result<(), Error> {
    if given.is_none() && is_root(cx) {
        return Ok(());
    }
    let name = user_name(cx, given)?;
    let found = door.control.user(&cx.account, &name).await;
    found.map(drop).map_err(of_access)
}

async fn groups(
    door: Door,
    cx: Cx,
    input: iam::ListGroupsForUserRequest,
) -> Result<iam::ListGroupsForUserResponse, Error> {
    check(&door, &cx, Some(input.user_name)).await?;
    Ok(iam::ListGroupsForUserResponse {
        groups: Vec::new(),
        is_truncated: Some(false),
        marker: None,
    })
}

async fn mfa_devices(
    door: Door,
    cx: Cx,
    input: iam::ListMFADevicesRequest,
) -> Result<iam::ListMFADevicesResponse, Error> {
    check(&door, &cx, input.user_name).await?;
    Ok(iam::ListMFADevicesResponse {
        mfa_devices: Vec::new(),
        is_truncated: Some(false),
        marker: None,
    })
}

async fn certificates(
    door: Door,
    cx: Cx,
    input: iam::ListSigningCertificatesRequest,
) -> Result<iam::ListSigningCertificatesResponse, Error> {
    check(&door, &cx, input.user_name).await?;
    Ok(iam::ListSigningCertificatesResponse {
        certificates: Vec::new(),
        is_truncated: Some(false),
        marker: None,
    })
}

async fn credentials(
    door: Door,
    cx: Cx,
    input: iam::ListServiceSpecificCredentialsRequest,
) -> Result<iam::ListServiceSpecificCredentialsResponse, Error> {
    check(&door, &cx, input.user_name).await?;
    Ok(iam::ListServiceSpecificCredentialsResponse {
        service_specific_credentials: Some(Vec::new()),
        is_truncated: Some(false),
        marker: None,
    })
}

async fn ssh_keys(
    door: Door,
    cx: Cx,
    input: iam::ListSSHPublicKeysRequest,
) -> Result<iam::ListSSHPublicKeysResponse, Error> {
    check(&door, &cx, input.user_name).await?;
    Ok(iam::ListSSHPublicKeysResponse {
        ssh_public_keys: Some(Vec::new()),
        is_truncated: Some(false),
        marker: None,
    })
}
