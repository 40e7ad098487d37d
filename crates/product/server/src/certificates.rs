//! Certificates of the listeners: one that is used now, and can be another one for the connections that come next.

use crate::config::Certificate;
use base::BoxFuture;
use base::env::{BoxStream, CertificateError, Net, TlsAcceptor, TlsError, TlsInfo};
use std::sync::{Arc, PoisonError, RwLock};

/// Handshakes with the certificate that is current when they begin.
pub(crate) struct Renewable {
    net: Arc<dyn Net>,
    current: RwLock<Arc<dyn TlsAcceptor>>,
}

impl Renewable {
    /// Begins with this certificate.
    pub(crate) fn new(
        net: &Arc<dyn Net>,
        first: &Certificate,
    ) -> Result<Arc<Self>, CertificateError> {
        Ok(Arc::new(Self {
            net: Arc::clone(net),
            current: RwLock::new(acceptor(&**net, first)?),
        }))
    }

    fn renew(&self, next: &Certificate) -> Result<(), CertificateError> {
        let next = acceptor(&*self.net, next)?;
        *self.current.write().unwrap_or_else(PoisonError::into_inner) = next;
        Ok(())
    }
}

fn acceptor(net: &dyn Net, with: &Certificate) -> Result<Arc<dyn TlsAcceptor>, CertificateError> {
    net.tls_acceptor(&with.chain, with.key.expose())
}

impl TlsAcceptor for Renewable {
    fn accept(&self, stream: BoxStream) -> BoxFuture<'_, Result<(BoxStream, TlsInfo), TlsError>> {
        let current = self.current.read().unwrap_or_else(PoisonError::into_inner);
        let current = Arc::clone(&current);
        Box::pin(async move { current.accept(stream).await })
    }
}

/// The hand on the certificates of a running server.
#[derive(Clone, Default)]
pub struct Certificates {
    pub(crate) api: Option<Arc<Renewable>>,
    pub(crate) smtp: Option<Arc<Renewable>>,
}

/// Listeners that share a certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// The AWS APIs.
    Api,
    /// SMTP submission.
    Smtp,
}

impl Certificates {
    /// Uses another certificate for connections from now on; those that are open keep theirs.
    ///
    /// **Errors**: it cannot be used; the former one stays.
    pub fn renew(&self, of: Use, next: &Certificate) -> Result<(), CertificateError> {
        let renewable = match of {
            Use::Api => &self.api,
            Use::Smtp => &self.smtp,
        };
        match renewable {
            Some(renewable) => renewable.renew(next),
            // No listener of that kind speaks TLS.
            None => Ok(()),
        }
    }
}
