//! The one binary: reads the configuration, picks the drivers, runs the server, and is the operator's hand on a
//! running one.
//!
//! *Invariants.* Exit code 0 is done, 1 failed with the reason and what to do next on stderr, 2 wrong usage or
//! configuration naming file, line and key. A secret is shown on a terminal or written to a 0600 file, never logged.
//!
//! *What it does not know.* Mail, AWS, what a server does with its configuration.
//!
//! *Start reading at* `serve.rs`, then `cli.rs`.

mod admin;
mod cli;
mod config;
mod dns_records;
mod first_start;
mod logging;
mod serve;
mod stores;

use clap::Parser;
use cli::{Cli, Command, ConfigCommand};
use config::{Mistakes, Settings};
use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    // Clap ends the process with 2 on wrong usage and with 0 after --help and --version.
    let cli = Cli::parse();
    // A panic of a task is its own end; one of the server itself was logged by the hook, and fails the command.
    let outcome = std::panic::catch_unwind(|| run(cli));
    match outcome {
        Err(_) => {
            eprintln!(
                "sesame: an internal error ended the command; nothing acknowledged is lost, start again"
            );
            ExitCode::from(1)
        }
        Ok(Ok(code)) => code,
        Ok(Err(e)) => {
            eprintln!("sesame: {e:#}");
            let wrong_configuration = e.downcast_ref::<Mistakes>().is_some();
            ExitCode::from(if wrong_configuration { 2 } else { 1 })
        }
    }
}

fn run(cli: Cli) -> anyhow::Result<ExitCode> {
    match cli.command {
        Command::Serve(options) => {
            let settings = load(&options.place)?;
            serve::run(&settings, options.log_format)
        }
        Command::Admin(command) => {
            let settings = load(&command.place)?;
            admin::run(&settings, &command)
        }
        Command::Dns { place, check } => dns_records::run(&load(&place)?, check),
        Command::Health { place } => admin::health(&load(&place)?),
        Command::Config { command } => match command {
            ConfigCommand::Print => {
                print!("{}", config::print());
                Ok(ExitCode::SUCCESS)
            }
            ConfigCommand::Check { file } => {
                Settings::load(Some(&file), &BTreeMap::new())?;
                println!("{} is in order", file.display());
                Ok(ExitCode::SUCCESS)
            }
        },
    }
}

/// The configuration of this process.
fn load(place: &cli::Place) -> Result<Settings, Mistakes> {
    let variables = std::env::vars_os()
        .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
        .collect();
    let mut settings = Settings::load(place.config.as_deref(), &variables)?;
    if let Some(data) = place.data.as_deref() {
        settings.set_path("data_dir", Path::new(data));
    }
    Ok(settings)
}
