//! MTA-STS (RFC 8461): which policy counts when, and what it does to connections that domains share.

use crate::world::{Log, Script, World, job, message, short};
use base::BoxFuture;
use base::env::{Record, RecordType};
use bytes::Bytes;
use egress::{Connection, Egress, Kept, PolicyHosts, Shelf};
use model::delivery::Outcome;
use model::event::Attempt;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

const OFFER: &str = "250-mx|250 STARTTLS";
const LISTED: &str = "version: STSv1\nmode: enforce\nmx: *.x.test\nmax_age: 86400\n";

/// Policy hosts and the shelf, both in memory.
#[derive(Default)]
struct Published {
    texts: Mutex<BTreeMap<String, Result<String, String>>>,
    shelf: Mutex<BTreeMap<String, Kept>>,
    fetches: AtomicUsize,
}

impl PolicyHosts for Published {
    fn fetch<'a>(&'a self, domain: &'a str) -> BoxFuture<'a, Result<Bytes, String>> {
        self.fetches.fetch_add(1, Ordering::Relaxed);
        let texts = self.texts.lock().expect("no panic");
        let found = texts.get(domain).cloned();
        let found = found.unwrap_or_else(|| Err("nobody answers".into()));
        Box::pin(async move { found.map(Bytes::from) })
    }
}

impl Shelf for Published {
    fn load<'a>(&'a self, domain: &'a str) -> BoxFuture<'a, Result<Option<Kept>, String>> {
        let kept = self.shelf.lock().expect("no panic").get(domain).cloned();
        Box::pin(async move { Ok(kept) })
    }

    fn keep<'a>(&'a self, domain: &'a str, kept: &'a Kept) -> BoxFuture<'a, Result<(), String>> {
        let mut shelf = self.shelf.lock().expect("no panic");
        shelf.insert(domain.to_owned(), kept.clone());
        Box::pin(async { Ok(()) })
    }
}

struct Scene {
    world: Arc<World>,
    published: Arc<Published>,
    egress: Egress,
    log: Arc<Mutex<Log>>,
}

impl Scene {
    /// The domain x.test with one host that offers TLS.
    fn new() -> Self {
        let (world, published) = (World::new(), Arc::new(Published::default()));
        world.domain("x.test", "198.51.100.1");
        let script = Script {
            ehlo: vec![OFFER],
            ..Script::default()
        };
        Self {
            log: world.server("198.51.100.1", script),
            egress: world
                .egress()
                .with_policies(published.clone(), published.clone()),
            world,
            published,
        }
    }

    fn trust(&self, holds: bool) {
        self.world.trusted.store(holds, Ordering::Relaxed);
    }

    fn announce(&self, domain: &str, id: &str) {
        let text = Record::Txt(format!("v=STSv1; id={id};").into_bytes());
        let name = format!("_mta-sts.{domain}");
        self.world.record(&name, RecordType::Txt, vec![text]);
    }

    fn publish(&self, domain: &str, text: Result<&str, &str>) {
        let text = text.map(str::to_owned).map_err(str::to_owned);
        let mut texts = self.published.texts.lock().expect("no panic");
        texts.insert(domain.to_owned(), text);
    }

    /// Both clocks go on.
    async fn later(&self, by: Duration) {
        let ms = by.as_millis() as usize;
        self.world.later_ms.fetch_add(ms, Ordering::Relaxed);
        tokio::time::advance(by).await;
    }

    fn restart(&mut self) {
        let published = self.published.clone();
        self.egress = self
            .world
            .egress()
            .with_policies(published.clone(), published);
    }

    async fn open(&self, domain: &str) -> Connection {
        let route = self.egress.resolve(domain).await.expect("resolves");
        self.egress.open("out", route).await.expect("opens")
    }

    async fn send(&self, domain: &str) -> (String, Attempt) {
        let mut connection = self.open(domain).await;
        let to = format!("a@{domain}");
        let report = connection.deliver(&job(message("x\r\n"), &[&to])).await;
        told(&report.outcomes[0].1)
    }

    fn messages(&self) -> usize {
        self.log.lock().expect("no panic").messages.len()
    }

    fn connections(&self) -> usize {
        self.log.lock().expect("no panic").connections
    }
}

fn told(outcome: &Outcome) -> (String, Attempt) {
    let attempt = match outcome {
        Outcome::Delivered { attempt, .. } => (**attempt).clone(),
        Outcome::Failed(failure) => *failure.attempt.clone().expect("a host was contacted"),
    };
    (short(outcome), attempt)
}

#[tokio::test(start_paused = true)]
async fn an_enforced_policy_holds_mail_back_and_lets_it_go_on_one_connection() {
    let scene = Scene::new();
    scene.announce("x.test", "1");
    scene.publish("x.test", Ok(LISTED));
    let (outcome, attempt) = scene.send("x.test").await;
    let why = "the MTA-STS policy of x.test (enforce) requires TLS: the certificate is expired";
    assert!(outcome.contains(why), "{outcome}");
    assert!(
        attempt.mta_sts.starts_with("enforce: refused: "),
        "{}",
        attempt.mta_sts
    );
    assert_eq!(scene.messages(), 0);
    scene.trust(true);
    let before = scene.connections();
    let (outcome, attempt) = scene.send("x.test").await;
    assert_eq!(outcome, "delivered");
    assert_eq!(
        attempt.mta_sts,
        "enforce: mx.x.test is listed, its certificate holds"
    );
    assert_eq!(
        scene.connections(),
        before + 1,
        "it is opened for the policy at once"
    );
}

#[tokio::test(start_paused = true)]
async fn hosts_that_are_not_listed_are_not_connected_to() {
    let scene = Scene::new();
    scene.trust(true);
    scene.announce("x.test", "1");
    let other = LISTED.replace("*.x.test", "mx.y.test");
    scene.publish("x.test", Ok(&other));
    let (outcome, attempt) = scene.send("x.test").await;
    assert!(
        outcome.contains("is not among the hosts of the MTA-STS policy"),
        "{outcome}"
    );
    assert_eq!(
        attempt.mta_sts,
        "enforce: refused: mx.x.test is not among its hosts"
    );
    assert_eq!(scene.messages(), 0);
    // The site's connection, for mail of other domains.
    let commands = scene.log.lock().expect("no panic").commands.clone();
    assert!(
        commands.iter().all(|c| !c.starts_with("MAIL")),
        "{commands:?}"
    );
    let testing = other.replace("enforce", "testing");
    scene.publish("x.test", Ok(&testing));
    scene.announce("x.test", "2");
    scene.later(Duration::from_mins(6)).await;
    let (outcome, attempt) = scene.send("x.test").await;
    assert_eq!(outcome, "delivered");
    assert_eq!(
        attempt.mta_sts,
        "testing: would refuse: mx.x.test is not among its hosts"
    );
}

#[tokio::test(start_paused = true)]
async fn a_kept_policy_outlives_its_record_its_host_and_a_restart_but_not_its_age() {
    let mut scene = Scene::new();
    scene.announce("x.test", "1");
    scene.publish("x.test", Ok(LISTED));
    assert!(scene.send("x.test").await.0.starts_with("deferred"));
    assert_eq!(scene.published.fetches.load(Ordering::Relaxed), 1);
    scene
        .world
        .record("_mta-sts.x.test", RecordType::Txt, vec![]);
    scene.publish("x.test", Err("nobody answers"));
    scene.restart();
    let (outcome, attempt) = scene.send("x.test").await;
    assert!(outcome.starts_with("deferred"), "{outcome}");
    assert!(
        attempt.mta_sts.contains("its record is gone"),
        "{}",
        attempt.mta_sts
    );
    scene.announce("x.test", "2");
    scene.later(Duration::from_mins(6)).await;
    let (outcome, attempt) = scene.send("x.test").await;
    assert!(outcome.starts_with("deferred"), "{outcome}");
    let why = "cannot be fetched (nobody answers); the one that was kept holds";
    assert!(attempt.mta_sts.contains(why), "{}", attempt.mta_sts);
    scene.later(Duration::from_hours(24)).await;
    let (outcome, attempt) = scene.send("x.test").await;
    assert_eq!(outcome, "delivered");
    let why = "none: (a policy is announced and cannot be fetched (nobody answers); \
        the one that was kept has expired)";
    assert_eq!(attempt.mta_sts, why);
}

#[tokio::test(start_paused = true)]
async fn a_fetch_that_failed_is_not_repeated_for_five_minutes() {
    let scene = Scene::new();
    scene.announce("x.test", "1");
    for _ in 0..5 {
        assert_eq!(scene.send("x.test").await.0, "delivered");
        scene.later(Duration::from_secs(50)).await;
    }
    assert_eq!(scene.published.fetches.load(Ordering::Relaxed), 1);
    scene.publish("x.test", Ok(LISTED));
    scene.later(Duration::from_mins(1)).await;
    assert!(scene.send("x.test").await.0.starts_with("deferred"));
    assert_eq!(scene.published.fetches.load(Ordering::Relaxed), 2);
}

#[tokio::test(start_paused = true)]
async fn one_domains_policy_does_not_hold_back_its_neighbours_at_the_same_hosts() {
    let scene = Scene::new();
    scene.announce("x.test", "1");
    scene.publish("x.test", Ok(LISTED));
    let mx = Record::Mx {
        preference: 10,
        exchange: "mx.x.test".into(),
    };
    scene.world.record("free.test", RecordType::Mx, vec![mx]);
    let mut connection = scene.open("x.test").await;
    let mixed = job(message("x\r\n"), &["a@x.test", "b@free.test", "c@X.test"]);
    let report = connection.deliver(&mixed).await;
    let found: Vec<_> = report
        .outcomes
        .iter()
        .map(|(i, outcome)| (*i, short(outcome)))
        .collect();
    assert_eq!(found[1], (1, "delivered".to_owned()));
    for at in [0, 2] {
        assert!(found[at].1.starts_with("deferred"), "{found:?}");
    }
    let commands = scene.log.lock().expect("no panic").commands.clone();
    let paths: Vec<_> = commands.iter().filter(|c| c.starts_with("RCPT")).collect();
    assert_eq!(paths, ["RCPT TO:<b@free.test>"]);
}
