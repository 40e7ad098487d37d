//! The mail record: what is written once when a mail is accepted, and what every later event renders from.

use crate::configuration_set::TlsPolicy;
use base::{AccountId, MessageId, Region, Timestamp};
use serde::{Deserialize, Serialize};

/// How a mail came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Interface {
    /// Query API.
    SesV1,
    /// REST API.
    SesV2,
    /// SMTP submission.
    Smtp,
    /// The console.
    Console,
    /// The service itself.
    Service,
}

/// Everything about an accepted mail but its body.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MailRecord {
    /// The id that the caller got.
    pub id: MessageId,
    /// Account that pays.
    pub account: AccountId,
    /// Region that accepted it.
    pub region: Region,
    /// When.
    pub accepted_at: Timestamp,
    /// How.
    pub interface: Interface,
    /// Operation of the `ses:operation` tag, e.g. `SendEmail`.
    pub operation: String,
    /// Source as given, perhaps with a display name.
    pub source: String,
    /// Bare address of the source.
    pub source_address: String,
    /// Name of the identity that permitted it.
    pub identity: String,
    /// ARN of that identity.
    pub source_arn: String,
    /// Domain identity whose DKIM key signs; `None`: only the service signs.
    pub dkim_identity: Option<String>,
    /// Domain of the envelope's reverse-path.
    pub mail_from_domain: String,
    /// ARN of the caller.
    pub caller: String,
    /// Address of the caller.
    pub source_ip: String,
    /// Configuration set.
    pub configuration_set: Option<String>,
    /// Tags of the sender: name and values.
    pub tags: Vec<(String, Vec<String>)>,
    /// Envelope recipients; a recipient's index is its place here.
    pub destinations: Vec<String>,
    /// Header fields as submitted, whole fields only, at most 10 KB.
    pub headers: Vec<(String, String)>,
    /// Whether fields were left out of `headers`.
    pub headers_truncated: bool,
    /// Octets of the outgoing head; what follows in the stored body is the message body.
    pub head_bytes: u32,
    /// Octets of the outgoing message, without DKIM signatures.
    pub size: u64,
    /// SHA-256 of the body, canonicalised `simple` (RFC 6376 §3.4.3): DKIM's `bh=`.
    pub body_hash: [u8; 32],
    /// When it is to be sent; `None`: at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub send_at: Option<Timestamp>,
    /// When delivery is given up.
    pub expires_at: Timestamp,
    /// Whether the configuration set chose that moment, not the service.
    #[serde(default)]
    pub custom_expiry: bool,
    /// Whether receivers must speak TLS.
    #[serde(default)]
    pub tls: TlsPolicy,
    /// Bare address that bounces and complaints are forwarded to; `None`: they are not forwarded.
    #[serde(default)]
    pub feedback_to: Option<String>,
    /// Whether the service wrote it (verification letters, forwarded bounces): such mail is not counted.
    #[serde(default)]
    pub by_service: bool,
}

impl MailRecord {
    /// When its delivery begins.
    pub fn begins_at(&self) -> Timestamp {
        self.send_at.unwrap_or(self.accepted_at)
    }

    /// The reverse-path on the wire: the message id at the MAIL FROM domain (sending.md §5); none for the service's own
    /// mail, so that reports make no reports (RFC 3464 §2, events.md §8).
    pub fn reverse_path(&self) -> String {
        if self.by_service {
            return String::new();
        }
        format!("{}@{}", self.id, self.mail_from_domain)
    }
}
