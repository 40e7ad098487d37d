//! A network in memory: connections with latency, refusals, resets in the middle of a write, and silence.
//!
//! All machines share one [`Fabric`]; each has a [`SimNet`], which is what `base::env::Net` is to the code on it.

mod pipe;
#[cfg(test)]
mod tests;

pub use pipe::SimStream;

use crate::power::{Life, Power};
use crate::rng::Rng;
use base::BoxFuture;
use base::env::{
    BoxStream, Connected, ListenAt, Listener, Net, Peer, TlsError, TlsInfo, TlsVerify,
};
use pipe::Line;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::mpsc;

/// How bad the network is; chances in a thousand.
#[derive(Clone, Copy, Debug, Default)]
pub struct Weather {
    /// Connections that are refused.
    pub refusals: u32,
    /// Connections that nobody answers.
    pub silences: u32,
    /// Connections that are reset after some bytes.
    pub resets: u32,
    /// TLS handshakes that fail.
    pub tls_failures: u32,
    /// Milliseconds that a packet takes at most.
    pub latency_ms_max: u64,
}

/// What all machines are plugged into; clones are the same fabric.
#[derive(Clone)]
pub struct Fabric(Arc<Mutex<Inner>>);

struct Inner {
    rng: Rng,
    weather: Weather,
    doors: Vec<Door>,
    next_port: u16,
    next_door: u64,
}

struct Door {
    id: u64,
    at: ListenAt,
    addresses: Vec<IpAddr>,
    power: Power,
    life: Life,
    knock: mpsc::Sender<(SimStream, Peer)>,
}

/// Connections that wait to be accepted.
const BACKLOG: usize = 128;
/// Bytes after which a connection that is to be reset, is.
const RESET_AFTER_MAX: u64 = 6_000;

impl Fabric {
    /// A network in fine weather.
    pub fn new(rng: Rng) -> Self {
        Self(Arc::new(Mutex::new(Inner {
            rng,
            weather: Weather::default(),
            doors: Vec::new(),
            next_port: 32_768,
            next_door: 0,
        })))
    }

    /// Changes the weather, for connections that open from now on.
    pub fn weather(&self, weather: Weather) {
        self.with(|inner| inner.weather = weather);
    }

    /// A machine with these addresses, the first of which it speaks from.
    pub fn machine(&self, addresses: &[IpAddr], power: &Power) -> SimNet {
        SimNet {
            fabric: self.clone(),
            addresses: addresses.to_vec(),
            power: power.clone(),
        }
    }

    fn with<T>(&self, act: impl FnOnce(&mut Inner) -> T) -> T {
        act(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Inner {
    fn port(&mut self) -> u16 {
        self.next_port = self.next_port.checked_add(1).unwrap_or(32_768);
        self.next_port
    }

    fn latency(&mut self) -> Duration {
        let max = self.weather.latency_ms_max;
        Duration::from_millis(self.rng.below(max + 1))
    }

    fn door(&self, at: &ListenAt) -> Option<&Door> {
        self.doors
            .iter()
            .find(|door| door.power.holds(door.life) && door.answers(at))
    }

    /// How a connection to a door will go.
    fn fate(&mut self) -> Fate {
        let weather = self.weather;
        let roll = self.rng.below(1_000) as u32;
        if roll < weather.refusals {
            Fate::Refused
        } else if roll < weather.refusals + weather.silences {
            Fate::Silent
        } else if roll < weather.refusals + weather.silences + weather.resets {
            Fate::Reset(self.rng.below(RESET_AFTER_MAX))
        } else {
            Fate::Good
        }
    }
}

enum Fate {
    Good,
    Refused,
    Silent,
    Reset(u64),
}

impl Door {
    fn answers(&self, to: &ListenAt) -> bool {
        match (&self.at, to) {
            (ListenAt::Tcp(at), ListenAt::Tcp(to)) => {
                let here = at.ip() == to.ip()
                    || (at.ip().is_unspecified() && self.addresses.contains(&to.ip()));
                here && at.port() == to.port()
            }
            (at, to) => at == to,
        }
    }
}

/// One machine's network card; clones are the same card.
#[derive(Clone)]
pub struct SimNet {
    fabric: Fabric,
    addresses: Vec<IpAddr>,
    power: Power,
}

impl SimNet {
    /// Connects to a Unix socket on the same machine.
    pub async fn connect_unix(&self, path: &std::path::Path) -> io::Result<SimStream> {
        let peer = Peer::Unix { uid: 0 };
        let at = ListenAt::Unix(path.to_owned());
        self.dial(at, peer, Fate::Good).await
    }

    async fn dial(&self, to: ListenAt, peer: Peer, fate: Fate) -> io::Result<SimStream> {
        let latency = self.fabric.with(Inner::latency);
        tokio::time::sleep(latency).await;
        let reset_after = match fate {
            Fate::Refused => return Err(io::ErrorKind::ConnectionRefused.into()),
            Fate::Silent => std::future::pending().await,
            Fate::Reset(bytes) => Some(bytes),
            Fate::Good => None,
        };
        let (line, knock, stream) = self.fabric.with(|inner| {
            let latency = inner.latency();
            let door = inner.door(&to).ok_or(io::ErrorKind::ConnectionRefused)?;
            let line = Line {
                latency,
                reset_after,
            };
            let theirs = (door.power.clone(), door.life);
            let ours = (self.power.clone(), self.power.life());
            let (near, far) = SimStream::pair(&line, ours, theirs);
            Ok::<_, io::Error>((near, door.knock.clone(), far))
        })?;
        knock
            .try_send((stream, peer))
            .map_err(|_| io::ErrorKind::ConnectionRefused)?;
        Ok(line)
    }
}

impl Net for SimNet {
    fn connect(
        &self,
        to: SocketAddr,
        from: Option<IpAddr>,
    ) -> BoxFuture<'_, io::Result<Connected>> {
        Box::pin(async move {
            if self.power.is_off() {
                return Err(io::ErrorKind::NetworkDown.into());
            }
            let family = |ip: &&IpAddr| ip.is_ipv4() == to.is_ipv4();
            let ip = from
                .or_else(|| self.addresses.iter().find(family).copied())
                .ok_or(io::ErrorKind::AddrNotAvailable)?;
            let (local, fate) = self
                .fabric
                .with(|inner| (SocketAddr::new(ip, inner.port()), inner.fate()));
            let stream = self.dial(ListenAt::Tcp(to), Peer::Tcp(local), fate).await?;
            Ok(Connected {
                stream: Box::new(stream),
                local,
            })
        })
    }

    fn listen(&self, at: ListenAt) -> BoxFuture<'_, io::Result<Box<dyn Listener>>> {
        Box::pin(async move {
            let (knock, knocks) = mpsc::channel(BACKLOG);
            let (id, local) = self.fabric.with(|inner| {
                let at = match at {
                    ListenAt::Tcp(addr) if addr.port() == 0 => {
                        ListenAt::Tcp(SocketAddr::new(addr.ip(), inner.port()))
                    }
                    at => at,
                };
                if inner.door(&at).is_some() {
                    return Err(io::Error::from(io::ErrorKind::AddrInUse));
                }
                inner.next_door += 1;
                let local = match &at {
                    ListenAt::Tcp(addr) => Some(*addr),
                    ListenAt::Unix(_) => None,
                };
                inner.doors.push(Door {
                    id: inner.next_door,
                    at,
                    addresses: self.addresses.clone(),
                    power: self.power.clone(),
                    life: self.power.life(),
                    knock,
                });
                Ok((inner.next_door, local))
            })?;
            Ok(Box::new(SimListener {
                fabric: self.fabric.clone(),
                id,
                local,
                knocks,
            }) as Box<dyn Listener>)
        })
    }

    fn start_tls<'a>(
        &'a self,
        stream: BoxStream,
        _server_name: &'a str,
        _verify: TlsVerify,
    ) -> BoxFuture<'a, Result<(BoxStream, TlsInfo), TlsError>> {
        // The bytes stay as they are: what TLS does to them is proved elsewhere, what its failures do to us is here.
        Box::pin(async move {
            let (latency, fails) = self.fabric.with(|inner| {
                let chance = inner.weather.tls_failures;
                (inner.latency(), inner.rng.chance(chance))
            });
            tokio::time::sleep(latency * 2).await;
            if fails {
                return Err(TlsError("the simulated peer did not shake hands".into()));
            }
            let info = TlsInfo {
                version: "TLSv1.3",
                cipher: "TLS_AES_128_GCM_SHA256".into(),
            };
            Ok((stream, info))
        })
    }
}

struct SimListener {
    fabric: Fabric,
    id: u64,
    local: Option<SocketAddr>,
    knocks: mpsc::Receiver<(SimStream, Peer)>,
}

impl Listener for SimListener {
    fn local_addr(&self) -> Option<SocketAddr> {
        self.local
    }

    fn accept(&mut self) -> BoxFuture<'_, io::Result<(BoxStream, Peer)>> {
        Box::pin(async move {
            // The fabric holds the sender as long as this listener lives.
            let (stream, peer) = self
                .knocks
                .recv()
                .await
                .ok_or(io::ErrorKind::NotConnected)?;
            Ok((Box::new(stream) as BoxStream, peer))
        })
    }
}

impl Drop for SimListener {
    fn drop(&mut self) {
        self.fabric
            .with(|inner| inner.doors.retain(|door| door.id != self.id));
    }
}
