//! Nothing is written that nobody finds: pages are linked from the README, decisions from their index, and the table of
//! `ARCHITECTURE.md` names every crate.

use super::Finding;
use anyhow::Context;
use std::path::{Path, PathBuf};

pub(super) fn check(root: &Path, files: &[PathBuf]) -> anyhow::Result<Vec<Finding>> {
    let read = |name: &str| std::fs::read_to_string(root.join(name)).context(name.to_owned());
    let texts = Texts {
        readme: read("README.md")?,
        decisions: read("docs/adr/README.md")?,
        architecture: read("ARCHITECTURE.md")?,
    };
    let missing = |file: &PathBuf| {
        let name = file.to_str()?;
        let text = texts.lack(name)?;
        Some(Finding::new(name, text))
    };
    Ok(files.iter().filter_map(missing).collect())
}

/// The places where readers begin.
struct Texts {
    readme: String,
    decisions: String,
    architecture: String,
}

impl Texts {
    /// What to do that a file is found; `None`: it is.
    fn lack(&self, file: &str) -> Option<String> {
        let parts: Vec<&str> = file.split('/').collect();
        match parts.as_slice() {
            ["docs", page] if is_page(page) => (!self.readme.contains(&format!("({file})")))
                .then(|| format!("link it from README.md: `[...]({file})`")),
            ["docs", "adr", page] if is_page(page) && *page != "README.md" => {
                (!self.decisions.contains(&format!("({page})")))
                    .then(|| format!("add it to the list of docs/adr/README.md: `[...]({page})`"))
            }
            ["crates", _, name, "Cargo.toml"] => {
                (!self.architecture.contains(&format!("`{name}`")))
                    .then(|| format!("add `{name}` to the table of ARCHITECTURE.md, section 2"))
            }
            _ => None,
        }
    }
}

fn is_page(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|end| end == "md")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_finds_is_told() {
        let texts = Texts {
            readme: "[a](docs/a.md)".into(),
            decisions: "[001](001-a.md)".into(),
            architecture: "`base`".into(),
        };
        let rows = [
            ("docs/a.md", true),
            ("docs/b.md", false),
            ("docs/rfc.tsv", true),
            ("docs/adr/001-a.md", true),
            ("docs/adr/002-b.md", false),
            ("docs/adr/README.md", true),
            ("crates/foundation/base/Cargo.toml", true),
            ("crates/foundation/other/Cargo.toml", false),
            ("crates/foundation/other/src/lib.rs", true),
        ];
        for (file, found) in rows {
            assert_eq!(texts.lack(file).is_none(), found, "{file}");
        }
    }
}
