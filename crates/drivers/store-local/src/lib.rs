//! The stores in a folder: mail in `mail.db` and `bodies/`, the control plane in `state.db`, large values in `blobs/`.
//! One process owns the folder, and needs nothing beside it.
//!
//! *Invariants.* Nothing is answered `Ok` before it is synced: bodies first, then the one commit that names them, so
//! that bytes without a row are garbage and there is no torn tail to repair. A failed sync is final: the waiting
//! callers hear `Unknown`, `Options::on_fatal` is called, and nothing is written any more. Every file but SQLite's goes
//! through `Env.disk`, SQLite's through the VFS of `Options::vfs`.
//!
//! *What it does not know.* What mail records and events mean.
//!
//! *Start reading at* [`open`], then `worker` (the committer's loop), `mail/group` (one group commit) and `bodies`.

mod backup;
mod blobs;
mod bodies;
mod check;
mod codec;
mod folder;
mod format;
mod lock;
mod mail;
mod migrate;
mod options;
mod room;
mod sql;
mod state;
mod worker;

pub use backup::{Backup, Copied, Copier, CopyError, Manifest, Restored};
pub use backup::{accept_as_data, found_in, restore};
pub use check::{Checked, FINDINGS_MAX, Finding, Reader, check};
pub use folder::{Keeper, open};
pub use format::FORMAT;
pub use options::{Faults, OnFatal, OpenError, Options, SyncPoint};

use std::sync::{Mutex, MutexGuard, PoisonError};

/// Locks; what the mutexes here guard is changed in single steps, so a panic elsewhere leaves it whole.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
