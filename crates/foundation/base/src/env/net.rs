//! Sockets and TLS.

use crate::BoxFuture;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;
use thiserror::Error;
use tokio::io::{AsyncRead, AsyncWrite};

/// A connected byte stream.
pub trait Stream: AsyncRead + AsyncWrite + Send + Unpin {}
impl<T: AsyncRead + AsyncWrite + Send + Unpin> Stream for T {}

/// A boxed stream.
pub type BoxStream = Box<dyn Stream>;

/// Where to listen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListenAt {
    /// A TCP address; port 0 takes any free one.
    Tcp(SocketAddr),
    /// A Unix socket, created with mode 0600; a stale file of a dead server is replaced.
    Unix(PathBuf),
}

/// Who is at the other end of an accepted connection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Peer {
    /// A TCP peer.
    Tcp(SocketAddr),
    /// A process on this machine.
    Unix {
        /// Its user id.
        uid: u32,
    },
}

/// Sockets and TLS.
pub trait Net: Send + Sync {
    /// Opens a TCP connection, from the given local address when there is one. Time limits are the caller's.
    fn connect(&self, to: SocketAddr, from: Option<IpAddr>)
    -> BoxFuture<'_, io::Result<Connected>>;

    /// Starts listening.
    fn listen(&self, at: ListenAt) -> BoxFuture<'_, io::Result<Box<dyn Listener>>>;

    /// Does the client side of a TLS handshake on a connected stream.
    fn start_tls<'a>(
        &'a self,
        stream: BoxStream,
        server_name: &'a str,
        verify: TlsVerify,
    ) -> BoxFuture<'a, Result<(BoxStream, TlsInfo), TlsError>>;

    /// Does the client side of a TLS handshake with any peer, and tells what its certificate is worth: the caller
    /// decides before it says anything. A network that cannot look finds no certificate good.
    fn inspect_tls<'a>(
        &'a self,
        stream: BoxStream,
        server_name: &'a str,
        inspection: &'a Inspection,
    ) -> BoxFuture<'a, Result<(BoxStream, TlsInfo, Worth), TlsError>> {
        Box::pin(async move {
            let handshake = self.start_tls(stream, server_name, TlsVerify::Nothing);
            let (stream, info) = handshake.await?;
            let unseen = || CertificateFault::Untrusted("nobody looked at it".into());
            let pinned = (!inspection.tlsa.is_empty()).then(|| Err(unseen()));
            let web = Err(unseen());
            Ok((stream, info, Worth { web, pinned }))
        })
    }

    /// The server side of TLS with a certificate chain and its key, both PEM. A network without one refuses.
    fn tls_acceptor(
        &self,
        _chain_pem: &[u8],
        _key_pem: &[u8],
    ) -> Result<Arc<dyn TlsAcceptor>, CertificateError> {
        Err(CertificateError("this network has no TLS servers".into()))
    }
}

/// Does the server side of TLS handshakes.
pub trait TlsAcceptor: Send + Sync {
    /// Does the handshake on a connection that was accepted. Time limits are the caller's.
    fn accept(&self, stream: BoxStream) -> BoxFuture<'_, Result<(BoxStream, TlsInfo), TlsError>>;
}

/// A fresh connection.
pub struct Connected {
    /// The stream.
    pub stream: BoxStream,
    /// Our own address, which becomes the `X-SES-Outgoing` header and the event's outgoing ip.
    pub local: SocketAddr,
}

/// Accepts connections.
pub trait Listener: Send {
    /// The real address, with the port that was taken; `None` for a Unix socket.
    fn local_addr(&self) -> Option<SocketAddr>;

    /// The next connection.
    fn accept(&mut self) -> BoxFuture<'_, io::Result<(BoxStream, Peer)>>;
}

/// How much of the peer's certificate must hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TlsVerify {
    /// Opportunistic TLS (RFC 7435): any certificate will do, encryption is better than none.
    Nothing,
    /// The chain must lead to a trusted root and name the server.
    Certificate,
}

/// What a certificate is measured by, beside the trusted roots.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inspection {
    /// TLSA records of the server (RFC 6698).
    pub tlsa: Vec<Tlsa>,
    /// Names beside the server's that a certificate under a pinned authority may carry (RFC 7672 §3.2.2).
    pub names: Vec<String>,
}

/// What a peer's certificate is worth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worth {
    /// Whether it leads to a trusted root and names the server.
    pub web: Result<(), CertificateFault>,
    /// Whether a TLSA record matches; `None` when none was given.
    pub pinned: Option<Result<(), CertificateFault>>,
}

/// Why a certificate is worth nothing.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum CertificateFault {
    /// Its time is over, or has not come.
    #[error("the certificate is expired, or not valid yet")]
    Expired,
    /// It is for other names.
    #[error("the certificate does not name {0}")]
    Name(String),
    /// Nothing that is trusted vouches for it.
    #[error("the certificate cannot be trusted: {0}")]
    Untrusted(String),
}

/// A TLSA record (RFC 6698 §2.1).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tlsa {
    /// Certificate usage: 2 is DANE-TA, 3 is DANE-EE.
    pub usage: u8,
    /// 0 for the certificate, 1 for its public key.
    pub selector: u8,
    /// 0 for all of it, 1 for its SHA-256, 2 for its SHA-512.
    pub matching: u8,
    /// What is compared.
    pub data: Vec<u8>,
}

/// What a TLS handshake agreed on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TlsInfo {
    /// `TLSv1.2` or `TLSv1.3`.
    pub version: &'static str,
    /// IANA name of the cipher suite.
    pub cipher: String,
}

/// Why a TLS handshake failed.
#[derive(Debug, Error)]
#[error("TLS handshake failed: {0}")]
pub struct TlsError(pub String);

/// Why a certificate or its key cannot be used.
#[derive(Debug, Error)]
#[error("{0}")]
pub struct CertificateError(pub String);
