//! Signed calls of the API, and the set-up that every test needs: a domain that is verified by real DNS.

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::time::Duration;
use testkit::http::{Answer, Connection};
use testkit::load::api::{Target, Way};
use testkit::sigv4::{Signer, Unsigned};
use testkit::wait::wait_for_async;
use testkit::{Zone, os};

/// How long a domain may take to verify.
const VERIFY: Duration = Duration::from_mins(1);

/// A client.
#[derive(Clone)]
pub struct Api {
    target: Target,
}

impl Api {
    /// A client of the API at that address.
    pub fn new(address: SocketAddr, key: &str, secret: &str) -> Self {
        let signer = Signer {
            access_key_id: key.into(),
            secret_access_key: secret.into(),
            region: "us-east-1".into(),
            service: "ses".into(),
            host: address.to_string(),
        };
        Self {
            target: Target {
                address,
                signer,
                way: Way::V2,
            },
        }
    }

    /// For the load generator.
    pub fn target(&self) -> &Target {
        &self.target
    }

    /// For the load generator, by another operation.
    pub fn target_by(&self, way: Way) -> Target {
        Target {
            way,
            ..self.target.clone()
        }
    }

    /// A signed request of the v2 API, complete on the wire.
    pub fn request(&self, method: &str, path: &str, body: &[u8]) -> Vec<u8> {
        let now = os::now();
        let request = Unsigned {
            method,
            path,
            query: "",
            content_type: "application/json",
            body,
        };
        let signer = &self.target.signer;
        signer.sign(&signer.key(now), now, &request)
    }

    /// One call over a connection of its own; any status is an answer.
    ///
    /// # Errors
    /// When there is no answer.
    pub async fn call(&self, method: &str, path: &str, body: &Value) -> Result<Answer> {
        let body = match body {
            Value::Null => Vec::new(),
            other => other.to_string().into_bytes(),
        };
        let mut connection = Connection::open(self.target.address).await?;
        connection.send(&self.request(method, path, &body)).await
    }

    /// A call that must succeed.
    ///
    /// # Errors
    /// When it is refused.
    pub async fn done(&self, method: &str, path: &str, body: &Value) -> Result<Value> {
        let answer = self.call(method, path, body).await?;
        if answer.status != 200 {
            bail!(
                "{method} {path} answered {} {:?}",
                answer.status,
                answer.body
            );
        }
        answer.json()
    }

    /// Sends a plain message; its id.
    ///
    /// # Errors
    /// When it is refused.
    pub async fn send(&self, from: &str, to: &str, text: &str) -> Result<String> {
        let body = json!({
            "FromEmailAddress": from,
            "Destination": {"ToAddresses": [to]},
            "Content": {"Simple": {"Subject": {"Data": "News"}, "Body": {"Text": {"Data": text}}}},
        });
        let made = self
            .done("POST", "/v2/email/outbound-emails", &body)
            .await?;
        let id = made["MessageId"].as_str().context("no MessageId")?;
        Ok(id.to_owned())
    }

    /// Creates a domain identity, publishes its Easy DKIM records, and waits until it may send.
    ///
    /// # Errors
    /// When it is refused or is not verified in time.
    pub async fn verify_domain(&self, zone: &Zone, domain: &str) -> Result<()> {
        let body = json!({"EmailIdentity": domain});
        let path = "/v2/email/identities";
        let made = self.done("POST", path, &body).await?;
        let path = format!("{path}/{domain}");
        let shown = self.done("GET", &path, &Value::Null).await?;
        let hosted = (made["DkimAttributes"]["SigningHostedZone"].as_str())
            .or(shown["DkimAttributes"]["SigningHostedZone"].as_str())
            .context("no SigningHostedZone")?;
        let tokens = made["DkimAttributes"]["Tokens"].as_array();
        for token in tokens.context("no DKIM tokens")? {
            let token = token.as_str().context("a token is text")?;
            let name = format!("{token}._domainkey.{domain}");
            zone.set_text(&name, "CNAME", &[&format!("{token}.{hosted}.")])?;
        }
        wait_for_async(&format!("the verification of {domain}"), VERIFY, || async {
            let shown = self.done("GET", &path, &Value::Null).await?;
            let verified = shown["VerifiedForSendingStatus"] == Value::Bool(true);
            tokio::time::sleep(Duration::from_millis(50)).await;
            Ok(verified.then_some(()))
        })
        .await
    }
}
