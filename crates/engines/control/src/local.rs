//! The local mode of developers' tests (docs/adr/040): nobody is asked for a proof, and accounts come into being when
//! they are asked for.

use crate::tables::SCAN_PAGE;
use crate::{Control, Error, Scope};
use model::identity::{Proof, Status};
use model::{Account, Identity};
use std::sync::Arc;
use store::state::{Expect, Write};
use store::table::Change;

/// Rows of the installation that outlive a reset: its secret, and the service's own key.
const KEPT: [&str; 2] = ["@/secret/", "@/service-key/"];

impl Control {
    /// An identity as it is to be stored: in the local mode every proof that is being looked for counts as given.
    pub(crate) fn assumed(&self, mut identity: Identity) -> Identity {
        if !self.settings.local {
            return identity;
        }
        let now = self.env.clock.now();
        let dkim = identity.dkim.as_mut().map(|dkim| &mut dkim.proof);
        let mail_from = identity.mail_from.as_mut().map(|custom| &mut custom.proof);
        let proofs = [Some(&mut identity.ownership), dkim, mail_from];
        for proof in proofs.into_iter().flatten() {
            let wanted = !matches!(proof.status, Status::NotStarted | Status::Success);
            if wanted || proof.next_check_at.is_some() {
                *proof = Proof {
                    status: Status::Success,
                    since: now,
                    next_check_at: None,
                    checks: 0,
                };
            }
        }
        // Nobody waits for a letter, but for the one that the test itself wrote.
        identity.links.retain(|link| link.landing.is_some());
        identity
    }

    /// What an account that nobody created is in the local mode: one with all defaults.
    pub(crate) async fn assumed_account(
        &self,
        scope: &Scope,
    ) -> Result<Option<Arc<Account>>, Error> {
        if !self.settings.local {
            return Ok(None);
        }
        let new = self.new_account(&scope.account);
        let keep_first = |current: Option<&Account>| match current {
            Some(known) => Ok((Change::Keep, known.clone())),
            None => Ok((Change::Put(new.clone()), new.clone())),
        };
        self.register(&scope.account).await?;
        let made = self.update_account(scope, keep_first).await?;
        Ok(Some(Arc::new(made)))
    }

    /// Forgets everything that calls have made, as if the server had just started.
    pub async fn reset(&self) -> Result<(), Error> {
        let state = &self.tables.state;
        let mut after: Option<String> = None;
        loop {
            let page = state.scan("", after.as_deref(), SCAN_PAGE).await?;
            after = page.last().map(|row| row.key.clone());
            let complete = page.len() < SCAN_PAGE;
            for row in page {
                if KEPT.iter().any(|kept| row.key.starts_with(kept)) {
                    continue;
                }
                // One by one: a commit stays inside a partition.
                let delete = Write {
                    key: row.key,
                    expect: Expect::Any,
                    value: None,
                };
                state.commit(vec![delete]).await?;
            }
            if complete {
                break;
            }
        }
        self.room.forget();
        self.forget_cached();
        self.ensure_first_account().await
    }
}
