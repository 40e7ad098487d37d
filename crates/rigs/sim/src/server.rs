//! The server under test: the product's own `App` on the product's own store, on a simulated machine.

use crate::consumer;
use crate::env::Machine;
use crate::plan::Bug;
use crate::trace::Trace;
use anyhow::{Context, Result};
use base::Secret;
use base::crypto::MasterKey;
use server::App;
use server::config::{
    AccountDefaults, Admin, Api, Config, Egress, Limits, Rig, RootKey, Smtp, Source, Verification,
    Web,
};
use std::net::{IpAddr, SocketAddr};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use store::Stores;
use store_local::Keeper;
use tokio::sync::{Notify, oneshot};
use tokio::task::{JoinHandle, JoinSet};

/// The first account.
pub const ACCOUNT: &str = "123456789012";
/// The region.
pub const REGION: &str = "us-east-1";
/// The platform's own domain.
pub const SERVICE_DOMAIN: &str = "mail.sim.test";
/// The first account's root key.
pub const ROOT_KEY: (&str, &str) = (
    "AKIASIMSIMSIMSIM0001",
    "simulated/secret/of/forty/characters/0000",
);

const FOLDER: &str = "/data";
const API_PORT: u16 = 4566;
/// Seals the keys at rest; the simulated disk has no other secrets.
const MASTER_KEY: [u8; 32] = [7; 32];
/// How long what a dead server left behind takes to notice.
const BURIAL: Duration = Duration::from_secs(1);

/// Name of a world's disk in SQLite.
pub fn vfs_name(seed: u64) -> String {
    format!("sim-{seed}")
}

/// Address of the n-th server of a world: all of them live on one machine.
pub fn address(n: u8) -> IpAddr {
    IpAddr::from([20, 0, 0, n])
}

/// Stores that several servers may share, and what keeps them open.
#[derive(Clone)]
pub struct Shared {
    stores: Stores,
    keeper: Arc<Keeper>,
    /// The store cannot go on.
    fatal: Arc<Notify>,
}

/// Opens the stores on a world's disk.
///
/// # Errors
/// When the folder does not open.
pub async fn open_stores(seed: u64, machine: &Machine) -> Result<Shared> {
    let fatal = Arc::new(Notify::new());
    let told = Arc::clone(&fatal);
    let options = store_local::Options {
        on_fatal: Some(Arc::new(move |_| told.notify_one())),
        vfs: Some(vfs_name(seed)),
        inline: true,
        lock: false,
        ..store_local::Options::default()
    };
    let (stores, keeper) = store_local::open(Path::new(FOLDER), &machine.env(), options)?;
    Ok(Shared {
        stores,
        keeper: Arc::new(keeper),
        fatal,
    })
}

impl Shared {
    /// The stores.
    pub fn stores(&self) -> &Stores {
        &self.stores
    }
}

/// A running server.
pub struct Server {
    api: SocketAddr,
    shared: Shared,
    machine: Machine,
    task: JoinHandle<String>,
    stop: Option<oneshot::Sender<()>>,
    consumers: JoinSet<()>,
}

impl Server {
    /// Starts the n-th server of a world, on stores of its own or on those of another.
    ///
    /// # Errors
    /// When it does not start.
    pub async fn start(
        seed: u64,
        machine: &Machine,
        n: u8,
        shared: Option<Shared>,
        bug: Option<Bug>,
    ) -> Result<Self> {
        let shared = match shared {
            Some(shared) => shared,
            None => open_stores(seed, machine).await?,
        };
        let api = SocketAddr::new(address(n), API_PORT);
        let key = MasterKey::new(&MASTER_KEY);
        let app = App::build(
            config(api, n, bug),
            machine.env(),
            shared.stores.clone(),
            key,
        )
        .await
        .context("the server is not built")?;
        app.announce()?;
        let (stop, stopped) = oneshot::channel::<()>();
        let task = tokio::spawn(async move {
            let ended = app.run(async {
                // Dropping the sender stops as well as a word does.
                let _ = stopped.await;
            });
            match ended.await {
                Ok(()) => "as asked".to_owned(),
                Err(error) => format!("{:#}", anyhow::Error::from(error)),
            }
        });
        Ok(Self {
            api,
            shared,
            machine: machine.clone(),
            task,
            stop: Some(stop),
            consumers: JoinSet::new(),
        })
    }

    /// Where it answers.
    pub fn api(&self) -> SocketAddr {
        self.api
    }

    /// Its stores.
    pub fn shared(&self) -> &Shared {
        &self.shared
    }

    /// Starts the journal's consumer beside it.
    pub fn consume(&mut self, bug: Option<Bug>, trace: &Trace) {
        let stores = self.shared.stores.clone();
        let run = consumer::run(self.machine.env(), stores, bug, trace.clone());
        self.consumers.spawn(run);
    }

    /// Stops the consumer, since another server's goes on.
    pub fn stop_consuming(&mut self) {
        self.consumers.abort_all();
    }

    /// Waits until it ends by itself; says how.
    pub async fn ended(&mut self) -> String {
        tokio::select! {
            biased;
            // The product's process ends on this word.
            () = self.shared.fatal.notified() => "the store cannot go on".into(),
            end = &mut self.task => end.unwrap_or_else(|error| error.to_string()),
        }
    }

    /// Stops it in good order and closes its stores; says how it ended.
    pub async fn drain(mut self) -> String {
        drop(self.stop.take());
        let end = self.ended().await;
        self.consumers.shutdown().await;
        if let Some(keeper) = Arc::into_inner(self.shared.keeper) {
            keeper.close().await;
        }
        end
    }

    /// Removes what is left of it after it died.
    pub async fn bury(mut self) {
        self.task.abort();
        // It was ended from outside: how is of no interest.
        let _ = (&mut self.task).await;
        self.consumers.shutdown().await;
        drop(self);
        tokio::time::sleep(BURIAL).await;
    }
}

fn config(api: SocketAddr, n: u8, bug: Option<Bug>) -> Config {
    Config {
        account_id: ACCOUNT.parse().expect("twelve digits are an account"),
        region: REGION.parse().expect("it is a region's name"),
        service_domain: SERVICE_DOMAIN.into(),
        data_dir: None,
        root: RootKey {
            access_key_id: ROOT_KEY.0.into(),
            secret_access_key: Secret::new(ROOT_KEY.1.to_owned()),
        },
        account: AccountDefaults {
            production: true,
            max_24_hour_send: 1_000_000.0,
            max_send_rate: 1_000.0,
        },
        api: Api {
            listen: api,
            certificate: None,
        },
        web: Web::default(),
        smtp: Smtp::default(),
        egress: Egress {
            port: 25,
            allow_private: true,
            sources: vec![Source {
                name: "default".into(),
                ip: Some(address(n)),
                ehlo: "out.sim.test".into(),
                pool: "ses-shared-pool".into(),
                weight: 1,
            }],
            routes: Vec::new(),
        },
        retry_schedule: [60, 120, 300, 600, 1_200, 2_400, 3_600]
            .map(Duration::from_secs)
            .to_vec(),
        verification: Verification {
            pending_interval: Duration::from_secs(5),
            verified_interval: Duration::from_hours(1),
            dkim_rotation: Duration::from_hours(180 * 24),
        },
        admin: Admin {
            listen: None,
            socket: None,
            uid: 0,
        },
        retention: Duration::from_hours(24 * 30),
        transcripts: None,
        limits: Limits::default(),
        dev: None,
        rig: rig(bug),
    }
}

fn rig(bug: Option<Bug>) -> Rig {
    let mut rig = Rig {
        inline_keys: true,
        ..Rig::default()
    };
    match bug {
        Some(Bug::AckBeforeCommit) => rig.accept.acknowledge_before_commit = true,
        Some(Bug::LostOutcome) => rig.queue.lost_outcome = true,
        Some(Bug::DoubleClaim) => rig.queue.double_claim = true,
        Some(Bug::StaleEpoch) => rig.queue.stale_epoch = true,
        // The rig's own consumer has it, too.
        Some(Bug::SkippedPosition) => rig.events.skipped_position = true,
        None => {}
    }
    rig
}
