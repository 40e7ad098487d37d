//! Who logs in: the seam, and its one answer for production, access keys with derived passwords.

use crate::password;
use base::crypto::equal_in_constant_time;
use base::{AccountId, BoxFuture, Region, Secret};
use control::{Control, Scope};
use smtp::server::Credentials;
use std::sync::Arc;

/// Who logged in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Principal {
    /// The account that pays.
    pub account: AccountId,
    /// The region that is asked.
    pub region: Region,
    /// The ARN that policies know.
    pub arn: String,
    /// The access key, whose connections are counted.
    pub key: String,
}

/// Why a login is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// User or password is wrong.
    Wrong,
    /// The account may not use the service in this region.
    NotSubscribed,
    /// It cannot be checked now, for this reason.
    Unavailable(String),
}

/// Decides who may log in, with which user and password.
pub trait Login: Send + Sync {
    /// Answers a login; it must take as long for a user who does not exist as for one who does.
    fn login<'a>(&'a self, claimed: &'a Credentials) -> BoxFuture<'a, Result<Principal, Refusal>>;
}

/// Access keys log in with the password that is derived from their secret for the region of the endpoint.
pub struct DerivedPasswords {
    control: Arc<Control>,
    region: Region,
    /// Stands in for the secret of a user who does not exist.
    nobody: Secret<String>,
}

impl DerivedPasswords {
    /// For one region.
    pub fn new(control: Arc<Control>, region: Region) -> Self {
        let nobody = Secret::new("the forty characters of nobody's secret.".to_owned());
        Self {
            control,
            region,
            nobody,
        }
    }

    async fn check(&self, claimed: &Credentials) -> Result<Principal, Refusal> {
        let unavailable = |e: control::Error| Refusal::Unavailable(e.to_string());
        let found = self.control.access_key(&claimed.user).await;
        let found = found.map_err(unavailable)?;
        // Keys of sessions (`ASIA…`) have no password (smtp.md §3).
        let usable = found.filter(|key| key.active && !key.id.starts_with("ASIA"));
        let secret = usable.as_ref().map_or(&self.nobody, |key| &key.secret);
        let expected = password::derive(secret, &self.region);
        let (expected, given) = (expected.expose(), claimed.password.expose());
        let right = equal_in_constant_time(expected.as_bytes(), given.as_bytes());
        let Some(key) = usable.filter(|_| right) else {
            return Err(Refusal::Wrong);
        };
        let scope = Scope {
            account: key.account.clone(),
            region: self.region.clone(),
        };
        if self
            .control
            .account(&scope)
            .await
            .map_err(unavailable)?
            .is_none()
        {
            return Err(Refusal::NotSubscribed);
        }
        Ok(Principal {
            account: scope.account,
            region: scope.region,
            arn: key.principal.clone(),
            key: key.id.clone(),
        })
    }
}

impl Login for DerivedPasswords {
    fn login<'a>(&'a self, claimed: &'a Credentials) -> BoxFuture<'a, Result<Principal, Refusal>> {
        Box::pin(self.check(claimed))
    }
}
