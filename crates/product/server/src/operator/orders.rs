//! `sesame admin queue retry|hold|release|drop|cancel`.

use super::mail::operator;
use super::{Operator, Outcome, Problem};
use base::MessageId;
use base::env::Peer;
use queue::{Answer, Command, Verb};
use serde::Deserialize;
use serde_json::json;
use std::time::Duration;
use tokio::time::{Instant, sleep};

/// How long an attempt that is under way is waited for, and how often it is looked for.
const PATIENCE: Duration = Duration::from_secs(5);
const LOOK_AGAIN: Duration = Duration::from_millis(200);

/// Longest reason that is kept.
const REASON_CHARS: usize = 500;

/// Arguments of an order.
#[derive(Debug, Deserialize)]
pub(super) struct About {
    id: String,
    recipient: Option<String>,
    reason: Option<String>,
}

impl Operator {
    /// Gives an order about the recipients of a message that wait, or about one of them.
    pub(super) async fn queue_order(&self, verb: Verb, about: About, who: &Peer) -> Outcome {
        let (number, record) = self.find(&about.id).await?;
        let recipient = match &about.recipient {
            None => None,
            Some(address) => Some(index_of(&record.destinations, address)?),
        };
        let command = Command {
            verb,
            message: number,
            recipient,
            reason: reason(verb, about.reason.as_deref(), who),
        };
        let answers = self.until_not_busy(command).await?;
        let waits = answers.iter().any(|(_, answer)| *answer != Answer::Gone);
        if !waits && verb == Verb::Retry {
            // It came to its end before, or a moment ago: there is nothing left to hurry.
            let note = "nothing of this message waits any more";
            return Ok(json!({"message_id": record.id, "recipients": [], "note": note}));
        }
        if !waits {
            return Err(nothing_waits(record.id));
        }
        let done = answers.iter().any(|(_, answer)| *answer == Answer::Done);
        if !done {
            let told = answers.first().map_or("", |(_, answer)| in_words(*answer));
            let text = format!("nothing was changed for message {}: {told}", record.id);
            return Err(Problem::Invalid(text));
        }
        let recipients = answers.iter().map(|(index, answer)| {
            json!({
                "address": record.destinations.get(usize::from(*index)),
                "done": *answer == Answer::Done,
                "reason": (*answer != Answer::Done).then(|| in_words(*answer)),
            })
        });
        let recipients: Vec<_> = recipients.collect();
        Ok(json!({"message_id": record.id, "recipients": recipients}))
    }

    /// Gives the order again while an attempt is under way, for a while.
    async fn until_not_busy(&self, command: Command) -> Result<Vec<(u16, Answer)>, Problem> {
        let give_up = Instant::now() + PATIENCE;
        let mut answers = Vec::new();
        loop {
            let given = self.queue.command(command.clone()).await;
            let given = given.map_err(|e| Problem::Failed(e.to_string()))?;
            let busy = given.iter().any(|(_, answer)| *answer == Answer::Busy);
            if answers.is_empty() {
                answers = given;
            } else {
                merge(&mut answers, &given);
            }
            if !busy || Instant::now() >= give_up {
                return Ok(answers);
            }
            sleep(LOOK_AGAIN).await;
        }
    }
}

/// Takes over the new answers of those that were busy; one that is not there any more has come to its end.
fn merge(answers: &mut [(u16, Answer)], given: &[(u16, Answer)]) {
    for (index, answer) in answers.iter_mut().filter(|(_, a)| *a == Answer::Busy) {
        let new = given.iter().find(|(other, _)| other == index);
        *answer = new.map_or(Answer::Gone, |(_, answer)| *answer);
    }
}

fn index_of(destinations: &[String], address: &str) -> Result<u16, Problem> {
    let same = |other: &String| other.eq_ignore_ascii_case(address.trim());
    let found = destinations.iter().position(same);
    found
        .and_then(|index| u16::try_from(index).ok())
        .ok_or_else(|| Problem::NotFound(format!("{address} is no recipient of this message")))
}

fn reason(verb: Verb, given: Option<&str>, who: &Peer) -> String {
    let done = match verb {
        Verb::Retry => "tried again",
        Verb::Hold => "held",
        Verb::Release => "released",
        Verb::Drop => "dropped",
        Verb::Cancel => "cancelled",
    };
    let mut text = format!("{done} by {}", operator(who));
    if let Some(given) = given.map(str::trim).filter(|given| !given.is_empty()) {
        text.push_str(": ");
        text.extend(given.chars().take(REASON_CHARS));
    }
    text
}

fn in_words(answer: Answer) -> &'static str {
    match answer {
        Answer::Done => "done",
        Answer::Busy => {
            "it is being tried right now; give the command again when the attempt has ended"
        }
        Answer::Held => "it is held; release it first",
        Answer::NotHeld => "it is not held",
        Answer::Begun => "its delivery has begun; `sesame admin queue drop` ends it all the same",
        Answer::Gone => "it does not wait any more",
    }
}

pub(super) fn nothing_waits(id: MessageId) -> Problem {
    Problem::NotFound(format!(
        "nothing of message {id} waits; `sesame admin message show` tells what became of it"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_and_why_stand_in_the_reason() {
        let who = Peer::Unix { uid: 7 };
        let rows = [
            (Verb::Hold, None, "held by the operator (uid 7)"),
            (Verb::Drop, Some("  "), "dropped by the operator (uid 7)"),
            (
                Verb::Drop,
                Some("a mistake"),
                "dropped by the operator (uid 7): a mistake",
            ),
        ];
        for (verb, given, expected) in rows {
            assert_eq!(reason(verb, given, &who), expected);
        }
        let long = "x".repeat(9_000);
        assert!(reason(Verb::Drop, Some(&long), &who).len() < REASON_CHARS + 100);
    }

    #[test]
    fn later_answers_replace_busy_ones() {
        let mut answers = [(0, Answer::Done), (1, Answer::Busy), (2, Answer::Busy)];
        merge(&mut answers, &[(2, Answer::Done)]);
        assert_eq!(
            answers,
            [(0, Answer::Done), (1, Answer::Gone), (2, Answer::Done)]
        );
    }
}
