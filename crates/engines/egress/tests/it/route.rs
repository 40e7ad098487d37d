//! From a domain to a host: MX, implicit MX, null MX, fallback, private addresses, the cache.

use crate::world::{Script, World, short};
use base::env::{DnsError, Record, RecordType};
use std::sync::atomic::Ordering;
use std::time::Duration;

fn mx(preference: u16, exchange: &str) -> Record {
    Record::Mx {
        preference,
        exchange: exchange.to_owned(),
    }
}

#[tokio::test(start_paused = true)]
async fn domains_without_a_way() {
    let world = World::new();
    world.record("null.test", RecordType::Mx, vec![mx(0, "")]);
    world.answer(
        "broken.test",
        RecordType::Mx,
        Err(DnsError::ServerFailure("SERVFAIL".to_owned())),
    );
    world.answer("silent.test", RecordType::Mx, Err(DnsError::TimedOut));
    world.record(
        "text.test",
        RecordType::Txt,
        vec![Record::Txt(b"x".to_vec())],
    );
    world.record("lost.test", RecordType::Mx, vec![mx(10, "nowhere.test")]);
    world.record(
        "odd.test",
        RecordType::Mx,
        vec![mx(0, "a.test,b.test"), mx(1, "a\\000b.test"), mx(2, "a b")],
    );
    world.record("dot.test", RecordType::Mx, vec![mx(0, ".")]);
    let long = format!("{}.test", "x".repeat(64));
    let not_a_name = format!("bounced {long} is not a domain name");
    let rows = [
        (long.as_str(), not_a_name.as_str()),
        ("a..test", "bounced a..test is not a domain name"),
        (
            "odd.test",
            "deferred the MX records of odd.test name no host",
        ),
        (
            "dot.test",
            "bounced the domain dot.test does not accept mail (null MX, RFC 7505)",
        ),
        (
            "null.test",
            "bounced the domain null.test does not accept mail (null MX, RFC 7505)",
        ),
        (
            "absent.test",
            "deferred unable to look up DNS for absent.test: the domain does not exist (NXDOMAIN)",
        ),
        (
            "broken.test",
            "deferred unable to look up DNS for broken.test: the DNS server failed: SERVFAIL",
        ),
        (
            "silent.test",
            "deferred unable to look up DNS for silent.test: the DNS look-up timed out",
        ),
        (
            "text.test",
            "deferred unable to look up DNS for text.test: the name has no such record",
        ),
        (
            "lost.test",
            "deferred unable to look up DNS for nowhere.test: the domain does not exist (NXDOMAIN)",
        ),
        (
            "[not-an-ip]",
            "bounced [not-an-ip] is not an IP address literal",
        ),
    ];
    for (domain, expected) in rows {
        let outcomes = world.deliver(domain, &["a@x"]).await;
        assert_eq!(short(&outcomes[0]), expected);
    }
}

#[tokio::test(start_paused = true)]
async fn implicit_mx_and_literals() {
    let world = World::new();
    world.address("four.test", "198.51.100.1");
    world.address("six.test", "2600::1");
    world.server("198.51.100.1", Script::default());
    world.server("2600::1", Script::default());
    for domain in ["four.test", "SIX.test.", "[198.51.100.1]", "[IPv6:2600::1]"] {
        let outcomes = world.deliver(domain, &["a@x"]).await;
        assert_eq!(short(&outcomes[0]), "delivered", "{domain}");
    }
}

#[tokio::test(start_paused = true)]
async fn the_preferred_host_first_then_the_next() {
    let world = World::new();
    for (host, ip) in [
        ("first.test", "198.51.100.1"),
        ("second.test", "198.51.100.2"),
    ] {
        world.address(host, ip);
    }
    world.record(
        "x.test",
        RecordType::Mx,
        vec![mx(20, "second.test"), mx(10, "first.test")],
    );
    let second = world.server("198.51.100.2", Script::default());
    assert_eq!(
        short(&world.deliver("x.test", &["a@x"]).await[0]),
        "delivered",
        "connection refused"
    );
    assert_eq!(second.lock().expect("no panic").messages.len(), 1);
    for greeting in [
        "421 4.3.2 not now",
        "554 no",
        crate::world::RESET,
        crate::world::HANG,
        "rubbish",
    ] {
        world.server(
            "198.51.100.1",
            Script {
                greeting: vec![greeting],
                ..Script::default()
            },
        );
        assert_eq!(
            short(&world.deliver("x.test", &["a@x"]).await[0]),
            "delivered",
            "{greeting}"
        );
    }
    assert_eq!(second.lock().expect("no panic").messages.len(), 6);
    let first = world.server("198.51.100.1", Script::default());
    world.deliver("x.test", &["a@x"]).await;
    assert_eq!(first.lock().expect("no panic").messages.len(), 1);
    assert_eq!(second.lock().expect("no panic").messages.len(), 6);
}

#[tokio::test(start_paused = true)]
async fn ten_thousand_hosts_cost_ten_tries() {
    let world = World::new();
    let records = (0..10_000).map(|n| {
        let host = format!("h{n}.test");
        world.address(&host, "198.51.100.9");
        mx(n, &host)
    });
    let records = records.collect();
    world.record("x.test", RecordType::Mx, records);
    let outcomes = world.deliver("x.test", &["a@x"]).await;
    assert!(
        short(&outcomes[0]).starts_with("deferred h9.test [198.51.100.9:25]"),
        "{outcomes:?}"
    );
    let asked = world.lookups.load(Ordering::Relaxed);
    assert!(asked <= 1 + 2 * 11, "{asked} look-ups");
}

#[tokio::test(start_paused = true)]
async fn what_one_host_refuses_for_now_the_next_may_take() {
    let world = World::new();
    for (host, ip) in [
        ("first.test", "198.51.100.1"),
        ("second.test", "198.51.100.2"),
    ] {
        world.address(host, ip);
    }
    world.record(
        "x.test",
        RecordType::Mx,
        vec![mx(10, "first.test"), mx(20, "second.test")],
    );
    let rcpt = vec![
        ("later", "451 4.3.0 no"),
        ("full", "452 4.2.2 full"),
        ("bad", "550 5.1.1 no"),
    ];
    world.server(
        "198.51.100.1",
        Script {
            rcpt,
            ..Script::default()
        },
    );
    let second = world.server("198.51.100.2", Script::default());
    let outcomes = world
        .deliver("x.test", &["later@x", "full@x", "bad@x", "good@x"])
        .await;
    let shown: Vec<_> = outcomes.iter().map(short).collect();
    assert_eq!(
        shown,
        [
            "delivered",
            "deferred 452 4.2.2 full",
            "bounced 550 5.1.1 no",
            "delivered"
        ]
    );
    let log = second.lock().expect("no panic");
    assert_eq!((log.connections, log.messages.len()), (1, 1));
    assert!(
        log.commands.contains(&"RCPT TO:<later@x>".to_owned())
            && !log.commands.join(" ").contains("good")
    );
}

#[tokio::test(start_paused = true)]
async fn private_targets_are_refused_unless_allowed() {
    let private = [
        ("127.0.0.1", "loopback"),
        ("10.1.2.3", "private"),
        ("169.254.169.254", "link-local"),
        ("0.0.0.0", "unspecified"),
        ("::ffff:127.0.0.1", "loopback"),
    ];
    for (ip, word) in private {
        let world = World::new();
        world.domain("x.test", ip);
        let log = world.server(ip, Script::default());
        let refused = short(&world.deliver("x.test", &["a@x"]).await[0]);
        assert!(
            refused.starts_with("bounced") && refused.contains(word),
            "{refused}"
        );
        assert_eq!(log.lock().expect("no panic").connections, 0);
        let open = world.egress_with(|settings| settings.allow_private = true);
        let route = open.resolve("x.test").await.expect("resolves");
        assert!(open.open("out", route).await.is_ok());
    }
}

#[tokio::test(start_paused = true)]
async fn a_source_reaches_its_own_kind_of_address() {
    let world = World::new();
    world.address("mx.x.test", "198.51.100.1");
    world.domain("x.test", "2600::1");
    let four = world.server("198.51.100.1", Script::default());
    let six = world.server("2600::1", Script::default());
    let egress =
        world.egress_with(|s| s.sources[0].ip = Some("2600::99".parse().expect("an address")));
    let route = egress.resolve("x.test").await.expect("resolves");
    egress.open("out", route).await.expect("opens");
    let connections =
        |log: &std::sync::Mutex<crate::world::Log>| log.lock().expect("no panic").connections;
    assert_eq!((connections(&four), connections(&six)), (0, 1));
}

#[tokio::test(start_paused = true)]
async fn answers_are_kept_as_long_as_they_may_be() {
    let world = World::new();
    world.domain("x.test", "198.51.100.1");
    world.server("198.51.100.1", Script::default());
    let egress = world.egress();
    let asked = || world.lookups.load(Ordering::Relaxed);
    // MX, A and AAAA; then nothing; then the absence of AAAA has run out; then all have.
    for (advance, expected) in [(0, 3), (4, 3), (4, 4), (60, 7)] {
        tokio::time::advance(Duration::from_secs(advance)).await;
        let route = egress.resolve("x.test").await.expect("resolves");
        egress.open("out", route).await.expect("opens");
        assert_eq!(asked(), expected, "{advance} s later");
    }
}
