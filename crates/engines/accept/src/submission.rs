//! What a caller hands in.

use base::{AccountId, Region};
use bytes::Bytes;
use mail::compose::Attachment;
use model::record::Interface;

/// On whose behalf.
#[derive(Clone, Debug)]
pub struct Caller {
    /// Account that pays.
    pub account: AccountId,
    /// Region that is asked.
    pub region: Region,
    /// ARN of the principal.
    pub principal: String,
    /// Access key that signed or logged in.
    pub access_key_id: String,
    /// Address of the client.
    pub source_ip: String,
    /// Whether the connection was encrypted.
    pub secure_transport: bool,
    /// What the client says that it is.
    pub user_agent: String,
}

/// A message to send. Addresses are as given, perhaps with display names.
#[derive(Clone, Debug)]
pub struct Submission {
    /// How it came in.
    pub interface: Interface,
    /// Operation of the `ses:operation` tag.
    pub operation: &'static str,
    /// The sender given beside the content.
    pub source: Option<String>,
    /// Recipients given beside the content; `None`, for raw content: those of its header fields.
    pub destination: Option<Destination>,
    /// Where answers go; for assembled content.
    pub reply_to: Vec<String>,
    /// Where forwarded bounces go.
    pub return_path: Option<String>,
    /// Identities that the caller names, perhaps of other accounts (sending.md §6).
    pub arns: Arns,
    /// ARN that the policies are asked about; `None`: the identities in whose name it goes, and the configuration set.
    pub resource: Option<String>,
    /// Configuration set.
    pub configuration_set: Option<String>,
    /// Tags; when there are any they replace those of the header fields.
    pub tags: Vec<(String, String)>,
    /// Tenant.
    pub tenant: Option<String>,
    /// Contact list of list management.
    pub contact_list: Option<String>,
    /// A name for this send: the same one again within 24 hours answers the first message's id, and sends nothing.
    pub idempotency_key: Option<String>,
    /// When it is to be sent, as RFC 3339 writes it; `None`: now.
    pub send_at: Option<String>,
    /// What to send.
    pub content: Content,
}

impl Submission {
    /// Nothing but a content, of which all else must come.
    pub fn new(interface: Interface, operation: &'static str, content: Content) -> Self {
        Self {
            interface,
            operation,
            source: None,
            destination: None,
            reply_to: Vec::new(),
            return_path: None,
            arns: Arns::default(),
            resource: None,
            configuration_set: None,
            tags: Vec::new(),
            tenant: None,
            contact_list: None,
            idempotency_key: None,
            send_at: None,
            content,
        }
    }
}

/// ARNs of the identities in whose name a message goes. The source's serves for the others when they are absent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arns {
    /// For the envelope's source.
    pub source: Option<String>,
    /// For the author of the header.
    pub from: Option<String>,
    /// For the address that feedback goes to.
    pub return_path: Option<String>,
}

/// Recipients by kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Destination {
    /// Shown recipients.
    pub to: Vec<String>,
    /// Shown copies.
    pub cc: Vec<String>,
    /// Hidden copies.
    pub bcc: Vec<String>,
}

impl Destination {
    /// All addresses, in this order.
    pub fn all(&self) -> impl Iterator<Item = &String> {
        self.to.iter().chain(&self.cc).chain(&self.bcc)
    }
}

/// What to send.
#[derive(Clone, Debug)]
pub enum Content {
    /// A whole message.
    Raw(Bytes),
    /// Pieces to assemble.
    Simple(Box<Simple>),
}

/// Pieces of a message.
#[derive(Clone, Debug)]
pub struct Simple {
    /// Subject.
    pub subject: Text,
    /// Text body.
    pub text: Option<Text>,
    /// HTML body.
    pub html: Option<Text>,
    /// Further header fields.
    pub headers: Vec<(String, String)>,
    /// Files.
    pub attachments: Vec<Attachment>,
}

/// A text and the character set that it shall travel in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// The text.
    pub data: String,
    /// Its charset, as the caller named it.
    pub charset: Option<String>,
}
