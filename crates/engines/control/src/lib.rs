//! The control plane: accounts, access keys, sending identities with their proofs in DNS, and DKIM keys.
//!
//! *Invariants.* Every secret is sealed by the master key before it reaches a store. A use case is a snapshot, a pure
//! decision and one conditional write, tried again a bounded number of times when the record changed meanwhile. What
//! the caches answer is never older than this process's own writes, and at most a second older than another's.
//!
//! *What it does not know.* AWS wire words and codes (the doors map [`Error`]), how mail is accepted or delivered.
//!
//! *Start reading at* [`Control`], then `identities.rs` (use cases), `timers.rs` (the state machine of a proof) and
//! `checks.rs` (what is looked for in DNS).

pub mod access;
mod access_keys;
mod account_settings;
mod accounts;
mod cache;
mod certificates;
mod checks;
mod configuration_sets;
mod directory;
mod error;
mod identities;
mod identity_settings;
mod installation;
mod key_pool;
mod letters;
mod links;
mod local;
mod look;
mod name;
mod notices;
mod policies;
mod poller;
mod replica;
mod resealing;
mod room;
mod rotation;
mod schedule;
mod sealed_state;
mod seals;
mod settings;
mod signing;
mod suppression;
mod tables;
mod tags;
mod timers;
mod verification_templates;
mod web_url;
mod zone;

pub use access_keys::ListedKey;
pub use account_settings::DetailsRequest;
pub use accounts::Quota;
pub use configuration_sets::{Delivery, NewConfigurationSet, SetOption, SetPage};
pub use directory::Permit;
pub use error::Error;
pub use identities::{DkimRequest, Expect, Filter, Instead, NewIdentity, Page};
pub use identity_settings::{KnownTopics, NoTopics, Notification};
pub use letters::{Letter, Letters, NotTaken};
pub use links::{Followed, Refusal};
pub use name::Name;
pub use resealing::{MasterKeyIds, Resealed};
pub use seals::{Seal, seals_in};
pub use settings::{AccountDefaults, KeyWorker, Settings};
pub use signing::SigningKey;
pub use suppression::Suppressed;
pub use tags::Tagged;
pub use timers::SEARCH_TIME;
pub use verification_templates::{
    CustomLetter, Issued, LetterImage, NewVerificationTemplate, TemplateChange, TemplatePage,
};

use base::crypto::{HmacKey, Keyring};
use base::{AccountId, Env, Region};
use installation::Installation;
use model::{AccessKey, Account, ConfigurationSet, Identity};
use sealed_state::SealedState;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};
use store::State;
use tokio::sync::{OnceCell, watch};

/// An account in a region: every identity, quota and setting belongs to one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Scope {
    /// The account.
    pub account: AccountId,
    /// The region.
    pub region: Region,
}

/// The control plane of one installation; shared behind an `Arc`.
pub struct Control {
    env: Env,
    tables: tables::Tables,
    master_key: Arc<Keyring>,
    /// The store, as everything is written to it.
    sealed: Arc<SealedState>,
    resealing: resealing::Progress,
    settings: Settings,
    /// Who knows the topics of notifications.
    topics: Arc<dyn KnownTopics>,
    installation: Installation,
    service_key: OnceCell<SigningKey>,
    key_pool: key_pool::KeyPool,
    /// Grows with each write of ours that a cached answer may depend on.
    generation: AtomicU64,
    /// The store's hint that something changed, perhaps by another process.
    changes: watch::Receiver<u64>,
    /// Identities that changed, for the poller's schedule.
    changed: poller::Changed,
    /// How many identities there are.
    room: room::Room,
    /// How many configuration sets there are.
    set_room: room::Room,
    /// Where links are served, once that is known.
    link_base: OnceLock<String>,
    /// How many letters were sent lately.
    letter_frequency: letters::Frequency,
    /// How many templates of verification letters there are.
    template_room: room::Room,
    identities: cache::Cache<Option<Arc<Identity>>>,
    sets: cache::Cache<Option<Arc<ConfigurationSet>>>,
    /// Whether nobody is on the list.
    empty_lists: cache::Cache<bool>,
    accounts: cache::Cache<Option<Arc<Account>>>,
    access_keys: cache::Cache<Option<Arc<AccessKey>>>,
    signing_keys: cache::Cache<Arc<Vec<SigningKey>>>,
    /// What principals and identities carry, as it was read.
    access: access::Caches,
    /// How many temporary keys there are.
    sessions: access::SessionCount,
}

impl Control {
    /// Opens the control plane: makes the installation's secret, the service's DKIM key and the first account when
    /// they are not there yet.
    pub async fn open(
        env: Env,
        state: Arc<dyn State>,
        master_key: Arc<Keyring>,
        settings: Settings,
    ) -> Result<Self, Error> {
        let changes = state.watch();
        let (keys, entropy) = (Arc::clone(&master_key), Arc::clone(&env.entropy));
        let sealed = Arc::new(SealedState::new(state, keys, entropy));
        let tables = tables::Tables::new(Arc::clone(&sealed) as Arc<dyn State>);
        let installation = installation::open(&env, &tables, &master_key).await?;
        let (entropy, worker) = (env.entropy.clone(), settings.key_worker);
        let key_pool = key_pool::KeyPool::new(entropy, worker, !settings.local);
        let control = Self {
            env,
            tables,
            master_key,
            sealed,
            resealing: resealing::Progress::default(),
            settings,
            topics: Arc::new(NoTopics),
            installation,
            service_key: OnceCell::new(),
            key_pool,
            generation: AtomicU64::new(0),
            changes,
            changed: poller::Changed::default(),
            room: room::Room::of(room::Kind::Identities),
            set_room: room::Room::of(room::Kind::ConfigurationSets),
            link_base: OnceLock::new(),
            letter_frequency: letters::Frequency::default(),
            template_room: room::Room::of(room::Kind::VerificationTemplates),
            identities: cache::Cache::new(cache::IDENTITIES),
            sets: cache::Cache::new(cache::CONFIGURATION_SETS),
            empty_lists: cache::Cache::new(cache::LISTS),
            accounts: cache::Cache::new(cache::ACCOUNTS),
            access_keys: cache::Cache::new(cache::ACCESS_KEYS),
            signing_keys: cache::Cache::new(cache::SIGNING_KEYS),
            access: access::Caches::default(),
            sessions: access::SessionCount::default(),
        };
        if !control.settings.local {
            // Now, not with the first mail: whoever starts the server learns that its keys cannot be opened.
            control.service_key().await?;
        }
        control.ensure_first_account().await?;
        Ok(control)
    }

    /// What it was opened with.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The first account, in the region that the installation serves.
    pub fn first_scope(&self) -> Scope {
        Scope {
            account: self.settings.first_account.clone(),
            region: self.settings.region.clone(),
        }
    }

    /// The key that authenticates message ids; made once, for ever.
    pub fn message_id_key(&self) -> &HmacKey {
        self.installation.message_id_key()
    }

    /// The zone that Easy DKIM's CNAME records point into.
    pub fn hosted_zone(&self) -> String {
        format!("dkim.{}", self.settings.service_domain)
    }

    /// The host that takes the bounces of custom MAIL FROM domains in a region (identities.md §7).
    pub fn feedback_host(&self, scope: &Scope) -> String {
        let domain = &self.settings.service_domain;
        format!("feedback-smtp.{}.{domain}", scope.region)
    }

    fn moment(&self) -> cache::Moment {
        cache::Moment {
            now: self.env.clock.now(),
            generation: self.generation.load(Ordering::Acquire),
            change: *self.changes.borrow(),
        }
    }

    /// Makes every cached answer be asked again.
    fn forget_cached(&self) {
        self.generation.fetch_add(1, Ordering::AcqRel);
    }
}
