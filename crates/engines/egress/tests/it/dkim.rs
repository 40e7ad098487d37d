//! Signatures are made late, once, and kept for the others.

use crate::world::{Script, World, job, message, short};
use std::sync::atomic::Ordering;

#[tokio::test(start_paused = true)]
async fn one_signing_serves_all_transactions_of_a_message() {
    let world = World::new();
    for (domain, ip) in [("x.test", "198.51.100.1"), ("y.test", "198.51.100.2")] {
        world.domain(domain, ip);
    }
    let logs = [
        world.server("198.51.100.1", Script::default()),
        world.server("198.51.100.2", Script::default()),
    ];
    let egress = world.egress();
    let message = message("x\r\n");
    for domain in ["x.test", "y.test", "x.test"] {
        let route = egress.resolve(domain).await.expect("resolves");
        let mut connection = egress.open("out", route).await.expect("opens");
        let report = connection.deliver(&job(message.clone(), &["a@x"])).await;
        assert_eq!(short(&report.outcomes[0].1), "delivered");
    }
    assert_eq!(world.keys_asked.load(Ordering::Relaxed), 1);
    let received: Vec<_> = logs
        .iter()
        .flat_map(|log| log.lock().expect("no panic").messages.clone())
        .collect();
    assert!(received.len() == 3 && received.iter().all(|m| *m == received[0]));
}

#[tokio::test(start_paused = true)]
async fn without_keys_nothing_leaves() {
    let world = World::new();
    world.keys_fail.store(true, Ordering::Relaxed);
    world.domain("x.test", "198.51.100.1");
    let log = world.server(
        "198.51.100.1",
        Script {
            rcpt: vec![("bad", "550 no")],
            ..Script::default()
        },
    );
    let outcomes = world.deliver("x.test", &["a@x", "bad@x"]).await;
    let shown: Vec<_> = outcomes.iter().map(short).collect();
    assert_eq!(
        shown,
        [
            "deferred the signing keys are not available: the store is away",
            "bounced 550 no"
        ]
    );
    assert!(log.lock().expect("no panic").messages.is_empty());
}
