//! `cargo xtask coverage`: which operations of AWS are answered, and which test shows that they do what they say, as
//! docs/aws-coverage.md. The evidence is written by hand in docs/aws-evidence.tsv: `service.Operation`, `effect` or
//! `stored`, `FILE::TEST`. An effect is shown by a second operation or by what goes over the wire; what is only kept
//! and answered again is stored.

use crate::codegen;
use crate::explain::handlers;
use anyhow::{Context as _, Result, bail};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

const FILE: &str = "docs/aws-coverage.md";
const EVIDENCE: &str = "docs/aws-evidence.tsv";
const HEAD: &str = "# Operations\n\nWritten by `cargo xtask coverage` from the handlers and `docs/aws-evidence.tsv`. \
    **effect**: the test named shows by a second operation, or by what goes over the wire, that the operation does what \
    it says. **stored**: what it is given is kept and answered again, and nothing else depends on it yet. An operation \
    with a handler and neither word is answered, and not counted as covered; one without a handler answers 501 `NotImplemented`, naming itself.\n";

/// What is shown of an operation, and where.
struct Shown {
    level: &'static str,
    test: String,
}

type Evidence = BTreeMap<String, Shown>;

/// Writes the table, or with `check` fails when it would change.
pub(crate) fn run(root: &Path, check: bool) -> Result<()> {
    let text = table(root, &evidence(root)?)?;
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

/// Reads the evidence; every test that it names must be there.
fn evidence(root: &Path) -> Result<Evidence> {
    let text = std::fs::read_to_string(root.join(EVIDENCE)).context(EVIDENCE)?;
    let mut found = Evidence::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let columns: Vec<_> = line.split('\t').collect();
        let [operation, level, test] = columns[..] else {
            bail!("{EVIDENCE}: {line:?} has not three columns");
        };
        let level = match level {
            "effect" => "effect",
            "stored" => "stored",
            other => bail!("{EVIDENCE}: {other:?} is neither effect nor stored"),
        };
        check_test(root, test)?;
        let test = test.to_owned();
        if found
            .insert(operation.to_owned(), Shown { level, test })
            .is_some()
        {
            bail!("{EVIDENCE}: {operation} stands there twice");
        }
    }
    Ok(found)
}

fn check_test(root: &Path, test: &str) -> Result<()> {
    let (file, name) = test
        .split_once("::")
        .with_context(|| format!("{EVIDENCE}: {test:?} is no FILE::TEST"))?;
    let text = std::fs::read_to_string(root.join(file)).with_context(|| file.to_owned())?;
    let there = ["def ", "fn "]
        .iter()
        .any(|word| text.contains(&format!("{word}{name}(")));
    if !there {
        bail!("{EVIDENCE}: {file} has no test {name}");
    }
    Ok(())
}

fn table(root: &Path, evidence: &Evidence) -> Result<String> {
    let mut out = String::from(HEAD);
    let mut used = 0;
    for id in codegen::models() {
        let model = codegen::load(root, id)?;
        let mut rows = String::new();
        let (mut effects, mut stored, mut unshown, mut all) = (0, 0, 0, 0);
        for operation in model.operations() {
            let file = handlers(root, &model, operation.name)?;
            let shown = evidence.get(&format!("{id}.{}", operation.name));
            if shown.is_some() && file.is_empty() {
                bail!(
                    "{id}.{}: {EVIDENCE} names it, and it has no handler",
                    operation.name
                );
            }
            unshown += usize::from(shown.is_none() && !file.is_empty());
            all += 1;
            let (level, test) = shown.map_or(("", ""), |shown| (shown.level, shown.test.as_str()));
            used += usize::from(shown.is_some());
            effects += usize::from(level == "effect");
            stored += usize::from(level == "stored");
            writeln!(rows, "| {} | {level} | {file} | {test} |", operation.name)?;
        }
        writeln!(
            out,
            "\n## {id} {}: {effects} covered, {stored} stored, {unshown} answered without a test of their effect, of {all}\n",
            model.metadata("apiVersion")
        )?;
        write!(
            out,
            "| Operation | Shown | Handler | By |\n|---|---|---|---|\n{rows}"
        )?;
    }
    if used < evidence.len() {
        bail!("{EVIDENCE} names an operation that no model has");
    }
    Ok(out)
}
