//! What users, roles and policies are made of.

use super::{Error, Owner};
use crate::Control;
use base::env::random;

/// A user to create.
#[derive(Clone, Debug)]
pub struct NewUser {
    /// Name.
    pub name: String,
    /// Path.
    pub path: String,
    /// ARN of its boundary.
    pub boundary: Option<String>,
    /// Tags, in the order given.
    pub tags: Vec<(String, String)>,
}

/// A role to create.
#[derive(Clone, Debug)]
pub struct NewRole {
    /// Name.
    pub name: String,
    /// Path.
    pub path: String,
    /// Who may assume it.
    pub trust: String,
    /// What it is for.
    pub description: Option<String>,
    /// How long its sessions may last; an hour when not said.
    pub session_seconds_max: Option<u32>,
    /// ARN of its boundary.
    pub boundary: Option<String>,
    /// Tags, in the order given.
    pub tags: Vec<(String, String)>,
}

/// A policy to create.
#[derive(Clone, Debug)]
pub struct NewManagedPolicy {
    /// Name.
    pub name: String,
    /// Path.
    pub path: String,
    /// What it says.
    pub document: String,
    /// What it is for.
    pub description: Option<String>,
    /// Tags, in the order given.
    pub tags: Vec<(String, String)>,
}

/// Letters and digits of unique ids.
const ALPHABET: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

impl Control {
    /// A new unique id: the kind's four letters and seventeen more, of 85 bits.
    pub(super) fn unique_id(&self, kind: &str) -> String {
        let bytes: [u8; 17] = random(&*self.env.entropy);
        let letter = |b: &u8| char::from(ALPHABET[usize::from(*b) % ALPHABET.len()]);
        let id: String = bytes.iter().map(letter).collect();
        format!("{kind}{id}")
    }
}

/// Whether there is room for one more.
pub(super) fn check_room(count: usize, what: &'static str, most: usize) -> Result<(), Error> {
    if count < most {
        return Ok(());
    }
    Err(Error::Quota { what, most })
}

/// The refusal of a name that is taken.
pub(super) fn exists(owner: Owner) -> Error {
    Error::OwnerExists(owner)
}
