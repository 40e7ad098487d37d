//! A mail as `GET /_aws/ses` shows it: the form that users of other local emulators have in their tests (contract.md §3).

use super::mailbox::Mail;
use mail::message::{bodies, decode_words, fields_of};
use mail::{Mailbox, address};
use model::MailRecord;
use serde_json::{Value, json};

/// What a reader asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Wanted {
    /// The mail with this id.
    pub(super) id: Option<String>,
    /// Mails of this sender.
    pub(super) email: Option<String>,
}

impl Wanted {
    /// Whether a mail is wanted.
    pub(super) fn is(&self, record: &MailRecord) -> bool {
        let id = self.id.as_ref();
        let email = self.email.as_ref();
        id.is_none_or(|id| *id == record.id.to_string())
            && email.is_none_or(|email| {
                *email == record.source || email.eq_ignore_ascii_case(&record.source_address)
            })
    }
}

/// The mail.
pub(super) fn shown(mail: &Mail) -> Value {
    let record = &mail.record;
    let raw = [&mail.head[..], b"\r\n", &mail.body[..]].concat();
    let subject = fields_of(&mail.head)
        .find(|field| field.is("Subject"))
        .map(|field| decode_words(&field.text()));
    let read = bodies(&raw);
    json!({
        "Id": record.id,
        "Region": record.region,
        "Timestamp": record.accepted_at.iso_ms(),
        "Source": record.source,
        "Destination": destination(mail),
        "Subject": subject.unwrap_or_default(),
        "Body": {"text_part": read.text, "html_part": read.html},
        "RawData": String::from_utf8_lossy(&raw),
    })
}

/// The envelope's recipients by kind: shown ones as the header shows them, all others were hidden copies.
fn destination(mail: &Mail) -> Value {
    let to = listed(mail, "To");
    let cc = listed(mail, "Cc");
    let envelope = &mail.record.destinations;
    let in_envelope = |mailbox: &&Mailbox| envelope.iter().any(|address| is(mailbox, address));
    let texts = |list: &[Mailbox]| -> Vec<String> {
        let sent = list.iter().filter(in_envelope);
        sent.map(ToString::to_string).collect()
    };
    let hidden = |address: &&String| !to.iter().chain(&cc).any(|shown| is(shown, address));
    let bcc: Vec<&String> = envelope.iter().filter(hidden).collect();
    json!({"ToAddresses": texts(&to), "CcAddresses": texts(&cc), "BccAddresses": bcc})
}

fn listed(mail: &Mail, name: &str) -> Vec<Mailbox> {
    fields_of(&mail.head)
        .filter(|field| field.is(name))
        .flat_map(|field| address::parse_header_list(&field.text()).unwrap_or_default())
        .collect()
}

fn is(mailbox: &Mailbox, address: &str) -> bool {
    mailbox.address.as_str().eq_ignore_ascii_case(address)
}
