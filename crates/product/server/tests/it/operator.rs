//! The operator's commands over the Unix socket.

use crate::{Running, start};
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
        ("identity/check", json!({"name": "absent.test"}), 404),
    ] {
        let (got, answer) = server.admin(command, &arguments).await;
        assert_eq!(got, status, "{command}: {answer}");
    }
    let (status, queues) = server.admin("queue/list", &json!({})).await;
    assert_eq!((status, &queues["waiting"]), (200, &json!(0)));
}
