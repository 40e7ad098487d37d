//! Hashes of passwords: PBKDF2 with HMAC-SHA-256 (RFC 8018 §5.2).

use aws_lc_rs::pbkdf2::{PBKDF2_HMAC_SHA256, derive};
use std::num::NonZeroU32;

/// Rounds of new hashes, the number that OWASP's password storage cheat sheet names for SHA-256.
pub const PASSWORD_ROUNDS: NonZeroU32 = NonZeroU32::new(600_000).expect("it is not zero");

/// The hash of a password. It takes tenths of a second.
pub fn password_hash(password: &[u8], salt: &[u8], rounds: NonZeroU32) -> [u8; 32] {
    let mut hash = [0; 32];
    derive(PBKDF2_HMAC_SHA256, rounds, salt, password, &mut hash);
    hash
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crypto::hex;

    /// The vectors of RFC 6070, computed with SHA-256.
    #[test]
    fn published_vectors() {
        let rows = [
            (
                1,
                "120fb6cffcf8b32c43e7225256c4f837a86548c92ccc35480805987cb70be17b",
            ),
            (
                4096,
                "c5e478d59288c841aa530db6845c4c8d962893a001ce4e11a4963873aa98134a",
            ),
        ];
        for (rounds, expected) in rows {
            let rounds = NonZeroU32::new(rounds).expect("not zero");
            assert_eq!(hex(&password_hash(b"password", b"salt", rounds)), expected);
        }
    }
}
