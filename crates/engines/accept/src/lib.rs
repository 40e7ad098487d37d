//! Accepting mail: one pipeline of checks, one commit, one handover (sending.md §2).
//!
//! *Invariants.* A message id is answered only after the message, its recipients, its first event and its quota are
//! durable in one batch. What is refused leaves nothing behind. Concurrent submissions never admit more than the quota.
//!
//! *What it does not know.* AWS wire words, how identities are verified, how mail is delivered.
//!
//! *Start reading at* [`Accept::submit`], then `pipeline.rs` for the order of the checks.

mod commit;
mod error;
mod explain;
mod once;
mod outside;
mod pipeline;
mod post;
mod prepare;
mod quota;
mod schedule;
mod senders;
mod simulator;
mod statistics;
mod submission;

pub use error::Error;
pub use explain::{Outlook, Trace};
pub use outside::{Accepted, Directory, Handoff, MailFrom, Permit, Suppression, Unreadable};
pub use post::{Notice, Own};
pub use statistics::Bucket;
pub use submission::{Arns, Caller, Content, Destination, Simple, Submission, Text};

use base::crypto::HmacKey;
use base::{AccountId, Env, MessageId, MessageNumber, Region, ShardId};
use model::egress::Ways;
use once::{Entry, Whose};
use quota::Quotas;
use std::sync::Arc;
use std::sync::atomic::AtomicU64;
use std::time::Duration;
use store::{Epoch, Journal, Series};

/// Octets of a message by the v1 API (sending.md §3).
pub const V1_SIZE_MAX: usize = 10 * 1024 * 1024;
/// Octets of a message by the v2 API and SMTP (sending.md §3).
pub const V2_SIZE_MAX: usize = 40 * 1024 * 1024;

/// Settings of accepting.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The platform's own domain.
    pub service_domain: String,
    /// Authenticates message ids.
    pub message_id_key: HmacKey,
    /// How long delivery is tried.
    pub delivery_time_max: Duration,
    /// The ways out, of which each message gets one.
    pub ways: Ways,
    /// Faults that a test plants.
    pub faults: Faults,
}

impl Settings {
    /// The defaults: delivery is tried for 14 hours (sending.md §14).
    pub fn new(service_domain: String, message_id_key: HmacKey) -> Self {
        Self {
            service_domain,
            message_id_key,
            delivery_time_max: Duration::from_hours(14),
            ways: Ways::default(),
            faults: Faults::default(),
        }
    }
}

/// Bugs planted by the simulator, to prove that it would find them; none in production.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Faults {
    /// The id is answered before the commit.
    pub acknowledge_before_commit: bool,
}

/// Where accepted mail is written: a shard that this process leased.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// The shard.
    pub shard: ShardId,
    /// The lease.
    pub epoch: Epoch,
    /// First number that was never used.
    pub first_number: MessageNumber,
}

/// Accepts mail into one shard.
pub struct Accept {
    env: Env,
    journal: Arc<dyn Journal>,
    place: Place,
    next_number: AtomicU64,
    quotas: Quotas,
    directory: Arc<dyn Directory>,
    handoff: Arc<dyn Handoff>,
    outlook: Option<Arc<dyn Outlook>>,
    under_way: Arc<once::UnderWay>,
    settings: Settings,
}

/// What accepting stands on.
pub struct Parts {
    /// The outside.
    pub env: Env,
    /// Where mail is written.
    pub journal: Arc<dyn Journal>,
    /// Counters of recipients.
    pub series: Arc<dyn Series>,
    /// The shard.
    pub place: Place,
    /// Accounts and identities.
    pub directory: Arc<dyn Directory>,
    /// Who delivers.
    pub handoff: Arc<dyn Handoff>,
}

impl Accept {
    /// Begins to accept into a shard.
    pub fn new(parts: Parts, settings: Settings) -> Self {
        Self {
            env: parts.env,
            journal: parts.journal,
            place: parts.place,
            next_number: AtomicU64::new(parts.place.first_number.0),
            quotas: Quotas::new(parts.series),
            directory: parts.directory,
            handoff: parts.handoff,
            outlook: None,
            under_way: Arc::default(),
            settings,
        }
    }

    /// Lets explanations tell where mail would go.
    #[must_use]
    pub fn with_outlook(mut self, outlook: Arc<dyn Outlook>) -> Self {
        self.outlook = Some(outlook);
        self
    }

    /// Accepts a message or says why not. When it answers an id, the message is durable.
    pub async fn submit(
        self: &Arc<Self>,
        caller: &Caller,
        submission: Submission,
    ) -> Result<MessageId, Error> {
        let mut trace = Trace::default();
        let outcome = self.try_submit(caller, submission, &mut trace).await;
        if let Err(error) = &outcome {
            tracing::debug!(check = trace.current(), %error, "a submission was refused");
        }
        outcome
    }

    async fn try_submit(
        self: &Arc<Self>,
        caller: &Caller,
        submission: Submission,
        trace: &mut Trace,
    ) -> Result<MessageId, Error> {
        let (account, checked) = pipeline::check(self, caller, submission, trace).await?;
        let turn = match &checked.idempotency_key {
            None => None,
            Some(key) => match once::enter(self, caller, (Whose::Clients, key)).await? {
                Entry::Known(id) => return Ok(id),
                Entry::First(turn) => Some(turn),
            },
        };
        trace.begin("quota and rate");
        let name = quota::series_name(&caller.account, &caller.region);
        let now = self.env.clock.now();
        let (counted, all) = (checked.counted, checked.letter.recipients.len());
        let held = self
            .quotas
            .reserve(&account, &name, now, counted, all)
            .await?;
        commit::in_a_task(self, caller, checked, turn, Some((held, name))).await
    }

    /// The counters were emptied: what was counted from them is read anew.
    pub fn forget_sent(&self) {
        self.quotas.forget();
    }

    /// Recipients that an account was allowed in the rolling 24 hours.
    pub async fn sent_last_24_hours(
        &self,
        account: &AccountId,
        region: &Region,
    ) -> Result<i64, Error> {
        let name = quota::series_name(account, region);
        self.quotas.sent(&name, self.env.clock.now()).await
    }
}
