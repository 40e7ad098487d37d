//! VerifyEmailIdentity, and the operations of old that know addresses alone: VerifyEmailAddress,
//! ListVerifiedEmailAddresses, DeleteVerifiedEmailAddress.

use crate::errors::of_control;
use crate::identities::delete_if_there;
use crate::{Door, scope};
use aws::{Cx, Error};
use aws_ses::v1;
use control::Filter;
use model::identity::{Kind, Status};

/// An account has no more identities (identities.md §1); the operation knows no pages.
const LISTED_MAX: usize = 10_000;

/// Registers the operations of this file.
pub(crate) fn register(builder: aws::Builder, door: &Door) -> aws::Builder {
    builder
        .op_with(door, v1::VerifyEmailIdentity, |_, _| "*", verify)
        .op_with(door, v1::VerifyEmailAddress, |_, _| "*", verify_address)
        .op_with(door, v1::ListVerifiedEmailAddresses, |_, ()| "*", list)
        .op_with(door, v1::DeleteVerifiedEmailAddress, |_, _| "*", delete)
}

async fn verify(
    door: Door,
    cx: Cx,
    input: v1::VerifyEmailIdentityRequest,
) -> Result<v1::VerifyEmailIdentityResponse, Error> {
    let scope = scope(&cx);
    let asked = door.control.verify_address(&scope, &input.email_address);
    asked.await.map_err(of_control)?;
    Ok(v1::VerifyEmailIdentityResponse {})
}

async fn verify_address(
    door: Door,
    cx: Cx,
    input: v1::VerifyEmailAddressRequest,
) -> Result<(), Error> {
    let scope = scope(&cx);
    let asked = door.control.verify_address(&scope, &input.email_address);
    asked.await.map_err(of_control)
}

async fn list(door: Door, cx: Cx, (): ()) -> Result<v1::ListVerifiedEmailAddressesResponse, Error> {
    let filter = Filter {
        kind: Some(Kind::Address),
        status: Some(Status::Success),
        ..Filter::default()
    };
    let page = door
        .control
        .list_identities(&scope(&cx), &filter, None, LISTED_MAX)
        .await
        .map_err(of_control)?;
    let names = page.identities.into_iter().map(|identity| identity.name);
    Ok(v1::ListVerifiedEmailAddressesResponse {
        verified_email_addresses: Some(names.collect()),
    })
}

async fn delete(
    door: Door,
    cx: Cx,
    input: v1::DeleteVerifiedEmailAddressRequest,
) -> Result<(), Error> {
    // By this name only addresses are deleted.
    if !input.email_address.contains('@') {
        return Ok(());
    }
    delete_if_there(&door, &cx, &input.email_address).await
}
