//! STARTTLS: how much of it one try wants, and the handshake.

use super::about::{About, Trouble, insecure, refused};
use crate::wire::{Broken, Wire};
use crate::{Inner, failure};
use base::env::{BoxStream, CertificateFault, Inspection, TlsError, TlsInfo, TlsVerify};
use smtp::Phase;
use std::io;
use tokio::time::timeout;

/// What the time-line notes of TLS that was required.
const VERIFIED: &str = "required, certificate verified";

/// How much TLS one try wants.
pub(super) enum Wanted {
    /// Opportunistic (RFC 7435): when it is offered, whatever the certificate.
    Tls {
        /// The certificate is looked at all the same.
        looks: bool,
        /// Who takes nothing else than TLS with a certificate that holds.
        insists: Option<String>,
    },
    /// None, since it failed a moment ago: why.
    Clear(String),
}

impl Wanted {
    pub(super) fn note(&self) -> Option<String> {
        match self {
            Self::Clear(why) => Some(why.clone()),
            Self::Tls { .. } => None,
        }
    }

    pub(super) fn insists(&self) -> Option<&str> {
        match self {
            Self::Tls { insists, .. } => insists.as_deref(),
            Self::Clear(_) => None,
        }
    }

    pub(super) fn looks(&self) -> bool {
        matches!(self, Self::Tls { looks: true, .. })
    }
}

impl Inner {
    pub(super) async fn start_tls(
        &self,
        wire: &mut Wire,
        about: &mut About,
        wanted: &Wanted,
    ) -> Result<(), Trouble> {
        let Some(stream) = wire.take_stream() else {
            let gone = Broken::Stream(Phase::Starttls, io::ErrorKind::NotConnected);
            return Err(refused(about, &wire.phases, &gone));
        };
        let handshake = self.handshake(stream, &about.host, wanted);
        let done = timeout(self.settings.timeouts.starttls, handshake).await;
        let (note, insists) = match (done, wanted.insists()) {
            (Ok(Ok((stream, info, seen))), insists) => {
                wire.note(|| format!("{} {}", info.version, info.cipher));
                about.tls = Some(info);
                about.verified = seen == Some(Ok(()));
                about.fault = seen.and_then(Result::err);
                match (&about.fault, insists) {
                    (Some(fault), Some(who)) => (fault.to_string(), Some(who)),
                    (_, insists) => {
                        about.tls_note = insists.map(|_| VERIFIED.to_owned());
                        wire.encrypted(stream);
                        return Ok(());
                    }
                }
            }
            (Ok(Err(error)), insists) => (error.to_string(), insists),
            (Err(_), insists) => ("TLS handshake timed out".to_owned(), insists),
        };
        let Some(who) = insists else {
            return Err(Trouble::Handshake(note));
        };
        let found = failure::bad_tls(who, &note);
        about.tls_note = Some(note);
        Err(insecure(about, &wire.phases, found))
    }

    /// The handshake, and what the certificate is worth when somebody wants to know.
    async fn handshake(
        &self,
        stream: BoxStream,
        host: &str,
        wanted: &Wanted,
    ) -> Result<(BoxStream, TlsInfo, Option<Result<(), CertificateFault>>), TlsError> {
        let net = &self.env.net;
        if wanted.looks() {
            let inspection = Inspection::default();
            let (stream, info, worth) = net.inspect_tls(stream, host, &inspection).await?;
            return Ok((stream, info, Some(worth.web)));
        }
        let (verify, seen) = match wanted.insists() {
            Some(_) => (TlsVerify::Certificate, Some(Ok(()))),
            None => (TlsVerify::Nothing, None),
        };
        let (stream, info) = net.start_tls(stream, host, verify).await?;
        Ok((stream, info, seen))
    }
}
