//! An accept on the stores in memory, with a directory that the test fills.

use accept::{
    Accept, Accepted, Arns, Caller, Content, Destination, Directory, Error, Handoff, MailFrom,
    Parts, Permit, Place, Settings, Simple, Submission, Suppression, Text, Unreadable,
};
use base::crypto::{HmacKey, RsaError};
use base::env::{
    Answer, BoxStream, Clock, Connected, Disk, DiskFile, Dns, DnsError, Entropy, ListenAt,
    Listener, Net, RecordType, Space, TlsError, TlsInfo, TlsVerify,
};
use base::{AccountId, BoxFuture, Env, MessageId, Region, ShardId, Timestamp};
use model::access::{Denial, IdentityName, Question};
use model::record::Interface;
use model::{Account, ConfigurationSet};
use std::collections::BTreeMap;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::path::Path;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use store::Stores;
use store_memory::Faults;
use zeroize::Zeroizing;

pub(crate) const START: Timestamp = Timestamp(1_800_000_000_000);
pub(crate) const SHARD: ShardId = ShardId(0);

/// A clock that moves when told to.
#[derive(Default)]
pub(crate) struct ManualClock(AtomicI64);

impl Clock for ManualClock {
    fn now(&self) -> Timestamp {
        Timestamp(START.0 + self.0.load(Ordering::Relaxed))
    }
}

impl ManualClock {
    pub(crate) fn advance(&self, by: Duration) {
        self.0
            .fetch_add(i64::try_from(by.as_millis()).unwrap(), Ordering::Relaxed);
    }
}

/// Randomness that counts, and an outside that is not there.
#[derive(Default)]
struct Outside(AtomicU64);

impl Entropy for Outside {
    fn fill(&self, buffer: &mut [u8]) {
        let n = self.0.fetch_add(1, Ordering::Relaxed);
        let bytes = base::crypto::sha256(&n.to_be_bytes());
        buffer
            .iter_mut()
            .zip(bytes)
            .for_each(|(to, from)| *to = from);
    }

    fn rsa_pkcs8(&self, _bits: usize) -> Result<Zeroizing<Vec<u8>>, RsaError> {
        Err(RsaError::Failed)
    }
}

fn nothing<T>() -> io::Result<T> {
    Err(io::ErrorKind::Unsupported.into())
}

impl Net for Outside {
    fn connect(
        &self,
        _to: SocketAddr,
        _from: Option<IpAddr>,
    ) -> BoxFuture<'_, io::Result<Connected>> {
        Box::pin(async { nothing() })
    }

    fn listen(&self, _at: ListenAt) -> BoxFuture<'_, io::Result<Box<dyn Listener>>> {
        Box::pin(async { nothing() })
    }

    fn start_tls<'a>(
        &'a self,
        _stream: BoxStream,
        _server_name: &'a str,
        _verify: TlsVerify,
    ) -> BoxFuture<'a, Result<(BoxStream, TlsInfo), TlsError>> {
        Box::pin(async { Err(TlsError("no network".into())) })
    }
}

impl Dns for Outside {
    fn lookup<'a>(
        &'a self,
        _name: &'a str,
        _kind: RecordType,
    ) -> BoxFuture<'a, Result<Answer, DnsError>> {
        Box::pin(async { Err(DnsError::TimedOut) })
    }
}

impl Disk for Outside {
    fn open(&self, _path: &Path) -> io::Result<Box<dyn DiskFile>> {
        nothing()
    }
    fn create_dir(&self, _path: &Path) -> io::Result<()> {
        nothing()
    }
    fn list(&self, _path: &Path) -> io::Result<Vec<String>> {
        nothing()
    }
    fn exists(&self, _path: &Path) -> bool {
        false
    }
    fn remove(&self, _path: &Path) -> io::Result<()> {
        nothing()
    }
    fn rename(&self, _from: &Path, _to: &Path) -> io::Result<()> {
        nothing()
    }
    fn sync_dir(&self, _path: &Path) -> io::Result<()> {
        nothing()
    }
    fn space(&self, _path: &Path) -> io::Result<Space> {
        nothing()
    }
}

/// One account, and identities by name: an address permits itself, a domain all of its addresses.
pub(crate) struct Known {
    pub(crate) account: Mutex<Account>,
    pub(crate) identities: Mutex<BTreeMap<String, bool>>,
    /// What the policies were asked.
    pub(crate) asked: Mutex<Vec<Question>>,
}

impl Directory for Known {
    fn account<'a>(
        &'a self,
        account: &'a AccountId,
        _region: &'a Region,
    ) -> BoxFuture<'a, Result<Option<Arc<Account>>, Unreadable>> {
        let known = self.account.lock().unwrap().clone();
        let found = (known.id == *account).then(|| Arc::new(known));
        Box::pin(async move { Ok(found) })
    }

    fn permit<'a>(
        &'a self,
        account: &'a AccountId,
        region: &'a Region,
        address: &'a str,
    ) -> BoxFuture<'a, Result<Option<Permit>, Unreadable>> {
        let domain = address
            .rsplit_once('@')
            .map_or("", |(_, domain)| domain)
            .to_ascii_lowercase();
        let identities = self.identities.lock().unwrap();
        let names = [address.to_owned(), domain];
        let found = names.into_iter().find_map(|name| {
            identities.get(&name).map(|signs| Permit {
                arn: base::Arn::ses(region, account, format!("identity/{name}")).to_string(),
                dkim_identity: signs.then(|| name.clone()),
                identity: IdentityName {
                    account: account.clone(),
                    region: region.clone(),
                    name,
                },
                configuration_set: None,
                mail_from: MailFrom::Default,
                feedback_forwarding: true,
            })
        });
        Box::pin(async move { Ok(found) })
    }

    fn permit_by<'a>(
        &'a self,
        identity: &'a IdentityName,
        address: &'a str,
    ) -> BoxFuture<'a, Result<Option<Permit>, Unreadable>> {
        self.permit(&identity.account, &identity.region, address)
    }

    fn configuration_set<'a>(
        &'a self,
        _: &'a AccountId,
        _: &'a Region,
        _: &'a str,
    ) -> BoxFuture<'a, Result<Option<Arc<ConfigurationSet>>, Unreadable>> {
        Box::pin(async { Ok(None) })
    }

    fn authorize<'a>(
        &'a self,
        question: &'a Question,
    ) -> BoxFuture<'a, Result<Result<(), Denial>, Unreadable>> {
        self.asked.lock().unwrap().push(question.clone());
        Box::pin(async { Ok(Ok(())) })
    }

    fn suppression<'a>(
        &'a self,
        _: &'a AccountId,
        _: &'a Region,
        _: &'a str,
    ) -> BoxFuture<'a, Result<Option<Suppression>, Unreadable>> {
        Box::pin(async { Ok(None) })
    }
}

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
        let clock = Arc::new(ManualClock::default());
        let faults = Arc::<Faults>::default();
        let stores = store_memory::open_with(clock.clone(), faults.clone());
        let account = Account {
            production: true,
            max_24_hour_send: 1_000.0,
            max_send_rate: -1.0,
            ..Account::new("123456789012".parse().unwrap(), START)
        };
        let known = Arc::new(Known {
            account: Mutex::new(account),
            identities: Mutex::new(BTreeMap::from([("sender.test".into(), true)])),
            asked: Mutex::default(),
        });
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
        let outside = Arc::new(Outside::default());
        let place = Place {
            shard: SHARD,
            epoch: stores.journal.lease(SHARD, "test").await.unwrap(),
            first_number: stores.journal.next_number(SHARD).await.unwrap(),
        };
        let parts = Parts {
            env: Env {
                clock: clock.clone(),
                entropy: outside.clone(),
                net: outside.clone(),
                dns: outside.clone(),
                disk: outside,
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
    Submission {
        interface: Interface::SesV2,
        operation: "SendEmail",
        source: Some("Alice <alice@sender.test>".into()),
        destination: Some(Destination {
            to: to.iter().map(ToString::to_string).collect(),
            ..Destination::default()
        }),
        reply_to: Vec::new(),
        return_path: None,
        arns: Arns::default(),
        idempotency_key: None,
        configuration_set: None,
        tags: Vec::new(),
        tenant: None,
        contact_list: None,
        resource: None,
        content: Content::Simple(Box::new(Simple {
            subject: text("Hello"),
            text: Some(text("It works.")),
            html: None,
            headers: Vec::new(),
            attachments: Vec::new(),
        })),
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
