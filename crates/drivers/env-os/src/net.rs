//! Sockets and TLS.

mod any_certificate;
mod inspect;
mod listen;
mod tls;
mod tls_server;
mod unix;

pub use unix::{connect as connect_unix, own_uid};

use crate::manager::Inherited;
use base::BoxFuture;
use base::env::{
    BoxStream, CertificateError, Connected, Inspection, ListenAt, Listener, Net, TlsAcceptor,
    TlsError, TlsInfo, TlsVerify, Worth,
};
use socket2::{Domain, Protocol, Socket, Type};
use std::io;
use std::net::{IpAddr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use thiserror::Error;
use tokio::net::TcpSocket;

/// Why the sockets could not be set up.
#[derive(Debug, Error)]
pub enum NetError {
    /// The file of trusted roots is not usable.
    #[error("no trusted certificates in {path}: {reason}", path = .path.display())]
    Roots {
        /// The file.
        path: PathBuf,
        /// Why.
        reason: String,
    },
    /// The TLS library refuses its configuration.
    #[error("TLS cannot be set up: {0}")]
    Tls(#[from] rustls::Error),
}

/// The sockets of this machine.
pub struct OsNet {
    tls: tls::Client,
    inherited: Mutex<Inherited>,
}

impl OsNet {
    /// Reads the trusted roots (the system's without a file).
    pub fn new(ca_file: Option<&Path>) -> Result<Self, NetError> {
        Ok(Self {
            tls: tls::Client::new(ca_file)?,
            inherited: Mutex::default(),
        })
    }

    /// Listens on these sockets where somebody listens at their addresses.
    #[must_use]
    pub fn with(self, inherited: Inherited) -> Self {
        Self {
            inherited: Mutex::new(inherited),
            ..self
        }
    }

    fn inherited(&self, at: SocketAddr) -> Option<TcpListener> {
        // Nothing is done under the lock that could leave it half done.
        let mut sockets = self
            .inherited
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        sockets.give(at)
    }
}

impl Net for OsNet {
    fn connect(
        &self,
        to: SocketAddr,
        from: Option<IpAddr>,
    ) -> BoxFuture<'_, io::Result<Connected>> {
        Box::pin(async move {
            let stream = tcp_socket(to, from)?.connect(to).await?;
            stream.set_nodelay(true)?;
            Ok(Connected {
                local: stream.local_addr()?,
                stream: Box::new(stream),
            })
        })
    }

    fn listen(&self, at: ListenAt) -> BoxFuture<'_, io::Result<Box<dyn Listener>>> {
        Box::pin(async move {
            match at {
                ListenAt::Tcp(address) => match self.inherited(address) {
                    Some(socket) => listen::adopt(socket),
                    None => listen::tcp(address),
                },
                ListenAt::Unix(path) => unix::listen(&path).await,
            }
        })
    }

    fn start_tls<'a>(
        &'a self,
        stream: BoxStream,
        server_name: &'a str,
        verify: TlsVerify,
    ) -> BoxFuture<'a, Result<(BoxStream, TlsInfo), TlsError>> {
        Box::pin(self.tls.start(stream, server_name, verify))
    }

    fn inspect_tls<'a>(
        &'a self,
        stream: BoxStream,
        server_name: &'a str,
        inspection: &'a Inspection,
    ) -> BoxFuture<'a, Result<(BoxStream, TlsInfo, Worth), TlsError>> {
        Box::pin(self.tls.inspect(stream, server_name, inspection))
    }

    fn tls_acceptor(
        &self,
        chain_pem: &[u8],
        key_pem: &[u8],
    ) -> Result<Arc<dyn TlsAcceptor>, CertificateError> {
        Ok(Arc::new(tls_server::Acceptor::new(chain_pem, key_pem)?))
    }
}

/// An unconnected socket, bound to our own address when one is given.
fn tcp_socket(to: SocketAddr, from: Option<IpAddr>) -> io::Result<TcpSocket> {
    let socket = Socket::new(Domain::for_address(to), Type::STREAM, Some(Protocol::TCP))?;
    socket.set_nonblocking(true)?;
    if let Some(ip) = from {
        // The kernel then takes a port for this address alone: about 28,000 connections from one source.
        socket.bind(&SocketAddr::new(ip, 0).into())?;
    }
    Ok(TcpSocket::from_std_stream(socket.into()))
}
