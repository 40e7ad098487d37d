//! Randomness from the kernel.

use base::crypto::{RsaError, RsaPrivateKey};
use base::env::Entropy;
use rustix::rand::{GetRandomFlags, getrandom};
use zeroize::Zeroizing;

/// The kernel's random number generator.
#[derive(Clone, Copy, Debug)]
pub struct OsEntropy;

impl Entropy for OsEntropy {
    fn fill(&self, buffer: &mut [u8]) {
        let mut done = 0;
        while done < buffer.len() {
            match getrandom(&mut buffer[done..], GetRandomFlags::empty()) {
                Ok(count) => done += count,
                Err(rustix::io::Errno::INTR) => {}
                // getrandom(2) knows no other failure for a valid buffer; going on without randomness would be worse
                // than stopping.
                Err(e) => panic!("the kernel gives no randomness: {e}"),
            }
        }
    }

    fn rsa_pkcs8(&self, bits: usize) -> Result<Zeroizing<Vec<u8>>, RsaError> {
        RsaPrivateKey::generate_pkcs8(bits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::env::random;

    #[test]
    fn two_draws_differ() {
        assert_ne!(random::<32>(&OsEntropy), random::<32>(&OsEntropy));
        assert!(OsEntropy.rsa_pkcs8(512).is_err());
    }
}
