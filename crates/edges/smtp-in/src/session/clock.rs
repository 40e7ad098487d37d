//! How long a session may wait for its client (smtp.md §7).

use crate::desk::Limits;
use smtp::server::{Farewell, ServerSession, Waiting};
use std::time::Duration;
use tokio::time::Instant;

/// The times of one session.
pub(super) struct Clock {
    limits: Limits,
    began: Instant,
    /// The line or message that is awaited, counted by the dialogue, and since when.
    step: u64,
    step_began: Instant,
    /// When something came last.
    heard: Instant,
}

impl Clock {
    pub(super) fn new(limits: Limits) -> Self {
        let now = Instant::now();
        Self {
            limits,
            began: now,
            step: 0,
            step_began: now,
            heard: now,
        }
    }

    /// Something came.
    pub(super) fn heard(&mut self) {
        self.heard = Instant::now();
    }

    /// So much time passed that was not the client's.
    pub(super) fn pause(&mut self, by: Duration) {
        self.step_began += by;
        self.heard = Instant::now();
    }

    /// Until when the next octets must be there, and what is said when they are not. Single octets do not make the time for
    /// a command longer: a client that sends one now and then is silent.
    pub(super) fn limit(&mut self, dialogue: &ServerSession) -> (Instant, Farewell) {
        if dialogue.steps() != self.step {
            self.step = dialogue.steps();
            self.step_began = Instant::now();
            self.heard = self.step_began;
        }
        let limits = &self.limits;
        match dialogue.waiting() {
            Waiting::Stranger => {
                let command = self.step_began + limits.stranger_time;
                (
                    command.min(self.began + limits.login_time),
                    Farewell::Silence,
                )
            }
            Waiting::Command => {
                let command = self.step_began + limits.command_time;
                let session = self.began + limits.session_time;
                if session < command {
                    (session, Farewell::Shutdown)
                } else {
                    (command, Farewell::Silence)
                }
            }
            Waiting::Content => {
                let octets = dialogue.content_octets() as u64;
                let rate = Duration::from_secs(octets / u64::from(Limits::CONTENT_RATE));
                let mut all = self.step_began + limits.content_time + rate;
                if !dialogue.keeps_content() {
                    // It is refused anyway: nobody sends what is thrown away for ever.
                    all = all.min(self.step_began + limits.session_time);
                }
                (all.min(self.heard + limits.content_time), Farewell::Silence)
            }
        }
    }
}
