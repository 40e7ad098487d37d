//! Self-signed certificates of test MXs.

use anyhow::{Context, Result};
use rustls::ServerConfig;
use rustls::pki_types::PrivatePkcs8KeyDer;
use std::sync::Arc;
use tokio_rustls::TlsAcceptor;

/// A certificate with its key, as DER and PEM.
pub struct Certificate {
    /// The certificate.
    pub pem: String,
    /// Its private key.
    pub key_pem: String,
    config: Arc<ServerConfig>,
}

impl Certificate {
    /// Makes a new one for these host names.
    ///
    /// # Errors
    /// When a name cannot stand in a certificate.
    pub fn self_signed(names: &[&str]) -> Result<Self> {
        let names: Vec<String> = names.iter().map(ToString::to_string).collect();
        let made = rcgen::generate_simple_self_signed(names)?;
        let key = PrivatePkcs8KeyDer::from(made.signing_key.serialize_der());
        let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
        let config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .context("protocol versions")?
            .with_no_client_auth()
            .with_single_cert(vec![made.cert.der().clone()], key.into())?;
        Ok(Self {
            pem: made.cert.pem(),
            key_pem: made.signing_key.serialize_pem(),
            config: Arc::new(config),
        })
    }

    /// Accepts TLS connections with this certificate.
    pub fn acceptor(&self) -> TlsAcceptor {
        TlsAcceptor::from(Arc::clone(&self.config))
    }
}
