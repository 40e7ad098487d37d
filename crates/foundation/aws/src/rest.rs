//! HTTP bindings of restJson1: which operation has a method and path, and where its members travel.

use crate::error::Fault;
use crate::json;
use crate::schema::{Kind, Location, OperationSpec, Service};
use crate::text;
use crate::value::{Fields, Value};
use base::Timestamp;
use std::collections::BTreeMap;

/// A query string of more pairs is refused.
const PAIRS_MAX: usize = 1_000;

/// Where a request goes, as the request line has it.
#[derive(Clone, Copy, Debug)]
pub struct Target<'a> {
    /// The path, still percent-encoded.
    pub path: &'a str,
    /// The query string, without the question mark.
    pub query: &'a str,
}

/// Operations by method and number of path segments; of several that fit the one with the fewest labels wins.
#[derive(Debug, Default)]
pub(crate) struct Router {
    routes: BTreeMap<(&'static str, usize), Vec<Route>>,
}

#[derive(Debug)]
struct Route {
    segments: Vec<Segment>,
    operation: &'static OperationSpec,
}

#[derive(Debug)]
enum Segment {
    Literal(&'static str),
    Label,
}

impl Router {
    /// Adds the operations of a service.
    pub(crate) fn add(&mut self, service: &'static Service) {
        for operation in service.operations.iter().copied() {
            let segments: Vec<_> = segments(operation.path.trim_end_matches('/'))
                .map(|text| {
                    if text.starts_with('{') {
                        Segment::Label
                    } else {
                        Segment::Literal(text)
                    }
                })
                .collect();
            let routes = self
                .routes
                .entry((operation.method, segments.len()))
                .or_default();
            routes.push(Route {
                segments,
                operation,
            });
            routes.sort_by_key(|route| {
                route
                    .segments
                    .iter()
                    .filter(|segment| matches!(segment, Segment::Label))
                    .count()
            });
        }
    }

    /// The operation of a method and path.
    pub(crate) fn find(&self, method: &str, path: &str) -> Option<&'static OperationSpec> {
        let bare = || {
            // Two paths end in a slash, which may be left out; to others a slash adds an empty segment.
            let found = self.fitting(method, path.strip_suffix('/')?);
            found.filter(|operation| operation.path.ends_with('/'))
        };
        self.fitting(method, path).or_else(bare)
    }

    fn fitting(&self, method: &str, path: &str) -> Option<&'static OperationSpec> {
        let count = segments(path).count();
        let (_, routes) = self
            .routes
            .iter()
            .find(|((m, n), _)| *m == method && *n == count)?;
        let fits = |route: &&Route| {
            route
                .segments
                .iter()
                .zip(segments(path))
                .all(|(segment, text)| match segment {
                    Segment::Literal(literal) => *literal == text,
                    // A signature goes over the path without dot segments (RFC 3986 §5.2.4), so a path that has
                    // them may have been signed as another one.
                    Segment::Label => !matches!(text, "" | "." | ".."),
                })
        };
        routes.iter().find(fits).map(|route| route.operation)
    }
}

/// Segments of a path.
fn segments(path: &str) -> impl Iterator<Item = &str> {
    path.strip_prefix('/').unwrap_or(path).split('/')
}

/// Reads a request's members out of path, query string and body.
pub fn decode(operation: &OperationSpec, target: Target<'_>, body: &[u8]) -> Result<Fields, Fault> {
    let mut fields = if operation.input.has_body() {
        json::decode(operation.input, body)?
    } else {
        Fields::absent(operation.input)
    };
    let labels = labels(operation, target.path)?;
    let query = query(target.query)?;
    for (index, member) in operation.input.members.iter().enumerate() {
        match member.location {
            Location::Body => {}
            Location::Label => {
                if let Some(text) = labels.get(member.wire) {
                    fields.set(index, scalar(member.kind, text)?);
                }
            }
            Location::Query => {
                let found = query
                    .get(member.wire)
                    .map(Vec::as_slice)
                    .unwrap_or_default();
                if let Some(value) = from_query(member.kind, found)? {
                    fields.set(index, value);
                }
            }
        }
    }
    Ok(fields)
}

fn labels(operation: &OperationSpec, path: &str) -> Result<BTreeMap<&'static str, String>, Fault> {
    let mut labels = BTreeMap::new();
    for (template, text) in segments(operation.path).zip(segments(path)) {
        let name = template
            .strip_prefix('{')
            .and_then(|name| name.strip_suffix('}'));
        if let Some(name) = name {
            // A plus sign in a path is a plus sign.
            labels.insert(
                name,
                text::decode(text)
                    .ok_or(Fault::Malformed(None))?
                    .into_owned(),
            );
        }
    }
    Ok(labels)
}

fn query(text: &str) -> Result<BTreeMap<String, Vec<String>>, Fault> {
    let mut pairs: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (count, pair) in text.split('&').filter(|pair| !pair.is_empty()).enumerate() {
        if count == PAIRS_MAX {
            return Err(Fault::malformed("The request has too many parameters"));
        }
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let decode = |part| text::decode_form(part).ok_or(Fault::Malformed(None));
        pairs
            .entry(decode(name)?.into_owned())
            .or_default()
            .push(decode(value)?.into_owned());
    }
    Ok(pairs)
}

fn from_query(kind: Kind, found: &[String]) -> Result<Option<Value>, Fault> {
    match (kind, found) {
        (_, []) => Ok(None),
        (Kind::List(list), found) => {
            let items = found.iter().map(|text| scalar(list.item, text));
            items
                .collect::<Result<_, _>>()
                .map(|items| Some(Value::List(items)))
        }
        (kind, [first, ..]) => scalar(kind, first).map(Some),
    }
}

fn scalar(kind: Kind, text: &str) -> Result<Value, Fault> {
    let (value, name) = match kind {
        Kind::Integer(_) => (
            text.parse::<i32>().ok().map(|n| Value::Integer(n.into())),
            "Integer",
        ),
        Kind::Long(_) => (text.parse().ok().map(Value::Integer), "Long"),
        Kind::Double => (text.parse().ok().map(Value::Double), "Double"),
        Kind::Boolean => (text.parse().ok().map(Value::Boolean), "Boolean"),
        Kind::Timestamp => (
            Timestamp::parse_iso(text).map(Value::Timestamp),
            "Timestamp",
        ),
        _ => (Some(Value::Text(text.to_owned())), "String"),
    };
    value.ok_or_else(|| {
        let shown: String = text.chars().take(256).collect();
        Fault::malformed(format!("'{shown}' can not be converted to {name}"))
    })
}

/// The client's side: path with labels filled in, query string, and the body.
pub(crate) fn encode(operation: &OperationSpec, input: &Fields) -> (String, Vec<u8>) {
    let mut path = operation.path.to_owned();
    let mut query = Vec::new();
    for (member, value) in operation.input.members.iter().zip(input.iter()) {
        match (member.location, value) {
            (Location::Label, Some(value)) => {
                let text = text::scalar(value).unwrap_or_default();
                path = path.replace(&format!("{{{}}}", member.wire), &text::encode(&text));
            }
            (Location::Query, Some(value)) => query.extend(to_query(member.wire, value)),
            _ => {}
        }
    }
    if !query.is_empty() {
        path.push('?');
        path.push_str(&query.join("&"));
    }
    let body = if operation.input.has_body() {
        json::body(operation.input, input)
    } else {
        Vec::new()
    };
    (path, body)
}

/// A list repeats its name.
fn to_query(name: &str, value: &Value) -> impl Iterator<Item = String> {
    let items = match value {
        Value::List(items) => items.as_slice(),
        single => std::slice::from_ref(single),
    };
    items
        .iter()
        .filter_map(text::scalar)
        .map(move |text| format!("{}={}", text::encode(name), text::encode(&text)))
}
