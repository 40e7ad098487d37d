//! TLS against a server with a self-signed certificate.

use base::env::{BoxStream, Net, TlsInfo, TlsVerify};
use env_os::OsNet;
use rustls::ServerConfig;
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use std::io::Write;
use std::sync::Arc;
use tokio::io::{AsyncReadExt, AsyncWriteExt, duplex};
use tokio_rustls::TlsAcceptor;

struct Server {
    acceptor: TlsAcceptor,
    pem: String,
}

fn server(version: &'static rustls::SupportedProtocolVersion) -> Server {
    let made = rcgen::generate_simple_self_signed(vec!["mx.test".to_owned()]).expect("makes");
    let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(made.signing_key.serialize_der()));
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_protocol_versions(&[version])
        .expect("knows the version")
        .with_no_client_auth()
        .with_single_cert(vec![made.cert.der().clone()], key)
        .expect("fits");
    Server {
        acceptor: TlsAcceptor::from(Arc::new(config)),
        pem: made.cert.pem(),
    }
}

async fn handshake(
    net: &OsNet,
    server: &Server,
    name: &str,
    verify: TlsVerify,
) -> Result<TlsInfo, String> {
    let (near, far) = duplex(16 * 1024);
    let near: BoxStream = Box::new(near);
    let (made, _) = tokio::join!(
        async {
            let (mut stream, info) = net.start_tls(near, name, verify).await?;
            let mut got = [0; 2];
            stream.read_exact(&mut got).await.expect("reads");
            assert_eq!(&got, b"hi");
            Ok::<_, base::env::TlsError>(info)
        },
        async {
            let mut stream = server.acceptor.accept(far).await?;
            stream.write_all(b"hi").await?;
            stream.flush().await
        }
    );
    made.map_err(|e| e.to_string())
}

#[tokio::test]
async fn opportunistic_tls_takes_any_certificate_and_says_what_was_agreed() {
    let net = OsNet::new(None).expect("sets up");
    let new = server(&rustls::version::TLS13);
    let info = handshake(&net, &new, "other.test", TlsVerify::Nothing).await;
    let info = info.expect("agrees");
    assert_eq!(info.version, "TLSv1.3");
    assert!(info.cipher.starts_with("TLS_AES_"), "{}", info.cipher);
    let old = server(&rustls::version::TLS12);
    let info = handshake(&net, &old, "[192.0.2.1]", TlsVerify::Nothing).await;
    assert_eq!(info.expect("agrees").version, "TLSv1.2");
}

#[tokio::test]
async fn a_checked_certificate_needs_a_trusted_root_and_the_right_name() {
    let peer = server(&rustls::version::TLS13);
    let mut file = tempfile::NamedTempFile::new().expect("temporary file");
    file.write_all(peer.pem.as_bytes()).expect("writes");
    let trusting = OsNet::new(Some(file.path())).expect("sets up");
    let check = TlsVerify::Certificate;
    handshake(&trusting, &peer, "mx.test", check)
        .await
        .expect("agrees");
    assert!(
        handshake(&trusting, &peer, "other.test", check)
            .await
            .is_err()
    );
    let strangers = OsNet::new(None).expect("sets up");
    assert!(
        handshake(&strangers, &peer, "mx.test", check)
            .await
            .is_err()
    );
}

/// Both sides are ours; what the client said of it.
async fn shake_hands(acceptor: &dyn base::env::TlsAcceptor) -> (TlsInfo, TlsInfo) {
    let net = OsNet::new(None).expect("sets up");
    let (near, far) = duplex(16 * 1024);
    let (client, server) = tokio::join!(
        net.start_tls(Box::new(near), "mx.test", TlsVerify::Nothing),
        acceptor.accept(Box::new(far)),
    );
    let (mut client, agreed) = client.expect("shakes hands");
    let (mut server, seen) = server.expect("shakes hands");
    client.write_all(b"hi").await.expect("writes");
    client.flush().await.expect("writes");
    let mut got = [0; 2];
    server.read_exact(&mut got).await.expect("reads");
    assert_eq!(&got, b"hi");
    (agreed, seen)
}

#[tokio::test]
async fn the_server_side_agrees_with_the_client() {
    let net = OsNet::new(None).expect("sets up");
    let made = rcgen::generate_simple_self_signed(vec!["mx.test".to_owned()]).expect("makes");
    let (chain, key) = (made.cert.pem(), made.signing_key.serialize_pem());
    let acceptor = net.tls_acceptor(chain.as_bytes(), key.as_bytes());
    let (agreed, seen) = shake_hands(&*acceptor.expect("is usable")).await;
    assert_eq!(agreed, seen);
    assert_eq!(agreed.version, "TLSv1.3");
}

#[tokio::test]
async fn who_speaks_no_tls_is_refused() {
    let net = OsNet::new(None).expect("sets up");
    let made = rcgen::generate_simple_self_signed(vec!["mx.test".to_owned()]).expect("makes");
    let (chain, key) = (made.cert.pem(), made.signing_key.serialize_pem());
    let acceptor = net
        .tls_acceptor(chain.as_bytes(), key.as_bytes())
        .expect("is usable");
    let (mut near, far) = duplex(16 * 1024);
    near.write_all(b"EHLO client.test\r\n")
        .await
        .expect("writes");
    assert!(acceptor.accept(Box::new(far)).await.is_err());
    let mut said = Vec::new();
    near.read_to_end(&mut said).await.expect("reads");
    assert_eq!(
        said.first(),
        Some(&0x15),
        "an alert and nothing else: {said:?}"
    );
}

#[test]
fn certificates_that_cannot_be_used_are_named() {
    let net = OsNet::new(None).expect("sets up");
    let make = || rcgen::generate_simple_self_signed(vec!["mx.test".to_owned()]).expect("makes");
    let (one, other) = (make(), make());
    let (chain, key) = (one.cert.pem(), one.signing_key.serialize_pem());
    let foreign = other.signing_key.serialize_pem();
    for (chain, key, expected) in [
        ("", key.as_str(), "no certificate"),
        (chain.as_str(), "", "not a private key"),
        (chain.as_str(), foreign.as_str(), "with its key"),
        (key.as_str(), key.as_str(), "no certificate"),
    ] {
        let refused = net.tls_acceptor(chain.as_bytes(), key.as_bytes()).err();
        let text = refused.map(|e| e.to_string()).unwrap_or_default();
        assert!(text.contains(expected), "{expected}: {text}");
        assert!(!text.contains("PRIVATE"), "{text}");
    }
}
