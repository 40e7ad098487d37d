//! Accounts: created by the operator, each with its sandbox, quota and switches per region.

use crate::tables::{INSTALLATION, SCAN_PAGE, Tables};
use crate::{Control, Error, Scope};
use base::{AccountId, Secret};
use model::account::{OverRate, Review};
use model::{AccessKey, Account};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use store::table::Change;

/// A quota, as the operator grants it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quota {
    /// Recipients in a rolling 24 hours; -1 is unlimited.
    pub max_24_hour_send: f64,
    /// Recipients a second; -1 is unlimited.
    pub max_send_rate: f64,
}

/// That an account exists; the rest stands in its own partition.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Registered {
    id: AccountId,
}

impl Control {
    /// Creates an account and its root key.
    pub async fn create_account(&self, id: &AccountId) -> Result<(Account, AccessKey), Error> {
        let scope = Scope {
            account: id.clone(),
            region: self.settings.region.clone(),
        };
        if self.known_account(&scope).await?.is_some() {
            return Err(Error::AccountExists(id.clone()));
        }
        // The account's record comes last: a crash before it leaves nothing that the next try stumbles over.
        let key = self.create_root_key(id).await?;
        self.register(id).await?;
        let new = self.new_account(id);
        let create = |current: Option<&Account>| match current {
            Some(_) => Err(Error::AccountExists(id.clone())),
            None => Ok((Change::Put(new.clone()), new.clone())),
        };
        let created = self.update_account(&scope, create).await;
        Ok((created?, key))
    }

    /// All accounts of the installation, in the region that it serves.
    pub async fn list_accounts(&self) -> Result<Vec<Account>, Error> {
        let ids = account_ids(&self.tables).await?;
        let mut accounts = Vec::with_capacity(ids.len());
        for account in ids {
            let region = self.settings.region.to_string();
            let found = self.tables.accounts.get(account.as_str(), &region).await?;
            accounts.extend(found.map(|row| row.value));
        }
        Ok(accounts)
    }

    /// An account, perhaps from memory; `None` when there is none.
    pub async fn account(&self, scope: &Scope) -> Result<Option<Arc<Account>>, Error> {
        match self.known_account(scope).await? {
            None => self.assumed_account(scope).await,
            known => Ok(known),
        }
    }

    async fn known_account(&self, scope: &Scope) -> Result<Option<Arc<Account>>, Error> {
        let (key, at) = (format!("{}/{}", scope.account, scope.region), self.moment());
        if let Some(known) = self.accounts.get(&key, at) {
            return Ok(known);
        }
        let (account, region) = (scope.account.as_str(), scope.region.to_string());
        let found = self.tables.accounts.get(account, &region).await?;
        let found = found.map(|row| Arc::new(row.value));
        self.accounts.put(key, at, found.clone());
        Ok(found)
    }

    /// Lets the account out of the sandbox, with a quota when one is given.
    pub async fn grant_production(
        &self,
        scope: &Scope,
        quota: Option<Quota>,
    ) -> Result<Account, Error> {
        check_quota(quota.as_ref())?;
        self.change_account(scope, |account| {
            account.production = true;
            decide_review(account, Review::Granted);
            set_quota(account, quota);
        })
        .await
    }

    /// Puts the account back into the sandbox.
    pub async fn deny_production(&self, scope: &Scope) -> Result<Account, Error> {
        self.change_account(scope, |account| {
            account.production = false;
            decide_review(account, Review::Denied);
        })
        .await
    }

    /// Sets what the account may send.
    pub async fn set_quota(&self, scope: &Scope, quota: Quota) -> Result<Account, Error> {
        check_quota(Some(&quota))?;
        self.change_account(scope, |account| set_quota(account, Some(quota)))
            .await
    }

    /// Sets what becomes of the account's sends over its rate.
    pub async fn set_over_rate(
        &self,
        scope: &Scope,
        over_rate: OverRate,
    ) -> Result<Account, Error> {
        self.change_account(scope, |account| account.over_rate = over_rate)
            .await
    }

    /// Stops the account's sending, with the operator's reason.
    pub async fn pause_account(&self, scope: &Scope, reason: &str) -> Result<Account, Error> {
        self.change_account(scope, |account| account.paused = Some(reason.to_owned()))
            .await
    }

    /// Lets a paused account send again.
    pub async fn resume_account(&self, scope: &Scope) -> Result<Account, Error> {
        self.change_account(scope, |account| account.paused = None)
            .await
    }

    /// The first account of the configuration, with the root key that it names.
    pub(crate) async fn ensure_first_account(&self) -> Result<(), Error> {
        let defaults = self.settings.account_defaults;
        check_quota(Some(&Quota {
            max_24_hour_send: defaults.max_24_hour_send,
            max_send_rate: defaults.max_send_rate,
        }))?;
        let scope = self.first_scope();
        let new = self.new_account(&scope.account);
        let keep_first = |current: Option<&Account>| match current {
            Some(_) => Ok((Change::Keep, ())),
            None => Ok((Change::Put(new.clone()), ())),
        };
        self.update_account(&scope, keep_first).await?;
        self.register(&scope.account).await?;
        self.ensure_configured_key(&scope.account).await
    }

    async fn change_account(
        &self,
        scope: &Scope,
        edit: impl Fn(&mut Account) + Send + Sync,
    ) -> Result<Account, Error> {
        self.update_account(scope, |current| {
            let mut account = self.found_account(scope, current)?;
            edit(&mut account);
            Ok((Change::Put(account.clone()), account))
        })
        .await
    }

    fn found_account(&self, scope: &Scope, found: Option<&Account>) -> Result<Account, Error> {
        match found {
            Some(account) => Ok(account.clone()),
            None if self.settings.local => Ok(self.new_account(&scope.account)),
            None => Err(Error::AccountNotFound(scope.account.clone())),
        }
    }

    /// One change of an account that may be refused.
    pub(crate) async fn edit_account(
        &self,
        scope: &Scope,
        edit: impl Fn(&mut Account) -> Result<(), Error> + Send + Sync,
    ) -> Result<(), Error> {
        self.update_account(scope, |current| {
            let mut account = self.found_account(scope, current)?;
            edit(&mut account)?;
            Ok((Change::Put(account), ()))
        })
        .await
    }

    pub(crate) async fn update_account<T: Send>(
        &self,
        scope: &Scope,
        decide: impl Fn(Option<&Account>) -> Result<(Change<Account>, T), Error> + Send,
    ) -> Result<T, Error> {
        let (account, region) = (scope.account.as_str(), scope.region.to_string());
        let changed = self.tables.accounts.update(account, &region, decide).await;
        // Also after an error: its outcome may be unknown.
        self.forget_cached();
        changed?
    }

    pub(crate) async fn register(&self, id: &AccountId) -> Result<(), Error> {
        let registered = Registered { id: id.clone() };
        let keep_first = |current: Option<&Registered>| match current {
            Some(_) => Ok::<_, Error>((Change::Keep, ())),
            None => Ok((Change::Put(registered.clone()), ())),
        };
        let id = id.to_string();
        let kept = self.tables.registry.update(INSTALLATION, &id, keep_first);
        kept.await?
    }

    pub(crate) fn new_account(&self, id: &AccountId) -> Account {
        let defaults = self.settings.account_defaults;
        Account {
            production: defaults.production,
            max_24_hour_send: defaults.max_24_hour_send,
            max_send_rate: defaults.max_send_rate,
            ..Account::new(id.clone(), self.env.clock.now())
        }
    }
}

/// Ids of all accounts.
pub(crate) async fn account_ids(tables: &Tables) -> Result<Vec<AccountId>, Error> {
    let mut ids = Vec::new();
    let mut last: Option<String> = None;
    loop {
        let page = tables.registry.scan(INSTALLATION, last.as_ref(), SCAN_PAGE);
        let page = page.await?;
        let complete = page.len() < SCAN_PAGE;
        last = page.last().map(|row| row.key.clone());
        ids.extend(page.into_iter().map(|row| row.value.id));
        if complete {
            return Ok(ids);
        }
    }
}

/// The operator's decision on what the customer asked for, if he did.
fn decide_review(account: &mut Account, review: Review) {
    if let Some(details) = &mut account.details {
        details.review = review;
    }
}

fn set_quota(account: &mut Account, quota: Option<Quota>) {
    if let Some(quota) = quota {
        account.max_24_hour_send = quota.max_24_hour_send;
        account.max_send_rate = quota.max_send_rate;
    }
}

fn check_quota(quota: Option<&Quota>) -> Result<(), Error> {
    // -1 alone is spelled exactly: the wire prints it as -1.0.
    let fits = |n: f64| n.is_finite() && (n >= 0.0 || (n + 1.0).abs() < f64::EPSILON);
    match quota {
        Some(q) if !fits(q.max_24_hour_send) || !fits(q.max_send_rate) => Err(Error::InvalidQuota),
        _ => Ok(()),
    }
}

/// The secret of a new access key: 40 characters, as AWS's.
pub(crate) fn key_material(entropy: &dyn base::env::Entropy) -> (String, Secret<String>) {
    const ID: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    const SECRET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let id: [u8; 16] = base::env::random(entropy);
    let secret: [u8; 40] = base::env::random(entropy);
    let pick = |table: &[u8], bytes: &[u8]| -> String {
        let letter = |b: &u8| table[usize::from(*b) % table.len()] as char;
        bytes.iter().map(letter).collect()
    };
    (
        format!("AKIA{}", pick(ID, &id)),
        Secret::new(pick(SECRET, &secret)),
    )
}
