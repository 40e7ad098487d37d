//! One look at an identity: its proofs in DNS, the keys that time brings and takes, and what all that makes of it.

use crate::checks::{Checker, Scope as Looks};
use crate::timers::{self, Cadence};
use crate::{Control, Error, Scope, identities, notices, rotation};
use base::Timestamp;
use model::Identity;
use model::identity::{DkimKey, Kind, Status};
use std::time::Duration;
use store::table::Change;

/// Shortest interval between looks, whatever the configuration says: with none there would be no end of questions.
const INTERVAL_MIN: Duration = Duration::from_millis(100);

impl Control {
    /// When this identity is to be looked at next.
    pub(crate) fn due_of(&self, identity: &Identity) -> Option<Timestamp> {
        let ownership = identity.ownership.next_check_at.filter(|_| {
            let sought = identity.kind == Kind::Address || identity.verification_token.is_some();
            sought && identity.ownership.status != Status::Failed
        });
        let dkim = identity.dkim.as_ref();
        let mail_from = identity.mail_from.as_ref();
        // Letters are due as soon as they are there.
        let unsent = identity.links.iter().any(|link| link.due) || !identity.notices.is_empty();
        let moments = [
            ownership,
            dkim.and_then(|dkim| dkim.proof.next_check_at),
            dkim.and_then(|dkim| rotation::due(dkim, self.settings.dkim_rotation)),
            mail_from.and_then(|custom| custom.proof.next_check_at),
            identity.verified_until,
            unsent.then_some(Timestamp(0)),
        ];
        moments.into_iter().flatten().min()
    }

    /// Looks at an identity, and writes what that makes of it.
    pub(crate) async fn check(&self, scope: &Scope, name: &str, looks: Looks) -> Result<(), Error> {
        let Some(identity) = self.identity(scope, name).await? else {
            return Ok(());
        };
        let now = self.env.clock.now();
        let mut judged = identity.clone();
        let replica = self.follow_parent(scope, &mut judged, looks, now).await?;
        let (hosted_zone, feedback_host) = (self.hosted_zone(), self.feedback_host(scope));
        let checker = Checker {
            dns: &*self.env.dns,
            hosted_zone: &hosted_zone,
            ownership_label: &self.settings.ownership_label,
            feedback_host: &feedback_host,
        };
        if !self.settings.local {
            let found = checker.look(&judged, now, looks, replica).await;
            found.apply(&mut judged, self.cadence());
        }
        expire(&mut judged, now);
        // What was found counts even where no key can be made.
        let turned = self.turn_keys(scope, &identity, &mut judged, now).await;
        if judged != identity {
            notices::add(&identity, &mut judged, now);
            self.judge(scope, &identity, judged).await?;
            self.note_change(scope, name);
        }
        turned
    }

    fn cadence(&self) -> Cadence {
        Cadence {
            pending: self.settings.pending_interval.max(INTERVAL_MIN),
            verified: self.settings.verified_interval.max(INTERVAL_MIN),
        }
    }

    /// Writes what a look makes of an identity. Only what was looked at may be judged: one that changed meanwhile waits
    /// for its own look.
    async fn judge(&self, scope: &Scope, before: &Identity, after: Identity) -> Result<(), Error> {
        let decide = |current: Option<&Identity>| {
            let unchanged = current.is_some_and(|current| current == before);
            Ok::<_, Error>(if unchanged {
                (Change::Put(after.clone()), true)
            } else {
                (Change::Keep, false)
            })
        };
        let (account, key) = (
            scope.account.as_str(),
            identities::row_key(scope, &before.name),
        );
        let table = &self.tables.identities;
        let written = table.update(account, &key, decide).await??;
        if written && !same_for_senders(before, &after) {
            self.forget_cached();
        }
        if written && before.status() != after.status() {
            tracing::info!(identity = before.name, before = ?before.status(), after = ?after.status(), "identity changed state");
        }
        Ok(())
    }

    /// Lets time change the keys of Easy DKIM, and makes the one that is wanted. The second key is made at the first
    /// look after the domain was verified: until then most domains never need it.
    async fn turn_keys(
        &self,
        scope: &Scope,
        before: &Identity,
        judged: &mut Identity,
        now: Timestamp,
    ) -> Result<(), Error> {
        let Some(dkim) = &mut judged.dkim else {
            return Ok(());
        };
        rotation::advance(dkim, now, self.settings.dkim_rotation);
        let was_verified = before
            .dkim
            .as_ref()
            .is_some_and(|dkim| dkim.proof.status == Status::Success);
        let urgent = dkim.rotate_now || dkim.next_key_bits.is_some();
        let wanted = rotation::wanted(dkim).filter(|_| was_verified || urgent);
        let Some(wanted) = wanted else {
            return Ok(());
        };
        let key = self.new_key(scope, &before.name, &wanted).await?;
        rotation::add(dkim, key, wanted.bits, now);
        Ok(())
    }

    async fn new_key(
        &self,
        scope: &Scope,
        name: &str,
        wanted: &rotation::Wanted,
    ) -> Result<DkimKey, Error> {
        let der = self.key_pool.take(usize::from(wanted.bits)).await?;
        self.seal_key(scope, name, &wanted.selector, &der)
    }
}

/// What the passing of time alone ends: the search for an address, and the grace of a replaced DKIM.
fn expire(identity: &mut Identity, now: Timestamp) {
    let is_over = |at: Option<Timestamp>| at.is_some_and(|at| at <= now);
    if identity.kind == Kind::Address && is_over(identity.ownership.next_check_at) {
        identity.ownership = timers::failed(now);
    }
    if is_over(identity.verified_until) {
        identity.verified_until = None;
    }
}

/// Whether nothing changed that a send or a resolver asks for.
fn same_for_senders(before: &Identity, after: &Identity) -> bool {
    let state = |identity: &Identity| (identity.status(), identity.signing().is_some());
    let mail_from = |identity: &Identity| identity.mail_from.as_ref().map(|m| m.proof.status);
    let same_keys = match (&before.dkim, &after.dkim) {
        (Some(before), Some(after)) => before.keys == after.keys && before.tokens == after.tokens,
        (None, None) => true,
        _ => false,
    };
    same_keys && state(before) == state(after) && mail_from(before) == mail_from(after)
}
