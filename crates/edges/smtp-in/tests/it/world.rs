//! A door whose listener, handshakes, logins and post office are in memory.

use accept::{Caller, Error, Submission};
use base::crypto::RsaError;
use base::env::{BoxStream, Entropy, Listener, Peer, TlsAcceptor, TlsError, TlsInfo};
use base::id::Origin;
use base::{BoxFuture, Budget, MessageId, MessageNumber, ShardId, Timestamp};
use smtp::server::Credentials;
use smtp_in::{Desk, Door, Figures, Kind, Limits, Login, Outside, Post, Principal, Refusal};
use std::io;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream, duplex};
use tokio::sync::{mpsc, watch};
use tokio::task::JoinHandle;

/// How long the drain waits for messages in flight.
pub(crate) const GRACE: Duration = Duration::from_secs(8);
/// `\0ann\0pw`
pub(crate) const RIGHT: &str = "AUTH PLAIN AGFubgBwdw==";
/// `\0ann\0no` and `\0bob\0pw`
pub(crate) const WRONG: [&str; 2] = ["AUTH PLAIN AGFubgBubw==", "AUTH PLAIN AGJvYgBwdw=="];

struct Counting(AtomicU64);

impl Entropy for Counting {
    fn fill(&self, buffer: &mut [u8]) {
        let n = self.0.fetch_add(1, Ordering::Relaxed) as u8;
        buffer.fill(n);
    }

    fn rsa_pkcs8(&self, _: usize) -> Result<zeroize::Zeroizing<Vec<u8>>, RsaError> {
        Err(RsaError::Failed)
    }
}

struct InMemory(mpsc::UnboundedReceiver<(DuplexStream, SocketAddr)>);

impl Listener for InMemory {
    fn local_addr(&self) -> Option<SocketAddr> {
        None
    }

    fn accept(&mut self) -> BoxFuture<'_, io::Result<(BoxStream, Peer)>> {
        Box::pin(async {
            let next = self.0.recv().await;
            let (stream, from) = next.ok_or(io::ErrorKind::NotConnected)?;
            Ok((Box::new(stream) as BoxStream, Peer::Tcp(from)))
        })
    }
}

/// What the outside of the door is told to do, and what it saw.
#[derive(Default)]
pub(crate) struct World {
    /// Handshakes hang.
    pub(crate) silent_tls: AtomicBool,
    /// Logins cannot be checked.
    pub(crate) no_logins: AtomicBool,
    /// How long a message takes to be accepted.
    pub(crate) work: Mutex<Duration>,
    /// What the next message is told instead of an id.
    pub(crate) refusal: Mutex<Option<Error>>,
    /// What was submitted.
    pub(crate) submitted: Mutex<Vec<(Caller, Submission)>>,
}

impl TlsAcceptor for World {
    /// The bytes stay as they are: what TLS does to them is the driver's business.
    fn accept(&self, stream: BoxStream) -> BoxFuture<'_, Result<(BoxStream, TlsInfo), TlsError>> {
        Box::pin(async move {
            if self.silent_tls.load(Ordering::Relaxed) {
                std::future::pending::<()>().await;
            }
            let info = TlsInfo {
                version: "TLSv1.3",
                cipher: "TLS_AES_128_GCM_SHA256".into(),
            };
            Ok((stream, info))
        })
    }
}

impl Login for World {
    fn login<'a>(&'a self, claimed: &'a Credentials) -> BoxFuture<'a, Result<Principal, Refusal>> {
        Box::pin(async move {
            if self.no_logins.load(Ordering::Relaxed) {
                return Err(Refusal::Unavailable("the store is away".into()));
            }
            if claimed.user != "ann" || claimed.password.expose() != "pw" {
                return Err(Refusal::Wrong);
            }
            Ok(Principal {
                account: "123456789012".parse().expect("an account"),
                region: "us-east-1".parse().expect("a region"),
                arn: "arn:aws:iam::123456789012:user/ann".into(),
                key: "AKIAANN".into(),
            })
        })
    }
}

impl Post for World {
    fn submit<'a>(
        &'a self,
        caller: &'a Caller,
        submission: Submission,
    ) -> BoxFuture<'a, Result<MessageId, Error>> {
        Box::pin(async move {
            let work = *self.work.lock().expect("no panic");
            tokio::time::sleep(work).await;
            let mut submitted = self.submitted.lock().expect("no panic");
            submitted.push((caller.clone(), submission));
            match self.refusal.lock().expect("no panic").take() {
                Some(error) => Err(error),
                None => Ok(id(submitted.len() as u64)),
            }
        })
    }
}

pub(crate) fn id(n: u64) -> MessageId {
    let origin = Origin {
        region: "us-east-1"
            .parse::<base::Region>()
            .expect("a region")
            .code(),
        at: Timestamp(1_800_000_000_000),
        shard: ShardId(0),
        number: MessageNumber(n),
    };
    MessageId::mint(&base::crypto::HmacKey::new(b"k"), origin)
}

/// The door and its world.
pub(crate) struct Rig {
    pub(crate) world: Arc<World>,
    pub(crate) budget: Budget,
    pub(crate) figures: Arc<Figures>,
    connect: mpsc::UnboundedSender<(DuplexStream, SocketAddr)>,
    closing: watch::Sender<bool>,
    running: JoinHandle<()>,
}

pub(crate) fn rig(kind: Kind, limits: Limits) -> Rig {
    let world = Arc::new(World::default());
    let budget = Budget::new(8 << 20, Duration::from_secs(30));
    let outside = Outside {
        post: Arc::clone(&world) as _,
        login: Arc::clone(&world) as _,
        tls: Arc::clone(&world) as _,
        budget: budget.clone(),
        entropy: Arc::new(Counting(AtomicU64::new(0))),
    };
    let desk = Desk::new("ses.test", limits, outside);
    let figures = desk.figures();
    let (connect, accepted) = mpsc::unbounded_channel();
    let door = Door {
        kind,
        listener: Box::new(InMemory(accepted)),
        desk,
    };
    let closing = watch::Sender::new(false);
    let running = tokio::spawn(door.run(closing.subscribe(), GRACE));
    Rig {
        world,
        budget,
        figures,
        connect,
        closing,
        running,
    }
}

impl Rig {
    /// A client from this address; nothing was said yet.
    pub(crate) fn connect(&self, from: &str) -> Client {
        let (near, far) = duplex(256 << 10);
        let from = from.parse().expect("an address");
        self.connect.send((far, from)).expect("listens");
        Client(near)
    }

    /// A client that has greeted.
    pub(crate) async fn client(&self) -> Client {
        let mut client = self.connect("192.0.2.1:1");
        assert!(
            client
                .reply()
                .await
                .starts_with("220 email-smtp.ses.test ESMTP ")
        );
        assert!(client.say("EHLO client.test").await.ends_with("250 Ok\r\n"));
        client
    }

    /// A client that has logged in.
    pub(crate) async fn login(&self) -> Client {
        let mut client = self.client().await;
        assert_eq!(
            client.say(RIGHT).await,
            "235 Authentication successful.\r\n"
        );
        client
    }

    /// A client in the middle of a transaction, with these parameters of MAIL.
    pub(crate) async fn envelope(&self, parameters: &str) -> Client {
        let mut client = self.login().await;
        let mail = format!("MAIL FROM:<ann@a.test>{parameters}");
        assert_eq!(client.say(&mail).await, "250 Ok\r\n");
        assert_eq!(client.say("RCPT TO:<bob@b.test>").await, "250 Ok\r\n");
        client
    }

    /// A client whose content is awaited.
    pub(crate) async fn data(&self, parameters: &str) -> Client {
        let mut client = self.envelope(parameters).await;
        assert!(client.say("DATA").await.starts_with("354 "));
        client
    }

    pub(crate) fn drain(&self) {
        self.closing.send_replace(true);
    }

    /// The door has ended.
    pub(crate) async fn ended(self) {
        drop(self.connect);
        self.running.await.expect("no panic");
    }

    pub(crate) fn set_work(&self, work: Duration) {
        *self.world.work.lock().expect("no panic") = work;
    }
}

/// The client's end of a connection.
pub(crate) struct Client(DuplexStream);

impl Client {
    pub(crate) async fn send(&mut self, bytes: &[u8]) {
        self.0.write_all(bytes).await.expect("is open");
    }

    /// One reply, all of its lines.
    pub(crate) async fn reply(&mut self) -> String {
        let (mut said, mut line) = (String::new(), String::new());
        loop {
            let octet = self.0.read_u8().await;
            line.push(char::from(
                octet.unwrap_or_else(|_| panic!("closed after {said}{line}")),
            ));
            if line.ends_with('\n') {
                let last = line.as_bytes().get(3) != Some(&b'-');
                said.push_str(&std::mem::take(&mut line));
                if last {
                    return said;
                }
            }
        }
    }

    pub(crate) async fn say(&mut self, line: &str) -> String {
        self.send(format!("{line}\r\n").as_bytes()).await;
        self.reply().await
    }

    /// What is said until the connection is closed.
    pub(crate) async fn rest(&mut self) -> String {
        let mut said = String::new();
        self.0.read_to_string(&mut said).await.expect("is text");
        said
    }
}
