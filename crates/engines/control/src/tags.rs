//! Tags of resources (identities.md §11).

use crate::{Control, Error, Scope};
use std::collections::BTreeSet;
use store::table::Change;

/// Tags of one resource.
const TAGS_MAX: usize = 50;

/// Checks the tags of one resource, or those of one call.
pub(crate) fn check(tags: &[(String, String)]) -> Result<(), Error> {
    let mut keys = BTreeSet::new();
    for (key, value) in tags {
        // White space, but no line ends or other control characters.
        let blank = |c: char| c.is_whitespace() && !c.is_control();
        let fits = |c: char| c.is_alphanumeric() || blank(c) || "_.:/=+-@".contains(c);
        if key.is_empty() || key.chars().count() > 128 || value.chars().count() > 256 {
            return Err(Error::InvalidTags(
                "a key has 1 to 128 characters, a value up to 256",
            ));
        }
        if !key.chars().all(fits) || !value.chars().all(fits) {
            return Err(Error::InvalidTags(
                "a key or value has a character that is not allowed",
            ));
        }
        if key.to_ascii_lowercase().starts_with("aws:") {
            return Err(Error::InvalidTags("keys that begin with aws: are reserved"));
        }
        if !keys.insert(key) {
            return Err(Error::InvalidTags("a key is given twice"));
        }
    }
    if tags.len() > TAGS_MAX {
        return Err(Error::InvalidTags("more than 50 tags"));
    }
    Ok(())
}

/// A resource that has tags.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tagged {
    /// An identity, by its name.
    Identity(String),
    /// A configuration set, by its name.
    ConfigurationSet(String),
    /// A template of verification letters, by its name.
    VerificationTemplate(String),
}

impl Control {
    /// The tags of a resource.
    pub async fn tags(
        &self,
        scope: &Scope,
        resource: &Tagged,
    ) -> Result<Vec<(String, String)>, Error> {
        match resource {
            Tagged::Identity(name) => {
                let missing = || Error::IdentityNotFound(name.clone());
                Ok(self.identity(scope, name).await?.ok_or_else(missing)?.tags)
            }
            Tagged::ConfigurationSet(name) => Ok(self.known_set(scope, name).await?.tags.clone()),
            Tagged::VerificationTemplate(name) => Ok(self.known_template(scope, name).await?.tags),
        }
    }

    /// Adds tags to a resource; those with the same key get the new value.
    pub async fn tag(
        &self,
        scope: &Scope,
        resource: &Tagged,
        tags: &[(String, String)],
    ) -> Result<(), Error> {
        check(tags)?;
        self.change_tags(scope, resource, |current| {
            let merged = merged(current, tags);
            check(&merged)?;
            *current = merged;
            Ok(())
        })
        .await
    }

    /// Removes tags from a resource by their keys; absent ones are no error.
    pub async fn untag(
        &self,
        scope: &Scope,
        resource: &Tagged,
        keys: &[String],
    ) -> Result<(), Error> {
        self.change_tags(scope, resource, |current| {
            current.retain(|(key, _)| !keys.contains(key));
            Ok(())
        })
        .await
    }

    async fn change_tags(
        &self,
        scope: &Scope,
        resource: &Tagged,
        edit: impl Fn(&mut Vec<(String, String)>) -> Result<(), Error> + Send + Sync,
    ) -> Result<(), Error> {
        match resource {
            Tagged::Identity(name) => {
                self.edit_identity(scope, name, |identity| edit(&mut identity.tags))
                    .await
            }
            Tagged::ConfigurationSet(name) => {
                self.known_set(scope, name).await?;
                self.change_set(scope, name, |set| edit(&mut set.tags))
                    .await
            }
            Tagged::VerificationTemplate(name) => {
                self.known_template(scope, name).await?;
                self.update_template(scope, name, |current| {
                    let missing = || Error::TemplateNotFound(name.clone());
                    let mut template = current.ok_or_else(missing)?.clone();
                    edit(&mut template.tags)?;
                    Ok((Change::Put(template), ()))
                })
                .await
            }
        }
    }
}

/// The tags with others on top: equal keys get the new value in their old place.
fn merged(current: &[(String, String)], new: &[(String, String)]) -> Vec<(String, String)> {
    let mut merged = current.to_vec();
    for (key, value) in new {
        match merged.iter_mut().find(|(known, _)| known == key) {
            Some((_, known)) => known.clone_from(value),
            None => merged.push((key.clone(), value.clone())),
        }
    }
    merged
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(tags: &[(&str, &str)]) -> Vec<(String, String)> {
        let pair = |(key, value): &(&str, &str)| ((*key).to_owned(), (*value).to_owned());
        tags.iter().map(pair).collect()
    }

    #[test]
    fn tags_are_checked() {
        let long_key = "k".repeat(129);
        let long_value = "v".repeat(257);
        let rows = [
            (pairs(&[("team", ""), ("Team", "Prüfung +1")]), true),
            (pairs(&[(&long_key[1..], &long_value[1..])]), true),
            (pairs(&[("", "x")]), false),
            (pairs(&[(&long_key, "x")]), false),
            (pairs(&[("k", &long_value)]), false),
            (pairs(&[("aws:x", "v")]), false),
            (pairs(&[("a\nb", "v")]), false),
            (pairs(&[("a#b", "v")]), false),
            (pairs(&[("a", "1"), ("a", "2")]), false),
        ];
        for (tags, expected) in rows {
            assert_eq!(check(&tags).is_ok(), expected, "{tags:?}");
        }
        let many =
            |n: usize| -> Vec<_> { (0..n).map(|i| (i.to_string(), String::new())).collect() };
        assert!(check(&many(50)).is_ok());
        assert!(check(&many(51)).is_err());
    }

    #[test]
    fn equal_keys_get_the_new_value() {
        let got = merged(
            &pairs(&[("a", "1"), ("b", "2")]),
            &pairs(&[("b", "3"), ("B", "")]),
        );
        assert_eq!(got, pairs(&[("a", "1"), ("b", "3"), ("B", "")]));
    }
}
