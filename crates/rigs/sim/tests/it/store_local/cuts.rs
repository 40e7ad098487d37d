//! Short histories in which the power goes at the first, the second, and so at every operation.

use super::open;
use anyhow::{Context, Result, ensure};
use base::env::Disk;
use base::{MessageNumber, ShardId};
use sim::disk::SimDisk;
use sim::env::{Machine, SimClock, SimEntropy};
use sim::net::Fabric;
use sim::power::Power;
use sim::rng::Rng;
use sim::{dns, vfs};
use std::path::{Path, PathBuf};
use std::time::Duration;
use store::Stores;
use store::state::{Expect, Write};
use store_local::Faults;

/// What is cut off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum History {
    /// A folder is made.
    NewFolder,
    /// A folder of format 0 is migrated.
    OldFolder,
    /// A log is copied into its database, and begins anew.
    CopiedLog,
}

/// What each cut may leave is tried so often.
const SEEDS: u64 = 32;
/// More operations than any of the histories has.
const OPERATIONS_MAX: u64 = 5_000;
/// Commits of [`History::CopiedLog`]; the committer copies the log when it first finds time, soon after it starts.
const COMMITS: usize = 20;
const DIR: &str = "/data";

/// Cuts the history off at each of its operations.
///
/// # Errors
/// Says what was lost.
pub(super) fn run(name: &str, history: History, faults: Faults) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .start_paused(true)
        .build()?;
    let name = format!("cuts-{name}");
    // A log has so many operations that each need not meet every fate.
    let seeds = if history == History::CopiedLog {
        1
    } else {
        SEEDS
    };
    runtime.block_on(async {
        for operation in 0..OPERATIONS_MAX {
            let mut went = false;
            for seed in 0..seeds {
                let seed = operation * seeds + seed;
                let cut = Cut::new(&name, history, faults, seed)?;
                went |= cut
                    .run(operation)
                    .await
                    .with_context(|| format!("{history:?} cut at {operation}, seed {seed}"))?;
            }
            if went {
                // The first that the power did not reach.
                ensure!(operation > 10, "it has no operations");
                return Ok(());
            }
        }
        anyhow::bail!("it does not end")
    })
}

struct Cut<'a> {
    machine: Machine,
    vfs: &'a str,
    history: History,
    faults: Faults,
    seed: u64,
}

/// What a life came to.
#[derive(Default)]
struct Life {
    is_open: bool,
    /// Commits that were acknowledged.
    commits: usize,
    /// The power lasted.
    is_whole: bool,
}

impl<'a> Cut<'a> {
    fn new(vfs: &'a str, history: History, faults: Faults, seed: u64) -> Result<Self> {
        let mut rng = Rng::new(seed);
        let disk = SimDisk::with_power(rng.next_u64(), Power::default());
        vfs::register(vfs, &disk)?;
        let fabric = Fabric::new(rng.fork("fabric"));
        let machine = Machine {
            clock: SimClock::new(),
            entropy: SimEntropy::new(rng.fork("entropy")),
            net: fabric.machine(&[], disk.power()),
            dns: dns::Zones::new(rng.fork("dns")),
            disk,
        };
        Ok(Self {
            machine,
            vfs,
            history,
            faults,
            seed,
        })
    }

    /// One life that is cut off and one that must have everything; whether the first came to its end.
    async fn run(&self, operation: u64) -> Result<bool> {
        let disk = &self.machine.disk;
        if self.history == History::OldFolder {
            copy_in(disk, &golden(), Path::new(DIR))?;
        }
        // What was there before is durable.
        disk.process_restart();
        let first = self.first_life(operation).await?;
        // Tasks of the stores notice that their handles are gone.
        tokio::time::sleep(Duration::from_secs(1)).await;
        disk.heal();
        disk.power_on(self.seed);
        if first.is_open {
            let format = self.text("format.json")?;
            ensure!(format == b"{\"format\": 1}\n", "the format is {format:?}");
        }
        let (stores, _keeper) = open(&self.machine, self.vfs, self.faults)?;
        self.compare(&stores, first.commits).await?;
        Ok(first.is_whole)
    }

    async fn first_life(&self, operation: u64) -> Result<Life> {
        let disk = &self.machine.disk;
        let is_log = self.history == History::CopiedLog;
        let mut life = Life::default();
        if !is_log {
            disk.cut_power_in(Some(operation));
        }
        let opened = open(&self.machine, self.vfs, self.faults);
        if is_log {
            disk.cut_power_in(Some(operation));
        }
        match &opened {
            Ok((stores, _)) => {
                life.is_open = true;
                let wanted = if is_log { COMMITS } else { 0 };
                while life.commits < wanted {
                    let done = stores.state.commit(vec![record(life.commits)]).await;
                    if done.is_err() {
                        break;
                    }
                    life.commits += 1;
                }
                life.is_whole = !disk.power().is_off();
            }
            Err(error) => ensure!(disk.power().is_off(), "does not open: {error:#}"),
        }
        // Before the folder is closed, which would copy the logs.
        disk.power_off();
        Ok(life)
    }

    async fn compare(&self, stores: &Stores, commits: usize) -> Result<()> {
        for number in 0..commits {
            let write = record(number);
            let found = stores.state.get(&write.key).await?;
            let value = found.map(|record| record.value);
            ensure!(value == write.value, "record {number} is {value:?}");
        }
        if self.history == History::OldFolder {
            for number in 1..=3 {
                let message = MessageNumber(number);
                let stored = stores.journal.message(ShardId(0), message).await?;
                let stored = stored.with_context(|| format!("message {number} is lost"))?;
                ensure!(stored.body.is_some() == (number > 1), "body {number}");
            }
            for name in ["mail.db", "state.db", "format.json"] {
                let copy = self.text(&format!("before-format-1/{name}"))?;
                ensure!(
                    copy == std::fs::read(golden().join(name))?,
                    "the copy of {name} is not what was there before"
                );
            }
        }
        Ok(())
    }

    fn text(&self, name: &str) -> Result<Vec<u8>> {
        let (disk, path) = (&self.machine.disk, Path::new(DIR).join(name));
        ensure!(disk.exists(&path), "{name} is lost");
        let file = disk.open(&path)?;
        let mut text = vec![0; file.len()? as usize];
        file.read_at(0, &mut text)?;
        Ok(text)
    }
}

fn record(number: usize) -> Write {
    Write {
        key: format!("records/{number}"),
        expect: Expect::Absent,
        value: Some(format!("{{\"number\":{number}}}").into()),
    }
}

/// The folder of format 0 that store-local keeps for its tests.
fn golden() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../drivers/store-local/tests/golden/v0")
}

fn copy_in(disk: &SimDisk, from: &Path, to: &Path) -> Result<()> {
    disk.create_dir(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let to = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_in(disk, &entry.path(), &to)?;
        } else {
            disk.open(&to)?.write_at(0, &std::fs::read(entry.path())?)?;
        }
    }
    Ok(())
}
