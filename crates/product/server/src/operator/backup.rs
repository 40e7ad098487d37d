//! The operator's command that copies everything while the server runs.

use super::{Operator, Outcome, Problem};
use base::BoxFuture;
use serde::Deserialize;
use serde_json::Value;
use std::path::{Path, PathBuf};

/// Copies what a server keeps; whoever opened its stores knows how.
pub trait Backup: Send + Sync {
    /// Copies everything into an empty folder; answers what it came to.
    ///
    /// **Errors**: why it could not, and what to do.
    fn make<'a>(&'a self, to: &'a Path) -> BoxFuture<'a, Result<Value, String>>;
}

/// Where a backup goes.
#[derive(Debug, Deserialize)]
pub(super) struct Target {
    dir: PathBuf,
}

impl Operator {
    pub(super) async fn backup_make(&self, target: &Target) -> Outcome {
        if !target.dir.is_absolute() {
            let text = format!("{} is no absolute path", target.dir.display());
            return Err(Problem::Invalid(text));
        }
        let Some(backup) = self.house.backup.get() else {
            let text = "this server keeps nothing in a folder, so there is nothing to back up";
            return Err(Problem::Invalid(text.into()));
        };
        let made = backup.make(&target.dir).await;
        made.map_err(Problem::Failed)
    }
}
