//! Replies as SES words them (smtp.md §2 to §7).

pub(super) const OK: &str = "250 Ok";
pub(super) const GO_AHEAD: &str = "354 End data with <CR><LF>.<CR><LF>";
pub(super) const READY_FOR_TLS: &str = "220 Ready to start TLS";
pub(super) const BYE: &str = "221 Bye";
pub(super) const NEEDS_TLS: &str = "530 Must issue a STARTTLS command first";
pub(super) const NEEDS_LOGIN: &str = "530 Authentication required";
pub(super) const LOGGED_IN: &str = "235 Authentication successful.";
pub(super) const BAD_LOGIN: &str = "535 Authentication Credentials Invalid";
pub(super) const NO_SUBSCRIBER: &str = "535 Account not subscribed to SES";
pub(super) const LOGIN_FAILED: &str = "454 Temporary authentication failure";
pub(super) const UNKNOWN_MECHANISM: &str = "504 Unrecognized authentication type";
/// The name of the challenges is in base64: `Username:` and `Password:`.
pub(super) const ASK_USER: &str = "334 VXNlcm5hbWU6";
pub(super) const ASK_PASSWORD: &str = "334 UGFzc3dvcmQ6";
pub(super) const ASK_PLAIN: &str = "334 ";
pub(super) const CANCELLED: &str = "501 Authentication cancelled";
pub(super) const NOT_BASE64: &str = "501 Cannot decode the authentication response";
pub(super) const BAD_SEQUENCE: &str = "503 Bad sequence of commands";
pub(super) const BAD_SYNTAX: &str = "501 Syntax error in parameters or arguments";
pub(super) const BAD_SENDER: &str = "501 Invalid MAIL FROM address provided";
pub(super) const BAD_PARAMETER: &str = "555 Parameters not recognized or not implemented";
pub(super) const TOO_LONG: &str = "552 Message is too long.";
pub(super) const TOO_MANY_RECIPIENTS: &str = "452 Too many recipients";
pub(super) const UNIMPLEMENTED: &str = "502 Error: command not implemented";
pub(super) const UNKNOWN: &str = "500 Error: command not implemented";
pub(super) const LINE_TOO_LONG: &str = "500 Error: line too long";
pub(super) const NOT_WHOLE: &str = "454 Temporary service failure";
pub(super) const SILENCE: &str = "451 4.4.2 Timeout waiting for data from client.";
pub(super) const CROWD: &str = "421 Too many concurrent SMTP connections";
pub(super) const TOO_MANY_ERRORS: &str = "421 Too many errors, closing transmission channel";
pub(super) const TOO_MANY_LOGINS: &str =
    "421 Too many failed authentication attempts, closing transmission channel";

/// Octets of a peer's own words that a reply repeats.
const MAX_REPEATED: usize = 4000;

/// Words of a peer, or of a text that repeats them, as they may stand in a reply: ASCII without control characters, so that
/// they cannot become a line of their own, and not endless.
pub fn printable(text: &str) -> String {
    let show = |c: char| {
        if c.is_ascii_graphic() || c == ' ' {
            c
        } else {
            '?'
        }
    };
    text.chars().take(MAX_REPEATED).map(show).collect()
}

/// A refused path as its reply repeats it.
pub(super) fn refused(code: &str, address: &str, why: &str) -> String {
    const MAX_SHOWN: usize = 320;
    let shown: String = address.chars().take(MAX_SHOWN).collect();
    format!("{code} <{}> {why}", printable(&shown))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_peer_cannot_become_lines() {
        assert_eq!(printable("a\r\n250 Ok\0ü\t"), "a??250 Ok???");
        assert_eq!(printable(&"x".repeat(9000)).len(), MAX_REPEATED);
        assert_eq!(refused("553", "a\nb", "bad"), "553 <a?b> bad");
    }
}
