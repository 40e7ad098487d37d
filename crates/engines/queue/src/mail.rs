//! What the queue knows of a message.

use crate::core::{Counters, Life};
use base::{AccountId, Arn, MessageNumber, Region, Timestamp};
use bytes::Bytes;
use model::MailRecord;
use model::delivery::Outgoing;
use std::sync::{Arc, Mutex};
use store::figures;
use store::journal::Waiting;

/// A mail whose acceptance has been committed, handed over so that its first attempt needs no read of the store.
#[derive(Clone, Debug)]
pub struct AcceptedMail {
    /// Its number in the shard.
    pub number: MessageNumber,
    /// The record as committed.
    pub record: Arc<MailRecord>,
    /// The stored body in its two parts; `None`: to be read from the journal.
    pub content: Option<Content>,
    /// The recipients as enqueued by the commit.
    pub waiting: Vec<Waiting>,
}

impl AcceptedMail {
    /// Bytes of content that it holds in memory.
    pub(crate) fn bytes(&self) -> usize {
        self.content.as_ref().map_or(0, Content::len)
    }
}

/// The outgoing message in memory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    /// Header fields without DKIM signatures, each ended by CRLF, without the empty line.
    pub head: Bytes,
    /// What follows in the stored body.
    pub body: Bytes,
}

impl Content {
    /// Splits a stored body where its record says.
    pub fn split(record: &MailRecord, stored: &Bytes) -> Self {
        let at = (record.head_bytes as usize).min(stored.len());
        Self {
            head: stored.slice(..at),
            body: stored.slice(at..),
        }
    }

    /// Octets of both parts.
    pub fn len(&self) -> usize {
        self.head.len() + self.body.len()
    }

    /// Whether there is nothing at all.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// What stays in memory of a mail record while one of its recipients is in the window.
#[derive(Debug)]
pub(crate) struct Facts {
    /// Envelope recipients, by index.
    pub(crate) destinations: Vec<String>,
    /// When its delivery begins.
    pub(crate) begins_at: Timestamp,
    /// When delivery is given up.
    pub(crate) expires_at: Timestamp,
    /// Whether the sender chose that moment.
    pub(crate) custom_expiry: bool,
    /// Where outcomes are counted; the service's own mail is not.
    pub(crate) counters: Counters,
    /// Octets of the outgoing message.
    pub(crate) size: u64,
}

impl Facts {
    pub(crate) fn of(record: &MailRecord) -> Self {
        Self {
            destinations: record.destinations.clone(),
            begins_at: record.begins_at(),
            expires_at: record.expires_at,
            custom_expiry: record.custom_expiry,
            counters: (!record.by_service)
                .then(|| figures::prefix(&record.account, &record.region).into()),
            size: record.size,
        }
    }

    pub(crate) fn life(&self) -> Life {
        Life {
            begins_at: self.begins_at,
            expires_at: self.expires_at,
            custom_expiry: self.custom_expiry,
        }
    }
}

/// The message as connections need it.
pub(crate) fn outgoing(record: &MailRecord, content: Content) -> Outgoing {
    // The keys that sign belong to the identity, which may be another account's (sending authorization).
    let owner = record.source_arn.parse::<Arn>().ok();
    let account: Option<AccountId> = owner.as_ref().and_then(|arn| arn.account.parse().ok());
    let region: Option<Region> = owner.and_then(|arn| arn.region.parse().ok());
    Outgoing {
        id: record.id,
        account: account.unwrap_or_else(|| record.account.clone()),
        region: region.unwrap_or_else(|| record.region.clone()),
        tls: record.tls,
        reverse_path: record.reverse_path(),
        dkim_identity: record.dkim_identity.clone(),
        head: content.head,
        body: content.body,
        body_hash: record.body_hash,
        signed: Mutex::new(None),
    }
}
