//! `aws-oracle cost`: how long the pipeline takes for a v2 SendEmail of 10 KB.

use crate::server::{Server, signer};
use anyhow::Result;
use aws::Operation as _;
use aws::steps::{Target, decode_rest};
use aws_ses::v2::SendEmail;
use base::Timestamp;
use bytes::Bytes;
use std::hint::black_box;
use std::time::{Duration, Instant};

/// Calls of one round, and rounds; the fastest round counts, since others share the machine.
const CALLS: u32 = 1_000;
const ROUNDS: u32 = 20;
const PATH: &str = "/v2/email/outbound-emails";
/// 2026-01-05T10:00:00Z.
const NOW: Timestamp = Timestamp(1_767_607_200_000);

/// Prints the mean time of a call, and of its parts.
pub(crate) async fn run() -> Result<()> {
    let body = message();
    let request = request(&body)?;
    let server = Server::new();
    server.set_clock(NOW);
    let mut whole = Duration::MAX;
    for _ in 0..ROUNDS {
        let start = Instant::now();
        for _ in 0..CALLS {
            let response = server.send(request.clone()).await;
            assert_eq!(response.status(), 200, "{:?}", response.body());
        }
        whole = whole.min(start.elapsed() / CALLS);
    }
    let target = Target {
        path: PATH,
        query: "",
    };
    let input = decode_rest(SendEmail::spec(), target, &body);
    let input = input.map_err(|fault| anyhow::anyhow!("{fault:?}"))?;
    println!("whole call, {} bytes: {whole:?}", body.len());
    let parts: [(&str, &dyn Fn()); 3] = [
        ("SHA-256 of the body", &|| {
            black_box(base::crypto::sha256(&body));
        }),
        ("decoding", &|| {
            let _refused_or_not = black_box(decode_rest(SendEmail::spec(), target, &body));
        }),
        ("validating", &|| {
            black_box(aws::validate(SendEmail::spec(), &input));
        }),
    ];
    for (name, part) in parts {
        println!("of it {name}: {:?}", fastest(part));
    }
    Ok(())
}

fn fastest(part: &dyn Fn()) -> Duration {
    let round = |_| {
        let start = Instant::now();
        (0..CALLS).for_each(|_| part());
        start.elapsed() / CALLS
    };
    (0..ROUNDS).map(round).min().unwrap_or_default()
}

fn message() -> Bytes {
    let text = "All work and no play. ".repeat(450);
    let body = serde_json::json!({
        "FromEmailAddress": "alice@example.com",
        "Destination": { "ToAddresses": ["bob@example.net"] },
        "Content": { "Simple": { "Subject": { "Data": "Hello" }, "Body": { "Text": { "Data": text } } } },
    });
    body.to_string().into()
}

fn request(body: &Bytes) -> Result<http::Request<Bytes>> {
    let mut request = http::Request::builder()
        .method("POST")
        .uri(PATH)
        .header("host", "email.eu-west-1.amazonaws.com")
        .header("content-type", "application/json")
        .body(body.clone())?;
    signer(None).sign(&mut request, NOW);
    Ok(request)
}
