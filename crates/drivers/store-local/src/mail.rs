//! Mail: the journal and the counters, in `mail.db` and `bodies/`.

mod apply;
mod engine;
mod group;
mod keep;
mod prepare;
mod read;
mod schema;
#[cfg(test)]
mod tests;

pub(crate) use engine::{Mail, Parts, live_bodies, location};
pub(crate) use schema::{create, number_of, seq_of};

use crate::bodies::{Location, Segments};
use crate::codec;
use crate::room::{Room, is_full};
use crate::worker::Link;
use base::env::Clock;
use base::{BoxFuture, MessageNumber, ShardId, Timestamp};
use bytes::Bytes;
use model::delivery::QueueKey;
use prepare::{Prepared, Request};
use std::sync::Arc;
use store::journal::{Cursor, Entry, QueueSummary, StoredMessage, Waiting};
use store::series::Point;
use store::{Batch, CommitError, Committed, Epoch, Error, Journal, Seq, Series, check};
use tokio::sync::oneshot;

/// Messages that one step of [`Journal::forget`] looks at, so that commits wait for little.
const FORGET_STEP: usize = 500;
/// Minutes that one step of [`Series::forget`] removes.
const MINUTES_STEP: usize = 1_000;
/// Reads of a body that moves meanwhile.
const READS_MAX: usize = 8;

/// The handle that callers have.
pub(crate) struct Handle {
    pub(crate) link: Link<Mail>,
    pub(crate) segments: Arc<Segments>,
    pub(crate) room: Arc<Room>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) inline: bool,
}

impl Handle {
    /// Runs something that blocks.
    async fn blocking<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Error> {
        if self.inline {
            return Ok(work());
        }
        let done = tokio::task::spawn_blocking(work).await;
        done.map_err(|error| Error::Failed(error.to_string()))
    }

    /// Writes large bodies ahead of their commit, outside the committer, so that other mail does not wait behind them.
    async fn write_large(&self, mut prepared: Prepared) -> Result<Prepared, CommitError> {
        while !prepared.no_room
            && let Some(body) = prepared.large()
        {
            if !self.room.for_mail() {
                prepared.without_room();
                break;
            }
            let (segments, now) = (Arc::clone(&self.segments), self.clock.now().0);
            let written = self
                .blocking(move || segments.write_large(&body, now))
                .await;
            match written.map_err(|error| CommitError::Unknown(error.to_string()))? {
                Ok(held) => prepared.written(held),
                Err(error) if is_full(&error) => prepared.without_room(),
                Err(error) => return Err(self.large_failed(&error).await),
            }
        }
        Ok(prepared)
    }

    /// Has the engine fail for good.
    async fn large_failed(&self, error: &std::io::Error) -> CommitError {
        let reason = format!("a large body cannot be written: {error}");
        let told = reason.clone();
        let fatal = self.link.ask(move |mail| {
            mail.fail(&told);
            Ok(())
        });
        // The engine may be gone already; the caller hears the same.
        let _ = fatal.await;
        CommitError::Unknown(reason)
    }
}

impl Journal for Handle {
    fn lease<'a>(&'a self, shard: ShardId, owner: &'a str) -> BoxFuture<'a, Result<Epoch, Error>> {
        Box::pin(async move {
            check::key(owner)?;
            let owner = owner.to_owned();
            self.link.ask(move |mail| mail.lease(shard, &owner)).await
        })
    }

    fn commit(
        &self,
        shard: ShardId,
        epoch: Epoch,
        batch: Batch,
    ) -> BoxFuture<'_, Result<Committed, CommitError>> {
        Box::pin(async move {
            check::batch(&batch)?;
            let prepared = self.write_large(Prepared::new(shard, batch)).await?;
            let (answer, answered) = oneshot::channel();
            let request = Request {
                shard,
                epoch,
                batch: prepared,
                answer,
            };
            let closed = || CommitError::Unknown("the store is closed".into());
            self.link.commit(request).await.map_err(|_| closed())?;
            answered.await.map_err(|_| closed())?
        })
    }

    fn next_number(&self, shard: ShardId) -> BoxFuture<'_, Result<MessageNumber, Error>> {
        Box::pin(self.link.ask(move |mail| Ok(mail.next_number(shard))))
    }

    fn queues(&self, shard: ShardId) -> BoxFuture<'_, Result<Vec<QueueSummary>, Error>> {
        Box::pin(self.link.ask(move |mail| mail.queues(shard)))
    }

    fn waiting<'a>(
        &'a self,
        shard: ShardId,
        queue: &'a QueueKey,
        after: Option<Cursor>,
        limit: usize,
    ) -> BoxFuture<'a, Result<Vec<Waiting>, Error>> {
        let queue = queue.clone();
        Box::pin(
            self.link
                .ask(move |mail| mail.waiting(shard, &queue, after, limit)),
        )
    }

    fn message(
        &self,
        shard: ShardId,
        number: MessageNumber,
    ) -> BoxFuture<'_, Result<Option<StoredMessage>, Error>> {
        Box::pin(async move {
            let row = schema::message_row(shard, number);
            for _ in 0..READS_MAX {
                let found = self.link.ask(move |mail| mail.message(row)).await?;
                let Some((record, location)) = found else {
                    return Ok(None);
                };
                let record = codec::decode(&record)?;
                let Some(location) = location else {
                    return Ok(Some(StoredMessage { record, body: None }));
                };
                if let Some(body) = self.read_body(row, location).await? {
                    let body = Some(body);
                    return Ok(Some(StoredMessage { record, body }));
                }
            }
            Err(Error::Damaged("the segment of a body is missing".into()))
        })
    }

    fn record(
        &self,
        shard: ShardId,
        number: MessageNumber,
    ) -> BoxFuture<'_, Result<Option<Bytes>, Error>> {
        Box::pin(async move {
            let row = schema::message_row(shard, number);
            let record = self.link.ask(move |mail| mail.record(row)).await?;
            record.as_deref().map(codec::decode).transpose()
        })
    }

    fn history(
        &self,
        shard: ShardId,
        number: MessageNumber,
        newest: usize,
    ) -> BoxFuture<'_, Result<Vec<Entry>, Error>> {
        Box::pin(async move {
            let row = schema::message_row(shard, number);
            let rows = self.link.ask(move |mail| mail.history(row, newest)).await?;
            rows.into_iter().map(read::EntryRow::open).collect()
        })
    }

    fn waiting_of(
        &self,
        shard: ShardId,
        number: MessageNumber,
    ) -> BoxFuture<'_, Result<Vec<Waiting>, Error>> {
        let row = schema::message_row(shard, number);
        Box::pin(self.link.ask(move |mail| mail.waiting_of(row)))
    }

    fn entries(
        &self,
        shard: ShardId,
        after: Seq,
        limit: usize,
    ) -> BoxFuture<'_, Result<Vec<Entry>, Error>> {
        Box::pin(async move {
            let ask = self.link.ask(move |mail| mail.entries(shard, after, limit));
            let rows = ask.await?;
            rows.into_iter().map(read::EntryRow::open).collect()
        })
    }

    fn note<'a>(
        &'a self,
        shard: ShardId,
        key: &'a str,
    ) -> BoxFuture<'a, Result<Option<Bytes>, Error>> {
        let key = key.to_owned();
        Box::pin(self.link.ask(move |mail| mail.note(shard, &key)))
    }

    /// In steps, between which commits go on. Looks no further than some thousand newer messages beyond the last old
    /// one, since numbers are given in order of time.
    fn forget(&self, shard: ShardId, before: Timestamp) -> BoxFuture<'_, Result<u64, Error>> {
        Box::pin(async move {
            let mut forgetting = keep::Forgetting::new(shard, before, FORGET_STEP);
            while !forgetting.done() {
                forgetting = self.link.ask(move |mail| mail.forget(forgetting)).await?;
            }
            Ok(forgetting.forgotten)
        })
    }
}

impl Handle {
    async fn read_body(&self, row: i64, location: Location) -> Result<Option<Bytes>, Error> {
        let segments = Arc::clone(&self.segments);
        self.blocking(move || segments.read(row as u64, location))
            .await?
    }
}

impl Series for Handle {
    fn points<'a>(
        &'a self,
        series: &'a str,
        from: Timestamp,
        to: Timestamp,
    ) -> BoxFuture<'a, Result<Vec<Point>, Error>> {
        let series = series.to_owned();
        Box::pin(self.link.ask(move |mail| mail.points(&series, from, to)))
    }

    fn forget(&self, before: Timestamp) -> BoxFuture<'_, Result<u64, Error>> {
        Box::pin(async move {
            let mut forgotten = 0;
            loop {
                let step = move |mail: &mut Mail| mail.forget_minutes(before, MINUTES_STEP);
                let removed = self.link.ask(step).await?;
                forgotten += removed;
                if removed < MINUTES_STEP as u64 {
                    return Ok(forgotten);
                }
            }
        })
    }
}
