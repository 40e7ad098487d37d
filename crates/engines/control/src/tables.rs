//! The tables of the control plane. Rows of an account stand in its own partition, those of the installation in `@`.

use crate::Error;
use crate::access_keys::StoredKey;
use crate::accounts::Registered;
use crate::identities::TokenOwner;
use crate::installation::SealedSecret;
use crate::signing::ServiceKey;
use crate::suppression::Suppressed;
use crate::verification_templates::PieceKey;
use model::{Account, ConfigurationSet, Identity, VerificationTemplate};
use std::sync::Arc;
use store::State;
use store::state::WriteError;
use store::table::{self, Table};

/// The partition of what belongs to no account.
pub(crate) const INSTALLATION: &str = "@";

/// Rows read per page of a scan.
pub(crate) const SCAN_PAGE: usize = 200;

/// Every table of the control plane.
pub(crate) struct Tables {
    /// The store itself, for commits that change several rows together.
    pub(crate) state: Arc<dyn State>,
    /// Identities by region and name.
    pub(crate) identities: Table<(String, String), Identity>,
    /// An account's settings by region.
    pub(crate) accounts: Table<String, Account>,
    /// That an account exists, by its id.
    pub(crate) registry: Table<String, Registered>,
    /// Configuration sets by region and name.
    pub(crate) configuration_sets: Table<(String, String), ConfigurationSet>,
    /// Templates of verification letters by region and name.
    pub(crate) verification_templates: Table<(String, String), VerificationTemplate>,
    /// Pieces of their contents.
    pub(crate) template_pieces: Table<PieceKey, String>,
    /// Addresses that get no mail, whoever sends it.
    pub(crate) suppressed: Table<String, Suppressed>,
    /// Users, roles and what they may do.
    pub(crate) access: crate::access::Tables,
    /// Access keys by id.
    pub(crate) access_keys: Table<String, StoredKey>,
    /// Easy DKIM tokens and whose they are.
    pub(crate) tokens: Table<String, TokenOwner>,
    /// The service's own DKIM keys by selector.
    pub(crate) service_keys: Table<String, ServiceKey>,
    /// Secrets of the installation by name.
    pub(crate) secrets: Table<String, SealedSecret>,
}

impl Tables {
    pub(crate) fn new(state: Arc<dyn State>) -> Self {
        Self {
            access: crate::access::Tables::new(&state),
            identities: Table::new(state.clone(), "identity", &[]),
            accounts: Table::new(state.clone(), "account", &[]),
            registry: Table::new(state.clone(), "registry", &[]),
            configuration_sets: Table::new(state.clone(), "configuration-set", &[]),
            verification_templates: Table::new(state.clone(), "verification-template", &[]),
            template_pieces: Table::new(state.clone(), "verification-template-piece", &[]),
            suppressed: Table::new(state.clone(), "suppressed", &[]),
            access_keys: Table::new(state.clone(), "access-key", &[]),
            tokens: Table::new(state.clone(), "dkim-token", &[]),
            service_keys: Table::new(state.clone(), "service-key", &[]),
            secrets: Table::new(state.clone(), "secret", &[]),
            state,
        }
    }
}

/// A row that is there or not against the expectation is the use case's own to name; here it was changed by others.
impl From<table::Error> for Error {
    fn from(error: table::Error) -> Self {
        match error {
            table::Error::Exists | table::Error::Missing | table::Error::Contended => {
                Self::Contended
            }
            table::Error::Store(error) => error.into(),
            damaged @ table::Error::Damaged { .. } => {
                Self::Store(store::Error::Damaged(damaged.to_string()))
            }
        }
    }
}

impl From<WriteError> for Error {
    fn from(error: WriteError) -> Self {
        match error {
            WriteError::Conflict(_) => Self::Contended,
            WriteError::Store(error) => error.into(),
            WriteError::Partitions => {
                let reason = "a batch was made for more than one partition";
                Self::Store(store::Error::Failed(reason.into()))
            }
        }
    }
}
