//! The operator's commands about the installation itself: keys, refused calls, backups, the master key.

use super::backup::Backup;
use super::{KeyFile, Operator, Outcome, Problem, read};
use crate::endpoints::Endpoints;
use crate::requests::Requests;
use std::sync::{Arc, OnceLock};

/// What these commands work on.
#[derive(Clone)]
pub(crate) struct House {
    /// Where the server listens, once all of its doors are open.
    pub(crate) endpoints: Arc<OnceLock<Endpoints>>,
    /// The newest calls.
    pub(crate) requests: Arc<Requests>,
    /// What copies everything; nothing does when all is in memory.
    pub(crate) backup: Arc<OnceLock<Arc<dyn Backup>>>,
    /// The file of the master keys; there is none when all is in memory.
    pub(crate) key_file: Arc<OnceLock<Arc<dyn KeyFile>>>,
}

impl Operator {
    /// Carries out a command of one of these nouns.
    pub(super) async fn house_command(&self, noun: &str, verb: &str, arguments: &[u8]) -> Outcome {
        match (noun, verb) {
            ("key", "create") => self.key_create(&read(arguments)?).await,
            ("key", "list") => self.key_list(&read(arguments)?).await,
            ("key", "enable") => self.key_switch(&read(arguments)?, true).await,
            ("key", "disable") => self.key_switch(&read(arguments)?, false).await,
            ("key", "delete") => self.key_delete(&read(arguments)?).await,
            ("smtp-credentials", "show") => self.smtp_credentials(&read(arguments)?).await,
            ("env", "show") => self.env(&read(arguments)?).await,
            ("backup", "make") => self.backup_make(&read(arguments)?).await,
            ("master-key", "show") => self.master_key_show().await,
            ("master-key", "rotate") => self.master_key_rotate().await,
            ("request", "show") => self.request_show(&read(arguments)?).await,
            ("request", "list") => Ok(self.request_list(read(arguments)?)),
            _ => Err(Problem::NotFound(format!(
                "there is no command {noun} {verb}"
            ))),
        }
    }
}
