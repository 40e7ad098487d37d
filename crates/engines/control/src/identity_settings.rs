//! What a customer sets on an identity beside its proofs: the default configuration set and the notification topics of
//! v1 (identities.md §10, §12).

use crate::{Control, Error, Scope, name};
use base::BoxFuture;
use model::Identity;
use model::identity::{Topic, Topics};
use store::table::Change;

/// Kinds of notifications that v1 sends to topics.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notification {
    /// Bounces.
    Bounce,
    /// Complaints.
    Complaint,
    /// Deliveries.
    Delivery,
}

impl Notification {
    fn of(self, topics: &mut Topics) -> &mut Topic {
        match self {
            Self::Bounce => &mut topics.bounce,
            Self::Complaint => &mut topics.complaint,
            Self::Delivery => &mut topics.delivery,
        }
    }
}

/// Who knows which topics mail may be told of.
pub trait KnownTopics: Send + Sync {
    /// Whether a topic is there and takes messages of the service for this account.
    fn takes_messages<'a>(&'a self, scope: &'a Scope, arn: &'a str) -> BoxFuture<'a, bool>;
}

/// There is no topic: the installation publishes none yet.
pub struct NoTopics;

impl KnownTopics for NoTopics {
    fn takes_messages<'a>(&'a self, _: &'a Scope, _: &'a str) -> BoxFuture<'a, bool> {
        Box::pin(std::future::ready(false))
    }
}

impl Control {
    /// Sets (`None` or empty: clears) the configuration set of sends that name none.
    pub async fn set_default_configuration_set(
        &self,
        scope: &Scope,
        identity: &str,
        set: Option<&str>,
    ) -> Result<(), Error> {
        let set = set.filter(|set| !set.is_empty());
        self.known(scope, identity).await?;
        if let Some(set) = set {
            self.known_set(scope, set).await?;
        }
        self.edit_identity(scope, identity, |found| {
            found.configuration_set = set.map(str::to_owned);
            Ok(())
        })
        .await
    }

    /// Sets (`None`: clears) the topic that notifications of a kind go to.
    pub async fn set_notification_topic(
        &self,
        scope: &Scope,
        identity: &str,
        kind: Notification,
        topic: Option<&str>,
    ) -> Result<(), Error> {
        self.known(scope, identity).await?;
        let topic = topic.filter(|arn| !arn.is_empty());
        if let Some(arn) = topic
            && !self.topics.takes_messages(scope, arn).await
        {
            return Err(Error::Invalid(format!("Invalid SNS topic <{arn}>.")));
        }
        self.edit_identity(scope, identity, |found| {
            let of_kind = kind.of(&mut found.topics);
            of_kind.arn = topic.map(str::to_owned);
            // Without a topic nothing carries a header (identities.md §12).
            of_kind.headers &= topic.is_some();
            Ok(())
        })
        .await
    }

    /// Says whether notifications of a kind carry the mail's header; only where they go to a topic.
    pub async fn set_notification_headers(
        &self,
        scope: &Scope,
        identity: &str,
        kind: Notification,
        enabled: bool,
    ) -> Result<(), Error> {
        self.edit_identity(scope, identity, |found| {
            let of_kind = kind.of(&mut found.topics);
            if enabled && of_kind.arn.is_none() {
                let text =
                    format!("Identity {identity} has no SNS topic for {kind:?} notifications.");
                return Err(Error::Invalid(text));
            }
            of_kind.headers = enabled;
            Ok(())
        })
        .await
    }

    /// An identity that must be there.
    async fn known(&self, scope: &Scope, identity: &str) -> Result<Identity, Error> {
        let missing = || Error::IdentityNotFound(identity.to_owned());
        self.identity(scope, identity).await?.ok_or_else(missing)
    }

    /// One conditional change of an identity that must be there.
    pub(crate) async fn edit_identity(
        &self,
        scope: &Scope,
        identity: &str,
        edit: impl Fn(&mut Identity) -> Result<(), Error> + Send + Sync,
    ) -> Result<(), Error> {
        // Nothing is written where nothing is, and a name that is too long for a key asks no store.
        self.known(scope, identity).await?;
        self.change_identity(scope, &name::lookup_form(identity), |current| {
            let missing = || Error::IdentityNotFound(identity.to_owned());
            let mut found = current.ok_or_else(missing)?.clone();
            edit(&mut found)?;
            Ok((Change::Put(found), ()))
        })
        .await
    }
}
