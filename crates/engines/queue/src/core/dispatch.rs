//! Giving jobs to connections, and opening connections for them.

use super::paths::{Path, PathKey};
use super::slab::{ConnectionId, PathId, QueueId};
use super::window::State;
use super::{Core, Effect};
use crate::PathLimits;
use base::MessageNumber;
use std::time::Duration;
use store::journal::RecipientId;

/// The recipients of one transaction.
struct Transaction {
    message: MessageNumber,
    recipients: Vec<RecipientId>,
}

impl Core {
    /// Works on every path on which something changed.
    pub(super) fn dispatch(&mut self) {
        while let Some(id) = self.dirty.pop_first() {
            if !self.draining {
                self.serve(id);
            }
        }
    }

    fn serve(&mut self, id: PathId) {
        let now = self.now;
        let Some(path) = self.paths.get_mut(id) else {
            return;
        };
        path.used_at = now;
        if self.is_left_alone(id) {
            return;
        }
        self.unpark(id);
        match self.paths.get(id).map(|path| &path.key) {
            Some(PathKey::Pending(domain)) => {
                let domain = *domain;
                if self.paths.ready_or_loading(id) > 0 {
                    self.resolve(domain);
                }
            }
            Some(PathKey::Egress { .. }) => self.serve_site(id),
            None => {}
        }
    }

    fn serve_site(&mut self, id: PathId) {
        let limits = self.limits(id);
        while let Some(connection) = self.paths.get_mut(id).and_then(|path| path.idle.pop()) {
            let Some(transaction) = self.pick(id, limits.recipients_per_transaction) else {
                if let Some(path) = self.paths.get_mut(id) {
                    path.idle.push(connection);
                }
                break;
            };
            self.assign(connection, transaction);
        }
        self.open_more(id, &limits);
    }

    /// The next transaction of a path: of the queue whose turn it is, the recipient whose turn it is, and with it all
    /// other ready recipients of the same message on this path.
    fn pick(&mut self, id: PathId, limit: usize) -> Option<Transaction> {
        loop {
            let queue = self.next_queue(id)?;
            let share = self.queues.get(queue)?.share;
            let active = self.queues.active(queue)?;
            let domain = active.domain;
            let message = if self.settings.fair {
                active.head()?.1.message
            } else {
                active.first_due()?.1.message
            };
            self.refresh_route(domain);
            let first = RecipientId { message, index: 0 };
            let last = RecipientId {
                message,
                index: u16::MAX,
            };
            let path = self.paths.get_mut(id)?;
            let ready = path.ready.range(first..=last).take(limit);
            let recipients: Vec<_> = ready.copied().collect();
            path.fair.charge(share, queue, recipients.len() as i64);
            let life = self.window.life(message)?;
            if !self.is_over(life) {
                return Some(Transaction {
                    message,
                    recipients,
                });
            }
            for recipient in recipients {
                self.expire(recipient);
            }
        }
    }

    /// The recipients of the next transaction, taken off the lists.
    pub(super) fn pick_to_fail(&mut self, id: PathId, limit: usize) -> Vec<RecipientId> {
        let recipients = self
            .pick(id, limit)
            .map_or_else(Vec::new, |next| next.recipients);
        for recipient in &recipients {
            self.take_ready(*recipient, State::Settling);
        }
        recipients
    }

    fn next_queue(&mut self, id: PathId) -> Option<QueueId> {
        if self.settings.fair {
            return self.paths.get_mut(id)?.fair.peek();
        }
        let queues: Vec<_> = self.paths.get(id)?.queues.iter().copied().collect();
        let heads = queues.into_iter().filter_map(|queue| {
            let head = self.queues.active(queue)?.first_due()?;
            Some((head, queue))
        });
        heads.min().map(|(_, queue)| queue)
    }

    fn assign(&mut self, connection: ConnectionId, transaction: Transaction) {
        let Transaction {
            message,
            recipients,
        } = transaction;
        let mut job = Vec::with_capacity(recipients.len());
        for id in &recipients {
            self.take_ready(*id, State::Assigned(connection));
            if let Some(recipient) = self.window.get(*id) {
                job.push((id.index, recipient.attempts + 1));
            }
        }
        self.counts.transactions += 1;
        self.counts.attempts += job.len() as u64;
        self.effects.push(Effect::Assign {
            connection,
            message,
            recipients: job,
        });
        if self.settings.faults.double_claim && base::spread::mix(message.0).is_multiple_of(8) {
            self.claim_twice(&recipients);
        }
        self.begin_job(connection, recipients);
    }

    /// The planted bug: what was just assigned is ready again.
    fn claim_twice(&mut self, recipients: &[RecipientId]) {
        for id in recipients {
            let recipient = self.window.get_mut(*id);
            if recipient.is_some_and(|recipient| !std::mem::replace(&mut recipient.doubled, true)) {
                self.make_ready(*id);
            }
        }
    }

    fn open_more(&mut self, id: PathId, limits: &PathLimits) {
        loop {
            let Some(path) = self.paths.get(id) else {
                return;
            };
            let at_most = if path.probing { 1 } else { path.limit };
            let waiting = distinct_messages(path, path.opening as usize + 1);
            if waiting <= path.opening as usize || path.connections >= at_most {
                return;
            }
            if !self.has_connection_for(id) || !self.is_in_pace(id, limits) {
                return;
            }
            self.open(id);
        }
    }

    /// Whether the rate of new connections allows another now; if so, it is used up by it (a leaky bucket that holds
    /// the connections of one path).
    fn is_in_pace(&mut self, id: PathId, limits: &PathLimits) -> bool {
        let interval = Duration::from_millis(1_000 / u64::from(limits.opens_per_second.max(1)));
        let burst = interval * limits.connections;
        let now = self.now;
        let Some(path) = self.paths.get_mut(id) else {
            return false;
        };
        let free_at = path.paced_until.minus(burst);
        if free_at > now {
            self.timers.pace(free_at, id);
            return false;
        }
        path.paced_until = path.paced_until.max(now).plus(interval);
        true
    }

    fn open(&mut self, id: PathId) {
        let Some(path) = self.paths.get_mut(id) else {
            return;
        };
        let (PathKey::Egress { source, .. }, Some(route)) = (&path.key, &path.route) else {
            return;
        };
        let (source, route) = (source.clone(), route.clone());
        path.connections += 1;
        path.opening += 1;
        let connection = self.connections.add(id, self.now);
        self.counts.opened += 1;
        self.counts.connections_opening += 1;
        self.effects.push(Effect::Open {
            connection,
            source,
            route,
        });
    }
}

/// How many messages wait on a path; counts no further than `enough`.
fn distinct_messages(path: &Path, enough: usize) -> usize {
    let mut count = 0;
    let mut next = path.ready.first().copied();
    while let Some(recipient) = next
        && count < enough
    {
        count += 1;
        let last = RecipientId {
            message: recipient.message,
            index: u16::MAX,
        };
        let beyond = (std::ops::Bound::Excluded(last), std::ops::Bound::Unbounded);
        next = path.ready.range(beyond).next().copied();
    }
    count
}
