//! The one binary: reads the configuration, picks the drivers, runs the server, and is the operator's hand on a
//! running one.
//!
//! *Invariants.* Exit code 0 is done, 1 failed with the reason and what to do next on stderr, 2 wrong usage or
//! configuration naming file, line and key. A secret is shown on a terminal or written to a 0600 file, never logged.
//!
//! *What it does not know.* Mail, AWS, what a server does with its configuration.
//!
//! *Start reading at* `serve.rs`, then `cli.rs`.

mod activation;
mod admin;
mod bench;
mod certificate;
mod cli;
mod config;
mod dev;
mod dns_records;
mod first_start;
mod flight;
mod key_file;
mod logging;
mod serve;
mod stores;
mod vault;

use anyhow::Context;
use clap::Parser;
use cli::{Cli, Command, ConfigCommand, Place};
use config::{Mistake, Mistakes, Settings};
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::{ErrorKind, Write};
use std::process::ExitCode;

/// Measured against glibc's allocator: `docs/adr/007`.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

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
        Command::Dev(options) => {
            let place = Place {
                config: options.config.clone(),
                data: options.data.clone(),
            };
            let mut settings = load(&place)?;
            settings.prepare_dev(&options);
            dev::run(&settings, &options)
        }
        Command::Admin(command) => {
            let settings = load(&command.place)?;
            admin::run(&settings, &command)
        }
        Command::Dns { place, check } => dns_records::run(&load(&place)?, check),
        Command::Bench { command } => bench::run(&command),
        Command::Health { place } => admin::health(&load(&place)?),
        Command::Restore(options) => vault::restore(&load(&options.place)?, &options),
        Command::CheckData(options) => vault::check(&load(&options.place)?, &options),
        Command::Config { command } => match command {
            ConfigCommand::Print => say(&config::print()),
            ConfigCommand::Check { file } => {
                Settings::load(Some(&file), &BTreeMap::new())?;
                say(&format!("{} is in order\n", file.display()))
            }
        },
    }
}

/// Writes to standard output. A reader that has seen enough (`| head`) is no failure.
fn say(text: &str) -> anyhow::Result<ExitCode> {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(e) if e.kind() != ErrorKind::BrokenPipe => Err(e).context("standard output"),
        _ => Ok(ExitCode::SUCCESS),
    }
}

/// The configuration of this process.
fn load(place: &Place) -> Result<Settings, Mistakes> {
    let mut settings = Settings::load(place.config.as_deref(), &variables(std::env::vars_os())?)?;
    if let Some(data) = &place.data {
        settings.set_data_dir(data);
    }
    Ok(settings)
}

/// The environment as text. What is none and is not ours is nobody's concern here.
fn variables(
    all: impl Iterator<Item = (OsString, OsString)>,
) -> Result<BTreeMap<String, String>, Mistakes> {
    let mut read = BTreeMap::new();
    for (name, value) in all {
        match (name.into_string(), value.into_string()) {
            (Ok(name), Ok(value)) => {
                read.insert(name, value);
            }
            (Ok(name), Err(_)) if name.starts_with("SESAME_") => {
                let text = "the value is not UTF-8".into();
                return Err(Mistakes(vec![Mistake { place: name, text }]));
            }
            _ => {}
        }
    }
    Ok(read)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::ffi::OsStringExt;

    #[test]
    fn a_variable_of_ours_that_is_no_text_is_a_mistake() {
        let broken = || OsString::from_vec(vec![0xff]);
        let read = variables([("A".into(), broken()), ("B".into(), "b".into())].into_iter());
        let read = read.expect("is not ours");
        assert_eq!(read.get("B").map(String::as_str), Some("b"));
        let told = variables([("SESAME_REGION".into(), broken())].into_iter());
        let told = told.expect_err("is ours").to_string();
        assert!(told.contains("SESAME_REGION"), "{told}");
    }
}
