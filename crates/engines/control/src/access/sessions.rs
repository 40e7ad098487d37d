//! Temporary keys: rows of the installation, found by their key and gone after their end (docs/adr/035).

use super::tables::BY_END;
use super::{Error, grants};
use crate::Control;
use crate::accounts::key_material;
use crate::installation::{seal, unseal};
use crate::tables::INSTALLATION;
use base::env::random;
use base::{AccountId, Arn, Secret, Timestamp};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use model::AccessKey;
use model::access::Question;
use model::account::KeySession;
use policy::{Policy, Use};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use store::table::Values;
use tokio::sync::OnceCell;

/// How keys of sessions begin.
pub(crate) const PREFIX: &str = "ASIA";
/// Sessions of the installation that are kept at once.
const SESSIONS_MAX: usize = 100_000;
/// Of these, one account may have so many: any of its keys begins sessions without a permission, and the others need theirs.
const ACCOUNT_SESSIONS_MAX: usize = 10_000;
/// Sessions that are read at once to count them.
const PAGE: usize = 500;
/// How long an ended session is still known, so that its caller learns that it has ended.
const KEPT_AFTER_END: Duration = Duration::from_hours(1);
/// Ended sessions that a new one clears away at most.
const CLEARED: usize = 20;
/// How long sessions of an account's root last at most.
const ROOT_SECONDS_MAX: u32 = 3_600;
/// How long a session of a user lasts when nothing was said.
const USER_SECONDS: u32 = 43_200;

/// A session at rest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct StoredSession {
    pub(super) account: AccountId,
    /// ARN of the principal.
    pub(super) principal: String,
    /// Its unique id.
    pub(super) principal_id: String,
    /// Id of the user or role, which must still be there; none for an account's root.
    pub(super) of: Option<String>,
    /// Secret and token.
    pub(super) sealed: String,
    pub(super) ends_at: Timestamp,
    /// What it may do at most.
    #[serde(default)]
    pub(super) limits: Option<Limits>,
}

/// What a session may do at most: any of these policies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Limits {
    pub(super) documents: Vec<String>,
    /// ARNs of policies.
    pub(super) managed: Vec<String>,
}

impl StoredSession {
    /// Its end as text, in order.
    pub(super) fn end_text(&self) -> String {
        end_text(self.ends_at)
    }
}

fn end_text(at: Timestamp) -> String {
    format!("{:020}", at.0.max(0))
}

/// How many sessions there are, once they were counted.
#[derive(Default)]
pub(crate) struct SessionCount(OnceCell<Mutex<Counts>>);

/// Sessions in all, and of each account.
#[derive(Default)]
struct Counts {
    all: usize,
    of: BTreeMap<AccountId, usize>,
}

impl Counts {
    fn add(&mut self, account: &AccountId) {
        self.all += 1;
        *self.of.entry(account.clone()).or_default() += 1;
    }

    fn has_room(&self, account: &AccountId) -> bool {
        let own = self.of.get(account).copied().unwrap_or_default();
        self.all < SESSIONS_MAX && own < ACCOUNT_SESSIONS_MAX
    }

    fn remove(&mut self, account: &AccountId) {
        self.all = self.all.saturating_sub(1);
        let left = self.of.get(account).map_or(0, |n| n.saturating_sub(1));
        if left == 0 {
            self.of.remove(account);
        } else {
            self.of.insert(account.clone(), left);
        }
    }
}

fn lock(counts: &Mutex<Counts>) -> MutexGuard<'_, Counts> {
    // A panic while the lock was held leaves at worst a count that is one off.
    counts.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Keys of a session: the only time that they are shown.
#[derive(Clone, Debug)]
pub struct NewSession {
    /// `ASIA…`.
    pub id: String,
    /// The secret.
    pub secret: Secret<String>,
    /// The token.
    pub token: Secret<String>,
    /// When it ends.
    pub ends_at: Timestamp,
}

#[derive(Serialize, Deserialize)]
struct Sealed {
    secret: String,
    token: String,
}

fn seal_record(id: &str) -> String {
    format!("@/session/{id}")
}

impl Control {
    /// Begins a session of a user or of an account's root, with the permissions that they have.
    pub async fn begin_session(
        &self,
        account: &AccountId,
        asks: &Question,
        principal_id: &str,
        seconds: Option<u32>,
    ) -> Result<NewSession, Error> {
        if asks.access_key_id.starts_with(PREFIX) {
            return Err(Error::OfASession);
        }
        let is_root = principal_id == account.as_str();
        let seconds = match (seconds, is_root) {
            (Some(seconds), true) => seconds.min(ROOT_SECONDS_MAX),
            (None, true) => ROOT_SECONDS_MAX,
            (given, false) => given.unwrap_or(USER_SECONDS),
        };
        self.begin(account, seconds, |sealed, ends_at| StoredSession {
            account: account.clone(),
            principal: asks.principal.clone(),
            principal_id: principal_id.to_owned(),
            of: (!is_root).then(|| principal_id.to_owned()),
            sealed,
            ends_at,
            limits: None,
        })
        .await
    }

    pub(super) async fn begin(
        &self,
        account: &AccountId,
        seconds: u32,
        stored: impl FnOnce(String, Timestamp) -> StoredSession + Send,
    ) -> Result<NewSession, Error> {
        self.clear_ended().await?;
        let counts = self.count_sessions().await?;
        {
            let mut counts = lock(counts);
            if !counts.has_room(account) {
                return Err(Error::TooManySessions);
            }
            counts.add(account);
        }
        let (id, secret) = key_material(&*self.env.entropy);
        let id = id.replacen("AKIA", PREFIX, 1);
        let token: [u8; 96] = random(&*self.env.entropy);
        let token = STANDARD.encode(token);
        let plain = Sealed {
            secret: secret.expose().clone(),
            token: token.clone(),
        };
        let plain = Secret::new(serde_json::to_string(&plain).expect("two texts are JSON"));
        let record = seal_record(&id);
        let sealed = seal(
            &self.env,
            &self.master_key,
            &record,
            plain.expose().as_bytes(),
        );
        let ends_at = self
            .env
            .clock
            .now()
            .plus(Duration::from_secs(seconds.into()));
        let row = stored(sealed, ends_at);
        let sessions = &self.tables.access.sessions;
        let inserted = sessions.insert(INSTALLATION, &id, &row).await;
        self.forget_cached();
        if let Err(error) = inserted {
            lock(counts).remove(account);
            return Err(error.into());
        }
        Ok(NewSession {
            id,
            secret,
            token: Secret::new(token),
            ends_at,
        })
    }

    async fn count_sessions(&self) -> Result<&Mutex<Counts>, Error> {
        let sessions = &self.tables.access.sessions;
        let counted = self.sessions.0.get_or_try_init(|| async {
            let (mut counts, mut after) = (Counts::default(), None);
            loop {
                let page = sessions.scan_parts(INSTALLATION, &[], after.as_ref(), PAGE);
                let page = page.await?;
                for row in &page {
                    counts.add(&row.value.account);
                }
                if page.len() < PAGE {
                    return Ok::<_, Error>(Mutex::new(counts));
                }
                after = page.into_iter().next_back().map(|row| row.key);
            }
        });
        counted.await
    }

    /// Clears away some sessions that ended long ago; each new one brings more of that than it adds.
    async fn clear_ended(&self) -> Result<(), Error> {
        let long_ago = end_text(self.env.clock.now().minus(KEPT_AFTER_END));
        let sessions = &self.tables.access.sessions;
        let ended = sessions.by_index(INSTALLATION, BY_END, Values::UpTo(&long_ago), None, CLEARED);
        let counts = self.count_sessions().await?;
        for row in ended.await? {
            // Another call may clear the same ones.
            if sessions.delete(INSTALLATION, &row.key).await.is_ok() {
                lock(counts).remove(&row.value.account);
            }
        }
        Ok(())
    }

    /// A session by its key, while its user or role is there.
    pub(crate) async fn session_key(&self, id: &str) -> Result<Option<AccessKey>, crate::Error> {
        let sessions = &self.tables.access.sessions;
        let Some(row) = sessions.get(INSTALLATION, &id.to_owned()).await? else {
            return Ok(None);
        };
        let stored = row.value;
        if !self.is_still_there(&stored).await? {
            return Ok(None);
        }
        let damaged = || crate::Error::Sealed(base::crypto::SealError::Malformed);
        let plain = unseal(&self.master_key, &seal_record(id), &stored.sealed)?;
        let sealed: Sealed = serde_json::from_slice(&plain).map_err(|_| damaged())?;
        Ok(Some(AccessKey {
            id: id.to_owned(),
            secret: Secret::new(sealed.secret),
            account: stored.account,
            principal: stored.principal,
            principal_id: stored.principal_id,
            active: true,
            session: Some(KeySession {
                token: Secret::new(sealed.token),
                expires_at: stored.ends_at,
            }),
        }))
    }

    async fn is_still_there(&self, stored: &StoredSession) -> Result<bool, crate::Error> {
        let Some(id) = &stored.of else {
            return Ok(true);
        };
        let arn: Option<Arn> = stored.principal.parse().ok();
        let role = arn.as_ref().and_then(|arn| {
            let named = arn.resource.strip_prefix("assumed-role/")?;
            named.split('/').next()
        });
        if let Some(name) = role {
            let role = self.role_row(&stored.account, name).await?;
            return Ok(role.is_some_and(|role| role.id == *id));
        }
        let user = self.user_by_id(&stored.account, id).await?;
        // A user who has another name now is another principal.
        Ok(user.is_some_and(|user| Some(user.arn(&stored.account)) == arn))
    }

    /// The policies that limit a session; a session that is not known may do nothing.
    pub(super) async fn session_policies(
        &self,
        account: &AccountId,
        key: &str,
    ) -> Result<Option<Vec<Arc<Policy>>>, crate::Error> {
        let sessions = &self.tables.access.sessions;
        let found = sessions.get(INSTALLATION, &key.to_owned()).await?;
        let Some(row) = found.filter(|row| row.value.account == *account) else {
            return Ok(Some(Vec::new()));
        };
        let Some(limits) = row.value.limits else {
            return Ok(None);
        };
        let mut policies = Vec::new();
        for text in &limits.documents {
            let name = format!("policy of session {key}");
            policies.push(grants::read_stored(name, text, Use::Identity)?);
        }
        for arn in &limits.managed {
            policies.extend(self.managed(account, arn).await?);
        }
        Ok(Some(policies))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_account_takes_the_sessions_of_the_others() {
        let account = |text: &str| text.parse::<AccountId>().expect("an account");
        let (greedy, other) = (account("111111111111"), account("222222222222"));
        let mut counts = Counts::default();
        while counts.has_room(&greedy) {
            counts.add(&greedy);
        }
        assert_eq!(counts.all, ACCOUNT_SESSIONS_MAX);
        assert!(counts.has_room(&other));
        counts.remove(&greedy);
        assert!(counts.has_room(&greedy));
        counts.remove(&other);
        assert_eq!(counts.of.len(), 1, "nobody else is remembered");
    }
}
