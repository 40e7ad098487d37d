//! Configuration sets.

use crate::{Control, Error, Scope};
use model::ConfigurationSet;
use std::sync::Arc;

impl Control {
    /// The configuration set with this name.
    pub async fn configuration_set(
        &self,
        scope: &Scope,
        name: &str,
    ) -> Result<Option<Arc<ConfigurationSet>>, Error> {
        let key = (scope.region.to_string(), name.to_owned());
        let table = &self.tables.configuration_sets;
        let row = table.get(scope.account.as_str(), &key).await?;
        Ok(row.map(|row| Arc::new(row.value)))
    }
}
