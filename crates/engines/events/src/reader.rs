//! Reading a shard's log for one purpose, and remembering the place.

use base::env::{Clock, Entropy, random};
use base::{BoxFuture, ShardId, Timestamp};
use bytes::Bytes;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::time::Duration;
use store::journal::Entry;
use store::{Batch, BatchId, CommitError, Epoch, Journal, Op, Seq};
use thiserror::Error;
use tokio::time::{Instant, sleep};
use tracing::{error, warn};

/// Entries read at a time.
const PAGE: usize = 500;
/// How often a reader that has read everything looks for more.
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// How often the place is written down when nothing was done: each time is a commit.
const SAVE_EVERY: Duration = Duration::from_mins(1);
/// Waits before work that failed is done again: doubled from the first up to the longest.
const FIRST_WAIT: Duration = Duration::from_millis(500);
const LONGEST_WAIT: Duration = Duration::from_secs(30);

/// The work cannot be done now.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("{0}")]
pub struct Later(pub String);

/// Another owner has the shard: its readers go on.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("the shard has another owner")]
pub struct Fenced;

/// Works on entries of the log.
pub trait Consumer: Send + Sync {
    /// Whether an entry's event, as it is stored, is of interest; cheap, since it is asked of every entry.
    fn wants(&self, event: &[u8]) -> bool;

    /// Works on an entry. It may be given the same one again, after a crash, and must not do the work twice.
    ///
    /// **Errors**: it is given the entry again, until it succeeds.
    fn take<'a>(&'a self, entry: &'a Entry) -> BoxFuture<'a, Result<(), Later>>;
}

/// Bugs that the simulator plants to prove that it finds them. All off in every product.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Faults {
    /// The place is written down before the work is done.
    pub skipped_position: bool,
}

/// What a reader stands on.
#[derive(Clone)]
pub struct Parts {
    /// The log.
    pub journal: Arc<dyn Journal>,
    /// Whose log.
    pub shard: ShardId,
    /// The proof that the shard is ours.
    pub epoch: Epoch,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Names for commits.
    pub entropy: Arc<dyn Entropy>,
    /// Bugs to plant.
    pub faults: Faults,
}

/// How far a reader has come.
#[derive(Debug, Default)]
pub struct Progress {
    caught_up: AtomicBool,
    read_to: AtomicI64,
}

impl Progress {
    /// How old the entry is that it read last, while there are more; nothing when it has read everything.
    pub fn lag(&self, now: Timestamp) -> Duration {
        if self.caught_up.load(Ordering::Relaxed) {
            return Duration::ZERO;
        }
        now.since(Timestamp(self.read_to.load(Ordering::Relaxed)))
    }

    fn has_read(&self, at: Timestamp) {
        self.caught_up.store(false, Ordering::Relaxed);
        self.read_to.store(at.0, Ordering::Relaxed);
    }
}

/// Reads a shard's log for one consumer.
pub struct Reader {
    parts: Parts,
    key: String,
    progress: Arc<Progress>,
}

impl Reader {
    /// A reader; its name is the consumer's, since the place is kept under it.
    pub fn new(name: &str, parts: Parts) -> Self {
        let progress = Progress {
            caught_up: AtomicBool::new(false),
            read_to: AtomicI64::new(parts.clock.now().0),
        };
        Self {
            parts,
            key: format!("consumer/{name}/position"),
            progress: Arc::new(progress),
        }
    }

    /// How far it has come.
    pub fn progress(&self) -> Arc<Progress> {
        Arc::clone(&self.progress)
    }

    /// Reads until it is dropped.
    ///
    /// **Errors**: the shard is not ours any more.
    pub async fn run(self, consumer: &dyn Consumer) -> Result<(), Fenced> {
        let mut place = self.kept_place().await;
        let mut saved = (place, Instant::now());
        loop {
            let page = self.page(place).await;
            let full = page.len() == PAGE;
            let mut worked = false;
            if self.parts.faults.skipped_position
                && let Some(last) = page.last()
            {
                self.save(last.seq).await?;
            }
            for entry in &page {
                if consumer.wants(&entry.entry.event) {
                    self.work(consumer, entry).await;
                    worked = true;
                }
                place = entry.seq;
                self.progress.has_read(entry.entry.at);
            }
            if place != saved.0 && (worked || saved.1.elapsed() >= SAVE_EVERY) {
                self.save(place).await?;
                saved = (place, Instant::now());
            }
            if !full {
                self.progress.caught_up.store(true, Ordering::Relaxed);
                sleep(LOOK_EVERY).await;
            }
        }
    }

    async fn work(&self, consumer: &dyn Consumer, entry: &Entry) {
        let mut wait = FIRST_WAIT;
        while let Err(later) = consumer.take(entry).await {
            warn!(seq = entry.seq.0, reason = %later, "an event waits");
            sleep(wait).await;
            wait = (wait * 2).min(LONGEST_WAIT);
        }
    }

    async fn page(&self, after: Seq) -> Vec<Entry> {
        let Parts { journal, shard, .. } = &self.parts;
        let mut wait = FIRST_WAIT;
        loop {
            match journal.entries(*shard, after, PAGE).await {
                Ok(page) => return page,
                Err(cause) => warn!(%cause, "the log could not be read"),
            }
            sleep(wait).await;
            wait = (wait * 2).min(LONGEST_WAIT);
        }
    }

    /// Where it stopped; the beginning of the log when it never started.
    async fn kept_place(&self) -> Seq {
        let Parts { journal, shard, .. } = &self.parts;
        let mut wait = FIRST_WAIT;
        loop {
            match journal.note(*shard, &self.key).await {
                Ok(kept) => return kept.as_deref().and_then(read_place).unwrap_or_default(),
                Err(cause) => warn!(%cause, "a reader's place could not be read"),
            }
            sleep(wait).await;
            wait = (wait * 2).min(LONGEST_WAIT);
        }
    }

    /// Writes the place down. When that fails, what follows is worked on again after a restart, which changes nothing.
    async fn save(&self, place: Seq) -> Result<(), Fenced> {
        let parts = &self.parts;
        let batch = Batch {
            id: BatchId::new(parts.clock.now(), random(&*parts.entropy)),
            ops: vec![Op::Note {
                key: self.key.clone(),
                value: Some(Bytes::from(place.0.to_string())),
            }],
        };
        match parts.journal.commit(parts.shard, parts.epoch, batch).await {
            Ok(_) => Ok(()),
            Err(CommitError::Fenced) => {
                error!("another owner has taken over the shard");
                Err(Fenced)
            }
            Err(cause) => {
                warn!(%cause, "a reader's place could not be written down");
                Ok(())
            }
        }
    }
}

fn read_place(bytes: &[u8]) -> Option<Seq> {
    std::str::from_utf8(bytes).ok()?.parse().ok().map(Seq)
}
