//! `[[egress.route]]`: smarthosts, with passwords from the file, from a file of their own, or from the environment.

use super::Value;
use super::build::parsed;
use super::kind::Kind;
use base::Secret;
use server::config::{Route, RouteTls};
use std::collections::BTreeMap;

type Values = BTreeMap<String, Value>;

/// Port of submission.
const PORT: &str = "587";

fn text<'a>(values: &'a Values, key: &str) -> Option<&'a str> {
    let value = values.get(&format!("egress.route.{key}"))?;
    value.items.first().map(String::as_str)
}

fn put(values: &mut Values, key: &str, text: String) {
    let value = Value {
        items: vec![text],
        place: None,
    };
    values.insert(format!("egress.route.{key}"), value);
}

/// The name of a route that was completed.
pub(super) fn name(values: &Values) -> &str {
    text(values, "name").unwrap_or_default()
}

/// Gives a route its name and its password.
///
/// **Errors**: what is wrong with it as a whole.
pub(super) fn complete(values: &mut Values) -> Result<(), String> {
    let host = text(values, "host").unwrap_or_default();
    if text(values, "name").is_none() {
        let name = format!("{host}:{}", text(values, "port").unwrap_or(PORT));
        Kind::Name.check(&name).map_err(|expected| {
            format!(
                "egress.route.name is needed, since {name:?} cannot be one; expected {expected}"
            )
        })?;
        put(values, "name", name);
    }
    if let Some(password) = password(values)? {
        put(values, "password", password);
    }
    match (text(values, "user"), text(values, "password")) {
        (Some(_), None) => {
            Err("egress.route.user is set without a password; set both or none".into())
        }
        (None, Some(_)) => {
            Err("egress.route.password is set without user; set both or none".into())
        }
        _ => Ok(()),
    }
}

/// The password that stands elsewhere.
fn password(values: &Values) -> Result<Option<String>, String> {
    let keys = ["password", "password_file", "password_env"];
    if keys
        .iter()
        .filter(|key| text(values, key).is_some())
        .count()
        > 1
    {
        return Err("set one of egress.route.password, password_file and password_env".into());
    }
    if let Some(path) = text(values, "password_file") {
        let read = std::fs::read_to_string(path);
        let read =
            read.map_err(|e| format!("egress.route.password_file {path:?} cannot be read: {e}"))?;
        return one_line(read.trim_end_matches(['\r', '\n']), "password_file").map(Some);
    }
    let Some(variable) = text(values, "password_env") else {
        return Ok(None);
    };
    let found = std::env::var(variable);
    let found = found.map_err(|_| format!("egress.route.password_env: {variable} is not set"))?;
    one_line(&found, "password_env").map(Some)
}

fn one_line(password: &str, key: &str) -> Result<String, String> {
    if password.is_empty() || Kind::Secret.check(password).is_err() {
        return Err(format!("egress.route.{key} is empty or more than one line"));
    }
    Ok(password.to_owned())
}

/// A route that was completed.
pub(super) fn build(values: &Values) -> Route {
    let owned = |key: &str| text(values, key).map(str::to_owned);
    let login = owned("user").zip(owned("password").map(Secret::new));
    Route {
        name: name(values).to_owned(),
        domain: owned("domain")
            .filter(|domain| domain != "*")
            .map(|domain| domain.to_ascii_lowercase()),
        account: text(values, "account").map(parsed),
        configuration_set: owned("configuration_set"),
        share: text(values, "share").map_or(100, parsed),
        host: owned("host").unwrap_or_default(),
        port: parsed(text(values, "port").unwrap_or(PORT)),
        tls: match text(values, "tls") {
            Some("implicit") => RouteTls::Implicit,
            Some("optional") => RouteTls::Optional,
            Some("none") => RouteTls::None,
            _ => RouteTls::Require,
        },
        login,
    }
}
