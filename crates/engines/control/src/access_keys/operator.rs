//! Root keys as the operator sees them: made for an account, listed, switched off and on, deleted. Users' keys are the
//! customer's own affair (IAM); the operator sees them in the list, and may switch them off.

use super::StoredKey;
use crate::tables::{INSTALLATION, SCAN_PAGE};
use crate::{Control, Error, Scope};
use base::AccountId;
use model::AccessKey;
use store::table::Change;

/// A key without its secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedKey {
    /// `AKIA…`.
    pub id: String,
    /// Whom it belongs to.
    pub account: AccountId,
    /// ARN of the principal that it acts as.
    pub principal: String,
    /// Whether it may be used.
    pub active: bool,
    /// Whether the configuration, or the first start, brought it.
    pub configured: bool,
}

impl Control {
    /// A new root key of an account that exists; its secret is not shown again.
    pub async fn create_key(&self, account: &AccountId) -> Result<AccessKey, Error> {
        let scope = Scope {
            account: account.clone(),
            region: self.settings.region.clone(),
        };
        if self.account(&scope).await?.is_none() {
            return Err(Error::AccountNotFound(account.clone()));
        }
        let made = self.create_root_key(account).await;
        self.forget_cached();
        made
    }

    /// Keys in order of their ids after one of them, of one account or of all: at most so many, and where the next page
    /// begins.
    pub async fn list_keys(
        &self,
        account: Option<&AccountId>,
        mut after: Option<String>,
        limit: usize,
    ) -> Result<(Vec<ListedKey>, Option<String>), Error> {
        let mut found = Vec::new();
        loop {
            let table = &self.tables.access_keys;
            let page = table.scan(INSTALLATION, after.as_ref(), SCAN_PAGE).await?;
            let complete = page.len() < SCAN_PAGE;
            for row in page {
                if account.is_some_and(|account| *account != row.value.account) {
                    after = Some(row.key);
                    continue;
                }
                if found.len() == limit {
                    return Ok((found, after));
                }
                after = Some(row.key.clone());
                found.push(listed(row.key, row.value));
            }
            if complete {
                return Ok((found, None));
            }
        }
    }

    /// Switches a key on or off; `None` when there is none. It counts at once.
    pub async fn set_key_active(&self, id: &str, active: bool) -> Result<Option<ListedKey>, Error> {
        let key = id.to_owned();
        let switch = |current: Option<&StoredKey>| {
            let Some(stored) = current else {
                return Ok::<_, Error>((Change::Keep, None));
            };
            let mut stored = stored.clone();
            stored.active = active;
            let shown = listed(key.clone(), stored.clone());
            Ok((Change::Put(stored), Some(shown)))
        };
        let table = &self.tables.access_keys;
        let switched = table.update(INSTALLATION, &key, switch).await;
        self.forget_cached();
        switched?
    }

    /// Deletes a root key; `None` when there is none.
    ///
    /// **Errors**: the key of the configuration, which the next start would make again, and keys of users, which are
    /// deleted where their users know of it.
    pub async fn delete_key(&self, id: &str) -> Result<Option<ListedKey>, Error> {
        let key = id.to_owned();
        let delete = |current: Option<&StoredKey>| {
            let Some(stored) = current else {
                return Ok((Change::Keep, None));
            };
            let shown = listed(key.clone(), stored.clone());
            if shown.configured {
                let text = "this key comes from the configuration (or DIR/root-credentials): change it there and start again, or disable it";
                return Err(Error::Invalid(text.into()));
            }
            if shown.principal != base::Arn::root(&shown.account).to_string() {
                let text =
                    "this key belongs to a user: delete it by IAM's DeleteAccessKey, or disable it";
                return Err(Error::Invalid(text.into()));
            }
            Ok((Change::Delete, Some(shown)))
        };
        let table = &self.tables.access_keys;
        let deleted = table.update(INSTALLATION, &key, delete).await;
        self.forget_cached();
        deleted?
    }
}

fn listed(id: String, stored: StoredKey) -> ListedKey {
    ListedKey {
        id,
        account: stored.account,
        principal: stored.principal,
        active: stored.active,
        configured: stored.configured,
    }
}
