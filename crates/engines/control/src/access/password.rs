//! Passwords of logins: what is kept cannot be turned back, and trying takes long.

use base::Secret;
use base::crypto::{PASSWORD_ROUNDS, equal_in_constant_time, password_hash};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use std::num::NonZeroU32;

/// Name of the scheme in the text form `SCHEME$ROUNDS$SALT$HASH`.
const SCHEME: &str = "pbkdf2-sha256";

/// The text that is kept of a password.
pub(super) fn hashed(password: &Secret<String>, salt: [u8; 16]) -> String {
    let hash = password_hash(password.expose().as_bytes(), &salt, PASSWORD_ROUNDS);
    let (salt, hash) = (STANDARD.encode(salt), STANDARD.encode(hash));
    format!("{SCHEME}${PASSWORD_ROUNDS}${salt}${hash}")
}

/// Whether a password is the one that was kept.
pub(super) fn fits(password: &Secret<String>, kept: &str) -> bool {
    read(kept).is_some_and(|(rounds, salt, hash)| {
        let ours = password_hash(password.expose().as_bytes(), &salt, rounds);
        equal_in_constant_time(&ours, &hash)
    })
}

fn read(kept: &str) -> Option<(NonZeroU32, Vec<u8>, Vec<u8>)> {
    let mut parts = kept.split('$');
    let scheme = parts.next()?;
    let rounds = parts.next()?.parse().ok()?;
    let salt = STANDARD.decode(parts.next()?).ok()?;
    let hash = STANDARD.decode(parts.next()?).ok()?;
    (scheme == SCHEME && parts.next().is_none()).then_some((rounds, salt, hash))
}

/// Least number of characters, as AWS's policy for accounts that chose none.
const LENGTH_MIN: usize = 8;

/// Why a password is too easy to guess.
pub(super) fn weakness(password: &str, user: &str) -> Option<&'static str> {
    let kinds = [
        password.chars().any(char::is_uppercase),
        password.chars().any(char::is_lowercase),
        password.chars().any(|c| c.is_ascii_digit()),
        password.chars().any(|c| !c.is_alphanumeric()),
    ];
    if password.chars().count() < LENGTH_MIN {
        Some("Password should have a minimum length of 8")
    } else if kinds.into_iter().filter(|there| *there).count() < 3 {
        Some(
            "Password should have at least three of: uppercase letters, lowercase letters, numbers, symbols",
        )
    } else if password.eq_ignore_ascii_case(user) {
        Some("Password must not be the name of the user")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_fits_what_was_kept_of_it_alone() {
        let secret = |text: &str| Secret::new(text.to_owned());
        let kept = hashed(&secret("correct Horse 1"), [7; 16]);
        assert!(!kept.contains("Horse"));
        assert!(fits(&secret("correct Horse 1"), &kept));
        assert!(!fits(&secret("correct horse 1"), &kept));
        for damaged in [
            "",
            "x$1$AA==$AA==",
            "pbkdf2-sha256$0$AA==$AA==",
            "pbkdf2-sha256$1$AA==",
        ] {
            assert!(!fits(&secret("correct Horse 1"), damaged), "{damaged}");
        }
    }

    #[test]
    fn weak_passwords_are_named() {
        let rows = [
            ("Aa1!", true),
            ("abcdefgh", true),
            ("Abcdefgh", true),
            ("Abcdefg1", false),
            ("abcdefg1-", false),
            ("Some.User1", true),
        ];
        for (password, weak) in rows {
            assert_eq!(
                weakness(password, "some.user1").is_some(),
                weak,
                "{password}"
            );
        }
    }
}
