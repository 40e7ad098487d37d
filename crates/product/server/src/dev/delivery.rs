//! Delivery in the local mode: the mailbox has every mail since it was accepted, so that all that is left to do is to say
//! that it was delivered.

use base::BoxFuture;
use base::env::Clock;
use model::delivery::{
    Failure, Job, JobRecipient, MxHost, Outcome, Reply, Report, Route, SiteName,
};
use model::event::Attempt;
use std::sync::Arc;
use std::time::Duration;

/// The site of all domains. No list of MX hosts gives this name, since no host's name has brackets.
const SITE: &str = "(mailbox)";
/// How long a route to it holds.
const ROUTE_TTL: Duration = Duration::from_hours(24);

/// Delivers everything to the mailbox.
pub(crate) struct ToMailbox {
    clock: Arc<dyn Clock>,
}

impl ToMailbox {
    pub(crate) fn new(clock: Arc<dyn Clock>) -> Self {
        Self { clock }
    }
}

impl queue::Transport for ToMailbox {
    fn resolve<'a>(&'a self, _: &'a str) -> BoxFuture<'a, Result<Arc<Route>, Failure>> {
        let route = Route {
            site: SiteName(SITE.to_owned()),
            hosts: vec![MxHost {
                preference: 0,
                name: "mailbox".to_owned(),
            }],
            expires_at: self.clock.now().plus(ROUTE_TTL),
        };
        Box::pin(async move { Ok(Arc::new(route)) })
    }

    fn open<'a>(
        &'a self,
        source: &'a str,
        _: Arc<Route>,
    ) -> BoxFuture<'a, Result<Box<dyn queue::Connection>, Failure>> {
        let connection: Box<dyn queue::Connection> = Box::new(Connection {
            source: source.to_owned(),
            clock: Arc::clone(&self.clock),
            reused: false,
        });
        Box::pin(async move { Ok(connection) })
    }
}

struct Connection {
    source: String,
    clock: Arc<dyn Clock>,
    reused: bool,
}

impl Connection {
    fn outcome(&self, recipient: &JobRecipient) -> Outcome {
        let attempt = Attempt {
            number: recipient.attempt,
            started_at: self.clock.now(),
            source: self.source.clone(),
            mx_host: Some("mailbox".into()),
            mta_sts: "none".into(),
            dane: "none".into(),
            reused_connection: self.reused,
            phase: Some("data".into()),
            reply: Some(Reply {
                code: 250,
                enhanced: Some("2.0.0".into()),
                text: "in the mailbox".into(),
            }),
            ..Attempt::default()
        };
        Outcome::Delivered {
            attempt: Box::new(attempt),
            then: None,
        }
    }
}

impl queue::Connection for Connection {
    fn deliver(&mut self, job: Job) -> BoxFuture<'_, Report> {
        let outcomes = job.recipients.iter();
        let outcomes = outcomes.map(|one| (one.index, self.outcome(one))).collect();
        self.reused = true;
        Box::pin(async move {
            Report {
                outcomes,
                usable: true,
            }
        })
    }

    fn close(self: Box<Self>) -> BoxFuture<'static, ()> {
        Box::pin(async {})
    }
}
