//! A digest of effects: what was to be done to whom and when, without the words of events.

use crate::core::Effect;
use store::Op;
use store::journal::RecipientId;

/// The digest of the effects of one step.
pub(super) fn of(effects: &[Effect]) -> u32 {
    let mut sum = Sum(0xcbf2_9ce4_8422_2325);
    for effect in effects {
        sum.effect(effect);
    }
    (sum.0 ^ (sum.0 >> 32)) as u32
}

/// FNV-1a over words instead of octets: it need not withstand anybody.
struct Sum(u64);

impl Sum {
    fn add(&mut self, word: u64) {
        self.0 = (self.0 ^ word).wrapping_mul(0x0000_0100_0000_01b3);
        self.0 ^= self.0 >> 29;
    }

    fn text(&mut self, text: &str) {
        for byte in text.bytes() {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }

    fn recipient(&mut self, id: RecipientId) {
        self.add(id.message.0);
        self.add(u64::from(id.index));
    }

    fn effect(&mut self, effect: &Effect) {
        match effect {
            Effect::Load { queue, limit, .. } => {
                self.add(1);
                self.add(u64::from(queue.0));
                self.add(*limit as u64);
            }
            Effect::Resolve { domain, name } => {
                self.add(2);
                self.add(u64::from(domain.0));
                self.text(name);
            }
            Effect::Open {
                connection,
                source,
                route,
            } => {
                self.add(3);
                self.add(connection.0);
                self.text(source);
                self.text(&route.site.0);
            }
            Effect::Assign {
                connection,
                message,
                recipients,
            } => {
                self.add(4);
                self.add(connection.0);
                self.add(message.0);
                for (index, attempt) in recipients {
                    self.add(u64::from(*index) << 32 | u64::from(*attempt));
                }
            }
            Effect::Close { connection } => {
                self.add(5);
                self.add(connection.0);
            }
            Effect::Commit(batch) => {
                self.add(6);
                self.add(batch.id.0 as u64);
                self.add((batch.id.0 >> 64) as u64);
                for op in &batch.ops {
                    self.op(op);
                }
            }
            Effect::Answered {
                order,
                recipient,
                answer,
            } => {
                self.add(7);
                self.add(order.0);
                self.recipient(*recipient);
                self.add(*answer as u64);
            }
            Effect::Forget { message, deferred } => {
                self.add(8);
                self.add(message.0);
                self.add(u64::from(*deferred));
            }
            Effect::WakeAt(at) => {
                self.add(9);
                self.add(at.0 as u64);
            }
        }
    }

    fn op(&mut self, op: &Op) {
        match op {
            Op::Postpone {
                recipient,
                due,
                attempts,
            } => {
                self.add(11);
                self.recipient(*recipient);
                self.add(due.0 as u64);
                self.add(u64::from(*attempts));
            }
            Op::Settle(recipient) => {
                self.add(12);
                self.recipient(*recipient);
            }
            Op::Append(entry) => {
                self.add(13);
                self.add(entry.message.0);
                self.add(entry.recipient.map_or(u64::MAX, u64::from));
            }
            Op::Count { series, at, by } => {
                self.add(14);
                self.text(series);
                self.add(at.0 as u64);
                self.add(*by as u64);
            }
            // The queue makes no other; one that it made would be noticed as one that is not there.
            Op::Message(_) | Op::Enqueue(_) | Op::Note { .. } => self.add(15),
        }
    }
}
