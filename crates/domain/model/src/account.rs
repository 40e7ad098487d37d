//! Accounts and the keys that act for them.

use crate::suppression::{Reason, Validation};
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
    /// Reasons that put an address on its suppression list, and keep it there.
    #[serde(default = "every_reason")]
    pub suppressed_reasons: Vec<Reason>,
    /// Which recipients are good enough to be tried; `None` when nobody said so.
    #[serde(default)]
    pub validation: Option<Validation>,
    /// Deliverability insights; `None` when nobody said so.
    #[serde(default)]
    pub insights: Option<Insights>,
    /// Whether new dedicated addresses are warmed up.
    #[serde(default = "yes")]
    pub auto_warmup: bool,
    /// What is paid for.
    #[serde(default)]
    pub pricing: Pricing,
    /// When it was created.
    pub created_at: Timestamp,
}

/// Both reasons count until the customer says otherwise (sending.md §15).
fn every_reason() -> Vec<Reason> {
    vec![Reason::Bounce, Reason::Complaint]
}

fn yes() -> bool {
    true
}

impl Account {
    /// A new account in the sandbox that may send nothing yet.
    pub fn new(id: AccountId, created_at: Timestamp) -> Self {
        Self {
            id,
            production: false,
            max_24_hour_send: 0.0,
            max_send_rate: 0.0,
            sending_enabled: true,
            paused: None,
            over_rate: OverRate::default(),
            details: None,
            suppressed_reasons: every_reason(),
            validation: None,
            insights: None,
            auto_warmup: true,
            pricing: Pricing::default(),
            created_at,
        }
    }

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

/// Deliverability insights of an account (reputation-quotas.md §9).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Insights {
    /// Whether there are any.
    pub enabled: bool,
    /// Whether opens and clicks are counted.
    #[serde(default)]
    pub engagement: Option<bool>,
    /// Whether shared addresses are chosen by their recent results.
    #[serde(default)]
    pub shared_delivery: Option<bool>,
}

/// What an account pays for (reputation-quotas.md §13). No plan switches anything on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pricing {
    /// The plan that was valid when it was last changed.
    pub plan: Plan,
    /// The plan that follows, and when it does.
    #[serde(default)]
    pub next: Option<(Plan, Timestamp)>,
    /// Whether the customer ever chose one.
    #[serde(default)]
    pub chosen: bool,
}

impl Pricing {
    /// The plan that is valid at a moment, and the one that is to follow.
    pub fn at(&self, now: Timestamp) -> (Plan, Option<Plan>) {
        match self.next {
            Some((next, from)) if from <= now => (next, None),
            Some((next, _)) => (self.plan, Some(next)),
            None => (self.plan, None),
        }
    }
}

/// A pricing plan, the cheapest first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Plan {
    /// Each thing for itself.
    None,
    /// What a new account has.
    #[default]
    Essentials,
    /// With dedicated addresses.
    Pro,
    /// With everything.
    Enterprise,
}

/// What a customer told about himself when he asked for production access (reputation-quotas.md §1, §2).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountDetails {
    /// Mostly marketing mail, otherwise transactional.
    pub marketing: bool,
    /// His web site.
    pub website: String,
    /// `EN` or `JA`; empty when not said.
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
    /// `AKIA…`, of sessions `ASIA…`.
    pub id: String,
    /// Its secret.
    pub secret: Secret<String>,
    /// Whom it belongs to.
    pub account: AccountId,
    /// ARN of the principal that it acts as.
    pub principal: String,
    /// Unique id of the principal: `AIDA…` of a user, `AROA…:NAME` of a role's session, the account of its root.
    pub principal_id: String,
    /// Inactive keys count as unknown.
    pub active: bool,
    /// What a temporary key needs beside its secret.
    pub session: Option<KeySession>,
}

/// What makes a key temporary.
#[derive(Clone, Debug)]
pub struct KeySession {
    /// The token that must come with it.
    pub token: Secret<String>,
    /// When it ends.
    pub expires_at: Timestamp,
}
