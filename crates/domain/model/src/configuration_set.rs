//! Configuration sets: how the mail of a set is sent, and what is told about it.

use crate::suppression::{Reason, Validation};
use base::Timestamp;
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// A configuration set of one account and region.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
    /// Where links of tracked mail point; `None`: to the service's own domain.
    #[serde(default)]
    pub tracking: Option<Tracking>,
    /// What it does otherwise than the account about suppressed recipients; `None`: nothing.
    #[serde(default)]
    pub suppression: Option<SuppressionOverride>,
    /// What it does otherwise than the account about deliverability insights; `None`: nothing.
    #[serde(default)]
    pub insights: Option<InsightsOverride>,
    /// ARN of the archive that its mail is kept in.
    #[serde(default)]
    pub archive: Option<String>,
    /// How its messages are signed beside DKIM; `None` when nobody said so.
    #[serde(default)]
    pub message_signing: Option<MessageSigning>,
    /// Tags, in the order given.
    #[serde(default)]
    pub tags: Vec<(String, String)>,
    /// When it was created.
    pub created_at: Timestamp,
}

impl ConfigurationSet {
    /// A set as it is without any option.
    pub fn new(name: impl Into<String>, created_at: Timestamp) -> Self {
        Self {
            name: name.into(),
            sending_enabled: true,
            last_fresh_start: None,
            reputation_metrics: false,
            tls: TlsPolicy::Optional,
            sending_pool: None,
            max_delivery_time: None,
            tracking: None,
            suppression: None,
            insights: None,
            archive: None,
            message_signing: None,
            tags: Vec::new(),
            created_at,
        }
    }
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

/// The domain of links and images that tell of clicks and opens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tracking {
    /// A domain of the customer that points to the service, as given.
    pub domain: String,
    /// Whether the links use https; `None` when nobody said so.
    #[serde(default)]
    pub https: Option<HttpsPolicy>,
}

/// Which tracking links use https.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HttpsPolicy {
    /// Opens by http; clicks as the original link.
    Optional,
    /// All.
    Require,
    /// Opens.
    RequireOpenOnly,
}

/// What a configuration set does otherwise than its account about suppressed recipients (sending.md §15): each member
/// overrides for itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SuppressionOverride {
    /// Reasons that count; an empty list suppresses nothing.
    #[serde(default)]
    pub reasons: Option<Vec<Reason>>,
    /// Whose list counts.
    #[serde(default)]
    pub scope: Option<SuppressionScope>,
    /// Which recipients are good enough.
    #[serde(default)]
    pub validation: Option<Validation>,
}

/// Whose suppression list counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SuppressionScope {
    /// The account's.
    Account,
    /// The tenant's.
    Tenant,
}

/// What a configuration set does otherwise than its account about deliverability insights.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct InsightsOverride {
    /// Whether opens and clicks are counted.
    #[serde(default)]
    pub engagement: Option<bool>,
    /// Whether shared addresses are chosen by their recent results.
    #[serde(default)]
    pub shared_delivery: Option<bool>,
}

/// How messages are signed beside DKIM (identities.md §8).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MessageSigning {
    /// Not at all.
    None,
    /// By S/MIME, the signature apart from the text.
    SmimeDetached,
}
