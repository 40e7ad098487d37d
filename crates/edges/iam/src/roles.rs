//! Roles.

use crate::caller::{arn, role_arn};
use crate::errors::of_access;
use crate::{Door, page, project};
use aws::{Cx, Error};
use aws_companions::iam;
use control::access::NewRole;

pub(crate) fn register(builder: aws::Builder, door: &Door) -> aws::Builder {
    builder
        .op_with(
            door,
            iam::CreateRole,
            |cx, input| {
                let path = input.path.as_deref().unwrap_or("/");
                arn(cx, format!("role{path}{}", input.role_name))
            },
            create,
        )
        .op_with(
            door,
            iam::GetRole,
            |cx, input| role_arn(cx, &input.role_name),
            get,
        )
        .op_with(
            door,
            iam::ListRoles,
            |cx, input| {
                let path = input.path_prefix.as_deref().unwrap_or("/");
                arn(cx, format!("role{path}"))
            },
            list,
        )
        .op_with(
            door,
            iam::DeleteRole,
            |cx, input| role_arn(cx, &input.role_name),
            delete,
        )
}

async fn create(
    door: Door,
    cx: Cx,
    input: iam::CreateRoleRequest,
) -> Result<iam::CreateRoleResponse, Error> {
    let seconds = input.max_session_duration.map(u32::try_from);
    let new = NewRole {
        name: input.role_name,
        path: input.path.unwrap_or_else(|| "/".into()),
        trust: input.assume_role_policy_document,
        description: input.description,
        // The validator lets no negative number through.
        session_seconds_max: seconds.and_then(Result::ok),
        boundary: input.permissions_boundary,
        tags: project::given_tags(input.tags),
    };
    let made = door.control.create_role(&cx.account, new).await;
    let role = project::role(&cx.account, made.map_err(of_access)?);
    Ok(iam::CreateRoleResponse { role })
}

async fn get(
    door: Door,
    cx: Cx,
    input: iam::GetRoleRequest,
) -> Result<iam::GetRoleResponse, Error> {
    let found = door.control.role(&cx.account, &input.role_name).await;
    let role = project::role(&cx.account, found.map_err(of_access)?);
    Ok(iam::GetRoleResponse { role })
}

async fn list(
    door: Door,
    cx: Cx,
    input: iam::ListRolesRequest,
) -> Result<iam::ListRolesResponse, Error> {
    let asked = page::asked(&cx, input.marker, input.max_items)?;
    let path = input.path_prefix.unwrap_or_else(|| "/".into());
    let listed = door
        .control
        .list_roles(&cx.account, &path, asked.after.as_deref(), asked.most)
        .await
        .map_err(of_access)?;
    let roles = listed.items.into_iter();
    let roles = roles.map(|role| iam::Role {
        // Lists show neither tags nor boundaries.
        tags: None,
        permissions_boundary: None,
        ..project::role(&cx.account, role)
    });
    Ok(iam::ListRolesResponse {
        roles: roles.collect(),
        is_truncated: Some(listed.next_after.is_some()),
        marker: listed.next_after.map(|after| page::marker(&cx, &after)),
    })
}

async fn delete(door: Door, cx: Cx, input: iam::DeleteRoleRequest) -> Result<(), Error> {
    let deleted = door.control.delete_role(&cx.account, &input.role_name);
    deleted.await.map_err(of_access)
}
