//! Policies over real sockets and TLS: what an MX sees under each.

use super::*;
use base::env::{
    Answer, BoxStream, Connected, Dns, DnsError, Inspection, ListenAt, Listener, Net, Record,
    RecordType, TlsError, TlsInfo, TlsVerify, Worth,
};
use base::{Env, MessageId};
use egress::{Egress, Keys, KeysError, SigningKey, Source};
use model::configuration_set::TlsPolicy;
use model::delivery::{Job, JobRecipient, Outcome, Outgoing};
use std::collections::BTreeMap;
use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Mutex;
use testkit::certificate::{Authority, Certificate, Validity};
use testkit::mx::Options;
use testkit::{Mx, os};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::task::JoinHandle;

#[test]
fn media_types_of_policies() {
    for (kind, plain) in [
        ("text/plain", true),
        ("Text/Plain; charset=utf-8", true),
        ("text/html", false),
        ("text/plainer", false),
        ("", false),
    ] {
        assert_eq!(is_plain_text(kind), plain, "{kind}");
    }
}

/// Names of the test.
struct Names(BTreeMap<(String, RecordType), Record>);

impl Dns for Names {
    fn lookup<'a>(
        &'a self,
        name: &'a str,
        kind: RecordType,
    ) -> BoxFuture<'a, Result<Answer, DnsError>> {
        let found = self.0.get(&(name.to_owned(), kind)).cloned();
        let answer = |record| Answer {
            records: vec![record],
            ttl: std::time::Duration::from_mins(1),
            authentic: false,
        };
        Box::pin(async move { found.map(answer).ok_or(DnsError::NoRecords) })
    }
}

/// The network of this machine, where https is at another port.
struct Elsewhere {
    net: Arc<dyn Net>,
    https: SocketAddr,
}

impl Net for Elsewhere {
    fn connect(
        &self,
        to: SocketAddr,
        from: Option<IpAddr>,
    ) -> BoxFuture<'_, io::Result<Connected>> {
        let to = if to.port() == 443 { self.https } else { to };
        self.net.connect(to, from)
    }

    fn listen(&self, at: ListenAt) -> BoxFuture<'_, io::Result<Box<dyn Listener>>> {
        self.net.listen(at)
    }

    fn start_tls<'a>(
        &'a self,
        stream: BoxStream,
        server_name: &'a str,
        verify: TlsVerify,
    ) -> BoxFuture<'a, Result<(BoxStream, TlsInfo), TlsError>> {
        self.net.start_tls(stream, server_name, verify)
    }

    fn inspect_tls<'a>(
        &'a self,
        stream: BoxStream,
        server_name: &'a str,
        inspection: &'a Inspection,
    ) -> BoxFuture<'a, Result<(BoxStream, TlsInfo, Worth), TlsError>> {
        self.net.inspect_tls(stream, server_name, inspection)
    }
}

struct NoKeys;

impl Keys for NoKeys {
    fn signing_keys<'a>(
        &'a self,
        _: (&'a base::AccountId, &'a base::Region),
        _: Option<&'a str>,
    ) -> BoxFuture<'a, Result<Vec<SigningKey>, KeysError>> {
        Box::pin(async { Ok(Vec::new()) })
    }
}

/// A web server that answers every request with the same bytes, and keeps the requests.
struct Web {
    at: SocketAddr,
    asked: Arc<Mutex<Vec<String>>>,
    task: JoinHandle<()>,
}

impl Drop for Web {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn web(certificate: Certificate, answer: Vec<u8>) -> Web {
    let mut listener = os::listen(os::ANY_PORT).await.expect("listens");
    let at = listener.local_addr().expect("an address");
    let asked = Arc::new(Mutex::new(Vec::new()));
    let log = Arc::clone(&asked);
    let task = tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let Ok(mut stream) = certificate.acceptor().accept(stream).await else {
                continue;
            };
            let mut request = Vec::new();
            while !request.ends_with(b"\r\n\r\n") {
                match stream.read_u8().await {
                    Ok(octet) => request.push(octet),
                    Err(_) => break,
                }
            }
            let text = String::from_utf8_lossy(&request).into_owned();
            log.lock().expect("no panic").push(text);
            // A client that has read enough may be gone.
            let _ = stream.write_all(&answer).await;
            let _ = stream.shutdown().await;
        }
    });
    Web { at, asked, task }
}

fn page(status: &str, kind: &str, body: &str) -> Vec<u8> {
    let length = body.len();
    format!("HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n\r\n{body}")
        .into_bytes()
}

fn names(announced: bool) -> Names {
    let local = || Record::A(Ipv4Addr::LOCALHOST);
    let mut rows = vec![
        (
            "x.test",
            RecordType::Mx,
            Record::Mx {
                preference: 10,
                exchange: "mx.x.test".into(),
            },
        ),
        ("mx.x.test", RecordType::A, local()),
        ("mta-sts.x.test", RecordType::A, local()),
    ];
    if announced {
        let text = Record::Txt(b"v=STSv1; id=1;".to_vec());
        rows.push(("_mta-sts.x.test", RecordType::Txt, text));
    }
    let rows = rows.into_iter();
    Names(
        rows.map(|(name, kind, record)| ((name.to_owned(), kind), record))
            .collect(),
    )
}

/// A network that trusts the authority.
fn network(authority: &Authority, names: Names, https: SocketAddr) -> Env {
    let folder = tempfile::tempdir().expect("temporary folder");
    let ca_file = folder.path().join("ca.pem");
    std::fs::write(&ca_file, authority.pem()).expect("writes");
    let settings = env_os::Settings {
        ca_file: Some(ca_file),
        ..env_os::Settings::default()
    };
    let env = env_os::open(Arc::new(names), settings).expect("opens");
    Env {
        net: Arc::new(Elsewhere {
            net: Arc::clone(&env.net),
            https,
        }),
        ..env
    }
}

fn agent(env: &Env, port: u16) -> Egress {
    let source = Source {
        name: "out".to_owned(),
        ip: None,
        ehlo: "us.test".to_owned(),
        pool: String::new(),
    };
    let settings = egress::Settings::new(port, true, vec![source]);
    let https = Https {
        env: env.clone(),
        allow_private: true,
    };
    let state = store_memory::open(Arc::clone(&env.clock)).state;
    Egress::new(env.clone(), settings, Arc::new(NoKeys))
        .with_policies(Arc::new(OverHttps(https)), Arc::new(Policies::new(&state)))
}

fn job() -> Job {
    let body = "body\r\n";
    let message = Outgoing {
        id: "0100018beddd71c1-00000000-0000-4000-8000-000000000000-000000"
            .parse::<MessageId>()
            .expect("reads"),
        account: "123456789012".parse().expect("reads"),
        region: "us-east-1".parse().expect("reads"),
        tls: TlsPolicy::Optional,
        reverse_path: "id@us.test".to_owned(),
        dkim_identity: None,
        head: "From: a@sender.test\r\nSubject: s\r\n".into(),
        body: body.into(),
        body_hash: mail::dkim::body_hash(body.as_bytes()),
        signed: Mutex::new(None),
    };
    Job {
        message: Arc::new(message),
        recipients: vec![JobRecipient {
            index: 0,
            address: "a@x.test".to_owned(),
            attempt: 1,
        }],
    }
}

async fn deliver(agent: &Egress) -> Outcome {
    let route = agent.resolve("x.test").await.expect("resolves");
    let mut connection = agent.open("out", route).await.expect("opens");
    let mut report = connection.deliver(&job()).await;
    connection.close().await;
    report.outcomes.remove(0).1
}

/// What the certificate of the MX is worth.
#[derive(Clone, Copy, Debug)]
enum Shows {
    Good,
    OtherName,
    Over,
    Nothing,
}

struct Row {
    /// The mode of the policy; none is announced.
    mode: Option<&'static str>,
    listed: bool,
    shows: Shows,
    /// Whether the mail goes, and whether over TLS.
    goes: Option<bool>,
    /// A part of what the time-line says.
    told: &'static str,
}

const fn row(
    (mode, listed): (Option<&'static str>, bool),
    shows: Shows,
    goes: Option<bool>,
    told: &'static str,
) -> Row {
    Row {
        mode,
        listed,
        shows,
        goes,
        told,
    }
}

const ENFORCE: Option<&str> = Some("enforce");
const TESTING: Option<&str> = Some("testing");
const NONE: Option<&str> = Some("none");

const ROWS: [Row; 15] = [
    row((None, true), Shows::Good, Some(true), "none"),
    row((None, true), Shows::Over, Some(true), "none"),
    row((None, true), Shows::Nothing, Some(false), "none"),
    row(
        (NONE, true),
        Shows::Good,
        Some(true),
        "none: the policy says so",
    ),
    row(
        (NONE, false),
        Shows::OtherName,
        Some(true),
        "none: the policy says so",
    ),
    row(
        (NONE, true),
        Shows::Over,
        Some(true),
        "none: the policy says so",
    ),
    row(
        (TESTING, true),
        Shows::Good,
        Some(true),
        "testing: mx.x.test is listed, its certificate holds",
    ),
    row(
        (TESTING, false),
        Shows::Good,
        Some(true),
        "testing: would refuse: mx.x.test is not among",
    ),
    row(
        (TESTING, true),
        Shows::Over,
        Some(true),
        "testing: would refuse: the certificate is expired",
    ),
    row(
        (TESTING, true),
        Shows::Nothing,
        Some(false),
        "testing: would refuse: there is no TLS",
    ),
    row(
        (ENFORCE, true),
        Shows::Good,
        Some(true),
        "enforce: mx.x.test is listed, its certificate holds",
    ),
    row(
        (ENFORCE, false),
        Shows::Good,
        None,
        "enforce: refused: mx.x.test is not among its hosts",
    ),
    row(
        (ENFORCE, true),
        Shows::OtherName,
        None,
        "enforce: refused: the certificate does not name",
    ),
    row(
        (ENFORCE, true),
        Shows::Over,
        None,
        "enforce: refused: the certificate is expired",
    ),
    row(
        (ENFORCE, true),
        Shows::Nothing,
        None,
        "enforce: refused: there is no TLS",
    ),
];

async fn receiver(authority: &Authority, shows: Shows) -> Mx {
    let issue = |name, validity| authority.issue(&[name], validity).expect("issues");
    let certificate = match shows {
        Shows::Good => Some(issue("mx.x.test", Validity::Now)),
        Shows::OtherName => Some(issue("mx.y.test", Validity::Now)),
        Shows::Over => Some(issue("mx.x.test", Validity::Over)),
        Shows::Nothing => None,
    };
    let options = Options {
        certificate,
        ..Options::default()
    };
    Mx::start(options).await.expect("starts")
}

#[tokio::test]
async fn what_the_receiver_sees_under_each_policy() {
    let authority = Authority::new().expect("makes");
    for row in ROWS {
        let what = format!("{:?}, listed {}, {:?}", row.mode, row.listed, row.shows);
        let mx = receiver(&authority, row.shows).await;
        let listed = if row.listed { "*.x.test" } else { "mx.y.test" };
        let mode = row.mode.unwrap_or("enforce");
        let policy = format!("version: STSv1\r\nmode: {mode}\r\nmx: {listed}\r\nmax_age: 3600\r\n");
        let own = authority
            .issue(&["mta-sts.x.test"], Validity::Now)
            .expect("issues");
        let web = web(own, page("200 OK", "text/plain", &policy)).await;
        let env = network(&authority, names(row.mode.is_some()), web.at);
        let outcome = deliver(&agent(&env, mx.address().port())).await;
        let attempt = match &outcome {
            Outcome::Delivered { attempt, .. } => (**attempt).clone(),
            Outcome::Failed(failure) => {
                assert!(!failure.permanent, "{what}: {failure:?}");
                *failure.attempt.clone().expect("a host was chosen")
            }
        };
        assert!(
            attempt.mta_sts.starts_with(row.told),
            "{what}: {}",
            attempt.mta_sts
        );
        let got: Vec<bool> = mx.received().iter().map(|message| message.tls).collect();
        let expected: Vec<bool> = row.goes.into_iter().collect();
        assert_eq!(got, expected, "{what}: {outcome:?}");
        assert_eq!(
            mx.counts().attempts,
            expected.len() as u64,
            "{what}: no MAIL FROM at all"
        );
        let asked = web.asked.lock().expect("no panic").clone();
        assert_eq!(asked.len(), usize::from(row.mode.is_some()), "{what}");
        for request in asked {
            let line = "GET /.well-known/mta-sts.txt HTTP/1.1\r\n";
            assert!(request.starts_with(line), "{request}");
            assert!(
                request.contains("\r\nhost: mta-sts.x.test\r\n"),
                "{request}"
            );
        }
    }
}

#[tokio::test]
async fn policies_that_are_not_taken() {
    let authority = Authority::new().expect("makes");
    let text = "version: STSv1\nmode: enforce\nmx: mx.x.test\nmax_age: 3600\n";
    let moved = b"HTTP/1.1 301 Moved\r\nLocation: /x\r\nContent-Length: 0\r\n\r\n".to_vec();
    let long = "x".repeat(POLICY_BYTES_MAX + 1);
    let rows = [
        ("mta-sts.x.test", moved, "it answers with status 301"),
        (
            "mta-sts.x.test",
            page("404 Not Found", "text/plain", text),
            "status 404",
        ),
        (
            "mta-sts.x.test",
            page("200 OK", "text/html", text),
            "it is not text/plain",
        ),
        (
            "mta-sts.x.test",
            page("200 OK", "text/plain", &long),
            "longer than 65536 octets",
        ),
        (
            "mta-sts.x.test",
            page("200 OK", "text/plain", "nothing"),
            "it is no policy",
        ),
        (
            "mta-sts.x.test",
            b"nonsense\r\n\r\n".to_vec(),
            "it does not speak HTTP",
        ),
        (
            "mta-sts.y.test",
            page("200 OK", "text/plain", text),
            "TLS handshake failed",
        ),
    ];
    for (name, answer, why) in rows {
        let mx = receiver(&authority, Shows::Nothing).await;
        let own = authority.issue(&[name], Validity::Now).expect("issues");
        let web = web(own, answer).await;
        let env = network(&authority, names(true), web.at);
        let outcome = deliver(&agent(&env, mx.address().port())).await;
        let Outcome::Delivered { attempt, .. } = outcome else {
            panic!("{why}: {outcome:?}")
        };
        let told = format!("none: (a policy is announced and cannot be fetched ({why}");
        let part = attempt.mta_sts.contains(why);
        assert!(
            part && attempt.mta_sts.starts_with(&told[..52]),
            "{why}: {}",
            attempt.mta_sts
        );
    }
}

#[tokio::test]
async fn a_policy_is_kept_in_the_store() {
    let clock: Arc<dyn base::env::Clock> = Arc::new(env_os::OsClock);
    let state = store_memory::open(clock).state;
    let text = "version: STSv1\nmode: testing\nmx: *.x.test\nmax_age: 60\n";
    let kept = Kept {
        id: "7".into(),
        policy: Policy::read(text.as_bytes()).expect("reads"),
        fetched_at: Timestamp(1),
    };
    use egress::Shelf;
    assert_eq!(Policies::new(&state).load("x.test").await, Ok(None));
    Policies::new(&state)
        .keep("x.test", &kept)
        .await
        .expect("keeps");
    assert_eq!(Policies::new(&state).load("x.test").await, Ok(Some(kept)));
}
