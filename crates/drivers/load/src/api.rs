//! Load by the APIs' sending operations over keep-alive connections, each request signed.

use crate::http::Connection;
use crate::os;
use crate::sigv4::{Signer, Unsigned};
use crate::{Outcome, Plan, Progress};
use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use std::net::SocketAddr;
use std::sync::Arc;
use tokio::task::JoinSet;
use tokio::time::Instant;

/// Where to send, and as whom.
#[derive(Clone)]
pub struct Target {
    /// The API's address.
    pub address: SocketAddr,
    /// Signs the requests.
    pub signer: Signer,
    /// By which operation.
    pub way: Way,
}

/// An operation that sends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Way {
    /// SendEmail of v2, in JSON.
    #[default]
    V2,
    /// SendEmail of v1, as a form.
    V1,
    /// SendRawEmail of v1: a whole message as base64 in a form.
    V1Raw,
}

impl Way {
    fn path(self) -> &'static str {
        match self {
            Self::V2 => "/v2/email/outbound-emails",
            Self::V1 | Self::V1Raw => "/",
        }
    }

    fn content_type(self) -> &'static str {
        match self {
            Self::V2 => "application/json",
            Self::V1 | Self::V1Raw => "application/x-www-form-urlencoded; charset=utf-8",
        }
    }

    /// The id in an answer.
    fn message_id(self, body: &[u8]) -> Option<String> {
        if self == Self::V2 {
            let body: serde_json::Value = serde_json::from_slice(body).ok()?;
            return Some(body.get("MessageId")?.as_str()?.to_owned());
        }
        let text = std::str::from_utf8(body).ok()?;
        let (_, rest) = text.split_once("<MessageId>")?;
        Some(rest.split_once("</MessageId>")?.0.to_owned())
    }
}

/// Sends the plan's messages. A connection that breaks puts its message in doubt and ends; the load ends with its last
/// connection.
///
/// # Errors
/// When no connection can be opened at the start.
pub async fn run(target: &Target, plan: &Plan, progress: Arc<Progress>) -> Result<Outcome> {
    let mut connections = Vec::new();
    for _ in 0..plan.connections {
        let opened = Connection::open(target.address).await;
        connections.push(opened.context("the API does not listen")?);
    }
    let shared = Arc::new((target.clone(), plan.clone(), Body::of(target.way, plan)));
    let began = Instant::now();
    let mut tasks = JoinSet::new();
    for connection in connections {
        tasks.spawn(send_all(
            connection,
            Arc::clone(&shared),
            Arc::clone(&progress),
        ));
    }
    tasks.join_all().await;
    Ok(progress.finish(began))
}

type Shared = Arc<(Target, Plan, Body)>;

async fn send_all(mut connection: Connection, shared: Shared, progress: Arc<Progress>) {
    let (target, plan, body) = &*shared;
    let mut key = (os::now(), target.signer.key(os::now()));
    while let Some(n) = progress.claim(plan) {
        let recipient = plan.recipient(n);
        let content = body.for_recipient(&recipient);
        let now = os::now();
        if now.civil().date != key.0.civil().date {
            key = (now, target.signer.key(now));
        }
        let request = Unsigned {
            method: "POST",
            path: target.way.path(),
            query: "",
            content_type: target.way.content_type(),
            body: content.as_bytes(),
        };
        let wire = target.signer.sign(&key.1, now, &request);
        let began = Instant::now();
        match connection.send(&wire).await {
            Ok(answer) if answer.status == 200 => match target.way.message_id(&answer.body) {
                Some(id) => progress.acknowledge(recipient, id, began.elapsed()),
                None => progress.refuse(format!("200 without an id: {:?}", answer.body)),
            },
            Ok(answer) => progress.refuse(format!("{} {:?}", answer.status, answer.body)),
            Err(_) => return progress.doubt(recipient),
        }
    }
}

/// The request body, ready but for the recipient.
struct Body {
    before: String,
    after: String,
}

impl Body {
    fn of(way: Way, plan: &Plan) -> Self {
        match way {
            Way::V2 => Self::json(plan),
            Way::V1 => Self::form(plan),
            Way::V1Raw => Self::raw(plan),
        }
    }

    fn form(plan: &Plan) -> Self {
        let (from, text) = (escaped(&plan.from), escaped(&plan.text()));
        Self {
            before: format!(
                "Action=SendEmail&Version=2010-12-01&Source={from}&Destination.ToAddresses.member.1="
            ),
            after: format!(
                "&Message.Subject.Data=News%20of%20the%20day&Message.Body.Text.Data={text}"
            ),
        }
    }

    fn raw(plan: &Plan) -> Self {
        let from = &plan.from;
        let message = format!(
            "From: <{from}>\r\nTo: Readers <{from}>\r\nSubject: News of the day\r\nMIME-Version: 1.0\r\n\
             Content-Type: text/plain; charset=us-ascii\r\n\r\n{}",
            plan.text()
        );
        let message = escaped(&STANDARD.encode(message));
        Self {
            before: "Action=SendRawEmail&Version=2010-12-01&Destinations.member.1=".into(),
            after: format!("&RawMessage.Data={message}"),
        }
    }

    fn json(plan: &Plan) -> Self {
        let text = serde_json::Value::from(plan.text());
        let from = serde_json::Value::from(plan.from.as_str());
        Self {
            before: format!("{{\"FromEmailAddress\":{from},\"Destination\":{{\"ToAddresses\":[\""),
            after: format!(
                "\"]}},\"Content\":{{\"Simple\":{{\"Subject\":{{\"Data\":\"News of the day\"}},\
                 \"Body\":{{\"Text\":{{\"Data\":{text}}}}}}}}}}}"
            ),
        }
    }

    fn for_recipient(&self, address: &str) -> String {
        [&self.before, address, &self.after].concat()
    }
}

/// Form encoding of a value, as SDKs do it: everything but unreserved characters (RFC 3986 §2.3).
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 4);
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(byte as char);
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_encoded_and_ids_are_found_in_both_protocols() {
        assert_eq!(escaped("a b=ü\r\n~"), "a%20b%3D%C3%BC%0D%0A~");
        let xml = b"<R><SendEmailResult><MessageId>0100-1</MessageId></SendEmailResult></R>";
        assert_eq!(Way::V1.message_id(xml).as_deref(), Some("0100-1"));
        assert_eq!(
            Way::V2.message_id(b"{\"MessageId\":\"x\"}").as_deref(),
            Some("x")
        );
        assert_eq!(Way::V1Raw.message_id(b"<Error/>"), None);
    }

    #[test]
    fn the_body_is_json_with_the_recipient_in_its_place() {
        let plan = Plan {
            from: "a@b.test".into(),
            run: "r".into(),
            domains: vec!["x.test".into()],
            messages: 1,
            connections: 1,
            size: 200,
        };
        let json = Body::of(Way::V2, &plan).for_recipient(&plan.recipient(0));
        let json: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(json["Destination"]["ToAddresses"][0], "r-0@x.test");
        let text = json["Content"]["Simple"]["Body"]["Text"]["Data"].as_str();
        assert_eq!(text.unwrap().len(), 200);
    }
}
