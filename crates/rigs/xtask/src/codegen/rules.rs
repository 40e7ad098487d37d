//! Generated text of scalar shapes' rules, lists and maps.

use super::kinds::{has_number_rule, has_text_rule, kind, text_rule_name, used_words};
use super::model::{Model, Shape};
use super::names::{constant, number, printed_order};
use anyhow::Result;
use std::fmt::Write as _;

/// The rules of strings and numbers, the lists and the maps.
pub(super) fn rules(model: &Model) -> Result<String> {
    let mut body = String::new();
    for shape in model.reachable().values() {
        rule(&mut body, model, shape)?;
    }
    let mut out = String::new();
    if body.contains("Kind::Structure") {
        writeln!(out, "use super::*;")?;
    }
    let words = used_words(&body, &SCHEMA_WORDS);
    if !words.is_empty() {
        writeln!(out, "use aws::schema::{{{words}}};\n")?;
    }
    Ok(out + &body)
}

const SCHEMA_WORDS: [&str; 8] = [
    "ANY_NUMBER",
    "ANY_TEXT",
    "Kind",
    "List",
    "Map",
    "NumberRule",
    "Pattern",
    "TextRule",
];

fn rule(out: &mut String, model: &Model, shape: &Shape<'_>) -> Result<()> {
    let name = constant(shape.name);
    match shape.kind() {
        "string" if has_text_rule(shape) => text_rule(out, shape, &name)?,
        "integer" | "long" if has_number_rule(shape) => writeln!(
            out,
            "pub(super) static {name}: NumberRule = NumberRule {{ min: {}, max: {} }};",
            bound(shape, "min"),
            bound(shape, "max")
        )?,
        "list" => writeln!(
            out,
            "pub(super) static {name}: List = List {{ item: {}, min: {}, max: {}, sensitive: {}, keeps_holes: {} }};",
            kind(model, shape.part("member"))?,
            least(shape),
            most(shape),
            shape.flag("sensitive"),
            model.keep_holes.contains(shape.name)
        )?,
        "map" => writeln!(
            out,
            "pub(super) static {name}: Map = Map {{ key: &{}, value: {}, min: {}, max: {} }};",
            text_rule_name(&model.shape(shape.part("key"))),
            kind(model, shape.part("value"))?,
            least(shape),
            most(shape)
        )?,
        _ => {}
    }
    Ok(())
}

fn text_rule(out: &mut String, shape: &Shape<'_>, name: &str) -> Result<()> {
    let pattern = match shape.pattern() {
        None => "None".to_owned(),
        Some(pattern) => {
            let hashes = if pattern.contains('"') { "#" } else { "" };
            writeln!(
                out,
                "static {name}_PATTERN: Pattern = Pattern::new(r{hashes}\"{pattern}\"{hashes});"
            )?;
            format!("Some(&{name}_PATTERN)")
        }
    };
    let values = printed_order(&shape.values());
    writeln!(
        out,
        "pub(super) static {name}: TextRule = TextRule {{ min: {}, max: {}, pattern: {pattern}, values: &{values:?}, sensitive: {} }};",
        least(shape),
        most(shape),
        shape.flag("sensitive")
    )?;
    Ok(())
}

fn bound(shape: &Shape<'_>, key: &str) -> String {
    shape
        .number(key)
        .map_or("None".into(), |n| format!("Some({})", number(n)))
}

fn least(shape: &Shape<'_>) -> String {
    number(shape.number("min").unwrap_or(0))
}

fn most(shape: &Shape<'_>) -> String {
    shape.number("max").map_or("u32::MAX".into(), number)
}
