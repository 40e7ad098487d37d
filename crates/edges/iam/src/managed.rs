//! Policies that stand for themselves.

use crate::caller::arn;
use crate::errors::of_access;
use crate::{Door, page, project};
use aws::{Cx, Error};
use aws_companions::iam;
use control::access::{Error as Refused, NewManagedPolicy};
use model::principal::ManagedPolicy;

pub(crate) fn register(builder: aws::Builder, door: &Door) -> aws::Builder {
    builder
        .op_with(
            door,
            iam::CreatePolicy,
            |cx, input| {
                let path = input.path.as_deref().unwrap_or("/");
                arn(cx, format!("policy{path}{}", input.policy_name))
            },
            create,
        )
        .op_with(
            door,
            iam::GetPolicy,
            |_, input| input.policy_arn.clone(),
            get,
        )
        .op_with(
            door,
            iam::GetPolicyVersion,
            |_, input| input.policy_arn.clone(),
            version,
        )
        .op_with(
            door,
            iam::ListPolicies,
            |cx, input| {
                let path = input.path_prefix.as_deref().unwrap_or("/");
                arn(cx, format!("policy{path}"))
            },
            list,
        )
        .op_with(
            door,
            iam::DeletePolicy,
            |_, input| input.policy_arn.clone(),
            delete,
        )
}

async fn create(
    door: Door,
    cx: Cx,
    input: iam::CreatePolicyRequest,
) -> Result<iam::CreatePolicyResponse, Error> {
    let new = NewManagedPolicy {
        name: input.policy_name,
        path: input.path.unwrap_or_else(|| "/".into()),
        document: input.policy_document,
        description: input.description,
        tags: project::given_tags(input.tags),
    };
    let made = door.control.create_managed_policy(&cx.account, new).await;
    let made = made.map_err(of_access)?;
    let arn = made.arn(cx.account.as_str()).to_string();
    Ok(iam::CreatePolicyResponse {
        policy: Some(iam::Policy {
            // Only GetPolicy shows it.
            description: None,
            ..project::managed(arn, made)
        }),
    })
}

async fn get(
    door: Door,
    cx: Cx,
    input: iam::GetPolicyRequest,
) -> Result<iam::GetPolicyResponse, Error> {
    let arn = input.policy_arn;
    let found = door.control.managed_policy(&cx.account, &arn).await;
    let policy = project::managed(arn, found.map_err(of_access)?);
    Ok(iam::GetPolicyResponse {
        policy: Some(policy),
    })
}

async fn version(
    door: Door,
    cx: Cx,
    input: iam::GetPolicyVersionRequest,
) -> Result<iam::GetPolicyVersionResponse, Error> {
    let (policy, version) = (input.policy_arn, input.version_id);
    let found = door.control.managed_policy(&cx.account, &policy).await;
    let found = found.map_err(of_access)?;
    if version != project::VERSION {
        return Err(of_access(Refused::NoPolicyVersion { policy, version }));
    }
    Ok(iam::GetPolicyVersionResponse {
        policy_version: Some(iam::PolicyVersion {
            document: Some(project::document(&found.document)),
            version_id: Some(version),
            is_default_version: Some(true),
            create_date: Some(found.created_at),
        }),
    })
}

async fn list(
    door: Door,
    cx: Cx,
    input: iam::ListPoliciesRequest,
) -> Result<iam::ListPoliciesResponse, Error> {
    let asked = page::asked(&cx, input.marker.clone(), input.max_items)?;
    let all = door.control.list_managed_policies(&cx.account).await;
    let mut all = all.map_err(of_access)?;
    all.retain(|(arn, managed)| fits(&input, arn, managed));
    all.sort_by(|(a, _), (b, _)| a.cmp(b));
    let page = page::cut(&cx, &asked, all, |(arn, _)| arn);
    let policies = page.items.into_iter().map(|(arn, managed)| iam::Policy {
        // Lists show neither tags nor descriptions.
        description: None,
        tags: None,
        ..project::managed(arn, managed)
    });
    Ok(iam::ListPoliciesResponse {
        policies: Some(policies.collect()),
        is_truncated: Some(page.marker.is_some()),
        marker: page.marker,
    })
}

fn fits(input: &iam::ListPoliciesRequest, arn: &str, managed: &ManagedPolicy) -> bool {
    let house = arn.starts_with("arn:aws:iam::aws:");
    let scope = match input.scope.as_deref() {
        Some("AWS") => house,
        Some("Local") => !house,
        _ => true,
    };
    let path = input.path_prefix.as_deref();
    let attached = !input.only_attached.unwrap_or(false) || managed.attachments > 0;
    let used = match input.policy_usage_filter.as_deref() {
        Some("PermissionsPolicy") => managed.attachments > 0,
        Some("PermissionsBoundary") => managed.boundaries > 0,
        _ => true,
    };
    scope && attached && used && path.is_none_or(|path| managed.path.starts_with(path))
}

async fn delete(door: Door, cx: Cx, input: iam::DeletePolicyRequest) -> Result<(), Error> {
    let deleted = door
        .control
        .delete_managed_policy(&cx.account, &input.policy_arn);
    deleted.await.map_err(of_access)
}
