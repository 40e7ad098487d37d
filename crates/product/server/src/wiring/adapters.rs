//! What accepting mail and the AWS pipeline ask for, answered by the control plane and the queue.

use crate::metrics::Counter;
use accept::{Accepted, Handoff, Unreadable};
use aws::sigv4::{Found, Unavailable};
use aws::{Authorization, Authorizer, Credentials, Denial};
use base::{AccountId, Arn, BoxFuture, Region};
use control::{Control, Scope};
use model::Account;
use queue::{AcceptedMail, Content};
use std::sync::Arc;

/// Accounts and identities for accepting mail, from the control plane.
pub(super) struct Directory(pub(super) Arc<Control>);

fn scope(account: &AccountId, region: &Region) -> Scope {
    Scope {
        account: account.clone(),
        region: region.clone(),
    }
}

fn unreadable(e: control::Error) -> Unreadable {
    Unreadable(e.to_string())
}

impl accept::Directory for Directory {
    fn account<'a>(
        &'a self,
        account: &'a AccountId,
        region: &'a Region,
    ) -> BoxFuture<'a, Result<Option<Arc<Account>>, Unreadable>> {
        Box::pin(async move {
            let found = self.0.account(&scope(account, region)).await;
            found.map_err(unreadable)
        })
    }

    fn permit<'a>(
        &'a self,
        account: &'a AccountId,
        region: &'a Region,
        address: &'a str,
    ) -> BoxFuture<'a, Result<Option<accept::Permit>, Unreadable>> {
        Box::pin(async move {
            let found = self.0.permit(&scope(account, region), address).await;
            Ok(found.map_err(unreadable)?.map(|permit| accept::Permit {
                identity: permit.identity.name.clone(),
                arn: permit.arn,
                dkim_identity: permit.dkim_identity,
            }))
        })
    }
}

/// Accepted mail for the queue.
pub(super) struct ToQueue {
    pub(super) queue: queue::Handle,
    pub(super) messages: Counter,
    pub(super) recipients: Counter,
}

impl Handoff for ToQueue {
    fn accepted(&self, mail: Accepted) {
        self.messages.add(1);
        self.recipients.add(mail.waiting.len() as u64);
        self.queue.accepted(AcceptedMail {
            number: mail.number,
            record: mail.record,
            content: Some(Content {
                head: mail.head,
                body: mail.body,
            }),
            waiting: mail.waiting,
        });
    }
}

/// Access keys for the AWS pipeline.
pub(super) struct AccessKeys(pub(super) Arc<Control>);

impl Credentials for AccessKeys {
    fn find<'a>(
        &'a self,
        access_key_id: &'a str,
    ) -> BoxFuture<'a, Result<Option<Found>, Unavailable>> {
        Box::pin(async move {
            let found = self.0.access_key(access_key_id).await.map_err(|e| {
                tracing::error!(error = %e, "an access key cannot be read");
                Unavailable
            })?;
            // An inactive key counts as unknown (api-surface.md §3).
            Ok(found.filter(|key| key.active).and_then(|key| {
                let principal: Arn = key.principal.parse().ok()?;
                Some(Found {
                    secret: key.secret.clone(),
                    account: key.account.clone(),
                    principal_id: key.account.to_string(),
                    principal,
                    session: None,
                })
            }))
        })
    }
}

/// Who may call what: until there are users with policies, every key is its account's root, which may do everything
/// in that account.
pub(super) struct RootMay;

impl Authorizer for RootMay {
    fn authorize<'a>(
        &'a self,
        question: &'a Authorization<'a>,
    ) -> BoxFuture<'a, Result<(), Denial>> {
        let root = question.cx.principal.resource == "root";
        Box::pin(async move {
            if root {
                return Ok(());
            }
            Err(Denial {
                resource: question.resources.0.first().cloned().unwrap_or_default(),
                explicit: false,
            })
        })
    }
}
