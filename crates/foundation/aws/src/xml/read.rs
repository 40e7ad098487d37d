//! The client's side: a reader of the XML that AWS answers with. No DTD, no processing instructions beyond the
//! declaration, bounded depth.

use crate::schema::{Kind, Structure};
use crate::text;
use crate::value::{Fields, Value};
use base::Timestamp;
use std::collections::BTreeMap;

/// Elements deeper than this are refused.
const DEPTH_MAX: usize = 64;

/// An element with its children and its text.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Element {
    /// Name without its prefix.
    pub(crate) name: String,
    /// Character data, references resolved.
    pub(crate) text: String,
    /// Elements inside.
    pub(crate) children: Vec<Element>,
}

impl Element {
    /// Reads a document; `None` when it is no XML of the kind that AWS sends.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let mut open: Vec<Self> = vec![Self::default()];
        let mut rest = text;
        while let Some(at) = rest.find('<') {
            let current = open.last_mut()?;
            unescape(&mut current.text, &rest[..at])?;
            let end = at + rest[at..].find('>')?;
            let tag = &rest[at + 1..end];
            rest = &rest[end + 1..];
            if tag.starts_with('?') {
                continue;
            }
            if let Some(name) = tag.strip_prefix('/') {
                let done = open.pop()?;
                if done.name != local(name) {
                    return None;
                }
                open.last_mut()?.children.push(done);
                continue;
            }
            let name = local(tag.split([' ', '\t', '\r', '\n', '/']).next()?);
            if name.is_empty() || name.starts_with('!') || open.len() > DEPTH_MAX {
                return None;
            }
            let element = Self {
                name: name.to_owned(),
                ..Self::default()
            };
            if tag.ends_with('/') {
                open.last_mut()?.children.push(element);
            } else {
                open.push(element);
            }
        }
        let document = open.pop().filter(|_| open.is_empty())?;
        document.children.into_iter().next()
    }

    /// The first child of that name.
    pub(crate) fn child(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|child| child.name == name)
    }
}

fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name).trim_end()
}

fn unescape(out: &mut String, raw: &str) -> Option<()> {
    let mut rest = raw;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        let end = at + rest[at..].find(';')?;
        let reference = &rest[at + 1..end];
        out.push(match reference {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "apos" => '\'',
            _ => {
                let digits = reference.strip_prefix('#')?;
                let number = match digits.strip_prefix(['x', 'X']) {
                    Some(hex) => u32::from_str_radix(hex, 16),
                    None => digits.parse(),
                };
                char::from_u32(number.ok()?)?
            }
        });
        rest = &rest[end + 1..];
    }
    out.push_str(rest);
    Some(())
}

/// Reads a structure out of an element; `None` when a value is of the wrong kind.
pub(crate) fn decode(structure: &Structure, element: &Element) -> Option<Fields> {
    let mut fields = Fields::absent(structure);
    for (index, member) in structure.members.iter().enumerate() {
        if let Some(child) = element.child(member.wire) {
            fields.set(index, value(member.kind, child)?);
        }
    }
    Some(fields)
}

fn value(kind: Kind, element: &Element) -> Option<Value> {
    let text = element.text.as_str();
    Some(match kind {
        Kind::Text(_) => Value::Text(text.to_owned()),
        Kind::Integer(_) | Kind::Long(_) => Value::Integer(text.parse().ok()?),
        Kind::Double => Value::Double(text.parse().ok()?),
        Kind::Boolean => Value::Boolean(text.parse().ok()?),
        Kind::Timestamp => Value::Timestamp(Timestamp::parse_iso(text)?),
        Kind::Blob => Value::Blob(text::base64(text)?),
        Kind::List(list) => Value::List(
            element
                .children
                .iter()
                .map(|child| value(list.item, child))
                .collect::<Option<_>>()?,
        ),
        Kind::Map(map) => {
            let mut entries = BTreeMap::new();
            for entry in &element.children {
                let item = value(map.value, entry.child("value")?)?;
                entries.insert(entry.child("key")?.text.clone(), item);
            }
            Value::Map(entries)
        }
        Kind::Structure(structure) => Value::Structure(decode(structure, element)?),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_no_answer_of_aws_is_refused() {
        for text in [
            "",
            "text",
            "<a>",
            "<a></b>",
            "</a>",
            "<a>&nope;</a>",
            "<a>&#xD800;</a>",
            "<!DOCTYPE a><a/>",
        ] {
            assert_eq!(Element::parse(text), None, "{text}");
        }
        assert_eq!(Element::parse(&"<a>".repeat(100_000)), None);
        let read =
            Element::parse("<?xml version=\"1.0\"?>\n<x:a k=\"v\"><b/>&#65;&amp;</x:a >").unwrap();
        assert_eq!(
            (read.name.as_str(), read.text.as_str(), read.children.len()),
            ("a", "A&", 1)
        );
    }

    proptest! {
        #[test]
        fn nothing_panics(text in "(<|>|/|a|&|;|#|x|é|\"| ){0,40}") {
            let _ = Element::parse(&text);
        }
    }
}
