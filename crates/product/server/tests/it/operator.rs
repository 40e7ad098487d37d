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
        ("queue/drop", json!({"id": unknown}), 404),
        ("queue/explode", json!({"id": unknown}), 404),
        ("message/find", json!({"from": "soon"}), 400),
        ("suppression/remove", json!({"address": "a@b.test"}), 404),
        ("suppression/add", json!({"address": "nobody"}), 400),
        ("identity/check", json!({"name": "absent.test"}), 404),
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
