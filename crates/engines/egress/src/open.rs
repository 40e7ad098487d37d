//! Opening a connection: hosts in order, their addresses, greeting, EHLO, STARTTLS.

mod about;
mod tls;

pub(crate) use about::{About, Trouble, not_dialled, refused};

use crate::address::private_reason;
use crate::failure;
use crate::need::Need;
use crate::wire::{Broken, Phases, Step, Wire};
use crate::{Inner, Source};
use about::insecure;
use base::env::Connected;
use model::delivery::{Failure, MxHost};
use smtp::client::Config;
use smtp::{ClientSession, Phase};
use std::net::{IpAddr, SocketAddr};
use tls::Wanted;
use tokio::time::{Instant, timeout};

/// An open session, ready for a transaction, and what is known of it.
pub(crate) struct Live {
    pub(crate) wire: Wire,
    pub(crate) host: MxHost,
    pub(crate) about: About,
    /// Transactions that it served.
    pub(crate) served: u32,
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
