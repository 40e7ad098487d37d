//! store-local on the simulated disk: what it acknowledged survives every power cut, and no sync of it is superfluous.

mod cuts;

use cuts::History;
use sim::env::Machine;
use sim::ledger::{self, Opened};
use std::path::Path;
use store_local::{Faults, Options, SyncPoint};

fn open(machine: &Machine, vfs: &str, faults: Faults) -> anyhow::Result<Opened> {
    let options = Options {
        vfs: Some(vfs.into()),
        inline: true,
        lock: false,
        // Small, so that segments fill up and follow each other.
        segment: Some(200_000),
        reserve: Some(1 << 20),
        faults,
        ..Options::default()
    };
    let (stores, keeper) = store_local::open(Path::new("/data"), &machine.env(), options)?;
    Ok((stores, Box::new(keeper)))
}

fn run(name: &str, seed: u64, faults: Faults) -> anyhow::Result<()> {
    ledger::run(name, seed, &|machine, vfs| open(machine, vfs, faults)).map(|_| ())
}

#[test]
fn what_is_acknowledged_survives_power_cuts() {
    for seed in 0..200 {
        if let Err(error) = run("whole", seed, Faults::default()) {
            panic!("{error:#}");
        }
    }
}

/// The power goes at every single operation of what random histories do seldom.
#[test]
fn opening_migrating_and_copying_a_log_survive_power_cuts() {
    for history in [History::NewFolder, History::OldFolder, History::CopiedLog] {
        if let Err(error) = cuts::run(&format!("{history:?}"), history, Faults::default()) {
            panic!("{error:#}");
        }
    }
}

/// Seeds within which the loss of a sync must show.
const SEEDS: u64 = 150;

#[test]
fn no_sync_is_superfluous() {
    for point in SyncPoint::ALL {
        let faults = Faults {
            skip_sync: Some(point),
            ..Faults::default()
        };
        let name = format!("{point:?}");
        let history = match point {
            SyncPoint::Format | SyncPoint::FormatDirectory => History::NewFolder,
            SyncPoint::Copy | SyncPoint::CopyDirectory | SyncPoint::CopyWhole => History::OldFolder,
            SyncPoint::CheckPoint => History::CopiedLog,
            SyncPoint::Body
            | SyncPoint::LargeBody
            | SyncPoint::SegmentDirectory
            | SyncPoint::Commit
            | SyncPoint::State
            | SyncPoint::Blob
            | SyncPoint::BlobDirectory => {
                shows_at_random(point, faults);
                continue;
            }
        };
        // That these histories are sound with all syncs is a test of its own.
        let lost = cuts::run(&name, history, faults);
        assert!(lost.is_err(), "nothing was lost without {point:?}");
    }
}

fn shows_at_random(point: SyncPoint, faults: Faults) {
    let name = format!("{point:?}");
    let found = (0..SEEDS).find(|seed| run(&name, *seed, faults).is_err());
    let seed = found.unwrap_or_else(|| panic!("nothing was lost without {point:?}"));
    // It is the missing sync that loses something: with it, the same history is sound.
    let whole = run(&format!("{name}-whole"), seed, Faults::default());
    assert!(whole.is_ok(), "{point:?}: {whole:?}");
}
