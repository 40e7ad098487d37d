//! Mail that the service writes itself: verification letters, notices. No identity has to permit it, no quota counts
//! it, and only the service signs it.

use crate::pipeline::Checked;
use crate::{Accept, Caller, Content, Destination, Error, Permit, Simple, Submission, Text};
use crate::{MailFrom, commit, prepare};
use base::{AccountId, Arn, MessageId, Region};
use model::access::IdentityName;
use model::record::Interface;
use std::sync::Arc;

/// A letter of the service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Account that it is about.
    pub account: AccountId,
    /// Region that it is about.
    pub region: Region,
    /// Bare address of the receiver.
    pub to: String,
    /// Subject.
    pub subject: String,
    /// Text.
    pub text: String,
}

impl Accept {
    /// Accepts a letter of the service. When it answers an id, the letter is durable.
    pub async fn post(self: &Arc<Self>, notice: Notice) -> Result<MessageId, Error> {
        let domain = &self.settings.service_domain;
        let caller = Caller {
            account: notice.account.clone(),
            region: notice.region.clone(),
            principal: Arn::ses(&notice.region, &notice.account, "service").to_string(),
            source_ip: String::new(),
            access_key_id: String::new(),
        };
        let permit = Permit {
            identity: IdentityName {
                account: notice.account.clone(),
                region: notice.region.clone(),
                name: domain.clone(),
            },
            arn: Arn::ses(
                &notice.region,
                &notice.account,
                format!("identity/{domain}"),
            )
            .to_string(),
            dkim_identity: None,
            configuration_set: None,
            mail_from: MailFrom::Default,
            feedback_forwarding: false,
        };
        let now = self.env.clock.now();
        let seed = u32::from_be_bytes(base::env::random(&*self.env.entropy));
        let submission = submission(notice, &format!("no-reply@{domain}"));
        let letter = prepare::read(&submission, now, seed)?;
        let checked = Checked::by_service(letter, submission.operation, permit);
        // In a task of its own: a caller that goes away must not come between the commit and the handover.
        let accept = self.clone();
        let commit = async move { commit::post(&accept, &caller, checked, now).await };
        let committed = tokio::spawn(commit).await;
        committed.unwrap_or_else(|e| Err(Error::InDoubt(e.to_string())))
    }
}

fn submission(notice: Notice, from: &str) -> Submission {
    let text = |data: String| Text {
        data,
        charset: Some("UTF-8".into()),
    };
    Submission {
        interface: Interface::Service,
        operation: "Notice",
        source: Some(from.to_owned()),
        destination: Some(Destination {
            to: vec![notice.to],
            ..Destination::default()
        }),
        reply_to: Vec::new(),
        return_path: None,
        identity_arns: Vec::new(),
        configuration_set: None,
        tags: Vec::new(),
        tenant: None,
        contact_list: None,
        content: Content::Simple(Box::new(Simple {
            subject: text(notice.subject),
            text: Some(text(notice.text)),
            html: None,
            // RFC 3834 §5: nobody's vacation shall answer.
            headers: vec![("Auto-Submitted".into(), "auto-generated".into())],
            attachments: Vec::new(),
        })),
    }
}
