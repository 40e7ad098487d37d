//! Load generators and a sink: the same messages by either API or by SMTP, every recipient unique, a ledger of what was
//! acknowledged and of what is in doubt. `make bench` and the tests use it against servers of their own, `sesame bench`
//! is the operator's (docs/adr/042).
//!
//! *Invariants.* Nothing here uses the product's drivers or protocol code: an error there cannot hide behind the same
//! error here. A load ends: with its plan, or with its last connection.
//!
//! *What it does not know.* Engines, stores, how a server is configured.
//!
//! *Start reading at* [`Plan`] and [`Progress`], then [`api`]. RFC 5321, RFC 2920, AWS Signature Version 4.

pub mod api;
pub mod http;
pub mod os;
pub mod sigv4;
pub mod sink;
pub mod smtp;
pub mod tls;

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::time::Instant;

/// A lock whose holder panicked still guards whole values here: each is replaced or appended to in one step.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What is to be sent.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Address of the author.
    pub from: String,
    /// Recipients are `RUN-N@DOMAIN`, over these domains in turn.
    pub run: String,
    /// Domains of the recipients.
    pub domains: Vec<String>,
    /// Messages in all.
    pub messages: u64,
    /// Connections that send, each one message at a time.
    pub connections: usize,
    /// Octets of a message's text.
    pub size: usize,
}

impl Plan {
    /// The recipient of message number `n`.
    pub fn recipient(&self, n: u64) -> String {
        let domain = &self.domains[(n % self.domains.len() as u64) as usize];
        format!("{}-{n}@{domain}", self.run)
    }

    /// Text of the wanted size in lines as people write them.
    pub fn text(&self) -> String {
        const LINE: &str =
            "The quick brown fox jumps over the lazy dog, and so it goes on 0123456789.\r\n";
        let mut text = LINE.repeat(self.size / LINE.len() + 1);
        text.truncate(self.size.saturating_sub(2));
        text.push_str("\r\n");
        text
    }
}

/// What became of a load.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// Recipient and message id of every message that was acknowledged.
    pub acknowledged: Vec<(String, String)>,
    /// Recipients whose answer never came.
    pub doubtful: Vec<String>,
    /// Answers that refused, at most a hundred of them.
    pub refused: Vec<String>,
    /// Times from request to answer, sorted.
    pub latencies: Vec<Duration>,
    /// From the first request to the last answer.
    pub elapsed: Duration,
}

impl Outcome {
    /// The latency that this share of the answers did not exceed.
    pub fn percentile(&self, share: f64) -> Duration {
        let last = self.latencies.len().saturating_sub(1);
        let at = (last as f64 * share).round() as usize;
        self.latencies.get(at).copied().unwrap_or_default()
    }
}

/// A load while it runs: shared by its connections and whoever watches it.
#[derive(Debug, Default)]
pub struct Progress {
    next: AtomicU64,
    acknowledged: AtomicU64,
    stop: AtomicBool,
    outcome: Mutex<Outcome>,
}

impl Progress {
    /// How many messages are acknowledged.
    pub fn acknowledged(&self) -> u64 {
        self.acknowledged.load(Ordering::Acquire)
    }

    /// Lets every connection finish its message and end.
    pub fn stop(&self) {
        self.stop.store(true, Ordering::Release);
    }

    /// The number of the next message; `None` when the plan is done.
    fn claim(&self, plan: &Plan) -> Option<u64> {
        if self.stop.load(Ordering::Acquire) {
            return None;
        }
        let n = self.next.fetch_add(1, Ordering::Relaxed);
        (n < plan.messages).then_some(n)
    }

    fn acknowledge(&self, recipient: String, id: String, took: Duration) {
        let mut outcome = lock(&self.outcome);
        outcome.acknowledged.push((recipient, id));
        outcome.latencies.push(took);
        self.acknowledged.fetch_add(1, Ordering::Release);
    }

    fn doubt(&self, recipient: String) {
        lock(&self.outcome).doubtful.push(recipient);
    }

    fn refuse(&self, answer: String) {
        let mut outcome = lock(&self.outcome);
        if outcome.refused.len() < 100 {
            outcome.refused.push(answer);
        }
    }

    fn finish(&self, began: Instant) -> Outcome {
        let mut outcome = std::mem::take(&mut *lock(&self.outcome));
        outcome.latencies.sort_unstable();
        outcome.elapsed = began.elapsed();
        outcome
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn recipients_go_round_the_domains_and_the_text_has_its_size() {
        let plan = Plan {
            from: "a@b.test".into(),
            run: "r".into(),
            domains: vec!["x.test".into(), "y.test".into()],
            messages: 3,
            connections: 1,
            size: 10_240,
        };
        assert_eq!(plan.recipient(0), "r-0@x.test");
        assert_eq!(plan.recipient(3), "r-3@y.test");
        assert_eq!(plan.text().len(), 10_240);
        assert!(plan.text().ends_with("\r\n"));
        let progress = Progress::default();
        assert_eq!(std::iter::from_fn(|| progress.claim(&plan)).count(), 3);
    }

    #[test]
    fn percentiles_are_those_of_the_sorted_latencies() {
        let outcome = Outcome {
            latencies: (1..=100).map(Duration::from_millis).collect(),
            ..Outcome::default()
        };
        assert_eq!(outcome.percentile(0.5), Duration::from_millis(51));
        assert_eq!(outcome.percentile(0.99), Duration::from_millis(99));
        assert_eq!(Outcome::default().percentile(0.5), Duration::ZERO);
    }
}
