//! Users and roles of an account, and the policies that they carry (neighbours.md §2.1).

use base::{AccountId, Arn, Timestamp};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A user of an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct User {
    /// Name, as it was given; unique whatever its case.
    pub name: String,
    /// Path, e.g. `/` or `/mail/`.
    pub path: String,
    /// `AIDA…`, which outlives a change of the name.
    pub id: String,
    /// Access keys.
    #[serde(default)]
    pub keys: Vec<UserKey>,
    /// Login to the console.
    #[serde(default)]
    pub login: Option<Login>,
    /// What the user may do.
    #[serde(default)]
    pub policies: Carried,
    /// Tags, in the order given.
    #[serde(default)]
    pub tags: Vec<(String, String)>,
    /// When it was created.
    pub created_at: Timestamp,
}

/// An access key of a user; its secret is kept elsewhere, sealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UserKey {
    /// `AKIA…`.
    pub id: String,
    /// Inactive keys count as unknown.
    pub active: bool,
    /// When it was created.
    pub created_at: Timestamp,
}

/// A user's login to the console.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Login {
    /// What a password is compared with; it cannot be turned back.
    pub password_hash: String,
    /// Whether the user must choose another one.
    pub must_change: bool,
    /// When it was created.
    pub created_at: Timestamp,
}

/// The policies that a user or role carries.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Carried {
    /// Its own, by name, as they were given.
    #[serde(default)]
    pub inline: BTreeMap<String, String>,
    /// ARNs of those attached.
    #[serde(default)]
    pub attached: BTreeSet<String>,
    /// ARN of the policy that says what the others may allow at most.
    #[serde(default)]
    pub boundary: Option<String>,
}

/// A role, which users and services assume.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Role {
    /// Name, as it was given; unique whatever its case.
    pub name: String,
    /// Path, e.g. `/`.
    pub path: String,
    /// `AROA…`.
    pub id: String,
    /// Who may assume it.
    pub trust: String,
    /// What it is for.
    #[serde(default)]
    pub description: Option<String>,
    /// How long its sessions may last.
    pub session_seconds_max: u32,
    /// What its sessions may do.
    #[serde(default)]
    pub policies: Carried,
    /// Tags, in the order given.
    #[serde(default)]
    pub tags: Vec<(String, String)>,
    /// When it was created.
    pub created_at: Timestamp,
}

/// A policy that may be attached to several users and roles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ManagedPolicy {
    /// Name; unique whatever its case.
    pub name: String,
    /// Path, e.g. `/`.
    pub path: String,
    /// `ANPA…`.
    pub id: String,
    /// What it says, as it was given.
    pub document: String,
    /// What it is for.
    #[serde(default)]
    pub description: Option<String>,
    /// How many users and roles carry it.
    pub attachments: usize,
    /// How many have it for a boundary.
    #[serde(default)]
    pub boundaries: usize,
    /// Tags, in the order given.
    #[serde(default)]
    pub tags: Vec<(String, String)>,
    /// When it was created.
    pub created_at: Timestamp,
}

fn arn(account: &str, kind: &str, path: &str, name: &str) -> Arn {
    Arn {
        service: "iam".into(),
        region: String::new(),
        account: account.to_owned(),
        resource: format!("{kind}{path}{name}"),
    }
}

impl User {
    /// Its ARN.
    pub fn arn(&self, account: &AccountId) -> Arn {
        arn(account.as_str(), "user", &self.path, &self.name)
    }
}

impl Role {
    /// Its ARN.
    pub fn arn(&self, account: &AccountId) -> Arn {
        arn(account.as_str(), "role", &self.path, &self.name)
    }

    /// The ARN of one of its sessions, which has no path.
    pub fn session_arn(&self, account: &AccountId, session: &str) -> Arn {
        Arn {
            service: "sts".into(),
            region: String::new(),
            account: account.to_string(),
            resource: format!("assumed-role/{}/{session}", self.name),
        }
    }
}

impl ManagedPolicy {
    /// Its ARN; those of the house belong to the account `aws`.
    pub fn arn(&self, account: &str) -> Arn {
        arn(account, "policy", &self.path, &self.name)
    }
}

/// When and for what an access key was last used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyUse {
    /// When.
    pub at: Timestamp,
    /// Name of the service, e.g. `ses`.
    pub service: String,
    /// Region.
    pub region: String,
}
