//! A message as the sender handed it in, raw or assembled for him.

use crate::control::Controls;
use crate::envelope;
use crate::recorded::{self, Recorded};
use crate::{Error, control};
use bytes::Bytes;
use mail::message::Structure;
use mail::{Address, Mailbox, Message, address};

/// Most addresses in `From`, `Sender` and `Return-Path` together: each costs a search for its identity.
const MAX_CLAIMED: usize = 50;

/// A submitted message whose header obeys the rules of SES.
#[derive(Clone, Debug)]
pub struct Submitted {
    message: Message,
}

impl Submitted {
    /// Reads raw MIME: makes its line ends CRLF, bounds lines and header, refuses a second occurrence of a field that
    /// may stand once only, and a message without `From`.
    pub fn read(raw: Bytes) -> Result<Self, Error> {
        let message = Message::read(raw)?;
        message.check_single_fields()?;
        if message
            .first("From")
            .is_none_or(|from| from.text().is_empty())
        {
            return Err(mail::message::Error::Missing("From").into());
        }
        Ok(Self { message })
    }

    /// Checks the MIME tree: at most 500 parts, bounded depth, no attachment of a forbidden kind. Answers what was found
    /// in it.
    pub fn check_mime(&self) -> Result<Structure, Error> {
        Ok(self.message.check_structure()?)
    }

    /// The message itself.
    pub fn message(&self) -> &Message {
        &self.message
    }

    /// Octets of the message, as limits count them.
    pub fn size(&self) -> usize {
        self.message.raw().len()
    }

    /// The author: the first mailbox of `From`.
    pub fn author(&self) -> Result<Mailbox, Error> {
        Ok(self.message.author()?)
    }

    /// The author of a raw v2 message that names no sender outside: any fault but a missing domain has one text there.
    pub fn author_as_sender(&self) -> Result<Mailbox, Error> {
        use mail::message::Error::Address as Bad;
        match self.author() {
            Err(Error::Message(Bad(e))) if e != address::Error::NO_DOMAIN => {
                Err(Error::InvalidFrom)
            }
            other => other,
        }
    }

    /// All addresses that must be those of verified identities beside the source: `From`, `Sender`, `Return-Path`.
    pub fn claimed_senders(&self) -> Result<Vec<Mailbox>, Error> {
        let mut claimed = self.message.mailboxes("From")?;
        claimed.extend(self.message.mailboxes("Sender")?);
        claimed.extend(self.return_path()?);
        if claimed.len() > MAX_CLAIMED {
            return Err(Error::TooManySenders);
        }
        Ok(claimed)
    }

    /// The address of a `Return-Path` field: where feedback goes when nothing else says so. An empty path is none.
    pub fn return_path(&self) -> Result<Option<Mailbox>, Error> {
        match self.message.text("Return-Path") {
            Some(text) if text != "<>" => Ok(address::parse_header(&text)?),
            _ => Ok(None),
        }
    }

    /// Recipients of the header: `To`, `Cc` and `Bcc`, groups dissolved.
    pub fn header_recipients(&self) -> Result<Vec<Address>, Error> {
        let mut found = Vec::new();
        for name in ["To", "Cc", "Bcc"] {
            found.extend(self.message.mailboxes(name)?);
        }
        envelope::recipients(found)
    }

    /// The `X-SES-*` fields that steer SES.
    pub fn controls(&self) -> Controls {
        control::read(&self.message)
    }

    /// The header as events show it.
    pub fn recorded(&self) -> Recorded {
        recorded::record(&self.message)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Result<Submitted, Error> {
        Submitted::read(Bytes::copy_from_slice(text.as_bytes()))
    }

    #[test]
    fn what_is_refused() {
        let rows = [
            ("To: a@b\r\n\r\nx", "Missing required header 'From'."),
            ("From: \r\nTo: a@b\r\n", "Missing required header 'From'."),
            ("no header at all", "Missing required header 'From'."),
            (
                "From: a@b\r\nSubject: x\r\nSubject: y\r\n",
                "Duplicate header 'Subject'.",
            ),
            ("From: a@b\r\nFrom: c@d\r\n", "Duplicate header 'From'."),
        ];
        for (text, expected) in rows {
            assert_eq!(read(text).expect_err("is refused").to_string(), expected);
        }
        let attached = "From: a@b\r\nContent-Disposition: attachment; filename=x.exe\r\n\r\nMZ";
        let refused = read(attached)
            .expect("reads")
            .check_mime()
            .expect_err("is refused");
        assert_eq!(refused.to_string(), "Illegal filename 'x.exe'.");
    }

    #[test]
    fn senders_and_recipients() {
        let text = "From: A <a@x.test>, b@x.test\r\nSender: s@x.test\r\nReturn-Path: <r@x.test>\r\n\
            To: Team: one@y.test, Two <two@y.test>;, one@Y.test\r\nCc: c@y.test\r\nBcc: d@y.test\r\n\r\n";
        let submitted = read(text).expect("reads");
        let shown = |all: Vec<Mailbox>| {
            all.iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
                .join(", ")
        };
        let claimed = shown(submitted.claimed_senders().expect("reads"));
        assert_eq!(claimed, "A <a@x.test>, b@x.test, s@x.test, r@x.test");
        let recipients = submitted.header_recipients().expect("reads");
        let recipients: Vec<_> = recipients.iter().map(Address::as_str).collect();
        assert_eq!(
            recipients,
            ["one@y.test", "two@y.test", "c@y.test", "d@y.test"]
        );
        assert_eq!(
            submitted.author().expect("reads").to_string(),
            "A <a@x.test>"
        );
        let crowd = read(&format!("From: {}\r\n", "a@b,\r\n ".repeat(51))).expect("reads");
        assert_eq!(crowd.claimed_senders(), Err(Error::TooManySenders));
        let none = read("From: a@b\r\nReturn-Path: <>\r\n").expect("reads");
        assert_eq!(none.return_path(), Ok(None));
        assert_eq!(none.header_recipients(), Err(Error::NoRecipients));
    }

    #[test]
    fn a_bad_author_has_two_texts() {
        for (from, as_author, as_sender) in [
            (
                "nodomain",
                "Missing final '@domain'",
                "Missing final '@domain'",
            ),
            (
                "a b@c",
                "Local address contains control or whitespace",
                "Invalid From address provided.",
            ),
        ] {
            let submitted = read(&format!("From: {from}\r\n")).expect("reads");
            assert_eq!(submitted.author().expect_err("bad").to_string(), as_author);
            assert_eq!(
                submitted.author_as_sender().expect_err("bad").to_string(),
                as_sender
            );
        }
    }

    proptest! {
        #[test]
        fn no_message_makes_it_panic(text in "(From: |To: |X-SES-[A-Z-]{0,9}: |[a-z@<>,;:()\" =.]{0,8}|\r\n ?){0,40}") {
            if let Ok(submitted) = read(&format!("From: a@b\r\n{text}")) {
                let _ = (submitted.check_mime(), submitted.claimed_senders());
                let _ = (submitted.header_recipients(), submitted.controls());
                crate::common_headers(&submitted.recorded().headers);
            }
        }
    }
}
