//! Prints what the queue itself costs per message: driver and core over the memory store, with a delivery agent that
//! answers at once. `cargo run --release -p queue --example own_cost [messages] [flood]`. With `flood` all mail comes
//! at once, so that most of it is loaded from the store.

use base::crypto::HmacKey;
use base::env::Clock;
use base::id::Origin;
use base::{BoxFuture, MessageId, MessageNumber, ShardId, Timestamp};
use bytes::Bytes;
use model::delivery::{Failure, Job, MxHost, Outcome, QueueKey, Report, Route, SiteName};
use model::record::Interface;
use model::{Attempt, MailRecord};
use queue::{AcceptedMail, Connection, Content, Driver, Settings, Shard, Transport};
use std::sync::Arc;
use std::time::Duration;
use store::journal::{NewMessage, RecipientId, Waiting};
use store::{Batch, BatchId, Op};
use tokio::time::{Instant, sleep};

struct Ticking(Instant);

impl Clock for Ticking {
    fn now(&self) -> Timestamp {
        Timestamp(1_700_000_000_000 + self.0.elapsed().as_millis() as i64)
    }
}

struct Sink;

impl Transport for Sink {
    fn resolve<'a>(&'a self, domain: &'a str) -> BoxFuture<'a, Result<Arc<Route>, Failure>> {
        let host = MxHost {
            preference: 0,
            name: domain.to_owned(),
        };
        let route = Route {
            site: SiteName(domain.to_owned()),
            hosts: vec![host],
            expires_at: Timestamp(i64::MAX),
        };
        Box::pin(async { Ok(Arc::new(route)) })
    }

    fn open<'a>(
        &'a self,
        _source: &'a str,
        _route: Arc<Route>,
    ) -> BoxFuture<'a, Result<Box<dyn Connection>, Failure>> {
        Box::pin(async {
            let connection: Box<dyn Connection> = Box::new(Sink);
            Ok(connection)
        })
    }
}

impl Connection for Sink {
    fn deliver(&mut self, job: Job) -> BoxFuture<'_, Report> {
        let outcomes = job.recipients.iter().map(|recipient| {
            let attempt = Box::new(Attempt {
                mx_host: Some("mx.example.test".into()),
                ..Attempt::default()
            });
            (
                recipient.index,
                Outcome::Delivered {
                    attempt,
                    then: None,
                },
            )
        });
        let report = Report {
            outcomes: outcomes.collect(),
            usable: true,
        };
        Box::pin(async { report })
    }

    fn close(self: Box<Self>) -> BoxFuture<'static, ()> {
        Box::pin(async {})
    }
}

fn mail(number: u64, clock: &Ticking) -> AcceptedMail {
    let number = MessageNumber(number);
    let domain = format!("d{}.test", number.0 % 50);
    let now = clock.now();
    let origin = Origin {
        region: 0x0100,
        at: now,
        shard: ShardId(0),
        number,
    };
    let record = MailRecord {
        id: MessageId::mint(&HmacKey::new(b"key"), origin),
        account: "123456789012".parse().expect("an account id"),
        region: "us-east-1".parse().expect("a region"),
        accepted_at: now,
        interface: Interface::SesV2,
        operation: "SendEmail".into(),
        source: "me@from.test".into(),
        source_address: "me@from.test".into(),
        identity: "from.test".into(),
        source_arn: "arn:aws:ses:us-east-1:123456789012:identity/from.test".into(),
        dkim_identity: None,
        mail_from_domain: "mail.test".into(),
        caller: String::new(),
        source_ip: "192.0.2.1".into(),
        configuration_set: None,
        tags: Vec::new(),
        destinations: vec![format!("u{}@{domain}", number.0)],
        headers: vec![("Subject".into(), "a subject of the usual length".into()); 8],
        headers_truncated: false,
        head_bytes: 500,
        size: 10_000,
        body_hash: [0; 32],
        expires_at: now.plus(Duration::from_hours(14)),
        custom_expiry: false,
        tls: model::configuration_set::TlsPolicy::default(),
        feedback_to: None,
        send_at: None,
        by_service: false,
    };
    let waiting = vec![Waiting {
        recipient: RecipientId {
            message: number,
            index: 0,
        },
        queue: QueueKey {
            account: record.account.clone(),
            tenant: String::new(),
            configuration_set: String::new(),
            domain,
            way: String::new(),
        },
        due: now,
        attempts: 0,
    }];
    AcceptedMail {
        number,
        record: Arc::new(record),
        content: Some(Content {
            head: Bytes::from_static(&[b'h'; 500]),
            body: Bytes::from_static(&[b'b'; 9_500]),
        }),
        waiting,
    }
}

/// CPU time of this thread, which all of it runs on.
fn cpu_micros() -> u64 {
    let text = std::fs::read_to_string("/proc/self/schedstat").unwrap_or_default();
    let nanos = text
        .split(' ')
        .next()
        .and_then(|nanos| nanos.parse::<u64>().ok());
    nanos.unwrap_or_default() / 1_000
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let messages: u64 = std::env::args()
        .nth(1)
        .and_then(|n| n.parse().ok())
        .unwrap_or(20_000);
    let handed = std::env::args().nth(2).is_none_or(|how| how != "flood");
    let clock = Arc::new(Ticking(Instant::now()));
    let journal = store_memory::open(clock.clone()).journal;
    let id = ShardId(0);
    let epoch = journal.lease(id, "example").await.expect("leased");
    let shard = Shard { id, epoch };
    let transport = Arc::new(Sink);
    let settings = Settings::default();
    let (driver, handle) =
        Driver::with_clock(clock.clone(), journal.clone(), shard, transport, settings);
    tokio::spawn(driver.run());
    let mut mails = Vec::new();
    for number in 1..=messages {
        let mail = mail(number, &clock);
        let record = serde_json::to_vec(&*mail.record).expect("JSON").into();
        let body = mail
            .content
            .clone()
            .map(|content| vec![content.head, content.body]);
        let message = NewMessage {
            number: mail.number,
            at: mail.record.accepted_at,
            record,
            body: body.unwrap_or_default(),
        };
        let ops = vec![Op::Message(message), Op::Enqueue(mail.waiting[0].clone())];
        let batch = Batch {
            id: BatchId(u128::from(number)),
            ops,
        };
        journal.commit(id, epoch, batch).await.expect("committed");
        mails.push(mail);
    }
    let before = cpu_micros();
    for (at, mail) in mails.into_iter().enumerate() {
        handle.accepted(mail);
        if handed && at % 64 == 63 {
            sleep(Duration::from_millis(1)).await;
        }
    }
    while handle.stats().delivered < messages {
        sleep(Duration::from_millis(1)).await;
    }
    let micros = cpu_micros() - before;
    let stats = handle.stats();
    println!(
        "{messages} messages, {} us of CPU each, the memory store's included; {} loads, {} commits",
        micros / messages.max(1),
        stats.loads,
        stats.commits
    );
    handle.drain(Duration::from_secs(5)).await;
}
