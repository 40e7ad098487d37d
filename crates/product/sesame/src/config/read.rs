//! Reads values from the file and from the environment.

use super::keys::{KEYS, Key, ROUTE_KEYS, SECTIONS, SOURCE_KEYS};
use super::kind::Kind;
use super::{Mistake, Settings, Value, items_of, routes};
use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;
use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

/// Variables that are ours but no keys.
const OTHER_VARIABLES: [&str; 1] = ["SESAME_CONFIG"];

struct Reader<'a> {
    text: &'a str,
    name: String,
    mistakes: &'a mut Vec<Mistake>,
}

impl Reader<'_> {
    fn place(&self, span: &Range<usize>) -> String {
        let end = span.start.min(self.text.len());
        let before = &self.text.as_bytes()[..end];
        let line = before.split(|b| *b == b'\n').count();
        format!("{}:{line}", self.name)
    }

    fn mistake(&mut self, span: &Range<usize>, text: String) {
        let place = self.place(span);
        self.mistakes.push(Mistake { place, text });
    }
}

/// Reads a file's text into the settings.
pub(super) fn file(settings: &mut Settings, path: &Path, text: &str, mistakes: &mut Vec<Mistake>) {
    let mut reader = Reader {
        text,
        name: path.display().to_string(),
        mistakes,
    };
    let table = match DeTable::parse(text) {
        Ok(table) => table,
        Err(e) => {
            let span = e.span().unwrap_or(0..0);
            return reader.mistake(&span, format!("this is not TOML: {}", e.message()));
        }
    };
    for (name, value) in table.get_ref() {
        match value.get_ref() {
            DeValue::Table(section) => read_section(settings, &mut reader, name, section),
            _ => read_key(&mut settings.values, &mut reader, KEYS, "", (name, value)),
        }
    }
}

fn read_section(
    settings: &mut Settings,
    reader: &mut Reader<'_>,
    name: &Spanned<DeString<'_>>,
    table: &DeTable<'_>,
) {
    let section: &str = name.get_ref();
    if !SECTIONS.iter().any(|(known, _)| *known == section) {
        let hint = advice(
            section,
            SECTIONS.iter().map(|(known, _)| (*known).to_owned()),
        );
        return reader.mistake(&name.span(), format!("[{section}] is no section{hint}"));
    }
    for entry in table {
        match (section, entry.0.get_ref().as_ref(), entry.1.get_ref()) {
            ("egress", "source", DeValue::Array(tables)) => {
                for table in tables {
                    let source = read_table(reader, SOURCE_KEYS, "egress.source", table);
                    settings.sources.push(source);
                }
            }
            ("egress", "route", DeValue::Array(tables)) => {
                for table in tables {
                    let mut route = read_table(reader, ROUTE_KEYS, "egress.route", table);
                    if let Err(text) = routes::complete(&mut route) {
                        reader.mistake(&table.span(), text);
                    }
                    let name = routes::name(&route);
                    if settings
                        .routes
                        .iter()
                        .any(|other| routes::name(other) == name)
                    {
                        let text = format!("two routes are called {name}; give egress.route.name");
                        reader.mistake(&table.span(), text);
                    }
                    settings.routes.push(route);
                }
            }
            _ => read_key(&mut settings.values, reader, KEYS, section, entry),
        }
    }
}

/// One table of an array of tables.
fn read_table(
    reader: &mut Reader<'_>,
    keys: &'static [Key],
    section: &str,
    table: &Spanned<DeValue<'_>>,
) -> BTreeMap<String, Value> {
    let mut values = BTreeMap::new();
    let DeValue::Table(entries) = table.get_ref() else {
        reader.mistake(
            &table.span(),
            format!("{section} is a table: write [[{section}]]"),
        );
        return values;
    };
    for entry in entries {
        read_key(&mut values, reader, keys, section, entry);
    }
    let needed = keys[0].full();
    if !values.contains_key(&needed) {
        reader.mistake(&table.span(), format!("[[{section}]] needs {needed}"));
    }
    values
}

fn read_key(
    values: &mut BTreeMap<String, Value>,
    reader: &mut Reader<'_>,
    keys: &'static [Key],
    section: &str,
    (name, value): (&Spanned<DeString<'_>>, &Spanned<DeValue<'_>>),
) {
    let word: &str = name.get_ref();
    let Some(key) = keys.iter().find(|k| k.section == section && k.name == word) else {
        let known = keys.iter().filter(|k| k.section == section);
        let hint = advice(word, known.map(|k| k.name.to_owned()));
        let full = if section.is_empty() {
            word.to_owned()
        } else {
            format!("{section}.{word}")
        };
        return reader.mistake(&name.span(), format!("{full} is no key{hint}"));
    };
    match read_value(key.kind, value) {
        Ok(items) => {
            let place = Some(reader.place(&name.span()));
            values.insert(key.full(), Value { items, place });
        }
        Err((span, text)) => reader.mistake(&span, format!("{}: {text}", key.full())),
    }
}

type Wrong = (Range<usize>, String);

fn read_value(kind: Kind, value: &Spanned<DeValue<'_>>) -> Result<Vec<String>, Wrong> {
    match (kind, value.get_ref()) {
        (Kind::List(of), DeValue::Array(items)) => items.iter().map(|i| read_one(*of, i)).collect(),
        _ => Ok(vec![read_one(kind, value)?]),
    }
}

fn read_one(kind: Kind, value: &Spanned<DeValue<'_>>) -> Result<String, Wrong> {
    let text = match value.get_ref() {
        DeValue::String(text) => text.to_string(),
        DeValue::Integer(number) => number.to_string(),
        DeValue::Float(number) => number.as_str().to_owned(),
        DeValue::Boolean(yes) => yes.to_string(),
        _ => return Err((value.span(), format!("expected {}", kind.expected()))),
    };
    kind.check(&text)
        .map(|()| text.clone())
        .map_err(|expected| (value.span(), wrong(kind, &text, &expected)))
}

fn wrong(kind: Kind, text: &str, expected: &str) -> String {
    if kind == Kind::Secret {
        return format!("expected {expected}");
    }
    let shown: String = text.chars().take(80).collect();
    format!("{shown:?} is wrong; expected {expected}")
}

/// Reads the environment's variables into the settings. An empty variable leaves an optional key unset.
pub(super) fn environment(
    settings: &mut Settings,
    variables: &BTreeMap<String, String>,
    mistakes: &mut Vec<Mistake>,
) {
    for (name, text) in variables {
        if !name.starts_with("SESAME_") || OTHER_VARIABLES.contains(&name.as_str()) {
            continue;
        }
        let Some(key) = KEYS.iter().find(|key| key.variable() == *name) else {
            mistakes.extend(unknown_variable(name));
            continue;
        };
        if text.is_empty() {
            settings.values.remove(&key.full());
            continue;
        }
        let items = items_of(key, text);
        let mut checks = items.iter().map(|item| (item, key.kind.check(item)));
        if let Some((item, Err(expected))) = checks.find(|(_, check)| check.is_err()) {
            mistakes.push(Mistake {
                place: name.clone(),
                text: format!("{}: {}", key.full(), wrong(key.kind, item, &expected)),
            });
            continue;
        }
        let place = Some(name.clone());
        settings.values.insert(key.full(), Value { items, place });
    }
}

/// A variable with a section is meant for us. One without may belong to something else whose name begins alike, unless
/// it is nearly one of ours.
fn unknown_variable(name: &str) -> Option<Mistake> {
    let hint = nearest(name, KEYS.iter().map(Key::variable));
    if hint.is_empty() && !name.contains("__") {
        return None;
    }
    let hint = advice(name, KEYS.iter().map(Key::variable));
    Some(Mistake {
        place: name.to_owned(),
        text: format!("the environment variable {name} is no key{hint}"),
    })
}

/// What to do about a word that is not known: `; did you mean X?` when something known is near.
fn advice(word: &str, known: impl Iterator<Item = String>) -> String {
    match nearest(word, known) {
        hint if hint.is_empty() => "; `sesame config print` shows every key".into(),
        hint => hint,
    }
}

/// `; did you mean X?` when something known is near.
fn nearest(word: &str, known: impl Iterator<Item = String>) -> String {
    let best = known.map(|k| (distance(word, &k), k)).min();
    match best {
        Some((off, name)) if off <= 1 + word.chars().count() / 4 => {
            format!("; did you mean {name}?")
        }
        _ => String::new(),
    }
}

/// Damerau-Levenshtein distance with adjacent transpositions, of at most 80 characters.
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<_>, Vec<_>) = (a.chars().take(80).collect(), b.chars().take(80).collect());
    let mut rows = vec![vec![0; b.len() + 1]; a.len() + 1];
    for (i, row) in rows.iter_mut().enumerate() {
        row[0] = i;
    }
    rows[0] = (0..=b.len()).collect();
    for i in 1..=a.len() {
        for j in 1..=b.len() {
            let change = usize::from(a[i - 1] != b[j - 1]);
            let mut best = (rows[i - 1][j] + 1)
                .min(rows[i][j - 1] + 1)
                .min(rows[i - 1][j - 1] + change);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(rows[i - 2][j - 2] + 1);
            }
            rows[i][j] = best;
        }
    }
    rows[a.len()][b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances() {
        for (a, b, d) in [
            ("startls", "starttls", 1),
            ("regoin", "region", 1),
            ("", "ab", 2),
        ] {
            assert_eq!(distance(a, b), d, "{a} {b}");
        }
    }
}
