//! One SMTP session of the MX: commands in, replies out, messages into [`Shared::take`].

mod answers;
mod wire;

use super::{Action, Keep, Phase, Received, Shared};
use base::env::BoxStream;
use bytes::BytesMut;
use std::io;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use wire::Wire;

/// Serves a connection until it ends; what is wrong with it concerns nobody else.
pub(super) async fn run(stream: BoxStream, shared: Arc<Shared>) {
    let counters = &shared.counters;
    let open = counters.open.fetch_add(1, Ordering::Relaxed) + 1;
    let mut session = Session {
        wire: Wire::new(stream),
        number: shared.begin(),
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
    wire: Wire,
    number: usize,
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
            return self.wire.flush().await;
        }
        while let Some(line) = self.wire.line().await? {
            if self.command(&line).await?.is_break() {
                break;
            }
        }
        self.wire.flush().await
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
                self.wire.say("250 2.0.0 OK");
                GO_ON
            }
            "NOOP" => {
                self.wire.say("250 2.0.0 OK");
                GO_ON
            }
            "QUIT" => {
                self.shared.quit(self.number);
                self.wire.say("221 2.0.0 bye");
                END
            }
            _ => {
                self.wire.say("500 5.5.1 what?");
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
            self.wire.say("502 5.5.1 no TLS here");
            return GO_ON;
        };
        if let Some(action) = self.scripted(Phase::StartTls, &[]) {
            return self.act(action, "220 2.0.0 go ahead").await;
        }
        self.wire.say("220 2.0.0 go ahead");
        self.wire.flush().await?;
        self.reset();
        self.hello.clear();
        let plain = self.wire.take_stream();
        let secure = acceptor.accept(plain).await?;
        self.wire.put_stream(Box::new(secure));
        self.tls = true;
        self.shared.counters.tls.fetch_add(1, Ordering::Relaxed);
        GO_ON
    }

    async fn mail(&mut self, rest: &str) -> Flow {
        let Some(path) = path_of(rest, "FROM:") else {
            self.wire.say("501 5.5.4 MAIL FROM:<address>");
            return GO_ON;
        };
        if self.reverse_path.is_some() {
            self.wire.say("503 5.5.1 one MAIL at a time");
            return GO_ON;
        }
        self.shared.begin_transaction(self.number);
        let address = [path.to_owned()];
        let flow = self.answer(Phase::Mail, &address, "250 2.1.0 OK").await?;
        if self.wire.said(b"2") {
            self.reverse_path = Some(path.to_owned());
        }
        Ok(flow)
    }

    async fn rcpt(&mut self, rest: &str) -> Flow {
        let Some(path) = path_of(rest, "TO:") else {
            self.wire.say("501 5.5.4 RCPT TO:<address>");
            return GO_ON;
        };
        if self.reverse_path.is_none() {
            self.wire.say("503 5.5.1 MAIL first");
            return GO_ON;
        }
        let counters = &self.shared.counters;
        counters.attempts.fetch_add(1, Ordering::Relaxed);
        let address = [path.to_owned()];
        let usual = self.usual(Phase::Recipient, &address, "250 2.1.5 OK");
        let flow = self.answer(Phase::Recipient, &address, usual).await?;
        if self.wire.said(b"2") {
            self.recipients.push(path.to_owned());
        }
        Ok(flow)
    }

    async fn data(&mut self) -> Flow {
        if self.recipients.is_empty() {
            self.wire.say("503 5.5.1 RCPT first");
            return GO_ON;
        }
        let recipients = self.recipients.clone();
        let flow = self
            .answer(Phase::Data, &recipients, "354 go ahead")
            .await?;
        if flow.is_break() || !self.wire.said(b"354 go ahead") {
            self.reset();
            return Ok(flow);
        }
        self.wire.flush().await?;
        let max_size = self.shared.options.max_size;
        let keep = match self.shared.keep() {
            Keep::Messages => max_size,
            Keep::Counts | Keep::Envelopes => 0,
        };
        let (data, size) = self.wire.body(keep).await?;
        if size > max_size {
            self.reset();
            self.wire.say("552 5.3.4 too big");
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
                session: self.number,
                transaction: self.shared.transactions(self.number),
            };
            if self.shared.take(message).is_err() {
                self.wire.say("451 4.3.0 the ledger cannot be written");
                return GO_ON;
            }
        }
        if let Some(action) = action {
            self.act(action, usual).await
        } else {
            self.wire.say(usual);
            GO_ON
        }
    }

    async fn close_with(&mut self, line: &str) -> io::Result<()> {
        self.wire.say(line);
        self.wire.flush().await
    }

    fn reset(&mut self) {
        self.reverse_path = None;
        self.recipients.clear();
    }
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
}
