//! Policies of users and roles: their own and those attached to them. Both have the same operations under two names.

use crate::caller::{role_arn, user_arn};
use crate::errors::of_access;
use crate::{Door, page, project};
use aws::{Cx, Error};
use aws_companions::iam;
use control::access::Owner;

/// The operations of one kind of owner; the shapes differ in the name of one member.
macro_rules! operations {
    ($module:ident, $owner:ident, $member:ident, $put_in:ident, $get_in:ident $get_out:ident,
     $list_in:ident $list_out:ident, $delete_in:ident, $attach_in:ident, $detach_in:ident,
     $attached_in:ident $attached_out:ident) => {
        mod $module {
            use super::*;

            pub(super) async fn put(door: Door, cx: Cx, input: iam::$put_in) -> Result<(), Error> {
                let owner = Owner::$owner(input.$member);
                let policy = (input.policy_name.as_str(), input.policy_document.as_str());
                let put = door.control.put_inline_policy(&cx.account, &owner, policy);
                put.await.map_err(of_access)
            }

            pub(super) async fn get(
                door: Door,
                cx: Cx,
                input: iam::$get_in,
            ) -> Result<iam::$get_out, Error> {
                let (owner, name) = (Owner::$owner(input.$member.clone()), input.policy_name);
                let found = door.control.inline_policy(&cx.account, &owner, &name).await;
                Ok(iam::$get_out {
                    $member: input.$member,
                    policy_name: name,
                    policy_document: project::document(&found.map_err(of_access)?),
                })
            }

            pub(super) async fn list(
                door: Door,
                cx: Cx,
                input: iam::$list_in,
            ) -> Result<iam::$list_out, Error> {
                let asked = page::asked(&cx, input.marker, input.max_items)?;
                let names = own_names(&door, &cx, &Owner::$owner(input.$member)).await?;
                let page = page::cut(&cx, &asked, names, |name| name);
                Ok(iam::$list_out {
                    policy_names: page.items,
                    is_truncated: Some(page.marker.is_some()),
                    marker: page.marker,
                })
            }

            pub(super) async fn delete(
                door: Door,
                cx: Cx,
                input: iam::$delete_in,
            ) -> Result<(), Error> {
                let owner = Owner::$owner(input.$member);
                let name = &input.policy_name;
                let deleted = door.control.delete_inline_policy(&cx.account, &owner, name);
                deleted.await.map_err(of_access)
            }

            pub(super) async fn attach(
                door: Door,
                cx: Cx,
                input: iam::$attach_in,
            ) -> Result<(), Error> {
                let owner = Owner::$owner(input.$member);
                let attached = door
                    .control
                    .attach_policy(&cx.account, &owner, &input.policy_arn);
                attached.await.map_err(of_access)
            }

            pub(super) async fn detach(
                door: Door,
                cx: Cx,
                input: iam::$detach_in,
            ) -> Result<(), Error> {
                let owner = Owner::$owner(input.$member);
                let detached = door
                    .control
                    .detach_policy(&cx.account, &owner, &input.policy_arn);
                detached.await.map_err(of_access)
            }

            pub(super) async fn attached(
                door: Door,
                cx: Cx,
                input: iam::$attached_in,
            ) -> Result<iam::$attached_out, Error> {
                let asked = page::asked(&cx, input.marker, input.max_items)?;
                let owner = Owner::$owner(input.$member);
                let all = attached_arns(&door, &cx, &owner, input.path_prefix.as_deref()).await?;
                let page = page::cut(&cx, &asked, all, |arn| arn);
                Ok(iam::$attached_out {
                    attached_policies: Some(page.items.into_iter().map(named).collect()),
                    is_truncated: Some(page.marker.is_some()),
                    marker: page.marker,
                })
            }
        }
    };
}

operations!(
    of_users, User, user_name, PutUserPolicyRequest, GetUserPolicyRequest GetUserPolicyResponse,
    ListUserPoliciesRequest ListUserPoliciesResponse, DeleteUserPolicyRequest, AttachUserPolicyRequest,
    DetachUserPolicyRequest, ListAttachedUserPoliciesRequest ListAttachedUserPoliciesResponse
);
operations!(
    of_roles, Role, role_name, PutRolePolicyRequest, GetRolePolicyRequest GetRolePolicyResponse,
    ListRolePoliciesRequest ListRolePoliciesResponse, DeleteRolePolicyRequest, AttachRolePolicyRequest,
    DetachRolePolicyRequest, ListAttachedRolePoliciesRequest ListAttachedRolePoliciesResponse
);

pub(crate) fn register(builder: aws::Builder, door: &Door) -> aws::Builder {
    register_roles(register_users(builder, door), door)
}

fn register_users(builder: aws::Builder, door: &Door) -> aws::Builder {
    builder
        .op_with(
            door,
            iam::PutUserPolicy,
            |cx, input| user_arn(cx, Some(&input.user_name)),
            of_users::put,
        )
        .op_with(
            door,
            iam::GetUserPolicy,
            |cx, input| user_arn(cx, Some(&input.user_name)),
            of_users::get,
        )
        .op_with(
            door,
            iam::ListUserPolicies,
            |cx, input| user_arn(cx, Some(&input.user_name)),
            of_users::list,
        )
        .op_with(
            door,
            iam::DeleteUserPolicy,
            |cx, input| user_arn(cx, Some(&input.user_name)),
            of_users::delete,
        )
        .op_with(
            door,
            iam::AttachUserPolicy,
            |cx, input| user_arn(cx, Some(&input.user_name)),
            of_users::attach,
        )
        .op_with(
            door,
            iam::DetachUserPolicy,
            |cx, input| user_arn(cx, Some(&input.user_name)),
            of_users::detach,
        )
        .op_with(
            door,
            iam::ListAttachedUserPolicies,
            |cx, input| user_arn(cx, Some(&input.user_name)),
            of_users::attached,
        )
}

fn register_roles(builder: aws::Builder, door: &Door) -> aws::Builder {
    builder
        .op_with(
            door,
            iam::PutRolePolicy,
            |cx, input| role_arn(cx, &input.role_name),
            of_roles::put,
        )
        .op_with(
            door,
            iam::GetRolePolicy,
            |cx, input| role_arn(cx, &input.role_name),
            of_roles::get,
        )
        .op_with(
            door,
            iam::ListRolePolicies,
            |cx, input| role_arn(cx, &input.role_name),
            of_roles::list,
        )
        .op_with(
            door,
            iam::DeleteRolePolicy,
            |cx, input| role_arn(cx, &input.role_name),
            of_roles::delete,
        )
        .op_with(
            door,
            iam::AttachRolePolicy,
            |cx, input| role_arn(cx, &input.role_name),
            of_roles::attach,
        )
        .op_with(
            door,
            iam::DetachRolePolicy,
            |cx, input| role_arn(cx, &input.role_name),
            of_roles::detach,
        )
        .op_with(
            door,
            iam::ListAttachedRolePolicies,
            |cx, input| role_arn(cx, &input.role_name),
            of_roles::attached,
        )
}

async fn own_names(door: &Door, cx: &Cx, owner: &Owner) -> Result<Vec<String>, Error> {
    let carried = door.control.carried_by(&cx.account, owner).await;
    Ok(carried.map_err(of_access)?.inline.into_keys().collect())
}

async fn attached_arns(
    door: &Door,
    cx: &Cx,
    owner: &Owner,
    path: Option<&str>,
) -> Result<Vec<String>, Error> {
    let carried = door.control.carried_by(&cx.account, owner).await;
    let arns = carried.map_err(of_access)?.attached.into_iter();
    let within = |arn: &String| {
        let resource = arn.splitn(6, ':').nth(5).unwrap_or_default();
        let place = resource.strip_prefix("policy").unwrap_or_default();
        path.is_none_or(|path| place.starts_with(path))
    };
    Ok(arns.filter(within).collect())
}

fn named(arn: String) -> iam::AttachedPolicy {
    let name = arn.rsplit('/').next().unwrap_or_default();
    iam::AttachedPolicy {
        policy_name: Some(name.to_owned()),
        policy_arn: Some(arn),
    }
}
