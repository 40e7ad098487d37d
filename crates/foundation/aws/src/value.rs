//! The one form between wire and types: a structure as a row of optional values, in the order of its table (decision
//! docs/adr/004).

use crate::schema::{Kind, Structure};
use base::Timestamp;
use bytes::Bytes;
use std::collections::BTreeMap;
use std::fmt;

/// A value of any kind.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A string.
    Text(String),
    /// An integer of either size.
    Integer(i64),
    /// A floating-point number.
    Double(f64),
    /// A truth value.
    Boolean(bool),
    /// A moment.
    Timestamp(Timestamp),
    /// Bytes.
    Blob(Bytes),
    /// A list.
    List(Vec<Value>),
    /// A map.
    Map(BTreeMap<String, Value>),
    /// A structure.
    Structure(Fields),
}

/// The members of a structure, in the order of its table; absent ones are `None`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fields(Vec<Option<Value>>);

impl Fields {
    /// Room for all members of a structure, each absent.
    pub fn absent(structure: &Structure) -> Self {
        Self(vec![None; structure.members.len()])
    }

    /// An empty row, to be filled by [`Fields::push`].
    pub fn with_capacity(members: usize) -> Self {
        Self(Vec::with_capacity(members))
    }

    /// The member at that place.
    pub fn get(&self, index: usize) -> Option<&Value> {
        self.0.get(index)?.as_ref()
    }

    /// Sets the member at that place; a place that the structure does not have is ignored.
    pub fn set(&mut self, index: usize, value: Value) {
        if let Some(slot) = self.0.get_mut(index) {
            *slot = Some(value);
        }
    }

    /// Takes a member that may be absent.
    pub fn maybe<T: Item>(&mut self, index: usize) -> Option<T> {
        self.0.get_mut(index)?.take().and_then(T::from_value)
    }

    /// Takes a member that must be present; the validator has seen to that, or else it is the default.
    pub fn need<T: Item>(&mut self, index: usize) -> T {
        self.maybe(index).unwrap_or_default()
    }

    /// Appends the next member, present or not.
    pub fn push<T: Item>(&mut self, value: Option<T>) {
        self.0.push(value.map(Item::into_value));
    }

    /// Members with their values, in order.
    pub fn iter(&self) -> impl Iterator<Item = Option<&Value>> {
        self.0.iter().map(Option::as_ref)
    }
}

/// A type that stands for one [`Value`].
pub trait Item: Sized + Default {
    /// Reads a value; `None` when it is of another kind.
    fn from_value(value: Value) -> Option<Self>;
    /// The value of this.
    fn into_value(self) -> Value;
}

macro_rules! plain_item {
    ($($type:ty => $variant:ident),*) => {$(
        impl Item for $type {
            fn from_value(value: Value) -> Option<Self> {
                match value {
                    Value::$variant(inner) => Some(inner),
                    _ => None,
                }
            }
            fn into_value(self) -> Value {
                Value::$variant(self)
            }
        }
    )*};
}
plain_item!(String => Text, i64 => Integer, f64 => Double, bool => Boolean, Timestamp => Timestamp, Bytes => Blob);

impl Item for i32 {
    fn from_value(value: Value) -> Option<Self> {
        i64::from_value(value)?.try_into().ok()
    }
    fn into_value(self) -> Value {
        Value::Integer(self.into())
    }
}

impl<T: Item> Item for Vec<T> {
    fn from_value(value: Value) -> Option<Self> {
        match value {
            Value::List(items) => items.into_iter().map(T::from_value).collect(),
            _ => None,
        }
    }
    fn into_value(self) -> Value {
        Value::List(self.into_iter().map(Item::into_value).collect())
    }
}

impl<T: Item> Item for BTreeMap<String, T> {
    fn from_value(value: Value) -> Option<Self> {
        match value {
            Value::Map(entries) => entries
                .into_iter()
                .map(|(key, value)| Some((key, T::from_value(value)?)))
                .collect(),
            _ => None,
        }
    }
    fn into_value(self) -> Value {
        Value::Map(
            self.into_iter()
                .map(|(key, value)| (key, value.into_value()))
                .collect(),
        )
    }
}

/// A generated structure.
pub trait Shape: Sized + Send + 'static {
    /// Its table.
    fn schema() -> &'static Structure;
    /// Reads the members out of a row.
    fn from_fields(fields: Fields) -> Self;
    /// The members as a row.
    fn into_fields(self) -> Fields;
}

impl Shape for () {
    fn schema() -> &'static Structure {
        &crate::schema::EMPTY
    }
    fn from_fields(_: Fields) -> Self {}
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

/// Gives generated structures what follows from their table: [`Item`], `Default`, and a `Debug` that shows no
/// sensitive member.
#[macro_export]
macro_rules! shapes {
    ($($type:ident)*) => {$(
        impl $crate::Item for $type {
            fn from_value(value: $crate::Value) -> Option<Self> {
                match value {
                    $crate::Value::Structure(fields) => Some($crate::Shape::from_fields(fields)),
                    _ => None,
                }
            }
            fn into_value(self) -> $crate::Value {
                $crate::Value::Structure($crate::Shape::into_fields(self))
            }
        }
        impl Default for $type {
            fn default() -> Self {
                $crate::Shape::from_fields($crate::Fields::default())
            }
        }
        impl std::fmt::Debug for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                let fields = $crate::Shape::into_fields(self.clone());
                $crate::debug_fields(f, <Self as $crate::Shape>::schema(), &fields)
            }
        }
    )*};
}

/// Prints the present members of a structure, sensitive ones as stars and blobs by their length.
pub fn debug_fields(
    f: &mut fmt::Formatter<'_>,
    structure: &Structure,
    fields: &Fields,
) -> fmt::Result {
    let mut out = f.debug_struct(structure.name);
    for (member, value) in structure.members.iter().zip(fields.iter()) {
        if let Some(value) = value {
            out.field(
                member.name,
                &Shown {
                    kind: member.kind,
                    value,
                },
            );
        }
    }
    out.finish()
}

struct Shown<'a> {
    kind: Kind,
    value: &'a Value,
}

impl fmt::Debug for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.kind, self.value) {
            (Kind::Text(rule), Value::Text(_)) if rule.sensitive => f.write_str("***"),
            (Kind::List(list), Value::List(_)) if list.sensitive => f.write_str("***"),
            (Kind::Blob, Value::Blob(bytes)) => write!(f, "<{} bytes>", bytes.len()),
            (Kind::List(list), Value::List(items)) => f
                .debug_list()
                .entries(items.iter().map(|value| Shown {
                    kind: list.item,
                    value,
                }))
                .finish(),
            (Kind::Map(map), Value::Map(entries)) => f
                .debug_map()
                .entries(entries.iter().map(|(k, value)| {
                    (
                        k,
                        Shown {
                            kind: map.value,
                            value,
                        },
                    )
                }))
                .finish(),
            (Kind::Structure(structure), Value::Structure(fields)) => {
                debug_fields(f, structure, fields)
            }
            (_, Value::Text(text)) => write!(f, "{text:?}"),
            (_, Value::Integer(number)) => write!(f, "{number}"),
            (_, Value::Double(number)) => write!(f, "{number:?}"),
            (_, Value::Boolean(truth)) => write!(f, "{truth}"),
            (_, Value::Timestamp(at)) => f.write_str(&at.iso_ms()),
            _ => f.write_str("?"),
        }
    }
}
