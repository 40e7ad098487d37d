//! Handshakes that go through with any certificate, and tell what it is worth: by the trusted roots (RFC 8461 §4.2), and by
//! the TLSA records of the server (RFC 7672 §3).
//!
//! The caller decides before it says anything over the connection. Such sessions are never resumed: what was seen
//! belongs to one handshake.

use base::env::{CertificateFault, Inspection, Worth};
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::client::{Resumption, WebPkiServerVerifier};
use rustls::crypto::{CryptoProvider, verify_tls12_signature, verify_tls13_signature};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{
    CertificateError, ClientConfig, DigitallySignedStruct, Error, RootCertStore, SignatureScheme,
};
use std::sync::{Arc, Mutex, PoisonError};

/// What all inspections share.
pub(super) struct Inspectors {
    provider: Arc<CryptoProvider>,
    /// None when there is no trusted root.
    web: Option<Arc<WebPkiServerVerifier>>,
}

impl Inspectors {
    pub(super) fn new(provider: &Arc<CryptoProvider>, roots: RootCertStore) -> Self {
        let provider = Arc::clone(provider);
        let web = WebPkiServerVerifier::builder_with_provider(Arc::new(roots), provider.clone());
        Self {
            web: web.build().ok(),
            provider,
        }
    }

    pub(super) fn inspector(&self, inspection: &Inspection) -> Arc<Inspector> {
        Arc::new(Inspector {
            provider: Arc::clone(&self.provider),
            web: self.web.clone(),
            inspection: inspection.clone(),
            found: Mutex::new(None),
        })
    }
}

/// One handshake's view of a certificate.
#[derive(Debug)]
pub(super) struct Inspector {
    provider: Arc<CryptoProvider>,
    web: Option<Arc<WebPkiServerVerifier>>,
    inspection: Inspection,
    found: Mutex<Option<Worth>>,
}

impl Inspector {
    /// The configuration of its handshake.
    pub(super) fn config(self: &Arc<Self>) -> Result<ClientConfig, Error> {
        let mut config = ClientConfig::builder_with_provider(Arc::clone(&self.provider))
            .with_safe_default_protocol_versions()?
            .dangerous()
            .with_custom_certificate_verifier(Arc::clone(self) as Arc<dyn ServerCertVerifier>)
            .with_no_client_auth();
        config.resumption = Resumption::disabled();
        Ok(config)
    }

    /// What was found.
    pub(super) fn worth(&self) -> Worth {
        let found = self.found.lock().unwrap_or_else(PoisonError::into_inner);
        found
            .clone()
            .unwrap_or_else(|| self.worthless("the peer showed none"))
    }

    fn worthless(&self, why: &str) -> Worth {
        let fault = || Err(CertificateFault::Untrusted(why.to_owned()));
        Worth {
            web: fault(),
            pinned: (!self.inspection.tlsa.is_empty()).then(fault),
        }
    }

    fn note(&self, worth: Worth) {
        *self.found.lock().unwrap_or_else(PoisonError::into_inner) = Some(worth);
    }

    fn by_roots(
        &self,
        shown: &Shown<'_, '_>,
        name: &ServerName<'_>,
    ) -> Result<(), CertificateFault> {
        let Some(web) = &self.web else {
            let reason = "this system has no trusted certificates";
            return Err(CertificateFault::Untrusted(reason.into()));
        };
        let checked = web.verify_server_cert(shown.own, shown.above, name, shown.ocsp, shown.now);
        checked.map(drop).map_err(|error| fault(&error, name))
    }

    /// A key that the peer does not prove to have makes every certificate worthless; the handshake goes on, as it would
    /// with no certificate worth anything.
    fn proved(
        &self,
        proof: Result<HandshakeSignatureValid, Error>,
    ) -> Result<HandshakeSignatureValid, Error> {
        if let Err(error) = proof {
            self.note(self.worthless(&error.to_string()));
        }
        Ok(HandshakeSignatureValid::assertion())
    }
}

/// What the peer shows.
struct Shown<'a, 'b> {
    own: &'a CertificateDer<'b>,
    above: &'a [CertificateDer<'b>],
    ocsp: &'a [u8],
    now: UnixTime,
}

impl ServerCertVerifier for Inspector {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let shown = Shown {
            own: end_entity,
            above: intermediates,
            ocsp: ocsp_response,
            now,
        };
        self.note(Worth {
            web: self.by_roots(&shown, server_name),
            pinned: None,
        });
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let algorithms = &self.provider.signature_verification_algorithms;
        self.proved(verify_tls12_signature(
            message,
            certificate,
            signed,
            algorithms,
        ))
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let algorithms = &self.provider.signature_verification_algorithms;
        self.proved(verify_tls13_signature(
            message,
            certificate,
            signed,
            algorithms,
        ))
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider
            .signature_verification_algorithms
            .supported_schemes()
    }
}

/// What the library says of a certificate, in our words.
fn fault(error: &Error, name: &ServerName<'_>) -> CertificateFault {
    use CertificateError as E;
    match error {
        Error::InvalidCertificate(
            E::Expired | E::ExpiredContext { .. } | E::NotValidYet | E::NotValidYetContext { .. },
        ) => CertificateFault::Expired,
        Error::InvalidCertificate(E::NotValidForName | E::NotValidForNameContext { .. }) => {
            CertificateFault::Name(name.to_str().into_owned())
        }
        Error::InvalidCertificate(E::UnknownIssuer) => {
            CertificateFault::Untrusted("unknown issuer".into())
        }
        other => CertificateFault::Untrusted(other.to_string()),
    }
}
