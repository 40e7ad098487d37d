//! Words that must not be committed, and the head that every crate opens with.

use super::{Finding, is_generated, is_rust};
use std::path::{Path, PathBuf};

/// A word in Rust source, and what to do instead. Split so that this file does not find itself.
const BANNED: [(&str, &str, &str); 6] = [
    ("#[ign", "ore", "run the test or delete it"),
    (
        "#[all",
        "ow(",
        "use `#[expect(lint, reason = \"...\")]`, which fails when it is no longer needed",
    ),
    ("TO", "DO", "do it, or file an issue"),
    ("FIX", "ME", "mend it, or file an issue"),
    (
        "thread::",
        "sleep",
        "wait for a condition with a deadline; in async code for tokio's clock",
    ),
    (
        "std::process",
        "::exit",
        "return an error up to main, which alone picks exit codes",
    ),
];
/// The parts of a crate's opening comment after its first paragraph.
const HEAD: [&str; 3] = [
    "*Invariants.*",
    "*What it does not know.*",
    "*Start reading at*",
];

pub(super) fn check(root: &Path, files: &[PathBuf]) -> anyhow::Result<Vec<Finding>> {
    let mut findings = Vec::new();
    for file in files.iter().filter(|f| is_rust(f)) {
        let name = file.display().to_string();
        let text = std::fs::read_to_string(root.join(file))?;
        if !is_generated(file) {
            findings.extend(banned(&name, &text));
        }
        if name.ends_with("/mod.rs") {
            findings.push(Finding::new(
                &name,
                "name the file after its module: foo.rs beside foo/",
            ));
        }
        if name.ends_with("src/lib.rs") {
            findings.extend(head(&name, &text));
        }
    }
    Ok(findings)
}

fn banned(name: &str, text: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (number, line) in text.lines().enumerate() {
        for (first, second, instead) in BANNED {
            let word = format!("{first}{second}");
            if line.contains(&word) && !(name.ends_with("main.rs") && word.contains("exit")) {
                let place = format!("{name}:{}", number + 1);
                findings.push(Finding::new(place, format!("`{word}`: {instead}")));
            }
        }
    }
    findings
}

fn head(name: &str, text: &str) -> Vec<Finding> {
    let doc: String = text.lines().take_while(|l| l.starts_with("//!")).collect();
    HEAD.iter()
        .filter(|part| !doc.contains(*part))
        .map(|part| Finding::new(name, format!("the crate's opening comment lacks {part}")))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn banned_words_are_found_with_their_line() {
        let text = format!("fn a() {{}}\n// {}{}: later\n", "TO", "DO");
        let found = banned("a.rs", &text);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].place, "a.rs:2");
        assert_eq!(banned("a.rs", "fn a() {}"), []);
    }

    #[test]
    fn a_crate_says_what_it_is() {
        let good = "//! For.\n//! *Invariants.* x\n//! *What it does not know.* y\n//! *Start reading at* z\n";
        assert_eq!(head("lib.rs", good), []);
        assert_eq!(head("lib.rs", "//! base\n").len(), 3);
    }
}
