//! Questions of the operator that change nothing: answered between two steps, from what the core holds in memory.

use super::{Driver, Handle, Stopped};
use crate::core::{QueueView, Sites};
use tokio::sync::oneshot;

/// A question on its way.
#[derive(Debug)]
pub(super) enum Question {
    Sites(oneshot::Sender<Sites>),
    Queues(oneshot::Sender<Vec<QueueView>>),
}

impl Driver {
    pub(super) fn answer(&self, question: Question) {
        let now = self.context.clock.now();
        // Who asked may have gone.
        match question {
            Question::Sites(reply) => {
                let _ = reply.send(self.core.sites(now));
            }
            Question::Queues(reply) => {
                let _ = reply.send(self.core.queue_views(now));
            }
        }
    }
}

impl Handle {
    /// What is done to each site.
    ///
    /// **Errors**: the queue has stopped.
    pub async fn sites(&self) -> Result<Sites, Stopped> {
        let (reply, answer) = oneshot::channel();
        self.question(Question::Sites(reply)).await?;
        answer.await.map_err(|_| Stopped)
    }

    /// What each queue is doing.
    ///
    /// **Errors**: the queue has stopped.
    pub async fn queues(&self) -> Result<Vec<QueueView>, Stopped> {
        let (reply, answer) = oneshot::channel();
        self.question(Question::Queues(reply)).await?;
        answer.await.map_err(|_| Stopped)
    }

    async fn question(&self, question: Question) -> Result<(), Stopped> {
        let sent = self.shared.questions.send(question).await;
        sent.map_err(|_| Stopped)
    }
}
