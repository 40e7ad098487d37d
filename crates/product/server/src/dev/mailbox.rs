//! The mailbox in which every mail ends: bounded, in memory, newest last.

use base::{MessageId, Timestamp};
use bytes::Bytes;
use model::MailRecord;
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// What a mail costs beside its octets: its record and its place.
const OVERHEAD: usize = 2_048;

/// Bounds of the mailbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Mails.
    pub mails: usize,
    /// Octets of all mails.
    pub bytes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            mails: 10_000,
            bytes: 256 << 20,
        }
    }
}

/// A mail, as it would have gone out; its octets are shared with the queue.
#[derive(Clone, Debug)]
pub(crate) struct Mail {
    pub(crate) record: Arc<MailRecord>,
    /// Header fields, each ended by CRLF, without the empty line.
    pub(crate) head: Bytes,
    /// What follows behind the empty line.
    pub(crate) body: Bytes,
}

impl Mail {
    fn cost(&self) -> usize {
        self.head.len() + self.body.len() + OVERHEAD
    }
}

/// The mailbox.
#[derive(Debug)]
pub(crate) struct Mailbox {
    limits: Limits,
    content: Mutex<Content>,
}

#[derive(Debug, Default)]
struct Content {
    mails: VecDeque<Mail>,
    bytes: usize,
    /// When the youngest of those that had to go was accepted.
    gone_until: Option<Timestamp>,
}

impl Mailbox {
    pub(crate) fn new(limits: Limits) -> Self {
        Self {
            limits,
            content: Mutex::default(),
        }
    }

    /// Puts a mail in; the oldest make room. One that is larger than the whole mailbox stays alone.
    pub(crate) fn put(&self, mail: Mail) {
        let mut content = self.lock();
        content.bytes += mail.cost();
        content.mails.push_back(mail);
        while content.mails.len() > 1
            && (content.mails.len() > self.limits.mails || content.bytes > self.limits.bytes)
        {
            let gone = content.mails.pop_front();
            content.bytes -= gone.as_ref().map_or(0, Mail::cost);
            content.gone_until = gone.map(|mail| mail.record.accepted_at);
        }
    }

    /// The mails that are wanted, oldest first.
    pub(crate) fn list(&self, wanted: impl Fn(&MailRecord) -> bool) -> Vec<Mail> {
        let content = self.lock();
        let wanted = content.mails.iter().filter(|mail| wanted(&mail.record));
        wanted.cloned().collect()
    }

    /// Removes one mail; answers whether it was there.
    pub(crate) fn remove(&self, id: &MessageId) -> bool {
        let mut content = self.lock();
        let place = content.mails.iter().position(|mail| mail.record.id == *id);
        let removed = place.and_then(|place| content.mails.remove(place));
        content.bytes -= removed.as_ref().map_or(0, Mail::cost);
        removed.is_some()
    }

    /// Removes all.
    pub(crate) fn clear(&self) {
        let mut content = self.lock();
        content.mails.clear();
        content.bytes = 0;
    }

    /// Mail accepted until this moment had to go: nobody will ask for its history either.
    pub(crate) fn gone_until(&self) -> Option<Timestamp> {
        self.lock().gone_until
    }

    fn lock(&self) -> MutexGuard<'_, Content> {
        // A panic while the lock was held leaves at worst a count that is one mail off.
        self.content.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
