//! The seams to the outside world. Production implements them in `drivers/env-os` and `drivers/dns`, the simulator in
//! `rigs/sim`. Waiting is not here: it is tokio's clock, which a test can pause.

use crate::BoxFuture;
use crate::time::Timestamp;
use std::fmt;
use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use thiserror::Error;
use tokio::io::{AsyncRead, AsyncWrite};
use zeroize::Zeroizing;

/// Everything that code of the inner layers may know of the outside, in one cheap handle.
#[derive(Clone)]
pub struct Env {
    /// Wall time.
    pub clock: Arc<dyn Clock>,
    /// Randomness.
    pub entropy: Arc<dyn Entropy>,
    /// Sockets and TLS.
    pub net: Arc<dyn Net>,
    /// Name resolution.
    pub dns: Arc<dyn Dns>,
    /// Files of the stores.
    pub disk: Arc<dyn Disk>,
}

/// Wall time.
pub trait Clock: Send + Sync {
    /// The current moment.
    fn now(&self) -> Timestamp;
}

/// Randomness fit for keys.
pub trait Entropy: Send + Sync {
    /// Fills the buffer with random bytes.
    fn fill(&self, buffer: &mut [u8]);

    /// A new RSA private key as PKCS#8 DER; `bits` is 1024 or 2048. Slow.
    fn rsa_pkcs8(&self, bits: usize) -> Result<Zeroizing<Vec<u8>>, crate::crypto::RsaError>;
}

/// `N` random bytes.
pub fn random<const N: usize>(entropy: &dyn Entropy) -> [u8; N] {
    let mut bytes = [0; N];
    entropy.fill(&mut bytes);
    bytes
}

// ---- sockets ------------------------------------------------------------------------------------------------------

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

// ---- DNS ----------------------------------------------------------------------------------------------------------

/// Record types that mail needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(
    missing_docs,
    reason = "the names are those of RFC 1035 and its successors"
)]
pub enum RecordType {
    A,
    Aaaa,
    Cname,
    Mx,
    Ns,
    Ptr,
    Soa,
    Tlsa,
    Txt,
}

impl fmt::Display for RecordType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::A => "A",
            Self::Aaaa => "AAAA",
            Self::Cname => "CNAME",
            Self::Mx => "MX",
            Self::Ns => "NS",
            Self::Ptr => "PTR",
            Self::Soa => "SOA",
            Self::Tlsa => "TLSA",
            Self::Txt => "TXT",
        })
    }
}

/// One record. Names are lower-case, without the final dot; the root is the empty string.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(
    missing_docs,
    reason = "the names are those of RFC 1035 and its successors"
)]
pub enum Record {
    A(Ipv4Addr),
    Aaaa(Ipv6Addr),
    Cname(String),
    Mx {
        preference: u16,
        exchange: String,
    },
    Ns(String),
    Ptr(String),
    Soa {
        primary: String,
        admin: String,
        serial: u32,
    },
    Tlsa(Tlsa),
    /// All strings of the record, joined.
    Txt(Vec<u8>),
}

/// A positive answer: at least one record of the type asked for, CNAMEs followed (unless a CNAME was asked for).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The records.
    pub records: Vec<Record>,
    /// How long they may be kept.
    pub ttl: Duration,
    /// Validated by DNSSEC.
    pub authentic: bool,
}

/// Why there is no answer. The first two are definite, the others are worth another try.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum DnsError {
    /// NXDOMAIN.
    #[error("the domain does not exist (NXDOMAIN)")]
    NoSuchDomain,
    /// The name exists, but has no record of this type.
    #[error("the name has no such record")]
    NoRecords,
    /// SERVFAIL, REFUSED, or an answer that makes no sense.
    #[error("the DNS server failed: {0}")]
    ServerFailure(String),
    /// Nobody answered in time.
    #[error("the DNS look-up timed out")]
    TimedOut,
}

impl DnsError {
    /// Whether the same question may be answered otherwise in a minute.
    pub fn is_temporary(&self) -> bool {
        matches!(self, Self::ServerFailure(_) | Self::TimedOut)
    }
}

/// Name resolution.
pub trait Dns: Send + Sync {
    /// Looks up the records of one type at a name (without search lists; a final dot is optional).
    fn lookup<'a>(
        &'a self,
        name: &'a str,
        kind: RecordType,
    ) -> BoxFuture<'a, Result<Answer, DnsError>>;
}

/// Records that this installation publishes itself: what the authoritative server of the DNS driver answers from.
pub trait Zone: Send + Sync {
    /// Answers a question; the name is lower-case, without the final dot.
    fn answer<'a>(&'a self, name: &'a str, kind: RecordType) -> BoxFuture<'a, ZoneAnswer>;
}

/// What a zone says to a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ZoneAnswer {
    /// The name exists; no records: not of this type.
    Found {
        /// Records of the type asked for.
        records: Vec<Record>,
        /// Name of the zone.
        apex: String,
        /// Its start of authority.
        soa: Record,
    },
    /// The name does not exist.
    NoSuchName {
        /// Name of the zone.
        apex: String,
        /// Its start of authority.
        soa: Record,
    },
    /// The name belongs to no zone of ours.
    NotOurs,
    /// The records could not be looked up.
    Failed,
}

// ---- files --------------------------------------------------------------------------------------------------------

/// Files of the stores. Blocking: called from the committer's own thread.
pub trait Disk: Send + Sync {
    /// Opens a file for reading and writing, creating it when it is not there.
    fn open(&self, path: &Path) -> io::Result<Box<dyn DiskFile>>;
    /// Opens a file for reading alone, also where nothing may be written; one that is not there is `NotFound`.
    fn open_to_read(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        if !self.exists(path) {
            return Err(io::ErrorKind::NotFound.into());
        }
        self.open(path)
    }
    /// Makes the directory and its parents.
    fn create_dir(&self, path: &Path) -> io::Result<()>;
    /// Names of the entries of a directory, sorted.
    fn list(&self, path: &Path) -> io::Result<Vec<String>>;
    /// Whether a file or directory is there.
    fn exists(&self, path: &Path) -> bool;
    /// Removes a file.
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// Renames a file, replacing the target.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Makes the entries of a directory durable (fsync of the directory).
    fn sync_dir(&self, path: &Path) -> io::Result<()>;
    /// Free space of the file system that holds the path.
    fn space(&self, path: &Path) -> io::Result<Space>;
}

/// Room on a file system, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Space {
    /// Free for us.
    pub free: u64,
    /// Size of the whole.
    pub total: u64,
}

/// An open file.
#[expect(
    clippy::len_without_is_empty,
    reason = "nobody asks whether a file is empty"
)]
pub trait DiskFile: Send + Sync {
    /// Writes all bytes at an offset.
    fn write_at(&self, offset: u64, bytes: &[u8]) -> io::Result<()>;
    /// Fills the buffer from an offset; an early end is `UnexpectedEof`.
    fn read_at(&self, offset: u64, buffer: &mut [u8]) -> io::Result<()>;
    /// Makes written bytes durable (fdatasync).
    fn sync_data(&self) -> io::Result<()>;
    /// Reserves room, so that writes inside it do not change the length and cannot run out of space.
    fn allocate(&self, bytes: u64) -> io::Result<()>;
    /// Length in bytes.
    fn len(&self) -> io::Result<u64>;
    /// Cuts or extends the file.
    fn set_len(&self, bytes: u64) -> io::Result<()>;
}
