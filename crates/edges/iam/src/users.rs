//! Users.

use crate::caller::{arn, is_root, question, user_arn, user_name};
use crate::errors::{of_access, of_denial};
use crate::{Door, page, project};
use aws::{Cx, Error};
use aws_companions::iam;
use base::Timestamp;
use control::access::NewUser;

pub(crate) fn register(builder: aws::Builder, door: &Door) -> aws::Builder {
    builder
        .op_with(
            door,
            iam::CreateUser,
            |cx, input| {
                let path = input.path.as_deref().unwrap_or("/");
                arn(cx, format!("user{path}{}", input.user_name))
            },
            create,
        )
        .op_with(
            door,
            iam::GetUser,
            |cx, input| user_arn(cx, input.user_name.as_ref()),
            get,
        )
        .op_with(
            door,
            iam::ListUsers,
            |cx, input| {
                let path = input.path_prefix.as_deref().unwrap_or("/");
                arn(cx, format!("user{path}"))
            },
            list,
        )
        .op_with(
            door,
            iam::UpdateUser,
            |cx, input| user_arn(cx, Some(&input.user_name)),
            update,
        )
        .op_with(
            door,
            iam::DeleteUser,
            |cx, input| user_arn(cx, Some(&input.user_name)),
            delete,
        )
}

async fn create(
    door: Door,
    cx: Cx,
    input: iam::CreateUserRequest,
) -> Result<iam::CreateUserResponse, Error> {
    let new = NewUser {
        name: input.user_name,
        path: input.path.unwrap_or_else(|| "/".into()),
        boundary: input.permissions_boundary,
        tags: project::given_tags(input.tags),
    };
    let made = door.control.create_user(&cx.account, new).await;
    let user = project::user(&cx.account, made.map_err(of_access)?);
    Ok(iam::CreateUserResponse { user: Some(user) })
}

async fn get(
    door: Door,
    cx: Cx,
    input: iam::GetUserRequest,
) -> Result<iam::GetUserResponse, Error> {
    if input.user_name.is_none() && is_root(&cx) {
        return Ok(iam::GetUserResponse { user: root(&cx) });
    }
    let name = user_name(&cx, input.user_name)?;
    let found = door.control.user(&cx.account, &name).await;
    let user = project::user(&cx.account, found.map_err(of_access)?);
    Ok(iam::GetUserResponse { user })
}

/// The root of an account has neither name nor path.
fn root(cx: &Cx) -> iam::User {
    iam::User {
        path: String::new(),
        user_name: String::new(),
        user_id: cx.account.to_string(),
        arn: cx.principal.to_string(),
        create_date: Timestamp(0),
        password_last_used: None,
        permissions_boundary: None,
        tags: None,
    }
}

async fn list(
    door: Door,
    cx: Cx,
    input: iam::ListUsersRequest,
) -> Result<iam::ListUsersResponse, Error> {
    let asked = page::asked(&cx, input.marker, input.max_items)?;
    let path = input.path_prefix.unwrap_or_else(|| "/".into());
    let listed = door
        .control
        .list_users(&cx.account, &path, asked.after.as_deref(), asked.most)
        .await
        .map_err(of_access)?;
    let users = listed.items.into_iter();
    let users = users.map(|user| iam::User {
        // Lists show neither tags nor boundaries.
        tags: None,
        permissions_boundary: None,
        ..project::user(&cx.account, user)
    });
    Ok(iam::ListUsersResponse {
        users: users.collect(),
        is_truncated: Some(listed.next_after.is_some()),
        marker: listed.next_after.map(|after| page::marker(&cx, &after)),
    })
}

async fn update(door: Door, cx: Cx, input: iam::UpdateUserRequest) -> Result<(), Error> {
    may_become(&door, &cx, &input).await?;
    let (name, path) = (input.new_user_name, input.new_path);
    let renamed = door
        .control
        .rename_user(&cx.account, &input.user_name, name, path);
    renamed.await.map_err(of_access)
}

/// To rename a user needs the permission for both names: with the new one it is whom policies mean by that.
async fn may_become(door: &Door, cx: &Cx, input: &iam::UpdateUserRequest) -> Result<(), Error> {
    let found = door.control.user(&cx.account, &input.user_name).await;
    let user = found.map_err(of_access)?;
    let path = input.new_path.as_ref().unwrap_or(&user.path);
    let name = input.new_user_name.as_ref().unwrap_or(&user.name);
    let new = arn(cx, format!("user{path}{name}")).to_string();
    let mut asks = question(cx, "iam:UpdateUser");
    asks.resources = vec![new.clone()];
    let answer = door.control.authorize(&asks).await;
    let answer = answer.map_err(|error| of_access(error.into()))?;
    answer.map_err(|denial| of_denial(cx, &asks.action, &new, denial))
}

async fn delete(door: Door, cx: Cx, input: iam::DeleteUserRequest) -> Result<(), Error> {
    let deleted = door.control.delete_user(&cx.account, &input.user_name);
    deleted.await.map_err(of_access)
}
