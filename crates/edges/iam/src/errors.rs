//! What went wrong, as IAM and STS say it: code, status and text of each variant (neighbours.md §2.2).

use aws::{Cx, Error, Fault};
use aws_companions::iam::errors as spec;
use control::access::{Error as E, Owner};
use model::access::Denial;

/// A refusal of a use case.
pub(crate) fn of_access(error: E) -> Error {
    let missing = |text: String| Error::of(&spec::NO_SUCH_ENTITY_EXCEPTION, text);
    let taken = |text: String| Error::of(&spec::ENTITY_ALREADY_EXISTS_EXCEPTION, text);
    let invalid = |text: String| Error::common("ValidationError", 400, text);
    match error {
        E::NoOwner(owner) => {
            let (kind, name) = named(&owner);
            missing(format!("The {kind} with name {name} cannot be found."))
        }
        E::NoInlinePolicy { owner, policy } => {
            let (kind, _) = named(&owner);
            missing(format!(
                "The {kind} policy with name {policy} cannot be found."
            ))
        }
        E::NotAttachable(arn) => {
            missing(format!("Policy {arn} does not exist or is not attachable."))
        }
        E::NoPolicy(arn) => missing(format!("Policy {arn} was not found.")),
        E::NoPolicyVersion { policy, version } => missing(format!(
            "Policy {policy} version {version} does not exist or is not attachable."
        )),
        E::NoKey(id) => missing(format!("The Access Key with id {id} cannot be found.")),
        E::NoLogin(user) => missing(format!("Login Profile for User {user} cannot be found.")),
        E::OwnerExists(owner) => {
            let (kind, name) = capital(&owner);
            taken(format!("{kind} with name {name} already exists."))
        }
        E::LoginExists(user) => taken(format!("Login Profile for user {user} already exists.")),
        E::PolicyExists(name) => taken(format!(
            "A policy called {name} already exists. Duplicate names are not allowed."
        )),
        E::InvalidArn(_) => invalid("Invalid ARN:  Could not be parsed!".into()),
        E::Invalid(text) => invalid(text),
        E::WeakPassword(text) => Error::of(&spec::PASSWORD_POLICY_VIOLATION_EXCEPTION, text),
        other => of_limits(other),
    }
}

fn of_limits(error: E) -> Error {
    let full = |text: String| Error::of(&spec::LIMIT_EXCEEDED_EXCEPTION, text);
    match error {
        E::Quota { what, most } => full(format!("Cannot exceed quota for {what}: {most}")),
        E::InlineTooLong { owner, most } => {
            let (kind, name) = named(&owner);
            full(format!(
                "Maximum policy size of {most} bytes exceeded for {kind} {name}"
            ))
        }
        E::InUse => Error::of(
            &spec::DELETE_CONFLICT_EXCEPTION,
            "Cannot delete entity, must remove referenced objects first.",
        ),
        E::OfTheHouse(arn) => Error::common(
            "AccessDenied",
            403,
            format!("The policy {arn} cannot be changed: it belongs to the service."),
        ),
        E::Malformed(error) => malformed(&error),
        E::RootKeys(account) => Error::common(
            "ValidationError",
            400,
            format!(
                "Must specify userName: access keys of the root of account {account} are made by the operator."
            ),
        ),
        E::OfASession => Error::common(
            "AccessDenied",
            403,
            "Cannot call GetSessionToken with session credentials",
        ),
        E::TooManySessions => Fault::Throttled("Rate exceeded".into()).into(),
        other => of_control(other),
    }
}

fn of_control(error: E) -> Error {
    match error {
        E::Control(control::Error::InvalidTags(reason)) => Error::of(
            &spec::INVALID_INPUT_EXCEPTION,
            format!("Invalid tags: {reason}."),
        ),
        E::Control(control::Error::Contended) => Error::of(
            &spec::CONCURRENT_MODIFICATION_EXCEPTION,
            "The entity is being modified by another request.",
        ),
        other => {
            tracing::error!(error = %other, source = ?std::error::Error::source(&other), "access failed");
            Fault::Internal.into()
        }
    }
}

/// A document that is no policy.
fn malformed(error: &policy::Error) -> Error {
    let text = match error {
        policy::Error::Json => "This policy contains invalid Json",
        policy::Error::TooLong | policy::Error::Syntax(_) => "Syntax errors in policy.",
    };
    Error::of(&spec::MALFORMED_POLICY_DOCUMENT_EXCEPTION, text).because(error.to_string())
}

/// A refusal to assume a role.
pub(crate) fn of_assuming(cx: &Cx, role: &str, error: E) -> Error {
    match error {
        E::Denied(denial) => of_denial(cx, "sts:AssumeRole", role, denial),
        E::InvalidArn(arn) => Error::common("ValidationError", 400, format!("{arn} is invalid")),
        other => of_access(other),
    }
}

/// A policy's no to an action that a handler asked about itself.
pub(crate) fn of_denial(cx: &Cx, action: &str, resource: &str, denial: Denial) -> Error {
    let principal = &cx.principal;
    let mut text =
        format!("User: {principal} is not authorized to perform: {action} on resource: {resource}");
    if denial.explicit {
        text.push_str(" with an explicit deny");
    }
    Error::from(Fault::AccessDenied(text)).because(denial.because)
}

fn named(owner: &Owner) -> (&'static str, &str) {
    match owner {
        Owner::User(name) => ("user", name),
        Owner::Role(name) => ("role", name),
    }
}

fn capital(owner: &Owner) -> (&'static str, &str) {
    match owner {
        Owner::User(name) => ("User", name),
        Owner::Role(name) => ("Role", name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use aws::Protocol;

    fn check(error: E, code: &str, text: &str) {
        let shown = of_access(error);
        assert_eq!(shown.code(Protocol::Query), code, "{text}");
        let debug = format!("{shown:?}");
        assert!(debug.contains(text), "{debug} says {text}");
    }

    #[test]
    fn each_refusal_has_its_words() {
        let user = || Owner::User("ann".into());
        let rows = [
            (
                E::NoOwner(user()),
                "NoSuchEntity",
                "The user with name ann cannot be found.",
            ),
            (
                E::NoOwner(Owner::Role("r".into())),
                "NoSuchEntity",
                "The role with name r cannot be found.",
            ),
            (
                E::NoInlinePolicy {
                    owner: user(),
                    policy: "p".into(),
                },
                "NoSuchEntity",
                "The user policy with name p cannot be found.",
            ),
            (
                E::NoKey("AKIA".into()),
                "NoSuchEntity",
                "The Access Key with id AKIA cannot be found.",
            ),
            (
                E::NoLogin("ann".into()),
                "NoSuchEntity",
                "Login Profile for User ann cannot be found.",
            ),
            (
                E::OwnerExists(user()),
                "EntityAlreadyExists",
                "User with name ann already exists.",
            ),
            (
                E::LoginExists("ann".into()),
                "EntityAlreadyExists",
                "Login Profile for user ann already exists.",
            ),
            (
                E::Quota {
                    what: "AccessKeysPerUser",
                    most: 2,
                },
                "LimitExceeded",
                "Cannot exceed quota for AccessKeysPerUser: 2",
            ),
        ];
        for (error, code, text) in rows {
            check(error, code, text);
        }
    }

    #[test]
    fn refusals_of_documents_and_of_what_is_in_use() {
        let syntax = policy::Error::Syntax("secret reason".into());
        let rows = [
            (
                E::InUse,
                "DeleteConflict",
                "Cannot delete entity, must remove referenced objects first.",
            ),
            (
                E::Malformed(policy::Error::Json),
                "MalformedPolicyDocument",
                "This policy contains invalid Json",
            ),
            (
                E::Malformed(syntax),
                "MalformedPolicyDocument",
                "Syntax errors in policy.",
            ),
            (
                E::InvalidArn("x".into()),
                "ValidationError",
                "Invalid ARN:  Could not be parsed!",
            ),
            (
                E::NotAttachable("arn:x".into()),
                "NoSuchEntity",
                "Policy arn:x does not exist or is not attachable.",
            ),
            (
                E::NoPolicy("arn:x".into()),
                "NoSuchEntity",
                "Policy arn:x was not found.",
            ),
        ];
        for (error, code, text) in rows {
            check(error, code, text);
        }
    }
}
