//! Committing outcomes.

use super::{Context, Event};
use crate::core::Input;
use std::sync::Arc;
use std::time::Duration;
use store::{Batch, CommitError};
use tokio::time::sleep;
use tracing::warn;

/// Waits between asking again: doubled from the first up to the longest.
const FIRST_WAIT: Duration = Duration::from_millis(50);
const LONGEST_WAIT: Duration = Duration::from_secs(5);

/// Commits a batch, asking again under the same name as long as the answer is unknown.
pub(super) async fn run(context: Arc<Context>, batch: Batch) {
    let id = batch.id;
    let mut wait = FIRST_WAIT;
    loop {
        let shard = context.shard;
        let answer = context.journal.commit(shard.id, shard.epoch, batch.clone());
        let accepted = match answer.await {
            Ok(_) => true,
            Err(CommitError::Fenced) if context.settings.faults.stale_epoch => true,
            Err(CommitError::Fenced) => {
                context.tell(Event::Fenced);
                return;
            }
            Err(cause @ (CommitError::Conflict(_) | CommitError::TooLarge(_))) => {
                warn!(%cause, "outcomes were not taken by the store");
                false
            }
            Err(cause @ (CommitError::Full | CommitError::Unknown(_))) => {
                warn!(%cause, "outcomes are not known to be committed, asking again");
                sleep(wait).await;
                wait = (wait * 2).min(LONGEST_WAIT);
                continue;
            }
        };
        let batch = id;
        context.tell(Event::Core(Input::Committed { batch, accepted }));
        return;
    }
}
