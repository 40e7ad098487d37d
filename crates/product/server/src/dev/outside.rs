//! The outside world of the local mode: there is none.

use base::BoxFuture;
use base::crypto::RsaError;
use base::env::{Answer, Dns, DnsError, Entropy, RecordType};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use zeroize::Zeroizing;

/// Answers no question, and asks nobody.
#[derive(Clone, Copy, Debug)]
pub struct Silence;

impl Dns for Silence {
    fn lookup<'a>(&'a self, _: &'a str, _: RecordType) -> BoxFuture<'a, Result<Answer, DnsError>> {
        let why = "the local mode looks nothing up".to_owned();
        Box::pin(async { Err(DnsError::ServerFailure(why)) })
    }
}

/// Randomness that makes one RSA key of each length: nothing is signed in the local mode, and a test that creates
/// identities shall not wait for each one's key.
pub struct OneKey {
    random: Arc<dyn Entropy>,
    made: Mutex<BTreeMap<usize, Zeroizing<Vec<u8>>>>,
}

impl OneKey {
    /// Takes everything else from that randomness.
    pub fn new(random: Arc<dyn Entropy>) -> Self {
        Self {
            random,
            made: Mutex::default(),
        }
    }
}

impl Entropy for OneKey {
    fn fill(&self, buffer: &mut [u8]) {
        self.random.fill(buffer);
    }

    fn rsa_pkcs8(&self, bits: usize) -> Result<Zeroizing<Vec<u8>>, RsaError> {
        // Who comes second waits for the key of the first.
        let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(key) = made.get(&bits) {
            return Ok(key.clone());
        }
        let key = self.random.rsa_pkcs8(bits)?;
        made.insert(bits, key.clone());
        Ok(key)
    }
}
