//! Faults that a disk shows on request: errors by rule, and a power cut at a chosen operation.

use crate::rng::Rng;
use std::io;
use std::path::Path;

/// What the disk is asked to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Operation {
    /// Opening, creating, renaming or removing.
    Name,
    /// Reading.
    Read,
    /// Writing, and changes of the length.
    Write,
    /// Making a file or a directory durable.
    Sync,
}

/// The error that it answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// EIO.
    Broken,
    /// ENOSPC.
    NoSpace,
}

impl Trouble {
    /// The error as the kernel says it.
    pub fn error(self) -> io::Error {
        const EIO: i32 = 5;
        const ENOSPC: i32 = 28;
        io::Error::from_raw_os_error(match self {
            Self::Broken => EIO,
            Self::NoSpace => ENOSPC,
        })
    }
}

/// A fault by rule.
#[derive(Clone, Debug)]
pub struct Rule {
    /// Which operation fails.
    pub operation: Operation,
    /// On paths that contain this; empty: on all.
    pub path: String,
    /// How many such operations still go well.
    pub after: u64,
    /// How many fail then; `u64::MAX` for ever.
    pub times: u64,
    /// How.
    pub trouble: Trouble,
}

impl Rule {
    /// The next such operation on such a path fails with EIO, once.
    pub fn once(operation: Operation, path: &str) -> Self {
        Self {
            operation,
            path: path.to_owned(),
            after: 0,
            times: 1,
            trouble: Trouble::Broken,
        }
    }

    /// Counts a matching operation; true when it is one that fails.
    fn strikes(&mut self) -> bool {
        if self.after > 0 {
            self.after -= 1;
            return false;
        }
        let strikes = self.times > 0;
        if self.times != u64::MAX {
            self.times = self.times.saturating_sub(1);
        }
        strikes
    }
}

/// What is set to go wrong.
#[derive(Default)]
pub(super) struct Faults {
    pub(super) rules: Vec<Rule>,
    /// Errors by chance: per million operations that write or sync.
    pub(super) per_million: u64,
    /// Writes, syncs and name changes until the power goes.
    pub(super) cut_in: Option<u64>,
}

impl Faults {
    /// The trouble that an operation runs into.
    pub(super) fn strike(
        &mut self,
        rng: &mut Rng,
        operation: Operation,
        path: &Path,
    ) -> Option<Trouble> {
        let text = path.to_string_lossy();
        for rule in &mut self.rules {
            if rule.operation == operation && text.contains(&rule.path) && rule.strikes() {
                return Some(rule.trouble);
            }
        }
        let changes = matches!(operation, Operation::Write | Operation::Sync);
        (changes && self.per_million > 0 && rng.below(1_000_000) < self.per_million)
            .then_some(Trouble::Broken)
    }

    /// Counts an operation that changes the disk; true when the power goes at it.
    pub(super) fn cuts_now(&mut self) -> bool {
        match &mut self.cut_in {
            Some(0) => {
                self.cut_in = None;
                true
            }
            Some(n) => {
                *n -= 1;
                false
            }
            None => false,
        }
    }
}
