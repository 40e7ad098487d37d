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
    /// ARNs of the identities that the caller claims to be authorised for.
    pub identity_arns: Vec<String>,
    /// Configuration set.
    pub configuration_set: Option<String>,
    /// Tags; when there are any they replace those of the header fields.
    pub tags: Vec<(String, String)>,
    /// Tenant.
    pub tenant: Option<String>,
    /// Contact list of list management.
    pub contact_list: Option<String>,
    /// What to send.
    pub content: Content,
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
