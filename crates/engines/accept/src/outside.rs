//! What accepting mail needs of others: the directory of accounts and identities, and somebody who delivers.

use base::{AccountId, BoxFuture, MessageNumber, Region};
use bytes::Bytes;
use model::access::{Denial, IdentityName, Question};
use model::delivery::BounceKind;
use model::{Account, ConfigurationSet, MailRecord};
use std::sync::Arc;
use store::journal::Waiting;
use thiserror::Error;

/// The permission to send as an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Permit {
    /// The identity that gives it.
    pub identity: IdentityName,
    /// Its ARN.
    pub arn: String,
    /// Domain identity of the same owner whose key signs; `None`: only the service signs.
    pub dkim_identity: Option<String>,
    /// Configuration set of sends that name none.
    pub configuration_set: Option<String>,
    /// Domain of the reverse-path.
    pub mail_from: MailFrom,
    /// Whether bounces and complaints are mailed to the feedback address.
    pub feedback_forwarding: bool,
}

/// The MAIL FROM domain that an identity's mail leaves from (identities.md §7).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum MailFrom {
    /// The service's own.
    #[default]
    Default,
    /// A custom one whose MX record was found.
    Custom(String),
    /// None: its MX record is not found, and the identity wants such mail refused.
    Refused,
}

/// An address that gets no mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suppression {
    /// Which list it is on, in words.
    pub reason: String,
    /// How that is told to the sender.
    pub bounce: BounceKind,
}

/// The directory could not be asked.
#[derive(Debug, Error)]
#[error("accounts and identities cannot be read: {0}")]
pub struct Unreadable(pub String);

/// Accounts and identities, as the control plane knows them.
pub trait Directory: Send + Sync {
    /// An account in a region; `None` when there is none.
    fn account<'a>(
        &'a self,
        account: &'a AccountId,
        region: &'a Region,
    ) -> BoxFuture<'a, Result<Option<Arc<Account>>, Unreadable>>;

    /// The permission to send as a bare address, when a verified identity of the account gives one.
    fn permit<'a>(
        &'a self,
        account: &'a AccountId,
        region: &'a Region,
        address: &'a str,
    ) -> BoxFuture<'a, Result<Option<Permit>, Unreadable>>;

    /// The same by one named identity, perhaps of another account; `None` unless it is verified and covers the address.
    fn permit_by<'a>(
        &'a self,
        identity: &'a IdentityName,
        address: &'a str,
    ) -> BoxFuture<'a, Result<Option<Permit>, Unreadable>>;

    /// A configuration set.
    fn configuration_set<'a>(
        &'a self,
        account: &'a AccountId,
        region: &'a Region,
        name: &'a str,
    ) -> BoxFuture<'a, Result<Option<Arc<ConfigurationSet>>, Unreadable>>;

    /// Whether the policies of the caller, and those of the resources, allow an action.
    fn authorize<'a>(
        &'a self,
        question: &'a Question,
    ) -> BoxFuture<'a, Result<Result<(), Denial>, Unreadable>>;

    /// Whether an address is on a list of those that get no mail.
    fn suppression<'a>(
        &'a self,
        account: &'a AccountId,
        region: &'a Region,
        address: &'a str,
    ) -> BoxFuture<'a, Result<Option<Suppression>, Unreadable>>;
}

/// A mail that was accepted and waits for delivery.
#[derive(Clone, Debug)]
pub struct Accepted {
    /// Its number in the shard.
    pub number: MessageNumber,
    /// The record as committed.
    pub record: Arc<MailRecord>,
    /// Header fields without DKIM signatures, each ended by CRLF, without the empty line.
    pub head: Bytes,
    /// The body.
    pub body: Bytes,
    /// The recipients as enqueued by the commit.
    pub waiting: Vec<Waiting>,
}

/// Takes accepted mail over; must not block. What it drops is found in the journal again.
pub trait Handoff: Send + Sync {
    /// A mail was accepted and is durable.
    fn accepted(&self, mail: Accepted);

    /// It is unknown whether a mail was accepted (docs/adr/013): if it was, the journal has it.
    fn in_doubt(&self) {}
}
