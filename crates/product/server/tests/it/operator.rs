//! The operator's commands over the Unix socket.

use crate::{KEY_ID, Running, SECRET, requests, start, start_with, submission};
use serde_json::{Value, json};

/// Command, arguments, status, and a member of the answer with its value; any text when that is `error`.
type Row = (&'static str, Value, u16, &'static str, Value);

async fn check(server: &Running, rows: impl IntoIterator<Item = Row>) {
    for (command, arguments, status, member, expected) in rows {
        let (got, answer) = server.admin(command, &arguments).await;
        assert_eq!(got, status, "{command} {arguments}: {answer}");
        if member == "error" {
            let told = answer["error"].is_string();
            assert!(told, "{command} {arguments}: {answer}");
        } else {
            assert_eq!(answer[member], expected, "{command} {arguments}: {answer}");
        }
    }
}

#[tokio::test]
async fn the_operator_rules_over_accounts() {
    let server = start().await;
    let id = json!({"id": "222222222222"});
    let (status, made) = server.admin("account/create", &id).await;
    assert_eq!(status, 200, "{made}");
    let key = made["access_key_id"].as_str().unwrap_or_default();
    assert!(key.starts_with("AKIA"), "{made}");
    let (_, all) = server.admin("account/list", &json!({})).await;
    assert_eq!(all["accounts"].as_array().map(Vec::len), Some(2), "{all}");
    let other = |more: Value| {
        let mut arguments = json!({"account": "222222222222"});
        for (name, value) in more.as_object().into_iter().flatten() {
            arguments[name] = value.clone();
        }
        arguments
    };
    let (pause, rate) = (
        other(json!({"reason": "r"})),
        other(json!({"max_send_rate": 9.0})),
    );
    let plain = other(json!({}));
    let rows = [
        ("account/pause", pause, 200, "paused", json!("r")),
        ("account/resume", plain.clone(), 200, "paused", json!(null)),
        ("account/grant", rate, 200, "production", json!(true)),
        (
            "account/show",
            plain.clone(),
            200,
            "max_send_rate",
            json!(9.0),
        ),
        ("account/deny", plain, 200, "production", json!(false)),
    ];
    check(&server, rows).await;
}

#[tokio::test]
async fn the_operators_mistakes_are_refused() {
    let server = start().await;
    let refused = |command, arguments, status| (command, arguments, status, "error", json!(null));
    let rows = [
        refused("account/create", json!({"id": "123456789012"}), 400),
        refused("account/create", json!({"id": "2"}), 400),
        refused("account/quota", json!({}), 400),
        refused("account/quota", json!({"max_24_hour_send": -2.0}), 400),
        refused("account/show", json!({"account": "333333333333"}), 404),
        refused("account/show", json!([]), 400),
        refused("account/explode", json!({}), 404),
    ];
    check(&server, rows).await;
}

#[tokio::test]
async fn what_is_not_there_is_said_to_be_so() {
    let server = start().await;
    let unknown = "0100000000000000-00000000-0000-4000-8000-000000000000-000000";
    for (command, arguments, status) in [
        ("message/show", json!({"id": unknown}), 404),
        ("message/show", json!({"id": "x"}), 400),
        ("queue/show", json!({"id": unknown}), 404),
        ("queue/drop", json!({"id": unknown}), 404),
        ("queue/explode", json!({"id": unknown}), 404),
        ("message/find", json!({"from": "soon"}), 400),
        ("suppression/remove", json!({"address": "a@b.test"}), 404),
        ("suppression/add", json!({"address": "nobody"}), 400),
        ("identity/check", json!({"name": "absent.test"}), 404),
        ("identity/rotate", json!({"name": "absent.test"}), 404),
    ] {
        let (got, answer) = server.admin(command, &arguments).await;
        assert_eq!(got, status, "{command}: {answer}");
    }
    let (status, queues) = server.admin("queue/list", &json!({})).await;
    assert_eq!((status, &queues["waiting"]), (200, &json!(0)));
}

#[tokio::test]
async fn the_global_suppression_list_is_kept_and_read_by_pages() {
    let server = start().await;
    for address in ["b@x.test", " a@X.test ", "c@x.test", "B@x.test", "b@X.TEST"] {
        let arguments = json!({"address": address, "reason": "asked"});
        let (status, added) = server.admin("suppression/add", &arguments).await;
        assert_eq!(status, 200, "{added}");
        let reason = added["reason"].as_str().unwrap_or_default();
        assert!(
            reason.starts_with("added by the operator (uid "),
            "{reason}"
        );
        assert!(reason.ends_with("): asked"), "{reason}");
    }
    let mut listed = Vec::new();
    let mut after = Value::Null;
    loop {
        let page = json!({"limit": 2, "after": after});
        let (_, page) = server.admin("suppression/list", &page).await;
        let addresses = page["addresses"].as_array().expect("a list");
        listed.extend(addresses.iter().map(|entry| entry["address"].clone()));
        after = page["next"].clone();
        if after.is_null() {
            break;
        }
    }
    assert_eq!(listed, ["B@x.test", "a@x.test", "b@x.test", "c@x.test"]);
    let removed = json!({"address": "a@x.TEST"});
    let (status, _) = server.admin("suppression/remove", &removed).await;
    assert_eq!(status, 200);
    let (status, _) = server.admin("suppression/remove", &removed).await;
    assert_eq!(status, 404);
    let (_, found) = server.admin("message/find", &json!({})).await;
    assert_eq!(
        found,
        json!({"messages": [], "entries_read": 0, "next": null})
    );
}

#[tokio::test]
async fn without_a_listener_there_are_no_smtp_credentials() {
    let server = start().await;
    let row = (
        "smtp-credentials/show",
        json!({"id": KEY_ID}),
        400,
        "error",
        json!(null),
    );
    check(&server, [row]).await;
}

#[tokio::test]
async fn keys_are_made_switched_and_deleted() {
    let server = start_with(submission::with_submission).await;
    let (status, made) = server.admin("key/create", &json!({})).await;
    assert_eq!(status, 200, "{made}");
    let id = made["access_key_id"].clone();
    let secret = made["secret_access_key"].as_str().expect("is told once");
    let (_, listed) = server.admin("key/list", &json!({})).await;
    assert_eq!(listed["keys"].as_array().map(Vec::len), Some(2), "{listed}");
    assert!(!listed.to_string().contains(secret), "{listed}");
    let (named, of_nobody) = (json!({"id": id}), json!({"account": "222222222222"}));
    let configured = json!({"id": KEY_ID});
    let refused = |command, arguments, status| (command, arguments, status, "error", json!(null));
    let rows = [
        (
            "smtp-credentials/show",
            named.clone(),
            200,
            "user",
            id.clone(),
        ),
        ("key/disable", named.clone(), 200, "active", json!(false)),
        refused("smtp-credentials/show", named.clone(), 400),
        refused("env/show", json!({"key": id}), 400),
        ("key/enable", named.clone(), 200, "active", json!(true)),
        ("env/show", json!({"key": id}), 200, "AWS_ACCESS_KEY_ID", id),
        (
            "env/show",
            json!({}),
            200,
            "AWS_ACCESS_KEY_ID",
            json!(KEY_ID),
        ),
        ("env/show", json!({}), 200, "AWS_REGION", json!("us-east-1")),
        ("key/delete", named.clone(), 200, "active", json!(true)),
        refused("key/delete", named, 404),
        refused("key/delete", configured, 400),
        refused("key/create", of_nobody.clone(), 404),
        refused("env/show", of_nobody, 404),
    ];
    check(&server, rows).await;
}

#[tokio::test]
async fn a_refused_call_is_explained_to_the_operator_alone() {
    let server = start().await;
    let unsigned = server.tcp(&server.api, "GET /v2/email/account").await;
    assert_eq!(unsigned.0, 403);
    let (_, wrong) = requests::signed(&server, "wrong-4711", "GetAccount").await;
    let (status, right) = requests::signed(&server, SECRET, "GetAccount").await;
    assert_eq!(status, 200, "{right}");
    let (_, listed) = server
        .admin("request/list", &json!({"refused": true}))
        .await;
    let calls = listed["requests"].as_array().expect("is a list");
    let codes: Vec<_> = calls.iter().map(|call| &call["code"]).collect();
    assert_eq!(
        codes,
        [
            "InvalidSignatureException",
            "MissingAuthenticationTokenException"
        ],
        "{listed}"
    );
    assert_eq!(listed["remembered"], 3, "{listed}");
    let id = json!({"id": calls[0]["request_id"]});
    let (_, shown) = server.admin("request/show", &id).await;
    let reason = shown["reason"].as_str().expect("has a reason");
    assert!(reason.contains("canonical request") && reason.contains("/v2/email/account"));
    assert!(
        !reason.contains("4711") && !wrong.contains("SHA-256"),
        "{wrong}"
    );
    for (member, expected) in [
        ("access_key_id", json!(KEY_ID)),
        ("access_key", json!("active now")),
        ("account_id", json!(null)),
        ("operation", json!("GetAccount")),
        ("status", json!(403)),
        ("user_agent", json!("a test")),
        ("source_ip", json!("127.0.0.1")),
    ] {
        assert_eq!(shown[member], expected, "{shown}");
    }
    let unknown = (
        "request/show",
        json!({"id": "x"}),
        404,
        "error",
        json!(null),
    );
    check(&server, [unknown]).await;
    let (_, page) = server.tcp(&server.page, "GET /metrics").await;
    for line in [
        "server_calls_total{class=\"read\"} 3",
        "server_calls_refused_total{reason=\"signature\"} 2",
    ] {
        assert!(page.contains(line), "{page}");
    }
}
