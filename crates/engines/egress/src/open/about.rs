//! What an attempt tells of its connection, and why one try did not lead to a session.

use crate::need::Need;
use crate::wire::{Broken, Phases};
use crate::{Source, failure};
use base::Timestamp;
use base::env::{CertificateFault, TlsInfo};
use model::delivery::{Failure, MxHost};
use model::event::Attempt;
use smtp::Phase;
use std::io;
use std::net::{IpAddr, SocketAddr};

/// What an attempt tells of its connection.
#[derive(Clone, Debug)]
pub(crate) struct About {
    pub(crate) started_at: Timestamp,
    pub(crate) source: String,
    /// The route, when it was not by MX.
    pub(crate) route: Option<String>,
    pub(crate) host: String,
    pub(crate) remote: Option<SocketAddr>,
    pub(crate) local: Option<IpAddr>,
    pub(crate) tls: Option<TlsInfo>,
    pub(crate) tls_note: Option<String>,
    /// Whether the certificate was checked, and holds.
    pub(crate) verified: bool,
    /// Why it does not, when it was looked at.
    pub(crate) fault: Option<CertificateFault>,
    /// What it was opened for.
    pub(crate) need: Need,
}

impl About {
    pub(crate) fn new(started_at: Timestamp, source: &Source, host: &MxHost, need: &Need) -> Self {
        Self {
            started_at,
            source: source.name.clone(),
            route: None,
            host: host.name.clone(),
            remote: None,
            local: None,
            tls: None,
            tls_note: None,
            verified: false,
            fault: None,
            need: need.clone(),
        }
    }

    /// The attempt as the time-line tells it, as far as the connection goes.
    pub(crate) fn attempt(&self, phases: Option<&Phases>) -> Attempt {
        Attempt {
            number: 1,
            started_at: self.started_at,
            source: self.source.clone(),
            route: self.route.clone(),
            local_ip: self.local.map(|ip| ip.to_string()),
            mx_host: Some(self.host.clone()),
            mx_address: self.remote.map(|address| address.to_string()),
            tls_version: self.tls.as_ref().map(|tls| tls.version.to_owned()),
            tls_cipher: self.tls.as_ref().map(|tls| tls.cipher.clone()),
            tls_note: self.tls_note.clone(),
            mta_sts: self.need.told(self),
            dane: "none".to_owned(),
            phases_ms: phases.map(Phases::milliseconds).unwrap_or_default(),
            ..Attempt::default()
        }
    }
}

/// Why one try did not lead to a session.
pub(crate) enum Trouble {
    /// The TLS handshake failed: in clear it may work (RFC 7435).
    Handshake(String),
    Other(Failure),
}

impl Trouble {
    pub(super) fn reason(&self) -> &str {
        match self {
            Self::Handshake(note) => note,
            Self::Other(failure) => &failure.reason,
        }
    }
}

/// The host cannot take mail as securely as somebody wants.
pub(super) fn insecure(about: &About, phases: &Phases, found: Failure) -> Trouble {
    let mut attempt = about.attempt(Some(phases));
    attempt.phase = Some(Phase::Starttls.name().to_owned());
    Trouble::Other(at_host(about, attempt, found))
}

/// No connection: it may be our own address that is the trouble.
pub(crate) fn not_dialled(
    source: &Source,
    about: &About,
    phases: &Phases,
    broken: &Broken,
) -> Trouble {
    match (source.ip, broken) {
        (Some(ip), Broken::Stream(_, io::ErrorKind::AddrNotAvailable)) => {
            let why = format!("cannot be bound: this machine does not have {ip}");
            Trouble::Other(failure::unusable_source(&source.name, &why))
        }
        _ => refused(about, phases, broken),
    }
}

pub(crate) fn refused(about: &About, phases: &Phases, broken: &Broken) -> Trouble {
    let mut attempt = about.attempt(Some(phases));
    attempt.phase = Some(broken.phase().name().to_owned());
    attempt.reply = broken.reply().map(failure::model_reply);
    Trouble::Other(at_host(about, attempt, failure::broken(broken)))
}

/// A failure with the host and the attempt that met it.
fn at_host(about: &About, attempt: Attempt, found: Failure) -> Failure {
    let host = &about.host;
    let address = about
        .remote
        .map(|address| address.to_string())
        .unwrap_or_default();
    Failure {
        reason: format!("{host} [{address}]: {}", found.reason),
        attempt: Some(Box::new(attempt)),
        ..found
    }
}
