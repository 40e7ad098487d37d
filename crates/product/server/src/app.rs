//! The whole server: built, announced, run, drained.

use crate::api::Api;
use crate::config::Config;
use crate::endpoints::Endpoints;
use crate::http1::budget::Budget;
use crate::http1::{Bounds, Door, Service};
use crate::metrics::Registry;
use crate::operator::{Operator, Page, Socket};
use crate::wiring::{self, Engines};
use base::crypto::MasterKey;
use base::env::{ListenAt, Listener, Zone};
use base::{BoxFuture, Env, ShardId, Timestamp};
use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;
use store::Stores;
use thiserror::Error;
use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio::time::{interval, timeout};

/// How long the drain waits for requests in flight. A client that is still sending then gets no answer, which tells it
/// that nothing was accepted.
const REQUESTS_GRACE: Duration = Duration::from_secs(8);
/// What the drain may take beyond `limits.drain_time` for the last commits.
const DRAIN_MARGIN: Duration = Duration::from_secs(2);
/// Between two looks for mail that may be forgotten.
const RETENTION_EVERY: Duration = Duration::from_hours(1);
/// Counters are kept at least this long: quotas look back 24 hours.
const COUNTERS_KEPT: Duration = Duration::from_hours(48);
/// Connections of the operator's listeners.
const OPERATOR_CONNECTIONS: usize = 64;

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
}

/// A server whose listeners accept.
pub struct App {
    config: Config,
    env: Env,
    stores: Stores,
    engines: Engines,
    doors: Vec<Door>,
    endpoints: Endpoints,
    ready: Arc<AtomicBool>,
    closing: watch::Sender<bool>,
}

impl App {
    /// Opens engines on the stores, wires them, and binds every listener.
    pub async fn build(
        config: Config,
        env: Env,
        stores: Stores,
        master_key: MasterKey,
    ) -> Result<Self, BuildError> {
        let mut registry = Registry::default();
        let engines = wiring::engines(&config, &env, &stores, master_key, &mut registry).await?;
        let ready = Arc::new(AtomicBool::new(false));
        let api = Api::new(
            wiring::pipeline(&config, &env, &engines),
            config.limits.clone(),
            Arc::clone(&ready),
            &mut registry,
        );
        let mut doors = Doors::new(&env, &config, &mut registry);
        doors.open_api(Arc::new(api)).await?;
        doors
            .open_socket(&ready, operator(&engines, &stores))
            .await?;
        doors.open_page(&ready, registry).await?;
        let endpoints = Endpoints::new(doors.api_address, doors.page_address);
        Ok(Self {
            doors: doors.opened,
            config,
            env,
            stores,
            engines,
            endpoints,
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

    /// Tells where the authoritative DNS server listens.
    pub fn add_dns(&mut self, addresses: &[SocketAddr]) {
        let texts = addresses.iter().map(ToString::to_string);
        self.endpoints.dns.extend(texts);
    }

    /// The real addresses.
    pub fn endpoints(&self) -> &Endpoints {
        &self.endpoints
    }

    /// Says that the server is ready, in `endpoints.json` too when there is a data folder.
    ///
    /// **Errors**: the file cannot be written.
    pub fn announce(&self) -> Result<(), BuildError> {
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
        let closing = self.closing;
        let mut tasks = JoinSet::new();
        for door in self.doors {
            tasks.spawn(door.run(closing.subscribe(), REQUESTS_GRACE));
        }
        let engines = self.engines;
        tasks.spawn(Arc::clone(&engines.control).run(closing.subscribe()));
        let forget = retention(self.env, self.stores, engines.shard, self.config.retention);
        tasks.spawn(until(closing.subscribe(), forget));
        let mut driver: BoxFuture<'_, _> = Box::pin(engines.driver.run());
        let ended = tokio::select! {
            biased;
            ended = driver.as_mut() => Some(ended),
            () = stop => None,
        };
        self.ready.store(false, Ordering::Release);
        closing.send_replace(true);
        match ended {
            Some(ended) => ended.map_err(RunError::from),
            None => drain(driver, engines.queue, tasks, self.config.limits.drain_time).await,
        }
    }
}

/// Lets the queue and the doors finish, but not for ever.
async fn drain(
    driver: BoxFuture<'_, Result<(), queue::Error>>,
    queue: queue::Handle,
    mut tasks: JoinSet<()>,
    within: Duration,
) -> Result<(), RunError> {
    let all = async {
        let (outcome, ()) = tokio::join!(driver, queue.drain(within));
        while tasks.join_next().await.is_some() {}
        outcome
    };
    if let Ok(outcome) = timeout(within + DRAIN_MARGIN, all).await {
        return outcome.map_err(RunError::from);
    }
    tracing::warn!("the drain took too long; what was left is tried at the next start");
    Ok(())
}

fn operator(engines: &Engines, stores: &Stores) -> Operator {
    Operator {
        control: Arc::clone(&engines.control),
        accept: Arc::clone(&engines.accept),
        queue: engines.queue.clone(),
        stores: stores.clone(),
        shard: engines.shard,
    }
}

/// Does work until the drain begins.
async fn until(mut closing: watch::Receiver<bool>, work: BoxFuture<'static, ()>) {
    tokio::select! {
        biased;
        () = crate::http1::closed(&mut closing) => {}
        () = work => {}
    }
}

/// Forgets finished mail that is older than its time, now and then.
fn retention(env: Env, stores: Stores, shard: ShardId, keep: Duration) -> BoxFuture<'static, ()> {
    Box::pin(async move {
        let mut ticks = interval(RETENTION_EVERY);
        loop {
            ticks.tick().await;
            let now: Timestamp = env.clock.now();
            let forgotten = stores.journal.forget(shard, now.minus(keep)).await;
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

/// Listeners being opened.
struct Doors<'a> {
    env: &'a Env,
    config: &'a Config,
    open: Arc<AtomicUsize>,
    opened: Vec<Door>,
    api_address: SocketAddr,
    page_address: Option<SocketAddr>,
}

impl<'a> Doors<'a> {
    fn new(env: &'a Env, config: &'a Config, registry: &mut Registry) -> Self {
        let open = Arc::new(AtomicUsize::new(0));
        let shown = Arc::clone(&open);
        registry.gauge(
            "server_connections",
            "Open connections to the AWS APIs and the operator's listeners.",
            move || shown.load(Ordering::Relaxed) as f64,
        );
        Self {
            env,
            config,
            open,
            opened: Vec::new(),
            api_address: config.api.listen,
            page_address: None,
        }
    }

    async fn listen(
        &self,
        key: &'static str,
        at: ListenAt,
    ) -> Result<Box<dyn Listener>, BuildError> {
        let text = match &at {
            ListenAt::Tcp(address) => address.to_string(),
            ListenAt::Unix(path) => path.display().to_string(),
        };
        let listening = self.env.net.listen(at).await;
        listening.map_err(|source| BuildError::Listen {
            key,
            at: text,
            source,
        })
    }

    fn door(
        &mut self,
        name: &'static str,
        connections: usize,
        listener: Box<dyn Listener>,
        service: Arc<dyn Service>,
    ) {
        let limits = &self.config.limits;
        self.opened.push(Door {
            name,
            listener,
            service,
            bounds: Bounds {
                connections,
                head_bytes: limits.head_bytes,
                head_time: limits.head_time,
            },
            open: Arc::clone(&self.open),
        });
    }

    async fn open_api(&mut self, api: Arc<Api>) -> Result<(), BuildError> {
        let at = self.config.api.listen;
        let listener = self.listen("api.listen", ListenAt::Tcp(at)).await?;
        self.api_address = listener.local_addr().unwrap_or(at);
        self.door("api", self.config.limits.connections, listener, api);
        Ok(())
    }

    async fn open_socket(
        &mut self,
        ready: &Arc<AtomicBool>,
        operator: Operator,
    ) -> Result<(), BuildError> {
        let Some(path) = self.config.admin.socket.clone() else {
            return Ok(());
        };
        let listener = self.listen("admin.socket", ListenAt::Unix(path)).await?;
        let socket = Socket {
            operator,
            uid: self.config.admin.uid,
            ready: Arc::clone(ready),
            budget: Budget::new(1 << 20, Duration::from_secs(5)),
        };
        self.door(
            "admin socket",
            OPERATOR_CONNECTIONS,
            listener,
            Arc::new(socket),
        );
        Ok(())
    }

    async fn open_page(
        &mut self,
        ready: &Arc<AtomicBool>,
        metrics: Registry,
    ) -> Result<(), BuildError> {
        let Some(at) = self.config.admin.listen else {
            return Ok(());
        };
        let listener = self.listen("admin.listen", ListenAt::Tcp(at)).await?;
        self.page_address = listener.local_addr();
        let page = Page {
            metrics: Arc::new(metrics),
            ready: Arc::clone(ready),
        };
        self.door("admin page", OPERATOR_CONNECTIONS, listener, Arc::new(page));
        Ok(())
    }
}
