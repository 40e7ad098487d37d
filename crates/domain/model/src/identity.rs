//! Sending identities: domains and addresses, their proof of ownership and their DKIM keys (identities.md).

mod dkim;
mod letters;

pub use dkim::{Dkim, DkimKey, DkimOrigin, LengthChosen, SetAside};
pub use letters::{About, Landing, Link, Notice};

use base::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A verified or pending identity of one account and region.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Identity {
    /// Domain (lower case) or address.
    pub name: String,
    /// Which of the two it is.
    pub kind: Kind,
    /// Proof by the legacy TXT record `_amazonses.DOMAIN`, or by the link of the verification mail.
    pub ownership: Proof,
    /// Value of that TXT record, once VerifyDomainIdentity asked for it.
    pub verification_token: Option<String>,
    /// DKIM; only domains have it, addresses inherit it.
    pub dkim: Option<Dkim>,
    /// Whether bounces and complaints are mailed to the feedback address.
    pub feedback_forwarding: bool,
    /// Configuration set of sends that name none.
    pub configuration_set: Option<String>,
    /// Tags, in the order given.
    #[serde(default)]
    pub tags: Vec<(String, String)>,
    /// Custom MAIL FROM domain, once it was set.
    #[serde(default)]
    pub mail_from: Option<MailFrom>,
    /// Sending-authorization policies by name, as compact JSON.
    #[serde(default)]
    pub policies: BTreeMap<String, String>,
    /// Notification topics of v1.
    #[serde(default)]
    pub topics: Topics,
    /// S/MIME certificates.
    #[serde(default)]
    pub certificates: Vec<Certificate>,
    /// What the last look at DNS found.
    #[serde(default)]
    pub last_check: Option<Check>,
    /// Counts as verified until then, by the DKIM that another method is replacing.
    #[serde(default)]
    pub verified_until: Option<Timestamp>,
    /// Links that verify an address, the newest last.
    #[serde(default)]
    pub links: Vec<Link>,
    /// What its owner is to be told, the newest last.
    #[serde(default)]
    pub notices: Vec<Notice>,
    /// When it was created.
    pub created_at: Timestamp,
}

/// Domain or address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A domain and everything under it.
    Domain,
    /// One address (and its plus labels).
    Address,
}

/// States of identities.md §3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Nothing was asked for yet.
    NotStarted,
    /// Being looked for.
    Pending,
    /// Found.
    Success,
    /// Was found once, is missing now, and is looked for 72 hours more.
    TemporaryFailure,
    /// Not found in 72 hours; must be asked for again.
    Failed,
}

/// One proof and its timers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proof {
    /// Its state.
    pub status: Status,
    /// When this state began: 72 hours count from here.
    pub since: Timestamp,
    /// When the next look is due; `None` for states that do not look.
    pub next_check_at: Option<Timestamp>,
    /// Looks since the state began.
    pub checks: u32,
}

impl Proof {
    /// Whether what it proves counts: found, or missing only lately.
    pub fn holds(&self) -> bool {
        matches!(self.status, Status::Success | Status::TemporaryFailure)
    }
}

/// A custom MAIL FROM domain (identities.md §7).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailFrom {
    /// The domain, lower case: a sub-domain of the identity's.
    pub domain: String,
    /// What becomes of mail while its MX record is not found.
    pub on_mx_failure: OnMxFailure,
    /// Whether the MX record is there.
    pub proof: Proof,
    /// What the last look found.
    #[serde(default)]
    pub last_check: Option<Check>,
}

/// What becomes of mail while the MX record of its MAIL FROM domain is not found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OnMxFailure {
    /// It leaves from the service's domain.
    #[default]
    UseDefault,
    /// It is refused.
    Reject,
}

impl MailFrom {
    /// Whether mail leaves from it now.
    pub fn is_usable(&self) -> bool {
        self.proof.status == Status::Success
    }
}

/// Notification topics of an identity (identities.md §12); v1 alone has them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topics {
    /// Of bounces.
    pub bounce: Topic,
    /// Of complaints.
    pub complaint: Topic,
    /// Of deliveries.
    pub delivery: Topic,
}

/// One notification topic.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    /// ARN of the SNS topic.
    pub arn: Option<String>,
    /// Whether notifications carry the mail's header.
    pub headers: bool,
}

/// An S/MIME certificate of a From address (identities.md §8).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Certificate {
    /// The address.
    pub from_address: String,
    /// ARN of the certificate.
    pub arn: String,
    /// When it was associated.
    pub associated_at: Timestamp,
}

/// What one look at DNS found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    /// When.
    pub at: Timestamp,
    /// When everything was last found as expected.
    pub last_success_at: Option<Timestamp>,
    /// What was wrong; `None` when all was right.
    pub problem: Option<Problem>,
    /// Each record that was looked for.
    pub records: Vec<CheckedRecord>,
    /// Start of authority of the domain.
    #[serde(default)]
    pub soa: Option<Soa>,
}

/// The SOA record of a domain, as VerificationInfo shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Soa {
    /// Primary name server.
    pub primary: String,
    /// Mailbox of the administrator, in DNS form.
    pub admin: String,
    /// Serial number.
    pub serial: u32,
}

/// ErrorType of VerificationInfo.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Problem {
    /// Sesame itself could not look.
    ServiceError,
    /// The DNS server failed.
    DnsServerError,
    /// NXDOMAIN.
    HostNotFound,
    /// The name exists, without such a record.
    TypeNotFound,
    /// A record is there, with another value.
    InvalidValue,
    /// There is no such domain in the region whose DKIM shall be used.
    ReplicationPrimaryNotFound,
    /// There it signs with a key that its owner brought.
    ReplicationPrimaryByoDkimNotSupported,
    /// There it is a replica itself.
    ReplicationReplicaAsPrimaryNotSupported,
    /// That region is this one.
    ReplicationPrimaryInvalidRegion,
}

/// One record that was looked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckedRecord {
    /// Its name.
    pub name: String,
    /// Its type, e.g. `CNAME`.
    pub kind: String,
    /// The value that should be there.
    pub expected: String,
    /// The values that are there.
    pub found: Vec<String>,
    /// What is wrong, and what to do about it; `None` when right.
    pub problem: Option<String>,
}

impl Identity {
    /// Whether mail may be sent from it (identities.md §3: SUCCESS, or TEMPORARY_FAILURE, by either proof).
    pub fn is_usable(&self) -> bool {
        matches!(self.status(), Status::Success | Status::TemporaryFailure)
    }

    /// The state that the doors show: the better of the two proofs.
    pub fn status(&self) -> Status {
        if self.verified_until.is_some() {
            return Status::Success;
        }
        let rank = |s: Status| match s {
            Status::Success => 4,
            Status::TemporaryFailure => 3,
            Status::Pending => 2,
            Status::Failed => 1,
            Status::NotStarted => 0,
        };
        let dkim = self
            .dkim
            .as_ref()
            .map_or(Status::NotStarted, |d| d.proof.status);
        if rank(dkim) > rank(self.ownership.status) {
            dkim
        } else {
            self.ownership.status
        }
    }

    /// The DKIM set-up that signs now, when there is one.
    pub fn signing(&self) -> Option<&Dkim> {
        self.dkim
            .as_ref()
            .filter(|d| d.signing_enabled && d.proof.holds())
    }
}
