//! Use cases of roles.

use super::attach::Owner;
use super::create::{NewRole, check_room, exists};
use super::{Error, row_key};
use crate::Control;
use base::AccountId;
use model::principal::{Carried, Role};
use policy::{Document, Use};
use store::table::RETRIES;

/// Roles of an account.
const ROLES_MAX: usize = 1_000;
/// Characters without white space of what a role trusts.
const TRUST_MAX: usize = 2_048;
/// Octets with white space, which is kept.
const TRUST_GIVEN_MAX: usize = 4 * TRUST_MAX;
/// How long sessions last when nothing was said.
pub(super) const SESSION_SECONDS: u32 = 3_600;

impl Control {
    /// Creates a role without any permission.
    pub async fn create_role(&self, account: &AccountId, new: NewRole) -> Result<Role, Error> {
        Document::read(&new.trust, Use::Trust)?;
        let solid = new.trust.chars().filter(|c| !c.is_whitespace()).count();
        if solid > TRUST_MAX || new.trust.len() > TRUST_GIVEN_MAX {
            let (what, most) = ("ACLSizePerRole", TRUST_MAX);
            return Err(Error::Quota { what, most });
        }
        crate::tags::check(&new.tags)?;
        let roles = &self.tables.access.roles;
        let key = row_key(&new.name);
        let role = Role {
            id: self.unique_id("AROA"),
            name: new.name,
            path: new.path,
            trust: new.trust,
            description: new.description,
            session_seconds_max: new.session_seconds_max.unwrap_or(SESSION_SECONDS),
            policies: Carried {
                boundary: new.boundary,
                ..Carried::default()
            },
            tags: new.tags,
            created_at: self.env.clock.now(),
        };
        for _ in 0..RETRIES {
            if roles.get(account.as_str(), &key).await?.is_some() {
                return Err(exists(Owner::Role(role.name)));
            }
            let count = roles.count_parts(account.as_str(), &[]).await?;
            check_room(count, "RolesPerAccount", ROLES_MAX)?;
            let mut writes = roles.writes(account.as_str(), &key, None, Some(&role))?;
            writes.extend(self.boundary_writes(account, &role.policies, 1).await?);
            if self.commit_access(writes).await? {
                return Ok(role);
            }
        }
        Err(crate::Error::Contended.into())
    }

    /// A role by name.
    pub async fn role(&self, account: &AccountId, name: &str) -> Result<Role, Error> {
        let found = self.role_row(account, name).await?;
        found.ok_or_else(|| no_role(name))
    }

    /// Deletes a role from which every policy was taken; its sessions are void at once.
    pub async fn delete_role(&self, account: &AccountId, name: &str) -> Result<(), Error> {
        let roles = &self.tables.access.roles;
        for _ in 0..RETRIES {
            let found = roles.get(account.as_str(), &row_key(name)).await?;
            let now = found.ok_or_else(|| no_role(name))?;
            let carried = &now.value.policies;
            if !carried.inline.is_empty() || !carried.attached.is_empty() {
                return Err(Error::InUse);
            }
            let mut writes = roles.writes(account.as_str(), &now.key, Some(&now), None)?;
            writes.extend(self.boundary_writes(account, carried, -1).await?);
            if self.commit_access(writes).await? {
                return Ok(());
            }
        }
        Err(crate::Error::Contended.into())
    }
}

fn no_role(name: &str) -> Error {
    Error::NoOwner(Owner::Role(name.to_owned()))
}
