//! The operator's commands: read what waits, let the core decide, answer when it is durable.

use super::{Context, Driver, Event, load};
use crate::core::{Answer, Input, Loaded, Order, OrderId, Verb};
use base::MessageNumber;
use model::delivery::QueueKey;
use std::collections::BTreeMap;
use std::sync::Arc;
use thiserror::Error;
use tokio::sync::oneshot;
use tracing::warn;

/// What the operator wants of a message's recipients.
#[derive(Clone, Debug)]
pub struct Command {
    /// What.
    pub verb: Verb,
    /// The message.
    pub message: MessageNumber,
    /// Index of the one recipient that is meant; all without it.
    pub recipient: Option<u16>,
    /// Who wants it, and why.
    pub reason: String,
}

/// The queue has stopped, or could not read its store: the command may or may not have been carried out.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("the queue does not answer")]
pub struct Stopped;

/// A command on its way.
#[derive(Debug)]
pub(super) struct Asked {
    pub(super) command: Command,
    pub(super) reply: oneshot::Sender<Vec<(u16, Answer)>>,
}

/// Orders that are being carried out.
#[derive(Debug, Default)]
pub(super) struct Pending {
    last: u64,
    orders: BTreeMap<OrderId, Open>,
}

#[derive(Debug)]
struct Open {
    left: usize,
    answers: Vec<(u16, Answer)>,
    reply: oneshot::Sender<Vec<(u16, Answer)>>,
}

impl Pending {
    pub(super) fn answered(&mut self, order: OrderId, recipient: u16, answer: Answer) {
        let Some(open) = self.orders.get_mut(&order) else {
            return;
        };
        open.answers.push((recipient, answer));
        open.left = open.left.saturating_sub(1);
        if open.left == 0
            && let Some(mut open) = self.orders.remove(&order)
        {
            open.answers.sort_by_key(|(recipient, _)| *recipient);
            // Who asked may have gone.
            let _ = open.reply.send(open.answers);
        }
    }
}

impl Driver {
    /// Reads what a command is about.
    pub(super) fn ask(&mut self, asked: Asked) {
        let context = Arc::clone(&self.context);
        self.work.spawn(async move {
            let found = read(&context, &asked.command).await;
            context.tell(Event::Ordered(asked, found));
        });
    }

    /// Hands a command to the core.
    pub(super) fn order(
        &mut self,
        asked: Asked,
        found: Result<Vec<(QueueKey, Loaded)>, store::Error>,
    ) {
        let Asked { command, reply } = asked;
        let recipients = match found {
            Ok(recipients) => recipients,
            Err(cause) => {
                warn!(%cause, "the recipients of a command could not be read");
                return;
            }
        };
        if recipients.is_empty() {
            // Who asked may have gone.
            let _ = reply.send(Vec::new());
            return;
        }
        self.pending.last += 1;
        let id = OrderId(self.pending.last);
        let open = Open {
            left: recipients.len(),
            answers: Vec::new(),
            reply,
        };
        self.pending.orders.insert(id, open);
        self.step(Input::Ordered(Order {
            id,
            verb: command.verb,
            reason: command.reason,
            recipients,
        }));
    }
}

async fn read(
    context: &Context,
    command: &Command,
) -> Result<Vec<(QueueKey, Loaded)>, store::Error> {
    let journal = &context.journal;
    let rows = journal
        .waiting_of(context.shard.id, command.message)
        .await?;
    let now = context.clock.now();
    let mut found = Vec::with_capacity(rows.len());
    for row in rows {
        if command
            .recipient
            .is_none_or(|index| index == row.recipient.index)
        {
            let queue = row.queue.clone();
            found.push((queue, load::complete(context, row, now).await?));
        }
    }
    Ok(found)
}
