//! RSA keys made off the async threads, a few ahead of need, so that creating an identity is quick.

use crate::{Error, KeyWorker};
use base::crypto::RsaError;
use base::env::Entropy;
use std::sync::Arc;
use tokio::sync::Semaphore;
use tokio::sync::mpsc;
use zeroize::Zeroizing;

/// Keys of the usual length made ahead.
const AHEAD: usize = 2;
/// Keys made at once on request; others wait.
const MAKERS: usize = 2;
/// The usual length.
const USUAL_BITS: usize = 2048;

type Der = Zeroizing<Vec<u8>>;

/// Hands out new RSA private keys as PKCS#8 DER.
pub(crate) struct KeyPool {
    entropy: Arc<dyn Entropy>,
    worker: KeyWorker,
    ahead: bool,
    makers: Semaphore,
    ready: tokio::sync::Mutex<mpsc::Receiver<Der>>,
    refill: mpsc::Sender<Der>,
}

impl KeyPool {
    pub(crate) fn new(entropy: Arc<dyn Entropy>, worker: KeyWorker, ahead: bool) -> Self {
        let (refill, ready) = mpsc::channel(AHEAD);
        Self {
            entropy,
            worker,
            ahead: ahead && worker == KeyWorker::Blocking,
            makers: Semaphore::new(MAKERS),
            ready: tokio::sync::Mutex::new(ready),
            refill,
        }
    }

    /// A new key of 1024 or 2048 bits.
    pub(crate) async fn take(&self, bits: usize) -> Result<Der, Error> {
        if bits == USUAL_BITS
            && let Ok(key) = self.ready.lock().await.try_recv()
        {
            return Ok(key);
        }
        self.make(bits).await.map_err(Error::KeyGeneration)
    }

    /// Makes keys ahead until it is dropped, when it may; with [`KeyWorker::Inline`] it makes none.
    pub(crate) async fn run(&self) {
        if !self.ahead {
            return std::future::pending().await;
        }
        loop {
            let Ok(place) = self.refill.reserve().await else {
                // The receiver lives as long as this pool, so this is never reached.
                return;
            };
            match self.make(USUAL_BITS).await {
                Ok(key) => place.send(key),
                Err(error) => {
                    tracing::warn!(%error, "no key was made ahead");
                    tokio::time::sleep(std::time::Duration::from_mins(1)).await;
                }
            }
        }
    }

    async fn make(&self, bits: usize) -> Result<Der, RsaError> {
        if self.worker == KeyWorker::Inline {
            return self.entropy.rsa_pkcs8(bits);
        }
        let _permit = self.makers.acquire().await.map_err(|_| RsaError::Failed)?;
        let entropy = self.entropy.clone();
        tokio::task::spawn_blocking(move || entropy.rsa_pkcs8(bits))
            .await
            .map_err(|_| RsaError::Failed)?
    }
}
