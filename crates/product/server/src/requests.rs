//! The newest calls with their outcomes, in memory: what `sesame admin request show` tells of a call that was refused.
//!
//! Refused calls and answered ones stand in rings of their own, so that a busy customer's successes do not push out the
//! one refusal that somebody asks about. Secrets, bodies and addresses are not kept, but for what the text of a refusal
//! had already told the caller.

use crate::metrics::{Counter, Registry};
use aws::{Answered, OperationSpec};
use base::Timestamp;
use http::HeaderValue;
use serde_json::{Value, json};
use std::collections::VecDeque;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// Longest text of one member that is kept.
const TEXT_MAX: usize = 2_000;
/// Bytes of one call beside its texts, roughly.
const OVERHEAD: usize = 200;

/// How much is remembered: calls of each ring, and bytes of each.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bounds {
    pub(crate) calls: usize,
    pub(crate) bytes: usize,
}

/// Which way a call came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Door {
    /// The AWS APIs.
    Api,
    /// SMTP submission.
    Smtp,
}

/// One call as it is remembered.
#[derive(Clone, Debug)]
pub(crate) struct Call {
    pub(crate) id: String,
    pub(crate) at: Timestamp,
    pub(crate) took: Duration,
    pub(crate) door: Door,
    pub(crate) service: &'static str,
    pub(crate) operation: &'static str,
    pub(crate) account: String,
    pub(crate) principal: String,
    pub(crate) access_key_id: String,
    pub(crate) source_ip: Option<IpAddr>,
    pub(crate) user_agent: String,
    pub(crate) status: u16,
    pub(crate) code: String,
    pub(crate) text: String,
    pub(crate) detail: String,
}

impl Call {
    /// Whether it was refused, or failed.
    fn refused(&self) -> bool {
        !self.code.is_empty()
    }

    fn bytes(&self) -> usize {
        let texts = [
            &self.id,
            &self.account,
            &self.principal,
            &self.access_key_id,
            &self.user_agent,
            &self.code,
            &self.text,
            &self.detail,
        ];
        OVERHEAD + texts.into_iter().map(String::len).sum::<usize>()
    }

    /// For the operator; `-` stands nowhere, what is not known is `null`.
    pub(crate) fn shown(&self) -> Value {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        json!({
            "request_id": self.id,
            "at": self.at.iso_ms(),
            "took_ms": u64::try_from(self.took.as_millis()).unwrap_or(u64::MAX),
            "door": match self.door {
                Door::Api => "api",
                Door::Smtp => "smtp",
            },
            "service": some(self.service),
            "operation": some(self.operation),
            "account_id": some(&self.account),
            "principal": some(&self.principal),
            "access_key_id": some(&self.access_key_id),
            "source_ip": self.source_ip,
            "user_agent": some(&self.user_agent),
            "status": self.status,
            "code": some(&self.code),
            "text": some(&self.text),
            "reason": some(&self.detail),
        })
    }
}

/// Whence a call came, and when.
pub(crate) struct Origin {
    pub(crate) at: Timestamp,
    pub(crate) took: Duration,
    pub(crate) source_ip: IpAddr,
    pub(crate) user_agent: Option<HeaderValue>,
}

/// Which calls are listed.
#[derive(Debug, Default)]
pub(crate) struct Filter {
    pub(crate) refused: bool,
    pub(crate) operation: Option<String>,
    pub(crate) account: Option<String>,
}

impl Filter {
    fn takes(&self, call: &Call) -> bool {
        let operation = |wanted: &String| wanted.eq_ignore_ascii_case(call.operation);
        (!self.refused || call.refused())
            && self.operation.as_ref().is_none_or(operation)
            && self.account.as_ref().is_none_or(|a| *a == call.account)
    }
}

/// The newest calls of one kind.
#[derive(Default)]
struct Ring {
    calls: VecDeque<Call>,
    bytes: usize,
}

impl Ring {
    fn push(&mut self, call: Call, bounds: Bounds) {
        self.bytes += call.bytes();
        self.calls.push_back(call);
        while self.calls.len() > bounds.calls || self.bytes > bounds.bytes {
            let Some(oldest) = self.calls.pop_front() else {
                break;
            };
            self.bytes -= oldest.bytes();
        }
    }
}

#[derive(Default)]
struct Rings {
    refused: Ring,
    answered: Ring,
}

/// The newest calls of a server, and how many there were of each class.
pub(crate) struct Requests {
    bounds: Bounds,
    rings: Mutex<Rings>,
    figures: Figures,
}

impl Requests {
    /// Remembers nothing yet.
    pub(crate) fn new(bounds: Bounds, registry: &mut Registry) -> Arc<Self> {
        Arc::new(Self {
            bounds,
            rings: Mutex::default(),
            figures: Figures::new(registry),
        })
    }

    fn lock(&self) -> MutexGuard<'_, Rings> {
        // The rings change in single steps, so a panic elsewhere leaves them whole.
        self.rings.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Notes how a call to the AWS APIs was answered.
    pub(crate) fn answered(&self, answered: &Answered, status: u16, origin: &Origin) {
        let caller = answered.caller.as_ref();
        let claimed = || answered.claimed_key.clone().unwrap_or_default();
        let user_agent = origin.user_agent.as_ref();
        let user_agent = user_agent.and_then(|value| value.to_str().ok());
        self.note(Call {
            id: answered.request_id.clone(),
            at: origin.at,
            took: origin.took,
            door: Door::Api,
            service: answered.operation.map_or("", |of| of.service.id),
            operation: answered.operation.map_or("", |of| of.name),
            account: caller.map_or_else(String::new, |of| of.account.to_string()),
            principal: caller.map_or_else(String::new, |of| of.principal.to_string()),
            access_key_id: caller.map_or_else(claimed, |of| of.access_key_id.clone()),
            source_ip: Some(origin.source_ip),
            user_agent: cut(user_agent.unwrap_or_default()),
            status,
            code: answered.code.clone().unwrap_or_default(),
            text: cut(answered.text.as_deref().unwrap_or_default()),
            detail: cut(answered.detail.as_deref().unwrap_or_default()),
        });
        self.figures
            .count(answered.operation, answered.code.as_deref());
    }

    /// Notes a call of any door.
    pub(crate) fn note(&self, call: Call) {
        let bounds = self.bounds;
        let mut rings = self.lock();
        if call.refused() {
            rings.refused.push(call, bounds);
        } else {
            rings.answered.push(call, bounds);
        }
    }

    /// The call of that id.
    pub(crate) fn find(&self, id: &str) -> Option<Call> {
        let rings = self.lock();
        let all = rings.refused.calls.iter().chain(&rings.answered.calls);
        all.rev().find(|call| call.id == id).cloned()
    }

    /// Calls that a filter takes, the newest first, and how many are remembered in all.
    pub(crate) fn list(&self, filter: &Filter, limit: usize) -> (Vec<Call>, usize) {
        let rings = self.lock();
        let newest = |ring: &Ring| -> Vec<Call> {
            let taken = ring.calls.iter().rev().filter(|call| filter.takes(call));
            taken.take(limit).cloned().collect()
        };
        let mut found = newest(&rings.refused);
        found.extend(newest(&rings.answered));
        found.sort_by_key(|call| std::cmp::Reverse(call.at));
        found.truncate(limit);
        let remembered = rings.refused.calls.len() + rings.answered.calls.len();
        (found, remembered)
    }
}

fn cut(text: &str) -> String {
    let mut end = text.len().min(TEXT_MAX);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text[..end].to_owned()
}

/// Classes of calls, in the order of the counters.
const CLASSES: [&str; 4] = ["send", "read", "change", "unknown"];
/// Why calls are refused, in the order of the counters; the last is for all other codes.
const REASONS: [&str; 10] = [
    "signature",
    "access_denied",
    "throttled",
    "rejected",
    "paused",
    "invalid",
    "not_found",
    "not_implemented",
    "server",
    "other",
];

/// What is counted of calls.
struct Figures {
    calls: Vec<Counter>,
    refused: Vec<Counter>,
}

impl Figures {
    fn new(registry: &mut Registry) -> Self {
        Self {
            calls: registry.counters(
                "server_calls_total",
                "Calls to the AWS APIs by what they do.",
                "class",
                &CLASSES,
            ),
            refused: registry.counters(
                "server_calls_refused_total",
                "Calls to the AWS APIs that were refused, by the kind of reason.",
                "reason",
                &REASONS,
            ),
        }
    }

    fn count(&self, operation: Option<&OperationSpec>, code: Option<&str>) {
        self.calls[class(operation)].add(1);
        if let Some(code) = code {
            self.refused[reason(code)].add(1);
        }
    }
}

fn class(operation: Option<&OperationSpec>) -> usize {
    const READING: [&str; 5] = ["Get", "List", "Describe", "Test", "Simulate"];
    match operation {
        None => 3,
        Some(operation) if operation.sends => 0,
        Some(operation) if READING.iter().any(|word| operation.name.starts_with(word)) => 1,
        Some(_) => 2,
    }
}

fn reason(code: &str) -> usize {
    let code = code.strip_suffix("Exception").unwrap_or(code);
    match code {
        "MissingAuthenticationToken"
        | "IncompleteSignature"
        | "InvalidClientTokenId"
        | "UnrecognizedClient"
        | "ExpiredToken"
        | "SignatureDoesNotMatch"
        | "InvalidSignature"
        | "RequestExpired" => 0,
        "AccessDenied" => 1,
        "Throttling" | "TooManyRequests" | "LimitExceeded" => 2,
        "MessageRejected" | "MailFromDomainNotVerified" => 3,
        "SendingPaused"
        | "AccountSendingPaused"
        | "ConfigurationSetSendingPaused"
        | "AccountSuspended" => 4,
        "ValidationError"
        | "BadRequest"
        | "Serialization"
        | "MalformedInput"
        | "InvalidParameterValue" => 5,
        "NotFound" | "NoSuchEntity" | "ConfigurationSetDoesNotExist" => 6,
        "NotImplemented" => 7,
        "ServiceUnavailable" | "InternalFailure" | "InternalServiceError" => 8,
        _ => 9,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::Ipv4Addr;

    fn call(id: usize, code: &str) -> Call {
        Call {
            id: id.to_string(),
            at: Timestamp(i64::try_from(id).expect("is small")),
            took: Duration::ZERO,
            door: Door::Api,
            service: "ses",
            operation: "SendEmail",
            account: "123456789012".into(),
            principal: String::new(),
            access_key_id: String::new(),
            source_ip: Some(Ipv4Addr::LOCALHOST.into()),
            user_agent: String::new(),
            status: 200,
            code: code.into(),
            text: String::new(),
            detail: String::new(),
        }
    }

    fn requests(calls: usize, bytes: usize) -> Arc<Requests> {
        Requests::new(Bounds { calls, bytes }, &mut Registry::default())
    }

    #[test]
    fn successes_push_out_successes_alone() {
        let requests = requests(3, 1 << 20);
        requests.note(call(0, "AccessDenied"));
        for id in 1..=10 {
            requests.note(call(id, ""));
        }
        let ids = |filter: &Filter| -> Vec<String> {
            let listed = requests.list(filter, 10).0;
            listed.into_iter().map(|call| call.id).collect()
        };
        assert_eq!(ids(&Filter::default()), ["10", "9", "8", "0"]);
        let refused = Filter {
            refused: true,
            ..Filter::default()
        };
        assert_eq!(ids(&refused), ["0"]);
        assert!(requests.find("0").is_some() && requests.find("1").is_none());
        let other = Filter {
            operation: Some("GetAccount".into()),
            ..Filter::default()
        };
        assert!(ids(&other).is_empty());
    }

    #[test]
    fn bytes_are_bounded_too() {
        let requests = requests(1_000, 10 * OVERHEAD);
        for id in 0..100 {
            let mut long = call(id, "X");
            long.text = cut(&"é".repeat(TEXT_MAX));
            requests.note(long);
        }
        assert!(requests.list(&Filter::default(), 1_000).1 <= 10);
        assert!(requests.lock().refused.bytes <= 10 * OVERHEAD);
        assert!(cut(&"é".repeat(TEXT_MAX)).len() <= TEXT_MAX);
    }

    #[test]
    fn every_code_has_a_closed_label() {
        for (code, expected) in [
            ("InvalidSignatureException", "signature"),
            ("AccessDenied", "access_denied"),
            ("TooManyRequestsException", "throttled"),
            ("MessageRejected", "rejected"),
            ("SendingPausedException", "paused"),
            ("NotFoundException", "not_found"),
            ("InternalFailure", "server"),
            ("AlreadyExistsException", "other"),
        ] {
            assert_eq!(REASONS[reason(code)], expected, "{code}");
        }
        assert_eq!(CLASSES[class(None)], "unknown");
    }
}
