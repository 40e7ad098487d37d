//! Writes JSON from the shape tables.

use crate::error::Refusal;
use crate::schema::{Kind, Location, Structure};
use crate::text;
use crate::value::{Fields, Value};
use base::Timestamp;

/// The members of a structure that travel in the body.
pub(crate) fn body(structure: &Structure, content: &Fields) -> Vec<u8> {
    let mut json = Vec::with_capacity(256);
    fields(&mut json, structure, content);
    json
}

/// The body of a refusal. `AccessDeniedException` alone spells its member with a capital.
pub(crate) fn failure(refusal: &Refusal) -> Vec<u8> {
    let capital = refusal.code == "AccessDeniedException";
    let mut json = Vec::from(if capital {
        b"{\"Message\":"
    } else {
        b"{\"message\":"
    });
    match &refusal.message {
        Some(message) => string(&mut json, message),
        None => json.extend_from_slice(b"null"),
    }
    for (name, value) in &refusal.members {
        json.push(b',');
        string(&mut json, name);
        json.push(b':');
        string(&mut json, value);
    }
    json.push(b'}');
    json
}

fn fields(json: &mut Vec<u8>, structure: &Structure, content: &Fields) {
    json.push(b'{');
    let mut first = true;
    for (member, field) in structure.members.iter().zip(content.iter()) {
        if let (Some(field), Location::Body) = (field, member.location) {
            comma(json, &mut first);
            string(json, member.wire);
            json.push(b':');
            value(json, member.kind, field);
        }
    }
    json.push(b'}');
}

fn value(json: &mut Vec<u8>, kind: Kind, content: &Value) {
    match (kind, content) {
        (Kind::List(list), Value::List(items)) => {
            json.push(b'[');
            let mut first = true;
            for item in items {
                comma(json, &mut first);
                value(json, list.item, item);
            }
            json.push(b']');
        }
        (Kind::Map(map), Value::Map(entries)) => {
            json.push(b'{');
            let mut first = true;
            for (key, item) in entries {
                comma(json, &mut first);
                string(json, key);
                json.push(b':');
                value(json, map.value, item);
            }
            json.push(b'}');
        }
        (Kind::Structure(structure), Value::Structure(inner)) => fields(json, structure, inner),
        (_, Value::Text(text)) => string(json, text),
        (_, Value::Timestamp(at)) => timestamp(json, *at),
        (_, Value::Blob(bytes)) => string(json, &text::to_base64(bytes)),
        (_, Value::Double(number)) if !number.is_finite() => string(json, &text::double(*number)),
        (_, scalar) => match text::scalar(scalar) {
            Some(text) => json.extend_from_slice(text.as_bytes()),
            None => json.extend_from_slice(b"null"),
        },
    }
}

/// Epoch seconds, milliseconds as a fraction.
fn timestamp(json: &mut Vec<u8>, at: Timestamp) {
    let sign = if at.0 < 0 { "-" } else { "" };
    let (seconds, ms) = (at.0.unsigned_abs() / 1_000, at.0.unsigned_abs() % 1_000);
    let text = match ms {
        0 => format!("{sign}{seconds}"),
        ms => format!("{sign}{seconds}.{ms:03}"),
    };
    json.extend_from_slice(text.as_bytes());
}

fn string(json: &mut Vec<u8>, text: &str) {
    serde_json::to_writer(&mut *json, text).expect("a string can always be written to memory");
}

fn comma(json: &mut Vec<u8>, first: &mut bool) {
    if !std::mem::replace(first, false) {
        json.push(b',');
    }
}
