//! What the queue asks of the delivery agent.

use base::BoxFuture;
use model::delivery::{Failure, Job, Report, Route};
use std::sync::Arc;

/// Finds routes and opens connections. Every time limit of a phase is the transport's business.
pub trait Transport: Send + Sync {
    /// Where the mail of a domain goes.
    ///
    /// **Errors**: a temporary failure postpones what waits for the domain, a permanent one bounces it.
    fn resolve<'a>(&'a self, domain: &'a str) -> BoxFuture<'a, Result<Arc<Route>, Failure>>;

    /// Opens a connection from an egress source to one of the route's hosts, ready for its first transaction.
    ///
    /// **Errors**: all hosts were tried and none answers; the failure is about the whole site.
    fn open<'a>(
        &'a self,
        source: &'a str,
        route: Arc<Route>,
    ) -> BoxFuture<'a, Result<Box<dyn Connection>, Failure>>;
}

/// An open connection. Dropping it cuts it.
pub trait Connection: Send {
    /// Carries out one transaction; the report has an outcome for every recipient of the job.
    fn deliver(&mut self, job: Job) -> BoxFuture<'_, Report>;

    /// Takes leave in good order.
    fn close(self: Box<Self>) -> BoxFuture<'static, ()>;
}
