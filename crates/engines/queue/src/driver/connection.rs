//! The task of one connection: it opens it, carries out one job after the other, and closes it.

use super::carried::Share;
use super::{Context, Event, load};
use crate::core::{ConnectionId, Input};
use crate::mail::{Content, Facts, outgoing};
use base::MessageNumber;
use model::delivery::{
    BounceKind, DelayKind, Failure, Job, JobRecipient, Outcome, Outgoing, Report, Route,
};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::mpsc::{Receiver, Sender, channel};
use tokio::task::{AbortHandle, JoinSet};
use tokio::time::timeout;
use tracing::{Instrument, debug, debug_span, error};

/// How long a leave-taking may last.
const LEAVE: Duration = Duration::from_secs(5);

/// One transaction to carry out.
#[derive(Debug)]
pub(super) struct Assignment {
    pub(super) message: MessageNumber,
    /// Index and number of the attempt.
    pub(super) recipients: Vec<(u16, u32)>,
}

/// The driver's end of a connection.
pub(super) struct Line {
    jobs: Sender<Assignment>,
    task: AbortHandle,
    pub(super) open: bool,
    pub(super) site: String,
}

impl Line {
    pub(super) fn open(
        tasks: &mut JoinSet<()>,
        context: Arc<Context>,
        id: ConnectionId,
        source: Arc<str>,
        route: Arc<Route>,
    ) -> Self {
        // The core assigns one job at a time.
        let (jobs, jobs_in) = channel(1);
        let site = route.site.0.clone();
        let farewell = Farewell { context, id };
        let task = tasks.spawn(run(farewell, source, route, jobs_in));
        Self {
            jobs,
            task,
            open: false,
            site,
        }
    }

    pub(super) fn assign(&self, job: Assignment) {
        if self.jobs.try_send(job).is_err() {
            // Its task is gone; the farewell is on its way and gives the recipients back.
            self.task.abort();
        }
    }

    /// Lets an open connection take leave; gives up one that is being opened.
    pub(super) fn close(self) {
        if !self.open {
            self.task.abort();
        }
    }
}

/// Says that the connection is no more, whatever ended its task: leave, cut, or panic.
struct Farewell {
    context: Arc<Context>,
    id: ConnectionId,
}

impl Drop for Farewell {
    fn drop(&mut self) {
        let connection = self.id;
        self.context.tell(Event::Core(Input::Closed { connection }));
    }
}

async fn run(
    farewell: Farewell,
    source: Arc<str>,
    route: Arc<Route>,
    mut jobs: Receiver<Assignment>,
) {
    let (context, connection) = (&farewell.context, farewell.id);
    let opened = context.transport.open(&source, route.clone()).await;
    let mut open = match opened {
        Ok(open) => open,
        Err(failure) => {
            let result = Err(failure);
            context.tell(Event::Core(Input::Opened { connection, result }));
            return;
        }
    };
    let result = Ok(());
    context.tell(Event::Core(Input::Opened { connection, result }));
    while let Some(assignment) = jobs.recv().await {
        let report = match prepare(context, &assignment).await {
            Ok((job, _share)) => {
                let attempt = job.recipients.first().map(|recipient| recipient.attempt);
                let id = job.message.id;
                let span = debug_span!("attempt", message_id = %id, site = route.site.0, attempt);
                open.deliver(job).instrument(span).await
            }
            Err(reason) => unprepared(&assignment, &reason),
        };
        debug!(
            message = assignment.message.0,
            usable = report.usable,
            "a transaction ended"
        );
        context.tell(Event::Core(Input::Finished { connection, report }));
    }
    // A remote that does not answer QUIT is left without a word.
    let _ = timeout(LEAVE, open.close()).await;
}

/// Makes a job of an assignment; the content comes from memory, or from the journal. A large one comes with a share of
/// the memory for such, to be kept until it is delivered.
async fn prepare(
    context: &Context,
    assignment: &Assignment,
) -> Result<(Job, Option<Share>), String> {
    // Facts of what is in the window are known; what is not is read first and asks then.
    let known = context.cache.facts(assignment.message);
    let early = context
        .carried
        .take(known.as_ref().map_or(0, |facts| facts.size))
        .await;
    let (facts, message) = content(context, assignment.message).await?;
    let share = match known {
        Some(_) => early,
        None => context.carried.take(facts.size).await,
    };
    let recipients = assignment.recipients.iter().map(|(index, attempt)| {
        let address = facts.destinations.get(usize::from(*index));
        Ok(JobRecipient {
            index: *index,
            address: address
                .ok_or("a recipient is not in the mail record")?
                .clone(),
            attempt: *attempt,
        })
    });
    let job = Job {
        message,
        recipients: recipients.collect::<Result<_, &str>>()?,
    };
    Ok((job, share))
}

async fn content(
    context: &Context,
    number: MessageNumber,
) -> Result<(Arc<Facts>, Arc<Outgoing>), String> {
    if let Some(known) = context.cache.get(number) {
        return Ok(known);
    }
    let stored = context.journal.message(context.shard.id, number).await;
    let stored = stored.map_err(|cause| {
        error!(number = number.0, %cause, "a message could not be read");
        "the message could not be read from the store"
    })?;
    let missing = || {
        error!(number = number.0, "a waiting message has no body");
        "the message is not in the store"
    };
    let stored = stored.ok_or_else(missing)?;
    let record = load::parse(number, &stored.record);
    let record = record.ok_or("the mail record does not read")?;
    let body = stored.body.ok_or_else(missing)?;
    let facts = Arc::new(Facts::of(&record));
    let message = Arc::new(outgoing(&record, Content::split(&record, &body)));
    context
        .cache
        .put(number, facts.clone(), Some(message.clone()));
    Ok((facts, message))
}

/// The report of a job that never reached the connection.
fn unprepared(assignment: &Assignment, reason: &str) -> Report {
    let failure = Failure {
        permanent: false,
        reason: reason.to_owned(),
        delay: DelayKind::InternalFailure,
        bounce: BounceKind::TransientGeneral,
        status: Some("4.3.0".into()),
        retry_at: None,
        attempt: None,
    };
    let outcomes = assignment.recipients.iter();
    let outcomes = outcomes.map(|(index, _)| (*index, Outcome::Failed(failure.clone())));
    Report {
        outcomes: outcomes.collect(),
        usable: true,
    }
}
