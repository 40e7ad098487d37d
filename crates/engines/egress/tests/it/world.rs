//! A world of scripts: DNS from a table, receiving servers on in-memory streams, a clock that stands still.

mod outside;
mod server;

pub(crate) use self::server::{DRIP, HANG, LATE, Log, RESET, Script};
use base::crypto::RsaPrivateKey;
use base::env::{Answer, DnsError, Record, RecordType};
use base::{AccountId, BoxFuture, Env, MessageId, Timestamp};
use egress::{Egress, Keys, KeysError, Settings, SigningKey, Source};
use model::configuration_set::TlsPolicy;
use model::delivery::{Job, JobRecipient, Outcome, Outgoing, Report};
use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, LazyLock, Mutex};
use std::time::Duration;

struct Server {
    script: Script,
    log: Arc<Mutex<Log>>,
}

#[derive(Default)]
pub(crate) struct World {
    zone: Mutex<BTreeMap<(RecordType, String), Result<Answer, DnsError>>>,
    servers: Mutex<BTreeMap<SocketAddr, Server>>,
    pub(crate) lookups: AtomicUsize,
    pub(crate) keys_asked: AtomicUsize,
    pub(crate) keys_fail: AtomicBool,
    pub(crate) tls_fails: AtomicBool,
    /// Whether certificates hold.
    pub(crate) trusted: AtomicBool,
    pub(crate) handshakes: AtomicUsize,
    /// Addresses that we do not have.
    pub(crate) unbound: Mutex<Vec<IpAddr>>,
    /// How far the clock has gone.
    pub(crate) later_ms: AtomicUsize,
}

pub(crate) const NOW: Timestamp = Timestamp(1_700_502_794_689);

static KEY: LazyLock<Arc<RsaPrivateKey>> = LazyLock::new(|| {
    let der = RsaPrivateKey::generate_pkcs8(2048).expect("generates");
    Arc::new(RsaPrivateKey::from_der(&der).expect("reads its own"))
});

impl World {
    pub(crate) fn new() -> Arc<Self> {
        Arc::new(Self::default())
    }

    /// A server at an address, port 25.
    pub(crate) fn server(&self, ip: &str, script: Script) -> Arc<Mutex<Log>> {
        let log = Arc::new(Mutex::new(Log::default()));
        let at = SocketAddr::new(ip.parse().expect("an address"), 25);
        self.servers.lock().expect("no panic").insert(
            at,
            Server {
                script,
                log: log.clone(),
            },
        );
        log
    }

    pub(crate) fn record(&self, name: &str, kind: RecordType, records: Vec<Record>) {
        let answer = Answer {
            records,
            ttl: Duration::from_mins(1),
            authentic: false,
        };
        self.answer(name, kind, Ok(answer));
    }

    pub(crate) fn answer(&self, name: &str, kind: RecordType, answer: Result<Answer, DnsError>) {
        self.zone
            .lock()
            .expect("no panic")
            .insert((kind, name.to_owned()), answer);
    }

    /// A domain with one MX host at an address.
    pub(crate) fn domain(&self, domain: &str, ip: &str) {
        let exchange = format!("mx.{domain}");
        self.address(&exchange, ip);
        self.record(
            domain,
            RecordType::Mx,
            vec![Record::Mx {
                preference: 10,
                exchange,
            }],
        );
    }

    pub(crate) fn address(&self, host: &str, ip: &str) {
        match ip.parse().expect("an address") {
            IpAddr::V4(v4) => self.record(host, RecordType::A, vec![Record::A(v4)]),
            IpAddr::V6(v6) => self.record(host, RecordType::Aaaa, vec![Record::Aaaa(v6)]),
        }
    }

    pub(crate) fn egress_with(self: &Arc<Self>, change: impl FnOnce(&mut Settings)) -> Egress {
        let source = Source {
            name: "out".to_owned(),
            ip: None,
            ehlo: "us.test".to_owned(),
            pool: String::new(),
        };
        let mut settings = Settings::new(25, false, vec![source]);
        change(&mut settings);
        Egress::new(self.env(), settings, self.clone())
    }

    pub(crate) fn env(self: &Arc<Self>) -> Env {
        Env {
            clock: self.clone(),
            entropy: self.clone(),
            net: self.clone(),
            dns: self.clone(),
            disk: Arc::new(nowhere::Nowhere),
        }
    }

    pub(crate) fn egress(self: &Arc<Self>) -> Egress {
        self.egress_with(|_| {})
    }

    /// Resolves, opens and delivers once; everything that can fail fails the outcome.
    pub(crate) async fn deliver(
        self: &Arc<Self>,
        domain: &str,
        recipients: &[&str],
    ) -> Vec<Outcome> {
        let egress = self.egress();
        let job = job(message("body\r\n"), recipients);
        let all = |failure| vec![Outcome::Failed(failure); recipients.len()];
        let route = match egress.resolve(domain).await {
            Ok(route) => route,
            Err(failure) => return all(failure),
        };
        let mut connection = match egress.open("out", route).await {
            Ok(connection) => connection,
            Err(failure) => return all(failure),
        };
        let report = connection.deliver(&job).await;
        connection.close().await;
        // Lets the peer's task read what was written last.
        for _ in 0..10 {
            tokio::task::yield_now().await;
        }
        only_outcomes(report)
    }
}

pub(crate) fn only_outcomes(report: Report) -> Vec<Outcome> {
    report
        .outcomes
        .into_iter()
        .map(|(_, outcome)| outcome)
        .collect()
}

pub(crate) fn message(body: &'static str) -> Arc<Outgoing> {
    Arc::new(outgoing(body))
}

/// A message whose sender requires TLS.
pub(crate) fn secure_message(body: &'static str) -> Arc<Outgoing> {
    Arc::new(Outgoing {
        tls: TlsPolicy::Require,
        ..outgoing(body)
    })
}

fn outgoing(body: &'static str) -> Outgoing {
    Outgoing {
        id: "0100018beddd71c1-00000000-0000-4000-8000-000000000000-000000"
            .parse::<MessageId>()
            .expect("reads"),
        account: "123456789012".parse::<AccountId>().expect("reads"),
        region: "us-east-1".parse().expect("reads"),
        tls: TlsPolicy::Optional,
        reverse_path: "id@us.test".to_owned(),
        dkim_identity: Some("sender.test".to_owned()),
        head: "From: a@sender.test\r\nSubject: s\r\n".into(),
        body: body.into(),
        body_hash: mail::dkim::body_hash(body.as_bytes()),
        signed: Mutex::new(None),
    }
}

pub(crate) fn job(message: Arc<Outgoing>, recipients: &[&str]) -> Job {
    let recipient = |(i, address): (usize, &&str)| JobRecipient {
        index: i as u16,
        address: (*address).to_owned(),
        attempt: i as u32 + 1,
    };
    Job {
        message,
        recipients: recipients.iter().enumerate().map(recipient).collect(),
    }
}

/// An outcome in short: `delivered`, `bounced REASON` or `deferred REASON`.
pub(crate) fn short(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Delivered { .. } => "delivered".to_owned(),
        Outcome::Failed(failure) if failure.permanent => format!("bounced {}", failure.reason),
        Outcome::Failed(failure) => format!("deferred {}", failure.reason),
    }
}

impl Keys for World {
    fn signing_keys<'a>(
        &'a self,
        _: (&'a AccountId, &'a base::Region),
        identity: Option<&'a str>,
    ) -> BoxFuture<'a, Result<Vec<SigningKey>, KeysError>> {
        Box::pin(async move {
            self.keys_asked.fetch_add(1, Ordering::Relaxed);
            if self.keys_fail.load(Ordering::Relaxed) {
                return Err(KeysError("the store is away".to_owned()));
            }
            let key = |domain: &str| SigningKey {
                domain: domain.to_owned(),
                selector: "s".to_owned(),
                key: KEY.clone(),
            };
            Ok(identity.into_iter().chain(["us.test"]).map(key).collect())
        })
    }
}
