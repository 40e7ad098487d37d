//! Stores under power cuts, held against the exact model: random batches, some at once; the power goes in the middle;
//! what was acknowledged must be there, what is in doubt is asked about again, and then both must be equal.

mod beside;
mod compare;
mod work;

use crate::disk::{CAPACITY, Counts, Operation, Rule, SimDisk};
use crate::env::{Machine, SimClock, SimEntropy};
use crate::net::Fabric;
use crate::power::Power;
use crate::rng::Rng;
use crate::{dns, vfs};
use anyhow::{Context, Result, bail, ensure};
use base::ShardId;
use base::env::Disk as _;
use std::any::Any;
use std::path::Path;
use std::time::Duration;
use store::Op;
use store::state::Write;
use store::{Batch, BlobId, CommitError, Epoch, Stores};
use tokio::task::JoinSet;
use work::Work;

pub(crate) const SHARD: ShardId = ShardId(0);
/// Power cuts in one run.
const LIVES: usize = 6;
/// Rounds of work in a life, unless the power goes before.
const ROUNDS: u64 = 25;

/// Stores, and what ends them when it is dropped.
pub type Opened = (Stores, Box<dyn Any>);
/// Opens the stores under test on the machine's disk, through the SQLite file system of that name.
pub type Open<'a> = &'a dyn Fn(&Machine, &str) -> Result<Opened>;

/// Runs a seed over stores that `open` opens.
///
/// # Errors
/// Says what was lost, or came from nowhere.
pub fn run(name: &str, seed: u64, open: Open<'_>) -> Result<Counts> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .start_paused(true)
        .build()?;
    runtime.block_on(async {
        let mut ledger = Ledger::new(name, seed)?;
        for life in 0..LIVES {
            ledger
                .live(open)
                .await
                .with_context(|| format!("seed {seed}, life {life}"))?;
        }
        Ok(ledger.machine.disk.counts())
    })
}

/// What ends a life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Trouble {
    /// The power goes while the folder opens, or soon after.
    EarlyCut,
    /// The power goes at some operation.
    Cut,
    /// An operation fails with EIO, once.
    Broken(Operation),
    /// The disk is full, until the power goes.
    Full,
}

impl Trouble {
    fn draw(rng: &mut Rng) -> Self {
        match rng.below(20) {
            0..=3 => Self::EarlyCut,
            4 => Self::Broken(Operation::Write),
            5 => Self::Broken(Operation::Sync),
            6..=8 => Self::Full,
            _ => Self::Cut,
        }
    }
}

struct Ledger {
    rng: Rng,
    machine: Machine,
    vfs: String,
    model: Stores,
    work: Work,
    in_doubt: Vec<Batch>,
    blobs_in_doubt: Vec<BlobId>,
    records_in_doubt: Vec<Vec<Write>>,
    trouble: Trouble,
    /// Failed operations of earlier lives.
    failures_before: u64,
}

impl Ledger {
    fn new(name: &str, seed: u64) -> Result<Self> {
        let mut rng = Rng::new(seed);
        let disk = SimDisk::with_power(rng.next_u64(), Power::default());
        disk.create_dir(Path::new("/"))?;
        let vfs = format!("{name}-{seed}");
        vfs::register(&vfs, &disk)?;
        let fabric = Fabric::new(rng.fork("fabric"));
        let clock = SimClock::new();
        let model = store_memory::open(clock.clone());
        let machine = Machine {
            clock,
            entropy: SimEntropy::new(rng.fork("entropy")),
            net: fabric.machine(&[], disk.power()),
            dns: dns::Zones::new(rng.fork("dns")),
            disk,
        };
        Ok(Self {
            work: Work::new(rng.fork("work")),
            rng,
            machine,
            vfs,
            model,
            in_doubt: Vec::new(),
            blobs_in_doubt: Vec::new(),
            records_in_doubt: Vec::new(),
            trouble: Trouble::Cut,
            failures_before: 0,
        })
    }

    /// Opens, compares, works until the power goes, and lets it return.
    async fn live(&mut self, open: Open<'_>) -> Result<()> {
        let disk = self.machine.disk.clone();
        self.trouble = Trouble::draw(&mut self.rng);
        self.failures_before = disk.counts().failures;
        let operations = self.rng.below(400);
        if self.trouble == Trouble::EarlyCut {
            // The folder may not even be made by then.
            disk.cut_power_in(Some(operations / 8));
        }
        match open(&self.machine, &self.vfs) {
            Ok((stores, _keeper)) => {
                let settled = self.in_life(&stores).await?;
                self.begin_trouble(operations)?;
                if settled {
                    self.toil(&stores).await?;
                }
            }
            Err(error) => ensure!(self.is_over(), "does not open: {error:#}"),
        }
        disk.power_off();
        // Tasks of the stores notice that their handles are gone.
        tokio::time::sleep(Duration::from_secs(1)).await;
        disk.heal();
        disk.set_capacity(CAPACITY);
        disk.power_on(self.rng.next_u64());
        Ok(())
    }

    fn begin_trouble(&self, operations: u64) -> Result<()> {
        let disk = &self.machine.disk;
        match self.trouble {
            Trouble::EarlyCut => {}
            Trouble::Cut => disk.cut_power_in(Some(operations)),
            Trouble::Broken(operation) => disk.fail(Rule {
                after: operations / 8,
                ..Rule::once(operation, "")
            }),
            Trouble::Full => {
                let space = disk.space(Path::new("/"))?;
                disk.set_capacity(space.total - space.free + operations * 500);
                disk.cut_power_in(Some(operations));
            }
        }
        Ok(())
    }

    /// Whether this life is past its end: nothing that the store says can be held against it, but its promises.
    fn is_over(&self) -> bool {
        let disk = &self.machine.disk;
        let broken = matches!(self.trouble, Trouble::Broken(_))
            && disk.counts().failures > self.failures_before;
        disk.power().is_off() || broken
    }

    /// Settles what was in doubt and compares; false when the power went meanwhile.
    async fn in_life(&mut self, stores: &Stores) -> Result<bool> {
        let Ok(epoch) = stores.journal.lease(SHARD, "ledger").await else {
            ensure!(self.is_over(), "no lease");
            return Ok(false);
        };
        let own = self.model.journal.lease(SHARD, "ledger").await?;
        while let Some(batch) = self.in_doubt.first().cloned() {
            let answer = stores.journal.commit(SHARD, epoch, batch.clone()).await;
            if let Err(CommitError::Unknown(_)) = answer {
                ensure!(self.is_over(), "asked again, still unknown");
                return Ok(false);
            }
            let expected = self.model.journal.commit(SHARD, own, batch).await;
            ensure!(
                answer.is_ok() == expected.is_ok(),
                "asked again: {answer:?}, the model: {expected:?}"
            );
            self.in_doubt.remove(0);
        }
        for id in std::mem::take(&mut self.blobs_in_doubt) {
            if let Ok(Some(value)) = stores.blobs.get(id).await {
                self.model.blobs.put(id, value).await?;
            }
        }
        while let Some(writes) = self.records_in_doubt.first().cloned() {
            if let Err(error) = self.settle_records(stores, writes).await {
                ensure!(self.is_over(), "records in doubt: {error:#}");
                return Ok(false);
            }
            self.records_in_doubt.remove(0);
        }
        if let Err(error) = compare::equal(stores, &self.model, &self.work).await {
            ensure!(self.is_over(), "{error:#}");
            return Ok(false);
        }
        self.work.own = Some(own);
        self.work.theirs = Some(epoch);
        Ok(true)
    }

    async fn toil(&mut self, stores: &Stores) -> Result<()> {
        let (Some(own), Some(theirs)) = (self.work.own, self.work.theirs) else {
            return Ok(());
        };
        for _ in 0..ROUNDS {
            let batches = self.work.batches();
            let mut answers = self.commit_together(stores, theirs, batches).await?;
            answers.sort_by_key(|(n, _, _)| *n);
            for (_, batch, answer) in answers {
                self.apply(own, batch, answer).await?;
            }
            self.keep_blob(stores).await?;
            self.keep_records(stores).await?;
            if self.is_over() {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(self.rng.below(50))).await;
        }
        Ok(())
    }

    /// Commits batches at the same time, so that they share a group.
    async fn commit_together(
        &self,
        stores: &Stores,
        epoch: Epoch,
        batches: Vec<Batch>,
    ) -> Result<Vec<(usize, Batch, Result<(), CommitError>)>> {
        let mut tasks = JoinSet::new();
        for (n, batch) in batches.into_iter().enumerate() {
            let journal = stores.journal.clone();
            tasks.spawn(async move {
                let answer = journal.commit(SHARD, epoch, batch.clone()).await;
                (n, batch, answer.map(|_| ()))
            });
        }
        let mut answers = Vec::new();
        while let Some(answer) = tasks.join_next().await {
            answers.push(answer?);
        }
        Ok(answers)
    }

    async fn apply(
        &mut self,
        own: Epoch,
        batch: Batch,
        answer: Result<(), CommitError>,
    ) -> Result<()> {
        match answer {
            Err(CommitError::Unknown(_)) => self.in_doubt.push(batch),
            Ok(()) => {
                let expected = self.model.journal.commit(SHARD, own, batch).await;
                ensure!(expected.is_ok(), "acknowledged, the model: {expected:?}");
            }
            // Nothing happened, or so it says; the comparison holds it to that.
            Err(CommitError::Full) if self.trouble == Trouble::Full && is_new_mail(&batch) => {
                self.work.refused(&batch);
            }
            Err(_) if self.is_over() => self.work.refused(&batch),
            Err(error) => bail!("refused: {error}"),
        }
        Ok(())
    }
}

fn is_new_mail(batch: &Batch) -> bool {
    batch.ops.iter().any(|op| matches!(op, Op::Message(_)))
}
