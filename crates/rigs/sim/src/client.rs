//! API clients of the world: they sign v2 calls as an SDK does and remember what they were told.

use crate::net::SimNet;
use anyhow::{Context, Result};
use base::Timestamp;
use base::env::Net;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::time::Duration;
use testkit::http::Connection;
use testkit::sigv4::{Signer, Unsigned};

/// How long a client waits for an answer.
const PATIENCE: Duration = Duration::from_secs(40);

/// How often a keyed mail is sent in all.
const TRIES: u32 = 6;
/// The pause between two tries.
const PAUSE: Duration = Duration::from_secs(3);

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
    /// The message carries an idempotency key, and is sent again while it is in doubt; it is a whole one then.
    pub keyed: bool,
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

    /// Sends a mail again while nobody knows whether it was taken: its key makes that safe.
    ///
    /// `api` says where the server is by then.
    pub async fn insist(
        &self,
        api: impl Fn() -> Option<SocketAddr>,
        now: impl Fn() -> Timestamp,
        mail: &Submission,
    ) -> Told {
        let mut told = Told::InDoubt("not sent".into());
        let tries = if mail.keyed { TRIES } else { 1 };
        for n in 0..tries {
            if n > 0 {
                tokio::time::sleep(PAUSE).await;
            }
            let before = told.clone();
            told = match api() {
                Some(to) => self.send(to, now(), mail).await,
                None => Told::InDoubt("no server".into()),
            };
            match &told {
                Told::InDoubt(_) => {}
                Told::Accepted(_) => break,
                // The doubt about those before it stays.
                Told::Refused(_) if n > 0 => told = before,
                Told::Refused(_) => break,
            }
        }
        told
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
        let stream = self.net.connect(to, None).await?.stream;
        let answer = Connection::over(stream).send(request).await?;
        Ok(Answer {
            status: answer.status,
            body: serde_json::from_slice(&answer.body).unwrap_or(Value::Null),
        })
    }
}

impl Submission {
    fn body(&self) -> Value {
        let content = if self.raw || self.keyed {
            let key = if self.keyed {
                format!("X-Sesame-Idempotency-Key: {}\r\n", self.token)
            } else {
                String::new()
            };
            let message = format!(
                "From: {}\r\nTo: {}\r\nSubject: {}\r\n{key}MIME-Version: 1.0\r\n\r\n{}",
                self.from,
                self.recipients.join(", "),
                self.token,
                self.text()
            );
            json!({"Raw": {"Data": STANDARD.encode(message)}})
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
