//! The door of the AWS APIs: reads a request within its bounds and hands it to the pipeline.

use crate::config::{Config, Limits};
use crate::dev::Paths;
use crate::http1::body::{self, Refusal};
use crate::http1::{self, Answer, Service};
use crate::links::Links;
use crate::metrics::{Counter, Registry, Times};
use crate::requests::{Origin, Requests};
use aws::{Answered, Fault, Pipeline, Protocol};
use base::BoxFuture;
use base::aside::aside;
use base::budget::{Budget, FREE};
use base::env::{Clock, Peer};
use http::header::USER_AGENT;
use http::request::Parts;
use http::{Request, Response, StatusCode};
use http_body_util::Full;
use hyper::body::{Body, Incoming};
use serde_json::json;
use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tokio::time::Instant;

/// Operations of the REST API whose requests carry whole messages.
const SENDING: [&str; 2] = ["SendEmail", "SendBulkEmail"];

/// How many times its length a request costs, at its most: the body as it came (base64 in JSON), and beside it the
/// decoded message, three quarters of that. The body is gone before the handler begins, so that mending line ends or
/// composing, which copy the message once more, cost less.
const COPIES_REST: u64 = 2;
/// The Query API's: between the two stands the form without its percent signs.
const COPIES_QUERY: u64 = 3;

/// The AWS APIs.
pub(crate) struct Api {
    pipeline: Pipeline,
    links: Links,
    budget: Budget,
    limits: Limits,
    /// Whether it is spoken to in TLS.
    secure: bool,
    ready: Arc<AtomicBool>,
    figures: Figures,
    clock: Arc<dyn Clock>,
    requests: Arc<Requests>,
    dev: Option<Paths>,
}

/// What is counted of requests.
struct Figures {
    answered: Vec<Counter>,
    refused: Vec<Counter>,
    took: Times,
}

/// Outcomes of requests, in the order of the counters.
const OUTCOMES: [&str; 3] = ["ok", "client_error", "server_error"];
/// Why a body was not read, in the order of the counters.
const REFUSALS: [&str; 5] = ["too_large", "too_slow", "busy", "broken", "not_admitted"];
/// Place of the last of them.
const NOT_ADMITTED: usize = REFUSALS.len() - 1;

impl Figures {
    fn new(registry: &mut Registry) -> Self {
        Self {
            answered: registry.counters(
                "server_requests_total",
                "Requests to the AWS APIs that were answered.",
                "outcome",
                &OUTCOMES,
            ),
            refused: registry.counters(
                "server_requests_refused_total",
                "Requests to the AWS APIs whose body was not read.",
                "reason",
                &REFUSALS,
            ),
            took: registry.times(
                "server_request_duration_seconds",
                "Time from a request's head to its answer.",
            ),
        }
    }

    fn note(&self, answer: &Answer, began: Instant) {
        let status = answer.status();
        let outcome =
            usize::from(status.is_client_error()) + 2 * usize::from(status.is_server_error());
        self.answered[outcome].add(1);
        self.took.note(began.elapsed());
    }
}

/// What it shares with the rest of the server.
pub(crate) struct Around {
    pub(crate) budget: Budget,
    pub(crate) ready: Arc<AtomicBool>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) requests: Arc<Requests>,
}

impl Api {
    /// Puts the door together.
    pub(crate) fn new(
        pipeline: Pipeline,
        links: Links,
        config: &Config,
        around: Around,
        registry: &mut Registry,
    ) -> Self {
        let shown = around.budget.clone();
        registry.gauge(
            "server_inflight_bytes",
            "Memory that large requests and messages hold.",
            move || shown.used() as f64,
        );
        Self {
            pipeline,
            links,
            budget: around.budget,
            limits: config.limits.clone(),
            secure: config.api.certificate.is_some(),
            ready: around.ready,
            figures: Figures::new(registry),
            clock: around.clock,
            requests: around.requests,
            dev: None,
        }
    }

    /// The operations.
    pub(crate) fn registry(&self) -> &aws::Registry {
        self.pipeline.registry()
    }

    /// Adds the paths of the local mode.
    pub(crate) fn with_dev(mut self, paths: Option<Paths>) -> Self {
        self.dev = paths;
        self
    }

    async fn respond(&self, peer: Peer, request: Request<Incoming>) -> Answer {
        let path = request.uri().path();
        if path == "/_sesame/health" {
            return self.health();
        }
        if let Some(answer) = self.links.answer(request.method(), request.uri()).await {
            return answer;
        }
        let request = match &self.dev {
            None => request,
            Some(paths) => match paths.intercept(request).await {
                Ok(request) => request,
                Err(answer) => return answer,
            },
        };
        let path = request.uri().path();
        if !self.pipeline.registry().speaks(path) {
            let text = json!({"message": "nothing is served at this path"});
            return http1::json(StatusCode::NOT_FOUND, &text);
        }
        let began = Instant::now();
        let mut origin = Origin {
            at: self.clock.now(),
            took: Duration::ZERO,
            source_ip: caller(&peer, self.secure).ip,
            user_agent: request.headers().get(USER_AGENT).cloned(),
        };
        let answer = self.call(peer, request).await;
        self.figures.note(&answer, began);
        origin.took = began.elapsed();
        if let Some(answered) = answer.extensions().get::<Answered>() {
            let status = answer.status().as_u16();
            self.requests.answered(answered, status, &origin);
        }
        answer
    }

    async fn call(&self, peer: Peer, request: Request<Incoming>) -> Answer {
        let (head, mut body) = request.into_parts();
        let read = match self.read(&head, &mut body).await {
            Ok(read) => read,
            Err(refused) => {
                http1::throw_away(&head, body);
                return http1::last(refused);
            }
        };
        let request = Request::from_parts(head, read.bytes);
        let work = self.pipeline.call(request, caller(&peer, self.secure));
        let answer = match &read.share {
            Some(_) => aside(work).await,
            None => work.await,
        };
        // Everything that the request held is gone now.
        drop(read.share);
        answer.map(Full::new)
    }

    /// Reads a request's body. One that may take a share of the memory is read only when its head shows who sends it, so
    /// that strangers cannot hold the memory that others wait for.
    async fn read(&self, head: &Parts, body: &mut Incoming) -> Result<body::Read, Answer> {
        let bounds = self.bounds(head);
        let announced = body.size_hint().exact();
        let refuse = |refusal| self.refuse(head, refusal);
        bounds.most(announced).map_err(refuse)?;
        if announced.is_none_or(|length| length > FREE) {
            let admitted = self.pipeline.admit(head).await;
            admitted.map_err(|refused| {
                self.figures.refused[NOT_ADMITTED].add(1);
                refused.map(Full::new)
            })?;
        }
        body::read(body, bounds, &self.budget).await.map_err(refuse)
    }

    fn bounds(&self, head: &Parts) -> body::Bounds {
        let limits = &self.limits;
        let previewed = self.pipeline.registry().preview(head);
        let rest = previewed.filter(|o| o.service.protocol == Protocol::RestJson);
        let (declared, copies) = match rest {
            Some(operation) if SENDING.contains(&operation.name) => {
                (limits.send_bytes, COPIES_REST)
            }
            Some(_) => (limits.body_bytes, COPIES_REST),
            // It names its operation in the body.
            None => (limits.query_bytes, COPIES_QUERY),
        };
        body::Bounds {
            declared,
            undeclared: limits.body_bytes.min(declared),
            time: limits.body_time,
            copies,
        }
    }

    fn refuse(&self, head: &Parts, refusal: Refusal) -> Answer {
        let (reason, fault) = match refusal {
            Refusal::TooLarge(_) => (0, Fault::TooLarge),
            Refusal::TooSlow => (1, Fault::Malformed(None)),
            Refusal::Busy => (2, Fault::Unavailable),
            Refusal::Broken => (3, Fault::Malformed(None)),
        };
        self.figures.refused[reason].add(1);
        tracing::debug!(reason = REFUSALS[reason], %refusal, "a request's body was not read");
        self.pipeline.refuse(head, fault).map(Full::new)
    }

    fn health(&self) -> Answer {
        let ready = self.ready.load(Ordering::Acquire);
        let (status, word) = if ready {
            (StatusCode::OK, "ready")
        } else {
            (StatusCode::SERVICE_UNAVAILABLE, "not ready")
        };
        http1::json(status, &json!({"status": word}))
    }
}

impl Service for Api {
    fn answer(
        self: Arc<Self>,
        peer: Peer,
        request: Request<Incoming>,
    ) -> BoxFuture<'static, Response<Full<bytes::Bytes>>> {
        Box::pin(async move { self.respond(peer, request).await })
    }
}

fn caller(peer: &Peer, secure: bool) -> aws::Peer {
    let ip = match peer {
        Peer::Tcp(address) => address.ip().to_canonical(),
        Peer::Unix { .. } => IpAddr::V4(Ipv4Addr::LOCALHOST),
    };
    aws::Peer { ip, secure }
}
