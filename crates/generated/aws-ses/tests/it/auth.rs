//! Signatures and their refusals. That right ones are right is botocore's to judge, in
//! `tests/oracle`.

use crate::world::{
    BANNED_ID, ENDED_ID, HOST, KEY_ID, NOW, POOR_ID, SESSION_ID, TOKEN, World, signed, signer,
    signer_of, unsigned,
};
use base::Timestamp;
use bytes::Bytes;
use http::Request;
use std::sync::atomic::Ordering;

const QUERY: &str = "Action=ListIdentities&Version=2010-12-01";
const MINUTE: i64 = 60_000;

/// The same refusal of both protocols: statuses and codes of v1 and v2, and the text.
async fn check(
    make: impl Fn(&str, &str, &str) -> Request<Bytes>,
    expected: (u16, &str, &str),
    text: &str,
) {
    let (status, v1, v2) = expected;
    for (method, path, body, code) in [
        ("POST", "/", QUERY, v1),
        ("GET", "/v2/email/account", "", v2),
    ] {
        let got = World::new().send(make(method, path, body)).await.refusal();
        assert_eq!((got.0, got.1.as_str()), (status, code), "{}", got.2);
        assert!(got.2.contains(text), "{} lacks {text}", got.2);
    }
}

const MISMATCH: (u16, &str, &str) = (403, "SignatureDoesNotMatch", "InvalidSignatureException");
const UNKNOWN: (u16, &str, &str) = (403, "InvalidClientTokenId", "UnrecognizedClientException");
const INCOMPLETE: (u16, &str, &str) = (400, "IncompleteSignature", "IncompleteSignatureException");

#[tokio::test]
async fn unsigned_requests() {
    let codes = (
        403,
        "MissingAuthenticationToken",
        "MissingAuthenticationTokenException",
    );
    check(unsigned, codes, "issing Authentication Token").await;
}

#[tokio::test]
async fn wrong_secrets_bodies_and_hashes() {
    let mut other = signer();
    other.key.secret = base::Secret::new("other".into());
    let text = "The request signature we calculated does not match the signature you provided. Check your AWS Secret \
                Access Key and signing method. Consult the service documentation for details.";
    check(|m, p, b| signed(&other, m, p, b, NOW), MISMATCH, text).await;
    let spoiled = |m: &str, p: &str, b: &str| {
        signed(&signer(), m, p, b, NOW).map(|body| Bytes::from([&body[..], b" "].concat()))
    };
    check(spoiled, MISMATCH, text).await;
    let unsigned_payload = |m: &str, p: &str, b: &str| {
        let mut request = unsigned(m, p, b);
        request
            .headers_mut()
            .insert("x-amz-content-sha256", "UNSIGNED-PAYLOAD".parse().unwrap());
        signer().sign(&mut request, NOW);
        request
    };
    check(unsigned_payload, MISMATCH, text).await;
}

#[tokio::test]
async fn unknown_keys_and_tokens() {
    let text = "The security token included in the request is invalid";
    let keys = [
        ("AKIAUNKNOWNUNKNOWN00", None),
        ("short", None),
        (SESSION_ID, None),
        (SESSION_ID, Some("another")),
        (KEY_ID, Some(TOKEN)),
    ];
    for (id, token) in keys {
        check(
            |m, p, b| signed(&signer_of(id, token), m, p, b, NOW),
            UNKNOWN,
            text,
        )
        .await;
    }
    let expired = (403, "ExpiredToken", "ExpiredTokenException");
    let text = "The security token included in the request is expired";
    check(
        |m, p, b| signed(&signer_of(ENDED_ID, Some(TOKEN)), m, p, b, NOW),
        expired,
        text,
    )
    .await;
    let answer = World::new()
        .send(signed(
            &signer_of(SESSION_ID, Some(TOKEN)),
            "POST",
            "/",
            QUERY,
            NOW,
        ))
        .await;
    assert_eq!(answer.status(), 200, "{}", answer.text());
}

#[tokio::test]
async fn wrong_clocks() {
    let at = |minutes: i64| Timestamp(NOW.0 + minutes * MINUTE);
    check(
        |m, p, b| signed(&signer(), m, p, b, at(-16)),
        MISMATCH,
        "Signature expired: 20260105T094400Z is now earlier than 20260105T094500Z (20260105T100000Z - 15 min.)",
    )
    .await;
    check(
        |m, p, b| signed(&signer(), m, p, b, at(16)),
        MISMATCH,
        "Signature not yet current: 20260105T101600Z is still later than 20260105T101500Z (20260105T100000Z + 15 min.)",
    )
    .await;
    for minutes in [-15, -4, 4, 15] {
        let answer = World::new()
            .send(signed(&signer(), "POST", "/", QUERY, at(minutes)))
            .await;
        assert_eq!(answer.status(), 200, "{minutes}");
    }
}

/// A signed request whose `Authorization` was changed afterwards.
pub(crate) fn replace(from: &str, to: &str) -> impl Fn(&str, &str, &str) -> Request<Bytes> {
    move |method, path, body| {
        let mut request = signed(&signer(), method, path, body, NOW);
        let header = request.headers()["authorization"].to_str().unwrap();
        let header = header.replace(from, to).parse().unwrap();
        request.headers_mut().insert("authorization", header);
        request
    }
}

#[tokio::test]
async fn wrong_scopes() {
    for (from, to, text) in [
        (
            "/eu-west-1/",
            "/us-east-1/",
            "Credential should be scoped to a valid region.",
        ),
        (
            "/ses/",
            "/s3/",
            "Credential should be scoped to correct service: 'ses'.",
        ),
        ("aws4_request", "aws5_request", "valid terminator"),
        (
            "20260105/",
            "20200102/",
            "'20200102' != '20260105', from '20260105T100000Z'",
        ),
        (
            "host;",
            "",
            "'Host' or ':authority' must be a 'SignedHeader'",
        ),
    ] {
        check(replace(from, to), MISMATCH, text).await;
    }
}

#[tokio::test]
async fn headers_that_lack_a_part() {
    check(
        replace("/aws4_request", ""),
        INCOMPLETE,
        "exactly 5 slash-delimited elements",
    )
    .await;
    for part in ["Credential", "SignedHeaders", "Signature"] {
        let text = format!("Authorization header requires '{part}' parameter.");
        let from = format!("{part}=");
        check(replace(&from, "Odd="), INCOMPLETE, &text).await;
        check(
            replace(&from, "Odd="),
            INCOMPLETE,
            "Authorization=AWS4-HMAC-SHA256 ",
        )
        .await;
    }
    check(
        replace("AWS4-HMAC-SHA256", "AWS4-ECDSA-P256-SHA256"),
        INCOMPLETE,
        "'Credential'",
    )
    .await;
    check(
        replace("AWS4-HMAC-SHA256", "Basic"),
        INCOMPLETE,
        "'Signature'",
    )
    .await;
    let compact = replace(", ", ",");
    assert_eq!(
        World::new()
            .send(compact("POST", "/", QUERY))
            .await
            .status(),
        200
    );
}

#[tokio::test]
async fn presigned_requests() {
    let world = World::new();
    let path = signer().presign(HOST, &format!("/?{QUERY}"), NOW, 60);
    let get = |path: &str| {
        Request::builder()
            .uri(path)
            .header("host", HOST)
            .body(Bytes::new())
            .unwrap()
    };
    assert_eq!(world.send(get(&path)).await.status(), 200);
    let changed = path.replace("ListIdentities", "GetTemplate");
    assert_eq!(
        world.send(get(&changed)).await.refusal().1,
        "SignatureDoesNotMatch"
    );
    world.clock.0.store(NOW.0 + MINUTE, Ordering::Relaxed);
    assert_eq!(world.send(get(&path)).await.status(), 200);
    world.clock.0.store(NOW.0 + MINUTE + 1, Ordering::Relaxed);
    let refusal = (
        400,
        "RequestExpired".to_owned(),
        "Request has expired".to_owned(),
    );
    assert_eq!(world.send(get(&path)).await.refusal(), refusal);
    for (from, to) in [
        ("Expires=60", "Expires=0"),
        ("Expires=60", "Expires=604801"),
        ("X-Amz-Date=", "X-Amz-Dat="),
    ] {
        let got = world.send(get(&path.replace(from, to))).await.refusal();
        assert_eq!(
            (got.0, got.1.as_str()),
            (400, "IncompleteSignature"),
            "{to}"
        );
    }
}

#[tokio::test]
async fn a_bare_character_in_a_path_may_be_signed_either_way() {
    let path = "/v2/email/identities/a+b@example.com";
    let encoded = "/v2/email/identities/a%2Bb%40example.com";
    for signed_as in [path, encoded] {
        let signature = signed(&signer(), "GET", signed_as, "", NOW);
        let mut request = unsigned("GET", path, "");
        *request.headers_mut() = signature.headers().clone();
        assert_eq!(
            World::new().send(request).await.status(),
            200,
            "{signed_as}"
        );
    }
}

#[tokio::test]
async fn denials_name_principal_action_and_resource() {
    let (who, send) = (
        "arn:aws:iam::123456789012:root",
        "Action=SendEmail&Source=a&Destination=&Message.Subject.Data=s&Message.Body=",
    );
    let got = World::new()
        .send(signed(&signer_of(POOR_ID, None), "POST", "/", send, NOW))
        .await
        .refusal();
    let text = format!(
        "User `{who}' is not authorized to perform `ses:SendEmail' on resource `arn:aws:ses:eu-west-1:123456789012:identity/a'"
    );
    assert_eq!(got, (403, "AccessDenied".into(), text));
    let account = |id| signed(&signer_of(id, None), "GET", "/v2/email/account", "", NOW);
    let start = format!("User: {who} is not authorized to perform: ses:GetAccount on resource: * ");
    for (id, end) in [
        (
            POOR_ID,
            "because no identity-based policy allows the ses:GetAccount action",
        ),
        (
            BANNED_ID,
            "with an explicit deny in an identity-based policy",
        ),
    ] {
        let answer = World::new().send(account(id)).await;
        assert_eq!(
            answer.refusal(),
            (403, "AccessDeniedException".into(), format!("{start}{end}"))
        );
        assert!(answer.text().starts_with("{\"Message\":"));
    }
}

#[tokio::test]
async fn a_hash_computed_by_the_reader_of_the_body_is_trusted() {
    let mut request = signed(&signer(), "POST", "/", QUERY, NOW);
    request
        .extensions_mut()
        .insert(aws::sigv4::BodyHash([7; 32]));
    assert_eq!(
        World::new().send(request).await.refusal().1,
        "SignatureDoesNotMatch"
    );
    let mut request = signed(&signer(), "POST", "/", QUERY, NOW);
    request
        .extensions_mut()
        .insert(aws::sigv4::BodyHash(base::crypto::sha256(QUERY.as_bytes())));
    assert_eq!(World::new().send(request).await.status(), 200);
}

#[tokio::test]
async fn a_body_is_not_read_for_strangers() {
    let pipeline = World::new().pipeline;
    let admit = async |request: Request<Bytes>| {
        let (head, _) = request.into_parts();
        pipeline
            .admit(&head)
            .await
            .err()
            .map(|answer| answer.status().as_u16())
    };
    assert_eq!(
        admit(signed(
            &signer(),
            "POST",
            "/v2/email/outbound-emails",
            "{}",
            NOW
        ))
        .await,
        None
    );
    assert_eq!(
        admit(signed(&signer(), "POST", "/", QUERY, NOW)).await,
        None
    );
    assert_eq!(
        admit(unsigned("POST", "/v2/email/outbound-emails", "{}")).await,
        Some(403)
    );
    assert_eq!(
        admit(signed(&signer(), "POST", "/v2/email/nowhere", "{}", NOW)).await,
        Some(404)
    );
    assert_eq!(
        admit(signed(
            &signer_of("AKIAUNKNOWNUNKNOWN00", None),
            "POST",
            "/",
            QUERY,
            NOW
        ))
        .await,
        Some(403)
    );
}
