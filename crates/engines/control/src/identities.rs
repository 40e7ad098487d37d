//! Use cases of identities: create, ask for proofs, read, list, delete (identities.md §2).

mod decide;
mod make;

use crate::records::{self, Change};
use crate::{Control, Error, Name, Scope, name, timers};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use model::Identity;
use model::identity::{DkimOrigin, Kind, Status};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Identities of an account in a region (identities.md §1).
const IDENTITIES_MAX: usize = 10_000;

/// Whether a use case wants the record to be there; v1 and v2 differ in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expect {
    /// It must not be there.
    Absent,
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
        /// 1024 or 2048.
        bits: u16,
    },
    /// The customer brought it.
    External {
        /// Selector of its TXT record.
        selector: String,
        /// Base64 of PKCS#1 or PKCS#8 DER.
        private_key: base::Secret<String>,
    },
}

/// Which identities a list shows.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Part of the name, any case.
    pub name_contains: Option<String>,
    /// Domain or address.
    pub kind: Option<Kind>,
    /// State that the doors show.
    pub status: Option<Status>,
}

/// A page of a list.
#[derive(Clone, Debug)]
pub struct Page {
    /// Identities in the order of their names.
    pub identities: Vec<Identity>,
    /// Name after which the next page begins; `None` on the last.
    pub next_after: Option<String>,
}

/// Which identity an Easy DKIM token belongs to.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct TokenOwner {
    pub(crate) account: base::AccountId,
    pub(crate) region: base::Region,
    pub(crate) name: String,
}

pub(crate) fn prefix(scope: &Scope) -> String {
    format!("{}/identity/{}/", scope.account, scope.region)
}

pub(crate) fn record_key(scope: &Scope, name: &str) -> String {
    format!("{}{name}", prefix(scope))
}

pub(crate) fn token_key(token: &str) -> String {
    format!("@/dkim-token/{token}")
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
        make::check_tags(&new.tags)?;
        if let Some(set) = new
            .configuration_set
            .as_deref()
            .filter(|set| !set.is_empty())
        {
            // No configuration set can exist yet, so that every name is unknown.
            return Err(Error::ConfigurationSetNotFound(set.to_owned()));
        }
        let taken = self.identity(scope, new.name.as_str()).await?;
        match (taken, expect) {
            (Some(_), Expect::Absent) => return Err(Error::IdentityExists(new.name.to_string())),
            (Some(identity), Expect::Any) => return Ok(identity),
            (None, _) => self.check_room(scope).await?,
        }
        let identity = self.new_identity(scope, new).await?;
        let stored =
            self.change_identity(scope, &identity.name, |current| match (current, expect) {
                (None, _) => Ok((Change::Put(identity.clone()), (identity.clone(), true))),
                (Some(_), Expect::Absent) => Err(Error::IdentityExists(identity.name.clone())),
                (Some(current), Expect::Any) => Ok((Change::Keep, (current, false))),
            });
        let (stored, added) = stored.await?;
        if added {
            self.count_identities(scope, true).await;
        }
        Ok(stored)
    }

    /// Asks for the legacy proof by TXT record; creates the domain when it is unknown. Answers the value of the record:
    /// the same each time.
    pub async fn verify_domain(&self, scope: &Scope, domain: &str) -> Result<String, Error> {
        let name = Name::domain(domain)?;
        if self.identity(scope, name.as_str()).await?.is_none() {
            self.check_room(scope).await?;
        }
        let token = STANDARD.encode(base::env::random::<32>(&*self.env.entropy));
        let now = self.env.clock.now();
        let stored = self.change_identity(scope, name.as_str(), |current| {
            let added = current.is_none();
            let mut identity = current.unwrap_or_else(|| decide::bare(&name, now));
            let token = identity
                .verification_token
                .get_or_insert_with(|| token.clone());
            let token = token.clone();
            identity.ownership = timers::ask_again(&identity.ownership, now);
            Ok((Change::Put(identity), (token, added)))
        });
        let (token, added) = stored.await?;
        if added {
            self.count_identities(scope, true).await;
        }
        Ok(token)
    }

    /// Asks for Easy DKIM; creates the domain when it is unknown. Answers the three tokens, the same each time; of a
    /// domain that signs with the customer's own key, its selector.
    pub async fn verify_dkim(&self, scope: &Scope, domain: &str) -> Result<Vec<String>, Error> {
        let name = Name::domain(domain)?;
        let known = self.identity(scope, name.as_str()).await?;
        if known.is_none() {
            self.check_room(scope).await?;
        }
        let has_dkim = known
            .as_ref()
            .is_some_and(|identity| identity.dkim.is_some());
        let made = if has_dkim {
            None
        } else {
            Some(
                self.new_dkim(scope, &name, &DkimRequest::Easy { bits: 2048 })
                    .await?,
            )
        };
        let now = self.env.clock.now();
        let stored = self.change_identity(scope, name.as_str(), |current| {
            let added = current.is_none();
            let mut identity = current.unwrap_or_else(|| decide::bare(&name, now));
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
        if added {
            self.count_identities(scope, true).await;
        }
        Ok(tokens)
    }

    /// An identity; `None` when there is none. The name need not be well-formed.
    pub async fn identity(&self, scope: &Scope, name: &str) -> Result<Option<Identity>, Error> {
        let key = record_key(scope, &name::lookup_form(name));
        if key.len() > store::limits::KEY_BYTES {
            return Ok(None);
        }
        let found = records::get(&*self.state, &key).await?;
        Ok(found.map(|(identity, _)| identity))
    }

    /// An identity, perhaps from memory, where the last look at DNS does not matter.
    pub(crate) async fn known_identity(
        &self,
        scope: &Scope,
        name: &str,
    ) -> Result<Option<Arc<Identity>>, Error> {
        let key = record_key(scope, name);
        if key.len() > store::limits::KEY_BYTES {
            return Ok(None);
        }
        let at = self.moment();
        if let Some(known) = self.identities.get(&key, at) {
            return Ok(known);
        }
        let found = records::get::<Identity>(&*self.state, &key).await?;
        let found = found.map(|(identity, _)| Arc::new(identity));
        self.identities.put(key, at, found.clone());
        Ok(found)
    }

    /// One page of the identities that a filter lets through, after a name.
    pub async fn list_identities(
        &self,
        scope: &Scope,
        filter: &Filter,
        after: Option<&str>,
        limit: usize,
    ) -> Result<Page, Error> {
        let prefix = prefix(scope);
        let mut identities: Vec<Identity> = Vec::new();
        let mut last = after.map(|name| format!("{prefix}{name}"));
        loop {
            let page: Vec<(String, Identity)> =
                records::scan(&*self.state, &prefix, last.as_deref(), records::SCAN_PAGE).await?;
            let complete = page.len() < records::SCAN_PAGE;
            last = page.last().map(|(key, _)| key.clone()).or(last);
            let shown = page.into_iter().map(|(_, identity)| identity);
            identities.extend(shown.filter(|identity| filter.lets_through(identity)));
            if identities.len() > limit {
                identities.truncate(limit);
                let next_after = identities.last().map(|identity| identity.name.clone());
                return Ok(Page {
                    identities,
                    next_after,
                });
            }
            if complete {
                return Ok(Page {
                    identities,
                    next_after: None,
                });
            }
        }
    }

    /// Removes an identity and all its settings.
    pub async fn delete_identity(&self, scope: &Scope, name: &str) -> Result<(), Error> {
        let name = name::lookup_form(name);
        if self.identity(scope, &name).await?.is_none() {
            return Err(Error::IdentityNotFound(name));
        }
        let deleted = self.change_identity(scope, &name, |current| match current {
            None => Err(Error::IdentityNotFound(name.clone())),
            Some(identity) => Ok((Change::Delete, identity)),
        });
        let dkim = deleted.await?.dkim;
        self.count_identities(scope, false).await;
        let tokens = dkim.filter(|dkim| dkim.origin == DkimOrigin::Easy);
        for token in tokens.map(|dkim| dkim.tokens).unwrap_or_default() {
            // A row that stays behind after a crash is harmless: the zone asks the identity, too.
            records::put_all(&*self.state, vec![(token_key(&token), None)]).await?;
        }
        Ok(())
    }

    /// One conditional change of an identity; the caches and the poller learn of it.
    pub(crate) async fn change_identity<R: Send>(
        &self,
        scope: &Scope,
        name: &str,
        decide: impl Fn(Option<Identity>) -> Result<(Change<Identity>, R), Error> + Send,
    ) -> Result<R, Error> {
        let changed = records::change(&*self.state, &record_key(scope, name), decide).await;
        // Also after an error: its outcome may be unknown.
        self.forget_cached();
        self.note_change(scope, name);
        changed
    }

    /// Counts the identities once; from then on the number follows our own writes.
    async fn check_room(&self, scope: &Scope) -> Result<(), Error> {
        let mut counts = self.identity_counts.lock().await;
        if !counts.contains_key(scope) {
            let found = records::count(&*self.state, &prefix(scope)).await?;
            counts.insert(scope.clone(), found);
        }
        match counts.get(scope) {
            Some(count) if *count >= IDENTITIES_MAX => Err(Error::TooManyIdentities),
            _ => Ok(()),
        }
    }

    async fn count_identities(&self, scope: &Scope, added: bool) {
        if let Some(count) = self.identity_counts.lock().await.get_mut(scope) {
            *count = if added {
                *count + 1
            } else {
                count.saturating_sub(1)
            };
        }
    }
}

impl Filter {
    fn lets_through(&self, identity: &Identity) -> bool {
        let contains = |part: &String| {
            identity
                .name
                .to_ascii_lowercase()
                .contains(&part.to_ascii_lowercase())
        };
        self.name_contains.as_ref().is_none_or(contains)
            && self.kind.is_none_or(|kind| kind == identity.kind)
            && self.status.is_none_or(|status| status == identity.status())
    }
}
