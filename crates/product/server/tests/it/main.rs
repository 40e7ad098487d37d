//! A whole server on stores in memory and real loopback sockets: what answers where, and how it ends.

use base::crypto::MasterKey;
use base::env::{Answer, BoxStream, Dns, DnsError, RecordType};
use base::{BoxFuture, Env, Secret};
use env_os::connect_unix;
use serde_json::{Value, json};
use server::config::{
    AccountDefaults, Admin, Api, Config, Egress, Limits, Rig, RootKey, Source, Verification,
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
            access_key_id: "AKIAIOSFODNN7EXAMPLE".into(),
            secret_access_key: Secret::new("secret".to_owned()),
        },
        account: AccountDefaults {
            production: false,
            max_24_hour_send: 200.0,
            max_send_rate: 1.0,
        },
        api: Api { listen: any },
        egress: Egress {
            port: 25,
            allow_private: true,
            sources: vec![Source {
                name: "default".into(),
                ip: None,
                ehlo: "ses.test".into(),
            }],
        },
        retry_schedule: vec![Duration::from_mins(1)],
        verification: Verification {
            pending_interval: Duration::from_mins(1),
            verified_interval: Duration::from_hours(24),
        },
        admin: Admin {
            listen: Some(any),
            socket: Some(folder.join("admin.sock")),
            uid: env_os::own_uid(),
        },
        retention: Duration::from_hours(24 * 30),
        limits: Limits::default(),
        rig: Rig {
            inline_keys: true,
            ..Rig::default()
        },
    }
}

fn env() -> Env {
    env_os::open(Arc::new(NoDns), &env_os::Settings::default()).expect("opens")
}

struct Running {
    env: Env,
    api: String,
    page: String,
    socket: PathBuf,
    folder: TempDir,
    stop: oneshot::Sender<()>,
    ended: JoinHandle<Result<(), app::RunError>>,
}

async fn start() -> Running {
    start_with(|_| ()).await
}

async fn start_with(change: impl FnOnce(&mut Config)) -> Running {
    let folder = tempfile::tempdir().expect("temporary folder");
    let (env, mut config) = (env(), config(folder.path()));
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
    let text = std::fs::read_to_string(server.folder.path().join("endpoints.json"));
    let written: Value = serde_json::from_str(&text.expect("is there")).expect("is JSON");
    assert_eq!(written["api"], format!("http://{}", server.api));
    assert_eq!(written["admin"], format!("http://{}", server.page));
    assert_eq!(written["pid"], std::process::id());
}

/// Command, arguments, status, and a member of the answer with its value; any text when that is `error`.
type Row = (&'static str, Value, u16, &'static str, Value);

async fn check(server: &Running, rows: impl IntoIterator<Item = Row>) {
    for (command, arguments, status, member, expected) in rows {
        let (got, answer) = server.admin(command, &arguments).await;
        assert_eq!(got, status, "{command} {arguments}: {answer}");
        if member == "error" {
            let told = answer["error"].is_string();
            assert!(told, "{command} {arguments}: {answer}");
        } else {
            assert_eq!(answer[member], expected, "{command} {arguments}: {answer}");
        }
    }
}

#[tokio::test]
async fn the_operator_rules_over_accounts() {
    let server = start().await;
    let id = json!({"id": "222222222222"});
    let (status, made) = server.admin("account/create", &id).await;
    assert_eq!(status, 200, "{made}");
    let key = made["access_key_id"].as_str().unwrap_or_default();
    assert!(key.starts_with("AKIA"), "{made}");
    let (_, all) = server.admin("account/list", &json!({})).await;
    assert_eq!(all["accounts"].as_array().map(Vec::len), Some(2), "{all}");
    let other = |more: Value| {
        let mut arguments = json!({"account": "222222222222"});
        for (name, value) in more.as_object().into_iter().flatten() {
            arguments[name] = value.clone();
        }
        arguments
    };
    let (pause, rate) = (
        other(json!({"reason": "r"})),
        other(json!({"max_send_rate": 9.0})),
    );
    let plain = other(json!({}));
    let rows = [
        ("account/pause", pause, 200, "paused", json!("r")),
        ("account/resume", plain.clone(), 200, "paused", json!(null)),
        ("account/grant", rate, 200, "production", json!(true)),
        (
            "account/show",
            plain.clone(),
            200,
            "max_send_rate",
            json!(9.0),
        ),
        ("account/deny", plain, 200, "production", json!(false)),
    ];
    check(&server, rows).await;
}

#[tokio::test]
async fn the_operators_mistakes_are_refused() {
    let server = start().await;
    let refused = |command, arguments, status| (command, arguments, status, "error", json!(null));
    let rows = [
        refused("account/create", json!({"id": "123456789012"}), 400),
        refused("account/create", json!({"id": "2"}), 400),
        refused("account/quota", json!({}), 400),
        refused("account/quota", json!({"max_24_hour_send": -2.0}), 400),
        refused("account/show", json!({"account": "333333333333"}), 404),
        refused("account/show", json!([]), 400),
        refused("account/explode", json!({}), 404),
    ];
    check(&server, rows).await;
}

#[tokio::test]
async fn what_is_not_there_is_said_to_be_so() {
    let server = start().await;
    let unknown = "0100000000000000-00000000-0000-4000-8000-000000000000-000000";
    for (command, arguments, status) in [
        ("message/show", json!({"id": unknown}), 404),
        ("message/show", json!({"id": "x"}), 400),
        ("queue/show", json!({"id": unknown}), 404),
        ("identity/check", json!({"name": "absent.test"}), 404),
    ] {
        let (got, answer) = server.admin(command, &arguments).await;
        assert_eq!(got, status, "{command}: {answer}");
    }
    let (status, queues) = server.admin("queue/list", &json!({})).await;
    assert_eq!((status, &queues["waiting"]), (200, &json!(0)));
}

#[tokio::test]
async fn a_request_that_is_too_large_is_refused_before_its_body() {
    let server = start().await;
    let at = server.api.parse().expect("address");
    for (path, length, status) in [
        ("/v2/email/outbound-emails", 60 << 20, "413"),
        ("/v2/email/identities", 5 << 20, "413"),
        ("/", 30 << 20, "413"),
    ] {
        let mut stream = server
            .env
            .net
            .connect(at, None)
            .await
            .expect("connects")
            .stream;
        let head = format!(
            "POST {path} HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: {length}\r\n\r\n"
        );
        stream.write_all(head.as_bytes()).await.expect("writes");
        let mut got = String::new();
        stream.read_to_string(&mut got).await.expect("reads");
        assert!(
            got.starts_with(&format!("HTTP/1.1 {status}")),
            "{path}: {got}"
        );
        assert!(
            got.to_ascii_lowercase().contains("connection: close"),
            "{got}"
        );
    }
}

/// The whole request is written before anything is read, as many clients do.
#[tokio::test]
async fn a_stranger_is_answered_although_the_body_is_not_wanted() {
    let server = start().await;
    let at = server.api.parse().expect("address");
    let (length, piece) = (20 << 20, vec![b'x'; 1 << 20]);
    for path in ["/v2/email/outbound-emails", "/"] {
        let connected = server.env.net.connect(at, None).await.expect("connects");
        let mut stream = connected.stream;
        let head = format!("POST {path} HTTP/1.1\r\nHost: x\r\nContent-Length: {length}\r\n\r\n");
        stream.write_all(head.as_bytes()).await.expect("writes");
        for _ in 0..length / piece.len() {
            stream.write_all(&piece).await.expect("is let finish");
        }
        let mut got = String::new();
        stream.read_to_string(&mut got).await.expect("reads");
        assert!(got.starts_with("HTTP/1.1 403"), "{path}: {got}");
        assert!(got.contains("Missing"), "{path}: {got}");
    }
    let (_, page) = server.tcp(&server.page, "GET /metrics").await;
    for line in [
        "server_requests_refused_total{reason=\"not_admitted\"} 2",
        "server_inflight_bytes 0",
    ] {
        assert!(page.contains(line), "{page}");
    }
}

/// A stranger who announces much and sends a little more than the free share holds none of the memory.
#[tokio::test]
async fn a_stranger_holds_no_memory() {
    let server = start().await;
    let at = server.api.parse().expect("address");
    let connected = server.env.net.connect(at, None).await.expect("connects");
    let mut stream = connected.stream;
    let head =
        "POST /v2/email/outbound-emails HTTP/1.1\r\nHost: x\r\nContent-Length: 40000000\r\n\r\n";
    stream.write_all(head.as_bytes()).await.expect("writes");
    stream.write_all(&[b'x'; 100_000]).await.expect("writes");
    let mut got = [0; 12];
    stream.read_exact(&mut got).await.expect("is answered");
    assert_eq!(&got, b"HTTP/1.1 403");
}

#[tokio::test]
async fn an_address_does_not_get_all_connections() {
    let server = start_with(|config| config.limits.connections_per_address = 2).await;
    let at: SocketAddr = server.api.parse().expect("address");
    let mut held = Vec::new();
    for _ in 0..2 {
        let connected = server.env.net.connect(at, None).await.expect("connects");
        held.push(connected.stream);
    }
    let connected = server.env.net.connect(at, None).await.expect("connects");
    let mut third = connected.stream;
    let ended = third.read(&mut [0]).await;
    assert!(matches!(ended, Ok(0) | Err(_)), "it is closed at once");
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
