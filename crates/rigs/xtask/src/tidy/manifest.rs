//! Every dependency stands once in the root manifest, under a comment that says why it is there, with default features
//! off; every crate takes it from there.

use super::Finding;
use anyhow::Context;
use std::path::Path;

pub(super) fn check(root: &Path) -> anyhow::Result<Vec<Finding>> {
    let text = std::fs::read_to_string(root.join("Cargo.toml")).context("no root manifest")?;
    let mut findings = root_manifest(&text);
    for layer in std::fs::read_dir(root.join("crates"))? {
        for package in std::fs::read_dir(layer?.path())? {
            let manifest = package?.path().join("Cargo.toml");
            if let Ok(text) = std::fs::read_to_string(&manifest) {
                let name = manifest
                    .strip_prefix(root)
                    .unwrap_or(&manifest)
                    .display()
                    .to_string();
                findings.extend(member_manifest(&name, &text));
            }
        }
    }
    Ok(findings)
}

fn root_manifest(text: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut inside = false;
    let mut reason = false;
    for (number, line) in text.lines().enumerate() {
        let place = || format!("Cargo.toml:{}", number + 1);
        match line.trim() {
            "[workspace.dependencies]" => inside = true,
            l if l.starts_with('[') => inside = false,
            _ if !inside => {}
            "" => reason = false,
            l if l.starts_with('#') => reason = true,
            l if l.contains("path = ") => {}
            l => {
                let name = l.split(['=', ' ']).next().unwrap_or_default();
                if !reason {
                    let text = format!("say in a comment above `{name}` why the house needs it");
                    findings.push(Finding::new(place(), text));
                }
                if !l.contains("default-features = false") {
                    let text = format!(
                        "add `default-features = false` to `{name}` and name the features it needs"
                    );
                    findings.push(Finding::new(place(), text));
                }
            }
        }
    }
    findings
}

fn member_manifest(name: &str, text: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut inside = false;
    for (number, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.starts_with('[') {
            inside = line.ends_with("dependencies]");
        } else if inside
            && line.contains('=')
            && !line.starts_with('#')
            && !line.contains("workspace = true")
        {
            findings.push(Finding::new(
                format!("{name}:{}", number + 1),
                "take the dependency from the root manifest: `NAME.workspace = true`",
            ));
        }
    }
    if !text.contains("[lints]\nworkspace = true") {
        findings.push(Finding::new(name, "add `[lints]` with `workspace = true`"));
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dependencies_without_reason_or_with_default_features_are_found() {
        let found = root_manifest(
            "[workspace.dependencies]\n# why\na = { version = \"1\", default-features = false }\n\nb = \"1\"\n",
        );
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found.iter().all(|f| f.place == "Cargo.toml:5"));
    }

    #[test]
    fn members_inherit() {
        assert_eq!(
            member_manifest(
                "x",
                "[dependencies]\na.workspace = true\n[lints]\nworkspace = true\n"
            ),
            []
        );
        assert_eq!(member_manifest("x", "[dependencies]\na = \"1\"\n").len(), 2);
    }
}
