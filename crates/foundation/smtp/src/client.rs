//! The client side of a session (RFC 5321 §3): greeting, EHLO, STARTTLS, any number of transactions, QUIT.
//!
//! The shell sends what [`ClientSession::take_output`] gives, feeds what the peer answers into
//! [`ClientSession::handle`], and does what the [`Status`] says.

mod commands;
mod failure;
mod login;
mod transaction;

pub use failure::Failure;
pub use login::Login;
pub use transaction::{InvalidPath, Outcome, Transaction, Verdict};

use crate::extensions::Extensions;
use crate::reply::{Parser, Reply};
use crate::timeouts::Phase;
use commands::Expected;
use std::collections::VecDeque;
use transaction::Progress;

/// How a session behaves.
#[derive(Clone, Debug)]
pub struct Config {
    /// Our name in EHLO.
    pub ehlo_name: String,
    /// Whether to start TLS when it is offered.
    pub starttls: bool,
}

/// What happened outside.
#[derive(Clone, Copy, Debug)]
pub enum Input<'a> {
    /// The peer sent bytes.
    Received(&'a [u8]),
    /// The peer closed the connection.
    Closed,
    /// The TLS handshake that was asked for is done.
    TlsStarted,
    /// All of the content, its final dot too, was sent.
    ContentSent,
}

/// What the shell does next, after it has sent the output.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// Receive; the time limit is that of the phase.
    Waiting(Phase),
    /// Do a TLS handshake, then give [`Input::TlsStarted`]. Bytes that came before it are gone (RFC 3207 §6).
    StartTls,
    /// Begin a transaction, or quit.
    Ready,
    /// Send the content, then give [`Input::ContentSent`].
    SendContent,
    /// The transaction is over: take its outcome.
    Done,
    /// The session is over.
    Failed(Failure),
}

/// A client session.
#[derive(Debug)]
pub struct ClientSession {
    config: Config,
    parser: Parser,
    output: Vec<u8>,
    /// Commands sent whose replies are still to come, in order.
    expected: VecDeque<Expected>,
    extensions: Extensions,
    /// Encrypted, or not to be.
    tls_settled: bool,
    /// Why STARTTLS was refused, when it was.
    tls_refusal: Option<Reply>,
    /// As whom to log in, while that is under way.
    login: Option<Login>,
    progress: Option<Progress>,
    /// The last transaction left an envelope behind: RSET comes before the next one.
    dirty: bool,
    status: Status,
    replies: u64,
}

impl ClientSession {
    /// Begins a session on a fresh connection: the greeting is awaited.
    pub fn new(config: Config) -> Self {
        let tls_settled = !config.starttls;
        Self {
            config,
            parser: Parser::default(),
            output: Vec::new(),
            expected: VecDeque::from([Expected::Greeting]),
            extensions: Extensions::default(),
            tls_settled,
            tls_refusal: None,
            login: None,
            progress: None,
            dirty: false,
            status: Status::Waiting(Phase::Connect),
            replies: 0,
        }
    }

    /// What to send now; empty when nothing.
    pub fn take_output(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.output)
    }

    /// What the shell does next.
    pub fn status(&self) -> &Status {
        &self.status
    }

    /// What the server offers.
    pub fn extensions(&self) -> &Extensions {
        &self.extensions
    }

    /// Why STARTTLS was offered and then refused, when it was.
    pub fn tls_refusal(&self) -> Option<&Reply> {
        self.tls_refusal.as_ref()
    }

    /// How many replies to commands came so far: each gets a time limit of its own.
    pub fn replies(&self) -> u64 {
        self.replies
    }

    /// Takes what happened and says what to do next.
    pub fn handle(&mut self, input: Input<'_>) -> &Status {
        if matches!(self.status, Status::Failed(_)) {
            return &self.status;
        }
        match input {
            Input::Received(bytes) => {
                self.parser.push(bytes);
                self.take_replies();
            }
            Input::Closed => self.fail(Failure::Closed(self.phase())),
            Input::TlsStarted if self.status == Status::StartTls => {
                self.tls_settled = true;
                self.hello();
            }
            Input::ContentSent if self.status == Status::SendContent => {
                self.expect(Expected::EndOfData);
                self.take_replies();
            }
            // Out of place: the shell is wrong, the session stays as it is.
            Input::TlsStarted | Input::ContentSent => {}
        }
        &self.status
    }

    /// Begins a transaction; the session must be [`Status::Ready`], else nothing happens.
    pub fn begin(&mut self, transaction: Transaction) -> &Status {
        if self.status == Status::Ready {
            // What came with the end of the last transaction was not asked for.
            self.take_replies();
        }
        if self.status != Status::Ready {
            return &self.status;
        }
        let mut progress = Progress::new(transaction);
        if let Some(reply) = progress.too_large(&self.extensions) {
            progress.decide_rest(Phase::Mail, &reply);
            self.progress = Some(progress);
            self.status = Status::Done;
            return &self.status;
        }
        self.progress = Some(progress);
        if self.dirty {
            self.send(Expected::Rset);
        }
        if !self.dirty || self.extensions.pipelining {
            self.send(Expected::Mail);
        }
        if self.extensions.pipelining {
            self.send_recipients();
            self.send(Expected::Data);
        }
        self.dirty = true;
        self.wait();
        &self.status
    }

    /// The verdicts of the transaction, complete or as far as it came; the session is ready again when it can be.
    pub fn take_outcome(&mut self) -> Outcome {
        if self.status == Status::Done {
            self.status = Status::Ready;
        }
        self.progress
            .take()
            .map(Progress::into_outcome)
            .unwrap_or_default()
    }

    /// Says goodbye; the reply is not waited for.
    pub fn quit(&mut self) {
        if !matches!(self.status, Status::Failed(_)) {
            self.output.extend_from_slice(b"QUIT\r\n");
            self.status = Status::Failed(Failure::Closed(Phase::Quit));
        }
    }

    /// The phase that the session is in, whatever it waits for.
    pub fn phase(&self) -> Phase {
        match &self.status {
            Status::Waiting(phase) => *phase,
            Status::StartTls => Phase::Starttls,
            Status::SendContent => Phase::EndOfData,
            Status::Ready | Status::Done => Phase::Mail,
            Status::Failed(failure) => failure.phase(),
        }
    }

    fn take_replies(&mut self) {
        loop {
            if matches!(
                self.status,
                Status::Failed(_) | Status::StartTls | Status::Done
            ) {
                return;
            }
            match self.parser.next_reply() {
                Ok(Some(reply)) => self.take(reply),
                Ok(None) => return,
                Err(error) => return self.fail(Failure::NotAReply(self.phase(), error)),
            }
        }
    }

    fn take(&mut self, reply: Reply) {
        let Some(expected) = self.expected.pop_front() else {
            // Nobody asked: the server says that it leaves, or has lost count.
            let phase = self.phase();
            return self.fail(Failure::of(phase, reply));
        };
        self.replies += 1;
        match expected {
            Expected::Greeting if reply.code == 220 => self.hello(),
            Expected::Ehlo if reply.is_positive() => self.greeted(Extensions::parse(&reply)),
            // RFC 5321 §3.2: a server that does not know EHLO gets HELO.
            Expected::Ehlo if reply.is_permanent() => self.send_and_wait(Expected::Helo),
            Expected::Helo if reply.is_positive() => self.greeted(Extensions::default()),
            Expected::Starttls if reply.code == 220 => {
                self.parser.discard();
                self.status = Status::StartTls;
            }
            Expected::Starttls if reply.code >= 400 && !reply.closes() => {
                self.tls_refusal = Some(reply);
                self.tls_settled = true;
                self.status = Status::Ready;
            }
            Expected::Greeting | Expected::Ehlo | Expected::Helo | Expected::Starttls => {
                self.fail(Failure::of(expected.phase(), reply));
            }
            Expected::Auth(step) => self.take_in_login(step, reply),
            Expected::Rset if reply.is_positive() => self.proceed(Expected::Mail),
            Expected::Rset => self.fail(Failure::of(Phase::Rset, reply)),
            Expected::Mail | Expected::Rcpt(_) | Expected::Data | Expected::EndOfData => {
                self.take_in_transaction(expected, reply);
            }
        }
    }

    fn take_in_transaction(&mut self, expected: Expected, reply: Reply) {
        let phase = expected.phase();
        let consents = match expected {
            Expected::Data => reply.code == 354,
            _ => reply.is_positive(),
        };
        if !consents && reply.code < 400 {
            return self.fail(Failure::Unexpected(phase, reply));
        }
        let Some(progress) = &mut self.progress else {
            return self.fail(Failure::Unexpected(phase, reply));
        };
        if reply.closes() {
            progress.decide_rest(phase, &reply);
            return self.fail(Failure::Refused(phase, reply));
        }
        match expected {
            Expected::Rcpt(i) => progress.recipient(i, consents, reply),
            Expected::EndOfData => progress.decide_rest(phase, &reply),
            _ if !consents => progress.decide_rest(phase, &reply),
            _ => {}
        }
        match expected {
            Expected::Mail if consents => self.proceed(Expected::Rcpt(0)),
            Expected::Rcpt(i) => self.proceed(Expected::Rcpt(i + 1)),
            Expected::Data if consents => self.content(),
            Expected::EndOfData => {
                self.dirty = false;
                self.status = Status::Done;
            }
            _ => self.proceed(Expected::EndOfData),
        }
    }

    /// Goes on after a reply: waits for the next one when commands are under way, else sends the next command.
    fn proceed(&mut self, next: Expected) {
        if !self.expected.is_empty() {
            return self.wait();
        }
        let Some(progress) = &self.progress else {
            return self.status = Status::Ready;
        };
        match next {
            Expected::Rcpt(i) if i < progress.count() => self.send_and_wait(next),
            Expected::Rcpt(_) if progress.accepted() > 0 => self.send_and_wait(Expected::Data),
            Expected::Mail => self.send_and_wait(next),
            _ => self.status = Status::Done,
        }
    }

    fn content(&mut self) {
        if self.progress.as_ref().is_some_and(|p| p.accepted() > 0) {
            self.status = Status::SendContent;
            return;
        }
        // RFC 2920 §3.1: DATA was sent ahead and taken although nobody was left: an empty message ends it.
        self.output.extend_from_slice(b".\r\n");
        self.expect(Expected::EndOfData);
    }

    fn greeted(&mut self, extensions: Extensions) {
        self.extensions = extensions;
        if self.extensions.starttls && !self.tls_settled {
            return self.send_and_wait(Expected::Starttls);
        }
        self.status = Status::Ready;
    }

    fn fail(&mut self, failure: Failure) {
        self.expected.clear();
        self.status = Status::Failed(failure);
    }
}

#[cfg(test)]
mod tests;
