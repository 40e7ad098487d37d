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
