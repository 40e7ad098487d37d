//! `sesame admin` and `sesame health`: one request over the operator's socket, its answer as JSON or for people.

mod mail;
mod request;
mod show;
mod top;

use crate::cli::{AdminCommand, Noun};
use crate::config::Settings;
use anyhow::{Context, Result, anyhow};
use bytes::Bytes;
use http::{Method, Request, StatusCode};
use http_body_util::{BodyExt, Full, Limited};
use hyper_util::rt::TokioIo;
use serde_json::Value;
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

/// The server answers far sooner; `identity check` waits for DNS.
const PATIENCE: Duration = Duration::from_mins(1);
/// A copy takes as long as the disks do.
const PATIENCE_FOR_COPIES: Duration = Duration::from_hours(24);
/// Largest answer that is read.
const ANSWER_BYTES: usize = 64 << 20;

/// Runs an admin command.
pub(crate) fn run(settings: &Settings, command: &AdminCommand) -> Result<ExitCode> {
    let (path, arguments) = request::request(&command.noun);
    let socket = settings.admin_socket();
    if top::is_live(command) {
        return top::watch(&socket, (&path, &arguments), command.json);
    }
    let patience = match command.noun {
        Noun::Backup { .. } => PATIENCE_FOR_COPIES,
        _ => PATIENCE,
    };
    let answer = loop {
        let asked = call(&socket, Method::POST, &path, &arguments);
        let (status, answer) = block_on_for(patience, asked)?;
        if status != StatusCode::OK {
            return Err(refusal(status, &answer));
        }
        // A rotation is carried out in parts, each of which says how far it is.
        if answer.get("done") != Some(&Value::Bool(false)) {
            break answer;
        }
        eprintln!("sesame: {}", show::progress(&answer));
    };
    let text = if command.json {
        serde_json::to_string_pretty(&answer)?
    } else {
        show::text(&path, &answer)
    };
    crate::say(&format!("{}\n", text.trim_end()))?;
    // Commands that check something say in their answer whether all is right.
    let wrong = answer.get("in_order") == Some(&Value::Bool(false));
    Ok(ExitCode::from(u8::from(wrong)))
}

/// The TXT record of the service's own signature, from the running server; `None` when none answers.
pub(crate) fn service_dkim(settings: &Settings) -> Option<(String, String)> {
    let socket = settings.admin_socket();
    let asked = call(&socket, Method::POST, "/admin/dns/show", &Value::Null);
    let (status, answer) = block_on(asked).ok()?;
    let text = |name: &str| answer.get(name)?.as_str().map(str::to_owned);
    (status == StatusCode::OK).then_some((text("name")?, text("value")?))
}

/// Asks whether the server is ready.
pub(crate) fn health(settings: &Settings) -> Result<ExitCode> {
    let socket = settings.admin_socket();
    let (status, answer) = block_on(call(&socket, Method::GET, "/health/ready", &Value::Null))?;
    if status == StatusCode::OK {
        return crate::say("ready\n");
    }
    Err(refusal(status, &answer))
}

fn refusal(status: StatusCode, answer: &Value) -> anyhow::Error {
    match answer.get("error").and_then(Value::as_str) {
        Some(text) => anyhow!("{text}"),
        None => anyhow!("the server answered {status}"),
    }
}

fn block_on<T>(work: impl Future<Output = Result<T>>) -> Result<T> {
    block_on_for(PATIENCE, work)
}

fn block_on_for<T>(patience: Duration, work: impl Future<Output = Result<T>>) -> Result<T> {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?
        .block_on(async { tokio::time::timeout(patience, work).await })
        .context("the server does not answer")?
}

async fn call(
    socket: &Path,
    method: Method,
    path: &str,
    arguments: &Value,
) -> Result<(StatusCode, Value)> {
    let stream = env_os::connect_unix(socket).await.with_context(|| {
        format!(
            "no server answers at {}; is it running, and is --data (or data_dir) its data folder?",
            socket.display()
        )
    })?;
    let (mut sender, connection) =
        hyper::client::conn::http1::handshake::<_, Full<Bytes>>(TokioIo::new(stream)).await?;
    // The connection ends with the answer; its errors are those of the request below.
    let driven = tokio::spawn(connection);
    let request = Request::builder()
        .method(method)
        .uri(path)
        .header("host", "sesame")
        .header("content-type", "application/json")
        .body(Full::new(Bytes::from(arguments.to_string())))?;
    let answer = sender.send_request(request).await?;
    let status = answer.status();
    let body = Limited::new(answer.into_body(), ANSWER_BYTES)
        .collect()
        .await
        .map_err(|e| anyhow!("the server's answer cannot be read: {e}"))?
        .to_bytes();
    driven.abort();
    let answer = serde_json::from_slice(&body).unwrap_or(Value::Null);
    Ok((status, answer))
}
