//! The loop of a committer: takes everything that waits, commits it as one group, answers all; reads are served between
//! groups. It runs on a thread of its own, or as a task of the simulator's runtime.

mod company;

use crate::{OnFatal, Options};
use company::Company;
use std::sync::Arc;
use std::sync::atomic::{AtomicIsize, Ordering};
use std::time::Duration;
use store::Error;
use tokio::runtime::Builder;
use tokio::sync::{Notify, mpsc, oneshot};
use tokio::time::{Instant, sleep_until, timeout_at};

/// Commits that may stand in the queue; more wait in their callers.
const COMMITS_QUEUED: usize = 4_096;
/// Reads that may stand in the queue.
const JOBS_QUEUED: usize = 1_024;
/// Commits of one group.
const GROUP_COMMITS: usize = 512;
/// Weight of one group: bounds the memory of its buffer and the time until its answers.
const GROUP_BYTES: usize = 8 << 20;
/// Jobs served before commits have their turn.
const JOBS_IN_A_ROW: usize = 64;

/// What a committer does with the queue's content.
pub(crate) trait Engine: Send + 'static {
    /// Something to be committed.
    type Commit: Send + 'static;

    /// How much of a group it fills.
    fn weight(commit: &Self::Commit) -> usize;

    /// Commits all of them and answers each.
    fn group(&mut self, commits: Vec<Self::Commit>);

    /// Does a little of what can wait; answers how long the next time can wait.
    fn tend(&mut self) -> Duration;

    /// The last thing before the end.
    fn close(&mut self);
}

/// A read, or a write of another kind.
type Job<E> = Box<dyn FnOnce(&mut E) + Send>;

/// Wakes the committer once for as many commits as it waits for, instead of once for each.
#[derive(Default)]
struct Bell {
    queued: AtomicIsize,
    wanted: AtomicIsize,
    notify: Notify,
}

impl Bell {
    /// One more is queued.
    fn queued(&self) {
        let queued = self.queued.fetch_add(1, Ordering::SeqCst) + 1;
        if queued >= self.wanted.load(Ordering::SeqCst) {
            self.notify.notify_one();
        }
    }

    /// One was taken, perhaps just before it was counted.
    fn taken(&self) {
        self.queued.fetch_sub(1, Ordering::SeqCst);
    }

    /// Waits until so many are queued; may end early.
    async fn wait(&self, wanted: usize) {
        self.wanted.store(wanted as isize, Ordering::SeqCst);
        if self.queued.load(Ordering::SeqCst) < wanted as isize {
            self.notify.notified().await;
        }
    }
}

/// The way to an engine.
pub(crate) struct Link<E: Engine> {
    bell: Arc<Bell>,
    commits: mpsc::Sender<E::Commit>,
    jobs: mpsc::Sender<Job<E>>,
}

impl<E: Engine> Clone for Link<E> {
    fn clone(&self) -> Self {
        Self {
            bell: Arc::clone(&self.bell),
            commits: self.commits.clone(),
            jobs: self.jobs.clone(),
        }
    }
}

impl<E: Engine> Link<E> {
    /// Queues a commit; gives it back when the engine is gone.
    pub(crate) async fn commit(&self, commit: E::Commit) -> Result<(), E::Commit> {
        self.commits.send(commit).await.map_err(|error| error.0)?;
        self.bell.queued();
        Ok(())
    }

    /// Has the engine do something between two groups.
    pub(crate) async fn ask<T: Send + 'static>(
        &self,
        job: impl FnOnce(&mut E) -> Result<T, Error> + Send + 'static,
    ) -> Result<T, Error> {
        let (answer, answered) = oneshot::channel();
        let job = Box::new(move |engine: &mut E| {
            // A caller that went away needs no answer.
            let _ = answer.send(job(engine));
        });
        let closed = || Error::Failed("the store is closed".into());
        self.jobs.send(job).await.map_err(|_| closed())?;
        answered.await.map_err(|_| closed())?
    }
}

/// The end of a worker: asked for, and reported.
pub(crate) struct Handle {
    stop: Option<oneshot::Sender<()>>,
    stopped: oneshot::Receiver<()>,
}

impl Handle {
    /// Has the worker commit what is queued and end.
    pub(crate) async fn close(mut self) {
        drop(self.stop.take());
        // An error means that it has ended already.
        let _ = (&mut self.stopped).await;
    }
}

/// Starts an engine.
pub(crate) fn start<E: Engine>(
    name: &str,
    engine: E,
    options: &Options,
) -> std::io::Result<(Link<E>, Handle)> {
    let (commits, commit_queue) = mpsc::channel(COMMITS_QUEUED);
    let (jobs, job_queue) = mpsc::channel(JOBS_QUEUED);
    let (stop, stop_asked) = oneshot::channel();
    let (stopping, stopped) = oneshot::channel();
    let bell = Arc::new(Bell::default());
    let worker = Worker {
        engine,
        bell: Arc::clone(&bell),
        commits: commit_queue,
        jobs: job_queue,
        stop: stop_asked,
        company_wait: options.company_wait,
        company: Company::new(),
        tend_at: Instant::now(),
    };
    let alarm = Alarm(options.on_fatal.clone());
    let run = async move {
        // Named here, so that it falls with this task when the worker panics.
        let _alarm = alarm;
        worker.run().await;
        // Nobody may be waiting for the end.
        let _ = stopping.send(());
    };
    if options.inline {
        tokio::spawn(run);
    } else {
        let runtime = Builder::new_current_thread().enable_time().build()?;
        std::thread::Builder::new()
            .name(name.into())
            .spawn(move || runtime.block_on(run))?;
    }
    let stop = Some(stop);
    let link = Link {
        bell,
        commits,
        jobs,
    };
    Ok((link, Handle { stop, stopped }))
}

/// Says that a committer has panicked: without it nobody would be told, and nothing committed.
struct Alarm(Option<OnFatal>);

impl Drop for Alarm {
    fn drop(&mut self) {
        if std::thread::panicking()
            && let Some(on_fatal) = &self.0
        {
            on_fatal("a committer has panicked");
        }
    }
}

struct Worker<E: Engine> {
    engine: E,
    bell: Arc<Bell>,
    commits: mpsc::Receiver<E::Commit>,
    jobs: mpsc::Receiver<Job<E>>,
    stop: oneshot::Receiver<()>,
    company_wait: Duration,
    company: Company,
    tend_at: Instant,
}

enum Wake<E: Engine> {
    Commits,
    Job(Job<E>),
    Tend,
    Stop,
}

impl<E: Engine> Worker<E> {
    async fn run(mut self) {
        loop {
            match self.next().await {
                Wake::Commits => {
                    self.serve_jobs();
                    let group = self.gather().await;
                    if group.is_empty() {
                        continue;
                    }
                    self.company.came(group.len());
                    self.engine.group(group);
                    if Instant::now() >= self.tend_at {
                        self.tend();
                    }
                }
                Wake::Job(job) => {
                    job(&mut self.engine);
                    self.serve_jobs();
                }
                Wake::Tend => self.tend(),
                Wake::Stop => break,
            }
        }
        self.drain();
        self.engine.close();
    }

    async fn next(&mut self) -> Wake<E> {
        tokio::select! {
            biased;
            () = self.bell.wait(1) => Wake::Commits,
            Some(job) = self.jobs.recv() => Wake::Job(job),
            _ = &mut self.stop => Wake::Stop,
            () = sleep_until(self.tend_at) => Wake::Tend,
        }
    }

    /// Takes what is queued; under load waits a moment for those who are likely to come.
    async fn gather(&mut self) -> Vec<E::Commit> {
        let mut group = Vec::new();
        let mut weight = 0;
        self.take(&mut group, &mut weight);
        let missing = self.company.expected().saturating_sub(group.len());
        if missing > 0 && !group.is_empty() && weight < GROUP_BYTES {
            let deadline = Instant::now() + self.company_wait;
            // Whoever has come by the deadline is taken, however many they are.
            let _ = timeout_at(deadline, self.bell.wait(missing)).await;
            self.take(&mut group, &mut weight);
        }
        group
    }

    fn take(&mut self, group: &mut Vec<E::Commit>, weight: &mut usize) {
        while group.len() < GROUP_COMMITS && *weight < GROUP_BYTES {
            let Ok(next) = self.commits.try_recv() else {
                return;
            };
            self.bell.taken();
            *weight += E::weight(&next);
            group.push(next);
        }
    }

    fn serve_jobs(&mut self) {
        for _ in 0..JOBS_IN_A_ROW {
            match self.jobs.try_recv() {
                Ok(job) => job(&mut self.engine),
                Err(_) => break,
            }
        }
    }

    fn tend(&mut self) {
        self.tend_at = Instant::now() + self.engine.tend();
    }

    /// Commits and serves what was queued before the end.
    fn drain(&mut self) {
        self.commits.close();
        self.jobs.close();
        let mut rest = Vec::new();
        while let Ok(commit) = self.commits.try_recv() {
            self.bell.taken();
            rest.push(commit);
        }
        if !rest.is_empty() {
            self.engine.group(rest);
        }
        while let Ok(job) = self.jobs.try_recv() {
            job(&mut self.engine);
        }
    }
}

#[cfg(test)]
mod tests;
