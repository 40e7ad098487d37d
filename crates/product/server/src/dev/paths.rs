//! The paths that the local mode adds to the API's port (contract.md §3).

use super::guard;
use super::mailbox::Mailbox;
use super::shown::{Wanted, shown};
use super::{Clock, Dev};
use crate::http1::body::{self, Bounds};
use crate::http1::{self, Answer};
use accept::Accept;
use base::text::print_duration;
use base::{Budget, parse_duration};
use control::Control;
use http::request::Parts;
use http::{HeaderValue, Request, StatusCode, header};
use hyper::body::Incoming;
use serde::Deserialize;
use serde_json::{Value, json};
use std::sync::Arc;
use std::time::Duration;
use store::Stores;

/// Largest body of a request to these paths.
const BODY_BYTES: u64 = 4_096;

/// What the paths work on.
pub(crate) struct Paths {
    pub(crate) dev: Dev,
    pub(crate) mailbox: Arc<Mailbox>,
    pub(crate) control: Arc<Control>,
    pub(crate) accept: Arc<Accept>,
    pub(crate) queue: queue::Handle,
    pub(crate) stores: Stores,
    /// Names of the services that are served.
    pub(crate) services: Vec<&'static str>,
    /// Host of `api.public_url`.
    pub(crate) own_name: Option<String>,
    /// Memory for bodies.
    pub(crate) budget: Budget,
}

/// A path of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Mails,
    Reset,
    Health,
    Clock,
}

fn place(path: &str) -> Option<Place> {
    match path {
        "/_aws/ses" | "/_aws/ses/" => Some(Place::Mails),
        "/_aws/ses/reset" => Some(Place::Reset),
        "/_localstack/health" => Some(Place::Health),
        "/_sesame/clock" => Some(Place::Clock),
        _ => None,
    }
}

impl Paths {
    /// Lets a request pass, or answers it: one to these paths, and one of a page of a stranger whatever it asks for.
    pub(crate) async fn intercept(
        &self,
        request: Request<Incoming>,
    ) -> Result<Request<Incoming>, Answer> {
        let ours = place(request.uri().path());
        let (head, mut body) = request.into_parts();
        if guard::is_foreign(&head) {
            let text = "requests of pages of other origins are refused";
            return Err(forbidden(&head, body, text));
        }
        // Programs may call the APIs under any name; in a browser that name may be a stranger's.
        let is_guarded = ours.is_some() || guard::is_of_a_browser(&head);
        if is_guarded && !guard::is_at_home(&head, self.own_name.as_deref()) {
            let text = "this path answers at an address or a local name only; api.public_url allows one more";
            return Err(forbidden(&head, body, text));
        }
        let Some(place) = ours else {
            return Ok(Request::from_parts(head, body));
        };
        let answer = self.answer(place, &head, &mut body).await;
        http1::throw_away(&head, body);
        Err(answer)
    }

    async fn answer(&self, place: Place, head: &Parts, body: &mut Incoming) -> Answer {
        match (place, head.method.as_str()) {
            (Place::Mails, "GET" | "HEAD") => self.list(head).await,
            (Place::Mails, "DELETE") => self.delete(head),
            (Place::Reset, "POST") => self.reset().await,
            (Place::Health, "GET" | "HEAD") => self.health(),
            (Place::Clock, "GET" | "HEAD") => self.time(),
            (Place::Clock, "POST") => self.advance(body).await,
            (place, _) => wrong_method(place),
        }
    }

    async fn list(&self, head: &Parts) -> Answer {
        let wanted = wanted(head);
        // What is to be sent later is in the mailbox, and comes to light at its time.
        let clock: &Clock = &self.dev.clock;
        let now = base::env::Clock::now(clock);
        let mails = self
            .mailbox
            .list(|record| record.begins_at() <= now && wanted.is(record));
        // Reading thousands of mails keeps a thread busy.
        let read = move || {
            let mails: Vec<Value> = mails.iter().map(shown).collect();
            json!({"messages": mails}).to_string()
        };
        match tokio::task::spawn_blocking(read).await {
            Ok(text) => http1::answer(StatusCode::OK, "application/json", text),
            Err(_) => failed("the mails cannot be shown"),
        }
    }

    fn delete(&self, head: &Parts) -> Answer {
        if let Some(id) = wanted(head).id {
            let known = id.parse().is_ok_and(|id| self.mailbox.remove(&id));
            if !known {
                let text = json!({"message": "no mail has this id"});
                return http1::json(StatusCode::NOT_FOUND, &text);
            }
        } else {
            self.mailbox.clear();
        }
        http1::answer(StatusCode::NO_CONTENT, "application/json", "")
    }

    /// Everything is as after the start, but for the clock, which never goes back.
    async fn reset(&self) -> Answer {
        self.mailbox.clear();
        let counters = self.stores.series.forget(base::Timestamp(i64::MAX)).await;
        self.accept.forget_sent();
        let records = self.control.reset().await;
        if let (Ok(_), Ok(())) = (&counters, &records) {
            return http1::json(StatusCode::OK, &json!({"status": "reset"}));
        }
        tracing::error!(?counters, ?records, "the reset failed");
        failed("the reset failed half-way; try again")
    }

    fn health(&self) -> Answer {
        let services = self.services.iter();
        let services: serde_json::Map<String, Value> = services
            .map(|name| ((*name).to_owned(), "running".into()))
            .collect();
        let version = env!("CARGO_PKG_VERSION");
        let health = json!({"services": services, "edition": "sesame", "version": version});
        http1::json(StatusCode::OK, &health)
    }

    fn time(&self) -> Answer {
        let clock: &Clock = &self.dev.clock;
        let now = base::env::Clock::now(clock).iso_ms();
        let forward = print_duration(clock.forward());
        http1::json(StatusCode::OK, &json!({"now": now, "forward": forward}))
    }

    async fn advance(&self, body: &mut Incoming) -> Answer {
        let bounds = Bounds {
            declared: BODY_BYTES,
            undeclared: BODY_BYTES,
            time: Duration::from_secs(5),
            copies: 1,
        };
        let by = match body::read(body, bounds, &self.budget).await {
            Ok(read) => advance_of(&read.bytes),
            Err(refusal) => Err(refusal.to_string()),
        };
        let too_far = || "the clock goes no further".to_owned();
        let moved = by.and_then(|by| self.dev.clock.advance(by).ok_or_else(too_far));
        if let Err(text) = moved {
            return http1::json(StatusCode::BAD_REQUEST, &json!({"message": text}));
        }
        self.queue.wake();
        self.control.wake();
        self.time()
    }
}

/// `{"advance": "14h"}`.
fn advance_of(body: &[u8]) -> Result<Duration, String> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Request {
        advance: String,
    }
    let request: Request = serde_json::from_slice(body).map_err(
        |_| "expected {\"advance\": \"14h\"}, the time by which to put the clock forward",
    )?;
    parse_duration(&request.advance).map_err(|e| e.to_string())
}

fn wanted(head: &Parts) -> Wanted {
    let query = head.uri.query().unwrap_or_default();
    let form = aws::steps::parse_form(&[query]).unwrap_or_default();
    let get = |name| form.get(name).filter(|text| !text.is_empty());
    Wanted {
        id: get("id").map(str::to_owned),
        email: get("email").map(str::to_owned),
    }
}

fn wrong_method(place: Place) -> Answer {
    let allowed = match place {
        Place::Mails => "GET, HEAD, DELETE",
        Place::Reset => "POST",
        Place::Health => "GET, HEAD",
        Place::Clock => "GET, HEAD, POST",
    };
    let text = json!({"message": format!("this path takes {allowed}")});
    let mut answer = http1::json(StatusCode::METHOD_NOT_ALLOWED, &text);
    let allowed = HeaderValue::from_static(allowed);
    answer.headers_mut().insert(header::ALLOW, allowed);
    answer
}

/// A refusal after which the connection ends, since the request's body is not read.
fn forbidden(head: &Parts, body: Incoming, text: &str) -> Answer {
    http1::throw_away(head, body);
    http1::last(http1::json(
        StatusCode::FORBIDDEN,
        &json!({"message": text}),
    ))
}

fn failed(text: &str) -> Answer {
    http1::json(StatusCode::INTERNAL_SERVER_ERROR, &json!({"message": text}))
}
