//! One connection and the transactions on it.

use crate::failure;
use crate::need::{Need, NeedKey};
use crate::open::Live;
use crate::resolve::in_turn;
use crate::transaction::{End, everyone, transact};
use crate::{Inner, Source};
use model::delivery::{DelayKind, Failure, Job, MxHost, Outcome, Report, Route};
use model::event::Attempt;
use smtp::Phase;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::Ordering;

/// Most needs whose failure a connection remembers.
const MAX_INSECURE: usize = 100;

/// An open connection to one host of a route. Dropping it cuts it.
pub struct Connection {
    egress: Arc<Inner>,
    source: Source,
    route: Arc<Route>,
    /// The hosts in the order of this connection.
    hosts: Vec<MxHost>,
    live: Option<Live>,
    /// Why no host is secure enough, by need, once that was tried: this connection does not try again.
    insecure: BTreeMap<NeedKey, Failure>,
}

impl Connection {
    pub(crate) async fn open(
        egress: Arc<Inner>,
        source: Source,
        route: Arc<Route>,
    ) -> Result<Self, Failure> {
        let turn = egress.turn.fetch_add(1, Ordering::Relaxed);
        let hosts = in_turn(&route.hosts, turn);
        let need = egress.next_need(&route).await;
        let mut insecure = BTreeMap::new();
        let live = match egress.connect(&source, &hosts, &need).await {
            // The site is there for mail that does not need as much (docs/adr/038).
            Err(failure) if need.insists().is_some() && failure::is_insecure(&failure) => {
                insecure.insert(need.key(), failure);
                egress.connect(&source, &hosts, &Need::default()).await?
            }
            other => other?,
        };
        Ok(Self {
            egress,
            source,
            route,
            hosts,
            live: Some(live),
            insecure,
        })
    }

    /// The route that it was opened for.
    pub fn route(&self) -> &Arc<Route> {
        &self.route
    }

    /// Name of the host that it is connected to.
    pub fn host(&self) -> Option<&str> {
        self.live.as_ref().map(|live| live.host.name.as_str())
    }

    /// Carries out one transaction; the report has an outcome for every recipient of the job.
    ///
    /// A connection that the remote closed while it was idle is opened anew. Recipients that one host refuses for now
    /// are offered to the next host of the route, once.
    pub async fn deliver(&mut self, job: &Job) -> Report {
        let relays = |host: &MxHost| self.egress.settings.relay(&host.name).is_some();
        let needs = if self.hosts.iter().any(relays) {
            // A smarthost stands between: the receivers' policies are its business.
            let need = Need {
                tls: job.message.tls,
                ..Need::default()
            };
            vec![(need, Vec::new())]
        } else {
            self.egress.needs(job).await
        };
        let outcomes = match needs.as_slice() {
            [(need, _)] => self.carry(job, need).await,
            apart => self.carry_apart(job, apart).await,
        };
        let usable = self.live.is_some();
        let indexed = job
            .recipients
            .iter()
            .map(|r| r.index)
            .zip(outcomes)
            .collect();
        Report {
            outcomes: indexed,
            usable,
        }
    }

    /// Takes leave in good order.
    pub async fn close(self) {
        if let Some(live) = self.live {
            live.wire.quit().await;
        }
    }

    /// One transaction for each need.
    async fn carry_apart(&mut self, job: &Job, needs: &[(Need, Vec<usize>)]) -> Vec<Outcome> {
        let mut all: Vec<(usize, Outcome)> = Vec::with_capacity(job.recipients.len());
        for (need, indexes) in needs {
            let part = Job {
                message: job.message.clone(),
                recipients: indexes.iter().map(|i| job.recipients[*i].clone()).collect(),
            };
            let outcomes = self.carry(&part, need).await;
            all.extend(indexes.iter().copied().zip(outcomes));
        }
        all.sort_by_key(|(index, _)| *index);
        all.into_iter().map(|(_, outcome)| outcome).collect()
    }

    async fn carry(&mut self, job: &Job, need: &Need) -> Vec<Outcome> {
        match self.first_host(job, need).await {
            Ok(mut outcomes) => {
                self.next_host(job, &mut outcomes, need).await;
                outcomes
            }
            Err(failure) => everyone(&job.recipients, &failure),
        }
    }

    /// The transaction with the host that is connected, or, when that one has left, with the best that answers now.
    ///
    /// **Errors**: none answers.
    async fn first_host(&mut self, job: &Job, need: &Need) -> Result<Vec<Outcome>, Failure> {
        let mut stale = false;
        loop {
            let mut live = self.live_for(need).await?;
            let (outcomes, end) = transact(&self.egress, &mut live, (job, need)).await;
            if end == End::Stale && !stale {
                stale = true;
                continue;
            }
            self.live = Some(live).filter(|_| end == End::Usable);
            return Ok(outcomes);
        }
    }

    /// The session for a message of this policy: the one that is open, or a new one when that has left, or is not
    /// secure enough. That one stays for other mail when there is no secure one.
    ///
    /// **Errors**: there is none.
    async fn live_for(&mut self, need: &Need) -> Result<Live, Failure> {
        if let Some(live) = self.live.take_if(|live| need.will_do(&live.about)) {
            return Ok(live);
        }
        let known = self.insecure.get(&need.key());
        if let Some(known) = known.filter(|_| self.live.is_some()) {
            return Err(known.clone());
        }
        let new = self.egress.connect(&self.source, &self.hosts, need).await;
        let new = new.inspect_err(|failure| {
            if need.insists().is_some() && self.insecure.len() < MAX_INSECURE {
                self.insecure.insert(need.key(), failure.clone());
            }
        })?;
        if let Some(insecure) = self.live.take() {
            insecure.wire.quit().await;
        }
        Ok(new)
    }

    /// RFC 5321 §5.1: a host that fails for now is no reason to wait when another one stands by. One more session, for
    /// the recipients whose refusal is the host's and not the mailbox's.
    async fn next_host(&mut self, job: &Job, outcomes: &mut [Outcome], need: &Need) {
        let again: Vec<usize> = (0..outcomes.len())
            .filter(|i| is_hosts_fault(&outcomes[*i]))
            .collect();
        let Some(first) = again.first() else { return };
        let tried = attempt_of(&outcomes[*first]).and_then(|attempt| attempt.mx_host.clone());
        let Some(at) = self
            .hosts
            .iter()
            .position(|host| Some(&host.name) == tried.as_ref())
        else {
            return;
        };
        let rest = self.hosts[at + 1..].to_vec();
        if rest.is_empty() {
            return;
        }
        let Ok(mut live) = self.egress.connect(&self.source, &rest, need).await else {
            return;
        };
        let recipients = again.iter().map(|i| job.recipients[*i].clone()).collect();
        let second = Job {
            message: job.message.clone(),
            recipients,
        };
        let (found, end) = transact(&self.egress, &mut live, (&second, need)).await;
        if end == End::Usable {
            live.wire.quit().await;
        }
        for (i, outcome) in again.into_iter().zip(found) {
            outcomes[i] = outcome;
        }
    }
}

fn attempt_of(outcome: &Outcome) -> Option<&Attempt> {
    match outcome {
        Outcome::Delivered { attempt, .. } => Some(attempt),
        Outcome::Failed(failure) => failure.attempt.as_deref(),
    }
}

/// Whether another host may say otherwise. Not when the mailbox is the reason, nor when the receiver asks us to slow
/// down; and not when the final dot was sent and nothing came back, since the message may have been taken.
fn is_hosts_fault(outcome: &Outcome) -> bool {
    let Outcome::Failed(failure) = outcome else {
        return false;
    };
    let patient = matches!(
        failure.delay,
        DelayKind::MailboxFull
            | DelayKind::SpamDetected
            | DelayKind::IPFailure
            | DelayKind::InternalFailure
    );
    let in_doubt = failure.attempt.as_ref().is_none_or(|attempt| {
        attempt.phase.as_deref() == Some(Phase::EndOfData.name()) && attempt.reply.is_none()
    });
    !failure.permanent && !patient && !in_doubt
}
