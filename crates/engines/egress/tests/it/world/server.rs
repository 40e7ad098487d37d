//! A receiving server that follows a script.

use base::env::BoxStream;
use std::collections::BTreeMap;
use std::io;
use std::sync::Mutex;
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};

/// The peer says nothing more.
pub(crate) const HANG: &str = "HANG";
/// The peer cuts the connection.
pub(crate) const RESET: &str = "RESET";
/// The peer says one octet a second, for ever.
pub(crate) const DRIP: &str = "DRIP";
/// The peer is in no hurry, but within every limit.
pub(crate) const LATE: &str = "LATE";

/// Answers of a receiving server; `|` separates lines. The last answer of a list repeats.
#[derive(Clone, Debug)]
pub(crate) struct Script {
    pub(crate) greeting: Vec<&'static str>,
    pub(crate) ehlo: Vec<&'static str>,
    pub(crate) mail: Vec<&'static str>,
    /// By the beginning of the local part.
    pub(crate) rcpt: Vec<(&'static str, &'static str)>,
    pub(crate) data: Vec<&'static str>,
    pub(crate) end: Vec<&'static str>,
    pub(crate) rset: Vec<&'static str>,
    pub(crate) starttls: Vec<&'static str>,
    /// Content is read just fast enough for the limit of a block.
    pub(crate) slow_reader: bool,
    /// Connections are cut after so many messages.
    pub(crate) messages_per_connection: usize,
}

impl Default for Script {
    fn default() -> Self {
        Self {
            greeting: vec!["220 mx.test"],
            ehlo: vec!["250-mx.test|250-SIZE 50000000|250-8BITMIME|250 PIPELINING"],
            mail: vec!["250 ok"],
            rcpt: Vec::new(),
            data: vec!["354 go"],
            end: vec!["250 2.0.0 queued as 1"],
            rset: vec!["250 ok"],
            starttls: vec!["220 go"],
            slow_reader: false,
            messages_per_connection: usize::MAX,
        }
    }
}

/// What happened at one server.
#[derive(Default)]
pub(crate) struct Log {
    pub(crate) connections: usize,
    pub(crate) commands: Vec<String>,
    pub(crate) messages: Vec<Vec<u8>>,
    counts: BTreeMap<&'static str, usize>,
}

/// Speaks with a client until either has enough.
pub(super) async fn serve(stream: BoxStream, script: &Script, log: &Mutex<Log>) -> io::Result<()> {
    let mut peer = Peer {
        stream: BufReader::new(stream),
        log,
    };
    peer.say("greeting", &script.greeting).await?;
    let mut messages = 0;
    loop {
        let mut line = String::new();
        if peer.stream.read_line(&mut line).await? == 0 {
            return Ok(());
        }
        let command = line.trim_end().to_owned();
        log.lock().expect("no panic").commands.push(command.clone());
        let said = match command.split([' ', ':']).next().unwrap_or_default() {
            "EHLO" => peer.say("ehlo", &script.ehlo).await?,
            "HELO" => peer.say("helo", &["250 mx"]).await?,
            "STARTTLS" => peer.say("starttls", &script.starttls).await?,
            "MAIL" => peer.say("mail", &script.mail).await?,
            "RCPT" => {
                let path = command.trim_start_matches("RCPT TO:<");
                let found = script
                    .rcpt
                    .iter()
                    .find(|(start, _)| path.starts_with(start));
                let answer = found.map_or("250 ok", |(_, answer)| answer);
                peer.say("rcpt", &[answer]).await?
            }
            "RSET" => peer.say("rset", &script.rset).await?,
            "DATA" => peer.say("data", &script.data).await?,
            "QUIT" => return Ok(()),
            _ => peer.say("unknown", &["500 what"]).await?,
        };
        if said.starts_with("354") && command == "DATA" {
            if script.slow_reader {
                peer.read_slowly().await?;
            }
            peer.content().await?;
            peer.say("end", &script.end).await?;
            messages += 1;
            if messages == script.messages_per_connection {
                return Ok(());
            }
        }
    }
}

struct Peer<'a> {
    stream: BufReader<BoxStream>,
    log: &'a Mutex<Log>,
}

impl Peer<'_> {
    async fn say(
        &mut self,
        stage: &'static str,
        answers: &[&'static str],
    ) -> io::Result<&'static str> {
        let at = {
            let mut log = self.log.lock().expect("no panic");
            let count = log.counts.entry(stage).or_default();
            *count += 1;
            *count - 1
        };
        let answer = *answers
            .get(at)
            .or(answers.last())
            .expect("a script has an answer");
        match answer {
            HANG => std::future::pending().await,
            RESET => return Err(io::ErrorKind::ConnectionReset.into()),
            DRIP => loop {
                tokio::time::sleep(Duration::from_secs(1)).await;
                self.stream.get_mut().write_all(b"2").await?;
            },
            LATE => tokio::time::sleep(Duration::from_secs(299)).await,
            _ => {}
        }
        let answer = if answer == LATE { "250 ok" } else { answer };
        let text = format!("{}\r\n", answer.replace('|', "\r\n"));
        self.stream.get_mut().write_all(text.as_bytes()).await?;
        Ok(answer)
    }

    async fn read_slowly(&mut self) -> io::Result<()> {
        let mut block = vec![0; 64 * 1024];
        loop {
            tokio::time::sleep(Duration::from_secs(170)).await;
            self.stream.read_exact(&mut block).await?;
        }
    }

    /// Reads up to the final dot and takes the doubled ones out.
    async fn content(&mut self) -> io::Result<()> {
        let mut message = Vec::new();
        loop {
            let mut line = Vec::new();
            if self.stream.read_until(b'\n', &mut line).await? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            if line == b".\r\n" {
                break;
            }
            message.extend_from_slice(line.strip_prefix(b".").unwrap_or(&line));
        }
        self.log.lock().expect("no panic").messages.push(message);
        Ok(())
    }
}
