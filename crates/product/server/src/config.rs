//! What the server can be told, as plain data: the configuration file's keys after reading, in their types. Keys of
//! doors that do not exist yet are known to the reader of the file alone.

pub use crate::dev::{Dev, Limits as MailboxLimits};
pub use model::egress::SHARED_POOL;

pub use crate::transcripts::Settings as Transcripts;
use base::{AccountId, Region, Secret};
pub use smtp_in::Limits as SmtpLimits;
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;
use std::time::Duration;

/// The whole configuration.
#[derive(Clone, Debug)]
pub struct Config {
    /// The first account.
    pub account_id: AccountId,
    /// Region of ARNs and signatures.
    pub region: Region,
    /// The platform's own domain, in the place of `amazonses.com`.
    pub service_domain: String,
    /// Folder of `endpoints.json` and the operator's socket; `None` writes neither.
    pub data_dir: Option<PathBuf>,
    /// The first account's root key.
    pub root: RootKey,
    /// What a new account starts with.
    pub account: AccountDefaults,
    /// The AWS API.
    pub api: Api,
    /// Links that are followed from letters.
    pub web: Web,
    /// SMTP submission.
    pub smtp: Smtp,
    /// Delivery.
    pub egress: Egress,
    /// Waits between attempts; the last repeats.
    pub retry_schedule: Vec<Duration>,
    /// Domain verification.
    pub verification: Verification,
    /// The operator's side.
    pub admin: Admin,
    /// How long finished mail is remembered.
    pub retention: Duration,
    /// Transcripts of attempts; `None` makes none.
    pub transcripts: Option<Transcripts>,
    /// Bounds.
    pub limits: Limits,
    /// The local mode for developers' tests; `None` in every other server.
    pub dev: Option<Dev>,
    /// What a simulator changes; all off in a product.
    pub rig: Rig,
}

/// What a simulator changes.
#[derive(Clone, Copy, Debug, Default)]
pub struct Rig {
    /// RSA keys are made in place and never ahead.
    pub inline_keys: bool,
    /// Bugs planted into accepting mail.
    pub accept: accept::Faults,
    /// Bugs planted into the queue.
    pub queue: queue::Faults,
    /// Bugs planted into the readers of the journal.
    pub events: events::Faults,
}

/// The first account's root key.
#[derive(Clone, Debug)]
pub struct RootKey {
    /// `AKIA…`.
    pub access_key_id: String,
    /// Its secret.
    pub secret_access_key: Secret<String>,
}

/// What a new account starts with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AccountDefaults {
    /// Out of the sandbox.
    pub production: bool,
    /// Recipients in a rolling 24 hours.
    pub max_24_hour_send: f64,
    /// Recipients a second.
    pub max_send_rate: f64,
}

/// The AWS API.
#[derive(Clone, Debug)]
pub struct Api {
    /// Where it listens.
    pub listen: SocketAddr,
    /// With a certificate it speaks https.
    pub certificate: Option<Certificate>,
}

/// Links that are followed from letters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Web {
    /// A listener that serves nothing else; they are served by the AWS API's as well.
    pub listen: Option<SocketAddr>,
    /// Their base; without it, the URL of the AWS API's listener.
    pub public_url: Option<String>,
}

/// SMTP submission.
#[derive(Clone, Debug, Default)]
pub struct Smtp {
    /// Where it listens for clients that ask for TLS.
    pub starttls: Vec<SocketAddr>,
    /// Where it listens for clients that begin with TLS.
    pub tls: Vec<SocketAddr>,
    /// Its certificate: without one there can be no listeners.
    pub certificate: Option<Certificate>,
}

/// A certificate with its key, both PEM.
#[derive(Clone, Debug)]
pub struct Certificate {
    /// The certificate, and what leads from it to a trusted root.
    pub chain: Vec<u8>,
    /// The private key.
    pub key: Secret<Vec<u8>>,
}

/// Delivery.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Egress {
    /// Port of receiving MXs.
    pub port: u16,
    /// Deliver to loopback, link-local and private addresses.
    pub allow_private: bool,
    /// Where mail leaves from; never empty.
    pub sources: Vec<Source>,
    /// Smarthosts, in the order in which they are asked.
    pub routes: Vec<Route>,
}

/// An address that mail leaves from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its name in time-lines.
    pub name: String,
    /// Our own address; `None` lets the system choose.
    pub ip: Option<IpAddr>,
    /// Name in EHLO.
    pub ehlo: String,
    /// The pool that it belongs to.
    pub pool: String,
    /// Its share of the pool's mail.
    pub weight: u32,
}

/// A smarthost, and whose mail goes there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// Its name in time-lines.
    pub name: String,
    /// Domain of the recipients; `None`: all.
    pub domain: Option<String>,
    /// Account that sends; `None`: all.
    pub account: Option<AccountId>,
    /// Configuration set; `None`: all.
    pub configuration_set: Option<String>,
    /// Percentage of the messages that match.
    pub share: u32,
    /// Host, by name or address.
    pub host: String,
    /// Port.
    pub port: u16,
    /// How it is spoken to.
    pub tls: RouteTls,
    /// User and password.
    pub login: Option<(String, Secret<String>)>,
}

/// TLS with a smarthost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RouteTls {
    /// STARTTLS, and a certificate that holds.
    Require,
    /// TLS from the first octet, and a certificate that holds.
    Implicit,
    /// STARTTLS when it is offered.
    Optional,
    /// None.
    None,
}

/// Domain verification.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verification {
    /// Between looks at DNS for what is not verified yet.
    pub pending_interval: Duration,
    /// Between looks at DNS for what is.
    pub verified_interval: Duration,
    /// How long a key of Easy DKIM signs before the next one does.
    pub dkim_rotation: Duration,
}

/// The operator's side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Admin {
    /// HTTP of metrics and health.
    pub listen: Option<SocketAddr>,
    /// Unix socket of `sesame admin`.
    pub socket: Option<PathBuf>,
    /// User whose processes, beside root's, may use that socket.
    pub uid: u32,
}

/// Bounds (docs/adr/020), each with a name in the configuration file's `[limits]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Memory that requests and their messages may take at one time.
    pub inflight_bytes: u64,
    /// How long a request may wait for that memory.
    pub inflight_wait: Duration,
    /// Connections of one listener at one time.
    pub connections: usize,
    /// Of these, one address may have so many.
    pub connections_per_address: usize,
    /// Bytes of a request's head.
    pub head_bytes: usize,
    /// Time for a request's head, and the longest silence between requests.
    pub head_time: Duration,
    /// Time for a request's body, beside a second for each 64 KB that has come.
    pub body_time: Duration,
    /// Body of a request that sends mail by the REST API.
    pub send_bytes: u64,
    /// Body of a request of the Query API.
    pub query_bytes: u64,
    /// Body of any other request, and of one without Content-Length.
    pub body_bytes: u64,
    /// How long SIGTERM lets deliveries in flight go on.
    pub drain_time: Duration,
    /// Memory for bodies of accepted mail that was not handed to a connection yet.
    pub queue_bytes: u64,
    /// Memory for messages over 1 MB while connections carry them.
    pub carried_bytes: u64,
    /// Newest inputs of the queue's core that are kept for a replay.
    pub flight_inputs: usize,
    /// Outgoing connections at one time.
    pub egress_connections: usize,
    /// Outgoing connections to one site at one time.
    pub egress_connections_per_site: usize,
    /// Calls that are remembered with their outcomes: refused ones, and as many others.
    pub remembered_requests: usize,
    /// Memory of either.
    pub remembered_bytes: u64,
    /// Sessions of SMTP submission.
    pub smtp: SmtpLimits,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            inflight_bytes: 256 << 20,
            inflight_wait: Duration::from_mins(2),
            connections: 8192,
            connections_per_address: 4096,
            head_bytes: 64 << 10,
            head_time: Duration::from_mins(1),
            body_time: Duration::from_secs(30),
            send_bytes: 56 << 20,
            query_bytes: 24 << 20,
            body_bytes: 4 << 20,
            drain_time: Duration::from_secs(24),
            queue_bytes: 64 << 20,
            carried_bytes: 128 << 20,
            flight_inputs: 100_000,
            egress_connections: 1000,
            egress_connections_per_site: 20,
            remembered_requests: 10_000,
            remembered_bytes: 8 << 20,
            smtp: SmtpLimits::default(),
        }
    }
}
