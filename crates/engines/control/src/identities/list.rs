//! Lists of identities, by pages.

use super::row_key;
use crate::tables::SCAN_PAGE;
use crate::{Control, Error, Scope};
use model::Identity;
use model::identity::{Kind, Status};

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

impl Control {
    /// One page of the identities that a filter lets through, after a name.
    pub async fn list_identities(
        &self,
        scope: &Scope,
        filter: &Filter,
        after: Option<&str>,
        limit: usize,
    ) -> Result<Page, Error> {
        let mut identities: Vec<Identity> = Vec::new();
        let mut last = after.map(str::to_owned);
        loop {
            let page = self.identities_after(scope, last.as_deref()).await?;
            let complete = page.len() < SCAN_PAGE;
            last = page.last().map(|identity| identity.name.clone()).or(last);
            let shown = page.into_iter();
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

    /// A page of all identities, in the order of their names, after one of these.
    pub(crate) async fn identities_after(
        &self,
        scope: &Scope,
        after: Option<&str>,
    ) -> Result<Vec<Identity>, Error> {
        let (account, region) = (scope.account.as_str(), [scope.region.as_str()]);
        let after = after.map(|name| row_key(scope, name));
        let table = &self.tables.identities;
        let page = table.scan_parts(account, &region, after.as_ref(), SCAN_PAGE);
        Ok(page.await?.into_iter().map(|row| row.value).collect())
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
