//! Load by SMTP over connections that are kept: with TLS and AUTH where the target wants them, with PIPELINING where it is
//! offered.

use crate::os;
use crate::tls::Client;
use crate::{Outcome, Plan, Progress};
use anyhow::{Context, Result, bail};
use base::env::BoxStream;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::{Buf, BytesMut};
use std::net::SocketAddr;
use std::sync::Arc;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::task::JoinSet;
use tokio::time::Instant;

/// Longest reply that is read.
const MAX_REPLY: usize = 64 << 10;

/// Where to send, and as whom.
#[derive(Clone)]
pub struct Target {
    /// The server's address.
    pub address: SocketAddr,
    /// When TLS starts.
    pub tls: Tls,
    /// User and password.
    pub login: Option<(String, String)>,
}

/// When TLS starts.
#[derive(Clone)]
pub enum Tls {
    /// Never.
    Never,
    /// By STARTTLS.
    StartTls(Client),
    /// Before the greeting.
    First(Client),
}

impl Target {
    /// A server that takes mail from everybody, in clear text.
    pub fn open(address: SocketAddr) -> Self {
        Self {
            address,
            tls: Tls::Never,
            login: None,
        }
    }
}

/// Sends the plan's messages; the message id of an acknowledged one is the text of the final reply.
///
/// # Errors
/// When no connection can be opened at the start.
pub async fn run(target: &Target, plan: &Plan, progress: Arc<Progress>) -> Result<Outcome> {
    let mut sessions = Vec::new();
    for _ in 0..plan.connections {
        sessions.push(Session::begin(target).await?);
    }
    let shared = Arc::new((plan.clone(), plan.text()));
    let began = Instant::now();
    let mut tasks = JoinSet::new();
    for session in sessions {
        tasks.spawn(send_all(
            session,
            Arc::clone(&shared),
            Arc::clone(&progress),
        ));
    }
    tasks.join_all().await;
    Ok(progress.finish(began))
}

async fn send_all(mut session: Session, shared: Arc<(Plan, String)>, progress: Arc<Progress>) {
    let (plan, text) = &*shared;
    while let Some(n) = progress.claim(plan) {
        let recipient = plan.recipient(n);
        let began = Instant::now();
        match session.mail(&plan.from, &recipient, text).await {
            Ok(reply) if reply.starts_with('2') => {
                progress.acknowledge(recipient, reply, began.elapsed());
            }
            Ok(reply) => progress.refuse(reply),
            Err(_) => return progress.doubt(recipient),
        }
    }
    // The peer may close first; there is nothing left to lose.
    let _ = session.command("QUIT\r\n").await;
}

/// One client session.
pub struct Session {
    stream: BoxStream,
    input: BytesMut,
    pipelining: bool,
}

impl Session {
    /// Connects to a server that is open to all, and greets.
    ///
    /// # Errors
    /// When the server does not listen or refuses.
    pub async fn open(to: SocketAddr) -> Result<Self> {
        Self::begin(&Target::open(to)).await
    }

    /// Connects, greets, and does what the target wants before it takes mail.
    ///
    /// # Errors
    /// When the server does not listen or refuses.
    pub async fn begin(target: &Target) -> Result<Self> {
        let connected = os::connect(target.address).await;
        let mut stream = connected.context("no SMTP server listens")?;
        if let Tls::First(client) = &target.tls {
            stream = client.start(stream).await?;
        }
        let mut session = Self {
            stream,
            input: BytesMut::with_capacity(4096),
            pipelining: false,
        };
        session.expect("2").await?;
        session.greet().await?;
        if let Tls::StartTls(client) = &target.tls {
            session.command("STARTTLS\r\n").await?;
            session.expect("220").await?;
            let stream = std::mem::replace(&mut session.stream, Box::new(tokio::io::empty()));
            session.stream = client.start(stream).await?;
            session.greet().await?;
        }
        if let Some((user, password)) = &target.login {
            let claim = STANDARD.encode(format!("\0{user}\0{password}"));
            session.command(&format!("AUTH PLAIN {claim}\r\n")).await?;
            session.expect("235").await?;
        }
        Ok(session)
    }

    async fn greet(&mut self) -> Result<()> {
        self.command("EHLO load.test\r\n").await?;
        self.pipelining = false;
        loop {
            let (line, last) = self.line().await?;
            if !line.starts_with('2') {
                bail!("the SMTP server answered {line}");
            }
            self.pipelining |= line.get(4..).is_some_and(|word| word == "PIPELINING");
            if last {
                return Ok(());
            }
        }
    }

    async fn command(&mut self, text: &str) -> Result<()> {
        self.stream.write_all(text.as_bytes()).await?;
        Ok(self.stream.flush().await?)
    }

    /// Sends one message to one recipient; the reply to the final dot, or the first refusal.
    ///
    /// # Errors
    /// When the connection ends.
    pub async fn mail(&mut self, from: &str, to: &str, text: &str) -> Result<String> {
        let message = format!(
            "From: <{from}>\r\nTo: <{to}>\r\nSubject: News of the day\r\nMessage-ID: <{to}>\r\n\
             Date: Mon, 1 Jan 2024 00:00:00 +0000\r\nMIME-Version: 1.0\r\n\
             Content-Type: text/plain; charset=us-ascii\r\n\r\n{text}.\r\n"
        );
        self.transaction(&format!("<{from}>"), to, message.as_bytes())
            .await
    }

    /// Sends content as it goes over the wire, final dot and all; `from` is what stands behind `MAIL FROM:`.
    ///
    /// # Errors
    /// When the connection ends.
    pub async fn transaction(&mut self, from: &str, to: &str, content: &[u8]) -> Result<String> {
        let commands = [
            format!("MAIL FROM:{from}\r\n"),
            format!("RCPT TO:<{to}>\r\n"),
            "DATA\r\n".to_owned(),
        ];
        let mut replies = Vec::with_capacity(commands.len());
        if self.pipelining {
            self.command(&commands.concat()).await?;
        }
        for command in &commands {
            if !self.pipelining {
                self.command(command).await?;
            }
            replies.push(self.reply().await?);
        }
        if let Some(refusal) = replies.iter().find(|r| !r.starts_with(['2', '3'])) {
            self.command("RSET\r\n").await?;
            self.expect("2").await?;
            return Ok(refusal.clone());
        }
        self.stream.write_all(content).await?;
        self.stream.flush().await?;
        self.reply().await
    }

    async fn expect(&mut self, class: &str) -> Result<()> {
        let reply = self.reply().await?;
        if !reply.starts_with(class) {
            bail!("the SMTP server answered {reply}");
        }
        Ok(())
    }

    /// The last line of the next reply.
    async fn reply(&mut self) -> Result<String> {
        loop {
            if let (line, true) = self.line().await? {
                return Ok(line);
            }
        }
    }

    /// The next line, and whether it is its reply's last.
    async fn line(&mut self) -> Result<(String, bool)> {
        loop {
            if let Some(end) = memchr::memchr(b'\n', &self.input) {
                let line = self.input.split_to(end + 1);
                let last = line.get(3) != Some(&b'-');
                return Ok((String::from_utf8_lossy(&line).trim_end().to_owned(), last));
            }
            if self.input.remaining() > MAX_REPLY {
                bail!("a reply without end");
            }
            self.input.reserve(4096);
            if self.stream.read_buf(&mut self.input).await? == 0 {
                bail!("the SMTP server closed the connection");
            }
        }
    }
}
