//! `sesame dev` against aws-ses-v2-local, the local emulator of the npm registry: calls a second, CPU time, start
//! (docs/adr/041).

use super::report::median;
use super::settled;
use crate::child::Child;
use anyhow::{Context, Result, bail};
use serde::Serialize;
use std::fmt;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::Duration;
use testkit::http::Connection;
use testkit::load::api::{self, Target, Way};
use testkit::load::{Plan, Progress};
use testkit::process::usage_of_trees;
use testkit::sigv4::Signer;
use tokio::time::{Instant, sleep};

/// Starts of each that are timed.
const STARTS: usize = 5;
/// How long a start may take.
const START: Duration = Duration::from_secs(30);
/// Calls of the warm-up: the other one compiles what it runs often.
const WARM_UP: u64 = 5_000;

/// What is measured.
#[derive(Clone, Debug)]
pub struct Options {
    /// Rounds of each.
    pub rounds: usize,
    /// Calls of a round.
    pub calls: u64,
    /// Connections that call.
    pub connections: usize,
    /// Octets of a message's text.
    pub size: usize,
    /// Where outputs are written.
    pub folder: PathBuf,
    /// The other emulator's script, which node runs; `None` measures `sesame dev` alone.
    pub peer: Option<PathBuf>,
}

/// One round.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Round {
    /// Calls answered in a second.
    pub calls_per_second: f64,
    /// CPU seconds of the process for a thousand calls, deliveries included.
    pub cpu_seconds_per_thousand: f64,
    /// Median time from request to answer.
    pub p50_ms: f64,
    /// 99th percentile of the same.
    pub p99_ms: f64,
    /// Resident memory at the end of the round.
    pub resident_mb: f64,
}

/// All figures of one.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Figures {
    /// From the start of the process to its first answer.
    pub start_ms: Vec<f64>,
    /// Rounds.
    pub rounds: Vec<Round>,
}

impl Figures {
    fn median(&self, of: impl Fn(&Round) -> f64) -> Option<f64> {
        median(self.rounds.iter().map(of))
    }

    fn start(&self) -> Option<f64> {
        median(self.start_ms.iter().copied())
    }

    fn medians(&self) -> serde_json::Value {
        serde_json::json!({
            "start_ms": self.start(),
            "calls_per_second": self.median(|r| r.calls_per_second),
            "cpu_seconds_per_thousand": self.median(|r| r.cpu_seconds_per_thousand),
            "p50_ms": self.median(|r| r.p50_ms),
            "p99_ms": self.median(|r| r.p99_ms),
            "resident_mb": self.median(|r| r.resident_mb),
        })
    }
}

/// The figures of both.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// `sesame dev`.
    pub sesame: Figures,
    /// aws-ses-v2-local.
    pub peer: Figures,
}

impl Report {
    /// How many times as many calls a second `sesame dev` answers.
    pub fn ratio(&self) -> Option<f64> {
        let calls = |figures: &Figures| figures.median(|r| r.calls_per_second);
        Some(calls(&self.sesame)? / calls(&self.peer)?)
    }

    /// The JSON form.
    pub fn json(&self) -> serde_json::Value {
        let one =
            |figures: &Figures| serde_json::json!({"rounds": figures, "median": figures.medians()});
        serde_json::json!({
            "sesame_dev": one(&self.sesame),
            "aws_ses_v2_local": one(&self.peer),
            "calls_ratio": self.ratio(),
        })
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let heads = [
            "start ms",
            "calls/s",
            "CPU s/1000",
            "p50 ms",
            "p99 ms",
            "RSS MB",
        ];
        write!(f, "{:<20}", "local mode, medians")?;
        for head in heads {
            write!(f, "{head:>13}")?;
        }
        writeln!(f)?;
        for (name, figures) in [
            ("sesame dev", &self.sesame),
            ("aws-ses-v2-local", &self.peer),
        ] {
            if figures.rounds.is_empty() {
                continue;
            }
            let values = [
                (figures.start(), 0),
                (figures.median(|r| r.calls_per_second), 0),
                (figures.median(|r| r.cpu_seconds_per_thousand), 3),
                (figures.median(|r| r.p50_ms), 2),
                (figures.median(|r| r.p99_ms), 2),
                (figures.median(|r| r.resident_mb), 0),
            ];
            write!(f, "{name:<20}")?;
            for (value, digits) in values {
                write!(f, "{:>13.*}", digits, value.unwrap_or_default())?;
            }
            writeln!(f)?;
        }
        match self.ratio() {
            Some(ratio) => writeln!(f, "calls/s, sesame dev to aws-ses-v2-local: {ratio:.2}"),
            None => Ok(()),
        }
    }
}

/// A local server that runs.
struct Local {
    child: Child,
    address: SocketAddr,
    started: Duration,
}

/// How one is started, and which path says that it is ready.
struct Program<'a> {
    name: &'static str,
    health: &'static str,
    command: &'a dyn Fn(u16) -> Result<Command>,
}

impl Program<'_> {
    async fn start(&self, folder: &Path) -> Result<Local> {
        let probe = testkit::os::listen(testkit::os::ANY_PORT).await?;
        let address = probe.local_addr().context("a TCP address")?;
        drop(probe);
        let mut command = (self.command)(address.port())?;
        let log = folder.join(format!("{}.log", self.name));
        let began = Instant::now();
        let mut child = Child::start(&mut command, &log, &log)?;
        while !answers(address, self.health).await {
            if let Some(status) = child.ended()? {
                let log = std::fs::read_to_string(&log).unwrap_or_default();
                bail!("{} ended with {status}: {log}", self.name);
            }
            if began.elapsed() > START {
                bail!("{} did not start in {START:?}", self.name);
            }
            sleep(Duration::from_millis(1)).await;
        }
        Ok(Local {
            child,
            address,
            started: began.elapsed(),
        })
    }
}

async fn answers(address: SocketAddr, path: &str) -> bool {
    let Ok(mut connection) = Connection::open(address).await else {
        return false;
    };
    let request = format!("GET {path} HTTP/1.1\r\nHost: {address}\r\n\r\n");
    let answer = connection.send(request.as_bytes()).await;
    answer.is_ok_and(|answer| answer.status == 200)
}

/// Measures both, in turn.
///
/// # Errors
/// When one does not start or refuses mail.
pub async fn run(options: &Options) -> Result<Report> {
    std::fs::create_dir_all(&options.folder)?;
    let own = |port: u16| {
        let mut command = Command::new(crate::server::binary()?);
        crate::server::without_settings(&mut command);
        let port = port.to_string();
        command.args([
            "dev",
            "--port",
            &port,
            "--smtp-port",
            "0",
            "--smtps-port",
            "0",
        ]);
        Ok(command)
    };
    let other = |port: u16| {
        let mut command = Command::new("node");
        let script = options.peer.as_ref().context("a script")?;
        command.arg(script).args(["--port", &port.to_string()]);
        Ok(command)
    };
    let sesame = Program {
        name: "sesame-dev",
        health: "/_sesame/health",
        command: &own,
    };
    let peer = Program {
        name: "aws-ses-v2-local",
        health: "/health-check",
        command: &other,
    };
    let mut report = Report::default();
    let mut programs = vec![(&sesame, &mut report.sesame)];
    if options.peer.is_some() {
        programs.push((&peer, &mut report.peer));
    }
    let mut running = Vec::new();
    for (program, figures) in programs {
        for _ in 0..STARTS {
            let local = program.start(&options.folder).await?;
            figures.start_ms.push(local.started.as_secs_f64() * 1000.0);
        }
        running.push((program.start(&options.folder).await?, figures));
    }
    for round in 0..=options.rounds {
        for (local, figures) in &mut running {
            let calls = if round == 0 { WARM_UP } else { options.calls };
            let made = one_round(local, options, calls).await?;
            figures.rounds.extend((round > 0).then_some(made));
        }
    }
    Ok(report)
}

async fn one_round(local: &Local, options: &Options, calls: u64) -> Result<Round> {
    let plan = Plan {
        from: "news@bench.test".into(),
        run: "r".into(),
        domains: vec!["inbox.test".into()],
        messages: calls,
        connections: options.connections,
        size: options.size,
    };
    let target = Target {
        address: local.address,
        signer: Signer {
            access_key_id: "test".into(),
            secret_access_key: "test".into(),
            region: "us-east-1".into(),
            service: "ses".into(),
            host: local.address.to_string(),
        },
        way: Way::V2,
    };
    let processes = [local.child.id()];
    let before = usage_of_trees(&processes)?;
    let outcome = api::run(&target, &plan, Arc::new(Progress::default())).await?;
    if outcome.acknowledged.len() as u64 != calls {
        let first = outcome.refused.first();
        bail!(
            "{} of {calls} calls were taken: {first:?}",
            outcome.acknowledged.len()
        );
    }
    let after = settled(&processes).await?;
    Ok(Round {
        calls_per_second: calls as f64 / outcome.elapsed.as_secs_f64(),
        cpu_seconds_per_thousand: after.cpu.saturating_sub(before.cpu).as_secs_f64() * 1000.0
            / calls as f64,
        p50_ms: outcome.percentile(0.5).as_secs_f64() * 1000.0,
        p99_ms: outcome.percentile(0.99).as_secs_f64() * 1000.0,
        resident_mb: after.resident as f64 / f64::from(1 << 20),
    })
}
