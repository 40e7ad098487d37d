//! One SMTP session of a receiving host.

use super::{Hosts, Receipt};
use crate::say;
use base::env::BoxStream;
use std::io;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::time::Instant;

/// Recipients whose address begins so do not exist.
const UNKNOWN: &str = "gone";
/// Longest line taken; RFC 5321 §4.5.3.1.6 allows 1,000 octets.
const LINE_MAX: usize = 8_192;

pub(super) async fn run(stream: BoxStream, connection: u64, name: String, hosts: Hosts) {
    let mut session = Session {
        stream: BufReader::new(stream),
        connection,
        name,
        hosts,
        secure: false,
        reverse_path: None,
        recipients: Vec::new(),
    };
    let orderly = matches!(session.serve().await, Ok(Flow::Quit));
    if !orderly {
        session.hosts.broken(connection);
    }
    say!(
        session.hosts.trace,
        "connection {connection}: ends {}",
        if orderly { "in order" } else { "broken" }
    );
}

struct Session {
    stream: BufReader<BoxStream>,
    connection: u64,
    name: String,
    hosts: Hosts,
    secure: bool,
    reverse_path: Option<String>,
    recipients: Vec<String>,
}

enum Flow {
    GoOn,
    Quit,
    Break,
}

impl Session {
    async fn serve(&mut self) -> io::Result<Flow> {
        if self.hosts.happens(|m| m.turns_away) {
            return self.turn_away().await;
        }
        let greeting = format!("220 {} ESMTP", self.name);
        self.say(&greeting).await?;
        while let Some(line) = self.line().await? {
            tokio::time::sleep(self.hosts.pause()).await;
            if self.hosts.happens(|m| m.hangs) {
                return self.hang().await;
            }
            match self.command(&line).await? {
                Flow::GoOn => {}
                end => return Ok(end),
            }
        }
        Ok(Flow::Break)
    }

    async fn turn_away(&mut self) -> io::Result<Flow> {
        if self.hosts.happens(|_| 500) {
            self.say("421 4.3.2 not now").await?;
        }
        Ok(Flow::Break)
    }

    /// Says nothing more until the client goes.
    async fn hang(&mut self) -> io::Result<Flow> {
        while self.line().await?.is_some() {}
        Ok(Flow::Break)
    }

    async fn command(&mut self, line: &str) -> io::Result<Flow> {
        let upper = line.to_ascii_uppercase();
        let verb = upper.split([' ', ':']).next().unwrap_or_default();
        match verb {
            "EHLO" => self.hello().await?,
            "HELO" => self.say("250 hello").await?,
            "STARTTLS" => {
                self.secure = true;
                self.reset();
                self.say("220 2.0.0 ready").await?;
            }
            "MAIL" => self.mail(line).await?,
            "RCPT" => self.rcpt(line).await?,
            "DATA" => return self.data().await,
            "RSET" => {
                self.reset();
                self.say("250 2.0.0 reset").await?;
            }
            "NOOP" => self.say("250 2.0.0 here").await?,
            "QUIT" => {
                // The client may be gone before it hears this; it has said all that it had to say.
                let _ = self.say("221 2.0.0 bye").await;
                return Ok(Flow::Quit);
            }
            _ => self.say("500 5.5.1 what").await?,
        }
        Ok(Flow::GoOn)
    }

    async fn hello(&mut self) -> io::Result<()> {
        let tls = if self.secure { "" } else { "250-STARTTLS\r\n" };
        let reply = format!(
            "250-{}\r\n250-PIPELINING\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n\
             250-ENHANCEDSTATUSCODES\r\n{tls}250 SIZE 50000000",
            self.name
        );
        self.say(&reply).await
    }

    async fn mail(&mut self, line: &str) -> io::Result<()> {
        self.hosts.begun(self.connection);
        if self.hosts.happens(|m| m.defers) {
            return self.say("451 4.3.0 later").await;
        }
        self.reset();
        self.reverse_path = Some(path(line));
        self.say("250 2.1.0 go on").await
    }

    async fn rcpt(&mut self, line: &str) -> io::Result<()> {
        let recipient = path(line);
        if self.reverse_path.is_none() {
            return self.say("503 5.5.1 MAIL first").await;
        }
        if recipient.starts_with(UNKNOWN) {
            return self.say("550 5.1.1 nobody of that name").await;
        }
        if self.hosts.happens(|m| m.defers) {
            return self.say("452 4.2.2 mailbox full").await;
        }
        self.recipients.push(recipient);
        self.say("250 2.1.5 go on").await
    }

    async fn data(&mut self) -> io::Result<Flow> {
        if self.recipients.is_empty() {
            self.say("503 5.5.1 RCPT first").await?;
            return Ok(Flow::GoOn);
        }
        if self.hosts.happens(|m| m.defers) {
            self.say("451 4.3.0 later").await?;
            return Ok(Flow::GoOn);
        }
        self.say("354 go on").await?;
        let mut data = String::new();
        loop {
            let Some(line) = self.line().await? else {
                return Ok(Flow::Break);
            };
            if line == "." {
                break;
            }
            // RFC 5321 §4.5.2: the client doubled a leading dot.
            data.push_str(line.strip_prefix('.').unwrap_or(&line));
            data.push_str("\r\n");
        }
        tokio::time::sleep(self.hosts.pause()).await;
        self.end(&data).await
    }

    async fn end(&mut self, data: &str) -> io::Result<Flow> {
        let reverse_path = self.reverse_path.take().unwrap_or_default();
        let recipients = std::mem::take(&mut self.recipients);
        if self.hosts.happens(|m| m.defers) {
            self.say("451 4.3.0 later").await?;
            return Ok(Flow::GoOn);
        }
        if self.hosts.happens(|m| m.refuses) {
            self.say("554 5.7.1 not this").await?;
            return Ok(Flow::GoOn);
        }
        for recipient in recipients {
            self.hosts.took(Receipt {
                at: Instant::now(),
                connection: self.connection,
                reverse_path: reverse_path.clone(),
                recipient,
                data: data.to_owned(),
            });
        }
        if self.hosts.happens(|m| m.takes_silently) {
            return Ok(Flow::Break);
        }
        self.say("250 2.0.0 taken").await?;
        Ok(Flow::GoOn)
    }

    fn reset(&mut self) {
        self.reverse_path = None;
        self.recipients.clear();
    }

    async fn say(&mut self, reply: &str) -> io::Result<()> {
        self.stream.write_all(reply.as_bytes()).await?;
        self.stream.write_all(b"\r\n").await?;
        self.stream.flush().await
    }

    async fn line(&mut self) -> io::Result<Option<String>> {
        let mut bytes = Vec::new();
        loop {
            let chunk = self.stream.fill_buf().await?;
            if chunk.is_empty() {
                return Ok(None);
            }
            let end = chunk.iter().position(|b| *b == b'\n');
            let n = end.map_or(chunk.len(), |at| at + 1);
            bytes.extend_from_slice(&chunk[..n]);
            self.stream.consume(n);
            if bytes.len() > LINE_MAX {
                return Err(io::ErrorKind::InvalidData.into());
            }
            if end.is_some() {
                let line = String::from_utf8_lossy(&bytes);
                return Ok(Some(line.trim_end_matches(['\r', '\n']).to_owned()));
            }
        }
    }
}

/// What stands between the angle brackets.
fn path(line: &str) -> String {
    let inside = line.split_once('<').and_then(|(_, rest)| {
        let (path, _) = rest.split_once('>')?;
        Some(path.to_owned())
    });
    inside.unwrap_or_default()
}
