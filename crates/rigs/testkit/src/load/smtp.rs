//! Load by SMTP over connections that are kept, with PIPELINING: for peers that are mail servers.

use super::{Outcome, Plan, Progress};
use crate::os;
use anyhow::{Context, Result, bail};
use base::env::BoxStream;
use bytes::{Buf, BytesMut};
use std::net::SocketAddr;
use std::sync::Arc;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::task::JoinSet;
use tokio::time::Instant;

/// Longest reply that is read.
const MAX_REPLY: usize = 64 << 10;

/// Sends the plan's messages; the message id of an acknowledged one is the text of the final reply.
///
/// # Errors
/// When no connection can be opened at the start.
pub async fn run(to: SocketAddr, plan: &Plan, progress: Arc<Progress>) -> Result<Outcome> {
    let mut sessions = Vec::new();
    for _ in 0..plan.connections {
        sessions.push(Session::open(to).await?);
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
    let _ = session.stream.write_all(b"QUIT\r\n").await;
}

/// One client session.
pub struct Session {
    stream: BoxStream,
    input: BytesMut,
}

impl Session {
    /// Connects and greets.
    ///
    /// # Errors
    /// When the server does not listen or refuses.
    pub async fn open(to: SocketAddr) -> Result<Self> {
        let stream = os::connect(to).await.context("no SMTP server listens")?;
        let mut session = Self {
            stream,
            input: BytesMut::with_capacity(4096),
        };
        session.expect("2").await?;
        session.stream.write_all(b"EHLO load.test\r\n").await?;
        session.expect("2").await?;
        Ok(session)
    }

    /// Sends one message to one recipient; the reply to the final dot, or the first refusal.
    ///
    /// # Errors
    /// When the connection ends.
    pub async fn mail(&mut self, from: &str, to: &str, text: &str) -> Result<String> {
        let envelope = format!("MAIL FROM:<{from}>\r\nRCPT TO:<{to}>\r\nDATA\r\n");
        self.stream.write_all(envelope.as_bytes()).await?;
        let replies = [
            self.reply().await?,
            self.reply().await?,
            self.reply().await?,
        ];
        if let Some(refusal) = replies.iter().find(|r| !r.starts_with(['2', '3'])) {
            self.stream.write_all(b"RSET\r\n").await?;
            self.expect("2").await?;
            return Ok(refusal.clone());
        }
        let message = format!(
            "From: <{from}>\r\nTo: <{to}>\r\nSubject: News of the day\r\nMessage-ID: <{to}>\r\n\
             Date: Mon, 1 Jan 2024 00:00:00 +0000\r\nMIME-Version: 1.0\r\n\
             Content-Type: text/plain; charset=us-ascii\r\n\r\n{text}.\r\n"
        );
        self.stream.write_all(message.as_bytes()).await?;
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
            while let Some(end) = memchr::memchr(b'\n', &self.input) {
                let line = self.input.split_to(end + 1);
                if line.get(3) != Some(&b'-') {
                    return Ok(String::from_utf8_lossy(&line).trim_end().to_owned());
                }
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
