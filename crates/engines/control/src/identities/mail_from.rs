//! Use cases of what an identity's mail does outside of DKIM: its custom MAIL FROM domain, and whether bounces are
//! mailed (identities.md §7, §2).

use crate::{Control, Error, Name, Scope, name, timers};
use base::Timestamp;
use model::Identity;
use model::identity::{MailFrom, OnMxFailure};
use store::table::Change;

/// What must take over before bounces and complaints are no longer mailed; v1 and v2 differ in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Instead {
    /// Topics of both.
    Topics,
    /// Anything, or nothing.
    Anything,
}

impl Control {
    /// Sets the custom MAIL FROM domain, or clears it.
    ///
    /// **Errors**: [`Error::MailFromNotBelow`] unless it is a sub-domain of the identity's domain.
    pub async fn set_mail_from(
        &self,
        scope: &Scope,
        name: &str,
        wanted: Option<(&str, OnMxFailure)>,
    ) -> Result<(), Error> {
        let name = name::lookup_form(name);
        let now = self.env.clock.now();
        self.change_identity(scope, &name, |current| {
            let missing = || Error::IdentityNotFound(name.clone());
            let mut identity = current.ok_or_else(missing)?.clone();
            identity.mail_from = match wanted {
                None => None,
                Some((domain, on_mx_failure)) => {
                    Some(decide(&identity, domain, on_mx_failure, now)?)
                }
            };
            Ok((Change::Put(identity), ()))
        })
        .await
    }

    /// Says whether bounces and complaints are mailed to the feedback address.
    ///
    /// **Errors**: [`Error::IdentityNotFound`], [`Error::NoFeedbackTopics`].
    pub async fn set_feedback_forwarding(
        &self,
        scope: &Scope,
        name: &str,
        enabled: bool,
        instead: Instead,
    ) -> Result<(), Error> {
        let name = name::lookup_form(name);
        self.change_identity(scope, &name, |current| {
            let missing = || Error::IdentityNotFound(name.clone());
            let mut identity = current.ok_or_else(missing)?.clone();
            let topics = &identity.topics;
            let both = topics.bounce.arn.is_some() && topics.complaint.arn.is_some();
            if !enabled && instead == Instead::Topics && !both {
                return Err(Error::NoFeedbackTopics(name.clone()));
            }
            identity.feedback_forwarding = enabled;
            Ok((Change::Put(identity), ()))
        })
        .await
    }
}

fn decide(
    identity: &Identity,
    domain: &str,
    on_mx_failure: OnMxFailure,
    now: Timestamp,
) -> Result<MailFrom, Error> {
    let below = || Error::MailFromNotBelow {
        domain: domain.to_owned(),
        identity: identity.name.clone(),
    };
    let wanted = Name::domain(domain)?;
    let own = identity.name.rsplit_once('@');
    let own = own.map_or(identity.name.as_str(), |(_, domain)| domain);
    let own = own.to_ascii_lowercase();
    let prefix = wanted.as_str().strip_suffix(&own).ok_or_else(below)?;
    if prefix.len() < 2 || !prefix.ends_with('.') {
        return Err(below());
    }
    let same = identity.mail_from.as_ref();
    let same = same.filter(|custom| custom.domain == wanted.as_str());
    Ok(match same {
        // Set again it goes on, or begins anew after a failure.
        Some(custom) => MailFrom {
            on_mx_failure,
            proof: timers::ask_again(&custom.proof, now),
            ..custom.clone()
        },
        None => MailFrom {
            domain: wanted.to_string(),
            on_mx_failure,
            proof: timers::begin(now),
            last_check: None,
        },
    })
}
