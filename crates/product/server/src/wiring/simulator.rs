//! The mailbox simulator (sending.md §16): a transport in front of the real one. What is addressed to it reaches no DNS
//! server and no wire; it goes through acceptance, queue and journal like all mail.

mod script;

use base::env::Clock;
use base::{BoxFuture, Timestamp};
use model::MailEvent;
use model::delivery::{
    BounceKind, DelayKind, Failure, Job, JobRecipient, MxHost, Outcome, Reply, Report, Route,
    SiteName,
};
use model::event::Attempt;
use script::Script;
use std::sync::Arc;
use std::time::Duration;

/// Its site. No list of MX hosts gives this name, since no host's name has brackets.
pub(super) const SITE: &str = "(simulator)";

/// How long a route to it holds.
const ROUTE_TTL: Duration = Duration::from_hours(1);

/// The simulator, and what takes all other mail.
pub(super) struct Simulator {
    domains: [String; 2],
    clock: Arc<dyn Clock>,
    next: Arc<dyn queue::Transport>,
}

impl Simulator {
    /// The simulator at `simulator.amazonses.com` and at the same name of the service domain (contract.md §2).
    pub(super) fn new(
        service_domain: &str,
        clock: Arc<dyn Clock>,
        next: Arc<dyn queue::Transport>,
    ) -> Self {
        let domains = ["amazonses.com", service_domain];
        Self {
            domains: domains.map(|parent| format!("simulator.{}", parent.to_ascii_lowercase())),
            clock,
            next,
        }
    }
}

impl queue::Transport for Simulator {
    fn resolve<'a>(&'a self, domain: &'a str) -> BoxFuture<'a, Result<Arc<Route>, Failure>> {
        if !self.domains.iter().any(|own| own == domain) {
            return self.next.resolve(domain);
        }
        let route = Route {
            site: SiteName(SITE.to_owned()),
            hosts: vec![MxHost {
                preference: 0,
                name: domain.to_owned(),
            }],
            expires_at: self.clock.now().plus(ROUTE_TTL),
        };
        Box::pin(async move { Ok(Arc::new(route)) })
    }

    fn open<'a>(
        &'a self,
        source: &'a str,
        route: Arc<Route>,
    ) -> BoxFuture<'a, Result<Box<dyn queue::Connection>, Failure>> {
        if route.site.0 != SITE {
            return self.next.open(source, route);
        }
        let connection: Box<dyn queue::Connection> = Box::new(Connection {
            source: source.to_owned(),
            clock: Arc::clone(&self.clock),
            reused: false,
        });
        Box::pin(async move { Ok(connection) })
    }
}

/// A connection to nowhere.
struct Connection {
    source: String,
    clock: Arc<dyn Clock>,
    reused: bool,
}

impl queue::Connection for Connection {
    fn deliver(&mut self, job: Job) -> BoxFuture<'_, Report> {
        let attempt = Attempt {
            started_at: self.clock.now(),
            source: self.source.clone(),
            reused_connection: std::mem::replace(&mut self.reused, true),
            tls_note: Some("the mailbox simulator is a part of this server".to_owned()),
            mta_sts: "none".to_owned(),
            dane: "none".to_owned(),
            ..Attempt::default()
        };
        let outcomes = job.recipients.iter();
        let outcomes = outcomes.map(|recipient| (recipient.index, outcome(recipient, &attempt)));
        let report = Report {
            outcomes: outcomes.collect(),
            usable: true,
        };
        Box::pin(async move { report })
    }

    fn close(self: Box<Self>) -> BoxFuture<'static, ()> {
        Box::pin(async {})
    }
}

/// What the simulator does with one recipient.
fn outcome(recipient: &JobRecipient, base: &Attempt) -> Outcome {
    let address = &recipient.address;
    let (local, domain) = address.rsplit_once('@').unwrap_or((address, ""));
    let attempt = Attempt {
        number: recipient.attempt,
        mx_host: Some(domain.to_ascii_lowercase()),
        ..base.clone()
    };
    let delivered = |then: Option<MailEvent>| {
        let reply = egress::meaning(250, "2.0.0 the mailbox simulator has it").0;
        delivered(attempt.clone(), reply, then)
    };
    match script::read(local) {
        Script::Success => delivered(None),
        Script::Complaint => delivered(Some(MailEvent::Complained {
            feedback: "abuse".to_owned(),
        })),
        Script::AutoReply => delivered(Some(MailEvent::AutoReplied {
            reason: "automatic reply: out of the office (mailbox simulator)".to_owned(),
        })),
        Script::Suppressed => Outcome::Failed(suppressed()),
        Script::Bounce => {
            // The plain one is General, whatever 5.1.1 means elsewhere (events.md §3).
            let mut failure = refused(&attempt, 550, "5.1.1 user unknown");
            failure.bounce = BounceKind::PermanentGeneral;
            Outcome::Failed(failure)
        }
        Script::Reply { code, text } if code < 400 => {
            self::delivered(attempt, egress::meaning(code, &text).0, None)
        }
        Script::Reply { code, text } => Outcome::Failed(refused(&attempt, code, &text)),
        Script::Delay(_) if recipient.attempt > 1 => delivered(None),
        Script::Delay(wait) => Outcome::Failed(later(&attempt, wait)),
        Script::Unknown => Outcome::Failed(refused(
            &attempt,
            550,
            "5.1.1 user unknown: the mailbox simulator has no such mailbox",
        )),
    }
}

fn delivered(attempt: Attempt, reply: Reply, then: Option<MailEvent>) -> Outcome {
    let attempt = Attempt {
        phase: Some("end_of_data".to_owned()),
        reply: Some(reply),
        ..attempt
    };
    Outcome::Delivered {
        attempt: Box::new(attempt),
        then: then.map(Box::new),
    }
}

fn refused(attempt: &Attempt, code: u16, text: &str) -> Failure {
    let (reply, failure) = egress::meaning(code, text);
    let attempt = Attempt {
        phase: Some("rcpt".to_owned()),
        reply: Some(reply),
        ..attempt.clone()
    };
    Failure {
        attempt: Some(Box::new(attempt)),
        ..failure
    }
}

/// As if on the global list: nothing is tried (sending.md §15).
fn suppressed() -> Failure {
    Failure {
        permanent: true,
        reason: "Amazon SES did not send the message to this address because it is on the global suppression list (mailbox simulator)."
            .to_owned(),
        delay: DelayKind::General,
        bounce: BounceKind::PermanentSuppressed,
        status: Some("5.1.1".to_owned()),
        retry_at: None,
        attempt: None,
    }
}

/// Deferred once, until so much later.
fn later(attempt: &Attempt, wait: Duration) -> Failure {
    let text = format!(
        "4.2.0 the mailbox simulator takes it in {} s",
        wait.as_secs()
    );
    let at: Timestamp = attempt.started_at.plus(wait);
    Failure {
        retry_at: Some(at),
        ..refused(attempt, 450, &text)
    }
}

#[cfg(test)]
mod tests;
