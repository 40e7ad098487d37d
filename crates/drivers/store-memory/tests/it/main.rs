//! The memory store is held to the suite of the contract.

mod faults;

use base::BoxFuture;
use std::sync::Arc;
use store::Stores;
use store::suite::{ManualClock, Subject};
use store_memory::Faults;

struct Memory {
    stores: Stores,
    clock: Arc<ManualClock>,
    faults: Arc<Faults>,
}

fn memory() -> Memory {
    let clock = Arc::new(ManualClock::default());
    let faults = Arc::new(Faults::default());
    Memory {
        stores: store_memory::open_with(clock.clone(), faults.clone()),
        clock,
        faults,
    }
}

impl Subject for Memory {
    fn stores(&self) -> Stores {
        self.stores.clone()
    }

    fn clock(&self) -> &ManualClock {
        &self.clock
    }

    fn set_full(&self, full: bool) {
        self.faults.set_full(full);
    }

    fn reopen(&mut self) -> BoxFuture<'_, ()> {
        Box::pin(async {})
    }
}

store::promises!(memory);
