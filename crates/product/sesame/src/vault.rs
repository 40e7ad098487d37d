//! Backups: made by a running server, put back into a new folder, accepted as data; and the look at everything in a
//! folder.

mod check;
mod key;

pub(crate) use check::check;
pub(crate) use key::adopt;

use crate::cli::RestoreOptions;
use crate::config::{Options, Settings};
use crate::first_start;
use crate::key_file::File;
use anyhow::{Context, Result};
use base::BoxFuture;
use base::env::{Clock, Disk};
use serde_json::{Value, json};
use server::Backup;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use store_local::Copier;

/// Copies the folder that a server has open.
pub(crate) struct Folder {
    copier: Arc<Copier>,
    clock: Arc<dyn Clock>,
    origin: Value,
    key_file: Arc<File>,
}

impl Folder {
    /// What a backup of this server says about its origin.
    pub(crate) fn new(
        copier: Arc<Copier>,
        clock: Arc<dyn Clock>,
        options: &Options,
        key_file: Arc<File>,
    ) -> Self {
        let absolute = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let file = absolute(&crate::key_file::path(options));
        let origin = json!({
            "made_by": concat!("sesame ", env!("CARGO_PKG_VERSION")),
            "data_dir": absolute(&options.data_dir),
            "master_key": {"file": file},
        });
        Self {
            copier,
            clock,
            origin,
            key_file,
        }
    }
}

impl Backup for Folder {
    fn make<'a>(&'a self, to: &'a Path) -> BoxFuture<'a, Result<Value, String>> {
        Box::pin(async move {
            let mut origin = self.origin.clone();
            let keys = self.key_file.copying().map_err(|e| format!("{e:#}"))?;
            let (_until_copied, id, former) = keys;
            origin["master_key"]["id"] = json!(id);
            origin["master_key"]["former"] = json!(former);
            let master_key = origin["master_key"].clone();
            origin["made_at"] = json!(self.clock.now().iso_ms());
            // What stood there before is not ours to judge: it may be the backup of yesterday.
            let was_empty = !holds_something(to);
            let copied = self.copier.copy(to, origin).await;
            let copied = copied.map_err(|error| {
                tracing::warn!(%error, to = %to.display(), "a backup failed");
                if was_empty && holds_something(to) {
                    format!("{error}; what stands in {} is no backup", to.display())
                } else {
                    error.to_string()
                }
            })?;
            tracing::info!(to = %to.display(), files = copied.files, bytes = copied.bytes, "made a backup");
            Ok(json!({
                "dir": to,
                "files": copied.files,
                "bytes": copied.bytes,
                "master_key": master_key,
                "note": "the master key is not in it: keep a copy of its file elsewhere",
            }))
        })
    }
}

fn holds_something(folder: &Path) -> bool {
    folder
        .read_dir()
        .is_ok_and(|mut entries| entries.next().is_some())
}

/// Puts a backup into the data folder, which must be empty.
pub(crate) fn restore(settings: &Settings, chosen: &RestoreOptions) -> Result<ExitCode> {
    env_os::keep_files_private();
    let (options, disk) = (settings.options(), env_os::OsDisk);
    let (from, to) = (&chosen.from, &options.data_dir);
    first_start::data_dir(to)?;
    let restored = store_local::restore(&disk, from, to)
        .with_context(|| format!("{} is not restored", from.display()))?;
    let key = key::place(&disk, &options, &restored.manifest.origin);
    let answer = json!({
        "data": to,
        "files": restored.manifest.files,
        "bytes": restored.manifest.bytes,
        "origin": restored.manifest.origin,
        "master_key": match &key {
            Ok(()) => "in place",
            Err(_) => "missing",
        },
    });
    let next = format!("sesame serve --data {}", to.display());
    if chosen.json {
        crate::say(&format!("{answer:#}\n"))?;
    } else {
        crate::say(&format!(
            "restored {} files, {} bytes, to {}\nnext: {next}, once no other server runs on the same mail\n",
            restored.manifest.files,
            restored.manifest.bytes,
            to.display(),
        ))?;
    }
    if let Err(error) = key {
        // The data are back; without their key they do not open, and the operator has to act.
        eprintln!("sesame: {error:#}");
    }
    Ok(ExitCode::SUCCESS)
}

/// Says how far a look is.
fn tell_progress(what: &str, done: u64) {
    eprintln!("sesame: {done} {what} looked at");
}

/// The disk of this machine, for what is done without a server.
fn disk() -> impl Disk {
    env_os::OsDisk
}
