//! Accounts: created by the operator, each with its sandbox, quota and switches per region.

use crate::records::{self, Change};
use crate::{Control, Error, Scope};
use base::{AccountId, Secret};
use model::{AccessKey, Account};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use store::State;

/// Accounts listed at once.
const LIST_LIMIT: usize = 100_000;

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
struct Registered {
    id: AccountId,
}

fn registry_key(id: &AccountId) -> String {
    format!("@/account/{id}")
}

fn record_key(scope: &Scope) -> String {
    format!("{}/account/{}", scope.account, scope.region)
}

impl Control {
    /// Creates an account and its root key.
    pub async fn create_account(&self, id: &AccountId) -> Result<(Account, AccessKey), Error> {
        let scope = Scope {
            account: id.clone(),
            region: self.settings.region.clone(),
        };
        if self.account(&scope).await?.is_some() {
            return Err(Error::AccountExists(id.clone()));
        }
        // The account's record comes last: a crash before it leaves nothing that the next try stumbles over.
        let key = self.create_root_key(id).await?;
        self.register(id).await?;
        let new = self.new_account(id);
        let create = |current| match current {
            Some(Account { .. }) => Err(Error::AccountExists(id.clone())),
            None => Ok((Change::Put(new.clone()), new.clone())),
        };
        let created = records::change(&*self.state, &record_key(&scope), create).await;
        self.forget_cached();
        Ok((created?, key))
    }

    /// All accounts of the installation, in the region that it serves.
    pub async fn list_accounts(&self) -> Result<Vec<Account>, Error> {
        let ids = account_ids(&*self.state).await?;
        let mut accounts = Vec::with_capacity(ids.len());
        for account in ids {
            let scope = Scope {
                account,
                region: self.settings.region.clone(),
            };
            accounts.extend(records::get::<Account>(&*self.state, &record_key(&scope)).await?);
        }
        Ok(accounts.into_iter().map(|(account, _)| account).collect())
    }

    /// An account, perhaps from memory; `None` when there is none.
    pub async fn account(&self, scope: &Scope) -> Result<Option<Arc<Account>>, Error> {
        let (key, at) = (record_key(scope), self.moment());
        if let Some(known) = self.accounts.get(&key, at) {
            return Ok(known);
        }
        let found = records::get::<Account>(&*self.state, &key).await?;
        let found = found.map(|(account, _)| Arc::new(account));
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
            set_quota(account, quota);
        })
        .await
    }

    /// Puts the account back into the sandbox.
    pub async fn deny_production(&self, scope: &Scope) -> Result<Account, Error> {
        self.change_account(scope, |account| account.production = false)
            .await
    }

    /// Sets what the account may send.
    pub async fn set_quota(&self, scope: &Scope, quota: Quota) -> Result<Account, Error> {
        check_quota(Some(&quota))?;
        self.change_account(scope, |account| set_quota(account, Some(quota)))
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
        records::change(&*self.state, &record_key(&scope), |current| match current {
            Some(Account { .. }) => Ok((Change::Keep, ())),
            None => Ok((Change::Put(new.clone()), ())),
        })
        .await?;
        self.register(&scope.account).await?;
        self.ensure_configured_key(&scope.account).await
    }

    async fn change_account(
        &self,
        scope: &Scope,
        edit: impl Fn(&mut Account) + Send + Sync,
    ) -> Result<Account, Error> {
        let changed = records::change(&*self.state, &record_key(scope), |current| {
            let mut account: Account =
                current.ok_or_else(|| Error::AccountNotFound(scope.account.clone()))?;
            edit(&mut account);
            Ok((Change::Put(account.clone()), account))
        })
        .await;
        self.forget_cached();
        changed
    }

    async fn register(&self, id: &AccountId) -> Result<(), Error> {
        let registered = records::encode(&Registered { id: id.clone() });
        records::put_all(&*self.state, vec![(registry_key(id), Some(registered))]).await
    }

    fn new_account(&self, id: &AccountId) -> Account {
        let defaults = self.settings.account_defaults;
        Account {
            id: id.clone(),
            production: defaults.production,
            max_24_hour_send: defaults.max_24_hour_send,
            max_send_rate: defaults.max_send_rate,
            sending_enabled: true,
            paused: None,
            created_at: self.env.clock.now(),
        }
    }
}

/// Ids of all accounts.
pub(crate) async fn account_ids(state: &dyn State) -> Result<Vec<AccountId>, Error> {
    let found = records::scan::<Registered>(state, "@/account/", None, LIST_LIMIT).await?;
    Ok(found
        .into_iter()
        .map(|(_, registered)| registered.id)
        .collect())
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
