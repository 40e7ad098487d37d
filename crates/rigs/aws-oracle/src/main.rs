//! The Rust half of `tests/oracle`: reads one JSON command a line, runs the code under test, and prints one JSON answer
//! a line. botocore, in the Python half, is the judge.
//!
//! Commands: `call` sends a request through the whole pipeline of a server whose handlers record their input and answer
//! a given output; `client` writes a request and reads an answer; `error` writes a refusal; `sign` signs.

mod canonical;
mod cost;
mod server;

use anyhow::{Context as _, Result, bail};
use aws::{Answer, Error, OperationSpec, Service};
use base::Timestamp;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use server::Server;
use std::io::{BufRead as _, Write as _};

const SERVICES: [&Service; 4] = [
    &aws_companions::iam::SERVICE,
    &aws_ses::v1::SERVICE,
    &aws_ses::v2::SERVICE,
    &aws_companions::sts::SERVICE,
];
/// Id of every answer.
const REQUEST_ID: &str = "00000000-0000-4000-8000-000000000000";

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    if std::env::args().nth(1).as_deref() == Some("cost") {
        return cost::run().await;
    }
    let server = Server::new();
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let command: Value = serde_json::from_str(&line?)?;
        let answer = match obey(&server, &command).await {
            Ok(answer) => answer,
            Err(error) => json!({ "fault": format!("{error:#}") }),
        };
        writeln!(out, "{answer}")?;
        out.flush()?;
    }
    Ok(())
}

async fn obey(server: &Server, command: &Value) -> Result<Value> {
    match text(command, "do")? {
        "call" => server.call(command).await,
        "client" => client(command),
        "error" => error(command),
        "sign" => sign(command),
        other => bail!("no command is called {other}"),
    }
}

/// Writes a request; reads an answer, if there is one.
fn client(command: &Value) -> Result<Value> {
    let operation = operation(command)?;
    let input = canonical::read_fields(operation.input, &command["input"])?;
    let wire = aws::encode_request(operation, &input);
    let mut answer = json!({
        "method": wire.method, "path": wire.path, "body": STANDARD.encode(wire.body),
    });
    if let Some(body) = command["answer"].as_str() {
        let status = number(command, "status")? as u16;
        let read = aws::decode_response(
            operation,
            status,
            command["error_type"].as_str(),
            &STANDARD.decode(body)?,
        );
        answer["read"] = match read.context("the answer cannot be read")? {
            Answer::Output(fields) => {
                let structure = operation.output.unwrap_or(&aws::schema::EMPTY);
                json!({ "output": canonical::write_fields(structure, &fields) })
            }
            Answer::Refused { code, message } => json!({ "code": code, "message": message }),
        };
    }
    Ok(answer)
}

/// Writes the refusal of a modelled error.
fn error(command: &Value) -> Result<Value> {
    let operation = operation(command)?;
    let spec = operation
        .error(text(command, "error")?)
        .context("no such error")?;
    let mut error = match command["message"].as_str() {
        Some(message) => Error::of(spec, message),
        None => Error::silent(spec),
    };
    for member in spec.members {
        error = error.with(member, format!("a {member} <&>"));
    }
    let (status, code, body) = aws::steps::encode_error(operation.service, &error, REQUEST_ID);
    Ok(json!({ "status": status, "code": code, "body": STANDARD.encode(body) }))
}

/// The headers that the signer adds, or a presigned path.
fn sign(command: &Value) -> Result<Value> {
    let at = Timestamp::parse_amz_date(text(command, "at")?).context("a date")?;
    let signer = server::signer(command["token"].as_str());
    if let Some(seconds) = command["seconds"].as_u64() {
        let path = signer.presign(
            text(command, "host")?,
            text(command, "path")?,
            at,
            seconds as u32,
        );
        return Ok(json!({ "path": path }));
    }
    let mut request = http::Request::builder()
        .method(text(command, "method")?)
        .uri(text(command, "path")?)
        .header("host", text(command, "host")?)
        .header("content-type", text(command, "content_type")?)
        .body(STANDARD.decode(text(command, "body")?)?)?;
    signer.sign(&mut request, at);
    let header = request
        .headers()
        .get("authorization")
        .context("an authorization")?;
    Ok(json!({ "authorization": header.to_str()? }))
}

fn operation(command: &Value) -> Result<&'static OperationSpec> {
    let (service, name) = (text(command, "service")?, text(command, "operation")?);
    SERVICES
        .iter()
        .find(|known| known.id == service)
        .and_then(|service| {
            service
                .operations
                .iter()
                .find(|operation| operation.name == name)
        })
        .copied()
        .with_context(|| format!("no operation {service}.{name}"))
}

fn text<'a>(command: &'a Value, key: &str) -> Result<&'a str> {
    command[key]
        .as_str()
        .with_context(|| format!("the command has no text {key}"))
}

fn number(command: &Value, key: &str) -> Result<i64> {
    command[key]
        .as_i64()
        .with_context(|| format!("the command has no number {key}"))
}
