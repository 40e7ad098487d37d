//! Lists of configuration sets, by pages.

use crate::identities::row_key;
use crate::tables::SCAN_PAGE;
use crate::{Control, Error, Scope};

/// A page of names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetPage {
    /// Names in order.
    pub names: Vec<String>,
    /// Name after which the next page begins; `None` on the last.
    pub next_after: Option<String>,
}

impl Control {
    /// One page of the names of configuration sets that contain a text in any case, after a name.
    pub async fn list_configuration_sets(
        &self,
        scope: &Scope,
        contains: Option<&str>,
        after: Option<&str>,
        limit: usize,
    ) -> Result<SetPage, Error> {
        let wanted = contains.map(str::to_lowercase);
        let fits = |name: &String| match &wanted {
            Some(part) => name.to_lowercase().contains(part),
            None => true,
        };
        let (account, region) = (scope.account.as_str(), [scope.region.as_str()]);
        let table = &self.tables.configuration_sets;
        let mut names: Vec<String> = Vec::new();
        let mut last = after.map(|name| row_key(scope, name));
        loop {
            let page = table.scan_parts(account, &region, last.as_ref(), SCAN_PAGE);
            let page = page.await?;
            let complete = page.len() < SCAN_PAGE;
            last = page.last().map(|row| row.key.clone()).or(last);
            names.extend(page.into_iter().map(|row| row.value.name).filter(fits));
            if names.len() > limit || complete {
                let more = names.len() > limit;
                names.truncate(limit);
                let next_after = more.then(|| names.last().cloned()).flatten();
                return Ok(SetPage { names, next_after });
            }
        }
    }
}
