//! The house's own tools, run as `cargo xtask COMMAND`.

mod codegen;
mod coverage;
mod explain;
mod tidy;

use anyhow::Context;
use clap::{Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

/// Tools for people who work on Sesame.
#[derive(Parser)]
#[command(name = "cargo xtask", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Writes the types and tables of AWS's operations from the models under models/.
    #[command(
        after_help = "Example:\n  cargo xtask codegen --check   (fails when the tree would change)"
    )]
    Codegen {
        /// Writes nothing; fails when a file would change.
        #[arg(long)]
        check: bool,
    },
    /// Writes docs/aws-coverage.md: which operations have a handler, and where.
    #[command(
        after_help = "Example:\n  cargo xtask coverage --check   (fails when the file would change)"
    )]
    Coverage {
        /// Writes nothing; fails when the file would change.
        #[arg(long)]
        check: bool,
    },
    /// Prints what the models say about an operation, and the file that handles it.
    #[command(
        after_help = "Example:\n  cargo xtask explain SendEmail\n  cargo xtask explain sesv2.SendEmail"
    )]
    Explain {
        /// Name of the operation, with or without its service.
        operation: String,
    },
    /// Checks the rules of the house: layers, one driver per library, lengths, banned words.
    #[command(
        after_help = "Example:\n  cargo xtask tidy\n  cargo xtask tidy --update   (shrink the exceptions in tidy.toml)"
    )]
    Tidy {
        /// Writes the shrunk exceptions to tidy.toml instead of checking lengths.
        #[arg(long)]
        update: bool,
    },
}

fn main() -> ExitCode {
    match run(Cli::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> anyhow::Result<()> {
    match command {
        Command::Codegen { check } => codegen::run(&root()?, check),
        Command::Coverage { check } => coverage::run(&root()?, check),
        Command::Explain { operation } => explain::run(&root()?, &operation),
        Command::Tidy { update } => tidy::run(&root()?, update),
    }
}

/// The checkout that this tool was built from.
fn root() -> anyhow::Result<PathBuf> {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    here.ancestors()
        .nth(3)
        .map(PathBuf::from)
        .context("xtask stands in crates/rigs/xtask")
}
