//! Who calls, and the ARNs that calls are about.

use aws::{Cx, Error};
use base::Arn;
use model::access::Question;

/// The ARN of a resource of IAM in the caller's account.
pub(crate) fn arn(cx: &Cx, resource: impl Into<String>) -> Arn {
    Arn {
        service: "iam".into(),
        region: String::new(),
        account: cx.account.to_string(),
        resource: resource.into(),
    }
}

/// The ARN of a user; of the caller when none is named.
pub(crate) fn user_arn(cx: &Cx, name: Option<&String>) -> Arn {
    name.map_or_else(
        || cx.principal.clone(),
        |name| arn(cx, format!("user/{name}")),
    )
}

/// The ARN of a role.
pub(crate) fn role_arn(cx: &Cx, name: &str) -> Arn {
    arn(cx, format!("role/{name}"))
}

/// The user that a call is about: the one who is named, otherwise the caller.
pub(crate) fn user_name(cx: &Cx, given: Option<String>) -> Result<String, Error> {
    let own = || {
        let named = cx.principal.resource.strip_prefix("user/")?;
        named.rsplit('/').next().map(str::to_owned)
    };
    let text = "Must specify userName when calling with non-User credentials";
    let missing = || Error::common("ValidationError", 400, text);
    given.or_else(own).ok_or_else(missing)
}

/// Whether the caller is the root of the account.
pub(crate) fn is_root(cx: &Cx) -> bool {
    cx.principal.resource == "root"
}

/// The caller and the circumstances of the call, as policies look at them.
pub(crate) fn question(cx: &Cx, action: &str) -> Question {
    Question {
        principal: cx.principal.to_string(),
        access_key_id: cx.access_key_id.clone(),
        action: action.to_owned(),
        resources: Vec::new(),
        context: cx.circumstances(),
    }
}
