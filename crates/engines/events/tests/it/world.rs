//! A journal with mail in it, and a post office that does as it is told.

use base::crypto::{HmacKey, RsaError};
use base::env::{Clock, Entropy};
use base::id::Origin;
use base::{BoxFuture, MessageId, MessageNumber, ShardId, Timestamp};
use bytes::Bytes;
use events::{Faults, Feedback, Letter, NotPosted, Parts, Post, Progress, Reader};
use model::record::Interface;
use model::{MailEvent, MailRecord};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use store::journal::{NewEntry, NewMessage};
use store::{Batch, BatchId, Epoch, Journal, Op};
use tokio::task::JoinHandle;
use tokio::time::{Instant, sleep};
use zeroize::Zeroizing;

pub(crate) const SHARD: ShardId = ShardId(0);

/// Wall time that goes with tokio's clock; chance that is none.
struct Machine(Instant, Mutex<u8>);

impl Clock for Machine {
    fn now(&self) -> Timestamp {
        Timestamp(1_700_000_000_000 + self.0.elapsed().as_millis() as i64)
    }
}

impl Entropy for Machine {
    fn fill(&self, buffer: &mut [u8]) {
        let mut next = self.1.lock().expect("no panic");
        for byte in buffer {
            *next = next.wrapping_mul(5).wrapping_add(113);
            *byte = *next;
        }
    }

    fn rsa_pkcs8(&self, _: usize) -> Result<Zeroizing<Vec<u8>>, RsaError> {
        unreachable!("no key is made here")
    }
}

/// Letters by their names, and what is answered to the next ones.
#[derive(Default)]
pub(crate) struct Office {
    pub(crate) letters: Mutex<BTreeMap<String, Letter>>,
    pub(crate) posted: Mutex<usize>,
    pub(crate) answers: Mutex<Vec<NotPosted>>,
}

impl Post for Office {
    fn post(&self, letter: Letter) -> BoxFuture<'_, Result<(), NotPosted>> {
        Box::pin(async move {
            if let Some(answer) = self.answers.lock().expect("no panic").pop() {
                return Err(answer);
            }
            *self.posted.lock().expect("no panic") += 1;
            let mut letters = self.letters.lock().expect("no panic");
            let place = letter.once.rsplit_once('/').expect("a message id").0;
            letters.insert(place.to_owned(), letter.clone());
            Ok(())
        })
    }
}

pub(crate) struct World {
    machine: Arc<Machine>,
    pub(crate) journal: Arc<dyn Journal>,
    pub(crate) office: Arc<Office>,
    epoch: Epoch,
    next: Mutex<u64>,
}

impl World {
    pub(crate) async fn new() -> Self {
        let machine = Arc::new(Machine(Instant::now(), Mutex::new(1)));
        let journal = store_memory::open(machine.clone()).journal;
        let epoch = journal.lease(SHARD, "test").await.expect("leased");
        Self {
            machine,
            journal,
            office: Arc::default(),
            epoch,
            next: Mutex::new(0),
        }
    }

    pub(crate) fn record(&self, number: u64, feedback_to: Option<&str>) -> MailRecord {
        let origin = Origin {
            region: 0x0100,
            at: self.machine.now(),
            shard: SHARD,
            number: MessageNumber(number),
        };
        MailRecord {
            id: MessageId::mint(&HmacKey::new(b"key"), origin),
            account: "123456789012".parse().expect("an id"),
            region: "us-east-1".parse().expect("a region"),
            accepted_at: self.machine.now(),
            interface: Interface::SesV2,
            operation: "SendEmail".into(),
            source: "me@from.test".into(),
            source_address: "me@from.test".into(),
            identity: "from.test".into(),
            source_arn: String::new(),
            dkim_identity: None,
            mail_from_domain: "bounce.from.test".into(),
            caller: String::new(),
            source_ip: String::new(),
            configuration_set: None,
            tags: Vec::new(),
            destinations: vec!["a@to.test".into(), "b@to.test".into()],
            headers: vec![("Subject".into(), "The original subject".into())],
            headers_truncated: false,
            head_bytes: 0,
            size: 0,
            body_hash: [0; 32],
            expires_at: Timestamp(i64::MAX),
            custom_expiry: false,
            tls: model::configuration_set::TlsPolicy::default(),
            feedback_to: feedback_to.map(str::to_owned),
            send_at: None,
            by_service: false,
        }
    }

    /// Commits a message with these events of its second recipient.
    pub(crate) async fn mail(
        &self,
        change: impl FnOnce(&mut MailRecord),
        events: impl IntoIterator<Item = MailEvent>,
    ) {
        let number = {
            let mut next = self.next.lock().expect("no panic");
            *next += 1;
            *next
        };
        let mut record = self.record(number, Some("back@from.test"));
        change(&mut record);
        let message = MessageNumber(number);
        let mut ops = vec![Op::Message(NewMessage {
            number: message,
            at: record.accepted_at,
            record: serde_json::to_vec(&record).expect("JSON").into(),
            body: vec![Bytes::from_static(b"x")],
        })];
        ops.extend(events.into_iter().map(|event| {
            Op::Append(NewEntry {
                message,
                recipient: Some(1),
                at: self.machine.now(),
                event: serde_json::to_vec(&event).expect("JSON").into(),
            })
        }));
        let id = BatchId(u128::from(number));
        let commit = self.journal.commit(SHARD, self.epoch, Batch { id, ops });
        commit.await.expect("committed");
    }

    /// Starts a forwarder; aborting its task is a crash.
    pub(crate) fn start(&self, faults: Faults) -> (JoinHandle<()>, Arc<Progress>, Arc<Feedback>) {
        let post: Arc<dyn Post> = self.office.clone();
        let feedback = Feedback::new(self.journal.clone(), SHARD, post, "ses.test");
        let feedback = Arc::new(feedback);
        let reader = Reader::new(
            "feedback",
            Parts {
                journal: self.journal.clone(),
                shard: SHARD,
                epoch: self.epoch,
                clock: self.machine.clone(),
                entropy: self.machine.clone(),
                faults,
            },
        );
        let progress = reader.progress();
        let consumer = feedback.clone();
        let task = tokio::spawn(async move {
            reader.run(&*consumer).await.expect("the shard is ours");
        });
        (task, progress, feedback)
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.machine.now()
    }

    /// Names of the letters, and how often letters were posted.
    pub(crate) fn letters(&self) -> (Vec<String>, usize) {
        let letters = self.office.letters.lock().expect("no panic");
        let names = letters.keys().cloned().collect();
        (names, *self.office.posted.lock().expect("no panic"))
    }

    /// The letter about the log's n-th entry, as text.
    pub(crate) fn letter(&self, seq: u64) -> String {
        let letters = self.office.letters.lock().expect("no panic");
        let letter = letters.get(&format!("feedback/0/{seq}"));
        let letter = letter.expect("it was posted");
        String::from_utf8_lossy(&letter.message).into_owned()
    }
}

pub(crate) async fn a_while() {
    sleep(Duration::from_secs(5)).await;
}
