use super::*;
use crate::Use;
use serde_json::json;

mod documents;

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
