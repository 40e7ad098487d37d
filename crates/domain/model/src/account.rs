//! Accounts and the keys that act for them.

use base::{AccountId, Secret, Timestamp};
use serde::{Deserialize, Serialize};

/// One account of the installation, per region (reputation-quotas.md §1).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Account {
    /// Its twelve digits.
    pub id: AccountId,
    /// Out of the sandbox.
    pub production: bool,
    /// Recipients in a rolling 24 hours; -1 is unlimited.
    pub max_24_hour_send: f64,
    /// Recipients a second; -1 is unlimited.
    pub max_send_rate: f64,
    /// The customer's own switch.
    pub sending_enabled: bool,
    /// Why the operator paused it; `None` while it may send.
    pub paused: Option<String>,
    /// When it was created.
    pub created_at: Timestamp,
}

impl Account {
    /// Whether the account may send at all.
    pub fn may_send(&self) -> bool {
        self.sending_enabled && self.paused.is_none()
    }
}

/// A key that signs calls. The secret is sealed at rest; this is the opened form.
#[derive(Clone, Debug)]
pub struct AccessKey {
    /// `AKIA…`.
    pub id: String,
    /// Its secret.
    pub secret: Secret<String>,
    /// Whom it belongs to.
    pub account: AccountId,
    /// ARN of the principal that it acts as.
    pub principal: String,
    /// Inactive keys count as unknown.
    pub active: bool,
}
