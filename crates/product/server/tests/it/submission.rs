//! SMTP submission and https as a client meets them: real sockets, real handshakes.

use crate::{KEY_ID, Running, SECRET, ask, start_with};
use base::Secret;
use base::env::{BoxStream, Net, TlsVerify};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use env_os::OsNet;
use serde_json::json;
use server::certificates::Use;
use server::config::{Certificate, Config, Smtp};
use std::net::SocketAddr;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

/// A certificate that signs itself.
fn certificate() -> Certificate {
    let made = rcgen::generate_simple_self_signed(vec!["localhost".to_owned()]).expect("makes");
    Certificate {
        chain: made.cert.pem().into_bytes(),
        key: Secret::new(made.signing_key.serialize_pem().into_bytes()),
    }
}

pub(crate) fn with_submission(config: &mut Config) {
    let any: SocketAddr = "127.0.0.1:0".parse().expect("an address");
    config.smtp = Smtp {
        starttls: vec![any, any],
        tls: vec![any],
        certificate: Some(certificate()),
    };
}

async fn connect(server: &Running, at: &str) -> BoxStream {
    let at: SocketAddr = at.parse().expect("an address");
    let connected = server.env.net.connect(at, None).await;
    connected.expect("connects").stream
}

async fn start_tls(server: &Running, stream: BoxStream) -> BoxStream {
    let net = &server.env.net;
    let started = net.start_tls(stream, "localhost", TlsVerify::Nothing).await;
    started.expect("shakes hands").0
}

/// Says lines, each with the beginning of its reply's last line.
async fn talk(stream: &mut BoxStream, rows: &[(&str, &str)]) {
    for (line, expected) in rows {
        if !line.is_empty() {
            let line = format!("{line}\r\n");
            stream.write_all(line.as_bytes()).await.expect("writes");
            stream.flush().await.expect("writes");
        }
        let mut said = String::new();
        while !said.ends_with('\n')
            || said
                .lines()
                .last()
                .is_some_and(|l| l.get(3..4) == Some("-"))
        {
            said.push(char::from(stream.read_u8().await.expect("is open")));
        }
        let last = said.lines().last().unwrap_or_default();
        assert!(last.starts_with(expected), "{line}: {said}");
    }
}

fn auth(password: &str) -> String {
    format!(
        "AUTH PLAIN {}",
        STANDARD.encode(format!("\0{KEY_ID}\0{password}"))
    )
}

fn password(region: &str) -> String {
    let secret = Secret::new(SECRET.to_owned());
    let region = region.parse().expect("a region");
    smtp_in::password::derive(&secret, &region).expose().clone()
}

#[tokio::test]
async fn mail_is_submitted_by_both_kinds_of_ports() {
    let server = start_with(with_submission).await;
    let endpoints = server.endpoints();
    let listeners = |name: &str| endpoints[name].as_array().expect("a list").clone();
    let (starttls, tls) = (listeners("smtp_starttls"), listeners("smtp_tls"));
    assert_eq!((starttls.len(), tls.len()), (2, 1));
    let mut first = connect(&server, starttls[1].as_str().expect("text")).await;
    talk(
        &mut first,
        &[
            ("", "220 email-smtp.ses.test ESMTP"),
            ("EHLO c.test", "250 Ok"),
            ("STARTTLS", "220 "),
        ],
    )
    .await;
    let first = start_tls(&server, first).await;
    let second = connect(&server, tls[0].as_str().expect("text")).await;
    let mut second = start_tls(&server, second).await;
    talk(&mut second, &[("", "220 email-smtp.ses.test ESMTP")]).await;
    let (right, elsewhere) = (auth(&password("us-east-1")), auth(&password("us-west-2")));
    for mut stream in [first, second] {
        talk(
            &mut stream,
            &[
                ("EHLO c.test", "250 Ok"),
                (&elsewhere, "535 Authentication Credentials Invalid"),
                (&right, "235 Authentication successful."),
                ("MAIL FROM:<ann@nobody.test>", "250 Ok"),
                ("RCPT TO:<success@simulator.amazonses.com>", "250 Ok"),
                ("DATA", "354 "),
                (
                    "From: ann@nobody.test\r\n\r\nhi\r\n.",
                    "554 Message rejected: Email address is not verified.",
                ),
                ("QUIT", "221 Bye"),
            ],
        )
        .await;
    }
    let refused = json!({"refused": true});
    let (_, listed) = server.admin("request/list", &refused).await;
    let calls = listed["requests"].as_array().expect("is a list");
    let codes: Vec<_> = calls.iter().filter_map(|c| c["code"].as_str()).collect();
    assert_eq!(codes.len(), 4, "{listed}");
    for code in ["Wrong", "NotVerified"] {
        assert_eq!(codes.iter().filter(|c| **c == code).count(), 2, "{listed}");
    }
    let (_, page) = server.tcp(&server.page, "GET /metrics").await;
    for figure in [
        "smtp_sessions_total{kind=\"begun\"} 2",
        "smtp_logins_total{outcome=\"accepted\"} 2",
        "smtp_logins_total{outcome=\"refused\"} 2",
        "smtp_messages_total{outcome=\"refused\"} 2",
    ] {
        assert!(page.contains(figure), "{figure}: {page}");
    }
}

/// Whether a client that trusts this certificate alone is content with what the listener shows.
async fn is_trusted(server: &Running, at: &str, trusted: &Certificate) -> bool {
    let file = server.folder.path().join("trusted.pem");
    std::fs::write(&file, &trusted.chain).expect("writes");
    let net = OsNet::new(Some(&file)).expect("reads");
    let stream = connect(server, at).await;
    let started = net
        .start_tls(stream, "localhost", TlsVerify::Certificate)
        .await;
    started.is_ok()
}

#[tokio::test]
async fn a_certificate_is_renewed_while_the_server_runs() {
    let server = start_with(with_submission).await;
    let at = server.endpoints()["smtp_tls"][0]
        .as_str()
        .expect("text")
        .to_owned();
    let (next, other) = (certificate(), certificate());
    assert!(!is_trusted(&server, &at, &next).await);
    server
        .certificates
        .renew(Use::Smtp, &next)
        .expect("is usable");
    assert!(is_trusted(&server, &at, &next).await);
    let broken = Certificate {
        chain: other.chain.clone(),
        key: next.key.clone(),
    };
    assert!(server.certificates.renew(Use::Smtp, &broken).is_err());
    assert!(
        is_trusted(&server, &at, &next).await,
        "the former one stays"
    );
    // The APIs of this server speak no TLS: there is nothing to renew.
    server
        .certificates
        .renew(Use::Api, &other)
        .expect("is nothing");
}

#[tokio::test]
async fn the_apis_speak_https_with_a_certificate() {
    let server = start_with(|config| config.api.certificate = Some(certificate())).await;
    let at = server.endpoints()["api"].as_str().expect("text").to_owned();
    let at = at.strip_prefix("https://").expect("https").to_owned();
    let stream = connect(&server, &at).await;
    let stream = start_tls(&server, stream).await;
    let (status, body) = ask(stream, "GET /_sesame/health", "").await;
    assert_eq!((status, body.contains("ready")), (200, true));
    let mut plain = connect(&server, &at).await;
    plain
        .write_all(b"GET /_sesame/health HTTP/1.1\r\n\r\n")
        .await
        .expect("writes");
    let mut said = Vec::new();
    // A reset is as good as an end.
    let _ = plain.read_to_end(&mut said).await;
    assert!(!said.starts_with(b"HTTP"), "{said:?}");
}
