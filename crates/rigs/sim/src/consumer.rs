//! A consumer of the journal, as statistics and history will be: it keeps its position in the same transaction as
//! what it counts, so that each event counts exactly once.

use crate::plan::Bug;
use crate::say;
use crate::trace::Trace;
use anyhow::{Context, Result};
use base::env::{Env, random};
use base::{ShardId, Timestamp};
use bytes::Bytes;
use model::MailEvent;
use std::collections::BTreeMap;
use std::time::Duration;
use store::Stores;
use store::journal::{Batch, BatchId, Entry, Epoch, Op, Seq};

/// The shard whose log is read.
const SOURCE: ShardId = ShardId(0);
/// The consumer's own shard, for its position and counters.
const OWN: ShardId = ShardId(1);
const POSITION: &str = "consumer/sim/position";
const PAGE: usize = 20;
const PAUSE: Duration = Duration::from_secs(3);
/// One moment for all counts: the checker wants sums, not minutes.
const MOMENT: Timestamp = crate::env::BEGINNING;

/// Reads the log until it is dropped or the store fails.
pub async fn run(env: Env, stores: Stores, bug: Option<Bug>, trace: Trace) {
    let consumer = Consumer { env, stores, bug };
    if let Err(error) = consumer.follow().await {
        say!(trace, "consumer: stops, {error}");
    }
}

/// What was counted, by kind of event.
///
/// # Errors
/// When the store cannot be read.
pub async fn counted(stores: &Stores, kind: &str) -> Result<i64> {
    let to = Timestamp(i64::MAX);
    let points = (stores.series)
        .points(&series(kind), Timestamp(0), to)
        .await?;
    Ok(points.iter().map(|point| point.value).sum())
}

/// Reads what is left of the log, once.
///
/// # Errors
/// When the store fails.
pub async fn catch_up(env: Env, stores: Stores) -> Result<()> {
    let consumer = Consumer {
        env,
        stores,
        bug: None,
    };
    let epoch = consumer.lease().await?;
    while consumer.round(epoch).await? {}
    Ok(())
}

struct Consumer {
    env: Env,
    stores: Stores,
    bug: Option<Bug>,
}

fn series(kind: &str) -> String {
    format!("sim/{kind}")
}

impl Consumer {
    async fn follow(&self) -> Result<()> {
        let epoch = self.lease().await?;
        loop {
            while self.round(epoch).await? {}
            tokio::time::sleep(PAUSE).await;
        }
    }

    async fn lease(&self) -> Result<Epoch> {
        Ok(self.stores.journal.lease(OWN, "consumer").await?)
    }

    /// Takes one page of the log; false when there was nothing new.
    async fn round(&self, epoch: Epoch) -> Result<bool> {
        let journal = &self.stores.journal;
        let kept = journal.note(OWN, POSITION).await?;
        let position = match &kept {
            Some(bytes) => Seq(std::str::from_utf8(bytes)?.parse()?),
            None => Seq(0),
        };
        let entries = journal.entries(SOURCE, position, PAGE).await?;
        let Some(last) = entries.last() else {
            return Ok(false);
        };
        let mut ops = counts(&entries)?;
        let moved = Op::Note {
            key: POSITION.into(),
            value: Some(Bytes::from(last.seq.0.to_string())),
        };
        if self.bug == Some(Bug::SkippedPosition) {
            self.commit(epoch, vec![moved]).await?;
        } else {
            ops.push(moved);
        }
        self.commit(epoch, ops).await?;
        Ok(true)
    }

    async fn commit(&self, epoch: Epoch, ops: Vec<Op>) -> Result<()> {
        let id = BatchId(u128::from_be_bytes(random(&*self.env.entropy)));
        let committed = (self.stores.journal)
            .commit(OWN, epoch, Batch { id, ops })
            .await;
        committed.map(|_| ()).context("the commit failed")
    }
}

fn counts(entries: &[Entry]) -> Result<Vec<Op>> {
    let mut by_kind: BTreeMap<&'static str, i64> = BTreeMap::new();
    for entry in entries {
        let event: MailEvent = serde_json::from_slice(&entry.entry.event)?;
        *by_kind.entry(event.kind()).or_default() += 1;
    }
    let count = |(kind, by)| Op::Count {
        series: series(kind),
        at: MOMENT,
        by,
    };
    Ok(by_kind.into_iter().map(count).collect())
}
