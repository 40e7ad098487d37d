//! What accepting mail and the AWS pipeline ask for, answered by the control plane and the queue.

use crate::dev::{Mail, Mailbox};
use crate::metrics::Counter;
use accept::{Accepted, Handoff, Unreadable};
use base::{AccountId, Arn, BoxFuture, Region};
use control::{Control, Scope};
use model::access::{Denial as PolicyDenial, IdentityName, Question};
use model::delivery::BounceKind;
use model::{Account, ConfigurationSet, Identity};
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
            let scope = scope(account, region);
            let found = self.0.permit(&scope, address).await;
            Ok(found
                .map_err(unreadable)?
                .map(|found| permit(&scope, found)))
        })
    }

    fn permit_by<'a>(
        &'a self,
        identity: &'a IdentityName,
        address: &'a str,
    ) -> BoxFuture<'a, Result<Option<accept::Permit>, Unreadable>> {
        Box::pin(async move {
            let scope = scope(&identity.account, &identity.region);
            let found = self.0.permit_by(&scope, &identity.name, address).await;
            Ok(found
                .map_err(unreadable)?
                .map(|found| permit(&scope, found)))
        })
    }

    fn configuration_set<'a>(
        &'a self,
        account: &'a AccountId,
        region: &'a Region,
        name: &'a str,
    ) -> BoxFuture<'a, Result<Option<Arc<ConfigurationSet>>, Unreadable>> {
        Box::pin(async move {
            let found = self
                .0
                .configuration_set(&scope(account, region), name)
                .await;
            found.map_err(unreadable)
        })
    }

    fn authorize<'a>(
        &'a self,
        question: &'a Question,
    ) -> BoxFuture<'a, Result<Result<(), PolicyDenial>, Unreadable>> {
        Box::pin(async move {
            self.note_use(question).await;
            self.0.authorize(question).await.map_err(unreadable)
        })
    }

    fn suppression<'a>(
        &'a self,
        _: &'a AccountId,
        _: &'a Region,
        address: &'a str,
    ) -> BoxFuture<'a, Result<Option<accept::Suppression>, Unreadable>> {
        Box::pin(async move {
            let found = self.0.suppressed(address).await.map_err(unreadable)?;
            Ok(found.map(|entry| accept::Suppression {
                reason: entry.reason,
                bounce: BounceKind::PermanentSuppressed,
            }))
        })
    }
}

impl Directory {
    /// Sends are asked about here alone, by whatever door they come.
    async fn note_use(&self, question: &Question) {
        let Ok(arn) = question.principal.parse::<Arn>() else {
            return;
        };
        let (Ok(account), Some(region)) = (
            arn.account.parse(),
            question.context.get("aws:requestedregion"),
        ) else {
            return;
        };
        let region = region.first().map_or("", String::as_str);
        let key = &question.access_key_id;
        self.0.note_use(&account, key, "ses", region).await;
    }
}

fn permit(scope: &Scope, found: control::Permit) -> accept::Permit {
    use model::identity::OnMxFailure;
    let mail_from = match &found.identity.mail_from {
        None => accept::MailFrom::Default,
        Some(custom) if custom.is_usable() => accept::MailFrom::Custom(custom.domain.clone()),
        Some(custom) if custom.on_mx_failure == OnMxFailure::Reject => accept::MailFrom::Refused,
        Some(_) => accept::MailFrom::Default,
    };
    accept::Permit {
        identity: IdentityName {
            account: scope.account.clone(),
            region: scope.region.clone(),
            name: found.identity.name.clone(),
        },
        arn: found.arn,
        dkim_identity: found.dkim_identity,
        configuration_set: found.configuration_set,
        mail_from,
        feedback_forwarding: forwards_feedback(&found.identity),
    }
}

/// Feedback is mailed even where that is switched off, when nothing else would tell of it (sending.md §17).
fn forwards_feedback(identity: &Identity) -> bool {
    let topics = [&identity.topics.bounce, &identity.topics.complaint];
    identity.feedback_forwarding || topics.iter().all(|topic| topic.arn.is_none())
}

/// Accepted mail for the queue.
pub(super) struct ToQueue {
    /// Where mail is shown in the local mode.
    pub(super) mailbox: Option<Arc<Mailbox>>,
    pub(super) queue: queue::Handle,
    pub(super) messages: Counter,
    pub(super) recipients: Counter,
}

impl Handoff for ToQueue {
    fn accepted(&self, mail: Accepted) {
        self.messages.add(1);
        self.recipients.add(mail.waiting.len() as u64);
        if let Some(mailbox) = self.mailbox.as_ref().filter(|_| !mail.waiting.is_empty()) {
            mailbox.put(Mail {
                record: Arc::clone(&mail.record),
                head: mail.head.clone(),
                body: mail.body.clone(),
            });
        }
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

    fn in_doubt(&self) {
        self.queue.rescan();
    }
}
