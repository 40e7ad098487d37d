//! Deliveries that go well, or as well as the receiver lets them.

use crate::world::{Script, World, job, message, short};
use model::delivery::{BounceKind, DelayKind, Outcome};
use std::sync::Arc;
use std::sync::atomic::Ordering;

#[tokio::test(start_paused = true)]
async fn one_message_with_everything_around_it() {
    let world = World::new();
    world.domain("x.test", "198.51.100.1");
    let log = world.server("198.51.100.1", Script::default());
    let outcomes = world.deliver("x.test", &["bob@x.test"]).await;
    let [Outcome::Delivered { attempt, .. }] = outcomes.as_slice() else {
        panic!("{outcomes:?}")
    };
    assert_eq!(
        attempt.reply.as_ref().expect("has one").to_string(),
        "250 2.0.0 queued as 1"
    );
    assert_eq!(attempt.mx_host.as_deref(), Some("mx.x.test"));
    assert_eq!(attempt.mx_address.as_deref(), Some("198.51.100.1:25"));
    assert_eq!(attempt.local_ip.as_deref(), Some("192.0.2.7"));
    assert_eq!(
        (attempt.number, attempt.phase.as_deref()),
        (1, Some("end_of_data"))
    );
    assert_eq!(
        (attempt.tls_version.as_deref(), attempt.tls_note.as_deref()),
        (None, Some("not offered"))
    );
    assert!(!attempt.reused_connection && attempt.source == "out");
    let phases: Vec<_> = attempt
        .phases_ms
        .iter()
        .map(|(phase, _)| phase.as_str())
        .collect();
    assert_eq!(phases, ["connect", "ehlo", "mail", "end_of_data"]);

    let log = log.lock().expect("no panic");
    let expected = [
        "EHLO us.test",
        "MAIL FROM:<id@us.test> SIZE=2087",
        "RCPT TO:<bob@x.test>",
        "DATA",
        "QUIT",
    ];
    assert_eq!(log.commands, expected);
    let text = String::from_utf8(log.messages[0].clone()).expect("is text");
    let tail =
        "From: a@sender.test\r\nSubject: s\r\nX-SES-Outgoing: 2023.11.20-192.0.2.7\r\n\r\nbody\r\n";
    assert!(text.ends_with(tail), "{text}");
    let signatures: Vec<_> = text
        .match_indices("DKIM-Signature:")
        .map(|(at, _)| at)
        .collect();
    assert_eq!(signatures.len(), 2);
    assert_eq!(signatures[0], 0);
    assert!(text.find("d=sender.test").expect("signs") < text.find("d=us.test").expect("signs"));
}

#[tokio::test(start_paused = true)]
async fn recipients_succeed_and_fail_on_their_own() {
    for ehlo in ["250-mx|250 PIPELINING", "250 mx"] {
        let world = World::new();
        world.domain("x.test", "198.51.100.1");
        let rcpt = vec![
            ("bad", "550-5.1.1 no|550 5.1.1 such user"),
            ("slow", "451 4.7.1 later"),
            ("full", "452 4.2.2 full"),
        ];
        let log = world.server(
            "198.51.100.1",
            Script {
                ehlo: vec![ehlo],
                rcpt,
                ..Script::default()
            },
        );
        let outcomes = world
            .deliver("x.test", &["good@x", "bad@x", "slow@x", "full@x"])
            .await;
        let shown: Vec<_> = outcomes.iter().map(short).collect();
        assert_eq!(
            shown,
            [
                "delivered",
                "bounced 550 5.1.1 no such user",
                "deferred 451 4.7.1 later",
                "deferred 452 4.2.2 full"
            ]
        );
        let Outcome::Failed(bad) = &outcomes[1] else {
            panic!("failed")
        };
        assert_eq!(
            (bad.bounce, bad.status.as_deref()),
            (BounceKind::PermanentNoEmail, Some("5.1.1"))
        );
        let attempt = bad.attempt.as_ref().expect("was made");
        assert_eq!(
            (attempt.number, attempt.phase.as_deref()),
            (2, Some("rcpt"))
        );
        let Outcome::Failed(full) = &outcomes[3] else {
            panic!("failed")
        };
        assert_eq!(full.delay, DelayKind::MailboxFull);
        assert_eq!(log.lock().expect("no panic").messages.len(), 1);
    }
}

#[tokio::test(start_paused = true)]
async fn a_connection_serves_many_messages_and_a_lost_one_is_opened_anew() {
    let world = World::new();
    world.domain("x.test", "198.51.100.1");
    let log = world.server(
        "198.51.100.1",
        Script {
            messages_per_connection: 2,
            ..Script::default()
        },
    );
    let egress = world.egress();
    let route = egress.resolve("x.test").await.expect("resolves");
    let mut connection = egress.open("out", route).await.expect("opens");
    for n in 0..5 {
        let report = connection.deliver(&job(message("x\r\n"), &["a@x"])).await;
        assert!(report.usable);
        let [(0, Outcome::Delivered { attempt, .. })] = report.outcomes.as_slice() else {
            panic!("message {n}: {report:?}")
        };
        assert_eq!(attempt.reused_connection, n % 2 == 1, "message {n}");
    }
    connection.close().await;
    let log = log.lock().expect("no panic");
    assert_eq!((log.connections, log.messages.len()), (3, 5));
}

#[tokio::test(start_paused = true)]
async fn a_connection_goes_on_after_everybody_was_refused() {
    let world = World::new();
    world.domain("x.test", "198.51.100.1");
    let rcpt = vec![("bad", "550 no")];
    let log = world.server(
        "198.51.100.1",
        Script {
            rcpt,
            data: vec!["503 nobody", "354 go"],
            ..Script::default()
        },
    );
    let egress = world.egress();
    let route = egress.resolve("x.test").await.expect("resolves");
    let mut connection = egress.open("out", route).await.expect("opens");
    let report = connection.deliver(&job(message("x\r\n"), &["bad@x"])).await;
    assert!(report.usable);
    let report = connection
        .deliver(&job(message("x\r\n"), &["good@x"]))
        .await;
    assert_eq!(short(&report.outcomes[0].1), "delivered");
    let log = log.lock().expect("no panic");
    assert_eq!(log.connections, 1);
    assert!(log.commands.contains(&"RSET".to_owned()));
    assert_eq!(
        world.keys_asked.load(Ordering::Relaxed),
        1,
        "nothing is signed for nobody"
    );
}

#[tokio::test(start_paused = true)]
async fn a_large_body_of_dots_arrives_whole() {
    let world = World::new();
    world.domain("x.test", "198.51.100.1");
    let log = world.server("198.51.100.1", Script::default());
    let body: &'static str = Box::leak(
        ".\r\n..dots\r\nand more\r\n"
            .repeat(100_000)
            .into_boxed_str(),
    );
    let egress = world.egress();
    let route = egress.resolve("x.test").await.expect("resolves");
    let mut connection = egress.open("out", route).await.expect("opens");
    let report = connection.deliver(&job(message(body), &["a@x"])).await;
    assert_eq!(short(&report.outcomes[0].1), "delivered");
    let log = log.lock().expect("no panic");
    assert!(log.messages[0].ends_with(body.as_bytes()));
}

#[tokio::test(start_paused = true)]
async fn a_message_over_the_declared_limit_is_not_sent() {
    let world = World::new();
    world.domain("x.test", "198.51.100.1");
    world.server(
        "198.51.100.1",
        Script {
            ehlo: vec!["250-mx|250 SIZE 100"],
            ..Script::default()
        },
    );
    let outcomes = world.deliver("x.test", &["a@x"]).await;
    let Outcome::Failed(failure) = &outcomes[0] else {
        panic!("failed")
    };
    assert_eq!(
        (failure.permanent, failure.bounce),
        (true, BounceKind::TransientMessageTooLarge)
    );
}

#[tokio::test(start_paused = true)]
async fn an_address_that_no_command_can_carry_is_refused_here() {
    let world = World::new();
    world.domain("x.test", "198.51.100.1");
    let log = world.server("198.51.100.1", Script::default());
    let outcomes = world.deliver("x.test", &["a@x>\r\nDATA"]).await;
    assert!(
        short(&outcomes[0]).starts_with("bounced the path"),
        "{outcomes:?}"
    );
    assert_eq!(
        log.lock().expect("no panic").commands,
        ["EHLO us.test", "QUIT"]
    );
}

#[tokio::test(start_paused = true)]
async fn the_agent_can_be_shared_by_tasks() {
    let world = World::new();
    world.domain("x.test", "198.51.100.1");
    let log = world.server("198.51.100.1", Script::default());
    let mut tasks = tokio::task::JoinSet::new();
    let egress = Arc::new(world.egress());
    for _ in 0..20 {
        let egress = egress.clone();
        tasks.spawn(async move {
            let route = egress.resolve("x.test").await.expect("resolves");
            let mut connection = egress.open("out", route).await.expect("opens");
            short(
                &connection
                    .deliver(&job(message("x\r\n"), &["a@x"]))
                    .await
                    .outcomes[0]
                    .1,
            )
        });
    }
    let all = tasks.join_all().await;
    assert!(all.iter().all(|outcome| outcome == "delivered"), "{all:?}");
    assert_eq!(log.lock().expect("no panic").messages.len(), 20);
}
