//! Finding the route of a domain.

use super::{Context, Event};
use crate::core::{DomainId, Input, internal};
use model::delivery::{Failure, Route};
use std::sync::Arc;

/// Tells the core what was found, also when the look-up ends without an answer: cut, or by a panic.
struct Answer {
    context: Arc<Context>,
    domain: DomainId,
    result: Option<Result<Arc<Route>, Failure>>,
}

impl Drop for Answer {
    fn drop(&mut self) {
        let found = self.result.take();
        let result = found.unwrap_or_else(|| Err(internal("the look-up ended without an answer")));
        let domain = self.domain;
        self.context
            .tell(Event::Core(Input::Resolved { domain, result }));
    }
}

/// Looks up the route of a domain.
pub(super) async fn run(context: Arc<Context>, domain: DomainId, name: Arc<str>) {
    let mut answer = Answer {
        context,
        domain,
        result: None,
    };
    answer.result = Some(answer.context.transport.resolve(&name).await);
}
