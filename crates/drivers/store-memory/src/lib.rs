//! The stores in memory: the exact model of the contract, for tests, for the simulator and for a server that need not
//! remember. What it refuses, accepts and answers is what every other backend must.
//!
//! *Invariants.* A batch is checked whole before anything changes; one mutex makes it atomic and isolated. Faults
//! happen only where a test asked for them.
//!
//! *What it does not know.* Files. Everything is gone with the last handle.
//!
//! *Start reading at* [`open`], then `shard` for the rules of the journal.

mod blobs;
mod faults;
mod journal;
mod series;
mod shard;
mod state;

pub use faults::{Fault, Faults};

use base::env::Clock;
use std::sync::{Arc, Mutex, MutexGuard};
use store::Stores;

/// New, empty stores; the clock says which batch ids are older than 24 hours.
pub fn open(clock: Arc<dyn Clock>) -> Stores {
    open_with(clock, Arc::default())
}

/// New, empty stores that fail as the test plans it.
pub fn open_with(clock: Arc<dyn Clock>, faults: Arc<Faults>) -> Stores {
    let series = Arc::new(series::Counters::default());
    Stores {
        journal: Arc::new(journal::Memory::new(
            clock,
            Arc::clone(&series),
            Arc::clone(&faults),
        )),
        state: Arc::new(state::Records::new(Arc::clone(&faults))),
        blobs: Arc::new(blobs::Values::new(faults)),
        series,
    }
}

/// Locks; a panic of another holder leaves nothing half done, since checks come before changes.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner)
}
