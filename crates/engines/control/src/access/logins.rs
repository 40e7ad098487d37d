//! Logins of users to the console.

use super::{Error, Owner, password};
use crate::Control;
use base::aside::aside;
use base::env::random;
use base::{AccountId, Secret};
use model::principal::{Login, User};

/// What is kept for a user who does not exist: trying takes as long as for one who does.
const NOBODY: &str = "pbkdf2-sha256$600000$AAAAAAAAAAAAAAAAAAAAAA==$AAAA";

impl Control {
    /// Gives a user a login.
    pub async fn create_login(
        &self,
        account: &AccountId,
        name: &str,
        given: &Secret<String>,
        must_change: bool,
    ) -> Result<Login, Error> {
        check(given, name)?;
        let login = Login {
            password_hash: self.hashed(given).await,
            must_change,
            created_at: self.env.clock.now(),
        };
        self.edit_row::<User>(account, name, &owner(name), |user| {
            if user.login.is_some() {
                return Err(Error::LoginExists(name.to_owned()));
            }
            user.login = Some(login.clone());
            Ok(())
        })
        .await?;
        Ok(login)
    }

    /// Changes a login's password, and whether it must be changed.
    pub async fn update_login(
        &self,
        account: &AccountId,
        name: &str,
        given: Option<&Secret<String>>,
        must_change: Option<bool>,
    ) -> Result<(), Error> {
        let hash = match given {
            None => None,
            Some(given) => {
                check(given, name)?;
                Some(self.hashed(given).await)
            }
        };
        self.edit_row::<User>(account, name, &owner(name), |user| {
            let login = user.login.as_mut();
            let login = login.ok_or_else(|| Error::NoLogin(name.to_owned()))?;
            if let Some(hash) = &hash {
                login.password_hash.clone_from(hash);
            }
            login.must_change = must_change.unwrap_or(login.must_change);
            Ok(())
        })
        .await
    }

    /// Takes a user's login.
    pub async fn delete_login(&self, account: &AccountId, name: &str) -> Result<(), Error> {
        self.edit_row::<User>(account, name, &owner(name), |user| {
            let login = user.login.take();
            login
                .map(drop)
                .ok_or_else(|| Error::NoLogin(name.to_owned()))
        })
        .await
    }

    /// The user who logs in with this password, if it is his.
    pub async fn log_in(
        &self,
        account: &AccountId,
        name: &str,
        given: &Secret<String>,
    ) -> Result<Option<User>, Error> {
        let found = self.user_row(account, name).await?;
        let kept = found.as_ref().and_then(|user| user.login.as_ref());
        let kept = kept.map_or(NOBODY, |login| login.password_hash.as_str());
        let right = aside(async { password::fits(given, kept) }).await;
        Ok(found.filter(|user| right && user.login.is_some()))
    }

    async fn hashed(&self, given: &Secret<String>) -> String {
        let salt = random(&*self.env.entropy);
        aside(async { password::hashed(given, salt) }).await
    }
}

fn check(given: &Secret<String>, user: &str) -> Result<(), Error> {
    match password::weakness(given.expose(), user) {
        None => Ok(()),
        Some(weakness) => Err(Error::WeakPassword(weakness)),
    }
}

fn owner(name: &str) -> Owner {
    Owner::User(name.to_owned())
}
