//! Opening a connection: hosts in order, their addresses, greeting, EHLO, STARTTLS.

use crate::address::private_reason;
use crate::failure;
use crate::need::Need;
use crate::wire::{Broken, Phases, Step, Wire};
use crate::{Inner, Source};
use base::Timestamp;
use base::env::{BoxStream, CertificateFault, Connected, Inspection, TlsError, TlsInfo, TlsVerify};
use model::delivery::{Failure, MxHost};
use model::event::Attempt;
use smtp::client::Config;
use smtp::{ClientSession, Phase};
use std::io;
use std::net::{IpAddr, SocketAddr};
use tokio::time::{Instant, timeout};

/// An open session, ready for a transaction, and what is known of it.
pub(crate) struct Live {
    pub(crate) wire: Wire,
    pub(crate) host: MxHost,
    pub(crate) about: About,
    /// Transactions that it served.
    pub(crate) served: u32,
}

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
    fn reason(&self) -> &str {
        match self {
            Self::Handshake(note) => note,
            Self::Other(failure) => &failure.reason,
        }
    }
}

impl Inner {
    /// Tries the hosts in their order until one gives a session; the failure of the last try otherwise.
    pub(crate) async fn connect(
        &self,
        source: &Source,
        hosts: &[MxHost],
        need: &Need,
    ) -> Result<Live, Failure> {
        let give_up = Instant::now() + self.settings.open_limit;
        let mut tries = 0;
        let mut worst: Option<Failure> = None;
        for host in hosts {
            if let Some(relay) = self.settings.relay(&host.name) {
                return self.relay(source, relay, need).await;
            }
            if let Some(why) = need.refuses(&host.name) {
                keep_worst(&mut worst, self.unlisted(source, host, need, why));
                continue;
            }
            let addresses = match self.addresses(&host.name).await {
                Ok(addresses) => addresses,
                Err(error) => {
                    keep_worst(&mut worst, failure::dns(&host.name, &error));
                    continue;
                }
            };
            for address in addresses {
                if let Some(refused) = self.unwanted(&host.name, address, source) {
                    keep_worst(&mut worst, refused);
                    continue;
                }
                if tries == self.settings.max_addresses || Instant::now() > give_up {
                    return Err(worst.unwrap_or_else(|| failure::unusable(TOO_MANY.to_owned())));
                }
                tries += 1;
                match self.session(source, host, address, need).await {
                    Ok(live) => return Ok(live),
                    Err(failure) => keep_worst(&mut worst, failure),
                }
            }
        }
        Err(worst
            .unwrap_or_else(|| failure::unusable("no host of the route has an address".to_owned())))
    }

    /// A host that the receiver's policy does not list.
    fn unlisted(&self, source: &Source, host: &MxHost, need: &Need, why: String) -> Failure {
        let about = About::new(self.env.clock.now(), source, host, need);
        Failure {
            attempt: Some(Box::new(about.attempt(None))),
            ..failure::unlisted(why)
        }
    }

    /// Why an address is not even tried.
    fn unwanted(&self, host: &str, address: IpAddr, source: &Source) -> Option<Failure> {
        if let Some(reason) = private_reason(address).filter(|_| !self.settings.allow_private) {
            return Some(failure::private(format!(
                "{host} has the address {address}, {reason}; egress.allow_private is off"
            )));
        }
        let fits = source.ip.is_none_or(|ip| ip.is_ipv4() == address.is_ipv4());
        let why = || format!("cannot reach {address} of {host}");
        (!fits).then(|| failure::unusable_source(&source.name, &why()))
    }

    /// One address: with TLS when it is offered, and in clear when its handshake fails and TLS is not required.
    async fn session(
        &self,
        source: &Source,
        host: &MxHost,
        ip: IpAddr,
        need: &Need,
    ) -> Result<Live, Failure> {
        let wanted = Wanted::Tls {
            looks: need.looks(),
            insists: need.insists(),
        };
        let note = match self.greet(source, host, ip, (need, wanted)).await {
            Ok(live) => return Ok(live),
            Err(Trouble::Other(failure)) => return Err(failure),
            Err(Trouble::Handshake(note)) => note,
        };
        tracing::debug!(
            host = host.name,
            note,
            "TLS failed, connecting again in clear"
        );
        let clear = Wanted::Clear(note);
        match self.greet(source, host, ip, (need, clear)).await {
            Ok(live) => Ok(live),
            Err(Trouble::Other(failure)) => Err(failure),
            Err(Trouble::Handshake(note)) => Err(failure::internal(note)),
        }
    }

    /// Connects, and says hello until the session is ready.
    async fn greet(
        &self,
        source: &Source,
        host: &MxHost,
        ip: IpAddr,
        (need, wanted): (&Need, Wanted),
    ) -> Result<Live, Trouble> {
        let remote = SocketAddr::new(ip, self.settings.port);
        let mut about = About {
            remote: Some(remote),
            tls_note: wanted.note(),
            ..About::new(self.env.clock.now(), source, host, need)
        };
        let session = ClientSession::new(Config {
            ehlo_name: source.ehlo.clone(),
            starttls: about.tls_note.is_none(),
        });
        let phases = Phases::begin(Phase::Connect);
        let connected = match self.dial(remote, source).await {
            Ok(connected) => connected,
            Err(broken) => return Err(not_dialled(source, &about, &phases, &broken)),
        };
        about.local = Some(connected.local.ip().to_canonical());
        let limits = self.settings.timeouts.clone();
        let mut wire = Wire::new(connected.stream, session, limits, phases);
        self.transcribe(&mut wire);
        let ready = self.make_ready(&mut wire, &mut about, &wanted).await;
        if let Err(trouble) = ready {
            wire.note(|| trouble.reason().to_owned());
            self.keep_transcript(&mut wire, (&about, about.started_at), None);
            return Err(trouble);
        }
        if about.tls.is_none() && about.tls_note.is_none() {
            about.tls_note = Some(match wire.session.tls_refusal() {
                Some(reply) => format!("STARTTLS was refused: {}", failure::model_reply(reply)),
                None => "not offered".to_owned(),
            });
        }
        if let Some(who) = wanted.insists().filter(|_| !about.verified) {
            let why = about.tls_note.clone().unwrap_or_default();
            let refused = insecure(&about, &wire.phases, failure::no_tls(who, &why));
            wire.quit().await;
            return Err(refused);
        }
        Ok(Live {
            wire,
            host: host.clone(),
            about,
            served: 0,
        })
    }

    pub(crate) async fn dial(
        &self,
        remote: SocketAddr,
        source: &Source,
    ) -> Result<Connected, Broken> {
        let dialled = self.env.net.connect(remote, source.ip);
        match timeout(self.settings.timeouts.tcp, dialled).await {
            Ok(Ok(connected)) => Ok(connected),
            Ok(Err(e)) => Err(Broken::Stream(Phase::Connect, e.kind())),
            Err(_) => Err(Broken::TimedOut(Phase::Connect)),
        }
    }

    async fn make_ready(
        &self,
        wire: &mut Wire,
        about: &mut About,
        wanted: &Wanted,
    ) -> Result<(), Trouble> {
        loop {
            match wire.run().await {
                Ok(Step::Ready) => return Ok(()),
                Ok(Step::StartTls) => self.start_tls(wire, about, wanted).await?,
                Ok(Step::SendContent | Step::Done) => {
                    let reason = "session out of step".to_owned();
                    return Err(Trouble::Other(failure::internal(reason)));
                }
                Err(broken) => return Err(refused(about, &wire.phases, &broken)),
            }
        }
    }

    async fn start_tls(
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

/// What the time-line notes of TLS that was required.
const VERIFIED: &str = "required, certificate verified";

/// How much TLS one try wants.
enum Wanted {
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
    fn note(&self) -> Option<String> {
        match self {
            Self::Clear(why) => Some(why.clone()),
            Self::Tls { .. } => None,
        }
    }

    fn insists(&self) -> Option<&str> {
        match self {
            Self::Tls { insists, .. } => insists.as_deref(),
            Self::Clear(_) => None,
        }
    }

    fn looks(&self) -> bool {
        matches!(self, Self::Tls { looks: true, .. })
    }
}

/// The host cannot take mail as securely as somebody wants.
fn insecure(about: &About, phases: &Phases, found: Failure) -> Trouble {
    let mut attempt = about.attempt(Some(phases));
    attempt.phase = Some(Phase::Starttls.name().to_owned());
    Trouble::Other(at_host(about, attempt, found))
}

const TOO_MANY: &str = "no host answered within the limits of one attempt";

/// A temporary failure says more than a permanent one found on another address: only if all are permanent, all is lost.
fn keep_worst(kept: &mut Option<Failure>, found: Failure) {
    let keeps = kept
        .as_ref()
        .is_some_and(|known| !known.permanent && found.permanent);
    if !keeps {
        *kept = Some(found);
    }
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
