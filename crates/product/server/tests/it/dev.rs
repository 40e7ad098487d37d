//! The local mode: callers and senders are believed, each mail is in the mailbox when its id is answered, the clock can be
//! put forward, and pages of strangers are kept out.

use crate::{Running, ask, env, start, start_in};
use serde_json::{Value, json};
use server::config::{Dev, MailboxLimits};
use server::dev::Clock;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::time::{Instant, sleep};

/// Longest wait for what happens behind the answer.
const PATIENCE: Duration = Duration::from_secs(20);
const SEND: &str = "POST /v2/email/outbound-emails";
/// What the image of a page can ask for.
const DELETE: &str = "GET /?Action=DeleteIdentity&Identity=a.test";
const LIST: &str = "POST /v2/email/list-identities";

async fn local() -> Running {
    local_with(false, MailboxLimits::default()).await
}

async fn local_with(strict: bool, mailbox: MailboxLimits) -> Running {
    let mut env = env();
    let clock = Arc::new(Clock::new(Arc::clone(&env.clock)));
    env.clock = Arc::clone(&clock) as _;
    start_in(env, move |config| {
        config.account.production = true;
        config.account.max_24_hour_send = -1.0;
        config.account.max_send_rate = -1.0;
        config.dev = Some(Dev {
            strict,
            clock,
            mailbox,
        });
    })
    .await
}

/// A signature that nobody could have made, by this key in this region.
fn signed(key: &str, region: &str) -> String {
    format!(
        "\r\nAuthorization: AWS4-HMAC-SHA256 Credential={key}/20000101/{region}/ses/aws4_request, SignedHeaders=host, Signature=0"
    )
}

impl Running {
    async fn send(&self, head: &str, headers: &str, body: &str) -> (u16, Value) {
        let at: SocketAddr = self.api.parse().expect("address");
        let connected = self.env.net.connect(at, None).await.expect("connects");
        let head = format!("{head} HTTP/1.1{headers}\r\nX-Rest:");
        let (status, body) = ask(connected.stream, &head, body).await;
        (status, serde_json::from_str(&body).unwrap_or(body.into()))
    }

    async fn mails(&self, query: &str) -> Vec<Value> {
        let (status, body) = self.send(&format!("GET /_aws/ses{query}"), "", "").await;
        assert_eq!(status, 200, "{body}");
        body["messages"].as_array().expect("a list").clone()
    }

    /// Sends a mail; its id.
    async fn mail(&self, from: &str, to: &str, headers: &str) -> String {
        let (status, body) = self.send(SEND, headers, &mail(from, to).to_string()).await;
        assert_eq!(status, 200, "{body}");
        body["MessageId"].as_str().expect("an id").to_owned()
    }

    async fn time_line(&self, id: &str) -> Value {
        let (_, shown) = self.admin("message/show", &json!({"id": id})).await;
        shown["recipients"][0].clone()
    }

    async fn until_state(&self, id: &str, state: &str) -> Value {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let found = self.time_line(id).await;
            if found["state"] == state {
                return found;
            }
            assert!(Instant::now() < deadline, "not {state}: {found}");
            sleep(Duration::from_millis(5)).await;
        }
    }
}

fn mail(from: &str, to: &str) -> Value {
    json!({
        "FromEmailAddress": from,
        "Destination": {"ToAddresses": [to]},
        "Content": {"Simple": {"Subject": {"Data": "Grüße"}, "Body": {
            "Text": {"Data": "one\ntwo"}, "Html": {"Data": "<p>three</p>"}}}},
    })
}

#[tokio::test]
async fn a_mail_is_in_the_mailbox_when_its_id_is_answered() {
    let server = local().await;
    let id = server
        .mail("Ann <a@dev.test>", "To Me <b@x.test>", "")
        .await;
    let mails = server.mails("").await;
    let [mail] = mails.as_slice() else {
        panic!("one mail: {mails:?}");
    };
    let expected = json!({
        "Id": id, "Region": "us-east-1", "Source": "Ann <a@dev.test>", "Subject": "Grüße",
        "Destination": {"ToAddresses": ["To Me <b@x.test>"], "CcAddresses": [], "BccAddresses": []},
        "Body": {"text_part": "one\ntwo", "html_part": "<p>three</p>"},
    });
    for (name, value) in expected.as_object().expect("members") {
        assert_eq!(mail[name], *value, "{name}");
    }
    assert!(
        mail["Timestamp"]
            .as_str()
            .is_some_and(|at| at.ends_with('Z'))
    );
    let raw = mail["RawData"].as_str().expect("text");
    assert!(raw.contains("\r\n\r\n------=_Part_"), "{raw}");
    server.until_state(&id, "delivered").await;
}

#[tokio::test]
async fn mails_are_filtered_and_removed_and_the_oldest_make_room() {
    let limits = MailboxLimits {
        mails: 3,
        bytes: 1 << 20,
    };
    let server = local_with(false, limits).await;
    let mut ids = Vec::new();
    for n in 0..4 {
        ids.push(server.mail(&format!("s{n}@dev.test"), "b@x.test", "").await);
    }
    let listed = async |query: &str| -> Vec<String> {
        let mails = server.mails(query).await;
        let id = |mail: &Value| mail["Id"].as_str().expect("an id").to_owned();
        mails.iter().map(id).collect()
    };
    assert_eq!(listed("").await, ids[1..]);
    assert_eq!(listed(&format!("?id={}", ids[2])).await, ids[2..3]);
    assert_eq!(listed("?email=s3%40dev.test").await, ids[3..]);
    assert_eq!(listed("?id=none").await, Vec::<String>::new());
    let delete = async |query: &str| {
        server
            .send(&format!("DELETE /_aws/ses{query}"), "", "")
            .await
            .0
    };
    assert_eq!(delete(&format!("?id={}", ids[1])).await, 204);
    assert_eq!(delete("?id=none").await, 404);
    assert_eq!(listed("").await, ids[2..]);
    assert_eq!(delete("").await, 204);
    assert_eq!(listed("").await, Vec::<String>::new());
}

#[tokio::test]
async fn every_region_and_account_has_a_state_of_its_own() {
    let server = local().await;
    let create = |name: &str| json!({"EmailIdentity": name}).to_string();
    let (here, there) = (signed("test", "eu-west-1"), signed("test", "mars-north-9"));
    let other = signed("222222222222", "eu-west-1");
    let (status, made) = server
        .send(
            "POST /v2/email/identities",
            &here,
            &create("kept@here.test"),
        )
        .await;
    assert_eq!(
        (status, &made["VerifiedForSendingStatus"]),
        (200, &true.into()),
        "{made}"
    );
    for (headers, count) in [(&here, 1), (&there, 0), (&other, 0)] {
        let (_, listed) = server.send(LIST, headers, "{}").await;
        let found = listed["EmailIdentities"].as_array().map(Vec::len);
        assert_eq!(found, Some(count), "{headers}: {listed}");
    }
    server.mail("a@dev.test", "b@x.test", &there).await;
    assert_eq!(server.mails("").await[0]["Region"], "mars-north-9");
}

#[tokio::test]
async fn a_strict_server_wants_an_identity_and_verifies_it_at_once() {
    let server = local_with(true, MailboxLimits::default()).await;
    let body = mail("a@dev.test", "b@x.test").to_string();
    let (status, refused) = server.send(SEND, "", &body).await;
    assert_eq!(status, 400, "{refused}");
    assert!(refused.to_string().contains("not verified"), "{refused}");
    let identity = json!({"EmailIdentity": "dev.test"}).to_string();
    let (status, _) = server
        .send("POST /v2/email/identities", "", &identity)
        .await;
    assert_eq!(status, 200);
    server.mail("a@dev.test", "b@x.test", "").await;
}

#[tokio::test]
async fn the_clock_plays_retries_and_expiry_in_a_second() {
    let server = local().await;
    let scripted = "reply+421-4.7.0@simulator.amazonses.com";
    let id = server.mail("a@dev.test", scripted, "").await;
    server.until_state(&id, "deferred").await;
    let (status, now) = server
        .send("POST /_sesame/clock", "", r#"{"advance": "15h"}"#)
        .await;
    assert_eq!((status, &now["forward"]), (200, &"15h".into()));
    let ended = server.until_state(&id, "expired").await;
    let at = ended["events"]
        .as_array()
        .and_then(|events| events.last()?["at"].as_str());
    let (_, told) = server.send("GET /_sesame/clock", "", "").await;
    assert!(at.expect("a moment") <= told["now"].as_str().expect("a moment"));
    for bad in [
        r#"{"advance": "soon"}"#,
        r#"{"advance": "999999d"}"#,
        "{}",
        "x",
    ] {
        let (status, _) = server.send("POST /_sesame/clock", "", bad).await;
        assert_eq!(status, 400, "{bad}");
    }
}

#[tokio::test]
async fn a_reset_leaves_nothing_that_calls_have_made() {
    let server = local().await;
    let identity = json!({"EmailIdentity": "gone@here.test"}).to_string();
    server
        .send("POST /v2/email/identities", "", &identity)
        .await;
    server.mail("a@dev.test", "b@x.test", "").await;
    let (_, account) = server.send("GET /v2/email/account", "", "").await;
    assert_eq!(account["SendQuota"]["SentLast24Hours"], 1.0);
    let (status, _) = server.send("POST /_aws/ses/reset", "", "").await;
    assert_eq!(status, 200);
    assert!(server.mails("").await.is_empty());
    let (_, listed) = server.send(LIST, "", "{}").await;
    assert_eq!(listed["EmailIdentities"], json!([]));
    let (_, account) = server.send("GET /v2/email/account", "", "").await;
    assert_eq!(account["SendQuota"]["SentLast24Hours"], 0.0);
    server.mail("a@dev.test", "b@x.test", "").await;
}

#[tokio::test]
async fn pages_of_strangers_are_kept_out() {
    let server = local().await;
    let foreign = "\r\nOrigin: https://evil.example";
    let own = format!("\r\nOrigin: http://{}", server.api);
    for (head, headers, status) in [
        ("POST /_aws/ses/reset", foreign, 403),
        ("GET /_aws/ses", foreign, 403),
        (SEND, foreign, 403),
        (DELETE, "\r\nSec-Fetch-Site: cross-site", 403),
        (DELETE, "\r\nSec-Fetch-Site: same-origin", 200),
        (DELETE, "", 200),
        (
            DELETE,
            "\r\nHost: evil.example:1\r\nUser-Agent: Mozilla/5.0 (X11)",
            403,
        ),
        (
            DELETE,
            "\r\nHost: sesame:1\r\nUser-Agent: Mozilla/5.0 (X11)",
            200,
        ),
        (
            DELETE,
            "\r\nHost: ses.corp.example\r\nUser-Agent: Boto3/1.43",
            200,
        ),
        ("GET /_aws/ses", own.as_str(), 200),
        ("GET /v2/email/account", own.as_str(), 200),
        ("POST /_aws/ses", "", 405),
        ("GET /_aws/ses/reset", "", 405),
        ("GET /_localstack/health", "", 200),
        ("HEAD /_aws/ses", "", 200),
    ] {
        let (got, body) = server.send(head, headers, "").await;
        assert_eq!(got, status, "{head} {headers}: {body}");
    }
    let (_, health) = server.send("GET /_localstack/health", "", "").await;
    assert_eq!(health["services"]["sesv2"], "running");
}

#[tokio::test]
async fn other_servers_have_none_of_these_paths() {
    let server = start().await;
    for head in [
        "GET /_aws/ses",
        "DELETE /_aws/ses",
        "POST /_aws/ses/reset",
        "GET /_localstack/health",
        "POST /_sesame/clock",
    ] {
        let (status, _) = server.send(head, "", "").await;
        assert_eq!(status, 404, "{head}");
    }
    let (status, _) = server.send("GET /_sesame/health", "", "").await;
    assert_eq!(status, 200);
}
