//! From what went wrong to what the time-line, the queue and the events need; what is temporary and what is permanent
//! is decided in `docs/adr/009`.

use crate::wire::Broken;
use base::env::DnsError;
use mail::reply::{Bounce, Delay, classify, split_enhanced};
use model::delivery::{BounceKind, DelayKind, Failure, Reply};

/// Most octets of a reply's text that are kept.
const MAX_TEXT: usize = 2048;
/// Encryption is needed, and the host has none (RFC 7504 §4, X.7.4 of RFC 3463: security features not supported).
const NO_TLS: &str = "4.7.4";
/// Its encryption is worth nothing (RFC 3463, X.7.5: cryptographic failure).
const BAD_TLS: &str = "4.7.5";

fn temporary(reason: String, status: &str) -> Failure {
    Failure {
        permanent: false,
        reason,
        delay: DelayKind::TransientCommunicationFailure,
        bounce: BounceKind::TransientGeneral,
        status: Some(status.to_owned()),
        retry_at: None,
        attempt: None,
    }
}

fn permanent(reason: String, status: &str, bounce: BounceKind) -> Failure {
    Failure {
        permanent: true,
        bounce,
        ..temporary(reason, status)
    }
}

/// A look-up failed. SES counts all of these as soft (sending.md §14): a zone may be broken for an hour.
pub(crate) fn dns(name: &str, error: &DnsError) -> Failure {
    let status = if error.is_temporary() {
        "4.4.3"
    } else {
        "4.4.0"
    };
    temporary(format!("unable to look up DNS for {name}: {error}"), status)
}

pub(crate) fn null_mx(domain: &str) -> Failure {
    let reason = format!("the domain {domain} does not accept mail (null MX, RFC 7505)");
    permanent(reason, "5.1.10", BounceKind::PermanentNoEmail)
}

/// A domain that no zone can hold.
pub(crate) fn bad_domain(domain: &str) -> Failure {
    let shown: String = domain.chars().take(255).collect();
    let reason = format!("{shown} is not a domain name");
    permanent(reason, "5.1.2", BounceKind::PermanentNoEmail)
}

/// The MX records name nothing that could be a host.
pub(crate) fn no_host(domain: &str) -> Failure {
    temporary(format!("the MX records of {domain} name no host"), "4.4.4")
}

pub(crate) fn bad_literal(literal: &str) -> Failure {
    let reason = format!("[{literal}] is not an IP address literal");
    permanent(reason, "5.1.2", BounceKind::PermanentNoEmail)
}

/// All addresses of the hosts are private.
pub(crate) fn private(reason: String) -> Failure {
    permanent(reason, "5.4.4", BounceKind::PermanentGeneral)
}

/// No address of the hosts can be used from this source.
pub(crate) fn unusable(reason: String) -> Failure {
    temporary(reason, "4.4.4")
}

/// The beginning of what is said of a source that cannot be used.
const SOURCE: &str = "the source ";

/// The source itself is the trouble, which another one may not have.
pub(crate) fn unusable_source(source: &str, why: &str) -> Failure {
    unusable(format!("{SOURCE}{source} {why}"))
}

/// Whether it is what [`unusable_source`] made.
pub(crate) fn is_unusable_source(failure: &Failure) -> bool {
    !failure.permanent && failure.reason.starts_with(SOURCE)
}

/// The connection or the session broke.
pub(crate) fn broken(broken: &Broken) -> Failure {
    // It repeats what the remote said, which may be much.
    let mut reason = broken.to_string();
    reason.truncate(reason.floor_char_boundary(MAX_TEXT));
    match broken.reply() {
        Some(reply) if reply.code >= 400 => {
            let found = self::reply(reply);
            // Refusing a session refuses no recipient: another host, or another day, may take the mail.
            Failure {
                permanent: false,
                reason,
                bounce: BounceKind::TransientGeneral,
                ..found
            }
        }
        _ => temporary(reason, "4.4.2"),
    }
}

/// Somebody insists on TLS, and the host offers none. Temporary: it may offer it tomorrow.
pub(crate) fn no_tls(who: &str, why: &str) -> Failure {
    temporary(format!("{who}: {why}"), NO_TLS)
}

/// Somebody insists on TLS, and the host's fails or cannot be trusted.
pub(crate) fn bad_tls(who: &str, why: &str) -> Failure {
    temporary(format!("{who}: {why}"), BAD_TLS)
}

/// The receiving domain's policy does not know the host.
pub(crate) fn unlisted(reason: String) -> Failure {
    temporary(reason, BAD_TLS)
}

/// Whether it is security that stands in the way: mail without that need may go.
pub(crate) fn is_insecure(failure: &Failure) -> bool {
    matches!(failure.status.as_deref(), Some(NO_TLS | BAD_TLS))
}

/// A fault of ours.
pub(crate) fn internal(reason: String) -> Failure {
    Failure {
        delay: DelayKind::InternalFailure,
        ..temporary(reason, "4.3.0")
    }
}

/// An address that no SMTP command can carry.
pub(crate) fn bad_path(reason: String) -> Failure {
    permanent(reason, "5.1.3", BounceKind::PermanentNoEmail)
}

/// What a reply of this code and text means: as it is kept, and as a failure of the recipient that it refuses.
pub fn meaning(code: u16, text: &str) -> (Reply, Failure) {
    let said = smtp::Reply {
        code,
        lines: vec![text.to_owned()],
    };
    (model_reply(&said), reply(&said))
}

/// A recipient or the message was refused.
pub(crate) fn reply(reply: &smtp::Reply) -> Failure {
    let kept = model_reply(reply);
    let first = reply.lines.first().map_or("", String::as_str);
    let (enhanced, _) = split_enhanced(first);
    let meaning = classify(reply.code, enhanced, &kept.text);
    Failure {
        permanent: meaning.permanent,
        reason: kept.to_string(),
        delay: delay(meaning.delay),
        bounce: bounce(meaning.bounce, meaning.permanent),
        status: kept
            .enhanced
            .or_else(|| Some(format!("{}.0.0", reply.code / 100))),
        retry_at: None,
        attempt: None,
    }
}

/// The reply as it is kept: the enhanced code split off every line that repeats it, the text bounded.
pub(crate) fn model_reply(reply: &smtp::Reply) -> Reply {
    let mut enhanced = None;
    let mut text = String::new();
    for line in &reply.lines {
        let (found, rest) = split_enhanced(line);
        let rest = if enhanced.is_none() || found == enhanced {
            rest
        } else {
            line
        };
        enhanced = enhanced.or(found);
        if rest.is_empty() {
            continue;
        }
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(rest);
        if text.len() > MAX_TEXT {
            text.truncate(text.floor_char_boundary(MAX_TEXT));
            break;
        }
    }
    Reply {
        code: reply.code,
        enhanced: enhanced.map(|e| e.to_string()),
        text,
    }
}

fn delay(delay: Delay) -> DelayKind {
    match delay {
        Delay::General => DelayKind::General,
        Delay::MailboxFull => DelayKind::MailboxFull,
        Delay::SpamDetected => DelayKind::SpamDetected,
        Delay::RecipientServerError => DelayKind::RecipientServerError,
        Delay::IpFailure => DelayKind::IPFailure,
        Delay::TransientCommunicationFailure => DelayKind::TransientCommunicationFailure,
    }
}

fn bounce(bounce: Bounce, permanent: bool) -> BounceKind {
    match bounce {
        Bounce::General if permanent => BounceKind::PermanentGeneral,
        Bounce::NoEmail if permanent => BounceKind::PermanentNoEmail,
        Bounce::General | Bounce::NoEmail => BounceKind::TransientGeneral,
        Bounce::MailboxFull => BounceKind::TransientMailboxFull,
        Bounce::MessageTooLarge => BounceKind::TransientMessageTooLarge,
        Bounce::ContentRejected => BounceKind::TransientContentRejected,
        Bounce::AttachmentRejected => BounceKind::TransientAttachmentRejected,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(code: u16, lines: &[&str]) -> smtp::Reply {
        smtp::Reply {
            code,
            lines: lines.iter().map(ToString::to_string).collect(),
        }
    }

    #[test]
    fn replies_are_kept_whole_and_bounded() {
        let rows = [
            (of(550, &["5.1.1 user unknown"]), "550 5.1.1 user unknown"),
            (
                of(550, &["5.7.1 first line", "5.7.1 second line"]),
                "550 5.7.1 first line second line",
            ),
            (
                of(550, &["first", "5.7.1 second"]),
                "550 5.7.1 first second",
            ),
            (
                of(550, &["5.7.1 first", "5.1.1 second"]),
                "550 5.7.1 first 5.1.1 second",
            ),
            (of(250, &[]), "250"),
        ];
        for (reply, expected) in rows {
            assert_eq!(model_reply(&reply).to_string(), expected);
        }
        let long = of(550, &["ä".repeat(5000).as_str(); 90]);
        assert!(model_reply(&long).text.len() <= MAX_TEXT);
    }

    #[test]
    fn refusals_in_the_words_of_the_model() {
        let failure = reply(&of(550, &["5.1.1 user unknown"]));
        assert_eq!(
            (failure.permanent, failure.bounce),
            (true, BounceKind::PermanentNoEmail)
        );
        assert_eq!(failure.status.as_deref(), Some("5.1.1"));
        let failure = reply(&of(452, &["mailbox full"]));
        assert_eq!(
            (failure.permanent, failure.delay),
            (false, DelayKind::MailboxFull)
        );
        assert_eq!(failure.status.as_deref(), Some("4.0.0"));
    }
}
