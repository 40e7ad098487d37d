//! A crate depends only on layers below its own; engines never on engines, edges never on edges; each backend library
//! is named by one crate only.

use super::Finding;
use anyhow::Context;
use cargo_metadata::{DependencyKind, MetadataCommand, Package};
use std::path::Path;

/// Folders under `crates/`, lowest first.
const LAYERS: [&str; 9] = [
    "foundation",
    "generated",
    "domain",
    "contract",
    "engines",
    "edges",
    "drivers",
    "product",
    "rigs",
];
/// Layers whose crates never see each other: they meet in the stores and in traits that the caller owns.
const STRANGERS: [&str; 3] = ["engines", "edges", "drivers"];
/// Library and the crates that may name it (rigs may name any: they stand outside the product).
const OWNERS: [(&str, &[&str]); 15] = [
    ("rusqlite", &["store-local"]),
    ("lz4_flex", &["store-local"]),
    ("crc32fast", &["store-local"]),
    ("hickory-resolver", &["dns"]),
    ("hickory-server", &["dns"]),
    ("rustls", &["env-os", "load"]),
    ("tokio-rustls", &["env-os", "load"]),
    ("socket2", &["env-os"]),
    ("aws-lc-rs", &["base"]),
    ("rsa", &["base"]),
    ("hyper", &["server", "sesame"]),
    ("mail-parser", &["mail"]),
    ("clap", &["sesame"]),
    ("toml", &["sesame"]),
    ("mimalloc", &["sesame"]),
];

pub(super) fn check(root: &Path) -> anyhow::Result<Vec<Finding>> {
    let metadata = MetadataCommand::new()
        .current_dir(root)
        .no_deps()
        .exec()
        .context("cargo metadata failed")?;
    let ours: Vec<(&Package, usize)> = metadata
        .packages
        .iter()
        .map(|p| Ok((p, layer_of(root, p)?)))
        .collect::<anyhow::Result<_>>()?;
    let mut findings = Vec::new();
    for (package, layer) in &ours {
        for dependency in &package.dependencies {
            if dependency.kind == DependencyKind::Development {
                continue;
            }
            let target = ours
                .iter()
                .find(|(p, _)| p.name.as_str() == dependency.name);
            let broken = match target {
                Some((_, below)) => upward(LAYERS[*layer], *layer, *below, &dependency.name),
                None => foreign(&package.name, LAYERS[*layer], &dependency.name),
            };
            if let Some(text) = broken {
                findings.push(Finding::new(place(root, package, &dependency.name), text));
            }
        }
    }
    Ok(findings)
}

fn layer_of(root: &Path, package: &Package) -> anyhow::Result<usize> {
    let path = package.manifest_path.as_std_path();
    let inside = path.strip_prefix(root.join("crates")).unwrap_or(path);
    let folder = inside
        .components()
        .next()
        .map(|c| c.as_os_str().to_string_lossy().into_owned());
    folder
        .and_then(|f| LAYERS.iter().position(|l| *l == f))
        .with_context(|| format!("{} is in no layer; layers are {LAYERS:?}", path.display()))
}

fn upward(own: &str, layer: usize, below: usize, name: &str) -> Option<String> {
    if own == "rigs" || below < layer {
        return None;
    }
    // The binary picks the drivers and starts the server; nobody else in `product` does.
    if own == "product" && below == layer {
        return None;
    }
    if below == layer && STRANGERS.contains(&own) {
        return Some(format!(
            "crates in {own}/ never depend on each other: let this crate own a small trait for what it needs of \
             `{name}`, and let product/server implement it"
        ));
    }
    (below > layer).then(|| {
        format!(
            "{own}/ is below {}/, so it cannot know `{name}`: turn the dependency around",
            LAYERS[below]
        )
    })
}

fn foreign(package: &str, layer: &str, library: &str) -> Option<String> {
    let (_, owners) = OWNERS.iter().find(|(name, _)| *name == library)?;
    (layer != "rigs" && !owners.contains(&package)).then(|| {
        format!(
            "only {} may name `{library}`: go through its API",
            owners.join(", ")
        )
    })
}

/// The line of the manifest that names the dependency.
fn place(root: &Path, package: &Package, dependency: &str) -> String {
    let path = package.manifest_path.as_std_path();
    let text = std::fs::read_to_string(path).unwrap_or_default();
    let line = text
        .lines()
        .position(|l| l.starts_with(dependency))
        .map_or(0, |n| n + 1);
    format!(
        "{}:{line}",
        path.strip_prefix(root).unwrap_or(path).display()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn layer(name: &str) -> usize {
        LAYERS.iter().position(|l| *l == name).expect("a layer")
    }

    #[test]
    fn dependencies_point_down_and_strangers_stay_strangers() {
        let broken = |own: &str, below: &str| upward(own, layer(own), layer(below), "x").is_some();
        assert!(!broken("engines", "contract"));
        assert!(!broken("foundation", "foundation"));
        assert!(broken("contract", "engines"));
        assert!(broken("engines", "engines"));
        assert!(broken("edges", "edges"));
        assert!(broken("drivers", "drivers"));
        assert!(broken("engines", "drivers"));
        assert!(!broken("product", "drivers"));
        assert!(!broken("rigs", "rigs"));
    }

    #[test]
    fn each_backend_library_has_one_owner() {
        assert!(foreign("queue", "engines", "rusqlite").is_some());
        assert!(foreign("store-local", "drivers", "rusqlite").is_none());
        assert!(foreign("testkit", "rigs", "rustls").is_none());
        assert!(foreign("queue", "engines", "bytes").is_none());
    }
}
