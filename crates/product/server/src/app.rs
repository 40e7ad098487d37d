//! The whole server: built, announced, run, drained (docs/adr/022).

mod crew;
mod doors;
mod operator;
mod submission;
mod told;

use crate::api::{Api, Around};
use crate::certificates::Certificates;
use crate::config::Config;
use crate::dev::Mailbox;
use crate::endpoints::Endpoints;
use crate::flight::FlightRecorder;
use crate::http1::Door;
use crate::links::Links;
use crate::metrics::Registry;
use crate::operator::house::House;
use crate::requests::{Bounds, Requests};
use crate::transcripts::Transcripts;
use crate::wiring::noted::{NotedLogin, NotedPost, Notes};
use crate::wiring::{self, Engines};
use base::crypto::Keyring;
use base::env::{CertificateError, Zone};
use base::{BoxFuture, Budget, Env, ShardId, Timestamp};
use crew::Crew;
use doors::Doors;
use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use store::Stores;
use submission::Stand;
use thiserror::Error;
use tokio::sync::watch;
use tokio::time::{interval, timeout};

/// How long the drain waits for requests in flight. A client that is still sending then gets no answer, which tells it
/// that nothing was accepted.
const REQUESTS_GRACE: Duration = Duration::from_secs(8);
/// What the drain may take beyond `limits.drain_time`: the queue gives its last commits two seconds, and says itself
/// when they failed.
const DRAIN_MARGIN: Duration = Duration::from_secs(3);
/// Between two looks for mail that may be forgotten.
const RETENTION_EVERY: Duration = Duration::from_hours(1);
/// The same where everything is in memory.
const MAILBOX_EVERY: Duration = Duration::from_mins(1);
/// Counters are kept at least this long: statistics look back two weeks, quotas 24 hours.
const COUNTERS_KEPT: Duration = Duration::from_hours(15 * 24);

/// Why the server did not start.
#[derive(Debug, Error)]
pub enum BuildError {
    /// The store does not answer.
    #[error("the store cannot be used")]
    Store(#[from] store::Error),
    /// The control plane does not open: most often, the master key is not the one that sealed the data.
    #[error("accounts and keys cannot be opened")]
    Control(#[from] control::Error),
    /// An address is taken, or not ours.
    #[error("{key}: cannot listen on {at}")]
    Listen {
        /// Key of the configuration.
        key: &'static str,
        /// The address or path.
        at: String,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// A certificate or its key cannot be used.
    #[error("{key}: the certificate cannot be used")]
    Certificate {
        /// Key of the configuration.
        key: &'static str,
        /// Why.
        #[source]
        source: CertificateError,
    },
    /// There are listeners for TLS, and no certificate.
    #[error("{0}: there is no certificate")]
    NoCertificate(&'static str),
    /// `endpoints.json` cannot be written.
    #[error("{path} cannot be written", path = .path.display())]
    Endpoints {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
}

/// Why a running server stopped by itself.
#[derive(Debug, Error)]
pub enum RunError {
    /// The queue cannot go on: another process owns its mail, or the store failed.
    #[error("the queue stopped")]
    Queue(#[from] queue::Error),
    /// A part that runs as long as the server does is gone: a bug, and the server is not whole without it.
    #[error("{0} died")]
    Died(&'static str),
}

/// A server whose listeners accept.
pub struct App {
    config: Config,
    env: Env,
    stores: Stores,
    engines: Engines,
    doors: Vec<Door>,
    submission: Vec<smtp_in::Door>,
    certificates: Certificates,
    endpoints: Endpoints,
    house: House,
    ready: Arc<AtomicBool>,
    closing: watch::Sender<bool>,
}

impl App {
    /// Opens engines on the stores, wires them, and binds every listener (docs/adr/021).
    pub async fn build(
        config: Config,
        env: Env,
        stores: Stores,
        master_key: impl Into<Keyring>,
    ) -> Result<Self, BuildError> {
        let mut registry = Registry::default();
        let engines =
            wiring::engines(&config, &env, &stores, master_key.into(), &mut registry).await?;
        let ready = Arc::new(AtomicBool::new(false));
        let limits = &config.limits;
        let budget = Budget::new(limits.inflight_bytes, limits.inflight_wait);
        let links = Links::new(Arc::clone(&engines.control));
        let house = House {
            endpoints: Arc::default(),
            requests: requests(&config, &mut registry),
            backup: Arc::default(),
            key_file: Arc::default(),
        };
        let api = Api::new(
            wiring::pipeline(&config, &env, &engines),
            links.clone(),
            &config,
            Around {
                budget: budget.clone(),
                ready: Arc::clone(&ready),
                clock: Arc::clone(&env.clock),
                requests: Arc::clone(&house.requests),
            },
            &mut registry,
        );
        let paths = wiring::paths(&config, (&engines, &stores), api.registry(), budget.clone());
        let api = api.with_dev(paths);
        let mut doors = Doors::new(&env, &config, &mut registry);
        let api = doors.open_api(Arc::new(api)).await?;
        let public_url = config.web.public_url.clone();
        let base = public_url.unwrap_or_else(|| doors.api_url());
        engines.control.serve_links_at(&base);
        doors.open_web(links).await?;
        let flight = operator::flight_recorder(&config, &env, &engines);
        let operator = operator::open((&engines, &stores), &env, house.clone(), flight);
        doors.open_socket(&ready, operator).await?;
        let stand = stand(&config, &env, &engines, (budget, &house));
        let submission = submission::open(&config, &env, stand, &mut registry).await?;
        doors.open_page(&ready, registry).await?;
        let (mut endpoints, doors) = doors.done();
        endpoints.smtp_starttls = texts(&submission.starttls);
        endpoints.smtp_tls = texts(&submission.tls);
        Ok(Self {
            doors,
            submission: submission.doors,
            certificates: Certificates {
                api,
                smtp: submission.certificate,
            },
            config,
            env,
            stores,
            engines,
            endpoints,
            house,
            ready,
            closing: watch::Sender::new(false),
        })
    }

    /// The records that Sesame serves itself, for an authoritative DNS server.
    pub fn zone(&self) -> Arc<dyn Zone> {
        Arc::clone(&self.engines.control) as Arc<dyn Zone>
    }

    /// The control plane, for rigs that prepare a world.
    pub fn control(&self) -> Arc<control::Control> {
        Arc::clone(&self.engines.control)
    }

    /// What the queue is doing.
    pub fn queue(&self) -> queue::Handle {
        self.engines.queue.clone()
    }

    /// What writes down what the queue was told last; `None` without a data folder.
    pub fn flight_recorder(&self) -> Option<FlightRecorder> {
        operator::flight_recorder(&self.config, &self.env, &self.engines)
    }

    /// Tells where the authoritative DNS server listens.
    pub fn add_dns(&mut self, addresses: &[SocketAddr]) {
        self.endpoints.dns.extend(texts(addresses));
    }

    /// The certificates of its listeners, which can be renewed while it runs.
    pub fn certificates(&self) -> Certificates {
        self.certificates.clone()
    }

    /// The real addresses.
    pub fn endpoints(&self) -> &Endpoints {
        &self.endpoints
    }

    /// Says that the server is ready, in `endpoints.json` too when there is a data folder.
    ///
    /// **Errors**: the file cannot be written.
    pub fn announce(&self) -> Result<(), BuildError> {
        // It is said once; a rig that says it again has the same addresses.
        let _ = self.house.endpoints.set(self.endpoints.clone());
        if let Some(folder) = &self.config.data_dir {
            self.endpoints
                .write(&*self.env.disk, folder)
                .map_err(|source| BuildError::Endpoints {
                    path: folder.join(crate::endpoints::FILE_NAME),
                    source,
                })?;
        }
        self.ready.store(true, Ordering::Release);
        Ok(())
    }

    /// Serves until `stop` ends, then drains: no new work, what is in flight is finished, within
    /// `limits.drain_time` and a little.
    ///
    /// **Errors**: the queue cannot go on.
    pub async fn run(self, stop: impl Future<Output = ()> + Send) -> Result<(), RunError> {
        let (closing, engines) = (self.closing, self.engines);
        let mut crew = Crew::default();
        for door in self.doors {
            let name = door.name;
            crew.spawn(name, door.run(closing.subscribe(), REQUESTS_GRACE));
        }
        for door in self.submission {
            let work = door.run(closing.subscribe(), REQUESTS_GRACE);
            crew.spawn("SMTP submission", work);
        }
        let control = Arc::clone(&engines.control);
        let letters = wiring::letters(&engines.accept);
        let control = control.run(letters, closing.subscribe());
        crew.spawn("the control plane", control);
        let memory = Memory {
            keep: self.config.retention,
            // With a folder the history outlives the mailbox.
            mailbox: engines.mailbox.filter(|_| self.config.data_dir.is_none()),
        };
        let forget = retention(self.env, self.stores, engines.shard, memory);
        crew.spawn("retention", until(closing.subscribe(), forget));
        let forward = until(closing.subscribe(), engines.forwarding.run());
        crew.spawn("feedback forwarding", forward);
        let transcripts = engines.transcripts.map(|(transcripts, keeper)| {
            crew.spawn("the keeper of transcripts", keeper.run());
            transcripts
        });
        let mut driver: BoxFuture<'_, _> = Box::pin(engines.driver.run());
        let ended = tokio::select! {
            biased;
            ended = driver.as_mut() => Some(ended.map_err(RunError::from)),
            name = crew.first_end() => Some(Err(RunError::Died(name))),
            () = stop => None,
        };
        self.ready.store(false, Ordering::Release);
        closing.send_replace(true);
        if let Some(ended) = ended {
            return ended;
        }
        let within = self.config.limits.drain_time;
        drain(driver, (engines.queue, transcripts), crew, within).await
    }
}

/// Lets the queue and the doors finish, but not for ever.
async fn drain(
    driver: BoxFuture<'_, Result<(), queue::Error>>,
    (queue, transcripts): (queue::Handle, Option<Transcripts>),
    crew: Crew,
    within: Duration,
) -> Result<(), RunError> {
    let all = async {
        let (outcome, ()) = tokio::join!(driver, queue.drain(within));
        if let Some(transcripts) = transcripts {
            transcripts.end().await;
        }
        crew.all_ended().await;
        outcome
    };
    if let Ok(outcome) = timeout(within + DRAIN_MARGIN, all).await {
        return outcome.map_err(RunError::from);
    }
    tracing::warn!("the drain took too long; what was left is tried at the next start");
    Ok(())
}

/// What SMTP stands on; it remembers refusals as the APIs do.
fn stand(
    config: &Config,
    env: &Env,
    engines: &Engines,
    (budget, house): (Budget, &House),
) -> Stand {
    let notes = Notes {
        requests: Arc::clone(&house.requests),
        clock: Arc::clone(&env.clock),
        entropy: Arc::clone(&env.entropy),
    };
    let post = Arc::new(Arc::clone(&engines.accept));
    let login = wiring::login(config, engines);
    Stand {
        post: Arc::new(NotedPost {
            post,
            notes: notes.clone(),
        }),
        login: Arc::new(NotedLogin { login, notes }),
        budget,
    }
}

fn requests(config: &Config, registry: &mut Registry) -> Arc<Requests> {
    let limits = &config.limits;
    let bounds = Bounds {
        calls: limits.remembered_requests,
        bytes: usize::try_from(limits.remembered_bytes).unwrap_or(usize::MAX),
    };
    Requests::new(bounds, registry)
}

fn texts(addresses: &[SocketAddr]) -> Vec<String> {
    addresses.iter().map(ToString::to_string).collect()
}

/// Does work until the drain begins.
async fn until(mut closing: watch::Receiver<bool>, work: BoxFuture<'static, ()>) {
    tokio::select! {
        biased;
        () = crate::http1::closed(&mut closing) => {}
        () = work => {}
    }
}

/// What is remembered of finished mail.
struct Memory {
    /// How long.
    keep: Duration,
    /// In memory alone: no longer than its mailbox has it.
    mailbox: Option<Arc<Mailbox>>,
}

/// Forgets finished mail that is older than its time, now and then.
fn retention(env: Env, stores: Stores, shard: ShardId, memory: Memory) -> BoxFuture<'static, ()> {
    let Memory { keep, mailbox } = memory;
    Box::pin(async move {
        let every = mailbox.as_ref().map(|_| MAILBOX_EVERY);
        let mut ticks = interval(every.unwrap_or(RETENTION_EVERY));
        loop {
            ticks.tick().await;
            let now: Timestamp = env.clock.now();
            let gone = mailbox.as_ref().and_then(|mailbox| mailbox.gone_until());
            let before = now.minus(keep).max(gone.unwrap_or(Timestamp(0)));
            let forgotten = stores.journal.forget(shard, before).await;
            let counters = stores
                .series
                .forget(now.minus(keep.max(COUNTERS_KEPT)))
                .await;
            match (forgotten, counters) {
                (Ok(0), Ok(_)) => {}
                (Ok(messages), Ok(_)) => tracing::info!(messages, "forgot finished mail"),
                (Err(e), _) | (_, Err(e)) => tracing::warn!(error = %e, "cannot forget old mail"),
            }
        }
    })
}
