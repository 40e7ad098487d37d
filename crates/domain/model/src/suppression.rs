//! Why recipients are suppressed, and which ones are thought too bad to be tried.

use serde::{Deserialize, Serialize};

/// Why an address stands on an account's suppression list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// It bounced for good.
    Bounce,
    /// Its owner complained.
    Complaint,
}

/// Which recipients are good enough to be tried (reputation-quotas.md §11).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Validation {
    /// Whether anything is asked of them.
    pub enabled: bool,
    /// What is asked of them.
    #[serde(default)]
    pub threshold: Option<Confidence>,
}

/// How sure it must be that a recipient exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// Somewhat.
    Medium,
    /// Very.
    High,
    /// As the service thinks fit.
    Managed,
}
