//! Numbers for metrics and for the operator.

use serde::{Deserialize, Serialize};

/// What the queue is doing at one moment, and has done since it started.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    /// Scheduled queues in which something waits.
    pub queues: u64,
    /// Waiting recipients, in memory or in the store; near enough for a gauge.
    pub waiting: u64,
    /// Recipients in memory.
    pub window: u64,
    /// Recipients in memory that could be tried at once.
    pub ready: u64,
    /// Egress paths known.
    pub paths: u64,
    /// Egress paths that are left alone after failures.
    pub paths_suspended: u64,
    /// Connections being opened.
    pub connections_opening: u64,
    /// Connections that carry out a transaction.
    pub connections_busy: u64,
    /// Connections without a job.
    pub connections_idle: u64,
    /// Connections opened since the start.
    pub opened: u64,
    /// Connections that could not be opened.
    pub open_failures: u64,
    /// Transactions begun.
    pub transactions: u64,
    /// Recipients tried, each as often as it was.
    pub attempts: u64,
    /// Recipients delivered.
    pub delivered: u64,
    /// Deferrals.
    pub deferred: u64,
    /// Recipients bounced.
    pub bounced: u64,
    /// Recipients given up.
    pub expired: u64,
    /// Batches committed.
    pub commits: u64,
    /// Recipients whose outcome the store refused, since they had been settled by somebody else.
    pub conflicts: u64,
    /// Pages read from the store.
    pub loads: u64,
    /// Bytes of message bodies in memory.
    pub body_bytes: u64,
}
