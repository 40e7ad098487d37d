//! `sesame admin queue top`: the sites as a table that is drawn anew each second.

use super::show::{self, word};
use super::{block_on, call, refusal};
use crate::cli::{AdminCommand, Noun, QueueVerb};
use anyhow::Result;
use http::{Method, StatusCode};
use serde_json::Value;
use std::io::IsTerminal;
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

/// Between two looks.
const EVERY: Duration = Duration::from_secs(1);

/// Cursor to the left upper corner, and nothing below it (ECMA-48 CUP, ED).
const HOME: &str = "\u{1b}[H\u{1b}[J";

/// Widest columns of free text.
const SITE_CHARS: usize = 32;
const SAID_CHARS: usize = 60;

/// Whether the command goes on until it is interrupted: on a terminal, or for a reader of JSON lines.
pub(super) fn is_live(command: &AdminCommand) -> bool {
    let Noun::Queue {
        verb: QueueVerb::Top(wanted),
    } = &command.noun
    else {
        return false;
    };
    !wanted.once && (command.json || std::io::stdout().is_terminal())
}

/// Looks each second until interrupted or the reader has gone; JSON is one line a look.
pub(super) fn watch(socket: &Path, asked: (&str, &Value), json: bool) -> Result<ExitCode> {
    let (path, arguments) = asked;
    loop {
        let (status, answer) = block_on(call(socket, Method::POST, path, arguments))?;
        if status != StatusCode::OK {
            return Err(refusal(status, &answer));
        }
        let text = if json {
            format!("{answer}\n")
        } else {
            format!("{HOME}{}", show::text(path, &answer))
        };
        crate::say(&text)?;
        block_on(async {
            tokio::time::sleep(EVERY).await;
            Ok(())
        })?;
    }
}

/// The table of one look.
pub(super) fn table(answer: &Value) -> String {
    let mut out = format!(
        "{}  waiting {}  ready {}  in flight {}  connections {}  delivered {}/min\n\n",
        word(&answer["at"]),
        word(&answer["waiting"]),
        word(&answer["ready"]),
        word(&answer["in_flight"]),
        word(&answer["connections"]),
        word(&answer["rate_per_minute"]),
    );
    let heads = [
        "SITE",
        "SOURCE",
        "WAITING",
        "FLIGHT",
        "CONNS",
        "PER MIN",
        "NEXT",
        "LAST WORD",
    ];
    let mut rows: Vec<[String; 8]> = vec![heads.map(str::to_owned)];
    let sites = answer["sites"].as_array();
    rows.extend(sites.into_iter().flatten().map(cells));
    let widths: Vec<usize> = (0..heads.len())
        .map(|at| rows.iter().map(|row| row[at].chars().count()).max())
        .map(Option::unwrap_or_default)
        .collect();
    for row in &rows {
        let mut line = String::new();
        for (at, (cell, width)) in row.iter().zip(&widths).enumerate() {
            let cell = match at {
                2..=5 => format!("{cell:>width$}  "),
                _ => format!("{cell:<width$}  "),
            };
            line.push_str(&cell);
        }
        out.push_str(&format!("{}\n", line.trim_end()));
    }
    let hidden = answer["not_shown"].as_u64().unwrap_or_default();
    if hidden > 0 {
        out.push_str(&format!("\n{hidden} more sites; --limit shows them\n"));
    }
    out
}

fn cells(site: &Value) -> [String; 8] {
    let said = match (&site["suspended_until"], &site["trouble"]) {
        (Value::String(_), trouble) => format!("left alone: {}", word(trouble)),
        (_, trouble) if site["last_reply"].is_null() => word(trouble),
        _ => word(&site["last_reply"]),
    };
    [
        cut(&word(&site["site"]), SITE_CHARS),
        word(&site["source"]),
        word(&site["waiting"]),
        word(&site["in_flight"]),
        format!(
            "{}/{}",
            word(&site["connections"]),
            word(&site["connections_limit"])
        ),
        word(&site["rate_per_minute"]),
        time_of_day(&word(&site["next_attempt"])),
        cut(&said, SAID_CHARS),
    ]
}

/// The time of `2026-11-24T10:00:00.000Z`; the date too would take half of the line.
fn time_of_day(text: &str) -> String {
    match text.split_once('T') {
        Some((_, time)) => time.chars().take(8).collect(),
        None => text.to_owned(),
    }
}

fn cut(text: &str, most: usize) -> String {
    // A line break in what a remote said would break the table.
    let plain = text.replace(char::is_control, " ");
    if plain.chars().count() <= most {
        return plain;
    }
    let kept: String = plain.chars().take(most - 1).collect();
    format!("{kept}…")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn sites_are_lines_of_a_table() {
        let shown = table(&json!({
            "at": "T", "waiting": 12, "ready": 1, "in_flight": 2, "connections": 3, "rate_per_minute": 4.5,
            "not_shown": 7,
            "sites": [
                {"site": "mx.a.test", "source": "default", "waiting": 10, "in_flight": 2, "connections": 3,
                 "connections_limit": 5, "rate_per_minute": 4.5, "next_attempt": "2026-11-24T10:00:07.000Z",
                 "last_reply": "250 2.0.0\r\nok", "trouble": null, "suspended_until": null},
                {"site": "x".repeat(99), "source": null, "waiting": 2, "in_flight": 0, "connections": 0,
                 "connections_limit": 1, "rate_per_minute": 0.0, "next_attempt": null, "last_reply": null,
                 "trouble": "connection refused", "suspended_until": "2026-11-24T10:01:00.000Z"},
            ],
        }));
        let lines: Vec<_> = shown.lines().collect();
        assert_eq!(
            lines[0],
            "T  waiting 12  ready 1  in flight 2  connections 3  delivered 4.5/min"
        );
        assert!(
            lines[3].contains("3/5") && lines[3].ends_with("10:00:07  250 2.0.0  ok"),
            "{shown}"
        );
        assert!(
            lines[4].ends_with("left alone: connection refused"),
            "{shown}"
        );
        assert!(
            lines[4].starts_with(&format!("{}…", "x".repeat(31))),
            "{shown}"
        );
        assert_eq!(lines[6], "7 more sites; --limit shows them");
    }
}
