//! Requests whose bodies are large, unwanted or many.

use crate::{KEY_ID, Running, SECRET, start, start_with};
use aws::sigv4::{Key, Signer};
use base::Secret;
use base::env::BoxStream;
use std::net::SocketAddr;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

async fn connect(server: &Running) -> BoxStream {
    let at: SocketAddr = server.api.parse().expect("address");
    let connected = server.env.net.connect(at, None).await;
    connected.expect("connects").stream
}

#[tokio::test]
async fn a_request_that_is_too_large_is_refused_before_its_body() {
    let server = start().await;
    for (path, length, status) in [
        ("/v2/email/outbound-emails", 60 << 20, "413"),
        ("/v2/email/identities", 5 << 20, "413"),
        ("/", 30 << 20, "413"),
    ] {
        let mut stream = connect(&server).await;
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
    let (length, piece) = (20 << 20, vec![b'x'; 1 << 20]);
    for path in ["/v2/email/outbound-emails", "/"] {
        let mut stream = connect(&server).await;
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
    let mut stream = connect(&server).await;
    let head =
        "POST /v2/email/outbound-emails HTTP/1.1\r\nHost: x\r\nContent-Length: 40000000\r\n\r\n";
    stream.write_all(head.as_bytes()).await.expect("writes");
    stream
        .write_all(&vec![b'x'; 100_000])
        .await
        .expect("writes");
    let mut got = [0; 12];
    stream.read_exact(&mut got).await.expect("is answered");
    assert_eq!(&got, b"HTTP/1.1 403");
}

#[tokio::test]
async fn an_address_does_not_get_all_connections() {
    let server = start_with(|config| config.limits.connections_per_address = 2).await;
    let mut held = Vec::new();
    for _ in 0..2 {
        held.push(connect(&server).await);
    }
    let mut third = connect(&server).await;
    let ended = third.read(&mut [0]).await;
    assert!(matches!(ended, Ok(0) | Err(_)), "it is closed at once");
}

/// Its signature holds, and its body is worked on.
async fn check_large(server: &Running) {
    let request = http::Request::post("/v2/email/outbound-emails")
        .header("host", "x")
        .header("content-type", "application/json")
        .body(format!(
            "{{\"FromEmailAddress\":\"{}\"}}",
            "a".repeat(500_000)
        ))
        .expect("is a request");
    let got = send_signed(server, request, SECRET).await;
    assert!(got.starts_with("HTTP/1.1 400"), "{got}");
    let (_, page) = server.tcp(&server.page, "GET /metrics").await;
    assert!(page.contains("server_inflight_bytes 0"), "{page}");
}

/// Calls an operation of v2 without a body, signed with this secret; its status and body.
pub(crate) async fn signed(server: &Running, secret: &str, operation: &str) -> (u16, String) {
    let path = match operation {
        "GetAccount" => "/v2/email/account",
        other => panic!("{other} has no path here"),
    };
    let request = http::Request::get(path)
        .header("host", "x")
        .header("user-agent", "a test")
        .body(String::new());
    let got = send_signed(server, request.expect("is a request"), secret).await;
    let status = got.get(9..12).and_then(|s| s.parse().ok());
    let (_, body) = got.split_once("\r\n\r\n").expect("has a head");
    (status.expect("has a status"), body.to_owned())
}

async fn send_signed(server: &Running, mut request: http::Request<String>, secret: &str) -> String {
    let signer = Signer {
        key: Key {
            id: KEY_ID.into(),
            secret: Secret::new(secret.into()),
            token: None,
        },
        region: "us-east-1".into(),
        service: "ses".into(),
    };
    signer.sign(&mut request, server.env.clock.now());
    let (head, body) = request.into_parts();
    let mut text = format!(
        "{} {} HTTP/1.1\r\nConnection: close\r\nContent-Length: {}\r\n",
        head.method,
        head.uri,
        body.len()
    );
    for (name, value) in &head.headers {
        text += &format!("{name}: {}\r\n", value.to_str().expect("is text"));
    }
    let mut stream = connect(server).await;
    let sent = format!("{text}\r\n{body}");
    stream.write_all(sent.as_bytes()).await.expect("writes");
    let mut got = String::new();
    stream.read_to_string(&mut got).await.expect("reads");
    got
}

#[tokio::test]
async fn a_large_signed_request_is_worked_on() {
    check_large(&start().await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_large_signed_request_is_worked_on_aside() {
    check_large(&start().await).await;
}
