//! Reports: what the end of a job means for its connection, its path and its recipients.

use super::Core;
use super::connections::{State, internal};
use super::outcome::Try;
use super::slab::{ConnectionId, PathId};
use super::window::State as RecipientState;
use model::delivery::{Outcome, Report};
use std::collections::BTreeMap;
use store::journal::RecipientId;

impl Core {
    pub(super) fn finished(&mut self, id: ConnectionId, report: Report) {
        let Some(connection) = self.connections.all.get_mut(&id) else {
            return;
        };
        let State::Busy(recipients) = &mut connection.state else {
            return;
        };
        let recipients = std::mem::take(recipients);
        let path = connection.path;
        let reused = connection.deliveries > 1;
        let limits = self.limits(path);
        let Some(connection) = self.connections.all.get_mut(&id) else {
            return;
        };
        let usable = report.usable && connection.deliveries < limits.deliveries_per_connection;
        connection.state = State::Settling(recipients.len(), usable);
        self.counts.connections_busy -= 1;
        if reused && was_stale(&report) {
            self.try_again(id, recipients);
        } else {
            self.note_seen(path, &report);
            self.judge(path, &report);
            self.settle_job(id, recipients, report);
        }
        self.release_if_settled(id);
    }

    /// The remote had hung up before the transaction began: another connection gets the job.
    fn try_again(&mut self, id: ConnectionId, recipients: Vec<RecipientId>) {
        for recipient in recipients {
            if self.is_assigned(recipient, id) {
                self.make_ready(recipient);
            }
        }
        if let Some(connection) = self.connections.all.get_mut(&id) {
            connection.state = State::Settling(0, false);
        }
    }

    pub(super) fn is_assigned(&self, recipient: RecipientId, to: ConnectionId) -> bool {
        let recipient = self.window.get(recipient);
        recipient.is_some_and(|recipient| recipient.state == RecipientState::Assigned(to))
    }

    fn settle_job(&mut self, id: ConnectionId, recipients: Vec<RecipientId>, report: Report) {
        let mut outcomes: BTreeMap<u16, Outcome> = report.outcomes.into_iter().collect();
        for recipient in recipients {
            let outcome = outcomes.remove(&recipient.index);
            if !self.is_assigned(recipient, id) {
                self.settled_one(id);
                continue;
            }
            if let Some(entry) = self.window.get_mut(recipient) {
                entry.state = RecipientState::Settling;
            }
            match outcome {
                Some(Outcome::Delivered { attempt, then }) => {
                    self.delivered(recipient, (attempt, then), id);
                }
                Some(Outcome::Failed(mut failure)) => {
                    let attempt = failure.attempt.take();
                    let tried = Try {
                        attempt,
                        connection: Some(id),
                        not_before: None,
                    };
                    self.failed(recipient, &failure, tried);
                }
                None => {
                    let tried = Try {
                        connection: Some(id),
                        ..Try::default()
                    };
                    self.failed(
                        recipient,
                        &internal("the attempt ended without a report"),
                        tried,
                    );
                }
            }
        }
    }

    /// What a report says about the path.
    fn judge(&mut self, id: PathId, report: &Report) {
        let most = self.limits(id).connections;
        let delivered = report
            .outcomes
            .iter()
            .any(|(_, outcome)| matches!(outcome, Outcome::Delivered { .. }));
        if delivered {
            self.site_answers(id);
        }
        let Some(path) = self.paths.get_mut(id) else {
            return;
        };
        if delivered || report.usable {
            path.failures = 0;
            if delivered && path.connections >= path.limit {
                path.limit = (path.limit + 1).min(most);
            }
            return;
        }
        let failure = report
            .outcomes
            .iter()
            .find_map(|(_, outcome)| match outcome {
                Outcome::Failed(failure) if !failure.permanent => Some(failure.clone()),
                _ => None,
            });
        let Some(mut failure) = failure else {
            return;
        };
        path.limit = (path.limit / 2).max(1);
        path.failures = path.failures.saturating_add(1);
        // One message may be what the remote cannot bear; three in a row are the remote's fault.
        if path.failures >= 3 && path.suspended.is_none() {
            failure.attempt = None;
            self.suspend(id, &failure);
        }
    }
}

/// Whether the report of a reused connection says no more than that the remote had gone: nothing was answered to the
/// first command of the transaction, or what it had said when it left (RFC 5321 §3.8: 421).
fn was_stale(report: &Report) -> bool {
    let gone = |outcome: &Outcome| {
        let Outcome::Failed(failure) = outcome else {
            return false;
        };
        let attempt = failure.attempt.as_deref();
        !failure.permanent
            && attempt.is_some_and(|attempt| {
                let early = matches!(attempt.phase.as_deref(), Some("rset" | "mail"));
                let gone = attempt.reply.as_ref().is_none_or(|reply| reply.code == 421);
                attempt.reused_connection && gone && early
            })
    };
    !report.usable && !report.outcomes.is_empty() && report.outcomes.iter().all(|(_, o)| gone(o))
}
