//! Real sockets and the real clock: the one place of the rigs that touches them.

use base::BoxFuture;
use base::env::{BoxStream, Listener, Peer};
pub use load::os::{connect, now};
use std::io;
use std::net::SocketAddr;
use tokio::net::{TcpListener, UdpSocket};

/// Any free port of the loopback address.
pub const ANY_PORT: SocketAddr =
    SocketAddr::new(std::net::IpAddr::V4(std::net::Ipv4Addr::LOCALHOST), 0);

/// Listens on a TCP address; the listener is of the kind that [`crate::mx::Mx::serve`] takes.
pub async fn listen(at: SocketAddr) -> io::Result<Box<dyn Listener>> {
    Ok(Box::new(Tcp(TcpListener::bind(at).await?)))
}

/// A UDP and a TCP socket on one free port of the loopback address, for a DNS server.
pub(crate) async fn dns_sockets() -> io::Result<(UdpSocket, TcpListener)> {
    let mut last = io::Error::other("no port is free for both UDP and TCP");
    for _ in 0..50 {
        let udp = UdpSocket::bind(ANY_PORT).await?;
        match TcpListener::bind(udp.local_addr()?).await {
            Ok(tcp) => return Ok((udp, tcp)),
            Err(e) => last = e,
        }
    }
    Err(last)
}

/// The same on a given address.
pub(crate) async fn dns_sockets_at(at: SocketAddr) -> io::Result<(UdpSocket, TcpListener)> {
    Ok((UdpSocket::bind(at).await?, TcpListener::bind(at).await?))
}

struct Tcp(TcpListener);

impl Listener for Tcp {
    fn local_addr(&self) -> Option<SocketAddr> {
        self.0.local_addr().ok()
    }

    fn accept(&mut self) -> BoxFuture<'_, io::Result<(BoxStream, Peer)>> {
        Box::pin(async {
            let (stream, peer) = self.0.accept().await?;
            stream.set_nodelay(true)?;
            Ok((Box::new(stream) as BoxStream, Peer::Tcp(peer)))
        })
    }
}
