//! The type of a shape, as the tables and as Rust name it.

use super::model::{Model, Shape};
use super::names::{constant, type_name};
use anyhow::{Result, bail};

pub(super) fn kind_of_member(model: &Model, shape: &str) -> Result<String> {
    let kind = kind(model, shape)?;
    let prefixed = [
        "Kind::Text(&",
        "Kind::Integer(&",
        "Kind::Long(&",
        "Kind::List(&",
        "Kind::Map(&",
    ];
    Ok(
        match prefixed
            .iter()
            .find_map(|start| kind.strip_prefix(start).map(|rest| (start, rest)))
        {
            Some((start, rest)) if !rest.starts_with("ANY_") => format!("{start}rules::{rest}"),
            _ => kind,
        },
    )
}

pub(super) fn kind(model: &Model, name: &str) -> Result<String> {
    let shape = model.shape(name);
    let constant = constant(name);
    Ok(match shape.kind() {
        "string" => format!("Kind::Text(&{})", text_rule_name(&shape)),
        "integer" | "long" => {
            let variant = if shape.kind() == "integer" {
                "Integer"
            } else {
                "Long"
            };
            let rule = if has_number_rule(&shape) {
                &constant
            } else {
                "ANY_NUMBER"
            };
            format!("Kind::{variant}(&{rule})")
        }
        "double" | "float" => "Kind::Double".into(),
        "boolean" => "Kind::Boolean".into(),
        "timestamp" => "Kind::Timestamp".into(),
        "blob" => "Kind::Blob".into(),
        "list" => format!("Kind::List(&{constant})"),
        "map" => format!("Kind::Map(&{constant})"),
        "structure" => format!("Kind::Structure(&{constant})"),
        other => bail!("the shape {name} has the unknown type {other:?}"),
    })
}

pub(super) fn rust_type(model: &Model, name: &str) -> Result<String> {
    let shape = model.shape(name);
    Ok(match shape.kind() {
        "string" => "String".into(),
        "integer" => "i32".into(),
        "long" => "i64".into(),
        "double" | "float" => "f64".into(),
        "boolean" => "bool".into(),
        "timestamp" => "Timestamp".into(),
        "blob" => "Bytes".into(),
        "list" => format!("Vec<{}>", rust_type(model, shape.part("member"))?),
        "map" => format!(
            "BTreeMap<String, {}>",
            rust_type(model, shape.part("value"))?
        ),
        "structure" => type_name(name),
        other => bail!("the shape {name} has the unknown type {other:?}"),
    })
}

pub(super) fn has_text_rule(shape: &Shape<'_>) -> bool {
    shape.number("min").is_some_and(|n| n > 0)
        || shape.number("max").is_some()
        || shape.pattern().is_some()
        || !shape.values().is_empty()
        || shape.flag("sensitive")
}

pub(super) fn has_number_rule(shape: &Shape<'_>) -> bool {
    shape.number("min").is_some() || shape.number("max").is_some()
}

pub(super) fn text_rule_name(shape: &Shape<'_>) -> String {
    if has_text_rule(shape) {
        constant(shape.name)
    } else {
        "ANY_TEXT".into()
    }
}

/// Those of some names that a text uses, for its imports.
pub(super) fn used_words(text: &str, words: &[&str]) -> String {
    let used = words.iter().copied().filter(|word| has_word(text, word));
    used.collect::<Vec<_>>().join(", ")
}

pub(super) fn has_word(text: &str, word: &str) -> bool {
    text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_')
        .any(|found| found == word)
}
