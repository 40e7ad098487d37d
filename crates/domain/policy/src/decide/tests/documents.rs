//! Documents: which are refused, what their statements mean, and any of them under random input.

use super::*;
use crate::Error;
use proptest::prelude::*;

/// Asks with one statement, as a user of the resource's account.
fn with_statement(
    statement: &serde_json::Value,
    action: &str,
    rows: &[(&str, &[&str])],
    expected: &str,
) {
    let ann = user(OWNER, "ann");
    let request = Request {
        principal: &ann,
        action,
        resource: DOMAIN,
        context: &context(rows),
    };
    let identity = own(&json!([statement]));
    let policies = Policies {
        identity: Some(&identity),
        boundary: None,
        session: None,
        resource: &[],
        same_account: true,
        resource_decides: false,
    };
    let decision = decide(&request, &policies);
    assert_eq!(short(&decision), expected, "{statement} {action} {rows:?}");
}

/// "Controlling access in Amazon SES" of the SES guide: its example policies.
#[test]
fn examples_of_the_guide() {
    let check = with_statement;
    let sends = json!(["ses:SendEmail", "ses:SendRawEmail"]);
    let recipients = json!({"Effect": "Allow", "Action": sends, "Resource": "*",
        "Condition": {"ForAllValues:StringLike": {"ses:Recipients": ["*@example.com"]}}});
    let inside: &[&str] = &["a@example.com", "b@example.com"];
    check(
        &recipients,
        "ses:SendEmail",
        &[("ses:recipients", inside)],
        "allowed",
    );
    let outside: &[&str] = &["a@example.com", "b@other.test"];
    check(
        &recipients,
        "ses:SendEmail",
        &[("ses:recipients", outside)],
        "not",
    );
    let from = json!({"Effect": "Allow", "Action": sends, "Resource": "*",
        "Condition": {"StringEquals": {"ses:FromAddress": "marketing@example.com"}}});
    check(
        &from,
        "ses:SendRawEmail",
        &[("ses:fromaddress", &["marketing@example.com"])],
        "allowed",
    );
    check(
        &from,
        "ses:SendRawEmail",
        &[("ses:fromaddress", &["sales@example.com"])],
        "not",
    );
    let display = json!({"Effect": "Allow", "Action": sends, "Resource": "*",
        "Condition": {"StringLike": {"ses:FromDisplayName": "Marketing"}}});
    check(
        &display,
        "ses:SendEmail",
        &[("ses:fromdisplayname", &["Sales"])],
        "not",
    );
}

#[test]
fn versions_and_what_is_not_named() {
    let check = with_statement;
    let version = json!({"Effect": "Allow", "Action": "ses:*", "Resource": "*",
        "Condition": {"StringEquals": {"ses:ApiVersion": "2"}}});
    check(
        &version,
        "ses:GetAccount",
        &[("ses:apiversion", &["2"])],
        "allowed",
    );
    check(
        &version,
        "ses:GetSendQuota",
        &[("ses:apiversion", &["1"])],
        "not",
    );
    let not_action = json!({"Effect": "Allow", "NotAction": "ses:Delete*", "Resource": "*"});
    check(&not_action, "ses:SendEmail", &[], "allowed");
    check(&not_action, "SES:deleteidentity", &[], "not");
    let not_resource =
        json!({"Effect": "Deny", "Action": "*", "NotResource": "arn:aws:ses:*:*:identity/*.com"});
    check(&not_resource, "ses:SendEmail", &[], "not");
    let elsewhere =
        json!({"Effect": "Deny", "Action": "*", "NotResource": "arn:aws:ses:*:*:identity/*.org"});
    check(&elsewhere, "ses:SendEmail", &[], "forbidden");
}

/// JSON that is no policy.
const NO_POLICIES: &[(&str, Use)] = &[
    ("[]", Use::Identity),
    ("{}", Use::Identity),
    (r#"{"Statement":[]}"#, Use::Identity),
    (
        r#"{"Version":"2020-01-01","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}"#,
        Use::Identity,
    ),
    (
        r#"{"Statement":{"Effect":"allow","Action":"*","Resource":"*"}}"#,
        Use::Identity,
    ),
    (
        r#"{"Statement":{"Action":"*","Resource":"*"}}"#,
        Use::Identity,
    ),
    (
        r#"{"Statement":{"Effect":"Allow","Resource":"*"}}"#,
        Use::Identity,
    ),
    (
        r#"{"Statement":{"Effect":"Allow","Action":"*"}}"#,
        Use::Identity,
    ),
    (
        r#"{"Statement":{"Effect":"Allow","Action":[],"Resource":"*"}}"#,
        Use::Identity,
    ),
    (
        r#"{"Statement":{"Effect":"Allow","Action":"Send","Resource":"*"}}"#,
        Use::Identity,
    ),
    (
        r#"{"Statement":{"Effect":"Allow","Action":"*","NotAction":"ses:*","Resource":"*"}}"#,
        Use::Identity,
    ),
    (
        r#"{"Statement":{"Effect":"Allow","Action":"*","Resource":"identity/x"}}"#,
        Use::Identity,
    ),
    (
        r#"{"Statement":{"Effect":"Allow","Action":"*","Resource":"*","Principal":"*"}}"#,
        Use::Identity,
    ),
    (
        r#"{"Statement":{"Effect":"Allow","Action":"*","Resource":"*","Extra":1}}"#,
        Use::Identity,
    ),
    (
        r#"{"Statement":[{"Sid":"a","Effect":"Allow","Action":"*","Resource":"*"},{"Sid":"a","Effect":"Allow","Action":"*","Resource":"*"}]}"#,
        Use::Identity,
    ),
    (
        r#"{"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}"#,
        Use::Resource,
    ),
    (
        r#"{"Statement":{"Effect":"Allow","Action":"*","Resource":"*","Principal":{"AWS":"ann"}}}"#,
        Use::Resource,
    ),
    (
        r#"{"Statement":{"Effect":"Allow","Action":"*","Resource":"*","Principal":{"AWS":"arn:aws:iam::123456789012:user/*"}}}"#,
        Use::Resource,
    ),
    (
        r#"{"Statement":{"Effect":"Allow","Action":"*","Resource":"*","Principal":{}}}"#,
        Use::Resource,
    ),
    (
        r#"{"Statement":{"Effect":"Allow","Action":"sts:AssumeRole","Resource":"*","Principal":"*"}}"#,
        Use::Trust,
    ),
];

#[test]
fn documents_that_are_refused() {
    let read = |text: &str, used| Document::read(text, used).map(|_| ());
    for (text, used) in NO_POLICIES {
        assert!(matches!(read(text, *used), Err(Error::Syntax(_))), "{text}");
    }
    assert_eq!(read("{not json", Use::Identity), Err(Error::Json));
    let twice = r#"{"Statement":{"Effect":"Deny","Effect":"Allow","Action":"*","Resource":"*"}}"#;
    assert_eq!(read(twice, Use::Identity), Err(Error::Json));
    let long = format!("{{{}}}", " ".repeat(crate::DOCUMENT_MAX));
    assert_eq!(read(&long, Use::Identity), Err(Error::TooLong));
    let free = r#"{"Version":"1.0","Statement":{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}}"#;
    assert_eq!(read(free, Use::Resource), Ok(()));
}

#[test]
fn variables_are_of_the_newer_version_alone() {
    let check = |version: &str, expected| {
        let text = json!({"Version": version, "Statement": {"Effect": "Allow", "Action": "*",
            "Resource": "arn:aws:ses:*:*:identity/${aws:username}.test"}});
        let document = Document::read(&text.to_string(), Use::Identity).expect("reads");
        let name = "p".into();
        let policies = [Arc::new(Policy { name, document })];
        let ann = user(OWNER, "ann");
        let request = Request {
            principal: &ann,
            action: "ses:SendEmail",
            resource: "arn:aws:ses:r:123456789012:identity/ann.test",
            context: &context(&[("aws:username", &["ann"])]),
        };
        let found = strongest(Kind::Identity, &policies, Effect::Allow, &request);
        assert_eq!(found.is_some(), expected, "{version}");
    };
    check("2012-10-17", true);
    check("2008-10-17", false);
}

fn element() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(json!("*")),
        Just(json!("ses:SendEmail")),
        Just(json!("Allow")),
        Just(json!(1)),
        Just(json!(null)),
        Just(json!("arn:aws:ses:*:*:identity/${aws:username}")),
    ];
    leaf.prop_recursive(3, 16, 3, |inner| {
        let key = prop_oneof![
            Just("Statement"),
            Just("Effect"),
            Just("Action"),
            Just("Resource"),
            Just("Condition"),
            Just("StringLike"),
            Just("aws:username"),
            Just("Principal"),
            Just("AWS"),
            Just("Sid"),
        ];
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(serde_json::Value::from),
            prop::collection::btree_map(key.prop_map(str::to_owned), inner, 0..4)
                .prop_map(|map| serde_json::Value::Object(map.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn no_document_panics_and_none_that_is_silent_allows(value in element()) {
        for used in [Use::Identity, Use::Resource, Use::Trust] {
            let Ok(document) = Document::read(&value.to_string(), used) else { continue };
            let name = "p".into();
            let policies = [Arc::new(Policy { name, document })];
            let decision = ask(&user(OWNER, "ann"), Some(&policies), &[]);
            let allows = policies[0].document.statements().iter().any(|s| s.effect() == Effect::Allow);
            let allowed = matches!(decision, Decision::Allow { .. });
            prop_assert!(allows || !allowed);
        }
    }

    #[test]
    fn one_more_denial_never_allows(denied in "ses:(Send|Get|\\*)[A-Za-z*?]{0,6}", allowed in "ses:(Send|\\*)[A-Za-z*?]{0,6}") {
        let before = own(&allow(&allowed));
        let mut after = before.clone();
        after.push(policy("deny", Use::Identity, &json!([{"Effect": "Deny", "Action": denied, "Resource": "*"}])));
        let ann = user(OWNER, "ann");
        let was = matches!(ask(&ann, Some(&before), &[]), Decision::Allow { .. });
        let is = matches!(ask(&ann, Some(&after), &[]), Decision::Allow { .. });
        prop_assert!(was || !is);
    }
}
