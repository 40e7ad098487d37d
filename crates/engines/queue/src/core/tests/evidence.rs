//! What the log of a world tells.

use super::world::World;
use base::{MessageNumber, Timestamp};

impl World {
    /// Events of a kind.
    pub(super) fn kinds(&self, kind: &str) -> usize {
        self.log
            .iter()
            .filter(|(_, _, event)| event.kind() == kind)
            .count()
    }

    /// When a message was delivered to its last recipient, from now on the zero of time.
    pub(super) fn delivered_at(&self, message: MessageNumber) -> Option<Timestamp> {
        let of = self.log.iter().filter(|(_, id, _)| id.message == message);
        of.filter(|(_, _, event)| event.kind() == "delivered")
            .map(|(at, _, _)| *at)
            .max()
    }
}
