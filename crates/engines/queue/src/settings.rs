//! Every limit of the queue has a name here.

use base::ShardId;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;
use store::Epoch;

/// The shard that this queue works on, with the proof that it is ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shard {
    /// Which.
    pub id: ShardId,
    /// Its lease.
    pub epoch: Epoch,
}

/// Settings of core and driver; `Default` is what an installation starts with.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Settings {
    /// Names of the egress sources; mail whose way names none of them keeps, by its account, to one.
    pub sources: Vec<String>,
    /// Names of the routes that there are beside MX.
    pub routes: BTreeSet<String>,
    /// Waits between attempts; the last one repeats.
    pub schedule: Vec<Duration>,
    /// How much a wait may differ from the schedule, in per cent.
    pub jitter_percent: u32,
    /// The give-up time of mail whose record does not say one.
    pub expiry_default: Duration,
    /// How much later than its give-up time a recipient may still be tried.
    pub expiry_grace: Duration,
    /// Longest time for which a failing path or domain is left alone.
    pub suspension_max: Duration,
    /// Recipients held in memory, over all queues.
    pub window: usize,
    /// Recipients that one load may bring.
    pub load_page: usize,
    /// Loads under way at once.
    pub loads: usize,
    /// Open connections from which on a site that has one gets no further one.
    pub connections: usize,
    /// Open connections at most, whatever their site.
    pub connections_max: usize,
    /// Look-ups of routes under way at once; the resolver opens a socket for each.
    pub lookups: usize,
    /// Limits of an egress path.
    pub path: PathLimits,
    /// Limits of single sites, by site name.
    pub sites: BTreeMap<String, PathLimits>,
    /// Sites whose outcomes are not counted: the mailbox simulator's.
    pub uncounted_sites: BTreeSet<String>,
    /// Batches of outcomes being committed at once; more outcomes join the next batch.
    pub commits: usize,
    /// Whether accounts, tenants and queues share a path evenly; off, first come is first served.
    pub fair: bool,
    /// Bytes of message bodies held in memory.
    pub body_bytes: usize,
    /// Bytes of messages over 1 MB that connections carry at once, beside `body_bytes`.
    pub carried_bytes: usize,
    /// Accepted mails that wait for the driver; more are found in the store.
    pub handoff: usize,
    /// Newest inputs of the core that are kept for a replay (docs/adr/053); 0 keeps none.
    pub flight_inputs: usize,
    /// Bugs to plant.
    pub faults: Faults,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            sources: vec!["default".into()],
            routes: BTreeSet::new(),
            schedule: [60, 120, 300, 600, 1_200, 2_400, 3_600]
                .map(Duration::from_secs)
                .to_vec(),
            jitter_percent: 20,
            expiry_default: Duration::from_hours(14),
            expiry_grace: Duration::from_mins(1),
            suspension_max: Duration::from_mins(10),
            window: 20_000,
            load_page: 250,
            loads: 4,
            connections: 1_000,
            connections_max: 2_000,
            lookups: 500,
            path: PathLimits::default(),
            sites: BTreeMap::new(),
            uncounted_sites: BTreeSet::new(),
            commits: 2,
            fair: true,
            body_bytes: 64 << 20,
            carried_bytes: 128 << 20,
            handoff: 1_024,
            flight_inputs: 0,
            faults: Faults::default(),
        }
    }
}

impl Settings {
    /// Corrects what would bring the queue to a stand.
    pub(crate) fn sane(mut self) -> Self {
        if self.sources.is_empty() {
            self.sources.push("default".into());
        }
        if self.schedule.is_empty() {
            self.schedule.push(Duration::from_mins(1));
        }
        for wait in &mut self.schedule {
            *wait = (*wait).max(Duration::from_millis(1));
        }
        self.jitter_percent = self.jitter_percent.min(90);
        for count in [
            &mut self.window,
            &mut self.load_page,
            &mut self.loads,
            &mut self.connections,
            &mut self.lookups,
            &mut self.commits,
            &mut self.handoff,
        ] {
            *count = (*count).max(1);
        }
        self.connections_max = self.connections_max.max(self.connections);
        for limits in std::iter::once(&mut self.path).chain(self.sites.values_mut()) {
            limits.connections = limits.connections.max(1);
            limits.connections_start = limits.connections_start.clamp(1, limits.connections);
            limits.deliveries_per_connection = limits.deliveries_per_connection.max(1);
            limits.recipients_per_transaction = limits.recipients_per_transaction.clamp(1, 1_000);
            limits.opens_per_second = limits.opens_per_second.clamp(1, 1_000);
        }
        self
    }

    /// The limits of a path to this site.
    pub(crate) fn limits(&self, site: &str) -> &PathLimits {
        self.sites.get(site).unwrap_or(&self.path)
    }
}

/// Limits of one egress path: what one source may do to one site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PathLimits {
    /// Connections at once.
    pub connections: u32,
    /// Connections at once before anything is known about the site.
    pub connections_start: u32,
    /// Transactions over one connection.
    pub deliveries_per_connection: u32,
    /// Recipients of one transaction (RFC 5321 §4.5.3.1.8 demands 100 of every server).
    pub recipients_per_transaction: usize,
    /// New connections in a second.
    pub opens_per_second: u32,
    /// How long a connection is kept without a job.
    pub idle_timeout: Duration,
}

impl Default for PathLimits {
    fn default() -> Self {
        Self {
            connections: 20,
            connections_start: 5,
            deliveries_per_connection: 100,
            recipients_per_transaction: 100,
            opens_per_second: 100,
            idle_timeout: Duration::from_secs(5),
        }
    }
}

/// Bugs that the simulator plants to prove that it finds them. All off in every product.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Faults {
    /// Some outcomes are forgotten instead of committed.
    pub lost_outcome: bool,
    /// Some recipients are handed to a second connection while the first still works on them.
    pub double_claim: bool,
    /// An owner that was fenced goes on as if its batches had been committed.
    pub stale_epoch: bool,
}
