//! The answers of awsQuery: XML of elements and text alone.

mod read;

pub(crate) use read::{Element, decode};

use crate::error::Refusal;
use crate::schema::{Kind, OperationSpec, Structure};
use crate::text;
use crate::value::{Fields, Value};

/// A successful answer.
pub(crate) fn success(operation: &OperationSpec, output: &Fields, request_id: &str) -> Vec<u8> {
    let name = operation.name;
    let mut xml = format!("<{name}Response xmlns=\"{}\">", operation.service.namespace);
    if let Some(structure) = operation.output {
        element(&mut xml, &format!("{name}Result"), |xml| {
            fields(xml, structure, output);
        });
    }
    element(&mut xml, "ResponseMetadata", |xml| {
        leaf(xml, "RequestId", request_id);
    });
    xml.push_str(&format!("</{name}Response>"));
    xml.into_bytes()
}

/// A refusal.
pub(crate) fn failure(namespace: &str, refusal: &Refusal, request_id: &str) -> Vec<u8> {
    let mut xml = format!("<ErrorResponse xmlns=\"{namespace}\">");
    element(&mut xml, "Error", |xml| {
        leaf(
            xml,
            "Type",
            if refusal.status < 500 {
                "Sender"
            } else {
                "Receiver"
            },
        );
        leaf(xml, "Code", &refusal.code);
        leaf(
            xml,
            "Message",
            refusal.message.as_deref().unwrap_or_default(),
        );
        for (name, value) in &refusal.members {
            leaf(xml, name, value);
        }
    });
    leaf(&mut xml, "RequestId", request_id);
    xml.push_str("</ErrorResponse>");
    xml.into_bytes()
}

fn fields(xml: &mut String, structure: &Structure, fields: &Fields) {
    for (member, field) in structure.members.iter().zip(fields.iter()) {
        if let Some(field) = field {
            element(xml, member.wire, |xml| value(xml, member.kind, field));
        }
    }
}

fn value(xml: &mut String, kind: Kind, content: &Value) {
    match (kind, content) {
        (Kind::List(list), Value::List(items)) => {
            for item in items {
                element(xml, "member", |xml| value(xml, list.item, item));
            }
        }
        (Kind::Map(map), Value::Map(entries)) => {
            for (key, item) in entries {
                element(xml, "entry", |xml| {
                    leaf(xml, "key", key);
                    element(xml, "value", |xml| value(xml, map.value, item));
                });
            }
        }
        (Kind::Structure(structure), Value::Structure(inner)) => fields(xml, structure, inner),
        (_, scalar) => escape(xml, &text::scalar(scalar).unwrap_or_default()),
    }
}

fn element(xml: &mut String, name: &str, content: impl FnOnce(&mut String)) {
    xml.push('<');
    xml.push_str(name);
    xml.push('>');
    content(xml);
    xml.push_str("</");
    xml.push_str(name);
    xml.push('>');
}

fn leaf(xml: &mut String, name: &str, text: &str) {
    element(xml, name, |xml| escape(xml, text));
}

/// Character data. A carriage return would be read as a line feed (XML 1.0 §2.11), so it is written as a reference;
/// what XML 1.0 §2.2 cannot carry at all becomes the replacement character.
fn escape(xml: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '"' => xml.push_str("&quot;"),
            '\r' => xml.push_str("&#xD;"),
            '\t' | '\n' => xml.push(c),
            '\0'..='\x1f' | '\u{fffe}' | '\u{ffff}' => xml.push('\u{fffd}'),
            c => xml.push(c),
        }
    }
}
