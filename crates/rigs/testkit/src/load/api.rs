//! Load by v2 SendEmail over keep-alive connections, each request signed.

use super::{Outcome, Plan, Progress};
use crate::http::Connection;
use crate::os;
use crate::sigv4::{Signer, Unsigned};
use anyhow::{Context, Result};
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
    let shared = Arc::new((target.clone(), plan.clone(), Body::of(plan)));
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
        let json = body.for_recipient(&recipient);
        let now = os::now();
        if now.civil().date != key.0.civil().date {
            key = (now, target.signer.key(now));
        }
        let request = Unsigned {
            method: "POST",
            path: "/v2/email/outbound-emails",
            query: "",
            content_type: "application/json",
            body: json.as_bytes(),
        };
        let wire = target.signer.sign(&key.1, now, &request);
        let began = Instant::now();
        match connection.send(&wire).await {
            Ok(answer) if answer.status == 200 => match message_id(&answer.body) {
                Some(id) => progress.acknowledge(recipient, id, began.elapsed()),
                None => progress.refuse(format!("200 without an id: {:?}", answer.body)),
            },
            Ok(answer) => progress.refuse(format!("{} {:?}", answer.status, answer.body)),
            Err(_) => return progress.doubt(recipient),
        }
    }
}

fn message_id(body: &[u8]) -> Option<String> {
    let body: serde_json::Value = serde_json::from_slice(body).ok()?;
    Some(body.get("MessageId")?.as_str()?.to_owned())
}

/// The request body, ready but for the recipient.
struct Body {
    before: String,
    after: String,
}

impl Body {
    fn of(plan: &Plan) -> Self {
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

#[cfg(test)]
mod tests {
    use super::*;

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
        let json = Body::of(&plan).for_recipient(&plan.recipient(0));
        let json: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(json["Destination"]["ToAddresses"][0], "r-0@x.test");
        let text = json["Content"]["Simple"]["Body"]["Text"]["Data"].as_str();
        assert_eq!(text.unwrap().len(), 200);
    }
}
