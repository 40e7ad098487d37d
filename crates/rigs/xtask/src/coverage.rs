//! `cargo xtask coverage`: which operations of AWS are answered, as docs/aws-coverage.md.

use crate::codegen;
use crate::explain::handlers;
use anyhow::{Result, bail};
use std::fmt::Write as _;
use std::path::Path;

const FILE: &str = "docs/aws-coverage.md";

/// Writes the table, or with `check` fails when it would change.
pub(crate) fn run(root: &Path, check: bool) -> Result<()> {
    let text = table(root)?;
    let path = root.join(FILE);
    if !check {
        std::fs::write(path, text)?;
        return Ok(());
    }
    if std::fs::read_to_string(path).ok().as_ref() != Some(&text) {
        bail!("{FILE} is not up to date: run `cargo xtask coverage`");
    }
    Ok(())
}

fn table(root: &Path) -> Result<String> {
    let mut out = String::from(
        "# Operations\n\nWritten by `cargo xtask coverage`. An operation without a handler answers 501 `NotImplemented`, \
         naming itself.\n",
    );
    for id in codegen::models() {
        let model = codegen::load(root, id)?;
        let mut rows = String::new();
        let (mut handled, mut all) = (0, 0);
        for operation in model.operations() {
            let file = handlers(root, &model, operation.name)?;
            all += 1;
            handled += usize::from(!file.is_empty());
            let binding = format!("{} {}", operation.method(), operation.path());
            writeln!(rows, "| {} | `{binding}` | {file} |", operation.name)?;
        }
        writeln!(
            out,
            "\n## {id} {}: {handled} of {all}\n",
            model.metadata("apiVersion")
        )?;
        write!(
            out,
            "| Operation | Binding | Handler |\n|---|---|---|\n{rows}"
        )?;
    }
    Ok(out)
}
