//! Checks decoded input against the constraints of the model, in AWS's words:
//! `2 validation errors detected: Value '…' at '…' failed to satisfy constraint: …; …`.
//! Which values it prints, in what order, and where it stops is decided in docs/adr/005.

use crate::schema::{Kind, List, Map, NumberRule, OperationSpec, Structure, TextRule};
use crate::value::{Fields, Value};
use std::collections::BTreeMap;

/// More violations than these are neither listed nor looked for.
const VIOLATIONS_MAX: usize = 50;
/// Characters of a map's key that a refusal shows.
const KEY_SHOWN_MAX: usize = 64;
/// A text of more characters is matched against a pattern only if the model allows it to be so long: a match costs up
/// to a quarter of a second a megabyte.
const MATCHED_MAX: u32 = 2_048;

/// The text of all violations, if there are any.
pub fn validate(operation: &OperationSpec, input: &Fields) -> Option<String> {
    let mut found = Violations::of(operation, input, false);
    if found.texts.len() > 1 {
        found = Violations::of(operation, input, true);
    }
    let count = found.texts.len();
    let plural = if count == 1 { "" } else { "s" };
    (count > 0).then(|| {
        format!(
            "{count} validation error{plural} detected: {}",
            found.texts.join("; ")
        )
    })
}

struct Violations {
    texts: Vec<String>,
    hides_null: bool,
    printed_order: bool,
}

impl Violations {
    fn of(operation: &OperationSpec, input: &Fields, printed_order: bool) -> Self {
        let mut found = Self {
            texts: Vec::new(),
            hides_null: operation.hides_null,
            printed_order,
        };
        found.structure("", operation.input, input);
        found
    }

    fn structure(&mut self, path: &str, structure: &Structure, fields: &Fields) {
        let mut members: Vec<_> = structure.members.iter().enumerate().collect();
        if self.printed_order {
            members.sort_by_key(|(_, member)| place(&lower_first(member.name), structure));
        }
        for (index, member) in members {
            if self.is_full() {
                return;
            }
            match fields.get(index) {
                Some(value) => {
                    self.value(&join(path, &lower_first(member.name)), member.kind, value);
                }
                None if member.required => {
                    let shown = if self.hides_null { "" } else { " null" };
                    let path = join(path, &lower_first(member.name));
                    self.add(shown, &path, "Member must not be null");
                }
                None => {}
            }
        }
    }

    fn value(&mut self, path: &str, kind: Kind, value: &Value) {
        match (kind, value) {
            (Kind::Text(rule), Value::Text(text)) => {
                for clause in broken_text_clauses(rule, text) {
                    self.add("", path, &clause);
                }
            }
            (Kind::Integer(rule) | Kind::Long(rule), Value::Integer(number)) => {
                if let Some(clause) = broken_number_clause(rule, *number) {
                    self.add(&format!(" '{number}'"), path, &clause);
                }
            }
            (Kind::List(list), Value::List(items)) => self.list(path, list, items),
            (Kind::Map(map), Value::Map(entries)) => self.map(path, map, entries),
            (Kind::Structure(structure), Value::Structure(fields)) => {
                self.structure(path, structure, fields);
            }
            _ => {}
        }
    }

    fn list(&mut self, path: &str, list: &List, items: &[Value]) {
        if self.is_too_long(path, items.len(), (list.min, list.max)) {
            return;
        }
        if items.iter().any(|item| is_broken_scalar(list.item, item)) {
            let clauses = all_clauses(list.item).join(", ");
            self.add(
                "",
                path,
                &format!("Member must satisfy constraint: [{clauses}]"),
            );
            return;
        }
        for (index, item) in items.iter().enumerate() {
            if self.is_full() {
                return;
            }
            self.value(&format!("{path}.{}.member", index + 1), list.item, item);
        }
    }

    fn map(&mut self, path: &str, map: &Map, entries: &BTreeMap<String, Value>) {
        if self.is_too_long(path, entries.len(), (map.min, map.max)) {
            return;
        }
        if entries
            .keys()
            .any(|key| !broken_text_clauses(map.key, key).is_empty())
        {
            let clauses = text_clauses(map.key).join(", ");
            self.add(
                "",
                path,
                &format!("Map keys must satisfy constraint: [{clauses}]"),
            );
        }
        if entries
            .values()
            .any(|value| is_broken_scalar(map.value, value))
        {
            let clauses = all_clauses(map.value).join(", ");
            self.add(
                "",
                path,
                &format!("Map value must satisfy constraint: [{clauses}]"),
            );
            return;
        }
        for (key, value) in entries {
            let key: String = key.chars().take(KEY_SHOWN_MAX).collect();
            self.value(&format!("{path}.{key}.member"), map.value, value);
        }
    }

    /// Checks a number of items or entries; of too many none is looked at.
    fn is_too_long(&mut self, path: &str, length: usize, (min, max): (u32, u32)) -> bool {
        if let Some(clause) = broken_length_clause(length, min, max) {
            self.add("", path, &clause);
        }
        length > max as usize
    }

    fn is_full(&self) -> bool {
        self.texts.len() >= VIOLATIONS_MAX
    }

    fn add(&mut self, shown: &str, path: &str, clause: &str) {
        if !self.is_full() {
            self.texts.push(format!(
                "Value{shown} at '{path}' failed to satisfy constraint: {clause}"
            ));
        }
    }
}

fn is_broken_scalar(kind: Kind, value: &Value) -> bool {
    match (kind, value) {
        (Kind::Text(rule), Value::Text(text)) => !broken_text_clauses(rule, text).is_empty(),
        (Kind::Integer(rule) | Kind::Long(rule), Value::Integer(number)) => {
            broken_number_clause(rule, *number).is_some()
        }
        _ => false,
    }
}

fn broken_text_clauses(rule: &TextRule, text: &str) -> Vec<String> {
    let mut clauses = Vec::new();
    // Counting characters costs a pass, which texts without bounds are spared.
    if rule.pattern.is_some() || rule.min > 0 || rule.max < u32::MAX {
        let length = text.chars().count();
        if let Some(pattern) = rule.pattern.filter(|_| breaks_pattern(rule, text, length)) {
            clauses.push(pattern_clause(pattern.text()));
        }
        clauses.extend(broken_length_clause(length, rule.min, rule.max));
    }
    if !rule.values.is_empty() && !rule.values.contains(&text) {
        clauses.push(enum_clause(rule.values));
    }
    clauses
}

/// A text that is not matched since it is too long breaks its pattern where the model gives it no length to break.
fn breaks_pattern(rule: &TextRule, text: &str, length: usize) -> bool {
    let unbounded = rule.max == u32::MAX;
    let matched_max = if unbounded {
        MATCHED_MAX
    } else {
        rule.max.max(MATCHED_MAX)
    };
    match rule.pattern {
        Some(pattern) if length <= matched_max as usize => !pattern.matches(text),
        pattern => unbounded && pattern.is_some(),
    }
}

fn broken_length_clause(length: usize, min: u32, max: u32) -> Option<String> {
    if length < min as usize {
        return Some(least_clause("length", min.into()));
    }
    (length > max as usize).then(|| most_clause("length", max.into()))
}

fn broken_number_clause(rule: &NumberRule, number: i64) -> Option<String> {
    match (rule.min, rule.max) {
        (Some(min), _) if number < min => Some(least_clause("value", min)),
        (_, Some(max)) if number > max => Some(most_clause("value", max)),
        _ => None,
    }
}

/// Every clause of a scalar shape; a list's refusal names them all, whichever is broken.
fn all_clauses(kind: Kind) -> Vec<String> {
    match kind {
        Kind::Text(rule) => text_clauses(rule),
        Kind::Integer(rule) | Kind::Long(rule) => number_clauses(rule),
        _ => Vec::new(),
    }
}

fn text_clauses(rule: &TextRule) -> Vec<String> {
    let mut clauses = Vec::new();
    if rule.max < u32::MAX {
        clauses.push(most_clause("length", rule.max.into()));
    }
    if rule.min > 0 {
        clauses.push(least_clause("length", rule.min.into()));
    }
    clauses.extend(rule.pattern.map(|pattern| pattern_clause(pattern.text())));
    if !rule.values.is_empty() {
        clauses.push(enum_clause(rule.values));
    }
    clauses
}

fn number_clauses(rule: &NumberRule) -> Vec<String> {
    let most = rule.max.map(|max| most_clause("value", max));
    let least = rule.min.map(|min| least_clause("value", min));
    most.into_iter().chain(least).collect()
}

fn most_clause(of: &str, max: i64) -> String {
    format!("Member must have {of} less than or equal to {max}")
}

fn least_clause(of: &str, min: i64) -> String {
    format!("Member must have {of} greater than or equal to {min}")
}

fn pattern_clause(pattern: &str) -> String {
    format!("Member must satisfy regular expression pattern: {pattern}")
}

fn enum_clause(values: &[&str]) -> String {
    format!(
        "Member must satisfy enum value set: [{}]",
        values.join(", ")
    )
}

/// Where the service's hash table of members holds one of them: it lists violations in the order of Java's string hash
/// modulo the table's size, as its recorded answers show (smtpReplyCode, sender, message).
fn place(name: &str, structure: &Structure) -> u32 {
    let table = (structure.members.len() * 4)
        .div_ceil(3)
        .max(16)
        .next_power_of_two() as u32;
    let hash = name
        .bytes()
        .fold(0_u32, |h, b| h.wrapping_mul(31).wrapping_add(b.into()));
    hash % table
}

fn join(path: &str, name: &str) -> String {
    if path.is_empty() {
        name.to_owned()
    } else {
        format!("{path}.{name}")
    }
}

/// AWS prints members by their Java property: `SNSAction` is `sNSAction`.
fn lower_first(name: &str) -> String {
    let mut chars = name.chars();
    chars
        .next()
        .map(|first| first.to_ascii_lowercase())
        .into_iter()
        .chain(chars)
        .collect()
}
