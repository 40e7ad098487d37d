//! SMTP logins and submissions, remembered with their outcomes beside the calls of the APIs.

use crate::requests::{Call, Door, Requests};
use accept::{Caller, Submission};
use base::crypto::hex;
use base::env::{Clock, Entropy, random};
use base::{BoxFuture, MessageId};
use smtp::server::Credentials;
use smtp_in::{Login, Post, Principal, Refusal};
use std::sync::Arc;
use std::time::Duration;
use tokio::time::Instant;

/// What both need.
#[derive(Clone)]
pub(crate) struct Notes {
    pub(crate) requests: Arc<Requests>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) entropy: Arc<dyn Entropy>,
}

impl Notes {
    fn call(&self, operation: &'static str, took: Duration) -> Call {
        Call {
            id: format!("smtp-{}", hex(&random::<8>(&*self.entropy))),
            at: self.clock.now(),
            took,
            door: Door::Smtp,
            service: "smtp",
            operation,
            account: String::new(),
            principal: String::new(),
            access_key_id: String::new(),
            source_ip: None,
            user_agent: String::new(),
            status: 0,
            code: String::new(),
            text: String::new(),
            detail: String::new(),
        }
    }
}

/// Takes mail, and remembers what became of it.
pub(crate) struct NotedPost {
    pub(crate) post: Arc<dyn Post>,
    pub(crate) notes: Notes,
}

impl Post for NotedPost {
    fn submit<'a>(
        &'a self,
        caller: &'a Caller,
        submission: Submission,
    ) -> BoxFuture<'a, Result<MessageId, accept::Error>> {
        Box::pin(async move {
            let began = Instant::now();
            let outcome = self.post.submit(caller, submission).await;
            let mut call = self.notes.call("SendRawEmail", began.elapsed());
            call.account = caller.account.to_string();
            call.principal.clone_from(&caller.principal);
            call.access_key_id.clone_from(&caller.access_key_id);
            call.source_ip = caller.source_ip.parse().ok();
            match &outcome {
                Ok(_) => call.status = 250,
                Err(error) => {
                    call.status = status(error);
                    call.code = kind(error);
                    call.text = error.to_string();
                }
            }
            self.notes.requests.note(call);
            outcome
        })
    }
}

/// The class of the reply (smtp.md §8).
fn status(error: &accept::Error) -> u16 {
    match error {
        accept::Error::DailyQuota | accept::Error::Rate => 454,
        accept::Error::Unavailable(_) | accept::Error::InDoubt(_) => 451,
        _ => 554,
    }
}

/// The name of a refusal's variant, without what it holds.
fn kind(error: &accept::Error) -> String {
    let shown = format!("{error:?}");
    let end = shown.find(|c: char| !c.is_ascii_alphanumeric());
    shown[..end.unwrap_or(shown.len())].to_owned()
}

/// Decides logins, and remembers those that were refused.
pub(crate) struct NotedLogin {
    pub(crate) login: Arc<dyn Login>,
    pub(crate) notes: Notes,
}

impl Login for NotedLogin {
    fn login<'a>(&'a self, claimed: &'a Credentials) -> BoxFuture<'a, Result<Principal, Refusal>> {
        Box::pin(async move {
            let began = Instant::now();
            let outcome = self.login.login(claimed).await;
            if let Err(refusal) = &outcome {
                let mut call = self.notes.call("AUTH", began.elapsed());
                let shaped = claimed.user.bytes().all(|b| b.is_ascii_alphanumeric());
                if shaped && claimed.user.len() <= 128 {
                    call.access_key_id.clone_from(&claimed.user);
                }
                (call.status, call.code, call.detail) = told(refusal);
                self.notes.requests.note(call);
            }
            outcome
        })
    }
}

fn told(refusal: &Refusal) -> (u16, String, String) {
    let (status, code, detail) = match refusal {
        Refusal::Wrong => (
            535,
            "Wrong",
            "the user is no active access key, or the password is not the one that is derived from its secret for this \
             region: `sesame admin smtp-credentials KEY-ID` shows it"
                .to_owned(),
        ),
        Refusal::NotSubscribed => (
            535,
            "NotSubscribed",
            "the key's account does not exist in this region".to_owned(),
        ),
        Refusal::Unavailable(reason) => (454, "Unavailable", reason.clone()),
    };
    (status, code.to_owned(), detail)
}
