//! The configuration: one TOML file, each key also as an environment variable; environment beats file beats default.

mod build;
mod dev;
mod keys;
mod kind;
mod print;
mod read;
mod routes;

pub(crate) use build::Options;
pub(crate) use print::print;

use keys::Key;
use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};

/// A mistake, with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mistake {
    /// `sesame.toml:3`, or the variable's name.
    pub(crate) place: String,
    /// What is wrong and what to write instead.
    pub(crate) text: String,
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.text)
    }
}

/// All mistakes of a configuration.
#[derive(Debug)]
pub(crate) struct Mistakes(pub(crate) Vec<Mistake>);

impl fmt::Display for Mistakes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, mistake) in self.0.iter().enumerate() {
            let end = if i == 0 { "" } else { "\n" };
            write!(f, "{end}{mistake}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Mistakes {}

/// A value and where it came from.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Value {
    /// The value; elements of a list.
    items: Vec<String>,
    /// Where it was set; `None` for a default.
    place: Option<String>,
}

/// All values, checked one by one.
#[derive(Clone, Debug, Default)]
pub(crate) struct Settings {
    values: BTreeMap<String, Value>,
    sources: Vec<BTreeMap<String, Value>>,
    routes: Vec<BTreeMap<String, Value>>,
}

impl Settings {
    /// Reads defaults, the file, and these environment variables.
    ///
    /// **Errors**: every mistake found, each with file and line or the variable's name.
    pub(crate) fn load(
        file: Option<&Path>,
        variables: &BTreeMap<String, String>,
    ) -> Result<Self, Mistakes> {
        let mut settings = Self::defaults();
        let mut mistakes = Vec::new();
        if let Some(path) = file {
            match std::fs::read_to_string(path) {
                Ok(text) => read::file(&mut settings, path, &text, &mut mistakes),
                Err(e) => mistakes.push(Mistake {
                    place: path.display().to_string(),
                    text: format!("cannot be read: {e}"),
                }),
            }
        }
        read::environment(&mut settings, variables, &mut mistakes);
        if mistakes.is_empty() {
            settings.check_together(&mut mistakes);
        }
        if mistakes.is_empty() {
            Ok(settings)
        } else {
            Err(Mistakes(mistakes))
        }
    }

    fn defaults() -> Self {
        let values = keys::KEYS.iter().filter_map(|key| {
            let items = items_of(key, key.default?);
            Some((key.full(), Value { items, place: None }))
        });
        Self {
            values: values.collect(),
            ..Self::default()
        }
    }

    /// What no single value shows.
    fn check_together(&self, mistakes: &mut Vec<Mistake>) {
        let pairs = [
            ("root.access_key_id", "root.secret_access_key"),
            ("smtp.cert", "smtp.key"),
            ("api.tls_cert", "api.tls_key"),
        ];
        for (one, other) in pairs {
            for (there, missing) in [(one, other), (other, one)] {
                if let (Some(value), None) = (self.values.get(there), self.values.get(missing)) {
                    mistakes.push(Mistake {
                        place: value.place.clone().unwrap_or_default(),
                        text: format!("{there} is set without {missing}; set both or none"),
                    });
                }
            }
        }
        if let Some(value) = self
            .values
            .get("retry.schedule")
            .filter(|v| v.items.is_empty())
        {
            mistakes.push(Mistake {
                place: value.place.clone().unwrap_or_default(),
                text: "retry.schedule needs at least one wait".into(),
            });
        }
    }

    /// The command line's data folder beats all others.
    pub(crate) fn set_data_dir(&mut self, path: &str) {
        let value = Value {
            items: vec![path.to_owned()],
            place: Some("command line".into()),
        };
        self.values.insert("data_dir".into(), value);
    }

    /// The data folder.
    pub(crate) fn data_dir(&self) -> PathBuf {
        PathBuf::from(self.text("data_dir").unwrap_or("./data"))
    }

    /// The region that is served.
    pub(crate) fn region(&self) -> String {
        self.text("region").unwrap_or_default().to_owned()
    }

    /// Name of the host of links, when it is configured and a name.
    pub(crate) fn public_host(&self) -> Option<&str> {
        let (_, rest) = self.text("api.public_url")?.split_once("://")?;
        let host = rest.split(['/', ':', '[']).next().unwrap_or_default();
        let is_name = host.contains(|c: char| c.is_ascii_alphabetic()) && host != "localhost";
        is_name.then_some(host)
    }

    /// Where the operator's socket is.
    pub(crate) fn admin_socket(&self) -> PathBuf {
        self.text("admin.socket")
            .map_or_else(|| self.data_dir().join("admin.sock"), PathBuf::from)
    }

    /// Whether anybody can submit mail by SMTP.
    pub(crate) fn has_submission(&self) -> bool {
        ["smtp.starttls", "smtp.tls"]
            .iter()
            .any(|key| !self.list(key).is_empty())
    }

    /// Where the operator's socket is to be, when somebody said so.
    pub(crate) fn chosen_admin_socket(&self) -> Option<PathBuf> {
        self.text("admin.socket").map(PathBuf::from)
    }

    /// Keys that were set although this version does not act on them.
    pub(crate) fn without_effect(&self) -> Vec<String> {
        keys::KEYS
            .iter()
            .filter(|key| !key.acts)
            .map(Key::full)
            .filter(|name| self.values.get(name).is_some_and(|v| v.place.is_some()))
            .collect()
    }

    fn text(&self, key: &str) -> Option<&str> {
        self.values
            .get(key)
            .and_then(|value| value.items.first())
            .map(String::as_str)
    }

    fn list(&self, key: &str) -> &[String] {
        self.values.get(key).map_or(&[], |value| &value.items)
    }
}

fn items_of(key: &Key, text: &str) -> Vec<String> {
    match key.kind {
        kind::Kind::List(_) => kind::split(text).map(str::to_owned).collect(),
        _ => vec![text.to_owned()],
    }
}

#[cfg(test)]
mod tests;
