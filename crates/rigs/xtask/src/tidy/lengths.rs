//! Files stay under 600 lines and functions under 70. The exceptions stand in `tidy.toml` with their present length and
//! may only shrink: a ratchet, so that nothing grows unnoticed and nobody must split everything at once.

use super::{Finding, is_generated, is_rust};
use anyhow::Context;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use syn::visit::Visit;

const FILE_LINES: usize = 600;
const FUNCTION_LINES: usize = 70;
const EXCEPTIONS: &str = "tidy.toml";

/// Lengths by name: a path, or `path::function`.
type Lengths = BTreeMap<String, usize>;

pub(super) fn check(root: &Path, files: &[PathBuf], update: bool) -> anyhow::Result<Vec<Finding>> {
    let mut long = Lengths::new();
    let mut findings = Vec::new();
    for file in files.iter().filter(|f| is_rust(f) && !is_generated(f)) {
        let text = std::fs::read_to_string(root.join(file))?;
        match measure(&file.display().to_string(), &text) {
            Ok(measured) => long.extend(measured),
            Err(e) => findings.push(Finding::new(
                file.display().to_string(),
                format!("does not parse: {e}"),
            )),
        }
    }
    let text = std::fs::read_to_string(root.join(EXCEPTIONS)).unwrap_or_default();
    let exceptions = parse(&text)?;
    if update {
        std::fs::write(root.join(EXCEPTIONS), print(&shrunk(&exceptions, &long)))?;
        return Ok(findings);
    }
    findings.extend(compare(&exceptions, &long));
    Ok(findings)
}

/// What is longer than allowed, with its length.
fn measure(name: &str, text: &str) -> syn::Result<Lengths> {
    let mut long = Lengths::new();
    let lines = text.lines().count();
    if lines > FILE_LINES {
        long.insert(name.to_owned(), lines);
    }
    let mut functions = Functions {
        name,
        long: &mut long,
    };
    functions.visit_file(&syn::parse_file(text)?);
    Ok(long)
}

struct Functions<'a> {
    name: &'a str,
    long: &'a mut Lengths,
}

impl Functions<'_> {
    fn note(&mut self, ident: &syn::Ident, block: &syn::Block) {
        let braces = block.brace_token.span;
        let lines = braces.close().end().line - braces.open().start().line + 1;
        if lines > FUNCTION_LINES {
            self.long.insert(format!("{}::{ident}", self.name), lines);
        }
    }
}

impl<'ast> Visit<'ast> for Functions<'_> {
    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        self.note(&item.sig.ident, &item.block);
        syn::visit::visit_item_fn(self, item);
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        self.note(&item.sig.ident, &item.block);
        syn::visit::visit_impl_item_fn(self, item);
    }
}

fn compare(exceptions: &Lengths, long: &Lengths) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (name, lines) in long {
        let limit = if name.contains("::") {
            FUNCTION_LINES
        } else {
            FILE_LINES
        };
        match exceptions.get(name) {
            None => findings.push(Finding::new(
                name,
                format!("{lines} lines, {limit} are allowed: split it by what changes together"),
            )),
            Some(allowed) if lines > allowed => findings.push(Finding::new(
                name,
                format!("grew from {allowed} to {lines} lines: an exception may only shrink, move the new part out"),
            )),
            Some(_) => {}
        }
    }
    for name in exceptions.keys().filter(|name| !long.contains_key(*name)) {
        findings.push(Finding::new(
            EXCEPTIONS,
            format!("{name} needs no exception any more: run `cargo xtask tidy --update`"),
        ));
    }
    findings
}

fn shrunk(exceptions: &Lengths, long: &Lengths) -> Lengths {
    let keep = |(name, allowed): (&String, &usize)| {
        long.get(name)
            .map(|lines| (name.clone(), *lines.min(allowed)))
    };
    exceptions.iter().filter_map(keep).collect()
}

fn parse(text: &str) -> anyhow::Result<Lengths> {
    let row = |line: &str| {
        let (name, lines) = line
            .split_once('=')
            .context("a line of tidy.toml is not `\"name\" = lines`")?;
        Ok((
            name.trim().trim_matches('"').to_owned(),
            lines.trim().parse()?,
        ))
    };
    text.lines()
        .filter(|l| !l.trim().is_empty() && !l.starts_with('#'))
        .map(row)
        .collect()
}

fn print(lengths: &Lengths) -> String {
    let head = format!(
        "# Files over {FILE_LINES} lines and functions over {FUNCTION_LINES}; they may only shrink.\n"
    );
    lengths.iter().fold(head, |text, (name, lines)| {
        format!("{text}\"{name}\" = {lines}\n")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_functions_and_files_are_measured() {
        let body = "    let _x = 1;\n".repeat(80);
        let long =
            measure("a.rs", &format!("fn big() {{\n{body}}}\nfn small() {{}}\n")).expect("parses");
        assert_eq!(long, Lengths::from([("a.rs::big".into(), 82)]));
        let long = measure("a.rs", &"\n".repeat(601)).expect("parses");
        assert_eq!(long, Lengths::from([("a.rs".into(), 601)]));
    }

    #[test]
    fn exceptions_only_shrink() {
        let exceptions = Lengths::from([("a.rs".into(), 700), ("b.rs".into(), 700)]);
        let long = Lengths::from([("a.rs".into(), 710), ("c.rs".into(), 650)]);
        let found = compare(&exceptions, &long);
        assert_eq!(found.len(), 3, "{found:?}");
        assert_eq!(
            shrunk(&exceptions, &long),
            Lengths::from([("a.rs".into(), 700)])
        );
        assert_eq!(parse(&print(&exceptions)).expect("reads"), exceptions);
    }
}
