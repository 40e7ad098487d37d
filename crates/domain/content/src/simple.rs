//! Messages that the sender gave in pieces: subject, texts, custom fields, attachments (sending.md §8).

use crate::{Error, Submitted};
use mail::Mailbox;
use mail::compose::{self, Attachment, BoundarySeed, Draft, Text};
use mail::message::forbidden_extension;

/// The pieces, addresses read already.
#[derive(Clone, Debug)]
pub struct Simple<'a> {
    /// Author.
    pub from: &'a Mailbox,
    /// Where answers go.
    pub reply_to: &'a [Mailbox],
    /// Shown recipients; blind ones are of the envelope alone.
    pub to: &'a [Mailbox],
    /// Shown copies.
    pub cc: &'a [Mailbox],
    /// Subject.
    pub subject: Text<'a>,
    /// Text body.
    pub text: Option<Text<'a>>,
    /// HTML body.
    pub html: Option<Text<'a>>,
    /// Custom fields.
    pub headers: &'a [(String, String)],
    /// Files.
    pub attachments: &'a [Attachment],
}

impl Simple<'_> {
    /// Assembles the message; the seed makes its boundaries.
    pub fn assemble(&self, boundary: BoundarySeed) -> Result<Submitted, Error> {
        check_headers(self.headers)?;
        for file in self.attachments {
            if forbidden_extension(&file.file_name) {
                let name = file
                    .file_name
                    .chars()
                    .filter(|c| !c.is_control())
                    .take(255)
                    .collect();
                return Err(mail::message::Error::IllegalFilename(name).into());
            }
        }
        let raw = compose::compose(&Draft {
            from: self.from,
            reply_to: self.reply_to,
            to: self.to,
            cc: self.cc,
            subject: self.subject,
            text: self.text,
            html: self.html,
            headers: self.headers,
            attachments: self.attachments,
            boundary,
        })?;
        Submitted::read(raw.into())
    }
}

/// Fields that the service itself writes, or takes from members of the call.
const OWNED: [&str; 8] = [
    "From",
    "To",
    "Cc",
    "Bcc",
    "Subject",
    "Date",
    "Message-ID",
    "Return-Path",
];
/// Most custom fields.
const MAX_HEADERS: usize = 15;

/// Checks custom fields: their number, lengths and characters, and that none is the service's own.
pub fn check_headers(headers: &[(String, String)]) -> Result<(), Error> {
    if headers.len() > MAX_HEADERS {
        return Err(Error::Header(format!(
            "A message can have at most {MAX_HEADERS} headers."
        )));
    }
    headers
        .iter()
        .try_for_each(|(name, value)| check_header(name, value))
        .map_err(Error::Header)
}

fn check_header(name: &str, value: &str) -> Result<(), String> {
    if name.is_empty() {
        return Err("The header name must be specified.".to_owned());
    }
    if value.is_empty() {
        return Err("The header value must be specified.".to_owned());
    }
    let is_name = |b: u8| (33..=126).contains(&b) && b != b':';
    if name.len() > 126 || !name.bytes().all(is_name) {
        let shown: String = name.chars().filter(|c| !c.is_control()).take(126).collect();
        return Err(format!("Invalid header name <{shown}>."));
    }
    if name.len() + value.len() > 996 || !value.bytes().all(|b| (32..=126).contains(&b)) {
        return Err(format!("Invalid header value for header <{name}>."));
    }
    if OWNED.iter().any(|owned| owned.eq_ignore_ascii_case(name))
        || crate::control::is_control(name)
    {
        return Err(format!("Header <{name}> cannot be overridden."));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::Timestamp;
    use bytes::Bytes;
    use proptest::prelude::*;

    const SEED: BoundarySeed = BoundarySeed {
        first: 1,
        second: 2,
        at: Timestamp(3),
    };

    fn assemble(
        headers: &[(String, String)],
        attachments: &[Attachment],
    ) -> Result<Submitted, Error> {
        let from = Mailbox::parse("a@b.test").expect("reads");
        let text = |data| Text {
            data,
            charset: None,
        };
        let simple = Simple {
            from: &from,
            reply_to: &[],
            to: std::slice::from_ref(&from),
            cc: &[],
            subject: text("s"),
            text: Some(text("t")),
            html: None,
            headers,
            attachments,
        };
        simple.assemble(SEED)
    }

    fn refusal(name: &str, value: &str) -> String {
        let made = assemble(&[(name.to_owned(), value.to_owned())], &[]);
        made.err().map_or(String::new(), |e| e.to_string())
    }

    #[test]
    fn custom_fields() {
        let rows = [
            ("X-Order", "4711", ""),
            ("Reply-To", "r@b.test", ""),
            ("", "v", "The header name must be specified."),
            ("X-A", "", "The header value must be specified."),
            ("Bad Name", "v", "Invalid header name <Bad Name>."),
            ("X:Y", "v", "Invalid header name <X:Y>."),
            ("X-Uni", "é", "Invalid header value for header <X-Uni>."),
            (
                "X-Two",
                "a\r\nX-Evil: 1",
                "Invalid header value for header <X-Two>.",
            ),
            (
                "message-id",
                "v",
                "Header <message-id> cannot be overridden.",
            ),
            (
                "X-SES-TENANT",
                "v",
                "Header <X-SES-TENANT> cannot be overridden.",
            ),
            (
                "Content-Type",
                "text/plain",
                "Duplicate header 'Content-Type'.",
            ),
        ];
        for (name, value, expected) in rows {
            assert_eq!(refusal(name, value), expected, "{name}: {value}");
        }
        assert_eq!(refusal(&"X".repeat(126), &"v".repeat(870)), "");
        assert!(refusal(&"X".repeat(127), "v").starts_with("Invalid header name"));
        assert!(refusal("X-Long", &"v".repeat(991)).starts_with("Invalid header value"));
        let sixteen = vec![("X-A".to_owned(), "v".to_owned()); 16];
        assert!(matches!(assemble(&sixteen, &[]), Err(Error::Header(_))));
    }

    #[test]
    fn attachments_of_forbidden_kinds() {
        let file = |name: &str| Attachment {
            file_name: name.to_owned(),
            content: Bytes::from_static(b"MZ"),
            content_type: None,
            inline: false,
            encoding: compose::TransferEncoding::Base64,
            content_id: None,
            description: None,
        };
        let refused = assemble(&[], &[file("a.txt"), file("setup.MSI")]).expect_err("is refused");
        assert_eq!(refused.to_string(), "Illegal filename 'setup.MSI'.");
        let made = assemble(&[], &[file("a.txt")]).expect("assembles");
        assert!(made.check_mime().is_ok());
        assert_eq!(made.header_recipients().expect("reads").len(), 1);
    }

    proptest! {
        #[test]
        fn a_custom_field_is_refused_or_adds_itself_alone(
            name in "(X-[A-Za-z-]{0,9}|Subject|X-SES-A|\\PC{0,5}|[ -~]{0,9}){1,2}",
            value in "([ -~]{0,90}|\\PC{0,3}|\r\n ?|\r|\n){0,9}",
        ) {
            let given = [(name.clone(), value.clone())];
            let plain = assemble(&[], &[]).expect("assembles").message().fields().count();
            if check_headers(&given).is_ok() {
                let made = assemble(&given, &[]).expect("assembles");
                prop_assert_eq!(made.message().fields().count(), plain + 1);
                let read = made.message().text(&name).expect("is there");
                let words = |text: &str| text.split_ascii_whitespace().collect::<String>();
                prop_assert_eq!(words(&read), words(&value));
            } else {
                prop_assert!(assemble(&given, &[]).is_err());
            }
        }
    }
}
