//! The end of a recipient's time.

use super::outcome::{End, Ending, cut};
use super::window::State;
use super::{Core, LastFailure, Life};
use model::MailEvent;
use model::delivery::{BounceKind, DelayKind, Failure};
use store::journal::RecipientId;

impl Core {
    /// Whether a message's time is over, so that it is not tried any more.
    pub(super) fn is_over(&self, life: Life) -> bool {
        self.now > life.expires_at.plus(self.settings.expiry_grace)
    }

    /// The time of a ready recipient is over. Why its last attempt failed is in the store: it goes back there, and is
    /// given up when it is loaded with that.
    pub(super) fn expire(&mut self, id: RecipientId) {
        let Some(recipient) = self.window.get(id) else {
            return;
        };
        let (due, attempts) = (recipient.due, recipient.attempts);
        self.take_ready(id, State::Settling);
        if attempts > 0 {
            self.forget(id, Ending::Postponed { due });
        } else {
            self.give_up(id, None);
        }
    }

    /// Settles a recipient whose time was over before it could be tried again.
    pub(super) fn give_up(&mut self, id: RecipientId, last: Option<LastFailure>) {
        let Some(life) = self.window.life(id.message) else {
            return;
        };
        let (reason, bounce) = match (last, self.trouble_of(id)) {
            (Some(last), _) => (cut(&last.reason), bounce_of_delay(last.delay)),
            // It was never tried: what kept it waiting is what kept others from its site.
            (None, Some(trouble)) => (cut(&trouble.reason), trouble.bounce),
            (None, None) => (
                "the give-up time passed before it could be tried".into(),
                BounceKind::TransientGeneral,
            ),
        };
        let event = MailEvent::Expired {
            attempt: None,
            reason,
            bounce: bounce_of_expiry(life, bounce),
        };
        self.counts.expired += 1;
        self.write_down(id, &event, End::settled());
    }

    fn trouble_of(&mut self, id: RecipientId) -> Option<&Failure> {
        let queue = self.window.get(id)?.queue;
        let path = self.queues.active(queue)?.path;
        self.paths.get(path)?.trouble.as_ref()
    }
}

/// events.md §3: a give-up time that the sender chose has a subtype of its own; otherwise it is that of the last
/// failure.
pub(super) fn bounce_of_expiry(life: Life, last: BounceKind) -> BounceKind {
    if life.custom_expiry {
        return BounceKind::TransientCustomTimeoutExceeded;
    }
    transient(last)
}

/// The bounce of a failure that was temporary, whatever it would have been called had it been permanent.
fn transient(last: BounceKind) -> BounceKind {
    match last {
        BounceKind::TransientMailboxFull
        | BounceKind::TransientMessageTooLarge
        | BounceKind::TransientContentRejected
        | BounceKind::TransientAttachmentRejected => last,
        _ => BounceKind::TransientGeneral,
    }
}

/// What is left of the kind of a failure once it is in the journal.
fn bounce_of_delay(delay: DelayKind) -> BounceKind {
    match delay {
        DelayKind::MailboxFull => BounceKind::TransientMailboxFull,
        _ => BounceKind::TransientGeneral,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::Timestamp;

    #[test]
    fn an_expiry_has_the_subtype_of_the_last_failure_unless_the_sender_chose_the_time() {
        let rows = [
            (BounceKind::TransientGeneral, BounceKind::TransientGeneral),
            (
                BounceKind::TransientMailboxFull,
                BounceKind::TransientMailboxFull,
            ),
            (
                BounceKind::TransientContentRejected,
                BounceKind::TransientContentRejected,
            ),
            (BounceKind::PermanentNoEmail, BounceKind::TransientGeneral),
            (BounceKind::Undetermined, BounceKind::TransientGeneral),
            (
                bounce_of_delay(DelayKind::MailboxFull),
                BounceKind::TransientMailboxFull,
            ),
            (
                bounce_of_delay(DelayKind::IPFailure),
                BounceKind::TransientGeneral,
            ),
        ];
        let life = |custom_expiry| Life {
            begins_at: Timestamp(0),
            expires_at: Timestamp(1_000),
            custom_expiry,
        };
        for (last, expected) in rows {
            assert_eq!(bounce_of_expiry(life(false), last), expected);
            let custom = bounce_of_expiry(life(true), last);
            assert_eq!(custom, BounceKind::TransientCustomTimeoutExceeded);
        }
    }
}
