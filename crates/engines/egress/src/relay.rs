//! Smarthosts: what routes lead to instead of the receivers' own hosts (docs/adr/051).

use crate::need::{Need, SENDER};
use crate::open::{About, Live, Trouble, not_dialled, refused};
use crate::wire::{Phases, Step, Wire};
use crate::{Inner, Settings, Source, failure};
use base::env::{BoxStream, TlsVerify};
use model::configuration_set::TlsPolicy;
use model::delivery::{Failure, MxHost, Route, SiteName};
use model::egress::{via, via_of};
use smtp::client::{Config, Login};
use smtp::{ClientSession, Phase};
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;
use tokio::time::timeout;

/// How long the route to a smarthost holds: it changes with the configuration alone.
const ROUTE_TTL: Duration = Duration::from_hours(1);

/// A smarthost.
#[derive(Clone, Debug)]
pub struct Relay {
    /// Name of its route.
    pub name: String,
    /// Its host name, or its address.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How it is spoken to.
    pub tls: RelayTls,
    /// As whom to log in.
    pub login: Option<Login>,
}

/// TLS with a smarthost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RelayTls {
    /// STARTTLS, and a certificate that holds.
    Require,
    /// TLS from the first octet (RFC 8314 §3), and a certificate that holds.
    Implicit,
    /// STARTTLS when it is offered, whatever the certificate; with a login it is the same as `Require`.
    Optional,
    /// None, with a login too: for a host that is reached over a line of one's own.
    None,
}

impl Relay {
    fn must_hold(&self) -> bool {
        match self.tls {
            RelayTls::Require | RelayTls::Implicit => true,
            RelayTls::Optional => self.login.is_some(),
            RelayTls::None => false,
        }
    }
}

impl Settings {
    /// The smarthost that stands as a host in a route.
    pub(crate) fn relay(&self, host: &str) -> Option<&Relay> {
        let name = via_of(host)?;
        self.relays.iter().find(|relay| relay.name == name)
    }
}

impl Inner {
    /// The route to a smarthost. No name of a host or site looks like its.
    ///
    /// **Errors**: it is configured no more.
    pub(crate) fn relay_route(&self, name: &str) -> Result<Arc<Route>, Failure> {
        let site = via(name);
        if self.settings.relay(&site).is_none() {
            let reason = format!("the route {name} is not configured");
            return Err(failure::unusable(reason));
        }
        Ok(Arc::new(Route {
            site: SiteName(site.clone()),
            hosts: vec![MxHost {
                preference: 0,
                name: site,
            }],
            expires_at: self.env.clock.now().plus(ROUTE_TTL),
        }))
    }

    /// A session with a smarthost, at the first of its addresses that answers. Private ones are fine: the operator
    /// named it.
    pub(crate) async fn relay(
        &self,
        source: &Source,
        relay: &Relay,
        need: &Need,
    ) -> Result<Live, Failure> {
        let addresses = self.addresses(&relay.host).await;
        let addresses = addresses.map_err(|error| failure::dns(&relay.host, &error))?;
        let mut last = None;
        for ip in addresses.into_iter().take(self.settings.max_addresses) {
            if source.ip.is_some_and(|own| own.is_ipv4() != ip.is_ipv4()) {
                let why = format!("cannot reach {ip} of {}", relay.host);
                last = Some(failure::unusable_source(&source.name, &why));
                continue;
            }
            match self.relay_at(source, relay, ip).await {
                Ok(live) if need.tls == TlsPolicy::Optional || live.about.verified => {
                    return Ok(live);
                }
                Ok(live) => {
                    live.wire.quit().await;
                    let why = format!("the route {} does not check certificates", relay.name);
                    last = Some(failure::no_tls(SENDER, &why));
                }
                Err(Trouble::Other(failure)) => last = Some(failure),
                Err(Trouble::Handshake(note)) => last = Some(failure::bad_tls(SENDER, &note)),
            }
        }
        Err(last.unwrap_or_else(|| failure::unusable(format!("{} has no address", relay.host))))
    }

    async fn relay_at(&self, source: &Source, relay: &Relay, ip: IpAddr) -> Result<Live, Trouble> {
        let remote = SocketAddr::new(ip, relay.port);
        let host = MxHost {
            preference: 0,
            name: relay.host.clone(),
        };
        let mut about = About {
            route: Some(relay.name.clone()),
            remote: Some(remote),
            ..About::new(self.env.clock.now(), source, &host, &Need::default())
        };
        let phases = Phases::begin(Phase::Connect);
        let connected = match self.dial(remote, source).await {
            Ok(connected) => connected,
            Err(broken) => return Err(not_dialled(source, &about, &phases, &broken)),
        };
        about.local = Some(connected.local.ip().to_canonical());
        let mut stream = connected.stream;
        if relay.tls == RelayTls::Implicit {
            stream = self.secure(relay, stream, &mut about).await?;
        }
        let session = ClientSession::new(Config {
            ehlo_name: source.ehlo.clone(),
            starttls: matches!(relay.tls, RelayTls::Require | RelayTls::Optional),
        });
        let limits = self.settings.timeouts.clone();
        let mut wire = Wire::new(stream, session, limits, phases);
        self.greet_relay(&mut wire, relay, &mut about).await?;
        Ok(Live {
            wire,
            host,
            about,
            served: 0,
        })
    }

    /// Hello, TLS, login.
    async fn greet_relay(
        &self,
        wire: &mut Wire,
        relay: &Relay,
        about: &mut About,
    ) -> Result<(), Trouble> {
        loop {
            match wire.run().await {
                Ok(Step::Ready) => break,
                Ok(Step::StartTls) => {
                    let Some(stream) = wire.take_stream() else {
                        let reason = "the session has no stream".to_owned();
                        return Err(Trouble::Other(failure::internal(reason)));
                    };
                    let stream = self.secure(relay, stream, about).await?;
                    wire.encrypted(stream);
                }
                Ok(Step::SendContent | Step::Done) => {
                    let reason = "session out of step".to_owned();
                    return Err(Trouble::Other(failure::internal(reason)));
                }
                Err(broken) => return Err(refused(about, &wire.phases, &broken)),
            }
        }
        if about.tls.is_none() {
            about.tls_note = Some("not offered".to_owned());
            if relay.must_hold() {
                return Err(told(about, failure::no_tls(SENDER, "not offered")));
            }
        }
        let Some(login) = &relay.login else {
            return Ok(());
        };
        match wire.log_in(login.clone()).await {
            Ok(_) => Ok(()),
            Err(broken) => Err(refused(about, &wire.phases, &broken)),
        }
    }

    async fn secure(
        &self,
        relay: &Relay,
        stream: BoxStream,
        about: &mut About,
    ) -> Result<BoxStream, Trouble> {
        let verify = if relay.must_hold() {
            TlsVerify::Certificate
        } else {
            TlsVerify::Nothing
        };
        let handshake = self.env.net.start_tls(stream, &relay.host, verify);
        let note = match timeout(self.settings.timeouts.starttls, handshake).await {
            Ok(Ok((stream, info))) => {
                about.tls = Some(info);
                about.verified = relay.must_hold();
                about.tls_note = relay
                    .must_hold()
                    .then(|| "the route's, certificate verified".to_owned());
                return Ok(stream);
            }
            Ok(Err(error)) => error.to_string(),
            Err(_) => "TLS handshake timed out".to_owned(),
        };
        about.tls_note = Some(note.clone());
        Err(told(about, failure::bad_tls(SENDER, &note)))
    }
}

/// A failure of TLS, with the attempt that met it.
fn told(about: &About, found: Failure) -> Trouble {
    let mut attempt = about.attempt(None);
    attempt.phase = Some(Phase::Starttls.name().to_owned());
    Trouble::Other(Failure {
        reason: format!("{}: {}", about.host, found.reason),
        attempt: Some(Box::new(attempt)),
        ..found
    })
}
