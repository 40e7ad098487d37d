//! Policies that stand for themselves and are attached by ARN.

use super::attach::Count;
use super::create::NewManagedPolicy;
use super::{Error, row_key};
use crate::Control;
use base::{AccountId, Arn};
use model::principal::ManagedPolicy;
use policy::{Document, Use};
use store::state::Write;
use store::table::{RETRIES, Row};

/// Characters without white space (neighbours.md §2.1).
const DOCUMENT_MAX: usize = 6_144;
/// Octets with white space, which is kept.
const GIVEN_MAX: usize = 4 * DOCUMENT_MAX;
/// Policies of an account.
const POLICIES_MAX: usize = 1_500;

impl Control {
    /// Creates a policy.
    pub async fn create_managed_policy(
        &self,
        account: &AccountId,
        new: NewManagedPolicy,
    ) -> Result<ManagedPolicy, Error> {
        Document::read(&new.document, Use::Identity)?;
        let solid = new.document.chars().filter(|c| !c.is_whitespace()).count();
        if solid > DOCUMENT_MAX || new.document.len() > GIVEN_MAX {
            let (what, most) = ("PolicySize", DOCUMENT_MAX);
            return Err(Error::Quota { what, most });
        }
        crate::tags::check(&new.tags)?;
        let table = &self.tables.access.policies;
        if table.count_parts(account.as_str(), &[]).await? >= POLICIES_MAX {
            let (what, most) = ("PoliciesPerAccount", POLICIES_MAX);
            return Err(Error::Quota { what, most });
        }
        let made = ManagedPolicy {
            id: self.unique_id("ANPA"),
            name: new.name,
            path: new.path,
            document: new.document,
            description: new.description,
            attachments: 0,
            boundaries: 0,
            tags: new.tags,
            created_at: self.env.clock.now(),
        };
        let key = row_key(&made.name);
        let inserted = table.insert(account.as_str(), &key, &made).await;
        self.forget_cached();
        match inserted {
            Err(store::table::Error::Exists) => Err(Error::PolicyExists(made.name)),
            other => Ok(other.map(|()| made)?),
        }
    }

    /// A policy by its ARN, with how many carry it.
    pub async fn managed_policy(
        &self,
        account: &AccountId,
        arn: &str,
    ) -> Result<ManagedPolicy, Error> {
        check_arn(arn)?;
        if let Some((managed, _)) = self.access.builtins.get(arn) {
            return Ok(managed.clone());
        }
        let found = self.managed_row(account, arn).await?;
        found.ok_or_else(|| Error::NoPolicy(arn.to_owned()))
    }

    /// Deletes a policy that nobody carries.
    pub async fn delete_managed_policy(&self, account: &AccountId, arn: &str) -> Result<(), Error> {
        check_arn(arn)?;
        if self.access.builtins.get(arn).is_some() {
            return Err(Error::OfTheHouse(arn.to_owned()));
        }
        for _ in 0..RETRIES {
            let found = self.managed_versioned(account, arn).await?;
            let row = found.ok_or_else(|| Error::NoPolicy(arn.to_owned()))?;
            if row.value.attachments > 0 || row.value.boundaries > 0 {
                return Err(Error::InUse);
            }
            let table = &self.tables.access.policies;
            let writes = table.writes(account.as_str(), &row.key, Some(&row), None)?;
            if self.commit_access(writes).await? {
                return Ok(());
            }
        }
        Err(crate::Error::Contended.into())
    }

    pub(super) async fn managed_row(
        &self,
        account: &AccountId,
        arn: &str,
    ) -> Result<Option<ManagedPolicy>, crate::Error> {
        let found = self.managed_versioned(account, arn).await?;
        Ok(found.map(|row| row.value))
    }

    async fn managed_versioned(
        &self,
        account: &AccountId,
        arn: &str,
    ) -> Result<Option<Row<String, ManagedPolicy>>, crate::Error> {
        let parsed: Option<Arn> = arn.parse().ok();
        let Some(parsed) = parsed.filter(|arn| arn.account == account.as_str()) else {
            return Ok(None);
        };
        let table = &self.tables.access.policies;
        let key = row_key(super::name_in(&parsed.resource));
        let found = table.get(account.as_str(), &key).await?;
        Ok(found.filter(|row| row.value.arn(account.as_str()) == parsed))
    }

    /// The writes that keep a policy's counts; none for one of the house. They also prove that it is still there.
    pub(super) async fn count_writes(
        &self,
        account: &AccountId,
        arn: &str,
        count: Count,
    ) -> Result<Vec<Write>, Error> {
        if self.access.builtins.get(arn).is_some() {
            return Ok(Vec::new());
        }
        let found = self.managed_versioned(account, arn).await?;
        let row = found.ok_or_else(|| Error::NotAttachable(arn.to_owned()))?;
        let mut next = row.value.clone();
        next.attachments = next.attachments.saturating_add_signed(count.attachments);
        next.boundaries = next.boundaries.saturating_add_signed(count.boundaries);
        let table = &self.tables.access.policies;
        Ok(table.writes(account.as_str(), &row.key, Some(&row), Some(&next))?)
    }
}

/// Whether a text could name a policy.
pub(super) fn check_arn(text: &str) -> Result<(), Error> {
    match text.parse::<Arn>() {
        Ok(arn) if arn.service == "iam" && arn.resource.starts_with("policy/") => Ok(()),
        _ => Err(Error::InvalidArn(text.to_owned())),
    }
}
