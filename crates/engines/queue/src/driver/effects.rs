//! From the effects of the core to tasks, connections and the alarm.

use super::connection::{Assignment, Line};
use super::{Driver, LAST_COMMITS, LONGEST_SLEEP, commit, load, lookup};
use crate::core::{ConnectionId, Effect, Input};
use base::MessageNumber;
use std::time::Duration;
use tokio::time::Instant;

impl Driver {
    pub(super) fn step(&mut self, input: Input) {
        let mut effects = std::mem::take(&mut self.effects);
        let now = self.context.clock.now();
        self.shared.recorder.before(now, &input);
        self.core.step(now, input, &mut effects);
        self.shared.recorder.after(&effects, &self.core);
        for effect in effects.drain(..) {
            self.act(effect);
        }
        self.effects = effects;
    }

    fn act(&mut self, effect: Effect) {
        let context = self.context.clone();
        match effect {
            Effect::Load { queue, key, limit } => {
                self.work.spawn(load::run(context, queue, key, limit));
            }
            Effect::Resolve { domain, name } => {
                self.network.spawn(lookup::run(context, domain, name));
            }
            Effect::Commit(batch) => {
                self.work.spawn(commit::run(context, batch));
            }
            Effect::Open {
                connection,
                source,
                route,
            } => {
                let line = Line::open(&mut self.network, context, connection, source, route);
                self.lines.insert(connection, line);
            }
            Effect::Assign {
                connection,
                message,
                recipients,
            } => self.assign(connection, message, recipients),
            Effect::Close { connection } => {
                if let Some(line) = self.lines.remove(&connection) {
                    line.close();
                }
            }
            Effect::Answered {
                order,
                recipient,
                answer,
            } => self.pending.answered(order, recipient.index, answer),
            Effect::Forget { message, deferred } => context.cache.forget(message, deferred),
            Effect::WakeAt(at) => {
                let wait = at.since(context.clock.now()).min(LONGEST_SLEEP);
                self.set_alarm(wait);
            }
        }
    }

    /// Sleeps so long, but not beyond what a drain has to do next.
    pub(super) fn set_alarm(&mut self, wait: Duration) {
        let now = Instant::now();
        self.alarm = now + wait;
        if let Some(deadline) = self.deadline {
            let cut = if now < deadline {
                deadline
            } else {
                deadline + LAST_COMMITS
            };
            self.alarm = self.alarm.min(cut);
        }
    }

    fn assign(&self, id: ConnectionId, message: MessageNumber, recipients: Vec<(u16, u32)>) {
        // A task that died in this moment says so itself; its recipients are tried again then.
        if let Some(line) = self.lines.get(&id) {
            line.assign(Assignment {
                message,
                recipients,
            });
        }
    }
}
