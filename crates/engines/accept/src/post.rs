//! Mail that the service writes itself: verification letters, notices, forwarded bounces. No identity has to permit it, no
//! quota counts it, only the service signs it, and it is never forwarded itself.

use crate::explain::Trace;
use crate::once::{self, Entry, Whose};
use crate::pipeline::{self, Checked};
use crate::{Accept, Caller, Content, Destination, Error, Permit, Simple, Submission, Text};
use crate::{MailFrom, commit};
use base::{AccountId, Arn, MessageId, Region};
use bytes::Bytes;
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
    /// A name for it: the same one again within 24 hours sends nothing, and answers the first id.
    pub once: Option<String>,
}

/// A whole message of the service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Own {
    /// Account that it is about.
    pub account: AccountId,
    /// Region that it is about.
    pub region: Region,
    /// Bare address of the receiver.
    pub to: String,
    /// The message; its `From` is the sender.
    pub message: Bytes,
    /// A name for it: the same one again within 24 hours sends nothing, and answers the first id.
    pub once: Option<String>,
}

impl Accept {
    /// Accepts a letter of the service. When it answers an id, the letter is durable.
    pub async fn post(self: &Arc<Self>, notice: Notice) -> Result<MessageId, Error> {
        let text = |data: String| Text {
            data,
            charset: Some("UTF-8".into()),
        };
        let content = Content::Simple(Box::new(Simple {
            subject: text(notice.subject),
            text: Some(text(notice.text)),
            html: None,
            // RFC 3834 §5: nobody's vacation shall answer.
            headers: vec![("Auto-Submitted".into(), "auto-generated".into())],
            attachments: Vec::new(),
        }));
        let source = Some(format!("no-reply@{}", self.settings.service_domain));
        let caller = caller(notice.account, notice.region);
        let submission = submission(source, notice.to, content);
        self.accept_own(caller, submission, notice.once).await
    }

    /// Accepts a whole message of the service. When it answers an id, the message is durable.
    pub async fn post_message(self: &Arc<Self>, own: Own) -> Result<MessageId, Error> {
        let caller = caller(own.account, own.region);
        let submission = submission(None, own.to, Content::Raw(own.message));
        self.accept_own(caller, submission, own.once).await
    }

    async fn accept_own(
        self: &Arc<Self>,
        caller: Caller,
        mut submission: Submission,
        once: Option<String>,
    ) -> Result<MessageId, Error> {
        let turn = match &once {
            None => None,
            Some(key) => match once::enter(self, &caller, (Whose::Service, key)).await? {
                Entry::Known(id) => return Ok(id),
                Entry::First(turn) => Some(turn),
            },
        };
        let letter = pipeline::read(self, &mut submission, &mut Trace::default())?;
        let permit = self.own_permit(&caller);
        let checked = Checked::by_service(letter, permit);
        commit::in_a_task(self, &caller, checked, turn, None).await
    }

    /// The service's own domain stands for the identity.
    fn own_permit(&self, caller: &Caller) -> Permit {
        let name = self.settings.service_domain.clone();
        let resource = format!("identity/{name}");
        Permit {
            arn: Arn::ses(&caller.region, &caller.account, resource).to_string(),
            identity: IdentityName {
                account: caller.account.clone(),
                region: caller.region.clone(),
                name,
            },
            dkim_identity: None,
            configuration_set: None,
            mail_from: MailFrom::Default,
            feedback_forwarding: false,
        }
    }
}

fn caller(account: AccountId, region: Region) -> Caller {
    Caller {
        principal: Arn::ses(&region, &account, "service").to_string(),
        account,
        region,
        access_key_id: String::new(),
        source_ip: String::new(),
        secure_transport: true,
        user_agent: String::new(),
    }
}

fn submission(source: Option<String>, to: String, content: Content) -> Submission {
    Submission {
        source,
        destination: Some(Destination {
            to: vec![to],
            ..Destination::default()
        }),
        ..Submission::new(Interface::Service, "Notice", content)
    }
}
