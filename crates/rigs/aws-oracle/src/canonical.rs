//! The form in which both halves compare values: JSON with model names, blobs as base64, moments as milliseconds.

use anyhow::{Context as _, Result};
use aws::schema::{Kind, Structure};
use aws::{Fields, Value};
use base::Timestamp;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value as Json, json};

/// A structure as JSON; absent members are left out.
pub(crate) fn write_fields(structure: &Structure, fields: &Fields) -> Json {
    let mut out = Map::new();
    for (member, value) in structure.members.iter().zip(fields.iter()) {
        if let Some(value) = value {
            out.insert(member.name.into(), write(member.kind, value));
        }
    }
    Json::Object(out)
}

fn write(kind: Kind, value: &Value) -> Json {
    match (kind, value) {
        (Kind::List(list), Value::List(items)) => {
            items.iter().map(|item| write(list.item, item)).collect()
        }
        (Kind::Map(map), Value::Map(entries)) => {
            let entries = entries
                .iter()
                .map(|(key, item)| (key.clone(), write(map.value, item)));
            Json::Object(entries.collect())
        }
        (Kind::Structure(structure), Value::Structure(fields)) => write_fields(structure, fields),
        (_, Value::Text(text)) => json!(text),
        (_, Value::Integer(number)) => json!(number),
        (_, Value::Double(number)) => json!(number),
        (_, Value::Boolean(truth)) => json!(truth),
        (_, Value::Timestamp(at)) => json!(at.0),
        (_, Value::Blob(bytes)) => json!(STANDARD.encode(bytes)),
        _ => json!("a value of the wrong kind"),
    }
}

/// A structure from JSON.
pub(crate) fn read_fields(structure: &'static Structure, json: &Json) -> Result<Fields> {
    let mut fields = Fields::absent(structure);
    for (index, member) in structure.members.iter().enumerate() {
        if let Some(value) = json.get(member.name) {
            let value = read(member.kind, value).with_context(|| member.name.to_owned())?;
            fields.set(index, value);
        }
    }
    Ok(fields)
}

fn read(kind: Kind, json: &Json) -> Result<Value> {
    Ok(match kind {
        Kind::Text(_) => Value::Text(json.as_str().context("a text")?.into()),
        Kind::Integer(_) | Kind::Long(_) => Value::Integer(json.as_i64().context("a number")?),
        Kind::Double => Value::Double(json.as_f64().context("a number")?),
        Kind::Boolean => Value::Boolean(json.as_bool().context("a truth value")?),
        Kind::Timestamp => Value::Timestamp(Timestamp(json.as_i64().context("a moment")?)),
        Kind::Blob => Value::Blob(STANDARD.decode(json.as_str().context("a blob")?)?.into()),
        Kind::List(list) => {
            let items = json.as_array().context("a list")?;
            Value::List(
                items
                    .iter()
                    .map(|item| read(list.item, item))
                    .collect::<Result<_>>()?,
            )
        }
        Kind::Map(map) => {
            let entries = json.as_object().context("a map")?.iter();
            let read = entries.map(|(key, item)| Ok((key.clone(), read(map.value, item)?)));
            Value::Map(read.collect::<Result<_>>()?)
        }
        Kind::Structure(structure) => Value::Structure(read_fields(structure, json)?),
    })
}
