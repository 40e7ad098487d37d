use super::*;
use crate::{Error, Use};
use proptest::prelude::*;
use serde_json::json;

const OWNER: &str = "123456789012";
const OTHER: &str = "999999999999";
const DOMAIN: &str = "arn:aws:ses:us-east-1:123456789012:identity/example.com";

fn user(account: &str, name: &str) -> Principal {
    Principal {
        account: account.into(),
        arns: vec![format!("arn:aws:iam::{account}:user/{name}")],
        root: false,
    }
}

fn root(account: &str) -> Principal {
    Principal {
        account: account.into(),
        arns: vec![format!("arn:aws:iam::{account}:root")],
        root: true,
    }
}

fn policy(name: &str, used: Use, statements: &serde_json::Value) -> Arc<Policy> {
    let text = json!({"Version": "2012-10-17", "Statement": statements}).to_string();
    let document = Document::read(&text, used).expect("reads");
    let name = name.into();
    Arc::new(Policy { name, document })
}

fn own(statements: &serde_json::Value) -> Vec<Arc<Policy>> {
    vec![policy("own", Use::Identity, statements)]
}

fn of_resource(statements: &serde_json::Value) -> Vec<Arc<Policy>> {
    vec![policy("theirs", Use::Resource, statements)]
}

fn allow(action: &str) -> serde_json::Value {
    json!([{"Effect": "Allow", "Action": action, "Resource": "*"}])
}

fn grant(effect: &str, principal: &serde_json::Value) -> serde_json::Value {
    json!([{"Effect": effect, "Principal": principal, "Action": "ses:SendEmail", "Resource": DOMAIN}])
}

fn ask(who: &Principal, identity: Option<&[Arc<Policy>]>, resource: &[Arc<Policy>]) -> Decision {
    let request = Request {
        principal: who,
        action: "ses:SendEmail",
        resource: DOMAIN,
        context: &Context::new(),
    };
    let policies = Policies {
        identity,
        boundary: None,
        session: None,
        resource,
        same_account: who.account == OWNER,
        resource_decides: false,
    };
    decide(&request, &policies)
}

/// How a decision is written in the tables below.
fn short(decision: &Decision) -> &'static str {
    match decision {
        Decision::Allow { by: None } => "root",
        Decision::Allow { by: Some(by) } if by.kind == Kind::Resource => "allowed by resource",
        Decision::Allow { .. } => "allowed",
        Decision::ExplicitDeny { by } if by.kind == Kind::Resource => "forbidden by resource",
        Decision::ExplicitDeny { .. } => "forbidden",
        Decision::ImplicitDeny {
            lacking: Kind::Resource,
        } => "not by resource",
        Decision::ImplicitDeny { .. } => "not",
    }
}

/// "Policy evaluation logic": within an account either side allows, across accounts both must, a denial always wins.
#[test]
fn who_must_allow_within_an_account() {
    let (ann, mine) = (user(OWNER, "ann"), root(OWNER));
    let yes = own(&allow("ses:Send*"));
    let no = own(&json!([{"Effect": "Deny", "Action": "ses:*", "Resource": "*"}]));
    let silent = own(&allow("sns:*"));
    let to = |effect, principal| of_resource(&grant(effect, &principal));
    let ann_arn = || json!({"AWS": format!("arn:aws:iam::{OWNER}:user/ann")});
    let rows = [
        (&ann, Some(&yes), vec![], "allowed"),
        (&ann, Some(&silent), vec![], "not"),
        (
            &ann,
            Some(&silent),
            to("Allow", ann_arn()),
            "allowed by resource",
        ),
        (
            &ann,
            Some(&silent),
            to("Allow", json!("*")),
            "allowed by resource",
        ),
        // An account in a policy hands the decision to that account's own policies.
        (
            &ann,
            Some(&silent),
            to("Allow", json!({"AWS": OWNER})),
            "not",
        ),
        (
            &ann,
            Some(&yes),
            to("Allow", json!({"AWS": OWNER})),
            "allowed",
        ),
        (&ann, Some(&no), to("Allow", ann_arn()), "forbidden"),
        (
            &ann,
            Some(&yes),
            to("Deny", ann_arn()),
            "forbidden by resource",
        ),
        (
            &ann,
            Some(&yes),
            to("Deny", json!({"AWS": OWNER})),
            "forbidden by resource",
        ),
        (&mine, None, vec![], "root"),
        (&mine, None, to("Deny", json!("*")), "forbidden by resource"),
        (&mine, None, to("Deny", ann_arn()), "root"),
    ];
    for (n, (who, identity, resource, expected)) in rows.into_iter().enumerate() {
        let decision = ask(who, identity.map(Vec::as_slice), &resource);
        assert_eq!(short(&decision), expected, "row {n}: {decision:?}");
    }
}

#[test]
fn who_must_allow_across_accounts() {
    let (stranger, theirs) = (user(OTHER, "bob"), root(OTHER));
    let (yes, silent) = (own(&allow("ses:Send*")), own(&allow("sns:*")));
    let to = |effect, principal| of_resource(&grant(effect, &principal));
    let ann_arn = || json!({"AWS": format!("arn:aws:iam::{OWNER}:user/ann")});
    let rows = [
        (&stranger, Some(&yes), vec![], "not by resource"),
        (&stranger, Some(&silent), to("Allow", json!("*")), "not"),
        (
            &stranger,
            Some(&yes),
            to("Allow", json!({"AWS": OTHER})),
            "allowed",
        ),
        (
            &stranger,
            Some(&yes),
            to("Allow", ann_arn()),
            "not by resource",
        ),
        (
            &stranger,
            Some(&yes),
            to("Allow", json!({"Service": "ses.amazonaws.com"})),
            "not by resource",
        ),
        (&theirs, None, vec![], "not by resource"),
        (&theirs, None, to("Allow", json!({"AWS": [OTHER]})), "root"),
    ];
    for (n, (who, identity, resource, expected)) in rows.into_iter().enumerate() {
        let decision = ask(who, identity.map(Vec::as_slice), &resource);
        assert_eq!(short(&decision), expected, "row {n}: {decision:?}");
    }
}

#[test]
fn boundaries_and_sessions_limit() {
    let ann = user(OWNER, "ann");
    let (yes, other) = (own(&allow("*")), own(&allow("sns:*")));
    let request = Request {
        principal: &ann,
        action: "ses:SendEmail",
        resource: DOMAIN,
        context: &Context::new(),
    };
    let check = |boundary, session, expected| {
        let policies = Policies {
            identity: Some(yes.as_slice()),
            boundary,
            session,
            resource: &[],
            same_account: true,
            resource_decides: false,
        };
        assert_eq!(decide(&request, &policies), expected);
    };
    let lacking = |lacking| Decision::ImplicitDeny { lacking };
    let ground = Ground {
        kind: Kind::Identity,
        policy: "own".into(),
        statement: "1".into(),
    };
    let allowed = Decision::Allow { by: Some(ground) };
    check(None, None, allowed.clone());
    check(Some(yes.as_slice()), Some(yes.as_slice()), allowed);
    check(Some(other.as_slice()), None, lacking(Kind::Boundary));
    check(Some(&[]), None, lacking(Kind::Boundary));
    check(None, Some(other.as_slice()), lacking(Kind::Session));
}

/// "Granting permissions to create temporary security credentials": a role is assumed by whom it trusts.
#[test]
fn trust() {
    let trust = |principal: serde_json::Value| {
        let statement =
            json!([{"Effect": "Allow", "Principal": principal, "Action": "sts:AssumeRole"}]);
        vec![policy("trust", Use::Trust, &statement)]
    };
    let ann_arn = format!("arn:aws:iam::{OWNER}:user/ann");
    let (ann, bob, other) = (user(OWNER, "ann"), user(OWNER, "bob"), user(OTHER, "ann"));
    let (may, none) = (own(&allow("sts:*")), Vec::new());
    let rows = [
        (&ann, &none, json!({"AWS": ann_arn}), "allowed by resource"),
        (&bob, &may, json!({"AWS": ann_arn}), "not by resource"),
        (&bob, &none, json!({"AWS": OWNER}), "not"),
        (&bob, &may, json!({"AWS": OWNER}), "allowed"),
        (&other, &may, json!({"AWS": OWNER}), "not by resource"),
        (&other, &may, json!({"AWS": OTHER}), "allowed"),
        (&other, &none, json!({"AWS": OTHER}), "not"),
    ];
    for (n, (who, identity, principal, expected)) in rows.into_iter().enumerate() {
        let request = Request {
            principal: who,
            action: "sts:AssumeRole",
            resource: "arn:aws:iam::123456789012:role/r",
            context: &Context::new(),
        };
        let policies = Policies {
            identity: Some(identity),
            boundary: None,
            session: None,
            resource: &trust(principal),
            same_account: who.account == OWNER,
            resource_decides: true,
        };
        assert_eq!(short(&decide(&request, &policies)), expected, "row {n}");
    }
}

fn context(rows: &[(&str, &[&str])]) -> Context {
    let texts = |values: &[&str]| values.iter().map(|text| (*text).to_owned()).collect();
    rows.iter()
        .map(|(key, values)| ((*key).to_owned(), texts(values)))
        .collect()
}

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

#[test]
fn not_principal_means_all_others() {
    let statement = json!([{"Effect": "Deny", "NotPrincipal": {"AWS": [format!("arn:aws:iam::{OWNER}:user/ann"), OTHER]},
        "Action": "ses:*", "Resource": DOMAIN}]);
    let (yes, denies) = (own(&allow("*")), of_resource(&statement));
    let rows = [("ann", "allowed"), ("bob", "forbidden by resource")];
    for (name, expected) in rows {
        let decision = ask(&user(OWNER, name), Some(&yes), &denies);
        assert_eq!(short(&decision), expected, "{name}");
    }
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
