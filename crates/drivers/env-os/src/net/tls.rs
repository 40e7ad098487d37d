//! The client side of TLS 1.2 and 1.3.

use super::NetError;
use super::any_certificate::AnyCertificate;
use super::inspect::Inspectors;
use base::env::{BoxStream, Inspection, TlsError, TlsInfo, TlsVerify, Worth};
use rustls::client::Resumption;
use rustls::crypto::{CryptoProvider, aws_lc_rs};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{CipherSuite, ClientConfig, ProtocolVersion, RootCertStore};
use std::net::{IpAddr, Ipv4Addr};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tokio_rustls::TlsConnector;

/// Where distributions keep the system's roots, the first that exists is read.
const SYSTEM_ROOTS: [&str; 4] = [
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/ssl/ca-bundle.pem",
    "/etc/ssl/cert.pem",
];

/// Sessions kept for resumption, over all peers.
const RESUMED_SESSIONS: usize = 4096;

/// TLS configurations, made once.
pub(super) struct Client {
    any: TlsConnector,
    checked: TlsConnector,
    inspectors: Inspectors,
}

impl Client {
    /// Reads the trusted roots.
    pub(super) fn new(ca_file: Option<&Path>) -> Result<Self, NetError> {
        let provider = Arc::new(aws_lc_rs::default_provider());
        let roots = match ca_file {
            Some(path) => roots_of(path)?,
            None => system_roots(),
        };
        let inspectors = Inspectors::new(&provider, roots.clone());
        Ok(Self {
            inspectors,
            any: TlsConnector::from(Arc::new(any_config(&provider)?)),
            checked: TlsConnector::from(Arc::new(checked_config(&provider, roots)?)),
        })
    }

    /// Does the handshake.
    pub(super) async fn start(
        &self,
        stream: BoxStream,
        server_name: &str,
        verify: TlsVerify,
    ) -> Result<(BoxStream, TlsInfo), TlsError> {
        let connector = match verify {
            TlsVerify::Nothing => &self.any,
            TlsVerify::Certificate => &self.checked,
        };
        let name = name_for(server_name, verify)?;
        let stream = connector
            .connect(name, stream)
            .await
            .map_err(|e| TlsError(e.to_string()))?;
        let info = info(stream.get_ref().1);
        Ok((Box::new(stream), info))
    }
}

impl Client {
    /// Does the handshake with any peer, and tells what its certificate is worth.
    pub(super) async fn inspect(
        &self,
        stream: BoxStream,
        server_name: &str,
        inspection: &Inspection,
    ) -> Result<(BoxStream, TlsInfo, Worth), TlsError> {
        let fail = |e: &dyn std::fmt::Display| TlsError(e.to_string());
        let name = name_for(server_name, TlsVerify::Nothing)?;
        let inspector = self.inspectors.inspector(inspection);
        let config = inspector.config().map_err(|e| fail(&e))?;
        let connector = TlsConnector::from(Arc::new(config));
        let stream = connector.connect(name, stream).await;
        let stream = stream.map_err(|e| fail(&e))?;
        let info = info(stream.get_ref().1);
        Ok((Box::new(stream), info, inspector.worth()))
    }
}

fn any_config(provider: &Arc<CryptoProvider>) -> Result<ClientConfig, rustls::Error> {
    let mut config = ClientConfig::builder_with_provider(Arc::clone(provider))
        .with_safe_default_protocol_versions()?
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(AnyCertificate(Arc::clone(provider))))
        .with_no_client_auth();
    config.resumption = Resumption::in_memory_sessions(RESUMED_SESSIONS);
    Ok(config)
}

fn checked_config(
    provider: &Arc<CryptoProvider>,
    roots: RootCertStore,
) -> Result<ClientConfig, rustls::Error> {
    let mut config = ClientConfig::builder_with_provider(Arc::clone(provider))
        .with_safe_default_protocol_versions()?
        .with_root_certificates(roots)
        .with_no_client_auth();
    config.resumption = Resumption::in_memory_sessions(RESUMED_SESSIONS);
    Ok(config)
}

/// The name for SNI and the certificate. A name that no certificate can carry (an underscore in an MX name, an address
/// literal) is no obstacle when nothing is checked: an address goes there instead, which sends no SNI (RFC 6066 §3).
fn name_for(server_name: &str, verify: TlsVerify) -> Result<ServerName<'static>, TlsError> {
    let bare = server_name.trim_matches(['[', ']']).trim_end_matches('.');
    match (ServerName::try_from(bare.to_owned()), verify) {
        (Ok(name), _) => Ok(name),
        (Err(_), TlsVerify::Nothing) => {
            let nowhere = IpAddr::V4(Ipv4Addr::UNSPECIFIED);
            Ok(ServerName::IpAddress(nowhere.into()))
        }
        (Err(e), TlsVerify::Certificate) => Err(TlsError(e.to_string())),
    }
}

fn roots_of(path: &Path) -> Result<RootCertStore, NetError> {
    let fail = |reason: String| NetError::Roots {
        path: path.to_owned(),
        reason,
    };
    let mut roots = RootCertStore::empty();
    let found = CertificateDer::pem_file_iter(path).map_err(|e| fail(e.to_string()))?;
    let read = found
        .collect::<Result<Vec<_>, _>>()
        .map_err(|e| fail(e.to_string()))?;
    let (added, _) = roots.add_parsable_certificates(read);
    if added == 0 {
        return Err(fail("it holds none that can be used".into()));
    }
    Ok(roots)
}

/// The system's roots. A machine without any can still do opportunistic TLS, so that this is a warning; whatever asks
/// for a checked certificate then fails with an unknown issuer.
fn system_roots() -> RootCertStore {
    for path in SYSTEM_ROOTS.map(PathBuf::from) {
        match roots_of(&path) {
            Ok(roots) => return roots,
            Err(e) => tracing::debug!(error = %e, "no roots here"),
        }
    }
    tracing::warn!("this system has no trusted certificates; set egress.ca_file");
    RootCertStore::empty()
}

/// What a handshake agreed on.
pub(super) fn info<D>(session: &rustls::ConnectionCommon<D>) -> TlsInfo {
    TlsInfo {
        version: version_name(session.protocol_version()),
        cipher: cipher_name(session.negotiated_cipher_suite().map(|s| s.suite())),
    }
}

fn version_name(version: Option<ProtocolVersion>) -> &'static str {
    match version {
        Some(ProtocolVersion::TLSv1_3) => "TLSv1.3",
        _ => "TLSv1.2",
    }
}

/// The IANA name; rustls spells those of TLS 1.3 with the version in front.
fn cipher_name(suite: Option<CipherSuite>) -> String {
    let name = suite.and_then(|s| s.as_str()).unwrap_or("unknown");
    match name.strip_prefix("TLS13_") {
        Some(rest) => format!("TLS_{rest}"),
        None => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn odd_names_are_no_obstacle_when_nothing_is_checked() {
        for name in [
            "mx.example.com",
            "mx.example.com.",
            "[192.0.2.1]",
            "2001:db8::1",
        ] {
            assert!(name_for(name, TlsVerify::Certificate).is_ok(), "{name}");
        }
        for name in ["", "a b", "..", "-x.test"] {
            assert!(name_for(name, TlsVerify::Nothing).is_ok(), "{name}");
            assert!(name_for(name, TlsVerify::Certificate).is_err(), "{name}");
        }
    }

    #[test]
    fn cipher_suites_have_their_iana_names() {
        let suite = Some(CipherSuite::TLS13_AES_256_GCM_SHA384);
        assert_eq!(cipher_name(suite), "TLS_AES_256_GCM_SHA384");
        let suite = Some(CipherSuite::TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256);
        assert_eq!(cipher_name(suite), "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256");
    }

    #[test]
    fn a_file_without_certificates_is_refused() {
        let dir = tempfile::tempdir().expect("temporary folder");
        let path = dir.path().join("ca.pem");
        assert!(Client::new(Some(&path)).is_err());
        std::fs::write(&path, "nothing here").expect("writes");
        let told = Client::new(Some(&path)).err().expect("refuses").to_string();
        assert!(told.contains("ca.pem"), "{told}");
    }
}
