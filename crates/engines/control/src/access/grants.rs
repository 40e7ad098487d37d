//! Whom a question is about: his policies, read once and kept.

use super::{Text, joined, name_in, row_key};
use crate::{Control, Error};
use base::{AccountId, Arn};
use model::principal::{Carried, Role, User};
use policy::{Context, Document, Kind, Policies, Policy, Principal, Use};
use std::sync::Arc;

/// Condition keys that ask for tags of the resource.
pub(super) const RESOURCE_TAG: &str = "aws:resourcetag/";

/// Somebody's policies.
pub(crate) struct Grants {
    pub(super) principal: Principal,
    /// Condition keys that tell who he is.
    context: Context,
    /// `None` for an account's root.
    identity: Option<Vec<Arc<Policy>>>,
    boundary: Option<Vec<Arc<Policy>>>,
    session: Option<Vec<Arc<Policy>>>,
}

impl Grants {
    /// Whether he needs no policy in his own account.
    pub(super) fn is_root(&self) -> bool {
        self.identity.is_none()
    }

    /// The keys of a request together with those that tell who asks.
    pub(super) fn with(&self, request: &Context) -> Context {
        joined(request, &self.context)
    }

    /// His side of a decision.
    pub(super) fn policies(&self) -> Policies<'_> {
        Policies {
            identity: self.identity.as_deref(),
            boundary: self.boundary.as_deref(),
            session: self.session.as_deref(),
            resource: &[],
            same_account: true,
            resource_decides: false,
        }
    }

    pub(super) fn asks_for_tags(&self) -> bool {
        let sets = [&self.identity, &self.boundary, &self.session];
        let mut policies = sets.into_iter().flatten().flatten();
        policies.any(|policy| policy.document.asks_for(RESOURCE_TAG))
    }

    /// Names of the policies of a kind, for the operator.
    pub(super) fn names(&self, kind: Kind) -> String {
        let set = match kind {
            Kind::Identity => &self.identity,
            Kind::Boundary => &self.boundary,
            Kind::Session => &self.session,
            Kind::Resource => &None,
        };
        let names: Vec<&str> = set.iter().flatten().map(|p| p.name.as_str()).collect();
        if names.is_empty() {
            "none".into()
        } else {
            names.join(", ")
        }
    }

    fn of(arn: &Arn) -> Self {
        Self {
            principal: Principal {
                account: arn.account.clone(),
                arns: vec![arn.to_string()],
                root: arn.resource == "root",
            },
            context: Context::new(),
            identity: Some(Vec::new()),
            boundary: None,
            session: None,
        }
    }

    /// Fills in who he is.
    fn telling(mut self, kind: &str, arn: &Arn, id: &str, tags: &[(String, String)]) -> Self {
        let mut put = |key: &str, value: &str| {
            self.context.insert(key.to_owned(), vec![value.to_owned()]);
        };
        put("aws:principaltype", kind);
        put("aws:principalarn", &arn.to_string());
        put("aws:principalaccount", &arn.account);
        put("aws:userid", id);
        for (key, value) in tags {
            let key = format!("aws:principaltag/{}", key.to_ascii_lowercase());
            put(&key, value);
        }
        self
    }
}

impl Control {
    /// What a principal carries; nothing when there is no such principal any more.
    pub(super) async fn grants(&self, principal: &str, key: &str) -> Result<Arc<Grants>, Error> {
        // Two sessions of one name may have policies of their own: the key tells them apart.
        let cache_key = if key.starts_with(super::sessions::PREFIX) {
            Text::Owned(format!("{principal} {key}"))
        } else {
            Text::Borrowed(principal)
        };
        let at = self.moment();
        if let Some(known) = self.access.grants.get(&cache_key, at) {
            return Ok(known);
        }
        let grants = Arc::new(self.load_grants(principal, key).await?);
        let cache_key = cache_key.into_owned();
        self.access.grants.put(cache_key, at, grants.clone());
        Ok(grants)
    }

    async fn load_grants(&self, principal: &str, key: &str) -> Result<Grants, Error> {
        let Ok(arn) = principal.parse::<Arn>() else {
            return Ok(Grants::of(&Arn {
                service: String::new(),
                region: String::new(),
                account: String::new(),
                resource: principal.to_owned(),
            }));
        };
        let nobody = Grants::of(&arn);
        let Ok(account) = arn.account.parse::<AccountId>() else {
            return Ok(nobody);
        };
        let (kind, name) = arn.resource.split_once('/').unwrap_or((&arn.resource, ""));
        match (arn.service.as_str(), kind) {
            ("iam", "root") => {
                let root = nobody.telling("Account", &arn, account.as_str(), &[]);
                Ok(Grants {
                    identity: None,
                    ..root
                })
            }
            ("iam", "user") => {
                let found = self.user_row(&account, name_in(name)).await?;
                let user = found.filter(|user| user.arn(&account) == arn);
                self.grants_of_user(&account, user, nobody).await
            }
            ("sts", "assumed-role") => {
                let (role, session) = name.split_once('/').unwrap_or((name, ""));
                let role = self.role_row(&account, role).await?;
                let role = role.filter(|role| role.session_arn(&account, session) == arn);
                self.grants_of_role(&account, role, (session, key), nobody)
                    .await
            }
            _ => Ok(nobody),
        }
    }

    async fn grants_of_user(
        &self,
        account: &AccountId,
        user: Option<User>,
        nobody: Grants,
    ) -> Result<Grants, Error> {
        let Some(user) = user else {
            return Ok(nobody);
        };
        let of = format!("user {}", user.name);
        let (identity, boundary) = self.carried(account, &of, &user.policies).await?;
        let mut grants = nobody.telling("User", &user.arn(account), &user.id, &user.tags);
        let name = vec![user.name];
        grants.context.insert("aws:username".into(), name);
        Ok(Grants {
            identity: Some(identity),
            boundary,
            ..grants
        })
    }

    async fn grants_of_role(
        &self,
        account: &AccountId,
        role: Option<Role>,
        (session, key): (&str, &str),
        nobody: Grants,
    ) -> Result<Grants, Error> {
        let Some(role) = role else {
            return Ok(nobody);
        };
        let of = format!("role {}", role.name);
        let (identity, boundary) = self.carried(account, &of, &role.policies).await?;
        let arn = role.arn(account);
        let id = format!("{}:{session}", role.id);
        let mut grants = nobody.telling("AssumedRole", &arn, &id, &role.tags);
        // A policy that names the role means its sessions too.
        grants.principal.arns.push(arn.to_string());
        Ok(Grants {
            identity: Some(identity),
            boundary,
            session: self.session_policies(account, key).await?,
            ..grants
        })
    }

    /// The policies that somebody carries, and the boundary of what they may allow.
    async fn carried(
        &self,
        account: &AccountId,
        of: &str,
        carried: &Carried,
    ) -> Result<(Vec<Arc<Policy>>, Option<Vec<Arc<Policy>>>), Error> {
        let mut policies = Vec::new();
        for (name, text) in &carried.inline {
            let name = format!("policy {name} of {of}");
            policies.push(read_stored(name, text, Use::Identity)?);
        }
        for arn in &carried.attached {
            policies.extend(self.managed(account, arn).await?);
        }
        let Some(arn) = &carried.boundary else {
            return Ok((policies, None));
        };
        let boundary = self.managed(account, arn).await?;
        Ok((policies, Some(boundary.into_iter().collect())))
    }

    /// A policy that is attached by its ARN.
    pub(super) async fn managed(
        &self,
        account: &AccountId,
        arn: &str,
    ) -> Result<Option<Arc<Policy>>, Error> {
        if let Some((_, policy)) = self.access.builtins.get(arn) {
            return Ok(Some(policy.clone()));
        }
        let Some(found) = self.managed_row(account, arn).await? else {
            return Ok(None);
        };
        let name = format!("policy {arn}");
        read_stored(name, &found.document, Use::Identity).map(Some)
    }

    pub(super) async fn user_row(
        &self,
        account: &AccountId,
        name: &str,
    ) -> Result<Option<User>, Error> {
        let users = &self.tables.access.users;
        let found = users.get(account.as_str(), &row_key(name)).await?;
        Ok(found.map(|row| row.value))
    }

    pub(super) async fn role_row(
        &self,
        account: &AccountId,
        name: &str,
    ) -> Result<Option<Role>, Error> {
        let roles = &self.tables.access.roles;
        let found = roles.get(account.as_str(), &row_key(name)).await?;
        Ok(found.map(|row| row.value))
    }
}

/// Reads a document that was checked before it was stored.
pub(super) fn read_stored(name: String, text: &str, used: Use) -> Result<Arc<Policy>, Error> {
    match Document::read(text, used) {
        Ok(document) => Ok(Arc::new(Policy { name, document })),
        // Nobody is allowed anything by half of his policies.
        Err(error) => Err(Error::Store(store::Error::Damaged(format!(
            "{name}: {error}"
        )))),
    }
}
