//! awsQuery (Smithy: AWS Query protocol): structures as dotted names in a form, lists as `Name.member.N`, maps as
//! `Name.entry.N.key` and `.value`.

mod write;

pub(crate) use write::encode;

use crate::error::Fault;
use crate::schema::{Kind, List, Map, Member, Structure};
use crate::text;
use crate::value::{Fields, Value};
use base::Timestamp;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// A form of more pairs is refused.
const PAIRS_MAX: usize = 20_000;

/// A decoded form, sorted by name.
#[derive(Debug, Default)]
pub struct Form<'a> {
    pairs: Vec<(Cow<'a, str>, Cow<'a, str>)>,
}

/// Decodes forms, one after the other; of two pairs with one name the first counts.
pub fn parse<'a>(sources: &[&'a str]) -> Result<Form<'a>, Fault> {
    let mut pairs = Vec::new();
    for pair in sources
        .iter()
        .flat_map(|source| source.split('&'))
        .filter(|pair| !pair.is_empty())
    {
        if pairs.len() == PAIRS_MAX {
            return Err(Fault::malformed("The request has too many parameters"));
        }
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let decode = |part| text::decode_form(part).ok_or(Fault::Malformed(None));
        pairs.push((decode(name)?, decode(value)?));
    }
    pairs.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(Form { pairs })
}

impl Form<'_> {
    /// The value of that name.
    pub fn get(&self, name: &str) -> Option<&str> {
        let at = self.pairs.partition_point(|(key, _)| key.as_ref() < name);
        self.pairs
            .get(at)
            .filter(|(key, _)| key == name)
            .map(|(_, value)| value.as_ref())
    }

    /// All names that begin so; since the pairs are sorted, they stand together.
    fn below<'s>(&'s self, prefix: &'s str) -> impl Iterator<Item = &'s str> {
        let at = self.pairs.partition_point(|(key, _)| key.as_ref() < prefix);
        self.pairs[at..]
            .iter()
            .map_while(move |(key, _)| key.strip_prefix(prefix))
    }
}

/// Reads a structure out of a form. Names that it does not have are ignored.
pub fn decode(structure: &Structure, form: &Form<'_>) -> Result<Fields, Fault> {
    fields(structure, form, "")
}

fn fields(structure: &Structure, form: &Form<'_>, prefix: &str) -> Result<Fields, Fault> {
    let mut fields = Fields::absent(structure);
    for (index, member) in structure.members.iter().enumerate() {
        let name = format!("{prefix}{}", member.wire);
        let value = value(member.kind, form, &name)?;
        if let Some(value) = value.or_else(|| unseen(member)) {
            fields.set(index, value);
        }
    }
    Ok(fields)
}

/// A client that sends a structure without members sends nothing, so a required structure that needs none is taken as
/// empty when it is absent; the operation then says what it lacks (docs/adr/006).
fn unseen(member: &Member) -> Option<Value> {
    match member.kind {
        Kind::Structure(structure) if member.required => {
            let needs_none = structure.members.iter().all(|member| !member.required);
            needs_none.then(|| Value::Structure(Fields::absent(structure)))
        }
        _ => None,
    }
}

/// The value of that name; `None` when no pair speaks of it.
fn value(kind: Kind, form: &Form<'_>, name: &str) -> Result<Option<Value>, Fault> {
    match kind {
        Kind::List(list) => items(list, form, name),
        Kind::Map(map) => entries(map, form, name),
        Kind::Structure(structure) => {
            let prefix = format!("{name}.");
            if form.get(name).is_none() && form.below(&prefix).next().is_none() {
                return Ok(None);
            }
            fields(structure, form, &prefix).map(|fields| Some(Value::Structure(fields)))
        }
        kind => form.get(name).map(|text| scalar(kind, text)).transpose(),
    }
}

fn items(list: &List, form: &Form<'_>, name: &str) -> Result<Option<Value>, Fault> {
    let prefix = format!("{name}.member.");
    let indexes = indexes(form, &prefix)?;
    if indexes.is_empty() {
        // SDKs send an empty list as `Name=`.
        return Ok(form.get(name).map(|_| Value::List(Vec::new())));
    }
    let mut items = Vec::with_capacity(indexes.len());
    let mut expected = Some(1);
    for (index, written) in indexes {
        let index = index.digits.parse::<u64>().ok();
        if let Kind::Structure(structure) = list.item
            && list.keeps_holes
            && index != expected
        {
            items.push(Value::Structure(Fields::absent(structure)));
        }
        expected = index.and_then(|index| index.checked_add(1));
        items.extend(value(list.item, form, &format!("{prefix}{written}"))?);
    }
    Ok(Some(Value::List(items)))
}

fn entries(map: &Map, form: &Form<'_>, name: &str) -> Result<Option<Value>, Fault> {
    let prefix = format!("{name}.entry.");
    let indexes = indexes(form, &prefix)?;
    if indexes.is_empty() {
        return Ok(form.get(name).map(|_| Value::Map(BTreeMap::new())));
    }
    let mut entries = BTreeMap::new();
    for written in indexes.into_values() {
        let Some(key) = form.get(&format!("{prefix}{written}.key")) else {
            continue;
        };
        if let Some(value) = value(map.value, form, &format!("{prefix}{written}.value"))? {
            entries.insert(key.to_owned(), value);
        }
    }
    Ok(Some(Value::Map(entries)))
}

/// A list index of any length, in numeric order.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Index<'a> {
    length: usize,
    digits: &'a str,
}

/// The indexes below a prefix, as numbers and as they are written. Gaps are no error, zero is; what is no ASCII number
/// is ignored.
fn indexes<'a>(form: &'a Form<'_>, prefix: &'a str) -> Result<BTreeMap<Index<'a>, &'a str>, Fault> {
    let mut indexes = BTreeMap::new();
    for rest in form.below(prefix) {
        let written = rest.split('.').next().unwrap_or_default();
        if written.is_empty() || !written.bytes().all(|b| b.is_ascii_digit()) {
            continue;
        }
        let digits = written.trim_start_matches('0');
        if digits.is_empty() {
            return Err(Fault::malformed("0 is not a valid index"));
        }
        indexes
            .entry(Index {
                length: digits.len(),
                digits,
            })
            .or_insert(written);
    }
    Ok(indexes)
}

fn scalar(kind: Kind, text: &str) -> Result<Value, Fault> {
    let value = match kind {
        Kind::Integer(_) | Kind::Long(_) => return integer(kind, text),
        Kind::Double if text.is_empty() => return Err(no_number()),
        Kind::Double => text.parse().ok().map(Value::Double),
        Kind::Boolean => match text {
            "true" | "1" => Some(Value::Boolean(true)),
            "false" | "0" => Some(Value::Boolean(false)),
            _ => return Err(Fault::malformed("boolean must follow xsd1.1 definition")),
        },
        Kind::Timestamp => Timestamp::parse_iso(text).map(Value::Timestamp),
        Kind::Blob => text::base64(text).map(Value::Blob),
        _ => Some(Value::Text(text.to_owned())),
    };
    value.ok_or(Fault::Malformed(None))
}

fn integer(kind: Kind, text: &str) -> Result<Value, Fault> {
    if text.is_empty() {
        return Err(no_number());
    }
    let number = match kind {
        Kind::Integer(_) => text.parse::<i32>().map(i64::from),
        _ => text.parse::<i64>(),
    };
    number
        .map(Value::Integer)
        .map_err(|_| Fault::Malformed(None))
}

fn no_number() -> Fault {
    Fault::malformed("missing value for decimal type")
}
