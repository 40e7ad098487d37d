//! Configuration sets: how the mail of a set is sent, and what is told about it.

use base::Timestamp;
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// A configuration set of one account and region. What sending does not use yet is kept in `stored`, as given.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ConfigurationSet {
    /// Its name: 1 to 64 letters, digits, `_` and `-`.
    pub name: String,
    /// The customer's own switch.
    pub sending_enabled: bool,
    /// When the switch was last turned on again; `None` while it never was.
    #[serde(default)]
    pub last_fresh_start: Option<Timestamp>,
    /// Whether its reputation is counted apart.
    #[serde(default)]
    pub reputation_metrics: bool,
    /// Whether receivers without TLS get nothing.
    #[serde(default)]
    pub tls: TlsPolicy,
    /// Dedicated IP pool.
    #[serde(default)]
    pub sending_pool: Option<String>,
    /// How long delivery is tried; `None`: the service's 14 hours.
    #[serde(default)]
    pub max_delivery_time: Option<Duration>,
    /// Tags, in the order given.
    #[serde(default)]
    pub tags: Vec<(String, String)>,
    /// Options that are kept and shown, by their v2 member name, e.g. `TrackingOptions`.
    #[serde(default)]
    pub stored: std::collections::BTreeMap<String, serde_json::Value>,
    /// When it was created.
    pub created_at: Timestamp,
}

/// Whether a receiver must speak TLS.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TlsPolicy {
    /// When it offers TLS it is used.
    #[default]
    Optional,
    /// Without TLS and a certificate that holds, nothing is sent.
    Require,
}
