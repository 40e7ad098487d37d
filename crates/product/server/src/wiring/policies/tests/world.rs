//! Names, a network, a web server and a job for the tests of policies.

use super::super::*;
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
use testkit::certificate::{Authority, Certificate};
use testkit::os;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::task::JoinHandle;

/// Names of the test.
pub(super) struct Names(BTreeMap<(String, RecordType), Record>);

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
pub(super) struct Web {
    pub(super) at: SocketAddr,
    pub(super) asked: Arc<Mutex<Vec<String>>>,
    task: JoinHandle<()>,
}

impl Drop for Web {
    fn drop(&mut self) {
        self.task.abort();
    }
}

pub(super) async fn web(certificate: Certificate, answer: Vec<u8>) -> Web {
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

pub(super) fn page(status: &str, kind: &str, body: &str) -> Vec<u8> {
    let length = body.len();
    format!("HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n\r\n{body}")
        .into_bytes()
}

pub(super) fn names(announced: bool) -> Names {
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
pub(super) fn network(authority: &Authority, names: Names, https: SocketAddr) -> Env {
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

pub(super) fn agent(env: &Env, port: u16) -> Egress {
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

pub(super) async fn deliver(agent: &Egress) -> Outcome {
    let route = agent.resolve("x.test").await.expect("resolves");
    let mut connection = agent.open("out", route).await.expect("opens");
    let mut report = connection.deliver(&job()).await;
    connection.close().await;
    report.outcomes.remove(0).1
}
