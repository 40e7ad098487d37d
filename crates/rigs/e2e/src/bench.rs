//! Sesame by each of its doors against Postfix with OpenDKIM in one run: the same messages, the same sink, in turn (ADR 024);
//! and `sesame dev` against another local emulator.

mod door;
pub mod local;
mod report;

pub use door::Door;
pub use report::{Report, Round};

use crate::api::Api;
use crate::postfix::Postfix;
use crate::server::{Sesame, Settings};
use anyhow::{Context, Result, bail};
use std::net::{Ipv4Addr, SocketAddr};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use testkit::load::{Outcome, Plan, Progress, api, smtp};
use testkit::mx::Keep;
use testkit::process::{Usage, usage_of_trees};
use testkit::{Mx, Zone, mx, wait_for, zone};
use tokio::time::Instant;

/// Domain of the author.
const SENDER_DOMAIN: &str = "bench.test";
/// How long the last delivery may lag behind the last answer.
const DRAIN: Duration = Duration::from_mins(2);
/// Messages of the warm-up that comes before the first round of each.
const WARM_UP: u64 = 500;
/// Where the peer asks for the receiving hosts: the same zone that Sesame asks.
const PEER_RESOLVER: Ipv4Addr = Ipv4Addr::new(127, 0, 3, 53);

/// What is measured.
#[derive(Clone, Debug)]
pub struct Options {
    /// Rounds of each system.
    pub rounds: usize,
    /// Messages of a round of Sesame.
    pub messages: u64,
    /// Messages of a round of the peer.
    pub peer_messages: u64,
    /// Connections that submit.
    pub connections: usize,
    /// Domains of the recipients.
    pub domains: usize,
    /// Octets of a message's text.
    pub size: usize,
    /// Where the folder for data and queues is made, and removed at the end; on a disk, since fsync is a part of the work.
    pub folder: PathBuf,
    /// What is measured.
    pub doors: Vec<Door>,
}

/// The world around both.
struct World {
    zone: Zone,
    dns: zone::Server,
    sink: Mx,
    options: Options,
}

/// Runs the benchmark.
///
/// # Errors
/// When a system does not start, refuses mail, or loses some.
pub async fn run(options: Options) -> Result<Report> {
    std::fs::create_dir_all(&options.folder)?;
    let home = tempfile::tempdir_in(&options.folder)?;
    // Postfix gives up root before it opens its files.
    std::fs::set_permissions(home.path(), PermissionsExt::from_mode(0o755))?;
    let folder = home.path();
    let zone = Zone::default();
    zone.set_ttl(3600);
    let world = World {
        dns: zone::Server::start(zone.clone()).await?,
        sink: start_sink(options.domains).await?,
        zone,
        options,
    };
    for n in 0..world.options.domains {
        world.zone.mail_domain(&domain(n), host(n).into());
    }
    let mut systems = Systems::default();
    if world
        .options
        .doors
        .iter()
        .any(|door| *door != Door::Postfix)
    {
        systems.sesame = Some(world.start_sesame(&folder.join("sesame")).await?);
    }
    if world.options.doors.contains(&Door::Postfix) {
        systems.peer = Some(world.start_peer(&folder.join("postfix")).await?);
    }
    let mut report = Report::default();
    for round in 0..=world.options.rounds {
        world.round_of_each(round, &systems, &mut report).await?;
    }
    systems.stop().await?;
    Ok(report)
}

/// What is measured, in turn.
#[derive(Default)]
struct Systems {
    sesame: Option<(Sesame, Api)>,
    peer: Option<(Postfix, zone::Server)>,
}

impl Systems {
    async fn stop(self) -> Result<()> {
        if let Some((server, _)) = self.sesame {
            server.stop().await?;
        }
        if let Some((postfix, _)) = self.peer {
            postfix.stop().await?;
        }
        Ok(())
    }
}

fn domain(n: usize) -> String {
    format!("inbox-{n}.test")
}

/// Every domain has an MX of its own, at an address of its own, as the world has.
fn host(n: usize) -> Ipv4Addr {
    Ipv4Addr::new(127, 0, 1, u8::try_from(n + 1).unwrap_or(u8::MAX))
}

/// The sink listens on one port at the addresses of all hosts.
async fn start_sink(domains: usize) -> Result<Mx> {
    let first = testkit::os::listen((host(0), 0).into()).await?;
    let port = first.local_addr().context("a TCP address")?.port();
    let mut sink = Mx::serve(first, mx::Options::sink())?;
    for n in 1..domains {
        let listener = testkit::os::listen((host(n), port).into()).await;
        sink.serve_also(listener.context("the sink's port is taken at another address")?);
    }
    Ok(sink)
}

impl World {
    async fn start_peer(&self, folder: &Path) -> Result<(Postfix, zone::Server)> {
        let resolver = SocketAddr::from((PEER_RESOLVER, 53));
        let dns = zone::Server::start_at(self.zone.clone(), resolver).await;
        let dns = dns.context("the peer's resolver needs port 53, so the bench needs root")?;
        let port = self.sink.address().port();
        Ok((Postfix::start(folder, resolver.ip(), port).await?, dns))
    }

    /// Round 0 is the warm-up: caches, processes and connections are there afterwards.
    async fn round_of_each(&self, n: usize, all: &Systems, report: &mut Report) -> Result<()> {
        let warm_up = n == 0;
        let messages = |wanted: u64| if warm_up { WARM_UP } else { wanted };
        self.sink.keep(if warm_up {
            Keep::Messages
        } else {
            Keep::Counts
        });
        for door in &self.options.doors {
            let wanted = match door {
                Door::Postfix => self.options.peer_messages,
                _ => self.options.messages,
            };
            let plan = self.plan(format!("{}{n}", door.name()), messages(wanted));
            let made = self.door_round(*door, all, &plan).await?;
            self.check_signatures(n, door.signatures())?;
            if !warm_up {
                report.add(*door, made);
            }
        }
        Ok(())
    }

    async fn door_round(&self, door: Door, all: &Systems, plan: &Plan) -> Result<Round> {
        if door == Door::Postfix {
            let (postfix, _) = all.peer.as_ref().context("the peer runs")?;
            let target = smtp::Target::open(postfix.address());
            let load = smtp::run(&target, plan, Arc::new(Progress::default()));
            return self.round(&postfix.process_ids(), plan, load).await;
        }
        let (server, api) = all.sesame.as_ref().context("Sesame runs")?;
        let made = self.sesame_round(door, server, api, plan).await;
        made.with_context(|| server.log_tail())
    }

    fn plan(&self, run: String, messages: u64) -> Plan {
        Plan {
            from: format!("news@{SENDER_DOMAIN}"),
            run,
            domains: (0..self.options.domains).map(domain).collect(),
            messages,
            connections: self.options.connections,
            size: self.options.size,
        }
    }

    /// In the warm-up the sink keeps every message: a system that does not sign would be measured for nothing.
    fn check_signatures(&self, round: usize, wanted: usize) -> Result<()> {
        if round > 0 {
            return Ok(());
        }
        let count = |m: &mx::Received| {
            let fields = m.head();
            let names = fields.lines().filter(|l| l.starts_with("DKIM-Signature:"));
            names.count()
        };
        let received = self.sink.received();
        self.sink.clear();
        match received.iter().find(|m| count(m) != wanted) {
            Some(bad) => bail!("{} of {wanted} DKIM signatures: {}", count(bad), bad.head()),
            None if received.is_empty() => bail!("the sink kept nothing to check"),
            None => Ok(()),
        }
    }

    async fn start_sesame(&self, data: &Path) -> Result<(Sesame, Api)> {
        let settings = Settings::new(self.dns.address(), self.sink.address());
        let server = Sesame::start(data, &settings).await?;
        let api = server.api()?;
        let verified = api.verify_domain(&self.zone, SENDER_DOMAIN).await;
        verified.with_context(|| server.log_tail())?;
        Ok((server, api))
    }

    async fn sesame_round(
        &self,
        door: Door,
        server: &Sesame,
        api: &Api,
        plan: &Plan,
    ) -> Result<Round> {
        let (processes, progress) = ([server.pid()], Arc::new(Progress::default()));
        if let Some(way) = door.way() {
            let target = api.target_by(way);
            return self
                .round(&processes, plan, api::run(&target, plan, progress))
                .await;
        }
        let target = server.submission()?;
        self.round(&processes, plan, smtp::run(&target, plan, progress))
            .await
    }

    async fn round(
        &self,
        processes: &[u32],
        plan: &Plan,
        load: impl Future<Output = Result<Outcome>>,
    ) -> Result<Round> {
        let before = usage_of_trees(processes)?;
        let goal = self.sink.counts().messages + plan.messages;
        let began = Instant::now();
        let arrived = async {
            let last = wait_for("the last delivery", DRAIN * 10, || {
                (self.sink.counts().messages >= goal).then(Instant::now)
            });
            last.await
        };
        let (outcome, last) = tokio::try_join!(load, self.or_too_late(arrived))?;
        if outcome.acknowledged.len() as u64 != plan.messages {
            bail!(
                "{} of {} messages were accepted; refused: {:?}",
                outcome.acknowledged.len(),
                plan.messages,
                outcome.refused.first()
            );
        }
        let after = settled(processes).await?;
        Ok(Round {
            messages: plan.messages,
            accepted_per_second: plan.messages as f64 / outcome.elapsed.as_secs_f64(),
            delivered_per_second: plan.messages as f64 / (last - began).as_secs_f64(),
            cpu_seconds_per_thousand: after.cpu.saturating_sub(before.cpu).as_secs_f64() * 1000.0
                / plan.messages as f64,
            p50_ms: outcome.percentile(0.5).as_secs_f64() * 1000.0,
            p99_ms: outcome.percentile(0.99).as_secs_f64() * 1000.0,
            resident_mb: after.resident as f64 / f64::from(1 << 20),
        })
    }

    /// Gives up when nothing more arrives for a while.
    async fn or_too_late<T>(&self, arrived: impl Future<Output = Result<T>>) -> Result<T> {
        let stalled = async {
            loop {
                let before = self.sink.counts().messages;
                tokio::time::sleep(DRAIN).await;
                if self.sink.counts().messages == before {
                    break before;
                }
            }
        };
        tokio::select! {
            biased;
            done = arrived => done,
            at = stalled => bail!("no delivery for {DRAIN:?} after message {at}"),
        }
    }
}

/// The usage once the processes have nothing more to do for the round: the outcome of the last delivery is written
/// after the sink saw it.
async fn settled(processes: &[u32]) -> Result<Usage> {
    let mut last = usage_of_trees(processes)?;
    for _ in 0..20 {
        tokio::time::sleep(Duration::from_millis(250)).await;
        let now = usage_of_trees(processes)?;
        if now.cpu.saturating_sub(last.cpu) <= Duration::from_millis(10) {
            return Ok(now);
        }
        last = now;
    }
    Ok(last)
}
