use crate::world::{SENDER, World};
use e2e::server::Sesame;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;
use testkit::load::{self, Outcome, Plan, api, smtp};
use testkit::mx::{Keep, Options, Progress, Received};
use testkit::{os, wait_for};
use tokio::task::JoinHandle;

const ROUNDS: u64 = 20;
const DOMAINS: usize = 10;
const CONNECTIONS: usize = 8;
/// How long the last restart may take to deliver all that is left.
const DRAIN: Duration = Duration::from_mins(3);
/// How long a life may take to acknowledge what it must.
const LOAD: Duration = Duration::from_mins(2);

/// xorshift64: the moments are random, and a run can be repeated from the printed seed.
struct Moments(u64);

impl Moments {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % bound
    }
}

fn seed() -> u64 {
    let given = std::env::var("SESAME_KILL_SEED").ok();
    let seed = given.and_then(|text| text.parse().ok());
    seed.unwrap_or(os::now().0 as u64 | 1)
}

/// SIGKILL at random moments under load by both doors, twenty lives of one data folder. Every acknowledged message reaches the MX under
/// its id. A kill may double one message for each connection that it broke, the last one there: once anything follows on
/// a connection, the outcome before it is kept.
#[tokio::test]
async fn what_was_acknowledged_arrives_through_twenty_kills() {
    let seed = seed();
    println!("SESAME_KILL_SEED={seed}");
    let mut moments = Moments(seed);
    let world = World::new(Options {
        keep: Keep::Envelopes,
        ..Options::default()
    })
    .await;
    let domains: Vec<String> = (0..DOMAINS).map(|n| format!("inbox-{n}.test")).collect();
    for domain in &domains {
        world.zone.local_mail_domain(domain);
    }
    let (mut server, _) = world.sesame().await;
    let mut sent = Outcome::default();
    for round in 0..ROUNDS {
        let loads = Loads::start(&server, round, &domains);
        let enough = 20 + moments.below(100);
        let reached = || loads.have_acknowledged(enough).then_some(());
        let came = wait_for("the load", LOAD, reached).await;
        assert!(came.is_ok(), "{came:?} {}", server.log_tail());
        // The server lives in real time, and a kill upon an event that the rig sees would always hit the same few
        // places of it: only a wait of random length reaches those that nobody thought of.
        tokio::time::sleep(Duration::from_millis(moments.below(150))).await;
        server.kill().unwrap();
        loads.stop(&mut sent).await;
        server.crash_and_restart().await.unwrap();
    }
    let missing = || {
        let copies = world.mx.copies();
        let lost = |(to, _): &&(String, String)| !copies.contains_key(to);
        sent.acknowledged.iter().find(lost).is_none().then_some(())
    };
    let arrived = wait_for("every acknowledged message", DRAIN, missing).await;
    assert!(arrived.is_ok(), "{arrived:?} {}", server.log_tail());
    server.stop().await.unwrap();
    check(&world, &sent);
}

/// The same load by both doors at once: the API, and SMTP with TLS and AUTH.
struct Loads([(Arc<load::Progress>, Load); 2]);

type Load = JoinHandle<anyhow::Result<Outcome>>;

impl Loads {
    fn start(server: &Sesame, round: u64, domains: &[String]) -> Self {
        let plan = |door: &str| Plan {
            from: SENDER.into(),
            run: format!("life{round}-{door}"),
            domains: domains.to_vec(),
            messages: u64::MAX,
            connections: CONNECTIONS / 2,
            size: 2000,
        };
        let progress = || Arc::new(load::Progress::default());
        let (by_api, by_smtp) = (progress(), progress());
        let load_api = {
            let (plan, progress) = (plan("api"), Arc::clone(&by_api));
            let target = server.api().unwrap().target().clone();
            tokio::spawn(async move { api::run(&target, &plan, progress).await })
        };
        let load_smtp = {
            let (plan, progress) = (plan("smtp"), Arc::clone(&by_smtp));
            let target = server.submission().unwrap();
            tokio::spawn(async move { smtp::run(&target, &plan, progress).await })
        };
        Self([(by_api, load_api), (by_smtp, load_smtp)])
    }

    /// Whether each of them has so many acknowledged.
    fn have_acknowledged(&self, enough: u64) -> bool {
        let reached = |(progress, _): &(Arc<load::Progress>, Load)| progress.acknowledged();
        self.0.iter().map(reached).all(|n| n >= enough)
    }

    async fn stop(self, sent: &mut Outcome) {
        for (progress, load) in self.0 {
            progress.stop();
            let mut outcome = load.await.unwrap().unwrap();
            assert!(outcome.refused.is_empty(), "{:?}", outcome.refused);
            // By SMTP the id stands in the reply.
            let id = |answer: String| answer.replace("250 Ok ", "");
            let acknowledged = outcome.acknowledged.into_iter();
            sent.acknowledged
                .extend(acknowledged.map(|(to, answer)| (to, id(answer))));
            sent.doubtful.append(&mut outcome.doubtful);
        }
    }
}

fn check(world: &World, sent: &Outcome) {
    let acknowledged: BTreeMap<_, _> = sent.acknowledged.iter().cloned().collect();
    let received = world.mx.received();
    for mail in &received {
        let to = &mail.recipients[0];
        assert_eq!(mail.recipients.len(), 1, "{mail:?}");
        let known = acknowledged.get(to);
        assert!(
            known.is_some() || sent.doubtful.contains(to),
            "nobody sent a mail to {to}"
        );
        let id = mail.reverse_path.split('@').next().unwrap();
        assert!(known.is_none_or(|known| known == id), "{to} came as {id}");
    }
    let (duplicates, broken) = duplicates(world, &received);
    println!(
        "{} acknowledged, {} in doubt, {} arrived, {duplicates} duplicates; {ROUNDS} kills broke {broken} connections",
        acknowledged.len(),
        sent.doubtful.len(),
        received.len() as u64 - duplicates
    );
    assert!(broken > 0, "the kills came when nothing was under way");
    assert!(duplicates <= broken, "{duplicates} duplicates");
}

/// How many copies came beyond the first, each of them excused, and how many connections with mail on them a kill broke:
/// the sessions of the MX that ended without QUIT.
fn duplicates(world: &World, received: &[Received]) -> (u64, u64) {
    let sessions = world.mx.sessions();
    let mut settled: BTreeMap<&str, u64> = BTreeMap::new();
    let mut copies: BTreeMap<&str, u64> = BTreeMap::new();
    for mail in received {
        let to = mail.recipients[0].as_str();
        *copies.entry(to).or_default() += 1;
        *settled.entry(to).or_default() += u64::from(!mail.is_in_doubt(&sessions));
    }
    for (to, times) in settled {
        assert!(times <= 1, "{to}: {times} copies without an excuse");
    }
    let broken = |session: &&Progress| !session.quit && session.transactions > 0;
    (
        copies.values().map(|n| n - 1).sum(),
        sessions.iter().filter(broken).count() as u64,
    )
}
