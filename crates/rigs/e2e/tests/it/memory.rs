use crate::world::{SENDER, World};
use anyhow::Result;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use std::net::SocketAddr;
use std::time::Duration;
use testkit::http::{Answer, Connection};
use testkit::load::smtp::Session;
use testkit::mx::Options;
use testkit::process::peak_resident;
use testkit::wait_for;
use tokio::task::JoinSet;
use tokio::time::Instant;

const MESSAGES: u64 = 50;
/// By SMTP, each on a connection of its own.
const SESSIONS: u64 = 24;
/// The largest message that the v2 API takes is 40 MB; the head that the server adds has to fit as well.
const MESSAGE_BYTES: usize = 40 * 1000 * 1000;
const BOUND: u64 = 600 * 1000 * 1000;
const PATIENCE: Duration = Duration::from_mins(8);

fn message() -> Vec<u8> {
    let head = format!(
        "From: {SENDER}\r\nTo: big@inbox.test\r\nSubject: Large\r\nMIME-Version: 1.0\r\n\
         Content-Type: text/plain; charset=us-ascii\r\n\r\n"
    );
    let line = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ012345678901\r\n";
    let lines = (MESSAGE_BYTES - head.len()) / line.len();
    let mut message = head.into_bytes();
    message.extend_from_slice(line.repeat(lines).as_bytes());
    message
}

/// Fifty messages of 40 MB at once are all taken and delivered, and resident memory stays within its bound. A server
/// that is out of room may say so (503 or 429): the client comes again.
#[tokio::test]
async fn fifty_large_messages_fit_into_the_budget() {
    let world = World::new(Options::sink()).await;
    let (server, api) = world.sesame().await;
    let body = format!(
        "{{\"FromEmailAddress\":\"{SENDER}\",\"Destination\":{{\"ToAddresses\":[\"big@inbox.test\"]}},\
         \"Content\":{{\"Raw\":{{\"Data\":\"{}\"}}}}}}",
        STANDARD.encode(message())
    );
    // One signed request for all: fifty bodies of their own would only fill the client's memory.
    let wire = Bytes::from(api.request("POST", "/v2/email/outbound-emails", body.as_bytes()));
    let address = server.api_address().unwrap();
    let tasks: JoinSet<u64> = (0..MESSAGES)
        .map(|_| insist(address, wire.clone()))
        .collect();
    let refusals: u64 = tasks.join_all().await.iter().sum();
    let all = || (world.mx.counts().messages == MESSAGES).then_some(());
    wait_for("every delivery", PATIENCE, all).await.unwrap();
    let peak = peak_resident(server.pid()).unwrap();
    println!(
        "peak resident memory: {} MB; {refusals} refusals for want of room",
        peak / 1_000_000
    );
    assert!(peak <= BOUND, "{} MB", peak / 1_000_000);
    server.stop().await.unwrap();
}

/// Sends the message until it is taken; how often the server had no room.
async fn insist(address: SocketAddr, wire: Bytes) -> u64 {
    let end = Instant::now() + PATIENCE;
    let mut refusals = 0;
    loop {
        match send(address, &wire).await {
            Ok(answer) if answer.status == 200 => return refusals,
            Ok(answer) => {
                let (status, body) = (answer.status, answer.body);
                assert!(matches!(status, 429 | 503), "{status} {body:?}");
            }
            // A refusal may come before the whole request was read, and the connection ends with it.
            Err(cut) => assert!(Instant::now() < end, "still refused: {cut:#}"),
        }
        refusals += 1;
        // A client's back-off: nothing outside the server shows when it has room again, and clients that come at once
        // would only measure refusals.
        tokio::time::sleep(Duration::from_millis(250)).await;
    }
}

async fn send(address: SocketAddr, wire: &[u8]) -> Result<Answer> {
    Connection::open(address).await?.send(wire).await
}

/// The same by SMTP, half of them without a word of their size.
#[tokio::test]
async fn large_messages_by_smtp_fit_into_the_budget() {
    let world = World::new(Options::sink()).await;
    let (server, _) = world.sesame().await;
    let content = Bytes::from([message(), b".\r\n".to_vec()].concat());
    let target = server.submission().unwrap();
    let mut tasks = JoinSet::new();
    for n in 0..SESSIONS {
        let (target, content) = (target.clone(), content.clone());
        tasks.spawn(async move {
            let declared = format!("<{SENDER}> SIZE={}", content.len());
            let from = if n % 2 == 0 {
                declared
            } else {
                format!("<{SENDER}>")
            };
            let end = Instant::now() + PATIENCE;
            let mut session = Session::begin(&target).await.unwrap();
            loop {
                let reply = session.transaction(&from, "big@inbox.test", &content).await;
                let reply = reply.unwrap();
                if reply.starts_with("250 Ok ") {
                    return;
                }
                assert_eq!(reply, "454 Temporary service failure");
                assert!(Instant::now() < end, "still refused");
            }
        });
    }
    tasks.join_all().await;
    let all = || (world.mx.counts().messages == SESSIONS).then_some(());
    wait_for("every delivery", PATIENCE, all).await.unwrap();
    let peak = peak_resident(server.pid()).unwrap();
    println!("peak resident memory: {} MB", peak / 1_000_000);
    assert!(peak <= BOUND, "{} MB", peak / 1_000_000);
    server.stop().await.unwrap();
}
