//! A receiving MX that speaks real SMTP (RFC 5321) with STARTTLS and PIPELINING, answers as a script says, and either
//! keeps every message, keeps envelopes, or only counts (a sink for benchmarks: thousands of messages a second).

mod ledger;
mod memory;
mod script;
mod session;

pub use ledger::{Ledger, read_ledger};
pub use memory::{Counts, Keep, Progress, Received};
pub use script::{Action, Phase, Script, standard_reply};

use crate::certificate::Certificate;
use crate::wait::wait_for;
use anyhow::{Context, Result};
use base::env::Listener;
use memory::Counters;
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU8, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::task::{JoinHandle, JoinSet};
use tokio_rustls::TlsAcceptor;

/// How an MX behaves.
pub struct Options {
    /// Its name in the greeting.
    pub hostname: String,
    /// Offers PIPELINING (RFC 2920).
    pub pipelining: bool,
    /// Offers STARTTLS (RFC 3207) with a self-signed certificate.
    pub starttls: bool,
    /// Offers STARTTLS with this certificate instead.
    pub certificate: Option<Certificate>,
    /// Largest message (RFC 1870).
    pub max_size: usize,
    /// Most connections at a time; further ones are refused with 421.
    pub max_connections: usize,
    /// Local parts script the answer: `unknown@`, `full@`, `defer@`... as [`standard_reply`] says.
    pub standard_script: bool,
    /// What is remembered.
    pub keep: Keep,
    /// A file to which every accepted message's envelope is appended before its 250.
    pub ledger: Option<PathBuf>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            hostname: "mx.testkit.test".into(),
            pipelining: true,
            starttls: false,
            certificate: None,
            max_size: 64 << 20,
            max_connections: 10_000,
            standard_script: true,
            keep: Keep::Messages,
            ledger: None,
        }
    }
}

impl Options {
    /// A sink for benchmarks: counts alone.
    pub fn sink() -> Self {
        Self {
            standard_script: false,
            keep: Keep::Counts,
            ..Self::default()
        }
    }
}

pub(crate) struct Shared {
    pub(crate) options: Options,
    pub(crate) tls: Option<TlsAcceptor>,
    pub(crate) counters: Counters,
    pub(crate) script: Mutex<Script>,
    pub(crate) ledger: Option<Ledger>,
    keep: AtomicU8,
    received: Mutex<Vec<Received>>,
    sessions: Mutex<Vec<Progress>>,
}

/// A lock whose holder panicked still guards whole values here: each is replaced or appended to in one step.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Shared {
    /// What is remembered from now on.
    pub(crate) fn keep(&self) -> Keep {
        match self.keep.load(Ordering::Relaxed) {
            0 => Keep::Counts,
            1 => Keep::Envelopes,
            _ => Keep::Messages,
        }
    }

    /// A session begins; its number.
    pub(crate) fn begin(&self) -> usize {
        let mut sessions = lock(&self.sessions);
        sessions.push(Progress::default());
        sessions.len() - 1
    }

    pub(crate) fn begin_transaction(&self, session: usize) {
        lock(&self.sessions)[session].transactions += 1;
    }

    pub(crate) fn transactions(&self, session: usize) -> u32 {
        lock(&self.sessions)[session].transactions
    }

    pub(crate) fn quit(&self, session: usize) {
        lock(&self.sessions)[session].quit = true;
    }

    /// Writes the message down; after this it may be acknowledged.
    pub(crate) fn take(&self, message: Received) -> Result<()> {
        if let Some(ledger) = &self.ledger {
            ledger.append(&message)?;
        }
        let counters = &self.counters;
        let recipients = message.recipients.len() as u64;
        counters.recipients.fetch_add(recipients, Ordering::Relaxed);
        counters
            .octets
            .fetch_add(message.size as u64, Ordering::Relaxed);
        if self.keep() > Keep::Counts {
            lock(&self.received).push(message);
        }
        counters.messages.fetch_add(1, Ordering::Release);
        Ok(())
    }
}

/// A running MX; it ends, with its connections, when this is dropped.
pub struct Mx {
    shared: Arc<Shared>,
    address: SocketAddr,
    tasks: Vec<JoinHandle<()>>,
}

impl Drop for Mx {
    fn drop(&mut self) {
        for task in &self.tasks {
            task.abort();
        }
    }
}

impl Mx {
    /// Starts an MX on any free loopback port.
    ///
    /// # Errors
    /// When no port or no certificate is to be had.
    pub async fn start(options: Options) -> Result<Self> {
        Self::serve(crate::os::listen(crate::os::ANY_PORT).await?, options)
    }

    /// Starts an MX on a listener, which may be one of a simulator.
    ///
    /// # Errors
    /// When the certificate or the ledger cannot be made.
    pub fn serve(listener: Box<dyn Listener>, options: Options) -> Result<Self> {
        let address = listener
            .local_addr()
            .context("an MX listens on a TCP address")?;
        let tls = if let Some(certificate) = &options.certificate {
            Some(certificate.acceptor())
        } else if options.starttls {
            Some(Certificate::self_signed(&[&options.hostname])?.acceptor())
        } else {
            None
        };
        let ledger = options.ledger.as_deref().map(Ledger::open).transpose()?;
        let shared = Arc::new(Shared {
            keep: AtomicU8::new(options.keep as u8),
            options,
            tls,
            counters: Counters::default(),
            script: Mutex::default(),
            ledger,
            received: Mutex::default(),
            sessions: Mutex::default(),
        });
        let tasks = vec![accept_all(listener, Arc::clone(&shared))];
        Ok(Self {
            shared,
            address,
            tasks,
        })
    }

    /// Serves another listener too: one MX under several addresses.
    pub fn serve_also(&mut self, listener: Box<dyn Listener>) {
        let shared = Arc::clone(&self.shared);
        self.tasks.push(accept_all(listener, shared));
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Changes the script.
    pub fn script(&self, change: impl FnOnce(&mut Script)) {
        change(&mut lock(&self.shared.script));
    }

    /// Changes what is remembered of the messages to come.
    pub fn keep(&self, keep: Keep) {
        self.shared.keep.store(keep as u8, Ordering::Relaxed);
    }

    /// What was counted so far.
    pub fn counts(&self) -> Counts {
        let of = |counter: &AtomicU64| counter.load(Ordering::Acquire);
        let counters = &self.shared.counters;
        Counts {
            connections: lock(&self.shared.sessions).len() as u64,
            open: of(&counters.open),
            tls: of(&counters.tls),
            attempts: of(&counters.attempts),
            messages: of(&counters.messages),
            recipients: of(&counters.recipients),
            octets: of(&counters.octets),
        }
    }

    /// The messages taken so far (without data when only envelopes are kept).
    pub fn received(&self) -> Vec<Received> {
        lock(&self.shared.received).clone()
    }

    /// How far each session came, in the order in which they began.
    pub fn sessions(&self) -> Vec<Progress> {
        lock(&self.shared.sessions).clone()
    }

    /// Forgets what was received; the counts stay.
    pub fn clear(&self) {
        lock(&self.shared.received).clear();
    }

    /// How many copies each recipient got.
    pub fn copies(&self) -> BTreeMap<String, u64> {
        let mut copies = BTreeMap::new();
        for message in lock(&self.shared.received).iter() {
            for recipient in &message.recipients {
                *copies.entry(recipient.clone()).or_default() += 1;
            }
        }
        copies
    }

    /// Waits for a message to that recipient.
    ///
    /// # Errors
    /// When none comes before the deadline.
    pub async fn wait_for_recipient(&self, address: &str, deadline: Duration) -> Result<Received> {
        let wanted = address.to_ascii_lowercase();
        let of = |m: &Received| {
            m.recipients
                .iter()
                .any(|r| r.to_ascii_lowercase() == wanted)
        };
        let look = || lock(&self.shared.received).iter().find(|m| of(m)).cloned();
        wait_for(&format!("the mail to {address}"), deadline, look).await
    }
}

fn accept_all(mut listener: Box<dyn Listener>, shared: Arc<Shared>) -> JoinHandle<()> {
    tokio::spawn(async move {
        // The set lives in this task: when the MX is dropped, its connections end with it.
        let mut sessions = JoinSet::new();
        while let Ok((stream, _)) = listener.accept().await {
            while sessions.try_join_next().is_some() {}
            sessions.spawn(session::run(stream, Arc::clone(&shared)));
        }
    })
}
