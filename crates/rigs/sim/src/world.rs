//! One world from its beginning to its rest: clients send, hosts receive, disasters come, and at the end the checker
//! looks at what is left.

mod care;
mod disasters;
mod evidence;
mod setup;

use crate::check::{self, Death, Evidence};
use crate::client::{Client, Submission, Told};
use crate::disk::SimDisk;
use crate::env::{Machine, SimClock, SimEntropy};
use crate::mx::{Hosts, Manners};
use crate::net::{Fabric, Weather};
use crate::plan::{ACTIVE, Bug, Plan};
use crate::power::Power;
use crate::rng::Rng;
use crate::say;
use crate::server::{self, Server};
use crate::trace::Trace;
use crate::{dns, vfs};
use anyhow::{Context, Result, anyhow};
use base::env::Clock as _;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};
use tokio::task::JoinSet;
use tokio::time::Instant;

/// What became of a world.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// Its seed.
    pub seed: u64,
    /// SHA-256 of its trace.
    pub digest: String,
    /// Everything that was wrong.
    pub problems: Vec<String>,
    /// Mails that were acknowledged.
    pub acknowledged: usize,
    /// Copies that the hosts took.
    pub receipts: usize,
    /// Copies beyond the first.
    pub duplicates: usize,
    /// Servers that died or were fenced.
    pub deaths: usize,
    /// The trace.
    pub lines: Vec<String>,
}

/// Runs the world of a seed.
///
/// # Errors
/// When the world itself cannot be built; a server that misbehaves is a problem in the report.
pub fn run(seed: u64, bug: Option<Bug>, shown: bool) -> Result<Report> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .start_paused(true)
        .build()?;
    runtime.block_on(async {
        let mut world = World::new(seed, bug, shown)?;
        let trace = world.trace.clone();
        let lived = tokio::select! {
            biased;
            () = trace.overflow() => Err(anyhow!("the world goes round in circles")),
            lived = world.live() => lived,
        };
        match lived {
            Ok(()) => world.report().await,
            Err(error) => Ok(world.stillborn(&error)),
        }
    })
}

struct World {
    seed: u64,
    bug: Option<Bug>,
    plan: Plan,
    rng: Rng,
    trace: Trace,
    fabric: Fabric,
    machine: Machine,
    hosts: Hosts,
    /// Where clients find the API now.
    api: Arc<Mutex<Option<SocketAddr>>>,
    sent: Arc<Mutex<Vec<(Submission, Told)>>>,
    server: Option<Server>,
    /// Fenced servers that have not noticed yet.
    fenced: Vec<Server>,
    starts: u8,
    deaths: Vec<Death>,
    problems: Vec<String>,
    tasks: JoinSet<()>,
    clients: JoinSet<()>,
}

impl World {
    fn new(seed: u64, bug: Option<Bug>, shown: bool) -> Result<Self> {
        let mut rng = Rng::new(seed).fork("world");
        let trace = Trace::new(shown);
        let power = Power::default();
        let fabric = Fabric::new(rng.fork("fabric"));
        let addresses: Vec<IpAddr> = (0..=u8::MAX).map(server::address).collect();
        let machine = Machine {
            clock: SimClock::new(),
            entropy: SimEntropy::new(rng.fork("entropy")),
            net: fabric.machine(&addresses, &power),
            dns: dns::Zones::new(rng.fork("zones")),
            disk: SimDisk::with_power(rng.next_u64(), power),
        };
        vfs::register(&server::vfs_name(seed), &machine.disk)?;
        Ok(Self {
            seed,
            bug,
            plan: Plan::of(seed),
            hosts: Hosts::new(rng.fork("hosts"), trace.clone()),
            rng,
            trace,
            fabric,
            machine,
            api: Arc::default(),
            sent: Arc::default(),
            server: None,
            fenced: Vec::new(),
            starts: 0,
            deaths: Vec::new(),
            problems: Vec::new(),
            tasks: JoinSet::new(),
            clients: JoinSet::new(),
        })
    }

    /// All of the world's life.
    async fn live(&mut self) -> Result<()> {
        self.set_up().await?;
        self.turn_bad();
        self.start_clients();
        let beginning = Instant::now();
        for (at, disaster) in self.plan.disasters.clone() {
            self.attend(Box::pin(tokio::time::sleep_until(beginning + at)))
                .await?;
            self.strike(&disaster).await?;
        }
        let end = beginning + ACTIVE * 2;
        self.attend(Box::pin(tokio::time::sleep_until(end))).await?;
        self.turn_good();
        while let Some(ended) = self.clients.join_next().await {
            ended.context("a client failed")?;
        }
        self.prove_alive().await?;
        self.come_to_rest().await?;
        self.stop().await
    }

    fn turn_bad(&self) {
        self.fabric.weather(self.plan.weather);
        self.machine.dns.trouble(self.plan.dns);
        self.hosts.manners(self.plan.manners);
    }

    fn turn_good(&self) {
        self.fabric.weather(Weather::default());
        self.machine.dns.trouble(dns::Trouble::default());
        self.hosts.manners(Manners::default());
        self.machine.disk.heal();
        say!(self.trace, "world: all is well from here");
    }

    /// A world that did not come to an end that could be looked at.
    fn stillborn(self, error: &anyhow::Error) -> Report {
        let problem = format!("{error:#}");
        say!(self.trace, "problem: {problem}");
        Report {
            seed: self.seed,
            digest: self.trace.digest(),
            problems: vec![problem],
            lines: self.trace.lines(),
            ..Report::default()
        }
    }

    async fn report(mut self) -> Result<Report> {
        let evidence: Evidence = self.evidence().await?;
        let mut problems = std::mem::take(&mut self.problems);
        problems.extend(check::problems(&evidence));
        for problem in &problems {
            say!(self.trace, "problem: {problem}");
        }
        let accepted = |(_, told): &&(Submission, Told)| matches!(told, Told::Accepted(_));
        Ok(Report {
            seed: self.seed,
            digest: self.trace.digest(),
            problems,
            acknowledged: evidence.sent.iter().filter(accepted).count(),
            receipts: evidence.book.receipts.len(),
            duplicates: check::duplicates(&evidence),
            deaths: evidence.deaths.len(),
            lines: self.trace.lines(),
        })
    }

    fn start_clients(&mut self) {
        for (n, mails) in self.plan.clients.clone().into_iter().enumerate() {
            let address = IpAddr::from([20, 0, 2, n as u8 + 1]);
            let net = self.fabric.machine(&[address], &Power::default());
            let client = Client::new(net, server::ROOT_KEY, server::REGION);
            let (api, sent) = (Arc::clone(&self.api), Arc::clone(&self.sent));
            let (clock, trace) = (Arc::clone(&self.machine.clock), self.trace.clone());
            self.clients.spawn(async move {
                for (pause, mail) in mails {
                    tokio::time::sleep(pause).await;
                    let to = || *api.lock().unwrap_or_else(PoisonError::into_inner);
                    let told = client.insist(to, || clock.now(), &mail).await;
                    say!(trace, "client {n}: {} is {told:?}", mail.token);
                    let mut sent = sent.lock().unwrap_or_else(PoisonError::into_inner);
                    sent.push((mail, told));
                }
            });
        }
    }

    fn lock_api(&self) -> std::sync::MutexGuard<'_, Option<SocketAddr>> {
        self.api.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
