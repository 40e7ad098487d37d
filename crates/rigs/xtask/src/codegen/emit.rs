//! The files of one generated module: its root, operations, errors, rules of scalar shapes, and structures.

use super::model::{Model, Op};
use super::names::{constant, type_name};
use super::{rules, shapes};
use anyhow::Result;
use std::fmt::Write as _;

const HEAD: &str = "// Written by `cargo xtask codegen`; do not edit.\n\n";

/// Every file of a module with its text, before rustfmt.
pub(super) fn files(model: &Model, module: &str) -> Result<Vec<(String, String)>> {
    let mut files = vec![
        (format!("{module}/operations.rs"), operations(model)?),
        (format!("{module}/errors.rs"), errors(model)?),
        (
            format!("{module}/rules.rs"),
            format!("{HEAD}{}", rules::rules(model)?),
        ),
    ];
    let mut modules = vec!["operations".to_owned(), "rules".to_owned()];
    for (name, text) in shapes::structures(model)? {
        files.push((format!("{module}/{name}.rs"), format!("{HEAD}{text}")));
        modules.push(name);
    }
    files.push((format!("{module}.rs"), root(model, module, &modules)?));
    Ok(files)
}

fn root(model: &Model, module: &str, modules: &[String]) -> Result<String> {
    let mut out = String::from(HEAD.trim_end());
    writeln!(
        out,
        "\n//! {}, version {}: {} operations.\n",
        model.metadata("serviceFullName"),
        model.metadata("apiVersion"),
        model.operations().len()
    )?;
    writeln!(out, "pub mod errors;")?;
    for file in modules {
        writeln!(out, "mod {file};")?;
    }
    writeln!(out)?;
    for file in modules.iter().filter(|file| *file != "rules") {
        writeln!(out, "pub use {file}::*;")?;
    }
    service(&mut out, model)?;
    let operations = model.operations().into_iter();
    let names: Vec<_> = operations.map(|operation| operation.name).collect();
    writeln!(
        out,
        "\n/// Gives the names of all operations to a macro, for tests that walk through them.\n\
         #[macro_export]\nmacro_rules! {module}_operations {{\n\
         ($callback:ident) => {{\n$callback! {{ {} }}\n}};\n}}",
        names.join(" ")
    )?;
    Ok(out)
}

fn service(out: &mut String, model: &Model) -> Result<()> {
    writeln!(
        out,
        "\nuse aws::schema::{{OperationSpec, Protocol, Service}};\n\n/// The service."
    )?;
    let protocol = match model.metadata("protocol") {
        "query" => "Query",
        _ => "RestJson",
    };
    writeln!(
        out,
        "pub static SERVICE: Service = Service {{ id: {:?}, signing_name: {:?}, version: {:?}, \
         protocol: Protocol::{protocol}, namespace: {:?}, global: {}, operations: OPERATIONS }};",
        model.name,
        model.signing_name(),
        model.metadata("apiVersion"),
        model.metadata("xmlNamespace"),
        !model.metadata("globalEndpoint").is_empty(),
    )?;
    writeln!(out, "\nstatic OPERATIONS: &[&OperationSpec] = &[")?;
    for operation in model.operations() {
        writeln!(out, "&{},", constant(operation.name))?;
    }
    writeln!(out, "];")?;
    Ok(())
}

fn operations(model: &Model) -> Result<String> {
    let mut out = String::from(HEAD);
    writeln!(out, "use super::*;\nuse aws::Operation;\n")?;
    for operation in model.operations() {
        self::operation(&mut out, model, operation)?;
    }
    Ok(out)
}

fn operation(out: &mut String, model: &Model, op: Op<'_>) -> Result<()> {
    let (name, spec) = (op.name, constant(op.name));
    let input = op.input().map_or("()".to_owned(), type_name);
    let output = op.output().map_or("()".to_owned(), type_name);
    writeln!(
        out,
        "/// `{} {}`.\n#[derive(Clone, Copy, Debug)]\npub struct {name};\n",
        op.method(),
        op.path()
    )?;
    writeln!(
        out,
        "impl Operation for {name} {{\ntype Input = {input};\ntype Output = {output};"
    )?;
    writeln!(
        out,
        "fn spec() -> &'static OperationSpec {{ &{spec} }}\n}}\n"
    )?;
    let input = op.input().map_or("aws::schema::EMPTY".to_owned(), constant);
    let output = op.output().map_or("None".to_owned(), |shape| {
        format!("Some(&{})", constant(shape))
    });
    let errors: Vec<_> = op
        .errors()
        .map(|error| format!("&errors::{}", constant(error)))
        .collect();
    writeln!(
        out,
        "pub(super) static {spec}: OperationSpec = OperationSpec {{ name: {name:?}, service: &SERVICE, \
         method: {:?}, path: {:?}, action: \"{}:{name}\", input: &{input}, output: {output}, errors: &[{}], \
         sends: {}, open: {}, hides_null: {} }};\n",
        op.method(),
        op.path(),
        model.signing_name(),
        errors.join(", "),
        model.sends.contains(name),
        model.open.contains(name),
        model.hides_null(name),
    )?;
    Ok(())
}

fn errors(model: &Model) -> Result<String> {
    let mut out = String::from(HEAD.trim_end());
    writeln!(out, "\n//! The errors that the model names.\n")?;
    if model.errors().is_empty() {
        return Ok(out);
    }
    writeln!(out, "use aws::schema::ErrorSpec;\n")?;
    for (name, shape) in model.errors() {
        let (code, status) = shape.error();
        let members: Vec<_> = shape
            .members()
            .into_iter()
            .filter(|member| !member.name.eq_ignore_ascii_case("message"))
            .map(|member| format!("{:?}", member.name))
            .collect();
        writeln!(
            out,
            "/// `{code}`, status {status}.\npub static {}: ErrorSpec = ErrorSpec {{ name: {name:?}, code: {code:?}, status: {status}, members: &[{}] }};\n",
            constant(name),
            members.join(", ")
        )?;
    }
    Ok(out)
}
