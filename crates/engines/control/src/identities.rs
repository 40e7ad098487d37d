//! Use cases of identities: create, ask for proofs, read, list, delete (identities.md §2).

mod decide;
mod dkim;
mod list;
mod mail_from;
mod make;

pub use list::{Filter, Page};
pub use mail_from::Instead;

use crate::tables::INSTALLATION;
use crate::{Control, Error, Name, Scope, certificates, name, tags, timers};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use model::Identity;
use model::identity::Link;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use store::table::Change;

/// Whether a use case wants the record to be there; v1 and v2 differ in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expect {
    /// It must not be there.
    Absent,
    /// It must be there.
    Present,
    /// It may be there.
    Any,
}

/// An identity to create.
#[derive(Clone, Debug)]
pub struct NewIdentity {
    /// Its name.
    pub name: Name,
    /// How mail of a domain is to be signed; `None` for addresses.
    pub dkim: Option<DkimRequest>,
    /// Configuration set of sends that name none.
    pub configuration_set: Option<String>,
    /// Tags, in the order given.
    pub tags: Vec<(String, String)>,
}

/// Who makes the DKIM key.
#[derive(Clone, Debug)]
pub enum DkimRequest {
    /// Sesame does.
    Easy {
        /// 1024 or 2048; `None` leaves the choice to Sesame, and an earlier one as it is.
        bits: Option<u16>,
    },
    /// The customer brought it.
    External {
        /// Selector of its TXT record.
        selector: String,
        /// Base64 of PKCS#1 or PKCS#8 DER.
        private_key: base::Secret<String>,
    },
    /// The same domain in another region has it.
    Replica {
        /// That region.
        region: base::Region,
    },
}

/// Which identity an Easy DKIM token belongs to.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct TokenOwner {
    pub(crate) account: base::AccountId,
    pub(crate) region: base::Region,
    pub(crate) name: String,
}

/// What became of a link for an address.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Asked {
    /// The address got it; otherwise it got too many lately.
    pub(crate) issued: bool,
    /// The identity was made for it.
    pub(crate) added: bool,
}

/// Key of an identity in its account's partition.
pub(crate) fn row_key(scope: &Scope, name: &str) -> (String, String) {
    (scope.region.to_string(), name.to_owned())
}

/// Key of what is kept in memory about an identity.
pub(crate) fn cache_key(scope: &Scope, name: &str) -> String {
    format!("{}/{}/{name}", scope.account, scope.region)
}

/// What a DKIM private key is sealed for: it opens nowhere else.
pub(crate) fn seal_record(scope: &Scope, name: &str, selector: &str) -> String {
    format!("dkim/{}/{}/{name}/{selector}", scope.account, scope.region)
}

impl Control {
    /// Creates an identity and begins to look for its proof. With [`Expect::Any`] an existing one is answered as it is.
    pub async fn create_identity(
        &self,
        scope: &Scope,
        new: NewIdentity,
        expect: Expect,
    ) -> Result<Identity, Error> {
        tags::check(&new.tags)?;
        let set = new.configuration_set.as_deref();
        if let Some(set) = set.filter(|set| !set.is_empty()) {
            self.known_set(scope, set).await?;
        }
        let taken = self.identity(scope, new.name.as_str()).await?;
        match (taken, expect) {
            (Some(_), Expect::Absent) => return Err(Error::IdentityExists(new.name.to_string())),
            (Some(identity), Expect::Any | Expect::Present) => return Ok(identity),
            (None, Expect::Present) => return Err(Error::IdentityNotFound(new.name.to_string())),
            (None, _) => {}
        }
        let place = self.room.take(&self.tables, scope).await?;
        let identity = self.new_identity(scope, new).await?;
        let identity = self.assumed(identity);
        let stored =
            self.change_identity(scope, &identity.name, |current| match (current, expect) {
                (None, _) => Ok((Change::Put(identity.clone()), (identity.clone(), true))),
                (Some(_), Expect::Absent) => Err(Error::IdentityExists(identity.name.clone())),
                (Some(current), _) => Ok((Change::Keep, (current.clone(), false))),
            });
        let (stored, added) = stored.await?;
        place.keep_if(added);
        Ok(stored)
    }

    /// Asks for the legacy proof by TXT record; creates the domain when it is unknown. Answers the value of the record:
    /// the same each time.
    pub async fn verify_domain(&self, scope: &Scope, domain: &str) -> Result<String, Error> {
        let name = Name::domain(domain)?;
        let place = match self.identity(scope, name.as_str()).await? {
            Some(_) => None,
            None => Some(self.room.take(&self.tables, scope).await?),
        };
        let token = STANDARD.encode(base::env::random::<32>(&*self.env.entropy));
        let now = self.env.clock.now();
        let stored = self.change_identity(scope, name.as_str(), |current| {
            let added = current.is_none();
            let mut identity = current.map_or_else(|| decide::bare(&name, now), Identity::clone);
            let token = identity
                .verification_token
                .get_or_insert_with(|| token.clone());
            let token = token.clone();
            identity.ownership = timers::ask_again(&identity.ownership, now);
            Ok((Change::Put(identity), (token, added)))
        });
        let (token, added) = stored.await?;
        if let Some(place) = place {
            place.keep_if(added);
        }
        Ok(token)
    }

    /// Asks for Easy DKIM; creates the domain when it is unknown. Answers the three tokens, the same each time; of a
    /// domain that signs with the customer's own key, its selector.
    pub async fn verify_dkim(&self, scope: &Scope, domain: &str) -> Result<Vec<String>, Error> {
        let name = Name::domain(domain)?;
        let known = self.identity(scope, name.as_str()).await?;
        let place = match known {
            Some(_) => None,
            None => Some(self.room.take(&self.tables, scope).await?),
        };
        let has_dkim = known
            .as_ref()
            .is_some_and(|identity| identity.dkim.is_some());
        let made = if has_dkim {
            None
        } else {
            Some(
                self.new_dkim(scope, &name, &DkimRequest::Easy { bits: None })
                    .await?,
            )
        };
        let now = self.env.clock.now();
        let stored = self.change_identity(scope, name.as_str(), |current| {
            let added = current.is_none();
            let mut identity = current.map_or_else(|| decide::bare(&name, now), Identity::clone);
            match (&mut identity.dkim, &made) {
                (Some(dkim), _) => dkim.proof = timers::ask_again(&dkim.proof, now),
                (dkim @ None, Some(made)) => *dkim = Some(made.clone()),
                // The identity was deleted and created again meanwhile: the caller may repeat the call.
                (None, None) => return Err(Error::Contended),
            }
            let tokens = identity.dkim.as_ref().map(|dkim| dkim.tokens.clone());
            Ok((Change::Put(identity), (tokens.unwrap_or_default(), added)))
        });
        let (tokens, added) = stored.await?;
        if let Some(place) = place {
            place.keep_if(added);
        }
        Ok(tokens)
    }

    /// Sends an address a letter with a link that verifies it; creates it when it is unknown. Each call sends one.
    pub async fn verify_address(&self, scope: &Scope, address: &str) -> Result<(), Error> {
        let name = Name::address(address)?;
        let link = self.new_link(self.env.clock.now(), None);
        self.ask_with_link(scope, &name, &link).await?;
        Ok(())
    }

    /// Gives an address a link that verifies it; creates it when it is unknown.
    pub(crate) async fn ask_with_link(
        &self,
        scope: &Scope,
        name: &Name,
        link: &Link,
    ) -> Result<Asked, Error> {
        let place = match self.identity(scope, name.as_str()).await? {
            Some(_) => None,
            None => Some(self.room.take(&self.tables, scope).await?),
        };
        let now = self.env.clock.now();
        let stored = self.change_identity(scope, name.as_str(), |current| {
            let added = current.is_none();
            let mut identity = current.map_or_else(|| decide::bare(name, now), Identity::clone);
            let issued = decide::ask_by_letter(&mut identity, link.clone(), now);
            Ok((Change::Put(identity), Asked { issued, added }))
        });
        let asked = stored.await?;
        if let Some(place) = place {
            place.keep_if(asked.added);
        }
        Ok(asked)
    }

    /// An identity; `None` when there is none. The name need not be well-formed.
    pub async fn identity(&self, scope: &Scope, name: &str) -> Result<Option<Identity>, Error> {
        let name = name::lookup_form(name);
        if name.len() > name::LONGEST {
            return Ok(None);
        }
        let (account, key) = (scope.account.as_str(), row_key(scope, &name));
        let found = self.tables.identities.get(account, &key).await?;
        Ok(found.map(|row| row.value))
    }

    /// An identity, perhaps from memory, where the last look at DNS does not matter.
    pub(crate) async fn known_identity(
        &self,
        scope: &Scope,
        name: &str,
    ) -> Result<Option<Arc<Identity>>, Error> {
        if name.len() > name::LONGEST {
            return Ok(None);
        }
        let (key, at) = (cache_key(scope, name), self.moment());
        if let Some(known) = self.identities.get(&key, at) {
            return Ok(known);
        }
        let found = self.identity(scope, name).await?.map(Arc::new);
        self.identities.put(key, at, found.clone());
        Ok(found)
    }

    /// Removes an identity and all its settings.
    pub async fn delete_identity(&self, scope: &Scope, name: &str) -> Result<(), Error> {
        let name = name::lookup_form(name);
        if self.identity(scope, &name).await?.is_none() {
            return Err(Error::IdentityNotFound(name));
        }
        let deleted = self.change_identity(scope, &name, |current| match current {
            None => Err(Error::IdentityNotFound(name.clone())),
            Some(identity) if !identity.certificates.is_empty() => {
                Err(Error::Invalid(certificates::in_the_way(scope, &name)))
            }
            Some(identity) => Ok((Change::Delete, identity.clone())),
        });
        let dkim = deleted.await?.dkim;
        self.room.give_back(scope);
        for token in dkim.map(decide::easy_tokens).unwrap_or_default() {
            // A row that stays behind is harmless: the zone asks the identity, too.
            if let Err(error) = self.tables.tokens.delete(INSTALLATION, &token).await {
                tracing::warn!(%error, "the row of a DKIM token stays behind");
            }
        }
        Ok(())
    }

    /// One conditional change of an identity; the caches and the poller learn of it.
    pub(crate) async fn change_identity<R: Send>(
        &self,
        scope: &Scope,
        name: &str,
        decide: impl Fn(Option<&Identity>) -> Result<(Change<Identity>, R), Error> + Send,
    ) -> Result<R, Error> {
        if name.len() > name::LONGEST {
            // No such identity can be there, nor be made.
            return decide(None).map(|(_, answer)| answer);
        }
        let (account, key) = (scope.account.as_str(), row_key(scope, name));
        let decide = |current: Option<&Identity>| {
            let (change, answer) = decide(current)?;
            Ok(match change {
                Change::Put(identity) => (Change::Put(self.assumed(identity)), answer),
                other => (other, answer),
            })
        };
        let changed = self.tables.identities.update(account, &key, decide).await;
        // Also after an error: its outcome may be unknown.
        self.forget_cached();
        self.note_change(scope, name);
        changed?
    }
}
