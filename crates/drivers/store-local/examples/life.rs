//! What the whole life of a message costs: one accept of 10 KB with one recipient and one outcome, by the number of
//! clients that commit at once. `cargo run --release -p store-local --example life [FOLDER] [LIVES] [CLIENTS]`
//! Then, unless CLIENTS is given, how long the start with a million waiting recipients takes.

use base::{Env, MessageNumber, ShardId, Timestamp};
use bytes::Bytes;
use model::delivery::QueueKey;
use nowhere::{Counting, Nowhere};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use store::journal::{NewEntry, NewMessage, RecipientId, Waiting};
use store::suite::ManualClock;
use store::{Batch, BatchId, Epoch, Journal, Op};
use store_local::{Options, open};
use tokio::task::JoinSet;

const SHARD: ShardId = ShardId(0);
const RECORD: &str = include_str!("life/record.json");
const EVENT: &str = include_str!("life/event.json");
const START: i64 = 1_763_980_000_000;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let folder: Option<PathBuf> = arguments.next().map(PathBuf::from);
    let lives = arguments
        .next()
        .map_or(20_000, |n| n.parse().expect("LIVES is a number"));
    let only: Option<u64> = arguments
        .next()
        .map(|n| n.parse().expect("CLIENTS is a number"));
    println!("clients  lives/s  CPU us/life  commits us p50");
    for clients in [1, 2, 4, 8, 16, 32, 64, 128] {
        if only.is_some_and(|only| only != clients) {
            continue;
        }
        let home = match &folder {
            Some(folder) => tempfile::tempdir_in(folder),
            None => tempfile::tempdir(),
        };
        let home = home.expect("a temporary folder");
        let lives = if clients == 1 { lives / 10 } else { lives };
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_time()
            .build()
            .expect("a runtime");
        runtime.block_on(run(home.path(), clients, lives));
    }
    if only.is_none() {
        start(folder.as_deref());
    }
}

/// Opens a folder with a million waiting recipients.
fn start(folder: Option<&std::path::Path>) {
    let home = folder.map_or_else(tempfile::tempdir, tempfile::tempdir_in);
    let home = home.expect("a temporary folder");
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build()
        .expect("a runtime");
    runtime.block_on(async {
        let (stores, keeper) = open(home.path(), &env(), Options::default()).expect("opens");
        stores.journal.lease(SHARD, "bench").await.expect("leases");
        keeper.close().await;
        fill(home.path());
        let began = tokio::time::Instant::now();
        let (stores, keeper) = open(home.path(), &env(), Options::default()).expect("opens");
        let opened = began.elapsed();
        let queues = stores.journal.queues(SHARD).await.expect("reads");
        let waiting: u64 = queues.iter().map(|queue| queue.waiting).sum();
        let all = began.elapsed();
        println!(
            "{waiting} waiting in {} queues: open {opened:?}, with queues {all:?}",
            queues.len()
        );
        keeper.close().await;
    });
}

fn fill(dir: &std::path::Path) {
    let mail = rusqlite::Connection::open(dir.join("mail.db")).expect("opens");
    let rows = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000)";
    let sql = format!(
        "BEGIN;
         INSERT INTO queue(id, shard, account, tenant, configuration_set, domain)
             {rows} SELECT i, 0, '000000000000', '', '', 'domain' || i || '.test' FROM n WHERE i <= 10000;
         INSERT INTO body {rows} SELECT i, 1 + i / 6000, 16 + (i % 6000) * 10240, 10224 FROM n;
         INSERT INTO waiting {rows} SELECT i, 0, 1 + i * 7919 % 10000, 1763980000000 + i, 1 FROM n;
         COMMIT;"
    );
    mail.execute_batch(&sql).expect("fills");
}

struct Life {
    journal: Arc<dyn Journal>,
    epoch: Epoch,
    next: AtomicU64,
    batches: AtomicU64,
    body: Bytes,
}

async fn run(dir: &std::path::Path, clients: u64, lives: u64) {
    let (stores, keeper) = open(dir, &env(), Options::default()).expect("opens");
    let epoch = stores.journal.lease(SHARD, "bench").await.expect("leases");
    let life = Arc::new(Life {
        journal: stores.journal.clone(),
        epoch,
        next: AtomicU64::new(1),
        batches: AtomicU64::new(0),
        body: vec![b'x'; 10_240].into(),
    });
    let (began, cpu) = (tokio::time::Instant::now(), cpu_us());
    let mut tasks = JoinSet::new();
    for _ in 0..clients {
        let life = Arc::clone(&life);
        tasks.spawn(async move {
            let mut took = Vec::new();
            loop {
                let number = life.next.fetch_add(1, Ordering::Relaxed);
                if number > lives {
                    return took;
                }
                let began = tokio::time::Instant::now();
                life.accept(number).await;
                took.push(began.elapsed());
                life.deliver(number).await;
            }
        });
    }
    let mut took: Vec<_> = tasks.join_all().await.into_iter().flatten().collect();
    let (elapsed, cpu) = (began.elapsed(), cpu_us() - cpu);
    took.sort();
    let rate = lives as f64 / elapsed.as_secs_f64();
    let median = took[took.len() / 2].as_micros();
    println!(
        "{clients:7} {rate:8.0} {:12.1} {median:15}",
        cpu as f64 / lives as f64
    );
    keeper.close().await;
}

fn env() -> Env {
    Env {
        clock: Arc::new(ManualClock::new(Timestamp(START))),
        entropy: Arc::new(Counting::default()),
        net: Arc::new(Nowhere),
        dns: Arc::new(Nowhere),
        disk: Arc::new(env_os::OsDisk),
    }
}

impl Life {
    async fn commit(&self, ops: Vec<Op>) {
        let count = self.batches.fetch_add(1, Ordering::Relaxed);
        let mut tail = [0; 10];
        tail[2..].copy_from_slice(&count.to_be_bytes());
        let id = BatchId::new(Timestamp(START + count as i64), tail);
        let batch = Batch { id, ops };
        let done = self.journal.commit(SHARD, self.epoch, batch).await;
        done.expect("commits");
    }

    async fn accept(&self, number: u64) {
        let message = MessageNumber(number);
        let at = Timestamp(START + number as i64);
        let queue = QueueKey {
            account: "000000000000".parse().expect("twelve digits"),
            tenant: String::new(),
            configuration_set: String::new(),
            domain: format!("domain{}.test", number % 50),
            way: String::new(),
        };
        self.commit(vec![
            Op::Message(NewMessage {
                number: message,
                at,
                record: RECORD.replace("NUMBER", &number.to_string()).into(),
                body: vec![self.body.slice(..500), self.body.slice(500..)],
            }),
            Op::Enqueue(Waiting {
                recipient: RecipientId { message, index: 0 },
                queue,
                due: at,
                attempts: 0,
            }),
            Op::Append(NewEntry {
                message,
                recipient: None,
                at,
                event: Bytes::from_static(br#"{"kind":"accepted","recipients":1}"#),
            }),
            Op::Count {
                series: "sent/000000000000/us-east-1".into(),
                at,
                by: 1,
            },
        ])
        .await;
    }

    async fn deliver(&self, number: u64) {
        let message = MessageNumber(number);
        self.commit(vec![
            Op::Settle(RecipientId { message, index: 0 }),
            Op::Append(NewEntry {
                message,
                recipient: Some(0),
                at: Timestamp(START + number as i64 + 80),
                event: EVENT.replace("NUMBER", &number.to_string()).into(),
            }),
        ])
        .await;
    }
}

/// User and system time of this process, of all its threads.
fn cpu_us() -> u64 {
    let stat = std::fs::read_to_string("/proc/self/stat").expect("Linux says");
    let after_name = stat.rsplit(')').next().unwrap_or_default();
    let mut fields = after_name.split_whitespace().skip(11);
    let mut ticks = || {
        fields
            .next()
            .and_then(|n| n.parse::<u64>().ok())
            .unwrap_or(0)
    };
    (ticks() + ticks()) * 10_000
}
