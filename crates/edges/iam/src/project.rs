//! What use cases answer, in IAM's words.

use aws_companions::iam;
use base::AccountId;
use model::principal::{ManagedPolicy, Role, User};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// Characters that RFC 3986 §2.3 reserves for no purpose.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// A document as answers carry it.
pub(crate) fn document(text: &str) -> String {
    utf8_percent_encode(text, ESCAPED).to_string()
}

pub(crate) fn user(account: &AccountId, user: User) -> iam::User {
    iam::User {
        arn: user.arn(account).to_string(),
        path: user.path,
        user_name: user.name,
        user_id: user.id,
        create_date: user.created_at,
        password_last_used: None,
        permissions_boundary: boundary(user.policies.boundary),
        tags: tags(user.tags),
    }
}

pub(crate) fn role(account: &AccountId, role: Role) -> iam::Role {
    iam::Role {
        arn: role.arn(account).to_string(),
        path: role.path,
        role_name: role.name,
        role_id: role.id,
        create_date: role.created_at,
        assume_role_policy_document: Some(document(&role.trust)),
        description: role.description,
        max_session_duration: i32::try_from(role.session_seconds_max).ok(),
        permissions_boundary: boundary(role.policies.boundary),
        tags: tags(role.tags),
        role_last_used: None,
        source_role_template: None,
    }
}

pub(crate) fn managed(arn: String, managed: ManagedPolicy) -> iam::Policy {
    let count = |n: usize| i32::try_from(n).ok();
    iam::Policy {
        policy_name: Some(managed.name),
        policy_id: Some(managed.id),
        arn: Some(arn),
        path: Some(managed.path),
        default_version_id: Some(VERSION.into()),
        attachment_count: count(managed.attachments),
        permissions_boundary_usage_count: count(managed.boundaries),
        is_attachable: Some(true),
        description: managed.description,
        create_date: Some(managed.created_at),
        update_date: Some(managed.created_at),
        tags: tags(managed.tags),
    }
}

/// The one version that a policy has.
pub(crate) const VERSION: &str = "v1";

fn boundary(arn: Option<String>) -> Option<iam::AttachedPermissionsBoundary> {
    arn.map(|arn| iam::AttachedPermissionsBoundary {
        permissions_boundary_type: Some("Policy".into()),
        permissions_boundary_arn: Some(arn),
    })
}

fn tags(tags: Vec<(String, String)>) -> Option<Vec<iam::Tag>> {
    let made = tags.into_iter().map(|(key, value)| iam::Tag { key, value });
    Some(made.collect()).filter(|tags: &Vec<_>| !tags.is_empty())
}

/// Tags of a request.
pub(crate) fn given_tags(tags: Option<Vec<iam::Tag>>) -> Vec<(String, String)> {
    let tags = tags.unwrap_or_default().into_iter();
    tags.map(|tag| (tag.key, tag.value)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_travel_url_encoded() {
        assert_eq!(
            document("{\"a\": \"b/*~._-\"}"),
            "%7B%22a%22%3A%20%22b%2F%2A~._-%22%7D"
        );
    }
}
