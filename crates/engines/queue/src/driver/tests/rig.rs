//! A running driver over the memory store, with a delivery agent that does as it is told.

use crate::driver::{Driver, Error};
use crate::{AcceptedMail, Connection, Content, Handle, Settings, Shard, Transport};
use base::crypto::HmacKey;
use base::env::Clock;
use base::id::Origin;
use base::{BoxFuture, MessageId, MessageNumber, ShardId, Timestamp};
use bytes::Bytes;
use model::delivery::{
    BounceKind, DelayKind, Failure, Job, MxHost, Outcome, QueueKey, Report, Route, SiteName,
};
use model::record::Interface;
use model::{Attempt, MailEvent, MailRecord};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use store::journal::{NewMessage, RecipientId, Waiting};
use store::{Batch, BatchId, Journal, Op};
use store_memory::Faults;
use tokio::task::JoinHandle;
use tokio::time::{Instant, sleep};

/// Wall time that goes with tokio's clock, and jumps when told.
pub(super) struct TestClock {
    start: Instant,
    offset: AtomicI64,
}

impl Clock for TestClock {
    fn now(&self) -> Timestamp {
        let passed = self.start.elapsed().as_millis() as i64;
        Timestamp(1_700_000_000_000 + passed + self.offset.load(Ordering::Relaxed))
    }
}

/// How the receiver of a domain behaves; the domain's name says it.
#[derive(Default)]
pub(super) struct Agent {
    /// Every delivered recipient, with the message's octets.
    pub(super) delivered: Mutex<Vec<(MessageId, u16, usize)>>,
    /// Domains that defer for now.
    pub(super) deferring: Mutex<Vec<String>>,
    pub(super) transactions: AtomicU64,
    pub(super) closed: AtomicU64,
}

impl Agent {
    fn is_deferring(&self, domain: &str) -> bool {
        self.deferring
            .lock()
            .expect("no panic")
            .iter()
            .any(|name| name == domain)
    }
}

pub(super) struct Receivers(pub(super) Arc<Agent>);

struct Open {
    agent: Arc<Agent>,
    domain: String,
}

pub(super) fn failure(reason: &str) -> Failure {
    Failure {
        permanent: false,
        reason: reason.into(),
        delay: DelayKind::General,
        bounce: BounceKind::TransientGeneral,
        status: None,
        retry_at: None,
        attempt: None,
    }
}

impl Transport for Receivers {
    fn resolve<'a>(&'a self, domain: &'a str) -> BoxFuture<'a, Result<Arc<Route>, Failure>> {
        Box::pin(async move {
            assert!(!domain.starts_with("odd"), "as it was told");
            Ok(Arc::new(Route {
                site: SiteName(domain.to_owned()),
                hosts: vec![MxHost {
                    preference: 0,
                    name: domain.to_owned(),
                }],
                expires_at: Timestamp(i64::MAX),
            }))
        })
    }

    fn open<'a>(
        &'a self,
        _source: &'a str,
        route: Arc<Route>,
    ) -> BoxFuture<'a, Result<Box<dyn Connection>, Failure>> {
        let (agent, domain) = (self.0.clone(), route.site.0.clone());
        Box::pin(async move {
            if domain.starts_with("dead") {
                return Err(failure("refused"));
            }
            let open: Box<dyn Connection> = Box::new(Open { agent, domain });
            Ok(open)
        })
    }
}

impl Connection for Open {
    fn deliver(&mut self, job: Job) -> BoxFuture<'_, Report> {
        Box::pin(async move {
            self.agent.transactions.fetch_add(1, Ordering::Relaxed);
            if self.domain.starts_with("hang") {
                sleep(Duration::from_hours(1)).await;
            }
            if self.domain.starts_with("slow") {
                sleep(Duration::from_secs(5)).await;
            }
            assert!(!self.domain.starts_with("panic"), "as it was told");
            let octets = job.message.head.len() + job.message.body.len();
            let deferring = self.agent.is_deferring(&self.domain);
            let outcomes = job.recipients.iter().map(|recipient| {
                assert!(recipient.address.ends_with(&self.domain));
                let outcome = if deferring {
                    Outcome::Failed(failure("450 later"))
                } else {
                    let mut delivered = self.agent.delivered.lock().expect("no panic");
                    delivered.push((job.message.id, recipient.index, octets));
                    Outcome::Delivered {
                        attempt: Box::<Attempt>::default(),
                        then: None,
                    }
                };
                (recipient.index, outcome)
            });
            Report {
                outcomes: outcomes.collect(),
                usable: true,
            }
        })
    }

    fn close(self: Box<Self>) -> BoxFuture<'static, ()> {
        self.agent.closed.fetch_add(1, Ordering::Relaxed);
        Box::pin(async {})
    }
}

/// Store, agent and clock, which outlive drivers.
pub(super) struct Rig {
    pub(super) clock: Arc<TestClock>,
    pub(super) journal: Arc<dyn Journal>,
    pub(super) faults: Arc<Faults>,
    pub(super) agent: Arc<Agent>,
    pub(super) settings: Settings,
    next: AtomicU64,
    accepting: Mutex<Option<Shard>>,
}

/// A driver at work.
pub(super) struct Running {
    pub(super) handle: Handle,
    pub(super) task: JoinHandle<Result<(), Error>>,
}

impl Rig {
    pub(super) fn new(settings: Settings) -> Self {
        let clock = Arc::new(TestClock {
            start: Instant::now(),
            offset: AtomicI64::new(0),
        });
        let faults = Arc::<Faults>::default();
        let stores = store_memory::open_with(clock.clone(), faults.clone());
        Self {
            clock,
            journal: stores.journal,
            faults,
            agent: Arc::default(),
            settings,
            next: AtomicU64::new(0),
            accepting: Mutex::default(),
        }
    }

    pub(super) fn jump(&self, by: Duration) {
        let by = by.as_millis() as i64;
        self.clock.offset.fetch_add(by, Ordering::Relaxed);
    }

    pub(super) async fn lease(&self) -> Shard {
        let id = ShardId(0);
        let epoch = self.journal.lease(id, "test").await.expect("leased");
        let shard = Shard { id, epoch };
        *self.accepting.lock().expect("no panic") = Some(shard);
        shard
    }

    /// Takes over the shard and starts a driver.
    pub(super) async fn start(&self) -> Running {
        let shard = self.lease().await;
        let running = self.start_as(shard);
        // The clock is paused: it moves on when the driver has read what waits.
        sleep(Duration::from_millis(1)).await;
        running
    }

    pub(super) fn start_as(&self, shard: Shard) -> Running {
        let transport = Arc::new(Receivers(self.agent.clone()));
        let (driver, handle) = Driver::with_clock(
            self.clock.clone(),
            self.journal.clone(),
            shard,
            transport,
            self.settings.clone(),
        );
        Running {
            handle,
            task: tokio::spawn(driver.run()),
        }
    }

    /// Commits a mail as acceptance does; answers what acceptance would hand over.
    pub(super) async fn accept(&self, to: &[&str]) -> AcceptedMail {
        let number = MessageNumber(self.next.fetch_add(1, Ordering::Relaxed) + 1);
        let record = self.record(number, to);
        let content = Content {
            head: Bytes::from_static(b"Subject: test\r\n"),
            body: Bytes::from(format!("Message {}\r\n", number.0)),
        };
        let waiting = to.iter().enumerate().map(|(index, domain)| Waiting {
            recipient: RecipientId {
                message: number,
                index: index as u16,
            },
            queue: QueueKey {
                account: record.account.clone(),
                tenant: String::new(),
                configuration_set: String::new(),
                domain: (*domain).into(),
                way: String::new(),
            },
            due: record.accepted_at,
            attempts: 0,
        });
        let waiting: Vec<_> = waiting.collect();
        let mut ops = vec![Op::Message(NewMessage {
            number,
            at: record.accepted_at,
            record: serde_json::to_vec(&record).expect("JSON").into(),
            body: vec![content.head.clone(), content.body.clone()],
        })];
        ops.extend(waiting.iter().cloned().map(Op::Enqueue));
        let id = BatchId(u128::from(number.0));
        let shard = self.accepting.lock().expect("no panic").expect("leased");
        let commit = self
            .journal
            .commit(shard.id, shard.epoch, Batch { id, ops });
        commit.await.expect("committed");
        AcceptedMail {
            number,
            record: Arc::new(record),
            content: Some(content),
            waiting,
        }
    }

    fn record(&self, number: MessageNumber, to: &[&str]) -> MailRecord {
        let now = self.clock.now();
        let origin = Origin {
            region: 0x0100,
            at: now,
            shard: ShardId(0),
            number,
        };
        let destinations = to
            .iter()
            .enumerate()
            .map(|(n, domain)| format!("u{n}@{domain}"));
        MailRecord {
            id: MessageId::mint(&HmacKey::new(b"key"), origin),
            account: "123456789012".parse().expect("an id"),
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
            destinations: destinations.collect(),
            headers: Vec::new(),
            headers_truncated: false,
            head_bytes: 15,
            size: 30,
            body_hash: [0; 32],
            expires_at: now.plus(Duration::from_hours(14)),
            custom_expiry: false,
            tls: model::configuration_set::TlsPolicy::default(),
            feedback_to: None,
            send_at: None,
            by_service: false,
        }
    }

    /// Kinds of the events of a message, in order.
    pub(super) async fn kinds(&self, number: MessageNumber) -> Vec<&'static str> {
        let events = self.events(number).await;
        events.iter().map(MailEvent::kind).collect()
    }

    pub(super) async fn events(&self, number: MessageNumber) -> Vec<MailEvent> {
        let history = self
            .journal
            .history(ShardId(0), number, 1_000)
            .await
            .expect("read");
        let events = history
            .iter()
            .map(|entry| serde_json::from_slice(&entry.entry.event));
        events.map(|event| event.expect("an event")).collect()
    }

    pub(super) async fn waiting(&self) -> u64 {
        let queues = self.journal.queues(ShardId(0)).await.expect("read");
        queues.iter().map(|queue| queue.waiting).sum()
    }

    /// Waits until nothing waits in the store; fails after ten minutes of the paused clock.
    pub(super) async fn until_empty(&self) {
        let deadline = Instant::now() + Duration::from_mins(10);
        while self.waiting().await > 0 {
            assert!(
                Instant::now() < deadline,
                "{} still wait",
                self.waiting().await
            );
            sleep(Duration::from_millis(10)).await;
        }
    }

    /// How often each recipient was delivered.
    pub(super) fn copies(&self) -> BTreeMap<(MessageId, u16), usize> {
        let mut copies = BTreeMap::new();
        for (id, index, _) in self.agent.delivered.lock().expect("no panic").iter() {
            *copies.entry((*id, *index)).or_default() += 1;
        }
        copies
    }
}
