//! `cargo xtask explain`: what the models say about an operation.

use crate::codegen::{self, Model};
use anyhow::{Result, bail};
use std::collections::BTreeSet;
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

/// Prints every operation of that name.
pub(crate) fn run(root: &Path, name: &str) -> Result<()> {
    let (service, name) = name
        .split_once('.')
        .map_or((None, name), |(s, n)| (Some(s), n));
    let mut text = String::new();
    for id in codegen::models().filter(|id| service.is_none_or(|service| service == *id)) {
        let model = codegen::load(root, id)?;
        let operations = model.operations().into_iter();
        for operation in operations.filter(|operation| operation.name.eq_ignore_ascii_case(name)) {
            let handlers = handlers(root, &model, operation.name)?;
            let handlers = if handlers.is_empty() {
                "none: answers 501 NotImplemented"
            } else {
                &handlers
            };
            text += &codegen::describe(&model, operation);
            text += &format!("  handler    {handlers}\n\n");
        }
    }
    if text.is_empty() {
        bail!("no model has an operation {name}; the models are under models/");
    }
    match std::io::stdout().write_all(text.as_bytes()) {
        // A reader who stops at the beginning has what it wants.
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}

/// Files of the edges that register the operation.
pub(crate) fn handlers(root: &Path, model: &Model, name: &str) -> Result<String> {
    let module = match model.name.as_str() {
        "ses" => "v1",
        "sesv2" => "v2",
        other => other,
    };
    let mut files = BTreeSet::new();
    rust_files(&root.join("crates/edges"), &mut files)?;
    let needle = format!("{module}::{name},");
    let hits = files
        .into_iter()
        .filter(|path| std::fs::read_to_string(path).is_ok_and(|text| text.contains(&needle)))
        .map(|path| {
            path.strip_prefix(root)
                .unwrap_or(&path)
                .display()
                .to_string()
        });
    Ok(hits.collect::<Vec<_>>().join(", "))
}

/// Rust files below a folder, tests apart.
fn rust_files(folder: &Path, files: &mut BTreeSet<PathBuf>) -> Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() && !path.ends_with("tests") {
            rust_files(&path, files)?;
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.insert(path);
        }
    }
    Ok(())
}
