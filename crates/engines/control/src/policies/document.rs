//! What a policy of an identity must be before it is kept: small, understood whole, and about this identity alone.

use crate::Error;
use policy::{Document, Statement, Use};

/// Bytes of a policy without white space between its parts (identities.md §9).
const SIZE_MAX: usize = 4 * 1024;

/// The policy as it is kept, when it is one.
pub(super) fn checked(text: &str, arn: &str) -> Result<String, Error> {
    let document = Document::read(text, Use::Resource)
        .map_err(|error| Error::InvalidPolicy(format!("Policy is invalid: {error}")))?;
    let compact = compact(text);
    if compact.len() > SIZE_MAX {
        return Err(invalid("Policy size exceeds the maximum of 4 KB."));
    }
    let fits = |statement: &Statement| {
        statement.names_resources() && statement.resources() == [arn.to_owned()]
    };
    if !document.statements().iter().all(fits) {
        return Err(invalid(
            "Policy must have exactly one resource, the ARN of the identity.",
        ));
    }
    Ok(compact)
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
    use serde_json::{Value, json};

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
        let mut not_resource = good();
        let inner = not_resource["Statement"][0]
            .as_object_mut()
            .expect("is one");
        let resource = inner.remove("Resource").expect("is there");
        inner.insert("NotResource".into(), resource);
        let rows = [
            (good(), None),
            (statement, None),
            (with("Principal", &json!("*")), None),
            (
                with("Principal", &json!({"Service": ["ses.amazonaws.com"]})),
                None,
            ),
            (with("Resource", &json!([ARN])), None),
            (empty, Some("one statement at least")),
            (json!([]), Some("Policy is invalid")),
            (json!({}), Some("one statement at least")),
            (with("Effect", &json!("allow")), Some("Policy is invalid")),
            (with("Principal", &Value::Null), Some("Policy is invalid")),
            (
                with("Principal", &json!({"AWS": []})),
                Some("Policy is invalid"),
            ),
            (with("Action", &Value::Null), Some("Policy is invalid")),
            (
                with("Condition", &json!({"Sounds": {"a": "b"}})),
                Some("Policy is invalid"),
            ),
            (with("Resource", &json!("*")), Some("exactly one resource")),
            (
                with("Resource", &json!([ARN, ARN])),
                Some("exactly one resource"),
            ),
            (not_resource, Some("exactly one resource")),
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
