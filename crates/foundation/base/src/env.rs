//! The seams to the outside world. Production implements them in `drivers/env-os` and `drivers/dns`, the simulator in
//! `rigs/sim`. Waiting is not here: it is tokio's clock, which a test can pause.

mod disk;
mod names;
mod net;

pub use disk::{Disk, DiskFile, Space};
pub use names::{Answer, Dns, DnsError, Record, RecordType, Zone, ZoneAnswer};
pub use net::{
    BoxStream, CertificateError, CertificateFault, Connected, Inspection, ListenAt, Listener, Net,
    Peer, Stream, TlsAcceptor, TlsError, TlsInfo, TlsVerify, Tlsa, Worth,
};

use crate::time::Timestamp;
use std::sync::Arc;
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
