//! `sesame restore` and `sesame check-data`.

use super::Place;
use clap::Args;
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(crate) struct RestoreOptions {
    #[command(flatten)]
    pub(crate) place: Place,
    /// The backup.
    #[arg(value_name = "DIR")]
    pub(crate) from: PathBuf,
    /// Answer in JSON.
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct CheckOptions {
    #[command(flatten)]
    pub(crate) place: Place,
    /// Answer in JSON.
    #[arg(long)]
    pub(crate) json: bool,
}
