//! The way of a request: route → verify → decode → validate → authorise → handler → encode (the order: docs/adr/005).

use crate::cx::{Authorizer, Cx, Extras};
use crate::error::{Error, Fault};
use crate::query::{self, Form};
use crate::registry::{self, Registry, Routed, target};
use crate::respond::{Answered, encode_output, explained, failure, respond};
use crate::rest;
use crate::schema::{OperationSpec, Service};
use crate::sigv4::{self, Caller, Claim, Credentials, Rules, Verifier};
use crate::validate::validate;
use base::env::{Clock, Entropy, random};
use base::{Region, Timestamp};
use bytes::Bytes;
use http::header::USER_AGENT;
use http::request::Parts;
use http::{Request, Response};
use std::collections::BTreeSet;
use std::net::IpAddr;
use std::sync::Arc;
use tracing::Instrument as _;

/// What the pipeline needs of the world.
pub struct Context {
    /// Where access keys are known.
    pub credentials: Arc<dyn Credentials>,
    /// Where policies are known.
    pub authorizer: Arc<dyn Authorizer>,
    /// Wall time.
    pub clock: Arc<dyn Clock>,
    /// Randomness, for request ids.
    pub entropy: Arc<dyn Entropy>,
    /// Which regions a signature may name.
    pub regions: ServedRegions,
}

/// Which regions a signature may name.
#[derive(Clone, Debug)]
pub enum ServedRegions {
    /// These alone.
    Only(BTreeSet<Region>),
    /// Whatever the client names.
    Any,
}

impl ServedRegions {
    /// One region alone.
    pub fn one(region: Region) -> Self {
        Self::Only(BTreeSet::from([region]))
    }

    pub(crate) fn contains(&self, region: &Region) -> bool {
        match self {
            Self::Only(regions) => regions.contains(region),
            Self::Any => true,
        }
    }
}

/// The other end of the connection.
#[derive(Clone, Copy, Debug)]
pub struct Peer {
    /// Its address.
    pub ip: IpAddr,
    /// Whether the connection is encrypted.
    pub secure: bool,
}

/// Answers AWS requests.
pub struct Pipeline {
    registry: Registry,
    context: Context,
    verifier: Verifier,
}

/// One request on its way.
struct Passage {
    request_id: String,
    now: Timestamp,
    head: Parts,
    body: Bytes,
    peer: Peer,
}

/// A request that only its handler may still refuse.
struct Started {
    operation: &'static OperationSpec,
    answer: registry::Answer,
}

impl Pipeline {
    /// Joins operations to the world.
    pub fn new(registry: Registry, context: Context) -> Self {
        Self {
            registry,
            context,
            verifier: Verifier::default(),
        }
    }

    /// The operations.
    pub fn registry(&self) -> &Registry {
        &self.registry
    }

    /// Answers a request, whose body has been read. Never fails: a refusal is an answer.
    pub async fn call(&self, request: Request<Bytes>, peer: Peer) -> Response<Bytes> {
        let (head, body) = request.into_parts();
        let passage = Passage {
            request_id: self.request_id(),
            now: self.context.clock.now(),
            head,
            body,
            peer,
        };
        let span = tracing::info_span!(
            "request", request_id = %passage.request_id,
            op = tracing::field::Empty, principal = tracing::field::Empty
        );
        self.answer(passage).instrument(span).await
    }

    /// Whether a request is worth reading its body: it goes to an operation that may exist, and all of its signature
    /// but the last step holds. The answer to give otherwise.
    pub async fn admit(&self, head: &Parts) -> Result<(), Response<Bytes>> {
        let checked = self.check_head(head).await;
        checked.map_err(|fault| self.refuse(head, fault))
    }

    async fn check_head(&self, head: &Parts) -> Result<(), Fault> {
        let service = match self.registry.route_rest(head) {
            Some(routed) => routed.operation?.service,
            None if head.uri.path() != "/" => return Err(Fault::UnknownPath),
            None => self.registry.query_service(head, None),
        };
        let now = self.context.clock.now();
        let rules = Rules {
            service,
            regions: &self.context.regions,
            now,
        };
        let credentials = self.context.credentials.as_ref();
        if credentials.believe(&sigv4::claimed(head)).is_some() {
            return Ok(());
        }
        Claim::read(head, &rules, credentials).await.map(drop)
    }

    /// Refuses a request whose body was never read, in the form of the service that it speaks to.
    pub fn refuse(&self, head: &Parts, fault: Fault) -> Response<Bytes> {
        let service = self.registry.route_rest(head).map_or_else(
            || self.registry.query_service(head, None),
            |routed| routed.service,
        );
        let mut answered = Answered::of(self.request_id());
        answered.claimed_key = sigv4::claimed_key(head);
        let (status, body) = failure(service, &fault.into(), &mut answered);
        respond(service, status, body, self.context.clock.now(), answered)
    }

    async fn answer(&self, mut passage: Passage) -> Response<Bytes> {
        let mut answered = Answered::of(passage.request_id.clone());
        let (service, started) = self.start(&passage, &mut answered).await;
        // The handler's input is a copy: 40 MB of body must not lie about while a message is committed.
        passage.body = Bytes::new();
        let outcome = match started {
            Ok(started) => started.answer.await.map(|output| {
                let id = &passage.request_id;
                (200, encode_output(started.operation, &output, id))
            }),
            Err(error) => Err(error),
        };
        if let Err(error) = &outcome
            && let Some(text) = error.explanation()
        {
            return explained(text, passage.now, answered);
        }
        let (status, body) =
            outcome.unwrap_or_else(|error| failure(service, &error, &mut answered));
        if answered.caller.is_none() {
            answered.claimed_key = sigv4::claimed_key(&passage.head);
        }
        let code = answered.code.as_deref().unwrap_or("-");
        if status == 500 {
            tracing::error!(status, code, "answered");
        } else {
            tracing::debug!(status, code, "answered");
        }
        respond(service, status, body, passage.now, answered)
    }

    async fn start(
        &self,
        passage: &Passage,
        answered: &mut Answered,
    ) -> (&'static Service, Result<Started, Error>) {
        let (routed, form) = match self.route(passage) {
            Ok(found) => found,
            Err((service, fault)) => return (service, Err(fault.into())),
        };
        let service = routed.service;
        if let Err(Fault::UnknownPath) = routed.operation {
            return (service, Err(Fault::UnknownPath.into()));
        }
        (service, self.check(passage, routed, form, answered).await)
    }

    fn route<'b>(
        &self,
        passage: &'b Passage,
    ) -> Result<(Routed, Option<Form<'b>>), (&'static Service, Fault)> {
        let head = &passage.head;
        if let Some(routed) = self.registry.route_rest(head) {
            return Ok((routed, None));
        }
        let fail = |fault| (self.registry.query_service(head, None), fault);
        let body = std::str::from_utf8(&passage.body).map_err(|_| fail(Fault::Malformed(None)))?;
        let form = query::parse(&[target(head).query, body]).map_err(fail)?;
        Ok((self.registry.route_form(head, &form), Some(form)))
    }

    async fn check(
        &self,
        passage: &Passage,
        routed: Routed,
        form: Option<Form<'_>>,
        answered: &mut Answered,
    ) -> Result<Started, Error> {
        answered.operation = routed.operation.as_ref().ok().copied();
        let span = tracing::Span::current();
        let name = answered.operation.map_or("-", |operation| operation.name);
        span.record("op", name);
        let caller = self.verify(passage, routed.service).await?;
        span.record("principal", tracing::field::display(&caller.principal));
        answered.caller = Some(caller.clone());
        // A body that names no known operation may be another one than was signed, so the signature comes first.
        let operation = routed.operation?;
        let Some(handler) = self.registry.handler(operation) else {
            return Err(Fault::NotImplemented(operation.name).into());
        };
        let input = match form {
            Some(form) => query::decode(operation.input, &form)?,
            None => rest::decode(operation, target(&passage.head), &passage.body)?,
        };
        if let Some(text) = validate(operation, &input) {
            return Err(Fault::Invalid(text).into());
        }
        let cx = passage.cx(operation, caller);
        let answer = handler(cx, input, Arc::clone(&self.context.authorizer));
        Ok(Started { operation, answer })
    }

    async fn verify(&self, passage: &Passage, service: &'static Service) -> Result<Caller, Error> {
        let rules = Rules {
            service,
            regions: &self.context.regions,
            now: passage.now,
        };
        let credentials = self.context.credentials.as_ref();
        self.verifier
            .verify(&passage.head, &passage.body, &rules, credentials)
            .await
    }

    /// A version 4 UUID (RFC 9562 §5.4).
    fn request_id(&self) -> String {
        let mut bytes: [u8; 16] = random(self.context.entropy.as_ref());
        bytes[6] = bytes[6] & 0x0f | 0x40;
        bytes[8] = bytes[8] & 0x3f | 0x80;
        let hex = base::crypto::hex(&bytes);
        let groups = [
            &hex[..8],
            &hex[8..12],
            &hex[12..16],
            &hex[16..20],
            &hex[20..],
        ];
        groups.join("-")
    }
}

impl Passage {
    fn cx(&self, operation: &'static OperationSpec, caller: Caller) -> Cx {
        let user_agent = self
            .head
            .headers
            .get(USER_AGENT)
            .and_then(|value| value.to_str().ok());
        Cx {
            operation,
            request_id: self.request_id.clone(),
            account: caller.account,
            principal: caller.principal,
            principal_id: caller.principal_id,
            access_key_id: caller.access_key_id,
            region: caller.region,
            source_ip: self.peer.ip,
            user_agent: user_agent.unwrap_or_default().to_owned(),
            now: self.now,
            secure_transport: self.peer.secure,
            extras: Extras::read(&self.head.headers),
        }
    }
}
