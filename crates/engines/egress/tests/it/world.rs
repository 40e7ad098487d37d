//! A world of scripts: DNS from a table, receiving servers on in-memory streams, a clock that stands still.

use base::crypto::{RsaError, RsaPrivateKey};
use base::env::{
    Answer, BoxStream, Clock, Connected, Disk, DiskFile, Dns, DnsError, Entropy, ListenAt,
    Listener, Net, Record, RecordType, Space, TlsError, TlsInfo, TlsVerify,
};
use base::{AccountId, BoxFuture, Env, MessageId, Timestamp};
use egress::{Egress, Keys, KeysError, Settings, SigningKey, Source};
use model::configuration_set::TlsPolicy;
use model::delivery::{Job, JobRecipient, Outcome, Outgoing, Report};
use std::collections::BTreeMap;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, LazyLock, Mutex};
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use zeroize::Zeroizing;

/// The peer says nothing more.
pub(crate) const HANG: &str = "HANG";
/// The peer cuts the connection.
pub(crate) const RESET: &str = "RESET";

/// The peer says one octet a second, for ever.
pub(crate) const DRIP: &str = "DRIP";
/// The peer is in no hurry, but within every limit.
pub(crate) const LATE: &str = "LATE";

/// Answers of a receiving server; `|` separates lines. The last answer of a list repeats.
#[derive(Clone, Debug)]
pub(crate) struct Script {
    pub(crate) greeting: Vec<&'static str>,
    pub(crate) ehlo: Vec<&'static str>,
    pub(crate) mail: Vec<&'static str>,
    /// By the beginning of the local part.
    pub(crate) rcpt: Vec<(&'static str, &'static str)>,
    pub(crate) data: Vec<&'static str>,
    pub(crate) end: Vec<&'static str>,
    pub(crate) rset: Vec<&'static str>,
    pub(crate) starttls: Vec<&'static str>,
    /// Content is read just fast enough for the limit of a block.
    pub(crate) slow_reader: bool,
    /// Connections are cut after so many messages.
    pub(crate) messages_per_connection: usize,
}

impl Default for Script {
    fn default() -> Self {
        Self {
            greeting: vec!["220 mx.test"],
            ehlo: vec!["250-mx.test|250-SIZE 50000000|250-8BITMIME|250 PIPELINING"],
            mail: vec!["250 ok"],
            rcpt: Vec::new(),
            data: vec!["354 go"],
            end: vec!["250 2.0.0 queued as 1"],
            rset: vec!["250 ok"],
            starttls: vec!["220 go"],
            slow_reader: false,
            messages_per_connection: usize::MAX,
        }
    }
}

/// What happened at one server.
#[derive(Default)]
pub(crate) struct Log {
    pub(crate) connections: usize,
    pub(crate) commands: Vec<String>,
    pub(crate) messages: Vec<Vec<u8>>,
    counts: BTreeMap<&'static str, usize>,
}

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
        };
        let mut settings = Settings::new(25, false, vec![source]);
        change(&mut settings);
        let env = Env {
            clock: self.clone(),
            entropy: self.clone(),
            net: self.clone(),
            dns: self.clone(),
            disk: self.clone(),
        };
        Egress::new(env, settings, self.clone())
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

impl Clock for World {
    fn now(&self) -> Timestamp {
        NOW
    }
}

impl Entropy for World {
    fn fill(&self, buffer: &mut [u8]) {
        buffer.fill(7);
    }

    fn rsa_pkcs8(&self, bits: usize) -> Result<Zeroizing<Vec<u8>>, RsaError> {
        RsaPrivateKey::generate_pkcs8(bits)
    }
}

impl Dns for World {
    fn lookup<'a>(
        &'a self,
        name: &'a str,
        kind: RecordType,
    ) -> BoxFuture<'a, Result<Answer, DnsError>> {
        self.lookups.fetch_add(1, Ordering::Relaxed);
        let zone = self.zone.lock().expect("no panic");
        let known = zone.keys().any(|(_, known)| known == name);
        let missing = if known {
            DnsError::NoRecords
        } else {
            DnsError::NoSuchDomain
        };
        let found = zone
            .get(&(kind, name.to_owned()))
            .cloned()
            .unwrap_or(Err(missing));
        Box::pin(async move {
            if found == Err(DnsError::TimedOut) {
                std::future::pending::<()>().await;
            }
            found
        })
    }
}

impl Net for World {
    fn connect(&self, to: SocketAddr, _: Option<IpAddr>) -> BoxFuture<'_, io::Result<Connected>> {
        Box::pin(async move {
            let servers = self.servers.lock().expect("no panic");
            let Some(server) = servers.get(&to) else {
                return Err(io::ErrorKind::ConnectionRefused.into());
            };
            server.log.lock().expect("no panic").connections += 1;
            let (ours, theirs) = tokio::io::duplex(256 * 1024);
            let (script, log) = (server.script.clone(), server.log.clone());
            tokio::spawn(async move {
                // A peer whose client has left is done.
                let _ = serve(Box::new(theirs), &script, &log).await;
            });
            let local = SocketAddr::new("192.0.2.7".parse().expect("an address"), 4711);
            Ok(Connected {
                stream: Box::new(ours),
                local,
            })
        })
    }

    fn listen(&self, _: ListenAt) -> BoxFuture<'_, io::Result<Box<dyn Listener>>> {
        Box::pin(async { Err(io::ErrorKind::Unsupported.into()) })
    }

    fn start_tls<'a>(
        &'a self,
        stream: BoxStream,
        _: &'a str,
        verify: TlsVerify,
    ) -> BoxFuture<'a, Result<(BoxStream, TlsInfo), TlsError>> {
        Box::pin(async move {
            self.handshakes.fetch_add(1, Ordering::Relaxed);
            if self.tls_fails.load(Ordering::Relaxed) {
                return Err(TlsError("no common cipher".to_owned()));
            }
            if verify == TlsVerify::Certificate && !self.trusted.load(Ordering::Relaxed) {
                return Err(TlsError("unknown issuer".to_owned()));
            }
            Ok((
                stream,
                TlsInfo {
                    version: "TLSv1.3",
                    cipher: "TLS13_AES_128_GCM_SHA256".to_owned(),
                },
            ))
        })
    }
}

impl Disk for World {
    fn open(&self, _: &Path) -> io::Result<Box<dyn DiskFile>> {
        Err(io::ErrorKind::Unsupported.into())
    }
    fn create_dir(&self, _: &Path) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }
    fn list(&self, _: &Path) -> io::Result<Vec<String>> {
        Err(io::ErrorKind::Unsupported.into())
    }
    fn exists(&self, _: &Path) -> bool {
        false
    }
    fn remove(&self, _: &Path) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }
    fn rename(&self, _: &Path, _: &Path) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }
    fn sync_dir(&self, _: &Path) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }
    fn space(&self, _: &Path) -> io::Result<Space> {
        Err(io::ErrorKind::Unsupported.into())
    }
}

/// A receiving server that follows its script.
async fn serve(stream: BoxStream, script: &Script, log: &Mutex<Log>) -> io::Result<()> {
    let mut peer = Peer {
        stream: BufReader::new(stream),
        log,
    };
    peer.say("greeting", &script.greeting).await?;
    let mut messages = 0;
    loop {
        let mut line = String::new();
        if peer.stream.read_line(&mut line).await? == 0 {
            return Ok(());
        }
        let command = line.trim_end().to_owned();
        log.lock().expect("no panic").commands.push(command.clone());
        let said = match command.split([' ', ':']).next().unwrap_or_default() {
            "EHLO" => peer.say("ehlo", &script.ehlo).await?,
            "HELO" => peer.say("helo", &["250 mx"]).await?,
            "STARTTLS" => peer.say("starttls", &script.starttls).await?,
            "MAIL" => peer.say("mail", &script.mail).await?,
            "RCPT" => {
                let path = command.trim_start_matches("RCPT TO:<");
                let found = script
                    .rcpt
                    .iter()
                    .find(|(start, _)| path.starts_with(start));
                let answer = found.map_or("250 ok", |(_, answer)| answer);
                peer.say("rcpt", &[answer]).await?
            }
            "RSET" => peer.say("rset", &script.rset).await?,
            "DATA" => peer.say("data", &script.data).await?,
            "QUIT" => return Ok(()),
            _ => peer.say("unknown", &["500 what"]).await?,
        };
        if said.starts_with("354") && command == "DATA" {
            if script.slow_reader {
                peer.read_slowly().await?;
            }
            peer.content().await?;
            peer.say("end", &script.end).await?;
            messages += 1;
            if messages == script.messages_per_connection {
                return Ok(());
            }
        }
    }
}

struct Peer<'a> {
    stream: BufReader<BoxStream>,
    log: &'a Mutex<Log>,
}

impl Peer<'_> {
    async fn say(
        &mut self,
        stage: &'static str,
        answers: &[&'static str],
    ) -> io::Result<&'static str> {
        let at = {
            let mut log = self.log.lock().expect("no panic");
            let count = log.counts.entry(stage).or_default();
            *count += 1;
            *count - 1
        };
        let answer = *answers
            .get(at)
            .or(answers.last())
            .expect("a script has an answer");
        match answer {
            HANG => std::future::pending().await,
            RESET => return Err(io::ErrorKind::ConnectionReset.into()),
            DRIP => loop {
                tokio::time::sleep(Duration::from_secs(1)).await;
                self.stream.get_mut().write_all(b"2").await?;
            },
            LATE => tokio::time::sleep(Duration::from_secs(299)).await,
            _ => {}
        }
        let answer = if answer == LATE { "250 ok" } else { answer };
        let text = format!("{}\r\n", answer.replace('|', "\r\n"));
        self.stream.get_mut().write_all(text.as_bytes()).await?;
        Ok(answer)
    }

    async fn read_slowly(&mut self) -> io::Result<()> {
        let mut block = vec![0; 64 * 1024];
        loop {
            tokio::time::sleep(Duration::from_secs(170)).await;
            self.stream.read_exact(&mut block).await?;
        }
    }

    /// Reads up to the final dot and takes the doubled ones out.
    async fn content(&mut self) -> io::Result<()> {
        let mut message = Vec::new();
        loop {
            let mut line = Vec::new();
            if self.stream.read_until(b'\n', &mut line).await? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            if line == b".\r\n" {
                break;
            }
            message.extend_from_slice(line.strip_prefix(b".").unwrap_or(&line));
        }
        self.log.lock().expect("no panic").messages.push(message);
        Ok(())
    }
}
