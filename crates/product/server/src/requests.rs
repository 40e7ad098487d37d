//! The newest calls with their outcomes, in memory: what `sesame admin request show` tells of a call that was refused.
//!
//! Refused calls and answered ones stand in rings of their own, so that a busy customer's successes do not push out the
//! one refusal that somebody asks about. Secrets, bodies and addresses are not kept, but for what the text of a refusal
//! had already told the caller.

mod figures;

use self::figures::Figures;
use crate::metrics::Registry;
use aws::Answered;
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

#[cfg(test)]
mod tests;
