//! The resolver asks the authority over real sockets on loopback, and servers that answer badly.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod odd_clients;

use base::BoxFuture;
use base::env::{Dns, DnsError, Record, RecordType, Zone, ZoneAnswer};
use dns::{Authority, Resolver};
use std::collections::BTreeMap;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex};
use tokio::net::UdpSocket;

const LOOPBACK: SocketAddr = SocketAddr::new(std::net::IpAddr::V4(Ipv4Addr::LOCALHOST), 0);

/// Records by name under `zone.test`, changeable while the server runs.
#[derive(Default)]
struct Records(Mutex<BTreeMap<String, Vec<Record>>>);

impl Records {
    fn set(&self, name: &str, records: Vec<Record>) {
        self.0.lock().unwrap().insert(name.to_owned(), records);
    }
}

fn soa() -> Record {
    Record::Soa {
        primary: "ns.zone.test".into(),
        admin: "admin.zone.test".into(),
        serial: 7,
    }
}

fn kind_of(record: &Record) -> RecordType {
    match record {
        Record::A(_) => RecordType::A,
        Record::Aaaa(_) => RecordType::Aaaa,
        Record::Cname(_) => RecordType::Cname,
        Record::Mx { .. } => RecordType::Mx,
        Record::Ns(_) => RecordType::Ns,
        Record::Ptr(_) => RecordType::Ptr,
        Record::Soa { .. } => RecordType::Soa,
        Record::Tlsa(_) => RecordType::Tlsa,
        Record::Txt(_) => RecordType::Txt,
    }
}

impl Zone for Records {
    fn answer<'a>(&'a self, name: &'a str, kind: RecordType) -> BoxFuture<'a, ZoneAnswer> {
        let apex = "zone.test".to_owned();
        let answer = match (name, self.0.lock().unwrap().get(name)) {
            ("failed.zone.test", _) => ZoneAnswer::Failed,
            (name, _) if !name.ends_with("zone.test") => ZoneAnswer::NotOurs,
            (_, None) => ZoneAnswer::NoSuchName { apex, soa: soa() },
            (_, Some(records)) => ZoneAnswer::Found {
                // A CNAME stands in for every other type (RFC 1034 §3.6.2).
                records: records
                    .iter()
                    .filter(|r| kind_of(r) == kind || kind_of(r) == RecordType::Cname)
                    .cloned()
                    .collect(),
                apex,
                soa: soa(),
            },
        };
        Box::pin(async move { answer })
    }
}

async fn server() -> (Arc<Records>, Authority, Resolver) {
    let records = Arc::new(Records::default());
    let authority = Authority::listen(&[LOOPBACK], records.clone())
        .await
        .unwrap();
    let resolver = Resolver::with_servers(authority.addresses()).unwrap();
    (records, authority, resolver)
}

async fn lookup(
    resolver: &Resolver,
    name: &str,
    kind: RecordType,
) -> Result<Vec<Record>, DnsError> {
    resolver
        .lookup(name, kind)
        .await
        .map(|answer| answer.records)
}

#[tokio::test]
async fn every_type_is_served_and_found() {
    let (records, authority, resolver) = server().await;
    let long = Record::Txt(vec![b'x'; 700]);
    let rows = [
        ("a.zone.test", Record::A(Ipv4Addr::new(192, 0, 2, 1))),
        (
            "six.zone.test",
            Record::Aaaa("2001:db8::1".parse().unwrap()),
        ),
        ("cname.zone.test", Record::Cname("a.zone.test".into())),
        (
            "mx.zone.test",
            Record::Mx {
                preference: 10,
                exchange: "a.zone.test".into(),
            },
        ),
        ("ns.zone.test", Record::Ns("a.zone.test".into())),
        ("ptr.zone.test", Record::Ptr("a.zone.test".into())),
        ("zone.test", soa()),
        ("_txt.zone.test", Record::Txt(b"p=AB; k".to_vec())),
        ("long.zone.test", long),
    ];
    for (name, record) in &rows {
        records.set(name, vec![record.clone()]);
    }
    for (name, record) in rows {
        let found = lookup(&resolver, name, kind_of(&record)).await;
        assert_eq!(found, Ok(vec![record]), "{name}");
    }
    authority.shutdown().await;
}

#[tokio::test]
async fn a_cname_is_followed_unless_it_was_asked_for() {
    let (records, _authority, resolver) = server().await;
    records.set("target.zone.test", vec![Record::A(Ipv4Addr::LOCALHOST)]);
    records.set(
        "alias.zone.test",
        vec![Record::Cname("target.zone.test".into())],
    );
    records.set(
        "dead.zone.test",
        vec![Record::Cname("nowhere.zone.test".into())],
    );
    let ask = |name, kind| lookup(&resolver, name, kind);
    assert_eq!(
        ask("alias.zone.test", RecordType::A).await,
        Ok(vec![Record::A(Ipv4Addr::LOCALHOST)])
    );
    assert_eq!(
        ask("alias.zone.test", RecordType::Cname).await,
        Ok(vec![Record::Cname("target.zone.test".into())])
    );
    assert_eq!(
        ask("dead.zone.test", RecordType::Cname).await,
        Ok(vec![Record::Cname("nowhere.zone.test".into())])
    );
    assert_eq!(
        ask("dead.zone.test", RecordType::A).await,
        Err(DnsError::NoSuchDomain)
    );
}

#[tokio::test]
async fn what_is_not_there_is_told_apart() {
    let (records, authority, resolver) = server().await;
    records.set("a.zone.test", vec![Record::A(Ipv4Addr::LOCALHOST)]);
    let ask = |name, kind| lookup(&resolver, name, kind);
    assert_eq!(
        ask("no.zone.test", RecordType::A).await,
        Err(DnsError::NoSuchDomain)
    );
    assert_eq!(
        ask("a.zone.test", RecordType::Txt).await,
        Err(DnsError::NoRecords)
    );
    for name in ["failed.zone.test", "other.test"] {
        let found = ask(name, RecordType::A).await;
        assert!(
            matches!(found, Err(DnsError::ServerFailure(_))),
            "{name}: {found:?}"
        );
    }
    assert_eq!(
        ask("a..b", RecordType::A).await,
        Err(DnsError::NoSuchDomain)
    );
    assert_eq!(
        ask(&"a".repeat(64), RecordType::A).await,
        Err(DnsError::NoSuchDomain)
    );
    authority.shutdown().await;
}

#[tokio::test]
async fn a_change_is_seen_at_the_next_question() {
    let (records, _authority, resolver) = server().await;
    let name = "changing.zone.test";
    for octet in 1..5 {
        let record = Record::A(Ipv4Addr::new(192, 0, 2, octet));
        records.set(name, vec![record.clone()]);
        assert_eq!(
            lookup(&resolver, name, RecordType::A).await,
            Ok(vec![record])
        );
        records.0.lock().unwrap().remove(name);
        let gone = lookup(&resolver, name, RecordType::A).await;
        assert_eq!(gone, Err(DnsError::NoSuchDomain));
    }
}

#[tokio::test]
async fn names_have_no_case_and_no_search_list() {
    let (records, _authority, resolver) = server().await;
    records.set("a.zone.test", vec![Record::A(Ipv4Addr::LOCALHOST)]);
    for name in ["A.Zone.TEST", "a.zone.test."] {
        assert!(
            lookup(&resolver, name, RecordType::A).await.is_ok(),
            "{name}"
        );
    }
    let short = lookup(&resolver, "a", RecordType::A).await;
    assert!(
        matches!(short, Err(DnsError::ServerFailure(_))),
        "{short:?}"
    );
}

/// A server that answers every datagram with what `answer` makes of it.
async fn bad_server(answer: impl Fn(&[u8]) -> Option<Vec<u8>> + Send + 'static) -> SocketAddr {
    let socket = UdpSocket::bind(LOOPBACK).await.unwrap();
    let address = socket.local_addr().unwrap();
    tokio::spawn(async move {
        let mut buffer = [0; 2_048];
        while let Ok((length, from)) = socket.recv_from(&mut buffer).await {
            if let Some(bytes) = answer(&buffer[..length]) {
                let _sent = socket.send_to(&bytes, from).await;
            }
        }
    });
    address
}

#[tokio::test]
async fn bad_answers_are_failures_worth_another_try() {
    // Garbage with the right id, a refusal, a bare echo of the question as an answer without records and with SERVFAIL.
    let flagged = |code: u8| {
        move |question: &[u8]| {
            let mut answer = question.to_vec();
            answer[2] |= 0x80;
            answer[3] = code;
            // No additional record: the EDNS one is cut off.
            answer[10..12].copy_from_slice(&[0, 0]);
            answer.truncate(12 + b"\x01x\x04test\x00\x00\x01\x00\x01".len());
            Some(answer)
        }
    };
    for code in [2, 5] {
        let server = bad_server(flagged(code)).await;
        let resolver = Resolver::with_servers(&[server]).unwrap();
        let found = lookup(&resolver, "x.test", RecordType::A).await;
        assert!(
            matches!(found, Err(DnsError::ServerFailure(_))),
            "{code}: {found:?}"
        );
    }
    for (code, expected) in [(0, DnsError::NoRecords), (3, DnsError::NoSuchDomain)] {
        let server = bad_server(flagged(code)).await;
        let resolver = Resolver::with_servers(&[server]).unwrap();
        assert_eq!(
            lookup(&resolver, "x.test", RecordType::A).await,
            Err(expected)
        );
    }
    let garbage = bad_server(|question| Some([&question[..2], &[0xff; 60]].concat())).await;
    let resolver = Resolver::with_servers(&[garbage]).unwrap();
    let found = lookup(&resolver, "x.test", RecordType::A)
        .await
        .unwrap_err();
    assert!(found.is_temporary(), "{found:?}");
}

#[tokio::test]
async fn a_silent_server_is_not_waited_for_long() {
    let silent = bad_server(|_| None).await;
    let resolver = Resolver::with_servers(&[silent]).unwrap();
    let began = tokio::time::Instant::now();
    assert_eq!(
        lookup(&resolver, "x.test", RecordType::A).await,
        Err(DnsError::TimedOut)
    );
    assert!(
        began.elapsed() < std::time::Duration::from_secs(9),
        "{:?}",
        began.elapsed()
    );
}

#[tokio::test]
async fn another_server_answers_for_a_dead_one() {
    let (records, authority, _) = server().await;
    records.set("a.zone.test", vec![Record::A(Ipv4Addr::LOCALHOST)]);
    let dead = bad_server(|_| None).await;
    let resolver = Resolver::with_servers(&[dead, authority.addresses()[0]]).unwrap();
    assert!(
        lookup(&resolver, "a.zone.test", RecordType::A)
            .await
            .is_ok()
    );
}
