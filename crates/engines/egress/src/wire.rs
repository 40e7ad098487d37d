//! A session on a stream: moves bytes both ways, each step within its time limit.

use crate::script::Script;
use base::env::BoxStream;
use smtp::client::{Failure, Input, Login, Outcome, Status, Transaction};
use smtp::reply::Parser;
use smtp::{ClientSession, Content, Phase, Reply, Timeouts};
use std::io;
use std::time::Duration;
use thiserror::Error;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::time::{Instant, timeout, timeout_at};

/// Most octets taken from the peer at once.
const READ: usize = 4096;

/// Why a session is of no more use.
#[derive(Debug, Error)]
pub(crate) enum Broken {
    /// The protocol says so.
    #[error(transparent)]
    Session(Failure),
    /// A time limit passed.
    #[error("timed out at {0}")]
    TimedOut(Phase),
    /// The stream failed.
    #[error("connection failed at {0}: {1}")]
    Stream(Phase, io::ErrorKind),
}

impl Broken {
    pub(crate) fn phase(&self) -> Phase {
        match self {
            Self::Session(failure) => failure.phase(),
            Self::TimedOut(phase) | Self::Stream(phase, _) => *phase,
        }
    }

    pub(crate) fn reply(&self) -> Option<&Reply> {
        match self {
            Self::Session(failure) => failure.reply(),
            Self::TimedOut(_) | Self::Stream(..) => None,
        }
    }
}

/// What a session wants that is not bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    StartTls,
    Ready,
    SendContent,
    Done,
}

/// Time spent in each phase.
#[derive(Clone, Debug)]
pub(crate) struct Phases {
    spent: Vec<(Phase, Duration)>,
    current: Phase,
    since: Instant,
}

impl Phases {
    pub(crate) fn begin(phase: Phase) -> Self {
        Self {
            spent: Vec::new(),
            current: phase,
            since: Instant::now(),
        }
    }

    /// Books the time until now on the current phase and enters another.
    pub(crate) fn enter(&mut self, phase: Phase) {
        if phase == self.current {
            return;
        }
        let now = Instant::now();
        let spent = now - self.since;
        match self
            .spent
            .iter_mut()
            .find(|(known, _)| *known == self.current)
        {
            Some((_, sum)) => *sum += spent,
            None => self.spent.push((self.current, spent)),
        }
        (self.current, self.since) = (phase, now);
    }

    /// Begins to count anew after a wait that was no phase.
    pub(crate) fn resume(&mut self) {
        self.since = Instant::now();
    }

    /// Milliseconds of each phase, the current one up to now.
    pub(crate) fn milliseconds(&self) -> Vec<(String, u32)> {
        let mut all = self.clone();
        all.enter(Phase::Quit);
        let ms = |spent: Duration| u32::try_from(spent.as_millis()).unwrap_or(u32::MAX);
        all.spent
            .iter()
            .map(|(phase, spent)| (phase.name().to_owned(), ms(*spent)))
            .collect()
    }
}

/// A session and its stream.
pub(crate) struct Wire {
    stream: Option<BoxStream>,
    pub(crate) session: ClientSession,
    limits: Timeouts,
    pub(crate) phases: Phases,
    buffer: Vec<u8>,
    script: Option<Box<Script>>,
}

impl Wire {
    pub(crate) fn new(
        stream: BoxStream,
        session: ClientSession,
        limits: Timeouts,
        phases: Phases,
    ) -> Self {
        Self {
            stream: Some(stream),
            session,
            limits,
            phases,
            buffer: vec![0; READ],
            script: None,
        }
    }

    /// Writes a transcript from now on.
    pub(crate) fn transcribe(&mut self, bytes: usize) {
        self.script = Some(Box::new(Script::new(bytes)));
    }

    /// What was said since the last time; `None` when that is nothing, or is not written down.
    pub(crate) fn take_transcript(&mut self) -> Option<String> {
        let text = self.script.as_mut()?.take();
        (!text.is_empty()).then_some(text)
    }

    /// Puts a remark into the transcript.
    pub(crate) fn note(&mut self, text: impl FnOnce() -> String) {
        if let Some(script) = &mut self.script {
            script.note(&text());
        }
    }

    /// Runs the session until it wants something else than bytes.
    pub(crate) async fn run(&mut self) -> Result<Step, Broken> {
        // A peer that gives each of fifty replies just in time is cut off all the same.
        let end = Instant::now() + self.limits.step;
        let mut deadline = None;
        let mut seen = (self.session.replies(), self.session.phase());
        loop {
            self.phases.enter(self.session.phase());
            self.flush().await?;
            let phase = match self.session.status() {
                Status::Waiting(phase) => *phase,
                Status::StartTls => return Ok(Step::StartTls),
                Status::Ready => return Ok(Step::Ready),
                Status::SendContent => return Ok(Step::SendContent),
                Status::Done => return Ok(Step::Done),
                Status::Failed(failure) => return Err(Broken::Session(failure.clone())),
            };
            // Each reply has its own limit; bytes that are no reply yet do not extend it.
            let now = (self.session.replies(), phase);
            if now != seen {
                deadline = None;
                seen = now;
            }
            let limit = self.limits.of(phase);
            let until = *deadline.get_or_insert_with(|| Instant::now() + limit);
            self.receive(phase, until.min(end)).await?;
        }
    }

    /// Logs in, and runs the session until it is ready again.
    pub(crate) async fn log_in(&mut self, login: Login) -> Result<Step, Broken> {
        self.session.log_in(login);
        self.run().await
    }

    /// Begins a transaction and runs it to its next step.
    pub(crate) async fn begin(&mut self, transaction: Transaction) -> Result<Step, Broken> {
        self.session.begin(transaction);
        self.run().await
    }

    /// Sends content and waits for the reply to its final dot.
    pub(crate) async fn send_content(&mut self, mut content: Content) -> Result<Step, Broken> {
        let phase = Phase::EndOfData;
        self.phases.enter(phase);
        let octets = content.left();
        self.note(|| format!("content of {octets} octets"));
        let end = Instant::now() + self.limits.content(content.left());
        let mut block = Vec::new();
        while content.next_block(&mut block) {
            let until = end.min(Instant::now() + self.limits.block);
            if let Err(broken) = self.write(&block, phase, until).await {
                self.last_words().await;
                return Err(broken);
            }
        }
        self.session.handle(Input::ContentSent);
        self.run().await
    }

    /// The verdicts so far.
    pub(crate) fn take_outcome(&mut self) -> Outcome {
        self.session.take_outcome()
    }

    /// Gives the stream away for a TLS handshake.
    pub(crate) fn take_stream(&mut self) -> Option<BoxStream> {
        self.stream.take()
    }

    /// Goes on over TLS.
    pub(crate) fn encrypted(&mut self, stream: BoxStream) {
        self.stream = Some(stream);
        self.session.handle(Input::TlsStarted);
    }

    /// Says goodbye without waiting for an answer.
    pub(crate) async fn quit(mut self) {
        self.session.quit();
        let out = self.session.take_output();
        let Some(mut stream) = self.stream.take() else {
            return;
        };
        let goodbye = async {
            // The peer may be gone; nothing depends on its hearing this.
            let _ = stream.write_all(&out).await;
            let _ = stream.shutdown().await;
        };
        let _ = timeout(self.limits.quit, goodbye).await;
    }

    /// A peer that hangs up in the middle of content may have said why. Only a refusal counts: the message was not sent.
    async fn last_words(&mut self) {
        let deadline = Instant::now() + self.limits.quit;
        let Some(stream) = &mut self.stream else {
            return;
        };
        if let Ok(Ok(n)) = timeout_at(deadline, stream.read(&mut self.buffer)).await {
            let said = &self.buffer[..n];
            if let Some(script) = &mut self.script {
                script.received(said);
            }
            let mut parser = Parser::default();
            parser.push(said);
            if matches!(parser.next_reply(), Ok(Some(reply)) if reply.code >= 400) {
                self.session.handle(Input::ContentSent);
                self.session.handle(Input::Received(said));
            }
        }
    }

    async fn flush(&mut self) -> Result<(), Broken> {
        let out = self.session.take_output();
        if out.is_empty() {
            return Ok(());
        }
        if let Some(script) = &mut self.script {
            script.sent(&out);
        }
        let phase = self.session.phase();
        let until = Instant::now() + self.limits.of(phase);
        self.write(&out, phase, until).await
    }

    async fn write(&mut self, bytes: &[u8], phase: Phase, until: Instant) -> Result<(), Broken> {
        let Some(stream) = &mut self.stream else {
            return Err(gone(phase));
        };
        let write = async {
            stream.write_all(bytes).await?;
            stream.flush().await
        };
        match timeout_at(until, write).await {
            Ok(Ok(())) => Ok(()),
            Ok(Err(e)) => Err(Broken::Stream(phase, e.kind())),
            Err(_) => Err(Broken::TimedOut(phase)),
        }
    }

    async fn receive(&mut self, phase: Phase, deadline: Instant) -> Result<(), Broken> {
        let Some(stream) = &mut self.stream else {
            return Err(gone(phase));
        };
        match timeout_at(deadline, stream.read(&mut self.buffer)).await {
            Ok(Ok(0)) => {
                self.session.handle(Input::Closed);
                Err(Broken::Session(Failure::Closed(phase)))
            }
            Ok(Ok(n)) => {
                if let Some(script) = &mut self.script {
                    script.received(&self.buffer[..n]);
                }
                self.session.handle(Input::Received(&self.buffer[..n]));
                Ok(())
            }
            Ok(Err(e)) => Err(Broken::Stream(phase, e.kind())),
            Err(_) => Err(Broken::TimedOut(phase)),
        }
    }
}

fn gone(phase: Phase) -> Broken {
    Broken::Stream(phase, io::ErrorKind::NotConnected)
}
