//! Use cases of configuration sets: create, read, change one group of options, list, delete (sending.md §7).

mod list;
mod options;

pub use list::SetPage;
pub use options::{Delivery, SetOption};

use crate::identities::{cache_key, row_key};
use crate::{Control, Error, Expect, Scope, name, tags};
use model::ConfigurationSet;
use model::configuration_set::Tracking;
use std::sync::Arc;
use store::table::Change;

/// Characters of a name (sending.md §3).
const NAME_MAX: usize = 64;

/// A configuration set to create.
#[derive(Clone, Debug)]
pub struct NewConfigurationSet {
    /// Its name.
    pub name: String,
    /// Options that differ from those of a bare set.
    pub options: Vec<SetOption>,
    /// Tags, in the order given.
    pub tags: Vec<(String, String)>,
}

impl Control {
    /// Creates a configuration set.
    pub async fn create_configuration_set(
        &self,
        scope: &Scope,
        new: NewConfigurationSet,
    ) -> Result<(), Error> {
        check_name(&new.name)?;
        tags::check(&new.tags)?;
        let now = self.env.clock.now();
        let mut set = ConfigurationSet::new(new.name, now);
        set.tags = new.tags;
        for option in new.options {
            self.check_option(scope, &option).await?;
            option.set(&mut set, now);
        }
        let exists = || Error::ConfigurationSetExists(set.name.clone());
        if self.configuration_set(scope, &set.name).await?.is_some() {
            return Err(exists());
        }
        let place = self.set_room.take(&self.tables, scope).await?;
        let created = self.update_set(scope, &set.name, |current| match current {
            Some(_) => Err(exists()),
            None => Ok((Change::Put(set.clone()), ())),
        });
        created.await?;
        place.keep_if(true);
        Ok(())
    }

    /// The configuration set with this name, perhaps from memory: every send that names a set asks.
    pub async fn configuration_set(
        &self,
        scope: &Scope,
        name: &str,
    ) -> Result<Option<Arc<ConfigurationSet>>, Error> {
        if name.is_empty() || name.len() > NAME_MAX {
            return Ok(None);
        }
        let (key, at) = (cache_key(scope, name), self.moment());
        if let Some(known) = self.sets.get(&key, at) {
            return Ok(known);
        }
        let (account, row) = (scope.account.as_str(), row_key(scope, name));
        let found = self.tables.configuration_sets.get(account, &row).await?;
        let found = found.map(|row| Arc::new(row.value));
        self.sets.put(key, at, found.clone());
        Ok(found)
    }

    /// Replaces one group of options.
    pub async fn put_configuration_set_option(
        &self,
        scope: &Scope,
        name: &str,
        option: SetOption,
    ) -> Result<(), Error> {
        self.known_set(scope, name).await?;
        self.check_option(scope, &option).await?;
        let now = self.env.clock.now();
        self.change_set(scope, name, |set| {
            option.clone().set(set, now);
            Ok(())
        })
        .await
    }

    /// Sets (`None`: removes) the tracking domain of a set that has one, has none, or whichever.
    pub async fn set_tracking(
        &self,
        scope: &Scope,
        name: &str,
        tracking: Option<Tracking>,
        expect: Expect,
    ) -> Result<(), Error> {
        let set = self.known_set(scope, name).await?;
        check_tracking(&set, expect)?;
        if let Some(tracking) = &tracking {
            self.check_tracking_domain(scope, &tracking.domain).await?;
        }
        self.change_set(scope, name, |set| {
            check_tracking(set, expect)?;
            set.tracking.clone_from(&tracking);
            Ok(())
        })
        .await
    }

    /// Removes a configuration set.
    pub async fn delete_configuration_set(&self, scope: &Scope, name: &str) -> Result<(), Error> {
        self.known_set(scope, name).await?;
        let deleted = self.update_set(scope, name, |current| match current {
            None => Err(Error::ConfigurationSetNotFound(name.to_owned())),
            Some(_) => Ok((Change::Delete, ())),
        });
        deleted.await?;
        self.set_room.give_back(scope);
        Ok(())
    }

    /// One conditional change of a set that is there.
    pub(crate) async fn change_set(
        &self,
        scope: &Scope,
        name: &str,
        edit: impl Fn(&mut ConfigurationSet) -> Result<(), Error> + Send + Sync,
    ) -> Result<(), Error> {
        self.update_set(scope, name, |current| {
            let missing = || Error::ConfigurationSetNotFound(name.to_owned());
            let mut set = current.ok_or_else(missing)?.clone();
            edit(&mut set)?;
            Ok((Change::Put(set), ()))
        })
        .await
    }

    /// A set that must be there.
    pub(crate) async fn known_set(
        &self,
        scope: &Scope,
        name: &str,
    ) -> Result<Arc<ConfigurationSet>, Error> {
        let found = self.configuration_set(scope, name).await?;
        found.ok_or_else(|| Error::ConfigurationSetNotFound(name.to_owned()))
    }

    async fn update_set(
        &self,
        scope: &Scope,
        name: &str,
        decide: impl Fn(Option<&ConfigurationSet>) -> Result<(Change<ConfigurationSet>, ()), Error>
        + Send,
    ) -> Result<(), Error> {
        let (account, key) = (scope.account.as_str(), row_key(scope, name));
        let table = &self.tables.configuration_sets;
        let changed = table.update(account, &key, decide).await;
        // Also after an error: its outcome may be unknown.
        self.forget_cached();
        changed?
    }

    async fn check_option(&self, scope: &Scope, option: &SetOption) -> Result<(), Error> {
        option.check(&self.settings.pools)?;
        match option {
            SetOption::Tracking(Some(tracking)) => {
                self.check_tracking_domain(scope, &tracking.domain).await
            }
            _ => Ok(()),
        }
    }

    /// Links may point to a verified domain of the account, or below one.
    async fn check_tracking_domain(&self, scope: &Scope, domain: &str) -> Result<(), Error> {
        let blank = || Error::InvalidTracking("CustomRedirectDomain must be specified.".into());
        if domain.trim().is_empty() {
            return Err(blank());
        }
        for candidate in name::domains(domain) {
            let found = self.known_identity(scope, &candidate).await?;
            if found.is_some_and(|identity| identity.is_usable()) {
                return Ok(());
            }
        }
        Err(Error::InvalidTracking(format!(
            "Domain <{domain}> is not verified under this account."
        )))
    }
}

/// api-surface.md §7.
fn check_name(name: &str) -> Result<(), Error> {
    let text = if name.is_empty() {
        "The configuration set name must be specified.".into()
    } else if name.chars().count() > NAME_MAX {
        format!("Configuration set name cannot exceed {NAME_MAX} characters.")
    } else if !is_plain_name(name) {
        format!(
            "Invalid configuration set name <{name}>: only alphanumeric ASCII characters, '_', and '-' are allowed."
        )
    } else {
        return Ok(());
    };
    Err(Error::Invalid(text))
}

/// Letters, digits, `_` and `-` alone.
pub(crate) fn is_plain_name(name: &str) -> bool {
    name.bytes()
        .all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-')
}

fn check_tracking(set: &ConfigurationSet, expect: Expect) -> Result<(), Error> {
    match (&set.tracking, expect) {
        (Some(_), Expect::Absent) => Err(Error::TrackingExists(set.name.clone())),
        (None, Expect::Present) => Err(Error::TrackingNotFound(set.name.clone())),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_checked_in_order() {
        let chars = ": only alphanumeric ASCII characters, '_', and '-' are allowed.";
        let rows = [
            (
                String::new(),
                Some("The configuration set name must be specified.".into()),
            ),
            ("a".repeat(64), None),
            (
                "a".repeat(65),
                Some("Configuration set name cannot exceed 64 characters.".into()),
            ),
            (
                "a b".into(),
                Some(format!("Invalid configuration set name <a b>{chars}")),
            ),
            (
                "ä".into(),
                Some(format!("Invalid configuration set name <ä>{chars}")),
            ),
            ("A-z_0".into(), None),
        ];
        for (name, expected) in rows {
            let text = check_name(&name).err().map(|error| error.to_string());
            assert_eq!(text, expected, "{name}");
        }
    }
}
