//! One world from its beginning to its rest: clients send, hosts receive, disasters come, and at the end the checker
//! looks at what is left.

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
use anyhow::{Context, Result, anyhow, bail};
use base::env::Clock as _;
use base::{BoxFuture, ShardId};
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
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

/// How long the world may take to come to rest once all disasters are over: longer than any mail is retried.
const REST_MAX: Duration = Duration::from_hours(30);
/// How long a server may need until it works again after the last disaster.
const RECOVERY: Duration = Duration::from_mins(1);
/// How long a server may take to drain, or to stop once it is fenced.
const STOP_MAX: Duration = Duration::from_mins(2);
/// Starts in a row that may fail before it is called a problem.
const STARTS_MAX: u32 = 5;

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

    /// Whatever happened, a mail is taken again now.
    async fn prove_alive(&mut self) -> Result<()> {
        self.attend(Box::pin(tokio::time::sleep(RECOVERY))).await?;
        let mail = self.plan.last.clone();
        let net = self
            .fabric
            .machine(&[IpAddr::from([20, 0, 3, 2])], &Power::default());
        let client = Client::new(net, server::ROOT_KEY, server::REGION);
        let told = self.send_last(&client, &mail).await;
        say!(self.trace, "last client: {} is {told:?}", mail.token);
        if !matches!(told, Told::Accepted(_)) {
            self.problems.push(format!("does not recover: {told:?}"));
        }
        let mut sent = self.sent.lock().unwrap_or_else(PoisonError::into_inner);
        sent.push((mail, told));
        Ok(())
    }

    async fn send_last(&self, client: &Client, mail: &Submission) -> Told {
        let to = *self.lock_api();
        match to {
            Some(to) => client.send(to, self.machine.clock.now(), mail).await,
            None => Told::InDoubt("no server".into()),
        }
    }

    /// Looks after the server until something happens: restarts it when it dies.
    async fn attend(&mut self, until: BoxFuture<'static, ()>) -> Result<()> {
        enum Turn {
            Done,
            PowerGone,
            Ended(String),
        }
        let mut until = until;
        loop {
            if self.server.is_none() {
                self.start().await?;
                continue;
            }
            let power = self.machine.disk.power().clone();
            let Some(server) = self.server.as_mut() else {
                continue;
            };
            let turn = tokio::select! {
                biased;
                () = power.gone() => Turn::PowerGone,
                end = server.ended() => Turn::Ended(end),
                () = &mut until => Turn::Done,
            };
            match turn {
                Turn::Done => return Ok(()),
                Turn::PowerGone => self.power_cut().await,
                Turn::Ended(end) => {
                    say!(self.trace, "server: ended, {end}");
                    // Whatever made it end, its kernel may not have kept what was not synced.
                    self.power_cut().await;
                }
            }
        }
    }

    async fn start(&mut self) -> Result<()> {
        let mut failures = 0;
        while self.server.is_none() {
            self.starts = self.starts.wrapping_add(1);
            match Server::start(self.seed, &self.machine, self.starts, None, self.bug).await {
                Ok(server) => self.welcome(server),
                Err(error) => {
                    say!(self.trace, "server: does not start, {error:#}");
                    failures += 1;
                    if failures > STARTS_MAX {
                        bail!("the server does not start: {error:#}");
                    }
                    self.power_cut().await;
                }
            }
        }
        Ok(())
    }

    fn welcome(&mut self, mut server: Server) {
        say!(self.trace, "server: answers at {}", server.api());
        server.consume(self.bug, &self.trace);
        *self.lock_api() = Some(server.api());
        self.server = Some(server);
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

    /// Waits until nothing waits.
    async fn come_to_rest(&mut self) -> Result<()> {
        let end = Instant::now() + REST_MAX;
        while Instant::now() < end {
            self.attend(Box::pin(tokio::time::sleep(Duration::from_mins(1))))
                .await?;
            let Some(server) = &self.server else { continue };
            match server.shared().stores().journal.queues(ShardId(0)).await {
                Ok(queues) if queues.is_empty() => return Ok(()),
                Ok(_) => {}
                Err(error) => self
                    .problems
                    .push(format!("queues cannot be read: {error}")),
            }
        }
        Ok(())
    }

    /// The last server drains in good order, and then the power goes once more.
    async fn stop(&mut self) -> Result<()> {
        for server in std::mem::take(&mut self.fenced) {
            server.bury().await;
        }
        if let Some(server) = self.server.take() {
            match tokio::time::timeout(STOP_MAX, server.drain()).await {
                Ok(end) => say!(self.trace, "server: drained, {end}"),
                Err(_) => self.problems.push("the server does not drain".into()),
            }
        }
        self.tasks.abort_all();
        while self.tasks.join_next().await.is_some() {}
        self.machine.disk.power_cut(self.rng.next_u64());
        Ok(())
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
                    let to = *api.lock().unwrap_or_else(PoisonError::into_inner);
                    let told = match to {
                        Some(to) => client.send(to, clock.now(), &mail).await,
                        None => Told::InDoubt("no server".into()),
                    };
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
