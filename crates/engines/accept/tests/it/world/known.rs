//! A directory that the test fills.

use accept::{Directory, MailFrom, Permit, Suppression, Unreadable};
use base::{AccountId, Arn, BoxFuture, Region};
use model::access::{Denial, IdentityName, PolicyKind, Question};
use model::delivery::BounceKind;
use model::{Account, ConfigurationSet};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};

/// One account, and what it has. An address permits itself, a domain all of its addresses.
pub(crate) struct Known {
    pub(crate) account: Mutex<Account>,
    /// Identities of every account in which somebody asks, by name, and whether a key of theirs signs.
    pub(crate) identities: Mutex<BTreeMap<String, bool>>,
    /// Identities of one account alone: `ACCOUNT/NAME`.
    pub(crate) foreign: Mutex<BTreeSet<String>>,
    /// Settings of identities, by name.
    pub(crate) settings: Mutex<BTreeMap<String, Settings>>,
    pub(crate) sets: Mutex<BTreeMap<String, ConfigurationSet>>,
    /// Addresses that get nothing.
    pub(crate) suppressed: Mutex<BTreeSet<String>>,
    /// What the policies were asked.
    pub(crate) questions: Mutex<Vec<Question>>,
    /// Resources whose policies say no.
    pub(crate) denied: Mutex<BTreeSet<String>>,
}

/// Settings of an identity.
#[derive(Clone, Default)]
pub(crate) struct Settings {
    pub(crate) configuration_set: Option<String>,
    pub(crate) mail_from: MailFrom,
    pub(crate) keeps_feedback: bool,
}

impl Known {
    pub(crate) fn new(account: Account) -> Self {
        Self {
            account: Mutex::new(account),
            identities: Mutex::new(BTreeMap::from([("sender.test".into(), true)])),
            foreign: Mutex::default(),
            settings: Mutex::default(),
            sets: Mutex::default(),
            suppressed: Mutex::default(),
            questions: Mutex::default(),
            denied: Mutex::default(),
        }
    }

    fn of(&self, account: &AccountId, region: &Region, name: &str) -> Option<Permit> {
        let own = self.identities.lock().unwrap().get(name).copied();
        let foreign = self.foreign.lock().unwrap();
        let signs = own.or_else(|| {
            foreign
                .contains(&format!("{account}/{name}"))
                .then_some(true)
        })?;
        let settings = self.settings.lock().unwrap().get(name).cloned();
        let settings = settings.unwrap_or_default();
        Some(Permit {
            arn: Arn::ses(region, account, format!("identity/{name}")).to_string(),
            dkim_identity: signs.then(|| name.to_owned()),
            identity: IdentityName {
                account: account.clone(),
                region: region.clone(),
                name: name.to_owned(),
            },
            configuration_set: settings.configuration_set,
            mail_from: settings.mail_from,
            feedback_forwarding: !settings.keeps_feedback,
        })
    }
}

fn domain(address: &str) -> String {
    let domain = address.rsplit_once('@').map_or("", |(_, domain)| domain);
    domain.to_ascii_lowercase()
}

fn ready<'a, T: Send + 'a>(value: T) -> BoxFuture<'a, Result<T, Unreadable>> {
    Box::pin(std::future::ready(Ok(value)))
}

impl Directory for Known {
    fn account<'a>(
        &'a self,
        account: &'a AccountId,
        _region: &'a Region,
    ) -> BoxFuture<'a, Result<Option<Arc<Account>>, Unreadable>> {
        let known = self.account.lock().unwrap().clone();
        ready((known.id == *account).then(|| Arc::new(known)))
    }

    fn permit<'a>(
        &'a self,
        account: &'a AccountId,
        region: &'a Region,
        address: &'a str,
    ) -> BoxFuture<'a, Result<Option<Permit>, Unreadable>> {
        let by_address = self.of(account, region, address);
        ready(by_address.or_else(|| self.of(account, region, &domain(address))))
    }

    fn permit_by<'a>(
        &'a self,
        identity: &'a IdentityName,
        address: &'a str,
    ) -> BoxFuture<'a, Result<Option<Permit>, Unreadable>> {
        let covers = [address.to_owned(), domain(address)].contains(&identity.name);
        let found = self.of(&identity.account, &identity.region, &identity.name);
        ready(found.filter(|_| covers))
    }

    fn configuration_set<'a>(
        &'a self,
        _: &'a AccountId,
        _: &'a Region,
        name: &'a str,
    ) -> BoxFuture<'a, Result<Option<Arc<ConfigurationSet>>, Unreadable>> {
        ready(self.sets.lock().unwrap().get(name).cloned().map(Arc::new))
    }

    fn authorize<'a>(
        &'a self,
        question: &'a Question,
    ) -> BoxFuture<'a, Result<Result<(), Denial>, Unreadable>> {
        self.questions.lock().unwrap().push(question.clone());
        let denied = self.denied.lock().unwrap();
        let no = question.resources.iter().find(|arn| denied.contains(*arn));
        ready(no.map_or(Ok(()), |arn| {
            Err(Denial {
                resource: arn.clone(),
                explicit: true,
                by: PolicyKind::Identity,
                because: "statement 1 of policy P forbids it".into(),
            })
        }))
    }

    fn suppression<'a>(
        &'a self,
        _: &'a AccountId,
        _: &'a Region,
        address: &'a str,
    ) -> BoxFuture<'a, Result<Option<Suppression>, Unreadable>> {
        let listed = self.suppressed.lock().unwrap().contains(address);
        ready(listed.then(|| Suppression {
            reason: "on the list".into(),
            bounce: BounceKind::PermanentSuppressed,
        }))
    }
}
