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
    /// What becomes of a send over the rate.
    #[serde(default)]
    pub over_rate: OverRate,
    /// What the customer told about himself (PutAccountDetails).
    #[serde(default)]
    pub details: Option<AccountDetails>,
    /// When it was created.
    pub created_at: Timestamp,
}

impl Account {
    /// Whether the account may send at all.
    pub fn may_send(&self) -> bool {
        self.sending_enabled && self.paused.is_none()
    }
}

/// What becomes of a send that finds the account's rate used up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OverRate {
    /// It is refused, as SES does.
    #[default]
    Refuse,
    /// It is accepted, and waits until the rate allows it.
    Queue,
}

/// What a customer told about himself when he asked for production access (reputation-quotas.md §1, §2).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountDetails {
    /// Mostly marketing mail, otherwise transactional.
    pub marketing: bool,
    /// His web site.
    pub website: String,
    /// `EN` or `JA`.
    pub contact_language: String,
    /// What he sends and why.
    pub use_case: String,
    /// Whom to write to beside the owner.
    pub contacts: Vec<String>,
    /// What came of the last review.
    pub review: Review,
}

/// Review of a request for production access.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Review {
    /// Nothing was asked for.
    #[default]
    None,
    /// The operator has not decided yet.
    Pending,
    /// Granted.
    Granted,
    /// Denied.
    Denied,
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
