//! Logins of users to the console.

use crate::Door;
use crate::caller::{user_arn, user_name};
use crate::errors::of_access;
use aws::{Cx, Error};
use aws_companions::iam;
use base::Secret;
use control::access::Error as Refused;
use model::principal::Login;

pub(crate) fn register(builder: aws::Builder, door: &Door) -> aws::Builder {
    builder
        .op_with(
            door,
            iam::CreateLoginProfile,
            |cx, input| user_arn(cx, input.user_name.as_ref()),
            create,
        )
        .op_with(
            door,
            iam::GetLoginProfile,
            |cx, input| user_arn(cx, input.user_name.as_ref()),
            get,
        )
        .op_with(
            door,
            iam::UpdateLoginProfile,
            |cx, input| user_arn(cx, Some(&input.user_name)),
            update,
        )
        .op_with(
            door,
            iam::DeleteLoginProfile,
            |cx, input| user_arn(cx, input.user_name.as_ref()),
            delete,
        )
}

fn profile(name: String, login: &Login) -> iam::LoginProfile {
    iam::LoginProfile {
        user_name: name,
        create_date: login.created_at,
        password_reset_required: Some(login.must_change),
    }
}

async fn create(
    door: Door,
    cx: Cx,
    input: iam::CreateLoginProfileRequest,
) -> Result<iam::CreateLoginProfileResponse, Error> {
    let name = user_name(&cx, input.user_name)?;
    let missing = || Error::common("ValidationError", 400, "Password must be specified.");
    let password = Secret::new(input.password.ok_or_else(missing)?);
    let must_change = input.password_reset_required.unwrap_or(false);
    let made = door
        .control
        .create_login(&cx.account, &name, &password, must_change)
        .await;
    Ok(iam::CreateLoginProfileResponse {
        login_profile: profile(name, &made.map_err(of_access)?),
    })
}

async fn get(
    door: Door,
    cx: Cx,
    input: iam::GetLoginProfileRequest,
) -> Result<iam::GetLoginProfileResponse, Error> {
    let name = user_name(&cx, input.user_name)?;
    let found = door.control.user(&cx.account, &name).await;
    let missing = || of_access(Refused::NoLogin(name.clone()));
    let login = match found {
        Ok(user) => user.login.ok_or_else(missing)?,
        Err(error) => return Err(of_access(error)),
    };
    Ok(iam::GetLoginProfileResponse {
        login_profile: profile(name, &login),
    })
}

async fn update(door: Door, cx: Cx, input: iam::UpdateLoginProfileRequest) -> Result<(), Error> {
    let password = input.password.map(Secret::new);
    let (name, must_change) = (&input.user_name, input.password_reset_required);
    let updated = door
        .control
        .update_login(&cx.account, name, password.as_ref(), must_change);
    updated.await.map_err(of_access)
}

async fn delete(door: Door, cx: Cx, input: iam::DeleteLoginProfileRequest) -> Result<(), Error> {
    let name = user_name(&cx, input.user_name)?;
    let deleted = door.control.delete_login(&cx.account, &name);
    deleted.await.map_err(of_access)
}
