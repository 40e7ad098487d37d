//! API clients of the world: they sign v2 calls as an SDK does and remember what they were told.

use crate::net::SimNet;
use anyhow::{Context, Result, bail};
use base::Timestamp;
use base::env::Net;
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::time::Duration;
use testkit::sigv4::{Signer, Unsigned};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

/// How long a client waits for an answer.
const PATIENCE: Duration = Duration::from_secs(40);
/// Longest answer read.
const ANSWER_MAX: usize = 1 << 20;

/// An account's credentials and the way to the API.
#[derive(Clone)]
pub struct Client {
    net: SimNet,
    signer: Signer,
}

/// A mail to send; its recipients are unlike any others in the world, so that copies can be told apart.
#[derive(Clone, Debug)]
pub struct Submission {
    /// Unlike any other in the world.
    pub token: String,
    /// From address.
    pub from: String,
    /// Recipients.
    pub recipients: Vec<String>,
    /// Lines of filling in the text.
    pub lines: usize,
    /// As a whole message (`Raw`) instead of in parts (`Simple`).
    pub raw: bool,
}

/// What the client knows of a submission afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// It was promised, under this message id.
    Accepted(String),
    /// It was refused: nothing may have happened.
    Refused(String),
    /// Nobody knows, for this reason.
    InDoubt(String),
}

/// An answer of the API.
pub struct Answer {
    /// Status.
    pub status: u16,
    /// Body.
    pub body: Value,
}

impl Client {
    /// A client on its own machine.
    pub fn new(net: SimNet, key: (&str, &str), region: &str) -> Self {
        let signer = Signer {
            access_key_id: key.0.to_owned(),
            secret_access_key: key.1.to_owned(),
            region: region.to_owned(),
            service: "ses".into(),
            host: "api.sim.test".into(),
        };
        Self { net, signer }
    }

    /// Sends a mail and says what the client knows then.
    pub async fn send(&self, to: SocketAddr, now: Timestamp, mail: &Submission) -> Told {
        let body = mail.body().to_string();
        match self
            .call(to, now, "POST", "/v2/email/outbound-emails", &body)
            .await
        {
            Ok(answer) if answer.status == 200 => match answer.body["MessageId"].as_str() {
                Some(id) => Told::Accepted(id.to_owned()),
                None => Told::InDoubt("200 without an id".into()),
            },
            Ok(answer) if (400..500).contains(&answer.status) => {
                Told::Refused(format!("{} {}", answer.status, answer.body))
            }
            Ok(answer) => Told::InDoubt(format!("{} {}", answer.status, answer.body)),
            Err(error) => Told::InDoubt(error.to_string()),
        }
    }

    /// Makes one call over a connection of its own.
    ///
    /// # Errors
    /// When there is no answer, whatever the reason.
    pub async fn call(
        &self,
        to: SocketAddr,
        now: Timestamp,
        method: &str,
        path: &str,
        body: &str,
    ) -> Result<Answer> {
        let request = self.signer.sign(
            &self.signer.key(now),
            now,
            &Unsigned {
                method,
                path,
                query: "",
                content_type: "application/json",
                body: body.as_bytes(),
            },
        );
        tokio::time::timeout(PATIENCE, self.exchange(to, &request))
            .await
            .context("nobody answered in time")?
    }

    async fn exchange(&self, to: SocketAddr, request: &[u8]) -> Result<Answer> {
        let mut stream = self.net.connect(to, None).await?.stream;
        stream.write_all(request).await?;
        let mut bytes = Vec::new();
        loop {
            if let Some(answer) = parse(&bytes)? {
                return Ok(answer);
            }
            if bytes.len() > ANSWER_MAX {
                bail!("the answer never ends");
            }
            if stream.read_buf(&mut bytes).await? == 0 {
                bail!("the connection closed before the answer was complete");
            }
        }
    }
}

impl Submission {
    fn body(&self) -> Value {
        let content = if self.raw {
            let message = format!(
                "From: {}\r\nTo: {}\r\nSubject: {}\r\nMIME-Version: 1.0\r\n\r\n{}",
                self.from,
                self.recipients.join(", "),
                self.token,
                self.text()
            );
            json!({"Raw": {"Data": base64(message.as_bytes())}})
        } else {
            json!({"Simple": {
                "Subject": {"Data": self.token},
                "Body": {"Text": {"Data": self.text()}},
            }})
        };
        json!({
            "FromEmailAddress": self.from,
            "Destination": {"ToAddresses": self.recipients},
            "Content": content,
        })
    }

    /// The text, of which every line tells where it belongs.
    pub fn text(&self) -> String {
        let lines: Vec<String> = (0..self.lines)
            .map(|n| format!("line {n} of {}\r\n", self.token))
            .collect();
        lines.concat()
    }
}

/// The answer, once it is complete (RFC 9112 §6).
fn parse(bytes: &[u8]) -> Result<Option<Answer>> {
    let text = String::from_utf8_lossy(bytes);
    let Some((head, body)) = text.split_once("\r\n\r\n") else {
        return Ok(None);
    };
    let mut lines = head.split("\r\n");
    let status = lines.next().and_then(|line| line.split(' ').nth(1));
    let status: u16 = status.context("no status line")?.parse()?;
    let length = lines.find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("content-length")
            .then(|| value.trim().parse::<usize>())
    });
    let length = length.context("no content length")??;
    if body.len() < length {
        return Ok(None);
    }
    let body = serde_json::from_str(body).unwrap_or(Value::Null);
    Ok(Some(Answer { status, body }))
}

/// RFC 4648 §4.
fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let b = |i| u32::from(chunk.get(i).copied().unwrap_or(0));
        let n = b(0) << 16 | b(1) << 8 | b(2);
        for i in 0..4 {
            out.push(if i <= chunk.len() {
                DIGITS[(n >> (18 - 6 * i) & 63) as usize] as char
            } else {
                '='
            });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_of_the_rfc() {
        // RFC 4648 §10.
        for (plain, coded) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(base64(plain.as_bytes()), coded);
        }
    }

    #[test]
    fn answers_are_read_when_complete() {
        let whole = b"HTTP/1.1 200 OK\r\nContent-Length: 17\r\n\r\n{\"MessageId\":\"x\"}";
        for cut in 0..whole.len() {
            assert!(parse(&whole[..cut]).expect("is no error").is_none());
        }
        let answer = parse(whole).expect("reads").expect("is complete");
        assert_eq!(
            (answer.status, &answer.body["MessageId"]),
            (200, &"x".into())
        );
    }
}
