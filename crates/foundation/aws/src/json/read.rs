//! Reads JSON straight into the shape tables. A value of the wrong kind is refused in the words of AWS's own reader.

use crate::error::Fault;
use crate::schema::{Kind, List, Map, Structure};
use crate::text;
use crate::value::{Fields, Value};
use base::Timestamp;
use serde::de::{
    DeserializeSeed, Deserializer as _, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor,
};
use serde_json::Deserializer;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;

/// A body of more list items and map entries is refused: each costs many times its length on the wire.
const ITEMS_MAX: usize = 10_000;
/// Years 0 to 9999 in milliseconds: the moments that every written form can show.
const MOMENTS: Range<i64> = -62_167_219_200_000..253_402_300_800_000;

/// Reads the body members of a structure; an empty body is an empty structure. Nesting is bounded by `serde_json`.
pub(crate) fn decode(structure: &'static Structure, body: &[u8]) -> Result<Fields, Fault> {
    if body.iter().all(u8::is_ascii_whitespace) {
        return Ok(Fields::absent(structure));
    }
    let reading = Reading {
        refusal: RefCell::new(None),
        items: Cell::new(0),
    };
    let mut json = Deserializer::from_slice(body);
    let seed = Seed {
        kind: Kind::Structure(structure),
        reading: &reading,
    };
    let read = json
        .deserialize_any(seed)
        .and_then(|value| json.end().map(|()| value));
    match read {
        Ok(Some(Value::Structure(fields))) => Ok(fields),
        Ok(_) => Ok(Fields::absent(structure)),
        Err(_) => Err(Fault::Malformed(reading.refusal.into_inner())),
    }
}

/// What is known of a body while it is read.
struct Reading {
    /// Why a value was refused; serde's own error text would carry a position.
    refusal: RefCell<Option<String>>,
    /// List items and map entries so far.
    items: Cell<usize>,
}

/// Reads one value of a kind; `None` is null.
#[derive(Clone, Copy)]
struct Seed<'r> {
    kind: Kind,
    reading: &'r Reading,
}

impl Seed<'_> {
    fn refuse<E: serde::de::Error>(self, text: impl Into<String>) -> E {
        let text = text.into();
        let error = E::custom(&text);
        self.reading.refusal.replace(Some(text));
        error
    }

    /// The refusal of a scalar token where this kind is expected.
    fn mismatch<E: serde::de::Error>(self, token: &str) -> E {
        let target = match self.kind {
            Kind::List(_) => return self.refuse("Expected list or null"),
            Kind::Map(_) | Kind::Structure(_) => return self.refuse("Expected null"),
            Kind::Text(_) => "a String",
            // The article changes with the token, as AWS's reader has it.
            Kind::Boolean if token == "STRING_VALUE" => "an Boolean",
            Kind::Boolean => "a Boolean",
            Kind::Integer(_) => "Integer",
            Kind::Long(_) => "Long",
            Kind::Double => "Double",
            Kind::Timestamp => "a Timestamp",
            Kind::Blob => "a Blob",
        };
        self.refuse(format!("{token} can not be converted to {target}"))
    }

    fn integer<E: serde::de::Error>(self, number: i64) -> Result<Option<Value>, E> {
        match self.kind {
            Kind::Integer(_) if i32::try_from(number).is_err() => {
                Err(self.mismatch("NUMBER_VALUE"))
            }
            Kind::Integer(_) | Kind::Long(_) => Ok(Some(Value::Integer(number))),
            Kind::Double => Ok(Some(Value::Double(number as f64))),
            Kind::Timestamp => self.moment(number.saturating_mul(1_000)),
            _ => Err(self.mismatch("NUMBER_VALUE")),
        }
    }

    fn moment<E: serde::de::Error>(self, ms: i64) -> Result<Option<Value>, E> {
        if MOMENTS.contains(&ms) {
            return Ok(Some(Value::Timestamp(Timestamp(ms))));
        }
        Err(self.mismatch("NUMBER_VALUE"))
    }

    /// A text where another scalar is expected.
    fn read_text<E: serde::de::Error>(self, text: &str) -> Result<Option<Value>, E> {
        let value = match self.kind {
            Kind::Boolean => truth(text).map(Value::Boolean),
            Kind::Blob => text::base64(text).map(Value::Blob),
            Kind::Double => match text {
                "NaN" => Some(Value::Double(f64::NAN)),
                "Infinity" => Some(Value::Double(f64::INFINITY)),
                "-Infinity" => Some(Value::Double(f64::NEG_INFINITY)),
                _ => None,
            },
            Kind::Timestamp => Timestamp::parse_iso(text).map(Value::Timestamp),
            _ => None,
        };
        value.map(Some).ok_or_else(|| self.mismatch("STRING_VALUE"))
    }
}

fn truth(text: &str) -> Option<bool> {
    let is = |words: [&str; 5]| words.iter().any(|word| word.eq_ignore_ascii_case(text));
    if is(["true", "yes", "y", "t", "1"]) {
        return Some(true);
    }
    is(["false", "no", "n", "f", "0"]).then_some(false)
}

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Option<Value>;

    fn deserialize<D: serde::Deserializer<'de>>(
        self,
        reader: D,
    ) -> Result<Option<Value>, D::Error> {
        reader.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Option<Value>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<Option<Value>, E> {
        Ok(None)
    }

    fn visit_bool<E: serde::de::Error>(self, truth: bool) -> Result<Option<Value>, E> {
        match self.kind {
            Kind::Boolean => Ok(Some(Value::Boolean(truth))),
            _ => Err(self.mismatch(if truth { "TRUE_VALUE" } else { "FALSE_VALUE" })),
        }
    }

    fn visit_i64<E: serde::de::Error>(self, number: i64) -> Result<Option<Value>, E> {
        self.integer(number)
    }

    fn visit_u64<E: serde::de::Error>(self, number: u64) -> Result<Option<Value>, E> {
        match i64::try_from(number) {
            Ok(number) => self.integer(number),
            Err(_) => self.visit_f64(number as f64),
        }
    }

    fn visit_f64<E: serde::de::Error>(self, number: f64) -> Result<Option<Value>, E> {
        match self.kind {
            Kind::Double => Ok(Some(Value::Double(number))),
            // A fraction beyond milliseconds is rounded.
            Kind::Timestamp => self.moment((number * 1_000.0).round() as i64),
            Kind::Integer(_) | Kind::Long(_) if number.fract() == 0.0 && number.abs() < 9e15 => {
                self.integer(number as i64)
            }
            _ => Err(self.mismatch("NUMBER_VALUE")),
        }
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Option<Value>, E> {
        match self.kind {
            Kind::Text(_) => Ok(Some(Value::Text(text.to_owned()))),
            _ => self.read_text(text),
        }
    }

    fn visit_string<E: serde::de::Error>(self, text: String) -> Result<Option<Value>, E> {
        match self.kind {
            Kind::Text(_) => Ok(Some(Value::Text(text))),
            _ => self.read_text(&text),
        }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<Option<Value>, A::Error> {
        match self.kind {
            Kind::List(list) => self.list(list, items).map(Some),
            _ => Err(self.refuse("Start of list found where not expected")),
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, members: A) -> Result<Option<Value>, A::Error> {
        match self.kind {
            Kind::Structure(structure) => self.structure(structure, members).map(Some),
            Kind::Map(map) => self.map(map, members).map(Some),
            _ => Err(self.refuse("Start of structure or map found where not expected.")),
        }
    }
}

impl Seed<'_> {
    fn of(self, kind: Kind) -> Self {
        Self { kind, ..self }
    }

    fn count_item<E: serde::de::Error>(self) -> Result<(), E> {
        let items = self.reading.items.get() + 1;
        self.reading.items.set(items);
        if items > ITEMS_MAX {
            return Err(self.refuse("The request has too many values"));
        }
        Ok(())
    }

    fn list<'de, A: SeqAccess<'de>>(self, list: &List, mut items: A) -> Result<Value, A::Error> {
        let mut out = Vec::new();
        while let Some(item) = items.next_element_seed(self.of(list.item))? {
            self.count_item()?;
            out.extend(item);
        }
        Ok(Value::List(out))
    }

    fn map<'de, A: MapAccess<'de>>(self, map: &Map, mut members: A) -> Result<Value, A::Error> {
        let mut out = BTreeMap::new();
        while let Some(key) = members.next_key::<String>()? {
            self.count_item()?;
            if let Some(value) = members.next_value_seed(self.of(map.value))? {
                out.insert(key, value);
            }
        }
        Ok(Value::Map(out))
    }

    fn structure<'de, A: MapAccess<'de>>(
        self,
        structure: &'static Structure,
        mut members: A,
    ) -> Result<Value, A::Error> {
        let mut fields = Fields::absent(structure);
        while let Some(known) = members.next_key_seed(Name(structure))? {
            match known {
                None => {
                    members.next_value::<IgnoredAny>()?;
                }
                Some(index) => {
                    let member = structure.members.get(index);
                    let member = member.ok_or_else(|| A::Error::custom("no such member"))?;
                    if let Some(value) = members.next_value_seed(self.of(member.kind))? {
                        fields.set(index, value);
                    }
                }
            }
        }
        Ok(Value::Structure(fields))
    }
}

/// Reads a member's name as its place, without keeping the text.
struct Name(&'static Structure);

impl<'de> DeserializeSeed<'de> for Name {
    type Value = Option<usize>;

    fn deserialize<D: serde::Deserializer<'de>>(
        self,
        reader: D,
    ) -> Result<Option<usize>, D::Error> {
        reader.deserialize_str(self)
    }
}

impl Visitor<'_> for Name {
    type Value = Option<usize>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a member's name")
    }

    fn visit_str<E: serde::de::Error>(self, name: &str) -> Result<Option<usize>, E> {
        Ok(self.0.body_member(name).map(|(index, _)| index))
    }
}
