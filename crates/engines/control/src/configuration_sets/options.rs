//! Groups of options of a configuration set: what may stand in them, and what becomes of the set.

use crate::Error;
use base::Timestamp;
use model::ConfigurationSet;
use model::configuration_set::{
    InsightsOverride, MessageSigning, SuppressionOverride, TlsPolicy, Tracking,
};
use std::collections::BTreeSet;
use std::time::Duration;

/// Shortest and longest time that delivery may be tried (sending.md §14).
const DELIVERY_TIME: std::ops::RangeInclusive<Duration> =
    Duration::from_mins(5)..=Duration::from_hours(14);

/// Pools that are there without being made (reputation-quotas.md §7); others are those of the configuration.
const RESERVED_POOLS: [&str; 2] = ["ses-default-dedicated-pool", "ses-shared-pool"];

/// How mail of a set is delivered; always replaced as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Delivery {
    /// Whether receivers without TLS get nothing.
    pub tls: TlsPolicy,
    /// Dedicated IP pool.
    pub sending_pool: Option<String>,
    /// How long delivery is tried.
    pub max_time: Option<Duration>,
}

/// One group of options, with its new content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SetOption {
    /// How its mail is delivered.
    Delivery(Delivery),
    /// The TLS policy alone, as v1 knows it.
    Tls(TlsPolicy),
    /// The customer's switch.
    Sending(bool),
    /// Whether its reputation is counted apart.
    ReputationMetrics(bool),
    /// Its tracking domain.
    Tracking(Option<Tracking>),
    /// What it does otherwise about suppressed recipients.
    Suppression(SuppressionOverride),
    /// What it does otherwise about deliverability insights.
    Insights(Option<InsightsOverride>),
    /// ARN of its archive.
    Archive(Option<String>),
    /// How its messages are signed beside DKIM.
    MessageSigning(Option<MessageSigning>),
}

impl SetOption {
    /// Checks what can be checked without looking elsewhere.
    pub(super) fn check(&self, pools: &BTreeSet<String>) -> Result<(), Error> {
        let Self::Delivery(delivery) = self else {
            return Ok(());
        };
        if let Some(pool) = &delivery.sending_pool {
            check_pool(pool, pools)?;
        }
        match delivery.max_time {
            Some(time) if !DELIVERY_TIME.contains(&time) => Err(Error::Invalid(format!(
                "MaxDeliverySeconds must be between {} and {}.",
                DELIVERY_TIME.start().as_secs(),
                DELIVERY_TIME.end().as_secs()
            ))),
            _ => Ok(()),
        }
    }

    /// Writes the options into the set.
    pub(super) fn set(self, set: &mut ConfigurationSet, now: Timestamp) {
        match self {
            Self::Delivery(delivery) => {
                set.tls = delivery.tls;
                set.sending_pool = delivery.sending_pool;
                set.max_delivery_time = delivery.max_time;
            }
            Self::Tls(tls) => set.tls = tls,
            Self::Sending(enabled) => {
                // Turned on again it starts afresh (reputation-quotas.md §6).
                if enabled && !set.sending_enabled {
                    set.last_fresh_start = Some(now);
                }
                set.sending_enabled = enabled;
            }
            Self::ReputationMetrics(enabled) => set.reputation_metrics = enabled,
            Self::Tracking(tracking) => set.tracking = tracking,
            Self::Suppression(given) => set.suppression = Some(given),
            Self::Insights(insights) => set.insights = insights,
            Self::Archive(archive) => set.archive = archive,
            Self::MessageSigning(signing) => set.message_signing = signing,
        }
    }
}

fn check_pool(pool: &str, pools: &BTreeSet<String>) -> Result<(), Error> {
    if pool.trim().is_empty() {
        return Err(Error::Invalid("sendingPoolName can't be blank.".into()));
    }
    if RESERVED_POOLS.contains(&pool) || pools.contains(pool) {
        return Ok(());
    }
    Err(Error::Invalid(format!(
        "SendingPool <{pool}> doesn't exist"
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn delivery_options_are_checked() {
        let pool = |name: &str| Delivery {
            sending_pool: Some(name.into()),
            ..Delivery::default()
        };
        let time = |seconds| Delivery {
            max_time: Some(Duration::from_secs(seconds)),
            ..Delivery::default()
        };
        let bounds = "MaxDeliverySeconds must be between 300 and 50400.";
        let rows = [
            (Delivery::default(), None),
            (pool("ses-shared-pool"), None),
            (pool("mine"), None),
            (pool(" "), Some("sendingPoolName can't be blank.")),
            (pool("p"), Some("SendingPool <p> doesn't exist")),
            (time(299), Some(bounds)),
            (time(300), None),
            (time(50_400), None),
            (time(50_401), Some(bounds)),
        ];
        for (delivery, expected) in rows {
            let text = SetOption::Delivery(delivery.clone())
                .check(&["mine".to_owned()].into())
                .err();
            let text = text.map(|error| error.to_string());
            assert_eq!(text.as_deref(), expected, "{delivery:?}");
        }
    }

    #[test]
    fn a_set_starts_afresh_only_when_it_is_turned_on_again() {
        let mut set = ConfigurationSet::new("s", Timestamp(0));
        let rows = [
            (true, 1, None),
            (false, 2, None),
            (true, 3, Some(3)),
            (true, 4, Some(3)),
        ];
        for (enabled, now, expected) in rows {
            SetOption::Sending(enabled).set(&mut set, Timestamp(now));
            assert_eq!(set.last_fresh_start, expected.map(Timestamp), "{now}");
            assert_eq!(set.sending_enabled, enabled);
        }
    }
}
