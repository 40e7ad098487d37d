//! Opening a connection: hosts in order, their addresses, greeting, EHLO, STARTTLS.

use crate::address::private_reason;
use crate::failure;
use crate::wire::{Broken, Phases, Step, Wire};
use crate::{Inner, Source};
use base::Timestamp;
use base::env::{Connected, TlsInfo, TlsVerify};
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
    pub(crate) host: String,
    pub(crate) remote: Option<SocketAddr>,
    pub(crate) local: Option<IpAddr>,
    pub(crate) tls: Option<TlsInfo>,
    pub(crate) tls_note: Option<String>,
}

impl About {
    /// The attempt as the time-line tells it, as far as the connection goes.
    pub(crate) fn attempt(&self, phases: Option<&Phases>) -> Attempt {
        Attempt {
            number: 1,
            started_at: self.started_at,
            source: self.source.clone(),
            local_ip: self.local.map(|ip| ip.to_string()),
            mx_host: Some(self.host.clone()),
            mx_address: self.remote.map(|address| address.to_string()),
            tls_version: self.tls.as_ref().map(|tls| tls.version.to_owned()),
            tls_cipher: self.tls.as_ref().map(|tls| tls.cipher.clone()),
            tls_note: self.tls_note.clone(),
            mta_sts: "none".to_owned(),
            dane: "none".to_owned(),
            phases_ms: phases.map(Phases::milliseconds).unwrap_or_default(),
            ..Attempt::default()
        }
    }
}

/// Why one try did not lead to a session.
enum Trouble {
    /// The TLS handshake failed: in clear it may work (RFC 7435).
    Handshake(String),
    Other(Failure),
}

impl Inner {
    /// Tries the hosts in their order until one gives a session; the failure of the last try otherwise.
    pub(crate) async fn connect(&self, source: &Source, hosts: &[MxHost]) -> Result<Live, Failure> {
        let give_up = Instant::now() + self.settings.open_limit;
        let mut tries = 0;
        let mut worst: Option<Failure> = None;
        for host in hosts {
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
                match self.session(source, host, address).await {
                    Ok(live) => return Ok(live),
                    Err(failure) => keep_worst(&mut worst, failure),
                }
            }
        }
        Err(worst
            .unwrap_or_else(|| failure::unusable("no host of the route has an address".to_owned())))
    }

    /// Why an address is not even tried.
    fn unwanted(&self, host: &str, address: IpAddr, source: &Source) -> Option<Failure> {
        if let Some(reason) = private_reason(address).filter(|_| !self.settings.allow_private) {
            return Some(failure::private(format!(
                "{host} has the address {address}, {reason}; egress.allow_private is off"
            )));
        }
        let fits = source.ip.is_none_or(|ip| ip.is_ipv4() == address.is_ipv4());
        let reason = || {
            format!(
                "the source {} cannot reach {address} of {host}",
                source.name
            )
        };
        (!fits).then(|| failure::unusable(reason()))
    }

    /// One address: with TLS when it is offered, and in clear when its handshake fails.
    async fn session(&self, source: &Source, host: &MxHost, ip: IpAddr) -> Result<Live, Failure> {
        let note = match self.greet(source, host, ip, None).await {
            Ok(live) => return Ok(live),
            Err(Trouble::Other(failure)) => return Err(failure),
            Err(Trouble::Handshake(note)) => note,
        };
        tracing::debug!(
            host = host.name,
            note,
            "TLS failed, connecting again in clear"
        );
        match self.greet(source, host, ip, Some(note)).await {
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
        clear_because: Option<String>,
    ) -> Result<Live, Trouble> {
        let remote = SocketAddr::new(ip, self.settings.port);
        let mut about = About {
            started_at: self.env.clock.now(),
            source: source.name.clone(),
            host: host.name.clone(),
            remote: Some(remote),
            local: None,
            tls: None,
            tls_note: clear_because,
        };
        let session = ClientSession::new(Config {
            ehlo_name: source.ehlo.clone(),
            starttls: about.tls_note.is_none(),
        });
        let phases = Phases::begin(Phase::Connect);
        let connected = match self.dial(remote, source).await {
            Ok(connected) => connected,
            Err(broken) => return Err(refused(&about, &phases, &broken)),
        };
        about.local = Some(connected.local.ip().to_canonical());
        let limits = self.settings.timeouts.clone();
        let mut wire = Wire::new(connected.stream, session, limits, phases);
        self.make_ready(&mut wire, &mut about).await?;
        if about.tls.is_none() && about.tls_note.is_none() {
            about.tls_note = Some(match wire.session.tls_refusal() {
                Some(reply) => format!("STARTTLS was refused: {}", failure::model_reply(reply)),
                None => "not offered".to_owned(),
            });
        }
        Ok(Live {
            wire,
            host: host.clone(),
            about,
            served: 0,
        })
    }

    async fn dial(&self, remote: SocketAddr, source: &Source) -> Result<Connected, Broken> {
        let dialled = self.env.net.connect(remote, source.ip);
        match timeout(self.settings.timeouts.tcp, dialled).await {
            Ok(Ok(connected)) => Ok(connected),
            Ok(Err(e)) => Err(Broken::Stream(Phase::Connect, e.kind())),
            Err(_) => Err(Broken::TimedOut(Phase::Connect)),
        }
    }

    async fn make_ready(&self, wire: &mut Wire, about: &mut About) -> Result<(), Trouble> {
        loop {
            match wire.run().await {
                Ok(Step::Ready) => return Ok(()),
                Ok(Step::StartTls) => self.start_tls(wire, about).await?,
                Ok(Step::SendContent | Step::Done) => {
                    let reason = "session out of step".to_owned();
                    return Err(Trouble::Other(failure::internal(reason)));
                }
                Err(broken) => return Err(refused(about, &wire.phases, &broken)),
            }
        }
    }

    async fn start_tls(&self, wire: &mut Wire, about: &mut About) -> Result<(), Trouble> {
        let Some(stream) = wire.take_stream() else {
            let gone = Broken::Stream(Phase::Starttls, io::ErrorKind::NotConnected);
            return Err(refused(about, &wire.phases, &gone));
        };
        let handshake = self
            .env
            .net
            .start_tls(stream, &about.host, TlsVerify::Nothing);
        match timeout(self.settings.timeouts.starttls, handshake).await {
            Ok(Ok((stream, info))) => {
                about.tls = Some(info);
                wire.encrypted(stream);
                Ok(())
            }
            Ok(Err(error)) => Err(Trouble::Handshake(error.to_string())),
            Err(_) => Err(Trouble::Handshake("TLS handshake timed out".to_owned())),
        }
    }
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

fn refused(about: &About, phases: &Phases, broken: &Broken) -> Trouble {
    let mut attempt = about.attempt(Some(phases));
    attempt.phase = Some(broken.phase().name().to_owned());
    attempt.reply = broken.reply().map(failure::model_reply);
    let host = &about.host;
    let found = failure::broken(broken);
    let address = about
        .remote
        .map(|address| address.to_string())
        .unwrap_or_default();
    Trouble::Other(Failure {
        reason: format!("{host} [{address}]: {}", found.reason),
        attempt: Some(Box::new(attempt)),
        ..found
    })
}
