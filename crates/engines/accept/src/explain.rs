//! What a send would do, without doing it: each check with its facts, and where the mail would go (docs/adr/034).

use crate::once::{self, Entry, Whose};
use crate::pipeline::{self, Checked};
use crate::simulator::is_simulator;
use crate::{Accept, Caller, Error, Submission, quota};
use base::BoxFuture;
use base::id::Origin;
use base::{MessageId, MessageNumber};
use content::{Stamp, rewrite, tags};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Domains that are looked up for one explanation: a message has at most fifty recipients.
const DOMAINS_MAX: usize = 50;

/// Where each check is described.
const DESCRIBED: [(&str, &str); 14] = [
    ("account", "sending.md §2 (4), reputation-quotas.md §6"),
    ("addresses and content", "sending.md §4, §5 and §8"),
    ("identities", "sending.md §5 and §6"),
    (
        "authorization",
        "sending.md §6, neighbours.md §2.3 and §2.4",
    ),
    ("tags", "sending.md §9"),
    ("send time", "docs/adr/050"),
    ("tenant and contact list", "sending.md §7 and §10"),
    ("configuration set", "sending.md §7"),
    ("mail from", "identities.md §7"),
    (
        "verified identities",
        "sending.md §5, reputation-quotas.md §2",
    ),
    ("size and structure", "sending.md §3 and §8"),
    ("suppression", "sending.md §15"),
    ("idempotency", "docs/adr/033"),
    ("quota and rate", "sending.md §12, reputation-quotas.md §3"),
];

/// Tells where mail would go: MX hosts, and what they promise about TLS.
pub trait Outlook: Send + Sync {
    /// What is known of the way to a domain, as JSON for people.
    fn route<'a>(&'a self, domain: &'a str) -> BoxFuture<'a, Value>;
}

/// The checks of a submission, in order. One that is not wanted keeps nothing but the name of the last.
#[derive(Debug, Default)]
pub struct Trace {
    wanted: bool,
    current: &'static str,
    checks: Vec<Value>,
}

impl Trace {
    /// A trace that keeps its facts.
    pub(crate) fn wanted() -> Self {
        Self {
            wanted: true,
            ..Self::default()
        }
    }

    /// The check that is being made, or was made last.
    pub fn current(&self) -> &'static str {
        self.current
    }

    pub(crate) fn begin(&mut self, check: &'static str) {
        self.current = check;
    }

    pub(crate) fn passed(&mut self, facts: impl FnOnce() -> Value) {
        if self.wanted {
            self.tell("passed", "facts", facts());
        }
    }

    fn refused(&mut self, error: &Error) {
        self.tell("refused", "reason", error.to_string().into());
    }

    fn tell(&mut self, outcome: &str, kind: &str, what: Value) {
        let check = self.current;
        let described = DESCRIBED.iter().find(|(name, _)| *name == check);
        let described = described.map(|(_, place)| *place);
        self.checks.push(json!({
            "check": check, "outcome": outcome, "specification": described, kind: what,
        }));
    }
}

impl Accept {
    /// Runs every check of a submission and composes its message, but sends and counts nothing. Answers the error that
    /// the send would get beside the trace.
    pub async fn explain(
        self: &Arc<Self>,
        caller: &Caller,
        submission: Submission,
    ) -> (Value, Option<Error>) {
        let mut trace = Trace::wanted();
        let outcome = self.try_out(caller, submission, &mut trace).await;
        match outcome {
            Ok(checked) => {
                let mail = self.outlook(caller, &checked).await;
                let decision = if checked.bad_content {
                    "rejected"
                } else {
                    "accepted"
                };
                let told = json!({"decision": decision, "checks": trace.checks, "mail": mail});
                (told, None)
            }
            Err(error) => {
                trace.refused(&error);
                (
                    json!({"decision": "refused", "checks": trace.checks}),
                    Some(error),
                )
            }
        }
    }

    async fn try_out(
        &self,
        caller: &Caller,
        submission: Submission,
        trace: &mut Trace,
    ) -> Result<Checked, Error> {
        let (account, checked) = pipeline::check(self, caller, submission, trace).await?;
        if let Some(key) = &checked.idempotency_key {
            trace.begin("idempotency");
            let first = match once::enter(self, caller, (Whose::Clients, key)).await? {
                Entry::Known(id) => Some(id),
                Entry::First(_) => None,
            };
            trace.passed(|| json!({"key": key, "first_id": first.map(|id| id.to_string())}));
        }
        trace.begin("quota and rate");
        let name = quota::series_name(&caller.account, &caller.region);
        let now = self.env.clock.now();
        let (counted, all) = (checked.counted, checked.letter.recipients.len());
        let (sent, held) = self
            .quotas
            .foresee(&account, &name, now, counted, all)
            .await?;
        trace.passed(|| {
            json!({
                "sent_last_24_hours": sent, "max_24_hour_send": account.max_24_hour_send,
                "max_send_rate": account.max_send_rate,
                "held_for_ms": held.map(|wait| wait.as_millis() as u64),
            })
        });
        Ok(checked)
    }

    async fn outlook(&self, caller: &Caller, checked: &Checked) -> Value {
        let domain = &self.settings.service_domain;
        let suppressed: BTreeMap<usize, &str> = checked
            .suppressed
            .iter()
            .map(|(index, entry)| (*index, entry.reason.as_str()))
            .collect();
        let mut routes: BTreeMap<String, Value> = BTreeMap::new();
        for (index, recipient) in checked.letter.recipients.iter().enumerate() {
            let silent = checked.bad_content || suppressed.contains_key(&index);
            let to = recipient.domain_lower();
            if silent || is_simulator(recipient, domain) || routes.contains_key(&to) {
                continue;
            }
            if let Some(outlook) = self.outlook.as_ref().filter(|_| routes.len() < DOMAINS_MAX) {
                let route = outlook.route(&to).await;
                routes.insert(to, route);
            }
        }
        let recipients: Vec<Value> = checked
            .letter
            .recipients
            .iter()
            .enumerate()
            .map(|(index, address)| {
                json!({
                    "address": address.to_string(), "suppressed": suppressed.get(&index),
                    "simulator": is_simulator(address, domain),
                })
            })
            .collect();
        json!({"recipients": recipients, "routes": routes, "message": self.composed(caller, checked)})
    }

    /// The message as it would leave, with an id that nothing has.
    fn composed(&self, caller: &Caller, checked: &Checked) -> Value {
        let now = self.env.clock.now();
        let origin = Origin {
            region: caller.region.code(),
            at: now,
            shard: self.place.shard,
            number: MessageNumber(0),
        };
        let id = MessageId::mint(&self.settings.message_id_key, origin);
        let stamp = Stamp {
            id,
            at: checked.send_at.unwrap_or(now),
            region: &caller.region,
            account: &caller.account,
            service_domain: &self.settings.service_domain,
            feedback_tags: tags::feedback(&checked.tags),
        };
        let outgoing = rewrite(&checked.letter.submitted, &stamp);
        json!({
            "size": outgoing.head.len() + outgoing.body.len(),
            "header": String::from_utf8_lossy(&outgoing.head),
        })
    }
}
