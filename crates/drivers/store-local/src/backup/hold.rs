//! What a copy of the folder holds back while it is made: first that logs are copied into their databases, so that these
//! stand still, then only that files are removed. It gives way when the log grows too long or room runs out.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU8, Ordering};

/// Nothing is held back.
const FREE: u8 = 0;
/// Neither are logs copied back nor files removed.
const ALL: u8 = 1;
/// No file is removed.
const FILES: u8 = 2;
/// Nothing is held back any more, and whoever makes the copy is to hear of it.
const BROKEN: u8 = 3;

/// Shared by everything that a copy holds back.
#[derive(Debug, Default)]
pub(crate) struct Hold(AtomicU8);

impl Hold {
    /// Holds everything back; `None` while another copy is made.
    pub(crate) fn begin(self: &Arc<Self>) -> Option<Held> {
        let begun = self
            .0
            .compare_exchange(FREE, ALL, Ordering::SeqCst, Ordering::SeqCst);
        begun.is_ok().then(|| Held {
            hold: Arc::clone(self),
            cancelled: AtomicBool::new(false),
        })
    }

    /// Whether databases must stand still.
    pub(crate) fn logs(&self) -> bool {
        self.0.load(Ordering::SeqCst) == ALL
    }

    /// Whether files must stay.
    pub(crate) fn files(&self) -> bool {
        matches!(self.0.load(Ordering::SeqCst), ALL | FILES)
    }

    /// Gives way: mail comes before its copy.
    pub(crate) fn break_up(&self) {
        let broken = self
            .0
            .fetch_update(Ordering::SeqCst, Ordering::SeqCst, |stage| {
                matches!(stage, ALL | FILES).then_some(BROKEN)
            });
        if broken.is_ok() {
            tracing::warn!("a backup is given up, since the server needs room");
        }
    }
}

/// Everything is held back while this lives.
#[derive(Debug)]
pub(crate) struct Held {
    hold: Arc<Hold>,
    cancelled: AtomicBool,
}

impl Held {
    /// The databases are copied: from now on files alone are held. `false` when that came too late.
    pub(crate) fn databases_copied(&self) -> bool {
        let hold = &self.hold.0;
        hold.compare_exchange(ALL, FILES, Ordering::SeqCst, Ordering::SeqCst)
            .is_ok()
    }

    /// Whether nothing has given way.
    pub(crate) fn is_whole(&self) -> bool {
        self.hold.files()
    }

    /// Nobody waits for the copy any more.
    pub(crate) fn cancel(&self) {
        self.cancelled.store(true, Ordering::SeqCst);
    }

    /// Whether it makes sense to go on.
    pub(crate) fn goes_on(&self) -> bool {
        self.is_whole() && !self.cancelled.load(Ordering::SeqCst)
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        self.hold.0.store(FREE, Ordering::SeqCst);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_holds_back_by_stages_and_hears_when_it_had_to_give_way() {
        let hold = Arc::new(Hold::default());
        assert!(!hold.logs() && !hold.files());
        hold.break_up();
        let held = hold.begin().expect("is free");
        assert!(hold.begin().is_none(), "one at a time");
        assert!(hold.logs() && hold.files() && held.goes_on());
        assert!(held.databases_copied());
        assert!(!hold.logs() && hold.files() && held.is_whole());
        hold.break_up();
        assert!(!hold.files() && !held.is_whole());
        assert!(hold.begin().is_none(), "it is not over yet");
        drop(held);
        let held = hold.begin().expect("is free again");
        hold.break_up();
        assert!(!held.databases_copied());
        drop(held);
        let held = hold.begin().expect("is free again");
        held.cancel();
        assert!(held.is_whole() && !held.goes_on());
    }
}
