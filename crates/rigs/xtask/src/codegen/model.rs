//! A service model of botocore, patched, and pruned to what its operations reach.

use anyhow::{Context as _, Result, bail};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// A patched model.
pub(crate) struct Model {
    /// File name without its ending, e.g. `sesv2`.
    pub(crate) name: String,
    root: Value,
    /// Operations that send mail.
    pub(crate) sends: BTreeSet<String>,
    /// Operations that need no permission.
    pub(crate) open: BTreeSet<String>,
    /// Lists in which a gap is an empty item.
    pub(crate) keep_holes: BTreeSet<String>,
    /// Operations whose name contains this never print `null`.
    hide_null: Option<String>,
}

impl Model {
    /// Reads `NAME.json` and the patches that speak of it.
    pub(crate) fn load(folder: &Path, name: &str) -> Result<Self> {
        let root = read(&folder.join(format!("{name}.json")))?;
        let mut model = Self {
            name: name.into(),
            root,
            sends: BTreeSet::new(),
            open: BTreeSet::new(),
            keep_holes: BTreeSet::new(),
            hide_null: None,
        };
        let patches = read(&folder.join("patches.json"))?;
        for patch in patches.as_array().context("patches.json is a list")? {
            if patch["model"] == name {
                model
                    .apply(patch)
                    .with_context(|| format!("the patch {patch}"))?;
            }
        }
        Ok(model)
    }

    fn apply(&mut self, patch: &Value) -> Result<()> {
        if patch["reason"].as_str().unwrap_or_default().is_empty() {
            bail!("gives no reason");
        }
        for (key, value) in patch.as_object().context("is no object")? {
            match key.as_str() {
                "model" | "reason" => {}
                "optional" => self.make_optional(object(value)?)?,
                "shapes" => {
                    for (name, shape) in object(value)? {
                        self.shapes_mut()?.insert(name.clone(), shape.clone());
                    }
                }
                "members" => self.change_members(object(value)?)?,
                "keepHoles" => self.keep_holes.extend(strings(value)),
                "sends" => self.sends.extend(strings(value)),
                "open" => self.open.extend(strings(value)),
                "hideNull" => self.hide_null = value.as_str().map(str::to_owned),
                "only" => {
                    let kept: BTreeSet<_> = strings(value).collect();
                    let operations = self.root["operations"].as_object_mut();
                    operations
                        .context("has no operations")?
                        .retain(|name, _| kept.contains(name));
                }
                other => bail!("has the unknown key {other}"),
            }
        }
        Ok(())
    }

    fn make_optional(&mut self, structures: &Map<String, Value>) -> Result<()> {
        for (name, members) in structures {
            let gone: BTreeSet<_> = strings(members).collect();
            let shape = self
                .shapes_mut()?
                .get_mut(name)
                .context("names an unknown structure")?;
            let required = shape["required"]
                .as_array_mut()
                .context("nothing is required there")?;
            required.retain(|member| member.as_str().is_none_or(|name| !gone.contains(name)));
        }
        Ok(())
    }

    fn change_members(&mut self, structures: &Map<String, Value>) -> Result<()> {
        for (name, members) in structures {
            for (member, shape) in object(members)? {
                let found = self
                    .shapes_mut()?
                    .get_mut(name)
                    .context("names an unknown structure")?;
                let found = found["members"]
                    .get_mut(member)
                    .context("names an unknown member")?;
                found["shape"] = shape.clone();
            }
        }
        Ok(())
    }

    fn shapes_mut(&mut self) -> Result<&mut Map<String, Value>> {
        self.root["shapes"]
            .as_object_mut()
            .context("the model has no shapes")
    }

    /// A text of the model's metadata; empty when absent.
    pub(crate) fn metadata(&self, key: &str) -> &str {
        self.root["metadata"][key].as_str().unwrap_or_default()
    }

    /// Service name of the credential scope.
    pub(crate) fn signing_name(&self) -> &str {
        let name = self.metadata("signingName");
        if name.is_empty() {
            self.metadata("endpointPrefix")
        } else {
            name
        }
    }

    /// Operations by name.
    pub(crate) fn operations(&self) -> Vec<Op<'_>> {
        let operations = self.root["operations"].as_object();
        operations
            .into_iter()
            .flatten()
            .map(|(name, body)| Op { name, body })
            .collect()
    }

    /// A shape by name.
    pub(crate) fn shape<'a>(&'a self, name: &'a str) -> Shape<'a> {
        Shape {
            name,
            body: &self.root["shapes"][name],
        }
    }

    /// Whether the validator prints no `null` for this operation.
    pub(crate) fn hides_null(&self, operation: &str) -> bool {
        self.hide_null
            .as_ref()
            .is_some_and(|part| operation.contains(part))
    }

    /// Every shape that an operation reaches, errors apart.
    pub(crate) fn reachable(&self) -> BTreeMap<&str, Shape<'_>> {
        let mut found = BTreeMap::new();
        let mut open: Vec<&str> = Vec::new();
        for operation in self.operations() {
            open.extend(operation.input());
            open.extend(operation.output());
        }
        while let Some(name) = open.pop() {
            let shape = self.shape(name);
            if found.insert(name, shape).is_none() {
                open.extend(shape.parts());
            }
        }
        found
    }

    /// Every error that an operation names.
    pub(crate) fn errors(&self) -> BTreeMap<&str, Shape<'_>> {
        let operations = self.operations();
        let names = operations.iter().flat_map(Op::errors);
        names.map(|name| (name, self.shape(name))).collect()
    }
}

/// An operation of a model.
#[derive(Clone, Copy)]
pub(crate) struct Op<'a> {
    /// Its name.
    pub(crate) name: &'a str,
    body: &'a Value,
}

impl<'a> Op<'a> {
    /// HTTP method.
    pub(crate) fn method(&self) -> &'a str {
        self.body["http"]["method"].as_str().unwrap_or("POST")
    }

    /// HTTP path with labels.
    pub(crate) fn path(&self) -> &'a str {
        self.body["http"]["requestUri"].as_str().unwrap_or("/")
    }

    /// Input shape.
    pub(crate) fn input(&self) -> Option<&'a str> {
        self.body["input"]["shape"].as_str()
    }

    /// Output shape.
    pub(crate) fn output(&self) -> Option<&'a str> {
        self.body["output"]["shape"].as_str()
    }

    /// Error shapes.
    pub(crate) fn errors(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let errors = self.body["errors"].as_array();
        errors
            .into_iter()
            .flatten()
            .filter_map(|error| error["shape"].as_str())
    }
}

/// A shape of a model.
#[derive(Clone, Copy)]
pub(crate) struct Shape<'a> {
    /// Its name.
    pub(crate) name: &'a str,
    body: &'a Value,
}

impl<'a> Shape<'a> {
    /// `structure`, `string`, ...
    pub(crate) fn kind(&self) -> &'a str {
        self.body["type"].as_str().unwrap_or_default()
    }

    /// A number of the shape, such as `min`.
    pub(crate) fn number(&self, key: &str) -> Option<i64> {
        self.body[key].as_i64()
    }

    /// The pattern, in Rust's spelling of code points.
    pub(crate) fn pattern(&self) -> Option<String> {
        let text = self.body["pattern"].as_str()?;
        let mut out = String::new();
        let mut rest = text;
        while let Some(at) = rest.find("\\u") {
            let hex = rest.get(at + 2..at + 6)?;
            out.push_str(&rest[..at]);
            out.push_str(&format!("\\x{{{hex}}}"));
            rest = &rest[at + 6..];
        }
        Some(out + rest)
    }

    /// Values of an enumeration, in the model's order.
    pub(crate) fn values(&self) -> Vec<&'a str> {
        let values = self.body["enum"].as_array();
        values
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect()
    }

    /// A truth value of the shape, such as `sensitive`.
    pub(crate) fn flag(&self, key: &str) -> bool {
        self.body[key].as_bool().unwrap_or(false)
    }

    /// Members of a structure, in the model's order.
    pub(crate) fn members(&self) -> Vec<Member<'a>> {
        let required: BTreeSet<_> = strings(&self.body["required"]).collect();
        let members = self.body["members"].as_object();
        members
            .into_iter()
            .flatten()
            .map(|(name, body)| Member {
                name,
                shape: body["shape"].as_str().unwrap_or_default(),
                location: body["location"].as_str(),
                wire: body["locationName"].as_str().unwrap_or(name),
                required: required.contains(name),
            })
            .collect()
    }

    /// The shape of a list's items, a map's keys or values.
    pub(crate) fn part(&self, key: &str) -> &'a str {
        self.body[key]["shape"].as_str().unwrap_or_default()
    }

    /// Code and status of an error.
    pub(crate) fn error(&self) -> (&'a str, i64) {
        let error = &self.body["error"];
        (
            error["code"].as_str().unwrap_or(self.name),
            error["httpStatusCode"].as_i64().unwrap_or(400),
        )
    }

    fn parts(&self) -> Vec<&'a str> {
        let mut parts: Vec<_> = self
            .members()
            .into_iter()
            .map(|member| member.shape)
            .collect();
        parts.extend(
            ["member", "key", "value"]
                .map(|key| self.part(key))
                .into_iter()
                .filter(|p| !p.is_empty()),
        );
        parts
    }
}

/// A member of a structure.
#[derive(Clone, Copy)]
pub(crate) struct Member<'a> {
    /// Name in the model.
    pub(crate) name: &'a str,
    /// Its shape.
    pub(crate) shape: &'a str,
    /// `uri` or `querystring`; `None` in the body.
    pub(crate) location: Option<&'a str>,
    /// Name on the wire.
    pub(crate) wire: &'a str,
    /// Whether it must be present.
    pub(crate) required: bool,
}

fn read(path: &Path) -> Result<Value> {
    let text =
        std::fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))?;
    serde_json::from_str(&text).with_context(|| format!("{} is no JSON", path.display()))
}

fn object(value: &Value) -> Result<&Map<String, Value>> {
    value.as_object().context("an object is expected")
}

fn strings(value: &Value) -> impl Iterator<Item = String> + use<'_> {
    value
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|v| v.as_str().map(str::to_owned))
}
