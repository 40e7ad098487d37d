use super::*;
use crate::mx::{Ending, Receipt};
use base::crypto::HmacKey;
use base::id::Origin;
use base::{MessageId, MessageNumber, ShardId, Timestamp};
use model::Attempt;
use model::record::Interface;

const ADDRESS: &str = "r@d.test";
const SERVER: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(20, 0, 0, 1));

fn submission() -> Submission {
    Submission {
        token: "t".into(),
        from: "shop@sender.test".into(),
        recipients: vec![ADDRESS.into()],
        lines: 2,
        raw: false,
        keyed: false,
    }
}

fn id() -> MessageId {
    let origin = Origin {
        region: 0x0100,
        at: Timestamp(1),
        shard: ShardId(0),
        number: MessageNumber(1),
    };
    MessageId::mint(&HmacKey::new(b"k"), origin)
}

fn record() -> MailRecord {
    MailRecord {
        id: id(),
        account: "123456789012".parse().expect("is one"),
        region: "us-east-1".parse().expect("is one"),
        accepted_at: Timestamp(1),
        interface: Interface::SesV2,
        operation: "SendEmail".into(),
        source: String::new(),
        source_address: String::new(),
        identity: String::new(),
        source_arn: String::new(),
        dkim_identity: None,
        mail_from_domain: String::new(),
        caller: String::new(),
        source_ip: String::new(),
        configuration_set: None,
        tags: Vec::new(),
        destinations: vec![ADDRESS.into()],
        headers: Vec::new(),
        headers_truncated: false,
        head_bytes: 0,
        size: 0,
        body_hash: [0; 32],
        expires_at: Timestamp(2),
        custom_expiry: false,
        tls: model::configuration_set::TlsPolicy::default(),
        feedback_to: None,
        send_at: None,
        by_service: false,
    }
}

fn delivered() -> (Option<u16>, MailEvent) {
    let attempt = Box::new(Attempt::default());
    (Some(0), MailEvent::Delivered { attempt })
}

/// A world in which one mail went well.
fn well() -> Evidence {
    let accepted = MailEvent::Accepted { recipients: 1 };
    let mut evidence = Evidence {
        sent: vec![(submission(), Told::Accepted(id().to_string()))],
        mails: vec![Mail {
            record: record(),
            events: vec![(None, accepted), delivered()],
        }],
        counted_sent: 1,
        counted_events: BTreeMap::from([("accepted", 1), ("delivered", 1)]),
        ..Evidence::default()
    };
    receive(&mut evidence, Ending::Orderly);
    evidence
}

/// One more copy on a connection of its own.
fn receive(evidence: &mut Evidence, ending: Ending) {
    let book = &mut evidence.book;
    book.receipts.push(Receipt {
        at: Instant::now(),
        connection: book.endings.len() as u64,
        reverse_path: String::new(),
        recipient: ADDRESS.into(),
        data: format!(
            "DKIM-Signature: x\r\nDKIM-Signature: y\r\n\r\n{}",
            submission().text()
        ),
    });
    book.endings.push(ending);
    book.clients.push(SERVER);
    book.transactions.push(1);
    book.receipt_transactions.push(1);
}

fn death(fenced: bool) -> Death {
    Death {
        at: Instant::now(),
        server: SERVER,
        fenced,
    }
}

#[track_caller]
fn check(change: impl FnOnce(&mut Evidence), expected: Option<&str>) {
    let mut evidence = well();
    change(&mut evidence);
    let problems = problems(&evidence);
    match expected {
        None => assert!(problems.is_empty(), "{problems:?}"),
        Some(text) => assert!(problems.iter().any(|p| p.contains(text)), "{problems:?}"),
    }
}

#[tokio::test(start_paused = true)]
async fn what_is_well_and_what_is_not() {
    check(|_| (), None);
    check(|e| e.waiting = 1, Some("still wait"));
    check(|e| e.mails.clear(), Some("and lost"));
    check(|e| e.sent.clear(), Some("nobody sent this"));
    check(
        |e| {
            let again = e.mails[0].events.clone();
            let record = record();
            e.mails.push(Mail {
                record,
                events: again,
            });
        },
        Some("accepted 2 times"),
    );
    check(
        |e| e.sent[0].1 = Told::Refused(String::new()),
        Some("accepted all the same"),
    );
    check(|e| e.sent[0].1 = Told::InDoubt(String::new()), None);
    check(|e| e.book = Book::default(), Some("journal alone"));
    check(
        |e| {
            e.mails[0].events.pop();
        },
        Some("time-line"),
    );
    check(|e| e.mails[0].events.push(delivered()), Some("time-line"));
    check(|e| e.mails[0].events.reverse(), Some("first is"));
    check(|e| e.counted_sent = 2, Some("the quota counts"));
    check(
        |e| *e.counted_events.entry("delivered").or_default() = 0,
        Some("the consumer counts"),
    );
    check(
        |e| e.book.receipts[0].data.truncate(30),
        Some("a mangled mail"),
    );
}

#[tokio::test(start_paused = true)]
async fn copies_need_an_excuse() {
    check(
        |e| receive(e, Ending::Orderly),
        Some("2 copies without an excuse"),
    );
    check(|e| receive(e, Ending::Broken), None);
    // The connection broke, but only after the server had begun its next transaction.
    check(
        |e| {
            receive(e, Ending::Broken);
            e.book.transactions[1] = 2;
        },
        Some("2 copies without an excuse"),
    );
    check(
        |e| {
            receive(e, Ending::Orderly);
            e.deaths.push(death(false));
        },
        None,
    );
}

#[tokio::test(start_paused = true)]
async fn a_delivery_may_not_be_denied() {
    let bounced = || MailEvent::Dropped {
        reason: String::new(),
    };
    check(
        |e| e.mails[0].events[1].1 = bounced(),
        Some("the journal denies it"),
    );
    check(
        |e| {
            e.mails[0].events[1].1 = bounced();
            e.book.endings[0] = Ending::Broken;
            e.counted_events.clear();
        },
        None,
    );
}

/// A failure, and so many letters about it.
fn bounce(evidence: &mut Evidence, letters: usize) {
    let mail = &mut evidence.mails[0];
    mail.record.feedback_to = Some("shop@sender.test".into());
    mail.events[1].1 = MailEvent::Bounced {
        attempt: None,
        reason: String::new(),
        bounce: model::delivery::BounceKind::PermanentGeneral,
        status: None,
    };
    evidence.book = Book::default();
    evidence.counted_events.clear();
    for _ in 0..letters {
        let headers = vec![("X-Failed-Recipients".into(), ADDRESS.into())];
        let accepted = MailEvent::Accepted { recipients: 1 };
        evidence.mails.push(Mail {
            record: MailRecord {
                destinations: vec!["shop@sender.test".into()],
                by_service: true,
                headers,
                ..record()
            },
            events: vec![(None, accepted), delivered()],
        });
    }
}

#[tokio::test(start_paused = true)]
async fn a_failure_is_mailed_once() {
    check(|e| bounce(e, 1), None);
    check(|e| bounce(e, 0), Some("mailed 0 times"));
    check(|e| bounce(e, 2), Some("mailed 2 times"));
    check(
        |e| {
            bounce(e, 1);
            e.mails[0].record.feedback_to = None;
        },
        Some("that never was"),
    );
}
