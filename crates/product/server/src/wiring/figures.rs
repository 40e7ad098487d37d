//! The queue's figures as metrics.

use crate::metrics::Registry;
use queue::{Handle, Snapshot};

type Pick = fn(&Snapshot) -> u64;

/// Gauges of this moment.
const GAUGES: [(&str, &str, Pick); 7] = [
    (
        "queue_waiting_recipients",
        "Recipients that wait, in memory or in the store.",
        |s| s.waiting,
    ),
    (
        "queue_ready_recipients",
        "Recipients in memory that could be tried at once.",
        |s| s.ready,
    ),
    ("queue_window_recipients", "Recipients in memory.", |s| {
        s.window
    }),
    (
        "queue_queues",
        "Scheduled queues in which something waits.",
        |s| s.queues,
    ),
    ("queue_paths", "Egress paths known.", |s| s.paths),
    (
        "queue_paths_suspended",
        "Egress paths left alone after failures.",
        |s| s.paths_suspended,
    ),
    ("queue_body_bytes", "Message bodies in memory.", |s| {
        s.body_bytes
    }),
];

/// Name, meaning, label, and a figure for each of its values.
type Labelled = (
    &'static str,
    &'static str,
    &'static str,
    &'static [(&'static str, Pick)],
);

/// Sums since the start, and gauges with a label.
const TOTALS: [Labelled; 5] = [
    (
        "queue_outcomes_total",
        "What became of attempts, by recipient.",
        "outcome",
        &[
            ("delivered", |s| s.delivered),
            ("deferred", |s| s.deferred),
            ("bounced", |s| s.bounced),
            ("expired", |s| s.expired),
        ],
    ),
    (
        "queue_connections_total",
        "Outgoing connections that were opened, or could not be.",
        "outcome",
        &[("opened", |s| s.opened), ("failed", |s| s.open_failures)],
    ),
    (
        "queue_work_total",
        "Attempts by recipient, transactions, commits, and pages read from the store.",
        "kind",
        &[
            ("attempt", |s| s.attempts),
            ("transaction", |s| s.transactions),
            ("commit", |s| s.commits),
            ("load", |s| s.loads),
        ],
    ),
    (
        "queue_conflicts_total",
        "Outcomes that the store refused, since the recipient had been settled already.",
        "kind",
        &[("settled", |s| s.conflicts)],
    ),
    (
        "queue_connections",
        "Outgoing connections by what they do.",
        "state",
        &[
            ("opening", |s| s.connections_opening),
            ("busy", |s| s.connections_busy),
            ("idle", |s| s.connections_idle),
        ],
    ),
];

/// Shows the queue's figures.
pub(super) fn of_queue(registry: &mut Registry, queue: &Handle) {
    for (name, help, pick) in GAUGES {
        let queue = queue.clone();
        registry.gauge(name, help, move || pick(&queue.stats()) as f64);
    }
    for (name, help, label, picks) in TOTALS {
        let reads = picks
            .iter()
            .map(|(value, pick)| {
                let (queue, pick) = (queue.clone(), *pick);
                let read: crate::metrics::Read = Box::new(move || pick(&queue.stats()) as f64);
                (*value, read)
            })
            .collect();
        let grows = name.ends_with("_total");
        registry.readings(name, help, label, reads, grows);
    }
}
