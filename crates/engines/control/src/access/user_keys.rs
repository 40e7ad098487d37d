//! Access keys of users. The user's row says which keys there are and whether they are active: it decides in the commit
//! of the user's own partition. The secrets stand where keys are found by their id; one that no user owns is void
//! (docs/adr/037).

use super::{Error, Owner};
use crate::Control;
use crate::access_keys::StoredKey;
use crate::accounts::key_material;
use crate::tables::INSTALLATION;
use base::{AccountId, Secret, Timestamp};
use model::principal::{User, UserKey};

/// Keys of a user (neighbours.md §2.1).
const KEYS_MAX: usize = 2;

/// A key that was made: the only time that its secret is shown.
#[derive(Clone, Debug)]
pub struct NewKey {
    /// `AKIA…`.
    pub id: String,
    /// Its secret.
    pub secret: Secret<String>,
    /// When it was made.
    pub created_at: Timestamp,
}

impl Control {
    /// Makes a key for a user.
    pub async fn create_user_key(&self, account: &AccountId, name: &str) -> Result<NewKey, Error> {
        let user = self.user(account, name).await?;
        check_number(&user.keys)?;
        let (id, secret) = key_material(&*self.env.entropy);
        let created_at = self.env.clock.now();
        let stored = self.sealed_key(account, &user, (&id, &secret));
        let keys = &self.tables.access_keys;
        keys.insert(INSTALLATION, &id, &stored).await?;
        let owner = owner(name);
        let added = self.edit_row::<User>(account, name, &owner, |user| {
            check_number(&user.keys)?;
            user.keys.push(UserKey {
                id: id.clone(),
                active: true,
                created_at,
            });
            Ok(())
        });
        if let Err(refused) = added.await {
            self.forget_secret(&id).await;
            return Err(refused);
        }
        Ok(NewKey {
            id,
            secret,
            created_at,
        })
    }

    /// Makes a key of a user active or inactive.
    pub async fn set_user_key(
        &self,
        account: &AccountId,
        name: &str,
        id: &str,
        active: bool,
    ) -> Result<(), Error> {
        self.edit_row::<User>(account, name, &owner(name), |user| {
            let mut keys = user.keys.iter_mut();
            let key = keys.find(|key| key.id == id);
            key.ok_or_else(|| no_key(id))?.active = active;
            Ok(())
        })
        .await
    }

    /// Deletes a key of a user.
    pub async fn delete_user_key(
        &self,
        account: &AccountId,
        name: &str,
        id: &str,
    ) -> Result<(), Error> {
        self.edit_row::<User>(account, name, &owner(name), |user| {
            let before = user.keys.len();
            user.keys.retain(|key| key.id != id);
            if user.keys.len() == before {
                return Err(no_key(id));
            }
            Ok(())
        })
        .await?;
        self.forget_secret(id).await;
        let uses = &self.tables.access.key_uses;
        match uses.delete(account.as_str(), &id.to_owned()).await {
            // It was never used, or its use was noted a moment ago: a row more is all that stays.
            Ok(_) | Err(store::table::Error::Missing | store::table::Error::Contended) => Ok(()),
            Err(other) => Err(other.into()),
        }
    }

    /// The user of an account that has a key; `None`: it belongs to the root.
    pub async fn key_owner(&self, account: &AccountId, id: &str) -> Result<Option<String>, Error> {
        let key = id.to_owned();
        let found = self.tables.access_keys.get(INSTALLATION, &key).await?;
        let found = found.filter(|row| row.value.account == *account);
        let row = found.ok_or_else(|| no_key(id))?;
        let Some(user_id) = &row.value.user else {
            return Ok(None);
        };
        let user = self.user_by_id(account, user_id).await?;
        let user = user.filter(|user| user.keys.iter().any(|key| key.id == id));
        user.map(|user| Some(user.name)).ok_or_else(|| no_key(id))
    }

    /// A user by the id that outlives its name.
    pub(crate) async fn user_by_id(
        &self,
        account: &AccountId,
        id: &str,
    ) -> Result<Option<User>, crate::Error> {
        let values = store::table::Values::Is(id);
        let users = &self.tables.access.users;
        let found = users.by_index(account.as_str(), super::tables::BY_ID, values, None, 1);
        Ok(found.await?.pop().map(|row| row.value))
    }

    /// The secret of a key that no user owns any more only takes room: when this fails, no more than that is wrong.
    async fn forget_secret(&self, id: &str) {
        let key = id.to_owned();
        let gone = self.tables.access_keys.delete(INSTALLATION, &key).await;
        if let Err(error) = gone {
            tracing::warn!(%error, "the secret of a deleted key stays");
        }
        self.forget_cached();
    }

    fn sealed_key(
        &self,
        account: &AccountId,
        user: &User,
        (id, secret): (&str, &Secret<String>),
    ) -> StoredKey {
        let mut stored = self.stored_key(account, &user.arn(account), id, secret);
        stored.user = Some(user.id.clone());
        stored
    }
}

fn owner(name: &str) -> Owner {
    Owner::User(name.to_owned())
}

fn no_key(id: &str) -> Error {
    Error::NoKey(id.to_owned())
}

fn check_number(keys: &[UserKey]) -> Result<(), Error> {
    super::create::check_room(keys.len(), "AccessKeysPerUser", KEYS_MAX)
}
