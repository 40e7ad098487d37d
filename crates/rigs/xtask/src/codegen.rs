//! `cargo xtask codegen`: writes the crates under `crates/generated` from the models under `models/`.

mod describe;
mod emit;
mod kinds;
mod model;
mod names;
mod rules;
mod shapes;

pub(crate) use describe::describe;
pub(crate) use model::Model;

use anyhow::{Context as _, Result, bail};
use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A model, and the module of a generated crate that holds it.
struct Target {
    model: &'static str,
    krate: &'static str,
    module: &'static str,
}

impl Target {
    fn folder(&self, root: &Path) -> PathBuf {
        root.join("crates/generated").join(self.krate).join("src")
    }
}

const TARGETS: [Target; 4] = [
    Target {
        model: "ses",
        krate: "aws-ses",
        module: "v1",
    },
    Target {
        model: "sesv2",
        krate: "aws-ses",
        module: "v2",
    },
    Target {
        model: "iam",
        krate: "aws-companions",
        module: "iam",
    },
    Target {
        model: "sts",
        krate: "aws-companions",
        module: "sts",
    },
];

/// Reads one model with its patches applied.
pub(crate) fn load(root: &Path, model: &str) -> Result<Model> {
    Model::load(&root.join("models"), model)
}

/// Names of all models.
pub(crate) fn models() -> impl Iterator<Item = &'static str> {
    TARGETS.iter().map(|target| target.model)
}

/// Writes the generated files, or with `check` fails when any would change.
pub(crate) fn run(root: &Path, check: bool) -> Result<()> {
    let mut wanted = BTreeMap::new();
    for target in &TARGETS {
        let model = load(root, target.model)?;
        for (name, text) in emit::files(&model, target.module)? {
            wanted.insert(target.folder(root).join(name), format(&text)?);
        }
    }
    let stale = stale_files(root, &wanted)?;
    let mut changed = wanted.clone();
    changed.retain(|path, text| std::fs::read_to_string(path).ok().as_ref() != Some(text));
    if check {
        for path in changed.keys().chain(&stale) {
            eprintln!("{} differs from what the models give", path.display());
        }
        if !changed.is_empty() || !stale.is_empty() {
            bail!("run `cargo xtask codegen` and commit what it writes");
        }
        return Ok(());
    }
    write(&changed, &stale)?;
    let (all, written, removed) = (wanted.len(), changed.len(), stale.len());
    println!("{all} files, {written} written, {removed} removed");
    Ok(())
}

fn write(changed: &BTreeMap<PathBuf, String>, stale: &[PathBuf]) -> Result<()> {
    for (path, text) in changed {
        std::fs::create_dir_all(path.parent().context("a file has a folder")?)?;
        std::fs::write(path, text)?;
    }
    for path in stale {
        std::fs::remove_file(path)?;
    }
    Ok(())
}

/// Files of the generated modules that are no longer wanted.
fn stale_files(root: &Path, wanted: &BTreeMap<PathBuf, String>) -> Result<Vec<PathBuf>> {
    let mut stale = Vec::new();
    for target in &TARGETS {
        let Ok(entries) = std::fs::read_dir(target.folder(root).join(target.module)) else {
            continue;
        };
        for entry in entries {
            let path = entry?.path();
            if !wanted.contains_key(&path) {
                stale.push(path);
            }
        }
    }
    Ok(stale)
}

/// The text as rustfmt leaves it, so that generated files are stable under `cargo fmt`.
fn format(text: &str) -> Result<String> {
    let mut child = Command::new("rustfmt")
        .args(["--edition", "2024", "--config", "max_width=100"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("rustfmt does not start")?;
    let mut stdin = child.stdin.take().context("rustfmt has a standard input")?;
    let text = text.to_owned();
    let writer = std::thread::spawn(move || stdin.write_all(text.as_bytes()));
    let out = child.wait_with_output()?;
    writer
        .join()
        .map_err(|_| anyhow::anyhow!("writing to rustfmt failed"))??;
    if !out.status.success() {
        bail!("rustfmt refuses the generated text");
    }
    Ok(String::from_utf8(out.stdout)?)
}
