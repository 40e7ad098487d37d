//! The tags that a request brings: policies may ask for them (neighbours.md §2.4), and to set any is a permission of its
//! own. Beside them the policies that it hands out, for which policies may ask as well.

use crate::schema::{OperationSpec, Structure};
use crate::value::{Fields, Value};

/// The action that sets tags, also those of what is just being created.
pub(crate) const TAG: &str = "ses:TagResource";

/// Tags of a request.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tagging {
    /// Those that it sets.
    pub tags: Vec<(String, String)>,
    /// Keys of those that it takes away.
    pub removed: Vec<String>,
    /// ARN of the policy that it attaches or detaches.
    pub policy: Option<String>,
    /// ARN of the permissions boundary that it sets.
    pub boundary: Option<String>,
}

impl Tagging {
    /// Finds them in an input of any operation.
    pub(crate) fn read(structure: &Structure, fields: &Fields) -> Self {
        let mut found = Self::default();
        for (member, value) in structure.members.iter().zip(fields.iter()) {
            match (member.name, value) {
                ("Tags", Some(Value::List(items))) => {
                    found.tags.extend(items.iter().filter_map(tag));
                }
                ("PolicyArn", Some(value)) => found.policy = text(value),
                ("PermissionsBoundary", Some(value)) => found.boundary = text(value),
                ("TagKeys", Some(Value::List(items))) => {
                    found.removed.extend(items.iter().filter_map(text));
                }
                _ => {}
            }
        }
        found
    }

    /// Whether a request that does something else sets tags besides.
    pub(crate) fn needs_permission(&self, operation: &OperationSpec) -> bool {
        let of_ses = operation.service.signing_name == "ses";
        of_ses && operation.action != TAG && !self.tags.is_empty()
    }
}

/// Key and value stand first in every shape of a tag.
fn tag(item: &Value) -> Option<(String, String)> {
    let Value::Structure(fields) = item else {
        return None;
    };
    Some((text(fields.get(0)?)?, text(fields.get(1)?)?))
}

fn text(value: &Value) -> Option<String> {
    match value {
        Value::Text(text) => Some(text.clone()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::{ANY_TEXT, Kind, List, Location, Member};

    static TAG_MEMBERS: [Member; 2] = [text_member("Key"), text_member("Value")];
    static TAG_SHAPE: Structure = Structure {
        name: "Tag",
        members: &TAG_MEMBERS,
    };
    static TAGS: List = list(Kind::Structure(&TAG_SHAPE));
    static KEYS: List = list(Kind::Text(&ANY_TEXT));
    static INPUT: Structure = Structure {
        name: "Input",
        members: &[
            member("Name", Kind::Text(&ANY_TEXT)),
            member("Tags", Kind::List(&TAGS)),
            member("TagKeys", Kind::List(&KEYS)),
            member("PolicyArn", Kind::Text(&ANY_TEXT)),
            member("PermissionsBoundary", Kind::Text(&ANY_TEXT)),
        ],
    };

    const fn list(item: Kind) -> List {
        List {
            item,
            min: 0,
            max: u32::MAX,
            sensitive: false,
            keeps_holes: false,
        }
    }

    const fn text_member(name: &'static str) -> Member {
        member(name, Kind::Text(&ANY_TEXT))
    }

    const fn member(name: &'static str, kind: Kind) -> Member {
        Member {
            name,
            wire: name,
            location: Location::Body,
            required: false,
            kind,
        }
    }

    #[test]
    fn tags_are_found_in_any_input() {
        let text = |text: &str| Value::Text(text.to_owned());
        let mut tag = Fields::absent(&TAG_SHAPE);
        tag.set(0, text("team"));
        tag.set(1, text("mail"));
        let mut input = Fields::absent(&INPUT);
        assert_eq!(Tagging::read(&INPUT, &input), Tagging::default());
        input.set(0, text("Tags"));
        input.set(1, Value::List(vec![Value::Structure(tag)]));
        input.set(2, Value::List(vec![text("old")]));
        input.set(3, text("arn:p"));
        input.set(4, text("arn:b"));
        let found = Tagging::read(&INPUT, &input);
        assert_eq!(found.tags, [("team".to_owned(), "mail".to_owned())]);
        assert_eq!(found.removed, ["old"]);
        assert_eq!(found.policy.as_deref(), Some("arn:p"));
        assert_eq!(found.boundary.as_deref(), Some("arn:b"));
    }
}
