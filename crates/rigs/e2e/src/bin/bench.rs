//! `make bench`: Sesame against Postfix with OpenDKIM, and `sesame dev` against another local emulator.

use anyhow::{Result, bail};
use clap::Parser;
use e2e::bench::{Door, Options, Report, local, run};
use std::path::PathBuf;

/// Measures accepting, signing and delivering, in turn with the peer.
#[derive(Parser)]
struct Arguments {
    /// Rounds of each system.
    #[arg(long, default_value_t = 3)]
    rounds: usize,
    /// Messages of a round of Sesame.
    #[arg(long, default_value_t = 10_000)]
    messages: u64,
    /// Messages of a round of the peer.
    #[arg(long, default_value_t = 3_000)]
    peer_messages: u64,
    /// Connections that submit; by SMTP one key may have 50.
    #[arg(long, default_value_t = 50)]
    connections: usize,
    /// Domains of the recipients.
    #[arg(long, default_value_t = 50)]
    domains: usize,
    /// Octets of a message's text.
    #[arg(long, default_value_t = 10_240)]
    size: usize,
    /// Where data and queues are kept while it runs; on a disk, since fsync is a part of the work.
    #[arg(long, default_value = "target/bench-data")]
    folder: PathBuf,
    /// Measures only these, comma-separated: v2, v1, v1raw, smtp, postfix, dev; `sesame` is the first four.
    #[arg(long, value_delimiter = ',')]
    only: Vec<String>,
    /// Calls of a round of the local mode.
    #[arg(long, default_value_t = 20_000)]
    dev_calls: u64,
    /// Connections that call the local mode.
    #[arg(long, default_value_t = 16)]
    dev_connections: usize,
    /// Octets of a message's text in the local mode.
    #[arg(long, default_value_t = 1_024)]
    dev_size: usize,
    /// Script of aws-ses-v2-local, which is measured beside the local mode.
    #[arg(long)]
    dev_peer: Option<PathBuf>,
    /// File for the figures as JSON.
    #[arg(long)]
    json: Option<PathBuf>,
}

impl Arguments {
    fn wants(&self, name: &str) -> bool {
        self.only.is_empty() || self.only.iter().any(|only| only == name)
    }

    fn doors(&self) -> Vec<Door> {
        let sesame = |door: Door| door != Door::Postfix && self.wants("sesame");
        let wanted = |door: &Door| self.wants(door.name()) || sesame(*door);
        Door::ALL.into_iter().filter(wanted).collect()
    }

    fn check(&self) -> Result<()> {
        let known = |name: &str| {
            ["sesame", "dev"].contains(&name) || Door::ALL.iter().any(|door| door.name() == name)
        };
        match self.only.iter().find(|name| !known(name)) {
            Some(unknown) => bail!("--only: there is no {unknown}"),
            None => Ok(()),
        }
    }
}

fn main() -> Result<()> {
    let arguments = Arguments::parse();
    arguments.check()?;
    let folder = std::path::absolute(&arguments.folder)?;
    let options = Options {
        rounds: arguments.rounds,
        messages: arguments.messages,
        peer_messages: arguments.peer_messages,
        connections: arguments.connections,
        domains: arguments.domains,
        size: arguments.size,
        folder: folder.clone(),
        doors: arguments.doors(),
    };
    let local = local::Options {
        rounds: arguments.rounds,
        calls: arguments.dev_calls,
        connections: arguments.dev_connections,
        size: arguments.dev_size,
        folder,
        peer: arguments.dev_peer.clone(),
    };
    // One thread for generator, sink and DNS together: the machine's other cores are the server's.
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let mut report = Report::default();
    if !options.doors.is_empty() {
        report = runtime.block_on(run(options))?;
    }
    if arguments.wants("dev") {
        report.local = Some(runtime.block_on(local::run(&local))?);
    }
    if let Some(path) = arguments.json {
        std::fs::write(path, format!("{:#}\n", report.json()))?;
    }
    println!("{report}");
    Ok(())
}
