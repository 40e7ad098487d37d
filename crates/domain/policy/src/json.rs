//! JSON that says every key once: of two readers one might take the first `Effect`, the other the last.

use crate::Error;
use serde::de::{Deserialize, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// A JSON value. Numbers and truth values keep their text: conditions take them with and without quotes.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Json {
    Null,
    Text(String),
    Plain(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

/// Reads a text. Its depth is bounded by the reader, at 128.
pub(crate) fn read(text: &str) -> Result<Json, Error> {
    serde_json::from_str(text).map_err(|_| Error::Json)
}

struct Reader;

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reader)
    }
}

impl<'de> Visitor<'de> for Reader {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Json, E> {
        Ok(Json::Plain(truth.to_string()))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Json, E> {
        Ok(Json::Plain(number.to_string()))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Json, E> {
        Ok(Json::Plain(number.to_string()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Json, E> {
        Ok(Json::Plain(number.to_string()))
    }

    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Json, E> {
        Ok(Json::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Json, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Json::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Json, A::Error> {
        let mut known = std::collections::BTreeSet::new();
        let mut object = Vec::new();
        while let Some((key, value)) = entries.next_entry::<String, Json>()? {
            if !known.insert(key.clone()) {
                return Err(A::Error::custom("a key is given twice"));
            }
            object.push((key, value));
        }
        Ok(Json::Object(object))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_given_twice_is_no_json() {
        assert_eq!(read(r#"{"a":1,"b":{"a":2}}"#).map(|_| ()), Ok(()));
        for text in [r#"{"a":1,"a":2}"#, r#"[{"x":{"b":1,"b":1}}]"#, "{", ""] {
            assert_eq!(read(text), Err(Error::Json), "{text}");
        }
        let deep = "[".repeat(100_000);
        assert_eq!(read(&deep), Err(Error::Json));
    }
}
