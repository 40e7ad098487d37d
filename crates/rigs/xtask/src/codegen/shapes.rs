//! Generated text of structures: their types, conversions and tables.

use super::kinds::{has_word, kind_of_member, rust_type, used_words};
use super::model::{Member, Model, Shape};
use super::names::{constant, field, type_name};
use anyhow::{Result, bail};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// Structures in one file, at most; a file holds whole initial letters.
const STRUCTURES_PER_FILE: usize = 70;

/// The structures, in files by initial letter: (module name, text).
pub(super) fn structures(model: &Model) -> Result<Vec<(String, String)>> {
    let mut letters: BTreeMap<char, Vec<Shape<'_>>> = BTreeMap::new();
    for shape in model
        .reachable()
        .into_values()
        .filter(|shape| shape.kind() == "structure")
    {
        let letter = shape
            .name
            .chars()
            .next()
            .unwrap_or('_')
            .to_ascii_lowercase();
        letters.entry(letter).or_default().push(shape);
    }
    let mut groups: Vec<(char, char, Vec<Shape<'_>>)> = Vec::new();
    for (letter, shapes) in letters {
        match groups.last_mut() {
            Some((_, last, group)) if group.len() + shapes.len() <= STRUCTURES_PER_FILE => {
                *last = letter;
                group.extend(shapes);
            }
            _ => groups.push((letter, letter, shapes)),
        }
    }
    let alone = groups.len() == 1;
    groups
        .into_iter()
        .map(|(first, last, shapes)| {
            let name = if first == last {
                format!("shapes_{first}")
            } else {
                format!("shapes_{first}_{last}")
            };
            Ok((name, group(model, &shapes, alone)?))
        })
        .collect()
}

/// The text of one file; `alone` when the service has no other, whose shapes it could name.
fn group(model: &Model, shapes: &[Shape<'_>], alone: bool) -> Result<String> {
    let mut body = String::new();
    for shape in shapes {
        structure(&mut body, model, shape)?;
    }
    let names: Vec<_> = shapes.iter().map(|shape| type_name(shape.name)).collect();
    writeln!(body, "aws::shapes! {{ {} }}", names.join(" "))?;
    Ok(imports(&body, alone) + "\n" + &body)
}

fn imports(body: &str, alone: bool) -> String {
    let schema = ["ANY_NUMBER", "ANY_TEXT", "Kind", "Location", "Member"];
    // Every group has tables; a field's type is the word that follows its colon.
    let schema = used_words(body, &schema) + ", Structure";
    let has_moment = body.contains("Timestamp>") || body.contains(": Timestamp,");
    let lines = [
        (body.contains("rules::"), "use super::rules;".to_owned()),
        (
            !alone && body.contains("Kind::Structure"),
            "use super::*;".to_owned(),
        ),
        (true, format!("use aws::schema::{{{schema}}};")),
        (true, "use aws::{Fields, Shape};".to_owned()),
        (has_moment, "use base::Timestamp;".to_owned()),
        (has_word(body, "Bytes"), "use bytes::Bytes;".to_owned()),
        (
            has_word(body, "BTreeMap"),
            "use std::collections::BTreeMap;".to_owned(),
        ),
    ];
    let used = lines.into_iter().filter(|(used, _)| *used);
    used.map(|(_, line)| line + "\n").collect()
}

fn structure(out: &mut String, model: &Model, shape: &Shape<'_>) -> Result<()> {
    let (name, table, members) = (type_name(shape.name), constant(shape.name), shape.members());
    writeln!(
        out,
        "/// The shape `{}`.\n#[derive(Clone, PartialEq)]\npub struct {name} {{",
        shape.name
    )?;
    for member in &members {
        let rust = rust_type(model, member.shape)?;
        let rust = if member.required {
            rust
        } else {
            format!("Option<{rust}>")
        };
        writeln!(out, "pub {}: {rust},", field(member.name))?;
    }
    writeln!(out, "}}\n\nimpl Shape for {name} {{")?;
    writeln!(out, "fn schema() -> &'static Structure {{ &{table} }}")?;
    conversions(out, &members)?;
    writeln!(out, "}}\n")?;
    self::table(out, model, shape, &members)
}

/// From a row of values to the type, and back.
fn conversions(out: &mut String, members: &[Member<'_>]) -> Result<()> {
    if members.is_empty() {
        writeln!(out, "fn from_fields(_: Fields) -> Self {{ Self {{}} }}")?;
        writeln!(
            out,
            "fn into_fields(self) -> Fields {{ Fields::default() }}"
        )?;
        return Ok(());
    }
    writeln!(out, "fn from_fields(mut fields: Fields) -> Self {{ Self {{")?;
    for (i, member) in members.iter().enumerate() {
        let verb = if member.required { "need" } else { "maybe" };
        writeln!(out, "{}: fields.{verb}({i}),", field(member.name))?;
    }
    writeln!(out, "}} }}\nfn into_fields(self) -> Fields {{")?;
    writeln!(
        out,
        "let mut fields = Fields::with_capacity({});",
        members.len()
    )?;
    for member in members {
        let name = field(member.name);
        let value = if member.required {
            format!("Some(self.{name})")
        } else {
            format!("self.{name}")
        };
        writeln!(out, "fields.push({value});")?;
    }
    writeln!(out, "fields\n}}")?;
    Ok(())
}

fn table(out: &mut String, model: &Model, shape: &Shape<'_>, members: &[Member<'_>]) -> Result<()> {
    let table = constant(shape.name);
    writeln!(
        out,
        "pub(super) static {table}: Structure = Structure {{ name: {:?}, members: &[",
        shape.name
    )?;
    for member in members {
        let location = match member.location {
            None => "Body",
            Some("uri") => "Label",
            Some("querystring") => "Query",
            Some(other) => {
                bail!(
                    "{}.{} travels in {other}, which no codec knows",
                    shape.name,
                    member.name
                )
            }
        };
        writeln!(
            out,
            "Member {{ name: {:?}, wire: {:?}, location: Location::{location}, required: {}, kind: {} }},",
            member.name,
            member.wire,
            member.required,
            kind_of_member(model, member.shape)?
        )?;
    }
    writeln!(out, "] }};\n")?;
    Ok(())
}
