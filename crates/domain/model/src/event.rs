//! What happens to a mail: the entries of the journal, from which the time-line, the statistics and the published
//! events are all rendered.

use crate::delivery::{BounceKind, DelayKind, Reply};
use base::Timestamp;
use serde::{Deserialize, Serialize};

/// One entry of a mail's life. The recipient and the moment stand beside it in the journal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum MailEvent {
    /// Taken into the queue; concerns all recipients.
    Accepted {
        /// How many recipients.
        recipients: u16,
    },
    /// The remote took responsibility.
    Delivered {
        /// The attempt that succeeded.
        attempt: Box<Attempt>,
    },
    /// A temporary failure; another attempt follows.
    Deferred {
        /// The attempt; `None` when it failed before a connection (DNS, suspended path).
        attempt: Option<Box<Attempt>>,
        /// Why, in words.
        reason: String,
        /// `delayType` of SES.
        delay: DelayKind,
        /// When the next attempt is due.
        next_attempt_at: Timestamp,
    },
    /// A permanent failure.
    Bounced {
        /// The attempt; `None` when nothing was contacted.
        attempt: Option<Box<Attempt>>,
        /// Why, in words.
        reason: String,
        /// Bounce type and subtype of SES.
        bounce: BounceKind,
        /// Enhanced status code, e.g. `5.1.1`.
        status: Option<String>,
    },
    /// Given up after temporary failures.
    Expired {
        /// The last attempt.
        attempt: Option<Box<Attempt>>,
        /// Why the last attempt failed.
        reason: String,
        /// Bounce type and subtype of SES.
        bounce: BounceKind,
    },
    /// It was not sent: the address is on a suppression list.
    Suppressed {
        /// Which list, in words.
        reason: String,
        /// Bounce type and subtype of SES.
        bounce: BounceKind,
    },
    /// It was accepted and then not sent, because of its content.
    Rejected {
        /// Why, e.g. `Bad content`.
        reason: String,
    },
    /// The recipient complained about it.
    Complained {
        /// Feedback type of RFC 5965, e.g. `abuse`.
        feedback: String,
    },
    /// The recipient's mailbox answered by itself, e.g. that its owner is away (RFC 3834); it was delivered.
    AutoReplied {
        /// What it said, in words.
        reason: String,
    },
    /// The operator or the sender took it out of the queue.
    Dropped {
        /// Who and why.
        reason: String,
    },
    /// The operator stopped it, or released it again.
    Held {
        /// Who and why.
        reason: String,
        /// Until when; `None`: until it is released.
        until: Option<Timestamp>,
    },
}

impl MailEvent {
    /// The kind as the time-line names it.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Accepted { .. } => "accepted",
            Self::Delivered { .. } => "delivered",
            Self::Deferred { .. } => "deferred",
            // events.md §3: to senders, an auto-reply is a bounce, Transient/General.
            Self::Bounced { .. } | Self::AutoReplied { .. } => "bounced",
            Self::Expired { .. } => "expired",
            Self::Suppressed { .. } => "suppressed",
            Self::Rejected { .. } | Self::Dropped { .. } => "rejected",
            Self::Complained { .. } => "complained",
            Self::Held { .. } => "held",
        }
    }

    /// The attempt that it tells of.
    pub fn attempt(&self) -> Option<&Attempt> {
        match self {
            Self::Delivered { attempt } => Some(attempt),
            Self::Deferred { attempt, .. }
            | Self::Bounced { attempt, .. }
            | Self::Expired { attempt, .. } => attempt.as_deref(),
            _ => None,
        }
    }

    /// Whether nothing can follow for this recipient.
    pub fn is_final(&self) -> bool {
        matches!(
            self,
            Self::Delivered { .. }
                | Self::Bounced { .. }
                | Self::Expired { .. }
                | Self::Suppressed { .. }
                | Self::Rejected { .. }
                | Self::Dropped { .. }
        )
    }
}

/// One attempt at delivery, as the time-line tells it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attempt {
    /// 1 for the first.
    pub number: u32,
    /// When it began.
    pub started_at: Timestamp,
    /// Name of the egress source.
    pub source: String,
    /// Name of the route, when it did not go by MX.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub route: Option<String>,
    /// Our own address.
    pub local_ip: Option<String>,
    /// Host name of the MX.
    pub mx_host: Option<String>,
    /// Its address and port.
    pub mx_address: Option<String>,
    /// `TLSv1.3`; `None` when the mail went in clear.
    pub tls_version: Option<String>,
    /// IANA name of the cipher suite.
    pub tls_cipher: Option<String>,
    /// Why TLS was not used although offered, or `not offered`; what was checked, when TLS was required.
    pub tls_note: Option<String>,
    /// Outcome of the MTA-STS policy: `none` until a policy is looked up.
    pub mta_sts: String,
    /// Outcome of DANE: `none` until TLSA records are looked up.
    pub dane: String,
    /// Whether the connection had served another transaction before.
    pub reused_connection: bool,
    /// Phase in which it ended, e.g. `rcpt`.
    pub phase: Option<String>,
    /// What the remote said last.
    pub reply: Option<Reply>,
    /// Milliseconds spent in each phase.
    pub phases_ms: Vec<(String, u32)>,
}
