//! Faults that a test plans: the n-th commit, write or read fails in a chosen way.

use crate::lock;
use std::collections::BTreeMap;
use std::sync::Mutex;
use std::time::Duration;
use store::{CommitError, Error};

/// How an operation fails.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The answer is "unknown", and nothing happened.
    UnknownBefore,
    /// The answer is "unknown", and yet it happened.
    UnknownAfter,
    /// No room.
    Full,
    /// Another owner has the shard.
    Fenced,
    /// It succeeds after so long.
    Delay(Duration),
}

/// A plan of faults; empty by default.
#[derive(Default)]
pub struct Faults {
    plan: Mutex<Plan>,
}

#[derive(Default)]
struct Plan {
    commits: Line,
    writes: Line,
    reads: Line,
    full: bool,
}

#[derive(Default)]
struct Line {
    done: u64,
    planned: BTreeMap<u64, Fault>,
}

impl Line {
    fn plan(&mut self, nth: u64, fault: Fault) {
        self.planned.insert(self.done + nth, fault);
    }

    fn next(&mut self) -> Option<Fault> {
        self.done += 1;
        self.planned.remove(&self.done)
    }
}

impl Faults {
    /// The `nth` commit of the journal from now on (1 is the next one) fails.
    pub fn fail_commit(&self, nth: u64, fault: Fault) {
        lock(&self.plan).commits.plan(nth, fault);
    }

    /// The `nth` commit of State or put of a blob from now on fails.
    pub fn fail_write(&self, nth: u64, fault: Fault) {
        lock(&self.plan).writes.plan(nth, fault);
    }

    /// The `nth` read of journal, State or blobs from now on fails.
    pub fn fail_read(&self, nth: u64, fault: Fault) {
        lock(&self.plan).reads.plan(nth, fault);
    }

    /// Says whether there is room for new mail and blobs.
    pub fn set_full(&self, full: bool) {
        lock(&self.plan).full = full;
    }

    /// Commits of the journal so far.
    pub fn commits(&self) -> u64 {
        lock(&self.plan).commits.done
    }

    pub(crate) fn is_full(&self) -> bool {
        lock(&self.plan).full
    }

    pub(crate) fn next_commit(&self) -> Option<Fault> {
        lock(&self.plan).commits.next()
    }

    pub(crate) fn next_write(&self) -> Option<Fault> {
        lock(&self.plan).writes.next()
    }

    /// What a read does first: fails, waits, or nothing.
    pub(crate) async fn read(&self) -> Result<(), Error> {
        let fault = lock(&self.plan).reads.next();
        match fault {
            None => Ok(()),
            Some(Fault::Delay(time)) => {
                tokio::time::sleep(time).await;
                Ok(())
            }
            Some(_) => Err(failed()),
        }
    }
}

/// The failure of a commit that a test planned.
pub(crate) fn unknown() -> CommitError {
    CommitError::Unknown("planned by the test".into())
}

/// The failure of another operation that a test planned.
pub(crate) fn failed() -> Error {
    Error::Failed("planned by the test".into())
}
