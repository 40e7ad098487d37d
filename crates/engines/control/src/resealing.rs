//! Rotation of the master key: every sealed value is opened and sealed anew with the newest key, page after page, while
//! calls go on (docs/adr/046). It may end at any point: every value names its key, and all keys are at hand until the
//! last of theirs is gone.

use crate::installation;
use crate::seals::{self, Renewed};
use crate::tables::SCAN_PAGE;
use crate::{Control, Error};
use base::crypto::MasterKey;
use std::sync::{Mutex, PoisonError};
use store::State;
use store::state::{Expect, Versioned, Write, WriteError};
use store::table::RETRIES;

/// Most records that do not open that are named.
const NAMED: usize = 20;
/// Values of one commit may have so many bytes together, far below what a store takes.
const COMMIT_BYTES: usize = 256 * 1024;

/// Ids of the master keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MasterKeyIds {
    /// The one that seals.
    pub current: String,
    /// Those that open alone.
    pub former: Vec<String>,
}

/// How far a pass over all records is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Resealed {
    /// Records that were looked at.
    pub records: u64,
    /// Values that were sealed anew.
    pub seals: u64,
    /// What values are sealed for that no key opens, and that stay as they are; the first of them.
    pub unopened: Vec<String>,
    /// Whether every record was looked at.
    pub done: bool,
}

/// The pass that is under way.
#[derive(Default)]
pub(crate) struct Progress(Mutex<Option<Pass>>);

#[derive(Default)]
struct Pass {
    /// The last record that was looked at.
    after: Option<String>,
    so_far: Resealed,
}

impl Control {
    /// Ids of the master keys.
    pub fn master_key_ids(&self) -> MasterKeyIds {
        MasterKeyIds {
            current: self.master_key.id(),
            former: self.master_key.former_ids(),
        }
    }

    /// Seals with a new master key from now on. Whoever calls has made it durable before.
    pub async fn take_master_key(&self, key: MasterKey) -> Result<(), Error> {
        self.sealed.take(key).await;
        self.progress(None);
        // A caller that went away may have left a commit in the store's queue; this one stands behind it, and a pass
        // begins after it.
        let Some(row) = self.sealed.get(installation::ROW).await? else {
            return Ok(());
        };
        self.reseal_row(row).await.map(drop)
    }

    /// Goes on with the pass that seals everything with the newest key, for so many pages; begins one when there is
    /// none.
    ///
    /// **Errors**: the store failed. The next call goes on where this one was, or begins anew.
    pub async fn reseal(&self, pages: usize) -> Result<Resealed, Error> {
        let mut pass = self.progress(None).unwrap_or_default();
        for _ in 0..pages {
            let after = pass.after.as_deref();
            let page = self.sealed.scan("", after, SCAN_PAGE).await?;
            pass.so_far.done = page.len() < SCAN_PAGE;
            pass.so_far.records += page.len() as u64;
            if let Some(last) = page.last() {
                pass.after = Some(last.key.clone());
            }
            self.reseal_page(page, &mut pass.so_far).await?;
            if pass.so_far.done {
                return Ok(pass.so_far);
            }
        }
        let so_far = pass.so_far.clone();
        self.progress(Some(pass));
        Ok(so_far)
    }

    /// Takes the pass that is under way, and puts another in its place.
    fn progress(&self, next: Option<Pass>) -> Option<Pass> {
        let progress = &self.resealing.0;
        let mut now = progress.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::replace(&mut *now, next)
    }

    async fn reseal_page(&self, page: Vec<Versioned>, so_far: &mut Resealed) -> Result<(), Error> {
        let mut batch: Vec<(Versioned, Renewed)> = Vec::new();
        for row in page {
            let Some(renewed) = self.renewed(&row) else {
                continue;
            };
            let room = NAMED.saturating_sub(so_far.unopened.len());
            so_far
                .unopened
                .extend(renewed.unopened.iter().take(room).cloned());
            if renewed.seals == 0 {
                continue;
            }
            so_far.seals += renewed.seals;
            let bytes: usize = batch.iter().map(|(_, other)| other.value.len()).sum();
            let stranger = batch
                .last()
                .is_some_and(|(other, _)| partition(other) != partition(&row));
            if stranger || bytes + renewed.value.len() > COMMIT_BYTES {
                self.reseal_batch(std::mem::take(&mut batch)).await?;
            }
            batch.push((row, renewed));
        }
        self.reseal_batch(batch).await
    }

    /// Writes records of one partition together, or one by one when some were changed meanwhile.
    async fn reseal_batch(&self, batch: Vec<(Versioned, Renewed)>) -> Result<(), Error> {
        if batch.is_empty() {
            return Ok(());
        }
        let writes = batch
            .iter()
            .map(|(row, renewed)| write(row, renewed))
            .collect();
        match self.sealed.commit(writes).await {
            Err(WriteError::Conflict(_)) => {}
            done => return done.map_err(Error::from),
        }
        for (row, _) in batch {
            self.reseal_row(row).await?;
        }
        Ok(())
    }

    /// Writes a record, read again when it was changed meanwhile.
    async fn reseal_row(&self, mut row: Versioned) -> Result<(), Error> {
        for _ in 0..RETRIES {
            let renewed = self.renewed(&row).filter(|renewed| renewed.seals > 0);
            let Some(renewed) = renewed else {
                return Ok(());
            };
            match self.sealed.commit(vec![write(&row, &renewed)]).await {
                Err(WriteError::Conflict(_)) => {}
                done => return done.map_err(Error::from),
            }
            match self.sealed.get(&row.key).await? {
                Some(now) => row = now,
                None => return Ok(()),
            }
        }
        Err(Error::Contended)
    }

    fn renewed(&self, row: &Versioned) -> Option<Renewed> {
        seals::renew(&row.key, &row.value, &self.master_key, &*self.env.entropy)
    }
}

fn partition(row: &Versioned) -> Option<&str> {
    row.key.split('/').next()
}

fn write(row: &Versioned, renewed: &Renewed) -> Write {
    Write {
        key: row.key.clone(),
        expect: Expect::Version(row.version),
        value: Some(renewed.value.clone().into()),
    }
}
