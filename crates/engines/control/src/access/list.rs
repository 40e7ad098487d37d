//! Lists, page by page.

use super::Error;
use super::attach::Carrier;
use super::builtin::HOUSE;
use crate::Control;
use crate::tables::SCAN_PAGE;
use base::AccountId;
use model::principal::{ManagedPolicy, Role, User};

/// A page of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed<T> {
    /// What is on it.
    pub items: Vec<T>,
    /// Where the next page begins; `None` on the last one.
    pub next_after: Option<String>,
}

impl Control {
    /// Users whose path begins so, by name.
    pub async fn list_users(
        &self,
        account: &AccountId,
        path: &str,
        after: Option<&str>,
        most: usize,
    ) -> Result<Listed<User>, Error> {
        let fits = |user: &User| user.path.starts_with(path);
        self.list_rows(account, after, most, fits).await
    }

    /// Roles whose path begins so, by name.
    pub async fn list_roles(
        &self,
        account: &AccountId,
        path: &str,
        after: Option<&str>,
        most: usize,
    ) -> Result<Listed<Role>, Error> {
        let fits = |role: &Role| role.path.starts_with(path);
        self.list_rows(account, after, most, fits).await
    }

    async fn list_rows<V: Carrier>(
        &self,
        account: &AccountId,
        after: Option<&str>,
        most: usize,
        fits: impl Fn(&V) -> bool,
    ) -> Result<Listed<V>, Error> {
        let mut found: Vec<(String, V)> = Vec::new();
        let mut last = after.map(str::to_owned);
        loop {
            let table = V::table(self);
            let page = table.scan(account.as_str(), last.as_ref(), SCAN_PAGE);
            let page = page.await?;
            let complete = page.len() < SCAN_PAGE;
            last = page.last().map(|row| row.key.clone());
            let fitting = page.into_iter().filter(|row| fits(&row.value));
            found.extend(fitting.map(|row| (row.key, row.value)));
            // One more than asked for shows that there is a next page.
            if complete || found.len() > most {
                break;
            }
        }
        let more = found.len() > most;
        found.truncate(most);
        let last = found.last().map(|(key, _)| key.clone());
        Ok(Listed {
            items: found.into_iter().map(|(_, value)| value).collect(),
            next_after: last.filter(|_| more),
        })
    }

    /// All policies with their ARNs, the house's first; an account has so few that they fit one answer.
    pub async fn list_managed_policies(
        &self,
        account: &AccountId,
    ) -> Result<Vec<(String, ManagedPolicy)>, Error> {
        let house = self.access.builtins.all();
        let arn = |managed: &ManagedPolicy, owner: &str| managed.arn(owner).to_string();
        let mut all: Vec<_> = house.map(|m| (arn(m, HOUSE), m.clone())).collect();
        let mut last: Option<String> = None;
        loop {
            let table = &self.tables.access.policies;
            let page = table.scan(account.as_str(), last.as_ref(), SCAN_PAGE);
            let page = page.await?;
            let complete = page.len() < SCAN_PAGE;
            last = page.last().map(|row| row.key.clone());
            let rows = page.into_iter().map(|row| row.value);
            all.extend(rows.map(|m| (arn(&m, account.as_str()), m)));
            if complete {
                return Ok(all);
            }
        }
    }
}
