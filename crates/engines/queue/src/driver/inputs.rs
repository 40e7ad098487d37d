//! From what the driver is told to the inputs of the core.

use super::handle::Overflow;
use super::{Driver, Error, Event};
use crate::AcceptedMail;
use crate::core::Input;
use crate::mail::{Facts, outgoing};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use store::journal::QueueSummary;
use tracing::{debug, error, info};

impl Driver {
    pub(super) fn take_event(&mut self, event: Event) -> Result<(), Error> {
        match event {
            Event::Core(input) => {
                self.note(&input);
                self.step(input);
            }
            Event::Fenced => {
                error!("another owner has taken over the shard");
                return Err(Error::Fenced);
            }
            Event::Ordered(asked, found) => self.order(asked, found),
            Event::Scanned(found) => {
                self.scanning = false;
                match found {
                    Ok(found) => self.step(Input::Found(found)),
                    Err(cause) => {
                        error!(%cause, "the waiting mail could not be read again");
                        self.shared.overflow().rescan = true;
                    }
                }
            }
        }
        Ok(())
    }

    /// Keeps the books of lines, and tells the log what an operator may want to know.
    fn note(&mut self, input: &Input) {
        match input {
            Input::Opened { connection, result } => match result {
                Ok(()) => {
                    if let Some(line) = self.lines.get_mut(connection) {
                        line.open = true;
                    }
                }
                Err(failure) => {
                    let site = self.lines.get(connection).map(|line| line.site.as_str());
                    info!(site, reason = failure.reason, "no connection");
                }
            },
            Input::Closed { connection } => {
                self.lines.remove(connection);
            }
            Input::Committed {
                batch,
                accepted: false,
            } => debug!(?batch, "the store refused a batch"),
            _ => {}
        }
    }

    pub(super) fn take_mail(&mut self, mut mail: AcceptedMail) {
        self.shared
            .handed_bytes
            .fetch_sub(mail.bytes(), Ordering::Relaxed);
        let facts = Facts::of(&mail.record);
        let (life, counters) = (facts.life(), facts.counters.clone());
        let content = mail.content.take();
        let ready = content.map(|content| Arc::new(outgoing(&mail.record, content)));
        self.context.cache.put(mail.number, Arc::new(facts), ready);
        self.step(Input::Accepted {
            message: mail.number,
            life,
            counters,
            waiting: mail.waiting,
        });
    }

    pub(super) fn take_overflow(&mut self) {
        let Overflow { queues, rescan } = std::mem::take(&mut *self.shared.overflow());
        if !queues.is_empty() {
            let queues = queues.into_iter();
            let queues = queues.map(|(queue, (next_due, waiting))| QueueSummary {
                queue,
                waiting,
                next_due,
            });
            self.step(Input::Overflowed(queues.collect()));
        }
        if rescan && self.scanning {
            self.shared.overflow().rescan = true;
        } else if rescan {
            self.scanning = true;
            let context = self.context.clone();
            self.work.spawn(async move {
                let found = context.journal.queues(context.shard.id).await;
                context.tell(Event::Scanned(found));
            });
        }
    }
}
