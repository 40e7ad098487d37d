//! What the replies of receiving servers mean (RFC 5321 §4.2, RFC 3463), in the categories of SES (events.md §3, §5).

use std::fmt;

/// An enhanced status code (RFC 3463): class, subject, detail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Enhanced {
    /// 2, 4 or 5.
    pub class: u8,
    /// What it is about.
    pub subject: u16,
    /// Which of the cases of that subject.
    pub detail: u16,
}

impl fmt::Display for Enhanced {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.class, self.subject, self.detail)
    }
}

/// Splits an enhanced status code off the text of a reply (RFC 2034 §4).
pub fn split_enhanced(text: &str) -> (Option<Enhanced>, &str) {
    let (word, rest) = text.split_once(' ').unwrap_or((text, ""));
    match parse_enhanced(word) {
        Some(enhanced) => (Some(enhanced), rest.trim_start_matches(' ')),
        None => (None, text),
    }
}

/// Reads `5.1.1`.
pub fn parse_enhanced(word: &str) -> Option<Enhanced> {
    let mut numbers = word.split('.').map(|digits| {
        let fits = (1..=3).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
        digits.parse::<u16>().ok().filter(|_| fits)
    });
    let class = numbers.next()?.filter(|class| matches!(class, 2 | 4 | 5))?;
    let (subject, detail) = (numbers.next()??, numbers.next()??);
    numbers.next().is_none().then_some(Enhanced {
        class: class as u8,
        subject,
        detail,
    })
}

/// Why mail was finally refused, when it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bounce {
    /// No clearer class.
    General,
    /// No such mailbox or domain.
    NoEmail,
    /// Over quota.
    MailboxFull,
    /// The message is too large.
    MessageTooLarge,
    /// The content was not liked.
    ContentRejected,
    /// An attachment was not liked.
    AttachmentRejected,
}

/// Why mail is delayed, when it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delay {
    /// No clearer class.
    General,
    /// Over quota.
    MailboxFull,
    /// The receiver thinks it is, or may be, spam.
    SpamDetected,
    /// Something is wrong at the receiver's.
    RecipientServerError,
    /// Our address is listed or limited.
    IpFailure,
    /// The connection or its host is the trouble.
    TransientCommunicationFailure,
}

/// What a refusal means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meaning {
    /// Whether another try is pointless.
    pub permanent: bool,
    /// The category when nothing follows.
    pub bounce: Bounce,
    /// The category when another try follows.
    pub delay: Delay,
}

/// Classifies a reply that refuses: its code, its enhanced code and its text.
pub fn classify(code: u16, enhanced: Option<Enhanced>, text: &str) -> Meaning {
    let text = text
        .chars()
        .take(1000)
        .collect::<String>()
        .to_ascii_lowercase();
    let place = enhanced.map(|e| (e.subject, e.detail));
    Meaning {
        // The basic code decides (RFC 5321 §4.2.1); an enhanced one of another class does not change it.
        permanent: code >= 500,
        bounce: bounce(code, place, &text),
        delay: delay(code, place, &text),
    }
}

type Place = Option<(u16, u16)>;

fn has(text: &str, phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| text.contains(phrase))
}

const ATTACHMENT: [&str; 3] = ["attachment", "file type", "file extension"];
const CONTENT: [&str; 9] = [
    "spam",
    "content",
    "virus",
    "malware",
    "phish",
    "unsolicited",
    "junk",
    "bulk mail",
    "url",
];
const NOBODY: [&str; 12] = [
    "user unknown",
    "unknown user",
    "no such user",
    "user not found",
    "no such recipient",
    "recipient unknown",
    "unknown recipient",
    "recipient not found",
    "no such mailbox",
    "mailbox not found",
    "does not exist",
    "no mailbox here",
];
const FULL: [&str; 5] = [
    "mailbox full",
    "mailbox is full",
    "over quota",
    "quota exceeded",
    "exceeded storage",
];

fn bounce(code: u16, place: Place, text: &str) -> Bounce {
    match place {
        // 1.1 no mailbox, 1.2 no domain, 1.10 null MX (RFC 7505 §4.2).
        Some((1, 1 | 2 | 10)) => Bounce::NoEmail,
        Some((2, 2)) => Bounce::MailboxFull,
        Some((2, 3) | (3, 4)) => Bounce::MessageTooLarge,
        Some((6 | 7, _)) if has(text, &ATTACHMENT) => Bounce::AttachmentRejected,
        Some((6, _)) => Bounce::ContentRejected,
        Some((7, 1)) if has(text, &CONTENT) => Bounce::ContentRejected,
        Some(_) if code != 552 => Bounce::General,
        _ if has(text, &FULL) => Bounce::MailboxFull,
        _ if has(text, &ATTACHMENT) => Bounce::AttachmentRejected,
        _ if code == 552 => Bounce::MessageTooLarge,
        _ if matches!(code, 550 | 551 | 553) && has(text, &NOBODY) => Bounce::NoEmail,
        _ => Bounce::General,
    }
}

fn delay(code: u16, place: Place, text: &str) -> Delay {
    match place {
        Some((2, 2)) => Delay::MailboxFull,
        None if has(text, &FULL) => Delay::MailboxFull,
        // A grey list says "come back", not "spam".
        _ if text.contains("greylist") || text.contains("graylist") => Delay::General,
        _ if has(
            text,
            &[
                "blocklist",
                "blacklist",
                "ip address",
                "your ip",
                "rbl",
                "dnsbl",
            ],
        ) =>
        {
            Delay::IpFailure
        }
        _ if has(text, &["spam", "reputation", "unsolicited", "complaint"]) => Delay::SpamDetected,
        Some((4, _)) => Delay::TransientCommunicationFailure,
        None | Some((3, _)) if code == 421 => Delay::TransientCommunicationFailure,
        Some((3, _)) => Delay::RecipientServerError,
        None if matches!(code, 451 | 452) => Delay::RecipientServerError,
        _ => Delay::General,
    }
}

#[cfg(test)]
mod tests;
