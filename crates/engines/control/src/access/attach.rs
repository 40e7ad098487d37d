//! The policies that users and roles carry: their own, and those attached to them.

use super::{Error, row_key};
use crate::Control;
use base::AccountId;
use model::principal::{Carried, Role, User};
use policy::{Document, Use};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::fmt;
use store::state::{Write, WriteError};
use store::table::{Change, RETRIES, Table};

/// Characters without white space of a user's own policies together (neighbours.md §2.1).
const USER_INLINE_MAX: usize = 2_048;
/// Those of a role.
const ROLE_INLINE_MAX: usize = 10_240;
/// How many times longer they may be with their white space, which is kept.
const WHITE_SPACE_FACTOR: usize = 4;
/// Policies attached to one user or role.
const ATTACHED_MAX: usize = 10;

/// Who carries policies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Owner {
    /// The user of that name.
    User(String),
    /// The role of that name.
    Role(String),
}

impl fmt::Display for Owner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::User(name) => write!(f, "user {name}"),
            Self::Role(name) => write!(f, "role {name}"),
        }
    }
}

impl Owner {
    fn inline_max(&self) -> usize {
        match self {
            Self::User(_) => USER_INLINE_MAX,
            Self::Role(_) => ROLE_INLINE_MAX,
        }
    }
}

/// A row that carries policies.
pub(super) trait Carrier:
    Clone + Serialize + DeserializeOwned + Send + Sync + 'static
{
    fn table(control: &Control) -> &Table<String, Self>;
    fn carried(&self) -> &Carried;
    fn carried_mut(&mut self) -> &mut Carried;
}

impl Carrier for User {
    fn table(control: &Control) -> &Table<String, Self> {
        &control.tables.access.users
    }
    fn carried(&self) -> &Carried {
        &self.policies
    }
    fn carried_mut(&mut self) -> &mut Carried {
        &mut self.policies
    }
}

impl Carrier for Role {
    fn table(control: &Control) -> &Table<String, Self> {
        &control.tables.access.roles
    }
    fn carried(&self) -> &Carried {
        &self.policies
    }
    fn carried_mut(&mut self) -> &mut Carried {
        &mut self.policies
    }
}

impl Control {
    /// Puts a policy of its own on a user or role, instead of one of that name.
    pub async fn put_inline_policy(
        &self,
        account: &AccountId,
        owner: &Owner,
        (name, text): (&str, &str),
    ) -> Result<(), Error> {
        Document::read(text, Use::Identity)?;
        self.edit_carried(account, owner, |carried| {
            carried.inline.insert(name.to_owned(), text.to_owned());
            check_length(owner, &carried.inline)
        })
        .await
    }

    /// Removes a policy of its own.
    pub async fn delete_inline_policy(
        &self,
        account: &AccountId,
        owner: &Owner,
        name: &str,
    ) -> Result<(), Error> {
        self.edit_carried(account, owner, |carried| {
            let missing = || no_inline(owner, name);
            carried.inline.remove(name).map(drop).ok_or_else(missing)
        })
        .await
    }

    /// A policy of its own.
    pub async fn inline_policy(
        &self,
        account: &AccountId,
        owner: &Owner,
        name: &str,
    ) -> Result<String, Error> {
        let mut carried = self.carried_by(account, owner).await?;
        let found = carried.inline.remove(name);
        found.ok_or_else(|| no_inline(owner, name))
    }

    /// What a user or role carries.
    pub async fn carried_by(&self, account: &AccountId, owner: &Owner) -> Result<Carried, Error> {
        let found = match owner {
            Owner::User(name) => self.user_row(account, name).await?.map(|u| u.policies),
            Owner::Role(name) => self.role_row(account, name).await?.map(|r| r.policies),
        };
        found.ok_or_else(|| Error::NoOwner(owner.clone()))
    }

    /// Attaches a policy; one that is attached already stays so.
    pub async fn attach_policy(
        &self,
        account: &AccountId,
        owner: &Owner,
        arn: &str,
    ) -> Result<(), Error> {
        super::managed::check_arn(arn)?;
        let attach = |carried: &mut Carried| {
            if carried.attached.insert(arn.to_owned()) && carried.attached.len() > ATTACHED_MAX {
                return Err(Error::Quota {
                    what: match owner {
                        Owner::User(_) => "PoliciesPerUser",
                        Owner::Role(_) => "PoliciesPerRole",
                    },
                    most: ATTACHED_MAX,
                });
            }
            Ok(())
        };
        self.change_attached(account, owner, arn, attach).await
    }

    /// Takes a policy off.
    pub async fn detach_policy(
        &self,
        account: &AccountId,
        owner: &Owner,
        arn: &str,
    ) -> Result<(), Error> {
        super::managed::check_arn(arn)?;
        let detach = |carried: &mut Carried| {
            if carried.attached.remove(arn) {
                Ok(())
            } else {
                Err(Error::NoPolicy(arn.to_owned()))
            }
        };
        self.change_attached(account, owner, arn, detach).await
    }

    async fn edit_carried(
        &self,
        account: &AccountId,
        owner: &Owner,
        edit: impl Fn(&mut Carried) -> Result<(), Error> + Send + Sync,
    ) -> Result<(), Error> {
        match owner {
            Owner::User(name) => {
                self.edit_row::<User>(account, name, owner, |row| edit(&mut row.policies))
                    .await
            }
            Owner::Role(name) => {
                self.edit_row::<Role>(account, name, owner, |row| edit(&mut row.policies))
                    .await
            }
        }
    }

    /// One conditional change of a user or role that is there.
    pub(super) async fn edit_row<V: Carrier>(
        &self,
        account: &AccountId,
        name: &str,
        owner: &Owner,
        edit: impl Fn(&mut V) -> Result<(), Error> + Send + Sync,
    ) -> Result<(), Error> {
        let decide = |current: Option<&V>| {
            let missing = || Error::NoOwner(owner.clone());
            let mut row = current.ok_or_else(missing)?.clone();
            edit(&mut row)?;
            Ok((Change::Put(row), ()))
        };
        let key = row_key(name);
        let changed = V::table(self).update(account.as_str(), &key, decide).await;
        // Also after an error: its outcome may be unknown.
        self.forget_cached();
        changed?
    }

    async fn change_attached(
        &self,
        account: &AccountId,
        owner: &Owner,
        arn: &str,
        edit: impl Fn(&mut Carried) -> Result<(), Error> + Send + Sync,
    ) -> Result<(), Error> {
        match owner {
            Owner::User(name) => {
                self.attached_of::<User>(account, name, owner, arn, edit)
                    .await
            }
            Owner::Role(name) => {
                self.attached_of::<Role>(account, name, owner, arn, edit)
                    .await
            }
        }
    }

    /// Changes who carries a policy, and the policy's count of that, in one commit: so no policy that is attached is
    /// ever deleted.
    async fn attached_of<V: Carrier>(
        &self,
        account: &AccountId,
        name: &str,
        owner: &Owner,
        arn: &str,
        edit: impl Fn(&mut Carried) -> Result<(), Error> + Send + Sync,
    ) -> Result<(), Error> {
        let (table, key) = (V::table(self), row_key(name));
        for _ in 0..RETRIES {
            let now = table.get(account.as_str(), &key).await?;
            let now = now.ok_or_else(|| Error::NoOwner(owner.clone()))?;
            let mut next = now.value.clone();
            edit(next.carried_mut())?;
            let before = now.value.carried().attached.contains(arn);
            let count = Count {
                attachments: isize::from(next.carried().attached.contains(arn))
                    - isize::from(before),
                boundaries: 0,
            };
            let mut writes = table.writes(account.as_str(), &key, Some(&now), Some(&next))?;
            writes.extend(self.count_writes(account, arn, count).await?);
            if self.commit_access(writes).await? {
                return Ok(());
            }
        }
        Err(crate::Error::Contended.into())
    }

    /// Commits; `false` when a row has changed meanwhile.
    pub(super) async fn commit_access(&self, writes: Vec<Write>) -> Result<bool, Error> {
        let committed = self.tables.state.commit(writes).await;
        // Also after an error: its outcome may be unknown.
        self.forget_cached();
        match committed {
            Ok(()) => Ok(true),
            Err(WriteError::Conflict(_)) => Ok(false),
            Err(other) => Err(crate::Error::from(other).into()),
        }
    }
}

/// How the counts of a policy change.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Count {
    pub(super) attachments: isize,
    pub(super) boundaries: isize,
}

fn no_inline(owner: &Owner, policy: &str) -> Error {
    Error::NoInlinePolicy {
        owner: owner.clone(),
        policy: policy.to_owned(),
    }
}

fn check_length(owner: &Owner, inline: &BTreeMap<String, String>) -> Result<(), Error> {
    let most = owner.inline_max();
    let all: usize = inline.values().map(String::len).sum();
    let solid = |text: &String| text.chars().filter(|c| !c.is_whitespace()).count();
    let solid: usize = inline.values().map(solid).sum();
    if solid > most || all > WHITE_SPACE_FACTOR * most {
        let owner = owner.clone();
        return Err(Error::InlineTooLong { owner, most });
    }
    Ok(())
}
