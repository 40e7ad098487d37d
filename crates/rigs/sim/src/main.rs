//! `sesame-sim`: runs worlds by seed, and proves that it would notice if the server were wrong.

use anyhow::{Context, Result, bail};
use clap::{Parser, Subcommand};
use sim::plan::Bug;
use sim::world::{self, Report};
use std::path::Path;
use std::process::{Command, ExitCode};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

/// Simulates whole installations, with power cuts, bad networks and jumping clocks, from seeds.
#[derive(Parser)]
#[command(name = "sesame-sim", version)]
struct Arguments {
    #[command(subcommand)]
    command: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Runs seeds and reports the ones in which something was wrong.
    Run {
        /// How many seeds.
        #[arg(long, default_value_t = 200)]
        seeds: u64,
        /// The first seed.
        #[arg(long, default_value_t = 0)]
        from: u64,
        /// A bug to plant.
        #[arg(long, value_parser = bug)]
        bug: Option<Bug>,
        /// Worlds at a time.
        #[arg(long, default_value_t = cores())]
        jobs: u64,
    },
    /// Runs one seed and prints its trace, or plays a recording of a server's queue.
    Replay {
        /// The seed, or the file that `sesame admin queue flight` wrote.
        what: String,
        /// A bug to plant.
        #[arg(long, value_parser = bug)]
        bug: Option<Bug>,
    },
    /// Runs seeds twice, each in a process of its own, and compares the traces byte by byte.
    Meta {
        /// How many seeds.
        #[arg(long, default_value_t = 10)]
        seeds: u64,
    },
    /// Plants each bug in turn and demands that some seed finds it.
    Bugs {
        /// How many seeds may be needed.
        #[arg(long, default_value_t = 200)]
        seeds: u64,
        /// Worlds at a time.
        #[arg(long, default_value_t = cores())]
        jobs: u64,
    },
}

fn bug(name: &str) -> Result<Bug, String> {
    Bug::ALL
        .into_iter()
        .find(|bug| bug.name() == name)
        .ok_or_else(|| {
            let names: Vec<_> = Bug::ALL.iter().map(|bug| bug.name()).collect();
            format!("the bugs are {}", names.join(", "))
        })
}

fn cores() -> u64 {
    std::thread::available_parallelism().map_or(1, |n| n.get() as u64)
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Task::Run {
            seeds,
            from,
            bug,
            jobs,
        } => run(from, seeds, bug, jobs),
        Task::Replay { what, bug } => match what.parse() {
            Ok(seed) => replay(seed, bug),
            Err(_) => sim::flight::play(Path::new(&what), &mut std::io::stdout().lock()),
        },
        Task::Meta { seeds } => meta(seeds),
        Task::Bugs { seeds, jobs } => bugs(seeds, jobs),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("sesame-sim: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// A world that could not even be run is as bad as one that went wrong.
fn world(seed: u64, bug: Option<Bug>) -> Report {
    world::run(seed, bug, false).unwrap_or_else(|error| Report {
        seed,
        problems: vec![format!("{error:#}")],
        ..Report::default()
    })
}

/// Runs seeds on several threads; stops at the first bad one when asked to. Answers in order of seed.
fn worlds(from: u64, count: u64, bug: Option<Bug>, jobs: u64, until_bad: bool) -> Vec<Report> {
    let next = AtomicU64::new(from);
    let reports = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..jobs.max(1) {
            scope.spawn(|| {
                loop {
                    let seed = next.fetch_add(1, Ordering::Relaxed);
                    if seed >= from + count {
                        return;
                    }
                    let report = world(seed, bug);
                    if until_bad && !report.problems.is_empty() {
                        next.store(u64::MAX / 2, Ordering::Relaxed);
                    }
                    let mut reports = reports.lock().unwrap_or_else(PoisonError::into_inner);
                    reports.push(report);
                }
            });
        }
    });
    let mut reports = reports.into_inner().unwrap_or_else(PoisonError::into_inner);
    reports.sort_by_key(|report| report.seed);
    reports
}

fn run(from: u64, count: u64, bug: Option<Bug>, jobs: u64) -> Result<()> {
    let reports = worlds(from, count, bug, jobs, false);
    let sum = |of: fn(&Report) -> usize| reports.iter().map(of).sum::<usize>();
    println!(
        "{} seeds: {} mails acknowledged, {} copies received, {} of them unavoidable duplicates, {} deaths",
        reports.len(),
        sum(|r| r.acknowledged),
        sum(|r| r.receipts),
        sum(|r| r.duplicates),
        sum(|r| r.deaths),
    );
    let bad: Vec<&Report> = reports.iter().filter(|r| !r.problems.is_empty()).collect();
    for report in &bad {
        println!("seed {}:", report.seed);
        for problem in &report.problems {
            println!("  {problem}");
        }
    }
    match bad.first() {
        None => Ok(()),
        Some(first) => bail!(
            "{} of {count} seeds went wrong; look with: sesame-sim replay {}",
            bad.len(),
            first.seed
        ),
    }
}

fn replay(seed: u64, bug: Option<Bug>) -> Result<()> {
    let report = world::run(seed, bug, true)?;
    println!("seed {seed}, trace {}", report.digest);
    if report.problems.is_empty() {
        return Ok(());
    }
    bail!("{} problems", report.problems.len());
}

fn meta(count: u64) -> Result<()> {
    let program = std::env::current_exe().context("where this program is")?;
    for seed in 0..count {
        let once = || {
            Command::new(&program)
                .args(["replay", &seed.to_string()])
                .output()
        };
        let (first, second) = (once()?, once()?);
        if first.stderr.is_empty() {
            bail!("seed {seed} left no trace");
        }
        if (&first.stdout, &first.stderr) != (&second.stdout, &second.stderr) {
            bail!(
                "seed {seed} gave two traces: {}",
                difference(&first.stderr, &second.stderr)
            );
        }
        print!("{}", String::from_utf8_lossy(&first.stdout));
    }
    Ok(())
}

/// The first line that differs.
fn difference(first: &[u8], second: &[u8]) -> String {
    let (first, second) = (
        String::from_utf8_lossy(first),
        String::from_utf8_lossy(second),
    );
    let mut pairs = first.lines().zip(second.lines());
    match pairs.find(|(a, b)| a != b) {
        Some((a, b)) => format!("\n{a}\n{b}"),
        None => "one is longer".into(),
    }
}

fn bugs(seeds: u64, jobs: u64) -> Result<()> {
    let mut missed = Vec::new();
    for bug in Bug::ALL {
        let reports = worlds(0, seeds, Some(bug), jobs, true);
        match reports.iter().find(|report| !report.problems.is_empty()) {
            Some(found) => println!(
                "{}: found by seed {}: {}",
                bug.name(),
                found.seed,
                found.problems[0]
            ),
            None => missed.push(bug.name()),
        }
    }
    if missed.is_empty() {
        return Ok(());
    }
    bail!("not found within {seeds} seeds: {}", missed.join(", "));
}
