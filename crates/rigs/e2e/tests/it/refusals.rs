use crate::world::{SENDER, World};
use anyhow::Result;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use e2e::api::Api;
use e2e::server::{ROOT_KEY, ROOT_SECRET, Sesame};
use serde_json::{Value, json};
use std::time::Duration;
use testkit::http::{Answer, Connection};
use testkit::mx::Options;
use tokio::time::timeout;

const SENDS: &str = "/v2/email/outbound-emails";

/// What a refusal looks like.
struct Refused {
    status: u16,
    code: &'static str,
    text: &'static str,
}

fn refused(status: u16, code: &'static str, text: &'static str) -> Refused {
    Refused { status, code, text }
}

fn check(what: &str, answer: &Answer, wanted: &Refused) {
    let kind = answer.header("x-amzn-errortype").unwrap_or_default();
    let code = kind.split(':').next().unwrap();
    let text = String::from_utf8_lossy(&answer.body);
    assert_eq!(
        (answer.status, code),
        (wanted.status, wanted.code),
        "{what}: {text}"
    );
    assert!(text.contains(wanted.text), "{what}: {text}");
    assert!(
        answer.header("x-amzn-requestid").is_some(),
        "{what}: {}",
        answer.head
    );
    assert!(!text.contains(ROOT_SECRET), "{what}: {text}");
}

fn simple(from: &str, to: &Value) -> Value {
    json!({
        "FromEmailAddress": from,
        "Destination": {"ToAddresses": to},
        "Content": {"Simple": {"Subject": {"Data": "s"}, "Body": {"Text": {"Data": "t"}}}},
    })
}

fn raw(message: &str) -> Value {
    json!({
        "FromEmailAddress": SENDER,
        "Destination": {"ToAddresses": ["bob@inbox.test"]},
        "Content": {"Raw": {"Data": STANDARD.encode(message)}},
    })
}

/// The account's counter, and that no mail came.
async fn nothing_happened(world: &World, api: &Api) {
    let account = api
        .done("GET", "/v2/email/account", &Value::Null)
        .await
        .unwrap();
    assert_eq!(account["SendQuota"]["SentLast24Hours"].as_f64(), Some(0.0));
    assert_eq!(world.mx.counts().attempts, 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn bad_input_gets_its_exact_error_and_changes_nothing() {
    let world = World::new(Options::default()).await;
    let (server, api) = world.sesame().await;
    documents(&api).await;
    messages(&api).await;
    credentials(&server, &api).await;
    wire(&server, &api).await.unwrap();
    nothing_happened(&world, &api).await;
    let id = api
        .send(SENDER, "bob@inbox.test", "After all that.")
        .await
        .unwrap();
    let got = world
        .mx
        .wait_for_recipient("bob@inbox.test", Duration::from_secs(30));
    assert!(got.await.unwrap().reverse_path.starts_with(&id));
    server.stop().await.unwrap();
}

/// Documents that are no JSON, or not of the right form.
async fn documents(api: &Api) {
    let deep = format!(
        "{{\"Content\":{}{}}}",
        "[".repeat(100_000),
        "]".repeat(100_000)
    );
    for (what, body, code) in [
        ("half an object", "{", "SerializationException"),
        ("no JSON", "not json", "SerializationException"),
        ("two documents", "{}{}", "SerializationException"),
        (
            "a bare word in place of an object",
            "{\"Content\":7}",
            "SerializationException",
        ),
        ("100,000 levels", &deep, "SerializationException"),
    ] {
        let answer = send(api, body.as_bytes()).await;
        check(what, &answer, &refused(400, code, ""));
    }
    let answer = api
        .call("GET", "/v2/email/no-such-thing", &Value::Null)
        .await
        .unwrap();
    check(
        "an unknown path",
        &answer,
        &refused(404, "UnknownOperationException", ""),
    );
    let answer = api
        .call("GET", "/v2/email/identities/nobody.test", &Value::Null)
        .await
        .unwrap();
    let text = "Email identity nobody.test does not exist.";
    check(
        "an unknown identity",
        &answer,
        &refused(404, "NotFoundException", text),
    );
}

async fn send(api: &Api, body: &[u8]) -> Answer {
    let mut connection = Connection::open(api.target().address).await.unwrap();
    connection
        .send(&api.request("POST", SENDS, body))
        .await
        .unwrap()
}

/// Senders, recipients and MIME that must not pass.
async fn messages(api: &Api) {
    let to = json!(["bob@inbox.test"]);
    let long = format!("{}@inbox.test", "a".repeat(320));
    let many: Vec<String> = (0..51).map(|n| format!("bob{n}@inbox.test")).collect();
    let bad = |text| refused(400, "BadRequestException", text);
    let not_verified = "Email address is not verified. The following identities failed the check in region US-EAST-1: eve@other.test";
    let parts = format!(
        "From: {SENDER}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n{}--b--\r\n",
        "--b\r\nContent-Type: text/plain\r\n\r\np\r\n".repeat(5000)
    );
    let twice = format!("From: {SENDER}\r\nSubject: a\r\nSubject: b\r\n\r\nx\r\n");
    for (what, body, wanted) in [
        (
            "no @",
            simple(SENDER, &json!(["nodomain"])),
            bad("Missing final '@domain'"),
        ),
        (
            "no domain",
            simple(SENDER, &json!(["local@"])),
            bad("Missing domain"),
        ),
        (
            "white space",
            simple(SENDER, &json!(["a b@inbox.test"])),
            bad("Local address contains control or whitespace"),
        ),
        (
            "a line break",
            simple(SENDER, &json!(["a@inbox.test\r\nX: y"])),
            bad(""),
        ),
        (
            "a long address",
            simple(SENDER, &json!([long])),
            bad("Address length is more than 320 characters long"),
        ),
        (
            "51 recipients",
            simple(SENDER, &json!(many)),
            refused(400, "MessageRejected", "Too many recipients."),
        ),
        ("no recipients", simple(SENDER, &json!([])), bad("")),
        (
            "an unverified sender",
            simple("eve@other.test", &to),
            refused(400, "MessageRejected", not_verified),
        ),
        (
            "a header twice",
            raw(&twice),
            bad("Duplicate header 'Subject'."),
        ),
        ("5,000 parts", raw(&parts), bad("")),
    ] {
        let answer = api.call("POST", SENDS, &body).await.unwrap();
        check(what, &answer, &wanted);
    }
}

/// Keys and signatures that must not pass.
async fn credentials(server: &Sesame, api: &Api) {
    let address = server.api_address().unwrap();
    let account = |api: Api| async move {
        api.call("GET", "/v2/email/account", &Value::Null)
            .await
            .unwrap()
    };
    let answer = account(Api::new(address, "AKIAUNKNOWNUNKNOWN00", ROOT_SECRET)).await;
    let text = "The security token included in the request is invalid";
    check(
        "an unknown key",
        &answer,
        &refused(403, "UnrecognizedClientException", text),
    );
    let answer = account(Api::new(address, ROOT_KEY, "wrong")).await;
    let text = "The request signature we calculated does not match the signature you provided.";
    check(
        "a wrong secret",
        &answer,
        &refused(403, "InvalidSignatureException", text),
    );

    let mut connection = Connection::open(address).await.unwrap();
    let bare = "GET /v2/email/account HTTP/1.1\r\nHost: x\r\n\r\n";
    let answer = connection.send(bare.as_bytes()).await.unwrap();
    check(
        "no credentials",
        &answer,
        &refused(
            403,
            "MissingAuthenticationTokenException",
            "Missing Authentication Token",
        ),
    );

    let mut spoilt = api.request(
        "POST",
        SENDS,
        simple(SENDER, &json!(["bob@inbox.test"]))
            .to_string()
            .as_bytes(),
    );
    let last = spoilt.len() - 1;
    spoilt[last] = b' ';
    let mut connection = Connection::open(address).await.unwrap();
    let answer = connection.send(&spoilt).await.unwrap();
    check(
        "another body than the signed one",
        &answer,
        &refused(403, "InvalidSignatureException", ""),
    );
}

/// Bytes that are no request, or one of doubtful length: refused or hung up on, never answered with success.
async fn wire(server: &Sesame, api: &Api) -> Result<()> {
    let cases: [&[u8]; 8] = [
        b"\0\0\0\0\0\0\0\0\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
        b"GET / HTTP/9.9\r\nHost: x\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5, 6\r\n\r\nhello",
        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nX\0: a\r\n\r\n",
    ];
    for bytes in cases {
        let mut connection = Connection::open(server.api_address()?).await?;
        let answer = timeout(Duration::from_secs(30), connection.send(bytes)).await?;
        let status = answer.map_or(400, |answer| answer.status);
        assert!((400..=501).contains(&status), "{status} for {bytes:?}");
    }
    let body = simple(SENDER, &json!(["cut@inbox.test"])).to_string();
    let whole = api.request("POST", SENDS, body.as_bytes());
    for cut in [1, whole.len() / 2, whole.len() - 1] {
        let mut connection = Connection::open(server.api_address()?).await?;
        connection.write(&whole[..cut]).await?;
    }
    Ok(())
}
