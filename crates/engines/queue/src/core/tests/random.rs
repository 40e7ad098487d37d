//! Any mail, any behaviour of receivers, any course of events: the invariants hold, and all mail comes to an end.

use super::world::{Answer, Site, World};
use crate::core::{ConnectionId, Core, DomainId, Effect, Input, QueueId, Verb};
use crate::{PathLimits, Settings, Shard};
use base::{MessageNumber, ShardId, Timestamp};
use model::delivery::{Outcome, Report};
use proptest::prelude::*;
use std::time::Duration;
use store::{BatchId, Epoch};

fn answer() -> impl Strategy<Value = Answer> {
    prop_oneof![
        5 => (1..50_i64).prop_map(Answer::Yes),
        2 => (1..50_i64).prop_map(Answer::Later),
        1 => (1..50_i64).prop_map(Answer::No),
        1 => (1..50_i64).prop_map(Answer::Lost),
        1 => (1..50_i64).prop_map(Answer::Vanish),
        1 => (1..50_i64).prop_map(Answer::Once),
        1 => Just(Answer::Silent),
    ]
}

fn site() -> impl Strategy<Value = Site> {
    (answer(), answer(), answer(), 0..4_u8).prop_map(|(resolve, open, deliver, name)| Site {
        resolve,
        open,
        deliver,
        name: format!("site{name}"),
    })
}

#[derive(Clone, Debug)]
enum Deed {
    Send {
        account: u64,
        domains: Vec<(u8, u16)>,
        handed: bool,
    },
    Change {
        domain: u8,
        site: Site,
    },
    Run(i64),
    Jump(i64),
    /// The operator's, about one of the messages.
    Order(Verb, u64),
    Rescan,
    Restart,
}

fn verb() -> impl Strategy<Value = Verb> {
    prop_oneof![
        Just(Verb::Retry),
        Just(Verb::Hold),
        Just(Verb::Release),
        Just(Verb::Drop),
        Just(Verb::Cancel)
    ]
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        6 => (0..4_u64, prop::collection::vec((0..6_u8, 1..8_u16), 1..4), prop::bool::weighted(0.8))
            .prop_map(|(account, domains, handed)| Deed::Send { account, domains, handed }),
        2 => (0..6_u8, site()).prop_map(|(domain, site)| Deed::Change { domain, site }),
        5 => (1..400_i64).prop_map(Deed::Run),
        1 => (1_000..200_000_i64).prop_map(Deed::Run),
        1 => (-100_000..100_000_i64).prop_map(Deed::Jump),
        1 => (verb(), 1..20_u64).prop_map(|(verb, message)| Deed::Order(verb, message)),
        1 => Just(Deed::Rescan),
        1 => Just(Deed::Restart),
    ]
}

fn settings() -> impl Strategy<Value = Settings> {
    (
        5..60_usize,
        1..4_u32,
        1..5_u32,
        1..6_usize,
        1..4_usize,
        4..12_usize,
        any::<bool>(),
    )
        .prop_map(
            |(window, connections, deliveries, recipients, commits, pool, fair)| Settings {
                window,
                load_page: 7,
                loads: 2,
                commits,
                fair,
                connections: pool,
                connections_max: pool * 2,
                path: PathLimits {
                    connections,
                    connections_start: 1,
                    deliveries_per_connection: deliveries,
                    recipients_per_transaction: recipients,
                    opens_per_second: 50,
                    idle_timeout: Duration::from_secs(2),
                },
                schedule: vec![Duration::from_secs(1), Duration::from_secs(5)],
                ..Settings::default()
            },
        )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn all_mail_comes_to_an_end(
        settings in settings(),
        deeds in prop::collection::vec(deed(), 1..60),
        meddle_every in prop_oneof![Just(0_u64), 2..6_u64],
    ) {
        let mut world = World::new(settings);
        world.meddle_every = meddle_every;
        let mut sent = 0_usize;
        for deed in deeds {
            match deed {
                Deed::Send { account, domains, handed } => {
                    let names: Vec<_> = domains.iter().map(|(d, n)| (format!("d{d}.test"), *n)).collect();
                    let to: Vec<_> = names.iter().map(|(d, n)| (d.as_str(), *n)).collect();
                    sent += to.iter().map(|(_, n)| usize::from(*n)).sum::<usize>();
                    world.send_until(account, &to, handed, 300_000);
                }
                Deed::Change { domain, site } => world.site(&format!("d{domain}.test"), site),
                Deed::Run(ms) => world.run(ms),
                Deed::Jump(ms) => world.jump(ms),
                Deed::Rescan => {
                    let found = world.summaries();
                    world.tell(Input::Found(found));
                }
                Deed::Order(verb, message) => world.order(verb, MessageNumber(message)),
                Deed::Restart => world.restart(),
            }
        }
        // What was never handed over is found by a scan; receivers are well again.
        for domain in 0..6 {
            world.site(&format!("d{domain}.test"), Site::good(&format!("d{domain}")));
        }
        for site in 0..4 {
            world.site(&format!("x{site}.test"), Site::good(&format!("site{site}")));
        }
        let found = world.summaries();
        world.tell(Input::Found(found));
        world.run(400_000);
        world.release_all();
        world.run_until_empty(1_500_000);
        let ends = world.log.iter().filter(|(_, _, event)| event.is_final()).count();
        if meddle_every == 0 {
            prop_assert_eq!(ends, sent);
        }
        world.run(1_000_000);
        let snapshot = world.core.snapshot();
        prop_assert_eq!((snapshot.window, snapshot.ready, snapshot.queues), (0, 0, 0));
        prop_assert_eq!((snapshot.connections_busy, snapshot.connections_opening), (0, 0));
        prop_assert!(world.core.is_quiet());
    }

    #[test]
    fn nonsense_never_panics(inputs in prop::collection::vec((nonsense(), -70_000..70_000_i64), 1..200)) {
        let shard = Shard { id: ShardId(0), epoch: Epoch(1) };
        let mut now = Timestamp(1_700_000_000_000);
        let mut core = Core::new(shard, Settings { window: 20, ..Settings::default() }, now);
        let mut effects = Vec::new();
        let mut batches = Vec::new();
        for (input, ms) in inputs {
            now = Timestamp(now.0 + ms);
            let input = match input {
                // Half of the answers are about batches that there are.
                Input::Committed { accepted, batch } if batch.0 % 2 == 0 => {
                    batches.pop().map_or(Input::Tick, |batch| Input::Committed { batch, accepted })
                }
                input => input,
            };
            core.step(now, input, &mut effects);
            for effect in effects.drain(..) {
                if let Effect::Commit(batch) = effect {
                    batches.push(batch.id);
                }
            }
        }
        let snapshot = core.snapshot();
        prop_assert!(snapshot.window <= 20);
    }
}

fn nonsense() -> impl Strategy<Value = Input> {
    let connection = (1..6_u64).prop_map(ConnectionId);
    let result = prop_oneof![
        Just(Ok(())),
        any::<bool>().prop_map(|p| Err(super::world::failure(p, "x")))
    ];
    let outcomes = prop::collection::vec((0..4_u16, any::<bool>()), 0..4);
    prop_oneof![
        accepted(),
        (0..4_u32, any::<bool>()).prop_map(|(queue, some)| Input::Loaded {
            queue: QueueId(queue),
            page: some.then(Default::default),
        }),
        (0..4_u32, any::<bool>(), 0..3_u8).prop_map(|(domain, good, site)| Input::Resolved {
            domain: DomainId(domain),
            result: if good {
                Ok(std::sync::Arc::new(model::delivery::Route {
                    site: model::delivery::SiteName(format!("s{site}")),
                    hosts: Vec::new(),
                    expires_at: Timestamp(1_700_000_000_000),
                }))
            } else {
                Err(super::world::failure(false, "x"))
            },
        }),
        (connection.clone(), result)
            .prop_map(|(connection, result)| Input::Opened { connection, result }),
        (connection.clone(), outcomes, any::<bool>()).prop_map(|(connection, outcomes, usable)| {
            let outcomes = outcomes.into_iter().map(|(index, good)| {
                let outcome = if good {
                    Outcome::Delivered {
                        attempt: Box::default(),
                        then: None,
                    }
                } else {
                    Outcome::Failed(super::world::failure(false, "x"))
                };
                (index, outcome)
            });
            Input::Finished {
                connection,
                report: Report {
                    outcomes: outcomes.collect(),
                    usable,
                },
            }
        }),
        connection.prop_map(|connection| Input::Closed { connection }),
        (any::<u128>(), any::<bool>()).prop_map(|(batch, accepted)| Input::Committed {
            batch: BatchId(batch),
            accepted
        }),
        (0..9_u64, 0..4_u16).prop_map(|(message, index)| {
            Input::Cancelled(store::journal::RecipientId {
                message: MessageNumber(message),
                index,
            })
        }),
        Just(Input::Tick),
    ]
}

fn accepted() -> impl Strategy<Value = Input> {
    (0..9_u64, 0..3_u8, 1..4_u16, -100_000..100_000_i64).prop_map(
        |(message, domain, count, due)| {
            let message = MessageNumber(message);
            let due = Timestamp(1_700_000_000_000 + due);
            let waiting = (0..count).map(|index| store::journal::Waiting {
                recipient: store::journal::RecipientId { message, index },
                queue: super::world::key(1, &format!("d{domain}.test")),
                due,
                attempts: 0,
            });
            Input::Accepted {
                message,
                life: crate::core::Life {
                    begins_at: due,
                    expires_at: Timestamp(due.0 + 100_000),
                    custom_expiry: false,
                },
                counters: None,
                waiting: waiting.collect(),
            }
        },
    )
}
