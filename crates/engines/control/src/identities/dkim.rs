//! Use cases of a domain's DKIM: the switch, the origin of the keys, their length, their rotation (identities.md §5).

use super::{DkimRequest, decide};
use crate::rotation::{self, BadLength};
use crate::timers::{self, SEARCH_TIME};
use crate::{Control, Error, Name, Scope, name};
use base::Timestamp;
use model::Identity;
use model::identity::{Dkim, DkimOrigin, Kind};
use store::table::Change;

impl Control {
    /// Switches signing on or off; the proof stays what it is. An address has no switch of its own: nothing happens.
    ///
    /// **Errors**: [`Error::DkimNotSetUp`].
    pub async fn set_dkim_enabled(
        &self,
        scope: &Scope,
        name: &str,
        enabled: bool,
    ) -> Result<(), Error> {
        let name = name::lookup_form(name);
        let not_set_up = || Error::DkimNotSetUp(name.clone());
        self.change_identity(scope, &name, |current| {
            let mut identity = current.ok_or_else(not_set_up)?.clone();
            match &mut identity.dkim {
                Some(dkim) => dkim.signing_enabled = enabled,
                None if identity.kind == Kind::Address => return Ok((Change::Keep, ())),
                None => return Err(not_set_up()),
            }
            Ok((Change::Put(identity), ()))
        })
        .await
    }

    /// Says whose keys sign mail of a domain, or which length those of Easy DKIM have from now on. Answers the DKIM as
    /// it is then.
    pub async fn set_dkim_origin(
        &self,
        scope: &Scope,
        name: &str,
        request: &DkimRequest,
    ) -> Result<Dkim, Error> {
        let name = Name::domain(name).map_err(|_| Error::NotADomain(name.to_owned()))?;
        let missing = || Error::IdentityNotFound(name.to_string());
        let known = self.identity(scope, name.as_str()).await?;
        let known = known.ok_or_else(missing)?;
        let made = match request {
            DkimRequest::Easy { .. } if has_easy(&known) => None,
            other => Some(self.new_dkim(scope, &name, other).await?),
        };
        let now = self.env.clock.now();
        self.change_identity(scope, name.as_str(), |current| {
            let mut identity = current.ok_or_else(missing)?.clone();
            match (request, &made) {
                (DkimRequest::Easy { bits }, None) => back_to_easy(&mut identity, *bits, now)?,
                (_, Some(made)) => replace(&mut identity, made, now),
                // Only Easy DKIM is ever there already.
                (_, None) => return Err(Error::Contended),
            }
            let dkim = identity.dkim.clone().ok_or(Error::Contended)?;
            Ok((Change::Put(identity), dkim))
        })
        .await
    }

    /// Lets the next key of Easy DKIM sign as soon as resolvers have it.
    pub async fn rotate_dkim(&self, scope: &Scope, name: &str) -> Result<(), Error> {
        let name = name::lookup_form(name);
        self.change_identity(scope, &name, |current| {
            let missing = || Error::IdentityNotFound(name.clone());
            let mut identity = current.ok_or_else(missing)?.clone();
            let easy = |dkim: &&mut Dkim| dkim.origin == DkimOrigin::Easy;
            let dkim = identity.dkim.as_mut().filter(easy);
            dkim.ok_or_else(|| Error::DkimNotSetUp(name.clone()))?
                .rotate_now = true;
            Ok((Change::Put(identity), ()))
        })
        .await
    }
}

fn has_easy(identity: &Identity) -> bool {
    identity
        .dkim
        .as_ref()
        .is_some_and(|dkim| dkim.origin == DkimOrigin::Easy || dkim.set_aside.is_some())
}

/// Easy DKIM that is there, or was before another origin: the tokens are the same as ever.
fn back_to_easy(identity: &mut Identity, bits: Option<u16>, now: Timestamp) -> Result<(), Error> {
    let current = identity.dkim.as_mut().ok_or(Error::Contended)?;
    let was_easy = current.origin == DkimOrigin::Easy;
    let mut easy = if was_easy {
        current.clone()
    } else {
        decide::restored(current, now).ok_or(Error::Contended)?
    };
    if let Some(bits) = bits {
        match rotation::choose_length(&mut easy, bits, now) {
            // The other origin had no length: asking for the one that the keys have is no change.
            Ok(()) => {}
            Err(BadLength::Same) if !was_easy => {}
            Err(BadLength::Same) => return Err(Error::SameKeyLength),
            Err(BadLength::TooSoon) => return Err(Error::KeyLengthTooSoon),
        }
    }
    if was_easy {
        easy.proof = timers::ask_again(&easy.proof, now);
        identity.dkim = Some(easy);
    } else {
        replace(identity, &easy, now);
    }
    Ok(())
}

/// Another origin takes over. What it replaces signs no more, but a domain that it verified stays verified for as long
/// as the new records are looked for.
fn replace(identity: &mut Identity, new: &Dkim, now: Timestamp) {
    let mut new = new.clone();
    if let Some(old) = identity.dkim.take() {
        let same = |other: &Dkim| {
            let keys = |dkim: &Dkim| dkim.keys.first().map(|key| key.public_key.clone());
            other.origin == old.origin
                && other.tokens == old.tokens
                && other.parent_region == old.parent_region
                && keys(other) == keys(&old)
        };
        if same(&new) {
            new.proof = timers::ask_again(&old.proof, now);
        } else if old.proof.holds() && !identity.ownership.holds() {
            identity.verified_until.get_or_insert(now.plus(SEARCH_TIME));
        }
        new.signing_enabled = old.signing_enabled;
        new.set_aside = match (new.origin, old.origin) {
            (DkimOrigin::Easy, _) => None,
            (_, DkimOrigin::Easy) => Some(decide::set_aside(old)),
            _ => old.set_aside,
        };
        if let Some(check) = &mut identity.last_check {
            // Records of the old keys tell nobody anything any more.
            check
                .records
                .retain(|record| !record.name.contains("._domainkey."));
        }
    }
    identity.dkim = Some(new);
}
