//! SetIdentityDkimEnabled, GetIdentityDkimAttributes.

use crate::errors::of_control;
use crate::identities::{check_count, name_of, status};
use crate::{Door, scope};
use aws::{Cx, Error};
use aws_ses::v1;
use model::Identity;
use model::identity::{Dkim, Kind, Status};
use std::collections::BTreeMap;

/// Registers the operations of this file.
pub(crate) fn register(builder: aws::Builder, door: &Door) -> aws::Builder {
    builder
        .op_with(door, v1::SetIdentityDkimEnabled, |_, _| "*", set_enabled)
        .op_with(door, v1::GetIdentityDkimAttributes, |_, _| "*", attributes)
}

async fn set_enabled(
    door: Door,
    cx: Cx,
    input: v1::SetIdentityDkimEnabledRequest,
) -> Result<v1::SetIdentityDkimEnabledResponse, Error> {
    let (name, scope) = (name_of(&input.identity), scope(&cx));
    let set = door
        .control
        .set_dkim_enabled(&scope, name, input.dkim_enabled);
    set.await.map_err(of_control)?;
    Ok(v1::SetIdentityDkimEnabledResponse {})
}

async fn attributes(
    door: Door,
    cx: Cx,
    input: v1::GetIdentityDkimAttributesRequest,
) -> Result<v1::GetIdentityDkimAttributesResponse, Error> {
    check_count(&input.identities)?;
    let (control, scope) = (&door.control, scope(&cx));
    let mut attributes = BTreeMap::new();
    for name in input.identities {
        let found = control.identity(&scope, name_of(&name)).await;
        let Some(identity) = found.map_err(of_control)? else {
            continue;
        };
        let inherited = control.inherited_dkim(&scope, &identity).await;
        let inherited = inherited.map_err(of_control)?;
        attributes.insert(name, project(&identity, inherited.as_ref()));
    }
    Ok(v1::GetIdentityDkimAttributesResponse {
        dkim_attributes: attributes,
    })
}

/// `IdentityDkimAttributes`: an address shows the state of its domain's, and no tokens.
fn project(identity: &Identity, inherited: Option<&Dkim>) -> v1::IdentityDkimAttributes {
    let dkim = identity.dkim.as_ref().or(inherited);
    let tokens = dkim.filter(|_| identity.kind == Kind::Domain);
    v1::IdentityDkimAttributes {
        dkim_enabled: dkim.is_some_and(|dkim| dkim.signing_enabled),
        dkim_verification_status: status(dkim.map_or(Status::NotStarted, |d| d.proof.status)),
        dkim_tokens: Some(tokens.map(|dkim| dkim.tokens.clone()).unwrap_or_default()),
    }
}
