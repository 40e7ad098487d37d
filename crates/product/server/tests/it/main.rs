//! A whole server on stores in memory and real loopback sockets: what answers where, and how it ends.

mod dashboard;
mod dev;
mod links;
mod operator;
mod requests;
mod submission;

use base::crypto::MasterKey;
use base::env::{Answer, BoxStream, Dns, DnsError, RecordType};
use base::{BoxFuture, Env, Secret};
use env_os::connect_unix;
use serde_json::Value;
use server::certificates::Certificates;
use server::config::{
    AccountDefaults, Admin, Api, Config, Egress, Limits, Rig, RootKey, Smtp, Source, Transcripts,
    Verification, Web,
};
use server::{App, app};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use tempfile::TempDir;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

const KEY_ID: &str = "AKIAIOSFODNN7EXAMPLE";
const SECRET: &str = "secret";

/// A world without names.
struct NoDns;

impl Dns for NoDns {
    fn lookup<'a>(&'a self, _: &'a str, _: RecordType) -> BoxFuture<'a, Result<Answer, DnsError>> {
        Box::pin(async { Err(DnsError::NoSuchDomain) })
    }
}

fn config(folder: &Path) -> Config {
    let any: SocketAddr = "127.0.0.1:0".parse().expect("address");
    Config {
        account_id: "123456789012".parse().expect("account"),
        region: "us-east-1".parse().expect("region"),
        service_domain: "ses.test".into(),
        data_dir: Some(folder.to_owned()),
        root: RootKey {
            access_key_id: KEY_ID.into(),
            secret_access_key: Secret::new(SECRET.to_owned()),
        },
        account: AccountDefaults {
            production: false,
            max_24_hour_send: 200.0,
            max_send_rate: 1.0,
        },
        api: Api {
            listen: any,
            certificate: None,
        },
        web: Web::default(),
        smtp: Smtp::default(),
        egress: Egress {
            port: 25,
            allow_private: true,
            sources: vec![Source {
                name: "default".into(),
                ip: None,
                ehlo: "ses.test".into(),
                pool: "ses-shared-pool".into(),
                weight: 1,
            }],
            routes: Vec::new(),
        },
        retry_schedule: vec![Duration::from_mins(1)],
        verification: Verification {
            pending_interval: Duration::from_mins(1),
            verified_interval: Duration::from_hours(24),
            dkim_rotation: Duration::from_hours(180 * 24),
        },
        admin: Admin {
            listen: Some(any),
            socket: Some(folder.join("admin.sock")),
            uid: env_os::own_uid(),
        },
        retention: Duration::from_hours(24 * 30),
        transcripts: Some(Transcripts {
            folder: folder.join("transcripts"),
            keep: Duration::from_hours(1),
            each_bytes: 8_192,
            all_bytes: 1 << 20,
        }),
        limits: Limits::default(),
        dev: None,
        rig: Rig {
            inline_keys: true,
            ..Rig::default()
        },
    }
}

fn env() -> Env {
    env_os::open(Arc::new(NoDns), env_os::Settings::default()).expect("opens")
}

struct Running {
    env: Env,
    api: String,
    page: String,
    socket: PathBuf,
    folder: TempDir,
    certificates: Certificates,
    stop: oneshot::Sender<()>,
    ended: JoinHandle<Result<(), app::RunError>>,
}

async fn start() -> Running {
    start_with(|_| ()).await
}

async fn start_with(change: impl FnOnce(&mut Config)) -> Running {
    start_in(env(), change).await
}

async fn start_in(env: Env, change: impl FnOnce(&mut Config)) -> Running {
    let folder = tempfile::tempdir().expect("temporary folder");
    let mut config = config(folder.path());
    change(&mut config);
    let stores = store_memory::open(Arc::clone(&env.clock));
    let app = App::build(config, env.clone(), stores, MasterKey::new(&[7; 32])).await;
    let app = app.expect("starts");
    app.announce().expect("is announced");
    let strip = |url: &str| url.trim_start_matches("http://").to_owned();
    let (stop, stopped) = oneshot::channel();
    let (api, page) = (app.endpoints().api.clone(), app.endpoints().admin.clone());
    Running {
        env,
        certificates: app.certificates(),
        api: strip(&api),
        page: strip(&page.expect("listens")),
        socket: folder.path().join("admin.sock"),
        folder,
        stop,
        ended: tokio::spawn(app.run(async move {
            // A dropped sender stops the server as well.
            let _ = stopped.await;
        })),
    }
}

/// Sends a request and reads the answer to its end: status and body.
async fn ask(mut stream: BoxStream, head: &str, body: &str) -> (u16, String) {
    let length = body.len();
    let request = format!(
        "{head} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: {length}\r\n\r\n{body}"
    );
    stream.write_all(request.as_bytes()).await.expect("writes");
    let mut got = String::new();
    stream.read_to_string(&mut got).await.expect("reads");
    let status = got.get(9..12).and_then(|s| s.parse().ok());
    let (_, body) = got.split_once("\r\n\r\n").expect("has a head");
    (status.expect("has a status"), body.to_owned())
}

impl Running {
    /// `endpoints.json`.
    fn endpoints(&self) -> Value {
        let text = std::fs::read_to_string(self.folder.path().join("endpoints.json"));
        serde_json::from_str(&text.expect("is there")).expect("is JSON")
    }

    async fn tcp(&self, at: &str, head: &str) -> (u16, String) {
        let at = at.parse().expect("address");
        let connected = self.env.net.connect(at, None).await.expect("connects");
        ask(connected.stream, head, "").await
    }

    async fn admin(&self, command: &str, arguments: &Value) -> (u16, Value) {
        let stream = connect_unix(&self.socket).await.expect("connects");
        let head = format!("POST /admin/{command}");
        let (status, body) = ask(stream, &head, &arguments.to_string()).await;
        (status, serde_json::from_str(&body).expect("is JSON"))
    }
}

#[tokio::test]
async fn every_listener_answers_what_is_its_own() {
    let server = start().await;
    let rows = [
        (&server.api, "GET /_sesame/health", 200, "ready"),
        (
            &server.api,
            "GET /v2/email/account",
            403,
            "Missing Authentication Token",
        ),
        (&server.api, "GET /metrics", 404, ""),
        (&server.api, "GET /health/live", 404, ""),
        (&server.page, "GET /health/live", 200, "live"),
        (&server.page, "GET /health/ready", 200, "ready"),
        (
            &server.page,
            "GET /metrics",
            200,
            "server_requests_total{outcome=\"client_error\"} 1",
        ),
        (&server.page, "POST /admin/account/list", 404, ""),
        (&server.page, "GET /", 404, ""),
    ];
    for (at, head, status, word) in rows {
        let (got, body) = server.tcp(at, head).await;
        assert_eq!(got, status, "{head}: {body}");
        assert!(body.contains(word), "{head}: {body}");
    }
    let (_, page) = server.tcp(&server.page, "GET /metrics").await;
    let count = |word: &str| page.matches(word).count();
    assert_eq!(count("# HELP "), count("# TYPE "));
    assert!(count("# HELP ") > 10 && !page.contains('@'), "{page}");
}

#[tokio::test]
async fn endpoints_are_written() {
    let server = start().await;
    let written = server.endpoints();
    assert_eq!(written["api"], format!("http://{}", server.api));
    assert_eq!(written["admin"], format!("http://{}", server.page));
    assert_eq!(written["pid"], std::process::id());
}

#[tokio::test]
async fn a_stopped_server_ends_in_order_and_listens_no_more() {
    let server = start().await;
    let at: SocketAddr = server.api.parse().expect("address");
    server.stop.send(()).expect("runs");
    server.ended.await.expect("ends").expect("in order");
    assert!(server.env.net.connect(at, None).await.is_err());
    assert!(connect_unix(&server.socket).await.is_err());
}

#[tokio::test]
async fn a_taken_address_is_named() {
    let server = start().await;
    let folder = tempfile::tempdir().expect("temporary folder");
    let mut config = config(folder.path());
    config.api.listen = server.api.parse().expect("address");
    let stores = store_memory::open(Arc::clone(&server.env.clock));
    let refused = App::build(config, env(), stores, MasterKey::new(&[7; 32])).await;
    let told = refused.err().expect("refuses").to_string();
    assert!(
        told.contains("api.listen") && told.contains(&server.api),
        "{told}"
    );
}

#[tokio::test]
async fn another_master_key_does_not_open_the_data() {
    let folder = tempfile::tempdir().expect("temporary folder");
    let env = env();
    let stores = store_memory::open(Arc::clone(&env.clock));
    for (key, opens) in [([7; 32], true), ([8; 32], false)] {
        let mut config = config(folder.path());
        config.admin.socket = None;
        let built = App::build(config, env.clone(), stores.clone(), MasterKey::new(&key)).await;
        assert_eq!(built.is_ok(), opens);
    }
}
