//! The machine's power: off means that neither its disk nor its network does anything any more.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use tokio::sync::Notify;

/// A shared switch. Each life of the machine has a number, so that handles of an earlier one stay dead.
#[derive(Clone, Debug, Default)]
pub struct Power(Arc<Inner>);

#[derive(Debug, Default)]
struct Inner {
    off: AtomicBool,
    life: AtomicU64,
    went_off: Notify,
}

/// One life of the machine, as a handle that belongs to it remembers it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Life(u64);

impl Power {
    /// Whether the machine is without power.
    pub fn is_off(&self) -> bool {
        self.0.off.load(Ordering::SeqCst)
    }

    /// Switches off; everything of this life fails from now on.
    pub fn switch_off(&self) {
        if !self.0.off.swap(true, Ordering::SeqCst) {
            self.0.went_off.notify_one();
        }
    }

    /// Switches on: a new life begins.
    pub fn switch_on(&self) {
        self.0.life.fetch_add(1, Ordering::SeqCst);
        self.0.off.store(false, Ordering::SeqCst);
    }

    /// The current life.
    pub fn life(&self) -> Life {
        Life(self.0.life.load(Ordering::SeqCst))
    }

    /// Whether a handle of that life still works.
    pub fn holds(&self, life: Life) -> bool {
        !self.is_off() && self.life() == life
    }

    /// Waits until the power goes.
    pub async fn gone(&self) {
        while !self.is_off() {
            self.0.went_off.notified().await;
        }
    }
}
