//! Random batches against the memory store: every answer and everything readable must be the same.

use crate::subject::{Local, local_inline};
use base::{MessageNumber, ShardId, Timestamp};
use proptest::prelude::*;
use std::time::Duration;
use store::series::Series;
use store::suite::{NOON, Owner, Subject, entry, message, message_of, queue, recipient, waiting};
use store::{BatchId, Op, Seq, Stores};

const MESSAGES: u64 = 6;
const DOMAINS: [&str; 2] = ["a.test", "b.test"];

/// One step of a history.
#[derive(Clone, Debug)]
enum Step {
    Commit { name: u8, ops: Vec<Op> },
    Forget(i64),
    Advance(u64),
    Full(bool),
    Reopen,
}

fn op() -> impl Strategy<Value = Op> {
    let number = 1..=MESSAGES;
    let place = (1..=MESSAGES, 0_u16..3);
    prop_oneof![
        3 => number.clone().prop_map(message),
        1 => number.clone().prop_map(|n| message_of(n, vec![vec![n as u8; (1 << 20) + 1].into()])),
        6 => (place.clone(), 0..2_usize, -5_i64..5).prop_map(|((n, i), domain, due)| {
            Op::Enqueue(waiting(n, i, DOMAINS[domain], due))
        }),
        2 => (place.clone(), 0_i64..9, 1_u32..4).prop_map(|((n, i), due, attempts)| Op::Postpone {
            recipient: recipient(n, i),
            due: Timestamp(NOON.0 + due),
            attempts,
        }),
        4 => place.prop_map(|(n, i)| Op::Settle(recipient(n, i))),
        3 => (number, proptest::option::of(0_u16..3)).prop_map(|(n, r)| entry(n, r, "event")),
        1 => (0_i64..3, -3_i64..9).prop_map(|(minute, by)| Op::Count {
            series: "sent".into(),
            at: Timestamp(NOON.0 + minute * 60_000),
            by,
        }),
        1 => (0..2_u8, proptest::option::of("[a-z]{1,3}")).prop_map(|(key, value)| Op::Note {
            key: format!("note/{key}"),
            value: value.map(Into::into),
        }),
    ]
}

fn step() -> impl Strategy<Value = Step> {
    let ops = proptest::collection::vec(op(), 1..5);
    prop_oneof![
        30 => (any::<u8>(), ops).prop_map(|(name, ops)| Step::Commit { name, ops }),
        1 => (0_i64..2).prop_map(|after| Step::Forget(NOON.0 + after)),
        2 => (0_u64..15).prop_map(Step::Advance),
        1 => any::<bool>().prop_map(Step::Full),
        1 => Just(Step::Reopen),
    ]
}

/// Everything that can be read, as text.
async fn all_of(stores: &Stores) -> String {
    let (shard, journal) = (ShardId(0), &stores.journal);
    let mut text = format!("{:?}", journal.queues(shard).await.unwrap());
    for domain in DOMAINS {
        let page = journal.waiting(shard, &queue(domain), None, 99).await;
        text += &format!("\n{domain}: {:?}", page.unwrap());
    }
    for number in (1..=MESSAGES).map(MessageNumber) {
        let stored = journal.message(shard, number).await.unwrap();
        let stored = stored.map(|m| {
            (
                m.record,
                m.body
                    .map(|body| (body.len(), body.slice(..body.len().min(9)))),
            )
        });
        let waits = journal.waiting_of(shard, number).await.unwrap();
        let history = journal.history(shard, number, 1_000).await.unwrap();
        text += &format!("\n{number:?}: {stored:?} {waits:?} {history:?}");
    }
    let entries = journal.entries(shard, Seq(0), 999).await.unwrap();
    let next = journal.next_number(shard).await.unwrap();
    let (from, to) = (Timestamp(0), Timestamp(i64::MAX));
    let points = Series::points(&*stores.series, "sent", from, to).await;
    text += &format!("\n{entries:?} {next:?} {:?}", points.unwrap());
    for key in ["note/0", "note/1"] {
        text += &format!(" {:?}", journal.note(shard, key).await.unwrap());
    }
    text
}

async fn play(steps: Vec<Step>) {
    let mut local: Local = local_inline();
    let faults = std::sync::Arc::new(store_memory::Faults::default());
    let model = store_memory::open_with(local.clock.clone(), faults.clone());
    let epoch = Owner::take(&local).await.epoch;
    model.journal.lease(ShardId(0), "model").await.unwrap();
    for step in steps {
        match step.clone() {
            Step::Commit { name, ops } => {
                let id = BatchId(u128::from(name) << 64);
                let batch = store::Batch { id, ops };
                let journal = local.stores().journal;
                let ours = journal.commit(ShardId(0), epoch, batch.clone()).await;
                let theirs = model.journal.commit(ShardId(0), epoch, batch).await;
                assert_eq!(ours, theirs, "{step:?}");
            }
            Step::Forget(before) => {
                let before = Timestamp(before);
                let ours = local.stores().journal.forget(ShardId(0), before).await;
                let theirs = model.journal.forget(ShardId(0), before).await;
                assert_eq!(ours.unwrap(), theirs.unwrap());
            }
            // Never further in sum than a batch id is remembered.
            Step::Advance(minutes) => local.clock.advance(Duration::from_secs(60 * minutes)),
            Step::Full(full) => {
                local.set_full(full);
                faults.set_full(full);
            }
            Step::Reopen => local.reopen().await,
        }
        assert_eq!(
            all_of(&local.stores()).await,
            all_of(&model).await,
            "after {step:?}"
        );
    }
    local.close().await;
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, max_shrink_iters: 200, ..ProptestConfig::default() })]

    #[test]
    fn it_answers_like_the_model(steps in proptest::collection::vec(step(), 1..40)) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
        runtime.block_on(play(steps));
    }
}
