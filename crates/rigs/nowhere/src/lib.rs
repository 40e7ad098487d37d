//! An outside that is not there, for the tests of engines and drivers. An [`base::Env`] has five parts and a test mostly
//! cares for one or two of them; the others come from here, so that a new method of a seam is added in one place.
//!
//! *Invariants.* [`Nowhere`] never waits and never succeeds. [`Counting`] never gives the same octets twice, and gives the
//! same ones in every run.
//!
//! *What it does not know.* Any script: who wants a network or a zone that answers writes it, or takes `testkit`. The clock
//! that is moved by hand is `store::suite::ManualClock`.
//!
//! *Start reading at* [`Nowhere`].

use base::BoxFuture;
use base::crypto::{RsaError, RsaPrivateKey};
use base::env::{
    Answer, BoxStream, Connected, Disk, DiskFile, Dns, DnsError, Entropy, ListenAt, Listener, Net,
    RecordType, Space, TlsError, TlsInfo, TlsVerify,
};
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use zeroize::Zeroizing;

/// No network, no names, no disk.
#[derive(Clone, Copy, Debug)]
pub struct Nowhere;

fn nothing<T>() -> io::Result<T> {
    Err(io::ErrorKind::Unsupported.into())
}

impl Net for Nowhere {
    fn connect(&self, _: SocketAddr, _: Option<IpAddr>) -> BoxFuture<'_, io::Result<Connected>> {
        Box::pin(async { nothing() })
    }

    fn listen(&self, _: ListenAt) -> BoxFuture<'_, io::Result<Box<dyn Listener>>> {
        Box::pin(async { nothing() })
    }

    fn start_tls<'a>(
        &'a self,
        _: BoxStream,
        _: &'a str,
        _: TlsVerify,
    ) -> BoxFuture<'a, Result<(BoxStream, TlsInfo), TlsError>> {
        Box::pin(async { Err(TlsError("no network".into())) })
    }
}

impl Dns for Nowhere {
    fn lookup<'a>(&'a self, _: &'a str, _: RecordType) -> BoxFuture<'a, Result<Answer, DnsError>> {
        Box::pin(async { Err(DnsError::TimedOut) })
    }
}

impl Disk for Nowhere {
    fn open(&self, _: &Path) -> io::Result<Box<dyn DiskFile>> {
        nothing()
    }
    fn create_dir(&self, _: &Path) -> io::Result<()> {
        nothing()
    }
    fn list(&self, _: &Path) -> io::Result<Vec<String>> {
        nothing()
    }
    fn exists(&self, _: &Path) -> bool {
        false
    }
    fn remove(&self, _: &Path) -> io::Result<()> {
        nothing()
    }
    fn rename(&self, _: &Path, _: &Path) -> io::Result<()> {
        nothing()
    }
    fn sync_dir(&self, _: &Path) -> io::Result<()> {
        nothing()
    }
    fn space(&self, _: &Path) -> io::Result<Space> {
        nothing()
    }
}

/// Counts instead of drawing lots; its RSA keys alone are by chance.
#[derive(Debug, Default)]
pub struct Counting(AtomicU64);

impl Entropy for Counting {
    fn fill(&self, buffer: &mut [u8]) {
        for chunk in buffer.chunks_mut(32) {
            let n = self.0.fetch_add(1, Ordering::Relaxed);
            chunk.copy_from_slice(&base::crypto::sha256(&n.to_be_bytes())[..chunk.len()]);
        }
    }

    fn rsa_pkcs8(&self, bits: usize) -> Result<Zeroizing<Vec<u8>>, RsaError> {
        RsaPrivateKey::generate_pkcs8(bits)
    }
}
