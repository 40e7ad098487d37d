//! Access keys of users. Those of an account's root are the operator's (`sesame admin key`).

use crate::caller::{is_root, user_arn, user_name};
use crate::errors::of_access;
use crate::{Door, page};
use aws::{Cx, Error};
use aws_companions::iam;
use control::access::Error as Refused;

pub(crate) fn register(builder: aws::Builder, door: &Door) -> aws::Builder {
    builder
        .op_with(
            door,
            iam::CreateAccessKey,
            |cx, input| user_arn(cx, input.user_name.as_ref()),
            create,
        )
        .op_with(
            door,
            iam::ListAccessKeys,
            |cx, input| user_arn(cx, input.user_name.as_ref()),
            list,
        )
        .op_with(
            door,
            iam::UpdateAccessKey,
            |cx, input| user_arn(cx, input.user_name.as_ref()),
            update,
        )
        .op_with(
            door,
            iam::DeleteAccessKey,
            |cx, input| user_arn(cx, input.user_name.as_ref()),
            delete,
        )
        .op_with(door, iam::GetAccessKeyLastUsed, |_, _| "*", last_used)
}

/// The user whose keys a call is about.
fn owner(cx: &Cx, given: Option<String>) -> Result<String, Error> {
    if given.is_none() && is_root(cx) {
        return Err(of_access(Refused::RootKeys(cx.account.clone())));
    }
    user_name(cx, given)
}

async fn create(
    door: Door,
    cx: Cx,
    input: iam::CreateAccessKeyRequest,
) -> Result<iam::CreateAccessKeyResponse, Error> {
    let user_name = owner(&cx, input.user_name)?;
    let made = door.control.create_user_key(&cx.account, &user_name).await;
    let key = made.map_err(of_access)?;
    Ok(iam::CreateAccessKeyResponse {
        access_key: iam::AccessKey {
            user_name,
            access_key_id: key.id,
            status: status(true),
            secret_access_key: key.secret.expose().clone(),
            create_date: Some(key.created_at),
        },
    })
}

async fn list(
    door: Door,
    cx: Cx,
    input: iam::ListAccessKeysRequest,
) -> Result<iam::ListAccessKeysResponse, Error> {
    let asked = page::asked(&cx, input.marker, input.max_items)?;
    let name = owner(&cx, input.user_name)?;
    let found = door.control.user(&cx.account, &name).await;
    let user = found.map_err(of_access)?;
    let mut keys = user.keys;
    keys.sort_by(|a, b| a.id.cmp(&b.id));
    let page = page::cut(&cx, &asked, keys, |key| &key.id);
    let keys = page.items.into_iter().map(|key| iam::AccessKeyMetadata {
        user_name: Some(user.name.clone()),
        access_key_id: Some(key.id),
        status: Some(status(key.active)),
        create_date: Some(key.created_at),
    });
    Ok(iam::ListAccessKeysResponse {
        access_key_metadata: keys.collect(),
        is_truncated: Some(page.marker.is_some()),
        marker: page.marker,
    })
}

async fn update(door: Door, cx: Cx, input: iam::UpdateAccessKeyRequest) -> Result<(), Error> {
    let name = owner(&cx, input.user_name)?;
    let active = match input.status.as_str() {
        "Active" => true,
        "Inactive" => false,
        other => {
            let text = format!("Status {other} cannot be set.");
            return Err(Error::common("ValidationError", 400, text));
        }
    };
    let key = &input.access_key_id;
    let set = door.control.set_user_key(&cx.account, &name, key, active);
    set.await.map_err(of_access)
}

async fn delete(door: Door, cx: Cx, input: iam::DeleteAccessKeyRequest) -> Result<(), Error> {
    let name = owner(&cx, input.user_name)?;
    let key = &input.access_key_id;
    let deleted = door.control.delete_user_key(&cx.account, &name, key);
    deleted.await.map_err(of_access)
}

async fn last_used(
    door: Door,
    cx: Cx,
    input: iam::GetAccessKeyLastUsedRequest,
) -> Result<iam::GetAccessKeyLastUsedResponse, Error> {
    let (control, id) = (&door.control, &input.access_key_id);
    let owner = control.key_owner(&cx.account, id).await;
    let owner = owner.map_err(of_access)?;
    let used = control.last_use(&cx.account, id).await.map_err(of_access)?;
    // What was never used names no service.
    let (at, service, region) = used.map_or_else(
        || (None, "N/A".to_owned(), "N/A".to_owned()),
        |used| (Some(used.at), used.service, used.region),
    );
    Ok(iam::GetAccessKeyLastUsedResponse {
        user_name: Some(owner.unwrap_or_else(|| "<root_account>".into())),
        access_key_last_used: Some(iam::AccessKeyLastUsed {
            last_used_date: at,
            service_name: service,
            region,
        }),
    })
}

fn status(active: bool) -> String {
    if active { "Active" } else { "Inactive" }.into()
}
