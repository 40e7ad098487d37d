//! An accept on the stores in memory, with a directory that the test fills.

pub(crate) mod known;

use accept::{
    Accept, Accepted, Caller, Content, Destination, Error, Handoff, Parts, Place, Settings, Simple,
    Submission, Text,
};
use base::crypto::HmacKey;
use base::{Env, MessageId, MessageNumber, ShardId, Timestamp};
use known::Known;
use model::record::Interface;
use model::{Account, MailEvent, MailRecord};
use nowhere::{Counting, Nowhere};
use std::sync::{Arc, Mutex};
use store::Stores;
use store::suite::ManualClock;
use store_memory::Faults;

pub(crate) const START: Timestamp = Timestamp(1_800_000_000_000);
pub(crate) const SHARD: ShardId = ShardId(0);

/// Remembers what was handed over.
#[derive(Default)]
pub(crate) struct Handed(pub(crate) Mutex<Vec<Accepted>>);

impl Handoff for Handed {
    fn accepted(&self, mail: Accepted) {
        self.0.lock().unwrap().push(mail);
    }
}

/// The whole.
pub(crate) struct World {
    pub(crate) clock: Arc<ManualClock>,
    pub(crate) stores: Stores,
    pub(crate) faults: Arc<Faults>,
    pub(crate) known: Arc<Known>,
    pub(crate) handed: Arc<Handed>,
    pub(crate) accept: Arc<Accept>,
    pub(crate) caller: Caller,
}

impl World {
    pub(crate) async fn new() -> Self {
        let clock = Arc::new(ManualClock::new(START));
        let faults = Arc::<Faults>::default();
        let stores = store_memory::open_with(clock.clone(), faults.clone());
        let account = Account {
            production: true,
            max_24_hour_send: 1_000.0,
            max_send_rate: -1.0,
            ..Account::new("123456789012".parse().unwrap(), START)
        };
        let known = Arc::new(Known::new(account));
        let handed = Arc::new(Handed::default());
        let accept = Self::open(&clock, &stores, &known, &handed).await;
        Self {
            clock,
            stores,
            faults,
            known,
            handed,
            accept,
            caller: Caller {
                account: "123456789012".parse().unwrap(),
                region: "us-east-1".parse().unwrap(),
                principal: "arn:aws:iam::123456789012:root".into(),
                access_key_id: "AKIAROOT".into(),
                source_ip: "192.0.2.1".into(),
                secure_transport: true,
                user_agent: String::new(),
            },
        }
    }

    async fn open(
        clock: &Arc<ManualClock>,
        stores: &Stores,
        known: &Arc<Known>,
        handed: &Arc<Handed>,
    ) -> Arc<Accept> {
        let place = Place {
            shard: SHARD,
            epoch: stores.journal.lease(SHARD, "test").await.unwrap(),
            first_number: stores.journal.next_number(SHARD).await.unwrap(),
        };
        let parts = Parts {
            env: Env {
                clock: clock.clone(),
                entropy: Arc::new(Counting::default()),
                net: Arc::new(Nowhere),
                dns: Arc::new(Nowhere),
                disk: Arc::new(Nowhere),
            },
            journal: stores.journal.clone(),
            series: stores.series.clone(),
            place,
            directory: known.clone(),
            handoff: handed.clone(),
        };
        let settings = Settings::new("ses.test".into(), HmacKey::new(b"key"));
        Arc::new(Accept::new(parts, settings))
    }

    /// The same installation after a restart.
    pub(crate) async fn reopened(&self) -> Arc<Accept> {
        Self::open(&self.clock, &self.stores, &self.known, &self.handed).await
    }

    pub(crate) async fn submit(&self, submission: Submission) -> Result<MessageId, Error> {
        self.accept.submit(&self.caller, submission).await
    }

    /// The record that was stored, whether or not anybody gets the mail.
    pub(crate) async fn record(&self, id: MessageId) -> MailRecord {
        let number = number(id);
        let record = self.stores.journal.record(SHARD, number).await.unwrap();
        serde_json::from_slice(&record.expect("is stored")).unwrap()
    }

    /// What the log says of a message.
    pub(crate) async fn events(&self, id: MessageId) -> Vec<(Option<u16>, MailEvent)> {
        let history = self
            .stores
            .journal
            .history(SHARD, number(id), 1_000)
            .await
            .unwrap();
        let event = |entry: store::journal::Entry| {
            let event = serde_json::from_slice(&entry.entry.event).unwrap();
            (entry.entry.recipient, event)
        };
        history.into_iter().map(event).collect()
    }

    /// Indexes of the recipients that wait.
    pub(crate) async fn waits(&self, id: MessageId) -> Vec<u16> {
        let waiting = self.stores.journal.waiting_of(SHARD, number(id)).await;
        let waiting = waiting.unwrap().into_iter();
        waiting.map(|waiting| waiting.recipient.index).collect()
    }

    /// The text of the refusal.
    pub(crate) async fn refusal(&self, submission: Submission) -> String {
        self.submit(submission)
            .await
            .expect_err("is refused")
            .to_string()
    }

    pub(crate) async fn sent(&self) -> i64 {
        let caller = &self.caller;
        self.accept
            .sent_last_24_hours(&caller.account, &caller.region)
            .await
            .unwrap()
    }

    /// Nothing was stored, handed over or counted.
    pub(crate) async fn is_untouched(&self) -> bool {
        let queues = self.stores.journal.queues(SHARD).await.unwrap();
        let entries = self
            .stores
            .journal
            .entries(SHARD, store::Seq(0), 10)
            .await
            .unwrap();
        let handed = self.handed.0.lock().unwrap().is_empty();
        queues.is_empty() && entries.is_empty() && handed && self.sent().await == 0
    }
}

pub(crate) fn simple(to: &[&str]) -> Submission {
    let text = |data: &str| Text {
        data: data.into(),
        charset: None,
    };
    let content = Content::Simple(Box::new(Simple {
        subject: text("Hello"),
        text: Some(text("It works.")),
        html: None,
        headers: Vec::new(),
        attachments: Vec::new(),
    }));
    Submission {
        source: Some("Alice <alice@sender.test>".into()),
        destination: Some(Destination {
            to: to.iter().map(ToString::to_string).collect(),
            ..Destination::default()
        }),
        ..Submission::new(Interface::SesV2, "SendEmail", content)
    }
}

pub(crate) fn raw(text: &str) -> Submission {
    Submission {
        source: None,
        destination: None,
        operation: "SendRawEmail",
        content: Content::Raw(text.to_owned().into()),
        ..simple(&[])
    }
}

fn number(id: MessageId) -> MessageNumber {
    id.open(&HmacKey::new(b"key")).expect("our own id").number
}

/// A part of a multipart message, with its header fields.
pub(crate) fn with_part(fields: &str, content: &str) -> Submission {
    raw(&format!(
        "From: a@sender.test\r\nTo: b@inbox.test\r\nMIME-Version: 1.0\r\n\
        Content-Type: multipart/mixed; boundary=B\r\n\r\n--B\r\n\r\nhello\r\n--B\r\n{fields}\r\n\r\n{content}\r\n--B--\r\n"
    ))
}
