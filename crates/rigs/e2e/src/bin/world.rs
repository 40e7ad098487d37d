//! A DNS zone and an MX for tests in other languages: one JSON command a line on standard input, one JSON answer a line
//! on standard output. It ends with its input.

use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use serde_json::{Value, json};
use std::io::{BufRead, Write};
use testkit::mx::{Options, Received};
use testkit::{Mx, Zone, zone};

/// The commands.
#[derive(Deserialize)]
#[serde(tag = "do", rename_all = "lowercase")]
enum Command {
    /// Replaces the records of a name and type.
    Set {
        name: String,
        kind: String,
        values: Vec<String>,
    },
    /// Removes everything at a name.
    Remove { name: String },
    /// Answers SERVFAIL for a name, or no longer.
    Fail { name: String, on: bool },
    /// The messages that the MX took so far.
    Received,
    /// How often a name was asked for.
    Asked { name: String },
}

fn main() -> Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()?;
    let zone = Zone::default();
    let (dns, mx) = runtime.block_on(async {
        let dns = zone::Server::start(zone.clone()).await?;
        let options = Options {
            starttls: true,
            ..Options::default()
        };
        anyhow::Ok((dns, Mx::start(options).await?))
    })?;
    let mut out = std::io::stdout().lock();
    let addresses = json!({"dns": dns.address().to_string(), "mx": mx.address().to_string()});
    writeln!(out, "{addresses}")?;
    for line in std::io::stdin().lock().lines() {
        let answer = match obey(&line?, &zone, &mx) {
            Ok(answer) => json!({"ok": answer}),
            Err(error) => json!({"error": format!("{error:#}")}),
        };
        writeln!(out, "{answer}")?;
        out.flush()?;
    }
    Ok(())
}

fn obey(line: &str, zone: &Zone, mx: &Mx) -> Result<Value> {
    match serde_json::from_str(line).context("no such command")? {
        Command::Set { name, kind, values } => {
            let values: Vec<&str> = values.iter().map(String::as_str).collect();
            if values.is_empty() {
                bail!("no values: use remove");
            }
            zone.set_text(&name, &kind, &values)?;
        }
        Command::Remove { name } => zone.remove(&name),
        Command::Fail { name, on } => zone.fail(&name, on),
        Command::Received => return Ok(mx.received().iter().map(shown).collect()),
        Command::Asked { name } => {
            let asked = zone.questions();
            return Ok(asked.iter().filter(|(at, _)| *at == name).count().into());
        }
    }
    Ok(Value::Null)
}

fn shown(message: &Received) -> Value {
    json!({
        "reverse_path": message.reverse_path,
        "recipients": message.recipients,
        "tls": message.tls,
        "hello": message.hello,
        "data": STANDARD.encode(&message.data),
    })
}
