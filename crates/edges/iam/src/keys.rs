//! Access keys of users. Those of an account's root are the operator's (`sesame admin key`).

use crate::caller::{is_root, user_arn, user_name};
use crate::errors::of_access;
use crate::{Door, page};
use aws::{Cx, Error};
use aws_companions::iam;
use control::ListedKey;
use control::access::Error as Refused;
use model::principal::UserKey;

/// Keys of an account that are looked through for those of its root.
const KEYS_MAX: usize = 10_000;

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
    let mut keys = if input.user_name.is_none() && is_root(&cx) {
        of_root(&door, &cx).await?
    } else {
        of_user(&door, &cx, &user_name(&cx, input.user_name)?).await?
    };
    keys.sort_by(|a, b| a.access_key_id.cmp(&b.access_key_id));
    let page = page::cut(&cx, &asked, keys, |key| {
        key.access_key_id.as_deref().unwrap_or_default()
    });
    Ok(iam::ListAccessKeysResponse {
        access_key_metadata: page.items,
        is_truncated: Some(page.marker.is_some()),
        marker: page.marker,
    })
}

async fn of_user(door: &Door, cx: &Cx, name: &str) -> Result<Vec<iam::AccessKeyMetadata>, Error> {
    let found = door.control.user(&cx.account, name).await;
    let user = found.map_err(of_access)?;
    let key = |key: UserKey| iam::AccessKeyMetadata {
        user_name: Some(user.name.clone()),
        access_key_id: Some(key.id),
        status: Some(status(key.active)),
        create_date: Some(key.created_at),
    };
    Ok(user.keys.into_iter().map(key).collect())
}

/// The root's keys, which have no user's name.
async fn of_root(door: &Door, cx: &Cx) -> Result<Vec<iam::AccessKeyMetadata>, Error> {
    let listed = door
        .control
        .list_keys(Some(&cx.account), None, KEYS_MAX)
        .await;
    let (keys, _) = listed.map_err(|error| of_access(error.into()))?;
    let root = cx.principal.to_string();
    let own = keys.into_iter().filter(|key| key.principal == root);
    let key = |key: ListedKey| iam::AccessKeyMetadata {
        user_name: None,
        access_key_id: Some(key.id),
        status: Some(status(key.active)),
        create_date: None,
    };
    Ok(own.map(key).collect())
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
