//! Conditions: operators, their modifiers, and what a missing key means (neighbours.md §2.3).

mod date;
mod network;

use crate::error::syntax;
use crate::json::Json;
use crate::pattern::{ArnPattern, Pattern, Reading};
use crate::{Context, Error};
use base::Timestamp;
use network::Network;

/// One key and what its value must be.
#[derive(Clone, Debug)]
pub(crate) struct Condition {
    /// In lower case.
    key: String,
    test: Test,
    operator: Operator,
}

/// An operator as it is spelled.
#[derive(Clone, Copy, Debug)]
struct Operator {
    negated: bool,
    /// A missing key is good enough.
    if_exists: bool,
    over: Over,
}

/// What becomes of keys with several values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Over {
    /// Nothing was said: one that fits, or with a negated operator, none.
    Single,
    /// `ForAllValues:`
    All,
    /// `ForAnyValue:`
    Any,
}

/// What one value is compared with: it fits when it fits one of these.
#[derive(Clone, Debug)]
enum Test {
    Text(Vec<Pattern>),
    Arn(Vec<ArnPattern>),
    Number(Order, Vec<f64>),
    Date(Order, Vec<Timestamp>),
    Truth(Vec<bool>),
    Ip(Vec<Network>),
    /// Whether there shall be no value.
    Absent(bool),
}

#[derive(Clone, Copy, Debug)]
enum Order {
    Equal,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// Reads a `Condition` element.
pub(crate) fn read(json: &Json, variables: bool) -> Result<Vec<Condition>, Error> {
    let Json::Object(operators) = json else {
        return syntax("A condition is an object.");
    };
    let mut conditions = Vec::new();
    for (name, keys) in operators {
        let Json::Object(keys) = keys else {
            return syntax("The operator of a condition has an object of keys.");
        };
        for (key, values) in keys {
            let (name, operator) = operator(name);
            conditions.push(Condition {
                key: key.to_ascii_lowercase(),
                test: test(name, operator, &texts(values)?, variables)?,
                operator,
            });
        }
    }
    Ok(conditions)
}

/// The bare name of an operator, without `Not`, and what was spelled around it.
fn operator(spelled: &str) -> (&str, Operator) {
    let (over, name) = match spelled.split_once(':') {
        Some(("ForAllValues", name)) => (Over::All, name),
        Some(("ForAnyValue", name)) => (Over::Any, name),
        _ => (Over::Single, spelled),
    };
    let (name, if_exists) = match name.strip_suffix("IfExists") {
        Some(name) => (name, true),
        None => (name, false),
    };
    let positive = match name {
        "StringNotEquals" => "StringEquals",
        "StringNotEqualsIgnoreCase" => "StringEqualsIgnoreCase",
        "StringNotLike" => "StringLike",
        "NumericNotEquals" => "NumericEquals",
        "DateNotEquals" => "DateEquals",
        "NotIpAddress" => "IpAddress",
        "ArnNotEquals" => "ArnEquals",
        "ArnNotLike" => "ArnLike",
        other => other,
    };
    let operator = Operator {
        negated: positive != name,
        if_exists,
        over,
    };
    (positive, operator)
}

fn test(name: &str, operator: Operator, texts: &[String], variables: bool) -> Result<Test, Error> {
    let text = |wildcards, fold| {
        let reading = Reading {
            wildcards,
            variables,
            fold,
        };
        each(texts, |text| Pattern::read(text, reading)).map(Test::Text)
    };
    match name {
        "StringEquals" => text(false, false),
        "StringEqualsIgnoreCase" => text(false, true),
        "StringLike" => text(true, false),
        // Both are the same (IAM JSON policy elements: Condition operators, ARN).
        "ArnEquals" | "ArnLike" => {
            each(texts, |text| ArnPattern::read(text, variables)).map(Test::Arn)
        }
        "Bool" => each(texts, |text| parsed(truth(text), text)).map(Test::Truth),
        "IpAddress" => each(texts, |text| parsed(Network::read(text), text)).map(Test::Ip),
        "Null" if !operator.if_exists && operator.over == Over::Single => match texts {
            [one] => Ok(Test::Absent(parsed(truth(one), one)?)),
            _ => syntax("Null has one value, true or false."),
        },
        _ => ordered(name, texts),
    }
}

fn ordered(name: &str, texts: &[String]) -> Result<Test, Error> {
    let unknown = || syntax(format!("Invalid Condition type : {name}."));
    let (numeric, order) = match (name.strip_prefix("Numeric"), name.strip_prefix("Date")) {
        (Some(order), _) => (true, order),
        (_, Some(order)) => (false, order),
        _ => return unknown(),
    };
    let order = match order {
        "Equals" => Order::Equal,
        "LessThan" => Order::Less,
        "LessThanEquals" => Order::LessOrEqual,
        "GreaterThan" => Order::Greater,
        "GreaterThanEquals" => Order::GreaterOrEqual,
        _ => return unknown(),
    };
    Ok(if numeric {
        Test::Number(order, each(texts, |text| parsed(number(text), text))?)
    } else {
        Test::Date(order, each(texts, |text| parsed(date::read(text), text))?)
    })
}

fn each<T>(texts: &[String], read: impl Fn(&String) -> Result<T, Error>) -> Result<Vec<T>, Error> {
    texts.iter().map(read).collect()
}

fn parsed<T>(value: Option<T>, text: &str) -> Result<T, Error> {
    value.map_or_else(|| syntax(format!("Invalid condition value: {text}")), Ok)
}

fn truth(text: &str) -> Option<bool> {
    match text.to_ascii_lowercase().as_str() {
        "true" => Some(true),
        "false" => Some(false),
        _ => None,
    }
}

fn number(text: &str) -> Option<f64> {
    text.parse().ok().filter(|number: &f64| number.is_finite())
}

/// The values of a key: texts, numbers and truth values, one or a list.
fn texts(json: &Json) -> Result<Vec<String>, Error> {
    let items = match json {
        Json::List(items) => items.as_slice(),
        other => std::slice::from_ref(other),
    };
    let text = |item: &Json| match item {
        Json::Text(text) | Json::Plain(text) => Ok(text.clone()),
        _ => syntax("The value of a condition is a text or a list of texts."),
    };
    items.iter().map(text).collect()
}

impl Condition {
    pub(crate) fn key(&self) -> &str {
        &self.key
    }

    /// Whether it holds for a request.
    pub(crate) fn holds(&self, context: &Context) -> bool {
        let values = context.get(&self.key).map_or(&[][..], Vec::as_slice);
        if let Test::Absent(wanted) = self.test {
            return values.is_empty() == wanted;
        }
        let Operator {
            negated,
            if_exists,
            over,
        } = self.operator;
        let fits = |value: &String| self.test.fits(value, context) != negated;
        match over {
            _ if values.is_empty() => match over {
                Over::All => true,
                Over::Any => if_exists,
                Over::Single => negated || if_exists,
            },
            Over::All => values.iter().all(fits),
            Over::Any => values.iter().any(fits),
            // Not one of them may be what the negated operator names.
            Over::Single if negated => values.iter().all(fits),
            Over::Single => values.iter().any(fits),
        }
    }
}

impl Test {
    fn fits(&self, value: &str, context: &Context) -> bool {
        match self {
            Self::Text(patterns) => patterns.iter().any(|p| p.matches(value, context)),
            Self::Arn(patterns) => patterns.iter().any(|p| p.matches(value, context)),
            Self::Number(order, limits) => number(value)
                .is_some_and(|value| limits.iter().any(|limit| order.holds(&value, limit))),
            Self::Date(order, limits) => date::read(value)
                .is_some_and(|value| limits.iter().any(|limit| order.holds(&value, limit))),
            Self::Truth(wanted) => truth(value).is_some_and(|value| wanted.contains(&value)),
            Self::Ip(networks) => value
                .parse()
                .is_ok_and(|address| networks.iter().any(|network| network.contains(address))),
            Self::Absent(_) => false,
        }
    }
}

impl Order {
    fn holds<T: PartialOrd>(self, value: &T, limit: &T) -> bool {
        match self {
            Self::Equal => value == limit,
            Self::Less => value < limit,
            Self::LessOrEqual => value <= limit,
            Self::Greater => value > limit,
            Self::GreaterOrEqual => value >= limit,
        }
    }
}

#[cfg(test)]
mod tests;
