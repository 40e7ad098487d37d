//! What is answered: the reply of the script, that of a role, or the usual one.

use super::{END, Flow, GO_ON, Session};
use crate::mx::{Action, Phase, lock, standard_reply};

impl Session {
    /// The reply without a script: the standard one of a role, or `otherwise`.
    pub(super) fn usual(
        &self,
        phase: Phase,
        addresses: &[String],
        otherwise: &'static str,
    ) -> &'static str {
        if !self.shared.options.standard_script {
            return otherwise;
        }
        let mut replies = addresses.iter().filter_map(|a| standard_reply(phase, a));
        replies.next().unwrap_or(otherwise)
    }

    pub(super) fn scripted(&self, phase: Phase, addresses: &[String]) -> Option<Action> {
        lock(&self.shared.script).next(phase, addresses)
    }

    pub(super) async fn answer(&mut self, phase: Phase, addresses: &[String], usual: &str) -> Flow {
        if let Some(action) = self.scripted(phase, addresses) {
            self.act(action, usual).await
        } else {
            self.wire.say(usual);
            GO_ON
        }
    }

    pub(super) async fn act(&mut self, action: Action, usual: &str) -> Flow {
        match action {
            Action::Reply(text) => {
                self.wire.say(&text);
                GO_ON
            }
            Action::ReplyAndClose(text) => {
                self.wire.say(&text);
                END
            }
            Action::Delay(time) => {
                self.wire.flush().await?;
                tokio::time::sleep(time).await;
                self.wire.say(usual);
                GO_ON
            }
            Action::Hang => {
                self.wire.flush().await?;
                // Reading on, so that the client's disappearance ends this session.
                self.wire.outlast().await?;
                self.wire.swallow();
                END
            }
            Action::Close => {
                self.wire.swallow();
                END
            }
        }
    }
}
