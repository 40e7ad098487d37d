//! MTA-STS (RFC 8461): which policy a domain has now. A policy is looked for when mail for the domain is due, fetched when
//! its id is new or it is old, and kept for as long as it says, over restarts too (docs/adr/043).

#[cfg(test)]
mod tests;

use crate::cache::Cache;
use base::env::{Record, RecordType};
use base::{BoxFuture, Env, Timestamp};
use bytes::Bytes;
use mail::mta_sts::{self, Mode, Policy};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;
use tokio::time::Instant;

/// How long what was found out of a domain holds. It is also the wait after a fetch that failed (RFC 8461 §3.3: five
/// minutes or longer).
const LOOK_EVERY: Duration = Duration::from_mins(5);
/// A policy is fetched anew when it is older than this, or than half of its life (RFC 8461 §3.3, §10.2).
const FETCH_EVERY: Duration = Duration::from_hours(24);
/// Most domains that are known at one time; policies of the others are read from the shelf again.
const MAX_DOMAINS: usize = 20_000;

/// Fetches policies from the hosts that publish them.
pub trait PolicyHosts: Send + Sync {
    /// The text at `https://mta-sts.DOMAIN/.well-known/mta-sts.txt`, fetched as RFC 8461 §3.3 wants it: the certificate
    /// holds, no redirect is followed, size and time are bounded. The error says why there is none.
    fn fetch<'a>(&'a self, domain: &'a str) -> BoxFuture<'a, Result<Bytes, String>>;
}

/// Keeps policies over restarts.
pub trait Shelf: Send + Sync {
    /// The policy that was kept last for a domain.
    fn load<'a>(&'a self, domain: &'a str) -> BoxFuture<'a, Result<Option<Kept>, String>>;
    /// Keeps a policy.
    fn keep<'a>(&'a self, domain: &'a str, kept: &'a Kept) -> BoxFuture<'a, Result<(), String>>;
}

/// A policy as it was fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The id that announced it.
    pub id: String,
    /// The policy.
    pub policy: Policy,
    /// When it was fetched.
    pub fetched_at: Timestamp,
}

impl Kept {
    /// Until when it holds.
    pub fn expires_at(&self) -> Timestamp {
        self.fetched_at.plus(self.policy.max_age)
    }

    fn is_old(&self, now: Timestamp) -> bool {
        let wait = FETCH_EVERY.min(self.policy.max_age / 2);
        self.fetched_at.plus(wait) <= now
    }
}

/// What a domain asks of its senders.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Sts {
    pub(crate) domain: String,
    /// A policy that is to be minded.
    pub(crate) policy: Option<Kept>,
    /// What is odd about it, for people.
    pub(crate) note: Option<String>,
    /// The policy was announced and cannot be had (RFC 8460 §4.3.2.2).
    pub(crate) unfetched: bool,
}

/// The policies of all domains.
#[derive(Default)]
pub(crate) struct Policies {
    parts: OnceLock<Parts>,
    slots: Mutex<BTreeMap<String, Arc<Slot>>>,
}

struct Parts {
    hosts: Arc<dyn PolicyHosts>,
    shelf: Arc<dyn Shelf>,
}

/// What is known of one domain.
#[derive(Default)]
struct Slot {
    known: Mutex<Option<Known>>,
    /// Held by the one that finds out more.
    turn: tokio::sync::Mutex<()>,
}

#[derive(Clone)]
struct Known {
    sts: Arc<Sts>,
    until: Instant,
}

/// What to do about a domain.
#[derive(Debug, PartialEq, Eq)]
enum Step {
    Nothing,
    Use,
    Fetch(String),
}

/// RFC 8461 §3.1, §5.1: a kept policy holds until its age ends, whatever DNS says; a new id brings a new one.
fn decide(announced: Option<String>, kept: Option<&Kept>, now: Timestamp) -> Step {
    match (announced, kept) {
        (None, None) => Step::Nothing,
        (None, Some(_)) => Step::Use,
        (Some(id), Some(kept)) if kept.id == id && !kept.is_old(now) => Step::Use,
        (Some(id), _) => Step::Fetch(id),
    }
}

impl Policies {
    /// Begins to look for policies.
    pub(crate) fn begin(&self, hosts: Arc<dyn PolicyHosts>, shelf: Arc<dyn Shelf>) {
        // There is one wiring; whoever wires again means the same.
        let _ = self.parts.set(Parts { hosts, shelf });
    }

    /// What a domain asks for now.
    pub(crate) async fn of(&self, domain: &str, (cache, env): (&Cache, &Env)) -> Arc<Sts> {
        let Some(parts) = self.parts.get().filter(|_| !domain.starts_with('[')) else {
            return Arc::default();
        };
        let slot = self.slot(domain);
        let now = env.clock.now();
        if let Some(known) = slot.known(now, true) {
            return known;
        }
        let turn = match (slot.turn.try_lock(), slot.known(now, false)) {
            (Ok(turn), _) => turn,
            // Another finds out, which may take a minute; what is known holds meanwhile.
            (Err(_), Some(known)) => return known,
            (Err(_), None) => slot.turn.lock().await,
        };
        if let Some(known) = slot.known(now, true) {
            return known;
        }
        let sts = Arc::new(parts.find(domain, slot.kept(), (cache, env)).await);
        slot.put(Known {
            sts: Arc::clone(&sts),
            until: Instant::now() + LOOK_EVERY,
        });
        drop(turn);
        sts
    }

    fn slot(&self, domain: &str) -> Arc<Slot> {
        let mut slots = self.slots.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(slot) = slots.get(domain) {
            return Arc::clone(slot);
        }
        if slots.len() >= MAX_DOMAINS {
            slots.clear();
        }
        Arc::clone(slots.entry(domain.to_owned()).or_default())
    }
}

impl Slot {
    /// What is known and holds: a policy whose age has ended does not. `fresh`: and was found out not long ago.
    fn known(&self, now: Timestamp, fresh: bool) -> Option<Arc<Sts>> {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let known = known.as_ref()?;
        let ends = known.sts.policy.as_ref().map(Kept::expires_at);
        let holds = ends.is_none_or(|end| end > now);
        let new = known.until > Instant::now();
        (holds && (new || !fresh)).then(|| Arc::clone(&known.sts))
    }

    fn kept(&self) -> Option<Kept> {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.as_ref()?.sts.policy.clone()
    }

    fn put(&self, known: Known) {
        *self.known.lock().unwrap_or_else(PoisonError::into_inner) = Some(known);
    }
}

impl Parts {
    async fn find(&self, domain: &str, known: Option<Kept>, (cache, env): (&Cache, &Env)) -> Sts {
        let kept = match known {
            Some(kept) => Some(kept),
            None => self.load(domain).await,
        };
        let now = env.clock.now();
        let expired = kept.as_ref().is_some_and(|kept| kept.expires_at() <= now);
        let kept = kept.filter(|_| !expired);
        let name = format!("_mta-sts.{domain}");
        let texts = cache.lookup(&name, RecordType::Txt).await.ok();
        let texts = texts.iter().flat_map(|answer| &answer.records);
        let announced = mta_sts::announced(texts.filter_map(|record| match record {
            Record::Txt(text) => Some(text.as_slice()),
            _ => None,
        }));
        let mut sts = Sts {
            domain: domain.to_owned(),
            ..Sts::default()
        };
        let is_gone = announced.is_none();
        match decide(announced, kept.as_ref(), now) {
            Step::Nothing => {
                sts.note = expired.then(|| "the policy that was kept has expired".to_owned());
            }
            Step::Use => {
                let gone = "its record is gone or unreadable, the policy holds until its age ends";
                sts.note = is_gone.then(|| gone.to_owned());
                sts.policy = kept;
            }
            Step::Fetch(id) => match self.fetch(domain, id, now).await {
                Ok(fetched) => sts.policy = Some(fetched),
                Err(reason) => {
                    sts.note = Some(unfetched(&reason, kept.is_some(), expired));
                    sts.unfetched = true;
                    sts.policy = kept;
                }
            },
        }
        sts
    }

    async fn load(&self, domain: &str) -> Option<Kept> {
        match self.shelf.load(domain).await {
            Ok(kept) => kept,
            Err(error) => {
                tracing::warn!(domain, error, "a kept MTA-STS policy cannot be read");
                None
            }
        }
    }

    async fn fetch(&self, domain: &str, id: String, now: Timestamp) -> Result<Kept, String> {
        let text = self.hosts.fetch(domain).await?;
        let policy = Policy::read(&text).map_err(|e| format!("it is no policy: {e}"))?;
        let kept = Kept {
            id,
            policy,
            fetched_at: now,
        };
        if let Err(error) = self.shelf.keep(domain, &kept).await {
            // It holds as long as the process lives.
            tracing::warn!(domain, error, "an MTA-STS policy cannot be kept");
        }
        Ok(kept)
    }
}

fn unfetched(reason: &str, kept: bool, expired: bool) -> String {
    let then = match (kept, expired) {
        (true, _) => "; the one that was kept holds",
        (false, true) => "; the one that was kept has expired",
        (false, false) => "",
    };
    format!("a policy is announced and cannot be fetched ({reason}){then}")
}

impl Sts {
    /// The mode that is to be minded; `None` counts as no policy (RFC 8461 §5).
    pub(crate) fn mode(&self) -> Mode {
        self.policy
            .as_ref()
            .map_or(Mode::None, |kept| kept.policy.mode)
    }

    /// The policy, and why it is the one, for people.
    pub(crate) fn in_words(&self) -> String {
        let mut told = match &self.policy {
            None => "none".to_owned(),
            Some(kept) => {
                let hosts: Vec<_> = kept.policy.hosts.iter().map(ToString::to_string).collect();
                let (until, hosts) = (kept.expires_at().iso_ms(), hosts.join(", "));
                format!(
                    "{}: policy {} until {until}, hosts {hosts}",
                    kept.policy.mode, kept.id
                )
            }
        };
        if let Some(note) = &self.note {
            told.push_str(" (");
            told.push_str(note);
            told.push(')');
        }
        told
    }
}
