//! One SMTP session of the MX: commands in, replies out, messages into [`Shared::take`].

use super::{Action, Keep, Phase, Received, Shared, lock, standard_reply};
use base::env::BoxStream;
use bytes::{Buf, BytesMut};
use std::io;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

/// Longest command line; RFC 5321 §4.5.3.1.4 demands 512.
const MAX_LINE: usize = 4096;
const READ_CHUNK: usize = 64 << 10;

/// Serves a connection until it ends; what is wrong with it concerns nobody else.
pub(super) async fn run(stream: BoxStream, shared: Arc<Shared>) {
    let counters = &shared.counters;
    counters.connections.fetch_add(1, Ordering::Relaxed);
    let open = counters.open.fetch_add(1, Ordering::Relaxed) + 1;
    let mut session = Session {
        stream,
        input: BytesMut::with_capacity(READ_CHUNK),
        output: Vec::new(),
        shared: Arc::clone(&shared),
        tls: false,
        hello: String::new(),
        reverse_path: None,
        recipients: Vec::new(),
    };
    // An error here is a client that went away: the normal end of a session under test.
    let _ = session.serve(open).await;
    counters.open.fetch_sub(1, Ordering::Relaxed);
}

struct Session {
    stream: BoxStream,
    input: BytesMut,
    output: Vec<u8>,
    shared: Arc<Shared>,
    tls: bool,
    hello: String,
    reverse_path: Option<String>,
    recipients: Vec<String>,
}

/// Whether the session goes on.
type Flow = io::Result<std::ops::ControlFlow<()>>;
const GO_ON: Flow = Ok(std::ops::ControlFlow::Continue(()));
const END: Flow = Ok(std::ops::ControlFlow::Break(()));

impl Session {
    async fn serve(&mut self, open: u64) -> io::Result<()> {
        let options = &self.shared.options;
        if open > options.max_connections as u64 {
            return self.close_with("421 4.7.0 too many connections").await;
        }
        let greeting = format!("220 {} ESMTP testkit", options.hostname);
        if self
            .answer(Phase::Greeting, &[], &greeting)
            .await?
            .is_break()
        {
            return self.flush().await;
        }
        while let Some(line) = self.line().await? {
            if self.command(&line).await?.is_break() {
                break;
            }
        }
        self.flush().await
    }

    async fn command(&mut self, line: &str) -> Flow {
        let verb_end = line.find([' ', ':']).unwrap_or(line.len());
        let rest = line[verb_end..].trim();
        match line[..verb_end].to_ascii_uppercase().as_str() {
            "EHLO" => self.hello(rest, true).await,
            "HELO" => self.hello(rest, false).await,
            "STARTTLS" => self.start_tls().await,
            "MAIL" => self.mail(rest).await,
            "RCPT" => self.rcpt(rest).await,
            "DATA" => self.data().await,
            "RSET" => {
                self.reset();
                self.say("250 2.0.0 OK");
                GO_ON
            }
            "NOOP" => {
                self.say("250 2.0.0 OK");
                GO_ON
            }
            "QUIT" => {
                self.say("221 2.0.0 bye");
                END
            }
            _ => {
                self.say("500 5.5.1 what?");
                GO_ON
            }
        }
    }

    async fn hello(&mut self, name: &str, extended: bool) -> Flow {
        self.reset();
        name.clone_into(&mut self.hello);
        let options = &self.shared.options;
        let mut lines = vec![options.hostname.clone()];
        if extended {
            lines.push(format!("SIZE {}", options.max_size));
            if options.pipelining {
                lines.push("PIPELINING".into());
            }
            if self.shared.tls.is_some() && !self.tls {
                lines.push("STARTTLS".into());
            }
            lines.extend(["ENHANCEDSTATUSCODES", "8BITMIME", "SMTPUTF8"].map(String::from));
        }
        let last = lines.len() - 1;
        let reply: Vec<String> = (lines.iter().enumerate())
            .map(|(i, line)| format!("250{}{line}", if i == last { ' ' } else { '-' }))
            .collect();
        self.answer(Phase::Hello, &[], &reply.join("\r\n")).await
    }

    async fn start_tls(&mut self) -> Flow {
        let Some(acceptor) = self.shared.tls.clone().filter(|_| !self.tls) else {
            self.say("502 5.5.1 no TLS here");
            return GO_ON;
        };
        if let Some(action) = self.scripted(Phase::StartTls, &[]) {
            return self.act(action, "220 2.0.0 go ahead").await;
        }
        self.say("220 2.0.0 go ahead");
        self.flush().await?;
        // RFC 3207 §4.2: what the client said before the handshake is forgotten, pipelined input too.
        self.input.clear();
        self.reset();
        self.hello.clear();
        let plain = std::mem::replace(&mut self.stream, Box::new(tokio::io::empty()));
        self.stream = Box::new(acceptor.accept(plain).await?);
        self.tls = true;
        self.shared.counters.tls.fetch_add(1, Ordering::Relaxed);
        GO_ON
    }

    async fn mail(&mut self, rest: &str) -> Flow {
        let Some(path) = path_of(rest, "FROM:") else {
            self.say("501 5.5.4 MAIL FROM:<address>");
            return GO_ON;
        };
        if self.reverse_path.is_some() {
            self.say("503 5.5.1 one MAIL at a time");
            return GO_ON;
        }
        let address = [path.to_owned()];
        let flow = self.answer(Phase::Mail, &address, "250 2.1.0 OK").await?;
        if self.said_yes() {
            self.reverse_path = Some(path.to_owned());
        }
        Ok(flow)
    }

    async fn rcpt(&mut self, rest: &str) -> Flow {
        let Some(path) = path_of(rest, "TO:") else {
            self.say("501 5.5.4 RCPT TO:<address>");
            return GO_ON;
        };
        if self.reverse_path.is_none() {
            self.say("503 5.5.1 MAIL first");
            return GO_ON;
        }
        let counters = &self.shared.counters;
        counters.attempts.fetch_add(1, Ordering::Relaxed);
        let address = [path.to_owned()];
        let usual = self.usual(Phase::Recipient, &address, "250 2.1.5 OK");
        let flow = self.answer(Phase::Recipient, &address, usual).await?;
        if self.said_yes() {
            self.recipients.push(path.to_owned());
        }
        Ok(flow)
    }

    async fn data(&mut self) -> Flow {
        if self.recipients.is_empty() {
            self.say("503 5.5.1 RCPT first");
            return GO_ON;
        }
        let recipients = self.recipients.clone();
        let flow = self
            .answer(Phase::Data, &recipients, "354 go ahead")
            .await?;
        if flow.is_break() || !self.output.ends_with(b"354 go ahead\r\n") {
            self.reset();
            return Ok(flow);
        }
        self.flush().await?;
        let (data, size) = self.body().await?;
        if size > self.shared.options.max_size {
            self.reset();
            self.say("552 5.3.4 too big");
            return GO_ON;
        }
        self.end(data, size).await
    }

    /// The reply to the final dot; the message is written down before it is acknowledged.
    async fn end(&mut self, data: BytesMut, size: usize) -> Flow {
        let recipients = std::mem::take(&mut self.recipients);
        let reverse_path = self.reverse_path.take().unwrap_or_default();
        let usual = self.usual(Phase::End, &recipients, "250 2.0.0 OK taken");
        let action = self.scripted(Phase::End, &recipients);
        let refused = match &action {
            Some(Action::Reply(text) | Action::ReplyAndClose(text)) => !text.starts_with('2'),
            Some(Action::Hang) => true,
            Some(Action::Delay(_) | Action::Close) => false,
            None => !usual.starts_with('2'),
        };
        if !refused {
            let message = Received {
                reverse_path,
                recipients,
                data: data.freeze(),
                size,
                tls: self.tls,
                hello: self.hello.clone(),
            };
            if self.shared.take(message).is_err() {
                self.say("451 4.3.0 the ledger cannot be written");
                return GO_ON;
            }
        }
        if let Some(action) = action {
            self.act(action, usual).await
        } else {
            self.say(usual);
            GO_ON
        }
    }

    // ---- replies ---------------------------------------------------------------------------------------------------

    /// The reply without a script: the standard one of a role, or `otherwise`.
    fn usual(&self, phase: Phase, addresses: &[String], otherwise: &'static str) -> &'static str {
        if !self.shared.options.standard_script {
            return otherwise;
        }
        let mut replies = addresses.iter().filter_map(|a| standard_reply(phase, a));
        replies.next().unwrap_or(otherwise)
    }

    fn scripted(&self, phase: Phase, addresses: &[String]) -> Option<Action> {
        lock(&self.shared.script).next(phase, addresses)
    }

    async fn answer(&mut self, phase: Phase, addresses: &[String], usual: &str) -> Flow {
        if let Some(action) = self.scripted(phase, addresses) {
            self.act(action, usual).await
        } else {
            self.say(usual);
            GO_ON
        }
    }

    async fn act(&mut self, action: Action, usual: &str) -> Flow {
        match action {
            Action::Reply(text) => {
                self.say(&text);
                GO_ON
            }
            Action::ReplyAndClose(text) => {
                self.say(&text);
                END
            }
            Action::Delay(time) => {
                self.flush().await?;
                tokio::time::sleep(time).await;
                self.say(usual);
                GO_ON
            }
            Action::Hang => {
                self.flush().await?;
                // Reading on, so that the client's disappearance ends this session.
                while self.fill().await? {
                    self.input.clear();
                }
                self.output.clear();
                END
            }
            Action::Close => {
                self.output.clear();
                END
            }
        }
    }

    fn say(&mut self, lines: &str) {
        self.output.extend_from_slice(lines.as_bytes());
        self.output.extend_from_slice(b"\r\n");
    }

    /// Whether the last line said was a 2xx.
    fn said_yes(&self) -> bool {
        let said = self.output.strip_suffix(b"\r\n").unwrap_or(&[]);
        let start = memchr::memrchr(b'\n', said).map_or(0, |at| at + 1);
        said.get(start) == Some(&b'2')
    }

    async fn close_with(&mut self, line: &str) -> io::Result<()> {
        self.say(line);
        self.flush().await
    }

    fn reset(&mut self) {
        self.reverse_path = None;
        self.recipients.clear();
    }

    // ---- bytes -----------------------------------------------------------------------------------------------------

    async fn flush(&mut self) -> io::Result<()> {
        if !self.output.is_empty() {
            self.stream.write_all(&self.output).await?;
            self.stream.flush().await?;
            self.output.clear();
        }
        Ok(())
    }

    /// Reads more; false at the end of the stream.
    async fn fill(&mut self) -> io::Result<bool> {
        self.input.reserve(READ_CHUNK);
        Ok(self.stream.read_buf(&mut self.input).await? > 0)
    }

    /// The next command. Replies are sent before waiting, so a pipelined group gets its replies at once.
    async fn line(&mut self) -> io::Result<Option<String>> {
        loop {
            if let Some(end) = memchr::memchr(b'\n', &self.input) {
                let line = self.input.split_to(end + 1);
                return Ok(Some(String::from_utf8_lossy(&line).trim_end().to_owned()));
            }
            if self.input.len() > MAX_LINE {
                self.say("500 5.5.6 line too long");
                return Ok(None);
            }
            self.flush().await?;
            if !self.fill().await? {
                return Ok(None);
            }
        }
    }

    /// The message up to the lone dot (RFC 5321 §4.1.1.4) and its size; empty when data is not kept.
    async fn body(&mut self) -> io::Result<(BytesMut, usize)> {
        let keep = self.shared.keep() == Keep::Messages;
        let mut kept = BytesMut::new();
        let mut size = 0;
        loop {
            if size == 0 && self.input.starts_with(b".\r\n") {
                self.input.advance(3);
                return Ok((kept, 0));
            }
            let end = memchr::memmem::find(&self.input, b"\r\n.\r\n");
            // The last four octets may begin the terminator: they wait for what follows.
            let take = end.map_or_else(|| self.input.len().saturating_sub(4), |at| at + 2);
            size += take;
            let keep_these = keep && size <= self.shared.options.max_size;
            if keep_these {
                kept.extend_from_slice(&self.input[..take]);
            }
            self.input.advance(take);
            if end.is_some() {
                self.input.advance(3);
                return Ok((unstuffed(kept), size));
            }
            if !self.fill().await? {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
        }
    }
}

/// Removes the dot that the client put before a leading dot (RFC 5321 §4.5.2).
fn unstuffed(data: BytesMut) -> BytesMut {
    let stuffed = data.starts_with(b".") || memchr::memmem::find(&data, b"\r\n.").is_some();
    if !stuffed {
        return data;
    }
    let mut out = BytesMut::with_capacity(data.len());
    for line in data.split_inclusive(|&b| b == b'\n') {
        out.extend_from_slice(line.strip_prefix(b".").unwrap_or(line));
    }
    out
}

/// The path of `FROM:<path> ...` or `TO:<path> ...`.
fn path_of<'a>(rest: &'a str, keyword: &str) -> Option<&'a str> {
    let (head, tail) = rest.split_at_checked(keyword.len())?;
    let path = tail.trim_start().strip_prefix('<')?;
    let (path, _) = path.split_once('>')?;
    head.eq_ignore_ascii_case(keyword).then_some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_read_with_their_parameters() {
        for (rest, keyword, path) in [
            ("FROM:<a@b> SIZE=3", "FROM:", Some("a@b")),
            ("from: <>", "FROM:", Some("")),
            ("TO:<a@b>", "FROM:", None),
            ("TO:a@b", "TO:", None),
            ("T", "TO:", None),
        ] {
            assert_eq!(path_of(rest, keyword), path, "{rest}");
        }
    }

    #[test]
    fn stuffed_dots_are_removed_once() {
        for (wire, text) in [
            ("a\r\n..b\r\n", "a\r\n.b\r\n"),
            ("..\r\n", ".\r\n"),
            ("a.b\r\n", "a.b\r\n"),
        ] {
            assert_eq!(unstuffed(BytesMut::from(wire)), text.as_bytes());
        }
    }
}
