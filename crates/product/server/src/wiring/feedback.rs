//! Feedback forwarding: the journal's reader whose letters are accepted like any other mail.

use crate::metrics::Registry;
use accept::{Accept, Error, Own};
use base::{BoxFuture, Env};
use events::{Feedback, Fenced, Letter, NotPosted, Parts, Post, Reader};
use std::sync::Arc;

/// The reader, and what it does.
pub(crate) struct Forwarding {
    reader: Reader,
    feedback: Arc<Feedback>,
}

impl Forwarding {
    pub(super) fn new(parts: Parts, accept: Arc<Accept>, service_domain: &str) -> Self {
        let post = Arc::new(ByMail(accept));
        let journal = Arc::clone(&parts.journal);
        let feedback = Feedback::new(journal, parts.shard, post, service_domain);
        Self {
            reader: Reader::new("feedback", parts),
            feedback: Arc::new(feedback),
        }
    }

    /// Shows how far it has come.
    pub(super) fn show(&self, registry: &mut Registry, env: &Env) {
        let (progress, clock) = (self.reader.progress(), Arc::clone(&env.clock));
        registry.gauge(
            "events_feedback_lag_seconds",
            "Age of the event that feedback forwarding read last, while there are more.",
            move || progress.lag(clock.now()).as_secs_f64(),
        );
        let (posted, refused) = (Arc::clone(&self.feedback), Arc::clone(&self.feedback));
        registry.readings(
            "events_feedback_letters_total",
            "Bounces and complaints that were to be mailed to senders, by outcome.",
            "outcome",
            vec![
                ("posted", Box::new(move || posted.counts().0 as f64)),
                ("refused", Box::new(move || refused.counts().1 as f64)),
            ],
            true,
        );
    }

    /// Works until it is dropped.
    pub(crate) fn run(self) -> BoxFuture<'static, ()> {
        Box::pin(async move {
            if self.reader.run(&*self.feedback).await == Err(Fenced) {
                // The queue learns of it as well, and ends the server.
                std::future::pending::<()>().await;
            }
        })
    }
}

/// Letters by way of acceptance.
struct ByMail(Arc<Accept>);

impl Post for ByMail {
    fn post(&self, letter: Letter) -> BoxFuture<'_, Result<(), NotPosted>> {
        Box::pin(async move {
            let own = Own {
                account: letter.account,
                region: letter.region,
                to: letter.to,
                message: letter.message,
                once: Some(letter.once),
            };
            match self.0.post_message(own).await {
                Ok(id) => {
                    tracing::debug!(message_id = %id, "feedback is mailed");
                    Ok(())
                }
                Err(error @ (Error::Unavailable(_) | Error::InDoubt(_))) => {
                    Err(NotPosted::Later(error.to_string()))
                }
                Err(error) => Err(NotPosted::Never(error.to_string())),
            }
        })
    }
}
