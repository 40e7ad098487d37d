//! Tags of resources (identities.md §11).

use crate::Error;
use std::collections::BTreeSet;

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
