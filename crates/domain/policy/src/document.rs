//! The grammar: documents, statements and their elements.

use crate::condition::{self, Condition};
use crate::error::syntax;
use crate::json::{self, Json};
use crate::pattern::{ArnPattern, Pattern, Reading};
use crate::principal::{self, Grant, Named};
use crate::{Error, Request};
use std::collections::BTreeSet;

/// Octets of a document; the owners of policies have lower limits.
pub const DOCUMENT_MAX: usize = 131_072;

/// What a document is for, which decides on the elements of its statements.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// What users and roles carry: no principal.
    Identity,
    /// What a resource carries: principals and resources.
    Resource,
    /// Whom a role trusts: principals and no resource.
    Trust,
}

/// A policy document that was understood whole.
#[derive(Clone, Debug)]
pub struct Document {
    statements: Vec<Statement>,
}

/// Whether a statement allows or forbids.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// It allows.
    Allow,
    /// It forbids.
    Deny,
}

/// One statement.
#[derive(Clone, Debug)]
pub struct Statement {
    name: String,
    effect: Effect,
    principals: Option<Set<Named>>,
    actions: Set<Pattern>,
    /// None in what a role trusts.
    resources: Option<Set<ArnPattern>>,
    resource_texts: Vec<String>,
    action_texts: Vec<String>,
    conditions: Vec<Condition>,
}

/// What an element lists, or with `Not` in its name, what it does not.
#[derive(Clone, Debug)]
struct Set<T> {
    items: Vec<T>,
    negated: bool,
}

impl Document {
    /// Reads a document.
    pub fn read(text: &str, used: Use) -> Result<Self, Error> {
        if text.len() > DOCUMENT_MAX {
            return Err(Error::TooLong);
        }
        let Json::Object(entries) = json::read(text)? else {
            return syntax("A policy is an object.");
        };
        let (mut version, mut found) = (None, None);
        for (key, value) in &entries {
            match (key.as_str(), value) {
                ("Version", Json::Text(text)) => version = Some(text.as_str()),
                ("Id", Json::Text(_)) => {}
                ("Statement", Json::List(items)) => found = Some(items.as_slice()),
                ("Statement", Json::Object(_)) => found = Some(std::slice::from_ref(value)),
                _ => return syntax(format!("The element {key} is not expected here.")),
            }
        }
        let variables = version == Some("2012-10-17");
        // Sending authorization takes any text for a version (identities.md §9).
        if used != Use::Resource && !variables && version.is_some_and(|v| v != "2008-10-17") {
            return syntax("The policy must contain a valid version string.");
        }
        let items = found.filter(|items| !items.is_empty());
        let Some(items) = items else {
            return syntax("A policy has one statement at least.");
        };
        let numbered = items.iter().enumerate();
        let read = |(n, item): (usize, &Json)| statement(item, n + 1, used, variables);
        let statements: Vec<Statement> = numbered.map(read).collect::<Result<_, _>>()?;
        let names: BTreeSet<&str> = statements.iter().map(|s| s.name.as_str()).collect();
        if names.len() != statements.len() {
            return syntax("Statement IDs (SID) in a single policy must be unique.");
        }
        Ok(Self { statements })
    }

    /// Its statements.
    pub fn statements(&self) -> &[Statement] {
        &self.statements
    }

    /// Whether any condition asks for a key that begins so (lower case).
    pub fn asks_for(&self, prefix: &str) -> bool {
        let mut conditions = self.statements.iter().flat_map(|s| &s.conditions);
        conditions.any(|condition| condition.key().starts_with(prefix))
    }
}

impl Statement {
    /// Its `Sid`, or its number.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether it allows or forbids.
    pub fn effect(&self) -> Effect {
        self.effect
    }

    /// The texts of `Resource` or `NotResource`.
    pub fn resources(&self) -> &[String] {
        &self.resource_texts
    }

    /// Whether it says what its resources are, rather than what they are not.
    pub fn names_resources(&self) -> bool {
        self.resources.as_ref().is_some_and(|set| !set.negated)
    }

    /// The texts of `Action` or `NotAction`.
    pub fn actions(&self) -> &[String] {
        &self.action_texts
    }

    /// Whether it speaks of this request, and how far of its principal.
    pub(crate) fn speaks_of(&self, request: &Request<'_>) -> Option<Grant> {
        let context = request.context;
        let grant = match &self.principals {
            None => Grant::Direct,
            Some(set) => {
                let named = set.items.iter();
                let named = named
                    .filter_map(|named| named.names(request.principal))
                    .max();
                match (set.negated, named) {
                    (false, named) => named?,
                    (true, None) => Grant::Direct,
                    (true, Some(_)) => return None,
                }
            }
        };
        let action = |pattern: &Pattern| pattern.matches(request.action, context);
        let resource = |pattern: &ArnPattern| pattern.matches(request.resource, context);
        let resources = self.resources.as_ref();
        let fits = self.actions.holds(action)
            && resources.is_none_or(|set| set.holds(resource))
            && self
                .conditions
                .iter()
                .all(|condition| condition.holds(context));
        fits.then_some(grant)
    }
}

impl<T> Set<T> {
    fn holds(&self, fits: impl Fn(&T) -> bool) -> bool {
        self.items.iter().any(fits) != self.negated
    }
}

/// The elements of a statement as they were found.
#[derive(Default)]
struct Elements<'a> {
    sid: Option<&'a str>,
    effect: Option<Effect>,
    principal: Option<(&'a Json, bool)>,
    action: Option<(Vec<String>, bool)>,
    resource: Option<(Vec<String>, bool)>,
    condition: Option<&'a Json>,
}

fn statement(json: &Json, number: usize, used: Use, variables: bool) -> Result<Statement, Error> {
    let found = elements(json)?;
    let Some(effect) = found.effect else {
        return syntax("A statement has an Effect, Allow or Deny.");
    };
    let Some((action_texts, not_action)) = found.action else {
        return syntax("A statement has an Action or a NotAction.");
    };
    let principals = match (found.principal, used) {
        (None, Use::Identity) => None,
        (Some(_), Use::Identity) => {
            return syntax("Policy document should not specify a principal.");
        }
        (None, _) => return syntax("A statement names a principal."),
        (Some((json, negated)), _) => Some(Set {
            items: principal::read(json)?,
            negated,
        }),
    };
    let (resources, resource_texts) = resource_set(found.resource, used, variables)?;
    let conditions = match found.condition {
        None => Vec::new(),
        Some(json) => condition::read(json, variables)?,
    };
    let actions = action_texts.iter().map(|text| action(text));
    Ok(Statement {
        name: found.sid.map_or_else(|| number.to_string(), str::to_owned),
        effect,
        principals,
        actions: Set {
            items: actions.collect::<Result<_, _>>()?,
            negated: not_action,
        },
        resources,
        resource_texts,
        action_texts,
        conditions,
    })
}

type Resources = (Option<Set<ArnPattern>>, Vec<String>);

fn resource_set(
    found: Option<(Vec<String>, bool)>,
    used: Use,
    variables: bool,
) -> Result<Resources, Error> {
    match (found, used) {
        (None, Use::Trust) => Ok((None, Vec::new())),
        (Some(_), Use::Trust) => syntax("Has prohibited field Resource"),
        (None, _) => syntax("Policy statement must contain resources."),
        (Some((texts, negated)), _) => {
            let items = texts.iter().map(|text| resource(text, variables));
            let items = items.collect::<Result<_, _>>()?;
            Ok((Some(Set { items, negated }), texts))
        }
    }
}

fn elements(json: &Json) -> Result<Elements<'_>, Error> {
    let Json::Object(entries) = json else {
        return syntax("A statement is an object.");
    };
    let mut found = Elements::default();
    for (key, value) in entries {
        match (key.as_str(), value) {
            ("Sid", Json::Text(text)) => found.sid = Some(text),
            ("Effect", Json::Text(text)) => found.effect = Some(effect(text)?),
            ("Condition", Json::Object(_)) => found.condition = Some(value),
            ("Principal" | "NotPrincipal", _) => {
                once(&mut found.principal, (value, key.starts_with("Not")))?;
            }
            ("Action" | "NotAction", _) => {
                once(&mut found.action, (texts(value)?, key.starts_with("Not")))?;
            }
            ("Resource" | "NotResource", _) => {
                once(&mut found.resource, (texts(value)?, key.starts_with("Not")))?;
            }
            _ => return syntax(format!("The element {key} is not expected here.")),
        }
    }
    Ok(found)
}

/// An element and its opposite exclude each other.
fn once<T>(slot: &mut Option<T>, value: T) -> Result<(), Error> {
    match slot.replace(value) {
        None => Ok(()),
        Some(_) => syntax("A statement has an element and its opposite."),
    }
}

fn effect(text: &str) -> Result<Effect, Error> {
    match text {
        "Allow" => Ok(Effect::Allow),
        "Deny" => Ok(Effect::Deny),
        other => syntax(format!("Invalid effect: {other}")),
    }
}

fn texts(json: &Json) -> Result<Vec<String>, Error> {
    let items = match json {
        Json::Text(_) => std::slice::from_ref(json),
        Json::List(items) if !items.is_empty() => items.as_slice(),
        _ => return syntax("An element is a text or a list of texts."),
    };
    let text = |item: &Json| match item {
        Json::Text(text) => Ok(text.clone()),
        _ => syntax("An element is a text or a list of texts."),
    };
    items.iter().map(text).collect()
}

fn action(text: &str) -> Result<Pattern, Error> {
    let fits = |vendor: &str| {
        let mut bytes = vendor.bytes();
        !vendor.is_empty() && bytes.all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    let named = text
        .split_once(':')
        .is_some_and(|(vendor, name)| fits(vendor) && !name.is_empty());
    if text != "*" && !named {
        return syntax(
            "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.",
        );
    }
    let reading = Reading {
        wildcards: true,
        variables: false,
        fold: true,
    };
    Pattern::read(text, reading)
}

fn resource(text: &str, variables: bool) -> Result<ArnPattern, Error> {
    if text != "*" && !text.starts_with("arn:") {
        return syntax(format!("Resource {text} must be in ARN format or \"*\"."));
    }
    ArnPattern::read(text, variables)
}
