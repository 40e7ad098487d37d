//! One group commit: bodies, their sync, one transaction, then the answers.

use super::engine::{Mail, Shard};
use super::prepare::{Change, Request, Stored};
use crate::bodies::{Body, Location};
use crate::room::is_full;
use crate::sql::{self, Failure};
use base::ShardId;
use rusqlite::params;
use std::collections::BTreeMap;
use store::{CommitError, Committed};

/// Commits that are decided together.
pub(crate) struct Group {
    members: Vec<Member>,
}

struct Member {
    request: Request,
    answer: Option<Result<Committed, CommitError>>,
    /// Whether it has changed something: not so when it is refused, or answered as before.
    applied: bool,
}

/// What a group has changed beside the database; takes effect when it is committed.
#[derive(Default)]
pub(super) struct Effects {
    /// Counters, summed over the group.
    pub(super) counts: BTreeMap<(String, i64), i64>,
    /// Bodies whose last recipient is settled.
    pub(super) freed: Vec<Location>,
}

/// How a pass over the group ended early.
enum Stop {
    /// A batch was refused half way: all must be undone, and done again with savepoints.
    Again,
    /// The database failed.
    Failed(Failure),
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}

impl From<rusqlite::Error> for Stop {
    fn from(error: rusqlite::Error) -> Self {
        Self::Failed(error.into())
    }
}

/// What became of one batch.
enum Answer {
    /// It happened.
    Applied(Committed),
    /// It changed nothing.
    Unchanged(Result<Committed, CommitError>),
}

/// Why a batch does not happen.
pub(super) enum Refusal {
    /// It is answered so, and changed nothing.
    Clean(Result<Committed, CommitError>),
    /// It is answered so, after it has changed something.
    HalfWay(CommitError),
    /// The database failed.
    Failed(Failure),
}

impl From<Failure> for Refusal {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}

impl From<rusqlite::Error> for Refusal {
    fn from(error: rusqlite::Error) -> Self {
        Self::Failed(error.into())
    }
}

impl Group {
    pub(crate) fn new(requests: Vec<Request>) -> Self {
        let member = |mut request: Request| {
            request.batch.take_over();
            Member {
                request,
                answer: None,
                applied: false,
            }
        };
        Self {
            members: requests.into_iter().map(member).collect(),
        }
    }

    /// Commits and answers.
    pub(crate) fn run(mut self, mail: &mut Mail) {
        if mail.faults.ack_before_commit {
            self.answer_early(mail);
        }
        if mail.failure().is_none() {
            self.commit(mail);
        }
        if let Some(reason) = mail.failure() {
            for member in &mut self.members {
                member.answer = Some(Err(CommitError::Unknown(reason.to_owned())));
            }
        }
        let rows = self.members.iter().map(|m| m.request.batch.changes.len());
        let bytes = self.members.iter().map(|m| m.request.batch.row_bytes);
        let (rows, bytes) = (rows.sum(), bytes.sum());
        for member in self.members {
            let unanswered = Err(CommitError::Unknown("the store has failed".into()));
            // A caller that went away needs no answer.
            let _ = member
                .request
                .answer
                .send(member.answer.unwrap_or(unanswered));
        }
        if mail.failure().is_none() {
            mail.committed(rows, bytes);
        }
    }

    fn commit(&mut self, mail: &mut Mail) {
        if let Err(error) = self.write_bodies(mail) {
            mail.appender.abandon(&mail.segments, mail.clock.now().0);
            if !is_full(&error) {
                mail.fail(&format!("bodies cannot be written: {error}"));
                return;
            }
            self.no_room();
        }
        loop {
            match self.attempt(mail) {
                Ok(()) => return,
                Err(Failure::Full) => {
                    if !self.give_way() && !mail.make_room() {
                        self.refuse_all();
                        self.settle_bodies(mail, &Effects::default());
                        return;
                    }
                }
                Err(Failure::Constraint) => {
                    mail.fail("a row contradicts the tables");
                    return;
                }
                Err(Failure::Broken(reason)) => {
                    mail.fail(&format!("mail cannot be committed: {reason}"));
                    return;
                }
            }
        }
    }

    /// Writes the small bodies and syncs them; marks the batches for which there is no room.
    fn write_bodies(&mut self, mail: &mut Mail) -> std::io::Result<()> {
        if !self.members.iter().any(|m| m.request.batch.is_mail) {
            return Ok(());
        }
        if !mail.room.for_mail() {
            self.no_room();
            return Ok(());
        }
        let mut places: Vec<&mut Stored> = self
            .members
            .iter_mut()
            .flat_map(|member| member.request.batch.bodies())
            .filter(|body| matches!(body, Stored::Small(_)))
            .collect();
        let bodies: Vec<&Body> = places
            .iter()
            .filter_map(|place| match place {
                Stored::Small(body) => Some(body),
                _ => None,
            })
            .collect();
        let (now, bytes) = (mail.clock.now().0, mail.room.segment_bytes);
        let locations = mail.appender.append(&mail.segments, &bodies, bytes, now)?;
        mail.appender.sync(mail.faults)?;
        for (place, location) in places.iter_mut().zip(locations) {
            **place = Stored::At(location);
        }
        Ok(())
    }

    fn no_room(&mut self) {
        for member in &mut self.members {
            let batch = &mut member.request.batch;
            batch.no_room |= batch.is_mail;
        }
    }

    /// New mail gives way to outcomes; `false` when none is left that could.
    fn give_way(&mut self) -> bool {
        let gave = self
            .members
            .iter()
            .any(|m| m.request.batch.is_mail && !m.request.batch.no_room);
        self.no_room();
        gave
    }

    fn refuse_all(&mut self) {
        for member in &mut self.members {
            member.answer = Some(Err(CommitError::Full));
            member.applied = false;
        }
    }

    /// One transaction over all, with savepoints only where a batch was refused half way.
    fn attempt(&mut self, mail: &mut Mail) -> Result<(), Failure> {
        let shards = mail.shards.clone();
        let mut effects = Effects::default();
        let mut done = self.pass(mail, &mut effects, false);
        if matches!(done, Err(Stop::Again)) {
            undo(mail, &shards)?;
            effects = Effects::default();
            done = self.pass(mail, &mut effects, true);
        }
        match done {
            Ok(()) => {}
            Err(Stop::Again) => return Err(Failure::Broken("a batch is refused twice".into())),
            Err(Stop::Failed(failure)) => {
                undo(mail, &shards)?;
                return Err(failure);
            }
        }
        self.settle_bodies(mail, &effects);
        Ok(())
    }

    fn pass(&mut self, mail: &mut Mail, effects: &mut Effects, careful: bool) -> Result<(), Stop> {
        mail.turn_day()?;
        mail.connection
            .prepare_cached("BEGIN IMMEDIATE")?
            .execute([])?;
        for member in &mut self.members {
            let answer = apply_one(mail, &member.request, effects, careful)?;
            member.applied = matches!(answer, Answer::Applied(_));
            member.answer = Some(match answer {
                Answer::Applied(committed) => Ok(committed),
                Answer::Unchanged(answer) => answer,
            });
        }
        write_counts(mail, effects)?;
        mail.connection.prepare_cached("COMMIT")?.execute([])?;
        Ok(())
    }

    /// After the commit: what lives and what is dead in the segments.
    fn settle_bodies(&self, mail: &Mail, effects: &Effects) {
        let refused = self.members.iter().filter(|member| !member.applied);
        let garbage = refused.flat_map(|member| member.request.batch.locations());
        let mut emptied = false;
        for location in garbage.chain(effects.freed.iter().copied()) {
            emptied |= mail.segments.release(location);
        }
        if emptied {
            mail.segments.drop_dead(mail.appender.active());
        }
    }

    /// The planted fault: says yes before anything is done.
    fn answer_early(&mut self, mail: &Mail) {
        for member in &mut self.members {
            let known = mail.shards.get(&member.request.shard);
            let seq = known.map_or(0, |k| k.last_seq) + member.request.batch.appends;
            let (answer, _) = tokio::sync::oneshot::channel();
            let early = std::mem::replace(&mut member.request.answer, answer);
            let _ = early.send(Ok(Committed(store::Seq(seq))));
        }
    }
}

/// Undoes a transaction and what was noted beside it.
fn undo(mail: &mut Mail, shards: &BTreeMap<ShardId, Shard>) -> Result<(), Failure> {
    sql::roll_back(&mail.connection)?;
    mail.shards.clone_from(shards);
    mail.queues.clear();
    Ok(())
}

/// Applies one batch; careful passes can undo it alone.
fn apply_one(
    mail: &mut Mail,
    request: &Request,
    effects: &mut Effects,
    careful: bool,
) -> Result<Answer, Stop> {
    if careful {
        mail.connection
            .prepare_cached("SAVEPOINT batch")?
            .execute([])?;
    }
    let known = mail.shards.get(&request.shard).copied();
    let mut own = Effects::default();
    let answer = match mail.apply(request, &mut own) {
        Ok(committed) => {
            effects.add(own);
            Answer::Applied(committed)
        }
        Err(Refusal::Clean(answer)) => Answer::Unchanged(answer),
        Err(Refusal::HalfWay(_)) if !careful => return Err(Stop::Again),
        Err(Refusal::HalfWay(error)) => {
            mail.connection
                .prepare_cached("ROLLBACK TO batch")?
                .execute([])?;
            if let Some(known) = known {
                mail.shards.insert(request.shard, known);
            }
            mail.queues.clear();
            Answer::Unchanged(Err(error))
        }
        Err(Refusal::Failed(failure)) => return Err(failure.into()),
    };
    if careful {
        mail.connection
            .prepare_cached("RELEASE batch")?
            .execute([])?;
    }
    Ok(answer)
}

fn write_counts(mail: &Mail, effects: &Effects) -> Result<(), Failure> {
    for ((series, minute), by) in &effects.counts {
        mail.connection
            .prepare_cached(
                "INSERT INTO series(name, minute, value) VALUES(?1, ?2, ?3)
                 ON CONFLICT(name, minute) DO UPDATE SET value = value + ?3",
            )?
            .execute(params![series, minute, by])?;
    }
    Ok(())
}

impl Effects {
    fn add(&mut self, other: Self) {
        for (key, by) in other.counts {
            let sum = self.counts.entry(key).or_default();
            *sum = sum.saturating_add(by);
        }
        self.freed.extend(other.freed);
    }

    /// Notes a count.
    pub(super) fn count(&mut self, change: &Change) {
        if let Change::Count { series, minute, by } = change {
            let sum = self.counts.entry((series.clone(), *minute)).or_default();
            *sum = sum.saturating_add(*by);
        }
    }
}
