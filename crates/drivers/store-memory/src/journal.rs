//! The journal over its shards, with the planned faults.

use crate::faults::unknown;
use crate::series::Counters;
use crate::shard::{Message, Shard};
use crate::{Fault, Faults, lock};
use base::env::Clock;
use base::{BoxFuture, MessageNumber, ShardId, Timestamp};
use bytes::Bytes;
use model::delivery::QueueKey;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use store::journal::{Cursor, Entry, QueueSummary, StoredMessage, Waiting};
use store::{Batch, CommitError, Committed, Epoch, Error, Journal, Op, Seq, check};

/// All shards.
pub(crate) struct Memory {
    clock: Arc<dyn Clock>,
    series: Arc<Counters>,
    faults: Arc<Faults>,
    shards: Mutex<BTreeMap<ShardId, Shard>>,
}

impl Memory {
    pub(crate) fn new(clock: Arc<dyn Clock>, series: Arc<Counters>, faults: Arc<Faults>) -> Self {
        Self {
            clock,
            series,
            faults,
            shards: Mutex::default(),
        }
    }

    fn commit_now(
        &self,
        shard: ShardId,
        epoch: Epoch,
        batch: Batch,
    ) -> Result<Committed, CommitError> {
        check::batch(&batch)?;
        let mut shards = lock(&self.shards);
        let shard = shards.entry(shard).or_default();
        shard.check(epoch, &[])?;
        if let Some(before) = shard.answered(batch.id) {
            return Ok(before);
        }
        let has_mail = batch.ops.iter().any(|op| matches!(op, Op::Message(_)));
        if has_mail && self.faults.is_full() {
            return Err(CommitError::Full);
        }
        shard.check(epoch, &batch.ops)?;
        let (committed, counts) = shard.apply(self.clock.now(), batch.id, batch.ops);
        for (series, at, by) in counts {
            self.series.add(series, at, by);
        }
        Ok(committed)
    }

    /// Reads a shard, after the planned fault if there is one.
    fn read<'a, T: Send + 'a>(
        &'a self,
        shard: ShardId,
        read: impl FnOnce(&Shard) -> T + Send + 'a,
    ) -> BoxFuture<'a, Result<T, Error>> {
        Box::pin(async move {
            self.faults.read().await?;
            Ok(read(lock(&self.shards).entry(shard).or_default()))
        })
    }
}

impl Journal for Memory {
    fn lease<'a>(&'a self, shard: ShardId, owner: &'a str) -> BoxFuture<'a, Result<Epoch, Error>> {
        Box::pin(async move {
            check::key(owner)?;
            let mut shards = lock(&self.shards);
            let shard = shards.entry(shard).or_default();
            shard.epoch += 1;
            Ok(Epoch(shard.epoch))
        })
    }

    fn commit(
        &self,
        shard: ShardId,
        epoch: Epoch,
        batch: Batch,
    ) -> BoxFuture<'_, Result<Committed, CommitError>> {
        Box::pin(async move {
            match self.faults.next_commit() {
                Some(Fault::UnknownBefore) => return Err(unknown()),
                Some(Fault::UnknownAfter) => {
                    self.commit_now(shard, epoch, batch)?;
                    return Err(unknown());
                }
                Some(Fault::Full) => return Err(CommitError::Full),
                Some(Fault::Fenced) => return Err(CommitError::Fenced),
                Some(Fault::Delay(time)) => tokio::time::sleep(time).await,
                None => {}
            }
            self.commit_now(shard, epoch, batch)
        })
    }

    fn next_number(&self, shard: ShardId) -> BoxFuture<'_, Result<MessageNumber, Error>> {
        self.read(shard, Shard::next_number)
    }

    fn queues(&self, shard: ShardId) -> BoxFuture<'_, Result<Vec<QueueSummary>, Error>> {
        self.read(shard, Shard::queues)
    }

    fn waiting<'a>(
        &'a self,
        shard: ShardId,
        queue: &'a QueueKey,
        after: Option<Cursor>,
        limit: usize,
    ) -> BoxFuture<'a, Result<Vec<Waiting>, Error>> {
        self.read(shard, move |shard| shard.waiting(queue, after, limit))
    }

    fn message(
        &self,
        shard: ShardId,
        number: MessageNumber,
    ) -> BoxFuture<'_, Result<Option<StoredMessage>, Error>> {
        let stored = |message: &Message| StoredMessage {
            record: message.record.clone(),
            body: message.whole_body(),
        };
        self.read(shard, move |shard| shard.message(number).map(stored))
    }

    fn record(
        &self,
        shard: ShardId,
        number: MessageNumber,
    ) -> BoxFuture<'_, Result<Option<Bytes>, Error>> {
        self.read(shard, move |shard| {
            shard.message(number).map(|message| message.record.clone())
        })
    }

    fn history(
        &self,
        shard: ShardId,
        number: MessageNumber,
        newest: usize,
    ) -> BoxFuture<'_, Result<Vec<Entry>, Error>> {
        self.read(shard, move |shard| shard.history(number, newest))
    }

    fn waiting_of(
        &self,
        shard: ShardId,
        number: MessageNumber,
    ) -> BoxFuture<'_, Result<Vec<Waiting>, Error>> {
        self.read(shard, move |shard| {
            shard.waits_of(number).cloned().collect()
        })
    }

    fn entries(
        &self,
        shard: ShardId,
        after: Seq,
        limit: usize,
    ) -> BoxFuture<'_, Result<Vec<Entry>, Error>> {
        self.read(shard, move |shard| shard.entries(after, limit))
    }

    fn note<'a>(
        &'a self,
        shard: ShardId,
        key: &'a str,
    ) -> BoxFuture<'a, Result<Option<Bytes>, Error>> {
        self.read(shard, move |shard| shard.note(key))
    }

    fn forget(&self, shard: ShardId, before: Timestamp) -> BoxFuture<'_, Result<u64, Error>> {
        Box::pin(async move { Ok(lock(&self.shards).entry(shard).or_default().forget(before)) })
    }
}
