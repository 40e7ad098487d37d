//! The header as events show it (events.md §2): as submitted, at most 10 KB, whole fields only.

use mail::message::decode_words;
use mail::{Message, address};

/// Most octets of names and values that are kept.
pub const MAX_RECORDED: usize = 10 * 1024;

/// The kept fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recorded {
    /// Names and unfolded values, in their order.
    pub headers: Vec<(String, String)>,
    /// Whether fields were left out.
    pub truncated: bool,
}

pub(crate) fn record(message: &Message) -> Recorded {
    let mut recorded = Recorded::default();
    let mut octets = 0;
    for field in message.fields() {
        octets += field.whole.len();
        if octets > MAX_RECORDED {
            recorded.truncated = true;
            break;
        }
        recorded.headers.push((field.name.to_owned(), field.text()));
    }
    recorded
}

/// The fields that events repeat in `commonHeaders`; an absent one stays empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CommonHeaders {
    /// Authors.
    pub from: Vec<String>,
    /// Recipients.
    pub to: Vec<String>,
    /// Copies.
    pub cc: Vec<String>,
    /// Blind copies.
    pub bcc: Vec<String>,
    /// Where answers go.
    pub reply_to: Vec<String>,
    /// Who sent it for the author.
    pub sender: Option<String>,
    /// Where bounces go.
    pub return_path: Option<String>,
    /// When it was written.
    pub date: Option<String>,
    /// The submitted Message-ID; the SES id stands there when none was.
    pub message_id: Option<String>,
    /// Subject, decoded.
    pub subject: Option<String>,
}

/// Takes the common fields from recorded ones.
pub fn common_headers(headers: &[(String, String)]) -> CommonHeaders {
    let text = |wanted: &str| {
        let found = headers
            .iter()
            .find(|(name, _)| name.eq_ignore_ascii_case(wanted));
        found.map(|(_, value)| decode_words(value))
    };
    let list = |wanted: &str| {
        let values = headers
            .iter()
            .filter(|(name, _)| name.eq_ignore_ascii_case(wanted));
        values.flat_map(|(_, value)| mailboxes(value)).collect()
    };
    CommonHeaders {
        from: list("From"),
        to: list("To"),
        cc: list("Cc"),
        bcc: list("Bcc"),
        reply_to: list("Reply-To"),
        sender: text("Sender"),
        return_path: text("Return-Path"),
        date: text("Date"),
        message_id: text("Message-ID"),
        subject: text("Subject"),
    }
}

/// The mailboxes in print, display names decoded; a value that is no address list is shown as it is.
fn mailboxes(value: &str) -> Vec<String> {
    let Ok(found) = address::parse_header_list(value) else {
        return vec![value.to_owned()];
    };
    let print = |mailbox: mail::Mailbox| {
        let name = mailbox.decoded_name();
        mail::Mailbox { name, ..mailbox }.to_string()
    };
    found.into_iter().map(print).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record_text(text: &str) -> Recorded {
        record(&Message::read(text.as_bytes().to_vec().into()).expect("reads"))
    }

    #[test]
    fn fields_are_kept_as_submitted() {
        let recorded = record_text(
            "From: a@b\r\nX-SES-TENANT: t\r\nSubject: one\r\n two\r\nMessage-ID: <a@b>\r\n\r\nbody",
        );
        let expected = [
            ("From", "a@b"),
            ("X-SES-TENANT", "t"),
            ("Subject", "one two"),
            ("Message-ID", "<a@b>"),
        ];
        assert_eq!(
            recorded.headers,
            expected.map(|(n, v)| (n.to_owned(), v.to_owned()))
        );
        assert!(!recorded.truncated);
    }

    #[test]
    fn ten_kilobytes_of_whole_fields_are_kept() {
        let field = format!("X: {}\r\n", "v".repeat(507));
        assert_eq!(field.len(), 512);
        let fits = record_text(&field.repeat(20));
        assert_eq!((fits.headers.len(), fits.truncated), (20, false));
        let more = record_text(&(field.repeat(20) + "Y: z\r\n"));
        assert_eq!((more.headers.len(), more.truncated), (20, true));
    }

    #[test]
    fn common_fields() {
        let text = "from: =?utf-8?q?J=C3=BCrgen?= <j@b>, k@b\r\nTo: a@b\r\nTo: c@d\r\nReply-To: not an address\r\n\
            Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=\r\nDate: today\r\n";
        let common = common_headers(&record_text(text).headers);
        let expected = CommonHeaders {
            from: vec!["Jürgen <j@b>".to_owned(), "k@b".to_owned()],
            to: vec!["a@b".to_owned(), "c@d".to_owned()],
            reply_to: vec!["not an address".to_owned()],
            subject: Some("Grüße".to_owned()),
            date: Some("today".to_owned()),
            ..CommonHeaders::default()
        };
        assert_eq!(common, expected);
    }
}
