//! An installation in memory with a clock, a DNS and randomness that the test controls.

use base::crypto::MasterKey;
use base::env::{Answer, Dns, DnsError, Record, RecordType};
use base::{AccountId, BoxFuture, Env, Secret, Timestamp};
use control::{Control, KeyWorker, Letter, Letters, NotTaken, Scope, Settings};
use nowhere::{Counting, Nowhere};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use store::state::{Versioned, Write, WriteError};
use store::suite::ManualClock;
use store::{State, Stores};
use tokio::sync::watch;

pub(crate) const START: Timestamp = Timestamp(1_800_000_000_000);

type Found = Result<Vec<Record>, DnsError>;

/// Answers by name and type; what is not there does not exist.
#[derive(Default)]
pub(crate) struct FakeDns {
    answers: Mutex<BTreeMap<(String, RecordType), Found>>,
    pub(crate) questions: AtomicU64,
    /// How long an answer takes.
    pub(crate) delay: Mutex<Duration>,
}

impl FakeDns {
    pub(crate) fn set(&self, name: &str, kind: RecordType, answer: Found) {
        self.answers
            .lock()
            .unwrap()
            .insert((name.to_owned(), kind), answer);
    }

    pub(crate) fn cname(&self, name: &str, target: &str) {
        self.set(
            name,
            RecordType::Cname,
            Ok(vec![Record::Cname(target.to_owned())]),
        );
    }

    pub(crate) fn txt(&self, name: &str, texts: &[&str]) {
        let records = texts
            .iter()
            .map(|text| Record::Txt(text.as_bytes().to_vec()));
        self.set(name, RecordType::Txt, Ok(records.collect()));
    }

    pub(crate) fn clear(&self) {
        self.answers.lock().unwrap().clear();
    }
}

impl Dns for FakeDns {
    fn lookup<'a>(
        &'a self,
        name: &'a str,
        kind: RecordType,
    ) -> BoxFuture<'a, Result<Answer, DnsError>> {
        self.questions.fetch_add(1, Ordering::Relaxed);
        let found = self
            .answers
            .lock()
            .unwrap()
            .get(&(name.to_owned(), kind))
            .cloned();
        let answer = found
            .unwrap_or(Err(DnsError::NoSuchDomain))
            .map(|records| Answer {
                records,
                ttl: Duration::ZERO,
                authentic: false,
            });
        let delay = *self.delay.lock().unwrap();
        Box::pin(async move {
            if !delay.is_zero() {
                tokio::time::sleep(delay).await;
            }
            answer
        })
    }
}

/// A store that fails at every write after so many.
pub(crate) struct FailingState {
    inner: Arc<dyn State>,
    left: AtomicI64,
}

impl FailingState {
    pub(crate) fn after(writes: i64, inner: Arc<dyn State>) -> Arc<dyn State> {
        let left = AtomicI64::new(writes);
        Arc::new(Self { inner, left })
    }
}

impl State for FailingState {
    fn get<'a>(&'a self, key: &'a str) -> BoxFuture<'a, Result<Option<Versioned>, store::Error>> {
        self.inner.get(key)
    }

    fn scan<'a>(
        &'a self,
        prefix: &'a str,
        after: Option<&'a str>,
        limit: usize,
    ) -> BoxFuture<'a, Result<Vec<Versioned>, store::Error>> {
        self.inner.scan(prefix, after, limit)
    }

    fn commit(&self, writes: Vec<Write>) -> BoxFuture<'_, Result<(), WriteError>> {
        if self.left.fetch_sub(1, Ordering::Relaxed) <= 0 {
            let failed = store::Error::Failed("the power is off".into());
            return Box::pin(async { Err(WriteError::Store(failed)) });
        }
        self.inner.commit(writes)
    }

    fn watch(&self) -> watch::Receiver<u64> {
        self.inner.watch()
    }
}

/// Keeps the letters, or refuses them.
#[derive(Default)]
pub(crate) struct Letterbox {
    pub(crate) sent: Mutex<Vec<Letter>>,
    /// Nothing is taken while it is set.
    pub(crate) closed: AtomicBool,
}

impl Letters for Letterbox {
    fn post(&self, letter: Letter) -> BoxFuture<'_, Result<(), NotTaken>> {
        let closed = self.closed.load(Ordering::Relaxed);
        if !closed {
            self.sent.lock().unwrap().push(letter);
        }
        Box::pin(async move {
            if closed {
                return Err(NotTaken::Later("closed".into()));
            }
            Ok(())
        })
    }
}

/// The whole installation.
pub(crate) struct World {
    pub(crate) letterbox: Arc<Letterbox>,
    pub(crate) clock: Arc<ManualClock>,
    pub(crate) dns: Arc<FakeDns>,
    pub(crate) env: Env,
    pub(crate) stores: Stores,
    pub(crate) control: Arc<Control>,
    pub(crate) scope: Scope,
}

pub(crate) fn settings() -> Settings {
    let root = ("AKIAROOT".to_owned(), Secret::new("secret".to_owned()));
    let mut settings = Settings::new(account("123456789012"), "us-east-1".parse().unwrap(), root);
    settings.service_domain = "ses.test".into();
    settings.key_worker = KeyWorker::Inline;
    settings
}

pub(crate) fn account(id: &str) -> AccountId {
    id.parse().unwrap()
}

impl World {
    pub(crate) async fn new() -> Self {
        Self::with(settings()).await
    }

    pub(crate) async fn with(settings: Settings) -> Self {
        let (clock, dns) = (
            Arc::new(ManualClock::new(START)),
            Arc::new(FakeDns::default()),
        );
        let env = Env {
            clock: clock.clone(),
            entropy: Arc::new(Counting::default()),
            net: Arc::new(Nowhere),
            dns: dns.clone(),
            disk: Arc::new(Nowhere),
        };
        let stores = store_memory::open(clock.clone());
        let control = Self::open(&env, &stores, settings).await.unwrap();
        let scope = control.first_scope();
        control.serve_links_at("http://web.test/");
        Self {
            letterbox: Arc::new(Letterbox::default()),
            clock,
            dns,
            env,
            stores,
            control: Arc::new(control),
            scope,
        }
    }

    pub(crate) async fn open(
        env: &Env,
        stores: &Stores,
        settings: Settings,
    ) -> Result<Control, control::Error> {
        let master_key = Arc::new(MasterKey::new(&[7; 32]).into());
        Control::open(env.clone(), stores.state.clone(), master_key, settings).await
    }

    /// The same installation after a restart.
    pub(crate) async fn reopened(&self) -> Control {
        Self::open(&self.env, &self.stores, settings())
            .await
            .unwrap()
    }
}

impl World {
    /// Writes an identity's record as it is, past every use case.
    pub(crate) async fn write(&self, identity: &model::Identity) {
        let write = Write {
            key: format!(
                "{}/identity/{}/{}",
                self.scope.account, self.scope.region, identity.name
            ),
            expect: store::state::Expect::Any,
            value: Some(bytes::Bytes::from(serde_json::to_vec(identity).unwrap())),
        };
        self.stores.state.commit(vec![write]).await.unwrap();
        // What is kept in memory may be a second old when others write.
        self.clock.advance(Duration::from_secs(1));
    }
}
