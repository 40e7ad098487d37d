//! Opportunistic TLS (RFC 3207, RFC 7435).

use crate::world::{HANG, Script, World, job, message, short};
use model::delivery::Outcome;
use model::event::Attempt;
use std::sync::atomic::Ordering;

const OFFER: &str = "250-mx|250 STARTTLS";

async fn attempt(script: Script, tls_fails: bool) -> (Attempt, Vec<String>) {
    let world = World::new();
    world.tls_fails.store(tls_fails, Ordering::Relaxed);
    world.domain("x.test", "198.51.100.1");
    let log = world.server("198.51.100.1", script);
    let outcome = world.deliver("x.test", &["a@x"]).await.remove(0);
    let Outcome::Delivered { attempt, .. } = outcome else {
        panic!("{}", short(&outcome))
    };
    let commands = log.lock().expect("no panic").commands.clone();
    (*attempt, commands)
}

#[tokio::test(start_paused = true)]
async fn tls_is_used_when_offered() {
    let (attempt, commands) = attempt(
        Script {
            ehlo: vec![OFFER],
            ..Script::default()
        },
        false,
    )
    .await;
    assert_eq!(attempt.tls_version.as_deref(), Some("TLSv1.3"));
    assert_eq!(
        attempt.tls_cipher.as_deref(),
        Some("TLS13_AES_128_GCM_SHA256")
    );
    assert_eq!(attempt.tls_note, None);
    assert_eq!(commands[..3], ["EHLO us.test", "STARTTLS", "EHLO us.test"]);
    assert!(
        attempt
            .phases_ms
            .iter()
            .any(|(phase, _)| phase == "starttls")
    );
}

#[tokio::test(start_paused = true)]
async fn one_handshake_serves_many_messages() {
    let world = World::new();
    world.domain("x.test", "198.51.100.1");
    let script = Script {
        ehlo: vec![OFFER],
        ..Script::default()
    };
    let log = world.server("198.51.100.1", script);
    let egress = world.egress();
    let route = egress.resolve("x.test").await.expect("resolves");
    let mut connection = egress.open("out", route).await.expect("opens");
    for _ in 0..5 {
        let report = connection.deliver(&job(message("x\r\n"), &["a@x"])).await;
        let [(_, Outcome::Delivered { attempt, .. })] = report.outcomes.as_slice() else {
            panic!("{report:?}")
        };
        assert_eq!(attempt.tls_version.as_deref(), Some("TLSv1.3"));
    }
    assert_eq!(world.handshakes.load(Ordering::Relaxed), 1);
    assert_eq!(log.lock().expect("no panic").connections, 1);
}

#[tokio::test(start_paused = true)]
async fn a_failed_handshake_leads_to_clear_on_a_new_connection() {
    let (attempt, commands) = attempt(
        Script {
            ehlo: vec![OFFER],
            ..Script::default()
        },
        true,
    )
    .await;
    assert_eq!(attempt.tls_version, None);
    assert_eq!(
        attempt.tls_note.as_deref(),
        Some("TLS handshake failed: no common cipher")
    );
    assert_eq!(commands[..3], ["EHLO us.test", "STARTTLS", "EHLO us.test"]);
    assert_eq!(commands.iter().filter(|c| *c == "STARTTLS").count(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_refused_starttls_leads_to_clear_on_the_same() {
    let script = Script {
        ehlo: vec![OFFER],
        starttls: vec!["454 not now"],
        ..Script::default()
    };
    let (attempt, _) = attempt(script, false).await;
    assert_eq!(
        attempt.tls_note.as_deref(),
        Some("STARTTLS was refused: 454 not now")
    );
}

#[tokio::test(start_paused = true)]
async fn a_silent_starttls_is_given_up() {
    let world = World::new();
    world.domain("x.test", "198.51.100.1");
    world.server(
        "198.51.100.1",
        Script {
            ehlo: vec![OFFER],
            starttls: vec![HANG],
            ..Script::default()
        },
    );
    let outcomes = world.deliver("x.test", &["a@x"]).await;
    assert!(
        short(&outcomes[0]).ends_with("timed out at starttls"),
        "{}",
        short(&outcomes[0])
    );
    assert_eq!(world.handshakes.load(Ordering::Relaxed), 0);
}
