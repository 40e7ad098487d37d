//! The service's own DKIM record, for `sesame dns`.

use super::{Operator, Outcome, Problem};
use base::env::{Record, RecordType, Zone, ZoneAnswer};
use serde_json::json;

impl Operator {
    pub(super) async fn dns_show(&self) -> Outcome {
        let settings = self.control.settings();
        let name = format!(
            "{}._domainkey.{}",
            settings.service_selector, settings.service_domain
        );
        let answer = self.control.answer(&name, RecordType::Txt).await;
        let text = match answer {
            ZoneAnswer::Found { records, .. } => records.into_iter().find_map(|r| match r {
                Record::Txt(text) => String::from_utf8(text).ok(),
                _ => None,
            }),
            _ => None,
        };
        let missing = || Problem::Failed("the service's DKIM record cannot be read".into());
        Ok(json!({"name": name, "value": text.ok_or_else(missing)?}))
    }
}
