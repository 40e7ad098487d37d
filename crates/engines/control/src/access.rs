//! Who may do what.

use crate::{Control, Error};
use base::Arn;
use model::access::{Denial, PolicyKind, Question};

impl Control {
    /// Whether the policies of the caller, and those of the resources, allow an action. An account's root may do
    /// everything in its account.
    pub async fn authorize(&self, question: &Question) -> Result<Result<(), Denial>, Error> {
        let principal: Option<Arn> = question.principal.parse().ok();
        if principal.is_some_and(|arn| arn.resource == "root") {
            return Ok(Ok(()));
        }
        Ok(Err(Denial {
            resource: question.resources.first().cloned().unwrap_or_default(),
            explicit: false,
            by: PolicyKind::Identity,
            because: "no policy allows it".into(),
        }))
    }
}
