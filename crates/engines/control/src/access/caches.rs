//! What is kept in memory, since every call and every send asks for it.

use super::builtin::Builtins;
use super::grants::Grants;
use super::last_used::Uses;
use crate::cache::Cache;
use policy::Policy;
use std::sync::Arc;

/// Principals kept.
const PRINCIPALS: usize = 10_000;
/// Identities whose policies are kept as they were read.
const RESOURCES: usize = 5_000;

/// Answers kept.
pub(crate) struct Caches {
    pub(super) grants: Cache<Arc<Grants>>,
    pub(super) resources: Cache<Arc<[Arc<Policy>]>>,
    pub(super) builtins: Builtins,
    pub(super) uses: Uses,
}

impl Default for Caches {
    fn default() -> Self {
        Self {
            grants: Cache::new(PRINCIPALS),
            resources: Cache::new(RESOURCES),
            builtins: Builtins::read(),
            uses: Uses::default(),
        }
    }
}
