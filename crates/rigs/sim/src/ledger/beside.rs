//! What a store keeps beside the journal: records of the control plane, and blobs.

use super::{Ledger, Trouble};
use anyhow::{Result, ensure};
use bytes::Bytes;
use store::state::Write;
use store::{BlobId, Stores};

impl Ledger {
    /// Writes of the control plane: all of a batch or nothing.
    pub(super) async fn keep_records(&mut self, stores: &Stores) -> Result<()> {
        let writes = self.work.writes();
        if stores.state.commit(writes.clone()).await.is_ok() {
            self.model.state.commit(writes).await?;
            return Ok(());
        }
        let allowed = self.is_over() || self.trouble == Trouble::Full;
        ensure!(allowed, "a write was refused");
        self.records_in_doubt.push(writes);
        Ok(())
    }

    /// Takes what the store holds of a batch in doubt for what happened.
    pub(super) async fn settle_records(&self, stores: &Stores, writes: Vec<Write>) -> Result<()> {
        let Some(first) = writes.first() else {
            return Ok(());
        };
        let found = stores.state.get(&first.key).await?;
        if found.map(|record| record.value) == first.value {
            self.model.state.commit(writes).await?;
        }
        Ok(())
    }

    pub(super) async fn keep_blob(&mut self, stores: &Stores) -> Result<()> {
        if !self.rng.chance(100) {
            return Ok(());
        }
        let id = BlobId(u128::from(self.rng.next_u64()));
        let mut value = vec![0; self.rng.below(5_000) as usize];
        self.rng.fill(&mut value);
        let value = Bytes::from(value);
        self.work.blobs.push(id);
        match stores.blobs.put(id, value.clone()).await {
            Ok(()) => self.model.blobs.put(id, value).await?,
            Err(_) => self.blobs_in_doubt.push(id),
        }
        Ok(())
    }
}
