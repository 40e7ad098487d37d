//! What a model says about an operation, for people.

use super::model::{Model, Op, Shape};
use super::names::printed_order;
use std::fmt::Write as _;

/// Members deeper than this are not printed.
const DEPTH_MAX: usize = 6;

/// Wire name, binding, members, constraints, errors and IAM action of an operation.
pub(crate) fn describe(model: &Model, op: Op<'_>) -> String {
    let mut out = format!("{}.{}\n", model.name, op.name);
    let mut line = |key: &str, text: String| out.push_str(&format!("  {key:<10} {text}\n"));
    line("protocol", model.metadata("protocol").into());
    let action = match model.metadata("protocol") {
        "query" => format!(
            "   Action={}&Version={}",
            op.name,
            model.metadata("apiVersion")
        ),
        _ => String::new(),
    };
    line("binding", format!("{} {}{action}", op.method(), op.path()));
    line("IAM", format!("{}:{}", model.signing_name(), op.name));
    let errors: Vec<_> = op.errors().map(|name| error(&model.shape(name))).collect();
    line(
        "errors",
        if errors.is_empty() {
            "none of its own".into()
        } else {
            errors.join(", ")
        },
    );
    for (title, shape) in [("input", op.input()), ("output", op.output())] {
        let _ = writeln!(out, "  {title:<10} {}", shape.unwrap_or("nothing"));
        members(&mut out, model, shape.unwrap_or_default(), 2);
    }
    out
}

fn error(shape: &Shape<'_>) -> String {
    let (code, status) = shape.error();
    format!("{code} {status}")
}

fn members(out: &mut String, model: &Model, structure: &str, depth: usize) {
    if depth > DEPTH_MAX {
        return;
    }
    for member in model.shape(structure).members() {
        let wire = if member.wire == member.name {
            String::new()
        } else {
            format!(" (on the wire {})", member.wire)
        };
        let place = match member.location {
            Some("uri") => " in the path",
            Some("querystring") => " in the query",
            _ => "",
        };
        let star = if member.required { "*" } else { "" };
        let shape = model.shape(member.shape);
        let indent = "  ".repeat(depth);
        let _ = writeln!(
            out,
            "{indent}{}{star}{wire}{place}: {}",
            member.name,
            summary(model, &shape)
        );
        members(out, model, innermost(model, shape).name, depth + 1);
    }
}

fn innermost<'a>(model: &'a Model, mut shape: Shape<'a>) -> Shape<'a> {
    loop {
        shape = match shape.kind() {
            "list" => model.shape(shape.part("member")),
            "map" => model.shape(shape.part("value")),
            _ => return shape,
        };
    }
}

fn summary(model: &Model, shape: &Shape<'_>) -> String {
    let mut text = match shape.kind() {
        "list" => format!(
            "list of {}",
            summary(model, &model.shape(shape.part("member")))
        ),
        "map" => format!(
            "map of {}",
            summary(model, &model.shape(shape.part("value")))
        ),
        "structure" => shape.name.to_owned(),
        kind => kind.to_owned(),
    };
    let bounds = (shape.number("min"), shape.number("max"));
    match bounds {
        (None, None) => {}
        (min, max) => {
            let print = |n: Option<i64>| n.map_or(String::new(), |n| n.to_string());
            let _ = write!(text, ", {}..{}", print(min), print(max));
        }
    }
    if let Some(pattern) = shape.pattern() {
        let _ = write!(text, ", pattern {pattern}");
    }
    let values = shape.values();
    if !values.is_empty() {
        let _ = write!(text, ", one of {}", printed_order(&values).join(" | "));
    }
    if shape.flag("sensitive") {
        text.push_str(", sensitive");
    }
    text
}
