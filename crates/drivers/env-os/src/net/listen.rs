//! TCP listeners.

use base::BoxFuture;
use base::env::{BoxStream, Listener, Peer};
use socket2::{Domain, Protocol, Socket, Type};
use std::io;
use std::net::SocketAddr;
use tokio::net::TcpListener;

/// Connections that may wait to be accepted; the kernel cuts it to `net.core.somaxconn`.
const BACKLOG: i32 = 4096;

struct Tcp {
    listener: TcpListener,
    address: SocketAddr,
}

/// Binds and listens.
pub(super) fn tcp(address: SocketAddr) -> io::Result<Box<dyn Listener>> {
    let socket = Socket::new(
        Domain::for_address(address),
        Type::STREAM,
        Some(Protocol::TCP),
    )?;
    // A restarted server must not wait for the TIME_WAIT of its predecessor's connections.
    socket.set_reuse_address(true)?;
    socket.bind(&address.into())?;
    socket.listen(BACKLOG)?;
    adopt(socket.into())
}

/// Takes over a socket that listens already.
pub(super) fn adopt(socket: std::net::TcpListener) -> io::Result<Box<dyn Listener>> {
    socket.set_nonblocking(true)?;
    let listener = TcpListener::from_std(socket)?;
    let address = listener.local_addr()?;
    Ok(Box::new(Tcp { listener, address }))
}

impl Listener for Tcp {
    fn local_addr(&self) -> Option<SocketAddr> {
        Some(self.address)
    }

    fn accept(&mut self) -> BoxFuture<'_, io::Result<(BoxStream, Peer)>> {
        Box::pin(async move {
            let (stream, peer) = self.listener.accept().await?;
            // It fails for a peer that is gone again, which the first read will tell.
            let _ = stream.set_nodelay(true);
            let stream: BoxStream = Box::new(stream);
            Ok((stream, Peer::Tcp(peer)))
        })
    }
}
