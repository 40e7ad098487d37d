//! The server side of a session (RFC 5321 §3, smtp.md §2): greeting, EHLO, STARTTLS, AUTH, any number of transactions.
//!
//! The shell fills [`ServerSession::room`] with what the peer sent, asks [`ServerSession::advance`] what to do, does it, and
//! sends [`ServerSession::output`] before it waits for anything. Commands that came together are answered in their order
//! (RFC 2920 §3.2), in one piece of output.
//!
//! What a session may be used for is data, [`Rules`]: a submission listener wants AUTH inside TLS before it takes mail, one
//! that is open to the world takes mail from whoever connects, and an address that serves both roles allows both.

mod auth;
mod command;
mod dots;
mod handle;
mod texts;

pub use auth::{Credentials, Verdict};
pub use dots::STEP;
pub use texts::printable;

use auth::Exchange;
use bytes::Bytes;
use dots::Unstuffer;
use std::sync::Arc;

/// Longest line of a command (RFC 4954 §4: an AUTH line needs as much).
pub const MAX_LINE: usize = 12_288;
/// Octets of a longer line that are read and thrown away; who sends more is cut off.
pub const MAX_OVERLONG: usize = 256 * 1024;
/// Output that is sent before more commands are read: who asks and does not listen is not answered on and on.
pub const MAX_OUTPUT: usize = 16 * 1024;
/// Commands without sense after which a session ends.
pub const MAX_ERRORS: u32 = 100;
/// Refused logins after which a session ends (smtp.md §3).
pub const MAX_REFUSED_LOGINS: u32 = 3;

/// What the sessions of a listener may be used for.
#[derive(Clone, Debug)]
pub struct Rules {
    /// Our name.
    pub host: String,
    /// Octets of a message.
    pub max_size: usize,
    /// Recipients of a message.
    pub max_recipients: usize,
    /// Octets of a message that are taken without asking for room.
    pub free_size: usize,
    /// Whether AUTH is offered, inside TLS.
    pub login: bool,
    /// Whether mail is taken without AUTH, and without TLS: the world's mail.
    pub open: bool,
    /// What an address is.
    pub is_address: fn(&str) -> bool,
}

/// A message with its envelope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// Reverse-path; empty for the null sender.
    pub reverse_path: String,
    /// Forward-paths in the order in which they came.
    pub recipients: Vec<String>,
    /// The content, dots undone; line ends are as they came.
    pub content: Bytes,
}

/// What the shell does next; all output is sent before it waits.
#[derive(Debug)]
pub enum Action {
    /// Receive.
    Receive,
    /// Send the output, there is much of it, and go on.
    Flush,
    /// Do a TLS handshake, then call [`ServerSession::tls_started`].
    StartTls,
    /// Check the password, then call [`ServerSession::verified`].
    Verify(Credentials),
    /// Find room, then call [`ServerSession::granted`] or [`ServerSession::starved`].
    Reserve(Room),
    /// Take the mail or refuse it, then call [`ServerSession::answered`].
    Submit(Mail),
    /// Close the connection.
    Close,
}

/// Room that a message needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    /// Octets of content in all.
    pub octets: usize,
    /// Whether some of the content is there already, and who sends it did not say how much comes: it may need more.
    pub grows: bool,
}

/// What a session waits for: each has a time limit of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waiting {
    /// A command of a peer that has not proved who it is.
    Stranger,
    /// A command of one that has, or that need not.
    Command,
    /// Content.
    Content,
}

/// Why the server ends a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Farewell {
    /// The peer was silent for too long.
    Silence,
    /// The server shuts down, or the session has lasted long enough.
    Shutdown,
    /// There are too many connections.
    Crowd,
}

/// A server session.
pub struct ServerSession {
    rules: Arc<Rules>,
    input: Vec<u8>,
    /// Where the first octet that was not taken yet is.
    at: usize,
    output: Vec<u8>,
    state: State,
    secure: bool,
    /// EHLO or HELO was said, in this layer.
    greeted: bool,
    logged_in: bool,
    envelope: Option<Envelope>,
    content: Unstuffer,
    /// Octets of a line that was too long, as far as they were thrown away.
    overlong: usize,
    errors: u32,
    refused_logins: u32,
    /// Lines and messages so far: each gets a time limit of its own.
    steps: u64,
}

/// Where a session is.
#[derive(Debug, PartialEq, Eq)]
enum State {
    Command,
    /// In the middle of AUTH.
    Exchange(Exchange),
    Content,
    /// An [`Action`] of these was given, and its outcome is awaited.
    Handshake,
    Verifying,
    /// Room for the size that MAIL declared, before the 354.
    ReservingFirst,
    /// Room for more, in the middle of the content.
    ReservingMore,
    Submitting,
    Closed,
}

/// What MAIL and RCPT gave.
#[derive(Debug, Default)]
struct Envelope {
    reverse_path: String,
    declared: Option<usize>,
    recipients: Vec<String>,
}

impl ServerSession {
    /// Begins a session: the greeting, `220` and this text, is the first output. `secure`: inside TLS from the start.
    pub fn new(rules: Arc<Rules>, greeting: &str, secure: bool) -> Self {
        let mut session = Self {
            rules,
            input: Vec::new(),
            at: 0,
            output: Vec::with_capacity(256),
            state: State::Command,
            secure,
            greeted: false,
            logged_in: false,
            envelope: None,
            content: Unstuffer::default(),
            overlong: 0,
            errors: 0,
            refused_logins: 0,
            steps: 0,
        };
        session.reply(&format!("220 {greeting}"));
        session
    }

    /// Where to put the next octets of the peer, at least so many.
    pub fn room(&mut self, octets: usize) -> &mut Vec<u8> {
        if self.at > 0 {
            // What is left is the beginning of a line or of an end mark: short.
            self.input.drain(..self.at);
            self.at = 0;
        }
        self.input.reserve(octets);
        &mut self.input
    }

    /// What to send; the shell clears it when it is sent.
    pub fn output(&mut self) -> &mut Vec<u8> {
        &mut self.output
    }

    /// What the session waits for, when it is to receive.
    pub fn waiting(&self) -> Waiting {
        match self.state {
            State::Content => Waiting::Content,
            _ if self.logged_in || self.rules.open => Waiting::Command,
            _ => Waiting::Stranger,
        }
    }

    /// Lines and messages so far.
    pub fn steps(&self) -> u64 {
        self.steps
    }

    /// Octets of the content so far.
    pub fn content_octets(&self) -> usize {
        self.content.octets()
    }

    /// Whether content is being kept: otherwise none of the room that was granted is needed.
    pub fn keeps_content(&self) -> bool {
        self.state == State::Content && self.content.keeps()
    }

    /// Takes what came and says what to do next.
    pub fn advance(&mut self) -> Action {
        loop {
            if self.output.len() >= MAX_OUTPUT {
                return Action::Flush;
            }
            let action = match self.state {
                State::Closed => return Action::Close,
                State::Content => self.take_content(),
                State::Command | State::Exchange(_) => self.take_line(),
                // The shell owes an outcome; until it comes, nothing that was sent behind is looked at.
                _ => return Action::Receive,
            };
            if let Some(action) = action {
                return action;
            }
        }
    }

    /// The handshake is done: the session begins anew inside it (RFC 3207 §4.2).
    pub fn tls_started(&mut self) {
        if self.state == State::Handshake {
            self.state = State::Command;
            self.secure = true;
            self.greeted = false;
            self.envelope = None;
        }
    }

    /// There is room for the content that was asked for.
    pub fn granted(&mut self, octets: usize) {
        match self.state {
            State::ReservingFirst => self.begin_content(octets),
            State::ReservingMore => {
                self.content.allow(octets);
                self.state = State::Content;
            }
            _ => {}
        }
    }

    /// There is no room for it: the message is refused for now.
    pub fn starved(&mut self) {
        match self.state {
            State::ReservingFirst => {
                self.envelope = None;
                self.state = State::Command;
                self.reply(texts::NOT_WHOLE);
            }
            State::ReservingMore => {
                // It goes on sending; the refusal comes after the dot.
                self.content.discard();
                self.state = State::Content;
            }
            _ => {}
        }
    }

    /// What became of the mail: the text of the reply, code first.
    pub fn answered(&mut self, reply: &str) {
        if self.state == State::Submitting {
            self.state = State::Command;
            self.reply(reply);
        }
    }

    /// Ends the session; the last output says why.
    pub fn farewell(&mut self, why: Farewell) {
        if self.state == State::Closed {
            return;
        }
        match why {
            Farewell::Silence => self.reply(texts::SILENCE),
            Farewell::Crowd => self.reply(texts::CROWD),
            Farewell::Shutdown => {
                let host = &self.rules.host;
                let text =
                    format!("421 {host} Service not available, closing transmission channel");
                self.reply(&text);
            }
        }
        self.state = State::Closed;
    }

    fn begin_content(&mut self, room: usize) {
        let declared = self.envelope.as_ref().and_then(|e| e.declared);
        let expected = declared.map_or(0, |size| with_slack(size).min(room));
        self.content.begin(expected, room);
        self.state = State::Content;
        self.reply(texts::GO_AHEAD);
    }

    fn take_content(&mut self) -> Option<Action> {
        let max = self.rules.max_size;
        let taken = self.content.take(&self.input[self.at..], max);
        self.at += taken.octets;
        if self.at == self.input.len() {
            self.input.clear();
            self.at = 0;
        }
        match taken.then {
            dots::Then::More => Some(Action::Receive),
            dots::Then::Room(octets) => {
                self.state = State::ReservingMore;
                Some(Action::Reserve(Room {
                    octets,
                    grows: true,
                }))
            }
            dots::Then::End => {
                self.steps += 1;
                self.end_content()
            }
        }
    }

    fn end_content(&mut self) -> Option<Action> {
        let envelope = self.envelope.take().unwrap_or_default();
        self.state = State::Command;
        match self.content.finish() {
            Ok(content) => {
                self.state = State::Submitting;
                return Some(Action::Submit(Mail {
                    reverse_path: envelope.reverse_path,
                    recipients: envelope.recipients,
                    content: content.into(),
                }));
            }
            Err(dots::Lost::TooLong) => self.reply(texts::TOO_LONG),
            Err(dots::Lost::Starved) => self.reply(texts::NOT_WHOLE),
        }
        None
    }

    fn reply(&mut self, line: &str) {
        self.output.extend_from_slice(line.as_bytes());
        self.output.extend_from_slice(b"\r\n");
    }

    /// A reply to a command that makes no sense; a peer that sends many of them wants nothing from us.
    fn complain(&mut self, line: &str) {
        self.errors += 1;
        if self.errors >= MAX_ERRORS {
            self.reply(texts::TOO_MANY_ERRORS);
            self.state = State::Closed;
        } else {
            self.reply(line);
        }
    }
}

/// A declared size is an estimate (RFC 1870 §5): line ends and doubled dots may not be counted.
fn with_slack(declared: usize) -> usize {
    declared + declared / 16
}

impl std::fmt::Debug for ServerSession {
    /// Without what was sent: it may hold a password.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ServerSession")
            .field("secure", &self.secure)
            .field("logged_in", &self.logged_in)
            .field("steps", &self.steps)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
