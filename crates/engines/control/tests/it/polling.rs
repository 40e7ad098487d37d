//! The poller: looks when it is time, slows down, and says what it found.

use crate::world::World;
use base::env::{DnsError, RecordType};
use control::{DkimRequest, Expect, NewIdentity, SEARCH_TIME, Scope};
use model::Identity;
use model::identity::{Problem, Status};
use std::sync::atomic::Ordering;
use std::time::Duration;
use tokio::sync::watch;

const MINUTE: Duration = Duration::from_mins(1);

impl World {
    pub(crate) async fn pending(&self, name: &str) -> Identity {
        let new = NewIdentity {
            name: name.parse().unwrap(),
            dkim: Some(DkimRequest::Easy { bits: None }),
            configuration_set: None,
            tags: Vec::new(),
        };
        let made = self
            .control
            .create_identity(&self.scope, new, Expect::Absent)
            .await;
        made.unwrap()
    }

    pub(crate) fn publish(&self, identity: &Identity) {
        for token in &identity.dkim.as_ref().unwrap().tokens {
            let name = format!("{token}._domainkey.{}", identity.name);
            self.dns.cname(&name, &format!("{token}.dkim.ses.test"));
        }
    }

    pub(crate) async fn now(&self, name: &str) -> Identity {
        self.control
            .identity(&self.scope, name)
            .await
            .unwrap()
            .unwrap()
    }

    pub(crate) fn start(&self) -> watch::Sender<bool> {
        let (stop, stopped) = watch::channel(false);
        tokio::spawn(self.control.clone().run(self.letterbox.clone(), stopped));
        stop
    }

    /// Lets both clocks run in small steps until the identity has this status.
    pub(crate) async fn until(
        &self,
        name: &str,
        status: Status,
        at_most: Duration,
        step: Duration,
    ) -> Duration {
        let mut passed = Duration::ZERO;
        while self.now(name).await.status() != status {
            assert!(
                passed <= at_most,
                "{name} is {:?} after {passed:?}",
                self.now(name).await.status()
            );
            self.pass(step).await;
            passed += step;
        }
        passed
    }

    pub(crate) async fn pass(&self, time: Duration) {
        self.clock.advance(time);
        tokio::time::sleep(time).await;
    }
}

#[tokio::test(start_paused = true)]
async fn a_domain_verifies_within_a_minute_of_its_records() {
    let world = World::new().await;
    let _running = world.start();
    let made = world.pending("a.test").await;
    world.pass(Duration::from_secs(10)).await;
    let looked = world.now("a.test").await;
    let check = looked.last_check.unwrap();
    assert_eq!(
        (looked.dkim.unwrap().proof.status, check.problem),
        (Status::Pending, Some(Problem::HostNotFound))
    );
    assert!(
        check
            .records
            .iter()
            .all(|r| r.problem.as_deref().unwrap().contains("add the CNAME"))
    );
    world.publish(&made);
    world
        .until(
            "a.test",
            Status::Success,
            2 * MINUTE,
            Duration::from_secs(5),
        )
        .await;
    let keys = world
        .control
        .signing_keys(&world.scope, "a.test")
        .await
        .unwrap();
    assert_eq!(keys.len(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_search_without_records_fails_after_72_hours_and_begins_anew_on_request() {
    let world = World::new().await;
    let _running = world.start();
    let made = world.pending("a.test").await;
    let took = world
        .until(
            "a.test",
            Status::Failed,
            SEARCH_TIME + 70 * MINUTE,
            10 * MINUTE,
        )
        .await;
    assert!(took >= SEARCH_TIME, "{took:?}");
    let questions = world.dns.questions.load(Ordering::Relaxed);
    assert!(questions < 100 * 10, "{questions}");
    world.publish(&made);
    world.pass(2 * MINUTE).await;
    assert_eq!(world.now("a.test").await.status(), Status::Failed);
    let tokens = world
        .control
        .verify_dkim(&world.scope, "a.test")
        .await
        .unwrap();
    assert_eq!(tokens, made.dkim.unwrap().tokens);
    world
        .until(
            "a.test",
            Status::Success,
            2 * MINUTE,
            Duration::from_secs(5),
        )
        .await;
}

#[tokio::test(start_paused = true)]
async fn records_that_vanish_are_doubted_after_three_looks_and_found_again() {
    let world = World::new().await;
    let _running = world.start();
    let made = world.pending("a.test").await;
    world.publish(&made);
    world
        .until(
            "a.test",
            Status::Success,
            2 * MINUTE,
            Duration::from_secs(5),
        )
        .await;
    world.dns.clear();
    let day = Duration::from_hours(24);
    let took = world
        .until(
            "a.test",
            Status::TemporaryFailure,
            4 * day,
            Duration::from_hours(1),
        )
        .await;
    assert!(took > 2 * day, "{took:?}");
    assert!(
        world
            .control
            .permit(&world.scope, "x@a.test")
            .await
            .unwrap()
            .is_some()
    );
    world.publish(&made);
    world
        .until(
            "a.test",
            Status::Success,
            2 * MINUTE,
            Duration::from_secs(5),
        )
        .await;
    world.dns.clear();
    world
        .until("a.test", Status::Failed, 10 * day, Duration::from_hours(1))
        .await;
    assert!(
        world
            .control
            .permit(&world.scope, "x@a.test")
            .await
            .unwrap()
            .is_none()
    );
    assert!(
        world
            .control
            .signing_keys(&world.scope, "a.test")
            .await
            .unwrap()
            .is_empty()
    );
}

#[tokio::test(start_paused = true)]
async fn what_dns_said_is_told_apart() {
    let world = World::new().await;
    let made = world.pending("a.test").await;
    let tokens = made.dkim.clone().unwrap().tokens;
    let records: Vec<String> = tokens
        .iter()
        .map(|t| format!("{t}._domainkey.a.test"))
        .collect();
    let look = async || {
        let seen = world
            .control
            .check_now(&world.scope, "a.test")
            .await
            .unwrap();
        seen.last_check.unwrap()
    };
    let rows = [
        (DnsError::NoSuchDomain, Problem::HostNotFound),
        (DnsError::NoRecords, Problem::TypeNotFound),
        (
            DnsError::ServerFailure("SERVFAIL".into()),
            Problem::DnsServerError,
        ),
        (DnsError::TimedOut, Problem::DnsServerError),
    ];
    for (error, problem) in rows {
        world.publish(&made);
        world.dns.set(&records[1], RecordType::Cname, Err(error));
        assert_eq!(look().await.problem, Some(problem));
    }
    world.publish(&made);
    world.dns.cname(&records[2], "elsewhere.test");
    let check = look().await;
    assert_eq!(
        (check.problem, check.last_success_at),
        (Some(Problem::InvalidValue), None)
    );
    let wrong = check.records.iter().find(|r| r.name == records[2]).unwrap();
    assert_eq!(wrong.found, ["elsewhere.test"]);
    assert_eq!(wrong.expected, format!("{}.dkim.ses.test", tokens[2]));
    let soa = base::env::Record::Soa {
        primary: "ns.a.test".into(),
        admin: "admin.a.test".into(),
        serial: 5,
    };
    world.dns.set("a.test", RecordType::Soa, Ok(vec![soa]));
    world.publish(&made);
    let check = look().await;
    assert_eq!(
        (check.problem, check.last_success_at),
        (None, Some(check.at))
    );
    assert_eq!(check.soa.unwrap().serial, 5);
}

#[tokio::test(start_paused = true)]
async fn a_restart_goes_on_looking() {
    let world = World::new().await;
    let made = world.pending("a.test").await;
    let again = std::sync::Arc::new(world.reopened().await);
    let (_stop, stopped) = watch::channel(false);
    tokio::spawn(again.run(world.letterbox.clone(), stopped));
    world.publish(&made);
    world
        .until(
            "a.test",
            Status::Success,
            2 * MINUTE,
            Duration::from_secs(5),
        )
        .await;
}

#[tokio::test(start_paused = true)]
async fn the_poller_stops_when_told() {
    let world = World::new().await;
    let (stop, stopped) = watch::channel(false);
    let running = tokio::spawn(world.control.clone().run(world.letterbox.clone(), stopped));
    tokio::task::yield_now().await;
    stop.send(true).unwrap();
    tokio::time::timeout(Duration::from_secs(1), running)
        .await
        .unwrap()
        .unwrap();
}

#[tokio::test(start_paused = true)]
async fn a_silent_dns_costs_one_wait_and_keeps_no_other_account_waiting() {
    const SILENCE: Duration = Duration::from_secs(8);
    let world = World::new().await;
    let (stranger, _) = {
        let id = crate::world::account("210987654321");
        world.control.create_account(&id).await.unwrap()
    };
    let theirs = Scope {
        account: stranger.id,
        region: world.scope.region.clone(),
    };
    for n in 0..200 {
        let name = format!("silent{n}.test");
        world.control.verify_domain(&theirs, &name).await.unwrap();
        world.dns.set(
            &format!("_amazonses.{name}"),
            RecordType::Txt,
            Err(DnsError::TimedOut),
        );
    }
    *world.dns.delay.lock().unwrap() = SILENCE;
    let _running = world.start();
    // The stranger's looks are under way when the other account's domain comes.
    world.pass(Duration::from_millis(100)).await;
    let mine = world.pending("mine.test").await;
    for token in &mine.dkim.as_ref().unwrap().tokens {
        let name = format!("{token}._domainkey.mine.test");
        world
            .dns
            .set(&name, RecordType::Cname, Err(DnsError::TimedOut));
    }
    let began = tokio::time::Instant::now();
    while world.now("mine.test").await.last_check.is_none() {
        assert!(
            began.elapsed() <= SILENCE + Duration::from_secs(1),
            "it has its turn"
        );
        world.pass(Duration::from_millis(500)).await;
    }
    let check = world.now("mine.test").await.last_check.unwrap();
    assert_eq!(
        (check.problem, check.records.len()),
        (Some(Problem::DnsServerError), 3)
    );
}
