//! The operator's commands about mail: messages, queues, the global suppression list.

use super::{Operator, Outcome, Problem, read};
use base::env::Peer;
use queue::Verb;

impl Operator {
    /// Carries out a command of one of these nouns.
    pub(super) async fn mail_command(
        &self,
        (noun, verb): (&str, &str),
        arguments: &[u8],
        who: &Peer,
    ) -> Outcome {
        match (noun, verb) {
            ("message", "show") => self.message_show(&read(arguments)?).await,
            ("message", "find") => self.message_find(&read(arguments)?).await,
            ("queue", "list") => self.queue_list(&read(arguments)?).await,
            ("queue", "top") => self.queue_top(&read(arguments)?).await,
            ("queue", "flight") => self.queue_flight().await,
            ("queue", "show") => self.queue_show(&read(arguments)?).await,
            ("suppression", "list") => self.suppression_list(&read(arguments)?).await,
            ("suppression", "add") => self.suppression_add(&read(arguments)?, who).await,
            ("suppression", "remove") => self.suppression_remove(&read(arguments)?).await,
            ("queue", _) => {
                let verb = match verb {
                    "retry" => Verb::Retry,
                    "hold" => Verb::Hold,
                    "release" => Verb::Release,
                    "drop" => Verb::Drop,
                    "cancel" => Verb::Cancel,
                    _ => return Err(unknown(noun, verb)),
                };
                self.queue_order(verb, read(arguments)?, who).await
            }
            _ => Err(unknown(noun, verb)),
        }
    }
}

fn unknown(noun: &str, verb: &str) -> Problem {
    Problem::NotFound(format!("there is no command {noun} {verb}"))
}

/// Who gives a command, as events and lists tell it.
pub(super) fn operator(who: &Peer) -> String {
    match who {
        Peer::Unix { uid } => format!("the operator (uid {uid})"),
        Peer::Tcp(_) => "the operator".to_owned(),
    }
}
