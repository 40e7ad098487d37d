//! `sesame config print`: the whole default configuration, annotated, as valid TOML.

use super::keys::{KEYS, Key, ROUTE_KEYS, SECTIONS, SOURCE_KEYS};

const HEAD: &str = "\
# Sesame's configuration: every key with its default. A key is also an environment variable,
# SESAME_ + SECTION + __ + KEY (SESAME_API__LISTEN); environment beats file beats default.
# Durations are like \"90s\", sizes like \"40MB\"; lists in the environment are comma-separated.
# A line that begins with # shows a key that is not set.
";

/// The annotated text.
pub(crate) fn print() -> String {
    let mut out = HEAD.to_owned();
    print_keys(&mut out, "");
    for (section, doc) in SECTIONS {
        out.push_str(&format!("\n# {doc}\n[{section}]\n"));
        print_keys(&mut out, section);
        if section == "egress" {
            print_tables(&mut out);
        }
    }
    out
}

fn print_keys(out: &mut String, section: &str) {
    for key in KEYS.iter().filter(|key| key.section == section) {
        out.push_str(&comment(key));
        match key.default {
            Some(default) => {
                out.push_str(&format!("{} = {}\n", key.name, key.kind.print(default)));
            }
            None => out.push_str(&example(key)),
        }
    }
}

/// Arrays of tables cannot stand inside their section uncommented without closing it, so they are shown commented.
fn print_tables(out: &mut String) {
    let arrays = [
        (
            "egress.source",
            "Addresses that mail leaves from; one, the system's, without it.",
            SOURCE_KEYS,
        ),
        (
            "egress.route",
            "Smarthosts instead of MX delivery.",
            ROUTE_KEYS,
        ),
    ];
    for (name, doc, keys) in arrays {
        out.push_str(&format!("# {doc}\n# [[{name}]]\n"));
        for key in keys {
            out.push_str(&comment(key));
            out.push_str(&example(key));
        }
    }
}

fn comment(key: &Key) -> String {
    let later = if key.acts {
        ""
    } else {
        " (No effect in this version.)"
    };
    format!("# {}{later}\n", key.doc)
}

fn example(key: &Key) -> String {
    format!("# {} = {}\n", key.name, key.kind.print(key.example))
}
