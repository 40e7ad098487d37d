//! The tables that generated code fills in: what a structure's members are called on the wire, where they travel, and
//! what values they may have.

use std::sync::OnceLock;

/// How an operation's messages are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Protocol {
    /// awsQuery: a form in, XML out.
    Query,
    /// restJson1: path, query string and JSON.
    RestJson,
}

/// One version of one AWS service.
#[derive(Debug)]
pub struct Service {
    /// Name of the model, e.g. `sesv2`.
    pub id: &'static str,
    /// Service name of the credential scope, and prefix of the IAM actions.
    pub signing_name: &'static str,
    /// Date of the API's version.
    pub version: &'static str,
    /// How its messages are written.
    pub protocol: Protocol,
    /// XML name space of answers; empty for other protocols.
    pub namespace: &'static str,
    /// Whether clients of any region sign for it with whatever region they please.
    pub global: bool,
    /// All operations that the model names.
    pub operations: &'static [&'static OperationSpec],
}

/// What a model says about an operation.
#[derive(Debug)]
pub struct OperationSpec {
    /// Name, e.g. `SendEmail`.
    pub name: &'static str,
    /// The service it belongs to.
    pub service: &'static Service,
    /// HTTP method.
    pub method: &'static str,
    /// Path with its labels, e.g. `/v2/email/identities/{EmailIdentity}`.
    pub path: &'static str,
    /// IAM action, e.g. `ses:SendEmail`.
    pub action: &'static str,
    /// Members of the request.
    pub input: &'static Structure,
    /// Members of the answer; `None` where the answer has not even an empty result.
    pub output: Option<&'static Structure>,
    /// The errors that the model names.
    pub errors: &'static [&'static ErrorSpec],
    /// Whether it sends mail, which gives refusals another form.
    pub sends: bool,
    /// Whether every caller may call it, whatever the policies say.
    pub open: bool,
    /// Whether the validator leaves out the word `null` for absent members.
    pub hides_null: bool,
}

/// An error that a model names.
#[derive(Debug)]
pub struct ErrorSpec {
    /// Name of its shape, e.g. `NotFoundException`.
    pub name: &'static str,
    /// Its code on the wire, which may be spelled otherwise.
    pub code: &'static str,
    /// HTTP status.
    pub status: u16,
    /// Names of members beside the message.
    pub members: &'static [&'static str],
}

/// A structure: its members in the model's order.
#[derive(Debug)]
pub struct Structure {
    /// Name of the shape.
    pub name: &'static str,
    /// The members; generated types and [`crate::Fields`] use the same order.
    pub members: &'static [Member],
}

/// The input of operations that take nothing and the output of those that answer nothing.
pub static EMPTY: Structure = Structure {
    name: "Unit",
    members: &[],
};

/// A member of a structure.
#[derive(Debug)]
pub struct Member {
    /// Name in the model.
    pub name: &'static str,
    /// Name on the wire: of the body's member, the path label or the query key.
    pub wire: &'static str,
    /// Where it travels.
    pub location: Location,
    /// Whether a value must be present.
    pub required: bool,
    /// What values it takes.
    pub kind: Kind,
}

/// Where a member travels in restJson1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Location {
    /// In the body.
    Body,
    /// As a label of the path.
    Label,
    /// In the query string.
    Query,
}

/// The type of a member, a list's items or a map's values.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// A string.
    Text(&'static TextRule),
    /// A 32-bit integer.
    Integer(&'static NumberRule),
    /// A 64-bit integer.
    Long(&'static NumberRule),
    /// A floating-point number.
    Double,
    /// A truth value.
    Boolean,
    /// A moment.
    Timestamp,
    /// Bytes, base64 on the wire.
    Blob,
    /// A list.
    List(&'static List),
    /// A map from strings.
    Map(&'static Map),
    /// A structure.
    Structure(&'static Structure),
}

/// What strings a shape takes.
#[derive(Debug)]
pub struct TextRule {
    /// Least number of characters; 0 when the model names none.
    pub min: u32,
    /// Greatest number of characters; `u32::MAX` when the model names none.
    pub max: u32,
    /// The pattern that the whole string must match.
    pub pattern: Option<&'static Pattern>,
    /// The values of an enumeration, in the order in which the service prints them.
    pub values: &'static [&'static str],
    /// Whether it must not be shown in logs.
    pub sensitive: bool,
}

impl TextRule {
    /// A rule without any constraint.
    pub const NONE: Self = Self {
        min: 0,
        max: u32::MAX,
        pattern: None,
        values: &[],
        sensitive: false,
    };
}

/// The rule of strings without any constraint.
pub static ANY_TEXT: TextRule = TextRule::NONE;

/// What integers a shape takes.
#[derive(Debug)]
pub struct NumberRule {
    /// Least value, if any.
    pub min: Option<i64>,
    /// Greatest value, if any.
    pub max: Option<i64>,
}

/// The rule of integers without any constraint.
pub static ANY_NUMBER: NumberRule = NumberRule {
    min: None,
    max: None,
};

/// A list.
#[derive(Debug)]
pub struct List {
    /// What its items are.
    pub item: Kind,
    /// Least number of items.
    pub min: u32,
    /// Greatest number of items; `u32::MAX` when the model names none.
    pub max: u32,
    /// Whether it must not be shown in logs.
    pub sensitive: bool,
    /// Whether a gap in awsQuery's numbering is an empty item instead of nothing.
    pub keeps_holes: bool,
}

/// A map whose keys are strings.
#[derive(Debug)]
pub struct Map {
    /// What its keys are.
    pub key: &'static TextRule,
    /// What its values are.
    pub value: Kind,
    /// Least number of entries.
    pub min: u32,
    /// Greatest number of entries; `u32::MAX` when the model names none.
    pub max: u32,
}

/// A regular expression of a model, compiled when it is first used. A match costs time linear in the text.
#[derive(Debug)]
pub struct Pattern {
    text: &'static str,
    compiled: OnceLock<Option<regex_lite::Regex>>,
}

impl Pattern {
    /// Takes the pattern as the model writes it, with `\uXXXX` as `\x{XXXX}`.
    pub const fn new(text: &'static str) -> Self {
        Self {
            text,
            compiled: OnceLock::new(),
        }
    }

    /// The pattern's text.
    pub fn text(&self) -> &'static str {
        self.text
    }

    /// Whether the whole text matches. A pattern that cannot be compiled takes everything; a test of the generated
    /// crates proves that there is none.
    pub fn matches(&self, text: &str) -> bool {
        self.compiled().is_none_or(|regex| regex.is_match(text))
    }

    /// Whether the pattern can be compiled.
    pub fn is_valid(&self) -> bool {
        self.compiled().is_some()
    }

    fn compiled(&self) -> Option<&regex_lite::Regex> {
        self.compiled
            .get_or_init(|| regex_lite::Regex::new(&format!("^(?:{})$", self.text)).ok())
            .as_ref()
    }
}

impl Structure {
    /// Whether any member travels in the body.
    pub fn has_body(&self) -> bool {
        let mut members = self.members.iter();
        members.any(|member| member.location == Location::Body)
    }

    /// The member of that wire name in the body, with its place.
    pub fn body_member(&self, wire: &str) -> Option<(usize, &'static Member)> {
        self.members
            .iter()
            .enumerate()
            .find(|(_, member)| member.wire == wire && member.location == Location::Body)
    }
}

impl OperationSpec {
    /// The error of that shape name, if the model gives it to this operation.
    pub fn error(&self, name: &str) -> Option<&'static ErrorSpec> {
        self.errors.iter().copied().find(|error| error.name == name)
    }
}
