//! What is left of a world, read from the stores after the last power cut.

use super::World;
use crate::check::{Evidence, Mail};
use crate::{consumer, say, server};
use anyhow::{Context, Result};
use base::{MessageNumber, ShardId, Timestamp};
use model::{MailEvent, MailRecord};
use std::collections::BTreeMap;
use std::sync::PoisonError;
use store::Stores;
use store::journal::{Entry, Seq};

const SHARD: ShardId = ShardId(0);
const PAGE: usize = 500;
/// Kinds of events that the consumer counts.
const KINDS: [&str; 7] = [
    "accepted",
    "delivered",
    "deferred",
    "bounced",
    "expired",
    "rejected",
    "held",
];

impl World {
    pub(super) async fn evidence(&self) -> Result<Evidence> {
        let shared = server::open_stores(self.seed, &self.machine).await?;
        let stores = shared.stores().clone();
        consumer::catch_up(self.machine.env(), stores.clone()).await?;
        let mut counted_events = BTreeMap::new();
        for kind in KINDS {
            counted_events.insert(kind, consumer::counted(&stores, kind).await?);
        }
        let queues = stores.journal.queues(SHARD).await?;
        let sent = {
            let sent = self.sent.lock();
            sent.unwrap_or_else(PoisonError::into_inner).clone()
        };
        Ok(Evidence {
            sent,
            book: self.hosts.book(),
            deaths: self.deaths.clone(),
            mails: self.mails(&stores).await?,
            waiting: queues.iter().map(|queue| queue.waiting).sum(),
            counted_sent: counted_sent(&stores).await?,
            counted_events,
        })
    }

    async fn mails(&self, stores: &Stores) -> Result<Vec<Mail>> {
        let mut events: BTreeMap<MessageNumber, Vec<(Option<u16>, MailEvent)>> = BTreeMap::new();
        for entry in log(stores).await? {
            let event: MailEvent = serde_json::from_slice(&entry.entry.event)?;
            let (number, recipient) = (entry.entry.message, entry.entry.recipient);
            say!(
                self.trace,
                "journal: {} at {}: message {} recipient {recipient:?} {}",
                entry.seq.0,
                entry.entry.at.0,
                number.0,
                event.kind()
            );
            events.entry(number).or_default().push((recipient, event));
        }
        let mut mails = Vec::new();
        for (number, events) in events {
            let record = stores.journal.record(SHARD, number).await?;
            let record = record.with_context(|| format!("message {} has no record", number.0))?;
            let record: MailRecord = serde_json::from_slice(&record)?;
            mails.push(Mail { record, events });
        }
        Ok(mails)
    }
}

async fn log(stores: &Stores) -> Result<Vec<Entry>> {
    let mut all: Vec<Entry> = Vec::new();
    loop {
        let after = all.last().map_or(Seq(0), |entry| entry.seq);
        let page = stores.journal.entries(SHARD, after, PAGE).await?;
        if page.is_empty() {
            return Ok(all);
        }
        all.extend(page);
    }
}

async fn counted_sent(stores: &Stores) -> Result<i64> {
    let series = format!("sent/{}/{}", server::ACCOUNT, server::REGION);
    let to = Timestamp(i64::MAX);
    let points = stores.series.points(&series, Timestamp(0), to).await?;
    Ok(points.iter().map(|point| point.value).sum())
}
