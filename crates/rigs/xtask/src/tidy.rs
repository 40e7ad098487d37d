//! `cargo xtask tidy`: the rules of the house that neither rustc nor clippy can check. Each message says what to do.
//!
//! Rules: layers and drivers from `cargo metadata` ([`layers`]), reasons in the root manifest ([`manifest`]), lengths of
//! files and functions ([`lengths`]), words that must not be committed and the heads of crates ([`words`]), pages that nobody
//! would find ([`docs`]).

mod docs;
mod layers;
mod lengths;
mod manifest;
mod words;

use anyhow::{Context, bail};
use std::path::{Path, PathBuf};
use std::process::Command;

/// One broken rule.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Finding {
    /// `path:line`, or the path alone.
    pub(crate) place: String,
    /// What is wrong and what to do.
    pub(crate) text: String,
}

impl Finding {
    fn new(place: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            place: place.into(),
            text: text.into(),
        }
    }
}

/// Runs every rule over the checkout; with `update` shortens the list of exceptions where files shrank.
pub(crate) fn run(root: &Path, update: bool) -> anyhow::Result<()> {
    let files = tracked_files(root)?;
    let mut findings = layers::check(root)?;
    findings.extend(manifest::check(root)?);
    findings.extend(lengths::check(root, &files, update)?);
    findings.extend(words::check(root, &files)?);
    findings.extend(docs::check(root, &files)?);
    findings.sort();
    for finding in &findings {
        eprintln!("{}: {}", finding.place, finding.text);
    }
    if !findings.is_empty() {
        bail!("tidy: {} broken rules", findings.len());
    }
    println!("tidy: {} files, no broken rule", files.len());
    Ok(())
}

/// Files that git knows or would add, relative to the root.
fn tracked_files(root: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let output = Command::new("git")
        .args(["ls-files", "--cached", "--others", "--exclude-standard"])
        .current_dir(root)
        .output()
        .context("tidy needs git to list the files")?;
    if !output.status.success() {
        bail!(
            "git ls-files failed: {}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
    let names = String::from_utf8(output.stdout).context("a file name is not UTF-8")?;
    let mut files: Vec<PathBuf> = names.lines().map(PathBuf::from).collect();
    files.retain(|f| root.join(f).is_file());
    files.sort();
    files.dedup();
    Ok(files)
}

/// Whether a file is output of a generator, which the length and word rules leave alone.
fn is_generated(file: &Path) -> bool {
    file.starts_with("crates/generated")
}

/// Whether a file is Rust source.
fn is_rust(file: &Path) -> bool {
    file.extension().is_some_and(|e| e == "rs")
}
