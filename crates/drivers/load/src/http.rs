//! A small HTTP/1.1 keep-alive client: as little code as possible between a load generator and the server's socket.

use anyhow::{Context, Result, bail};
use base::env::BoxStream;
use bytes::{Buf, Bytes, BytesMut};
use std::net::SocketAddr;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

/// Largest answer that is read.
const MAX_ANSWER: usize = 16 << 20;

/// One connection to a server.
pub struct Connection {
    stream: BoxStream,
    input: BytesMut,
}

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Status code.
    pub status: u16,
    /// Header lines as received, without the status line.
    pub head: String,
    /// Body.
    pub body: Bytes,
}

impl Answer {
    /// The first value of a header.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (key, value) = line.split_once(':')?;
            key.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    }

    /// The body as JSON.
    ///
    /// # Errors
    /// When it is not JSON.
    pub fn json(&self) -> Result<serde_json::Value> {
        serde_json::from_slice(&self.body)
            .with_context(|| format!("not JSON ({}): {:?}", self.status, self.body))
    }
}

impl Connection {
    /// Connects to a server.
    ///
    /// # Errors
    /// When it does not listen.
    pub async fn open(to: SocketAddr) -> Result<Self> {
        Ok(Self::over(crate::os::connect(to).await?))
    }

    /// Speaks over a stream that is connected.
    pub fn over(stream: BoxStream) -> Self {
        Self {
            stream,
            input: BytesMut::with_capacity(4096),
        }
    }

    /// Sends a request that is complete on the wire, and reads its answer.
    ///
    /// # Errors
    /// When the connection ends or the answer makes no sense.
    pub async fn send(&mut self, request: &[u8]) -> Result<Answer> {
        self.stream.write_all(request).await?;
        self.stream.flush().await?;
        self.answer().await
    }

    /// Sends bytes without waiting for an answer.
    ///
    /// # Errors
    /// When the connection ends.
    pub async fn write(&mut self, bytes: &[u8]) -> Result<()> {
        self.stream.write_all(bytes).await?;
        self.stream.flush().await?;
        Ok(())
    }

    /// Reads one answer.
    ///
    /// # Errors
    /// When the connection ends or the answer makes no sense.
    pub async fn answer(&mut self) -> Result<Answer> {
        loop {
            let head_end = loop {
                if let Some(at) = memchr::memmem::find(&self.input, b"\r\n\r\n") {
                    break at;
                }
                self.fill().await?;
            };
            let head = self.input.split_to(head_end);
            self.input.advance(4);
            let head = String::from_utf8_lossy(&head).into_owned();
            let (first, head) = head.split_once("\r\n").unwrap_or((&head, ""));
            let status: u16 = (first.split(' ').nth(1))
                .and_then(|code| code.parse().ok())
                .with_context(|| format!("no status in {first:?}"))?;
            let mut answer = Answer {
                status,
                head: head.to_owned(),
                body: Bytes::new(),
            };
            // RFC 9110 §15.2: an interim answer comes before the real one.
            if status >= 200 {
                answer.body = self.body(&answer).await?;
                return Ok(answer);
            }
        }
    }

    async fn body(&mut self, answer: &Answer) -> Result<Bytes> {
        if answer.header("transfer-encoding").is_some() {
            return self.chunks().await;
        }
        let length: usize = match answer.header("content-length") {
            Some(text) => text.parse()?,
            None => 0,
        };
        self.exactly(length).await
    }

    async fn chunks(&mut self) -> Result<Bytes> {
        let mut body = BytesMut::new();
        loop {
            let end = loop {
                if let Some(at) = memchr::memmem::find(&self.input, b"\r\n") {
                    break at;
                }
                self.fill().await?;
            };
            let line = self.input.split_to(end + 2);
            let size = std::str::from_utf8(&line)?.trim();
            let size = usize::from_str_radix(size.split(';').next().unwrap_or(size), 16)?;
            body.extend_from_slice(&self.exactly(size + 2).await?[..size]);
            if size == 0 {
                return Ok(body.freeze());
            }
        }
    }

    async fn exactly(&mut self, length: usize) -> Result<Bytes> {
        if length > MAX_ANSWER {
            bail!("an answer of {length} octets");
        }
        while self.input.len() < length {
            self.fill().await?;
        }
        Ok(self.input.split_to(length).freeze())
    }

    async fn fill(&mut self) -> Result<()> {
        if self.input.len() > MAX_ANSWER {
            bail!("an answer without end");
        }
        self.input.reserve(4096);
        if self.stream.read_buf(&mut self.input).await? == 0 {
            bail!("the server closed the connection");
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a client makes of these bytes, which come in two pieces.
    async fn read(wire: &[u8], cut: usize) -> Result<Answer> {
        let (near, mut far) = tokio::io::duplex(1 << 16);
        let pieces = [wire[..cut].to_vec(), wire[cut..].to_vec()];
        let server = tokio::spawn(async move {
            for piece in pieces {
                // The client may have gone: it is done with a bad answer.
                let _ = far.write_all(&piece).await;
                tokio::task::yield_now().await;
            }
        });
        let answer = Connection::over(Box::new(near)).answer().await;
        server.await?;
        answer
    }

    #[tokio::test]
    async fn answers_are_read_whole_wherever_they_are_cut() {
        for (wire, body) in [
            (
                "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc",
                "abc",
            ),
            (
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n1;x\r\nc\r\n0\r\n\r\n",
                "abc",
            ),
            ("HTTP/1.1 200 OK\r\n\r\n", ""),
        ] {
            for cut in 0..wire.len() {
                let answer = read(wire.as_bytes(), cut).await.unwrap();
                assert_eq!((answer.status, &answer.body[..]), (200, body.as_bytes()));
            }
        }
    }

    #[tokio::test]
    async fn half_an_answer_and_nonsense_are_errors() {
        for wire in [
            "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc",
            "HTTP/1.1 200 OK\r\n",
            "nonsense\r\n\r\n",
            "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n",
        ] {
            assert!(read(wire.as_bytes(), 0).await.is_err(), "{wire}");
        }
    }
}
