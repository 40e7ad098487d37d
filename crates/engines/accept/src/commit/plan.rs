//! What becomes of a message's recipients at the moment of its acceptance.

use crate::pipeline::Checked;
use base::Timestamp;
use model::MailEvent;
use std::collections::BTreeSet;
use std::time::Duration;
use store::figures::Figure;

/// What becomes of the recipients at once, and when the others get their first attempt.
pub(super) struct Plan {
    /// Events of single recipients, or of all (`None`), that follow the acceptance.
    pub(super) events: Vec<(Option<u16>, MailEvent)>,
    /// Recipients that are not sent to.
    pub(super) silent: BTreeSet<u16>,
    /// When the first attempt is due.
    pub(super) due: Timestamp,
    /// What is counted at once.
    pub(super) figures: Vec<(Figure, i64)>,
}

impl Plan {
    pub(super) fn of(checked: &Checked, now: Timestamp, wait: Option<Duration>) -> Self {
        let all = checked.letter.recipients.len() as u16;
        let mut plan = Self {
            events: Vec::new(),
            silent: BTreeSet::new(),
            due: now,
            figures: Vec::new(),
        };
        if checked.bad_content {
            let reason = "Bad content".to_owned();
            plan.events.push((None, MailEvent::Rejected { reason }));
            plan.silent.extend(0..all);
            plan.count(Figure::Rejects, checked.counted);
            return plan;
        }
        for (index, entry) in &checked.suppressed {
            let index = *index as u16;
            let event = MailEvent::Suppressed {
                reason: entry.reason.clone(),
                bounce: entry.bounce,
            };
            plan.events.push((Some(index), event));
            plan.silent.insert(index);
        }
        let hard = checked.suppressed.iter();
        let hard = hard.filter(|(_, entry)| entry.bounce.is_hard()).count();
        plan.count(Figure::Bounces, hard);
        if let Some(at) = checked.send_at {
            plan.due = at;
            let reason = "the sender wants it sent later".to_owned();
            let until = Some(at);
            plan.events.push((None, MailEvent::Held { reason, until }));
        }
        if let Some(due) = wait
            .map(|wait| now.plus(wait))
            .filter(|due| *due > plan.due)
        {
            plan.due = due;
            let reason = "the account's sending rate is used up".to_owned();
            let until = Some(plan.due);
            plan.events.push((None, MailEvent::Held { reason, until }));
        }
        plan
    }

    fn count(&mut self, figure: Figure, recipients: usize) {
        if recipients > 0 {
            self.figures.push((figure, recipients as i64));
        }
    }
}
