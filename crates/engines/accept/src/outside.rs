//! What accepting mail needs of others: the directory of accounts and identities, and somebody who delivers.

use base::{AccountId, BoxFuture, MessageNumber, Region};
use bytes::Bytes;
use model::{Account, MailRecord};
use std::sync::Arc;
use store::journal::Waiting;
use thiserror::Error;

/// The permission to send as an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Permit {
    /// Name of the identity that gives it.
    pub identity: String,
    /// Its ARN.
    pub arn: String,
    /// Domain identity whose key signs; `None`: only the service signs.
    pub dkim_identity: Option<String>,
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
}
