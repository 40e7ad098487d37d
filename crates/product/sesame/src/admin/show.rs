//! Answers for people.

use serde_json::{Map, Value};

/// The text of an answer.
pub(crate) fn text(path: &str, answer: &Value) -> String {
    let mut out = String::new();
    match path {
        "/admin/message/show" => out = message(answer),
        "/admin/env/show" => out = exports(answer),
        "/admin/queue/top" => out = super::top::table(answer),
        _ => write(&mut out, answer, 0),
    }
    printable(&out)
}

/// How far a command is that has several parts.
pub(crate) fn progress(answer: &Value) -> String {
    format!(
        "{} records looked at, {} values sealed anew",
        word(&answer["records"]),
        word(&answer["sealed_anew"])
    )
}

/// Variables for a shell's `eval`.
fn exports(answer: &Value) -> String {
    let line = |(name, value): (&String, &Value)| {
        let quoted = word(value).replace('\'', "'\\''");
        format!("export {name}='{quoted}'\n")
    };
    answer.as_object().into_iter().flatten().map(line).collect()
}

/// What remotes and senders said stands in it, and must not steer the operator's terminal.
fn printable(text: &str) -> String {
    let plain = |c: char| c == '\n' || !c.is_control();
    text.chars()
        .map(|c| if plain(c) { c } else { '\u{fffd}' })
        .collect()
}

/// Any answer, as indented lines `name: value`.
fn write(out: &mut String, value: &Value, depth: usize) {
    match value {
        Value::Object(members) => write_members(out, members, depth),
        Value::Array(items) => {
            for (i, item) in items.iter().enumerate() {
                if i > 0 && item.is_object() {
                    out.push('\n');
                }
                write(out, item, depth);
            }
        }
        plain => out.push_str(&format!("{}{}\n", "  ".repeat(depth), word(plain))),
    }
}

fn write_members(out: &mut String, members: &Map<String, Value>, depth: usize) {
    let indent = "  ".repeat(depth);
    for (name, value) in members {
        let name = name.replace('_', " ");
        match value {
            Value::Object(_) | Value::Array(_) if is_empty(value) => {
                out.push_str(&format!("{indent}{name}: none\n"));
            }
            Value::Object(_) | Value::Array(_) => {
                out.push_str(&format!("{indent}{name}:\n"));
                write(out, value, depth + 1);
            }
            plain => out.push_str(&format!("{indent}{name}: {}\n", word(plain))),
        }
    }
}

fn is_empty(value: &Value) -> bool {
    value.as_array().is_some_and(Vec::is_empty) || value.as_object().is_some_and(Map::is_empty)
}

pub(super) fn word(value: &Value) -> String {
    match value {
        Value::Null => "-".into(),
        Value::Bool(true) => "yes".into(),
        Value::Bool(false) => "no".into(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// A time-line.
fn message(answer: &Value) -> String {
    let mut out = format!(
        "message {}\naccepted {} from {} by {}, identity {}\n",
        word(&answer["message_id"]),
        word(&answer["accepted_at"]),
        word(&answer["source"]),
        word(&answer["interface"]),
        word(&answer["identity"]),
    );
    for recipient in answer["recipients"].as_array().into_iter().flatten() {
        let (address, state) = (word(&recipient["address"]), word(&recipient["state"]));
        out.push_str(&format!("\n{address}: {state}\n"));
        for event in recipient["events"].as_array().into_iter().flatten() {
            out.push_str(&format!("  {}\n", event_line(event)));
        }
    }
    for transcript in answer["transcripts"].as_array().into_iter().flatten() {
        out.push_str(&transcript_text(transcript));
    }
    out
}

fn transcript_text(transcript: &Value) -> String {
    let recipients = transcript["recipients"].as_array().into_iter().flatten();
    let named: Vec<_> = recipients
        .map(|of| {
            format!(
                "{} (attempt {})",
                word(&of["address"]),
                word(&of["attempt"])
            )
        })
        .collect();
    let mut out = format!(
        "\n{} with {} [{}] {}\n",
        word(&transcript["at"]),
        word(&transcript["mx_host"]),
        word(&transcript["mx_address"]),
        named.join(", "),
    );
    for line in transcript["lines"].as_array().into_iter().flatten() {
        out.push_str(&format!("  {}\n", word(line)));
    }
    out
}

fn event_line(event: &Value) -> String {
    let detail = &event["detail"];
    let kind = event["kind"].as_str().unwrap_or_default();
    let mut line = format!("{}  {kind:<9}", word(&event["at"]));
    if kind == "attempt" {
        line.push_str(&attempt(detail));
    } else if let Some(reason) = event["reason"].as_str() {
        line.push_str(&format!(" {reason}"));
    }
    if let Some(next) = detail["next_attempt_at"].as_str() {
        line.push_str(&format!(" (next attempt {next})"));
    }
    if let Some(until) = detail["until"].as_str() {
        line.push_str(&format!(" (until {until})"));
    }
    if let Some(kind) = detail["bounce_type"].as_str() {
        line.push_str(&format!(" ({kind}/{})", word(&detail["bounce_sub_type"])));
    }
    line.trim_end().to_owned()
}

fn attempt(detail: &Value) -> String {
    let tls = match detail["tls_version"].as_str() {
        Some(version) => format!("{version} {}", word(&detail["tls_cipher"])),
        None => format!("in clear ({})", word(&detail["tls_note"])),
    };
    let phases = detail["phases_ms"].as_object().map(|phases| {
        let phases: Vec<_> = phases
            .iter()
            .map(|(p, ms)| format!("{p} {ms} ms"))
            .collect();
        phases.join(", ")
    });
    let reply = match &detail["reply"] {
        Value::Null => String::new(),
        reply => {
            let parts = [&reply["code"], &reply["enhanced"], &reply["text"]];
            let words: Vec<_> = parts
                .into_iter()
                .filter(|p| !p.is_null())
                .map(word)
                .collect();
            format!("; said {}", words.join(" "))
        }
    };
    format!(
        " {} from {} to {} [{}] {tls}; MTA-STS {}, DANE {}; {}{reply}",
        word(&detail["attempt"]),
        word(&detail["source"]),
        word(&detail["mx_host"]),
        word(&detail["mx_address"]),
        word(&detail["mta_sts"]),
        word(&detail["dane"]),
        phases.unwrap_or_default(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn answers_are_text() {
        let shown = text(
            "/admin/account/show",
            &json!({"account_id": "1", "production": true, "paused": null, "tags": [], "quota": {"rate": 1}}),
        );
        assert_eq!(
            shown,
            "account id: 1\nproduction: yes\npaused: -\ntags: none\nquota:\n  rate: 1\n"
        );
    }

    #[test]
    fn exports_are_safe_for_a_shell() {
        let shown = text("/admin/env/show", &json!({"A": "x/+", "B": "it's $(x)"}));
        assert_eq!(shown, "export A='x/+'\nexport B='it'\\''s $(x)'\n");
    }

    #[test]
    fn a_remote_does_not_steer_the_terminal() {
        let shown = text("/x", &json!({"reply": "\u{1b}[2J\u{9b}31m\r\u{7}né"}));
        assert_eq!(shown, "reply: \u{fffd}[2J\u{fffd}31m\u{fffd}\u{fffd}né\n");
    }

    #[test]
    fn a_time_line_tells_attempts_and_reasons() {
        let event = json!({
            "message_id": "M", "accepted_at": "T", "source": "s", "interface": "ses-v2", "identity": "i",
            "recipients": [{"address": "a", "state": "deferred", "events": [
                {"at": "T1", "kind": "accepted", "reason": null, "detail": {}},
                {"at": "T2", "kind": "attempt", "reason": null, "detail": {"attempt": 1, "source": "default",
                    "mx_host": "mx", "mx_address": "1.2.3.4:25", "tls_version": null, "tls_note": "not offered",
                    "mta_sts": "none", "dane": "none", "phases_ms": {"connect": 2},
                    "reply": {"code": 451, "enhanced": null, "text": "later"}}},
                {"at": "T3", "kind": "deferred", "reason": "451 later", "detail": {"next_attempt_at": "T9"}},
            ]}],
        });
        let shown = text("/admin/message/show", &event);
        for expected in [
            "a: deferred\n  T1  accepted\n",
            "T2  attempt   1 from default to mx [1.2.3.4:25] in clear (not offered); MTA-STS none, DANE none; connect 2 ms; said 451 later\n",
            "T3  deferred  451 later (next attempt T9)\n",
        ] {
            assert!(shown.contains(expected), "{shown}");
        }
    }
}
