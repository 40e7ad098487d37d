//! Callers are taken at their word: any access key, any secret, any region; any user and password by SMTP.

use aws::Credentials;
use aws::sigv4::{Caller, Claimed, Found, Unavailable};
use base::{AccountId, Arn, BoxFuture, Region};
use smtp::server::Credentials as Password;
use smtp_in::{Login, Principal, Refusal};
use std::sync::Arc;

/// Believes everybody. A key that calls have created acts as its user or role, so that tests of policies work; any other
/// one acts as the root of an account: its own when it is twelve digits, else the first.
pub(crate) struct Believing {
    /// Keys that calls have created.
    pub(crate) known: Arc<dyn Credentials>,
    /// The account of a key that names none.
    pub(crate) first: AccountId,
    /// The region of a request that names none.
    pub(crate) region: Region,
}

impl Believing {
    async fn caller(&self, key: Option<&str>, region: Region) -> Result<Caller, Unavailable> {
        let access_key_id = key.unwrap_or_default().to_owned();
        let known = match key {
            Some(key) => self.known.find(key).await?,
            None => None,
        };
        if let Some(found) = known {
            return Ok(Caller {
                access_key_id,
                account: found.account,
                principal: found.principal,
                principal_id: found.principal_id,
                region,
            });
        }
        let named = access_key_id.parse().ok();
        let account = named.unwrap_or_else(|| self.first.clone());
        Ok(Caller {
            access_key_id,
            principal: Arn::root(&account),
            principal_id: account.to_string(),
            account,
            region,
        })
    }
}

impl Credentials for Believing {
    fn find<'a>(&'a self, key: &'a str) -> BoxFuture<'a, Result<Option<Found>, Unavailable>> {
        self.known.find(key)
    }

    fn believe<'a>(
        &'a self,
        claimed: &'a Claimed,
    ) -> Option<BoxFuture<'a, Result<Caller, Unavailable>>> {
        let region = claimed.region.clone();
        let region = region.unwrap_or_else(|| self.region.clone());
        Some(Box::pin(
            self.caller(claimed.access_key_id.as_deref(), region),
        ))
    }
}

impl Login for Believing {
    fn login<'a>(&'a self, claimed: &'a Password) -> BoxFuture<'a, Result<Principal, Refusal>> {
        Box::pin(async move {
            let caller = self.caller(Some(&claimed.user), self.region.clone()).await;
            let caller = caller.map_err(|e| Refusal::Unavailable(e.to_string()))?;
            Ok(Principal {
                account: caller.account,
                region: caller.region,
                arn: caller.principal.to_string(),
                key: caller.access_key_id,
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Knows one user's key.
    struct One;

    impl Credentials for One {
        fn find<'a>(&'a self, key: &'a str) -> BoxFuture<'a, Result<Option<Found>, Unavailable>> {
            let found = (key == "AKIAUSER").then(|| Found {
                secret: base::Secret::new("s".to_owned()),
                account: "222222222222".parse().expect("account"),
                principal: "arn:aws:iam::222222222222:user/u".parse().expect("ARN"),
                principal_id: "AIDA".into(),
                session: None,
            });
            Box::pin(async move { Ok(found) })
        }
    }

    #[tokio::test]
    async fn who_is_who() {
        let believing = Believing {
            known: Arc::new(One),
            first: "111111111111".parse().expect("account"),
            region: "us-east-1".parse().expect("region"),
        };
        let rows = [
            (None, None, "arn:aws:iam::111111111111:root", "us-east-1"),
            (
                Some("test"),
                Some("eu-west-1"),
                "arn:aws:iam::111111111111:root",
                "eu-west-1",
            ),
            (
                Some("333333333333"),
                None,
                "arn:aws:iam::333333333333:root",
                "us-east-1",
            ),
            (
                Some("3333333333333"),
                None,
                "arn:aws:iam::111111111111:root",
                "us-east-1",
            ),
            (
                Some("AKIAUSER"),
                Some("ap-south-1"),
                "arn:aws:iam::222222222222:user/u",
                "ap-south-1",
            ),
        ];
        for (key, region, principal, expected) in rows {
            let claimed = Claimed {
                access_key_id: key.map(str::to_owned),
                region: region.map(|region| region.parse().expect("region")),
            };
            let caller = believing.believe(&claimed).expect("believes");
            let caller = caller.await.expect("answers");
            let got = (caller.principal.to_string(), caller.region.to_string());
            assert_eq!(got, (principal.to_owned(), expected.to_owned()), "{key:?}");
        }
    }
}
