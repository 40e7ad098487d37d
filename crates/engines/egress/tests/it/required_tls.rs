//! Mail whose sender requires TLS (sending.md §14, docs/adr/038).

use crate::world::{Script, World, job, message, secure_message, short};
use model::delivery::{Outcome, Report};
use std::sync::atomic::Ordering;

const OFFER: &str = "250-mx|250 STARTTLS";

fn offering() -> Script {
    Script {
        ehlo: vec![OFFER],
        ..Script::default()
    }
}

fn shorts(report: &Report) -> Vec<String> {
    let outcomes = report.outcomes.iter();
    outcomes.map(|(_, outcome)| short(outcome)).collect()
}

#[tokio::test(start_paused = true)]
async fn it_never_goes_where_tls_is_missing_fails_or_cannot_be_trusted() {
    let refusing = Script {
        starttls: vec!["454 not now"],
        ..offering()
    };
    let rows = [
        (
            Script::default(),
            false,
            "4.7.4",
            "TLS is required: not offered",
        ),
        (
            refusing,
            false,
            "4.7.4",
            "TLS is required: STARTTLS was refused: 454 not now",
        ),
        (
            offering(),
            true,
            "4.7.5",
            "TLS is required: TLS handshake failed: no common cipher",
        ),
        (
            offering(),
            false,
            "4.7.5",
            "TLS is required: TLS handshake failed: unknown issuer",
        ),
    ];
    for (script, tls_fails, status, reason) in rows {
        let world = World::new();
        world.tls_fails.store(tls_fails, Ordering::Relaxed);
        world.domain("x.test", "198.51.100.1");
        let log = world.server("198.51.100.1", script);
        let egress = world.egress();
        let route = egress.resolve("x.test").await.expect("resolves");
        let mut connection = egress.open("out", route).await.expect("opens");
        let report = connection
            .deliver(&job(secure_message("x\r\n"), &["a@x", "b@x"]))
            .await;
        for (_, outcome) in &report.outcomes {
            let Outcome::Failed(failure) = outcome else {
                panic!("{reason}: {outcome:?}")
            };
            assert!(
                !failure.permanent && failure.reason.ends_with(reason),
                "{}",
                failure.reason
            );
            assert_eq!(failure.status.as_deref(), Some(status));
            let attempt = failure.attempt.as_ref().expect("a host was contacted");
            assert_eq!(attempt.phase.as_deref(), Some("starttls"));
            assert_eq!(attempt.tls_version, None);
        }
        let before = log.lock().expect("no panic").connections;
        let again = connection
            .deliver(&job(secure_message("x\r\n"), &["a@x"]))
            .await;
        assert_eq!(shorts(&again), [shorts(&report)[0].as_str()]);
        let after = log.lock().expect("no panic").connections;
        assert_eq!(before, after, "it is not tried again and again");
        // The connection that is not secure still serves mail that may go anyhow.
        assert!(report.usable);
        let report = connection.deliver(&job(message("x\r\n"), &["a@x"])).await;
        assert_eq!(shorts(&report), ["delivered"]);
        assert_eq!(log.lock().expect("no panic").messages.len(), 1);
    }
}

#[tokio::test(start_paused = true)]
async fn connections_are_not_mixed() {
    let world = World::new();
    world.trusted.store(true, Ordering::Relaxed);
    world.domain("x.test", "198.51.100.1");
    let log = world.server("198.51.100.1", offering());
    let egress = world.egress();
    let route = egress.resolve("x.test").await.expect("resolves");
    let mut connection = egress.open("out", route).await.expect("opens");
    let mut notes = Vec::new();
    // Plain mail on the opportunistic connection; the first secure one brings a verified one, which all mail may use.
    for secure in [false, true, true, false] {
        let of = if secure { secure_message } else { message };
        let report = connection.deliver(&job(of("x\r\n"), &["a@x"])).await;
        let [(_, Outcome::Delivered { attempt, .. })] = report.outcomes.as_slice() else {
            panic!("{report:?}")
        };
        assert_eq!(attempt.tls_version.as_deref(), Some("TLSv1.3"));
        notes.push((attempt.tls_note.is_some(), attempt.reused_connection));
    }
    let expected = [(false, false), (true, false), (true, true), (true, true)];
    assert_eq!(notes, expected);
    assert_eq!(log.lock().expect("no panic").connections, 2);
}

#[tokio::test(start_paused = true)]
async fn another_host_may_be_secure() {
    let world = World::new();
    world.trusted.store(true, Ordering::Relaxed);
    world.domain("x.test", "198.51.100.1");
    world.address("mx2.x.test", "198.51.100.2");
    let mx = |preference, exchange: &str| base::env::Record::Mx {
        preference,
        exchange: exchange.to_owned(),
    };
    let hosts = vec![mx(10, "mx.x.test"), mx(20, "mx2.x.test")];
    world.record("x.test", base::env::RecordType::Mx, hosts);
    let clear = world.server("198.51.100.1", Script::default());
    let secure = world.server("198.51.100.2", offering());
    let egress = world.egress();
    let route = egress.resolve("x.test").await.expect("resolves");
    let mut connection = egress.open("out", route).await.expect("opens");
    let report = connection
        .deliver(&job(secure_message("x\r\n"), &["a@x"]))
        .await;
    assert_eq!(shorts(&report), ["delivered"]);
    assert_eq!(clear.lock().expect("no panic").messages.len(), 0);
    assert_eq!(secure.lock().expect("no panic").messages.len(), 1);
}
