//! The server side of TLS 1.2 and 1.3; older versions are not spoken (smtp.md §1).

use super::tls;
use base::BoxFuture;
use base::env::{BoxStream, CertificateError, TlsAcceptor, TlsError, TlsInfo};
use rustls::ServerConfig;
use rustls::crypto::aws_lc_rs;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use std::sync::Arc;
use tokio::io::BufReader;

/// Octets that are read at once: the largest record (RFC 8446 §5.2).
const READ_AHEAD: usize = 5 + 16 * 1024 + 256;

/// Handshakes with one certificate.
pub(super) struct Acceptor(tokio_rustls::TlsAcceptor);

impl Acceptor {
    /// Reads a chain, the server's own certificate first, and its key.
    pub(super) fn new(chain_pem: &[u8], key_pem: &[u8]) -> Result<Self, CertificateError> {
        let fail = |what: &str, e: &dyn std::fmt::Display| CertificateError(format!("{what}: {e}"));
        let chain = CertificateDer::pem_slice_iter(chain_pem)
            .collect::<Result<Vec<_>, _>>()
            .map_err(|e| fail("the certificate is not PEM", &e))?;
        if chain.is_empty() {
            return Err(CertificateError("the file holds no certificate".into()));
        }
        let key = PrivateKeyDer::from_pem_slice(key_pem)
            .map_err(|e| fail("the key is not a private key in PEM", &e))?;
        // The provider's default versions are 1.2 and 1.3.
        let config = ServerConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
            .with_safe_default_protocol_versions()
            .map_err(|e| fail("TLS cannot be set up", &e))?
            .with_no_client_auth()
            .with_single_cert(chain, key)
            .map_err(|e| fail("the certificate cannot be used with its key", &e))?;
        Ok(Self(Arc::new(config).into()))
    }
}

impl TlsAcceptor for Acceptor {
    fn accept(&self, stream: BoxStream) -> BoxFuture<'_, Result<(BoxStream, TlsInfo), TlsError>> {
        Box::pin(async move {
            // rustls asks for 4 KB at a time: a record comes in one read of the socket instead of four.
            let stream = BufReader::with_capacity(READ_AHEAD, stream);
            let accepted = self.0.accept(stream).await;
            let stream = accepted.map_err(|e| TlsError(e.to_string()))?;
            let info = tls::info(stream.get_ref().1);
            Ok((Box::new(stream) as BoxStream, info))
        })
    }
}
