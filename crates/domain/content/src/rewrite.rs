//! The outgoing message: what SES strips, replaces and adds (sending.md §8). `X-SES-Outgoing` and the DKIM signatures
//! follow in egress, which knows the sending address.

use crate::{Submitted, control};
use base::crypto::{Sha256, sha256};
use base::{AccountId, MessageId, Region, Timestamp};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;

/// Fields that do not leave as they came; `X-SES-*` beside them.
const STRIPPED: [&str; 6] = [
    "Bcc",
    "Resent-Bcc",
    "Return-Path",
    "Message-ID",
    "Date",
    "Feedback-ID",
];

/// What a message is stamped with when it is accepted.
#[derive(Clone, Debug)]
pub struct Stamp<'a> {
    /// Its id.
    pub id: MessageId,
    /// Moment of acceptance.
    pub at: Timestamp,
    /// Region that accepted it.
    pub region: &'a Region,
    /// Account that sends.
    pub account: &'a AccountId,
    /// The platform's own domain.
    pub service_domain: &'a str,
    /// Values of the tags that lead the Feedback-ID, see [`crate::tags::feedback`].
    pub feedback_tags: [Option<&'a str>; 2],
}

/// A message as it leaves, but for `X-SES-Outgoing` and signatures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prepared {
    /// Header fields, each ended by CRLF, without the empty line.
    pub head: Bytes,
    /// Body, unchanged, CRLF line ends.
    pub body: Bytes,
    /// DKIM body hash.
    pub body_hash: [u8; 32],
}

/// Makes the outgoing message.
pub fn rewrite(submitted: &Submitted, stamp: &Stamp<'_>) -> Prepared {
    let message = submitted.message();
    let mut head = Vec::with_capacity(message.head().len() + 400);
    for field in message.fields() {
        let stripped =
            STRIPPED.iter().any(|name| field.is(name)) || control::is_control(field.name);
        if !stripped {
            // White space before the colon may be read but not sent (RFC 5322 §4.5), and verifiers stumble over it.
            head.extend_from_slice(field.name.as_bytes());
            head.push(b':');
            head.extend_from_slice(field.value);
            if !field.whole.ends_with(b"\r\n") {
                // A message that ends in its last field.
                head.extend_from_slice(b"\r\n");
            }
        }
    }
    let added = format!(
        "Date: {}\r\nMessage-ID: <{}@{}>\r\nFeedback-ID: {}\r\n",
        stamp.at.rfc5322(),
        stamp.id,
        message_id_host(stamp.region, stamp.service_domain),
        feedback_id(stamp),
    );
    head.extend_from_slice(added.as_bytes());
    let body = message.body();
    Prepared {
        head: head.into(),
        body_hash: mail::dkim::body_hash(&body),
        body,
    }
}

/// `email.DOMAIN` in us-east-1, `REGION.DOMAIN` elsewhere.
pub fn message_id_host(region: &Region, service_domain: &str) -> String {
    match region.as_str() {
        "us-east-1" => format!("email.{service_domain}"),
        other => format!("{other}.{service_domain}"),
    }
}

/// The default MAIL FROM domain (sending.md §5): `DOMAIN` in us-east-1, `REGION.DOMAIN` elsewhere.
pub fn default_mail_from_domain(region: &Region, service_domain: &str) -> String {
    match region.as_str() {
        "us-east-1" => service_domain.to_owned(),
        other => format!("{other}.{service_domain}"),
    }
}

/// `A:B:1.REGION.HASH:AmazonSES`; receivers such as Gmail group complaints by it. The hash is constant for an account and
/// region.
fn feedback_id(stamp: &Stamp<'_>) -> String {
    let mut hash = Sha256::default();
    for piece in [
        "feedback-id",
        stamp.account.as_str(),
        stamp.region.as_str(),
        stamp.service_domain,
    ] {
        hash.update(&sha256(piece.as_bytes()));
    }
    let tags: String = stamp
        .feedback_tags
        .iter()
        .flatten()
        .flat_map(|tag| [*tag, ":"])
        .collect();
    format!(
        "{tags}1.{}.{}:AmazonSES",
        stamp.region,
        STANDARD.encode(hash.finish())
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::crypto::HmacKey;
    use base::id::Origin;

    fn rewritten(raw: &str, region: &str, feedback_tags: [Option<&str>; 2]) -> (String, Prepared) {
        let region: Region = region.parse().expect("reads");
        let account: AccountId = "123456789012".parse().expect("reads");
        let origin = Origin {
            region: region.code(),
            at: Timestamp(1_700_502_794_689),
            shard: base::ShardId(0),
            number: base::MessageNumber(1),
        };
        let id = MessageId::mint(&HmacKey::new(b"k"), origin);
        let stamp = Stamp {
            id,
            at: origin.at,
            region: &region,
            account: &account,
            service_domain: "ses.test",
            feedback_tags,
        };
        let submitted = Submitted::read(raw.as_bytes().to_vec().into()).expect("reads");
        let prepared = rewrite(&submitted, &stamp);
        (
            String::from_utf8(prepared.head.to_vec())
                .expect("is text")
                .replace(&id.to_string(), "ID"),
            prepared,
        )
    }

    const RAW: &str = "Received: from a\r\nFrom: a@b\r\nBcc: x@y,\r\n z@y\r\nmessage-id: <a@b>\r\nDATE: old\r\n\
        Return-Path: <a@b>\r\nx-ses-tenant: t\r\nX-Mine: kept\r\n\tfolded\r\nFeedback-ID: mine\r\nDKIM-Signature: v=1\r\n\r\n\
        body\r\n.\r\n";

    #[test]
    fn stripped_replaced_added_kept() {
        let (head, prepared) = rewritten(RAW, "us-east-1", [None, None]);
        let (kept, feedback) = head.split_once("Feedback-ID: ").expect("is added");
        let expected = "Received: from a\r\nFrom: a@b\r\nX-Mine: kept\r\n\tfolded\r\nDKIM-Signature: v=1\r\n\
            Date: Mon, 20 Nov 2023 17:53:14 +0000\r\nMessage-ID: <ID@email.ses.test>\r\n";
        assert_eq!(kept, expected);
        let hash = feedback
            .strip_prefix("1.us-east-1.")
            .expect("names the region");
        let hash = hash.strip_suffix(":AmazonSES\r\n").expect("ends so");
        assert_eq!(STANDARD.decode(hash).expect("is base64").len(), 32);
        assert_eq!(prepared.body, "body\r\n.\r\n");
        assert_eq!(prepared.body_hash, mail::dkim::body_hash(b"body\r\n.\r\n"));
        assert_eq!(
            rewritten(RAW, "us-east-1", [None, None]).0,
            head,
            "the hash is constant"
        );
    }

    #[test]
    fn other_regions_and_feedback_tags() {
        let (head, _) = rewritten(RAW, "eu-west-1", [Some("campaign7"), Some("acme")]);
        assert!(head.contains(
            "Message-ID: <ID@eu-west-1.ses.test>\r\nFeedback-ID: campaign7:acme:1.eu-west-1."
        ));
        let region: Region = "eu-west-1".parse().expect("reads");
        assert_eq!(
            default_mail_from_domain(&region, "ses.test"),
            "eu-west-1.ses.test"
        );
    }

    #[test]
    fn a_message_without_body_or_last_line_end() {
        let (head, prepared) = rewritten("From : a@b\nX-Last: x", "us-east-1", [None, None]);
        assert!(head.starts_with("From: a@b\r\nX-Last: x\r\nDate: "));
        assert_eq!(prepared.body, "");
    }
}
