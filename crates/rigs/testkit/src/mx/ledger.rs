//! The append-only list of what an MX took, on disk before the 250: it outlives the death of any process.

use super::{Received, lock};
use anyhow::{Context, Result};
use std::fs::{File, OpenOptions};
use std::io::Write;
use std::path::Path;
use std::sync::Mutex;

/// One line for each message: reverse-path, tab, recipients joined by commas.
pub struct Ledger(Mutex<File>);

impl Ledger {
    /// Opens the file for appending, creating it.
    ///
    /// # Errors
    /// When the file cannot be opened.
    pub fn open(path: &Path) -> Result<Self> {
        let file = OpenOptions::new()
            .create(true)
            .append(true)
            .open(path)
            .with_context(|| format!("ledger {}", path.display()))?;
        Ok(Self(Mutex::new(file)))
    }

    /// Appends a message in one write, so that no reader sees half a line.
    pub(crate) fn append(&self, message: &Received) -> Result<()> {
        let line = format!(
            "{}\t{}\n",
            message.reverse_path,
            message.recipients.join(",")
        );
        lock(&self.0).write_all(line.as_bytes())?;
        Ok(())
    }
}

/// Reads a ledger back: pairs of reverse-path and recipients, in the order of arrival.
///
/// # Errors
/// When the file cannot be read or a line has no tab.
pub fn read_ledger(path: &Path) -> Result<Vec<(String, Vec<String>)>> {
    let text = std::fs::read_to_string(path)?;
    text.lines()
        .map(|line| {
            let (from, to) = line
                .split_once('\t')
                .with_context(|| format!("no tab in the ledger's line {line:?}"))?;
            Ok((from.to_owned(), to.split(',').map(str::to_owned).collect()))
        })
        .collect()
}
