//! The operator's side: `/metrics` and `/health` over HTTP, and the commands of `sesame admin` over the Unix socket.

pub(crate) mod account;
pub(crate) mod backup;
pub(crate) mod dns;
mod find;
mod flight;
pub(crate) mod house;
pub(crate) mod identity;
pub(crate) mod keys;
mod mail;
mod master_key;
pub(crate) mod message;
mod orders;
pub(crate) mod queues;
mod requests;
mod suppression;
mod top;

pub use backup::Backup;
pub use keys::SubmissionHost;
pub use master_key::KeyFile;

use crate::flight::FlightRecorder;
use crate::http1::body::{self, Bounds};
use crate::http1::{self, Answer, Service};
use crate::metrics::Registry;
use crate::transcripts::Transcripts;
use base::Budget;
use base::env::{Clock, Peer};
use base::{AccountId, BoxFuture, ShardId};
use control::{Control, Scope};
use house::House;
use http::{Method, Request, StatusCode};
use hyper::body::Incoming;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use store::Stores;
use thiserror::Error;

/// Largest body of a command.
const COMMAND_BYTES: u64 = 64 * 1024;

/// What the operator's commands work on.
pub(crate) struct Operator {
    pub(crate) control: Arc<Control>,
    pub(crate) accept: Arc<accept::Accept>,
    pub(crate) queue: queue::Handle,
    pub(crate) stores: Stores,
    pub(crate) shard: ShardId,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) transcripts: Option<Transcripts>,
    pub(crate) flight: Option<FlightRecorder>,
    pub(crate) house: House,
}

/// Why a command was not carried out.
#[derive(Debug, Error)]
pub(crate) enum Problem {
    /// There is no such thing.
    #[error("{0}")]
    NotFound(String),
    /// The arguments make no sense.
    #[error("{0}")]
    Invalid(String),
    /// The server failed.
    #[error("{0}")]
    Failed(String),
}

impl Problem {
    fn status(&self) -> StatusCode {
        match self {
            Self::NotFound(_) => StatusCode::NOT_FOUND,
            Self::Invalid(_) => StatusCode::BAD_REQUEST,
            Self::Failed(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl From<control::Error> for Problem {
    fn from(e: control::Error) -> Self {
        use control::Error as E;
        match e {
            E::AccountNotFound(_) | E::IdentityNotFound(_) => Self::NotFound(e.to_string()),
            _ if e.is_internal() => Self::Failed(with_cause(&e)),
            _ => Self::Invalid(e.to_string()),
        }
    }
}

impl From<store::Error> for Problem {
    fn from(e: store::Error) -> Self {
        Self::Failed(e.to_string())
    }
}

fn with_cause(e: &dyn std::error::Error) -> String {
    match e.source() {
        Some(cause) => format!("{e}: {cause}"),
        None => e.to_string(),
    }
}

pub(crate) type Outcome = Result<Value, Problem>;

/// Which account a command is about.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Which {
    account: Option<String>,
}

impl Operator {
    /// Carries out `noun verb`.
    async fn command(&self, noun: &str, verb: &str, arguments: &[u8], who: &Peer) -> Outcome {
        match (noun, verb) {
            ("account", "create") => self.account_create(read(arguments)?).await,
            ("account", "list") => self.account_list().await,
            ("account", "show") => self.account_show(&read(arguments)?).await,
            ("account", "grant") => self.account_grant(&read(arguments)?).await,
            ("account", "deny") => self.account_deny(&read(arguments)?).await,
            ("account", "quota") => self.account_quota(&read(arguments)?).await,
            ("account", "pause") => self.account_pause(&read(arguments)?).await,
            ("account", "resume") => self.account_resume(&read(arguments)?).await,
            ("identity", "check") => self.identity_check(&read(arguments)?).await,
            ("identity", "rotate") => self.identity_rotate(&read(arguments)?).await,
            ("identity", "list") => self.identity_list(&read(arguments)?).await,
            ("identity", "show") => self.identity_show(&read(arguments)?).await,
            ("dns", "show") => self.dns_show().await,
            ("message" | "queue" | "suppression", _) => {
                self.mail_command((noun, verb), arguments, who).await
            }
            _ => self.house_command(noun, verb, arguments).await,
        }
    }

    /// The account that is meant, in the region that is served.
    fn scope(&self, which: &Which) -> Result<Scope, Problem> {
        let mut scope = self.control.first_scope();
        if let Some(text) = &which.account {
            scope.account = account_id(text)?;
        }
        Ok(scope)
    }
}

fn account_id(text: &str) -> Result<AccountId, Problem> {
    text.parse()
        .map_err(|e: base::id::InvalidId| Problem::Invalid(e.to_string()))
}

fn read<T: DeserializeOwned>(arguments: &[u8]) -> Result<T, Problem> {
    serde_json::from_slice(arguments).map_err(|e| Problem::Invalid(format!("bad arguments: {e}")))
}

/// The Unix socket's service: the same user's processes and root's may speak to it.
pub(crate) struct Socket {
    pub(crate) operator: Operator,
    pub(crate) uid: u32,
    pub(crate) ready: Arc<AtomicBool>,
    pub(crate) budget: Budget,
}

impl Socket {
    async fn respond(&self, peer: &Peer, request: Request<Incoming>) -> Answer {
        let (head, mut body) = request.into_parts();
        if let Some(answer) = health(&head.method, head.uri.path(), &self.ready) {
            return answer;
        }
        let bounds = Bounds {
            declared: COMMAND_BYTES,
            undeclared: COMMAND_BYTES,
            time: Duration::from_secs(10),
            copies: 1,
        };
        let mut path = head.uri.path().trim_start_matches('/').split('/');
        let (Some("admin"), Some(noun), Some(verb), None, Method::POST) = (
            path.next(),
            path.next(),
            path.next(),
            path.next(),
            head.method,
        ) else {
            return nothing_here();
        };
        let outcome = match body::read(&mut body, bounds, &self.budget).await {
            Ok(read) => {
                let command = self.operator.command(noun, verb, &read.bytes, peer);
                command.await
            }
            Err(refusal) => Err(Problem::Invalid(refusal.to_string())),
        };
        if matches!(verb, "show" | "list" | "find" | "top") {
            tracing::debug!(noun, verb, ok = outcome.is_ok(), "operator's command");
        } else {
            tracing::info!(noun, verb, ok = outcome.is_ok(), "operator's command");
        }
        match outcome {
            Ok(value) => http1::json(StatusCode::OK, &value),
            Err(problem) => http1::json(problem.status(), &json!({"error": problem.to_string()})),
        }
    }
}

impl Service for Socket {
    fn admits(&self, peer: &Peer) -> bool {
        matches!(peer, Peer::Unix { uid } if *uid == self.uid || *uid == 0)
    }

    fn answer(
        self: Arc<Self>,
        peer: Peer,
        request: Request<Incoming>,
    ) -> BoxFuture<'static, Answer> {
        Box::pin(async move { self.respond(&peer, request).await })
    }
}

/// The HTTP listener's service: figures and health, nothing that changes anything.
pub(crate) struct Page {
    pub(crate) metrics: Arc<Registry>,
    pub(crate) ready: Arc<AtomicBool>,
}

impl Service for Page {
    fn answer(self: Arc<Self>, _: Peer, request: Request<Incoming>) -> BoxFuture<'static, Answer> {
        Box::pin(async move {
            let (method, path) = (request.method(), request.uri().path());
            if let Some(answer) = health(method, path, &self.ready) {
                return answer;
            }
            if *method == Method::GET && path == "/metrics" {
                let kind = "text/plain; version=0.0.4; charset=utf-8";
                return http1::answer(StatusCode::OK, kind, self.metrics.page());
            }
            nothing_here()
        })
    }
}

fn health(method: &Method, path: &str, ready: &AtomicBool) -> Option<Answer> {
    if *method != Method::GET {
        return None;
    }
    match path {
        "/health/live" => Some(http1::json(StatusCode::OK, &json!({"status": "live"}))),
        "/health/ready" if ready.load(Ordering::Acquire) => {
            Some(http1::json(StatusCode::OK, &json!({"status": "ready"})))
        }
        "/health/ready" => {
            let answer = json!({"error": "the server is not ready, or is stopping"});
            Some(http1::json(StatusCode::SERVICE_UNAVAILABLE, &answer))
        }
        _ => None,
    }
}

fn nothing_here() -> Answer {
    http1::json(
        StatusCode::NOT_FOUND,
        &json!({"error": "nothing is served here"}),
    )
}
