//! Letters of the control plane, accepted like any other mail.

use accept::{Accept, Error, Notice};
use base::BoxFuture;
use base::crypto::{hex, sha256};
use control::{Letter, Letters, NotTaken};
use std::sync::Arc;

/// Posts letters.
pub(super) struct Post(pub(super) Arc<Accept>);

impl Letters for Post {
    fn post(&self, letter: Letter) -> BoxFuture<'_, Result<(), NotTaken>> {
        Box::pin(async move {
            let notice = Notice {
                account: letter.scope.account,
                region: letter.scope.region,
                to: letter.to,
                subject: letter.subject,
                text: letter.text,
                // The letter's name may be longer than that of a send.
                once: Some(format!("letter/{}", hex(&sha256(letter.key.as_bytes())))),
            };
            match self.0.post(notice).await {
                Ok(id) => {
                    tracing::debug!(message_id = %id, key = letter.key, "a letter of the service was accepted");
                    Ok(())
                }
                Err(error @ (Error::Unavailable(_) | Error::InDoubt(_))) => {
                    Err(NotTaken::Later(error.to_string()))
                }
                Err(error) => Err(NotTaken::Never(error.to_string())),
            }
        })
    }
}
