//! Who asks to do what, under which circumstances: the question that policies answer (neighbours.md §2.3).

use base::{AccountId, Region};
use std::collections::BTreeMap;

/// A question to the policies.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Question {
    /// ARN of the caller: a user, a role's session or an account's root.
    pub principal: String,
    /// Access key that signed; policies of a session are found by it. Empty where no key is known.
    pub access_key_id: String,
    /// IAM action, e.g. `ses:SendEmail`.
    pub action: String,
    /// ARNs of the resources, each of which must be allowed; `*` where an action knows none.
    pub resources: Vec<String>,
    /// Condition keys in lower case, e.g. `ses:fromaddress`, with their values.
    pub context: BTreeMap<String, Vec<String>>,
}

/// A policy's no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Denial {
    /// The resource in question.
    pub resource: String,
    /// Whether a policy forbids it; otherwise none allows it.
    pub explicit: bool,
    /// Which kind of policy decided.
    pub by: PolicyKind,
    /// Which policy and statement decided, in words for the operator.
    pub because: String,
}

/// Which kind of policy allows or forbids, or fails to allow.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PolicyKind {
    /// Policies of the caller: of his user or role.
    #[default]
    Identity,
    /// A policy of the resource.
    Resource,
    /// The boundary of what the caller's own policies may allow.
    Boundary,
    /// The policies that were given when the session began.
    Session,
}

/// Names an identity by its owner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdentityName {
    /// Account that owns it.
    pub account: AccountId,
    /// Region that it is in.
    pub region: Region,
    /// Domain or address.
    pub name: String,
}
