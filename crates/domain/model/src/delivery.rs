//! What the queue and egress say to each other: routes, jobs and reports.

use crate::configuration_set::TlsPolicy;
use crate::event::{Attempt, MailEvent};
use base::{AccountId, MessageId, Region, Timestamp};
use bytes::Bytes;
use serde::ser::SerializeStruct;
use serde::{Deserialize, Serialize, Serializer};
use std::fmt;
use std::sync::{Arc, Mutex};

/// A scheduled queue: all recipients of it share one fate before the connection (architecture 3.8).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
pub struct QueueKey {
    /// Account that sends.
    pub account: AccountId,
    /// Its tenant; empty for none.
    pub tenant: String,
    /// Configuration set; empty for none.
    pub configuration_set: String,
    /// Domain of the recipients, lower case.
    pub domain: String,
    /// The way out, see [`crate::egress`]; empty when there is nothing to choose.
    #[serde(default)]
    pub way: String,
}

/// Readable forms leave an empty way out, as they did before there were ways; forms without names need every member.
impl Serialize for QueueKey {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let short = to.is_human_readable() && self.way.is_empty();
        let mut key = to.serialize_struct("QueueKey", if short { 4 } else { 5 })?;
        key.serialize_field("account", &self.account)?;
        key.serialize_field("tenant", &self.tenant)?;
        key.serialize_field("configuration_set", &self.configuration_set)?;
        key.serialize_field("domain", &self.domain)?;
        if !short {
            key.serialize_field("way", &self.way)?;
        }
        key.end()
    }
}

/// A site: the receiving hosts that share limits. Domains with the same MX hosts are one site.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SiteName(pub String);

impl fmt::Display for SiteName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Where a domain's mail goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Route {
    /// The site that the hosts make up.
    pub site: SiteName,
    /// Hosts in the order of preference; never empty.
    pub hosts: Vec<MxHost>,
    /// Until when this holds.
    pub expires_at: Timestamp,
}

/// One receiving host.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MxHost {
    /// MX preference; 0 for an implicit MX.
    pub preference: u16,
    /// Host name, lower case, without the final dot; an address literal's text for `[192.0.2.1]`.
    pub name: String,
}

/// Why there is no route, no connection, or no delivery.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failure {
    /// Whether another try is pointless.
    pub permanent: bool,
    /// In words, for the time-line.
    pub reason: String,
    /// `delayType` when temporary.
    pub delay: DelayKind,
    /// Bounce type when permanent.
    pub bounce: BounceKind,
    /// Enhanced status code.
    pub status: Option<String>,
    /// When another try makes sense, when the receiver said so; otherwise the schedule decides.
    pub retry_at: Option<Timestamp>,
    /// What was tried, when a host was contacted; for the event alone, so that it is not part of a stored state.
    #[serde(skip)]
    pub attempt: Option<Box<Attempt>>,
}

/// A message that is being delivered: shared by the attempts for all its recipients.
#[derive(Debug)]
pub struct Outgoing {
    /// Its id.
    pub id: MessageId,
    /// Account of the identity whose keys sign.
    pub account: AccountId,
    /// Reverse-path, without angle brackets.
    pub reverse_path: String,
    /// Region of that identity.
    pub region: Region,
    /// Domain identity whose key signs; `None`: the service's signature alone.
    pub dkim_identity: Option<String>,
    /// Whether the receiver must speak TLS.
    pub tls: TlsPolicy,
    /// Header fields without DKIM signatures, each ended by CRLF, without the empty line.
    pub head: Bytes,
    /// Body, CRLF line ends.
    pub body: Bytes,
    /// DKIM body hash.
    pub body_hash: [u8; 32],
    /// Signatures once made, with the moment until which they may be used again.
    pub signed: Mutex<Option<(Timestamp, Bytes)>>,
}

/// One transaction to carry out: a message and those of its recipients that this connection serves.
#[derive(Clone, Debug)]
pub struct Job {
    /// The message.
    pub message: Arc<Outgoing>,
    /// Index in the mail record, address, and number of this attempt.
    pub recipients: Vec<JobRecipient>,
}

/// One recipient of a job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JobRecipient {
    /// Index in the mail record's destinations.
    pub index: u16,
    /// Address.
    pub address: String,
    /// 1 for the first attempt.
    pub attempt: u32,
}

/// What became of a job.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// One outcome for each recipient of the job.
    pub outcomes: Vec<(u16, Outcome)>,
    /// Whether the connection can take another job.
    pub usable: bool,
}

/// What became of one recipient in one attempt.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Outcome {
    /// The remote took it.
    Delivered {
        /// How.
        attempt: Box<Attempt>,
        /// What the recipient did with it, when the receiver is the mailbox simulator.
        then: Option<Box<MailEvent>>,
    },
    /// It did not.
    Failed(Failure),
}

/// A reply of the remote (RFC 5321 §4.2), at most 2 KB of text kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    /// Three-digit code.
    pub code: u16,
    /// Enhanced status code (RFC 3463).
    pub enhanced: Option<String>,
    /// All lines, without codes, joined by a space; as the remote said it.
    pub text: String,
}

impl fmt::Display for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.code)?;
        if let Some(enhanced) = &self.enhanced {
            write!(f, " {enhanced}")?;
        }
        if self.text.is_empty() {
            Ok(())
        } else {
            write!(f, " {}", self.text)
        }
    }
}

/// Bounce type and subtype of SES (events.md §3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names are those of events.md §3")]
pub enum BounceKind {
    Undetermined,
    PermanentGeneral,
    PermanentNoEmail,
    PermanentSuppressed,
    PermanentOnAccountSuppressionList,
    TransientGeneral,
    TransientMailboxFull,
    TransientMessageTooLarge,
    TransientCustomTimeoutExceeded,
    TransientContentRejected,
    TransientAttachmentRejected,
}

impl BounceKind {
    /// Whether it counts in the bounce rate and in GetSendStatistics (events.md §3, reputation-quotas.md §4).
    pub fn is_hard(self) -> bool {
        matches!(
            self,
            Self::PermanentGeneral | Self::PermanentNoEmail | Self::PermanentSuppressed
        )
    }

    /// `(bounceType, bounceSubType)`.
    pub fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Undetermined => ("Undetermined", "Undetermined"),
            Self::PermanentGeneral => ("Permanent", "General"),
            Self::PermanentNoEmail => ("Permanent", "NoEmail"),
            Self::PermanentSuppressed => ("Permanent", "Suppressed"),
            Self::PermanentOnAccountSuppressionList => ("Permanent", "OnAccountSuppressionList"),
            Self::TransientGeneral => ("Transient", "General"),
            Self::TransientMailboxFull => ("Transient", "MailboxFull"),
            Self::TransientMessageTooLarge => ("Transient", "MessageTooLarge"),
            Self::TransientCustomTimeoutExceeded => ("Transient", "CustomTimeoutExceeded"),
            Self::TransientContentRejected => ("Transient", "ContentRejected"),
            Self::TransientAttachmentRejected => ("Transient", "AttachmentRejected"),
        }
    }
}

/// `delayType` of SES (events.md §5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names are those of events.md §5")]
pub enum DelayKind {
    InternalFailure,
    General,
    MailboxFull,
    SpamDetected,
    RecipientServerError,
    IPFailure,
    TransientCommunicationFailure,
    Undetermined,
    SendingDeferral,
}
