//! Letters that the service writes itself: the link that verifies an address, and notices to an identity's owner. What
//! is due stands in the identity's record, committed with what caused it, so that a crash loses none (`docs/adr/027`).

mod frequency;
mod regions;

pub(crate) use frequency::{Frequency, Leave};
pub(crate) use regions::region_name;

use crate::{Control, Error, Scope, notices};
use base::BoxFuture;
use model::Identity;
use model::identity::{Link, Notice};
use store::table::Change;
use thiserror::Error;

/// Receivers of a notice.
const CONTACTS_MAX: usize = 10;

/// A letter of the service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The account and region that it is about.
    pub scope: Scope,
    /// Bare address of the receiver.
    pub to: String,
    /// Subject.
    pub subject: String,
    /// Text.
    pub text: String,
    /// Names it: sent again under the same key, it is the same letter.
    pub key: String,
}

/// Why a letter was not taken.
#[derive(Debug, Error)]
pub enum NotTaken {
    /// It may be tried again.
    #[error("the letter cannot be taken now: {0}")]
    Later(String),
    /// It never will be.
    #[error("the letter is refused: {0}")]
    Never(String),
}

/// Sends letters.
pub trait Letters: Send + Sync {
    /// Takes a letter over: when it answers, the letter is durable.
    fn post(&self, letter: Letter) -> BoxFuture<'_, Result<(), NotTaken>>;
}

impl Control {
    /// Sends what is due of an identity.
    ///
    /// **Errors**: a letter has to be tried again.
    pub(crate) async fn send_letters(
        &self,
        scope: &Scope,
        name: &str,
        letters: &dyn Letters,
    ) -> Result<(), Error> {
        let Some(identity) = self.identity(scope, name).await? else {
            return Ok(());
        };
        for link in identity.links.iter().filter(|link| link.due) {
            if link.expires_at > self.env.clock.now() {
                self.send_link(scope, &identity, link, letters).await?;
            }
            self.note_sent(scope, name, |sent| {
                let same = |known: &&mut Link| known.nonce == link.nonce;
                if let Some(link) = sent.links.iter_mut().find(same) {
                    link.due = false;
                }
            })
            .await?;
        }
        for notice in &identity.notices {
            self.send_notice(scope, &identity, notice, letters).await?;
            self.note_sent(scope, name, |sent| {
                sent.notices.retain(|known| known != notice);
            })
            .await?;
        }
        Ok(())
    }

    /// Whether a letter may go to an address; it is counted then. The local mode's letters leave no machine.
    pub(crate) fn leave_for_letter(&self, scope: &Scope, address: &str) -> Leave {
        if self.settings.local {
            return Leave::Given;
        }
        let now = self.env.clock.now();
        self.letter_frequency.ask(scope, address, now)
    }

    async fn send_link(
        &self,
        scope: &Scope,
        identity: &Identity,
        link: &Link,
        letters: &dyn Letters,
    ) -> Result<(), Error> {
        match self.leave_for_letter(scope, &identity.name) {
            Leave::Given => {
                let letter = self.verification_letter(scope, identity, link);
                let posted = post(letters, letter).await;
                if posted.is_err() {
                    self.letter_frequency.take_back(scope, &identity.name);
                }
                posted
            }
            Leave::EnoughForAddress => {
                tracing::warn!("an address gets no further letter: it got many within the hour");
                Ok(())
            }
            Leave::EnoughOfAccount => {
                let later = "the account sent many letters within the hour";
                Err(Error::LetterNotTaken(NotTaken::Later(later.into())))
            }
        }
    }

    async fn send_notice(
        &self,
        scope: &Scope,
        identity: &Identity,
        notice: &Notice,
        letters: &dyn Letters,
    ) -> Result<(), Error> {
        let account = self.account(scope).await?;
        let details = account
            .as_ref()
            .and_then(|account| account.details.as_ref());
        let contacts = details.map_or(&[][..], |details| &details.contacts);
        let (subject, text) = notices::compose(scope, identity, notice);
        for (index, to) in contacts.iter().take(CONTACTS_MAX).enumerate() {
            let named = format!("{}/{}/{index}", identity.name, notice.at.0);
            let letter = Letter {
                scope: scope.clone(),
                to: to.clone(),
                subject: subject.clone(),
                text: text.clone(),
                key: format!("notice/{}/{named}", notice.about.as_str()),
            };
            post(letters, letter).await?;
        }
        Ok(())
    }

    async fn note_sent(
        &self,
        scope: &Scope,
        name: &str,
        edit: impl Fn(&mut Identity) + Send + Sync,
    ) -> Result<(), Error> {
        self.change_identity(scope, name, |current| {
            let mut sent = match current {
                Some(identity) => identity.clone(),
                None => return Ok((Change::Keep, ())),
            };
            edit(&mut sent);
            Ok((Change::Put(sent), ()))
        })
        .await
    }

    /// The letter that asks whether an address is its receiver's (identities.md §4.3).
    fn verification_letter(&self, scope: &Scope, identity: &Identity, link: &Link) -> Letter {
        let (account, region) = (&scope.account, region_name(&scope.region));
        let address = &identity.name;
        let url = self.verification_url(scope, address, link);
        let text = format!(
            "Hello,\n\nsomebody asked to use this address to send mail.\n\n  Address: {address}\n  Account: {account}\n  \
             Region:  {region} ({})\n\nIf it was you, follow this link within 24 hours to confirm that the address is \
             yours:\n\n{url}\n\nThe link works once. If it was not you, do nothing: the address stays unverified, and \
             nobody can send from it. If you are asked again and again, tell the postmaster of {}.\n",
            scope.region, self.settings.service_domain,
        );
        Letter {
            scope: scope.clone(),
            to: address.clone(),
            subject: format!("Sesame - Email Address Verification Request in region {region}"),
            text,
            key: format!("verify/{}", link.nonce),
        }
    }
}

async fn post(letters: &dyn Letters, letter: Letter) -> Result<(), Error> {
    match letters.post(letter).await {
        Ok(()) => Ok(()),
        Err(refused @ NotTaken::Never(_)) => {
            tracing::warn!(error = %refused, "a letter of the service is not sent");
            Ok(())
        }
        Err(later @ NotTaken::Later(_)) => Err(Error::LetterNotTaken(later)),
    }
}
