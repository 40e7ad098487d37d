//! The simulated machine's clock and entropy, and the whole as a `base::Env`.

use crate::disk::SimDisk;
use crate::dns::Zones;
use crate::net::SimNet;
use crate::rng::Rng;
use base::crypto::RsaError;
use base::env::{Clock, Entropy, Env};
use base::{Timestamp, env};
use std::sync::atomic::{AtomicI64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::time::Instant;
use zeroize::Zeroizing;

/// When every simulated world begins: 2030-01-01T00:00:00Z.
pub const BEGINNING: Timestamp = Timestamp(1_893_456_000_000);

/// Wall time: tokio's paused clock plus an offset that can jump.
pub struct SimClock {
    start: Instant,
    offset_ms: AtomicI64,
}

impl SimClock {
    /// A clock that shows [`BEGINNING`]. Needs a tokio runtime around it.
    pub fn new() -> Arc<Self> {
        Arc::new(Self {
            start: Instant::now(),
            offset_ms: AtomicI64::new(0),
        })
    }

    /// Jumps, forwards or backwards.
    pub fn jump(&self, by_ms: i64) {
        self.offset_ms.fetch_add(by_ms, Ordering::SeqCst);
    }

    /// Time since the beginning that no jump disturbs.
    pub fn elapsed(&self) -> Duration {
        self.start.elapsed()
    }
}

impl Clock for SimClock {
    fn now(&self) -> Timestamp {
        let offset = self.offset_ms.load(Ordering::SeqCst);
        Timestamp(BEGINNING.plus(self.elapsed()).0 + offset)
    }
}

/// Entropy from the seed; RSA keys are fixtures, since making them is slow and never the same.
pub struct SimEntropy {
    rng: Mutex<Rng>,
    keys_given: AtomicUsize,
}

impl SimEntropy {
    /// The entropy of a seed's stream.
    pub fn new(rng: Rng) -> Arc<Self> {
        Arc::new(Self {
            rng: Mutex::new(rng),
            keys_given: AtomicUsize::new(0),
        })
    }
}

const KEYS_2048: [&[u8]; 2] = [
    include_bytes!("../fixtures/rsa2048-0.der"),
    include_bytes!("../fixtures/rsa2048-1.der"),
];
const KEY_1024: &[u8] = include_bytes!("../fixtures/rsa1024-0.der");

impl Entropy for SimEntropy {
    fn fill(&self, buffer: &mut [u8]) {
        let mut rng = self.rng.lock().unwrap_or_else(PoisonError::into_inner);
        rng.fill(buffer);
    }

    fn rsa_pkcs8(&self, bits: usize) -> Result<Zeroizing<Vec<u8>>, RsaError> {
        let n = self.keys_given.fetch_add(1, Ordering::SeqCst);
        match bits {
            2048 => Ok(Zeroizing::new(KEYS_2048[n % KEYS_2048.len()].to_vec())),
            1024 => Ok(Zeroizing::new(KEY_1024.to_vec())),
            other => Err(RsaError::Size(other)),
        }
    }
}

/// The parts of the server's machine.
#[derive(Clone)]
pub struct Machine {
    /// Its clock.
    pub clock: Arc<SimClock>,
    /// Its entropy.
    pub entropy: Arc<SimEntropy>,
    /// Its network card.
    pub net: SimNet,
    /// The DNS that it asks.
    pub dns: Zones,
    /// Its disk.
    pub disk: SimDisk,
}

impl Machine {
    /// The parts as the server sees them.
    pub fn env(&self) -> Env {
        Env {
            clock: Arc::clone(&self.clock) as Arc<dyn Clock>,
            entropy: Arc::clone(&self.entropy) as Arc<dyn Entropy>,
            net: Arc::new(self.net.clone()) as Arc<dyn env::Net>,
            dns: Arc::new(self.dns.clone()) as Arc<dyn env::Dns>,
            disk: Arc::new(self.disk.clone()) as Arc<dyn env::Disk>,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::crypto::RsaPrivateKey;

    #[test]
    fn fixture_keys_are_keys_of_their_size() {
        let entropy = SimEntropy::new(Rng::new(1));
        for bits in [2048, 2048, 2048, 1024] {
            let der = entropy.rsa_pkcs8(bits).expect("is there");
            let key = RsaPrivateKey::from_der(&der).expect("reads");
            assert_eq!(key.bits(), bits);
        }
        assert_eq!(
            entropy.rsa_pkcs8(4096).expect_err("none"),
            RsaError::Size(4096)
        );
    }

    #[tokio::test(start_paused = true)]
    async fn the_clock_follows_paused_time_and_jumps() {
        let clock = SimClock::new();
        tokio::time::sleep(Duration::from_hours(1)).await;
        assert_eq!(clock.now(), Timestamp(BEGINNING.0 + 3_600_000));
        clock.jump(-60_000);
        assert_eq!(clock.now(), Timestamp(BEGINNING.0 + 3_540_000));
    }
}
