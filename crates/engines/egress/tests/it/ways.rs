//! Sources that stand in for each other, and smarthosts (docs/adr/051).

use crate::world::{Script, World, job, message, only_outcomes, secure_message, short};
use base::Secret;
use egress::{Egress, Relay, RelayTls, Source};
use model::delivery::{Job, Outcome};
use model::event::Attempt;
use smtp::client::Login;
use std::sync::Arc;
use std::sync::atomic::Ordering;

fn source(name: &str, ip: &str, pool: &str) -> Source {
    Source {
        name: name.into(),
        ip: Some(ip.parse().expect("an address")),
        ehlo: format!("{name}.us.test"),
        pool: pool.into(),
    }
}

async fn carry(egress: &Egress, source: &str, target: &str, job: Job) -> Outcome {
    let route = match egress.resolve(target).await {
        Ok(route) => route,
        Err(failure) => return Outcome::Failed(failure),
    };
    let mut connection = match egress.open(source, route).await {
        Ok(connection) => connection,
        Err(failure) => return Outcome::Failed(failure),
    };
    let report = connection.deliver(&job).await;
    connection.close().await;
    for _ in 0..10 {
        tokio::task::yield_now().await;
    }
    only_outcomes(report).remove(0)
}

fn attempt(outcome: &Outcome) -> &Attempt {
    match outcome {
        Outcome::Delivered { attempt, .. } => attempt,
        Outcome::Failed(failure) => failure.attempt.as_ref().expect("an attempt"),
    }
}

#[tokio::test(start_paused = true)]
async fn another_source_of_the_pool_stands_in() {
    let world = World::new();
    world.domain("x.test", "203.0.113.1");
    let log = world.server("203.0.113.1", Script::default());
    let egress = world.egress_with(|settings| {
        settings.sources = vec![
            source("a", "192.0.2.1", "p"),
            source("other", "192.0.2.2", "q"),
            source("six", "2001:db8::1", "p"),
            source("b", "192.0.2.3", "p"),
        ];
    });
    let mail = || job(message("body\r\n"), &["u@x.test"]);
    assert_eq!(
        attempt(&carry(&egress, "a", "x.test", mail()).await).source,
        "a"
    );
    world
        .unbound
        .lock()
        .unwrap()
        .push("192.0.2.1".parse().unwrap());
    for name in ["a", "six"] {
        let found = carry(&egress, name, "x.test", mail()).await;
        assert_eq!(
            (short(&found).as_str(), attempt(&found).source.as_str()),
            ("delivered", "b")
        );
    }
    assert_eq!(log.lock().unwrap().connections, 3);
    world
        .unbound
        .lock()
        .unwrap()
        .push("192.0.2.3".parse().unwrap());
    let found = short(&carry(&egress, "a", "x.test", mail()).await);
    assert!(
        found.starts_with("deferred the source a cannot be bound"),
        "{found}"
    );
    let other = carry(&egress, "other", "x.test", mail()).await;
    assert_eq!(short(&other), "delivered", "another pool is not touched");
}

fn relaying(world: &Arc<World>, tls: RelayTls, login: bool) -> Egress {
    // A private address: the operator named it.
    world.address("relay.test", "10.0.0.25");
    world.egress_with(|settings| {
        settings.relays = vec![Relay {
            name: "r".into(),
            host: "relay.test".into(),
            port: 25,
            tls,
            login: login.then(|| Login {
                user: "user".into(),
                password: Secret::new("hush".into()),
            }),
        }];
    })
}

#[tokio::test(start_paused = true)]
async fn a_smarthost_gets_one_signature_and_its_name_is_told() {
    let world = World::new();
    let log = world.server("10.0.0.25", Script::default());
    let egress = relaying(&world, RelayTls::None, false);
    let mail = job(message("body\r\n"), &["u@x.test"]);
    let found = carry(&egress, "out", "via r", mail).await;
    assert_eq!(short(&found), "delivered");
    let told = attempt(&found);
    assert_eq!(told.route.as_deref(), Some("r"));
    assert_eq!(told.mx_host.as_deref(), Some("relay.test"));
    let text = String::from_utf8_lossy(&log.lock().unwrap().messages[0]).into_owned();
    assert_eq!(text.matches("DKIM-Signature:").count(), 1, "{text}");
}

#[tokio::test(start_paused = true)]
async fn nothing_goes_in_clear_where_it_must_not() {
    for (tls, login) in [
        (RelayTls::Require, false),
        (RelayTls::Require, true),
        (RelayTls::Optional, true),
    ] {
        let world = World::new();
        let log = world.server("10.0.0.25", Script::default());
        let egress = relaying(&world, tls, login);
        let mail = job(message("body\r\n"), &["u@x.test"]);
        let found = short(&carry(&egress, "out", "via r", mail).await);
        assert!(found.contains("TLS is required"), "{found}");
        let text = log.lock().unwrap().commands.join("|");
        assert!(
            !text.contains("MAIL FROM") && !text.contains("AUTH"),
            "{text}"
        );
    }
    let world = World::new();
    world.server("10.0.0.25", Script::default());
    let egress = relaying(&world, RelayTls::None, false);
    let mail = job(secure_message("body\r\n"), &["u@x.test"]);
    let found = short(&carry(&egress, "out", "via r", mail).await);
    assert!(
        found.contains("TLS is required"),
        "the sender's policy holds: {found}"
    );
    assert_eq!(world.handshakes.load(Ordering::Relaxed), 0);
}

#[tokio::test(start_paused = true)]
async fn what_cannot_be_is_told() {
    let world = World::new();
    world.server("10.0.0.25", Script::default());
    let egress = relaying(&world, RelayTls::None, true);
    let mail = || job(message("body\r\n"), &["u@x.test"]);
    let found = short(&carry(&egress, "out", "via r", mail()).await);
    assert!(
        found.contains("offers no login by PLAIN or LOGIN"),
        "{found}"
    );
    let found = short(&carry(&egress, "out", "via gone", mail()).await);
    assert_eq!(found, "deferred the route gone is not configured");
}
