//! Every sender may send: an address without a verified identity is permitted as if its domain were one.

use accept::{Directory, MailFrom, Permit, Suppression, Unreadable};
use base::{AccountId, Arn, BoxFuture, Region};
use model::access::{Denial, IdentityName, Question};
use model::{Account, ConfigurationSet};
use std::sync::Arc;

/// A directory that permits what another does not.
pub(crate) struct Everybody(pub(crate) Arc<dyn Directory>);

/// The permission that nobody had to ask for.
fn assumed(identity: IdentityName) -> Permit {
    let resource = format!("identity/{}", identity.name);
    Permit {
        arn: Arn::ses(&identity.region, &identity.account, resource).to_string(),
        identity,
        dkim_identity: None,
        configuration_set: None,
        mail_from: MailFrom::Default,
        feedback_forwarding: true,
    }
}

impl Directory for Everybody {
    fn account<'a>(
        &'a self,
        account: &'a AccountId,
        region: &'a Region,
    ) -> BoxFuture<'a, Result<Option<Arc<Account>>, Unreadable>> {
        self.0.account(account, region)
    }

    fn permit<'a>(
        &'a self,
        account: &'a AccountId,
        region: &'a Region,
        address: &'a str,
    ) -> BoxFuture<'a, Result<Option<Permit>, Unreadable>> {
        Box::pin(async move {
            let found = self.0.permit(account, region, address).await?;
            let domain = address
                .rsplit_once('@')
                .map_or(address, |(_, domain)| domain);
            Ok(Some(found.unwrap_or_else(|| {
                assumed(IdentityName {
                    account: account.clone(),
                    region: region.clone(),
                    name: domain.to_ascii_lowercase(),
                })
            })))
        })
    }

    fn permit_by<'a>(
        &'a self,
        identity: &'a IdentityName,
        address: &'a str,
    ) -> BoxFuture<'a, Result<Option<Permit>, Unreadable>> {
        Box::pin(async move {
            let found = self.0.permit_by(identity, address).await?;
            Ok(Some(found.unwrap_or_else(|| assumed(identity.clone()))))
        })
    }

    fn configuration_set<'a>(
        &'a self,
        account: &'a AccountId,
        region: &'a Region,
        name: &'a str,
    ) -> BoxFuture<'a, Result<Option<Arc<ConfigurationSet>>, Unreadable>> {
        self.0.configuration_set(account, region, name)
    }

    fn authorize<'a>(
        &'a self,
        question: &'a Question,
    ) -> BoxFuture<'a, Result<Result<(), Denial>, Unreadable>> {
        self.0.authorize(question)
    }

    fn suppression<'a>(
        &'a self,
        account: &'a AccountId,
        region: &'a Region,
        address: &'a str,
    ) -> BoxFuture<'a, Result<Option<Suppression>, Unreadable>> {
        self.0.suppression(account, region, address)
    }
}
