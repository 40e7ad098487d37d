//! The bytes of a session: lines and bodies in, replies out together.

use base::env::BoxStream;
use bytes::{Buf, BytesMut};
use std::io;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

/// Longest command line; RFC 5321 §4.5.3.1.4 demands 512.
const MAX_LINE: usize = 4096;
const READ_CHUNK: usize = 64 << 10;

/// A connection with what was read and not used, and what was said and not sent.
pub(super) struct Wire {
    stream: BoxStream,
    input: BytesMut,
    output: Vec<u8>,
}

impl Wire {
    pub(super) fn new(stream: BoxStream) -> Self {
        Self {
            stream,
            input: BytesMut::with_capacity(READ_CHUNK),
            output: Vec::new(),
        }
    }

    /// Takes the stream out for a handshake; RFC 3207 §4.2: what the client said before it is forgotten, pipelined input
    /// too.
    pub(super) fn take_stream(&mut self) -> BoxStream {
        self.input.clear();
        std::mem::replace(&mut self.stream, Box::new(tokio::io::empty()))
    }

    pub(super) fn put_stream(&mut self, stream: BoxStream) {
        self.stream = stream;
    }

    /// Adds a reply to those that wait to be sent.
    pub(super) fn say(&mut self, lines: &str) {
        self.output.extend_from_slice(lines.as_bytes());
        self.output.extend_from_slice(b"\r\n");
    }

    /// Whether the last line said begins so, and waits to be sent.
    pub(super) fn said(&self, start: &[u8]) -> bool {
        let said = self.output.strip_suffix(b"\r\n").unwrap_or(&[]);
        let at = memchr::memrchr(b'\n', said).map_or(0, |at| at + 1);
        said[at..].starts_with(start)
    }

    /// Forgets what waits to be sent.
    pub(super) fn swallow(&mut self) {
        self.output.clear();
    }

    pub(super) async fn flush(&mut self) -> io::Result<()> {
        if !self.output.is_empty() {
            self.stream.write_all(&self.output).await?;
            self.stream.flush().await?;
            self.output.clear();
        }
        Ok(())
    }

    /// Reads until the client goes, without a word.
    pub(super) async fn outlast(&mut self) -> io::Result<()> {
        while self.fill().await? {
            self.input.clear();
        }
        Ok(())
    }

    /// The next command. Replies are sent before waiting, so a pipelined group gets its replies at once.
    pub(super) async fn line(&mut self) -> io::Result<Option<String>> {
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

    /// The message up to the lone dot (RFC 5321 §4.1.1.4), as far as `keep` octets, and its size.
    pub(super) async fn body(&mut self, keep: usize) -> io::Result<(BytesMut, usize)> {
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
            if size <= keep {
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

    /// Reads more; false at the end of the stream.
    async fn fill(&mut self) -> io::Result<bool> {
        self.input.reserve(READ_CHUNK);
        Ok(self.stream.read_buf(&mut self.input).await? > 0)
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

#[cfg(test)]
mod tests {
    use super::*;

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
