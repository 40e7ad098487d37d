//! Tables of users, roles, policies and sessions. Rows of an account stand in its own partition, so that a user and all
//! that hangs on it change in one commit; sessions are found by their key alone and stand with the installation's.

use super::sessions::StoredSession;
use model::principal::{KeyUse, ManagedPolicy, Role, User};
use std::sync::Arc;
use store::State;
use store::table::{Index, Table};

/// Users and roles by the id that outlives their name.
pub(super) const BY_ID: &str = "id";
/// Sessions by the moment of their end.
pub(super) const BY_END: &str = "end";

static USER_INDEXES: [Index<User>; 1] = [Index {
    name: BY_ID,
    values: |user| vec![user.id.clone()],
}];

static SESSION_INDEXES: [Index<StoredSession>; 1] = [Index {
    name: BY_END,
    values: |session| vec![session.end_text()],
}];

/// Every table of access.
pub(crate) struct Tables {
    /// Users by name in lower case.
    pub(super) users: Table<String, User>,
    /// Roles by name in lower case.
    pub(super) roles: Table<String, Role>,
    /// Policies by name in lower case.
    pub(super) policies: Table<String, ManagedPolicy>,
    /// Uses of access keys, by key.
    pub(super) key_uses: Table<String, KeyUse>,
    /// Sessions by key.
    pub(super) sessions: Table<String, StoredSession>,
}

impl Tables {
    pub(crate) fn new(state: &Arc<dyn State>) -> Self {
        Self {
            users: Table::new(state.clone(), "user", &USER_INDEXES),
            roles: Table::new(state.clone(), "role", &[]),
            policies: Table::new(state.clone(), "policy", &[]),
            key_uses: Table::new(state.clone(), "key-use", &[]),
            sessions: Table::new(state.clone(), "session", &SESSION_INDEXES),
        }
    }
}
