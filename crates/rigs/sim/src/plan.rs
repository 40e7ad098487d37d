//! What a seed makes of a world: how many clients and hosts, how bad the network, which disasters and when.

use crate::client::Submission;
use crate::dns;
use crate::mx::Manners;
use crate::net::Weather;
use crate::rng::Rng;
use std::time::Duration;

/// A bug that is planted to prove that the simulation finds it (architecture 3.10).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bug {
    /// The API answers before the commit is durable.
    AckBeforeCommit,
    /// The outcome of an attempt is forgotten.
    LostOutcome,
    /// A recipient is given to two connections at once.
    DoubleClaim,
    /// A fenced owner goes on.
    StaleEpoch,
    /// A consumer of the journal moves on before its work is kept.
    SkippedPosition,
}

impl Bug {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::AckBeforeCommit,
        Self::LostOutcome,
        Self::DoubleClaim,
        Self::StaleEpoch,
        Self::SkippedPosition,
    ];

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::AckBeforeCommit => "ack-before-commit",
            Self::LostOutcome => "lost-outcome",
            Self::DoubleClaim => "double-claim",
            Self::StaleEpoch => "stale-epoch",
            Self::SkippedPosition => "skipped-position",
        }
    }
}

/// One thing that goes wrong.
#[derive(Clone, Debug)]
pub enum Disaster {
    /// The power goes at the n-th write or sync after the moment.
    PowerCut {
        /// Which.
        operations: u64,
    },
    /// The process is killed; what it wrote to the kernel stays.
    Kill,
    /// The wall clock jumps.
    ClockJump {
        /// By how much.
        by_ms: i64,
    },
    /// Another server takes the shard over while this one still runs.
    Takeover,
    /// The n-th sync after the moment fails.
    BrokenSync {
        /// Which.
        after: u64,
    },
    /// The disk has no room for a while.
    FullDisk,
}

/// A world's fate.
#[derive(Clone, Debug)]
pub struct Plan {
    /// What each client sends, in order, each after a pause.
    pub clients: Vec<Vec<(Duration, Submission)>>,
    /// What is sent when all disasters are over.
    pub last: Submission,
    /// Receiving hosts by domain.
    pub domains: Vec<Domain>,
    /// The network.
    pub weather: Weather,
    /// Name resolution.
    pub dns: dns::Trouble,
    /// The hosts' behaviour.
    pub manners: Manners,
    /// Disasters with the moments at which they come.
    pub disasters: Vec<(Duration, Disaster)>,
}

/// A receiving domain.
#[derive(Clone, Debug)]
pub struct Domain {
    /// Its name.
    pub name: String,
    /// Preference and number of its hosts; two domains may share one.
    pub hosts: Vec<(u16, u8)>,
}

/// How long clients send, and disasters come.
pub const ACTIVE: Duration = Duration::from_secs(90);
/// The domain that the world sends from.
pub const SENDER: &str = "sender.test";

impl Plan {
    /// The plan of a seed.
    pub fn of(seed: u64) -> Self {
        let mut rng = Rng::new(seed);
        let domains = domains(&mut rng.fork("domains"));
        Self {
            clients: clients(&mut rng.fork("clients"), &domains),
            last: submission(&mut rng.fork("last"), "last", &domains),
            domains,
            weather: weather(&mut rng.fork("weather")),
            dns: dns_trouble(&mut rng.fork("dns")),
            manners: manners(&mut rng.fork("manners")),
            disasters: disasters(&mut rng.fork("disasters")),
        }
    }
}

fn domains(rng: &mut Rng) -> Vec<Domain> {
    let hosts = rng.between(1, 4) as u8;
    (0..rng.between(1, 6))
        .map(|n| Domain {
            name: format!("d{n}.test"),
            hosts: (0..rng.between(1, 2))
                .map(|i| (10 * (i as u16 + 1), rng.below(u64::from(hosts)) as u8))
                .collect(),
        })
        .collect()
}

fn clients(rng: &mut Rng, domains: &[Domain]) -> Vec<Vec<(Duration, Submission)>> {
    (0..rng.between(1, 4))
        .map(|client| {
            let count = rng.between(2, 12);
            let pause_ms = ACTIVE.as_millis() as u64 / count;
            (0..count)
                .map(|n| {
                    let pause = Duration::from_millis(rng.below(pause_ms * 2));
                    (pause, submission(rng, &format!("c{client}m{n}"), domains))
                })
                .collect()
        })
        .collect()
}

fn submission(rng: &mut Rng, token: &str, domains: &[Domain]) -> Submission {
    let recipients = (0..rng.between(1, 4))
        .map(|r| {
            let domain = &domains[rng.below(domains.len() as u64) as usize].name;
            let role = if rng.chance(80) { "gone-" } else { "" };
            format!("{role}{token}r{r}@{domain}")
        })
        .collect();
    Submission {
        token: token.to_owned(),
        from: format!("shop@{SENDER}"),
        recipients,
        lines: rng.between(1, 60) as usize,
        raw: rng.chance(300),
        keyed: rng.chance(400),
    }
}

/// Half of the worlds have good weather, so that disasters alone are looked at too.
fn weather(rng: &mut Rng) -> Weather {
    let bad = rng.chance(500);
    let mut chance = |max| if bad { rng.below(max) as u32 } else { 0 };
    Weather {
        refusals: chance(150),
        silences: chance(40),
        resets: chance(200),
        tls_failures: chance(200),
        latency_ms_max: rng.below(80),
    }
}

fn dns_trouble(rng: &mut Rng) -> dns::Trouble {
    let bad = rng.chance(300);
    let mut chance = |max| if bad { rng.below(max) as u32 } else { 0 };
    dns::Trouble {
        failures: chance(150),
        timeouts: chance(50),
        latency_ms_max: rng.below(100),
    }
}

fn manners(rng: &mut Rng) -> Manners {
    let bad = rng.chance(600);
    let mut chance = |max| if bad { rng.below(max) as u32 } else { 0 };
    Manners {
        turns_away: chance(100),
        defers: chance(120),
        refuses: chance(60),
        takes_silently: chance(100),
        hangs: chance(30),
        slowness_ms_max: rng.below(400),
    }
}

fn disasters(rng: &mut Rng) -> Vec<(Duration, Disaster)> {
    let mut all: Vec<_> = (0..rng.between(1, 5))
        .map(|_| {
            let at = Duration::from_millis(rng.below(ACTIVE.as_millis() as u64));
            (at, disaster(rng))
        })
        .collect();
    all.sort_by_key(|(at, _)| *at);
    all
}

fn disaster(rng: &mut Rng) -> Disaster {
    match rng.below(12) {
        0..=4 => Disaster::PowerCut {
            operations: rng.below(60),
        },
        5 | 6 => Disaster::Kill,
        7 => Disaster::ClockJump {
            by_ms: rng.between(0, 7_200_000) as i64 - 3_600_000,
        },
        8 | 9 => Disaster::Takeover,
        10 => Disaster::BrokenSync {
            after: rng.below(6),
        },
        _ => Disaster::FullDisk,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_has_one_plan_and_seeds_differ() {
        let text = |seed| format!("{:?}", Plan::of(seed));
        assert_eq!(text(3), text(3));
        assert_ne!(text(3), text(4));
    }

    #[test]
    fn recipients_are_unlike_each_other() {
        let plan = Plan::of(5);
        let mut all: Vec<String> = (plan.clients.iter().flatten())
            .flat_map(|(_, mail)| mail.recipients.clone())
            .collect();
        let count = all.len();
        all.sort();
        all.dedup();
        assert_eq!(all.len(), count);
    }
}
