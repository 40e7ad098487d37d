//! What the operator configured.

use base::{AccountId, Region, Secret};
use std::collections::BTreeSet;
use std::time::Duration;

/// Settings of the control plane (contract: `account_id`, `region`, `service_domain`, `[account]`, `[root]`,
/// `[verification]`).
#[derive(Clone, Debug)]
pub struct Settings {
    /// The first account.
    pub first_account: AccountId,
    /// The region that is served.
    pub region: Region,
    /// The platform's own domain.
    pub service_domain: String,
    /// Selector of the service's own DKIM signature.
    pub service_selector: String,
    /// Access key of the first account's root user: id and secret.
    pub root_key: (String, Secret<String>),
    /// What a new account starts with.
    pub account_defaults: AccountDefaults,
    /// Wait between the first looks at a pending identity; later ones follow at five and sixty times this.
    pub pending_interval: Duration,
    /// Wait between looks at a verified identity.
    pub verified_interval: Duration,
    /// Label of the legacy ownership record, `_amazonses` for AWS.
    pub ownership_label: String,
    /// How long a key of Easy DKIM signs before the next one does.
    pub dkim_rotation: Duration,
    /// Where RSA keys are made.
    pub key_worker: KeyWorker,
    /// For developers' tests on their own machine (docs/adr/040): every proof of ownership counts as given, an account
    /// comes into being when it is asked for, and no key is made before it is needed.
    pub local: bool,
    /// Dedicated pools that the operator's configuration has.
    pub pools: BTreeSet<String>,
}

/// What a new account starts with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AccountDefaults {
    /// Out of the sandbox.
    pub production: bool,
    /// Recipients in a rolling 24 hours; -1 is unlimited.
    pub max_24_hour_send: f64,
    /// Recipients a second; -1 is unlimited.
    pub max_send_rate: f64,
}

/// Where RSA keys are made: tens of milliseconds of CPU each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyWorker {
    /// On the runtime's blocking threads, some ahead of need.
    Blocking,
    /// In place and never ahead: for the simulator, whose keys come from a list.
    Inline,
}

impl Settings {
    /// The defaults of the contract, with this root key.
    pub fn new(
        first_account: AccountId,
        region: Region,
        root_key: (String, Secret<String>),
    ) -> Self {
        Self {
            first_account,
            region,
            service_domain: "localhost.test".into(),
            service_selector: "ses1".into(),
            root_key,
            account_defaults: AccountDefaults {
                production: false,
                max_24_hour_send: 200.0,
                max_send_rate: 1.0,
            },
            pending_interval: Duration::from_mins(1),
            verified_interval: Duration::from_hours(24),
            ownership_label: "_amazonses".into(),
            dkim_rotation: Duration::from_hours(180 * 24),
            key_worker: KeyWorker::Blocking,
            local: false,
            pools: BTreeSet::new(),
        }
    }
}
