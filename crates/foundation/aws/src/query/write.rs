//! The client's side of awsQuery: a structure as a form.

use crate::schema::{Kind, OperationSpec, Structure};
use crate::text;
use crate::value::{Fields, Value};
use std::fmt::Write as _;

/// The body of a request.
pub(crate) fn encode(operation: &OperationSpec, input: &Fields) -> String {
    let mut form = format!(
        "Action={}&Version={}",
        operation.name, operation.service.version
    );
    structure(&mut form, "", operation.input, input);
    form
}

fn structure(form: &mut String, prefix: &str, structure: &Structure, fields: &Fields) {
    for (member, field) in structure.members.iter().zip(fields.iter()) {
        if let Some(field) = field {
            value(
                form,
                &format!("{prefix}{}", member.wire),
                member.kind,
                field,
            );
        }
    }
}

fn value(form: &mut String, name: &str, kind: Kind, content: &Value) {
    match (kind, content) {
        (Kind::List(_), Value::List(items)) if items.is_empty() => pair(form, name, ""),
        (Kind::List(list), Value::List(items)) => {
            for (index, item) in items.iter().enumerate() {
                value(
                    form,
                    &format!("{name}.member.{}", index + 1),
                    list.item,
                    item,
                );
            }
        }
        (Kind::Map(map), Value::Map(entries)) => {
            for (index, (key, item)) in entries.iter().enumerate() {
                let name = format!("{name}.entry.{}", index + 1);
                pair(form, &format!("{name}.key"), key);
                value(form, &format!("{name}.value"), map.value, item);
            }
        }
        (Kind::Structure(inner), Value::Structure(fields)) => {
            structure(form, &format!("{name}."), inner, fields);
        }
        (_, scalar) => {
            if let Some(text) = text::scalar(scalar) {
                pair(form, name, &text);
            }
        }
    }
}

fn pair(form: &mut String, name: &str, value: &str) {
    let _infallible = write!(form, "&{}={}", text::encode(name), text::encode(value));
}
