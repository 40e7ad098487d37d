//! What the binary tells a server that was built, and what it learns for a new user.

use super::App;
use crate::config::RootKey;
use crate::operator::keys::{self, SubmissionHost};
use crate::operator::{Backup, KeyFile};
use base::Secret;
use std::sync::Arc;

impl App {
    /// Tells what copies everything, for the operator's command.
    pub fn add_backup(&self, backup: Arc<dyn Backup>) {
        // There is one folder; whoever names it again means the same.
        let _ = self.house.backup.set(backup);
    }

    /// Tells which file the master keys are in, for the operator's command.
    pub fn add_key_file(&self, file: Arc<dyn KeyFile>) {
        // As above.
        let _ = self.house.key_file.set(file);
    }

    /// Where a new user submits mail by SMTP, and the password of a key (smtp.md §4); `None` without a listener.
    pub fn submission(&self, key: &RootKey) -> Option<(SubmissionHost, Secret<String>)> {
        let host = keys::submission(&self.endpoints, &self.config.service_domain)?;
        let password = smtp_in::password::derive(&key.secret_access_key, &self.config.region);
        Some((host, password))
    }
}
