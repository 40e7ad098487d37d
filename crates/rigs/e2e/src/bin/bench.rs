//! `make bench`: Sesame against Postfix with OpenDKIM.

use anyhow::Result;
use clap::Parser;
use e2e::bench::{Options, run};
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
    /// Connections that submit.
    #[arg(long, default_value_t = 64)]
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
    /// Measures only one of them: `sesame` or `postfix`.
    #[arg(long)]
    only: Option<String>,
    /// File for the figures as JSON.
    #[arg(long)]
    json: Option<PathBuf>,
}

fn main() -> Result<()> {
    let arguments = Arguments::parse();
    let folder = std::path::absolute(&arguments.folder)?;
    let wants = |system: &str| arguments.only.as_deref().is_none_or(|only| only == system);
    let options = Options {
        rounds: arguments.rounds,
        messages: arguments.messages,
        peer_messages: arguments.peer_messages,
        connections: arguments.connections,
        domains: arguments.domains,
        size: arguments.size,
        folder,
        sesame: wants("sesame"),
        peer: wants("postfix"),
    };
    // One thread for generator, sink and DNS together: the machine's other cores are the server's.
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let report = runtime.block_on(run(options))?;
    if let Some(path) = arguments.json {
        std::fs::write(path, format!("{:#}\n", report.json()))?;
    }
    println!("{report}");
    Ok(())
}
