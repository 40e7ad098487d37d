//! An outside that is not there, but for its randomness.

use base::BoxFuture;
use base::crypto::RsaError;
use base::env::{
    Answer, BoxStream, Connected, Disk, DiskFile, Dns, DnsError, Entropy, ListenAt, Listener, Net,
    RecordType, Space, TlsError, TlsInfo, TlsVerify,
};
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use zeroize::Zeroizing;

/// Randomness that counts, and an outside that is not there.
#[derive(Default)]
pub(crate) struct Outside(AtomicU64);

impl Entropy for Outside {
    fn fill(&self, buffer: &mut [u8]) {
        let n = self.0.fetch_add(1, Ordering::Relaxed);
        let bytes = base::crypto::sha256(&n.to_be_bytes());
        buffer
            .iter_mut()
            .zip(bytes)
            .for_each(|(to, from)| *to = from);
    }

    fn rsa_pkcs8(&self, _bits: usize) -> Result<Zeroizing<Vec<u8>>, RsaError> {
        Err(RsaError::Failed)
    }
}

fn nothing<T>() -> io::Result<T> {
    Err(io::ErrorKind::Unsupported.into())
}

impl Net for Outside {
    fn connect(
        &self,
        _to: SocketAddr,
        _from: Option<IpAddr>,
    ) -> BoxFuture<'_, io::Result<Connected>> {
        Box::pin(async { nothing() })
    }

    fn listen(&self, _at: ListenAt) -> BoxFuture<'_, io::Result<Box<dyn Listener>>> {
        Box::pin(async { nothing() })
    }

    fn start_tls<'a>(
        &'a self,
        _stream: BoxStream,
        _server_name: &'a str,
        _verify: TlsVerify,
    ) -> BoxFuture<'a, Result<(BoxStream, TlsInfo), TlsError>> {
        Box::pin(async { Err(TlsError("no network".into())) })
    }
}

impl Dns for Outside {
    fn lookup<'a>(
        &'a self,
        _name: &'a str,
        _kind: RecordType,
    ) -> BoxFuture<'a, Result<Answer, DnsError>> {
        Box::pin(async { Err(DnsError::TimedOut) })
    }
}

impl Disk for Outside {
    fn open(&self, _path: &Path) -> io::Result<Box<dyn DiskFile>> {
        nothing()
    }
    fn create_dir(&self, _path: &Path) -> io::Result<()> {
        nothing()
    }
    fn list(&self, _path: &Path) -> io::Result<Vec<String>> {
        nothing()
    }
    fn exists(&self, _path: &Path) -> bool {
        false
    }
    fn remove(&self, _path: &Path) -> io::Result<()> {
        nothing()
    }
    fn rename(&self, _from: &Path, _to: &Path) -> io::Result<()> {
        nothing()
    }
    fn sync_dir(&self, _path: &Path) -> io::Result<()> {
        nothing()
    }
    fn space(&self, _path: &Path) -> io::Result<Space> {
        nothing()
    }
}
