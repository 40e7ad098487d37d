//! Use cases of users.

use super::attach::{Count, Owner};
use super::create::{NewUser, check_room, exists};
use super::{Error, row_key};
use crate::Control;
use base::AccountId;
use model::principal::{Carried, User};
use store::state::Write;
use store::table::RETRIES;

/// Users of an account.
const USERS_MAX: usize = 5_000;

impl Control {
    /// Creates a user without any permission.
    pub async fn create_user(&self, account: &AccountId, new: NewUser) -> Result<User, Error> {
        crate::tags::check(&new.tags)?;
        let users = &self.tables.access.users;
        let key = row_key(&new.name);
        let user = User {
            id: self.unique_id("AIDA"),
            name: new.name,
            path: new.path,
            keys: Vec::new(),
            login: None,
            policies: Carried {
                boundary: new.boundary,
                ..Carried::default()
            },
            tags: new.tags,
            created_at: self.env.clock.now(),
        };
        for _ in 0..RETRIES {
            if users.get(account.as_str(), &key).await?.is_some() {
                return Err(exists(Owner::User(user.name)));
            }
            let count = users.count_parts(account.as_str(), &[]).await?;
            check_room(count, "UsersPerAccount", USERS_MAX)?;
            let mut writes = users.writes(account.as_str(), &key, None, Some(&user))?;
            writes.extend(self.boundary_writes(account, &user.policies, 1).await?);
            if self.commit_access(writes).await? {
                return Ok(user);
            }
        }
        Err(crate::Error::Contended.into())
    }

    /// A user by name.
    pub async fn user(&self, account: &AccountId, name: &str) -> Result<User, Error> {
        let found = self.user_row(account, name).await?;
        found.ok_or_else(|| no_user(name))
    }

    /// Gives a user another name or path. Its keys and permissions stay.
    pub async fn rename_user(
        &self,
        account: &AccountId,
        name: &str,
        new_name: Option<String>,
        new_path: Option<String>,
    ) -> Result<(), Error> {
        let users = &self.tables.access.users;
        for _ in 0..RETRIES {
            let found = users.get(account.as_str(), &row_key(name)).await?;
            let now = found.ok_or_else(|| no_user(name))?;
            let mut next = now.value.clone();
            next.name = new_name.clone().unwrap_or(next.name);
            next.path = new_path.clone().unwrap_or(next.path);
            let key = row_key(&next.name);
            let writes = if key == now.key {
                users.writes(account.as_str(), &key, Some(&now), Some(&next))?
            } else {
                if users.get(account.as_str(), &key).await?.is_some() {
                    return Err(exists(Owner::User(next.name)));
                }
                self.move_writes(account, (&now.key, &now), (&key, &next))?
            };
            if self.commit_access(writes).await? {
                return Ok(());
            }
        }
        Err(crate::Error::Contended.into())
    }

    /// The index of ids names the key of a row: what goes is written before what comes.
    fn move_writes(
        &self,
        account: &AccountId,
        (old_key, old): (&String, &store::table::Row<String, User>),
        (new_key, new): (&String, &User),
    ) -> Result<Vec<Write>, Error> {
        let users = &self.tables.access.users;
        let mut writes = users.writes(account.as_str(), old_key, Some(old), None)?;
        writes.extend(users.writes(account.as_str(), new_key, None, Some(new))?);
        Ok(writes)
    }

    /// Deletes a user from whom everything was taken; whatever keys he had are void at once.
    pub async fn delete_user(&self, account: &AccountId, name: &str) -> Result<(), Error> {
        let users = &self.tables.access.users;
        for _ in 0..RETRIES {
            let found = users.get(account.as_str(), &row_key(name)).await?;
            let now = found.ok_or_else(|| no_user(name))?;
            let user = &now.value;
            let carries = !user.policies.inline.is_empty() || !user.policies.attached.is_empty();
            if carries || !user.keys.is_empty() || user.login.is_some() {
                return Err(Error::InUse);
            }
            let mut writes = users.writes(account.as_str(), &now.key, Some(&now), None)?;
            writes.extend(self.boundary_writes(account, &user.policies, -1).await?);
            if self.commit_access(writes).await? {
                return Ok(());
            }
        }
        Err(crate::Error::Contended.into())
    }

    /// The writes that keep count of a boundary.
    pub(super) async fn boundary_writes(
        &self,
        account: &AccountId,
        carried: &Carried,
        by: isize,
    ) -> Result<Vec<Write>, Error> {
        let Some(arn) = &carried.boundary else {
            return Ok(Vec::new());
        };
        super::managed::check_arn(arn)?;
        let count = Count {
            boundaries: by,
            attachments: 0,
        };
        self.count_writes(account, arn, count).await
    }
}

pub(super) fn no_user(name: &str) -> Error {
    Error::NoOwner(Owner::User(name.to_owned()))
}
