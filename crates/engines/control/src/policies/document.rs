//! What a policy of an identity must be before it is kept: a small JSON object whose statements name this identity and
//! whom they are about. What they mean is decided when somebody sends.

use crate::Error;
use serde_json::Value;

/// Bytes of a policy without white space between its parts (identities.md §9).
const SIZE_MAX: usize = 4 * 1024;
/// Bytes of a policy as it is given: what is larger is not looked at.
const GIVEN_MAX: usize = 16 * SIZE_MAX;

/// The policy as it is kept, when it is one.
pub(super) fn checked(text: &str, arn: &str) -> Result<String, Error> {
    let too_long = || invalid("Policy size exceeds the maximum of 4 KB.");
    if text.len() > GIVEN_MAX {
        return Err(too_long());
    }
    let document: Value =
        serde_json::from_str(text).map_err(|_| invalid("Policy is not valid JSON."))?;
    let compact = compact(text);
    if compact.len() > SIZE_MAX {
        return Err(too_long());
    }
    let statements = statements(&document)?;
    if statements.is_empty() {
        return Err(invalid("Policy must contain at least one statement."));
    }
    for statement in statements {
        check_statement(statement, arn)?;
    }
    Ok(compact)
}

fn statements(document: &Value) -> Result<Vec<&Value>, Error> {
    let object = document.as_object();
    let object = object.ok_or_else(|| invalid("Policy must be a JSON object."))?;
    match object.get("Statement") {
        Some(Value::Array(statements)) => Ok(statements.iter().collect()),
        Some(statement @ Value::Object(_)) => Ok(vec![statement]),
        _ => Ok(Vec::new()),
    }
}

fn check_statement(statement: &Value, arn: &str) -> Result<(), Error> {
    let effect = statement.get("Effect").and_then(Value::as_str);
    if !matches!(effect, Some("Allow" | "Deny")) {
        return Err(invalid("Effect must be Allow or Deny."));
    }
    if !["Principal", "NotPrincipal"]
        .iter()
        .any(|key| statement.get(key).is_some_and(is_principal))
    {
        return Err(invalid("Policy must name at least one principal."));
    }
    if !["Action", "NotAction"]
        .iter()
        .any(|key| statement.get(key).is_some_and(is_texts))
    {
        return Err(invalid("Policy must name at least one action."));
    }
    let resources: Vec<&Value> = match statement.get("Resource") {
        Some(Value::Array(resources)) => resources.iter().collect(),
        Some(resource) => vec![resource],
        None => Vec::new(),
    };
    match resources.as_slice() {
        [Value::String(resource)] if resource == arn => Ok(()),
        _ => Err(invalid(
            "Policy must have exactly one resource, the ARN of the identity.",
        )),
    }
}

/// `*`, or a map from kinds of principals to names.
fn is_principal(value: &Value) -> bool {
    match value {
        Value::String(text) => text == "*",
        Value::Object(kinds) => {
            let known = |kind: &String| ["AWS", "Service", "Federated"].contains(&kind.as_str());
            !kinds.is_empty()
                && kinds
                    .iter()
                    .all(|(kind, names)| known(kind) && is_texts(names))
        }
        _ => false,
    }
}

/// A text, or a list of at least one.
fn is_texts(value: &Value) -> bool {
    let is_text = |value: &Value| value.as_str().is_some_and(|text| !text.is_empty());
    match value {
        Value::Array(texts) => !texts.is_empty() && texts.iter().all(is_text),
        text => is_text(text),
    }
}

/// The same JSON without white space between its parts; order and spelling stay.
fn compact(text: &str) -> String {
    let (mut inside, mut escaped) = (false, false);
    let keep = |c: &char| {
        if inside {
            inside = escaped || *c != '"';
            escaped = !escaped && *c == '\\';
            return true;
        }
        inside = *c == '"';
        !matches!(c, ' ' | '\t' | '\n' | '\r')
    };
    text.chars().filter(keep).collect()
}

fn invalid(text: &str) -> Error {
    Error::InvalidPolicy(text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    const ARN: &str = "arn:aws:ses:us-east-1:123456789012:identity/sender.test";

    fn good() -> Value {
        json!({"Version": "2012-10-17", "Statement": [{"Sid": "one", "Effect": "Allow", "Principal": {"AWS": "210987654321"},
            "Action": "ses:SendEmail", "Resource": ARN, "Condition": {"StringLike": {"ses:FromAddress": "a b@sender.test"}}}]})
    }

    fn with(member: &str, value: &Value) -> Value {
        let mut document = good();
        document["Statement"][0][member] = value.clone();
        document
    }

    #[test]
    fn policies_are_kept_or_refused() {
        let mut statement = good();
        statement["Statement"] = good()["Statement"][0].clone();
        let mut empty = good();
        empty["Statement"] = json!([]);
        let rows = [
            (good(), None),
            (statement, None),
            (with("Principal", &json!("*")), None),
            (
                with("Principal", &json!({"Service": ["ses.amazonaws.com"]})),
                None,
            ),
            (with("Resource", &json!([ARN])), None),
            (empty, Some("at least one statement")),
            (json!([]), Some("a JSON object")),
            (json!({}), Some("at least one statement")),
            (with("Effect", &json!("allow")), Some("Allow or Deny")),
            (
                with("Principal", &Value::Null),
                Some("at least one principal"),
            ),
            (
                with("Principal", &json!({})),
                Some("at least one principal"),
            ),
            (
                with("Principal", &json!({"AWS": []})),
                Some("at least one principal"),
            ),
            (with("Action", &Value::Null), Some("at least one action")),
            (with("Resource", &json!("*")), Some("exactly one resource")),
            (
                with("Resource", &json!([ARN, ARN])),
                Some("exactly one resource"),
            ),
            (with("Resource", &Value::Null), Some("exactly one resource")),
            (with("Sid", &json!("x".repeat(4_200))), Some("4 KB")),
        ];
        for (document, expected) in rows {
            let text = serde_json::to_string_pretty(&document).expect("is JSON");
            let got = checked(&text, ARN).map_err(|error| error.to_string());
            match (got, expected) {
                (Ok(kept), None) => assert_eq!(kept, document.to_string()),
                (Err(got), Some(expected)) => assert!(got.contains(expected), "{got}"),
                (got, expected) => panic!("{text}: {got:?}, not {expected:?}"),
            }
        }
        assert!(checked("{", ARN).is_err());
    }

    proptest! {
        #[test]
        fn compaction_keeps_what_is_said(text in "\\PC{0,60}", key in "[a-z\"\\\\ ]{0,8}") {
            let document = json!({key: [text, 1.5, null, {"x": "a \\\" b"}]});
            let loose = serde_json::to_string_pretty(&document).expect("is JSON");
            prop_assert_eq!(compact(&loose), document.to_string());
        }

        #[test]
        fn any_text_is_looked_at(text in "\\PC{0,200}", json in "[\\[\\]{}\":,a-z0-9 ]{0,80}") {
            for text in [text, json] {
                if let Ok(kept) = checked(&text, ARN) {
                    prop_assert_eq!(checked(&kept, ARN).expect("reads its own"), kept);
                }
            }
        }
    }
}
