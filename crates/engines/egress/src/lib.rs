//! The delivery agent: finds the hosts of a domain, connects, starts TLS, signs and hands mail over.
//!
//! *Invariants.* Every wait has a time limit, every list of hosts and addresses a bound. A delivery is reported only
//! when the remote said 2yz to the final dot; whatever is unclear is a temporary failure. No connection goes to a
//! private address unless the operator allows it, whatever DNS says. Mail whose sender or receiver requires TLS leaves
//! on connections with a verified certificate alone (docs/adr/038, 043).
//!
//! *What it does not know.* Queues, retries, schedules, limits of sites; where keys are kept.
//!
//! *Start reading at* [`Egress`], then [`Connection`].
//!
//! RFC 5321 §5 (MX), 7505 (null MX), 3207 and 7435 (opportunistic TLS), 8461 (MTA-STS), 6376 (DKIM).

mod address;
mod cache;
mod connection;
mod failure;
mod need;
mod open;
mod policies;
mod relay;
mod resolve;
mod script;
mod settings;
mod sign;
mod transaction;
mod transcript;
mod wire;

pub use address::private_reason;
pub use connection::Connection;
pub use failure::meaning;
pub use policies::{Kept, PolicyHosts, Shelf};
pub use relay::{Relay, RelayTls};
pub use settings::{Settings, Source};
pub use sign::{Keys, KeysError, SigningKey};
pub use transcript::{Transcript, Transcripts};

use base::Env;
use cache::Cache;
use model::configuration_set::TlsPolicy;
use model::delivery::{Failure, Route};
use model::egress::via_of;
use need::Hints;
use policies::Policies;
use std::sync::atomic::AtomicU64;
use std::sync::{Arc, OnceLock};
use transcript::Keeping;

/// The delivery agent of one server.
#[derive(Clone)]
pub struct Egress {
    inner: Arc<Inner>,
}

struct Inner {
    env: Env,
    settings: Settings,
    keys: Arc<dyn Keys>,
    cache: Cache,
    policies: Policies,
    hints: Hints,
    /// Counts connections, so that hosts of equal preference take turns.
    turn: AtomicU64,
    transcripts: OnceLock<Keeping>,
}

impl Egress {
    /// Makes the agent.
    pub fn new(env: Env, settings: Settings, keys: Arc<dyn Keys>) -> Self {
        let cache = Cache::new(env.dns.clone(), settings.dns_timeout);
        Self {
            inner: Arc::new(Inner {
                env,
                settings,
                keys,
                cache,
                policies: Policies::default(),
                hints: Hints::default(),
                turn: AtomicU64::new(0),
                transcripts: OnceLock::new(),
            }),
        }
    }

    /// Looks for MTA-STS policies from now on (RFC 8461).
    #[must_use]
    pub fn with_policies(self, hosts: Arc<dyn PolicyHosts>, shelf: Arc<dyn Shelf>) -> Self {
        self.inner.policies.begin(hosts, shelf);
        self
    }

    /// What a domain asks of sessions, and why, in words.
    pub async fn demands(&self, domain: &str) -> Vec<(&'static str, String)> {
        self.inner.demands(domain).await
    }

    /// Where the mail of a domain goes.
    ///
    /// **Errors**: DNS failed, for now or for good, or the domain takes no mail.
    pub async fn resolve(&self, domain: &str) -> Result<Arc<Route>, Failure> {
        if let Some(name) = via_of(domain) {
            return self.inner.relay_route(name);
        }
        let route = self.inner.route(domain).await?;
        let need = self.inner.need(domain, TlsPolicy::Optional).await;
        self.inner.hints.note(&route.site, domain, &need.sts);
        Ok(route)
    }

    /// Opens a connection to the best host of the route that answers, ready for its first transaction.
    ///
    /// **Errors**: all hosts were tried; the failure is about the whole site.
    pub async fn open(&self, source: &str, route: Arc<Route>) -> Result<Connection, Failure> {
        let mut unusable = None;
        for source in self.inner.settings.sources_for(source) {
            let opened = Connection::open(self.inner.clone(), source, route.clone()).await;
            match opened {
                Err(failure) if failure::is_unusable_source(&failure) => {
                    tracing::warn!(reason = failure.reason, "another source may stand in");
                    unusable.get_or_insert(failure);
                }
                other => return other,
            }
        }
        Err(unusable.unwrap_or_else(|| failure::internal("there is no source".to_owned())))
    }
}
