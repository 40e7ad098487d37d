//! The password that an access key has by SMTP (smtp.md §4): derived from its secret, for one region, and not stored.

use base::crypto::HmacKey;
use base::{Region, Secret};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// The date, the service, the terminal and the message of version 4.
const DATE: &[u8] = b"11111111";
const SERVICE: &[u8] = b"ses";
const TERMINAL: &[u8] = b"aws4_request";
const MESSAGE: &[u8] = b"SendRawEmail";
/// The octet before the digest.
const VERSION: u8 = 0x04;

/// The password of a secret in a region: 44 characters.
pub fn derive(secret: &Secret<String>, region: &Region) -> Secret<String> {
    let first = Secret::new(format!("AWS4{}", secret.expose()));
    let steps = [DATE, region.as_str().as_bytes(), SERVICE, TERMINAL, MESSAGE];
    let mut key = HmacKey::new(first.expose().as_bytes());
    let mut digest = [0; 32];
    for step in steps {
        digest = key.sign(&[step]);
        key = HmacKey::new(&digest);
    }
    let mut octets = [VERSION; 33];
    octets[1..].copy_from_slice(&digest);
    Secret::new(STANDARD.encode(octets))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_worked_vectors() {
        let secret = Secret::new("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY".to_owned());
        for (region, expected) in [
            ("us-east-1", "BLBM/9hSUELfq8Gw+rU1YcBjkOxGbhT2XG763xVLGWL9"),
            ("us-west-2", "BF2PynzbSCAjX08zhZZnP/kW+T9P5zs/1Er0pi5vTEmd"),
            ("eu-west-1", "BMW5RDrXmmVs0lV7GpI4oLkHXpZ4stDsk6q91z1g38Pk"),
        ] {
            let region = region.parse().expect("a region");
            assert_eq!(derive(&secret, &region).expose(), expected);
        }
    }

    proptest! {
        #[test]
        fn every_password_has_its_form(secret in "\\PC{0,60}") {
            let made = derive(&Secret::new(secret), &"eu-west-1".parse().expect("a region"));
            prop_assert!(made.expose().len() == 44 && made.expose().starts_with('B'));
        }
    }
}
